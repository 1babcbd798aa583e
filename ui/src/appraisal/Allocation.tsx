import { useQuery } from "@tanstack/react-query";
import { use, useState } from "react";

import { call, refusalNote, refusalOf, useAct } from "../host";
import { Amount, Badge, Button, EmptyState, ErrorNote, Field, Form, Note, Panel, ProgressBar, RowTh, showAmount, Table, Td, Th, toast, TodayContext } from "../kit";
import type { AllocatedCase, AllocatePortfolio, LineSide, PathOverride, PortfolioAllocated, ResourceUse } from "../wire";
import { useLanguage, useWords, type Words } from "../words";
import { candidateWord } from "../words/paths";
import styles from "./appraisal.module.css";
import { resourceWord } from "./words";

type Limits = { staffHours: string; lawyerBudget: string; courtCash: string; hearings: string };
type Props = { onOpen: (id: string) => void };
/** What is scarce, spread over every open case. Enter allocates; what is fixed by hand shows what it costs. */
export function Allocation({ onOpen }: Props) {
  const t = useWords();
  const asOf = use(TodayContext);
  const [limits, setLimits] = useState<Limits>({ staffHours: "", lawyerBudget: "", courtCash: "", hearings: "" });
  const [asked, setAsked] = useState<Limits | null>(null);
  const [overrides, setOverrides] = useState<PathOverride[]>([]);
  const found = useQuery({
    queryKey: ["allocate_portfolio", asOf, asked, overrides],
    queryFn: ({ signal }) => call("allocate_portfolio", { asOf, ...(asked ?? limits), overrides }, signal),
    enabled: asked !== null,
  });
  const ready = [limits.staffHours, limits.lawyerBudget, limits.courtCash].every((it) => it.trim() !== "");
  const run = () => ready && setAsked({ ...limits });
  const fix = (it: AllocatedCase) => setOverrides((before) => [...before.filter((other) => other.caseId !== it.caseId), { caseId: it.caseId, path: it.next }]);
  const free = (caseId: string) => setOverrides((before) => before.filter((it) => it.caseId !== caseId));
  return (
    <>
      <Panel title={t.allocation_title()}>
        <p className={styles.soft}>{t.allocation_explain()}</p>
        <Form className={styles.form} onSubmit={run}>
          <div className={styles.limits}>
            <Field kind="figures" label={t.allocation_staff_hours()} name="staffHours" value={limits.staffHours} onChange={(staffHours) => setLimits({ ...limits, staffHours })} required />
            <Field kind="figures" label={t.allocation_lawyer_budget()} name="lawyerBudget" value={limits.lawyerBudget} onChange={(lawyerBudget) => setLimits({ ...limits, lawyerBudget })} required />
            <Field kind="figures" label={t.allocation_court_cash()} name="courtCash" value={limits.courtCash} onChange={(courtCash) => setLimits({ ...limits, courtCash })} required />
            <Field kind="figures" label={t.allocation_hearings()} name="hearings" value={limits.hearings} onChange={(hearings) => setLimits({ ...limits, hearings })} />
          </div>
          <div className={styles.key}>
            <Button type="submit" look="primary" disabled={!ready} busy={found.isFetching}>{t.allocation_run()}</Button>
          </div>
        </Form>
      </Panel>
      {found.error && (refusalOf(found.error).code === "cancelled" ? <Note>{t.allocation_cancelled()}</Note> : <ErrorNote {...refusalNote(t, found.error)} />)}
      {found.isFetching && <Solving />}
      {asked === null && <EmptyState title={t.allocation_empty()} />}
      {found.data && !found.isFetching && <Found it={found.data} overrides={overrides} onFix={fix} onFree={free} onOpen={onOpen} />}
      {found.data && !found.isFetching && asked && <Propose plan={{ asOf, ...asked, overrides }} />}
    </>
  );
}

type FoundProps = { it: PortfolioAllocated; overrides: readonly PathOverride[]; onFix: (it: AllocatedCase) => void; onFree: (caseId: string) => void; onOpen: (id: string) => void };
function Found(near: FoundProps) {
  const t = useWords();
  const { it, onFree } = near;
  return (
    <>
      <Panel title={t.allocation_value()}>
        <dl className={styles.figures}>
          <div><dt>{t.allocation_value()}</dt><dd><Amount yuan={it.value} strong /></dd></div>
          <div><dt>{t.allocation_bound()}</dt><dd><Amount yuan={it.bound} /></dd></div>
          <div><dt>{t.allocation_gap()}</dt><dd>{t.compare_percent({ percent: it.gapPercent })}</dd></div>
          <div><dt>{t.allocation_cases()}</dt><dd>{it.cases}</dd></div>
        </dl>
        {it.unreckoned > 0 && <Note tone="warn">{t.allocation_unreckoned({ count: it.unreckoned })}</Note>}
        <Table label={t.allocation_resource()} dense>
          <thead>
            <tr><Th>{t.allocation_resource()}</Th><Th figures>{t.allocation_capacity()}</Th><Th figures>{t.allocation_used()}</Th><Th>{t.allocation_price()}</Th></tr>
          </thead>
          <tbody>
            {it.resources.map((line) => (
              <tr key={line.resource}>
                <RowTh>{resourceWord(t, line.resource)}</RowTh>
                <Td figures>{showAmount(line.capacity, "yuan")}</Td>
                <Td figures>{showAmount(line.used, "yuan")}</Td>
                <Td wrap>{priceWords(t, line)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Panel>
      <Panel title={t.allocation_shares()}>
        <dl className={styles.figures}>
          {it.shares.map((share) => <div key={share.path}><dt>{candidateWord(t, share.path)}</dt><dd>{share.cases}</dd></div>)}
        </dl>
      </Panel>
      {it.conflicts.length > 0 && (
        <Note tone="warn" title={t.allocation_conflicts()}>
          <ul>{it.conflicts.map((line) => <li key={line.caseId}>{t.allocation_conflict({ number: line.number, path: candidateWord(t, line.asked), day: line.lastDay })} <Button size="small" label={`${t.allocation_unfix()} ${line.number}`} onPress={() => onFree(line.caseId)}>{t.allocation_unfix()}</Button></li>)}</ul>
        </Note>
      )}
      {it.forced.length > 0 && <Panel title={t.allocation_forced()}><Forced {...near} /></Panel>}
      {it.regrets.length > 0 && (
        <Panel title={t.allocation_regrets()}>
          <ul>
            {it.regrets.map((line) => (
              <li key={line.caseId}>{line.number} <Badge tone="warn">{t.allocation_fixed()}</Badge> {t.allocation_regret({ amount: showAmount(line.regret, "yuan") })} <Button size="small" label={`${t.allocation_unfix()} ${line.number}`} onPress={() => onFree(line.caseId)}>{t.allocation_unfix()}</Button></li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={t.allocation_above()}><NearLine side="above" {...near} /></Panel>
      <Panel title={t.allocation_below()}><NearLine side="below" {...near} /></Panel>
    </>
  );
}

/** Cases whose clock leaves only what interrupts it, the first to run out first. */
function Forced({ it, onOpen }: FoundProps) {
  const t = useWords();
  return (
    <>
      <p className={styles.soft}>{t.allocation_forced_note()}</p>
      <Table label={t.allocation_forced()} dense>
        <thead>
          <tr><Th>{t.allocation_cases()}</Th><Th>{t.allocation_forced_last()}</Th><Th>{t.allocation_now()}</Th><Th>{t.allocation_forced_free()}</Th></tr>
        </thead>
        <tbody>
          {it.forced.map((line) => (
            <tr key={line.caseId}>
              <RowTh><Button size="small" look="quiet" label={`${t.allocation_open()} ${line.number}`} onPress={() => onOpen(line.caseId)}>{line.number}</Button></RowTh>
              <Td>{line.lastDay} <span className={styles.soft}>{t.allocation_forced_days({ days: line.daysLeft })}</span></Td>
              <Td wrap>{candidateWord(t, line.path)} <Badge tone="warn">{t.allocation_forced_mark()}</Badge></Td>
              <Td wrap>{candidateWord(t, line.free)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

type NearProps = FoundProps & { side: LineSide };
/** The cases nearest to the line on one side of it, each with what it would turn to. */
function NearLine({ it, side, overrides, onFix, onFree, onOpen }: NearProps) {
  const t = useWords();
  const lines = it.near.filter((line) => line.side === side);
  if (lines.length === 0) return <p className={styles.soft}>{t.allocation_side_none()}</p>;
  return (
    <Table label={side === "above" ? t.allocation_above() : t.allocation_below()} dense>
      <thead>
        <tr><Th>{t.allocation_cases()}</Th><Th>{t.allocation_now()}</Th><Th figures>{t.allocation_value()}</Th><Th>{t.allocation_next()}</Th><Th figures>{t.allocation_behind()}</Th><Th><span className="visually-hidden">{t.dossier_acts()}</span></Th></tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const forced = it.forced.some((other) => other.caseId === line.caseId);
          const fixed = overrides.some((other) => other.caseId === line.caseId);
          return (
            <tr key={line.caseId}>
              <RowTh><Button size="small" look="quiet" label={`${t.allocation_open()} ${line.number}`} onPress={() => onOpen(line.caseId)}>{line.number}</Button></RowTh>
              <Td wrap>{candidateWord(t, line.path)} {forced && <Badge tone="warn">{t.allocation_forced_mark()}</Badge>} {fixed && <Badge tone="warn">{t.allocation_fixed()}</Badge>}</Td>
              <Td figures><Amount yuan={line.value} /></Td>
              <Td wrap>{candidateWord(t, line.next)}</Td>
              <Td figures><Amount yuan={line.behind} /></Td>
              <Td>{fixed ? <Button size="small" onPress={() => onFree(line.caseId)}>{t.allocation_unfix()}</Button> : <Button size="small" look="quiet" label={`${t.allocation_fix()} ${line.number}`} onPress={() => onFix(line)}>{t.allocation_fix()}</Button>}</Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** How far it is. Other work goes on; cancelling leaves nothing behind. */
function Solving() {
  const t = useWords();
  const [cancelling, setCancelling] = useState(false);
  const { data } = useQuery({ queryKey: ["allocation_progress", {}], queryFn: () => call("allocation_progress", {}), refetchInterval: 200, gcTime: 0 });
  const cancel = () => {
    setCancelling(true);
    void call("cancel_allocation", {}).catch(() => setCancelling(false));
  };
  const gathered = data !== undefined && data.of > 0 && data.done < data.of;
  return (
    <Panel title={t.allocation_running()}>
      <ProgressBar label={t.allocation_running()} done={data?.done ?? 0} of={data?.of ?? 0} />
      <p className={styles.soft}>{gathered ? t.allocation_progress({ done: data.done, of: data.of }) : t.allocation_solving()}</p>
      <Button busy={cancelling} onPress={cancel}>{cancelling ? t.allocation_cancelling() : t.allocation_cancel()}</Button>
    </Panel>
  );
}

/** Puts the plan to whoever approves; nothing is decided by it. */
function Propose({ plan }: { plan: AllocatePortfolio }) {
  const t = useWords();
  const language = useLanguage();
  const propose = useAct("propose_allocation", { onDone: ({ proposed, unchanged }) => toast({ text: t.allocation_proposed({ count: proposed, unchanged }) }) });
  return (
    <Panel title={t.allocation_propose()}>
      <p className={styles.soft}>{t.allocation_propose_explain()}</p>
      {propose.error && <ErrorNote {...refusalNote(t, propose.error)} />}
      <Button look="primary" busy={propose.isPending} onPress={() => propose.mutate({ plan, language })}>{t.allocation_propose()}</Button>
    </Panel>
  );
}

/** What one unit more would bring, in words. */
function priceWords(t: Words, { resource, capacity, shadowPrice }: ResourceUse): string {
  if (Number(capacity) === 0) return t.allocation_price_shut();
  if (Number(shadowPrice) === 0) return t.allocation_price_none();
  const amount = showAmount(Number(shadowPrice).toFixed(2), "yuan");
  if (resource === "hearings") return t.allocation_price_hearings({ amount });
  return resource === "staffHours" ? t.allocation_price_hours({ amount }) : t.allocation_price_yuan({ amount });
}

import { useState } from "react";

import { ApprovalSelect, Funding, Signers, titled, useWrite } from "../casework";
import { Details, EntryDialog, useWrong } from "../claim";
import { Amount, Badge, Button, DateField, Field, isZero, Note, Panel, readDay, RowTh, Table, Td, Th } from "../kit";
import { useKept, useSession } from "../session";
import type { InstalmentLine, ObligorName, ObligorRef, PlanAct, PlanLine, PlanStanding, TacticsShown } from "../wire";
import { useLanguage, useWords } from "../words";
import { BaseDialog } from "./BaseDialog";
import { PlanDialog } from "./PlanDialog";
import styles from "./plans.module.css";

const tones = { drawn: "plain", active: "accent", breached: "bad", accelerated: "warn", performed: "good", ended: "plain" } as const satisfies Record<PlanStanding, string>;

type Props = { caseId: string; live: boolean; shown: TacticsShown; onReverse: (seq: number) => void };
/** Instalment plans of one file: drawn up, signed, matched with what comes in, accelerated by their terms. */
export function PlansPanel({ caseId, live, shown, onReverse }: Props) {
  const t = useWords();
  const [open, setOpen] = useState<"draw" | { plan: PlanLine; act: PlanAct } | null>(null);
  return (
    <Panel title={t.plans_title()} actions={live && <Button size="small" onPress={() => setOpen("draw")}>{t.plan_draw()}</Button>}>
      {shown.plans.length === 0 && <p className={styles.soft}>{t.plans_none()}</p>}
      {shown.plans.map((it) => <Plan key={it.seq} caseId={caseId} plan={it} shown={shown} live={live} onTurn={(act) => setOpen({ plan: it, act })} onReverse={() => onReverse(it.seq)} />)}
      {open === "draw" && <PlanDialog caseId={caseId} templates={shown.templates} onClose={() => setOpen(null)} />}
      {open !== null && open !== "draw" && <TurnDialog caseId={caseId} people={shown.people} plan={open.plan} act={open.act} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

type PlanProps = { caseId: string; plan: PlanLine; shown: TacticsShown; live: boolean; onTurn: (act: PlanAct) => void; onReverse: () => void };
function Plan({ caseId, plan, shown, live, onTurn, onReverse }: PlanProps) {
  const t = useWords();
  const language = useLanguage();
  const names = { drawn: t.plan_drawn, active: t.plan_active, breached: t.plan_breached, accelerated: t.plan_accelerated, performed: t.plan_performed, ended: t.plan_ended } satisfies Record<PlanStanding, () => string>;
  const template = shown.templates.find((it) => it.id === plan.template);
  const [origin, setOrigin] = useState(false);
  return (
    <div className={styles.plan}>
      <div className={styles.line}>
        <strong>{template ? titled(language, template) : t.plan_free()}</strong>
        <Badge tone={tones[plan.state]}>{names[plan.state]()}</Badge>
        <span><Amount yuan={plan.base} /> <Button look="quiet" size="small" label={t.origin_of({ figure: t.plan_base() })} onPress={() => setOrigin(true)}>{t.ledger_origin()}</Button></span>
        {origin && <BaseDialog caseId={caseId} base={plan} day={plan.asOf} onClose={() => setOrigin(false)} />}
        <span className={styles.soft}>{t.plan_terms({ count: plan.instalments.length, missed: plan.acceleratesAfter })}</span>
        {plan.standstill && <span className={styles.soft}>{t.plan_standstill()}</span>}
        {!isZero(plan.givenUp) && <span className={styles.soft}>{t.plan_gives_up()} <Amount yuan={plan.givenUp} /></span>}
        {plan.missed > 0 && <Badge tone="bad">{t.plan_missed({ count: plan.missed })}</Badge>}
        {live && (
          <span className={styles.push}>
            {plan.state === "drawn" && <Button size="small" onPress={() => onTurn("signed")}>{t.plan_sign()}</Button>}
            {plan.state === "breached" && <Button size="small" look="primary" onPress={() => onTurn("accelerated")}>{t.plan_accelerate()}</Button>}
            {(plan.state === "drawn" || plan.state === "active" || plan.state === "breached") && <Button size="small" look="quiet" onPress={() => onTurn("ended")}>{t.plan_end()}</Button>}
            {plan.state === "drawn" && <Button size="small" look="quiet" onPress={onReverse}>{t.reverse_act()}</Button>}
          </span>
        )}
      </div>
      {plan.state === "breached" && <Note tone="bad">{t.today_plan_breached()}</Note>}
      <p className={styles.soft}>{plan.reason}</p>
      {plan.signedBy.length > 0 && <p className={styles.soft}>{t.plan_signed_by({ names: plan.signedBy.map((it) => it.name).join(t.list_comma()) })}</p>}
      <Funding caseId={caseId} lines={plan.funding} className={styles.soft} />
      {(plan.state === "active" || plan.state === "breached") && (plan.standstill || !isZero(plan.givenUp)) && <p className={styles.soft}>{plan.lapse === "fromThatDay" ? t.plan_on_ledger({ day: plan.asOf }) : t.plan_on_ledger_from_the_start({ day: plan.asOf })}</p>}
      <Details title={t.plan_schedule()} open={plan.state === "active" || plan.state === "breached"}><Schedule lines={plan.instalments} paid /></Details>
    </div>
  );
}

/** Instalments to the fen, with what came in on each. */
export function Schedule({ lines, paid = false }: { lines: readonly InstalmentLine[]; paid?: boolean }) {
  const t = useWords();
  return (
    <Table label={t.plan_schedule()} dense>
      <thead><tr><Th>{t.plan_number()}</Th><Th>{t.plan_due()}</Th><Th figures>{t.plan_amount()}</Th><Th figures>{t.plan_fee()}</Th>{paid && <Th figures>{t.promise_paid()}</Th>}{paid && <Th>{t.promise_state()}</Th>}</tr></thead>
      <tbody>
        {lines.map((it, at) => (
          <tr key={`${String(at)} ${it.due}`}>
            <RowTh>{at + 1}</RowTh>
            <Td>{it.due}</Td>
            <Td figures><Amount yuan={it.amount} unit="yuan" /></Td>
            <Td figures><Amount yuan={it.fee} unit="yuan" /></Td>
            {paid && <Td figures><Amount yuan={it.paid} unit="yuan" /></Td>}
            {paid && <Td>{it.missed ? <Badge tone="bad">{t.plan_missed_one()}</Badge> : (it.paidOn ?? "–")}</Td>}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function TurnDialog({ caseId, people, plan, act, onClose }: { caseId: string; people: readonly ObligorName[]; plan: PlanLine; act: PlanAct; onClose: () => void }) {
  const t = useWords();
  const { today } = useSession();
  const kept = `plan ${caseId} ${String(plan.seq)} ${act}`;
  const [typed, keep] = useKept<{ on: string; paper: string; approval?: number | null; signedBy?: ObligorRef[] } | null>(kept, null);
  const now = typed ?? { on: today, paper: "", approval: null };
  const signedBy = now.signedBy ?? [{ who: "debtor" as const }];
  const titles = { signed: t.plan_sign(), accelerated: t.plan_accelerate(), ended: t.plan_end() };
  const write = useWrite("turn_plan", { caseId, kept, ask: { caseId, plan: plan.seq, act, on: readDay(now.on, today) ?? now.on, paper: now.paper.trim(), approval: now.approval ?? null, signedBy: act === "signed" ? signedBy : [] }, said: titles[act], onClose });
  const wrong = useWrong(write.refused);
  return (
    <EntryDialog title={titles[act]} saveText={t.plan_turn_save()} ready={now.paper.trim() !== "" && (act !== "signed" || signedBy.length > 0)} trial={write} fields={["on", "paper", "approval"]} onClose={onClose} preview={null}>
      {act === "signed" && <Note>{t.plan_sign_note()}</Note>}
      <DateField label={t.deadlines_column_date()} value={now.on} onChange={(on) => keep(() => ({ ...now, on }))} error={wrong("on")} name="on" required />
      <Field label={act === "signed" ? t.plan_agreement() : t.plan_paper()} value={now.paper} onChange={(paper) => keep(() => ({ ...now, paper }))} error={wrong("paper")} name="paper" required autoFocus />
      {act === "signed" && <Signers people={people} value={signedBy} onChange={(signers) => keep(() => ({ ...now, signedBy: signers }))} />}
      {act === "signed" && <p className={styles.soft}>{t.plan_sign_restarts()}</p>}
      {act === "signed" && plan.standstill && <ApprovalSelect caseId={caseId} matter="plan" label={t.adjust_approval()} value={now.approval ?? null} onChange={(approval) => keep(() => ({ ...now, approval }))} error={wrong("approval")} />}
    </EntryDialog>
  );
}

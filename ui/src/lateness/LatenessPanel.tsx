import { useState } from "react";

import { titled } from "../casework";
import { Details, Sources } from "../claim";
import { refusalNote, useAsk } from "../host";
import { Amount, Badge, Button, ErrorNote, Panel, RowTh, showAmount, Skeleton, Table, Td, Th } from "../kit";
import type { LateCountLine, LateDebtLine, LatenessShown, ThresholdLine } from "../wire";
import { useLanguage, useWords, type Words } from "../words";
import styles from "./lateness.module.css";
import { OrderDialog } from "./OrderDialog";

type Props = { caseId: string; /** Where product and statements are entered. */ onDossier: () => void; /** Where the order of payments is set; left out where whoever works here may not. */ onTerms: (() => void) | null };
/** Both counts of days of every debt, each with its rule, what the product tolerates, and what a number of days changes. */
export function LatenessPanel({ caseId, onDossier, onTerms }: Props) {
  const t = useWords();
  const { data, error } = useAsk("case_lateness", { caseId });
  const [turning, setTurning] = useState<ThresholdLine | null>(null);
  return (
    <Panel title={t.lateness_title()} actions={<Button size="small" onPress={onDossier}>{t.lateness_enter()}</Button>}>
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {!error && !data && <Skeleton rows={3} label={t.kit_loading()} />}
      {data && <Shown shown={data} onTurn={onTerms && ((it) => (data.byHand || it.on === null ? onTerms() : setTurning(it)))} />}
      {turning?.on != null && <OrderDialog caseId={caseId} rule={turning} from={turning.on} onClose={() => setTurning(null)} />}
    </Panel>
  );
}

type Turn = ((it: ThresholdLine) => void) | null;

function Shown({ shown, onTurn }: { shown: LatenessShown; onTurn: Turn }) {
  const t = useWords();
  const language = useLanguage();
  const own = (it: boolean) => (it ? t.lateness_own() : shown.product ? t.lateness_of_product() : t.lateness_of_nobody());
  return (
    <>
      {shown.debts.length === 0 ? <p className={styles.soft}>{t.lateness_none()}</p> : (
        <Table label={t.lateness_title()} dense>
          <thead>
            <tr>
              <Th>{t.lateness_debt()}</Th>
              <Th>{t.lateness_due()}</Th>
              <Th figures>{t.lateness_amount()}</Th>
              <Th figures>{t.lateness_open()}</Th>
              {shown.counts.map((it) => <Th key={it.id}>{titled(language, it)}</Th>)}
            </tr>
          </thead>
          <tbody>{shown.debts.map((it) => <Debt key={`${it.kind} ${String(it.seq)} ${String(it.place)}`} debt={it} />)}</tbody>
        </Table>
      )}
      <p>
        {shown.product ? t.lateness_product({ product: titled(language, shown.product) }) : t.lateness_product_none()}
        {" "}{t.lateness_grace({ days: shown.graceDays, by: own(shown.ownGrace) })} {t.lateness_tolerance({ amount: showAmount(shown.tolerance), by: own(shown.ownTolerance) })}
      </p>
      <ul className={styles.limits}>{shown.thresholds.map((it) => <Threshold key={it.id} it={it} onTurn={onTurn} />)}</ul>
      <Details title={t.lateness_rules()}>
        <ul className={styles.rules}>
          {shown.counts.map((it) => (
            <li key={it.id}>
              <span className={styles.rule}><strong>{titled(language, it)}</strong> {language === "chinese" ? it.rule : it.ruleEn}</span>
              <Sources sources={it.sources} />
            </li>
          ))}
          {shown.product && shown.productSources.length > 0 && <li><strong>{titled(language, shown.product)}</strong><Sources sources={shown.productSources} /></li>}
          {shown.thresholds.map((it) => <li key={it.id}><strong>{titled(language, it)}</strong><Sources sources={it.sources} /></li>)}
        </ul>
      </Details>
    </>
  );
}

function Debt({ debt }: { debt: LateDebtLine }) {
  const t = useWords();
  return (
    <tr>
      <RowTh>{debtName(t, debt)}</RowTh>
      <Td>{debt.due}</Td>
      <Td figures><Amount yuan={debt.amount} /></Td>
      <Td figures><Amount yuan={debt.open} /></Td>
      {debt.counts.map((it, place) => <Td key={place}><Count count={it} /></Td>)}
    </tr>
  );
}

function Count({ count }: { count: LateCountLine }) {
  const t = useWords();
  if (count.days !== null) return <><strong>{t.lateness_days({ days: count.days })}</strong> <span className={styles.soft}>{t.lateness_from({ day: count.from })}</span></>;
  const state = { running: t.lateness_not_yet, notYet: t.lateness_not_yet, paid: t.lateness_paid, tolerated: t.lateness_tolerated };
  return <span className={styles.soft}>{state[count.state]({ day: count.from })}</span>;
}

function Threshold({ it, onTurn }: { it: ThresholdLine; onTurn: Turn }) {
  const t = useWords();
  const language = useLanguage();
  const unverified = it.sources.some((source) => source.unverified);
  return (
    <li className={styles.rule}>
      <Badge tone={it.come ? "warn" : "plain"}>{it.on === null ? t.threshold_idle() : it.come ? t.threshold_come({ day: it.on }) : t.threshold_coming({ day: it.on })}</Badge>
      <span>{titled(language, it)}</span>
      {it.order?.order === "asTheRuleSays" && <span className={styles.soft}>{t.threshold_order_set({ day: it.order.from })}</span>}
      {it.order?.order === "onAnotherDay" && <span className={styles.soft}>{t.threshold_order_other({ day: it.order.from })}</span>}
      {it.order?.order === "no" && it.come && <span className={styles.soft}>{t.threshold_order_none()}</span>}
      {it.come && it.order !== null && it.order.order !== "asTheRuleSays" && onTurn && <Button size="small" onPress={() => onTurn(it)}>{t.threshold_order_act()}</Button>}
      {unverified && <Badge tone="warn">{t.ledger_source_unverified()}</Badge>}
    </li>
  );
}

function debtName(t: Words, debt: LateDebtLine): string {
  switch (debt.kind) {
    case "compensation":
      return t.lateness_of_compensation();
    case "further":
      return t.lateness_of_further({ seq: String(debt.seq) });
    case "bill":
      return t.lateness_of_bill({ name: debt.name });
    case "instalment":
      return t.lateness_of_instalment({ place: debt.place ?? 0 });
  }
}

import type { BalanceRow, Ledger } from "../wire";
import { useWords, type Words } from "../words";
import { headName } from "../words/heads";
import { appliedWord } from "./events";
import styles from "./ledger.module.css";
import { SegmentsTable } from "./SegmentsTable";

type Props = { row: BalanceRow; ledger: Ledger };
/** What one event is made of: its periods, its voucher, its reason. */
export function RowDetail({ row, ledger }: Props) {
  const t = useWords();
  const segments = row.segments.flatMap((place) => ledger.segments[place] ?? []);
  if (row.event === "accrued") return <SegmentsTable segments={segments} warnings={ledger.warnings} label={t.ledger_segments_to({ day: row.on })} />;
  return (
    <dl className={styles.facts}>
      {factsOf(t, row, ledger).map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf(t: Words, row: BalanceRow, ledger: Ledger): [string, string][] {
  const origin: [string, string] = [t.row_entry(), row.seq === null ? t.row_entry_none() : t.row_entry_seq({ seq: String(row.seq) })];
  const names = (ids: readonly string[]) => ids.map((id) => headName(t, { id, label: ledger.heads.find((it) => it.id === id)?.label })).join(" → ");
  switch (row.event) {
    case "received": {
      const line = ledger.receipts.find((it) => it.seq === row.seq);
      return line ? [[t.payment_payer(), line.payer === "" ? t.case_payments_payer_debtor() : line.payer], [t.receipt_by(), appliedWord(t, line.by)], [t.receipt_order(), names(line.order)], origin] : [origin];
    }
    case "waived": {
      const line = ledger.waivers.find((it) => it.seq === row.seq);
      return line ? [[t.adjust_reason(), line.reason], [t.adjust_approved_by(), line.approvedBy], origin] : [origin];
    }
    case "charged": {
      const line = ledger.charges.find((it) => it.seq === row.seq && it.dueOn === row.on && it.what === row.what);
      return line ? [[t.charge_what(), line.what], [t.charge_voucher(), line.voucher ?? t.row_voucher_none()], origin] : [origin];
    }
    case "standstillBegan":
    case "standstillEnded": {
      const line = ledger.standstills.find((it) => it.seq === row.seq);
      return line ? [[t.adjust_reason(), line.reason], [t.adjust_approved_by(), line.approvedBy], [t.ledger_segment_period(), `${line.from} – ${line.until ?? t.standstill_open()}`], origin] : [origin];
    }
    case "orderTurned":
      return [[t.receipt_order(), names(ledger.order)], origin];
    case "accrued":
      return [origin];
  }
}

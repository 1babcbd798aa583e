import { costKind, costState } from "../claim";
import { Amount, Badge, Button, RowTh, Table, Td, Th } from "../kit";
import type { Ledger } from "../wire";
import { useWords } from "../words";
import { headName } from "../words/heads";
import styles from "./ledger.module.css";

type Props = { ledger: Ledger; reversible: ReadonlySet<number>; onReverse: (seq: number) => void };
/** What was charged, whether demanded or only kept on file. */
export function Charges({ ledger, reversible, onReverse }: Props) {
  const t = useWords();
  if (ledger.charges.length === 0) return <p className={styles.soft}>{t.ledger_charges_none()}</p>;
  return (
    <Table label={t.ledger_charges()} dense>
      <thead>
        <tr>
          <Th>{t.charge_due_on()}</Th>
          <Th>{t.ledger_head()}</Th>
          <Th figures>{t.ledger_receipt_amount()}</Th>
          <Th>{t.charge_what()}</Th>
          <Th>{t.charge_voucher()}</Th>
          <Th>{t.case_payments_state()}</Th>
          <Th>{t.history_act()}</Th>
        </tr>
      </thead>
      <tbody>
        {ledger.charges.map((line) => (
          <tr key={line.id}>
            <RowTh>{line.dueOn}</RowTh>
            <Td>{headName(t, { id: line.headId, head: line.head, label: labelOf(ledger, line.headId) })}</Td>
            <Td figures><Amount yuan={line.amount} /></Td>
            <Td wrap>{line.kind !== null && `${costKind(t, line.kind)} · `}{line.what}</Td>
            <Td>{line.voucher}</Td>
            <Td>{line.demanded ? <Badge tone="good">{t.charge_demanded()}</Badge> : <Badge>{line.borneBy === "creditor" ? t.charge_ours() : t.charge_not_due()}</Badge>}{line.state !== null && <> <Badge tone={line.state === "unpaid" ? "warn" : "plain"}>{costState(t, line.state)}</Badge></>}</Td>
            <Td><Reverse seq={line.seq} of={line.what} reversible={reversible} onReverse={onReverse} /></Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What was given up, why, and who approved it. */
export function Waivers({ ledger, reversible, onReverse }: Props) {
  const t = useWords();
  if (ledger.waivers.length === 0) return <p className={styles.soft}>{t.ledger_waivers_none()}</p>;
  return (
    <Table label={t.ledger_waivers()} dense>
      <thead>
        <tr>
          <Th>{t.waiver_on()}</Th>
          <Th>{t.ledger_head()}</Th>
          <Th figures>{t.ledger_receipt_amount()}</Th>
          <Th>{t.adjust_reason()}</Th>
          <Th>{t.adjust_approved_by()}</Th>
          <Th>{t.case_payments_state()}</Th>
          <Th>{t.history_act()}</Th>
        </tr>
      </thead>
      <tbody>
        {ledger.waivers.map((line, place) => (
          <tr key={line.seq ?? `document ${String(place)}`}>
            <RowTh>{line.waivedOn}</RowTh>
            <Td>{headName(t, { id: line.headId, head: line.head, label: labelOf(ledger, line.headId) })}</Td>
            <Td figures><Amount yuan={line.amount} /></Td>
            <Td wrap>{line.reason}</Td>
            <Td>{line.approvedBy}</Td>
            <Td>{line.counted ? <Badge tone="good">{t.case_payments_counted()}</Badge> : <Badge>{t.charge_not_due()}</Badge>}</Td>
            <Td><Reverse seq={line.seq} of={line.reason} reversible={reversible} onReverse={onReverse} /></Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Days on which nothing runs, or not everything. */
export function Standstills({ ledger, reversible, onReverse }: Props) {
  const t = useWords();
  if (ledger.standstills.length === 0) return <p className={styles.soft}>{t.ledger_standstills_none()}</p>;
  const names = (ids: readonly string[]) => ids.map((id) => headName(t, { id, label: labelOf(ledger, id) })).join(t.list_comma());
  return (
    <Table label={t.ledger_standstills()} dense>
      <thead>
        <tr>
          <Th>{t.standstill_from()}</Th>
          <Th>{t.standstill_until()}</Th>
          <Th>{t.standstill_what()}</Th>
          <Th>{t.adjust_reason()}</Th>
          <Th>{t.adjust_approved_by()}</Th>
          <Th>{t.history_act()}</Th>
        </tr>
      </thead>
      <tbody>
        {ledger.standstills.map((line, place) => (
          <tr key={line.seq ?? `document ${String(place)}`}>
            <RowTh>{line.from}</RowTh>
            <Td>{line.until ?? t.standstill_open()}</Td>
            <Td>{line.accruals === null ? t.standstill_all() : names(line.accruals)}</Td>
            <Td wrap>{line.reason}</Td>
            <Td>{line.approvedBy}</Td>
            <Td><Reverse seq={line.seq} of={line.reason} reversible={reversible} onReverse={onReverse} /></Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Reverse({ seq, of, reversible, onReverse }: { seq: number | null; of: string } & Omit<Props, "ledger">) {
  const t = useWords();
  if (seq === null || !reversible.has(seq)) return null;
  return <Button look="quiet" size="small" label={`${t.reverse_title({ seq: String(seq) })}${t.colon()}${of}`} onPress={() => onReverse(seq)}>{t.reverse_act()}</Button>;
}

function labelOf(ledger: Ledger, id: string): string | undefined {
  return ledger.heads.find((it) => it.id === id)?.label;
}

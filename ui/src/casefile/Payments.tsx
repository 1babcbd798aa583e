import { Amount, Badge, Button, RowTh, showAmount, Table, Td, Th } from "../kit";
import type { PaymentLine } from "../wire";
import { useWords } from "../words";
import styles from "./casefile.module.css";

type Props = { lines: readonly PaymentLine[]; reversible: ReadonlySet<number>; onReverse: (seq: number) => void; /** Says that money in the wrong account went on; none where nothing may be written. */ onRedirect: ((seq: number) => void) | null };
/** Every payment ever recorded in the case, reversed ones struck out. */
export function Payments({ lines, reversible, onReverse, onRedirect }: Props) {
  const t = useWords();
  if (lines.length === 0) return <p className={styles.soft}>{t.case_payments_none()}</p>;
  return (
    <Table label={t.case_payments()} dense>
      <thead>
        <tr>
          <Th>{t.case_payments_received_on()}</Th>
          <Th figures>{t.case_payments_amount()}</Th>
          <Th>{t.case_payments_payer()}</Th>
          <Th>{t.case_payments_note()}</Th>
          <Th>{t.case_payments_state()}</Th>
          <Th>{t.history_act()}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.seq}>
            <RowTh>{line.receivedOn}</RowTh>
            <Td figures>{line.reversed ? <del><Amount yuan={line.amount} /></del> : <Amount yuan={line.amount} />}</Td>
            <Td>{line.payer ?? t.case_payments_payer_debtor()}</Td>
            <Td wrap>{line.note}{line.account !== null && <div className={styles.soft}>{t.payment_account()} {line.account}</div>}</Td>
            <Td>{line.reversed ? <Badge tone="warn">{t.case_payments_reversed()}</Badge> : <Badge tone="good">{t.case_payments_counted()}</Badge>}{line.stray && !line.reversed && <div>{line.redirectedOn === null ? <Badge tone="warn">{t.payment_stray()}</Badge> : <span className={styles.soft}>{t.payment_redirected_on({ day: line.redirectedOn })}</span>}</div>}</Td>
            <Td>
              {onRedirect && line.stray && !line.reversed && line.redirectedOn === null && <Button size="small" onPress={() => onRedirect(line.seq)}>{t.payment_redirect()}</Button>}{" "}
              {reversible.has(line.seq) && (
                <Button look="quiet" size="small" label={t.ledger_receipt_reverse({ day: line.receivedOn, amount: showAmount(line.amount) })} onPress={() => onReverse(line.seq)}>
                  {t.reverse_act()}
                </Button>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

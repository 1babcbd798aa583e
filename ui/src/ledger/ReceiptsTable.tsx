import { Amount, Button, isZero, RowTh, showAmount, Table, Td, Th } from "../kit";
import type { HeadKind, ReceiptLine } from "../wire";
import { useWords } from "../words";
import { headWord } from "../words/heads";
import styles from "./ledger.module.css";

type Props = { receipts: readonly ReceiptLine[]; /** The heads of this case. */ heads: readonly HeadKind[]; reversible: ReadonlySet<number>; onReverse: (seq: number) => void };
/** What came in and what each payment paid, head by head. The button that ends a row reverses it. */
export function ReceiptsTable({ receipts, heads, reversible, onReverse }: Props) {
  const t = useWords();
  if (receipts.length === 0) return <p className={styles.soft}>{t.ledger_receipts_none()}</p>;
  return (
    <Table label={t.ledger_receipts()} dense>
      <thead>
        <tr>
          <Th>{t.ledger_receipt_on()}</Th>
          <Th figures>{t.ledger_receipt_amount()}</Th>
          {heads.map((head) => (
            <Th key={head} figures>{headWord(t, head)}</Th>
          ))}
          <Th figures>{t.ledger_receipt_surplus()}</Th>
          <Th figures>{t.ledger_receipt_after()}</Th>
          <Th>{t.history_act()}</Th>
        </tr>
      </thead>
      <tbody>
        {receipts.map((receipt) => (
          <ReceiptRow key={receipt.seq} receipt={receipt} heads={heads} reversible={reversible} onReverse={onReverse} />
        ))}
      </tbody>
    </Table>
  );
}

function ReceiptRow({ receipt, heads, reversible, onReverse }: { receipt: ReceiptLine } & Pick<Props, "heads" | "reversible" | "onReverse">) {
  const t = useWords();
  const name = t.ledger_receipt_reverse({ day: receipt.receivedOn, amount: showAmount(receipt.amount) });
  return (
    <tr>
      <RowTh>{receipt.receivedOn}</RowTh>
      <Td figures><Amount yuan={receipt.amount} /></Td>
      {heads.map((head) => (
        <Td key={head} figures><Applied receipt={receipt} head={head} /></Td>
      ))}
      <Td figures>{!isZero(receipt.surplus) && <Amount yuan={receipt.surplus} />}</Td>
      <Td figures><Amount yuan={receipt.totalAfter} /></Td>
      <Td>
        {reversible.has(receipt.seq) && <Button look="quiet" size="small" label={name} onPress={() => onReverse(receipt.seq)}>{t.reverse_act()}</Button>}
      </Td>
    </tr>
  );
}

function Applied({ receipt, head }: { receipt: ReceiptLine; head: HeadKind }) {
  const part = receipt.applied.find((it) => it.head === head);
  return part && !isZero(part.amount) ? <Amount yuan={part.amount} /> : <span className={styles.soft}>–</span>;
}

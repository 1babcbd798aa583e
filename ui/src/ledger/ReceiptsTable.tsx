import { Sources } from "../claim";
import { Amount, Badge, Button, isZero, RowTh, showAmount, Table, Td, Th } from "../kit";
import type { HeadLine, ReceiptLine, TokenPayment } from "../wire";
import { useLanguage, useWords } from "../words";
import { headName } from "../words/heads";
import { appliedWord } from "./events";
import styles from "./ledger.module.css";

type Props = { receipts: readonly ReceiptLine[]; /** The heads of this case. */ heads: readonly HeadLine[]; reversible: ReadonlySet<number>; onReverse: (seq: number) => void };
/** What came in, what each payment paid head by head, and why in that order. The button that ends a row reverses it. */
export function ReceiptsTable({ receipts, heads, reversible, onReverse }: Props) {
  const t = useWords();
  if (receipts.length === 0) return <p className={styles.soft}>{t.ledger_receipts_none()}</p>;
  const paid = heads.filter((head) => receipts.some((it) => it.applied.some((part) => part.id === head.id && !isZero(part.amount))));
  return (
    <Table label={t.ledger_receipts()} dense>
      <thead>
        <tr>
          <Th>{t.ledger_receipt_on()}</Th>
          <Th>{t.payment_payer()}</Th>
          <Th figures>{t.ledger_receipt_amount()}</Th>
          {paid.map((head) => (
            <Th key={head.id} figures>{headName(t, head)}</Th>
          ))}
          <Th figures>{t.ledger_receipt_surplus()}</Th>
          <Th figures>{t.ledger_receipt_after()}</Th>
          <Th>{t.receipt_by()}</Th>
          <Th>{t.history_act()}</Th>
        </tr>
      </thead>
      <tbody>
        {receipts.map((receipt) => (
          <ReceiptRow key={receipt.seq} receipt={receipt} paid={paid} heads={heads} reversible={reversible} onReverse={onReverse} />
        ))}
      </tbody>
    </Table>
  );
}

function ReceiptRow({ receipt, paid, heads, reversible, onReverse }: { receipt: ReceiptLine; paid: readonly HeadLine[] } & Omit<Props, "receipts">) {
  const t = useWords();
  const name = t.ledger_receipt_reverse({ day: receipt.receivedOn, amount: showAmount(receipt.amount) });
  const order = receipt.order.map((id) => headName(t, { id, label: heads.find((it) => it.id === id)?.label })).join(" → ");
  return (
    <tr>
      <RowTh>{receipt.receivedOn}</RowTh>
      <Td wrap>{receipt.payer === "" ? t.case_payments_payer_debtor() : receipt.payer}</Td>
      <Td figures><Amount yuan={receipt.amount} /></Td>
      {paid.map((head) => (
        <Td key={head.id} figures><Applied receipt={receipt} head={head.id} /></Td>
      ))}
      <Td figures>{!isZero(receipt.surplus) && <Amount yuan={receipt.surplus} />}</Td>
      <Td figures><Amount yuan={receipt.totalAfter} /></Td>
      <Td wrap>
        {appliedWord(t, receipt.by)}
        {order !== "" && <div className={styles.soft}>{order}</div>}
        {receipt.token && <Token token={receipt.token} />}
      </Td>
      <Td>
        {reversible.has(receipt.seq) && <Button look="quiet" size="small" label={name} onPress={() => onReverse(receipt.seq)}>{t.reverse_act()}</Button>}
      </Td>
    </tr>
  );
}

/** That a payment looks like a token, by which assumption, and that it was applied as the order says all the same. */
function Token({ token }: { token: TokenPayment }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <details>
      <summary><Badge tone="warn">{t.token_payment()}</Badge></summary>
      <div className={styles.soft}>{t.token_explain({ turned: token.turned, owed: showAmount(token.owed), days: token.withinDays, most: showAmount(token.most), percent: token.mostPercent })}</div>
      <div className={styles.soft}>{language === "chinese" ? token.title : token.titleEn}</div>
      <Sources sources={token.sources} />
    </details>
  );
}

function Applied({ receipt, head }: { receipt: ReceiptLine; head: string }) {
  const part = receipt.applied.find((it) => it.id === head);
  return part && !isZero(part.amount) ? <Amount yuan={part.amount} /> : <span className={styles.soft}>–</span>;
}

import { Amount, isZero, Note, RowTh, showAmount, Table, Td, Th } from "../kit";
import type { HeadAmount, HeadKind, PaymentPreviewed } from "../wire";
import { useWords } from "../words";
import { headWord } from "../words/heads";
import styles from "./payments.module.css";

type Props = { preview: PaymentPreviewed | undefined; busy: boolean; /** What was typed is refused; the field says why. */ refused: boolean };
/** What a payment would do before it is recorded: each head before, its part, and after. */
export function PaymentPreview({ preview, busy, refused }: Props) {
  const t = useWords();
  if (preview === undefined) return <p className={styles.wait}>{refused ? t.payment_preview_refused() : t.payment_preview_wait()}</p>;
  return (
    <div className={styles.preview} aria-busy={busy} aria-live="polite">
      {preview.duplicate && <Note tone="warn">{t.payment_duplicate()}</Note>}
      <Table label={t.payment_preview()} dense>
        <thead>
          <tr>
            <Th>{t.payment_preview()}</Th>
            <Th figures>{t.payment_before()}</Th>
            <Th figures>{t.payment_applied()}</Th>
            <Th figures>{t.payment_after()}</Th>
          </tr>
        </thead>
        <tbody>
          {preview.before.map(({ head }) => (
            <tr key={head}>
              <RowTh>{headWord(t, head)}</RowTh>
              <Td figures><Part of={preview.before} head={head} /></Td>
              <Td figures><Part of={preview.applied} head={head} /></Td>
              <Td figures><Part of={preview.after} head={head} /></Td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.case_total()}</th>
            <Td figures><Amount yuan={preview.totalBefore} unit="yuan" /></Td>
            <Td figures><Amount yuan={preview.amount} unit="yuan" /></Td>
            <Td figures><Amount yuan={preview.totalAfter} unit="yuan" /></Td>
          </tr>
        </tfoot>
      </Table>
      {!isZero(preview.surplus) && <Note>{t.payment_surplus({ amount: showAmount(preview.surplus) })}</Note>}
    </div>
  );
}

function Part({ of, head }: { of: readonly HeadAmount[]; head: HeadKind }) {
  return <Amount yuan={of.find((it) => it.head === head)?.amount ?? "0"} unit="yuan" />;
}

import { Amount, Checkbox, isZero, Note, RowTh, showAmount, Table, Td, Th } from "../kit";
import type { HeadAmount, PaymentPreviewed } from "../wire";
import { useWords } from "../words";
import { headName } from "../words/heads";
import styles from "./payments.module.css";

type Props = {
  preview: PaymentPreviewed | undefined;
  busy: boolean;
  /** What was typed is refused; the field says why. */
  refused: boolean;
  /** Whether the user said that it is no duplicate. */
  sure: boolean;
  onSure: (sure: boolean) => void;
};
/** What a payment would do before it is recorded: each head before, its part, and after. */
export function PaymentPreview({ preview, busy, refused, sure, onSure }: Props) {
  const t = useWords();
  if (preview === undefined) return <p className={styles.wait}>{refused ? t.payment_preview_refused() : t.payment_preview_wait()}</p>;
  return (
    <div className={styles.preview} aria-busy={busy} aria-live="polite">
      {preview.stray && <Note tone="warn">{t.payment_stray_note()}</Note>}
      {preview.duplicate && (
        <Note tone="warn">
          <p>{t.payment_duplicate()}</p>
          <Checkbox checked={sure} onChange={onSure}>{t.payment_not_duplicate()}</Checkbox>
        </Note>
      )}
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
          {preview.before.map((line) => (
            <tr key={line.id}>
              <RowTh>{headName(t, line)}</RowTh>
              <Td figures><Part of={preview.before} id={line.id} /></Td>
              <Td figures><Part of={preview.applied} id={line.id} /></Td>
              <Td figures><Part of={preview.after} id={line.id} /></Td>
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

function Part({ of, id }: { of: readonly HeadAmount[]; id: string }) {
  return <Amount yuan={of.find((it) => it.id === id)?.amount ?? "0"} unit="yuan" />;
}

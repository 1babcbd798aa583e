import { refusalNote, useAsk } from "../host";
import { Amount, ErrorNote, isZero, Note, Select, showAmount } from "../kit";
import type { PaymentDraft } from "../wire";
import { useWords } from "../words";
import { headName } from "../words/heads";
import styles from "./casework.module.css";

type Props = { draft: PaymentDraft; enabled: boolean };
/** What money that a measure or a move brought does to the claim once it is recorded as a payment. */
export function AsPayment({ draft, enabled }: Props) {
  const t = useWords();
  const { data, error } = useAsk("preview_payment", { draft }, { keep: true, enabled });
  if (!enabled) return <p className={styles.soft}>{t.payment_preview_wait()}</p>;
  if (error) return <ErrorNote {...refusalNote(t, error)} />;
  if (!data) return null;
  return (
    <div aria-live="polite">
      {data.duplicate && <Note tone="warn">{t.measure_pay_duplicate()}</Note>}
      {data.stray && <Note tone="warn">{t.payment_stray_note()}</Note>}
      <ul className={styles.applied} aria-label={t.payment_applied()}>
        <li className={styles.soft}>{t.payment_applied()}</li>
        {data.applied.map((it) => <li key={it.id}>{headName(t, it)} <Amount yuan={it.amount} unit="yuan" /></li>)}
        <li>{t.measure_pay_after()} <strong><Amount yuan={data.totalAfter} unit="yuan" /></strong></li>
      </ul>
      {!isZero(data.surplus) && <Note>{t.payment_surplus({ amount: showAmount(data.surplus) })}</Note>}
    </div>
  );
}

/** A key of a list is never empty. */
const unsaid = "unsaid";

/** The account the money reached, of those that the creditor of the file named. */
export function ReachedAccount({ caseId, value, onChange }: { caseId: string; value: string; onChange: (account: string) => void }) {
  const t = useWords();
  const { data } = useAsk("case_accounts", { caseId });
  const named = (data?.accounts ?? []).map((it) => ({ key: it.number, text: `${it.bank} ${it.number.slice(-4)}`, hint: it.holder }));
  return <Select label={t.payment_account()} name="account" value={value === "" ? unsaid : value} onChange={(key) => onChange(key === unsaid ? "" : key)} options={[{ key: unsaid, text: t.payment_account_unsaid() }, ...named]} />;
}

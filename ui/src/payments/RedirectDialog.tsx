import { useWrite } from "../casework";
import { EntryDialog, useWrong } from "../claim";
import { DateField, Field, readDay } from "../kit";
import { useKept, useSession } from "../session";
import { useWords } from "../words";
import styles from "./payments.module.css";

type Props = { caseId: string; /** Journal entry of the payment. */ payment: number; onClose: () => void };
/** Says that money which reached another account went on to the one the creditor named. */
export function RedirectDialog({ caseId, payment, onClose }: Props) {
  const t = useWords();
  const { today } = useSession();
  const kept = `redirect ${caseId} ${String(payment)}`;
  const [typed, keep] = useKept<{ on: string; paper: string } | null>(kept, null);
  const now = typed ?? { on: today, paper: "" };
  const write = useWrite("redirect_payment", { caseId, kept, ask: { caseId, payment, on: readDay(now.on, today) ?? now.on, paper: now.paper.trim() }, said: t.payment_redirected_done(), onClose });
  const wrong = useWrong(write.refused);
  const change = (part: Partial<typeof now>) => {
    write.reset();
    keep(() => ({ ...now, ...part }));
  };
  return (
    <EntryDialog title={t.payment_redirect()} saveText={t.payment_redirect_save()} ready={now.paper.trim() !== ""} trial={write} fields={["on", "paper"]} onClose={onClose} preview={null}>
      <div className={styles.form}>
        <DateField label={t.payment_redirect_on()} value={now.on} onChange={(on) => change({ on })} error={wrong("on")} name="on" required />
        <Field label={t.payment_redirect_paper()} value={now.paper} onChange={(paper) => change({ paper })} error={wrong("paper")} name="paper" required autoFocus />
      </div>
    </EntryDialog>
  );
}

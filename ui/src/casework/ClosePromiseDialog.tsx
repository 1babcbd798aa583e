import { EntryDialog, useWrong } from "../claim";
import { Field, Note, showAmount } from "../kit";
import { useKept } from "../session";
import { useWords } from "../words";
import { useWrite } from "./write";

type Props = { caseId: string; promise: { seq: number; by: { name: string }; amount: string; paid: string }; onClose: () => void };
/** Says why a promise that was not kept is not waited for any more. */
export function ClosePromiseDialog({ caseId, promise, onClose }: Props) {
  const t = useWords();
  const kept = `promise ${caseId} ${String(promise.seq)}`;
  const [reason, keep] = useKept(kept, "");
  const write = useWrite("close_promise", { caseId, kept, ask: { caseId, promise: promise.seq, reason: reason.trim() }, said: t.promise_close_done(), onClose });
  const wrong = useWrong(write.refused);
  return (
    <EntryDialog title={t.promise_close_title()} saveText={t.promise_close()} ready={reason.trim() !== ""} trial={write} fields={["reason"]} onClose={onClose} preview={null}>
      <p>{t.today_promise({ name: promise.by.name, amount: showAmount(promise.amount), paid: showAmount(promise.paid) })}</p>
      <Note>{t.promise_close_note()}</Note>
      <Field label={t.promise_close_reason()} value={reason} onChange={(text) => keep(() => text)} error={wrong("reason")} name="reason" required autoFocus />
    </EntryDialog>
  );
}

import { EntryDialog, useWrong } from "../claim";
import { DateField, Field, readDay } from "../kit";
import { useKept, useSession } from "../session";
import { useWords } from "../words";
import { RemarkReason, useRemarks } from "./Remarks";
import { useWrite } from "./write";

type StepProps = { caseId: string; step: number; what: string; onClose: () => void };
/** Says that a step was done, and what came of it. */
export function FinishDialog({ caseId, step, what, onClose }: StepProps) {
  const t = useWords();
  const { today } = useSession();
  const kept = `finish ${caseId} ${String(step)}`;
  const [outcome, keep] = useKept(kept, "");
  const [reason, keepReason] = useKept(`${kept} reason`, "");
  const remarks = useRemarks(caseId, outcome);
  const write = useWrite("finish_step", { caseId, kept, ask: { caseId, step, on: today, outcome: outcome.trim(), reason: reason.trim() }, said: t.step_finished({ what }), onClose });
  const wrong = useWrong(write.refused);
  return (
    <EntryDialog title={t.step_finish()} saveText={t.step_finish_save()} ready={outcome.trim() !== ""} trial={write} fields={["outcome", "reason"]} onClose={onClose} preview={null}>
      <p>{what}</p>
      <Field label={t.step_outcome()} value={outcome} onChange={(text) => keep(() => text)} error={wrong("outcome")} name="outcome" required autoFocus />
      <RemarkReason remarks={remarks} value={reason} onChange={(text) => keepReason(() => text)} error={wrong("reason")} />
    </EntryDialog>
  );
}

/** Puts a step off to another day. */
export function PostponeDialog({ caseId, step, what, onClose }: StepProps) {
  const t = useWords();
  const { today } = useSession();
  const kept = `postpone ${caseId} ${String(step)}`;
  const [typed, keep] = useKept<{ to: string; reason: string } | null>(kept, null);
  const { to, reason } = typed ?? { to: "+1", reason: "" };
  const write = useWrite("postpone_step", { caseId, kept, ask: { caseId, step, clock: "", to: readDay(to, today) ?? to, reason: reason.trim() }, said: t.step_postponed_done({ what }), onClose });
  const wrong = useWrong(write.refused);
  return (
    <EntryDialog title={t.step_postpone()} saveText={t.step_postpone_save()} ready={to.trim() !== ""} trial={write} fields={["to", "reason"]} onClose={onClose} preview={null}>
      <p>{what}</p>
      <DateField label={t.step_to()} hint={t.step_to_hint()} value={to} onChange={(it) => keep(() => ({ to: it, reason }))} error={wrong("to")} name="to" required autoFocus />
      <Field label={t.adjust_reason()} value={reason} onChange={(it) => keep(() => ({ to, reason: it }))} error={wrong("reason")} name="reason" />
    </EntryDialog>
  );
}

import { titled, useWrite } from "../casework";
import { EntryDialog, useWrong } from "../claim";
import { DateField, Field, Note, readDay } from "../kit";
import { useKept, useSession } from "../session";
import type { ClockLine } from "../wire";
import { useLanguage, useWords } from "../words";

type Props = { caseId: string; clock: ClockLine; onClose: () => void };
/** Says what was done by a deadline, with its proof. Limitation is answered by an act that restarts it, which the hint says. */
export function AnswerDialog({ caseId, clock, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { today } = useSession();
  const kept = `answer ${caseId} ${clock.key}`;
  const [typed, keep] = useKept<{ on: string; proof: string } | null>(kept, null);
  const { on, proof } = typed ?? { on: today, proof: "" };
  const change = (part: Partial<{ on: string; proof: string }>) => keep(() => ({ on, proof, ...part }));
  const write = useWrite("answer_deadline", { caseId, kept, ask: { caseId, key: clock.key, on: readDay(on, today) ?? on, proof: proof.trim() }, said: t.deadline_answered_done({ what: titled(language, clock) }), onClose });
  const wrong = useWrong(write.refused);
  return (
    <EntryDialog title={t.deadline_answer()} saveText={t.deadline_answer_save()} ready={proof.trim() !== ""} trial={write} fields={["on", "proof"]} onClose={onClose} preview={null}>
      <p>{titled(language, clock)} · {clock.lastDay}</p>
      {clock.kind === "limitation" && <Note>{t.deadline_answer_limitation()}</Note>}
      <DateField label={t.deadline_done_on()} value={on} onChange={(it) => change({ on: it })} error={wrong("on")} name="on" required />
      <Field label={t.deadline_proof()} hint={t.deadline_answer_hint()} value={proof} onChange={(it) => change({ proof: it })} error={wrong("proof")} name="proof" required autoFocus />
    </EntryDialog>
  );
}

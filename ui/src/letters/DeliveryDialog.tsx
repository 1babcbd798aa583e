import { ChangeList, FilesChosen } from "../casework";
import { EntryDialog, useWritten, useWrong } from "../claim";
import { useTrial } from "../host";
import { DateField, Field, Note, readDay, Segments } from "../kit";
import { useKept, useSession } from "../session";
import type { DeliveryStep, LetterLine } from "../wire";
import { useWords } from "../words";
import { Evidence } from "./Evidence";
import { FollowUp } from "./FollowUp";
import { stepWord } from "./words";

type Typed = { step: DeliveryStep; on: string; number: string; proof: string; files: readonly number[]; followUp?: string };
type Props = { caseId: string; line: LetterLine; onClose: () => void };
/** Records what happened to a letter on its way, and shows which deadlines start anew before it is saved. */
export function DeliveryDialog({ caseId, line, onClose }: Props) {
  const t = useWords();
  const { today } = useSession();
  const kept = `delivery ${caseId} ${line.id}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const first = line.way.next[0] ?? "posted";
  const now: Typed = typed !== null && line.way.next.includes(typed.step) ? typed : { step: first, on: today, number: "", proof: "", files: [] };
  const posting = now.step === "posted";
  const followUp = now.followUp ?? "";
  const draft = { caseId, letter: line.id, step: now.step, on: readDay(now.on, today) ?? now.on, number: posting ? now.number.trim() : "", proof: now.proof.trim(), files: [...now.files] };
  const ready = posting ? draft.number !== "" : draft.proof !== "" || draft.files.length > 0;
  const onDone = useWritten({ caseId, kept, said: t.delivery_saved(), onClose });
  const trial = useTrial({ preview: "preview_delivery", ask: { draft }, act: "record_delivery", write: { draft, followUp: posting ? (readDay(followUp, today) ?? followUp) : "" }, enabled: ready, onDone });
  const wrong = useWrong(trial.refused);
  const change = (part: Partial<Typed>) => {
    trial.reset();
    keep(() => ({ ...now, ...part }));
  };
  return (
    <EntryDialog title={t.delivery_title({ day: line.dated, addressee: line.addressee })} saveText={t.kit_save()} ready={ready} trial={trial} fields={["step", "on", "number", "proof", "followUp"]} onClose={onClose}
      preview={
        <>
          {now.step === "signed" && <Note>{line.way.restarts ? t.delivery_restarts({ name: line.addressee }) : t.delivery_restarts_not()}</Note>}
          {now.step === "refused" && <Note tone="warn">{t.delivery_refused_note()}</Note>}
          {now.step === "complete" && <Note>{t.delivery_checklist()}</Note>}
          {line.way.last !== null && <Evidence lines={line.way.evidence} files={line.way.steps.flatMap((it) => it.files.map((file) => file.name))} />}
          {trial.data && trial.data.lines.length > 0 && <ChangeList change={trial.data} />}
        </>
      }
    >
      <Segments label={t.delivery_step()} options={line.way.next.map((it) => ({ key: it, text: stepWord(t, it) }))} value={now.step} onChange={(step) => change({ step })} />
      <DateField label={t.delivery_on()} value={now.on} onChange={(on) => change({ on })} error={wrong("on")} name="on" required />
      {posting && <Field label={t.delivery_number()} hint={t.delivery_number_hint()} value={now.number} onChange={(number) => change({ number })} error={wrong("number")} name="number" required autoFocus />}
      <Field label={now.step === "notPosted" ? t.delivery_not_posted_why() : t.deadline_proof()} hint={now.step === "notPosted" ? t.delivery_not_posted_hint() : t.act_proof_hint()} value={now.proof} onChange={(proof) => change({ proof })} error={wrong("proof")} name="proof" required={!posting && now.files.length === 0} autoFocus={!posting} />
      {posting && <FollowUp value={followUp} onChange={(day) => change({ followUp: day })} error={wrong("followUp")} />}
      <FilesChosen caseId={caseId} legend={t.delivery_files()} chosen={now.files} onChange={(files) => change({ files })} />
    </EntryDialog>
  );
}

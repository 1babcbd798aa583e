import { useWrite } from "../casework";
import { EntryDialog, Pair, useWrong } from "../claim";
import { DateField, Field, Note, readDay, Select, TextArea } from "../kit";
import { useKept, useSession } from "../session";
import type { ComplaintStepKind, ComplaintWay } from "../wire";
import { useWords } from "../words";

type Typed = { by: string; channel: ComplaintWay; on: string; about: string; expected: string };
/** Records a complaint: contacts about the debt rest until it is closed. */
export function ComplaintDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useWords();
  const { today } = useSession();
  const kept = `complaint ${caseId}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const now: Typed = typed ?? { by: "", channel: "direct", on: today, about: "", expected: "" };
  const day = (text: string) => (text.trim() === "" ? "" : (readDay(text, today) ?? text));
  const write = useWrite("record_complaint", { caseId, kept, ask: { draft: { caseId, by: now.by.trim(), channel: now.channel, on: day(now.on), about: now.about.trim(), expected: day(now.expected) } }, said: t.complaint_done(), onClose });
  const wrong = useWrong(write.refused);
  const change = (part: Partial<Typed>) => keep(() => ({ ...now, ...part }));
  return (
    <EntryDialog title={t.complaint_record()} saveText={t.complaint_save()} ready={now.by.trim() !== "" && now.about.trim() !== ""} trial={write} fields={["by", "on", "about", "expected"]} onClose={onClose} preview={null}>
      <Note tone="warn">{t.complaint_hold_note()}</Note>
      <Pair>
        <Field label={t.complaint_by()} value={now.by} onChange={(by) => change({ by })} error={wrong("by")} name="by" required autoFocus />
        <Select<ComplaintWay> label={t.complaint_channel()} value={now.channel} onChange={(channel) => change({ channel })} options={[{ key: "direct", text: t.complaint_direct() }, { key: "bank", text: t.complaint_bank() }, { key: "regulator", text: t.complaint_regulator() }, { key: "ownFinding", text: t.complaint_own_finding() }]} />
        <DateField label={t.deadlines_column_date()} value={now.on} onChange={(on) => change({ on })} error={wrong("on")} name="on" required />
        <DateField label={t.complaint_expected()} value={now.expected} onChange={(expected) => change({ expected })} error={wrong("expected")} name="expected" />
      </Pair>
      <TextArea label={t.complaint_about()} value={now.about} onChange={(about) => change({ about })} error={wrong("about")} name="about" required />
    </EntryDialog>
  );
}

type TypedStep = { step: ComplaintStepKind; on: string; note: string; expected: string; position?: string };
/** Records what became of a complaint. */
export function ComplaintStepDialog({ caseId, complaint, onClose }: { caseId: string; complaint: number; onClose: () => void }) {
  const t = useWords();
  const { today } = useSession();
  const kept = `complaint ${caseId} ${String(complaint)}`;
  const [typed, keep] = useKept<TypedStep | null>(kept, null);
  const now: TypedStep = typed ?? { step: "answered", on: today, note: "", expected: "" };
  const settling = now.step === "sentBack" || now.step === "coordinated";
  const day = (text: string) => (text.trim() === "" ? "" : (readDay(text, today) ?? text));
  const write = useWrite("move_complaint", { caseId, kept, ask: { caseId, complaint, step: now.step, on: day(now.on), note: now.note.trim(), expected: day(now.expected), position: settling ? (now.position ?? "").trim() : "" }, said: t.complaint_moved(), onClose });
  const wrong = useWrong(write.refused);
  const change = (part: Partial<TypedStep>) => keep(() => ({ ...now, ...part }));
  return (
    <EntryDialog title={t.complaint_move()} saveText={t.complaint_save()} ready={now.note.trim() !== ""} trial={write} fields={["on", "note", "expected", "position"]} onClose={onClose} preview={null}>
      <Pair>
        <Select<ComplaintStepKind> label={t.complaint_step()} value={now.step} onChange={(step) => change({ step, ...(step === "coordinated" && now.expected === "" ? { expected: "+1月" } : {}) })} options={[{ key: "sentBack", text: t.complaint_sent_back() }, { key: "coordinated", text: t.complaint_coordinated() }, { key: "answered", text: t.complaint_answered() }, { key: "closed", text: t.complaint_closed() }]} />
        <DateField label={t.deadlines_column_date()} value={now.on} onChange={(on) => change({ on })} error={wrong("on")} name="on" required />
        <DateField label={t.complaint_expected()} value={now.expected} onChange={(expected) => change({ expected })} error={wrong("expected")} name="expected" />
      </Pair>
      <TextArea label={t.complaint_note()} value={now.note} onChange={(note) => change({ note })} error={wrong("note")} name="note" required />
      {settling && <TextArea label={t.complaint_position()} hint={t.complaint_position_hint()} value={now.position ?? ""} onChange={(position) => change({ position })} error={wrong("position")} name="position" rows={2} />}
    </EntryDialog>
  );
}

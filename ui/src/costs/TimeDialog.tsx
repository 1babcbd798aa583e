import { useWrite } from "../casework";
import { EntryDialog, Pair, useWrong } from "../claim";
import { DateField, Field, Note, readDay } from "../kit";
import { useKept, useSession } from "../session";
import { useWords } from "../words";

type Typed = { on: string; hours: string; by: string; what: string };
type Props = { caseId: string; onClose: () => void };
/** Records time that somebody of ours spent on a file. */
export function TimeDialog({ caseId, onClose }: Props) {
  const t = useWords();
  const { today, vault: { actor } } = useSession();
  const kept = `time ${caseId}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const now: Typed = typed ?? { on: today, hours: "", by: actor, what: "" };
  const ask = { caseId, on: readDay(now.on, today) ?? now.on, hours: now.hours.trim(), by: now.by.trim(), what: now.what.trim() };
  const write = useWrite("record_time", { caseId, kept, ask, said: t.time_done({ hours: ask.hours }), onClose });
  const wrong = useWrong(write.refused);
  const change = (part: Partial<Typed>) => {
    write.reset();
    keep(() => ({ ...now, ...part }));
  };
  return (
    <EntryDialog title={t.time_record()} saveText={t.kit_save()} ready={ask.hours !== "" && ask.what !== ""} trial={write} fields={["on", "hours", "by", "what"]} onClose={onClose} preview={<Note>{t.costs_time_note()}</Note>}>
      <Pair>
        <Field label={t.time_hours()} hint={t.time_hours_hint()} value={now.hours} onChange={(hours) => change({ hours })} error={wrong("hours")} kind="code" name="hours" required autoFocus />
        <Field label={t.time_what()} value={now.what} onChange={(what) => change({ what })} error={wrong("what")} name="what" required />
        <Field label={t.time_by()} value={now.by} onChange={(by) => change({ by })} error={wrong("by")} name="by" />
        <DateField label={t.deadlines_column_date()} value={now.on} onChange={(on) => change({ on })} error={wrong("on")} name="on" required />
      </Pair>
    </EntryDialog>
  );
}

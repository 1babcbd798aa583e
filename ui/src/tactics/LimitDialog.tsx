import { useWrite } from "../casework";
import { EntryDialog, useWrong } from "../claim";
import { DateField, Field, readDay } from "../kit";
import { useKept, useSession } from "../session";
import { useWords } from "../words";

type Props = { caseId: string; on: string; why: string; onClose: () => void };
/** Sets the day up to which is negotiated; when it comes Today proposes the suit. */
export function LimitDialog({ caseId, on, why, onClose }: Props) {
  const t = useWords();
  const { today } = useSession();
  const kept = `limit ${caseId}`;
  const [typed, keep] = useKept<{ until: string; why: string } | null>(kept, null);
  const now = typed ?? { until: on, why };
  const values = [{ field: "until", value: readDay(now.until, today) ?? now.until }, { field: "why", value: now.why.trim() }];
  const write = useWrite("record_dossier", { caseId, kept, ask: { draft: { caseId, of: "negotiation", obligor: null, values, replaces: null, reason: "" } }, said: t.limit_done(), onClose });
  const wrong = useWrong(write.refused);
  return (
    <EntryDialog title={t.limit_set()} saveText={t.limit_save()} ready={now.until.trim() !== "" && now.why.trim() !== ""} trial={write} fields={["until", "why"]} onClose={onClose} preview={null}>
      <DateField label={t.limit_until()} hint={t.limit_hint()} value={now.until} onChange={(until) => keep(() => ({ ...now, until }))} error={wrong("until")} name="until" required autoFocus />
      <Field label={t.adjust_reason()} value={now.why} onChange={(text) => keep(() => ({ ...now, why: text }))} error={wrong("why")} name="why" required />
    </EntryDialog>
  );
}

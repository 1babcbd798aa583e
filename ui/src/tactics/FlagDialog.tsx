import { titled, useWrite } from "../casework";
import { EntryDialog, useWrong } from "../claim";
import { Field, Note } from "../kit";
import { useKept, useSession } from "../session";
import type { FlagLine } from "../wire";
import { useLanguage, useWords } from "../words";

type Props = { caseId: string; flag: FlagLine; onClose: () => void };
/** Raises a flag, or takes it down, with what shows it. */
export function FlagDialog({ caseId, flag, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { today } = useSession();
  const kept = `flag ${caseId} ${flag.id}`;
  const [evidence, keep] = useKept(kept, "");
  const name = titled(language, flag);
  const title = flag.raised ? t.flag_take_down({ flag: name }) : t.flag_raise({ flag: name });
  const write = useWrite("set_flag", { caseId, kept, ask: { caseId, flag: flag.id, raised: !flag.raised, on: today, evidence: evidence.trim() }, said: title, onClose });
  const wrong = useWrong(write.refused);
  return (
    <EntryDialog title={title} saveText={t.flag_save()} ready={evidence.trim() !== ""} trial={write} fields={["evidence"]} onClose={onClose} preview={null}>
      {flag.raised && <p>{flag.since} · {flag.evidence}</p>}
      {flag.opensSuit && !flag.raised && <Note>{t.flag_opens_suit()}</Note>}
      <Field label={t.sign_evidence()} value={evidence} onChange={(text) => keep(() => text)} error={wrong("evidence")} name="evidence" required autoFocus />
    </EntryDialog>
  );
}

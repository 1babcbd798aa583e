import { useAct } from "../host";
import { Note, toast } from "../kit";
import type { RedactedCopy } from "../wire";
import { useLanguage, useWords } from "../words";
import { SaveAs } from "./SaveAs";

type Props = { caseId: string; copy: RedactedCopy; asOf?: string; /** What it is called until the user says otherwise. */ name: string; onClose: () => void };
/** Writes a copy for a court, in which numbers and what belongs to others are covered; each is logged. */
export function RedactedDialog({ caseId, copy, asOf = "", name, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const write = useAct("export_redacted", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.save_as_done({ path: reply.path }), ...(reply.leftOut.length > 0 ? { detail: t.redacted_left_out({ letters: reply.leftOut.join(t.list_comma()) }) } : {}) });
    },
  });
  const titles = { ledger: t.redacted_ledger, papers: t.redacted_papers, letter: t.redacted_one_letter, bundle: t.redacted_bundle };
  const extension = copy.of === "bundle" ? null : copy.of === "ledger" ? copy.format : "pdf";
  return (
    <SaveAs title={titles[copy.of]()} name={extension === null ? name : `${name}.${extension}`} kind={extension === null ? null : { name: extension.toUpperCase(), extensions: [extension] }} write={write} onSave={(path) => write.mutate({ caseId, what: copy, asOf, language, path })} onClose={onClose}>
      <Note>{t.redacted_explain()}</Note>
      {copy.of === "bundle" && <p>{t.redacted_bundle_holds()}</p>}
    </SaveAs>
  );
}

import { SaveAs } from "../claim";
import { useAct } from "../host";
import { Note, toast } from "../kit";
import type { AttachmentLine } from "../wire";
import { useWords } from "../words";
import { Copying } from "./Copying";

type Props = { caseId: string; line: AttachmentLine; onClose: () => void };
/** Writes a plain copy where the user says. */
export function ExportDialog({ caseId, line, onClose }: Props) {
  const t = useWords();
  const write = useAct("export_attachment", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.save_as_done({ path: reply.path }) });
    },
  });
  return (
    <SaveAs title={t.papers_export_title()} name={line.name} kind={null} write={write} onSave={(path) => write.mutate({ caseId, seq: line.seq, path })} onClose={() => !write.isPending && onClose()} below={write.isPending && <Copying label={t.papers_export()} />}>
      <Note tone="warn">{t.papers_export_note()}</Note>
    </SaveAs>
  );
}

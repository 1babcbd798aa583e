import { SaveAs } from "../claim";
import { useAct } from "../host";
import { toast } from "../kit";
import type { ListReceipts } from "../wire";
import { useLanguage, useWords } from "../words";

type Props = { asked: Omit<ListReceipts, "offset" | "limit">; onClose: () => void };
/** Writes the payments found to a workbook. */
export function ExportReceipts({ asked, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const write = useAct("export_receipts", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.receipts_exported({ count: reply.count, path: reply.path }) });
    },
  });
  return (
    <SaveAs title={t.receipts_export()} name={`${t.receipts_export_name({ from: asked.from, to: asked.to })}.xlsx`} kind={{ name: "XLSX", extensions: ["xlsx"] }} write={write} onSave={(path) => write.mutate({ ...asked, path, language })} onClose={onClose}>
      <p>{t.receipts_export_note()}</p>
    </SaveAs>
  );
}

import { useState } from "react";

import { SaveAs } from "../claim";
import { useAct } from "../host";
import { Segments, toast } from "../kit";
import type { LedgerFormat } from "../wire";
import { useLanguage, useWords } from "../words";

type Props = { from: string; to: string; onClose: () => void };
/** Writes the report to a file, with the figures of the screen. */
export function ExportReport({ from, to, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const [format, setFormat] = useState<LedgerFormat>("xlsx");
  const write = useAct("export_report", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.save_as_done({ path: reply.path }) });
    },
  });
  return (
    <SaveAs title={t.report_export()} name={`${t.report_name({ from, to })}.${format}`} kind={{ name: format.toUpperCase(), extensions: [format] }} write={write} onSave={(path) => write.mutate({ from, to, format, language, path })} onClose={onClose}>
      <Segments<LedgerFormat> label={t.ledger_export_format()} value={format} onChange={setFormat} options={[{ key: "xlsx", text: t.ledger_export_xlsx() }, { key: "pdf", text: t.ledger_export_pdf() }]} />
    </SaveAs>
  );
}

import { useState } from "react";

import { ClearChoice, SaveAs } from "../claim";
import { useAct } from "../host";
import { Segments, toast } from "../kit";
import type { SheetKind } from "../wire";
import { useLanguage, useWords } from "../words";

type Props = { caseId: string; /** The file number. */ number: string; onClose: () => void };
/** Writes the collection log of the file as a sheet. */
export function LogDialog({ caseId, number, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const [format, setFormat] = useState<SheetKind>("xlsx");
  const [clear, setClear] = useState(false);
  const write = useAct("export_contacts", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.save_as_done({ path: reply.path }) });
    },
  });
  return (
    <SaveAs title={t.log_export()} name={`${t.log_name({ number })}.${format}`} kind={{ name: format.toUpperCase(), extensions: [format] }} write={write} onSave={(path) => write.mutate({ caseId, format, personal: clear ? "clear" : "masked", language, path })} onClose={onClose}>
      <Segments<SheetKind> label={t.ledger_export_format()} value={format} onChange={setFormat} options={[{ key: "xlsx", text: "XLSX" }, { key: "csv", text: "CSV" }]} />
      <ClearChoice clear={clear} onChange={setClear} />
    </SaveAs>
  );
}

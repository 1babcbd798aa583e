import { useState } from "react";

import { SaveAs } from "../claim";
import { useAct } from "../host";
import { Checkbox, Note, toast } from "../kit";
import { useMay, useSession } from "../session";
import type { CaseSelection } from "../wire";
import { useLanguage, useWords } from "../words";

type Props = { selection: CaseSelection; count: number; onClose: () => void };
/** Writes the chosen cases, or all that are found, as a workbook that an import reads back. */
export function SheetDialog({ selection, count, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const may = useMay();
  const { today } = useSession();
  const [clear, setClear] = useState(false);
  const write = useAct("export_list", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.cases_sheet_written({ count: reply.cases, path: reply.path }) });
    },
  });
  return (
    <SaveAs title={t.cases_sheet()} name={`${t.cases_sheet_name({ day: today })}.xlsx`} kind={{ name: "XLSX", extensions: ["xlsx"] }} write={write} onSave={(path) => write.mutate({ selection, path, clear, language })} onClose={onClose}>
      <p>{t.cases_sheet_count({ count })}</p>
      {may("reveal") && <Checkbox checked={clear} onChange={setClear}>{t.cases_sheet_clear()}</Checkbox>}
      <Note tone={clear ? "warn" : "info"}>{clear ? t.cases_sheet_clear_note() : t.cases_sheet_note()}</Note>
    </SaveAs>
  );
}

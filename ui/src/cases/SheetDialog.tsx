import { useState } from "react";

import { canChoose, chooseSavePath, refusalNote, useAct } from "../host";
import { useKeys } from "../keys";
import { Button, Checkbox, Dialog, ErrorNote, Field, Form, Kbd, Note, toast } from "../kit";
import { useMay, useSession } from "../session";
import type { CaseSelection } from "../wire";
import { useLanguage, useWords } from "../words";

type Props = { selection: CaseSelection; count: number; onClose: () => void };
/** Writes the chosen cases, or all that are found, as a workbook that an import reads back. */
export function SheetDialog({ selection, count, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const may = useMay();
  const { documents, today } = useSession();
  const separator = documents.includes("\\") ? "\\" : "/";
  const [path, setPath] = useState(`${documents}${documents.endsWith(separator) ? "" : separator}${t.cases_sheet_name({ day: today })}.xlsx`);
  const [clear, setClear] = useState(false);
  const write = useAct("export_list", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.cases_sheet_written({ count: reply.cases, path: reply.path }) });
    },
  });
  const browse = async () => {
    const chosen = await chooseSavePath({ title: t.cases_sheet(), filters: [{ name: "XLSX", extensions: ["xlsx"] }], suggested: path });
    if (chosen !== null) setPath(chosen);
  };
  const save = () => {
    if (path.trim() !== "" && !write.isPending) write.mutate({ selection, path: path.trim(), clear, language });
  };
  useKeys([{ keys: "ctrl+enter", label: t.letters_export_save(), act: save, dialog: true }]);
  return (
    <Dialog open title={t.cases_sheet()} onClose={onClose} actions={<Button look="primary" disabled={path.trim() === ""} busy={write.isPending} onPress={save}>{t.letters_export_save()} <Kbd keys="Ctrl+Enter" /></Button>}>
      <Form onSubmit={save} label={t.cases_sheet()}>
        <p>{t.cases_sheet_count({ count })}</p>
        <Field label={t.letters_export_path()} value={path} onChange={setPath} name="path" required autoFocus after={canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.letters_export_browse()}</Button>} />
        {may("reveal") && <Checkbox checked={clear} onChange={setClear}>{t.cases_sheet_clear()}</Checkbox>}
        <Note tone={clear ? "warn" : "info"}>{clear ? t.cases_sheet_clear_note() : t.cases_sheet_note()}</Note>
        {write.error && <ErrorNote {...refusalNote(t, write.error)} />}
      </Form>
    </Dialog>
  );
}

import { useState } from "react";

import { canChoose, chooseSavePath, refusalNote, useAct } from "../host";
import { useKeys } from "../keys";
import { Button, Dialog, ErrorNote, Field, Form, Kbd, Note, toast } from "../kit";
import { useSession } from "../session";
import { useLanguage, useWords } from "../words";

type Props = { until: string; onClose: () => void };
/** Writes the coming deadlines as an iCalendar file. */
export function CalendarDialog({ until, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { documents, today } = useSession();
  const separator = documents.includes("\\") ? "\\" : "/";
  const [path, setPath] = useState(`${documents}${documents.endsWith(separator) ? "" : separator}${t.deadlines_export_name({ day: today })}.ics`);
  const write = useAct("export_deadlines", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.deadlines_exported({ count: reply.count, path: reply.path }) });
    },
  });
  const browse = async () => {
    const chosen = await chooseSavePath({ title: t.deadlines_export(), filters: [{ name: "iCalendar", extensions: ["ics"] }], suggested: path });
    if (chosen !== null) setPath(chosen);
  };
  const save = () => {
    if (path.trim() !== "" && !write.isPending) write.mutate({ path: path.trim(), until, language });
  };
  useKeys([{ keys: "ctrl+enter", label: t.letters_export_save(), act: save, dialog: true }]);
  return (
    <Dialog open title={t.deadlines_export()} onClose={onClose} actions={<Button look="primary" disabled={path.trim() === ""} busy={write.isPending} onPress={save}>{t.letters_export_save()} <Kbd keys="Ctrl+Enter" /></Button>}>
      <Form onSubmit={save} label={t.deadlines_export()}>
        <Note>{t.deadlines_export_note()}</Note>
        <Field label={t.letters_export_path()} value={path} onChange={setPath} name="path" required autoFocus after={canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.letters_export_browse()}</Button>} />
        {write.error && <ErrorNote {...refusalNote(t, write.error)} />}
      </Form>
    </Dialog>
  );
}

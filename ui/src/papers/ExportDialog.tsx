import { useState } from "react";

import { canChoose, chooseSavePath, refusalNote, useAct } from "../host";
import { useKeys } from "../keys";
import { Button, Dialog, ErrorNote, Field, Form, Kbd, Note, toast } from "../kit";
import { useSession } from "../session";
import type { AttachmentLine } from "../wire";
import { useWords } from "../words";
import { Copying } from "./Copying";
import styles from "./papers.module.css";

type Props = { caseId: string; line: AttachmentLine; onClose: () => void };
/** Writes a plain copy where the user says. Enter exports. */
export function ExportDialog({ caseId, line, onClose }: Props) {
  const t = useWords();
  const { documents } = useSession();
  const separator = documents.includes("\\") ? "\\" : "/";
  const [path, setPath] = useState(documents.endsWith(separator) ? documents + line.name : documents + separator + line.name);
  const write = useAct("export_attachment", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.papers_exported({ path: reply.path }) });
    },
  });
  const browse = async () => {
    const chosen = await chooseSavePath({ title: t.papers_export_title(), suggested: path });
    if (chosen !== null) setPath(chosen);
  };
  const save = () => {
    if (path.trim() !== "" && !write.isPending) write.mutate({ caseId, seq: line.seq, path: path.trim() });
  };
  useKeys([{ keys: "ctrl+enter", label: t.papers_export_save(), act: save, dialog: true }]);
  return (
    <Dialog
      open
      title={t.papers_export_title()}
      onClose={() => !write.isPending && onClose()}
      actions={<Button look="primary" disabled={path.trim() === ""} busy={write.isPending} onPress={save}>{t.papers_export_save()} <Kbd keys="Ctrl+Enter" /></Button>}
    >
      <Form className={styles.form} onSubmit={save}>
        <Note tone="warn">{t.papers_export_note()}</Note>
        <Field
          label={t.papers_export_path()}
          name="path"
          value={path}
          onChange={setPath}
          required
          autoFocus
          after={canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.kit_browse()}</Button>}
        />
        {write.isPending && <Copying label={t.papers_export()} />}
        {write.error && <ErrorNote {...refusalNote(t, write.error)} />}
      </Form>
    </Dialog>
  );
}

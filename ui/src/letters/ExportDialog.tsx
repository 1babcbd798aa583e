import { useState } from "react";

import { canChoose, chooseSavePath, refusalNote, useAct, useAsk } from "../host";
import { useKeys } from "../keys";
import { Button, Dialog, ErrorNote, Field, Form, toast } from "../kit";
import { useSession } from "../session";
import { useWords } from "../words";
import styles from "./letters.module.css";
import { within } from "./within";

type Props = { caseId: string; id: string; onClose: () => void };
/** Writes the stored bytes of a letter to a file. Enter exports. */
export function ExportDialog({ caseId, id, onClose }: Props) {
  const t = useWords();
  const { documents } = useSession();
  const { data: letter } = useAsk("fetch_letter", { caseId, id });
  const [typed, setTyped] = useState<string | null>(null);
  const path = typed ?? (letter ? within(documents, letter.fileName) : "");
  const write = useAct("export_letter", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.letters_exported({ path: reply.path }) });
    },
  });
  const browse = async () => {
    const chosen = await chooseSavePath({ title: t.letters_export_title(), filters: [{ name: "PDF", extensions: ["pdf"] }], suggested: path });
    if (chosen !== null) setTyped(chosen);
  };
  const save = () => {
    if (path.trim() !== "" && !write.isPending) write.mutate({ caseId, id, path: path.trim() });
  };
  useKeys([{ keys: "ctrl+enter", label: t.letters_export_save(), act: save, dialog: true }]);
  return (
    <Dialog
      open
      title={t.letters_export_title()}
      onClose={onClose}
      actions={<Button look="primary" disabled={path.trim() === ""} busy={write.isPending} onPress={save}>{t.letters_export_save()}</Button>}
    >
      <Form className={styles.form} onSubmit={save}>
        <Field
          label={t.letters_export_path()}
          value={path}
          onChange={setTyped}
          name="path"
          required
          autoFocus
          after={canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.letters_export_browse()}</Button>}
        />
        {letter && (
          <p className={styles.hash}>
            <span className={styles.soft}>{t.letters_hash()}</span> <code>{letter.sha256}</code>
          </p>
        )}
        {write.error && <ErrorNote {...refusalNote(t, write.error)} />}
      </Form>
    </Dialog>
  );
}

/** `fileName` in `folder`, with the separator that the folder itself uses. */
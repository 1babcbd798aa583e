import { useState } from "react";

import { canChoose, chooseSavePath, refusalNote, useAct, within } from "../host";
import { useKeys } from "../keys";
import { Button, Dialog, ErrorNote, Field, Form, Kbd, toast } from "../kit";
import { useSession } from "../session";
import type { Tried } from "../wire";
import { useLanguage, useWords } from "../words";
import styles from "./appraisal.module.css";

type Props = { caseId: string; number: string; asOf: string; tried: Tried[]; onClose: () => void };
/** Writes the comparison as it stands on the screen to a file, an annex for the decision paper. Ctrl+Enter exports. */
export function ExportDialog({ caseId, number, asOf, tried, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { documents } = useSession();
  const [path, setPath] = useState(within(documents, `${t.compare_export_name({ number, day: asOf })}.pdf`));
  const write = useAct("export_comparison", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.letters_exported({ path: reply.path }) });
    },
  });
  const browse = async () => {
    const chosen = await chooseSavePath({ title: t.compare_export_title(), filters: [{ name: "PDF", extensions: ["pdf"] }], suggested: path });
    if (chosen !== null) setPath(chosen);
  };
  const save = () => {
    if (path.trim() !== "" && !write.isPending) write.mutate({ caseId, asOf, tried, language, path: path.trim() });
  };
  useKeys([{ keys: "ctrl+enter", label: t.letters_export_save(), act: save, dialog: true }]);
  return (
    <Dialog
      open
      title={t.compare_export_title()}
      onClose={onClose}
      actions={<Button look="primary" disabled={path.trim() === ""} busy={write.isPending} onPress={save}>{t.letters_export_save()} <Kbd keys="Ctrl+Enter" /></Button>}
    >
      <Form className={styles.form} onSubmit={save}>
        <p className={styles.soft}>{t.compare_export_explain()}</p>
        <Field
          label={t.letters_export_path()}
          value={path}
          onChange={setPath}
          name="path"
          required
          autoFocus
          after={canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.letters_export_browse()}</Button>}
        />
        {write.error && <ErrorNote {...refusalNote(t, write.error)} />}
      </Form>
    </Dialog>
  );
}

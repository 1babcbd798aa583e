import { useState } from "react";

import { canChoose, chooseSavePath, refusalNote, useAct } from "../host";
import { useKeys } from "../keys";
import { Button, Dialog, ErrorNote, Field, Form, toast } from "../kit";
import type { ImportPlan } from "../wire";
import { useWords } from "../words";
import styles from "./import.module.css";
import { besides } from "./plan";

/** Writes the user's own sheet again, marked. Enter and Ctrl+Enter export. */
export function ExportProblems({ plan, onClose }: { plan: ImportPlan; onClose: () => void }) {
  const t = useWords();
  const [path, setPath] = useState(besides(plan.path, t.import_export_suffix()));
  const { mutate, isPending, error } = useAct("export_problems", {
    onDone: (done) => {
      onClose();
      toast({ text: t.import_exported({ path: done.path }) });
    },
  });
  const save = () => path.trim() !== "" && !isPending && mutate({ plan, path: path.trim() });
  useKeys([{ keys: "ctrl+enter", label: t.import_export_act(), act: () => void save(), dialog: true }]);
  const browse = async () => {
    const chosen = await chooseSavePath({ title: t.import_export_title(), suggested: path, filters: [{ name: t.import_file_kind(), extensions: ["xlsx"] }] });
    if (chosen !== null) setPath(chosen);
  };
  return (
    <Dialog title={t.import_export_title()} open onClose={onClose} actions={<Button look="primary" busy={isPending} onPress={save}>{t.import_export_act()}</Button>}>
      <Form onSubmit={save} className={styles.file} label={t.import_export_title()}>
        <p className={styles.soft}>{t.import_export_note()}</p>
        <Field label={t.import_export_path()} name="exportPath" value={path} onChange={setPath} autoFocus after={canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.kit_browse()}</Button>} />
        {error && <ErrorNote {...refusalNote(t, error)} />}
      </Form>
    </Dialog>
  );
}

import { useState } from "react";

import { refusalNote, useAct } from "../host";
import { useKeys } from "../keys";
import { Button, Dialog, ErrorNote, Field, Form, toast } from "../kit";
import type { RecoveryPath, Tried } from "../wire";
import { useWords } from "../words";
import { pathWord } from "../words/paths";
import styles from "./appraisal.module.css";

type Props = { caseId: string; path: RecoveryPath; asOf: string; tried: Tried[]; onClose: () => void };
/** Why this path. Enter chooses it and freezes the figures it was chosen on; the toast takes it back. */
export function ChooseDialog({ caseId, path, asOf, tried, onClose }: Props) {
  const t = useWords();
  const [reason, setReason] = useState("");
  const undo = useAct("reverse_entry", { onDone: () => toast({ text: t.undone() }) });
  const choose = useAct("choose_path", {
    onDone: ({ seq }) => {
      onClose();
      toast({ text: t.compare_chosen({ path: pathWord(t, path) }), undo: () => undo.mutate({ id: caseId, seq, reason: t.undo_reason() }) });
    },
  });
  const save = () => {
    if (reason.trim() !== "" && !choose.isPending) choose.mutate({ caseId, path, reason: reason.trim(), asOf, tried });
  };
  useKeys([{ keys: "ctrl+enter", label: t.compare_choose(), act: save, dialog: true }]);
  return (
    <Dialog
      open
      size="small"
      title={t.compare_choose_title({ path: pathWord(t, path) })}
      onClose={onClose}
      actions={<Button look="primary" disabled={reason.trim() === ""} busy={choose.isPending} onPress={save}>{t.compare_choose()}</Button>}
    >
      <Form className={styles.form} onSubmit={save}>
        <p className={styles.soft}>{t.compare_choose_explain()}</p>
        <Field label={t.compare_choose_reason()} value={reason} onChange={setReason} name="reason" required autoFocus />
        {choose.error && <ErrorNote {...refusalNote(t, choose.error)} />}
      </Form>
    </Dialog>
  );
}

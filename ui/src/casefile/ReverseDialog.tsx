import { useState } from "react";

import { refusalNote, useAct } from "../host";
import { useKeys } from "../keys";
import { Button, Dialog, ErrorNote, Field, Form, Note, toast } from "../kit";
import { useWords } from "../words";
import styles from "./casefile.module.css";

type Props = { caseId: string; seq: number; /** Whether it is the entry that opened the case. */ opening: boolean; onClose: () => void };
/** Takes back one entry, with a reason. Enter reverses; the entry itself stays in the journal. */
export function ReverseDialog({ caseId, seq, opening, onClose }: Props) {
  const t = useWords();
  const [reason, setReason] = useState("");
  const reverse = useAct("reverse_entry", {
    onDone: () => {
      onClose();
      toast({ text: t.reverse_done({ seq: String(seq) }) });
    },
  });
  const ready = reason.trim() !== "" && !reverse.isPending;
  const save = () => {
    if (ready) reverse.mutate({ id: caseId, seq, reason: reason.trim() });
  };
  useKeys([{ keys: "ctrl+enter", label: t.reverse_save(), act: save, dialog: true }]);
  return (
    <Dialog
      open
      size="small"
      title={t.reverse_title({ seq: String(seq) })}
      onClose={onClose}
      actions={<Button look="danger" onPress={save} disabled={reason.trim() === ""} busy={reverse.isPending}>{t.reverse_save()}</Button>}
    >
      <Form className={styles.form} onSubmit={save}>
        {opening ? <Note tone="warn">{t.reverse_explain_opening()}</Note> : <p className={styles.soft}>{t.reverse_explain()}</p>}
        <Field label={t.reverse_reason()} value={reason} onChange={setReason} name="reason" required autoFocus />
        {reverse.error && <ErrorNote {...refusalNote(t, reverse.error)} />}
      </Form>
    </Dialog>
  );
}

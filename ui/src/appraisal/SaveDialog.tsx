import { useState } from "react";

import { refusalNote, useAct } from "../host";
import { useKeys } from "../keys";
import { Button, Dialog, ErrorNote, Field, Form, toast } from "../kit";
import type { AssumptionLine, Tried } from "../wire";
import { useWords } from "../words";
import styles from "./appraisal.module.css";
import { assumptionUnit, assumptionWord } from "./words";

type Props = { lines: readonly AssumptionLine[]; values: readonly Tried[]; /** A reason to begin with. */ why?: string; /** They are what our own cases teach. */ learned?: boolean; onClose: () => void; onSaved: () => void };
/** What becomes the company's figure, from what to what, and why. Ctrl+Enter saves; the reason stays with the change. */
export function SaveDialog({ lines, values, why = "", learned = false, onClose, onSaved }: Props) {
  const t = useWords();
  const [reason, setReason] = useState(why);
  const set = useAct("set_assumptions", {
    onDone: () => {
      onSaved();
      onClose();
      toast({ text: t.compare_saved_company() });
    },
  });
  const save = () => {
    if (reason.trim() !== "" && !set.isPending) set.mutate({ values: [...values], reason: reason.trim(), ...(learned ? { learned: values.map((it) => it.id) } : {}) });
  };
  useKeys([{ keys: "ctrl+enter", label: t.compare_save_company(), act: save, dialog: true }]);
  return (
    <Dialog
      open
      size="small"
      title={t.compare_save_company()}
      onClose={onClose}
      actions={<Button look="primary" disabled={reason.trim() === ""} busy={set.isPending} onPress={save}>{t.compare_save_company()}</Button>}
    >
      <Form className={styles.form} onSubmit={save}>
        <p className={styles.soft}>{t.compare_save_explain()}</p>
        <ul>
          {values.map(({ id, value }) => {
            const line = lines.find((it) => it.id === id);
            return line && (
              <li key={id}>{t.compare_save_change({ name: assumptionWord(t, id), before: line.value, after: value === "" ? line.shipped : value, unit: assumptionUnit(t, line) })}</li>
            );
          })}
        </ul>
        <Field label={t.compare_choose_reason()} value={reason} onChange={setReason} name="reason" required autoFocus />
        {set.error && <ErrorNote {...refusalNote(t, set.error)} />}
      </Form>
    </Dialog>
  );
}

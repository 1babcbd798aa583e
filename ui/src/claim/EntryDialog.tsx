import type { ReactNode } from "react";

import { refusalNote, refusalText, refusedField } from "../host";
import { useKeys } from "../keys";
import { Button, classes, Dialog, ErrorNote, Form, Kbd } from "../kit";
import { useWords } from "../words";
import styles from "./claim.module.css";

type Props = {
  title: string;
  saveText: string;
  /** `pages` gives most of the room to the preview; `line` has the whole width, the preview below. */
  size?: "medium" | "large" | "pages" | "line";
  /** Whether enough is typed to be tried. */
  ready: boolean;
  /** What `useTrial` answered. */
  trial: { refused: Error | null; saving: boolean; save: () => void };
  /** Fields that say themselves what is wrong with them. */
  fields: readonly string[] | RegExp;
  /** What it would do. */
  preview: ReactNode;
  /** What is seldom filled in, after the preview. */
  more?: ReactNode;
  onClose: () => void;
  children: ReactNode;
};
/** A dialog that writes one entry of the journal, its effect below the fields, or beside them where there is room. Ctrl+Enter saves from any field; Esc leaves and keeps what was typed. */
export function EntryDialog({ title, saveText, size = "medium", ready, trial, fields, preview, more, onClose, children }: Props) {
  const t = useWords();
  const save = () => {
    if (ready) trial.save();
  };
  const at = refusedField(trial.refused);
  const said = at !== null && (fields instanceof RegExp ? fields.test(at) : fields.includes(at));
  useKeys([{ keys: "ctrl+enter", label: saveText, act: save, dialog: true }]);
  return (
    <Dialog
      open
      size={size === "medium" ? "medium" : "large"}
      title={title}
      onClose={onClose}
      actions={<Button look="primary" onPress={save} disabled={!ready} busy={trial.saving}>{saveText} <Kbd keys="Ctrl+Enter" /></Button>}
    >
      <Form className={classes(styles.form, (size === "large" || size === "pages") && styles.beside, size === "pages" && styles.pages)} onSubmit={save} label={title}>
        <div className={styles.fields}>{children}</div>
        {/* Several fields submit on Enter only where a submit button is. */}
        <input type="submit" hidden />
        <div className={styles.effect}>
          {trial.refused !== null && !said && <ErrorNote {...refusalNote(t, trial.refused)} />}
          {preview}
        </div>
        {more !== undefined && <div className={styles.fields}>{more}</div>}
      </Form>
    </Dialog>
  );
}

/** What is wrong with a field, by its name in the draft. */
export function useWrong(refused: Error | null): (name: string) => string | undefined {
  const t = useWords();
  return (name) => (refusedField(refused) === name ? refusalText(t, refused) : undefined);
}

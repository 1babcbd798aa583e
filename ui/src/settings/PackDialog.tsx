import { useState } from "react";

import { canChoose, chooseOpenPath, refusalNote, useAct } from "../host";
import { useKeys } from "../keys";
import { Button, Dialog, ErrorNote, Field, Form, toast } from "../kit";
import { useWords } from "../words";
import { RulesEffect } from "./RulesEffect";
import styles from "./settings.module.css";

/** Looks at a newer rule pack, and switches to the very file that was looked at. Enter looks, Ctrl+Enter switches. */
export function PackDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const [path, setPath] = useState("");
  const [source, setSource] = useState("");
  const look = useAct("preview_rule_pack");
  const load = useAct("load_rule_pack", {
    onDone: ({ version }) => {
      onClose();
      toast({ text: t.rules_switched({ version }) });
    },
  });
  const change = (text: string) => {
    setPath(text);
    look.reset();
    load.reset();
  };
  const ready = look.data !== undefined && source.trim() !== "" && !load.isPending;
  const save = () => {
    if (ready) load.mutate({ path: path.trim(), sha256: look.data.sha256, source: source.trim() });
  };
  const inspect = () => {
    if (path.trim() !== "" && !look.isPending) look.mutate({ path: path.trim() });
  };
  const browse = async () => {
    const chosen = await chooseOpenPath({ title: t.rules_load(), filters: [{ name: "JSON", extensions: ["json"] }] });
    if (chosen !== null) change(chosen);
  };
  const refused = load.error ?? look.error;
  useKeys([{ keys: "ctrl+enter", label: t.rules_switch(), act: save, dialog: true }]);
  return (
    <Dialog
      open
      title={t.rules_load()}
      onClose={onClose}
      actions={
        <>
          <Button onPress={inspect} disabled={path.trim() === ""} busy={look.isPending}>{t.rules_look()}</Button>
          <Button look="primary" onPress={save} disabled={!ready} busy={load.isPending}>{t.rules_switch()}</Button>
        </>
      }
    >
      <Form className={styles.effect} onSubmit={inspect}>
        <Field label={t.rules_file()} value={path} onChange={change} name="path" required autoFocus after={canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.kit_browse()}</Button>} />
        <Field label={t.rules_source()} hint={t.rules_source_hint()} value={source} onChange={setSource} name="source" required />
        <input type="submit" hidden />
        {refused && <ErrorNote {...refusalNote(t, refused)} />}
        {look.data && <RulesEffect change={look.data} busy={false} />}
      </Form>
    </Dialog>
  );
}

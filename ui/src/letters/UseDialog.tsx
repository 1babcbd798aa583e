import { useState } from "react";

import { refusalNote, useAct } from "../host";
import { useKeys } from "../keys";
import { Button, Dialog, ErrorNote, Field, Form, Kbd, toast } from "../kit";
import type { LetterLanguage } from "../wire";
import { useWords } from "../words";

type Props = { id: string; language: LetterLanguage; version: number; onClose: () => void };
/** By which version letters are written from now on, with the reason. */
export function UseDialog({ id, language, version, onClose }: Props) {
  const t = useWords();
  const [reason, setReason] = useState("");
  const use = useAct("use_wording", {
    onDone: () => {
      onClose();
      toast({ text: t.wording_chosen({ version: String(version) }) });
    },
  });
  const save = () => {
    if (reason.trim() !== "" && !use.isPending) use.mutate({ template: id, language, version, reason: reason.trim() });
  };
  useKeys([{ keys: "ctrl+enter", label: t.wording_use(), act: save, dialog: true }]);
  return (
    <Dialog open title={t.wording_use_name({ version: String(version) })} onClose={onClose} actions={<Button look="primary" disabled={reason.trim() === ""} busy={use.isPending} onPress={save}>{t.wording_use()} <Kbd keys="Ctrl+Enter" /></Button>}>
      <Form onSubmit={save}>
        <Field label={t.wording_reason()} name="reason" value={reason} onChange={setReason} required autoFocus />
        {use.error && <ErrorNote {...refusalNote(t, use.error)} />}
      </Form>
    </Dialog>
  );
}

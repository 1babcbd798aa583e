import { useState } from "react";

import { ApprovalSelect, titled } from "../casework";
import { refusalNote, refusalText, refusedField, useAct } from "../host";
import { useKeys } from "../keys";
import { Button, Dialog, ErrorNote, Field, Form } from "../kit";
import { useKept, useWayBack } from "../session";
import type { CodedLine, RecoveryPath, Tried } from "../wire";
import { useLanguage, useWords } from "../words";
import { pathWord } from "../words/paths";
import styles from "./appraisal.module.css";

type Props = { caseId: string; path: RecoveryPath; asOf: string; tried: Tried[]; /** Goes to the tactics of the file, where the track is begun. */ onBegin: () => void; onClose: () => void };
/** Why this path. Enter chooses it and freezes the figures it was chosen on; the toast takes it back. */
export function ChooseDialog({ caseId, path, asOf, tried, onBegin, onClose }: Props) {
  const t = useWords();
  const [reason, setReason] = useState("");
  const [approval, setApproval] = useState<number | null>(null);
  const [begins, setBegins] = useState<CodedLine | null>(null);
  const [, keepBegin] = useKept<string | null>(`begin ${caseId}`, null);
  const language = useLanguage();
  const back = useWayBack();
  const choose = useAct("choose_path", {
    onDone: ({ seq, begins }) => {
      if (begins === null) onClose();
      else setBegins(begins);
      back({ id: caseId, said: t.compare_chosen({ path: pathWord(t, path) }), seq });
    },
  });
  const save = () => {
    if (reason.trim() !== "" && !choose.isPending) choose.mutate({ caseId, path, reason: reason.trim(), asOf, tried, approval });
  };
  const atApproval = refusedField(choose.error) === "approval";
  useKeys([{ keys: "ctrl+enter", label: t.compare_choose(), act: save, dialog: true }]);
  const begin = () => {
    keepBegin(() => begins?.id ?? null);
    onClose();
    onBegin();
  };
  if (begins !== null) {
    return (
      <Dialog open size="small" title={t.compare_begin_title({ track: titled(language, begins) })} onClose={onClose} actions={<><Button onPress={onClose}>{t.tracks_begin_later()}</Button><Button look="primary" onPress={begin}>{t.compare_begin({ track: titled(language, begins) })}</Button></>}>
        <p>{t.tracks_begin_why()}</p>
      </Dialog>
    );
  }
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
        <ApprovalSelect caseId={caseId} matter="tactic" label={t.compare_choose_approval()} value={approval} onChange={setApproval} error={atApproval ? refusalText(t, choose.error) : undefined} />
        {choose.error && !atApproval && <ErrorNote {...refusalNote(t, choose.error)} />}
      </Form>
    </Dialog>
  );
}

import { useState } from "react";

import { canChoose, chooseSavePath, refusalNote, refusalOf } from "../host";
import { Button, Dialog, ErrorNote, Field, Form, Note, toast } from "../kit";
import { usePreferences } from "../session";
import { useWords } from "../words";
import styles from "./custody.module.css";
import { ReauthFields, useReauth } from "./Reauth";
import { useSecretAct } from "./secrets";

type Props = { keyFile: boolean; /** There is one already, which the new one replaces. */ renew: boolean; onClose: () => void };
/** Draws a recovery key, shows it once, lets it be printed, and has it typed back before it counts. */
export function RecoveryDialog({ keyFile, renew, onClose }: Props) {
  const t = useWords();
  const reauth = useReauth();
  const [groups, setGroups] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState("");
  const drawing = useSecretAct("draw_recovery_key", (drawn) => setGroups(drawn.groups));
  const confirming = useSecretAct("confirm_recovery_key", () => {
    onClose();
    toast({ text: t.recovery_made() });
  });
  const draw = () => {
    if (!drawing.busy && reauth.passphrase !== "") void drawing.run({ passphrase: reauth.passphrase, keyFile: reauth.keyFile });
  };
  const confirm = () => {
    if (!confirming.busy && typed.trim() !== "") void confirming.run({ typed: typed.trim() });
  };
  const drawn = groups.length > 0;
  const mistyped = confirming.error !== null && ["recovery-key-mistyped", "recovery-key-differs"].includes(refusalOf(confirming.error).code);
  return (
    <Dialog
      title={renew ? t.recovery_renew() : t.recovery_make()}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.recovery_later()}</Button>
          {drawn ? <Button look="primary" busy={confirming.busy} disabled={typed.trim() === ""} onPress={confirm}>{t.recovery_confirm()}</Button> : <Button look="primary" busy={drawing.busy} onPress={draw}>{t.recovery_draw()}</Button>}
        </>
      }
    >
      <Form onSubmit={drawn ? confirm : draw} className={styles.form} label={t.recovery_make()}>
        <p className={styles.soft}>{t.recovery_what()}</p>
        {renew && <Note tone="warn">{t.recovery_renew_note()}</Note>}
        {!drawn && <ReauthFields reauth={reauth} keyFile={keyFile} error={drawing.error} />}
        {drawn && (
          <>
            <ol className={styles.groups} aria-label={t.recovery_key()}>
              {groups.map((it, at) => <li key={at}><span>{at + 1}</span><code>{it}</code></li>)}
            </ol>
            <Sheet />
            <Field label={t.recovery_type()} name="typed" kind="code" value={typed} onChange={(text) => { confirming.reset(); setTyped(text); }} hint={t.recovery_type_hint()} error={mistyped ? refusalNote(t, confirming.error).what : undefined} required />
            {confirming.error !== null && !mistyped && <ErrorNote {...refusalNote(t, confirming.error)} />}
          </>
        )}
        <input type="submit" hidden />
      </Form>
    </Dialog>
  );
}

/** The sheet to be printed, or kept as a file where nobody else comes. */
function Sheet() {
  const t = useWords();
  const { language } = usePreferences().preferences;
  const [path, setPath] = useState("");
  const { busy, error, run } = useSecretAct("write_recovery_sheet", ({ path: written }) => {
    if (written !== "") toast({ text: t.recovery_sheet_saved(), detail: written });
  });
  const save = async () => {
    const chosen = canChoose() ? await chooseSavePath({ title: t.recovery_sheet_save(), suggested: t.recovery_sheet_file(), filters: [{ name: "PDF", extensions: ["pdf"] }] }) : path.trim();
    if (chosen !== null && chosen !== "") void run({ path: chosen, language });
  };
  return (
    <>
      {!canChoose() && <Field label={t.recovery_sheet_path()} name="sheet" value={path} onChange={setPath} />}
      <div className={styles.acts}>
        <Button busy={busy} onPress={() => void run({ path: "", language })}>{t.recovery_sheet_print()}</Button>
        <Button disabled={busy} onPress={() => void save()}>{t.recovery_sheet_save()}</Button>
      </div>
      {error !== null && <ErrorNote {...refusalNote(t, error)} />}
    </>
  );
}

import { useState } from "react";

import { Button, Dialog, Form, toast } from "../kit";
import { useWords } from "../words";
import styles from "./custody.module.css";
import { NewSecretFields, useNewSecret } from "./NewSecret";
import { ReauthFields, useReauth } from "./Reauth";
import { KeyFileField, More } from "./SecondSecret";
import { useSecretAct } from "./secrets";

type Props = { keyFile: boolean; onClose: () => void };
/** Another passphrase for whoever has the vault open. Enter saves. */
export function PassphraseDialog({ keyFile, onClose }: Props) {
  const t = useWords();
  const reauth = useReauth();
  const secret = useNewSecret();
  const [newKeyFile, setNewKeyFile] = useState("");
  const [asked, setAsked] = useState(false);
  const { busy, error, run } = useSecretAct("change_passphrase", () => {
    onClose();
    toast({ text: t.custody_passphrase_changed() });
  });
  const save = () => {
    setAsked(true);
    if (busy || !secret.ready || reauth.passphrase === "") return;
    void run({ passphrase: reauth.passphrase, keyFile: reauth.keyFile, newPassphrase: secret.passphrase, newKeyFile: newKeyFile.trim() });
  };
  return (
    <Dialog
      title={t.custody_passphrase_change()}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.kit_cancel()}</Button>
          <Button look="primary" busy={busy} onPress={save}>{t.custody_passphrase_change()}</Button>
        </>
      }
    >
      <Form onSubmit={save} className={styles.form} label={t.custody_passphrase_change()}>
        <ReauthFields reauth={reauth} keyFile={keyFile} error={error} label={t.custody_present_passphrase()} />
        <NewSecretFields secret={secret} asked={asked} label={t.users_passphrase_new()} />
        <More label={t.custody_more()} open={keyFile}>
          <KeyFileField value={newKeyFile} onChange={setNewKeyFile} hint={t.key_file_new_hint()} make />
        </More>
        <input type="submit" hidden />
      </Form>
    </Dialog>
  );
}

import { useState } from "react";

import { Button, Dialog, Field, Form, toast } from "../kit";
import { useWords } from "../words";
import styles from "./custody.module.css";
import { ReauthFields, useReauth } from "./Reauth";
import { useSecretAct } from "./secrets";

type Props = { keyFile: boolean; onClose: () => void };
/** Lets the system's keychain open the vault for some hours. */
export function QuickDialog({ keyFile, onClose }: Props) {
  const t = useWords();
  const reauth = useReauth();
  const [hours, setHours] = useState("8");
  const count = /^\d{1,2}$/.test(hours.trim()) ? Number(hours) : 0;
  const { busy, error, run } = useSecretAct("keep_quick_unlock", () => {
    onClose();
    toast({ text: t.quick_kept({ hours: count }) });
  });
  const fits = count >= 1 && count <= 12;
  const save = () => {
    if (!busy && fits && reauth.passphrase !== "") void run({ passphrase: reauth.passphrase, keyFile: reauth.keyFile, hours: count });
  };
  return (
    <Dialog
      title={t.quick_title()}
      open
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.kit_cancel()}</Button>
          <Button look="primary" busy={busy} disabled={!fits} onPress={save}>{t.quick_keep()}</Button>
        </>
      }
    >
      <Form onSubmit={save} className={styles.form} label={t.quick_title()}>
        <p className={styles.soft}>{t.quick_what()}</p>
        <Field label={t.quick_hours()} name="hours" kind="figures" value={hours} onChange={setHours} error={fits ? undefined : t.quick_hours_error()} required />
        <ReauthFields reauth={reauth} keyFile={keyFile} error={error} />
        <input type="submit" hidden />
      </Form>
    </Dialog>
  );
}

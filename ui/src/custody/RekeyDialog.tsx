import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { call, refusalNote } from "../host";
import { Button, Checkbox, Dialog, ErrorNote, Form, Note, ProgressBar } from "../kit";
import { useWords } from "../words";
import styles from "./custody.module.css";
import { ReauthFields, useReauth } from "./Reauth";
import { useSecretAct } from "./secrets";

const pollMs = 300;

type Props = { keyFile: boolean; onClose: () => void };
/** Another data key for the whole vault: what it ends, what it takes, how far it is. */
export function RekeyDialog({ keyFile, onClose }: Props) {
  const t = useWords();
  const reauth = useReauth();
  const [agreed, setAgreed] = useState(false);
  const [shutOut, setShutOut] = useState<readonly string[] | null>(null);
  const { busy, error, run } = useSecretAct("change_data_key", (done) => setShutOut(done.shutOut));
  const start = () => {
    if (!busy && agreed && reauth.passphrase !== "") void run({ passphrase: reauth.passphrase, keyFile: reauth.keyFile });
  };
  if (shutOut !== null) {
    return (
      <Dialog title={t.rekey_title()} open onClose={onClose} actions={<Button look="primary" autoFocus onPress={onClose}>{t.kit_close()}</Button>}>
        <Note tone="good">{t.rekey_done()}</Note>
        {shutOut.length > 0 && <Note tone="warn">{t.rekey_shut_out({ names: shutOut.join(t.list_comma()) })}</Note>}
        <Note tone="warn">{t.rekey_recovery()}</Note>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t.rekey_title()}
      open
      onClose={busy ? () => undefined : onClose}
      actions={
        <>
          <Button onPress={busy ? () => void call("stop_copying", {}) : onClose}>{t.kit_cancel()}</Button>
          <Button look="primary" busy={busy} disabled={!agreed} onPress={start}>{t.rekey_start()}</Button>
        </>
      }
    >
      <Form onSubmit={start} className={styles.form} label={t.rekey_title()}>
        <p>{t.rekey_what()}</p>
        <ul className={styles.form}>
          <li>{t.rekey_ends()}</li>
          <li>{t.rekey_backups()}</li>
          <li>{t.rekey_room()}</li>
        </ul>
        <ReauthFields reauth={reauth} keyFile={keyFile} error={error} />
        <Checkbox checked={agreed} onChange={setAgreed}>{t.rekey_agree()}</Checkbox>
        {busy && <Progress />}
        <input type="submit" hidden />
      </Form>
    </Dialog>
  );
}

function Progress() {
  const t = useWords();
  const { data, error } = useQuery({ queryKey: ["rekeying"], queryFn: () => call("copying_progress", {}), refetchInterval: pollMs, gcTime: 0, staleTime: 0 });
  if (error) return <ErrorNote {...refusalNote(t, error)} />;
  return <ProgressBar label={t.rekey_progress()} done={data?.done ?? 0} of={data?.of ?? 0} />;
}

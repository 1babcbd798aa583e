import { useRef, useState } from "react";

import { canChoose, chooseFolder, refusalNote, refusalOf } from "../host";
import { Button, ErrorNote, Field, Form } from "../kit";
import type { VaultOpened } from "../wire";
import { useWords } from "../words";
import { PassphraseField } from "./PassphraseField";
import { useSecretAct, useWait } from "./secrets";
import styles from "./vault.module.css";

type Props = { path: string; onPath: (path: string) => void; /** A known vault: its name stands above, the path is not asked. */ named: boolean; onOpened: (vault: VaultOpened) => void };
/** Opens a vault with its passphrase. Enter unlocks; a wrong passphrase stays selected so that typing replaces it. */
export function UnlockForm({ path, onPath, named, onOpened }: Props) {
  const t = useWords();
  const [passphrase, setPassphrase] = useState("");
  const [user, setUser] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const { busy, error, run } = useSecretAct("unlock_vault", (vault) => {
    setPassphrase("");
    onOpened(vault);
  });
  const wait = useWait(error);
  const wrong = error !== null && refusalOf(error).code === "wrong-passphrase";
  const unlock = () => {
    if (busy || wait > 0 || passphrase === "" || path.trim() === "") return;
    void run({ path: path.trim(), passphrase, user: user.trim(), keyFile: "", acceptRollback: false }).then(() => field.current?.select());
  };
  const browse = async () => {
    const chosen = await chooseFolder({ title: t.vault_open_other(), suggested: path });
    if (chosen !== null) onPath(chosen);
  };
  return (
    <Form onSubmit={unlock} className={styles.form} label={t.vault_unlock_title()}>
      {!named && (
        <Field
          label={t.vault_path()}
          name="path"
          value={path}
          onChange={onPath}
          hint={t.vault_path_hint()}
          autoFocus
          after={canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.kit_browse()}</Button>}
        />
      )}
      <PassphraseField key={path} ref={field} label={t.vault_passphrase()} name="passphrase" value={passphrase} onChange={setPassphrase} autoFocus={named} error={wrong ? refusalNote(t, error).what : undefined} />
      <Field label={t.vault_user()} name="user" value={user} onChange={setUser} hint={t.vault_user_hint()} />
      {wrong && wait > 0 && <p className={styles.wait} role="status">{t.vault_wait({ seconds: wait })}</p>}
      {error !== null && !wrong && <ErrorNote {...refusalNote(t, error)} />}
      <Button type="submit" look="primary" busy={busy} disabled={wait > 0}>{busy ? t.vault_unlocking() : t.vault_unlock()}</Button>
    </Form>
  );
}

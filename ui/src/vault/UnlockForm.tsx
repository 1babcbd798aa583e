import { useRef, useState } from "react";

import { KeyFileField, More, PassphraseField, PlaceNote, useSecretAct, useWait, WitnessField } from "../custody";
import { canChoose, chooseFolder, refusalNote, refusalOf } from "../host";
import { Button, ErrorNote, Field, Form } from "../kit";
import type { VaultOpened } from "../wire";
import { useWords } from "../words";
import { usePlaceOf } from "./place";
import styles from "./vault.module.css";

type Props = {
  path: string;
  onPath: (path: string) => void;
  /** A known vault: its name stands above, the path is not asked. */
  named: boolean;
  /** The keychain opens it. */
  quick?: boolean;
  onOpened: (vault: VaultOpened) => void;
  /** The passphrase is lost. */
  onRecover: () => void;
};
/** Opens a vault with its passphrase. Enter unlocks; a wrong passphrase stays selected so that typing replaces it. */
export function UnlockForm({ path, onPath, named, quick = false, onOpened, onRecover }: Props) {
  const t = useWords();
  const [passphrase, setPassphrase] = useState("");
  const [more, setMore] = useState({ user: "", keyFile: "", witness: "" });
  const field = useRef<HTMLInputElement>(null);
  const place = usePlaceOf(path);
  const { busy, error, run } = useSecretAct("unlock_vault", (vault) => {
    setPassphrase("");
    onOpened(vault);
  });
  const keychain = useSecretAct("quick_unlock", onOpened);
  const wait = useWait(error);
  const code = error === null ? "" : refusalOf(error).code;
  const wrong = code === "wrong-passphrase";
  const unlock = (acceptRollback = false) => {
    if (busy || wait > 0 || passphrase === "" || path.trim() === "") return;
    void run({ path: path.trim(), passphrase, user: more.user.trim(), keyFile: more.keyFile.trim(), witness: more.witness.trim(), acceptRollback }).then(() => field.current?.select());
  };
  const browse = async () => {
    const chosen = await chooseFolder({ title: t.vault_open_other(), suggested: path });
    if (chosen !== null) onPath(chosen);
  };
  const change = (part: Partial<typeof more>) => setMore((before) => ({ ...before, ...part }));
  return (
    <Form onSubmit={() => unlock()} className={styles.form} label={t.vault_unlock_title()}>
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
      <PlaceNote place={place} />
      <PassphraseField key={path} ref={field} label={t.vault_passphrase()} name="passphrase" value={passphrase} onChange={setPassphrase} autoFocus={named} error={wrong ? refusalNote(t, error).what : undefined} />
      <Field label={t.vault_user()} name="user" value={more.user} onChange={(user) => change({ user })} hint={t.vault_user_hint()} />
      <More label={t.custody_more()}>
        <KeyFileField value={more.keyFile} onChange={(keyFile) => change({ keyFile })} hint={t.key_file_open_hint()} />
        <WitnessField value={more.witness} onChange={(witness) => change({ witness })} />
      </More>
      {wrong && wait > 0 && <p className={styles.wait} role="status">{t.vault_wait({ seconds: wait })}</p>}
      {error !== null && !wrong && <ErrorNote {...refusalNote(t, error)} actions={code === "rolled-back" && <Button look="danger" busy={busy} onPress={() => unlock(true)}>{t.vault_open_all_the_same()}</Button>} />}
      {keychain.error !== null && <ErrorNote {...refusalNote(t, keychain.error)} />}
      <Button type="submit" look="primary" busy={busy} disabled={wait > 0}>{busy ? t.vault_unlocking() : t.vault_unlock()}</Button>
      <div className={styles.others}>
        {quick && <Button busy={keychain.busy} onPress={() => void keychain.run({ path })}>{t.quick_unlock()}</Button>}
        <Button look="quiet" onPress={onRecover}>{t.recovery_open()}</Button>
      </div>
    </Form>
  );
}

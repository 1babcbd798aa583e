import { useState } from "react";

import { More, NewSecretFields, useNewSecret, useSecretAct, useWait, WitnessField } from "../custody";
import { canChoose, chooseFolder, refusalNote, refusalOf } from "../host";
import { Button, ErrorNote, Field, Form } from "../kit";
import type { VaultOpened } from "../wire";
import { useWords } from "../words";
import styles from "./vault.module.css";

type Props = { path: string; onPath: (path: string) => void; named: boolean; onOpened: (vault: VaultOpened) => void; onCancel: () => void };
/** Opens a vault by the key of its recovery sheet, with another passphrase from then on. */
export function RecoverForm({ path, onPath, named, onOpened, onCancel }: Props) {
  const t = useWords();
  const [typed, setTyped] = useState({ key: "", user: "", witness: "" });
  const [asked, setAsked] = useState(false);
  const secret = useNewSecret([typed.user]);
  const { busy, error, run, reset } = useSecretAct("recover_vault", onOpened);
  const wait = useWait(error);
  const code = error === null ? "" : refusalOf(error).code;
  const wrongKey = code === "recovery-key-mistyped" ? refusalNote(t, error).what : code === "wrong-passphrase" ? t.recovery_wrong() : undefined;
  const recover = (acceptRollback = false) => {
    setAsked(true);
    if (busy || wait > 0 || !secret.ready || typed.key.trim() === "" || path.trim() === "") return;
    void run({ path: path.trim(), recoveryKey: typed.key.trim(), user: typed.user.trim(), passphrase: secret.passphrase, witness: typed.witness.trim(), acceptRollback });
  };
  const change = (part: Partial<typeof typed>) => {
    reset();
    setTyped((before) => ({ ...before, ...part }));
  };
  const browse = async () => {
    const chosen = await chooseFolder({ title: t.vault_open_other(), suggested: path });
    if (chosen !== null) onPath(chosen);
  };
  return (
    <Form onSubmit={() => recover()} className={styles.form} label={t.recovery_open()}>
      <p className={styles.soft}>{t.recovery_open_note()}</p>
      {!named && <Field label={t.vault_path()} name="path" value={path} onChange={onPath} hint={t.vault_path_hint()} after={canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.kit_browse()}</Button>} />}
      <Field label={t.recovery_key()} name="recoveryKey" kind="code" value={typed.key} onChange={(key) => change({ key })} hint={t.recovery_key_hint()} error={wrongKey ?? (asked && typed.key.trim() === "" ? t.rule_required() : undefined)} autoFocus required />
      <Field label={t.vault_user()} name="user" value={typed.user} onChange={(user) => change({ user })} hint={t.vault_user_hint()} />
      <NewSecretFields secret={secret} asked={asked} label={t.users_passphrase_new()} onChange={reset} />
      <More label={t.custody_more()}><WitnessField value={typed.witness} onChange={(witness) => change({ witness })} /></More>
      {wait > 0 && <p className={styles.wait} role="status">{t.vault_wait({ seconds: wait })}</p>}
      {error !== null && wrongKey === undefined && <ErrorNote {...refusalNote(t, error)} actions={code === "rolled-back" && <Button look="danger" busy={busy} onPress={() => recover(true)}>{t.vault_open_all_the_same()}</Button>} />}
      <div className={styles.acts}>
        <Button type="submit" look="primary" busy={busy} disabled={wait > 0}>{busy ? t.vault_unlocking() : t.recovery_open_act()}</Button>
        <Button onPress={onCancel}>{t.kit_cancel()}</Button>
      </div>
    </Form>
  );
}

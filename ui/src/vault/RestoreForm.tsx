import { useState } from "react";

import { PassphraseField, useSecretAct, useWait } from "../custody";
import { canChoose, chooseFolder, chooseSavePath, refusalNote, refusalOf, useAct } from "../host";
import { Button, ErrorNote, Field, Form, Note, toast } from "../kit";
import type { VaultOpened } from "../wire";
import { useWords } from "../words";
import styles from "./vault.module.css";

type Props = { documents: string; /** Where backups are made by themselves. */ backups: string; today: string; onOpened: (vault: VaultOpened) => void };
/** Comes back from a backup to a new place, or only tries whether it would come back. Enter restores. */
export function RestoreForm({ documents, backups, today, onOpened }: Props) {
  const t = useWords();
  const [typed, setTyped] = useState({ from: backups, to: "", passphrase: "", user: "" });
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const to = typed.to === "" ? `${documents}/${t.backup_restored_name({ day: today })}.rcv` : typed.to;
  const restore = useSecretAct("restore_backup", (vault) => {
    change({ passphrase: "" });
    onOpened(vault);
    toast({ text: t.backup_restored() });
  });
  const drill = useAct("try_backup");
  const wait = useWait(restore.error ?? drill.error);
  const ask = { from: typed.from.trim(), passphrase: typed.passphrase, user: typed.user.trim(), keyFile: "" };
  const ready = ask.from !== "" && typed.passphrase !== "" && wait === 0 && !restore.busy && !drill.isPending;
  const start = () => ready && void restore.run({ ...ask, to: to.trim() });
  const error = restore.error ?? drill.error;
  const wrong = error !== null && refusalOf(error).code === "wrong-passphrase";
  const browse = async (field: "from" | "to") => {
    const chosen = field === "from" ? await chooseFolder({ title: t.backup_from(), suggested: typed.from }) : await chooseSavePath({ title: t.backup_to(), suggested: to, filters: [{ name: t.vault_file_kind(), extensions: ["rcv"] }] });
    if (chosen !== null) change({ [field]: chosen });
  };
  return (
    <Form onSubmit={start} className={styles.form} label={t.backup_restore_title()}>
      <p className={styles.soft}>{t.backup_restore_note()}</p>
      <Field label={t.backup_from()} name="from" value={typed.from} onChange={(from) => change({ from })} hint={t.backup_from_hint({ folder: backups })} autoFocus required after={canChoose() && <Button icon="folder" onPress={() => void browse("from")}>{t.kit_browse()}</Button>} />
      <Field label={t.backup_to()} name="to" value={to} onChange={(text) => change({ to: text })} required after={canChoose() && <Button icon="folder" onPress={() => void browse("to")}>{t.kit_browse()}</Button>} />
      <PassphraseField label={t.vault_passphrase()} name="passphrase" value={typed.passphrase} onChange={(passphrase) => change({ passphrase })} error={wrong ? refusalNote(t, error).what : undefined} required />
      <Field label={t.vault_user()} name="user" value={typed.user} onChange={(user) => change({ user })} hint={t.vault_user_hint()} />
      {wrong && wait > 0 && <p className={styles.wait} role="status">{t.vault_wait({ seconds: wait })}</p>}
      {error !== null && !wrong && <ErrorNote {...refusalNote(t, error)} />}
      {drill.data?.problems.length === 0 && <Note tone="good">{t.backup_tried_good({ name: drill.data.name, entries: drill.data.entries, cases: drill.data.cases, letters: drill.data.letters, attachments: drill.data.attachments })}</Note>}
      {drill.data && drill.data.problems.length > 0 && (
        <Note tone="bad" title={t.backup_tried_bad({ count: drill.data.problems.length })}>
          <ul>{drill.data.problems.map((it) => <li key={it}><code>{it}</code></li>)}</ul>
        </Note>
      )}
      <div className={styles.acts}>
        <Button type="submit" look="primary" busy={restore.busy} disabled={!ready}>{restore.busy ? t.backup_restoring() : t.backup_restore_act()}</Button>
        <Button busy={drill.isPending} disabled={!ready} onPress={() => drill.mutate(ask)}>{drill.isPending ? t.backup_trying() : t.backup_try()}</Button>
      </div>
    </Form>
  );
}

import { useState } from "react";

import { KeyFileField, More, NewSecretFields, PlaceNote, useNewSecret, useSecretAct, WitnessField } from "../custody";
import { canChoose, chooseSavePath, refusalNote } from "../host";
import { Button, ErrorNote, Field, Form } from "../kit";
import { offerRecovery } from "../session";
import type { VaultOpened } from "../wire";
import { useWords } from "../words";
import { usePlaceOf } from "./place";
import styles from "./vault.module.css";

type Props = { documents: string; onOpened: (vault: VaultOpened) => void; onCancel: (() => void) | null };
/** A new vault: name, who works in it, where it goes, and a passphrase: six words that are offered, or one's own. */
export function CreateForm({ documents, onOpened, onCancel }: Props) {
  const t = useWords();
  const [typed, setTyped] = useState({ name: "", actor: "", path: null as string | null, keyFile: "", witness: "" });
  const [asked, setAsked] = useState(false);
  const secret = useNewSecret([typed.name, typed.actor]);
  const { busy, error, run, reset } = useSecretAct("create_vault", (vault) => {
    offerRecovery();
    onOpened(vault);
  });
  const path = typed.path ?? (typed.name.trim() === "" ? "" : `${documents}/${fileName(typed.name)}.rcv`);
  const place = usePlaceOf(path);
  const change = (part: Partial<typeof typed>) => {
    reset();
    setTyped((before) => ({ ...before, ...part }));
  };
  const wrong = {
    name: asked && typed.name.trim() === "" ? t.vault_need_name() : undefined,
    actor: asked && typed.actor.trim() === "" ? t.vault_need_actor() : undefined,
    path: asked && path.trim() === "" ? t.vault_need_path() : undefined,
  };
  const create = () => {
    setAsked(true);
    const complete = [typed.name, typed.actor, path].every((it) => it.trim() !== "");
    if (!busy && complete && secret.ready) {
      void run({ path: path.trim(), name: typed.name.trim(), actor: typed.actor.trim(), passphrase: secret.passphrase, keyFile: typed.keyFile.trim(), witness: typed.witness.trim() });
    }
  };
  const browse = async () => {
    const chosen = await chooseSavePath({ title: t.vault_create_title(), suggested: path, filters: [{ name: t.vault_file_kind(), extensions: ["rcv"] }] });
    if (chosen !== null) change({ path: chosen });
  };
  return (
    <Form onSubmit={create} className={styles.form} label={t.vault_create_title()}>
      <p className={styles.soft}>{t.vault_create_note()}</p>
      <div className={styles.pair}>
        <Field label={t.vault_name()} name="name" value={typed.name} onChange={(name) => change({ name })} hint={t.vault_name_hint()} error={wrong.name} autoFocus required />
        <Field label={t.vault_actor()} name="actor" value={typed.actor} onChange={(actor) => change({ actor })} hint={t.vault_actor_hint()} error={wrong.actor} required />
      </div>
      <Field
        label={t.vault_folder()}
        name="path"
        value={path}
        onChange={(text) => change({ path: text })}
        error={wrong.path}
        required
        after={canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.kit_browse()}</Button>}
      />
      <PlaceNote place={place} />
      <NewSecretFields secret={secret} asked={asked} label={t.vault_passphrase()} onChange={reset} />
      <More label={t.custody_more()}>
        <KeyFileField value={typed.keyFile} onChange={(keyFile) => change({ keyFile })} hint={t.key_file_new_hint()} make />
        <WitnessField value={typed.witness} onChange={(witness) => change({ witness })} />
      </More>
      {error !== null && <ErrorNote {...refusalNote(t, error)} />}
      <div className={styles.acts}>
        <Button type="submit" look="primary" busy={busy}>{busy ? t.vault_creating() : t.vault_create_act()}</Button>
        {onCancel && <Button onPress={onCancel}>{t.kit_cancel()}</Button>}
      </div>
    </Form>
  );
}

/** A name as a file may have it on every system. */
function fileName(name: string): string {
  return name.trim().replace(/[\\/:*?"<>|\p{Cc}]+/gu, "-");
}

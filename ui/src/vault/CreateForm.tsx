import { useState } from "react";

import { canChoose, chooseSavePath, refusalNote, verdictWord } from "../host";
import { Button, classes, ErrorNote, Field, Form } from "../kit";
import type { PassphraseVerdict, VaultOpened } from "../wire";
import { useWords } from "../words";
import { PassphraseField } from "./PassphraseField";
import { useSecretAct, useVerdict } from "./secrets";
import styles from "./vault.module.css";

type Props = { documents: string; onOpened: (vault: VaultOpened) => void; onCancel: (() => void) | null };
/** A new vault: name, who works in it, where it goes, and a passphrase rated while it is typed. */
export function CreateForm({ documents, onOpened, onCancel }: Props) {
  const t = useWords();
  const [typed, setTyped] = useState({ name: "", actor: "", path: null as string | null, passphrase: "", again: "" });
  const [asked, setAsked] = useState(false);
  const verdict = useVerdict(typed.passphrase);
  const { busy, error, run, reset } = useSecretAct("create_vault", onOpened);
  const path = typed.path ?? (typed.name.trim() === "" ? "" : `${documents}/${fileName(typed.name)}.rcv`);
  const change = (part: Partial<typeof typed>) => {
    reset();
    setTyped((before) => ({ ...before, ...part }));
  };
  const different = typed.again !== "" && typed.again !== typed.passphrase;
  const wrong = {
    name: asked && typed.name.trim() === "" ? t.vault_need_name() : undefined,
    actor: asked && typed.actor.trim() === "" ? t.vault_need_actor() : undefined,
    path: asked && path.trim() === "" ? t.vault_need_path() : undefined,
    passphrase: asked && typed.passphrase === "" ? t.rule_required() : asked && weak(verdict) ? t.refusal_weak_passphrase({ verdict: verdictWord(t, verdict) }) : undefined,
    again: different || (asked && typed.again !== typed.passphrase) ? t.vault_different() : undefined,
  };
  const create = () => {
    setAsked(true);
    const complete = [typed.name, typed.actor, path, typed.passphrase].every((it) => it.trim() !== "");
    if (!busy && complete && typed.again === typed.passphrase && !weak(verdict)) {
      void run({ path: path.trim(), name: typed.name.trim(), actor: typed.actor.trim(), passphrase: typed.passphrase });
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
      <div className={styles.pair}>
        <div>
          <PassphraseField label={t.vault_passphrase()} name="passphrase" value={typed.passphrase} onChange={(passphrase) => change({ passphrase })} error={wrong.passphrase} hint={t.passphrase_hint()} required />
          <Strength verdict={verdict} />
        </div>
        <PassphraseField label={t.vault_passphrase_again()} name="again" value={typed.again} onChange={(again) => change({ again })} error={wrong.again} required />
      </div>
      {error !== null && <ErrorNote {...refusalNote(t, error)} />}
      <div className={styles.acts}>
        <Button type="submit" look="primary" busy={busy}>{busy ? t.vault_creating() : t.vault_create_act()}</Button>
        {onCancel && <Button onPress={onCancel}>{t.kit_cancel()}</Button>}
      </div>
    </Form>
  );
}

const steps: Record<PassphraseVerdict, number> = { tooShort: 1, tooCommon: 1, acceptable: 2, strong: 3 };

function Strength({ verdict }: { verdict: PassphraseVerdict | null }) {
  const t = useWords();
  if (verdict === null) return null;
  return (
    <p className={styles.strength} role="status">
      <span className={classes(styles.meter, styles[verdict])} aria-hidden="true">{[1, 2, 3].map((it) => <i key={it} data-lit={it <= steps[verdict]} />)}</span>
      {t.passphrase_strength()}{t.colon()}{verdictWord(t, verdict)}
    </p>
  );
}

function weak(verdict: PassphraseVerdict | null): verdict is "tooShort" | "tooCommon" {
  return verdict === "tooShort" || verdict === "tooCommon";
}

/** A name as a file may have it on every system. */
function fileName(name: string): string {
  return name.trim().replace(/[\\/:*?"<>|\p{Cc}]+/gu, "-");
}

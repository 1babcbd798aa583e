import { useState } from "react";

import { KeyFileField } from "../custody";
import { canChoose, chooseSavePath, refusalNote, useAct, useAsk } from "../host";
import { Button, ErrorNote, Field, Form, Note, Panel } from "../kit";
import { usePreferences, useSession } from "../session";
import { useWords } from "../words";
import styles from "./settings.module.css";

/** Everything the vault holds, written out in clear; the passphrase is asked for again. */
export function LeavePanel() {
  const t = useWords();
  const { documents, today } = useSession();
  const { preferences: { language } } = usePreferences();
  const [typed, setTyped] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const [keyFile, setKeyFile] = useState("");
  const custody = useAsk("custody", {});
  const folder = typed ?? `${documents}/${t.leave_name({ day: today })}`;
  const { mutate, isPending, data, error } = useAct("export_all", { onDone: () => setWords("") });
  const write = () => {
    if (words !== "" && folder.trim() !== "" && !isPending) mutate({ folder: folder.trim(), passphrase: words, keyFile, language });
  };
  const browse = async () => {
    const chosen = await chooseSavePath({ title: t.leave_title(), suggested: folder });
    if (chosen !== null) setTyped(chosen);
  };
  return (
    <Panel title={t.leave_title()}>
      <p className={styles.soft}>{t.leave_ask()}</p>
      <Form onSubmit={write} label={t.leave_title()}>
        <Field label={t.leave_folder()} name="leaveFolder" value={folder} onChange={setTyped} required after={canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.kit_browse()}</Button>} />
        {custody.data?.keyFile && <KeyFileField value={keyFile} onChange={setKeyFile} hint={t.key_file_open_hint()} />}
        <Field label={t.vault_passphrase()} name="leavePassphrase" kind="password" autoComplete="off" value={words} onChange={setWords} required after={<Button type="submit" busy={isPending} disabled={words === ""}>{t.leave_act()}</Button>} />
      </Form>
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {data && <Note tone="good" title={t.leave_told({ path: data.folder, entries: data.entries, cases: data.cases, letters: data.letters })}><p>{t.leave_note()}</p></Note>}
    </Panel>
  );
}

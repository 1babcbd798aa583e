import { useState } from "react";

import { refusalNote, refusalOf } from "../host";
import { ErrorNote } from "../kit";
import { useWords } from "../words";
import { PassphraseField } from "./PassphraseField";
import { KeyFileField } from "./SecondSecret";
import { useWait } from "./secrets";

/** The passphrase of whoever has the vault open, again, before something that cannot be taken back. */
export function useReauth() {
  const [typed, setTyped] = useState({ passphrase: "", keyFile: "" });
  return { ...typed, change: (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part })) };
}

type Props = { reauth: ReturnType<typeof useReauth>; /** A key file is needed too. */ keyFile: boolean; error: unknown; label?: string };
export function ReauthFields({ reauth, keyFile, error, label }: Props) {
  const t = useWords();
  const wait = useWait(error);
  const wrong = error !== null && refusalOf(error).code === "wrong-passphrase";
  return (
    <>
      <PassphraseField label={label ?? t.custody_own_passphrase()} name="own" value={reauth.passphrase} onChange={(passphrase) => reauth.change({ passphrase })} error={wrong ? refusalNote(t, error).what : undefined} autoFocus required />
      {wrong && wait > 0 && <p role="status">{t.vault_wait({ seconds: wait })}</p>}
      {keyFile && <KeyFileField value={reauth.keyFile} onChange={(path) => reauth.change({ keyFile: path })} hint={t.key_file_open_hint()} />}
      {error !== null && !wrong && <ErrorNote {...refusalNote(t, error)} />}
    </>
  );
}

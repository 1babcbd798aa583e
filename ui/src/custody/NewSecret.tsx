import { useEffect, useState } from "react";

import { call, verdictWord } from "../host";
import { Button, classes } from "../kit";
import type { PassphraseVerdict } from "../wire";
import { useWords, type Words } from "../words";
import styles from "./custody.module.css";
import { PassphraseField } from "./PassphraseField";
import { useVerdict } from "./secrets";

const steps: Record<PassphraseVerdict, number> = { tooShort: 1, tooCommon: 1, numbers: 1, names: 1, acceptable: 2, strong: 3 };

export function isWeak(verdict: PassphraseVerdict | null): verdict is PassphraseVerdict {
  return verdict !== null && steps[verdict] === 1;
}

/** A passphrase in the making. `names` are those of the same form, of which it must not be made. */
export function useNewSecret(names: readonly string[] = []) {
  const [typed, setTyped] = useState({ passphrase: "", again: "" });
  const verdict = useVerdict(typed.passphrase, names);
  const differs = typed.again !== typed.passphrase;
  return {
    ...typed,
    verdict,
    differs,
    ready: typed.passphrase !== "" && !differs && !isWeak(verdict),
    change: (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part })),
    clear: () => setTyped({ passphrase: "", again: "" }),
  };
}

export type NewSecret = ReturnType<typeof useNewSecret>;

type Props = { secret: NewSecret; /** Saving was tried: what is missing is said. */ asked: boolean; label: string; onChange?: () => void };
/** Six words to take, or a passphrase of one's own; typed twice either way, so that it is known. */
export function NewSecretFields({ secret, asked, label, onChange }: Props) {
  const t = useWords();
  const change = (part: Partial<{ passphrase: string; again: string }>) => {
    onChange?.();
    secret.change(part);
  };
  return (
    <>
      <Suggestion onUse={(passphrase) => change({ passphrase, again: "" })} />
      <div className={styles.pair}>
        <div>
          <PassphraseField label={label} name="passphrase" value={secret.passphrase} onChange={(passphrase) => change({ passphrase })} error={wrong(t, secret, asked)} hint={t.passphrase_hint()} required />
          <Strength verdict={secret.verdict} />
        </div>
        <PassphraseField label={t.vault_passphrase_again()} name="again" value={secret.again} onChange={(again) => change({ again })} error={secret.differs && (asked || secret.again !== "") ? t.vault_different() : undefined} required />
      </div>
    </>
  );
}

function wrong(t: Words, { passphrase, verdict }: NewSecret, asked: boolean): string | undefined {
  if (!asked) return undefined;
  if (passphrase === "") return t.rule_required();
  return isWeak(verdict) ? t.refusal_weak_passphrase({ verdict: verdictWord(t, verdict) }) : undefined;
}

/** Six random words of the desk; nothing keeps them but whoever reads them. */
function Suggestion({ onUse }: { onUse: (words: string) => void }) {
  const t = useWords();
  const [drawn, setDrawn] = useState(0);
  const [words, setWords] = useState("");
  useEffect(() => {
    let here = true;
    void call("suggest_passphrase", {}).then(({ passphrase }) => here && setWords(passphrase), () => undefined);
    return () => {
      here = false;
    };
  }, [drawn]);
  return (
    <div className={styles.suggestion} role="group" aria-label={t.passphrase_suggested()}>
      <p className={styles.soft}>{t.passphrase_suggested_note()}</p>
      <p className={styles.words} lang="en">{words}</p>
      <div className={styles.acts}>
        <Button size="small" disabled={words === ""} onPress={() => onUse(words)}>{t.passphrase_suggested_use()}</Button>
        <Button size="small" look="quiet" onPress={() => setDrawn((it) => it + 1)}>{t.passphrase_suggested_other()}</Button>
      </div>
    </div>
  );
}

function Strength({ verdict }: { verdict: PassphraseVerdict | null }) {
  const t = useWords();
  if (verdict === null) return null;
  const look = isWeak(verdict) ? styles.weak : verdict === "strong" ? styles.strong : styles.acceptable;
  return (
    <p className={styles.strength} role="status">
      <span className={classes(styles.meter, look)} aria-hidden="true">{[1, 2, 3].map((it) => <i key={it} data-lit={it <= steps[verdict]} />)}</span>
      {t.passphrase_strength()}{t.colon()}{verdictWord(t, verdict)}
    </p>
  );
}

import { type Ref, useState } from "react";

import { Field, Icon } from "../kit";
import { useWords } from "../words";
import styles from "./custody.module.css";

type Props = { label: string; value: string; onChange: (text: string) => void; error?: string | undefined; hint?: string; autoFocus?: boolean; required?: boolean; name: string; ref?: Ref<HTMLInputElement> };
/** A passphrase. It shows only while the eye is held; Caps Lock is said while it is on. */
export function PassphraseField({ label, value, onChange, error, hint, autoFocus = false, required = false, name, ref }: Props) {
  const t = useWords();
  const [held, setHeld] = useState(false);
  const [caps, setCaps] = useState(false);
  const hide = () => setHeld(false);
  return (
    <Field
      {...(ref ? { ref } : {})}
      label={label}
      name={name}
      kind={held ? "text" : "password"}
      value={value}
      onChange={onChange}
      error={error}
      warning={caps ? t.vault_caps() : undefined}
      hint={hint}
      autoFocus={autoFocus}
      required={required}
      onKeyDown={(event) => setCaps(event.getModifierState("CapsLock"))}
      after={
        <button
          type="button"
          className={styles.eye}
          aria-label={t.vault_show()}
          title={t.vault_show()}
          aria-pressed={held}
          onPointerDown={() => setHeld(true)}
          onPointerUp={hide}
          onPointerLeave={hide}
          onKeyDown={(event) => event.key === " " && setHeld(true)}
          onKeyUp={hide}
          onBlur={hide}
        >
          <Icon name="eye" />
        </button>
      }
    />
  );
}

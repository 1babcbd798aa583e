import { type ReactNode, useId } from "react";

import styles from "./Choices.module.css";

type CheckProps = { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode; disabled?: boolean; label?: string };
/** Yes or no. Space toggles. */
export function Checkbox({ checked, onChange, children, disabled = false, label }: CheckProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} disabled={disabled} {...(label === undefined ? {} : { "aria-label": label })} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}

export type Choice<Key extends string> = { key: Key; text: string; hint?: string };

type SegmentProps<Key extends string> = { label: string; options: readonly Choice<Key>[]; value: Key; onChange: (key: Key) => void };
/** Two to four choices in a row. Arrows choose. */
export function Segments<Key extends string>({ label, options, value, onChange }: SegmentProps<Key>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.segments}>
      {options.map((it) => (
        <label key={it.key} className={styles.segment} title={it.hint}>
          <input type="radio" className="visually-hidden" name={name} checked={it.key === value} onChange={() => onChange(it.key)} />
          <span>{it.text}</span>
        </label>
      ))}
    </div>
  );
}

/** Choices one below the other, each with its explanation. Arrows choose. */
export function Radios<Key extends string>({ label, options, value, onChange }: SegmentProps<Key>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.radios}>
      {options.map((it) => (
        <label key={it.key} className={styles.radio}>
          <input type="radio" name={name} checked={it.key === value} onChange={() => onChange(it.key)} />
          <span>
            {it.text}
            {it.hint !== undefined && <small className={styles.hint}>{it.hint}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}

import { type ReactNode, type Ref, useId } from "react";

import { classes } from "./classes";
import styles from "./Field.module.css";
import { Icon } from "./Icon";

export type FieldProps = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
  required?: boolean;
  hint?: ReactNode;
  /** What keeps the value from being accepted. */
  error?: string | undefined;
  /** What is doubtful but accepted. */
  warning?: string | undefined;
  placeholder?: string;
  autoFocus?: boolean;
  disabled?: boolean;
  id?: string;
  /** Name of the field in the draft; tests and error lists find it by this. */
  name?: string;
  ref?: Ref<HTMLInputElement>;
};

type Props = FieldProps & {
  kind?: "text" | "code" | "figures" | "password";
  autoComplete?: string;
  /** The label is read out and not shown: what stands beside the field says it. */
  quietLabel?: boolean;
  /** Buttons after the input, on the same line. */
  after?: ReactNode;
  onKeyDown?: (event: React.KeyboardEvent<HTMLInputElement>) => void;
  onFocus?: (event: React.FocusEvent<HTMLInputElement>) => void;
};
/** One line of text with its label, hint, warning and error. */
export function Field({ label, value, onChange, onBlur, required = false, hint, error, warning, placeholder, autoFocus = false, disabled = false, id, name, ref, kind = "text", autoComplete = "off", after, quietLabel = false, onKeyDown, onFocus }: Props) {
  const own = useId();
  const key = id ?? own;
  return (
    <FieldFrame id={key} label={label} quiet={quietLabel} required={required} hint={hint} error={error} warning={warning}>
      <div className={styles.line}>
        <input
          {...(ref ? { ref } : {})}
          {...(onBlur ? { onBlur } : {})}
          {...(onKeyDown ? { onKeyDown } : {})}
          {...(onFocus ? { onFocus } : {})}
          id={key}
          name={name}
          className={classes(styles.input, kind === "figures" && styles.figures, kind === "code" && styles.code)}
          type={kind === "password" ? "password" : "text"}
          inputMode={kind === "figures" ? "decimal" : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          placeholder={placeholder}
          required={required}
          disabled={disabled}
          autoComplete={autoComplete}
          spellCheck={false}
          autoFocus={autoFocus}
          aria-invalid={error !== undefined}
          aria-describedby={`${key}-say`}
        />
        {after}
      </div>
    </FieldFrame>
  );
}

type AreaProps = Omit<FieldProps, "ref"> & { rows?: number };
/** Several lines of text. Enter makes a new line. */
export function TextArea({ label, value, onChange, onBlur, required = false, hint, error, warning, placeholder, disabled = false, id, name, rows = 3 }: AreaProps) {
  const own = useId();
  const key = id ?? own;
  return (
    <FieldFrame id={key} label={label} required={required} hint={hint} error={error} warning={warning}>
      <textarea
        {...(onBlur ? { onBlur } : {})}
        id={key}
        name={name}
        className={styles.input}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder={placeholder}
        required={required}
        disabled={disabled}
        aria-invalid={error !== undefined}
        aria-describedby={`${key}-say`}
      />
    </FieldFrame>
  );
}

type FrameProps = { id: string; label: string; required: boolean; hint?: ReactNode; error?: string | undefined; warning?: string | undefined; quiet?: boolean; children: ReactNode };
/** Label above, words below; the control in between has the id `id` and is described by `id-say`. */
export function FieldFrame({ id, label, required, hint, error, warning, quiet = false, children }: FrameProps) {
  return (
    <div className={styles.field}>
      <label className={quiet ? "visually-hidden" : styles.label} htmlFor={id} id={`${id}-label`}>
        {label}
        {required && <span className={styles.required} aria-hidden="true">*</span>}
      </label>
      {children}
      <div id={`${id}-say`}>
        {error !== undefined && <p className={styles.error}><Icon name="alert" />{error}</p>}
        {error === undefined && warning !== undefined && <p className={styles.warning}><Icon name="alert" />{warning}</p>}
        {error === undefined && warning === undefined && hint !== undefined && <p className={styles.hint}>{hint}</p>}
      </div>
    </div>
  );
}

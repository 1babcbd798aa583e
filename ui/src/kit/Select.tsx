import { useId } from "react";
import { Button as Pressable, ListBox, ListBoxItem, Popover, Select as Choice, SelectValue } from "react-aria-components";

import { FieldFrame } from "./Field";
import field from "./Field.module.css";
import { Icon } from "./Icon";
import styles from "./Select.module.css";

export type Option<Key extends string> = { key: Key; text: string; hint?: string };

type Props<Key extends string> = {
  label: string;
  options: readonly Option<Key>[];
  value: Key | null;
  onChange: (key: Key) => void;
  onBlur?: () => void;
  placeholder?: string;
  required?: boolean;
  hint?: string;
  error?: string | undefined;
  warning?: string | undefined;
  disabled?: boolean;
  name?: string;
  /** Keeps the label for screen readers only, where a column or line already says it. */
  labelled?: "shown" | "hidden";
};
/** One choice out of a list. Arrows choose, typing jumps, Enter and Space open. */
export function Select<Key extends string>({ label, options, value, onChange, onBlur, placeholder, required = false, hint, error, warning, disabled = false, name, labelled = "shown" }: Props<Key>) {
  const id = useId();
  const control = (
    <Choice
      aria-label={label}
      selectedKey={value}
      onSelectionChange={(key) => key !== null && onChange(key as Key)}
      isDisabled={disabled}
      {...(name === undefined ? {} : { "data-field": name })}
      className={styles.select ?? ""}
    >
      <Pressable id={id} className={`${field.input ?? ""} ${styles.button ?? ""}`} {...(onBlur ? { onBlur } : {})} {...(error === undefined ? {} : { "data-invalid": true })} aria-describedby={`${id}-say`}>
        <SelectValue className={styles.value ?? ""}>{({ selectedText }) => (selectedText === null || selectedText === "" ? (placeholder ?? "") : selectedText)}</SelectValue>
        <Icon name="chevron" size={14} />
      </Pressable>
      <Popover className={styles.popover ?? ""}>
        <ListBox className={styles.list ?? ""} items={options.map((it) => ({ ...it, id: it.key }))}>
          {(it) => (
            <ListBoxItem id={it.key} textValue={it.text} className={styles.item ?? ""}>
              <span>{it.text}</span>
              {it.hint !== undefined && <span className={styles.hint}>{it.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Choice>
  );
  if (labelled === "hidden") return control;
  return <FieldFrame id={id} label={label} required={required} hint={hint} error={error} warning={warning}>{control}</FieldFrame>;
}

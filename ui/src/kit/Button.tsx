import type { ReactNode, Ref } from "react";
import { Button as Pressable } from "react-aria-components";

import styles from "./Button.module.css";
import { classes } from "./classes";
import { Icon, type IconName } from "./Icon";

type Props = {
  children?: ReactNode;
  onPress?: () => void;
  look?: "plain" | "primary" | "quiet" | "danger";
  size?: "normal" | "small";
  icon?: IconName;
  /** Names a button that has only an icon, or says more than its text. */
  label?: string;
  type?: "button" | "submit";
  pressed?: boolean;
  /** Whether what it opens is open. */
  expanded?: boolean;
  busy?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  id?: string;
  describedBy?: string;
  ref?: Ref<HTMLButtonElement>;
};
/** A button. Enter and Space press it; while `busy` it keeps the focus and does nothing. */
export function Button({ children, onPress, look = "plain", size = "normal", icon, label, type = "button", pressed, expanded, busy = false, disabled = false, autoFocus = false, id, describedBy, ref }: Props) {
  return (
    <Pressable
      {...(ref ? { ref } : {})}
      {...(id === undefined ? {} : { id })}
      {...(onPress && !busy ? { onPress } : {})}
      {...(label === undefined ? {} : { "aria-label": label })}
      {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      {...(expanded === undefined ? {} : { "aria-expanded": expanded })}
      // Not isPending: its announcement outlives the button as an image without a name.
      type={busy ? "button" : type}
      isDisabled={disabled}
      autoFocus={autoFocus}
      className={classes(styles.button, look !== "plain" && styles[look], size === "small" && styles.small, !children && styles.icon, busy && styles.busy)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </Pressable>
  );
}

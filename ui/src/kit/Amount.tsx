import { createContext, use } from "react";

import type { Unit } from "../wire";
import { isNegative, plainAmount, showAmount } from "./amount";
import styles from "./Amount.module.css";
import { classes } from "./classes";
import { Field, type FieldProps } from "./Field";

/** The unit figures are shown in; entry is always in yuan. */
export const UnitContext = createContext<Unit>("yuan");

type Props = { yuan: string; /** Fixes the unit where the screen's does not apply. */ unit?: Unit; strong?: boolean };
/** A sum of money: grouped, tabular, negative red and with its sign. The unit stands in the header of its column. */
export function Amount({ yuan, unit, strong = false }: Props) {
  const shown = use(UnitContext);
  return <span className={classes(styles.amount, isNegative(yuan) && styles.negative, strong && styles.strong)}>{showAmount(yuan, unit ?? shown)}</span>;
}

/** An amount as typed, in yuan (`12万` and `1,234.5` are understood). The form keeps the text; `plainAmount` is what goes to the desk. */
export function AmountField(props: FieldProps) {
  const plain = plainAmount(props.value);
  const echo = props.value.trim() !== "" && /^-?\d+(\.\d+)?$/.test(plain) ? `= ${showAmount(plain)}` : undefined;
  return <Field {...props} kind="figures" hint={echo ?? props.hint} />;
}

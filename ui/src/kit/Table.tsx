import type { ReactNode } from "react";

import { classes } from "./classes";
import styles from "./Table.module.css";

type Props = { label: string; children: ReactNode; dense?: boolean };
/** A real table that scrolls sideways within its frame. */
export function Table({ label, children, dense = false }: Props) {
  return (
    // A scroller must be reachable by keyboard; engines do not do it by themselves.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.frame} role="region" aria-label={label} tabIndex={0}>
      <table className={classes(styles.table, dense && styles.dense)}>
        <caption className="visually-hidden">{label}</caption>
        {children}
      </table>
    </div>
  );
}

type CellProps = { children?: ReactNode; figures?: boolean; span?: number; wrap?: boolean };
/** The name of a column; one of buttons has none and is no heading. */
export function Th({ children, figures = false, span }: CellProps) {
  if (children === undefined) return <td />;
  return <th scope="col" {...(span === undefined ? {} : { colSpan: span })} className={classes(figures && styles.figures)}>{children}</th>;
}

/** The cell that names its row. */
export function RowTh({ children }: CellProps) {
  return <th scope="row" className={styles.rowHead}>{children}</th>;
}

export function Td({ children, figures = false, span, wrap = false }: CellProps) {
  return <td {...(span === undefined ? {} : { colSpan: span })} className={classes(figures && styles.figures, wrap && styles.wrap)}>{children}</td>;
}

import type { ReactNode } from "react";

import styles from "./claim.module.css";

/** Fields that belong together, with what they are about. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}

/** Fields side by side as far as there is room. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}

/** What is seldom wanted, behind one line. Enter or Space opens it. */
export function Details({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className={styles.details} open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

import { type ReactNode, useEffect, useRef } from "react";

import styles from "./import.module.css";

/** One step of the wizard. The focus comes along when the step changes, so that keys and readers go on from there. */
export function StepFrame({ name, children }: { name: string; children: ReactNode }) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = frame.current;
    if (!here?.contains(document.activeElement)) here?.focus({ preventScroll: true });
    here?.closest("main")?.scrollTo({ top: 0 });
  }, []);
  return (
    <section ref={frame} tabIndex={-1} aria-label={name} className={styles.steps}>
      {children}
    </section>
  );
}

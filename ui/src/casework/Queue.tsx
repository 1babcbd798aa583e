import { type ReactNode, useEffect, useRef } from "react";

import { useKeys } from "../keys";
import { classes } from "../kit";
import { useWords } from "../words";
import styles from "./casework.module.css";

export type Line = { key: string; /** Day and what is left of it. */ when: ReactNode; /** What is due. */ what: ReactNode; /** The file. */ file: ReactNode; /** A figure at the end. */ figure?: ReactNode };
export type Section = { key: string; title: string; hint?: string; tone?: "bad" | "warn" | "plain"; total: number; lines: readonly Line[] };

type Props = { label: string; sections: readonly Section[]; at: string | null; onAt: (key: string) => void; onOpen: (key: string) => void; /** What stands beside the chosen line. */ peek: ReactNode };
/** Lines in sections, one of them chosen, with what is known of it beside. A click chooses, a double click opens. */
export function Queue({ label, sections, at, onAt, onOpen, peek }: Props) {
  const t = useWords();
  const chosen = useRef<HTMLButtonElement>(null);
  // In braces: newer engines answer with a promise, which is no clean-up.
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <div className={styles.queue}>
      {/* A scroller must be reachable by keyboard; engines do not do it by themselves. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.sections} role="region" aria-label={label} tabIndex={0}>
        {sections.map((section) => (
          <section key={section.key} className={styles.section} aria-label={section.title}>
            <header className={classes(styles.sectionHead, section.tone === "bad" && styles.bad, section.tone === "warn" && styles.warn)}>
              <h2>{section.title}</h2>
              <span className={styles.count}>{section.total}</span>
              {section.hint !== undefined && <span className={styles.soft}>{section.hint}</span>}
            </header>
            <ul>
              {section.lines.map((it) => (
                <li key={it.key}>
                  <button type="button" ref={it.key === at ? chosen : null} className={classes(styles.line, it.key === at && styles.chosen)} aria-current={it.key === at} onClick={() => onAt(it.key)} onDoubleClick={() => onOpen(it.key)}>
                    <span className={styles.when}>{it.when}</span>
                    <span className={styles.what}>{it.what}</span>
                    <span className={styles.file}>{it.file}</span>
                    <span className={styles.figure}>{it.figure}</span>
                  </button>
                </li>
              ))}
            </ul>
            {section.total > section.lines.length && <p className={styles.more}>{t.queue_more({ count: section.total - section.lines.length })}</p>}
          </section>
        ))}
      </div>
      <aside className={styles.peek} aria-label={t.queue_peek()} aria-live="polite">{peek}</aside>
    </div>
  );
}

/** Arrows and J K move over the lines of all sections, Enter opens. */
export function useQueueKeys(sections: readonly Section[], at: string | null, onAt: (key: string) => void, onOpen: (key: string) => void) {
  const t = useWords();
  const keys = sections.flatMap((it) => it.lines.map((line) => line.key));
  const move = (by: 1 | -1) => {
    const place = at === null ? -1 : keys.indexOf(at);
    const next = keys[Math.max(0, Math.min(keys.length - 1, place + by))];
    if (next !== undefined) onAt(next);
  };
  useKeys([
    { keys: "j arrowdown", label: t.keys_next_row(), act: () => move(1) },
    { keys: "k arrowup", label: t.keys_previous_row(), act: () => move(-1) },
    { keys: "enter", label: t.keys_open(), act: () => at !== null && onOpen(at) },
  ]);
}

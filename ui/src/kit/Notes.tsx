import { createContext, type ReactNode, use } from "react";

import { useWords } from "../words";
import { Button } from "./Button";
import { classes } from "./classes";
import { copyText } from "./copyText";
import { Icon } from "./Icon";
import styles from "./Notes.module.css";

type EmptyProps = { title: string; children?: ReactNode; actions?: ReactNode };
/** What belongs here, why it is empty, and what to do next. */
export function EmptyState({ title, children, actions }: EmptyProps) {
  return (
    <section className={styles.empty}>
      <h2>{title}</h2>
      {children !== undefined && <div className={styles.emptyText}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}

type NoteProps = { tone?: "info" | "good" | "warn" | "bad"; title?: string; children?: ReactNode; actions?: ReactNode };
/** A sentence that belongs to what is on the screen. `bad` is read out at once. */
export function Note({ tone = "info", title, children, actions }: NoteProps) {
  return (
    <div className={classes(styles.note, styles[tone])} role={tone === "bad" ? "alert" : undefined}>
      <Icon name={tone === "good" ? "check" : tone === "info" ? "info" : "alert"} />
      <div className={styles.noteWords}>
        {title !== undefined && <p className={styles.noteTitle}>{title}</p>}
        {children}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

type ErrorProps = { what: string; remedy?: string; code?: string; actions?: ReactNode };
/** What happened, what to do, and the code to name when asking for help. */
export function ErrorNote({ what, remedy, code, actions }: ErrorProps) {
  return (
    <Note tone="bad" title={what} actions={actions}>
      {remedy !== undefined && <p>{remedy}</p>}
      {code !== undefined && <Code code={code} details={[code, what, remedy].filter((it) => it !== undefined).join("\n")} />}
    </Note>
  );
}

/** The code, and what is on the screen of the fault for whoever is asked for help. */
function Code({ code, details }: { code: string; details: string }) {
  const t = useWords();
  return <p className={styles.code}>{code} <Button size="small" look="quiet" onPress={() => copyText(t, details)}>{t.kit_copy_details()}</Button></p>;
}

type SkeletonProps = { rows?: number; label: string };
/** Rows of the real height, while something takes longer than an instant. */
export function Skeleton({ rows = 6, label }: SkeletonProps) {
  return (
    <div role="status" aria-label={label} className={styles.skeleton}>
      {Array.from({ length: rows }, (_, at) => <div key={at} className={styles.bar} />)}
    </div>
  );
}

type BadgeProps = { tone?: "plain" | "good" | "warn" | "bad" | "accent"; children: ReactNode };
/** A short state in words. */
export function Badge({ tone = "plain", children }: BadgeProps) {
  return <span className={classes(styles.badge, styles[`badge_${tone}`])}>{children}</span>;
}

/** Under which key a key that ships now stands; none where it was switched off. */
export const KeyNameContext = createContext<(keys: string) => string | null>((keys) => keys);

/** Keys to press, as on the keyboard: `Ctrl+K`. */
export function Kbd({ keys }: { keys: string }) {
  const shown = use(KeyNameContext)(keys);
  return shown === null ? null : <kbd className={styles.kbd}>{shown}</kbd>;
}

type PanelProps = { title?: string; actions?: ReactNode; children: ReactNode; level?: 2 | 3 };
/** A block of a screen with its heading. */
export function Panel({ title, actions, children, level = 2 }: PanelProps) {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <section className={styles.panel}>
      {(title !== undefined || actions !== undefined) && (
        <header className={styles.panelHead}>
          {title !== undefined && <Title>{title}</Title>}
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}

type MeterProps = { label: string; done: number; of: number };
/** How far a job is. */
export function ProgressBar({ label, done, of }: MeterProps) {
  return <progress className={styles.progress} aria-label={label} {...(of > 0 ? { value: done, max: of } : {})} />;
}

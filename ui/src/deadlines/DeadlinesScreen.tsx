import { useState } from "react";

import { ClockDetail, ClockLeft, type Section, titled, useQueueKeys, Queue } from "../casework";
import { refusalNote, useAsk } from "../host";
import { useKeys } from "../keys";
import { Button, DateField, EmptyState, ErrorNote, Kbd, readDay, Skeleton } from "../kit";
import { useKept, useSession } from "../session";
import type { DeadlineLine } from "../wire";
import { useLanguage, useWords } from "../words";
import { AnswerDialog } from "./AnswerDialog";
import { CalendarDialog } from "./CalendarDialog";
import styles from "./deadlines.module.css";
import { kindName } from "./words";

const page = 100;
const filter: { until: string; at: string | null; shown: number } = { until: "", at: null, shown: page };

type Props = { onOpen: (caseId: string) => void };
/** Every deadline of the vault, the earliest first. J K move, Enter opens the file, E answers, Ctrl+E writes a calendar. */
export function DeadlinesScreen({ onOpen }: Props) {
  const t = useWords();
  const { today } = useSession();
  const [{ until, at, shown }, keep] = useKept("deadlines", filter);
  const [open, setOpen] = useState<"answer" | "calendar" | null>(null);
  const day = until === "" ? "" : (readDay(until, today) ?? "");
  const coming = useAsk("list_deadlines", { scope: "coming", until: day, offset: 0, limit: shown }, { keep: true });
  const expired = useAsk("list_deadlines", { scope: "expired", until: day, offset: 0, limit: shown }, { keep: true });
  const error = coming.error ?? expired.error;
  const lines = [...(coming.data?.lines ?? []), ...(expired.data?.lines ?? [])];
  const chosen = lines.find((it) => keyOf(it) === at) ?? lines[0];
  const move = (key: string) => keep((it) => ({ ...it, at: key }));
  const go = (key: string) => {
    const line = lines.find((it) => keyOf(it) === key);
    if (line) onOpen(line.caseId);
  };
  const sections: Section[] = [
    { key: "coming", title: t.deadlines_coming(), tone: "warn" as const, total: coming.data?.total ?? 0, lines: (coming.data?.lines ?? []).map((it) => row(it)) },
    { key: "expired", title: t.deadlines_expired(), tone: "bad" as const, total: expired.data?.total ?? 0, lines: (expired.data?.lines ?? []).map((it) => row(it)) },
  ].filter((it) => it.lines.length > 0);
  const now = chosen ? keyOf(chosen) : null;
  useQueueKeys(sections, now, move, go);
  useKeys([
    { keys: "e", label: t.deadline_answer(), act: () => chosen && setOpen("answer") },
    { keys: "ctrl+e", label: t.deadlines_export(), act: () => setOpen("calendar"), palette: true },
  ]);
  return (
    <main className={styles.screen}>
      <header className={styles.bar}>
        <h1>{t.deadlines_title()}</h1>
        <div className={styles.until}><DateField label={t.deadlines_until()} hint={t.deadlines_until_hint()} value={until} onChange={(text) => keep((it) => ({ ...it, until: text }))} name="until" /></div>
        {(sections.some((it) => it.total > it.lines.length)) && <Button onPress={() => keep((it) => ({ ...it, shown: it.shown + page }))}>{t.deadlines_more()}</Button>}
        <Button icon="calendar" onPress={() => setOpen("calendar")}>{t.deadlines_export()} <Kbd keys="Ctrl+E" /></Button>
      </header>
      {error && <div className={styles.alone}><ErrorNote {...refusalNote(t, error)} /></div>}
      {!error && (!coming.data || !expired.data) && <Skeleton rows={12} label={t.kit_loading()} />}
      {coming.data && expired.data && sections.length === 0 && <EmptyState title={t.deadlines_none()}>{t.deadlines_none_explain()}</EmptyState>}
      {sections.length > 0 && (
        <Queue label={t.deadlines_title()} sections={sections} at={now} onAt={move} onOpen={go} peek={chosen && <Peek line={chosen} onAnswer={() => setOpen("answer")} onOpen={() => onOpen(chosen.caseId)} />} />
      )}
      {open === "answer" && chosen && <AnswerDialog caseId={chosen.caseId} clock={chosen.clock} onClose={() => setOpen(null)} />}
      {open === "calendar" && <CalendarDialog until={day} onClose={() => setOpen(null)} />}
    </main>
  );
}

const keyOf = (it: DeadlineLine) => `${it.caseId} ${it.clock.key}`;

function row(it: DeadlineLine) {
  return { key: keyOf(it), when: <When line={it} />, what: <What line={it} />, file: `${it.debtor} · ${it.number}`, figure: it.officer };
}

function When({ line }: { line: DeadlineLine }) {
  return <>{line.clock.lastDay} <ClockLeft clock={line.clock} /></>;
}

function What({ line }: { line: DeadlineLine }) {
  const language = useLanguage();
  const { clock } = line;
  return <>{titled(language, clock)}{clock.obligor !== null && clock.obligor.obligor.who !== "debtor" && <span className={styles.soft}> · {clock.obligor.name}</span>}</>;
}

function Peek({ line, onAnswer, onOpen }: { line: DeadlineLine; onAnswer: () => void; onOpen: () => void }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <>
      <div className={styles.head}>
        <h2>{titled(language, line.clock)}</h2>
        <p className={styles.soft}>{kindName(t, line.clock.kind)} · {line.clock.obligor?.name ?? line.debtor}</p>
        <p className={styles.last}>{line.clock.lastDay} <ClockLeft clock={line.clock} /></p>
      </div>
      <div className={styles.acts}>
        <Button look="primary" onPress={onAnswer}>{t.deadline_answer()} <Kbd keys="E" /></Button>
        <Button onPress={onOpen}>{t.deadlines_open_case()} <Kbd keys="Enter" /></Button>
      </div>
      <ClockDetail clock={line.clock} />
    </>
  );
}

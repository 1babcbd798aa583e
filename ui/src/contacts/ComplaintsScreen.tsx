import { useState } from "react";

import { Queue, type Section, useQueueKeys } from "../casework";
import { refusalNote, useAsk } from "../host";
import { useKeys } from "../keys";
import { Badge, Button, Checkbox, EmptyState, ErrorNote, Kbd, Skeleton } from "../kit";
import { useKept } from "../session";
import type { ComplaintRow } from "../wire";
import { useWords, type Words } from "../words";
import { ComplaintStepDialog } from "./ComplaintDialogs";
import styles from "./contacts.module.css";
import { complaintStep, complaintWay } from "./words";

const filter: { closed: boolean; at: string | null } = { closed: false, at: null };

/** Complaints over all files: what is expected next and by when. J K move, Enter opens the file, E records what became of one. */
export function ComplaintsScreen({ onOpen }: { onOpen: (caseId: string) => void }) {
  const t = useWords();
  const [{ closed, at }, keep] = useKept("list-complaints", filter);
  const { data, error } = useAsk("list_complaints", { closed }, { keep: true });
  const [open, setOpen] = useState(false);
  const rows = data?.rows ?? [];
  const chosen = rows.find((it) => keyOf(it) === at) ?? rows[0];
  const section = (key: string, title: string, tone: Section["tone"], of: readonly ComplaintRow[]): Section[] => (of.length === 0 ? [] : [{ key, title, ...(tone === undefined ? {} : { tone }), total: of.length, lines: of.map((it) => lineOf(t, it)) }]);
  const isLate = (it: ComplaintRow) => !it.complaint.closed && it.daysLeft !== null && it.daysLeft < 0;
  const sections = [
    ...section("late", t.complaints_late(), "bad", rows.filter(isLate)),
    ...section("open", t.complaints_open(), "warn", rows.filter((it) => !it.complaint.closed && !isLate(it))),
    ...section("closed", t.complaints_closed(), "plain", rows.filter((it) => it.complaint.closed)),
  ];
  const now = chosen ? keyOf(chosen) : null;
  const go = (key: string) => {
    const row = rows.find((it) => keyOf(it) === key);
    if (row) onOpen(row.caseId);
  };
  const move = (key: string) => keep((it) => ({ ...it, at: key }));
  const canMove = chosen !== undefined && !chosen.complaint.closed;
  useQueueKeys(sections, now, move, go);
  const change = () => {
    if (!canMove || now === null) return;
    // The step may put it elsewhere in the queue; the reader stays with it.
    move(now);
    setOpen(true);
  };
  useKeys([{ keys: "e", label: t.complaint_move(), act: change }]);
  return (
    <main className={styles.screen}>
      <header className={styles.bar}>
        <h1>{t.complaints_register()}</h1>
        {data && <p className={styles.soft}>{t.complaints_count({ open: data.open, late: data.late })}</p>}
        <Checkbox checked={closed} onChange={(it) => keep((before) => ({ ...before, closed: it }))}>{t.complaints_with_closed()}</Checkbox>
      </header>
      {error && <div className={styles.page}><ErrorNote {...refusalNote(t, error)} /></div>}
      {!error && !data && <Skeleton rows={8} label={t.kit_loading()} />}
      {data && rows.length === 0 && <EmptyState title={t.complaints_register_none()}>{t.complaints_none_explain()}</EmptyState>}
      {chosen && <Queue label={t.complaints_register()} sections={sections} at={now} onAt={move} onOpen={go} peek={<Peek row={chosen} onMove={canMove ? change : null} onOpen={() => onOpen(chosen.caseId)} />} />}
      {open && chosen && <ComplaintStepDialog caseId={chosen.caseId} complaint={chosen.complaint.seq} onClose={() => setOpen(false)} />}
    </main>
  );
}

const keyOf = (it: ComplaintRow) => `${it.caseId} ${String(it.complaint.seq)}`;

function lineOf(t: Words, it: ComplaintRow) {
  const last = it.complaint.steps.at(-1);
  return {
    key: keyOf(it),
    when: <When row={it} />,
    what: `${it.complaint.by} · ${complaintWay(t, it.complaint.channel)} · ${last ? complaintStep(t, last.step) : t.complaint_open()}`,
    file: `${it.debtor} · ${it.number}`,
    figure: it.officer ?? "",
  };
}

function When({ row }: { row: ComplaintRow }) {
  const t = useWords();
  if (row.complaint.closed || row.expected === null || row.daysLeft === null) return <>{row.complaint.on}</>;
  const left = row.daysLeft < 0 ? t.deadline_past({ days: -row.daysLeft }) : row.daysLeft === 0 ? t.deadline_today() : t.deadline_left({ days: row.daysLeft });
  return <>{row.expected} <Badge tone={row.daysLeft < 0 ? "bad" : row.daysLeft <= 3 ? "warn" : "plain"}>{left}</Badge></>;
}

function Peek({ row, onMove, onOpen }: { row: ComplaintRow; onMove: (() => void) | null; onOpen: () => void }) {
  const t = useWords();
  const { complaint } = row;
  return (
    <>
      <h2>{complaint.by} · {complaintWay(t, complaint.channel)}</h2>
      <p className={styles.soft}>{row.debtor} · {row.number}{row.officer !== null && ` · ${row.officer}`}</p>
      <p>{complaint.on} {complaint.about}</p>
      <ol className={styles.way}>
        {complaint.steps.map((it) => <li key={it.seq}><strong>{it.on}</strong> {complaintStep(t, it.step)}: {it.note}{it.expected !== null && <span className={styles.soft}> {t.complaint_expected_on({ day: it.expected })}</span>}</li>)}
      </ol>
      {!complaint.closed && <p className={styles.soft}>{t.complaint_hold_note()}</p>}
      <div className={styles.line}>
        {onMove && <Button look="primary" onPress={onMove}>{t.complaint_move()} <Kbd keys="E" /></Button>}
        <Button onPress={onOpen}>{t.deadlines_open_case()} <Kbd keys="Enter" /></Button>
      </div>
    </>
  );
}

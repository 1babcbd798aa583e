import { useState } from "react";

import { ClockDetail, ClockLeft, titled } from "../casework";
import { Details } from "../claim";
import { refusalNote, useAsk } from "../host";
import { useKeys } from "../keys";
import { Button, EmptyState, ErrorNote, Kbd, Panel, RowTh, Skeleton, Table, Td, Th } from "../kit";
import type { CaseDeadlines, ClockLine } from "../wire";
import { useLanguage, useWords } from "../words";
import { ActDialog } from "./ActDialog";
import { AnswerDialog } from "./AnswerDialog";
import styles from "./deadlines.module.css";
import { MilestoneDialog } from "./MilestoneDialog";

type Props = { caseId: string; /** Whether the file may still be written on. */ live: boolean; onReverse: (seq: number) => void };
/** The deadlines of one file, and what was recorded that starts or restarts them. `N` records an act, `Q` a dated fact. */
export function DeadlinesTab({ caseId, live, onReverse }: Props) {
  const t = useWords();
  const { data, error } = useAsk("case_deadlines", { caseId });
  const [open, setOpen] = useState<"act" | "milestone" | ClockLine | null>(null);
  const act = () => live && setOpen("act");
  const milestone = () => live && setOpen("milestone");
  useKeys([
    { keys: "n", label: t.act_record(), act, palette: true },
    { keys: "q", label: t.milestone_record(), act: milestone, palette: true },
  ]);
  if (error) return <div className={styles.alone}><ErrorNote {...refusalNote(t, error)} /></div>;
  if (!data) return <div className={styles.alone}><Skeleton rows={8} label={t.kit_loading()} /></div>;
  const running = data.clocks.filter((it) => it.answeredOn === null);
  const answered = data.clocks.filter((it) => it.answeredOn !== null);
  const buttons = live && (
    <>
      <Button size="small" onPress={act}>{t.act_record()} <Kbd keys="N" /></Button>
      <Button size="small" onPress={milestone}>{t.milestone_record()} <Kbd keys="Q" /></Button>
    </>
  );
  return (
    <div className={styles.page}>
      <Panel title={t.deadlines_running()} actions={buttons}>
        {running.length === 0 && <EmptyState title={t.deadlines_none()}>{t.deadlines_case_none()}</EmptyState>}
        {running.map((it) => <Clock key={it.key} clock={it} onAnswer={live ? () => setOpen(it) : null} />)}
      </Panel>
      {answered.length > 0 && <Panel title={t.deadlines_answered()}>{answered.map((it) => <Clock key={it.key} clock={it} onAnswer={null} />)}</Panel>}
      <Recorded data={data} live={live} onReverse={onReverse} />
      {open === "act" && <ActDialog caseId={caseId} people={data.obligors} onClose={() => setOpen(null)} />}
      {open === "milestone" && <MilestoneDialog caseId={caseId} people={data.obligors} onClose={() => setOpen(null)} />}
      {open !== null && typeof open === "object" && <AnswerDialog caseId={caseId} clock={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Clock({ clock, onAnswer }: { clock: ClockLine; onAnswer: (() => void) | null }) {
  const t = useWords();
  const language = useLanguage();
  const open = clock.answeredOn === null;
  // That an act passed somebody by is seen without asking.
  const passedBy = clock.warnings.some((it) => it.code === "reachedOthersOnly");
  return (
    <div className={styles.clock}>
      <div className={styles.clockHead}>
        <strong>{clock.lastDay}</strong>
        <ClockLeft clock={clock} />
        <span>{titled(language, clock)}</span>
        {clock.obligor !== null && <span className={styles.soft}>{clock.obligor.name}</span>}
        {onAnswer && <span className={styles.push}><Button size="small" onPress={onAnswer}>{t.deadline_answer()}</Button></span>}
      </div>
      <Details title={t.deadline_counting()} open={open && (passedBy || clock.state !== "running")}><ClockDetail clock={clock} /></Details>
    </div>
  );
}

function Recorded({ data, live, onReverse }: { data: CaseDeadlines; live: boolean; onReverse: (seq: number) => void }) {
  const t = useWords();
  const language = useLanguage();
  const rows = [
    ...data.acts.map((it) => ({ ...it, whom: it.reached.map((who) => who.name).join("、") })),
    ...data.milestones.map((it) => ({ ...it, whom: it.obligor?.name ?? "" })),
  ].sort((a, b) => b.on.localeCompare(a.on));
  if (rows.length === 0) return null;
  return (
    <Panel title={t.deadlines_recorded()}>
      <Table label={t.deadlines_recorded()} dense>
        <thead><tr><Th>{t.deadlines_column_date()}</Th><Th>{t.deadlines_column_recorded()}</Th><Th>{t.deadlines_column_whom()}</Th><Th>{t.deadline_proof()}</Th><Th><span className="visually-hidden">{t.dossier_acts()}</span></Th></tr></thead>
        <tbody>
          {rows.map((it) => (
            <tr key={it.seq}>
              <RowTh>{it.on}</RowTh>
              <Td wrap>{titled(language, it)}</Td>
              <Td>{it.whom}</Td>
              <Td wrap>{it.proof}</Td>
              <Td>{live && it.proof !== "" && <Button size="small" look="quiet" onPress={() => onReverse(it.seq)}>{t.reverse_act()}</Button>}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

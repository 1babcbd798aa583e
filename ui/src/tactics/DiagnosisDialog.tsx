import { titled, useWrite } from "../casework";
import { EntryDialog, Group, Pair, useWrong } from "../claim";
import { Checkbox, DateField, Field, readDay, Select } from "../kit";
import { useKept, useSession } from "../session";
import type { CodedLine, JudgedLine, RatedLevel, SignChoice, SignSpeaks } from "../wire";
import { useLanguage, useWords } from "../words";
import { Known } from "./Known";
import styles from "./tactics.module.css";
import { levelName } from "./words";

type Typed = { on: string; seen: Record<string, string>; severity: RatedLevel; cooperation: RatedLevel; months: string; reason: string };
const levels = ["low", "middle", "high"] as const satisfies readonly RatedLevel[];
const kinds = ["willing", "unwilling", "able", "unable"] as const satisfies readonly SignSpeaks[];
type Props = { caseId: string; signs: readonly SignChoice[]; /** The judgement before, from which this one begins. */ before: JudgedLine | undefined; overdue: { days: number; class: CodedLine } | null; onClose: () => void };
/** Signs of willingness and ability, each with its evidence; the type follows from them. */
export function DiagnosisDialog({ caseId, signs, before, overdue, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { today } = useSession();
  const kept = `diagnosis ${caseId}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const seenBefore = Object.fromEntries((before?.signs ?? []).filter((it) => signs.some((known) => known.id === it.id)).map((it) => [it.id, it.evidence]));
  const now: Typed = typed ?? { on: today, seen: seenBefore, severity: before?.severity ?? "middle", cooperation: before?.cooperation ?? "middle", months: before?.recoveryMonths?.toString() ?? "", reason: "" };
  const seen = Object.entries(now.seen).map(([sign, evidence]) => ({ sign, evidence: evidence.trim() }));
  const write = useWrite("record_diagnosis", { caseId, kept, ask: { draft: { caseId, on: readDay(now.on, today) ?? now.on, signs: seen, severity: now.severity, cooperation: now.cooperation, recoveryMonths: now.months, reason: now.reason.trim() } }, said: t.diagnosis_done(), onClose });
  const wrong = useWrong(write.refused);
  const change = (part: Partial<Typed>) => keep(() => ({ ...now, ...part }));
  const names = { willing: t.sign_willing, unwilling: t.sign_unwilling, able: t.sign_able, unable: t.sign_unable } satisfies Record<SignSpeaks, () => string>;
  return (
    <EntryDialog size="large" title={t.diagnosis_record()} saveText={t.diagnosis_save()} ready={seen.length > 0 && seen.every((it) => it.evidence !== "")} trial={write} fields={["on", "evidence", "recoveryMonths", "reason"]} onClose={onClose}
      preview={
        <>
          <Pair>
            <Select<RatedLevel> label={t.diagnosis_severity()} value={now.severity} onChange={(severity) => change({ severity })} options={levels.map((key) => ({ key, text: levelName(t, key) }))} />
            <Select<RatedLevel> label={t.diagnosis_cooperation()} value={now.cooperation} onChange={(cooperation) => change({ cooperation })} options={levels.map((key) => ({ key, text: levelName(t, key) }))} />
          </Pair>
          <Field label={t.diagnosis_months()} hint={t.diagnosis_months_hint()} value={now.months} onChange={(months) => change({ months })} error={wrong("recoveryMonths")} kind="figures" name="recoveryMonths" />
          <DateField label={t.deadlines_column_date()} value={now.on} onChange={(on) => change({ on })} error={wrong("on")} name="on" required />
          <Field label={t.adjust_reason()} value={now.reason} onChange={(reason) => change({ reason })} error={wrong("reason")} name="reason" />
        </>
      }
    >
      <Known caseId={caseId} overdue={overdue} />
      {kinds.map((kind) => (
        <Group key={kind} title={names[kind]()}>
          <div className={styles.signs}>
            {signs.filter((it) => it.speaks === kind).map((it) => {
              const evidence = now.seen[it.id];
              return (
                <div key={it.id} className={styles.sign}>
                  <Checkbox checked={evidence !== undefined} onChange={(on) => change({ seen: on ? { ...now.seen, [it.id]: "" } : Object.fromEntries(Object.entries(now.seen).filter(([id]) => id !== it.id)) })}>{titled(language, it)}</Checkbox>
                  {evidence !== undefined && <Field label={t.sign_evidence()} value={evidence} onChange={(text) => change({ seen: { ...now.seen, [it.id]: text } })} name={`evidence-${it.id}`} required autoFocus />}
                </div>
              );
            })}
          </div>
        </Group>
      ))}
    </EntryDialog>
  );
}

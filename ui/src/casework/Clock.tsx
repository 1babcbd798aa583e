import { Sources } from "../claim";
import { Badge } from "../kit";
import type { ClockLine, ClockNote, ClockStart, CountKind } from "../wire";
import { useLanguage, useWords, type Words } from "../words";
import styles from "./casework.module.css";

/** The words of a list item in the language of the window. */
export function titled(language: "chinese" | "english", it: { title: string; titleEn: string }): string {
  return language === "chinese" ? it.title : it.titleEn;
}

const tones = { answered: "good", expired: "bad", near: "bad", soon: "warn", running: "plain" } as const;

/** How many days are left, in words and colour. */
export function ClockLeft({ clock }: { clock: ClockLine }) {
  const t = useWords();
  const left = clock.daysLeft === 0 ? t.deadline_today() : clock.daysLeft < 0 ? t.deadline_past({ days: -clock.daysLeft }) : t.deadline_left({ days: clock.daysLeft });
  return <Badge tone={tones[clock.state]}>{clock.answeredOn === null ? left : t.deadline_answered({ day: clock.answeredOn })}</Badge>;
}

/** How a deadline was counted, what to know of it, and what it rests on. */
export function ClockDetail({ clock }: { clock: ClockLine }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <div className={styles.detail}>
      {clock.warnings.map((it) => <p key={it.code} className={styles.note}>{noteWords(t, it)}</p>)}
      {clock.turn !== "ours" && <p className={styles.soft}>{clock.turn === "court" ? t.deadline_turn_court() : t.deadline_turn_other()}</p>}
      <ol className={styles.steps}>
        {[clock.start, ...clock.restarts].map((it) => (
          <li key={`${String(it.seq)} ${it.on}`}><span className={styles.day}>{it.on}</span> {startWords(t, language, it)}{it.proof !== "" && <span className={styles.soft}> · {it.proof}</span>}</li>
        ))}
        {clock.steps.map((it, at) => <li key={`${String(at)} ${it.day}`}><span className={styles.day}>{it.day}</span> {stepWord(t, it.step)}</li>)}
      </ol>
      <Sources sources={clock.sources} />
    </div>
  );
}

function startWords(t: Words, language: "chinese" | "english", it: ClockStart): string {
  const named = { compensation: t.clock_start_compensation(), agreedPeriod: t.clock_start_agreed_period(), judgment: t.clock_start_judgment(), act: titled(language, it), milestone: titled(language, it) };
  return named[it.what];
}

function stepWord(t: Words, step: CountKind): string {
  const named = { firstDayExcluded: t.count_first_day_excluded, periodEnds: t.count_period_ends, weekend: t.count_weekend, holiday: t.count_holiday, movedTo: t.count_moved_to } satisfies Record<CountKind, () => string>;
  return named[step]();
}

function noteWords(t: Words, note: ClockNote): string {
  switch (note.code) {
    case "holidaysUnpublished":
      return t.clock_note_holidays_unpublished();
    case "reachedOthersOnly":
      return t.clock_note_reached_others_only({ on: note.on });
    case "actAfterTheEnd":
      return t.clock_note_act_after_the_end({ on: note.on });
    case "termsNotStated":
      return t.clock_note_terms_not_stated();
    case "agreedPeriodTooShort":
      return t.clock_note_agreed_period_too_short();
    case "formerLaw":
      return t.clock_note_former_law();
    case "suitPending":
      return t.clock_note_suit_pending();
    case "suspended":
      return t.clock_note_suspended();
    case "extended":
      return t.clock_note_extended({ on: note.on });
    case "longStop":
      return t.clock_note_long_stop();
    case "setByTheCourt":
      return t.clock_note_set_by_the_court();
    case "namedByTheCourt":
      return t.clock_note_named_by_the_court();
    case "inferred":
      return t.clock_note_inferred();
  }
}

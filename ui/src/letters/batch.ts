import { answerWord, missingFactWord, refusalWords, wordingRuleWord } from "../host";
import { addDays, readDay } from "../kit";
import type { BatchChecked, BatchHold, BatchLine, BatchPick, BatchTo, CaseSelection, CheckBatch, LetterDraft } from "../wire";
import type { Words } from "../words";
import { misfitWord } from "./words";

/** Days a debtor is given unless the officer says otherwise. */
export const graceDays = 15;
/** Days after a letter in which it is followed up unless the officer says otherwise. */
export const followUpDays = 7;

/** What was typed for a batch. */
export type BatchTyped = { to: BatchTo; draft: LetterDraft; folder: string | null; pastLimitation: boolean; bothSides: boolean };

/** What the last check found, for which question, and what is shown of it. */
export type BatchSeen = { asked: string; checked: BatchChecked | null; leftOut: readonly string[]; show: "all" | "ready" | "held"; at: number; /** The run whose end was looked at. */ seen: string | null };

export const nothingSeen: BatchSeen = { asked: "", checked: null, leftOut: [], show: "all", at: 0, seen: null };

/** A demand, to be changed at will. */
export function emptyLetter(caseId: string, today: string): LetterDraft {
  return { caseId, template: "demand", to: "debtor", language: "chinese", layout: "official", watermark: "", dated: today, payBy: addDays(today, graceDays), remark: "", answers: {}, plan: [], seal: false, followUp: addDays(today, followUpDays) };
}

/** The question for the desk, with days as it reads them. */
export function askOf(of: CaseSelection, typed: BatchTyped, today: string): CheckBatch {
  const { draft } = typed;
  return { of, to: typed.to, draft: { ...draft, caseId: "", to: "", dated: readDay(draft.dated, today) ?? draft.dated, payBy: readDay(draft.payBy, today) ?? draft.payBy, followUp: readDay(draft.followUp, today) ?? draft.followUp } };
}

/** Names a line of the table. */
export const keyOf = (it: { caseId: string; to: string }) => `${it.caseId} ${it.to}`;

/** Whether a letter is written for this line unless it is left out. */
export function isReady(line: BatchLine, pastLimitation: boolean): boolean {
  return line.hold === null || (pastLimitation && line.hold.why === "limitationPassed");
}

/** The letters that are written, in the order of the list. */
export function picksOf(lines: readonly BatchLine[], leftOut: readonly string[], pastLimitation: boolean): BatchPick[] {
  const out = new Set(leftOut);
  return lines.filter((it) => isReady(it, pastLimitation) && !out.has(keyOf(it))).map(({ caseId, to }) => ({ caseId, to }));
}

/** Why a letter is not written. */
export function holdWord(t: Words, hold: BatchHold): string {
  switch (hold.why) {
    case "misfit":
      return misfitWord(t, hold.misfit);
    case "complaintOpen":
      return t.batch_hold_complaint();
    case "limitationPassed":
      return t.batch_hold_limitation({ on: hold.on });
    case "alreadyIssued":
      return t.batch_hold_issued();
    case "incomplete": {
      const facts = hold.missing.filter((it) => it !== "answer").map((it) => missingFactWord(t, it));
      return t.batch_hold_missing({ missing: [...facts, ...hold.fields.map((it) => answerWord(t, it))].join(t.list_comma()) });
    }
    case "wording":
      return t.batch_hold_wording({ words: hold.remarks.map((it) => `${wordingRuleWord(t, it.rule)} “${it.words}”`).join(t.list_comma()) });
    case "unprintable":
      return t.batch_hold_unprintable({ characters: hold.characters });
    case "refused":
      return refusalWords(t, hold.refusal).what;
  }
}

/** Letters a second, and seconds to go, from the first sight of the run until now. */
export function paceOf(first: { at: number; done: number }, now: { at: number; done: number; of: number }): { rate: string; seconds: string } | null {
  const seconds = (now.at - first.at) / 1000;
  const written = now.done - first.done;
  if (seconds < 0.5 || written <= 0) return null;
  const rate = written / seconds;
  return { rate: rate < 10 ? rate.toFixed(1) : rate.toFixed(0), seconds: Math.ceil((now.of - now.done) / rate).toFixed(0) };
}

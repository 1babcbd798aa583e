import { plainAmount, readDay } from "../kit";
import type { InterestDraft, JudgmentDraft } from "../wire";

/** A judgment with every day and amount as the desk reads it. */
export function plainJudgment(it: JudgmentDraft, today: string): JudgmentDraft {
  const day = (text: string) => readDay(text, today) ?? text;
  const interest = (line: InterestDraft): InterestDraft => ({
    ...line,
    rate: line.rate.rule === "lpr" ? { ...line.rate, fixedOn: day(line.rate.fixedOn) } : line.rate,
    from: day(line.from),
    until: day(line.until),
  });
  return {
    ...it,
    judgedOn: day(it.judgedOn),
    effectiveOn: day(it.effectiveOn),
    performBy: day(it.performBy),
    paymentsFrom: day(it.paymentsFrom),
    amounts: it.amounts.map((line) => ({ ...line, amount: plainAmount(line.amount), dueOn: day(line.dueOn) })),
    allDueOn: day(it.allDueOn),
    generalInterest: it.generalInterest.map(interest),
    fees: it.fees.map((line) => ({ ...line, amount: plainAmount(line.amount) })),
  };
}

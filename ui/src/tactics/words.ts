import type { DebtorKind, MoveNeed, RatedLevel } from "../wire";
import type { Words } from "../words";

export function debtorName(t: Words, it: DebtorKind): string {
  const names = { ableWilling: t.debtor_able_willing, unableWilling: t.debtor_unable_willing, ableUnwilling: t.debtor_able_unwilling, unableUnwilling: t.debtor_unable_unwilling } satisfies Record<DebtorKind, () => string>;
  return names[it]();
}

export function levelName(t: Words, it: RatedLevel): string {
  const names = { low: t.level_low, middle: t.level_middle, high: t.level_high } satisfies Record<RatedLevel, () => string>;
  return names[it]();
}

export function needName(t: Words, it: MoveNeed): string {
  const names = { paper: t.need_paper, note: t.need_note, reached: t.act_reached, approval: t.need_approval, court: t.need_court, caseNumber: t.need_case_number, party: t.need_party, fee: t.need_fee, scope: t.need_scope, amount: t.need_amount, until: t.need_until, consent: t.need_consent } satisfies Record<MoveNeed, () => string>;
  return names[it]();
}

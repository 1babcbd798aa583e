import type { Words } from ".";
import type { ClosingCondition } from "../wire";

/** What closing a file needs, or is better done with. */
export function conditionWord(t: Words, it: ClosingCondition): string {
  const names = {
    nothingOwed: t.condition_nothing_owed,
    somethingOwed: t.condition_something_owed,
    approved: t.condition_approved,
    debtorNotified: t.condition_debtor_notified,
    noComplaint: t.condition_no_complaint,
    nothingToDecide: t.condition_nothing_to_decide,
    noPlan: t.condition_no_plan,
    tracksEnded: t.condition_tracks_ended,
    creditReport: t.condition_credit_report,
    certificate: t.condition_certificate,
  } satisfies Record<ClosingCondition, () => string>;
  return names[it]();
}

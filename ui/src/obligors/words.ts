import { showAmount } from "../kit";
import type { Contribution, LiabilityBasis, LiabilityLimit, OwedZero, RecourseCondition } from "../wire";
import type { Words } from "../words";

export function basisName(t: Words, basis: LiabilityBasis): string {
  const names = { jointGuarantee: t.liability_joint(), generalGuarantee: t.liability_general(), thirdPartySecurity: t.liability_security(), jointDebtor: t.liability_debtor() } satisfies Record<LiabilityBasis, string>;
  return names[basis];
}

export function contributionName(t: Words, contribution: Contribution): string {
  const names = { notAgreed: t.contribution_not_agreed(), agreed: t.contribution_agreed(), sameInstrument: t.contribution_same() } satisfies Record<Contribution, string>;
  return names[contribution];
}

type Limit = { text: string; tone: "plain" | "warn" | "bad" };

/** What bounds the liability of an obligor. */
export function limitWords(t: Words, limit: LiabilityLimit): Limit {
  switch (limit.limit) {
    case "notStated":
      return { text: t.limit_not_stated(), tone: "warn" };
    case "afterTheDebtor":
      return { text: t.limit_after_the_debtor(), tone: "warn" };
    case "share":
      return { text: t.limit_share({ percent: limit.percent }), tone: "plain" };
    case "ceiling":
      return { text: t.limit_ceiling({ amount: showAmount(limit.amount), left: showAmount(limit.left) }), tone: "plain" };
    case "heads":
      return { text: t.limit_heads(), tone: "plain" };
    case "notBegun":
      return { text: t.limit_not_begun({ from: limit.from }), tone: "warn" };
    case "expired":
      return { text: t.limit_expired({ until: limit.until }), tone: "bad" };
    case "within":
      return { text: limit.demandedOn === null ? t.limit_within({ until: limit.until }) : t.limit_demanded({ until: limit.until, on: limit.demandedOn }), tone: "plain" };
  }
}

/** Why an obligor owes nothing on a head. */
export function owedZero(t: Words, zero: OwedZero): string {
  const names = {
    nothingClaimed: t.owed_nothing_claimed,
    notCovered: t.owed_not_covered,
    notBegun: t.owed_not_begun,
    periodExpired: t.owed_period_expired,
    shareUsedUp: t.owed_share_used_up,
    ceilingUsedUp: t.owed_ceiling_used_up,
  } satisfies Record<OwedZero, () => string>;
  return names[zero]();
}

export function conditionWord(t: Words, condition: RecourseCondition): string {
  const names = {
    notToTheCreditorsHarm: t.recourse_not_to_the_creditors_harm,
    whatTheDebtorCannotPay: t.recourse_what_the_debtor_cannot_pay,
    noContributionAgreed: t.recourse_no_contribution_agreed,
    beyondOwnShare: t.recourse_beyond_own_share,
  } satisfies Record<RecourseCondition, () => string>;
  return names[condition]();
}

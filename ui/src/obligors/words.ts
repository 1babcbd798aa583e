import { showAmount } from "../kit";
import type { Contribution, LiabilityBasis, LiabilityLimit, RecourseCondition } from "../wire";
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

export function conditionWord(t: Words, condition: RecourseCondition): string {
  const names = {
    notToTheCreditorsHarm: t.recourse_not_to_the_creditors_harm,
    whatTheDebtorCannotPay: t.recourse_what_the_debtor_cannot_pay,
    noContributionAgreed: t.recourse_no_contribution_agreed,
    beyondOwnShare: t.recourse_beyond_own_share,
  } satisfies Record<RecourseCondition, () => string>;
  return names[condition]();
}

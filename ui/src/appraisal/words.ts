import type { AssumptionLine, AssumptionOrigin, AssumptionUnit, Bearer, CostResource, ExplainedLine, ScarceResource, WorthStepKind } from "../wire";
import type { Words } from "../words";
import { type Group, groups } from "./groups";

export const groupNames = Object.keys(groups) as readonly Group[];

/** What a group of assumptions is about. */
export function groupWord(t: Words, group: Group): string {
  return t[`assumption_group_${group}`]();
}

/** What an assumption is called. One without words shows its id; a test keeps that from happening. */
export function assumptionWord(t: Words, id: string): string {
  return isAssumption(id) ? t[`assumption_${id}`]() : id;
}

/** The lines by group; what belongs to none comes last, so that nothing is ever left out. */
export function grouped(lines: readonly AssumptionLine[]): { group: Group | null; lines: AssumptionLine[] }[] {
  const named = groupNames.map((group) => ({ group, lines: lines.filter((it) => (groups[group] as readonly string[]).includes(it.id)) }));
  const rest = lines.filter((it) => !isAssumption(it.id));
  return [...named, { group: null, lines: rest }].filter((it) => it.lines.length > 0);
}

/** What a cost is called. */
export function costWord(t: Words, label: string): string {
  return isCost(label) ? t[`cost_${label}`]() : label;
}

/** Who bears a cost in the end. */
export function bearerWord(t: Words, bearer: Bearer): string {
  const names = {
    creditor: t.bearer_creditor,
    losingParty: t.bearer_losing_party,
    debtorIfAdjudged: t.bearer_debtor_if_adjudged,
    executedParty: t.bearer_executed_party,
  } satisfies Record<Bearer, () => string>;
  return names[bearer]();
}

/** What a cost draws on, and what is scarce. */
export function resourceWord(t: Words, resource: CostResource | ScarceResource): string {
  const names = {
    staffHours: t.resource_staff_hours,
    lawyerBudget: t.resource_lawyer_budget,
    courtCash: t.resource_court_cash,
    hearings: t.resource_hearings,
    other: t.resource_other,
  } satisfies Record<CostResource | ScarceResource, () => string>;
  return names[resource]();
}

/** A step from the claim down to what a path is worth. */
export function stepWord(t: Words, step: WorthStepKind): string {
  const names = {
    claim: t.step_claim,
    notRecovered: t.step_not_recovered,
    lawyers: t.step_lawyers,
    courts: t.step_courts,
    staff: t.step_staff,
    other: t.step_other,
    time: t.step_time,
    net: t.step_net,
  } satisfies Record<WorthStepKind, () => string>;
  return names[step]();
}

/** The unit of an assumption. What a count counts is said: days, instalments, or how many times likelier. */
export function assumptionUnit(t: Words, { id, unit }: Pick<AssumptionLine, "id" | "unit">): string {
  if (unit === "count" && id.endsWith("_days")) return t.assumption_unit_days();
  if (unit === "count" && id.endsWith("_odds")) return t.assumption_unit_times();
  const names = {
    percent: t.assumption_unit_percent,
    months: t.assumption_unit_months,
    yuan: t.assumption_unit_yuan,
    yuanPerHour: t.assumption_unit_yuan_per_hour,
    hours: t.assumption_unit_hours,
    count: t.assumption_unit_count,
  } satisfies Record<AssumptionUnit, () => string>;
  return names[unit]();
}

/** What a cost may be for, as the appraisal labels it. */
export const costs = [
  "letter",
  "staff",
  "enforcement_staff",
  "notary",
  "monitoring",
  "acceptance_fee",
  "preservation_fee",
  "bond_premium",
  "enforcement_fee",
  "lawyer_fee",
  "agency_upfront",
  "agency_share",
  "trip",
  "order_fee",
  "procedure_fee",
  "commission",
  "auction_staff",
] as const;

/** What stages, branches, flows and options are called in a tree, as the appraisal labels them. */
export const parts = [
  "suit",
  "judgment",
  "effective_judgment",
  "title",
  "enforce_debtor",
  "enforce_guarantors",
  "realise_security",
  "auction",
  "first_auction",
  "second_auction",
  "open_sale",
  "payment_in_kind",
  "unsold",
  "take_in_kind",
  "closed_for_want_of_assets",
  "demand",
  "phone",
  "visit",
  "outsourced",
  "preserve",
  "bank",
  "offer_plan",
  "deferred_payment",
  "suit_for_the_rest",
  "payment_order",
  "confirmed_agreement",
  "mediation",
  "special_procedure",
  "assignment",
  "after_demand",
  "after_objection",
  "broken_plan",
  "accepted",
  "agreed",
  "allowed",
  "broken",
  "default",
  "effective",
  "ended",
  "enforcement",
  "executed",
  "failed",
  "found",
  "judged",
  "kept",
  "lost",
  "mediated",
  "no_bid",
  "not_paid",
  "nothing_found",
  "objected",
  "paid",
  "refused",
  "resumed",
  "sold",
  "taken_in_kind",
  "voluntary",
  "won",
  "won_appealed",
  "won_final",
  "debtor",
  "guarantors",
  "security",
  "security_in_kind",
  "pays",
  "price",
  "acceptance_fee_back",
  "acceptance_fee_half",
  "enforce",
  "stop",
  "sue",
  "litigation",
  "suit_unpreserved",
  "agency",
  "instalments",
] as const;

const isPart = (label: string): label is (typeof parts)[number] => (parts as readonly string[]).includes(label);

/** What a line of an opened path is called. */
export function partWord(t: Words, { part, label, number }: Pick<ExplainedLine, "part" | "label" | "number">): string {
  if (isCost(label) && (part === "cost" || part === "flow" || part === "refund")) return costWord(t, label);
  if (label === "instalment") return number === null ? t.compare_explain_instalment() : t.part_instalment({ number });
  return isPart(label) ? t[`part_${label}`]() : label;
}

/** How a figure came to be what it is. */
export function originWord(t: Words, origin: AssumptionOrigin): string {
  const names = { law: t.origin_law, assumption: t.origin_assumption, user: t.origin_user, learned: t.origin_learned, tried: t.origin_tried } satisfies Record<AssumptionOrigin, () => string>;
  return names[origin]();
}

export const originTones = { law: "good", assumption: "plain", user: "accent", learned: "accent", tried: "warn" } as const satisfies Record<AssumptionOrigin, string>;

const isCost = (label: string): label is (typeof costs)[number] => (costs as readonly string[]).includes(label);

type AssumptionId = (typeof groups)[Group][number];
const known: ReadonlySet<string> = new Set(Object.values(groups).flat());
const isAssumption = (id: string): id is AssumptionId => known.has(id);

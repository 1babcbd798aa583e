import type { AssumptionLine, Unit } from "../wire";
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
export function bearerWord(t: Words, bearer: string): string {
  return isBearer(bearer) ? t[`bearer_${bearer}`]() : bearer;
}

/** What the unit of the figures on the screen is called. */
export function unitName(t: Words, unit: Unit): string {
  const names = { yuan: t.unit_name_yuan, tenThousand: t.unit_name_ten_thousand, hundredMillion: t.unit_name_hundred_million } satisfies Record<Unit, () => string>;
  return names[unit]();
}

/** What would decide between paths that are too close to tell. */
export function deciderWord(t: Words, decider: string): string {
  return assumptionWord(t, decider);
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
] as const;

/** Who may bear a cost in the end. */
export const bearers = ["creditor", "losing_party", "debtor_if_adjudged", "executed_party"] as const;

const isCost = (label: string): label is (typeof costs)[number] => (costs as readonly string[]).includes(label);
const isBearer = (bearer: string): bearer is (typeof bearers)[number] => (bearers as readonly string[]).includes(bearer);

type AssumptionId = (typeof groups)[Group][number];
const known: ReadonlySet<string> = new Set(Object.values(groups).flat());
const isAssumption = (id: string): id is AssumptionId => known.has(id);

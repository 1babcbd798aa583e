import type { RuleTurn } from "../wire";
import type { Words } from "../words";

/** What a list of the rule pack is about. */
export function listWord(t: Words, list: string): string {
  const names: Partial<Record<string, () => string>> = {
    series: t.rules_series,
    instruments: t.rules_list_instruments,
    policy: t.rules_list_policy,
    fees: t.rules_list_fees,
    caps: t.rules_list_caps,
    measures: t.rules_list_measures,
    years: t.rules_list_years,
    periods: t.rules_list_periods,
    interruptions: t.rules_list_interruptions,
    conduct: t.rules_list_conduct,
    day_counts: t.rules_list_day_counts,
    products: t.rules_list_products,
    thresholds: t.rules_list_thresholds,
    tokens: t.rules_list_tokens,
  };
  return names[list]?.() ?? list;
}

/** What became of a rule. */
export function turnWord(t: Words, turn: RuleTurn): string {
  const names = { added: t.rules_added, changed: t.rules_changed, removed: t.rules_removed } satisfies Record<RuleTurn, () => string>;
  return names[turn]();
}

import { plainAmount, readDay } from "../kit";
import type { CeilingDraft, CeilingOffer, DamagesDraft, RateDraft, RunningDraft, TermsDraft } from "../wire";

/** Something that runs at the usual way of counting, its rate still to be typed. */
export const running = (rule: "annual" | "daily" = "annual"): RunningDraft => ({
  rate: { rule, percent: "" },
  dayCount: "act365",
  count: "excludeLast",
  start: "sameDay",
  from: "",
  until: "",
  compounding: null,
});

export type DamagesHow = "none" | DamagesDraft["how"];

/** Damages of another kind; nothing of the old kind fits into it. */
export function damagesOf(how: DamagesHow): DamagesDraft | null {
  switch (how) {
    case "none":
      return null;
    case "oncePercent":
      return { how, percent: "", dueOn: "" };
    case "onceAmount":
      return { how, amount: "", dueOn: "" };
    case "running":
      return { how, running: running("daily") };
  }
}

/** A ceiling switched on or off; one kind is there at most once. */
export function withCeiling(ceilings: readonly CeilingDraft[], offer: CeilingDraft, on: boolean): CeilingDraft[] {
  const others = ceilings.filter((it) => it.rule.ceiling !== offer.rule.ceiling);
  return on ? [...others, offer] : others;
}

/** Every ceiling that can be switched on: those of the rule packs, and one that was agreed. */
export function offersOf(offers: readonly CeilingOffer[]): readonly CeilingOffer[] {
  return [...offers, { ceiling: { rule: { ceiling: "agreed", percent: "" }, reason: "" }, annualPercent: "", notes: [], sources: [] }];
}

/** The terms with every day and amount as the desk reads it. */
export function plainTerms(terms: TermsDraft, today: string): TermsDraft {
  const day = (text: string) => readDay(text, today) ?? text;
  const rate = (it: RateDraft): RateDraft => (it.rule === "lpr" ? { ...it, fixedOn: day(it.fixedOn) } : it);
  const runs = (it: RunningDraft): RunningDraft => ({ ...it, rate: rate(it.rate), from: day(it.from), until: day(it.until) });
  const damages = (it: DamagesDraft): DamagesDraft => {
    if (it.how === "running") return { ...it, running: runs(it.running) };
    return it.how === "onceAmount" ? { ...it, amount: plainAmount(it.amount), dueOn: day(it.dueOn) } : { ...it, dueOn: day(it.dueOn) };
  };
  return {
    ...terms,
    occupancy: terms.occupancy && runs(terms.occupancy),
    damages: terms.damages && damages(terms.damages),
    loss: terms.loss && (terms.loss.loss === "amount" ? { ...terms.loss, amount: plainAmount(terms.loss.amount) } : { ...terms.loss, running: runs(terms.loss.running) }),
    ceilings: terms.ceilings.map((it) => (it.rule.ceiling === "privateLending" ? { ...it, rule: { ...it.rule, contractFormedOn: day(it.rule.contractFormedOn) } } : it)),
    orderTurns: terms.orderTurns.map((it) => ({ ...it, from: day(it.from) })),
  };
}

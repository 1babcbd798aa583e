import { call } from "../host";
import { useKept } from "../session";
import type { CaseLine, CaseSelection } from "../wire";
import { type Chosen, countOf, type Filter, has, nothingChosen, selectionOf, signature, toggled, withAll } from "./filter";

/** The rows of the list that are chosen. They are let go when something else is looked for, not when the order changes. */
export function useChoice(filter: Filter, asOf: string, total: number, rowAt: (at: number) => CaseLine | undefined) {
  const of = signature(filter);
  const [kept, keep] = useKept<Chosen>("cases-chosen", nothingChosen);
  const chosen: Chosen = kept.of === of ? kept : { ...nothingChosen, of };
  const change = (next: (before: Chosen) => Chosen) => keep((it) => next(it.of === of ? it : { ...nothingChosen, of }));
  const count = countOf(chosen, total);
  const selection: CaseSelection | null = count > 0 ? selectionOf(filter, chosen, asOf) : null;
  const reach = async (from: number, to: number) => {
    const rows = Array.from({ length: to - from + 1 }, (_, step) => rowAt(from + step)?.id);
    const known = rows.every((it) => it !== undefined);
    const ids = known ? rows : (await call("pick_cases", { selection: selectionOf(filter, { of, all: true, ids: new Set() }, asOf) })).ids.slice(from, to + 1);
    change((it) => withAll(it, ids));
  };
  return {
    of,
    count,
    selection,
    state: count === 0 ? ("none" as const) : count === total ? ("all" as const) : ("some" as const),
    has: (row: CaseLine) => has(chosen, row.id),
    toggle: (row: CaseLine) => change((it) => toggled(it, row.id)),
    reach: (from: number, to: number) => void reach(from, to).catch(() => undefined),
    toggleAll: () => change(() => ({ of, all: count !== total, ids: new Set() })),
    clear: () => change(() => ({ ...nothingChosen, of })),
  };
}

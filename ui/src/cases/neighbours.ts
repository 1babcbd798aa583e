import { useAsk } from "../host";
import { useKept } from "../session";
import { ask, everyCase, type Filter, pageSize } from "./filter";

export type Neighbours = { previous: string | null; next: string | null; go: (by: -1 | 1) => void };

/** The cases before and after `id` in the list it was opened from; none when it was not opened from the list. */
export function useNeighbours(id: string, asOf: string): Neighbours {
  const [filter, change] = useKept<Filter>("cases", everyCase);
  const place = useAsk("list_cases", ask(filter, asOf, Math.floor(filter.at / pageSize)), { keep: true }).data?.rows ?? [];
  const here = place.findIndex((it) => it.id === id);
  const at = (step: number) => (here < 0 ? null : (place[here + step]?.id ?? null));
  return { previous: at(-1), next: at(1), go: (by) => change((it) => ({ ...it, at: it.at + by })) };
}

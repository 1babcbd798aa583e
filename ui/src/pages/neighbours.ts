import { useAsk } from "../host";
import { type CaseTab, go } from "../places";
import { useListLeft } from "../session/listLeft";
import type { CaseLine, ListCases } from "../wire";

/** Rows read on each side of a case: an act may have moved it by one or two. */
const around = 3;

const nothing: ListCases = { query: "", stage: null, sort: "number", descending: false, offset: 0, limit: 0, asOf: null };

/** Steps to the cases before and after `id` in the list that was left; `null` where the list ends or was not left at all. */
export function useNeighbours(id: string, tab: CaseTab): { previous: (() => void) | null; next: (() => void) | null } {
  const [left, setLeft] = useListLeft();
  const offset = Math.max(0, (left?.place ?? 0) - around);
  const { data } = useAsk("list_cases", { ...(left?.ask ?? nothing), offset, limit: 2 * around + 1 }, { enabled: left !== null });
  const at = data?.rows.findIndex((it) => it.id === id) ?? -1;
  const step = (row: CaseLine | undefined, by: number) => {
    if (at < 0 || row === undefined) return null;
    return () => {
      setLeft((before) => before && { ...before, place: offset + at + by });
      go({ room: "case", id: row.id, tab });
    };
  };
  return { previous: step(data?.rows[at - 1], -1), next: step(data?.rows[at + 1], 1) };
}

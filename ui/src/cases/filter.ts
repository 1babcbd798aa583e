import type { CaseSort, ListCases, Stage } from "../wire";

/** What the list shows; it is still the same when one comes back from a case. */
export type Filter = { query: string; stage: Stage | null; sort: CaseSort; descending: boolean; at: number };

export const everyCase: Filter = { query: "", stage: null, sort: "number", descending: true, at: 0 };

export const pageSize = 200;

/** The question for one page of the list. */
export function ask(filter: Filter, asOf: string, page: number): ListCases {
  const { query, stage, sort, descending } = filter;
  return { query: query.trim(), stage, sort, descending, offset: page * pageSize, limit: pageSize, asOf };
}

/** The filter after a press on the header of `by`. */
export function sortedBy(filter: Filter, by: CaseSort): Filter {
  return { ...filter, sort: by, descending: filter.sort === by ? !filter.descending : false, at: 0 };
}

export function isNarrowed(filter: Filter): boolean {
  return filter.query.trim() !== "" || filter.stage !== null;
}

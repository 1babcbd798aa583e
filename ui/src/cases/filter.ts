import type { CaseNarrow, CaseSelection, CaseSort, ListCases, SavedView, Stage } from "../wire";
import type { Column } from "./columns";

/** What the list shows; it is still the same when one comes back from a case. */
export type Filter = { query: string; stage: Stage | null; narrow: CaseNarrow; sort: CaseSort; descending: boolean; columns: readonly Column[]; at: number };

export const openCases: CaseNarrow = { status: "open", officer: null, overdue: null, track: null, idle: false, dueWithin: null, tag: null, band: null, security: null, court: null, ageFrom: null, ageTo: null };

export const usualColumns: readonly Column[] = ["number", "debtor", "contract", "compensatedOn", "compensated", "received", "balance", "stage", "officer"];

export const everyCase: Filter = { query: "", stage: null, narrow: openCases, sort: "number", descending: true, columns: usualColumns, at: 0 };

export const pageSize = 200;

/** The question for one page of the list. */
export function ask(filter: Filter, asOf: string, page: number): ListCases {
  const { query, stage, narrow, sort, descending } = filter;
  return { query: query.trim(), stage, narrow, sort, descending, offset: page * pageSize, limit: pageSize, asOf };
}

/** The filter after a press on the header of `by`. */
export function sortedBy(filter: Filter, by: CaseSort): Filter {
  return { ...filter, sort: by, descending: filter.sort === by ? !filter.descending : false, at: 0 };
}

export function isNarrowed(filter: Filter): boolean {
  return filter.query.trim() !== "" || filter.stage !== null || narrowings(filter.narrow) > 0;
}

/** How many further filters differ from the usual list of open files. */
export function narrowings(it: CaseNarrow): number {
  return [it.status !== "open", it.officer !== null, it.overdue !== null, it.track !== null, it.idle, it.dueWithin !== null, it.tag !== null, it.band !== null, it.security !== null, it.court !== null, it.ageFrom !== null || it.ageTo !== null].filter(Boolean).length;
}

/** Names what is found: rows chosen in one list mean nothing in another. */
export function signature({ query, stage, narrow }: Filter): string {
  return JSON.stringify([query.trim(), stage, narrow.status, narrow.officer, narrow.overdue, narrow.track, narrow.idle, narrow.dueWithin, narrow.tag, narrow.band, narrow.security, narrow.court, narrow.ageFrom, narrow.ageTo]);
}

/** Whether `filter` is the list that `view` keeps. */
export function isView(filter: Filter, view: SavedView): boolean {
  return signature(filter) === signature({ ...filter, query: view.query, stage: view.stage, narrow: view.narrow }) && filter.sort === view.sort && filter.descending === view.descending && (view.columns.length === 0 ? usualColumns : view.columns).join() === filter.columns.join();
}

/** The list that `view` keeps. Columns that this program does not know are left out. */
export function viewed(view: SavedView, known: ReadonlySet<string>): Filter {
  const columns = view.columns.filter((it): it is Column => known.has(it));
  return { query: view.query, stage: view.stage, narrow: view.narrow, sort: view.sort, descending: view.descending, columns: columns.length === 0 ? usualColumns : columns, at: 0 };
}

export function asView(filter: Filter, name: string): SavedView {
  const { query, stage, narrow, sort, descending, columns } = filter;
  return { name, query: query.trim(), stage, narrow, sort, descending, columns: [...columns] };
}

/** Rows chosen: those named, or all that are found but those named. */
export type Chosen = { of: string; all: boolean; ids: ReadonlySet<string> };

export const nothingChosen: Chosen = { of: "", all: false, ids: new Set() };

export function has(chosen: Chosen, id: string): boolean {
  return chosen.all !== chosen.ids.has(id);
}

export function toggled(chosen: Chosen, id: string): Chosen {
  const ids = new Set(chosen.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ...chosen, ids };
}

export function withAll(chosen: Chosen, more: readonly string[]): Chosen {
  const ids = new Set(chosen.ids);
  for (const id of more) {
    if (chosen.all) ids.delete(id);
    else ids.add(id);
  }
  return { ...chosen, ids };
}

export function countOf(chosen: Chosen, total: number): number {
  return chosen.all ? Math.max(0, total - chosen.ids.size) : chosen.ids.size;
}

/** What is chosen, as the desk is told. */
export function selectionOf(filter: Filter, chosen: Chosen, asOf: string | null = null): CaseSelection {
  if (!chosen.all) return { of: "picked", ids: [...chosen.ids] };
  const { query, stage, narrow, sort, descending } = filter;
  return { of: "found", query: query.trim(), stage, narrow, sort, descending, except: [...chosen.ids], asOf };
}

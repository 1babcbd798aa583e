import { useSyncExternalStore } from "react";

const caseTabs = ["overview", "ledger", "payments", "paths", "letters", "papers", "deadlines", "contacts", "tactics", "dossier", "history"] as const;
export type CaseTab = (typeof caseTabs)[number];

const rooms = ["today", "deadlines", "complaints", "receipts", "cases", "new-case", "import", "allocation", "reports", "audit", "settings"] as const;

const lettersParts = ["batch", "numbers", "wording"] as const;
export type LettersPart = (typeof lettersParts)[number];

/** Where one can be. Holds ids and never a name, so that it may outlive the lock. */
export type Place =
  | { room: (typeof rooms)[number] }
  | { room: "case"; id: string; tab: CaseTab; /** What is to be done there at once. */ act?: "payment" | "contact" }
  | { room: "edit-case"; id: string }
  | { room: "letters"; part: LettersPart; /** Of the rows that are chosen in the list; otherwise of all that it finds. */ chosen?: boolean };

let trail: readonly Place[] = [{ room: "cases" }, ...addressed()];
const watchers = new Set<() => void>();

export function usePlace(): Place {
  return useSyncExternalStore(watch, current);
}

/** Moves to `place`; `back` returns from it. Another tab of the same case takes the place of the one before. */
export function go(place: Place): void {
  const here = current();
  const same = here.room === place.room && (here.room !== "case" || (place.room === "case" && here.id === place.id));
  change([...(same ? trail.slice(0, -1) : trail.slice(-20)), place]);
}

export function back(): void {
  change(trail.length > 1 ? trail.slice(0, -1) : [{ room: "cases" }]);
}

/** Forgets the way here; another vault was opened. */
export function startOver(): void {
  change([{ room: "cases" }]);
}

function current(): Place {
  return trail.at(-1) ?? { room: "cases" };
}

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

function change(now: readonly Place[]) {
  trail = now;
  const kept = Object.entries(current()).filter((it): it is [string, string] => it[0] !== "act" && typeof it[1] === "string");
  history.replaceState(null, "", `#${new URLSearchParams(kept).toString()}`);
  for (const watcher of watchers) watcher();
}

/** The place that stands in the address: a page that is thrown away at the lock comes back to it. */
function addressed(): readonly Place[] {
  const asked = new URLSearchParams(location.hash.slice(1));
  const [name, id, asTab, asPart] = ["room", "id", "tab", "part"].map((it) => asked.get(it));
  const [room, tab, part] = [rooms.find((it) => it === name), caseTabs.find((it) => it === asTab), lettersParts.find((it) => it === asPart)];
  if (id && name === "case" && tab) return [{ room: "case", id, tab }];
  if (id && name === "edit-case") return [{ room: "edit-case", id }];
  if (name === "letters" && part) return [{ room: "letters", part }];
  return room ? [{ room }] : [];
}

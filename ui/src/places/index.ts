import { useSyncExternalStore } from "react";

export type CaseTab = "overview" | "ledger" | "payments" | "paths" | "letters" | "papers" | "deadlines" | "contacts" | "tactics" | "dossier" | "history";

/** Where one can be. Holds ids and never a name, so that it may outlive the lock. */
export type Place =
  | { room: "today" }
  | { room: "deadlines" }
  | { room: "complaints" }
  | { room: "cases" }
  | { room: "new-case" }
  | { room: "case"; id: string; tab: CaseTab; /** What is to be done there at once. */ act?: "payment" | "contact" }
  | { room: "edit-case"; id: string }
  | { room: "import" }
  | { room: "allocation" }
  | { room: "audit" }
  | { room: "settings" };

let trail: readonly Place[] = [{ room: "cases" }];
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
  for (const watcher of watchers) watcher();
}

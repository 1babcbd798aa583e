import { useMutation, useQueryClient } from "@tanstack/react-query";
import { createContext, use, useSyncExternalStore } from "react";

import { call, refusalNote, renewPage, useAsk } from "../host";
import { dropToasts, toast } from "../kit";
import type { DeskState, Preferences, RecentVault, VaultOpened } from "../wire";
import { words } from "../words";
import { saveForLock } from "./drafts";
import { forgetAll } from "./kept";

export type Session = { vault: VaultOpened; today: string; documents: string; version: string };

export const SessionContext = createContext<Session | null>(null);

/** The vault that is open and the day it is. Only below the unlock screen. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("no vault is open here");
  return session;
}

/** Where things stand: which vault is open, locked or was used before. */
export function useDeskState() {
  return useAsk("desk_state", {});
}

export function sessionOf(state: DeskState): Session | null {
  return state.open && { vault: state.open, today: state.today, documents: state.documents, version: state.version };
}

export const usualPreferences: Preferences = { language: "chinese", theme: "system", unit: "yuan", idleMinutes: 5, private: false, keys: { off: false, changed: [] }, density: "comfortable" };

/** The choices of this machine; the usual ones until they are read. */
export function usePreferences() {
  const reads = useQueryClient();
  const { data = usualPreferences } = useAsk("preferences", {});
  const save = useMutation({
    mutationFn: (preferences: Preferences) => call("set_preferences", { preferences }),
    onMutate: (preferences) => {
      const before = reads.getQueryData<Preferences>(["preferences", {}]);
      reads.setQueryData(["preferences", {}], preferences);
      return { covered: before?.private !== preferences.private };
    },
    onSuccess: (_done, _asked, { covered }) => {
      if (covered) void reads.resetQueries({ predicate: ({ queryKey: [name] }) => name !== "desk_state" && name !== "preferences" });
    },
    onError: (why, { language }) => {
      const t = words[language];
      toast({ text: t.preferences_not_kept(), detail: refusalNote(t, why).what, tone: "bad" });
      void reads.invalidateQueries({ queryKey: ["preferences"] });
    },
  });
  return { preferences: data, change: (part: Partial<Preferences>) => save.mutate({ ...data, ...part }) };
}

/** Locks the vault and forgets everything that was read from it. The screen is empty before the desk has answered. */
export function useLock(command: "lock_vault" | "lock_idle" = "lock_vault") {
  const reads = useQueryClient();
  return () => {
    dropToasts();
    const drafts = saveForLock();
    forgetAll();
    setAsOf(null);
    const state = reads.getQueryData<DeskState>(["desk_state", {}]);
    // The state is changed in its place, never removed: the window watches it, and turns to the lock screen by it.
    if (state?.open) reads.setQueryData(["desk_state", {}], { ...state, open: null, locked: lockedVault(state, state.open) } satisfies DeskState);
    reads.removeQueries({ predicate: ({ queryKey: [name] }) => name !== "desk_state" && name !== "preferences" });
    reads.getMutationCache().clear();
    void drafts.then(() => call(command, {})).finally(() => {
      void reads.invalidateQueries({ queryKey: ["desk_state"] });
      void renewPage().catch(() => undefined);
    });
  };
}

/** The vault that was open, as the list of this machine knows it; the desk says the rest in a moment. */
function lockedVault(state: DeskState, { path, name, sample }: VaultOpened): RecentVault {
  return state.recent.find((it) => it.path === path) ?? { path, name, sample, witness: "", quickUntil: "" };
}

let chosen: string | null = null;
const watchers = new Set<() => void>();

/** The day all balances are of: today unless the header says otherwise. */
export function useAsOf(): { asOf: string; setAsOf: (day: string | null) => void } {
  const { today } = useSession();
  const day = useSyncExternalStore(watch, () => chosen);
  return { asOf: day ?? today, setAsOf };
}

export function setAsOf(day: string | null): void {
  chosen = day;
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

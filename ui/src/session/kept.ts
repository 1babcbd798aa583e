import { useSyncExternalStore } from "react";

let kept = new Map<string, unknown>();
/** When each form was changed last, as an ISO instant; none where an older program kept it. */
let changed = new Map<string, string>();
let forms: readonly KeptForm[] = [];
const watchers = new Set<() => void>();

/** A form half filled in, by the name it is kept under. */
export type KeptForm = { name: string; value: unknown; at: string | null };

/**
 * State of a screen that is still there when one comes back to it: filters, a form half filled in. The lock forgets it all.
 * `initial` must be the same value on every call.
 */
export function useKept<Value>(name: string, initial: Value): [Value, (change: (before: Value) => Value) => void] {
  const value = useSyncExternalStore(watch, () => (kept.has(name) ? (kept.get(name) as Value) : initial));
  const change = (next: (before: Value) => Value) => {
    kept.set(name, next(kept.has(name) ? (kept.get(name) as Value) : initial));
    changed.set(name, new Date().toISOString());
    tell();
  };
  return [value, change];
}

export function forget(name: string): void {
  kept.delete(name);
  changed.delete(name);
  tell();
}

export function forgetAll(): void {
  kept = new Map();
  changed = new Map();
  tell();
}

/** Names of screens whose state is no form: filters and the like. */
const screens = /^(list|cases|neighbours|today|deadlines|reports)/;

/** The forms half filled in. */
export function useKeptForms(): readonly KeptForm[] {
  return useSyncExternalStore(watch, () => forms);
}

/** Puts forms back as they were; what stands under their names by now gives way. */
export function putBack(them: readonly KeptForm[]): void {
  for (const it of them) put(it);
  tell();
}

/** The forms half filled in, as text; empty where there are none. */
export function keptForms(): string {
  return forms.length === 0 ? "" : JSON.stringify(forms.map(({ name, value, at }) => (at === null ? [name, value] : [name, value, at])));
}

/** Puts forms back that are not there already, and answers their names. */
export function restoreForms(body: string): string[] {
  if (body === "") return [];
  const read = JSON.parse(body) as [string, unknown, string?][];
  const missing = read.filter(([name]) => !kept.has(name) && !screens.test(name));
  for (const [name, value, at] of missing) put({ name, value, at: at ?? null });
  if (missing.length > 0) tell();
  return missing.map(([name]) => name);
}

/** Calls `watcher` after every change, until the answer is called. */
export function onKept(watcher: () => void): () => void {
  return watch(watcher);
}

function put({ name, value, at }: KeptForm) {
  kept.set(name, value);
  if (at === null) changed.delete(name);
  else changed.set(name, at);
}

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

function tell() {
  forms = [...kept].filter(([name, value]) => !screens.test(name) && value !== null && value !== undefined).map(([name, value]) => ({ name, value, at: changed.get(name) ?? null }));
  for (const watcher of watchers) watcher();
}

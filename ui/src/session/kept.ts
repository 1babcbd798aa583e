import { useSyncExternalStore } from "react";

let kept = new Map<string, unknown>();
const watchers = new Set<() => void>();

/**
 * State of a screen that is still there when one comes back to it: filters, a form half filled in. The lock forgets it all.
 * `initial` must be the same value on every call.
 */
export function useKept<Value>(name: string, initial: Value): [Value, (change: (before: Value) => Value) => void] {
  const value = useSyncExternalStore(watch, () => (kept.has(name) ? (kept.get(name) as Value) : initial));
  const change = (next: (before: Value) => Value) => {
    kept.set(name, next(kept.has(name) ? (kept.get(name) as Value) : initial));
    tell();
  };
  return [value, change];
}

export function forget(name: string): void {
  kept.delete(name);
  tell();
}

export function forgetAll(): void {
  kept = new Map();
  tell();
}

/** Names of screens whose state is no form: filters and the like. */
const screens = /^(list|cases|neighbours|today|deadlines)/;

/** The forms half filled in, as text; empty where there are none. */
export function keptForms(): string {
  const forms = [...kept].filter(([name, value]) => !screens.test(name) && value !== null && value !== undefined);
  return forms.length === 0 ? "" : JSON.stringify(forms);
}

/** Puts forms back that are not there already, and answers their names. */
export function restoreForms(body: string): string[] {
  if (body === "") return [];
  const forms = JSON.parse(body) as [string, unknown][];
  const missing = forms.filter(([name]) => !kept.has(name));
  for (const [name, value] of missing) kept.set(name, value);
  if (missing.length > 0) tell();
  return missing.map(([name]) => name);
}

/** Calls `watcher` after every change, until the answer is called. */
export function onKept(watcher: () => void): () => void {
  return watch(watcher);
}

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

function tell() {
  for (const watcher of watchers) watcher();
}

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

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

function tell() {
  for (const watcher of watchers) watcher();
}

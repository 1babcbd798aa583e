export type ToastTone = "good" | "bad" | "plain";
export type Toast = { id: number; text: string; detail?: string | undefined; tone: ToastTone; undo?: (() => void) | undefined };

const seconds = 10;
let next = 1;
let shown: readonly Toast[] = [];
const timers = new Map<number, number>();
const watchers = new Set<() => void>();

/** Says something for ten seconds; with `undo` it can be taken back as long. */
export function toast(it: { text: string; detail?: string; tone?: ToastTone; undo?: () => void }): void {
  const id = next++;
  change([...shown.slice(-2), { tone: "good", ...it, id }]);
  timers.set(id, window.setTimeout(() => dropToast(id), seconds * 1000));
}

export function dropToast(id: number): void {
  window.clearTimeout(timers.get(id));
  timers.delete(id);
  change(shown.filter((it) => it.id !== id));
}

/** Takes every message off the screen; the lock calls it. */
export function dropToasts(): void {
  for (const it of shown) dropToast(it.id);
}

/** Takes back the latest act that still can be; `false` if there is none. */
export function undoLatest(): boolean {
  const latest = shown.findLast((it) => it.undo);
  if (!latest) return false;
  dropToast(latest.id);
  latest.undo?.();
  return true;
}

export const toasts = {
  watch(watcher: () => void) {
    watchers.add(watcher);
    return () => void watchers.delete(watcher);
  },
  current: () => shown,
};

function change(now: readonly Toast[]) {
  shown = now;
  for (const watcher of watchers) watcher();
}

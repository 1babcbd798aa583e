export type ToastTone = "good" | "bad" | "plain";
export type Toast = { id: number; text: string; detail?: string | undefined; tone: ToastTone; undo?: (() => void) | undefined };

type Way = () => unknown;
/** Something that was done in this session: how it is taken back, and how it is done again. */
type Act = { id: number; undo: Way; redo: Way | undefined };
type Said = { text: string; detail?: string; tone?: ToastTone; undo?: Way; /** Does the same again, as a new entry; left out where that would not be the same. */ redo?: Way; /** Whether it was done again, so that what else was taken back can still be. */ again?: boolean };

const seconds = 10;
let next = 1;
let shown: readonly Toast[] = [];
const timers = new Map<number, number>();
const watchers = new Set<() => void>();

let acts: readonly Act[] = [];
let undone: readonly Way[] = [];

/** Says something for ten seconds; with `undo` it can be taken back until the vault is locked. */
export function toast({ undo, redo, again = false, ...it }: Said): void {
  const id = next++;
  if (undo) {
    acts = [...acts, { id, undo, redo }];
    if (!again) undone = [];
  }
  change([...shown.slice(-2), { tone: "good", ...it, id, undo: undo && (() => void takeBack(id)) }]);
  timers.set(id, window.setTimeout(() => dropToast(id), seconds * 1000));
}

export function dropToast(id: number): void {
  window.clearTimeout(timers.get(id));
  timers.delete(id);
  change(shown.filter((it) => it.id !== id));
}

/** Takes every message off the screen and forgets what could be taken back; the lock calls it. */
export function dropToasts(): void {
  for (const it of shown) dropToast(it.id);
  acts = [];
  undone = [];
}

/** Takes back the latest act of the session that still can be; `false` if there is none. */
export function undoLatest(): boolean {
  const latest = acts.at(-1);
  if (latest) void takeBack(latest.id);
  return latest !== undefined;
}

/** Does again what was taken back last; `false` if there is nothing. */
export function redoLatest(): boolean {
  const latest = undone.at(-1);
  undone = undone.slice(0, -1);
  void latest?.();
  return latest !== undefined;
}

async function takeBack(id: number): Promise<void> {
  const act = acts.find((it) => it.id === id);
  if (!act) return;
  acts = acts.filter((it) => it.id !== id);
  dropToast(id);
  try {
    await act.undo();
    if (act.redo) undone = [...undone, act.redo];
  } catch {
    // Whoever takes it back says why it could not be.
  }
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

import { useEffect, useRef, useSyncExternalStore } from "react";

import type { KeyChoice } from "../wire";
import { comboOf, isComposing, isTyping } from "./combo";
import { boundNow, everyKey, meaningOf } from "./single";

export type Binding = {
  /** `ctrl+k`, `?`, `j`, `arrowdown`, `g>t` for one after the other; several with a space between. */
  keys: string;
  /** What it does, for the key sheet and the palette. */
  label: string;
  act: () => void;
  /** Whether the palette offers it; moves within a list are left out. */
  palette?: boolean;
  /** Whether it belongs to a dialog: what lies below one does not answer while the dialog is open, the lock apart. */
  dialog?: boolean;
};

type Layer = { current: readonly Binding[] };
let layers: readonly Layer[] = [];
let shown: readonly Binding[] = [];
const watchers = new Set<() => void>();
/** The lock always wins. */
const lock = "ctrl+l";
/** The first key of two, and until when it waits for the second. */
let first: { key: string; until: number } | null = null;
const waitMs = 1500;
/** Which single keys do what. */
let choice: KeyChoice = everyKey;
/** What saves a form. A button that has the focus would take its Enter for a press of its own. */
const beforeButtons = new Set(["ctrl+enter"]);

/** Binds keys while the component is on the screen; what was bound last wins. */
export function useKeys(bindings: readonly Binding[]): void {
  const layer = useRef(bindings);
  const signature = bindings.map((it) => `${it.keys}\t${it.label}`).join("\n");
  useEffect(() => {
    layer.current = bindings;
  });
  useEffect(() => {
    layers = [...layers, layer];
    tell();
    return () => {
      layers = layers.filter((it) => it !== layer);
      tell();
    };
  }, [signature]);
}

/** Lets single keys do what this machine wants of them. */
export function chooseKeys(chosen: KeyChoice): void {
  choice = chosen;
  tell();
}

/** All that is bound now, latest first, under the keys it stands under; none for what stands under no key. */
export function useBindings(): readonly Binding[] {
  return useSyncExternalStore(watch, () => shown);
}

/** Listens to the whole window; the answer stops listening. */
export function listen(): () => void {
  const early = (event: KeyboardEvent) => {
    if (beforeButtons.has(comboOf(event)) && press(event)) event.stopPropagation();
  };
  const late = (event: KeyboardEvent) => void press(event);
  window.addEventListener("keydown", early, { capture: true });
  window.addEventListener("keydown", late);
  return () => {
    window.removeEventListener("keydown", early, { capture: true });
    window.removeEventListener("keydown", late);
  };
}

/** Carries out what is bound to a key press. `true` when something was. */
export function press(event: KeyboardEvent): boolean {
  const pressed = comboOf(event);
  const combo = meaningOf(choice, pressed);
  if (combo === null) return false;
  if (event.defaultPrevented || (isComposing(event) && combo !== lock)) return false;
  if (isTyping(event.target) && (pressed.length === 1 || combo === "ctrl+z" || combo === "ctrl+shift+z")) return false;
  const dialog = dialogOver(event.target);
  const covered = dialog !== null && combo !== lock;
  if (dialog !== null && combo === "escape" && event.target === document.body) return dialog.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
  const waited = first !== null && event.timeStamp <= first.until ? `${first.key}>${combo}` : null;
  first = null;
  if (waited !== null && run(waited, covered, event)) return true;
  if (!covered && layers.some((layer) => layer.current.some((it) => it.keys.split(" ").some((keys) => keys.startsWith(`${combo}>`))))) {
    first = { key: combo, until: event.timeStamp + waitMs };
    event.preventDefault();
    return true;
  }
  return run(combo, covered, event);
}

function run(combo: string, covered: boolean, event: KeyboardEvent): boolean {
  for (const layer of layers.toReversed()) {
    const found = layer.current.find((it) => it.keys.split(" ").includes(combo) && (!covered || it.dialog === true));
    if (!found) continue;
    event.preventDefault();
    found.act();
    return true;
  }
  return false;
}

/** The dialog that has the focus; where nothing has it, as in the moment after a dialog upon a dialog closed, the topmost. */
function dialogOver(target: EventTarget | null): Element | null {
  const within = target instanceof Element ? target.closest("[role=dialog], [role=alertdialog], [role=listbox]") : null;
  return within ?? (target === document.body ? ([...document.querySelectorAll("[role=dialog]")].at(-1) ?? null) : null);
}

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

function tell() {
  shown = layers.toReversed().flatMap((layer) =>
    layer.current.map((it) => ({ ...it, keys: boundNow(choice, it.keys), act: () => layer.current.find((now) => now.keys === it.keys)?.act() })),
  );
  for (const watcher of watchers) watcher();
}

import { useEffect, useRef, useSyncExternalStore } from "react";

import { comboOf, isComposing, isTyping } from "./combo";

export type Binding = {
  /** `ctrl+k`, `?`, `j`, `arrowdown`; several with a space between. */
  keys: string;
  /** What it does, for the key sheet and the palette. */
  label: string;
  act: () => void;
  /** Whether the palette offers it; moves within a list are left out. */
  palette?: boolean;
};

type Layer = { current: readonly Binding[] };
let layers: readonly Layer[] = [];
let shown: readonly Binding[] = [];
const watchers = new Set<() => void>();
/** What still answers while a dialog is open: the lock always wins. */
const overDialogs = new Set(["ctrl+l", "ctrl+enter"]);

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

/** All that is bound now, latest first. */
export function useBindings(): readonly Binding[] {
  return useSyncExternalStore(watch, () => shown);
}

/** Carries out what is bound to a key press. `true` when something was. */
export function press(event: KeyboardEvent): boolean {
  if (isComposing(event) || event.defaultPrevented) return false;
  const combo = comboOf(event);
  if (isTyping(event.target) && (combo.length === 1 || combo === "ctrl+z")) return false;
  if (inDialog(event.target) && !overDialogs.has(combo)) return false;
  for (const layer of layers.toReversed()) {
    const found = layer.current.find((it) => it.keys.split(" ").includes(combo));
    if (!found) continue;
    event.preventDefault();
    found.act();
    return true;
  }
  return false;
}

function inDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[role=dialog], [role=alertdialog], [role=listbox]") !== null;
}

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

function tell() {
  shown = layers.toReversed().flatMap((layer) =>
    layer.current.map((it) => ({ ...it, act: () => layer.current.find((now) => now.keys === it.keys)?.act() })),
  );
  for (const watcher of watchers) watcher();
}

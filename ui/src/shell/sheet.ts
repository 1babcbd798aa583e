import { useSyncExternalStore } from "react";

export type Sheet = "palette" | "keys" | "vaults" | "drafts" | null;

let open: Sheet = null;
const watchers = new Set<() => void>();

/** Shows the palette, the key sheet or the other vaults; `null` shows none. */
export function openSheet(sheet: Sheet): void {
  open = sheet;
  for (const watcher of watchers) watcher();
}

export function useSheet(): Sheet {
  return useSyncExternalStore(watch, () => open);
}

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

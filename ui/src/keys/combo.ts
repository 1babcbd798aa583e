/** What a key press is called in the registry: `ctrl+shift+k`, `?`, `arrowdown`. */
export function comboOf(event: KeyboardEvent): string {
  const key = named(event);
  const parts = [event.ctrlKey || event.metaKey ? "ctrl" : "", event.altKey ? "alt" : "", event.shiftKey && key.length > 1 ? "shift" : ""];
  // A capital means Shift or Caps Lock; for a single letter both are the letter, unless Ctrl makes Shift part of the combination.
  if (event.shiftKey && key.length === 1 && (event.ctrlKey || event.metaKey)) parts.push("shift");
  return [...parts.filter(Boolean), key].join("+");
}

/** A key press that belongs to an input method and to nobody else. */
export function isComposing(event: { isComposing: boolean; keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Enter, but not the one that commits a Chinese candidate. The only place that may look at the key itself. */
export function isRealEnter(event: { key: string; isComposing: boolean; keyCode: number }): boolean {
  return event.key === "Enter" && !isComposing(event);
}

/** Whether typing at `target` writes text, so that single letters are not commands. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "range", "button", "submit"].includes(target.type);
}

function named(event: KeyboardEvent): string {
  if (event.key === "Process" || event.key === "Unidentified") return event.code.replace(/^Key/, "").toLowerCase();
  return event.key === " " ? "space" : event.key.toLowerCase();
}

const names: Record<string, string> = { arrowup: "↑", arrowdown: "↓", arrowleft: "←", arrowright: "→", escape: "Esc", enter: "Enter", space: "Space", ctrl: "Ctrl", alt: "Alt", shift: "Shift" };

/** Combinations as they stand on the keyboard: `ctrl+k f1` is `Ctrl+K` and `F1`. */
export function keyNames(keys: string): string[] {
  return keys.split(" ").map((combo) => combo.split(">").map((press) => press.split("+").map((it) => names[it] ?? it.toUpperCase()).join("+")).join(" "));
}

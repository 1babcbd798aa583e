import type { AssumptionLine, Tried } from "../wire";

/** What stands in the boxes of the assumptions, by id; only what was touched. */
export type Typed = Readonly<Record<string, string>>;

/** Whether `text` is a figure this assumption may have. The desk has the last word. */
export function acceptable(line: AssumptionLine, text: string): boolean {
  const figure = text.trim();
  if (!/^-?\d+(\.\d+)?$/.test(figure)) return false;
  const value = Number(figure);
  return value >= Number(line.minimum) && value <= Number(line.maximum);
}

/** Whether another figure than the one in force is being tried for `line`. */
export function isTried(line: AssumptionLine, typed: Typed): boolean {
  const text = typed[line.id];
  return text !== undefined && acceptable(line, text) && Number(text) !== Number(line.value);
}

/** The figures to try: acceptable ones that differ from what is in force, in the order of the list. */
export function triedOf(lines: readonly AssumptionLine[], typed: Typed): Tried[] {
  return lines.filter((line) => isTried(line, typed)).map(({ id }) => ({ id, value: typed[id]?.trim() ?? "" }));
}

/** A percentage or a count as it is read, without needless decimals. Never used for money. */
export function briefly(text: string, places: number): string {
  const value = Number(text);
  return Number.isFinite(value) ? String(Number(value.toFixed(places))) : text;
}

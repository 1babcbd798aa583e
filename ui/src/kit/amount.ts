import type { Unit } from "../wire";

const shiftOf: Record<Unit, number> = { yuan: 0, tenThousand: 4, hundredMillion: 8 };
/** Decimals shown: a case counted in hundred millions would be nothing with two. */
const placesOf: Record<Unit, number> = { yuan: 2, tenThousand: 2, hundredMillion: 4 };
const plain = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/** Decimal text of yuan, as shown in `unit`: grouped, rounded half up. Digits are moved, never computed. */
export function showAmount(yuan: string, unit: Unit = "yuan"): string {
  const parts = plain.exec(yuan.trim());
  if (!parts) return yuan;
  const [, sign = "", whole = "", fraction = ""] = parts;
  const shift = shiftOf[unit];
  const padded = whole.padStart(shift + 1, "0");
  const cut = padded.length - shift;
  const rounded = roundHalfUp(padded.slice(0, cut), padded.slice(cut) + fraction, placesOf[unit]);
  const text = `${group(rounded.whole)}.${rounded.fraction}`;
  return sign === "-" && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Whether decimal text is below zero. */
export function isNegative(yuan: string): boolean {
  return yuan.trimStart().startsWith("-") && /[1-9]/.test(yuan);
}

/** Whether decimal text is zero. */
export function isZero(yuan: string): boolean {
  return plain.test(yuan.trim()) && !/[1-9]/.test(yuan);
}

/**
 * Plain decimal yuan out of what people type: `１２万`, `¥1,234.5`, `3千元`. Whatever is not understood comes back as typed,
 * for the desk to refuse by name; `tests/cases/typed/amounts.json` holds both readings together.
 */
export function plainAmount(typed: string): string {
  const text = typed
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^(?:人民币|RMB|CNY|rmb|cny)/, "")
    .replace(/^([+-]?)¥/, (_, sign: string) => sign)
    .replace(/(?:元|圆)整?$/, "");
  const found = /^([+-]?)((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+)(亿|万|千)?$/.exec(text);
  if (!found) return typed;
  const [, sign = "", grouped = "", unit] = found;
  const digits = grouped.replace(/,/g, "");
  const shift = unit === "亿" ? 8 : unit === "万" ? 4 : unit === "千" ? 3 : 0;
  const [whole = "", fraction = ""] = digits.split(".");
  const moved = whole + fraction.padEnd(shift, "0").slice(0, shift);
  const rest = fraction.slice(shift);
  const trimmed = moved.replace(/^0+(?=\d)/, "") || "0";
  return `${sign === "-" ? "-" : ""}${trimmed}${rest ? `.${rest}` : ""}`;
}

function group(whole: string): string {
  return whole.replace(/^0+(?=\d)/, "").replace(/\B(?=(\d{3})+$)/g, ",");
}

function roundHalfUp(whole: string, fraction: string, places: number) {
  const kept = fraction.padEnd(places, "0").slice(0, places);
  if ((fraction[places] ?? "0") < "5") return { whole, fraction: kept };
  const raised = (BigInt(whole + kept) + 1n).toString().padStart(places + 1, "0");
  return { whole: raised.slice(0, -places), fraction: raised.slice(-places) };
}

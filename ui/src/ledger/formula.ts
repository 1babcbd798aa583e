import { isZero } from "../kit";
import type { SegmentLine } from "../wire";

/** The parts of one line of reckoning, ready to be read aloud: base × rate × days ÷ basis = exact. */
export type Formula = { readonly base: string; readonly rate: string; readonly days: string; readonly basis: string | null; readonly exact: string; readonly cut: string | null };

/** How a segment was reckoned. A daily rate has no days of the year to divide by. */
export function formulaOf(segment: SegmentLine): Formula {
  return {
    base: grouped(segment.base),
    rate: `${plain(segment.rate)}%`,
    days: String(segment.days),
    basis: segment.daily || segment.basis === null ? null : String(segment.basis),
    exact: shortened(segment.exact, 6),
    cut: isZero(segment.cut) ? null : shortened(segment.cut, 6),
  };
}

/** Decimal text with separators between thousands; nothing is rounded. */
export function grouped(text: string): string {
  const [, sign = "", whole = text, rest = ""] = /^([-−]?)(\d+)(\.\d+)?$/.exec(text) ?? [];
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ",") + rest;
}

/** An unrounded figure as far as `places` decimals; an ellipsis says that more follow. */
export function shortened(exact: string, places: number): string {
  const [whole = exact, decimals = ""] = plain(exact).split(".");
  const more = decimals.length > places ? "…" : "";
  const kept = decimals.slice(0, places);
  return grouped(kept === "" ? whole : `${whole}.${kept}`) + more;
}

/** Without the noughts that end a decimal fraction. */
export function plain(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

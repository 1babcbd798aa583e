import type { Ledger, SegmentLine } from "../wire";

/** Days whose figures rest on a quote that nobody has confirmed for them yet. */
export function isStale(segment: Pick<SegmentLine, "rateSource" | "through">, warnings: Ledger["warnings"]): boolean {
  return warnings.some((it) => it.code === "referenceStale" && segment.rateSource.split(" ")[0] === it.series && segment.through > it.confirmed);
}

import type { Words } from "../words";

/** A reference series, or a quote of one (`LPR_1Y 2024-07-22 3.35%`), by the name people know it under. */
export function seriesWords(t: Words, text: string): string {
  return text.replace(/\bLPR_1Y\b/, t.series_lpr_1y()).replace(/\bLPR_5Y\b/, t.series_lpr_5y());
}

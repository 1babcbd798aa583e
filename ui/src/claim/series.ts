import type { Words } from "../words";

/** A reference series, or a quote of one (`LPR_1Y 2024-07-22 3.35%`), by the name people know it under. */
export function seriesWords(t: Words, text: string): string {
  const names: Partial<Record<string, () => string>> = {
    LPR_1Y: t.series_lpr_1y,
    LPR_5Y_PLUS: t.series_lpr_5y_plus,
    PBC_LE_6M: t.series_pbc_le_6m,
    PBC_6M_1Y: t.series_pbc_6m_1y,
    PBC_1Y_3Y: t.series_pbc_1y_3y,
    PBC_3Y_5Y: t.series_pbc_3y_5y,
    PBC_GT_5Y: t.series_pbc_gt_5y,
  };
  const [id = "", ...rest] = text.split(" ");
  return [names[id]?.() ?? id, ...rest].join(" ");
}

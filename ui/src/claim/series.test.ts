import { expect, test } from "vitest";

import { words } from "../words";
import { seriesWords } from "./series";

test.each([
  ["LPR_1Y", "一年期 LPR"],
  ["LPR_1Y 2024-07-22 3.35%", "一年期 LPR 2024-07-22 3.35%"],
  ["LPR_5Y_PLUS 2024-07-22 3.85%", "五年期以上 LPR 2024-07-22 3.85%"],
  ["PBC_LE_6M", "贷款基准利率（六个月以内）"],
  ["SHIBOR", "SHIBOR"],
  ["", ""],
])("%s", (text, said) => {
  expect(seriesWords(words.chinese, text)).toBe(said);
});

import { expect, test } from "vitest";

import type { LedgerWarning } from "../wire";
import { isStale } from "./marks";

const warnings: LedgerWarning[] = [{ code: "referenceStale", series: "LPR_1Y", confirmed: "2026-10-20" }];

test.each([
  ["LPR_1Y 2026-10-20 3.00%", "2026-10-20", false],
  ["LPR_1Y 2026-10-20 3.00%", "2026-10-21", true],
  ["LPR_5Y_PLUS 2026-10-20 3.50%", "2026-11-21", false],
  ["", "2026-11-21", false],
])("%s to %s: stale %s", (rateSource, through, stale) => {
  expect(isStale({ rateSource, through }, warnings)).toBe(stale);
});

test("nothing is stale without a warning", () => {
  expect(isStale({ rateSource: "LPR_1Y 2026-10-20 3.00%", through: "2026-11-21" }, [])).toBe(false);
});

import { expect, test } from "vitest";

import { spansOf } from "./Waterfall";

test("each step begins where the one before ends, the first and the last at nought", () => {
  const spans = spansOf([
    { step: "claim", amount: "100.00" },
    { step: "notRecovered", amount: "-40.00" },
    { step: "lawyers", amount: "-70.00" },
    { step: "other", amount: "5.00" },
    { step: "net", amount: "-5.00" },
  ]);
  expect(spans).toEqual([[0, 100], [60, 100], [-10, 60], [-10, -5], [-5, 0]]);
});

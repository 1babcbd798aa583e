import { expect, test } from "vitest";

import { axisFigure, casesOf } from "./figures";

test.each([
  [0, "yuan", "0"],
  [500_000, "yuan", "500,000"],
  [500_000, "tenThousand", "50"],
  [25_000, "tenThousand", "2.5"],
  [-20_000, "tenThousand", "-2"],
  [50_000_000, "hundredMillion", "0.5"],
] as const)("%d in %s is %s", (value, unit, shown) => {
  expect(axisFigure(value, unit)).toBe(shown);
});

test("a path that no similar case took has none", () => {
  const similar = { few: 8, class: null, from: "0.00", to: "1.00", drawn: false, extrapolated: [], paths: [{ path: "litigation" as const, cases: 8 }] };
  expect((["litigation", "visit"] as const).map((it) => casesOf(it, similar))).toEqual([8, 0]);
});

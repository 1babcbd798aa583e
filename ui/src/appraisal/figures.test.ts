import { expect, test } from "vitest";

import { axisFigure } from "./figures";

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

import { expect, test } from "vitest";

import amounts from "../../../tests/cases/typed/amounts.json";
import { isNegative, isZero, plainAmount, showAmount } from "./amount";

test.each([
  ["0", "yuan", "0.00"],
  ["1234567.8", "yuan", "1,234,567.80"],
  ["-1234.56", "yuan", "-1,234.56"],
  ["-0.00", "yuan", "0.00"],
  ["999.995", "yuan", "1,000.00"],
  ["0.004", "yuan", "0.00"],
  ["315956076.89", "tenThousand", "31,595.61"],
  ["315956076.89", "hundredMillion", "3.1596"],
  ["183861.37", "hundredMillion", "0.0018"],
  ["49.99", "tenThousand", "0.00"],
  ["50", "tenThousand", "0.01"],
  ["-50000", "tenThousand", "-5.00"],
  ["9007199254740993.01", "yuan", "9,007,199,254,740,993.01"],
  ["n/a", "yuan", "n/a"],
] as const)("%s in %s is shown as %s", (yuan, unit, shown) => {
  expect(showAmount(yuan, unit)).toBe(shown);
});

test.each(amounts.cases)("$typed is read as $plain", ({ typed, plain }) => {
  expect(plainAmount(typed)).toBe(plain);
});

test("sign and zero are seen without arithmetic", () => {
  expect([isNegative("-0.01"), isNegative("-0.00"), isNegative("1")]).toEqual([true, false, false]);
  expect([isZero("0.00"), isZero("-0"), isZero("0.01"), isZero("—")]).toEqual([true, true, false, false]);
});

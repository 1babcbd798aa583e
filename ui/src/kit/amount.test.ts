import { expect, test } from "vitest";

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

test.each([
  ["1,234.5", "1234.5"],
  ["１２，３４５．６７", "12345.67"],
  ["￥1,409.50元", "1409.50"],
  ["人民币 500 元整", "500"],
  ["12万", "120000"],
  ["1.2345万元", "12345"],
  ["1.23456万", "12345.6"],
  ["3千", "3000"],
  ["0.5亿", "50000000"],
  [".5万", "5000"],
  ["-12万", "-120000"],
  ["007", "7"],
  ["12.345", "12.345"],
  ["abc", "abc"],
  ["1e5", "1e5"],
  ["", ""],
])("%s is read as %s", (typed, plain) => {
  expect(plainAmount(typed)).toBe(plain);
});

test("sign and zero are seen without arithmetic", () => {
  expect([isNegative("-0.01"), isNegative("-0.00"), isNegative("1")]).toEqual([true, false, false]);
  expect([isZero("0.00"), isZero("-0"), isZero("0.01"), isZero("—")]).toEqual([true, true, false, false]);
});

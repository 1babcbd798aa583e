import { expect, test } from "vitest";

import type { SegmentLine } from "../wire";
import { formulaOf, grouped, shortened } from "./formula";

const segment = (change: Partial<SegmentLine>): SegmentLine => ({
  head: "interest",
  id: "occupancy",
  accrual: "occupancy",
  from: "2024-03-16",
  through: "2024-06-30",
  days: 107,
  base: "205634.65",
  rate: "12.00",
  daily: false,
  basis: 365,
  exact: "7233.7694136986301369863",
  cut: "0",
  rateSource: "",
  ...change,
});

test("a yearly rate is divided by the days of the year", () => {
  expect(formulaOf(segment({}))).toEqual({ base: "205,634.65", rate: "12%", days: "107", basis: "365", exact: "7,233.769413…", cut: null });
});

test("a daily rate is divided by nothing", () => {
  expect(formulaOf(segment({ daily: true, basis: null, rate: "0.05", exact: "11001.453775" })).basis).toBeNull();
});

test("what a cap cut off is shown, nought is not", () => {
  expect(formulaOf(segment({ cut: "12.50" })).cut).toBe("12.5");
  expect(formulaOf(segment({ cut: "0.00" })).cut).toBeNull();
});

test.each([
  ["0", "0"],
  ["999.99", "999.99"],
  ["1000", "1,000"],
  ["-1234567.80", "-1,234,567.80"],
  ["3356938.27", "3,356,938.27"],
])("%s is grouped as %s", (text, shown) => {
  expect(grouped(text)).toBe(shown);
});

test.each([
  ["1.5", "1.5"],
  ["1234.123456", "1,234.123456"],
  ["1234.1234567", "1,234.123456…"],
  ["1234.000000", "1,234"],
])("%s is shortened to %s", (text, shown) => {
  expect(shortened(text, 6)).toBe(shown);
});

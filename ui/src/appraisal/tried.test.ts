import { expect, test } from "vitest";

import type { AssumptionLine } from "../wire";
import { acceptable, briefly, triedOf } from "./tried";

const line = (id: string, value: string): AssumptionLine => ({ id, value, unit: "percent", origin: "assumption", shipped: value, minimum: "0", maximum: "100", source: "", sourceEn: "" });

test.each([
  ["50", true],
  ["0", true],
  ["100", true],
  ["12.5", true],
  [" 12.5 ", true],
  ["100.01", false],
  ["-1", false],
  ["", false],
  ["half", false],
  ["1e1", false],
  ["5.", false],
])("%s as a percentage: %s", (text, expected) => {
  expect(acceptable(line("a", "5"), text)).toBe(expected);
});

test("only acceptable figures that differ are tried, in the order of the list", () => {
  const lines = [line("a", "5.0"), line("b", "10"), line("c", "20")];
  expect(triedOf(lines, { c: "21", a: "5", b: "101", gone: "3" })).toEqual([{ id: "c", value: "21" }]);
  expect(triedOf(lines, { c: "21", a: "6" })).toEqual([{ id: "a", value: "6" }, { id: "c", value: "21" }]);
  expect(triedOf(lines, {})).toEqual([]);
});

test("figures are read briefly", () => {
  expect(briefly("12.340000", 1)).toBe("12.3");
  expect(briefly("50.00", 1)).toBe("50");
  expect(briefly("?", 1)).toBe("?");
});

import { expect, test } from "vitest";

import { safeCell } from "./copy";

test.each([
  ["张伟", "张伟"],
  ["a\tb\nc", "a b c"],
  ["=1+1", "'=1+1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["-12.50", "-12.50"],
  ["-cmd", "'-cmd"],
  ["2024-0001", "2024-0001"],
])("a cell stays what it is in a sheet: %j", (text, cell) => {
  expect(safeCell(text)).toBe(cell);
});

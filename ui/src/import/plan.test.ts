import { expect, test } from "vitest";

import type { SheetRead } from "../wire";
import { besides, difference, faults, grouped, readRow, rowsOf, sameHeader, showCount } from "./plan";

const column = (index: number, field: Parameters<typeof faults>[0][number]["field"]) => ({ index, field, tenThousands: false });

test("a mapping names what it lacks and what it has twice", () => {
  expect(faults([column(0, "debtor"), column(1, "contract"), column(2, "contract"), column(3, null)])).toEqual({
    missing: ["compensationDate", "principal"],
    twice: ["contract"],
  });
});

test("the total will do where there is no principal", () => {
  const columns = [column(0, "debtor"), column(1, "contract"), column(2, "compensationDate"), column(3, "compensationTotal")];
  expect(faults(columns)).toEqual({ missing: [], twice: [] });
});

test("choices hold for the same header of the same sheet only", () => {
  const read = (sheet: string, ...headers: string[]) => ({ sheet, columns: headers.map((header, index) => ({ index, header })) }) as SheetRead;
  const first = read("台账", "债务人", "合同号");
  expect(sameHeader(first, read("台账", "债务人", "合同号"))).toBe(true);
  expect(sameHeader(first, read("台账", "合同号", "债务人"))).toBe(false);
  expect(sameHeader(first, read("台账", "债务人"))).toBe(false);
  expect(sameHeader(first, read("明细", "债务人", "合同号"))).toBe(false);
});

test.each([
  ["334254738.08", "315956076.89", "18298661.19"],
  ["100.00", "100.00", "0.00"],
  ["0.05", "0.10", "-0.05"],
  ["12", "0.5", "11.50"],
  ["99999999999999.99", "0.01", "99999999999999.98"],
])("%s less %s is %s to the fen", (from, less, open) => {
  expect(difference(from, less)).toBe(open);
});

test.each([["3", 3], [" １２ ", 12], ["0", null], ["", null], ["3.5", null], ["第三行", null]])("%s as a row", (typed, row) => {
  expect(readRow(typed)).toBe(row);
});

test("a row with two problems is one row", () => {
  const problem = (row: number) => ({ row, rule: "bad_date", column: "", value: "", message: "", remedy: "" });
  expect(rowsOf([problem(4), problem(4), problem(9)])).toBe(2);
});

test("problems are grouped, the commonest rule first", () => {
  const problem = (row: number, rule: string) => ({ row, rule, column: "", value: "", message: "", remedy: "" });
  const groups = grouped([problem(4, "bad_date"), problem(5, "text_amount"), problem(9, "text_amount")]);
  expect(groups.map((it) => [it.rule, it.problems.length])).toEqual([["text_amount", 2], ["bad_date", 1]]);
});

test.each([
  ["/a/台账.xlsx", "/a/台账-错误清单.xlsx"],
  ["C:\\a\\台账.CSV", "C:\\a\\台账-错误清单.xlsx"],
  ["/a/台账", "/a/台账-错误清单.xlsx"],
])("the marked copy of %s goes beside it", (path, copy) => {
  expect(besides(path, "错误清单")).toBe(copy);
});

test.each([[0, "0"], [999, "999"], [1000, "1,000"], [200000, "200,000"]])("%d rows are shown as %s", (rows, shown) => {
  expect(showCount(rows)).toBe(shown);
});

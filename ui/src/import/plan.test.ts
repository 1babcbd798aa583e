import { expect, test } from "vitest";

import { besides, faults, grouped } from "./plan";

const column = (index: number, field: Parameters<typeof faults>[0][number]["field"]) => ({ index, field, tenThousands: false });

test("a mapping names what it lacks and what it has twice", () => {
  expect(faults([column(0, "debtor"), column(1, "contract"), column(2, "contract"), column(3, null)])).toEqual({
    missing: ["compensationDate", "principal"],
    twice: ["contract"],
  });
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

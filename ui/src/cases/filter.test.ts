import { expect, test } from "vitest";

import { asView, countOf, everyCase, has, isNarrowed, isView, narrowings, nothingChosen, openCases, selectionOf, toggled, usualColumns, viewed, withAll } from "./filter";

test("rows are chosen one by one, or all of them but some", () => {
  const one = toggled(nothingChosen, "a");
  expect([has(one, "a"), has(one, "b"), countOf(one, 9)]).toEqual([true, false, 1]);
  expect(toggled(one, "a").ids.size).toBe(0);
  const all = { of: "x", all: true, ids: new Set<string>() };
  const but = toggled(all, "a");
  expect([has(but, "a"), has(but, "b"), countOf(but, 9)]).toEqual([false, true, 8]);
  expect(countOf(withAll(but, ["a", "b"]), 9)).toBe(9);
  expect(countOf(withAll(one, ["a", "b", "c"]), 9)).toBe(3);
});

test("the desk is told ids, or what to find and what to leave out", () => {
  expect(selectionOf(everyCase, toggled(nothingChosen, "a"))).toEqual({ of: "picked", ids: ["a"] });
  const found = selectionOf({ ...everyCase, query: " 张 " }, { of: "", all: true, ids: new Set(["b"]) });
  expect(found).toEqual({ of: "found", query: "张", stage: null, narrow: openCases, sort: "number", descending: true, except: ["b"], asOf: null });
});

test("the list of open files is the usual one; a view is its filter, order and columns", () => {
  expect([isNarrowed(everyCase), narrowings(openCases)]).toEqual([false, 0]);
  const idle = { ...everyCase, narrow: { ...openCases, idle: true }, columns: ["number", "debtor"] as const };
  expect([isNarrowed(idle), narrowings(idle.narrow)]).toEqual([true, 1]);
  const view = asView(idle, "无下一步");
  expect([isView(idle, view), isView(everyCase, view), isView({ ...idle, columns: usualColumns }, view), isView({ ...idle, descending: false }, view)]).toEqual([true, false, false, false]);
  expect(viewed({ ...view, columns: ["debtor", "gone"] }, new Set(usualColumns)).columns).toEqual(["debtor"]);
  expect(viewed({ ...view, columns: [] }, new Set(usualColumns)).columns).toEqual(usualColumns);
});

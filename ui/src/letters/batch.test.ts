import { expect, test } from "vitest";

import type { BatchHold, BatchLine } from "../wire";
import { words } from "../words";
import { holdWord, isReady, keyOf, paceOf, picksOf } from "./batch";

const line = (caseId: string, hold: BatchHold | null): BatchLine => ({ caseId, number: "追偿 2024-0001", debtor: "赵明", officer: null, to: "debtor", role: "debtor", addressee: "赵明", total: "1.00", hold });
const late: BatchHold = { why: "limitationPassed", on: "2023-01-10" };

test("only what is ready and not left out is written, in order", () => {
  const lines = [line("c", null), line("a", late), line("b", { why: "complaintOpen" }), line("d", null)];
  const ids = (leftOut: readonly string[], past: boolean) => picksOf(lines, leftOut, past).map((it) => it.caseId);
  expect(ids([], false)).toEqual(["c", "d"]);
  expect(ids([], true)).toEqual(["c", "a", "d"]);
  expect(ids([keyOf({ caseId: "c", to: "debtor" })], true)).toEqual(["a", "d"]);
  expect(isReady(lines[2] as BatchLine, true)).toBe(false);
});

test("the pace is told once there is one", () => {
  const first = { at: 1000, done: 4 };
  expect(paceOf(first, { at: 1000, done: 4, of: 100 })).toBeNull();
  expect(paceOf(first, { at: 3000, done: 4, of: 100 })).toBeNull();
  expect(paceOf(first, { at: 3000, done: 24, of: 100 })).toEqual({ rate: "10", seconds: "8" });
  expect(paceOf(first, { at: 3000, done: 5, of: 6 })).toEqual({ rate: "0.5", seconds: "2" });
});

test.each(["chinese", "english"] as const)("every reason has words in %s", (language) => {
  const t = words[language];
  const holds: BatchHold[] = [
    { why: "misfit", misfit: "stillOwed" },
    { why: "complaintOpen" },
    late,
    { why: "alreadyIssued" },
    { why: "incomplete", missing: ["addresseeAddress", "answer"], fields: ["court"] },
    { why: "wording", remarks: [{ rule: "threat", words: "后果自负" }] },
    { why: "unprintable", characters: "㼆" },
    { why: "refused", refusal: { code: "case-withdrawn" } },
  ];
  for (const hold of holds) expect(holdWord(t, hold)).toMatch(/^[^{}]+$/);
  expect(holdWord(t, holds[4] as BatchHold).split(t.list_comma())).toHaveLength(2);
});

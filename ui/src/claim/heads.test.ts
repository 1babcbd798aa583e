import { expect, test } from "vitest";

import { words } from "../words";
import { headChoices, laterOf } from "./heads";

test("a head that the claim has is not offered twice", () => {
  const heads = [{ id: "cost", label: "费用" }, { id: "mine", label: "自定" }];
  expect(headChoices(words.chinese, heads, ["cost", "other"])).toEqual([
    { key: "cost", text: "费用" },
    { key: "mine", text: "自定" },
    { key: "other", text: "其他款项" },
  ]);
});

test.each([
  ["2026-11-22", "2026-12-01", "2026-12-01"],
  ["2026-11-22", "2025-12-01", "2026-11-22"],
  ["2026-11-22", "12-", "2026-11-22"],
])("the later of %s and %s", (day, typed, later) => {
  expect(laterOf(day, typed)).toBe(later);
});

import { expect, test } from "vitest";

import { addDays, addMonths, readDay } from "./day";

const today = "2026-11-22";

test.each([
  ["2026-11-22", "2026-11-22"],
  ["20261122", "2026-11-22"],
  ["2026.11.22", "2026-11-22"],
  ["2026/1/2", "2026-01-02"],
  ["2026年11月22日", "2026-11-22"],
  ["２０２６年１月２日", "2026-01-02"],
  ["11-22", "2026-11-22"],
  ["3月5日", "2026-03-05"],
  ["今天", today],
  ["today", today],
  ["昨天", "2026-11-21"],
  ["+7", "2026-11-29"],
  ["-22", "2026-10-31"],
  ["+1月", "2026-12-22"],
  ["+3个月", "2027-02-22"],
  ["-1年", "2025-11-22"],
  ["+2周", "2026-12-06"],
])("%s is %s", (typed, day) => {
  expect(readDay(typed, today)).toBe(day);
});

test.each(["", "2023-02-30", "20230230", "2026-13-01", "13-40", "soon", "2026-11", "11", "99999999"])("%s is no day", (typed) => {
  expect(readDay(typed, today)).toBeNull();
});

test("months end on the matching day or the last one", () => {
  expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
  expect(addMonths("2023-01-31", 1)).toBe("2023-02-28");
  expect(addMonths("2026-01-15", -2)).toBe("2025-11-15");
  expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
});

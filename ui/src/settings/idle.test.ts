import { expect, test } from "vitest";

import { readMinutes } from "./idle";

test.each([
  ["1", 1],
  ["60", 60],
  [" ０15 ", null],
  ["１５", 15],
  ["05", 5],
  ["0", null],
  ["61", null],
  ["", null],
  ["1.5", null],
  ["-5", null],
])("%s as minutes", (typed, minutes) => {
  expect(readMinutes(typed)).toBe(minutes);
});

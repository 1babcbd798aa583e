import { expect, test } from "vitest";

import { crossing } from "./Lines";

test("two lines change places between two points, or never", () => {
  expect(crossing([0, 1, 2, 3], [2, 2, 1, 1])).toEqual([1, 2]);
  expect(crossing([0, 1, 2], [1, 2, 3])).toBeNull();
  expect(crossing([], [])).toBeNull();
});

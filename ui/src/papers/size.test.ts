import { expect, test } from "vitest";

import { showSize } from "./size";

test.each([
  ["0", "0 B"],
  ["9999", "9999 B"],
  ["10000", "10 KiB"],
  ["2147483648", "2048 MiB"],
])("%s is %s", (bytes, said) => {
  expect(showSize(bytes)).toBe(said);
});

import { expect, test } from "vitest";

import { spanOf } from "./spans";

test.each([
  ["month", "2026-11-22", "2026-11-01", "2026-11-22"],
  ["lastMonth", "2026-11-22", "2026-10-01", "2026-10-31"],
  ["lastMonth", "2026-01-05", "2025-12-01", "2025-12-31"],
  ["lastMonth", "2024-03-31", "2024-02-01", "2024-02-29"],
  ["quarter", "2026-11-22", "2026-10-01", "2026-11-22"],
  ["quarter", "2026-01-01", "2026-01-01", "2026-01-01"],
  ["year", "2026-11-22", "2026-01-01", "2026-11-22"],
] as const)("%s as of %s", (span, today, from, to) => {
  expect(spanOf(span, today)).toEqual({ from, to });
});

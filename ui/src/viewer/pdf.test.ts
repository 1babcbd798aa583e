import { expect, test } from "vitest";

import { bytesOf, scaleOf } from "./pdf";

test("bytes come back as they were, all 256 of them", () => {
  const all = Uint8Array.from({ length: 256 }, (_, at) => at);
  expect(bytesOf(Buffer.from(all).toString("base64"))).toEqual(all);
});

test("a page fits its place or stands in its own size", () => {
  expect(scaleOf("width", 595, 1190)).toBe(2);
  expect(scaleOf("actual", 595, 1190)).toBeCloseTo(96 / 72);
  expect(scaleOf("width", 595, 0)).toBeCloseTo(96 / 72);
});

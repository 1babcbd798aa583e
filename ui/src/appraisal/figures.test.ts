import { describe, expect, it, test } from "vitest";

import { axisFigure, casesOf, extrapolated, overlap } from "./figures";

test.each([
  [0, "yuan", "0"],
  [500_000, "yuan", "500,000"],
  [500_000, "tenThousand", "50"],
  [25_000, "tenThousand", "2.5"],
  [-20_000, "tenThousand", "-2"],
  [50_000_000, "hundredMillion", "0.5"],
] as const)("%d in %s is %s", (value, unit, shown) => {
  expect(axisFigure(value, unit)).toBe(shown);
});

describe("how paths stand to one another and to our own cases", () => {
  const range = (p10: string, p90: string) => ({ p10, p90 });

  it("says whether two ranges share ground", () => {
    expect(overlap(range("-10.00", "5.00"), range("5.00", "9.00"))).toBe(true);
    expect(overlap(range("-10.00", "4.99"), range("5.00", "9.00"))).toBe(false);
    expect(overlap(range("10.00", "40.00"), range("-5.00", "90.00"))).toBe(true);
    expect(overlap(range("-10.00", "4.00 – 6.00"), range("5.00", "9.00")), "of bounds the outer counts").toBe(true);
  });

  it("marks a path as extrapolated only where learned rates are in force and few cases like it took it", () => {
    const similar = { few: 8, class: null, from: "0.00", to: "1.00", drawn: false, paths: [{ path: "litigation" as const, cases: 8 }, { path: "phone" as const, cases: 7 }] };
    const learned = [{ origin: "assumption" as const }, { origin: "learned" as const }];
    expect(["litigation", "phone", "visit"].map((it) => extrapolated(it as "phone", similar, learned))).toEqual([false, true, true]);
    expect(extrapolated("visit", similar, [{ origin: "assumption" }])).toBe(false);
    expect(extrapolated("visit", undefined, learned)).toBe(false);
    expect(casesOf("visit", similar)).toBe(0);
  });
});

import { expect, test } from "vitest";

import type { PathsCompared, PathsTried } from "../wire";
import { laidOver } from "./live";

test("what moved is laid over what was reckoned in full", () => {
  const full = { paths: [{ path: "phone", mean: "1.00", sd: "2.00" }, { path: "visit", mean: "3.00", sd: "4.00" }], recommended: "visit", undecided: null, apart: [], settlementFloor: "3.00", claim: "9.00" };
  const live: PathsTried = { paths: [{ path: "phone", mean: "5.00", p10: "0.00", p50: "5.00", p90: "6.00", lossPercent: "1.0" }], recommended: "phone", undecided: null, apart: [], settlementFloor: "5.00", blocked: [] };
  const shown = laidOver(full as unknown as PathsCompared, live);
  expect(shown.paths.map((it) => [it.path, it.mean, it.sd])).toEqual([["phone", "5.00", "2.00"], ["visit", "3.00", "4.00"]]);
  expect(shown.paths[1]).toBe(full.paths[1]);
  expect([shown.recommended, shown.settlementFloor, shown.claim]).toEqual(["phone", "5.00", "9.00"]);
});

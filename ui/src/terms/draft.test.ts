import { expect, test } from "vitest";

import type { TermsDraft } from "../wire";
import { damagesOf, plainTerms, running, withCeiling } from "./draft";

const terms: TermsDraft = {
  occupancy: { ...running(), from: "20240316" },
  damages: { how: "onceAmount", amount: "1万", dueOn: "2024.5.1" },
  loss: null,
  ceilings: [],
  order: { order: "statutory" },
  orderTurns: [{ from: "2025年1月1日", order: { order: "principalFirst" } }],
  rounding: "halfUp",
  roundingAt: "posting",
};

test("days and amounts go to the desk as it reads them", () => {
  const plain = plainTerms(terms, "2026-11-22");
  expect(plain.occupancy?.from).toBe("2024-03-16");
  expect(plain.damages).toEqual({ how: "onceAmount", amount: "10000", dueOn: "2024-05-01" });
  expect(plain.orderTurns[0]?.from).toBe("2025-01-01");
});

test("what cannot be read stays as typed, for the desk to name", () => {
  expect(plainTerms({ ...terms, occupancy: { ...running(), until: "昨日之日" } }, "2026-11-22").occupancy?.until).toBe("昨日之日");
});

test("a kind of ceiling is there once or not at all", () => {
  const agreed = (percent: string) => ({ rule: { ceiling: "agreed", percent } as const, reason: "约定" });
  const once = withCeiling(withCeiling([], agreed("24"), true), agreed("20"), true);
  expect(once).toEqual([agreed("20")]);
  expect(withCeiling(once, agreed("20"), false)).toEqual([]);
});

test("damages of every kind begin empty", () => {
  expect(damagesOf("none")).toBeNull();
  expect(damagesOf("oncePercent")).toEqual({ how: "oncePercent", percent: "", dueOn: "" });
});

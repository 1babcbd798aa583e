import { expect, test } from "vitest";

import type { ExplainedLine } from "../wire";
import { type Opened, opened } from "./outline";

const line = (parent: number | null, changed: Partial<ExplainedLine> = {}): ExplainedLine => ({
  parent, part: "chance", label: "suit", number: null, value: "1.00", reachedPercent: "100.0", chancePercent: null, months: null, amount: null,
  todayPercent: "100.0", amountRests: [], chanceRests: [], monthsRests: [], shapeRests: [], worldsRests: [], rateRests: [], ...changed,
});

test("lines stand within what they are parts of, after its own figures; every row has its own id", () => {
  const rows = opened([
    line(null, { worldsRests: [{ ground: "file", fact: "guarantors", value: "1" }], rateRests: [{ ground: "path" }] }),
    line(0, { part: "cost", amount: "900.00", amountRests: [{ ground: "path" }, { ground: "path" }] }),
    line(0, { part: "branch", chancePercent: "5.0", months: "2.0", chanceRests: [{ ground: "path" }], monthsRests: [{ ground: "path" }] }),
    line(2, { part: "flow" }),
  ]);
  const tell = (it: Opened): string => {
    const inner = it.parts.map(tell).join(",");
    const name = it.kind === "line" ? it.line.part : it.kind === "figure" ? it.figure : "rest";
    return inner === "" ? name : `${name}(${inner})`;
  };
  expect(rows.map(tell)).toEqual(["chance(worlds(rest),rate(rest),cost(amount(rest,rest)),branch(chance(rest),months(rest),flow))"]);
  const ids = (it: Opened): string[] => [it.id, ...it.parts.flatMap(ids)];
  const all = rows.flatMap(ids);
  expect(new Set(all).size).toBe(all.length);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { words } from "../words";
import { groups } from "./groups";
import { assumptionWord, costs, costWord, grouped, groupNames, groupWord } from "./words";

const appraisal = new URL("../../../src-tauri/appraisal/", import.meta.url);
const shipped = (JSON.parse(readFileSync(new URL("data/assumptions.json", appraisal), "utf8")) as { assumptions: { id: string }[] }).assumptions.map(({ id }) => id);
const rust = readFileSync(new URL("src/paths/costs.rs", appraisal), "utf8");

test("every assumption that is shipped has a place and a name, and no name is left over", () => {
  expect(Object.values(groups).flat().toSorted()).toEqual(shipped.toSorted());
  for (const t of Object.values(words)) for (const id of shipped) expect([id, `assumption_${id}`]).not.toContain(assumptionWord(t, id));
  const lines = shipped.map((id) => ({ id, value: "1", unit: "percent", origin: "assumption", shipped: "1", minimum: "0", maximum: "1", source: "", sourceEn: "" }) as const);
  expect(grouped(lines).flatMap((it) => it.lines)).toHaveLength(shipped.length);
});

test("the labels of costs are those the appraisal uses", () => {
  const labels = [...rust.matchAll(/Self::\w+ => "(\w+)"/g)].map(([, label]) => label);
  expect([...costs].toSorted()).toEqual(labels.toSorted());
});

test("both languages name every group and cost", () => {
  for (const t of Object.values(words)) {
    for (const group of groupNames) expect(groupWord(t, group)).not.toBe(`assumption_group_${group}`);
    for (const cost of costs) expect([cost, `cost_${cost}`]).not.toContain(costWord(t, cost));
  }
});

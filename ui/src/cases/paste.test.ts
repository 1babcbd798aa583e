import { expect, test } from "vitest";

import { emptyDraft } from "./draft";
import { filled, standing, valueAt } from "./paste";

const guess = (field: string, value: string) => ({ field, value, heard: field, named: true });
const pasted = {
  draft: { ...emptyDraft, debtor: "张伟", debtorPhone: "13800005678", debtorPhoneSource: "sheet", principal: "100.00", occupancy: { rule: "annual" as const, figure: "18" }, guarantors: [{ ...(emptyDraft.guarantors[0] ?? { name: "", identity: "", phone: "", phoneSource: "", address: "", addressSource: "" }), name: "李保" }, { name: "赵保", identity: "", phone: "", phoneSource: "", address: "", addressSource: "" }] },
  guesses: [guess("debtor", "张伟"), guess("debtorPhone", "13800005678"), guess("principal", "100.00"), guess("occupancy", "18%"), guess("guarantors.0.name", "李保"), guess("guarantors.1.name", "赵保")],
};

test("guesses go where nothing stands, and what was typed stays", () => {
  const { draft, taken } = filled({ ...emptyDraft, principal: "250" }, pasted);
  expect([draft.debtor, draft.debtorPhone, draft.debtorPhoneSource, draft.principal]).toEqual(["张伟", "13800005678", "sheet", "250"]);
  expect(draft.occupancy).toEqual({ rule: "annual", figure: "18" });
  expect(draft.guarantors.map((it) => it.name)).toEqual(["李保", "赵保"]);
  expect(taken.map((it) => it.field)).toEqual(["debtor", "debtorPhone", "occupancy", "guarantors.0.name", "guarantors.1.name"]);
});

test("a field that is changed counts as checked", () => {
  const { draft, taken } = filled(emptyDraft, pasted);
  const now = { ...draft, debtor: "张玮", guarantors: draft.guarantors.slice(0, 1) };
  expect(standing(now, draft, taken).map((it) => it.field)).toEqual(["debtorPhone", "principal", "occupancy", "guarantors.0.name"]);
  expect(standing(draft, draft, taken)).toBe(taken);
  expect(valueAt(draft, "nothing")).toBe("");
});

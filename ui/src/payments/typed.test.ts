import { expect, test } from "vitest";

import { draftOf, isReady, untouched } from "./typed";

const typed = { ...untouched("2026-11-22"), amount: "12万" };
const draft = (part: Partial<typeof typed>) => draftOf({ ...typed, ...part }, "id", "2026-11-22", ["李娜", "王强"]);

test("an amount is enough; it comes from the debtor by the order in force", () => {
  expect(isReady(typed)).toBe(true);
  expect(draft({})).toEqual({ caseId: "id", receivedOn: "2026-11-22", amount: "120000", payer: "", note: "" });
});

test("a guarantor of the file is named by place and by name", () => {
  expect(draft({ who: "1" })).toMatchObject({ guarantor: 1, payer: "王强" });
});

test("the name of another payer counts only while another is chosen", () => {
  expect(draft({ who: "other", payer: "张三" }).payer).toBe("张三");
  expect(draft({ who: "debtor", payer: "张三" }).payer).toBe("");
});

test("a way of its own wants heads and a reason", () => {
  expect(isReady({ ...typed, way: "order", heads: ["principal"] })).toBe(false);
  expect(isReady({ ...typed, way: "order", heads: ["principal"], reason: "约定" })).toBe(true);
  expect(isReady({ ...typed, way: "split", parts: { cost: " " }, reason: "约定" })).toBe(false);
});

test("a split leaves out what was left empty", () => {
  expect(draft({ way: "split", parts: { cost: "", principal: "1,000" }, reason: "约定" }).application).toEqual({
    way: { by: "split", parts: [{ head: "principal", amount: "1000" }] },
    reason: "约定",
  });
});

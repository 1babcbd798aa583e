import { afterEach, expect, test } from "vitest";

import { forget, forgetAll, keptForms, putBack, restoreForms } from "./kept";

afterEach(forgetAll);
const at = "2026-11-22T08:00:00.000Z";

test("forms come back with the time they were changed, also those that an older program kept without one", () => {
  const body = JSON.stringify([["new-case", { debtor: "张伟" }, at], ["payment 1", { amount: "5" }]]);
  expect(restoreForms(body)).toEqual(["new-case", "payment 1"]);
  expect(JSON.parse(keptForms())).toEqual(JSON.parse(body));
});

test("what is thrown away can be put back as it was", () => {
  restoreForms(JSON.stringify([["payment 1", { amount: "5" }, at]]));
  forget("payment 1");
  expect(keptForms()).toBe("");
  putBack([{ name: "payment 1", value: { amount: "5" }, at }]);
  expect(JSON.parse(keptForms())).toEqual([["payment 1", { amount: "5" }, at]]);
});

test("filters of screens are no forms", () => {
  expect(restoreForms(JSON.stringify([["reports", { span: "year" }, at], ["list-receipts", {}, at]]))).toEqual([]);
});

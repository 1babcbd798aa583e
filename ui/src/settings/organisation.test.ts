import { expect, test } from "vitest";

import { differs, noAccount, printed, trimmed } from "./organisation";

const kept = { name: "城东融资担保有限公司", address: "", phone: "010-12345678", contact: "", accountName: "", accountBank: "", accountNumber: "", accounts: [], insurer: false };

test("blanks around a field are no change", () => {
  expect(differs(trimmed({ ...kept, name: " 城东融资担保有限公司 " }), kept)).toBe(false);
});

test("any field is a change", () => {
  for (const field of Object.keys(kept)) expect(differs({ ...kept, [field]: field === "insurer" ? true : field === "accounts" ? [noAccount] : "x" }, kept), field).toBe(true);
});

test("of one creditor letters print one account", () => {
  const accounts = [{ ...noAccount, default: true }, { ...noAccount, creditor: "甲", default: true }, noAccount];
  expect(printed(accounts, 2, true).map((it) => it.default)).toEqual([false, true, true]);
  expect(printed(accounts, 0, false).map((it) => it.default)).toEqual([false, true, false]);
});

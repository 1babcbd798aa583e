import { expect, test } from "vitest";

import { differs, trimmed } from "./organisation";

const kept = { name: "城东融资担保有限公司", address: "", phone: "010-12345678", contact: "", accountName: "", accountBank: "", accountNumber: "", insurer: false };

test("blanks around a field are no change", () => {
  expect(differs(trimmed({ ...kept, name: " 城东融资担保有限公司 " }), kept)).toBe(false);
});

test("any field is a change", () => {
  for (const field of Object.keys(kept)) expect(differs({ ...kept, [field]: field === "insurer" ? true : "x" }, kept), field).toBe(true);
});

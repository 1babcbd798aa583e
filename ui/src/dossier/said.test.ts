import { expect, test } from "vitest";

import type { DossierFieldLine } from "../wire";
import { isRequired } from "./said";

const field = (requiredWith: string | null): DossierFieldLine => ({ id: "source", title: "来源", titleEn: "Source", is: "line", required: false, requiredWith, choices: [] });

test("a field is called for by another that is filled in, or says so", () => {
  expect(isRequired({ ...field(null), required: true }, {})).toBe(true);
  expect(isRequired(field(null), { phone: "1" })).toBe(false);
  expect(isRequired(field("phone"), { phone: " " })).toBe(false);
  expect(isRequired(field("phone"), { phone: "1" })).toBe(true);
  expect(isRequired(field("from=other"), { from: "bank" })).toBe(false);
  expect(isRequired(field("from=other"), { from: "other" })).toBe(true);
});

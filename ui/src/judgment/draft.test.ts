import { expect, test } from "vitest";

import type { JudgmentDraft } from "../wire";
import { plainJudgment } from "./draft";

test("every day and amount goes to the desk as it reads them, what cannot be read as typed", () => {
  const typed: JudgmentDraft = {
    caseId: "id",
    court: "示例区人民法院",
    caseNumber: "（2025）示0101民初1号",
    judgedOn: "20250601",
    effectiveOn: "2025年7月1日",
    performBy: "十日内",
    paymentsFrom: "",
    amounts: [{ head: "principal", amount: "100万", dueOn: "2025年12月31日" }],
    allDueOn: "2025.10.1",
    generalInterest: [{ head: "occupancy", base: ["principal"], rate: { rule: "annual", percent: "6" }, dayCount: "act365", count: "excludeLast", from: "2025.7.2", until: "" }],
    fees: [{ what: "案件受理费", amount: "1,234.5", borneBy: "debtor" }],
    addOn: "runs",
    order: { order: "statutory" },
    note: "",
  };
  const plain = plainJudgment(typed, "2026-11-22");
  expect([plain.judgedOn, plain.effectiveOn, plain.performBy, plain.paymentsFrom]).toEqual(["2025-06-01", "2025-07-01", "十日内", ""]);
  expect(plain.amounts[0]?.amount).toBe("1000000");
  expect([plain.amounts[0]?.dueOn, plain.allDueOn]).toEqual(["2025-12-31", "2025-10-01"]);
  expect(plain.generalInterest[0]?.from).toBe("2025-07-02");
  expect(plain.fees[0]?.amount).toBe("1234.5");
});

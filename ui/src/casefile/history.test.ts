import { expect, test } from "vitest";

import type { HistoryLine } from "../wire";
import { words } from "../words";
import { detailWords, kindWord, streamOf } from "./history";

test.each([
  ["caseOpened", "3124000.00", "代偿 3,124,000.00 元"],
  ["paymentReceived", "2025-01-10 200000.00", "2025-01-10 到账 200,000.00 元"],
  ["letterIssued", "2026-10-08 3340120.11", "2026-10-08 追偿通知书，3,340,120.11 元"],
  ["reversed", "#19 登记 重复", "冲销第 19 条：登记 重复"],
  ["pathChosen", "有抵押物 优先", "有抵押物 优先"],
  ["factsAmended", "金额录错", "金额录错"],
  ["standstillAgreed", "2025-01-10 2025-02-10 协商期 内", "2025-01-10 至 2025-02-10（不含） 协商期 内"],
  ["standstillAgreed", "2025-01-10 - 协商期", "自 2025-01-10 起 协商期"],
  ["judgmentEntered", "2025-01-10 3000.00 示例法院 （2025）示01民初1号", "示例法院 （2025）示01民初1号，2025-01-10 生效，判给 3,000.00 元"],
  ["chargeRecorded", "2025-01-10 3000.00 诉讼费 一审", "2025-01-10，3,000.00，诉讼费 一审"],
])("%s %s", (kind, detail, said) => {
  expect(detailWords(words.chinese, { kind, detail })).toBe(said);
});

test("every kind the desk writes has words of its own, another shows its code", () => {
  for (const t of Object.values(words)) {
    const kinds = ["caseOpened", "factsAmended", "paymentReceived", "reversed", "pathChosen", "letterIssued", "termsSet", "chargeRecorded", "waiverGranted", "standstillAgreed", "judgmentEntered", "liabilitiesSet", "attachmentAdded"].map((kind) => kindWord(t, kind));
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds.join()).not.toContain("history_");
    expect(kindWord(t, "somethingNew")).toContain("somethingNew");
  }
});

test("what takes an entry back stands in that entry's stream", () => {
  const line = (seq: number, kind: string, detail = "") => ({ seq, kind, detail }) as HistoryLine;
  const lines = [line(3, "workContact"), line(7, "paymentReceived"), line(8, "reversed", "#7 登记 重复"), line(9, "reversed", "#99 无此条")];
  expect(lines.map((it) => streamOf(it, lines))).toEqual(["contacts", "money", "money", "file"]);
  expect(streamOf(line(10, "somethingNew"), lines)).toBe("file");
});

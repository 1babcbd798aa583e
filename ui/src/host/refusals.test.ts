import { describe, expect, test } from "vitest";

import type { Refusal } from "../wire";
import { words } from "../words";
import { Refused } from "./call";
import { refusalNote, refusedField, refusalText } from "./refusals";

const every: Refusal[] = [
  { code: "vault-locked" },
  { code: "wrong-passphrase", waitSeconds: 30 },
  { code: "weak-passphrase", verdict: "tooShort" },
  { code: "not-a-vault", path: "a.rcv" },
  { code: "vault-exists", path: "a.rcv" },
  { code: "newer-vault", version: 2 },
  { code: "in-use" },
  { code: "tampered", detail: "page 3" },
  { code: "kdf-limits" },
  { code: "no-space" },
  { code: "backup-running" },
  { code: "batch-running" },
  { code: "file-trouble", path: "a.xlsx", trouble: "busy" },
  { code: "case-unknown", id: "x" },
  { code: "case-withdrawn" },
  { code: "case-closed" },
  { code: "own-approval" },
  { code: "closing-unfit", condition: "nothingOwed" },
  { code: "field-invalid", field: "principal", rule: "finerThanFen" },
  { code: "reason-missing" },
  { code: "not-compensated" },
  { code: "payment-before-compensation", on: "2025-01-20" },
  { code: "not-reversible", seq: 7 },
  { code: "import-refused", reason: "corrupt", detail: "" },
  { code: "column-missing", field: "debtor" },
  { code: "rows-refused", refused: 20 },
  { code: "cancelled" },
  { code: "attachment-unknown" },
  { code: "attachment-too-large" },
  { code: "attachment-damaged" },
  { code: "attachment-active", active: ["macro", "disguised"] },
  { code: "attachment-program" },
  { code: "image-unfit", flaw: "notPicture" },
  { code: "image-unfit", flaw: "tooDetailed" },
  { code: "import-refused", reason: "stopped", detail: "" },
  { code: "batch-moved-on", cases: 2 },
  { code: "letter-incomplete", missing: ["accountName", "accountBank"], fields: ["court"] },
  { code: "letter-changed" },
  { code: "wording-unfit", rules: ["threat", "insult"], words: "㼆" },
  { code: "addressee-unfit", to: "guarantor-9" },
  { code: "unprintable", characters: "㼆" },
  { code: "letter-unknown" },
  { code: "wording-unknown" },
  { code: "wording-flawed", line: 12 },
  { code: "reference-missing", series: "LPR", day: "2019-01-01" },
  { code: "assumption-invalid", id: "discount" },
  { code: "bad-request", detail: "field" },
  { code: "fault", reference: "0f3a" },
];

describe.each(["chinese", "english"] as const)("%s", (language) => {
  const t = words[language];
  test.each(every)("$code says what happened and what to do", (why) => {
    const { what, remedy, code } = refusalNote(t, new Refused(why));
    expect(code).toBe(why.code);
    for (const text of [what, remedy]) {
      expect(text).not.toBe("");
      expect(text).not.toMatch(/refusal_|\{|\}|undefined|\[object/);
    }
    expect(/[\u4e00-\u9fff]/.test(what.replace("㼆", ""))).toBe(language === "chinese");
  });
});

test("a refused field is named for the form", () => {
  const refused = new Refused({ code: "field-invalid", field: "principal", rule: "finerThanFen" });
  expect(refusedField(refused)).toBe("principal");
  expect(refusalText(words.chinese, refused)).toBe("金额只能到分");
  expect(refusedField(new Error("network"))).toBeNull();
});

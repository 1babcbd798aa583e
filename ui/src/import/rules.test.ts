import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { words } from "../words";
import { ruleName } from "../words/rules";

/** The codes as the desk has them. */
const report = readFileSync(new URL("../../../src-tauri/exchange/src/report.rs", import.meta.url), "utf8");
const codes = [...report.matchAll(/^ {4}[A-Z]\w+ = "([a-z_]+)",$/gm)].map(([, code = ""]) => code);

/** What a problem of a row can tell besides its column and value. */
const facts = { first_row: "12", parts: "1.00", total: "2.00", difference: "1.00", day: "2025-01-20", today: "2026-11-22", compensated: "3.00", compensated_on: "2025-01-20", columns: "5", most: "200" };

test("the desk has rules", () => {
  expect(codes.length).toBeGreaterThan(30);
});

describe.each(["chinese", "english"] as const)("%s", (language) => {
  const t = words[language] as unknown as Record<string, ((args: object) => string) | undefined>;
  test.each(codes)("%s has a name, says what is wrong and what to do", (code) => {
    const args = { column: "代偿日期", value: "2025-13-40", ...facts };
    const said = [ruleName(words[language], code), t[`rule_${code}`]?.(args), t[`rule_${code}_remedy`]?.(args)];
    for (const text of said) {
      expect(text).toBeTruthy();
      expect(text).not.toMatch(/[{}]|rule_/);
    }
    const [, message, remedy] = said;
    for (const sentence of [message, remedy]) expect(sentence).toMatch(language === "chinese" ? /。$/ : /\.$/);
  });
});

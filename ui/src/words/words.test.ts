import { expect, test } from "vitest";

import { words } from ".";
import source from "../../messages/en.ftl?raw";
import { ids } from "./generated";
import { ruleName } from "./rules";

const everyArgument = Object.fromEntries([...source.matchAll(/\$(\w+)/g)].map(([, name]) => [name, "1"]));

test("every sentence of both languages can be said", () => {
  for (const t of Object.values(words)) {
    for (const id of ids) {
      const said = (t[id] as (args: object) => string)(everyArgument);
      expect(said.trim(), id).not.toBe("");
      expect(said, id).not.toContain("{");
    }
  }
});

test("no isolation marks, and a plural of its own", () => {
  expect(words.english.import_done({ count: 1 })).toBe("1 case imported");
  expect(words.english.import_done({ count: 280 })).toBe("280 cases imported");
  expect(words.chinese.cases_total({ total: 2, compensated: "1.00", unit: "元" })).toBe("共 2 件 · 代偿合计 1.00 元");
});

test("rules of rows are named or left to their message", () => {
  const t = words.chinese;
  expect(ruleName(t, "bad_date")).toBe("日期无法识别");
  expect(ruleName(t, "id_check_digit")).toBe("证件号码校验位不符");
  expect(ruleName(t, "unheard_of")).toBeNull();
});

import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";
import type { Window } from "./window";

const results = join(__dirname, ".results/desk");
const shot = (window: Window, name: string) => window.page.screenshot({ path: join(results, `${name}.png`) });

/** The screen as it is, in English and dark too. */
async function looked(window: Window, name: string): Promise<void> {
  const { page } = window;
  await expectAccessible(page, name);
  await shot(window, name);
  await page.emulateMedia({ colorScheme: "dark" });
  await shot(window, `${name}-dark`);
  await page.emulateMedia({ colorScheme: "light" });
}

async function sample(window: Window): Promise<void> {
  await window.button("试用样例组合").click();
  await expect(window.grid.getByRole("row").nth(3)).toBeVisible({ timeout: 60_000 });
}

test("receipts of all files: one is recorded from there, taken back and struck through, and written to a sheet", async ({ window, bridge }) => {
  const { page } = window;
  await sample(window);
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { name: "回款", exact: true })).toBeVisible();
  await page.getByRole("radio", { name: "本年" }).click({ force: true });
  const rows = page.getByRole("grid", { name: "回款一览" }).getByRole("row");
  await expect(rows.nth(3)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^有效回款 \d+ 笔 [\d,.]+ 元/)).toBeVisible();
  await page.getByRole("grid", { name: "回款一览" }).focus();
  await page.keyboard.press("p");
  const find = page.getByRole("dialog", { name: "给哪一件登记回款？" });
  await find.locator("[name=find]").fill("张");
  await expect(find.getByRole("listitem").first()).toBeVisible();
  await looked(window, "receipts-find");
  await page.keyboard.press("Enter");
  const pay = page.getByRole("dialog", { name: "登记回款" });
  await pay.locator("[name=amount]").fill("12345.67");
  await expect(pay.getByRole("button", { name: /登记/ }).last()).toBeEnabled();
  await page.keyboard.press("Control+Enter");
  await expect(pay).toBeHidden();
  await expect(rows.filter({ hasText: "12,345.67" })).toBeVisible();
  await page.getByRole("grid", { name: "回款一览" }).focus();
  await page.keyboard.press("Control+z");
  await expect(rows.filter({ hasText: "12,345.67" }).locator("s").first()).toBeVisible();
  await expect(rows.filter({ hasText: /#\d+ / }).first()).toBeVisible();
  await looked(window, "receipts");
  await page.keyboard.press("Control+e");
  const path = join(bridge.folder, "receipts.xlsx");
  await page.getByRole("dialog").locator("[name=path]").fill(path);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^已导出 \d+ 笔/)).toBeVisible();
  expect(existsSync(path)).toBe(true);
  await expect(page.getByRole("dialog")).toBeHidden();
  await window.speak("EN");
  await expect(page.getByText(/payments? stands?/)).toBeVisible();
  await shot(window, "receipts-en");
  await page.getByRole("grid", { name: "Receipts" }).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "Overview", selected: true })).toBeVisible();
});

test("a vault without payments says what belongs there", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await page.getByRole("navigation").getByRole("button", { name: "回款" }).click();
  await expect(page.getByText("还没有登记过回款")).toBeVisible();
  await shot(window, "receipts-empty");
});

test("a notice is pasted into the form, every guess is checked, and what is left half done is among the drafts", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await page.keyboard.press("Control+n");
  await page.locator("[name=principal]").fill("470000");
  await page.getByRole("button", { name: "粘贴录入" }).click();
  const dialog = page.getByRole("dialog", { name: "从表格或通知粘贴" });
  await dialog.locator("[name=paste]").fill("借款人张伟（身份证号：11010519491231002X）签有《委托担保合同》（编号：DB-2024-0173），贵司已于2026年3月5日代偿本金人民币480,000.00元、利息12,345.67元。");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("row", { name: /DB-2024-0173/ })).toBeVisible();
  await expect(dialog.getByText("表单已填“470000”，不改")).toBeVisible();
  await looked(window, "paste");
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("[name=debtor]")).toHaveValue("张伟");
  await expect(page.locator("[name=principal]")).toHaveValue("470000");
  await expect(page.getByText("粘贴读出，待核对").first()).toBeVisible();
  await page.locator("[data-field=occupancy] button").click();
  await page.getByRole("option", { name: "合同没有约定" }).click();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("还有 5 项待核对")).toBeVisible();
  await looked(window, "paste-form");
  // A field that is changed was looked at.
  await page.locator("[name=interest]").fill("12345");
  await expect(page.getByText("还有 4 项待核对")).toBeVisible();

  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("textbox").fill("我的草稿");
  await page.keyboard.press("Enter");
  const drafts = page.getByRole("dialog", { name: "我的草稿" });
  await expect(drafts.getByRole("row")).toHaveCount(2);
  await looked(window, "drafts");
  await drafts.getByRole("button", { name: /^丢弃/ }).click();
  await expect(drafts.getByText("没有未完成的表单")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  // Drafts outlive the lock.
  await page.keyboard.press("Control+l");
  await window.unlock("cobalt mitten harbour 松果 seventeen");
  await page.getByRole("button", { name: /^我的草稿 1/ }).click({ timeout: 30_000 });
  await drafts.getByRole("button", { name: /^打开/ }).click();
  await expect(page.locator("[name=debtor]")).toHaveValue("张伟");
  await page.getByRole("button", { name: "全部核对无误" }).click();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: /张伟/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^我的草稿/ })).toBeHidden();
});

test("lead times are changed with a reason, are on record, and taken back", async ({ window }) => {
  const { page } = window;
  await sample(window);
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  const line = page.getByRole("button", { name: /^提前：时效 30 · 期限 7/ });
  await expect(line).toBeVisible({ timeout: 30_000 });
  await line.click();
  const dialog = page.getByRole("dialog", { name: "期限提前多少天提醒" });
  await dialog.locator("[name='leads.limitation']").fill("九十");
  await dialog.locator("[name=reason]").fill("外地案件取证慢");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.locator("[name='leads.limitation']")).toHaveAttribute("aria-invalid", "true");
  await dialog.locator("[name='leads.limitation']").fill("90");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: /^提前：时效 90/ })).toBeVisible();
  await page.getByRole("button", { name: /^提前：时效 90/ }).click();
  await expect(dialog.getByRole("row", { name: /30 → 90/ })).toBeVisible();
  await looked(window, "leads");
  await page.keyboard.press("Escape");
  await shot(window, "today-leads");
  await page.getByRole("button", { name: "撤销" }).first().click();
  await expect(line).toBeVisible();
});

test("the window is made compact, and stays so", async ({ window }) => {
  const { page } = window;
  await sample(window);
  const high = async () => (await window.grid.getByRole("row").nth(2).boundingBox())?.height ?? 0;
  const before = await high();
  await page.keyboard.press("Alt+2");
  await page.getByRole("radio", { name: "紧凑" }).click({ force: true });
  await expect(page.locator("html")).toHaveAttribute("data-density", "compact");
  await looked(window, "compact-settings");
  await window.toCases();
  await expect.poll(high).toBeLessThan(before);
  await looked(window, "compact");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-density", "compact");
});

test("the list is narrowed by court and age, printed, and its figures open", async ({ window, bridge }) => {
  const { page } = window;
  await sample(window);
  // One file goes to court.
  await page.evaluate(async () => {
    const call = async (name: string, ask: object) => (await fetch(`/call/${name}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(ask) })).json() as Promise<{ rows: { id: string }[] }>;
    const { rows } = await call("list_cases", { query: "", stage: null, sort: "number", descending: true, offset: 0, limit: 1, asOf: null });
    const blank = { caseNumber: "", party: "", fee: "", scope: "", consent: "", amount: "", until: "", approval: null, payment: null };
    await call("move_track", { draft: { ...blank, caseId: rows[0]?.id, track: "payment_order", step: "apply", on: "2026-11-22", reached: [{ who: "debtor" }], paper: "支付令申请书", note: "样例", court: "示例市城东区人民法院", reason: "债务人同意" } });
  });
  await page.getByRole("button", { name: /筛选/ }).click();
  await page.locator("[data-field=court] button").click();
  await page.getByRole("option", { name: "示例市城东区人民法院" }).click();
  await expect(page.getByText(/^找到 1 件/)).toBeVisible();
  await looked(window, "filters");
  await page.locator("[data-field=court] button").click();
  await page.getByRole("option", { name: "法院：不限" }).click();
  await page.locator("[data-field=age] button").click();
  await page.getByRole("option", { name: "账龄 1–2 年" }).click();
  await expect(page.getByText(/^找到 \d+ 件/)).toBeVisible();
  await page.locator("[data-field=age] button").click();
  await page.getByRole("option", { name: "自定天数…" }).click();
  await page.locator("[name=ageFrom]").fill("99998");
  await page.locator("[name=ageTo]").fill("99999");
  await expect(page.getByRole("button", { name: /^去掉账龄 99,998–99,999 天：\d+ 件/ })).toBeVisible();
  await looked(window, "filters-none");
  await window.button("清除条件").first().click();
  await expect(window.grid).toBeVisible();
  await window.grid.focus();
  await page.keyboard.press("Control+p");
  const print = page.getByRole("dialog", { name: "打印案件表" });
  await expect(print.getByText(/^印出的栏：案号、债务人/)).toBeVisible();
  await looked(window, "print");
  const path = join(bridge.folder, "list.pdf");
  await print.locator("[name=path]").fill(path);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^已写出 300 件/)).toBeVisible({ timeout: 30_000 });
  copyFileSync(path, join(results, "list.pdf"));
  await window.grid.focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "余额的来历" }).click();
  const origin = page.getByRole("dialog", { name: "余额的来历" });
  await expect(origin.getByRole("row", { name: /本金/ }).first()).toBeVisible();
  await looked(window, "origin");
  await origin.getByRole("button", { name: "打开账目，逐日展开" }).click();
  await expect(page.getByRole("tab", { name: "账目", selected: true })).toBeVisible();
});

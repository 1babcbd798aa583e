import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";
import type { Window } from "./window";

const results = join(__dirname, ".results/journeys");

/** A case with two guarantors, compensated on `on`. */
async function enter(window: Window, on: string): Promise<void> {
  const { page } = window;
  await page.keyboard.press("Control+n");
  const fields = { debtor: "张伟", debtorIdentity: "11010519491231002X", contract: "样例担字9号", principal: "200000", "guarantors.0.name": "李保", compensatedOn: on };
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name='${name}']`).fill(value);
  await page.locator("[data-field=occupancy] button").click();
  await page.getByRole("option", { name: "年利率（%）" }).click();
  await page.locator("[name='occupancy.figure']").fill("6");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: /张伟/ })).toBeVisible();
}

/** Saves the open dialog. */
async function save(window: Window): Promise<void> {
  await window.page.keyboard.press("Control+Enter");
  await expect(window.page.getByRole("dialog")).toBeHidden();
}

/** Asks for consent to `matter` and gives it, there being one user. */
async function consent(window: Window, matter: string): Promise<void> {
  const { page } = window;
  const dialog = page.getByRole("dialog");
  await window.button("申请审批").click();
  await dialog.getByRole("button", { name: /事项/ }).click();
  await page.getByRole("option", { name: matter }).click();
  await dialog.locator("[name=what]").fill("样例事项");
  await save(window);
  await page.getByRole("button", { name: "审批", exact: true }).click();
  await dialog.locator("[name=reason]").fill("同意");
  await save(window);
}

test("an officer's day of twenty steps, by keyboard alone", async ({ window }) => {
  test.slow();
  const { page } = window;
  const key = (keys: string) => page.keyboard.press(keys);
  const type = (text: string) => page.keyboard.type(text);
  const dialog = page.getByRole("dialog");
  // 1: into the sample, with the button that Tab reaches.
  for (let step = 0; step < 40; step += 1) {
    await key("Tab");
    if (await window.button("试用样例组合").evaluate((it) => it === document.activeElement)) break;
  }
  await key("Enter");
  await expect(window.grid).toBeVisible({ timeout: 60_000 });
  // 2 to 4: Today, down and up the queue.
  await key("g");
  await key("t");
  await expect(page.getByRole("heading", { name: /工作台 ·/ })).toBeVisible();
  const chosen = page.locator("[aria-current=true]");
  const first = (await chosen.textContent()) ?? "";
  await key("j");
  await expect(chosen).not.toHaveText(first);
  await key("k");
  await expect(chosen).toHaveText(first);
  // 5 and 6: a next step is planned, and taken back.
  await key("n");
  await expect(dialog).toBeVisible();
  await type("寄催告函");
  await key("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("已计划：寄催告函")).toBeVisible();
  await key("Control+z");
  await expect(page.getByText("已撤回")).toBeVisible();
  // 7 and 8: the file of the row, and a contact with it.
  await key("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const file = await page.getByRole("heading", { level: 1 }).innerText();
  await key("c");
  await expect(dialog).toBeVisible();
  await type("10:15");
  await expect(dialog.getByText(/没有触犯联系规则|写明理由|不得/).first()).toBeVisible();
  await key("Escape");
  await expect(dialog).toBeHidden();
  // 9: what was typed is still there.
  await key("c");
  await expect(dialog.locator("[name=time]")).toHaveValue("10:15");
  await key("Escape");
  // 10 and 11: a payment, with its split first.
  await key("p");
  await expect(dialog).toBeVisible();
  await dialog.locator("[name=amount]").focus();
  await type("1200");
  await key("Control+Enter");
  await expect(dialog).toBeHidden();
  await key("2");
  await expect(page.getByRole("tab", { name: "账目" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByText("1,200.00").first()).toBeVisible();
  // 12: back to the queue, on to the list.
  await key("Escape");
  await expect(page.getByRole("heading", { name: /工作台 ·/ })).toBeVisible();
  await key("g");
  await key("c");
  await expect(window.grid).toBeVisible();
  // 13 and 14: found by its number, opened, left.
  await key("/");
  await type(file.replace(/^.*追偿 /s, "").trim());
  await expect(page.getByText(/^找到 1 件/)).toBeVisible();
  await key("Escape");
  await key("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(file);
  await key("Escape");
  await key("/");
  await key("Backspace");
  await expect(page.getByText(/^共 300 件/)).toBeVisible();
  await key("Escape");
  // 15 to 17: three rows chosen and given to one officer.
  await key("Home");
  await key("Space");
  await key("Shift+ArrowDown");
  await key("Shift+ArrowDown");
  await expect(page.getByText(/^已选 3 件/)).toBeVisible();
  await key("a");
  await expect(dialog).toBeVisible();
  await type("休假交接");
  await key("Shift+Tab");
  await key("Enter");
  await expect(page.getByRole("listbox")).toBeVisible();
  await key("ArrowDown");
  await key("Enter");
  await key("Control+Enter");
  await expect(page.getByText(/已把 \d 件指派给|没有需要改动的案件/)).toBeVisible();
  // 18: a next step for the row one is on.
  await key("n");
  await expect(dialog).toBeVisible();
  await type("核对台账");
  await key("Control+Enter");
  await expect(page.getByText("已为 1 件安排：核对台账")).toBeVisible();
  // 19: the deadlines of the vault.
  await key("g");
  await key("d");
  await expect(page.getByRole("heading", { name: "期限", exact: true })).toBeVisible();
  // 20: locked for the night; nothing is left on the screen, and it opens where it was.
  await key("Control+l");
  await expect(page.locator("[name=passphrase]")).toBeFocused();
  await expect(page.getByText("核对台账")).toHaveCount(0);
  await type("sample portfolio, nothing secret");
  await key("Enter");
  await expect(page.getByRole("heading", { name: "期限", exact: true })).toBeVisible({ timeout: 30_000 });
});

test("what is half typed in a dialog of casework comes back after the lock", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await enter(window, "2024-03-15");
  await page.getByRole("tab", { name: "方案", exact: true }).click();
  await window.button("拟定分期").click();
  const kept = page.waitForResponse(/keep_drafts/);
  await page.getByRole("dialog").locator("[name=reason]").fill("正在恢复经营");
  await kept;
  await page.keyboard.press("Control+l");
  await window.unlock("cobalt mitten harbour 松果 seventeen");
  await expect(page.getByText(/拟定分期/).first()).toBeVisible();
  await window.button("拟定分期").first().click();
  await expect(page.getByRole("dialog").locator("[name=reason]")).toHaveValue("正在恢复经营");
});

test("a plan stands on the ledger, breaks, and everything becomes due", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await enter(window, "2024-03-15");
  const dialog = page.getByRole("dialog");
  await page.getByRole("tab", { name: "方案", exact: true }).click();
  await window.button("拟定分期").click();
  await dialog.getByRole("button", { name: /模板/ }).click();
  await page.getByRole("option", { name: "自由拟定" }).click();
  await dialog.getByLabel("还款日").first().fill("2026-11-10");
  await dialog.getByLabel("金额").first().fill("200000");
  await dialog.locator("[name=acceleratesAfter]").fill("1");
  await dialog.locator("[name=reason]").fill("货款到账即还");
  await expect(dialog.getByText(/放弃|减免/).first()).toBeVisible();
  await save(window);
  await window.button("签订协议").click();
  await dialog.locator("[name=paper]").fill("分期协议 1 号");
  await save(window);
  await expect(page.getByText("已记入账目", { exact: false })).toBeVisible();
  await expectAccessible(page, "a plan on the ledger");
  await page.screenshot({ path: join(results, "plan.png") });
  await page.keyboard.press("2");
  await expect(page.getByText("货款到账即还").first()).toBeVisible();
  await page.getByRole("tab", { name: "方案", exact: true }).click();
  await window.button("宣布加速到期").click();
  await dialog.locator("[name=paper]").fill("加速到期通知");
  await save(window);
  await expect(page.getByText("已记入账目", { exact: false })).toHaveCount(0);
});

test("a suit goes to the end of enforcement for now, and is taken up again", async ({ window }) => {
  test.slow();
  const { page } = window;
  await window.createVault();
  await enter(window, "2024-03-15");
  await page.getByRole("tab", { name: "方案", exact: true }).click();
  // One consent for the preservation, another for the suit.
  await consent(window, "变更方案、起诉、保全");
  await consent(window, "变更方案、起诉、保全");
  const dialog = page.getByRole("dialog");
  const suit = page.getByRole("region", { name: "诉讼与执行" });
  const fields = { court: "样例法院", paper: "样例文书", caseNumber: "（2026）样01民初1号", note: "样例说明", until: "+10", reason: "意愿丧失" };
  for (const [step, state] of [["申请诉前保全", "已申请诉前保全"], ["起诉", "已递交起诉状"], ["立案", "已立案"], ["管辖异议", "管辖异议中"], ["管辖裁定", "已立案"], ["送达被告", "已送达"], ["开庭", "已开庭"], ["收到判决", "已判决"], ["判决生效", "判决生效"], ["进入履行期", "履行期"], ["申请执行", "执行中"], ["终结本次执行", "终结本次执行"], ["发现财产，申请恢复", "执行中"]] as const) {
    await suit.getByRole("button", { name: step, exact: true }).click();
    for (const [name, value] of Object.entries(fields)) {
      const field = dialog.locator(`[name=${name}]`);
      if ((await field.count()) > 0) await field.fill(value);
    }
    const approval = dialog.getByRole("button", { name: /批准/ });
    if ((await approval.count()) > 0) {
      await approval.click();
      await page.getByRole("option").first().click();
    }
    if (step === "起诉") {
      // No settlement was offered before: that needs a reason, which is asked for then.
      await page.keyboard.press("Control+Enter");
      await dialog.locator("[name=reason]").fill("财产正在转移，来不及协商");
    }
    await save(window);
    await expect(suit.getByText(state, { exact: true }).first()).toBeVisible();
  }
  await expectAccessible(page, "a suit");
  await page.getByRole("tab", { name: "期限" }).click();
  await expect(page.getByText(/上诉/).first()).toBeVisible();
});

test("an insurer's subrogation and a further compensation are limited and earn from their own days", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await enter(window, "2024-03-15");
  const dialog = page.getByRole("dialog");
  await page.getByRole("tab", { name: "资料" }).click();
  await window.button("代位求偿").click();
  for (const [name, value] of Object.entries({ policy: "P-1", claim: "C-1", paid_on: "2024-05-06", amount: "12万", third_party: "样例公司" })) await dialog.locator(`[name=${name}]`).fill(value);
  await save(window);
  await window.button("代偿事件").click();
  await dialog.getByRole("button", { name: /计入/ }).click();
  await page.getByRole("option", { name: "计入追偿本金" }).click();
  for (const [name, value] of Object.entries({ on: "2024-09-15", amount: "100000", payee: "样例银行", voucher: "V-2" })) await dialog.locator(`[name=${name}]`).fill(value);
  await save(window);
  await page.getByRole("tab", { name: "概览" }).click();
  await expect(page.getByText("300,000.00").first()).toBeVisible();
  await page.getByRole("tab", { name: "期限" }).click();
  await expect(page.getByText("2027-05-06").first()).toBeVisible();
  await expect(page.getByText("2027-09-15").first()).toBeVisible();
});

for (const [language, theme] of [["zh", "light"], ["en", "dark"]] as const) {
  test(`Today by officer and the register of complaints look: ${language}, ${theme}`, async ({ window }) => {
    const { page } = window;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await window.button("试用样例组合").click();
    await expect(window.grid).toBeVisible({ timeout: 60_000 });
    if (language === "en") await window.speak("EN");
    await page.keyboard.press("g");
    await page.keyboard.press("t");
    const officers = page.getByRole("list", { name: /各承办人|Officers/ });
    await expect(officers.getByRole("button")).toHaveCount(4);
    await expectAccessible(page, `today ${language}`);
    await page.screenshot({ path: join(results, `today-${language}-${theme}.png`) });
    await officers.getByRole("button", { name: /李强/ }).click();
    await expect(officers.getByRole("button", { name: /李强/ })).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByRole("complementary").getByText(/· 李强/)).toBeVisible();
    await page.keyboard.press("Alt+4");
    await expect(page.getByRole("heading", { name: /投诉登记簿|Register of complaints/ })).toBeVisible();
    await expect(page.getByRole("complementary")).toBeVisible();
    await expectAccessible(page, `complaints ${language}`);
    await page.screenshot({ path: join(results, `complaints-${language}-${theme}.png`) });
    await page.keyboard.press("e");
    const dialog = page.getByRole("dialog");
    await dialog.locator("[name=note]").fill("样例");
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("complementary").getByText(/样例/)).toBeVisible();
  });
}

import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";

const results = join(__dirname, ".results/keys");

test("single keys are changed, clash, are switched off, and are kept", async ({ window, bridge }) => {
  const { page } = window;
  await window.createVault();
  await page.keyboard.press("Alt+2");
  const panel = page.getByRole("heading", { name: "单键快捷键" }).locator("xpath=ancestor::section");
  const payment = panel.getByLabel("登记回款 的键");
  await payment.fill("j");
  await expect(panel.getByText("这个键已用于“下一行”")).toBeVisible();
  await payment.blur();
  await expect(payment).toHaveValue("J");
  await payment.fill("u");
  await payment.blur();
  await expect(panel.getByText("这个键已用于")).toBeHidden();
  await expectAccessible(page, "single keys");
  await panel.screenshot({ path: join(results, "panel.png") });

  await window.enterCase({ compensatedOn: "2025-06-20" });
  const dialog = page.getByRole("dialog");
  await page.keyboard.press("p");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("u");
  await expect(dialog.getByRole("heading", { name: "登记回款" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(window.button(/登记回款 U/)).toBeVisible();
  await page.keyboard.press("F1");
  await expect(dialog.getByRole("row", { name: /^U 登记回款$/ })).toBeVisible();
  await page.keyboard.press("Escape");
  // The tabs as well, the tenth too.
  await page.keyboard.press("0");
  await expect(page.getByRole("tab", { name: "记录" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Alt+2");
  const tenth = panel.getByLabel("标签页：记录 的键");
  await tenth.fill("z");
  await tenth.blur();

  // Still so in a new window, and off altogether once that is asked for; what Ctrl begins still works.
  await page.goto(bridge.url);
  await expect(page.getByRole("navigation", { name: "主导航" })).toBeVisible();
  await page.keyboard.press("Alt+2");
  await expect(payment).toHaveValue("U");
  await expect(tenth).toHaveValue("Z");
  await panel.getByText("启用单键快捷键").click();
  await page.keyboard.press("Alt+1");
  await expect(window.grid).toBeVisible();
  await page.keyboard.press("?");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("Control+k");
  await expect(dialog).toBeVisible();
});

test("a payment and an act on many are undone and done again", async ({ window }) => {
  const { page } = window;
  await window.button("试用样例组合").click();
  await expect(window.grid).toBeVisible({ timeout: 60_000 });
  await window.grid.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog");
  await dialog.locator("[data-field=officer] button").click();
  await page.getByRole("option", { name: "其他人" }).click();
  await dialog.locator("[name=officerName]").fill("李复核");
  await dialog.locator("[name=reason]").fill("调整分工");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(window.row("李复核")).toHaveCount(2);
  await window.grid.focus();
  await page.keyboard.press("Control+z");
  await expect(window.row("李复核")).toHaveCount(0);
  await page.keyboard.press("Control+Shift+Z");
  await expect(window.row("李复核")).toHaveCount(2);

  await window.grid.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "概览" })).toBeVisible();
  await page.keyboard.press("p");
  await dialog.locator("[name=amount]").fill("1");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  const received = page.getByRole("row").filter({ hasText: "1.00" });
  await expect(received.first()).toBeVisible();
  const before = await received.count();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("已撤回").first()).toBeVisible();
  await page.keyboard.press("Control+Shift+Z");
  await expect(received).toHaveCount(before + 1);
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "./test";
import { passphrase } from "./window";

test("from the sheet of today to a letter and a payment, and the vault locked", async ({ window, bridge }) => {
  const { page } = window;
  await window.createVault();
  await window.fillOrganisation();

  await test.step("import: what is wrong is said, what is good comes in", async () => {
    await page.keyboard.press("Control+i");
    await page.locator("[name=path]").fill(bridge.sheet());
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "对应关系" })).toContainText("担保合同");
    await window.button("试运行").click();
    await expect(page.getByText("证件号码校验位不符（2 行）")).toBeVisible();
    await expect(page.getByRole("region", { name: "金额核对" })).toContainText("315,956,076.89");
    await window.button("导入 280 件").click();
    await expect(window.main.getByText("已导入 280 件")).toBeVisible();
    await window.button("导出错误清单").click();
    await page.getByRole("dialog").getByRole("button", { name: "导出", exact: true }).click();
    await expect(page.getByText(/已导出到/)).toBeVisible();
    expect(existsSync(join(bridge.folder, "代偿台账-错误清单.xlsx"))).toBe(true);
    await window.button("查看案件").click();
  });

  await test.step("find a case by two characters", async () => {
    await expect(page.getByText("共 280 件 · 代偿合计 315,956,076.89 元")).toBeVisible();
    await window.search("曹超");
    await expect(window.row("曹超")).toHaveCount(1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: /曹超/ })).toBeVisible();
  });

  await test.step("what is owed, and why", async () => {
    await window.tab("账目");
    await expect(page.getByRole("region", { name: /账目|科目/ }).first()).toContainText("代偿本金");
  });

  await test.step("a payment by keyboard", async () => {
    await page.keyboard.press("p");
    const dialog = page.getByRole("dialog", { name: "登记回款" });
    await dialog.locator("[name=amount]").fill("1,234.50");
    await expect(dialog).toContainText("入账后");
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/已登记回款 1,234.50/)).toBeVisible();
  });

  await test.step("compare four paths and choose one", async () => {
    await window.tab("比选");
    await expect(page.getByText("一次性催收").first()).toBeVisible();
    await window.button(/^选定：/).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("债务人有稳定收入");
    await dialog.getByRole("button", { name: /选定/ }).click();
    await dialog.getByRole("button", { name: "以后再说" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/已选路径/).first()).toBeVisible();
  });

  await test.step("the demand letter, with its real pages", async () => {
    await window.tab("函件");
    await expect(page.locator("canvas").first()).toBeVisible({ timeout: 30_000 });
    await window.button("出具").click();
    await expect(page.getByText(/已出具，\d+ 页/)).toBeVisible();
    const target = join(bridge.folder, "催告函.pdf");
    await window.button("导出 PDF").first().click();
    const dialog = page.getByRole("dialog", { name: "导出函件" });
    await dialog.getByRole("textbox").fill(target);
    await dialog.getByRole("button", { name: /^导出/ }).click();
    await expect(dialog).toBeHidden();
    expect(readFileSync(target).subarray(0, 5).toString()).toBe("%PDF-");
  });

  await test.step("locked: nothing is left on the screen; the wrong passphrase does not open it", async () => {
    await page.keyboard.press("Control+l");
    await expect(page.getByRole("heading", { name: "案件库已锁定" })).toBeVisible();
    await expect(page).toHaveTitle(/已锁定/);
    expect(await page.content()).not.toContain("曹超");
    await window.unlock("wrong words entirely");
    await expect(page.getByText("密码与这个案件库不符")).toBeVisible();
  });

  await test.step("unlocked: everything is found again", async () => {
    await expect(window.button("解锁")).toBeEnabled({ timeout: 40_000 });
    await window.unlock(passphrase);
    await expect(page.getByRole("heading", { name: /曹超/ })).toBeVisible();
    await window.tab("概览");
    await expect(page.getByText("1,234.50").first()).toBeVisible();
  });
});

test("an import is taken back as a whole", async ({ window, bridge }) => {
  await window.createVault();
  await window.importSheet(bridge.sheet());
  await window.button("撤销本次导入").click();
  await expect(window.page.getByText("已撤销，280 件案件已撤回")).toBeVisible();
  await window.page.getByRole("navigation").getByRole("button", { name: "案件" }).click();
  await expect(window.main).not.toContainText("共 280 件");
});

import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";

const results = join(__dirname, ".results/lateness");

test("both counts of days stand in the file, and the threshold leads to the order", async ({ window }) => {
  const { page } = window;
  const dialog = page.getByRole("dialog");
  await window.createVault();
  await window.enterCase({ compensatedOn: "2026-08-20" });
  await window.tab("资料");
  await window.button("产品与保单").click();
  await dialog.getByRole("button", { name: /产品类别/ }).click();
  await page.getByRole("option", { name: "信用卡" }).click();
  await dialog.locator("[name=grace]").fill("3");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await window.tab("概览");
  const row = page.getByRole("row", { name: /代偿款/ });
  await expect(row).toContainText("91 天");
  await expect(row).toContainText("94 天");
  await expect(page.getByText("计息规则没有变更抵充顺序")).toBeVisible();
  await expectAccessible(page, "days overdue");
  await page.getByRole("heading", { name: "逾期天数" }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(results, "panel.png") });
  await window.button("设定抵充顺序").click();
  await expect(dialog.getByRole("heading", { name: "按天数界限变更抵充顺序" })).toBeVisible();
  await expect(dialog.locator("[name=reason]")).toHaveValue(/满 91 天/);
  await expectAccessible(page, "the order by the number of days");
  await page.screenshot({ path: join(results, "order.png") });
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("计息规则没有变更抵充顺序")).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("计息规则没有变更抵充顺序")).toBeVisible();
});

test("a cost by its tariff, a short renewal, a redacted copy", async ({ window, bridge }) => {
  const { page } = window;
  const dialog = page.getByRole("dialog");
  await window.createVault();
  await window.enterCase({ compensatedOn: "2026-08-20" });
  await window.tab("账目");
  await page.keyboard.press("f");
  await dialog.locator("[name=amount]").fill("4000");
  await dialog.getByRole("button", { name: /费用种类/ }).click();
  await page.getByRole("option", { name: "案件受理费" }).click();
  await expect(dialog.getByText("按 200,000.00 元计算为 4,300.00 元")).toBeVisible();
  await expect(dialog.getByText(/账单比标准少 300\.00 元/)).toBeVisible();
  await expectAccessible(page, "a cost by its tariff");
  await page.screenshot({ path: join(results, "offer.png") });
  await dialog.getByRole("button", { name: "采用" }).click();
  await expect(dialog.locator("[name=amount]")).toHaveValue(/4,?300/);
  await expect(dialog.getByText("与账单一致。")).toBeVisible();
  await page.keyboard.press("Escape");

  await page.keyboard.press("g");
  await page.keyboard.press("n");
  for (const [name, value] of Object.entries({ fee: "50", paper: "续期协议", reason: "周转", approvedBy: "王芳" })) await dialog.locator(`[name=${name}]`).fill(value);
  await expect(dialog.getByText(/费用不低于违约金/)).toBeVisible();
  await page.screenshot({ path: join(results, "renewal.png") });
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("续期协议").first()).toBeVisible();

  await window.tab("文件材料");
  await window.button("脱敏案卷包").click();
  await expect(dialog.getByText(/供法院使用/)).toBeVisible();
  await dialog.locator("[name=path]").fill(`${bridge.folder}/案卷包`);
  await page.screenshot({ path: join(results, "bundle.png") });
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/案卷包/).first()).toBeVisible();
});

test("the list is sorted by balance, next deadline and expected net recovery", async ({ window }) => {
  const { page } = window;
  await window.button("试用样例组合").click();
  await expect(window.grid).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press("Alt+c");
  for (const name of ["最近期限", /预计净回收/]) await page.getByRole("dialog").getByText(name).first().click();
  await page.getByRole("button", { name: "关闭" }).last().click();
  for (const [name, column] of [["余额", /余额/], ["期限", "最近期限"], ["净回收", /预计净回收/]] as const) {
    const header = window.grid.getByRole("columnheader", { name: column });
    await header.click();
    await expect(header, name).toHaveAttribute("aria-sort", "ascending");
    await header.click();
    await expect(header, name).toHaveAttribute("aria-sort", "descending");
  }
  await page.screenshot({ path: join(results, "list.png") });
});

import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";

const results = join(__dirname, ".results/deals");

test("old terms beside new, a signed plan, a broken promise and the classes over time", async ({ window }) => {
  const { page } = window;
  const dialog = page.getByRole("dialog");
  const save = async () => {
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
  };
  const look = async (name: string) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.screenshot({ path: join(results, `${name}-${colorScheme}.png`) });
    }
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  };
  await window.createVault();
  await window.enterCase({ compensatedOn: "2026-08-20" });

  await window.tab("账目");
  await page.keyboard.press("r");
  await dialog.getByRole("button", { name: /本次变更的性质/ }).click();
  await page.getByRole("option", { name: "与债务人重新约定" }).click();
  await dialog.locator("[name='deal.paper']").fill("补充协议二");
  await dialog.getByRole("button", { name: /不计.*资金占用费|资金占用费.*不计/ }).click();
  await page.getByRole("option", { name: "按日计算" }).click();
  await dialog.getByLabel("年利率（%）").first().fill("9");
  await dialog.locator("[name=reason]").fill("协商降低费率");
  await save();
  const deals = page.getByRole("region", { name: /变更条款 #/ });
  await expect(deals.getByRole("row", { name: /资金占用费/ })).toContainText("年 9%");
  await expect(deals).toContainText("补充协议二");
  await deals.scrollIntoViewIfNeeded();
  await expectAccessible(page, "old terms beside new");
  await look("terms");

  await window.tab("方案");
  await window.button("拟定分期").click();
  await dialog.locator("[name=count]").fill("6");
  await dialog.locator("[name=reason]").fill("暂时周转不灵");
  await save();
  await window.button("签订协议").click();
  await dialog.locator("[name=paper]").fill("分期协议一");
  await expect(dialog.getByText("对此处签署人的诉讼时效重新计算")).toBeVisible();
  await look("sign");
  await save();
  await expect(page.getByText("签署人：张伟")).toBeVisible();
  await page.locator("summary", { hasText: "逾期分类沿革" }).click();
  await expect(page.getByRole("table", { name: "逾期分类沿革" }).getByRole("row", { name: /2026-09-20/ })).toContainText("中度");
  await page.locator("summary", { hasText: "逾期分类沿革" }).scrollIntoViewIfNeeded();
  await look("classes");

  await window.tab("联系");
  await window.button("登记承诺").click();
  await dialog.locator("[name=amount]").fill("500");
  await dialog.locator("[name=madeOn]").fill("2026-11-01");
  await dialog.locator("[name=due]").fill("2026-11-10");
  await save();
  await window.button("了结").click();
  await dialog.locator("[name=reason]").fill("已转诉讼");
  await look("close");
  await save();
  await expect(page.getByText("了结：已转诉讼")).toBeVisible();

  await window.speak("EN");
  await expect(page.getByText("closed 2026-11-22: 已转诉讼")).toBeVisible();
  await page.keyboard.press("2");
  await page.getByRole("region", { name: /Plan signed #/ }).scrollIntoViewIfNeeded();
  await expect(page.getByRole("region", { name: /Plan signed #/ }).getByRole("row", { name: /When to pay/ })).toContainText("all at once");
  await look("terms-en");
});

test("a manager sets the bounds of the classes, with a reason that stays", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await page.keyboard.press("Alt+2");
  const panel = page.getByRole("form", { name: "逾期分类标准" });
  await panel.locator("[name=medium]").fill("30");
  await panel.locator("[name=reason]").fill("授信政策");
  await panel.getByRole("button", { name: "保存标准" }).click();
  await expect(panel.getByText(/中度，不超过（天）/).last()).toBeVisible();
  await panel.locator("[name=medium]").fill("90");
  await panel.getByRole("button", { name: "保存标准" }).click();
  await expect(page.getByRole("row", { name: /授信政策/ })).toContainText("30 / 90 天");
  await expectAccessible(page, "classes of overdue days");
  await page.getByRole("row", { name: /授信政策/ }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(results, "bounds.png") });
});

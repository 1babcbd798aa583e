import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";

const results = join(__dirname, ".results/enforcement");

test("a measure is asked for, chased from Today, taken and brings money", async ({ window }) => {
  const { page } = window;
  const dialog = page.getByRole("dialog");
  await window.createVault();
  await window.enterCase({ compensatedOn: "2025-06-20" });
  await page.keyboard.press("t");
  await expect(page.getByText("还没有申请执行措施。")).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("x");
  await expect(dialog.getByText("冻结银行存款")).toBeVisible();
  await expect(dialog.getByText(/第485条/)).toBeVisible();
  await dialog.locator("[name=target]").fill("示例银行账户");
  await dialog.locator("[name=on]").fill("2025-11-20");
  await dialog.locator("[name=paper]").fill("执行申请书");
  await expectAccessible(page, "asking for a measure");
  await page.screenshot({ path: join(results, "ask.png") });
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("待法院答复")).toBeVisible();

  await page.keyboard.press("g");
  await page.keyboard.press("t");
  const late = page.getByRole("region", { name: "逾期未办" });
  await late.getByRole("button", { name: /执行措施未答复/ }).click();
  await page.keyboard.press("e");
  await dialog.locator("[name=on]").fill("2025-11-25");
  await dialog.locator("[name=paper]").fill("协助执行通知书");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(late).toBeHidden();
  await expect(page.getByRole("region", { name: "必须处理" }).getByRole("button", { name: /冻结银行存款/ })).toBeVisible();
  await page.getByRole("region", { name: "必须处理" }).getByRole("button", { name: /冻结银行存款/ }).dblclick();
  await page.keyboard.press("t");
  await expect(page.getByText("2026-11-25 期满，余 3 天")).toBeVisible();
  await page.getByRole("button", { name: /登记结果/ }).click();
  await dialog.getByText("到款", { exact: true }).click();
  await dialog.locator("[name=amount]").fill("3万");
  await dialog.locator("[name=paper]").fill("扣划到账");
  await expect(dialog.getByRole("checkbox", { name: "同时登记为回款" })).toBeChecked();
  await expect(dialog.getByText(/登记后欠款/)).toContainText("170,000.00");
  await expectAccessible(page, "money of a measure");
  await page.screenshot({ path: join(results, "money.png") });
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/已登记为回款 #/)).toBeVisible();
  await expect(page.getByText(/措施累计到款 30,000\.00/)).toBeVisible();
  await expectAccessible(page, "measures of a file");
  await page.getByRole("tab", { name: "记录" }).click();
  await expect(page.getByText("执行措施到款")).toBeVisible();
  // One act, one way back: the payment goes with it.
  await page.getByRole("tab", { name: "账目" }).click();
  await expect(page.getByText("170,000.00").first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("170,000.00")).toHaveCount(0);
});

test("costs stand by kind beside what was approved; time is recorded by the keyboard", async ({ window }) => {
  const { page } = window;
  const dialog = page.getByRole("dialog");
  await window.createVault();
  await window.enterCase({ compensatedOn: "2025-06-20" });
  await page.getByRole("tab", { name: "账目" }).click();
  await page.keyboard.press("f");
  await dialog.locator("[name=amount]").fill("4300");
  await dialog.locator("[name=what]").fill("一审受理费");
  await dialog.getByRole("button", { name: /费用种类/ }).click();
  await page.getByRole("option", { name: "案件受理费" }).click();
  await dialog.getByRole("button", { name: /支付情况/ }).click();
  await page.getByRole("option", { name: "我方垫付、预交" }).click();
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  const costs = page.getByRole("table", { name: "已发生费用" });
  await expect(costs.getByRole("row", { name: /案件受理费/ })).toContainText("4,300.00");
  await page.keyboard.press("g");
  await page.keyboard.press("w");
  await dialog.locator("[name=hours]").fill("1.5");
  await dialog.locator("[name=what]").fill("阅卷");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("工时合计 90 分钟")).toBeVisible();
  await expectAccessible(page, "costs of a file");
});

for (const theme of ["light", "dark"] as const) {
  for (const language of ["zh", "en"] as const) {
    test(`measures and costs look: ${language}, ${theme}`, async ({ window }) => {
      const { page } = window;
      const dialog = page.getByRole("dialog");
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await window.createVault();
      await window.enterCase({ compensatedOn: "2025-06-20" });
      if (language === "en") await window.speak("EN");
      await page.keyboard.press("t");
      await expect(page.getByText(/还没有申请执行措施|No measure was asked/)).toBeVisible();
      await page.keyboard.press("g");
      await page.keyboard.press("x");
      await dialog.locator("[name=target]").fill("示例支付账户");
      await dialog.locator("[name=paper]").fill("执行申请书");
      await dialog.getByRole("button", { name: /银行账户存款冻结|Freeze of bank accounts/ }).first().click();
      await page.getByRole("option", { name: /支付宝|Alipay/ }).click();
      await page.screenshot({ path: join(results, `${language}-${theme}-ask.png`) });
      await page.keyboard.press("Control+Enter");
      await expect(dialog).toBeHidden();
      const panel = page.getByRole("list", { name: /执行措施|Measures of enforcement/ });
      await panel.scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(results, `${language}-${theme}-measures.png`) });
      await page.getByRole("tab", { name: /账目|Ledger/ }).click();
      await expect(page.getByText(/还没有登记费用|No cost is recorded/)).toBeVisible();
      await page.keyboard.press("g");
      await page.keyboard.press("w");
      await dialog.locator("[name=hours]").fill("2");
      await dialog.locator("[name=what]").fill("出庭");
      await page.keyboard.press("Control+Enter");
      await expect(dialog).toBeHidden();
      await page.getByRole("list", { name: /登记工时|Record time/ }).scrollIntoViewIfNeeded();
      await expectAccessible(page, `costs ${language} ${theme}`);
      await page.screenshot({ path: join(results, `${language}-${theme}-costs.png`) });
    });
  }
}

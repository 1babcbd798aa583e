import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";

const results = join(__dirname, ".results/group");

test("a joint-guarantee group: each with his own clock and bound, one pays and has recourse, both are written to", async ({ window }) => {
  test.slow();
  const { page } = window;
  const dialog = page.getByRole("dialog");
  const save = async () => {
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
  };
  await page.emulateMedia({ reducedMotion: "reduce" });
  await window.createVault();
  await window.fillOrganisation();
  await page.keyboard.press("Alt+1");
  const at = { address: "示例市城东区柳荫巷7号", source: "合同或借款资料" };
  await window.enterCase(
    { compensatedOn: "2026-09-10", "guarantors.0.name": "李保", "guarantors.0.address": at.address, "guarantors.1.name": "周连", "guarantors.1.address": at.address },
    { "guarantors.0.addressSource": at.source, "guarantors.1.addressSource": at.source },
  );

  await test.step("both are jointly liable, one up to a ceiling, the other for a share", async () => {
    await page.keyboard.press("2");
    await page.keyboard.press("o");
    await dialog.getByLabel("登记其责任范围").first().check();
    await dialog.locator("[name=ceiling-0]").fill("12万");
    await dialog.getByLabel("登记其责任范围").nth(1).check();
    await dialog.locator("[name=share-1]").fill("50");
    for (const place of ["0", "1"]) await dialog.locator(`[name=contract-${place}]`).fill("样例联保字9号");
    await dialog.locator("[name=reason]").fill("联保协议第三条");
    const effect = dialog.getByRole("table");
    await expect(effect.getByRole("row", { name: /李保.*120,000\.00/ })).toBeVisible();
    await expect(effect.getByRole("row", { name: /周连.*100,000\.00/ })).toBeVisible();
    await page.screenshot({ path: join(results, "liable.png") });
    await save();
  });

  await test.step("an act that reaches one of them warns of the others, and starts only his limitation", async () => {
    await page.getByRole("tab", { name: "期限" }).click();
    const running = page.getByRole("main");
    for (const name of ["李保", "周连"]) await expect(running.getByText(name, { exact: true })).toBeVisible();
    await page.keyboard.press("n");
    for (const name of ["张伟", "周连"]) await dialog.getByText(name, { exact: true }).click();
    await dialog.locator("[name=on]").fill("2026-11-20");
    await dialog.locator("[name=proof]").fill("EMS 1234567890123 本人签收");
    await expect(dialog.getByText("没有到达：张伟、周连。")).toBeVisible();
    await page.screenshot({ path: join(results, "act.png") });
    await save();
    await expect(page.getByText("2029-11-20").first()).toBeVisible();
    await expect(page.getByText("2026-11-20 的行为只到达其他义务人，对此人不中断").first()).toBeVisible();
    await expectAccessible(page, "clocks of a group");
    await page.screenshot({ path: join(results, "clocks.png") });
  });

  await test.step("what one of them pays gives him a claim of his own", async () => {
    await page.keyboard.press("p");
    await dialog.locator("[name=amount]").fill("5万");
    await dialog.getByRole("button", { name: /付款人/ }).click();
    await page.getByRole("option", { name: /李保/ }).click();
    await save();
    await page.getByRole("tab", { name: "账目" }).click();
    const recourse = page.getByRole("region", { name: "担保人付款后的追偿权" });
    await expect(recourse.getByRole("row", { name: /李保.*50,000\.00.*50,000\.00/ })).toBeVisible();
    await page.getByRole("button", { name: /义务人/ }).click();
    await page.getByRole("option", { name: /李保/ }).click();
    await expect(page.getByRole("region", { name: "李保 应付" })).toContainText("70,000.00");
    await page.screenshot({ path: join(results, "recourse.png") });
  });

  await test.step("each of them is written to", async () => {
    await page.getByRole("tab", { name: /^函件/ }).click();
    for (const name of ["李保", "周连"]) {
      await page.getByRole("button", { name: /收件人/ }).click();
      await page.getByRole("option", { name: new RegExp(name) }).click();
      await page.locator("[data-field=template] button").click();
      await page.getByRole("option", { name: "联保责任通知书" }).click();
      await window.button(/^出具/).click({ timeout: 30_000 });
      await expect(page.getByText(new RegExp(`致 ${name}，以下为存档原件`))).toBeVisible();
      await window.button("返回草稿").click();
    }
    await page.screenshot({ path: join(results, "letters.png") });
  });
});

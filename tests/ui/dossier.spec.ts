import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";
import type { Window } from "./window";

const results = join(__dirname, ".results/dossier");

const enterCase = (window: Window) =>
  window.enterCase({ bank: "示例城市银行", compensatedOn: "2026-10-20", debtorPhone: "13800000001", "guarantors.0.name": "李保" }, { debtorPhoneSource: "银行移交" });

test("a contact in one line: the rest stays folded until it is needed", async ({ window }) => {
  const { page } = window;
  const dialog = page.getByRole("dialog");
  const fold = dialog.getByText("更多：日期、号码、目的、录音");
  await window.createVault();
  await enterCase(window);
  await page.keyboard.press("c");
  await expect(dialog.locator("[name=recording]")).toBeHidden();
  await dialog.getByRole("button", { name: /结果/ }).first().click();
  await page.getByRole("option", { name: "未接通" }).click();
  await dialog.locator("[name=time]").fill("10:30");
  await expect(dialog.getByText("没有触犯联系规则")).toBeVisible();
  await expect(dialog.locator("[name=recording]")).toBeHidden();
  await fold.click();
  await dialog.locator("[name=number]").fill("13800000001");
  await fold.click();
  await expect(dialog.locator("[name=number]")).toBeHidden();
  await page.keyboard.press("Escape");
  // What was typed there opens it again; a rule that wants a reason does so too.
  await page.keyboard.press("c");
  await expect(dialog.locator("[name=number]")).toHaveValue("13800000001");
  await dialog.locator("[name=time]").fill("22:30");
  await expect(dialog.locator("[name=reason]")).toBeVisible();
  await expectAccessible(page, "a contact in one line");
});

test("money in another account, a figure of the credit report, the bank, evidence, report", async ({ window }) => {
  const { page } = window;
  const dialog = page.getByRole("dialog");
  await window.createVault();
  await window.fillOrganisation();
  await enterCase(window);
  await expect(page.getByText("来源：银行移交")).toBeVisible();
  await page.keyboard.press("p");
  await dialog.locator("[name=amount]").fill("500");
  await dialog.locator("[data-field=account] button").click();
  await page.getByRole("option", { name: "其他账户" }).click();
  await dialog.locator("[name=otherAccount]").fill("6222000011112222");
  await expect(dialog.getByText(/这不是债权人指定的账户/)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/1 笔款项未到指定账户/)).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await page.getByRole("button", { name: /款项未到指定账户/ }).first().click();
  await page.keyboard.press("e");
  await dialog.locator("[name=paper]").fill("回单 1");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("Enter");

  await window.tab("资料");
  await page.getByRole("button", { name: "征信状态" }).click();
  await dialog.locator("[data-field=state] button").click();
  await page.getByRole("option", { name: "已报送" }).click();
  await dialog.locator("[name=on]").fill("2026-11-22");
  await dialog.locator("[name=figure]").fill("20万");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("与账目不符，未说明")).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByText(/征信金额与账目不符/)).toBeVisible();

  await window.tab(/^方案/);
  await page.getByRole("button", { name: "请求止付结算账户" }).click();
  await dialog.locator("[name=party]").fill("示例城市银行");
  await dialog.locator("[name=paper]").fill("协作函 1 号");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("table", { name: "向银行提出的请求" })).toContainText("待银行答复");
  await page.getByText("开始一项措施").click();
  await page.getByRole("button", { name: "起诉", exact: true }).click();
  await expect(dialog.getByText(/证据清单还缺：借款合同/)).toBeVisible();
  await page.keyboard.press("Escape");
  await window.tab("文件材料");
  await expect(page.getByText("缺 8 项")).toBeVisible();
  await expectAccessible(page, "papers with the evidence list");
  await page.screenshot({ path: join(results, "evidence.png") });

  await page.getByRole("button", { name: "事件报告" }).click();
  const path = join(results, `event-${String(Date.now())}.pdf`);
  await dialog.locator("[name=path]").fill(path);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/^已导出到/)).toBeVisible();
  await expect(dialog).toBeHidden();
});

for (const theme of ["light", "dark"] as const) {
  for (const language of ["zh", "en"] as const) {
    test(`dossier looks: ${language}, ${theme}`, async ({ window }) => {
      const { page } = window;
      const dialog = page.getByRole("dialog");
      const look = (name: string) => page.screenshot({ path: join(results, `${language}-${theme}-${name}.png`) });
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await window.createVault();
      await window.fillOrganisation();
      await enterCase(window);
      if (language === "en") await window.speak("EN");
      await look("02-overview");
      await page.keyboard.press("F2");
      await expect(page.locator("[data-field=debtorPhoneSource]")).toBeVisible();
      await look("03-sources");
      await page.keyboard.press("Escape");
      await page.keyboard.press("c");
      await dialog.locator("[name=time]").fill("10:30");
      await look("04-contact");
      await dialog.locator("[name=promiseAmount]").fill("1万");
      await expect(dialog.locator("[name=promiseDue]")).toBeVisible();
      await look("05-contact-promise");
      await page.keyboard.press("Escape");
      await page.keyboard.press("p");
      await dialog.locator("[name=amount]").fill("500");
      await dialog.locator("[data-field=account] button").click();
      await page.getByRole("option", { name: /其他账户|another account/ }).click();
      await dialog.locator("[name=otherAccount]").fill("6222000011112222");
      await expect(dialog.getByText(/这不是债权人指定的账户|did not name this account/)).toBeVisible();
      await look("06-payment");
      await page.keyboard.press("Control+Enter");
      await expect(dialog).toBeHidden();
      await look("07-conditions");
      await page.getByRole("button", { name: /转回|redirection/ }).scrollIntoViewIfNeeded();
      await look("08-payments");
      await page.getByRole("tab", { name: /资料|Records/ }).click();
      await page.getByRole("button", { name: /银行联系人|Bank contact/ }).click();
      await dialog.locator("[name=name]").fill("周行员");
      await dialog.locator("[name=bank]").fill("示例城市银行");
      await dialog.locator("[name=function]").fill("客户经理");
      await dialog.locator("[name=phone]").fill("13811112222");
      await look("09-bank-contact");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /征信状态|Credit report/ }).click();
      await look("10-credit-form");
      await dialog.locator("[data-field=state] button").click();
      await page.getByRole("option", { name: /已报送|reported/ }).click();
      await dialog.locator("[name=on]").fill("2026-11-22");
      await dialog.locator("[name=principal]").fill("20万");
      await dialog.locator("[name=interest]").fill("300");
      await page.keyboard.press("Control+Enter");
      await expect(dialog).toBeHidden();
      await look("11-credit");
      await page.keyboard.press("t");
      await page.getByRole("button", { name: /请求提前收贷|Ask to call the loan/ }).click();
      await dialog.locator("[name=party]").fill("示例城市银行");
      await dialog.locator("[name=paper]").fill("协作函 1 号");
      await page.keyboard.press("Control+Enter");
      await expect(dialog).toBeHidden();
      await page.getByRole("table", { name: /向银行提出的请求|Requests to the bank/ }).scrollIntoViewIfNeeded();
      await look("12-bank");
      await page.getByRole("tab", { name: /文件材料|Papers/ }).click();
      await expect(page.getByText(/证据清单|Evidence list/).first()).toBeVisible();
      await look("13-evidence");
      await page.getByRole("button", { name: /事件报告|Event report/ }).click();
      await look("14-event");
      await expectAccessible(page, `event report ${language} ${theme}`);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Alt+2");
      await page.getByRole("button", { name: /添加账户|Add an account/ }).click();
      await page.locator("[name='accounts.0.number']").scrollIntoViewIfNeeded();
      await look("15-accounts");
      await expectAccessible(page, `accounts ${language} ${theme}`);
    });
  }
}

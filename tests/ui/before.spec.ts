import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";

const results = join(__dirname, ".results/before");

test("a file from before compensation, its guarantors in full, its tags", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await page.keyboard.press("Control+n");
  await page.getByText("尚未代偿（代偿前处置）").click();
  const fields = { debtor: "张伟", debtorIdentity: "11010519491231002X", contract: "样例担字9号", principal: "200000", bank: "示例银行", compensatedOn: "2026-12-01", "guarantors.0.name": "李保", "guarantors.0.phone": "13800000001", "guarantors.0.address": "柳荫巷1号" };
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name='${name}']`).fill(value);
  await window.button("添加反担保人").click();
  await page.locator("[name='guarantors.1.name']").fill("周连");
  // A number and an address say where they come from, in words too.
  await page.locator("[data-field='guarantors.0.phoneSource'] button").click();
  await page.getByRole("option", { name: "合同或借款资料" }).click();
  await page.locator("[data-field='guarantors.0.addressSource'] button").click();
  await page.getByRole("option", { name: "其他", exact: true }).click();
  await page.locator("[name='guarantors.0.addressSource.words']").fill("村委会证明");
  await page.locator("[data-field=occupancy] button").click();
  await page.getByRole("option", { name: "年利率（%）" }).click();
  await page.locator("[name='occupancy.figure']").fill("6");
  await page.screenshot({ path: join(results, "form.png") });
  await expectAccessible(page, "a case before compensation");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: /张伟/ })).toBeVisible();
  await expect(page.getByText("来源：村委会证明")).toBeVisible();
  await expect(page.getByText("须在 2026-12-01 前向债权人代偿 200,000.00 元")).toBeVisible();
  await page.getByRole("tab", { name: /比选/ }).click();
  await expect(page.getByText("尚未代偿，本公司还没有追偿权").first()).toBeVisible();

  // Tags are given, seen, and found by.
  await window.button("标签").click();
  await page.getByRole("dialog").locator("[name=add]").fill("重点 春季");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("banner").or(page.locator("header")).getByText("春季").first()).toBeVisible();
  await page.getByRole("tab", { name: "概览" }).click();
  await page.screenshot({ path: join(results, "overview.png") });
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page.getByText("须向债权人代偿 200,000.00 元").first()).toBeVisible();
  await page.screenshot({ path: join(results, "today.png") });

  // The payment is recorded from the day's work, and the claim is ours from then on.
  await page.keyboard.press("e");
  await page.getByText("尚未代偿（代偿前处置）").click();
  await page.locator("[name=compensatedOn]").fill("2026-11-20");
  await page.locator("[name=reason]").fill("已代偿");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已更正 追偿 2026-0001")).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await window.grid.getByText("张伟").dblclick();
  await expect(page.getByText("此前：示例银行")).toBeVisible();
  await expect(window.button(/登记回款/)).toBeVisible();
  await window.speak("EN");
  await page.screenshot({ path: join(results, "paid.png") });
});

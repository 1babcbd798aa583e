import { expect, test } from "./test";

test("a case by hand: checked when a field is left, duplicates shown, undone from the message", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await page.keyboard.press("Control+n");
  const form = page.getByRole("form", { name: "登记新案件" });

  // From elsewhere, so that the focus proves the answer is there.
  await window.button("返回").focus();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/^有 \d+ 处需要改正$/)).toBeVisible();
  await expect(form.locator("[name=debtor]")).toBeFocused();

  await window.button("返回").focus();
  await page.keyboard.press("Control+Enter");
  await expect(form.locator("[name=debtor]")).toBeFocused();

  await form.locator("[name=debtor]").fill("张伟");
  await form.locator("[name=debtorIdentity]").fill("11010519491231002A");
  await form.locator("[name=contract]").fill("示担保字2026第0001号");
  await expect(form.getByText(/校验位|不允许的字符/)).toBeVisible();
  await form.locator("[name=debtorIdentity]").fill("11010519491231002X");
  await form.locator("[name=compensatedOn]").fill("2026年1月20日");
  await form.locator("[name=principal]").fill("12万");
  await form.locator("[name=interest]").fill("1,234.5");
  await expect(form.locator("[name=compensatedOn]")).toHaveValue("2026-01-20");
  await form.locator("[data-field=occupancy] button").click();
  await page.getByRole("option", { name: "年利率（%）" }).click();
  await form.locator("[name='occupancy.figure']").fill("6");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: /张伟/ })).toBeVisible();
  await expect(page.getByText(/^已登记 /)).toBeVisible();

  await page.keyboard.press("Control+n");
  await form.locator("[name=debtor]").fill("张伟");
  await form.locator("[name=contract]").fill("示担保字2026第0001号");
  await form.locator("[name=principal]").focus();
  await expect(page.getByText("可能重复的案件")).toBeVisible();

  await page.getByRole("navigation").getByRole("button", { name: "设置" }).click();
  await page.keyboard.press("Control+n");
  await expect(form.locator("[name=debtor]")).toHaveValue("张伟");
});

test("a correction needs its reason and can be taken back", async ({ window, bridge }) => {
  const { page } = window;
  await window.createVault();
  await window.importSheet(bridge.sheet());
  await window.toCases();
  await window.search("雷霞");
  await window.row("示担保字2022第0004号").click();
  await window.button("更正案件信息").click();
  const form = page.getByRole("form", { name: "更正案件信息" });
  await form.locator("[name=officer]").fill("李强");
  await page.keyboard.press("Control+Enter");
  await expect(form.getByText("没有填写原因")).toBeVisible();
  await form.locator("[name=reason]").fill("承办人调整");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/承办 李强|承办人 李强/).first()).toBeVisible();
  await window.button(/^撤销：已更正/).click();
  await expect(page.getByText("已恢复更正前的信息")).toBeVisible();
  await expect(page.getByText("承办 李强")).toHaveCount(0);
});

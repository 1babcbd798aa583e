import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";
import type { Window } from "./window";

const shots = join(__dirname, ".results/ledger");

test("the claim of one case: events, costs, waiver, terms, judgment and who owes what", async ({ window, bridge }) => {
  test.slow();
  const { page } = window;
  const dialog = page.getByRole("dialog");
  const look = async (screen: string) => {
    await page.screenshot({ path: join(shots, `${screen}.png`) });
    await expectAccessible(page, screen);
  };
  await page.emulateMedia({ reducedMotion: "reduce" });
  await window.createVault();
  await window.importSheet(bridge.sheet());
  await openCase(window, "曹超");
  await window.tab("账目");

  await test.step("every event opens to what it is made of, by keyboard", async () => {
    const rows = page.getByRole("region", { name: "流水与余额" });
    await expect(rows).toContainText("计息");
    await rows.locator("[data-row]").first().focus();
    await page.keyboard.press("End");
    await page.keyboard.press("e");
    await expect(rows.getByRole("button", { expanded: true })).toHaveCount(1);
    await expect(rows).toContainText("÷ 365");
    await look("01-rows");
    await page.keyboard.press("Enter");
    await expect(rows.getByRole("button", { expanded: true })).toHaveCount(0);
  });

  await test.step("a cost: tried, recorded, undone, recorded", async () => {
    await page.keyboard.press("f");
    await dialog.locator("[name=amount]").fill("3000");
    await dialog.locator("[name=what]").fill("诉讼费");
    await expect(dialog.getByRole("table")).toContainText("3,000.00");
    await look("02-charge");
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("region", { name: "费用及其他应收" })).toContainText("诉讼费");
    await page.keyboard.press("Control+z");
    await expect(page.getByText("已撤回")).toBeVisible();
    await expect(page.getByRole("region", { name: "费用及其他应收" })).not.toContainText("诉讼费");
  });

  await test.step("a waiver above the balance is refused by name, a smaller one is granted", async () => {
    await page.keyboard.press("w");
    await dialog.locator("[name=amount]").fill("1亿");
    await dialog.locator("[name=approvedBy]").fill("李主任");
    await dialog.locator("[name=reason]").fill("和解让步");
    await expect(dialog.getByText(/超过“.*”的余额/)).toBeVisible();
    await dialog.locator("[name=amount]").fill("100");
    await expect(dialog.getByRole("table")).toBeVisible();
    await look("03-waiver");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("已减免 100.00")).toBeVisible();
  });

  await test.step("a standstill", async () => {
    await page.keyboard.press("h");
    await dialog.locator("[name=from]").fill("2026-11-01");
    await dialog.locator("[name=until]").fill("2026-11-11");
    await dialog.locator("[name=reason]").fill("协商期");
    await dialog.locator("[name=approvedBy]").fill("李主任");
    await expect(dialog.getByRole("table")).toBeVisible();
    await look("04-standstill");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("region", { name: "停息", exact: true })).toContainText("协商期");
  });

  await test.step("the same payment twice wants a word", async () => {
    for (const time of [1, 2]) {
      await page.keyboard.press("p");
      await dialog.locator("[name=amount]").fill("500");
      await page.keyboard.press("Enter");
      if (time === 2) {
        await expect(dialog.getByText("同一天已有一笔相同金额的回款")).toBeVisible();
        await expect(dialog.getByRole("button", { name: /登记/ })).toBeDisabled();
        await look("05-duplicate");
        await dialog.getByLabel("不是重复登记，照样登记").check();
        await page.keyboard.press("Control+Enter");
      }
      await expect(dialog).toBeHidden();
    }
  });

  await test.step("a payment by amounts of its own", async () => {
    await page.keyboard.press("p");
    await dialog.locator("[name=amount]").fill("700");
    await dialog.getByRole("button", { name: /按现行顺序/ }).click();
    await page.getByRole("option", { name: "本笔指定金额" }).click();
    await dialog.locator("[name=part-principal]").fill("600");
    await dialog.locator("[name=reason]").fill("债务人指定");
    await expect(dialog.getByText(/各项合计 600.00 元，与回款 700.00 元不符/)).toBeVisible();
    await dialog.locator("[name=part-principal]").fill("700");
    await expect(dialog.getByRole("table")).toBeVisible();
    await look("06-split");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("region", { name: "回款及分配" })).toContainText("本笔另行指定：债务人指定");
  });

  await test.step("terms are picked, their effect is seen first", async () => {
    await page.keyboard.press("r");
    await expect(dialog.getByRole("table")).toBeVisible();
    await look("07-terms");
    await dialog.locator("summary", { hasText: "规则文档" }).click();
    await dialog.locator("[name=document]").fill("{\"currency\":\"CNY\"}");
    await expect(dialog.getByRole("alert")).toBeVisible();
    await look("08-terms-document");
    await dialog.getByRole("button", { name: "改回选择" }).click();
    await dialog.locator("[name=reason]").fill("反担保合同第七条");
    await dialog.getByRole("button", { name: /设定/ }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText("按设定的计息规则计算：反担保合同第七条")).toBeVisible();
  });

  await test.step("a judgment takes the claim's place; the old one can be looked at", async () => {
    await page.keyboard.press("v");
    await dialog.locator("[name=court]").fill("示例区人民法院");
    await dialog.locator("[name=caseNumber]").fill("（2026）示0101民初1号");
    await dialog.locator("[name=judgedOn]").fill("2026-11-01");
    await dialog.locator("[name=effectiveOn]").fill("2026-11-16");
    await dialog.locator("[name=performBy]").fill("2026-11-20");
    await expect(dialog.getByText(/加倍部分债务利息自/)).toBeVisible();
    await look("09-judgment");
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/按判决计算/)).toBeVisible();
    await look("10-after-judgment");
    await page.getByText("判决前", { exact: true }).click();
    await expect(page.getByText(/按设定的计息规则计算/)).toBeVisible();
  });

  await test.step("the history names every entry", async () => {
    await window.tab("记录");
    for (const kind of ["减免", "停息", "设定计息规则", "登记判决"]) await expect(window.main.getByRole("rowheader", { name: kind })).toBeVisible();
    await look("11-history");
    const streams = window.main.getByRole("group", { name: "只看" });
    await streams.getByRole("button", { name: /^款项/ }).click();
    await expect(window.main.getByRole("rowheader", { name: "减免" })).toBeVisible();
    await expect(window.main.getByRole("rowheader", { name: "设定计息规则" })).toBeHidden();
    await streams.getByRole("button", { name: /^案卷/ }).click();
    await expect(window.main.getByRole("rowheader", { name: "设定计息规则" })).toBeVisible();
    await expect(window.main.getByRole("rowheader", { name: "登记判决" })).toBeHidden();
    await look("12-streams");
  });
});

async function openCase(window: Window, name: string): Promise<void> {
  await window.button("查看案件").click();
  await window.search(name);
  await expect(window.row(name)).toHaveCount(1);
  await window.page.keyboard.press("ArrowDown");
  await window.page.keyboard.press("Enter");
  await expect(window.page.getByRole("heading", { name: new RegExp(name) })).toBeVisible();
}

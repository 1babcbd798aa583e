import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";

const shots = join(__dirname, ".results/ledger");

test("a claim beside another day, another's figure and a complaint; the rules it rests on", async ({ window, bridge }) => {
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
  await window.button("查看案件").click();
  await window.search("曹超");
  await expect(window.row("曹超")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await window.tab("账目");

  await page.keyboard.press("m");
  await expect(dialog.getByRole("table")).toContainText("29,476.13");
  await look("30-days");
  await dialog.getByText("对方的数字", { exact: true }).click();
  await dialog.locator("[name=figureTotal]").fill("29487.31");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("region", { name: "若对方这样计算" })).toContainText("与对方一致");
  await look("31-figure");
  await page.keyboard.press("Escape");

  await page.keyboard.press("y");
  await expect(dialog).toContainText("判令");
  await look("32-paragraph");
  await page.keyboard.press("Escape");

  await page.keyboard.press("Alt+2");
  await expect(page.getByRole("region", { name: "利率", exact: true })).toContainText("LPR");
  await window.button("加入报价").click();
  await dialog.locator("[name=percent]").fill("2.9");
  await dialog.locator("[name=effectiveOn]").fill("2026-11-20");
  await dialog.locator("[name=source]").fill("示例公告 2026-11-20");
  await expect(dialog.getByText(/在办 280 件/)).toBeVisible();
  await look("33-quote");
});

import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";
import { passphrase } from "./window";

/** Keys are derived slowly on purpose, and a backup is opened and looked through. */
const slowly = { timeout: 45_000 };
const results = join(__dirname, ".results/backups");

test("a backup is made, tried and comes back, from the settings and from the first screen", async ({ window, bridge }) => {
  test.slow();
  const { page } = window;
  await window.createVault();
  await window.importSheet(bridge.sheet());
  await page.keyboard.press("Alt+2");
  const panel = page.locator("section").filter({ hasText: "最近 14 天" });
  await expect(panel.getByText("还没有备份")).toBeVisible();

  const second = join(bridge.folder, "second");
  await panel.locator("[name=secondFolder]").fill(second);
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("alert")).toBeVisible();
  mkdirSync(second);
  await page.keyboard.press("Enter");
  await expect(page.getByText("第二备份文件夹已保存")).toBeVisible();
  await panel.getByRole("button", { name: "立即备份" }).click();
  await expect(panel.getByText(/备份已完成并核验：\d+ 条记录/)).toBeVisible(slowly);
  expect(readdirSync(second)).toHaveLength(1);
  await expect(panel.getByRole("row").filter({ hasText: "第二文件夹" })).toHaveCount(1);
  await expect(panel.getByText(/最近一次完好备份/)).toBeVisible();

  await panel.getByRole("button", { name: /^演练恢复/ }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("[name=backupPassphrase]").fill("not the passphrase at all");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("alert")).toBeVisible(slowly);
  await dialog.locator("[name=backupPassphrase]").fill(passphrase);
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByText(/可以恢复：城东担保追偿/)).toBeVisible(slowly);
  await page.keyboard.press("Escape");

  // Today says when the last good one was made.
  await page.getByRole("navigation").getByRole("button", { name: "工作台" }).click();
  await expect(page.getByText(/最近一次完好备份/)).toBeVisible();

  // From the first screen: the newest in the folder.
  await page.keyboard.press("Control+l");
  await page.getByRole("button", { name: "从备份恢复…" }).click();
  const form = page.getByRole("form", { name: "从备份恢复" });
  await form.locator("[name=from]").fill(second);
  await form.locator("[name=passphrase]").fill(passphrase);
  await form.getByRole("button", { name: "演练恢复" }).click();
  await expect(form.getByText(/可以恢复/)).toBeVisible(slowly);
  await form.getByRole("button", { name: "恢复并打开" }).click();
  await expect(page.getByRole("navigation").first()).toBeVisible(slowly);
  await page.getByRole("navigation").getByRole("button", { name: "审计" }).click();
  const begun = page.getByRole("table").getByRole("row").filter({ hasText: "开始新的一期" });
  await expect(begun).toContainText("从备份恢复");
  await expect(begun).not.toContainText("restored");
  // Only the entries of one kind; then every link of the journal is recomputed.
  await page.getByRole("button", { name: /所有事项/ }).click();
  await page.getByRole("option", { name: "开始新的一期" }).click();
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(2);
  await page.getByRole("button", { name: "核对记录" }).click();
  await expect(window.main.getByText(/核验通过/)).toBeVisible(slowly);
});

test("everything is taken along only with the passphrase", async ({ window, bridge }) => {
  test.slow();
  const { page } = window;
  await window.createVault();
  await window.importSheet(bridge.sheet());
  await page.keyboard.press("Alt+2");
  const form = page.getByRole("form", { name: "整库导出" });
  const folder = join(bridge.folder, "all");
  await form.locator("[name=leaveFolder]").fill(folder);
  await form.locator("[name=leavePassphrase]").fill("not the passphrase at all");
  await page.keyboard.press("Enter");
  const panel = page.locator("section").filter({ has: form });
  await expect(panel.getByRole("alert")).toBeVisible(slowly);
  await form.locator("[name=leavePassphrase]").fill(passphrase);
  await page.keyboard.press("Enter");
  await expect(panel.getByText(/已写出/)).toBeVisible(slowly);
  expect(readdirSync(folder).sort()).toEqual(["attachments", "cases.json", "cases.xlsx", "journal.jsonl", "letters"]);
});

for (const theme of ["light", "dark"] as const) {
  for (const language of ["zh", "en"] as const) {
    test(`backups stand for themselves: ${language}, ${theme}`, async ({ window, bridge }) => {
      test.slow();
      const { page } = window;
      const folder = join(results, `${language}-${theme}`);
      mkdirSync(folder, { recursive: true });
      const look = async (screen: string) => {
        await page.screenshot({ path: join(folder, `${screen}.png`) });
        await expectAccessible(page, `${screen} ${language} ${theme}`);
      };
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await window.createVault();
      await window.importSheet(bridge.sheet());
      if (language === "en") await window.speak("EN");
      await page.keyboard.press("Alt+2");
      await page.getByRole("button", { name: /^(立即备份|Back up now)$/ }).click();
      await expect(page.getByText(/备份已完成并核验|Backup made and verified/)).toBeVisible(slowly);
      await page.getByRole("button", { name: /^(立即备份|Back up now)$/ }).scrollIntoViewIfNeeded();
      await look("1-backups");
      await page.getByRole("button", { name: /^(演练恢复|Try to restore)/ }).first().click();
      await look("2-try");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+l");
      await page.getByRole("button", { name: /从备份恢复…|Restore from a backup…/ }).click();
      await look("3-restore");
    });
  }
}

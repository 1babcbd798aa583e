import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";
import type { Window } from "./window";

const results = join(__dirname, ".results/screens");

for (const theme of ["light", "dark"] as const) {
  for (const language of ["zh", "en"] as const) {
    test(`every screen is accessible and stands for itself: ${language}, ${theme}`, async ({ window, bridge }) => {
      test.slow();
      const { page } = window;
      const look = async (screen: string) => {
        await page.screenshot({ path: join(results, `${language}-${theme}`, `${screen}.png`) });
        await expectAccessible(page, `${screen} ${language} ${theme}`);
      };
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      // Nothing stands on the page before the desk has said whether a vault is open.
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await look("01-first");
      await window.createVault();
      if (language === "en") await window.speak("EN");
      await look("02-empty");
      await page.keyboard.press("Control+n");
      await page.locator("[name=debtor]").fill("张伟");
      await page.keyboard.press("Control+Enter");
      await expect(page.locator("[name=contract]")).toHaveAttribute("aria-invalid", "true");
      await look("03-new-case");
      await page.keyboard.press("Control+i");
      await look("04-import-file");
      await page.locator("[name=path]").fill(bridge.sheet());
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: /对应关系|Mapping/ })).toBeVisible();
      await look("05-import-columns");
      await page.getByRole("button", { name: /^(试运行|Dry run)/ }).click();
      await expect(window.main.getByText("315,956,076.89").first()).toBeVisible();
      await look("06-import-report");
      await page.getByRole("button", { name: /导入 280 件|Import 280 cases/ }).click();
      await expect(window.main.getByText(/已导入 280 件|280 cases imported/)).toBeVisible();
      await look("07-import-done");
      await page.keyboard.press("Alt+2");
      await expect(page.locator("[name=accountBank]")).toBeVisible();
      await look("08-settings");
      await page.keyboard.press("Alt+1");
      await expect(window.grid).toBeVisible();
      await look("09-cases");
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog")).toBeVisible();
      await look("10-keys");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").getByRole("textbox").fill("曹超");
      await expect(page.getByRole("dialog").getByText("曹超")).toBeVisible();
      await look("11-palette");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: /曹超/ })).toBeVisible();
      await caseTabs(window, look);
      await page.keyboard.press("Control+l");
      await expect(page.locator("[name=passphrase]")).toBeVisible();
      await look("20-locked");
    });
  }
}

async function caseTabs(window: Window, look: (screen: string) => Promise<void>): Promise<void> {
  const { page } = window;
  const tabs = page.getByRole("tab");
  for (let at = 0; at < (await tabs.count()); at += 1) {
    await tabs.nth(at).click();
    await expect(page.locator("[class*=skeleton]")).toHaveCount(0);
    await look(`${String(12 + at)}-case-${String(at + 1)}`);
  }
  await page.keyboard.press("p");
  await page.getByRole("dialog").locator("[name=amount]").fill("1234.50");
  await expect(page.getByRole("dialog").getByRole("table")).toBeVisible();
  await look("19-payment");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";
import { passphrase } from "./window";

/** The officer's own way in. */
const officers = "another horse staple battery 李娜";
/** Keys are derived slowly on purpose. */
const unlocking = { timeout: 30_000 };

const results = join(__dirname, ".results/people");

test("users, remits and the audit log, as a manager and as an officer", async ({ window, bridge }) => {
  test.slow();
  const { page } = window;
  await window.createVault();
  await window.importSheet(bridge.sheet());
  await page.keyboard.press("Alt+2");
  const panel = page.getByRole("region", { name: "用户与角色" }).or(page.locator("section").filter({ hasText: "用户与角色" }));
  await panel.getByRole("button", { name: "添加用户" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("[name=name]").fill("李娜");
  await dialog.locator("[name=waiverLimit]").fill("1000");
  await dialog.getByRole("button", { name: "保存用户" }).click();
  await expect(dialog.getByText("必填")).toBeVisible();
  await dialog.locator("[name=passphrase]").fill(officers);
  await dialog.locator("[name=again]").fill(officers);
  await dialog.getByRole("button", { name: "保存用户" }).click();
  await expect(page.getByText("已保存用户 李娜")).toBeVisible(unlocking);
  await expect(page.getByText("还没有密码")).toHaveCount(0);

  // Neither opens the vault as the other.
  await page.keyboard.press("Control+l");
  await page.locator("[name=user]").fill("李娜");
  await window.unlock(passphrase);
  await expect(page.locator("[name=passphrase]")).toHaveAttribute("aria-invalid", "true", unlocking);
  await page.reload();
  await page.locator("[name=user]").fill("王芳");
  await window.unlock(officers);
  await expect(page.locator("[name=passphrase]")).toHaveAttribute("aria-invalid", "true", unlocking);
  await page.reload();

  await page.locator("[name=user]").fill("李娜");
  await window.unlock(officers);
  await expect(page.getByRole("navigation").first()).toBeVisible(unlocking);
  await expect(page.getByRole("navigation").getByRole("button", { name: "审计" })).toHaveCount(0);
  await page.keyboard.press("Control+l");
  await page.locator("[name=user]").fill("王芳");
  await window.unlock(passphrase);
  await page.getByRole("navigation").getByRole("button", { name: "审计" }).click(unlocking);
  await expect(page.getByRole("table").getByText("设置用户").first()).toBeVisible();
  await page.getByRole("button", { name: "核对记录" }).click();
  await expect(window.main.getByText(/条记录/).first()).toBeVisible();
});

test("a half-typed payment outlives the lock", async ({ window, bridge }) => {
  const { page } = window;
  await window.createVault();
  await window.importSheet(bridge.sheet());
  await window.toCases();
  await window.grid.getByRole("row").nth(1).dblclick();
  await expect(page.getByRole("tab").first()).toBeVisible();
  await page.keyboard.press("p");
  // The lock waits for what is half typed no longer than an instant: it is in the vault two seconds after the last key.
  const kept = page.waitForResponse(/keep_drafts/);
  await page.getByRole("dialog").locator("[name=amount]").fill("4321.5");
  await kept;
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "案件库已锁定" })).toBeVisible();
  await page.reload();
  await window.unlock(passphrase);
  await expect(page.getByText(/已恢复未保存的/)).toBeVisible();
  // At the same case as before the lock.
  await expect(page.getByRole("tab").first()).toBeVisible();
  await page.keyboard.press("p");
  await expect(page.getByRole("dialog").locator("[name=amount]")).toHaveValue("4321.5");
});

for (const theme of ["light", "dark"] as const) {
  for (const language of ["zh", "en"] as const) {
    test(`screens of people stand for themselves: ${language}, ${theme}`, async ({ window, bridge }) => {
      test.slow();
      const { page } = window;
      const folder = join(results, `${language}-${theme}`);
      mkdirSync(folder, { recursive: true });
      const look = async (screen: string) => {
        await page.screenshot({ path: join(folder, `${screen}.png`), fullPage: screen.startsWith("full") });
        await expectAccessible(page, `${screen} ${language} ${theme}`);
      };
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await window.createVault();
      await window.importSheet(bridge.sheet());
      if (language === "en") await window.speak("EN");
      await page.keyboard.press("Alt+2");
      await page.getByRole("button", { name: /添加用户|Add a user/ }).first().click();
      await page.getByRole("dialog").locator("[name=name]").fill("李娜");
      await page.getByRole("dialog").locator("[name=passphrase]").fill(officers);
      await page.getByRole("dialog").locator("[name=again]").fill(officers);
      await look("1-user");
      await page.getByRole("button", { name: /保存用户|Save user/ }).click();
      await expect(page.getByRole("dialog")).toHaveCount(0, unlocking);
      await page.getByText(/哪些是密码学保护|What is cryptography/).scrollIntoViewIfNeeded();
      await look("2-users");
      await page.getByText(/个人信息保护|Personal data/).first().scrollIntoViewIfNeeded();
      await look("3-policy");
      await page.keyboard.press("Alt+1");
      await window.grid.getByRole("row").nth(1).dblclick();
      await page.getByRole("button", { name: /显示.*证件|Show.*[Ii]dentity/ }).first().click();
      await expect(page.getByRole("button", { name: /^隐藏.*证件|^Hide.*[Ii]dentity/ }).first()).toBeVisible();
      await look("4-revealed");
      await page.keyboard.press("Control+m");
      await expect(page.getByRole("heading", { level: 1 })).toContainText("**");
      await look("5-covered");
      await page.getByRole("navigation").getByRole("button", { name: /审计|Audit/ }).click();
      await expect(page.getByRole("table")).toBeVisible();
      await expect(page.getByRole("table")).not.toContainText(/\b(?:officer|own|true|rowsRead|batch)\b/);
      await look("6-audit");
      await page.keyboard.press("Control+l");
      await look("7-locked");
    });
  }
}

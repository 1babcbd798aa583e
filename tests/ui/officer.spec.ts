import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";
import type { Window } from "./window";

const results = join(__dirname, ".results/officer");

/** A case with a guarantor, compensated three years ago less a few weeks. */
async function enterCase(window: Window): Promise<void> {
  const { page } = window;
  await page.keyboard.press("Control+n");
  const fields = { debtor: "张伟", debtorIdentity: "11010519491231002X", contract: "样例担字9号", principal: "200000", "guarantors.0.name": "李保" };
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name='${name}']`).fill(value);
  await page.locator("[name=compensatedOn]").fill("2023-12-20");
  await page.locator("[data-field=occupancy] button").click();
  await page.getByRole("option", { name: "年利率（%）" }).click();
  await page.locator("[name='occupancy.figure']").fill("6");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: /张伟/ })).toBeVisible();
}

test("a hearing ahead stands in the header; what was done is taken back and done again by keys", async ({ window }) => {
  const { page } = window;
  const dialog = page.getByRole("dialog");
  await window.createVault();
  await enterCase(window);
  await expect(page.getByText("没有下一步")).toBeVisible();
  await page.getByRole("tab", { name: "期限" }).click();
  await window.button("登记程序事实").click();
  await dialog.getByRole("button", { name: /事实/ }).click();
  await page.getByRole("option", { name: "开庭日" }).click();
  await expect(dialog.getByText(/可填将来的日子/)).toBeVisible();
  await dialog.locator("[name=on]").fill("+5");
  await dialog.locator("[name=proof]").fill("传票");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  const ahead = page.getByText(/^开庭 .*还有 5 天$/);
  await expect(ahead).toBeVisible();
  await expectAccessible(page, "header with what comes next");
  await page.keyboard.press("s");
  await dialog.locator("[name=what]").fill("告知将起诉");
  await expect(dialog.getByText("用语检查")).toBeVisible();
  await dialog.locator("[name=what]").fill("准备庭审");
  await expect(dialog.getByText("用语检查")).toBeHidden();
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/下一步 .* 准备庭审/)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("没有下一步")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(ahead).toBeHidden();
  await page.keyboard.press("Control+Shift+z");
  await expect(ahead).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await expect(page.getByText(/下一步 .* 准备庭审/)).toBeVisible();
  await page.keyboard.press("0");
  await expect(page.getByRole("tab", { name: "记录" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("e");
  await dialog.locator("[name=outcome]").fill("已准备");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("没有下一步")).toBeVisible();
});

test("an offer fills in the step; a death offers what to do; a chosen path begins its track", async ({ window }) => {
  const { page } = window;
  const dialog = page.getByRole("dialog");
  await window.createVault();
  await enterCase(window);
  await page.getByRole("tab", { name: "资料" }).click();
  await page.getByRole("button", { name: "下落与状态", exact: true }).click();
  await dialog.getByRole("button", { name: /状态/ }).click();
  await page.getByRole("option", { name: "死亡" }).click();
  await dialog.locator("[name=source]").fill("派出所证明");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("t");
  await expect(page.getByText("查明继承人与遗产，登记继承人")).toBeVisible();
  await page.getByText("查明继承人与遗产，登记继承人").locator("..").getByRole("button", { name: "计划下一步" }).click();
  await expect(dialog.locator("[name=what]")).toHaveValue(/继承人/);
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/下一步 .*继承人/)).toBeVisible();
  await page.getByRole("tab", { name: "比选" }).click();
  await page.getByRole("button", { name: /^选定/ }).first().click();
  await dialog.locator("[name=reason]").fill("样例");
  await page.keyboard.press("Control+Enter");
  await dialog.getByRole("button", { name: /去开始/ }).click();
  await expect(page.getByText(/选定的方案要从/)).toBeVisible();
  await expectAccessible(page, "tactics with a track to begin");
});

for (const theme of ["light", "dark"] as const) {
  for (const language of ["zh", "en"] as const) {
    test(`a visit and its record look: ${language}, ${theme}`, async ({ window }) => {
      const { page } = window;
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await window.createVault();
      await enterCase(window);
      if (language === "en") await window.speak("EN");
      await page.keyboard.press("c");
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: /方式|Channel|Way/ }).first().click();
      await page.getByRole("option", { name: /上门|Visit/ }).click();
      await dialog.locator("[name=time]").fill("10:00");
      await dialog.locator("[name=staffNumber]").fill("A-7");
      await dialog.locator("[name=papers]").fill("工作证");
      await dialog.locator("[name=summary]").fill("后果自负");
      await expect(dialog.getByText(/用语检查|Wording/)).toBeVisible();
      await expect(dialog.locator("[name=visitor]")).not.toHaveValue("");
      await expectAccessible(page, `visit ${language} ${theme}`);
      await page.screenshot({ path: join(results, `visit-${language}-${theme}.png`) });
    });
  }
}

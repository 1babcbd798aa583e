import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";

const results = join(__dirname, ".results/worklist");

test("rows are chosen by keyboard and mouse, summed, assigned together and given back by one undo", async ({ window }) => {
  const { page } = window;
  await window.button("试用样例组合").click();
  await expect(window.grid).toBeVisible({ timeout: 60_000 });
  await window.grid.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Space");
  await expect(page.getByRole("complementary", { name: "预览案件" })).toBeVisible();
  await page.keyboard.press("Space");
  await page.keyboard.press("x");
  await expect(page.getByText(/^已选 1 件/)).toBeVisible();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByText(/^已选 3 件 · 代偿 [\d,.]+ · 回款 [\d,.]+ · 余额 [\d,.]+ 元/)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("x");
  await expect(page.getByText(/^已选 4 件/)).toBeVisible();
  await expect(window.grid.getByRole("row", { selected: true })).toHaveCount(4);
  await expectAccessible(page, "a list with rows chosen");
  await page.screenshot({ path: join(results, "chosen.png") });

  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog", { name: "指派承办人" });
  await expect(dialog.getByText("共 4 件。")).toBeVisible();
  await dialog.locator("[data-field=officer] button").click();
  await page.getByRole("option", { name: "其他人" }).click();
  await dialog.locator("[name=officerName]").fill("新来者");
  await dialog.locator("[name=reason]").fill("调整分工");
  await expectAccessible(page, "assigning");
  await page.screenshot({ path: join(results, "assign.png") });
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已把 4 件指派给 新来者")).toBeVisible();
  await expect(dialog).toBeHidden();
  await window.button("更多筛选").click();
  await page.locator("[data-field=officer] button").click();
  await page.getByRole("option", { name: "新来者" }).click();
  await expect(page.getByText(/^找到 4 件/)).toBeVisible();
  await expectAccessible(page, "a narrowed list");
  await page.screenshot({ path: join(results, "narrowed.png") });
  await window.grid.focus();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("没有符合条件的案件")).toBeVisible();
  await window.button("清除条件").first().click();

  await window.grid.focus();
  await page.keyboard.press("Control+a");
  await expect(page.getByText(/^已选 300 件/)).toBeVisible();
  await window.grid.locator("[aria-rowindex='3'] [data-box]").click();
  await expect(page.getByText(/^已选 299 件/)).toBeVisible();
  await window.grid.focus();
  await page.keyboard.press("n");
  const steps = page.getByRole("dialog", { name: "安排下一步" });
  await steps.locator("[name=what]").fill("寄催告函");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已为 299 件安排：寄催告函")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "无下一步" }).click();
  await expect(page.getByText(/^找到 1 件/)).toBeVisible({ timeout: 30_000 });
});

test("the list is narrowed by amount; where nothing is found it says what would be", async ({ window }) => {
  const { page } = window;
  await window.button("试用样例组合").click();
  await expect(window.grid).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: /筛选/ }).click();
  await page.locator("[data-field=band] button").click();
  await page.getByRole("option", { name: "500 万元以上" }).click();
  await expect(page.getByText(/^找到 \d+ 件/)).toBeVisible();
  await window.search("没有这个人");
  const drop = page.getByRole("button", { name: /^去掉“没有这个人”：\d+ 件/ });
  await expect(drop).toBeVisible();
  await expectAccessible(page, "a list that finds nothing");
  await page.screenshot({ path: join(results, "none.png") });
  await drop.click();
  await expect(window.grid).toBeVisible();
  await expect(page.locator("[data-field=band] button")).toContainText("500 万元以上");
});

test("a view keeps filter, order and columns under a name, and is there after the lock", async ({ window, bridge }) => {
  const { page } = window;
  await window.createVault();
  await window.importSheet(bridge.sheet());
  await page.keyboard.press("Alt+1");
  await expect(window.grid).toBeVisible();
  await page.keyboard.press("Alt+c");
  const columns = page.getByRole("dialog", { name: "列" });
  await columns.getByText("担保合同").click();
  await columns.getByText("反担保人").click();
  await columns.getByRole("button", { name: "把“反担保人”左移" }).click();
  await expectAccessible(page, "columns");
  await page.screenshot({ path: join(results, "columns.png") });
  await page.keyboard.press("Escape");
  await expect(window.grid.getByRole("columnheader", { name: "反担保人" })).toBeVisible();
  await expect(window.grid.getByRole("columnheader", { name: "担保合同" })).toHaveCount(0);
  await window.grid.getByRole("columnheader", { name: "债务人" }).getByRole("button").click();
  await window.button("存为视图").click();
  await page.getByRole("dialog").locator("[name=viewName]").fill("按债务人");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "按债务人", exact: true })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "全部在办" }).click();
  await expect(window.grid.getByRole("columnheader", { name: "反担保人" })).toHaveCount(0);
  await page.keyboard.press("Control+l");
  await window.unlock("cobalt mitten harbour 松果 seventeen");
  await page.getByRole("button", { name: "按债务人", exact: true }).click();
  await expect(window.grid.getByRole("columnheader", { name: "债务人" })).toHaveAttribute("aria-sort", "ascending");
  await expect(window.grid.getByRole("columnheader", { name: "反担保人" })).toBeVisible();
  await window.button("删除视图").click();
  await page.getByRole("dialog").getByRole("button", { name: "删除视图" }).click();
  await expect(page.getByRole("button", { name: "按债务人", exact: true })).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "按债务人", exact: true })).toBeVisible();
});

test("a file is paid off, closed by its conditions and taken up again", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await window.enterCase({ compensatedOn: "2026-11-20" });
  const dialog = page.getByRole("dialog");
  await window.button("办理结案").click();
  await expect(dialog.getByText("没有尚欠款项")).toBeVisible();
  await expect(dialog.getByRole("button", { name: /^结案/ })).toBeDisabled();
  await expectAccessible(page, "closing");
  await page.screenshot({ path: join(results, "closing.png") });
  await page.keyboard.press("Escape");
  await page.keyboard.press("p");
  await dialog.locator("[name=amount]").fill("20万");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await window.button("办理结案").click();
  await dialog.locator("[name=paper]").fill("结清证明 1 号");
  await dialog.locator("[name=reason]").fill("全部收回");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/^已结案：结清 · 2026-11-22/)).toBeVisible();
  await expect(page.getByText("征信记录保留至 2031-11-22")).toBeVisible();
  await page.screenshot({ path: join(results, "closed.png") });
  await page.keyboard.press("Alt+1");
  await expect(page.getByText("没有符合条件的案件")).toBeVisible();
  await page.getByRole("button", { name: "已结案", exact: true }).click();
  await expect(page.getByText(/^找到 1 件/)).toBeVisible();
  await window.grid.focus();
  await page.keyboard.press("Enter");
  await window.button("恢复办理").click();
  await dialog.locator("[name=reason]").fill("款项退回");
  await page.keyboard.press("Control+Enter");
  await expect(window.button("办理结案")).toBeVisible();
});

for (const theme of ["light", "dark"] as const) {
  for (const language of ["zh", "en"] as const) {
    test(`the list looks: ${language}, ${theme}`, async ({ window }) => {
      const { page } = window;
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await window.button("试用样例组合").click();
      await expect(window.grid).toBeVisible({ timeout: 60_000 });
      if (language === "en") await window.speak("EN");
      await window.button(/更多筛选|More filters/).click();
      await window.grid.focus();
      await page.keyboard.press("x");
      await page.keyboard.press("Shift+ArrowDown");
      await expect(page.getByText(/^已选 2 件|^2 cases chosen/)).toBeVisible();
      await expectAccessible(page, `list ${language} ${theme}`);
      await page.screenshot({ path: join(results, `${language}-${theme}.png`) });
    });
  }
}

import { expect, test } from "./test";

test.describe.configure({ timeout: 240_000 });

test("letters for a list: checked, issued, numbered and taken back, by keyboard", async ({ window, bridge }) => {
  const { page } = window;
  await window.button("试用样例组合").click();
  await expect(window.grid).toBeVisible({ timeout: 60_000 });
  await window.fillOrganisation();
  await window.toCases();
  await window.search("张");
  await expect(page.getByText(/^找到 \d+ 件/)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("l");
  const form = page.getByRole("form", { name: "批量出函" });
  await expect(form.getByText("搜索“张”的结果")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  const table = page.getByRole("grid", { name: "核对结果" });
  await expect(table).toBeVisible({ timeout: 30_000 });
  const counts = page.getByText(/件案件 · 可出具/);
  const ready = Number(/可出具 (\d+) 封/.exec(await counts.innerText())?.[1]);
  expect(ready).toBeGreaterThan(1);

  // The first that is ready is left out by its key.
  await page.getByText("可出具", { exact: true }).first().click();
  await table.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("x");
  await expect(page.getByText(`可出具 ${String(ready - 1)} 封`)).toBeVisible();
  await page.keyboard.press("x");
  await form.locator("[name=folder]").fill(`${bridge.folder}/函件`);
  await expect(form.getByRole("button", { name: `出具 ${String(ready)} 封` })).toBeEnabled();
  await page.screenshot({ path: "../tests/ui/.results/letters-checked.png" });
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(new RegExp(`已出具 ${String(ready)} 封`))).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/^合并打印 .*\.pdf$/)).toBeVisible();
  await page.screenshot({ path: "../tests/ui/.results/letters-done.png" });

  // What went out is not sent twice.
  await window.button("另出一批").click();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/可出具 0 封/)).toBeVisible({ timeout: 30_000 });
  await expect(table.getByText("同日同函已出具").first()).toBeVisible();

  // Numbers: one that is found, one that is not.
  const number = await table.getByRole("row").filter({ hasText: "同日同函已出具" }).first().getByRole("gridcell").nth(1).innerText();
  await page.keyboard.press("2");
  await page.locator("[name=text]").fill(`${number}\t1234567890123\n2001-0001\t1234567890124`);
  await expect(page.getByText("对上 1 行，对不上 1 行")).toBeVisible();
  await page.screenshot({ path: "../tests/ui/.results/letters-numbers.png" });
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已记录 1 封寄出")).toBeVisible();
  await window.button("撤销").click();
  await expect(page.getByText("已撤销 1 封的寄出记录")).toBeVisible();
});

test("a batch says in English what keeps letters back, and an empty list is no error", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await window.speak("EN");
  await page.keyboard.press("g");
  await page.keyboard.press("l");
  await expect(page.getByText("Every case of the list")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "No case" })).toBeVisible();
  await page.keyboard.press("2");
  await expect(page.getByRole("heading", { name: "Nothing pasted yet" })).toBeVisible();
});

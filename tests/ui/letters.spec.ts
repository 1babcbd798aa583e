import { expect, expectAccessible, test } from "./test";

test.describe.configure({ timeout: 120_000 });

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

test("a wording is changed, checked by line, tried on a case, saved and used", async ({ window }) => {
  const { page } = window;
  await window.button("试用样例组合").click();
  await expect(window.grid).toBeVisible({ timeout: 60_000 });
  await window.fillOrganisation();
  await page.keyboard.press("g");
  await page.keyboard.press("l");
  await page.keyboard.press("3");
  await expect(page.getByText("随附版本 3")).toBeVisible();
  await window.button("以此为底稿").click();
  const text = page.locator("[name=text]");
  const shipped = await text.inputValue();
  const lines = shipped.trimEnd().split("\n").length;
  await text.fill(`${shipped.trimEnd()}\nparagraph 每日{per_diem}`);
  await expect(page.getByText(`第 ${String(lines + 1)} 行第 13 列`)).toBeVisible();
  await expect(page.getByText(/不是每封都有，要写在它的条件之内/)).toBeVisible();
  await text.fill(shipped.replace("use contact", "paragraph 如有疑问，请联系本公司法务部。\nuse contact"));
  await expect(page.getByText("变量和条件都没有错")).toBeVisible();
  await page.locator("[name=case]").fill("2026-0023");
  await expect(page.locator("canvas").first()).toContainText("代偿追偿通知书", { timeout: 30_000 });
  await page.screenshot({ path: "../tests/ui/.results/letters-wording.png", fullPage: true });
  await page.locator("[name=note]").fill("加上咨询部门");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已保存为版本 3001")).toBeVisible();
  await window.button("选用版本 3001").click();
  await page.locator("[name=reason]").fill("法务已审");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("今后按版本 3001 出函")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "本机构版本 3001" }).getByText("在用")).toBeVisible();
});

for (const [language, theme] of [["zh", "dark"], ["en", "light"], ["en", "dark"]] as const) {
  test(`the screens of letters are accessible and stand for themselves: ${language}, ${theme}`, async ({ window }) => {
    const { page } = window;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    const look = async (screen: string) => {
      await page.screenshot({ path: `../tests/ui/.results/letters-${language}-${theme}-${screen}.png` });
      await expectAccessible(page, `${screen} ${language} ${theme}`);
    };
    await window.button("试用样例组合").click();
    await expect(window.grid).toBeVisible({ timeout: 60_000 });
    if (language === "en") await window.speak("EN");
    await page.keyboard.press("g");
    await page.keyboard.press("l");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("grid", { name: /核对结果|What the check found/ })).toBeVisible({ timeout: 60_000 });
    await look("batch");
    await page.keyboard.press("2");
    await page.locator("[name=text]").fill("2001-0001 1234567890123");
    await expect(page.getByText(/对上 0 行|0 lines found/)).toBeVisible();
    await look("numbers");
    await window.tab(/函件措辞|Wording/);
    await window.button(/以此为底稿|Start from this/).click();
    await expect(page.getByText(/变量和条件都没有错|No mistake in variables/)).toBeVisible();
    await look("wording");
  });
}

test("what a letter lacks is filled in over it in the file too", async ({ window }) => {
  const { page } = window;
  const dialog = page.getByRole("dialog");
  await window.createVault();
  await window.enterCase({ compensatedOn: "2026-08-20" });
  await window.tab("函件");
  await window.button("去设置填写").click();
  await expect(dialog).toHaveCount(1);
  await expect(dialog.getByLabel("机构名称")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.locator("[data-field=template] button").click();
  await page.getByRole("option", { name: "快递寄送单" }).click();
  await window.button("去补充案件资料").click();
  await expect(dialog).toHaveCount(1);
  await dialog.locator("[name=debtorAddress]").fill("示例省样例市一号路1号");
  await dialog.locator("[data-field=debtorAddressSource] button").click();
  await page.getByRole("option").nth(1).click();
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(window.button("去补充案件资料")).toBeHidden();
  await expect(page.getByRole("tab", { name: "函件" })).toHaveAttribute("aria-selected", "true");
});

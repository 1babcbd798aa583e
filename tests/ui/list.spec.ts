import { expect, test } from "./test";

test("the sample portfolio: found while typing, sorted and walked by keyboard", async ({ window }) => {
  const { page } = window;
  await window.button("试用样例组合").click();
  await expect(window.grid).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("banner").getByText("样例数据")).toBeVisible();
  await expect(page.getByText(/^共 300 件/)).toBeVisible();
  const all = await window.grid.getAttribute("aria-rowcount");
  expect(all).toBe("301");

  await window.search("张伟");
  await expect(page.getByText(/^找到 \d+ 件/)).toBeVisible();
  await page.keyboard.press("Escape");
  // Nothing found offers it once more.
  await window.button("清除条件").first().click();
  await expect(page.getByText(/^共 300 件/)).toBeVisible();

  await window.grid.focus();
  await page.keyboard.press("End");
  await expect(window.grid.locator("[aria-rowindex='301']")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Home");
  const top = window.grid.locator("[aria-rowindex='2']");
  await expect(top).toHaveAttribute("aria-selected", "true");
  const unsorted = await top.innerText();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(window.grid.getByRole("columnheader", { name: "债务人" })).toHaveAttribute("aria-sort", "ascending");
  // The rows of the order before stay in sight until the desk has answered.
  await expect.poll(() => top.innerText()).not.toBe(unsorted);
  await expect(window.grid).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  const chosen = window.grid.getByRole("row", { selected: true });
  await expect(chosen).toHaveAttribute("aria-rowindex", "3");
  const debtor = await chosen.getByRole("gridcell").nth(1).innerText();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(debtor);
  await page.keyboard.press("Escape");
  await expect(window.grid.getByRole("row", { selected: true })).toHaveAttribute("aria-rowindex", "3");
});

test("a file that is no sheet and one that is not there are refused in words", async ({ window, bridge }) => {
  const { page } = window;
  await window.createVault();
  await page.keyboard.press("Control+i");
  for (const path of [`${bridge.folder}/没有.xlsx`, `${bridge.folder}/state`]) {
    await page.locator("[name=path]").fill(path);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.locator("[name=path]")).toHaveValue(path);
  }
});

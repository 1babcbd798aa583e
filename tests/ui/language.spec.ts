import { expect, test } from "./test";

test("the language changes without a reload and loses nothing typed", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  await page.keyboard.press("Control+n");
  await page.locator("[name=debtor]").fill("张伟");
  await window.speak("EN");
  await expect(page.getByRole("heading", { name: "Register a case" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("[name=debtor]")).toHaveValue("张伟");
  await expect(page.getByRole("navigation").first()).toContainText("Cases");
  const left = await page.evaluate(() => (document.body.innerText.match(/[\u4e00-\u9fff]+/g) ?? []).filter((it) => !["中", "城东担保追偿"].includes(it)));
  expect(left).toEqual(["万"]);
  expect(await page.evaluate(() => "sameDocument" in globalThis)).toBe(true);
  const apostrophe = await page.evaluate(() => {
    const mark = Object.assign(document.createElement("span"), { textContent: "’" });
    document.body.append(mark);
    const { width } = mark.getBoundingClientRect();
    mark.remove();
    return width;
  });
  expect(apostrophe, "as narrow as in English").toBeLessThan(7);
  await window.speak("中");
  await expect(page.getByRole("heading", { name: "登记新案件" })).toBeVisible();
});

test("a choice that could not be kept is taken back and said", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await page.route("**/call/set_preferences", (route) => route.fulfill({ status: 422, json: { code: "no-space" } }));
  await page.getByRole("radio", { name: "万元" }).click({ force: true }); // `check` would wait for the choice that is just taken back
  await expect(page.getByText("本机选项没有保存，已恢复原来的")).toBeVisible();
  await expect(page.getByRole("radio", { name: "元", exact: true })).toBeChecked();
});

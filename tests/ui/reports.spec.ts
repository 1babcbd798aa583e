import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";

const results = join(__dirname, ".results/reports");

for (const [language, theme] of [["中", "light"], ["EN", "dark"]] as const) {
  test(`reports look and are written: ${language}, ${theme}`, async ({ window }) => {
    const { page } = window;
    await page.emulateMedia({ colorScheme: theme });
    await window.button("试用样例组合").click();
    await expect(window.grid).toBeVisible({ timeout: 60_000 });
    await window.speak(language);
    await page.keyboard.press("g");
    await page.keyboard.press("r");
    await expect(page.getByRole("heading", { name: /追偿工作报表|Report on recovery/ })).toBeVisible();
    await page.getByText(/^本年$|^This year$/).click();
    await expect(page.getByRole("table", { name: /承办人|Officer/ })).toBeVisible();
    await expectAccessible(page, "reports");
    await page.screenshot({ path: join(results, `${language}.png`) });
    await page.keyboard.press("Control+e");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("dialog")).toBeHidden();
  });
}

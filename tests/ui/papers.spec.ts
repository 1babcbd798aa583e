import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";
import type { Window } from "./window";

const results = join(__dirname, ".results/papers");
const pdf = "%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n赵明";
const macro = "<html><script>alert(1)</script></html>";

async function toPapers(window: Window): Promise<void> {
  await window.toCases();
  await window.grid.getByRole("row").nth(1).dblclick();
  await window.tab(/文件材料|Files|Papers/);
}

test("a file goes into the case sealed, comes out whole, and is taken back", async ({ window, bridge }) => {
  const { page } = window;
  await window.createVault();
  await window.importSheet(bridge.sheet());
  await toPapers(window);
  await expect(page.getByRole("heading", { name: "还没有文件材料" })).toBeVisible();
  const source = join(bridge.folder, "代偿凭证 赵明.pdf");
  writeFileSync(source, pdf);
  await page.keyboard.press("d");
  const dialog = page.getByRole("dialog");
  await dialog.locator("[name=path]").fill(join(bridge.folder, "没有这个文件.pdf"));
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.locator("[name=path]").fill(source);
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByText("application/pdf")).toBeVisible();
  await expect(dialog.getByText("代偿凭证").first()).toBeVisible();
  await expectAccessible(page, "adding a file");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已加入：代偿凭证 赵明.pdf")).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: "代偿凭证 赵明.pdf" });
  await expect(row).toContainText("王芳");

  await row.getByRole("button", { name: "打开 代偿凭证 赵明.pdf" }).click();
  await expect(page.getByText("已交给系统程序打开")).toBeVisible();
  const out = join(bridge.folder, "取出.pdf");
  await row.getByRole("button", { name: "导出 代偿凭证 赵明.pdf" }).click();
  await dialog.locator("[name=path]").fill(out);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(`已导出到 ${out}`)).toBeVisible();
  expect(readFileSync(out, "utf8")).toBe(pdf);

  await row.getByRole("button", { name: "移除 代偿凭证 赵明.pdf" }).click();
  await dialog.locator("[name=reason]").fill("错件");
  await page.keyboard.press("Control+Enter");
  await expect(row).toHaveCount(0);
});

test("what may act by itself is said before it is opened", async ({ window, bridge }) => {
  const { page } = window;
  await window.createVault();
  await window.importSheet(bridge.sheet());
  await toPapers(window);
  const source = join(bridge.folder, "通知.html");
  writeFileSync(source, macro);
  await page.keyboard.press("d");
  const dialog = page.getByRole("dialog");
  await dialog.locator("[name=path]").fill(source);
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByText("这份文件里有会自动运行或联网的内容")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  const row = page.getByRole("row").filter({ hasText: "通知.html" });
  await row.getByRole("button", { name: "打开 通知.html" }).click();
  await expect(dialog.getByText("只在确认来源可靠时打开")).toBeVisible();
  await expectAccessible(page, "a warning before opening");
  await dialog.getByRole("button", { name: "仍然打开" }).click();
  await expect(page.getByText("已交给系统程序打开")).toBeVisible();
  // The lock takes the copies away with the page.
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "案件库已锁定" })).toBeVisible();
});

for (const theme of ["light", "dark"] as const) {
  for (const language of ["zh", "en"] as const) {
    test(`files stand for themselves: ${language}, ${theme}`, async ({ window, bridge }) => {
      const { page } = window;
      const folder = join(results, `${language}-${theme}`);
      mkdirSync(folder, { recursive: true });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await window.createVault();
      await window.importSheet(bridge.sheet());
      if (language === "en") await window.speak("EN");
      await page.keyboard.press("Alt+1");
      await window.grid.getByRole("row").nth(1).dblclick();
      await window.tab(/文件材料|Files|Papers/);
      for (const [name, text] of [["借款合同.pdf", pdf], ["通知.html", macro]] as const) {
        writeFileSync(join(bridge.folder, name), text);
        await page.keyboard.press("d");
        await page.getByRole("dialog").locator("[name=path]").fill(join(bridge.folder, name));
        await page.keyboard.press("Control+Enter");
        await expect(page.getByRole("dialog").getByText(name)).toBeVisible();
        await page.keyboard.press("Control+Enter");
        await expect(page.getByRole("dialog")).toHaveCount(0);
      }
      await page.screenshot({ path: join(folder, "1-papers.png") });
      await expectAccessible(page, `papers ${language} ${theme}`);
    });
  }
}

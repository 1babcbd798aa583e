import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";
import type { Window } from "./window";

const results = join(__dirname, ".results/casework");

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

test("deadlines: an act restarts limitation for those it reached, and Today tells what is left", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await enterCase(window);
  await page.getByRole("tab", { name: "期限" }).click();
  await expect(page.getByText("2026-12-20").first()).toBeVisible();
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "登记中断行为" });
  await dialog.locator("[name=on]").fill("2026-10-08");
  await dialog.getByRole("checkbox", { name: "李保" }).uncheck();
  await expect(dialog.getByText(/没有到达：李保/)).toBeVisible();
  await expect(dialog.getByText("2029-10-08")).toBeVisible();
  await dialog.locator("[name=proof]").fill("EMS 1234567890123 签收");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("2029-10-08").first()).toBeVisible();
  await expectAccessible(page, "deadlines of a file");
});

test("contacts: a breach says rule and source; an officer works through Today by the keyboard", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await enterCase(window);
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "登记联系" });
  await dialog.locator("[name=time]").fill("22:30");
  await expect(dialog.getByText(/22:00 至 08:00 不得联系/)).toBeVisible();
  await expect(dialog.getByText(/GB\/T 45251/).first()).toBeVisible();
  await dialog.locator("[name=time]").fill("10:30");
  await dialog.locator("[name=recording]").fill("R-0001");
  await dialog.locator("[name=promiseAmount]").fill("1万");
  await dialog.locator("[name=promiseDue]").fill("+0");
  await expect(dialog.getByText("没有触犯联系规则")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await page.getByRole("tab", { name: "联系" }).click();
  await expect(page.getByText("未到期")).toBeVisible();
  await page.keyboard.press("s");
  await page.getByRole("dialog").locator("[name=what]").fill("寄催收函");
  await page.getByRole("dialog").locator("[name=on]").fill("+0");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog")).toBeHidden();

  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page.getByRole("heading", { name: /工作台 ·/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "今日", exact: true }).getByRole("button")).toHaveCount(2);
  await expectAccessible(page, "today");
  await page.getByRole("button", { name: /寄催收函/ }).first().click();
  await page.keyboard.press("e");
  await page.getByRole("dialog").locator("[name=outcome]").fill("已寄出");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("region", { name: "今日", exact: true }).getByRole("button")).toHaveCount(1);
});

for (const theme of ["light", "dark"] as const) {
  for (const language of ["zh", "en"] as const) {
    test(`casework looks: ${language}, ${theme}`, async ({ window, bridge }) => {
      test.slow();
      const { page } = window;
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await window.createVault();
      await window.importSheet(bridge.sheet());
      if (language === "en") await window.speak("EN");
      const look = async (screen: string) => {
        await page.screenshot({ path: join(results, `${language}-${theme}`, `${screen}.png`) });
        await expectAccessible(page, `${screen} ${language} ${theme}`);
      };
      await page.keyboard.press("Alt+1");
      await expect(window.grid).toBeVisible();
      await page.keyboard.press("g");
      await page.keyboard.press("t");
      await expect(page.getByRole("heading", { name: /工作台 ·|Today ·/ })).toBeVisible();
      await look("01-today");
      await page.keyboard.press("g");
      await page.keyboard.press("d");
      await expect(page.getByRole("complementary").getByRole("list").first()).toBeVisible();
      await look("02-deadlines");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("tab", { name: /期限|Deadlines/ })).toHaveAttribute("aria-selected", "true");
      await look("03-case-deadlines");
      await page.keyboard.press("n");
      await expect(page.getByRole("dialog")).toBeVisible();
      await look("04-act");
      await page.keyboard.press("Escape");
      await page.keyboard.press("c");
      await page.getByRole("dialog").locator("[name=time]").fill("22:30");
      await expect(page.getByRole("dialog").getByRole("list").first()).toBeVisible();
      await look("05-contact");
      await page.keyboard.press("Escape");
      await page.getByRole("tab", { name: /联系|Contacts/ }).click();
      await look("06-contacts");
    });
  }
}

test("tactics: a judgement, a flag, a suit with approval, a plan that is signed", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await enterCase(window);
  await page.getByRole("tab", { name: "方案", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await window.button("登记诊断").click();
  await dialog.getByRole("checkbox", { name: "公开拒绝、不配合、贿赂" }).check();
  await dialog.locator("[name=evidence-refusal]").fill("通话录音");
  await dialog.getByRole("checkbox", { name: "停业、失业" }).check();
  await dialog.locator("[name=evidence-stopped]").fill("走访照片");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("无意愿、无能力")).toBeVisible();
  await expect(page.getByText("申请保全并尽快起诉")).toBeVisible();
  await window.button("申请审批").click();
  await dialog.locator("[name=what]").fill("起诉");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "审批", exact: true }).click();
  await dialog.locator("[name=reason]").fill("证据齐全");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("已批准")).toBeVisible();
  await page.getByRole("region", { name: "诉讼与执行" }).getByRole("button", { name: "起诉", exact: true }).click();
  await dialog.locator("[name=court]").fill("样例法院");
  await dialog.locator("[name=paper]").fill("起诉状");
  await dialog.getByRole("button", { name: /批准/ }).click();
  await page.getByRole("option").first().click();
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByText("跳过了前一级措施")).toBeVisible();
  await dialog.locator("[name=reason]").fill("意愿丧失");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("已递交起诉状")).toBeVisible();
  await window.button("拟定分期").click();
  await dialog.locator("[name=firstDue]").fill("+10");
  await dialog.locator("[name=count]").fill("30");
  await expect(dialog.getByText(/超过 24 个月/)).toBeVisible();
  await dialog.locator("[name=count]").fill("12");
  await dialog.locator("[name=reason]").fill("能力受损");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await window.button("签订协议").first().click();
  await dialog.locator("[name=paper]").fill("分期协议 1 号");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  // The plan, and the track that it moved.
  await expect(page.getByText("履行中")).toHaveCount(2);
  await expectAccessible(page, "tactics");
  await page.screenshot({ path: join(results, "tactics.png") });
  await page.getByRole("tab", { name: "资料" }).click();
  await window.button("财产与线索").click();
  await dialog.locator("[name=what]").fill("城东房产一处");
  await dialog.locator("[name=source]").fill("不动产查询 2026-11-20");
  await dialog.getByRole("button", { name: /类别/ }).click();
  await page.getByRole("option", { name: "房产土地" }).click();
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("城东房产一处")).toBeVisible();
  await expectAccessible(page, "records of the file");
  await page.screenshot({ path: join(results, "dossier.png") });
});

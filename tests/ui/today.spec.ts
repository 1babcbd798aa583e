import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";
import type { Window } from "./window";

const results = join(__dirname, ".results/today");

/** A case with steps of today; the queue is shown. */
async function enter(window: Window): Promise<void> {
  const { page } = window;
  const dialog = page.getByRole("dialog");
  const known = { debtorAddress: "示例市城东区柳荫巷7号", bank: "示例城市银行", loanContract: "示借字1号", compensatedOn: "2026-11-20" };
  await window.enterCase(known, { debtorAddressSource: "本人提供" });
  for (const what of ["核对账目", "整理材料", "联系经办"]) {
    await page.keyboard.press("0");
    await page.keyboard.press("g");
    await page.keyboard.press("t");
    await expect(page.getByRole("heading", { name: /工作台 ·/ })).toBeVisible();
    await page.keyboard.press("n");
    await dialog.locator("[name=what]").fill(what);
    await dialog.locator("[name=on]").fill("+0");
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
  }
}

test("what is done on a row is done over the queue, which stays where it is", async ({ window }) => {
  const { page } = window;
  const dialog = page.getByRole("dialog");
  await window.createVault();
  await enter(window);
  const today = page.getByRole("region", { name: "今日", exact: true });
  const at = today.locator("[aria-current=true]");
  await expect(today.getByRole("button")).toHaveCount(3);
  await page.getByRole("button", { name: /整理材料/ }).first().click();

  await page.keyboard.press("p");
  await expect(dialog.getByRole("heading", { name: "登记回款" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(at).toContainText("整理材料");
  await page.keyboard.press("p");
  await dialog.locator("[name=amount]").fill("5万");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("heading", { name: /工作台 ·/ })).toBeVisible();
  await expect(at).toContainText(/整理材料.*150,000\.00/);

  await page.keyboard.press("c");
  await dialog.locator("[name=time]").fill("10:30");
  await dialog.locator("[name=recording]").fill("R-1");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(at).toContainText("整理材料");

  await page.keyboard.press("l");
  await expect(dialog.getByRole("heading", { name: /函件：张伟/ })).toBeVisible();
  await expectAccessible(page, "a letter over the queue");
  await page.screenshot({ path: join(results, "letter.png") });
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  // What is done makes room for the row below it, and the place stays.
  await page.keyboard.press("e");
  await dialog.locator("[name=outcome]").fill("已整理");
  await page.keyboard.press("Control+Enter");
  await expect(today.getByRole("button")).toHaveCount(2);
  await expect(at).toContainText("联系经办");
  await page.screenshot({ path: join(results, "queue.png") });
});

test("an approval is decided on its row; a letter on its way is listed until it is signed for", async ({ window }) => {
  const { page } = window;
  const dialog = page.getByRole("dialog");
  await window.createVault();
  await window.fillOrganisation();
  await page.keyboard.press("Alt+1");
  await enter(window);
  await page.getByRole("button", { name: /核对账目/ }).first().dblclick();
  await page.getByRole("tab", { name: "方案", exact: true }).click();
  await window.button("申请审批").click();
  await dialog.locator("[name=what]").fill("减免违约金");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  const deciding = page.getByRole("region", { name: "待审批" });
  await deciding.getByRole("button").click();
  await page.keyboard.press("e");
  await dialog.getByText("不批准").click();
  await dialog.locator("[name=reason]").fill("依据不足");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(deciding).toBeHidden();

  await page.keyboard.press("l");
  await window.button(/^出具/).click();
  await expect(dialog.getByText("已出具的函件")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  // Issued and never posted: it stands there until it is on its way.
  const post = page.getByRole("region", { name: "待寄、待签收函件" });
  await expect(post.getByRole("button")).toHaveCount(1);
  await expect(post).toContainText("待寄出");
  await post.getByRole("button").click();
  await page.keyboard.press("e");
  const way = page.getByRole("dialog", { name: /寄送与送达/ });
  await way.locator("[name=number]").fill("1234567890123");
  await page.keyboard.press("Control+Enter");
  await expect(way).toBeHidden();
  await expect(post).toContainText("待签收");
  await expect(post.getByRole("button")).toHaveCount(1);
  await expect(post).toContainText("张伟");
  await expectAccessible(page, "letters on their way");
  await page.screenshot({ path: join(results, "post.png") });
  await post.getByRole("button").click();
  await page.keyboard.press("e");
  await dialog.locator("[name=proof]").fill("投递查询记录：本人签收");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(post).toBeHidden();
});

test("what a letter lacks is filled in over it; silence and the end of a file stand in the queue", async ({ window }) => {
  const { page } = window;
  const dialog = page.getByRole("dialog");
  await window.createVault();
  await window.enterCase({ compensatedOn: "2026-08-20" });
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page.getByRole("heading", { name: /工作台 ·/ })).toBeVisible();
  await page.keyboard.press("n");
  await dialog.locator("[name=what]").fill("核对账目");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();

  const silent = page.getByRole("region", { name: "久未联系" });
  await silent.getByRole("button").click();
  await expect(page.getByText(/满 30 天没有消息/)).toBeVisible();
  await expectAccessible(page, "a debtor who fell silent");
  await page.screenshot({ path: join(results, "silent.png") });

  await page.keyboard.press("l");
  const letter = page.getByRole("dialog", { name: /^函件：/ });
  await letter.getByRole("button", { name: "去设置填写" }).click();
  const organisation = page.getByRole("dialog", { name: "补全出具函件所需的资料" });
  const ours = { name: "示例融资担保有限公司", address: "示例市示例路1号", phone: "010-00000000", contact: "王芳", accountName: "示例融资担保有限公司", accountBank: "示例城市银行", accountNumber: "6200000000000000000" };
  for (const [name, value] of Object.entries(ours)) await organisation.locator(`[name=${name}]`).fill(value);
  await page.keyboard.press("Control+Enter");
  await expect(organisation).toBeHidden();
  await expect(letter.getByRole("button", { name: /^出具/ })).toBeEnabled();
  // A label wants the address, and nothing else of the file.
  await letter.getByRole("button", { name: /^代偿追偿通知书/ }).click();
  await page.getByRole("option", { name: "信封标签" }).click();
  await letter.getByRole("button", { name: "去补充案件资料" }).click();
  const facts = page.getByRole("dialog", { name: "补全出具函件所需的资料" });
  await expect(facts.locator("[name=bank]")).toHaveCount(0);
  await facts.locator("[name=debtorAddress]").fill("示例市城东区柳荫巷7号");
  await facts.locator("[data-field=debtorAddressSource] button").click();
  await page.getByRole("option", { name: "本人提供" }).click();
  await expectAccessible(page, "what a letter lacks");
  await page.screenshot({ path: join(results, "missing.png") });
  await page.keyboard.press("Control+Enter");
  await expect(facts).toBeHidden();
  await expect(letter.getByRole("button", { name: "去补充案件资料" })).toBeHidden();
  await expect(letter.getByRole("button", { name: /^出具/ })).toBeEnabled();
  await page.keyboard.press("Escape");
  await expect(letter).toBeHidden();
  await expect(silent).toBeVisible();

  await page.keyboard.press("p");
  await dialog.locator("[name=amount]").fill("200000");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(silent).toBeHidden();
  const left = page.getByRole("button", { name: /已还清，还要：出具结清证明/ });
  await left.click();
  await page.keyboard.press("e");
  await expect(dialog.getByRole("heading", { name: "结案" })).toBeVisible();
  await page.keyboard.press("Escape");
  await window.speak("EN");
  await expect(page.getByRole("button", { name: /Paid in full; left: issue the settlement certificate/ })).toBeVisible();
  await page.screenshot({ path: join(results, "settled-en.png") });
});

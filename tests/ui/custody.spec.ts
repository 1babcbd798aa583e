import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";
import { passphrase } from "./window";

/** Keys are derived slowly on purpose. */
const slowly = { timeout: 30_000 };
const other = "kettle meadow orbit plinth quartz raft";

const results = join(__dirname, ".results/custody");

test("six words, the recovery key, another passphrase, another data key, and in again by the sheet", async ({ window, bridge }) => {
  test.slow();
  mkdirSync(results, { recursive: true });
  const { page } = window;
  const form = page.getByRole("form", { name: "新建案件库" });
  if (!(await form.isVisible())) await window.button("新建案件库").click();
  await form.getByLabel("名称").fill("城东担保追偿");
  await form.getByLabel("您的姓名").fill("王芳");
  await form.locator("[name=passphrase]").fill("wangfang chengdong 2024");
  await expect(form.getByText("主要由单位或人名（含拼音）组成").first()).toBeVisible();
  await form.getByRole("button", { name: "使用这六个词" }).click();
  const words = await form.locator("[name=passphrase]").inputValue();
  expect(words.split(" ")).toHaveLength(6);
  await expect(form.getByText(/密码强度：很好/)).toBeVisible();
  await expectAccessible(page, "create");
  await page.screenshot({ path: join(results, "1-create.png"), fullPage: true });
  await form.locator("[name=again]").fill(words);
  await window.button("新建并打开").click();

  // The recovery key is offered right away, and counts once it was typed back.
  const dialog = page.getByRole("dialog", { name: "制作恢复密钥" });
  await dialog.locator("[name=own]").fill(words);
  await dialog.getByRole("button", { name: "生成" }).click();
  await expect(dialog.getByRole("listitem")).toHaveCount(8, slowly);
  const groups = await dialog.locator("code").allTextContents();
  await expectAccessible(page, "recovery");
  await page.screenshot({ path: join(results, "2-recovery.png") });
  await dialog.locator("[name=sheet]").fill(join(bridge.folder, "恢复单.pdf"));
  await dialog.getByRole("button", { name: "恢复单另存为 PDF" }).click();
  await expect(page.getByText("恢复单已保存")).toBeVisible();
  await dialog.locator("[name=typed]").fill(["0000A", ...groups.slice(1)].join(" "));
  await page.keyboard.press("Enter");
  await expect(dialog.getByText(/第 1 组抄写有误/)).toBeVisible();
  await dialog.locator("[name=typed]").fill(groups.join(" ").toLowerCase());
  await page.keyboard.press("Enter");
  await expect(page.getByText("恢复密钥已生效")).toBeVisible();

  await page.keyboard.press("Alt+2");
  await expect(page.getByText("已制作")).toBeVisible();
  await page.getByRole("button", { name: "更换密码" }).click();
  const change = page.getByRole("dialog", { name: "更换密码" });
  await change.locator("[name=own]").fill(words);
  await change.locator("[name=passphrase]").fill(other);
  await change.locator("[name=again]").fill(other);
  await page.keyboard.press("Enter");
  await expect(page.getByText("密码已更换，旧密码不能再打开这个案件库")).toBeVisible(slowly);

  await page.getByRole("button", { name: "更换数据密钥" }).click();
  const rekey = page.getByRole("dialog", { name: "更换数据密钥" });
  await rekey.locator("[name=own]").fill(other);
  await rekey.getByText("我已了解，继续").click();
  await expectAccessible(page, "rekey");
  await page.screenshot({ path: join(results, "3-rekey.png") });
  await rekey.getByRole("button", { name: "更换数据密钥" }).click();
  await expect(rekey.getByText("以前的恢复单已失效，请制作新的恢复密钥。")).toBeVisible(slowly);
  await rekey.getByRole("button", { name: "关闭" }).last().click();
  await expect(page.getByText("未制作")).toBeVisible();
  await page.screenshot({ path: join(results, "4-settings.png"), fullPage: true });

  // The sheet of before opens nothing, the passphrase does.
  await page.keyboard.press("Control+l");
  await page.getByRole("button", { name: "用恢复密钥打开" }).click();
  const recover = page.getByRole("form", { name: "用恢复密钥打开" });
  await recover.locator("[name=recoveryKey]").fill(groups.join("-"));
  await recover.locator("[name=passphrase]").fill(passphrase);
  await recover.locator("[name=again]").fill(passphrase);
  await page.keyboard.press("Enter");
  await expect(recover.getByText("这不是这个案件库的恢复密钥")).toBeVisible(slowly);
  await expectAccessible(page, "recover");
  await page.screenshot({ path: join(results, "5-recover.png"), fullPage: true });
  await recover.getByRole("button", { name: "取消" }).click();
  await window.unlock(other);
  await expect(page.getByRole("navigation").first()).toBeVisible(slowly);
});

test("vaults by name: one is taken off the list, the other stays", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "案件库已锁定" })).toBeVisible();
  await page.getByRole("button", { name: "从列表中去掉 城东担保追偿" }).click();
  await expect(page.getByText("“城东担保追偿”已从列表中去掉，案件库本身还在原处")).toBeVisible();
  await expect(page.getByText("还没有打开过案件库")).toBeVisible();
});

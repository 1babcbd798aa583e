import { expect, test } from "./test";

test("nobody at the desk: a warning, then the lock; a movement in between keeps it open", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await page.keyboard.press("Alt+2");
  const minutes = Number(await page.getByRole("textbox", { name: "无操作自动锁定" }).or(page.getByRole("spinbutton", { name: "无操作自动锁定" })).inputValue());
  await page.clock.install();
  await page.keyboard.press("Alt+1");
  await page.reload();
  await expect(window.main).toBeVisible();

  await page.clock.fastForward((minutes * 60 - 20) * 1000);
  await expect(page.getByRole("dialog", { name: "即将自动锁定" })).toBeVisible();
  await page.mouse.move(300, 300);
  await expect(page.getByRole("dialog")).toBeHidden();

  await page.clock.fastForward((minutes * 60 + 5) * 1000);
  await expect(page.getByRole("heading", { name: "案件库已锁定" })).toBeVisible();
  await expect(page).toHaveTitle(/已锁定/);
});

test("the longest session ends whatever is done in it", async ({ window }) => {
  const { page } = window;
  await window.createVault();
  await page.clock.install();
  await page.reload();
  await expect(window.main).toBeVisible();
  for (let minute = 0; minute < 12 * 60 - 2; minute += 2) {
    await page.clock.fastForward(2 * 60 * 1000);
    await page.mouse.move(300 + (minute % 4), 300);
  }
  await page.clock.fastForward(100 * 1000);
  const dialog = page.getByRole("dialog", { name: "即将自动锁定" });
  await expect(dialog).toContainText("十二小时");
  await page.mouse.move(310, 310);
  await expect(dialog).toBeVisible();
  await page.clock.fastForward(25 * 1000);
  await expect(page.getByRole("heading", { name: "案件库已锁定" })).toBeVisible();
});

test("a weak passphrase and two different ones make no vault", async ({ window }) => {
  const { page } = window;
  const form = page.getByRole("form", { name: "新建案件库" });
  await form.getByLabel("名称").fill("试");
  await form.getByLabel("您的姓名").fill("王芳");
  await form.locator("[name=passphrase]").fill("12345678");
  await form.locator("[name=again]").fill("12345678");
  await expect(form.getByText(/密码强度/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(form.getByText(/不能使用/)).toBeVisible();
  await form.locator("[name=passphrase]").fill("cobalt mitten harbour 松果 seventeen");
  await expect(form.getByText("两次输入的密码不一致")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(form).toBeVisible();
});

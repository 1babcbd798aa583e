import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

export const passphrase = "cobalt mitten harbour 松果 seventeen";

/** The window as an officer uses it, in Chinese unless a test switches. */
export class Window {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get main(): Locator {
    return this.page.getByRole("main");
  }

  get grid(): Locator {
    return this.page.getByRole("grid", { name: /案件列表|Cases/ });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  async createVault(name = "城东担保追偿"): Promise<void> {
    const form = this.page.getByRole("form", { name: "新建案件库" });
    if (!(await form.isVisible())) await this.button("新建案件库").click();
    await form.getByLabel("名称").fill(name);
    await form.getByLabel("您的姓名").fill("王芳");
    await form.locator("[name=passphrase]").fill(passphrase);
    await form.locator("[name=again]").fill(passphrase);
    await this.button("新建并打开").click();
    // The recovery key is offered right away.
    await this.button("以后再做").click({ timeout: 30_000 });
    await expect(this.page.getByRole("heading", { name: "这个案件库还没有案件" })).toBeVisible({ timeout: 30_000 });
  }

  async unlock(words: string): Promise<void> {
    await this.page.locator("[name=passphrase]").fill(words);
    await this.button("解锁").click();
  }

  /** Brings in a sheet with the mapping as guessed, only its good rows. */
  async importSheet(path: string): Promise<void> {
    await this.page.keyboard.press("Control+i");
    await this.page.locator("[name=path]").fill(path);
    await this.page.keyboard.press("Enter");
    await this.button("试运行").click();
    await this.button(/^导入 \d+ 件/).click();
    await expect(this.main.getByText(/^已导入 \d+ 件$/)).toBeVisible({ timeout: 30_000 });
  }

  /** A case by hand: the usual one, but for `fields`, and what is chosen from lists. Nothing was agreed for the use of the money. */
  async enterCase(fields: Record<string, string> = {}, choices: Record<string, string> = {}): Promise<void> {
    await this.page.keyboard.press("Control+n");
    const typed = { debtor: "张伟", debtorIdentity: "11010519491231002X", contract: "样例担字9号", principal: "200000", ...fields };
    if ("guarantors.1.name" in typed) await this.button("添加反担保人").click();
    for (const [name, value] of Object.entries(typed)) await this.page.locator(`[name='${name}']`).fill(value);
    for (const [field, choice] of Object.entries({ ...choices, occupancy: "合同没有约定" })) {
      await this.page.locator(`[data-field='${field}'] button`).click();
      await this.page.getByRole("option", { name: choice }).click();
    }
    await this.page.keyboard.press("Control+Enter");
    await expect(this.page.getByRole("heading", { name: /张伟/ })).toBeVisible();
  }

  async toCases(): Promise<void> {
    await this.page.getByRole("navigation").getByRole("button", { name: "案件" }).click();
    await expect(this.grid).toBeVisible();
  }

  async search(text: string): Promise<void> {
    await this.page.keyboard.press("/");
    await this.page.locator("[name=search]").fill(text);
  }

  row(text: string): Locator {
    return this.grid.getByRole("row").filter({ hasText: text });
  }

  async tab(name: string | RegExp): Promise<void> {
    await this.page.getByRole("tab", { name }).click();
  }

  /** Changes the language; the choice stands once it is kept. */
  async speak(name: "EN" | "中"): Promise<void> {
    const choice = this.page.getByRole("radio", { name });
    await choice.click({ force: true });
    await expect(choice).toBeChecked();
  }

  async fillOrganisation(): Promise<void> {
    await this.page.keyboard.press("Alt+2");
    const form = this.page.getByRole("form", { name: "函头与收款账户" });
    for (const [name, text] of [
      ["name", "示例城东融资担保有限公司"],
      ["address", "示例市城东区示例路 1 号"],
      ["phone", "010-00000000"],
      ["contact", "王芳"],
      ["accountName", "示例城东融资担保有限公司"],
      ["accountBank", "示例银行城东支行"],
      ["accountNumber", "0000000000000000000"],
    ] as const) await form.locator(`[name=${name}]`).fill(text);
    await form.getByRole("button", { name: "保存" }).click();
    await expect(this.page.getByText("设置已保存")).toBeVisible();
  }
}

import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { inflateRawSync } from "node:zlib";

import { expect, expectAccessible, test } from "./test";

const shots = join(__dirname, ".results/rules");
const rates = resolve(__dirname, "../../src-tauri/core/data/cn/rates.json");

test("rates and rules: every quote seen, one added, a pack loaded, guarantors bound, the ledger written out before and after the judgment", async ({ window, bridge }) => {
  test.slow();
  const { page } = window;
  const dialog = page.getByRole("dialog");
  const look = async (screen: string) => {
    await page.screenshot({ path: join(shots, `${screen}.png`) });
    await expectAccessible(page, screen);
  };
  const total = () => page.getByRole("region", { name: "分科目余额" });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await window.createVault();
  await window.importSheet(bridge.sheet());
  await window.button("查看案件").click();
  await window.search("钟贞丽");
  await expect(window.grid.getByRole("row")).not.toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await window.tab("账目");

  await test.step("a rate that follows the published series", async () => {
    await page.keyboard.press("r");
    await dialog.locator("summary", { hasText: "规则文档" }).click();
    const document = JSON.parse(await dialog.locator("[name=document]").inputValue()) as Record<string, unknown>;
    const accrual = { id: "occupancy", head: "occupancy", base: ["principal"], rate: { reference: "LPR_1Y", multiplier: "4", margin_percent: "0", fixed_on: null }, day_count: "ACT/365", from: null, until: null, start_offset_days: 1, count: "exclude_last", compounding: null };
    await dialog.locator("[name=document]").fill(JSON.stringify({ ...document, accruals: [accrual] }));
    await dialog.locator("[name=reason]").fill("合同约定四倍 LPR");
    await dialog.getByRole("button", { name: /设定/ }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/一年期 LPR在 2026-09-21 之后没有核实过的报价|一年期 LPR.*2026-09-21/).first()).toBeVisible();
    await expect(page.getByText("报价未确认").first()).toBeVisible();
    await look("01-stale");
  });

  await test.step("the whole series, with what it rests on", async () => {
    await page.keyboard.press("Alt+2");
    const series = page.getByRole("region", { name: "利率", exact: true });
    await expect(series).toContainText("五年期以上 LPR");
    await expect(series).not.toContainText("LPR_");
    await expect(series).not.toContainText("PBC_");
    await series.getByRole("button", { name: /^一年期 LPR：/ }).click();
    const quotes = page.getByRole("region", { name: "一年期 LPR：全部报价" });
    await expect(quotes.getByRole("row")).toHaveCount(14);
    await expect(quotes).toContainText("2019-08-20");
    await expect(quotes).toContainText("2019-09-19");
    await look("02-series");
  });

  await test.step("a quote is added once its effect was seen", async () => {
    await window.button("加入报价").click();
    await dialog.locator("[name=percent]").fill("2.9");
    await dialog.locator("[name=effectiveOn]").fill("2026-10-20");
    await dialog.locator("[name=source]").fill("示例公告 2026-10-20");
    await expect(dialog.getByText("在办 280 件，金额变化 1 件")).toBeVisible();
    await look("03-quote");
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    const quotes = page.getByRole("region", { name: "一年期 LPR：全部报价" });
    await expect(quotes.getByRole("row")).toHaveCount(15);
    await expect(quotes).toContainText("本机构录入：示例公告 2026-10-20");
    await expect(page.getByRole("region", { name: "公司加入的规则与报价" })).toContainText("2026-10-20");
  });

  await test.step("a pack that does not hold is refused by its place, a sound one is looked at and loaded", async () => {
    const bad = join(bridge.folder, "bad.json");
    writeFileSync(bad, JSON.stringify({ version: "x", fees: [{ id: "nothing" }] }));
    const good = join(bridge.folder, "rules.json");
    const shipped = JSON.parse(readFileSync(rates, "utf8")) as { series: { id: string; confirmed_until: string; quotes: object[] }[] };
    const newer = shipped.series.filter((it) => it.id === "LPR_1Y").map((it) => ({ ...it, confirmed_until: "2026-11-20", quotes: [...it.quotes, { from: "2026-11-20", percent: "2.80" }] }));
    writeFileSync(good, JSON.stringify({ version: "2026-11-20 示例", series: newer }));
    await window.button("启用新规则包").click();
    await dialog.locator("[name=path]").fill(bad);
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("alert")).toBeVisible();
    await dialog.locator("[name=path]").fill(good);
    await page.keyboard.press("Enter");
    await expect(dialog.getByText(/在办 280 件，金额变化 1 件/)).toBeVisible();
    await dialog.locator("[name=source]").fill("示例规则包");
    await look("04-pack");
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    await expect(page.getByText("已启用规则 2026-11-20 示例")).toBeVisible();
  });

  await test.step("what a guarantor is liable for", async () => {
    await page.keyboard.press("Alt+1");
    await window.search("钟贞丽");
    await expect(window.grid.getByRole("row")).not.toHaveCount(0);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await window.tab("账目");
    await page.keyboard.press("o");
    await dialog.getByLabel("登记其责任范围").check();
    await dialog.locator("[name=ceiling-0]").fill("5万");
    await dialog.locator("[name=reason]").fill("反担保合同第二条");
    await expect(dialog.getByRole("table")).toContainText("50,000.00");
    await look("05-liabilities");
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    await page.getByRole("button", { name: /义务人/ }).click();
    await page.getByRole("option", { name: /钟贞丽/ }).click();
    await expect(page.getByRole("region", { name: "钟贞丽 应付" })).toContainText("50,000.00");
  });

  await test.step("a judgment by instalments, each with its own last day", async () => {
    await page.keyboard.press("v");
    await dialog.locator("[name=court]").fill("示例区人民法院");
    await dialog.locator("[name=caseNumber]").fill("（2026）示0101民初2号");
    await dialog.locator("[name=judgedOn]").fill("2026-10-01");
    await dialog.locator("[name=effectiveOn]").fill("2026-10-20");
    await dialog.locator("[name=performBy]").fill("2026-10-30");
    await dialog.locator("[name=due-0]").fill("2026-12-31");
    await expect(dialog.getByText(/加倍部分债务利息自/)).toBeVisible();
    await look("06-judgment");
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    await expect(total()).toContainText("2026-12-31 到期");
    await look("07-judged");
  });

  await test.step("the file says what the screen says, before and after the judgment", async () => {
    const after = await figure(total().getByRole("row", { name: /合计/ }).first().innerText());
    const out = await write("xlsx", "after.xlsx");
    expect(sheets(out)).toContain(after);
    await page.getByText("判决前", { exact: true }).click();
    await expect(page.getByText(/按手工更改的规则计算/)).toBeVisible();
    const before = await figure(total().getByRole("row", { name: /合计/ }).first().innerText());
    expect(before).not.toBe(after);
    const old = await write("xlsx", "before.xlsx");
    expect(sheets(old)).toContain(before);
    expect(sheets(old)).not.toContain("示例区人民法院");
    const pages = await write("pdf", "before.pdf");
    expect(readFileSync(pages).subarray(0, 5).toString()).toBe("%PDF-");
  });

  async function write(format: "xlsx" | "pdf", name: string): Promise<string> {
    const path = join(bridge.folder, name);
    await page.keyboard.press("Control+e");
    if (format === "pdf") await dialog.getByText("PDF", { exact: true }).click();
    await dialog.locator("[name=path]").fill(path);
    if (name === "before.pdf") await look("08-export");
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    return path;
  }
});

/** The last amount of a row, without its separators. */
async function figure(row: Promise<string>): Promise<string> {
  return (await row).match(/[\d,]+\.\d\d/g)?.at(-1)?.replaceAll(",", "").replace(/\.?0+$/, "") ?? "none";
}

/** Every part of a workbook as text. */
function sheets(path: string): string {
  const bytes = readFileSync(path);
  let text = "";
  for (let at = bytes.indexOf("PK\x01\x02"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 4)) {
    const packed = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const part = bytes.subarray(start, start + packed);
    text += bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(part).toString() : part.toString();
  }
  return text;
}

import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, expectAccessible, test } from "./test";
import type { Window } from "./window";

const results = join(__dirname, ".results/appraisal");

test("a figure of the company is saved with its reason and the change is shown", async ({ window, bridge }) => {
  const { page } = window;
  await window.createVault();
  await window.importSheet(bridge.sheet());
  await openCase(window);
  await expect(page.getByRole("table", { name: "从债权到净值" })).toContainText("期望净现值");
  await expect(page.getByRole("radiogroup", { name: "追偿路径" })).toContainText("什么都不做");
  const won = page.locator("#assumption-won");
  await page.getByLabel("查找假设").fill("胜诉");
  await won.fill("90");
  await window.button("存为本公司数值").click();
  const dialog = page.getByRole("dialog", { name: "存为本公司数值" });
  await expect(dialog).toContainText("95 → 90 %");
  await expect(dialog.getByRole("button", { name: "存为本公司数值" })).toBeDisabled();
  await dialog.getByRole("textbox").fill("近两年胜诉率");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await window.button("修改记录").click();
  const changes = page.getByRole("dialog", { name: "修改记录" });
  await expect(changes.getByRole("row").filter({ hasText: "近两年胜诉率" })).toContainText("王芳");
});

test("a lever dragged moves the figures at once, each figure opens down to its grounds, and the annex is written", async ({ window, bridge }, info) => {
  const { page } = window;
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await window.createVault();
  await window.importSheet(bridge.sheet());
  await openCase(window);
  const slider = page.getByRole("slider").first();
  await expect(slider).toBeVisible({ timeout: 30_000 });
  const calls: number[] = [];
  page.on("requestfinished", (request) => {
    if (request.url().endsWith("try_paths")) calls.push(request.timing().responseEnd);
  });
  const frames = await slider.evaluate(drag);
  const asked = calls.toSorted((one, other) => one - other)[Math.floor(calls.length / 2)] ?? 0;
  const middle = frames.toSorted((one, other) => one - other)[Math.floor(frames.length / 2)] ?? 0;
  info.annotations.push({ type: "drag", description: `${frames.length} steps, middle ${middle.toFixed(1)} ms, longest ${Math.max(...frames).toFixed(1)} ms` });
  console.log(`desk: ${calls.length} answers, middle ${asked.toFixed(1)} ms`);
  console.log(`drag: ${frames.length} steps, middle ${middle.toFixed(1)} ms, longest ${Math.max(...frames).toFixed(1)} ms`);
  expect(frames.length).toBeGreaterThan(5);
  await page.keyboard.press("r");
  await page.locator("summary", { hasText: "逐项展开" }).click();
  const tree = page.getByRole("treegrid", { name: /期望净现值从哪里来/ });
  const root = tree.getByRole("row").first();
  await expect(root).toContainText("期望净现值");
  await expect(root).toHaveAttribute("aria-expanded", "true");
  // Down to the first figure of the whole, and right into what it rests on.
  await tree.getByRole("row").nth(1).click();
  await page.keyboard.press("ArrowRight");
  await expect(tree.getByRole("row").nth(2)).toHaveAttribute("aria-level", "3");
  await expect(tree).toContainText(/假设|案卷/);
  await page.keyboard.press("ArrowLeft");
  await expect(tree.getByRole("row").nth(2)).toHaveAttribute("aria-level", "2");
  await page.getByRole("button", { name: "导出附件" }).click();
  const dialog = page.getByRole("dialog", { name: "导出方案比选表" });
  const file = join(bridge.folder, "annex.pdf");
  await dialog.getByRole("textbox").fill(file);
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText(file)).toBeVisible();
  const pdf = await readFile(file);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  await mkdir(results, { recursive: true });
  await copyFile(file, join(results, "annex.pdf"));
});

for (const theme of ["light", "dark"] as const) {
  for (const language of ["zh", "en"] as const) {
    test(`the portfolio is allocated, proposed and learned from: ${language}, ${theme}`, async ({ window, bridge }) => {
      const { page } = window;
      const look = async (screen: string) => {
        await page.screenshot({ path: join(results, `${language}-${theme}`, `${screen}.png`) });
        await expectAccessible(page, `${screen} ${language} ${theme}`);
      };
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await window.createVault();
      await window.importSheet(bridge.sheet());
      if (language === "en") await window.speak("EN");
      await page.keyboard.press("Alt+3");
      await page.locator("[name=staffHours]").fill("800");
      await page.locator("[name=lawyerBudget]").fill("300000");
      await page.locator("[name=courtCash]").fill("200000");
      await page.locator("[name=courtCash]").press("Enter");
      const above = page.getByRole("table", { name: /线上|Just above the line/ });
      await expect(above.getByRole("row").nth(1)).toBeVisible({ timeout: 30_000 });
      await expect(page.getByRole("table", { name: /线下|Just below the line/ }).getByRole("row").nth(1)).toBeVisible();
      await look("1-allocated");
      await page.getByRole("button", { name: /^(改为这条|Take this instead)/ }).first().click();
      await expect(page.getByRole("heading", { name: /人工指定的代价|What overrides cost/ })).toBeVisible({ timeout: 30_000 });
      await page.getByRole("button", { name: /写成待批建议|Put up for approval/ }).click();
      await expect(page.getByText(/写入 \d+ 条待批申请|approvals asked for/)).toBeVisible({ timeout: 30_000 });
      await look("2-proposed");
      await page.getByRole("radio", { name: /从本公司案件学习|Learned from our cases/ }).click({ force: true });
      await expect(page.getByRole("heading", { name: /回收比例|Shares recovered/ })).toBeVisible({ timeout: 30_000 });
      await look("3-learned");
      await page.getByRole("navigation").getByRole("button", { name: /^(案件|Cases)/ }).first().click();
      await openCase(window);
      await expect(page.getByRole("table", { name: /从债权到净值|From the claim to the net value/ })).toBeVisible();
      await page.getByRole("table", { name: /从债权到净值|From the claim to the net value/ }).scrollIntoViewIfNeeded();
      await look("4-compared");
      await page.getByRole("radiogroup", { name: /追偿路径|Recovery paths/ }).scrollIntoViewIfNeeded();
      await look("5-ranges");
      await page.locator("summary", { hasText: /逐项展开|Open the figures/ }).click();
      const tree = page.getByRole("treegrid");
      await expect(tree.getByRole("row").nth(3)).toBeVisible();
      await tree.getByRole("row").nth(3).click();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowRight");
      await tree.scrollIntoViewIfNeeded();
      await look("6-opened");
      await page.getByRole("slider").first().scrollIntoViewIfNeeded();
      await look("7-levers");
      const waiting = page.getByRole("table", { name: /现在起诉，还是等财产出现|Sue now, or wait for assets/ });
      await expect(waiting.getByRole("row")).toHaveCount(4);
      await expect(page.getByText(/等待不划算|Waiting loses|等待值 |Waiting is worth |时效已过|has run out/).first()).toBeVisible();
      await page.locator("summary", { hasText: /依据的数字|What it rests on/ }).click();
      await expect(page.getByRole("listitem").filter({ hasText: /没有财产|无财产者一个月内出现财产|Assets appear in a month/ }).first()).toBeVisible();
      await waiting.scrollIntoViewIfNeeded();
      await look("8-waiting");
      const spent = page.getByRole("heading", { name: /已花掉的费用|Already spent/ });
      await spent.scrollIntoViewIfNeeded();
      await expect(page.getByText(/案卷里没有登记过费用|No cost has been recorded|截至当日已付|Spent up to this day/)).toBeVisible();
      await look("9-spent");
      await page.keyboard.press("t");
      const table = page.getByRole("table", { name: /追偿路径|Recovery paths/ });
      await expect(page.getByText(/不及居首|clearly behind the first/i)).toBeVisible();
      await expect(table.getByRole("columnheader", { name: /同类已结|Similar, ended/ })).toBeVisible();
      await table.scrollIntoViewIfNeeded();
      await look("10-table");
    });
  }
}

for (const [theme, language] of [["light", "zh"], ["dark", "en"]] as const) {
  test(`what our own cases teach is shown and taken over: ${language}, ${theme}`, async ({ window, bridge }) => {
    const { page } = window;
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await window.createVault();
    await window.importSheet(bridge.sheet());
    await page.evaluate(work);
    if (language === "en") await window.speak("EN");
    await page.keyboard.press("Alt+3");
    await page.getByRole("radio", { name: /从本公司案件学习|Learned from our cases/ }).click({ force: true });
    const rates = page.getByRole("table", { name: /^(比率|Rates)$/ });
    await expect(rates.getByRole("row").nth(1)).toBeVisible({ timeout: 30_000 });
    await page.screenshot({ path: join(results, `${language}-${theme}`, "8-learned-rates.png") });
    await page.getByRole("heading", { name: /^(预测与结果|Forecasts)/ }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(results, `${language}-${theme}`, "9-forecasts.png") });
    await rates.getByRole("button").first().click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("→");
    await page.screenshot({ path: join(results, `${language}-${theme}`, "11-taken-over.png") });
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    await expectAccessible(page, `learned ${language} ${theme}`);
    await openCase(window);
    await page.getByLabel(/查找假设|Find an assumption/).fill(language === "zh" ? "转让成交" : "A sale succeeds");
    await expect(page.getByRole("complementary").getByText(language === "zh" ? "本公司案件" : "our cases").first()).toBeVisible({ timeout: 30_000 });
  });
}

async function openCase(window: Window): Promise<void> {
  const { page } = window;
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("textbox").fill("曹超");
  await expect(page.getByRole("dialog").getByText("曹超")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /曹超/ })).toBeVisible();
  await window.tab(/比选|Compare/);
}

/** Drags the slider step by step and says how long it took each time until a figure on the screen moved. */
async function drag(slider: HTMLElement | SVGElement): Promise<number[]> {
  const input = slider as HTMLInputElement;
  const ranges = document.querySelector("[role=radiogroup][aria-label=追偿路径]");
  const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  if (!ranges || !put) return [];
  const frames: number[] = [];
  const [low, high] = [Number(input.min), Number(input.max)];
  for (let step = 1; step <= 24; step += 1) {
    const before = ranges.textContent;
    const began = performance.now();
    put.call(input, String(low + ((high - low) * step) / 25));
    input.dispatchEvent(new Event("input", { bubbles: true }));
    while (ranges.textContent === before && performance.now() - began < 400) await new Promise((done) => { requestAnimationFrame(done); });
    if (ranges.textContent !== before) frames.push(performance.now() - began);
  }
  return frames;
}

/** Forty claims offered for sale, none of them sold; on four a path was chosen before, and all was paid. */
async function work(): Promise<void> {
  const call = async (name: string, ask: unknown): Promise<unknown> => {
    const answer = await fetch(`/call/${name}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(ask) });
    const said: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(said)}`);
    return said;
  };
  type Picked = { ids: string[] };
  const narrow = { status: "open", officer: null, overdue: null, track: null, idle: false, dueWithin: null };
  const selection = { of: "found", query: "", stage: null, narrow, sort: "number", descending: false, except: [] };
  const { ids } = (await call("pick_cases", { selection })) as Picked;
  const on = "2026-11-20";
  const empty = { court: "", caseNumber: "", party: "", fee: "", scope: "", consent: "", amount: "", until: "", approval: null, reason: "此前已电话催收" };
  for (const [at, caseId] of ids.slice(0, 40).entries()) {
    const move = { ...empty, caseId, track: "assignment", on, reached: [{ who: "debtor" }], paper: "样例文书", note: "报价过低" };
    await call("move_track", { draft: { ...move, step: "price", amount: "100000" } });
    if (at % 10 === 0) {
      await call("choose_path", { caseId, path: "litigation", reason: "有财产线索", asOf: on, tried: [] });
      const compared = (await call("compare_paths", { caseId, asOf: "2026-11-22", tried: [] })) as { claim: string } | null;
      const amount = compared?.claim ?? "1";
      await call("record_payment", { draft: { caseId, receivedOn: "2026-11-22", amount, payer: "", note: "" } });
    }
    await call("move_track", { draft: { ...move, step: "drop" } });
  }
}

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";

import type { Bridge } from "./bridge";
import { expect, expectAccessible, test } from "./test";
import type { Window } from "./window";

test.describe.configure({ timeout: 120_000 });
test.use({ actionTimeout: 20_000 });

/** A PNG whose pixels are told one by one. */
function png(width: number, height: number, pixel: (x: number, y: number) => readonly [number, number, number, number]): Buffer {
  const raw = Buffer.alloc(height * (1 + 4 * width));
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) raw.set(pixel(x, y), y * (1 + 4 * width) + 1 + 4 * x);
  const chunk = (name: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("IDAT", deflateSync(raw)), chunk("IEND", Buffer.alloc(0))]);
}

/** A blue mark of rounded bars. */
const mark = () => png(480, 360, (x, y) => (x % 120 < 84 && Math.abs(y - 180) < 60 + x / 4 ? [20, 62, 110, 255] : [255, 255, 255, 0]));

/** A red ring with a star-like middle, as seals are. */
const seal = () =>
  png(420, 420, (x, y) => {
    const [dx, dy] = [x - 210, y - 210];
    const far = Math.hypot(dx, dy);
    const star = far < 40 + 26 * Math.cos(5 * Math.atan2(dx, -dy));
    return (far > 186 && far < 204) || star ? [200, 20, 30, 235] : [255, 255, 255, 0];
  });

async function withPictures(window: Window, bridge: Bridge): Promise<void> {
  const { page } = window;
  const put = async (spot: string, name: string, bytes: Buffer) => {
    const path = join(bridge.folder, name);
    writeFileSync(path, bytes);
    await page.locator(`[name="image.${spot}"]`).fill(path);
    await page.locator(`[name="image.${spot}"]`).press("Enter");
  };
  await put("letterhead", "动图.gif", Buffer.from("GIF89a"));
  await expect(page.getByText(/这不是 PNG 或 JPEG 图片|This is neither a PNG nor a JPEG picture/)).toBeVisible();
  await put("letterhead", "标志.png", mark());
  await expect(page.getByAltText(/抬头图片预览|The picture of the letterhead/)).toBeVisible();
  await put("seal", "公章.png", seal());
  await expect(page.getByAltText(/印章图片预览|The picture of the seal/)).toBeVisible();
}

test("a head and a seal: taken in, asked for, agreed to, borne by one letter", async ({ window, bridge }) => {
  const { page } = window;
  await window.button("试用样例组合").click();
  await expect(window.grid).toBeVisible({ timeout: 60_000 });
  await window.fillOrganisation();
  await withPictures(window, bridge);
  await page.screenshot({ path: "../tests/ui/.results/seal-settings.png", fullPage: true });
  await window.toCases();
  await page.keyboard.press("Home");
  await window.grid.getByRole("row").nth(1).dblclick();
  await window.tab("函件");
  await expect(page.locator("canvas").first()).toContainText("代偿追偿通知书", { timeout: 30_000 });
  await page.getByRole("radio", { name: "商务版式" }).click({ force: true });
  await page.getByText("加盖印章图片").click();
  await expect(page.getByText(/本函盖章须经他人审批/)).toBeVisible();
  await page.screenshot({ path: "../tests/ui/.results/seal-asks.png" });
  await window.button("申请用印").click();
  await expect(page.getByText(/用印待审批/)).toBeVisible();
  await expect(page.locator("canvas").last()).toBeVisible();

  await window.tab("方案");
  await expect(page.getByText("函件用印")).toBeVisible();
  await page.screenshot({ path: "../tests/ui/.results/seal-approval.png", fullPage: true });
  await page.getByRole("button", { name: "审批", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator("canvas").first()).toContainText("代偿追偿通知书");
  await page.screenshot({ path: "../tests/ui/.results/seal-decide.png" });
  await dialog.locator("[name=reason]").fill("已核对");
  await page.keyboard.press("Control+Enter");
  await window.tab("函件");
  await expect(page.getByText(/用印已批准/)).toBeVisible();
  await page.screenshot({ path: "../tests/ui/.results/seal-given.png" });
  await window.button("出具").first().click();
  await expect(page.getByText(/已出具，\d+ 页/)).toBeVisible();
  await expect(page.locator("canvas").first()).toContainText("代偿追偿通知书");
  const last = page.locator("canvas").last();
  await last.scrollIntoViewIfNeeded();
  await expect.poll(() => last.evaluate(isDrawn), { message: "a page is drawn when it comes into sight" }).toBe(true);
  await page.locator("canvas").first().scrollIntoViewIfNeeded();
  await page.screenshot({ path: "../tests/ui/.results/seal-issued.png" });
});

for (const [language, theme] of [["zh", "dark"], ["en", "light"]] as const) {
  test(`pictures, sources and the wait for pages are accessible: ${language}, ${theme}`, async ({ window, bridge }) => {
    const { page } = window;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await window.button("试用样例组合").click();
    await expect(window.grid).toBeVisible({ timeout: 60_000 });
    await window.fillOrganisation();
    if (language === "en") {
      await window.toCases();
      await window.speak("EN");
      await page.keyboard.press("Alt+2");
    }
    await withPictures(window, bridge);
    await expectAccessible(page, `pictures ${language} ${theme}`);
    await page.screenshot({ path: `../tests/ui/.results/seal-${language}-${theme}-settings.png`, fullPage: true });
    await page.keyboard.press("Alt+1");
    await page.getByRole("navigation").getByRole("button", { name: /^(案件|Cases)/ }).click();
    await expect(window.grid).toBeVisible();
    await window.grid.getByRole("row").nth(1).dblclick();
    await window.tab(/^(函件|Letters)/);
    await expect(page.locator("canvas").first()).toContainText("代偿追偿通知书", { timeout: 30_000 });
    await page.getByText(/引用和计算依据|What it cites and rests on/).click();
    await expect(page.getByText("中华人民共和国民法典").first()).toBeVisible();
    await page.screenshot({ path: `../tests/ui/.results/seal-${language}-${theme}-letter.png` });
    await expectAccessible(page, `letter ${language} ${theme}`);
  });
}

/** Printed, not asserted: machines differ. */
test("how long a change takes to stand on the page", async ({ window }) => {
  const { page } = window;
  await window.button("试用样例组合").click();
  await expect(window.grid).toBeVisible({ timeout: 60_000 });
  await window.fillOrganisation();
  await window.toCases();
  await window.grid.getByRole("row").nth(1).dblclick();
  await window.tab("函件");
  await expect(page.locator("canvas").first()).toContainText("代偿追偿通知书", { timeout: 30_000 });
  const took = await page.evaluate(async () => {
    const field = document.querySelector<HTMLTextAreaElement>("[name=remark]");
    const place = document.querySelector("canvas")?.closest("[role=region]");
    const put = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
    if (!field || !place || !put) throw new Error("no preview");
    const times: number[] = [];
    for (let at = 0; at < 12; at += 1) {
      const before = place.firstElementChild;
      const begun = performance.now();
      put.call(field, `附言${String(at)}。`);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise<void>((done) => {
        const watch = new MutationObserver(() => {
          if (place.firstElementChild === before) return;
          watch.disconnect();
          requestAnimationFrame(() => done());
        });
        watch.observe(place, { childList: true });
      });
      times.push(Math.round(performance.now() - begun));
      await new Promise((done) => setTimeout(done, 400));
    }
    return times.sort((one, other) => one - other);
  });
  console.log(`preview: ${took.join(" ")} ms, middle ${String(took[Math.floor(took.length / 2)])} ms`);
  expect(took).toHaveLength(12);
});

/** Whether anything dark stands on a page. */
function isDrawn(it: HTMLElement | SVGElement): boolean {
  if (!(it instanceof HTMLCanvasElement)) return false;
  const dots = it.getContext("2d")?.getImageData(0, 0, it.width, it.height).data ?? [];
  for (let at = 0; at < dots.length; at += 4) if ((dots[at] ?? 255) < 128 && (dots[at + 3] ?? 0) > 0) return true;
  return false;
}

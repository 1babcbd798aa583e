import { test as plain, expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";


import { Bridge } from "./bridge";
import { Window } from "./window";

type Fixtures = { bridge: Bridge; window: Window };

/**
 * A window on a desk of its own. Whatever the page complains of, a breach of the Content-Security-Policy above all,
 * fails the test.
 */
export const test = plain.extend<Fixtures>({
  // Playwright wants the empty pattern.
  // eslint-disable-next-line no-empty-pattern
  bridge: async ({}, use) => {
    const bridge = await Bridge.start();
    await use(bridge);
    bridge.stop();
  },
  window: async ({ page, bridge }, use) => {
    const complaints: string[] = [];
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (it) => {
        console.error(`policy: ${it.violatedDirective} ${it.blockedURI} ${it.sample}`);
      });
    });
    page.on("console", (it) => {
      // A refusal is an answer with status 422; the browser logs it as a failed load.
      if (it.type() === "error" && !it.text().includes("status of 422")) complaints.push(it.text());
    });
    page.on("pageerror", (it) => complaints.push(String(it)));
    await page.goto(bridge.url);
    await use(new Window(page));
    expect(complaints).toEqual([]);
  },
});

export { expect };

const axe = readFileSync(join(createRequire(join(__dirname, "../../ui/package.json")).resolve("axe-core"), "../axe.min.js"), "utf8");

/** Holds the screen to WCAG 2.2 AA; `evaluate` is not bound by the page's policy. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } };
    const { violations } = await run.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    return violations.map((it) => `${it.id}: ${it.nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`).join(" | ")}`);
  });
  expect.soft(found, screen).toEqual([]);
}

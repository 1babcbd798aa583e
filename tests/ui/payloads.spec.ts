import type { Page } from "@playwright/test";

import { expect, test } from "./test";
import type { Window } from "./window";

/** Two hundred by default; `RECOURSE_PAYLOADS=1000` for the proof. */
const wanted = Number(process.env["RECOURSE_PAYLOADS"] ?? "200");
const fieldsOfACase = 10;

const act = "window.__executed=(window.__executed||0)+1";
const shapes: readonly ((act: string) => string)[] = [
  (it) => `<script>${it}</script>`,
  (it) => `<img src=x onerror="${it}">`,
  (it) => `<svg onload="${it}">`,
  (it) => `"><script>${it}</script>`,
  (it) => `' autofocus onfocus='${it}' x='`,
  (it) => `<iframe srcdoc="<script>parent.${it}</script>">`,
  (it) => `javascript:${it}`,
  (it) => `<a href="javascript:${it}">案件</a>`,
  (it) => `{{constructor.constructor('${it}')()}}`,
  (it) => `\${${it}}`,
  (it) => `</title><script>${it}</script>`,
  (it) => `</textarea><img src=x onerror=${it}>`,
  (it) => `<math><mtext><img src=x onerror="${it}"></mtext></math>`,
  (it) => `<details open ontoggle="${it}">`,
  (it) => `<style>@import 'javascript:${it}';</style>`,
  (it) => `<body onpageshow="${it}">`,
  (it) => `<object data="data:text/html,<script>${it}</script>">`,
  (it) => `<input onfocus="${it}" autofocus>`,
  (it) => `&lt;script&gt;${it}&lt;/script&gt;`,
  (it) => `<meta http-equiv="refresh" content="0;url=javascript:${it}">`,
];

test("what stands in a text field never runs, whatever screen shows it", async ({ window, bridge }) => {
  test.slow();
  const { page } = window;
  const dialogs: string[] = [];
  page.on("dialog", (it) => {
    dialogs.push(it.message());
    void it.dismiss();
  });
  await window.createVault();
  let at = 0;
  const next = () => `${shapes[at++ % shapes.length]?.(act) ?? ""}${String(at)}`;
  const ask = async (name: string, body: object) => {
    const answer = await page.request.post(`${bridge.url}/call/${name}`, { data: body });
    expect(answer.ok(), `${name}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as Record<string, string>;
  };
  const text = (debtor = next()) => ({
    debtor, debtorIdentity: "11010519491231002X", debtorPhone: next(), debtorPhoneSource: `other:${next()}`, debtorAddress: next(), debtorAddressSource: "person", contract: next(), expected: false, compensatedOn: "2024-03-15", principal: "200000", interest: "", penalty: "", fees: "",
    occupancy: { rule: "annual", figure: "12" }, loanContract: next(), bank: next(), loanAmount: "", guarantors: [{ name: next(), identity: "", phone: next(), phoneSource: "bank", address: next(), addressSource: `other:${next()}` }], collateral: next(), officer: next(), note: next(),
  });
  const ids: string[] = [];
  while (at < wanted) ids.push((await ask("register_case", { draft: text() }))["id"] ?? "");
  const first = ids[0] ?? "";
  await ask("record_payment", { draft: { caseId: first, receivedOn: "2026-11-20", amount: "100", payer: next(), note: next(), guarantor: null, application: null } });
  await ask("amend_case", { id: first, draft: text(), reason: next() });
  await ask("set_organisation", { organisation: { name: next(), address: next(), phone: next(), contact: next(), accountName: next(), accountBank: next(), accountNumber: next() } });
  await page.reload();
  await everyScreen(window, ids.length);
  const executed = await page.evaluate(() => (globalThis as unknown as { __executed?: number }).__executed ?? 0);
  expect(executed, "executions").toBe(0);
  expect(dialogs).toEqual([]);
  console.log(`${String(at)} payloads in ${String(ids.length)} cases of ${String(fieldsOfACase)} fields: ${String(executed)} executions`);
});

async function everyScreen(window: Window, cases: number): Promise<void> {
  const { page } = window;
  await expect(window.grid).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("textbox").fill("script");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await window.grid.getByRole("row").nth(1).dblclick();
  await expect(page.getByRole("tab").first()).toBeVisible();
  await expect(window.main, "what is typed is what is shown").toContainText("__executed");
  await everyTab(page);
  for (let seen = 1; seen < cases; seen += 1) {
    await page.keyboard.press("]");
    await expect(page.locator("[class*=skeleton]")).toHaveCount(0);
  }
  await page.keyboard.press("p");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  for (const room of ["设置", "审计", "导入", "案件"]) {
    await page.getByRole("navigation").getByRole("button", { name: room }).click();
    await expect(page.locator("[class*=skeleton]")).toHaveCount(0);
  }
}

async function everyTab(page: Page): Promise<void> {
  const tabs = page.getByRole("tab");
  for (let at = 0; at < (await tabs.count()); at += 1) {
    await tabs.nth(at).click();
    await expect(page.locator("[class*=skeleton]")).toHaveCount(0);
  }
  await tabs.first().click();
}

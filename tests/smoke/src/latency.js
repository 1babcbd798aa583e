// How long the acts of a day take from the hand to the screen, in ms, in the page of the window that runs.
const [cases, today, compare, paths] = arguments;
const done = arguments[arguments.length - 1];
const until = (holds) =>
  new Promise((go, give) => {
    const late = performance.now() + 20_000;
    const look = () => (holds() ? go() : performance.now() > late ? give(`waited in vain: ${holds}`) : requestAnimationFrame(look));
    look();
  });
const drawn = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
const rows = () => [...document.querySelectorAll("[role=row][aria-rowindex]")].filter((it) => it.getAttribute("aria-rowindex") !== "1" && it.querySelectorAll("[role=gridcell]").length > 2);
const rail = (name) => [...document.querySelectorAll("nav button")].find((it) => it.textContent.startsWith(name));
const tab = (name) => [...document.querySelectorAll("[role=tab]")].find((it) => it.textContent.startsWith(name));
const put = (field, text) => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
};
const press = (it, name) => {
  for (const kind of ["pointerdown", "mousedown", "pointerup", "mouseup", name]) {
    const Kind = kind.startsWith("pointer") ? PointerEvent : MouseEvent;
    it.dispatchEvent(new Kind(kind, { bubbles: true, cancelable: true, button: 0, detail: 1, pointerType: "mouse", pointerId: 1 }));
  }
};
const timed = async (act, holds) => {
  const begun = performance.now();
  act();
  await until(holds);
  const took = performance.now() - begun;
  await drawn();
  return Math.round(took);
};
(async () => {
  const took = { search: [], open: [], save: [], today: [], recomputed: [], lever: [] };
  await until(() => rows().length > 10);
  const names = [...new Set(rows().map((it) => it.querySelector("[role=gridcell]:nth-child(2)").textContent.trim()))].slice(0, 12);
  for (const name of names) {
    const field = document.querySelector("[name=search]");
    const whole = rows()[0].textContent;
    took.search.push(await timed(() => put(field, name.slice(0, 2)), () => rows()[0]?.textContent !== whole && rows().every((it) => it.textContent.includes(name[0]))));
    put(field, "");
    await until(() => rows().length > 10 && rows()[0].textContent === whole);
    await drawn();
  }
  for (let at = 0; at < 12; at += 1) {
    const row = rows()[at];
    took.open.push(await timed(() => press(row, "click"), () => document.querySelector("main h1, h1")?.closest("header")?.querySelector("button kbd") && document.querySelector("[role=tabpanel], [role=tab]")));
    if (at < 8) {
      const pay = [...document.querySelectorAll("header button")].find((it) => it.querySelector("kbd")?.textContent === "P");
      press(pay, "click");
      await until(() => document.querySelector("[name=amount]"));
      // Of another amount each time the vault is measured: the same one again would be asked about.
      put(document.querySelector("[name=amount]"), String(100 + (Date.now() % 9_000) + at));
      const save = () => [...document.querySelectorAll("[role=dialog] button")].find((it) => it.querySelector("kbd") && !it.disabled);
      await until(() => save() && document.querySelector("[role=dialog] table"));
      await drawn();
      took.save.push(await timed(() => press(save(), "click"), () => !document.querySelector("[role=dialog]")));
    }
    took.today.push(await timed(() => press(rail(today), "click"), () => document.querySelector("main h1")?.textContent.startsWith(today) && document.querySelector("main section ul li, main [role=region] li")));
    press(rail(cases), "click");
    await until(() => rows().length > 10);
    await drawn();
  }
  press(rows()[0], "click");
  await until(() => tab(compare));
  press(tab(compare), "click");
  const lever = () => document.querySelector("[role=tabpanel] input[type=range], main input[type=range]");
  const ranges = () => document.querySelector(`[role=radiogroup][aria-label="${paths}"]`)?.textContent;
  await until(() => lever() && ranges());
  await drawn();
  for (let step = 1; step <= 24; step += 1) {
    const [it, before] = [lever(), ranges()];
    const [low, high] = [Number(it.min), Number(it.max)];
    const late = performance.now() + 400;
    const group = document.querySelector(`[role=radiogroup][aria-label="${paths}"]`);
    const begun = performance.now();
    let moved = null;
    // When the new figures stand in the page; `lever` waits for the screen, which draws no faster than its renderer.
    const watch = new MutationObserver(() => {
      if (moved === null && ranges() !== before) moved = performance.now() - begun;
    });
    watch.observe(group, { subtree: true, childList: true, characterData: true });
    const spent = await timed(() => put(it, String(low + ((high - low) * step) / 25)), () => ranges() !== before || performance.now() > late);
    watch.disconnect();
    if (ranges() !== before) took.lever.push(spent);
    if (moved !== null) took.recomputed.push(Math.round(moved));
  }
  done(took);
})().catch((why) => done({ failed: String(why) }));

import { expect, test } from "vitest";

import { comboOf, isRealEnter } from "./combo";

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({ key, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, keyCode: 0, ...more }) as KeyboardEvent;

test.each([
  [pressed("k", { ctrlKey: true }), "ctrl+k"],
  [pressed("K", { ctrlKey: true, shiftKey: true }), "ctrl+shift+k"],
  [pressed("?", { shiftKey: true }), "?"],
  [pressed("J"), "j"],
  [pressed("Enter", { ctrlKey: true }), "ctrl+enter"],
  [pressed("ArrowDown", { shiftKey: true }), "shift+arrowdown"],
  [pressed("1", { altKey: true }), "alt+1"],
  [pressed(" "), "space"],
  [pressed("Process", { code: "KeyP" }), "p"],
])("a key press has one name", (event, combo) => {
  expect(comboOf(event)).toBe(combo);
});

test("the Enter that commits a candidate is none", () => {
  expect(isRealEnter(pressed("Enter"))).toBe(true);
  expect(isRealEnter(pressed("Enter", { isComposing: true }))).toBe(false);
  expect(isRealEnter(pressed("Enter", { keyCode: 229 }))).toBe(false);
  expect(isRealEnter(pressed("a"))).toBe(false);
});

import { expect, test } from "vitest";

import { boundNow, clashOf, everyKey, meaningOf, placeOf, singleKeyList, singleKeys, withKey } from "./single";

const sources = import.meta.glob("../**/*.tsx", { query: "?raw", import: "default", eager: true });

test("every single key that a screen binds can be changed", () => {
  const bound = Object.values(sources).flatMap((text) => [...String(text).matchAll(/keys: "([^"]+)"/g)].flatMap((it) => (it[1] ?? "").split(" ").flatMap((combo) => combo.split(">"))));
  const single = new Set(bound.filter((it) => it.length === 1));
  // Second keys after G stand for rooms and acts of their own.
  const afterG = new Set(Object.values(sources).flatMap((text) => [...String(text).matchAll(/keys: "g>(.)"/g)].map((it) => it[1] ?? "")));
  expect([...single].filter((it) => !(it in singleKeys) && !afterG.has(it))).toEqual([]);
  expect(Object.keys(singleKeys).filter((it) => !single.has(it))).toEqual([]);
});

test("a changed key does what the other did, and the other nothing", () => {
  const choice = withKey(everyKey, "p", "u");
  expect([meaningOf(choice, "u"), meaningOf(choice, "p"), meaningOf(choice, "j")]).toEqual(["p", null, "j"]);
  expect(placeOf(choice, "p")).toBe("u");
  expect(withKey(choice, "p", "p")).toEqual(everyKey);
  const off = withKey(choice, "j", "");
  expect([meaningOf(off, "j"), placeOf(off, "j")]).toEqual([null, null]);
  expect(meaningOf(everyKey, "ctrl+k")).toBe("ctrl+k");
});

test("a digit of a tab is given away as any other, the tenth too", () => {
  const choice = withKey(withKey(everyKey, "0", "z"), "7", "");
  expect([meaningOf(choice, "z"), meaningOf(choice, "0"), meaningOf(choice, "7"), meaningOf(choice, "1")]).toEqual(["0", null, null, "1"]);
  expect(clashOf(choice, "p", "0")).toBeNull();
  expect(singleKeyList.slice(-10)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"]);
});

test("two keys may change places, and none may stand twice", () => {
  expect(clashOf(everyKey, "p", "j")).toEqual({ why: "taken", by: "j" });
  const freed = withKey(everyKey, "j", "u");
  expect(clashOf(freed, "p", "j")).toBeNull();
  expect(clashOf(freed, "p", "u")).toEqual({ why: "taken", by: "j" });
  expect(clashOf(everyKey, "p", "7")).toEqual({ why: "taken", by: "7" });
  expect(clashOf(everyKey, "0", "p")).toEqual({ why: "taken", by: "p" });
  expect(clashOf(everyKey, "p", "up")).toEqual({ why: "notOne" });
  expect(clashOf(everyKey, "p", "")).toBeNull();
});

test("keys are shown as they now are", () => {
  const choice = withKey(withKey(everyKey, "t", "u"), "j", "");
  expect(boundNow(choice, "g>t")).toBe("g>u");
  expect(boundNow(choice, "j arrowdown")).toBe("arrowdown");
  expect(boundNow({ ...everyKey, off: true }, "p")).toBe("");
  expect(boundNow({ ...everyKey, off: true }, "? f1")).toBe("f1");
});

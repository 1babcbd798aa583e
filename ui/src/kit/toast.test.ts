import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { dropToasts, redoLatest, toast, toasts, undoLatest } from "./toast";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", globalThis);
});
afterEach(() => {
  dropToasts();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("acts of the session are taken back one by one, long after their message, and done again", async () => {
  const said: string[] = [];
  const act = (name: string, again = false) => {
    toast({ text: name, again, undo: async () => void said.push(`-${name}`), redo: () => {
      said.push(`+${name}`);
      act(name, true);
    } });
  };
  act("one");
  act("two");
  vi.advanceTimersByTime(60_000);
  expect(toasts.current()).toEqual([]);
  expect([undoLatest(), undoLatest(), undoLatest()]).toEqual([true, true, false]);
  await vi.runAllTimersAsync();
  expect(said).toEqual(["-two", "-one"]);
  expect([redoLatest(), redoLatest(), redoLatest()]).toEqual([true, true, false]);
  expect(said).toEqual(["-two", "-one", "+one", "+two"]);
  undoLatest();
  await vi.runAllTimersAsync();
  expect(said.at(-1)).toBe("-two");
  act("three");
  expect(redoLatest()).toBe(false);
});

test("what could not be taken back is not done again, and the lock forgets everything", async () => {
  toast({ text: "one", undo: () => Promise.reject(new Error("no")), redo: () => undefined });
  expect(undoLatest()).toBe(true);
  await vi.runAllTimersAsync();
  expect(redoLatest()).toBe(false);
  toast({ text: "two", undo: () => undefined });
  dropToasts();
  expect(undoLatest()).toBe(false);
});

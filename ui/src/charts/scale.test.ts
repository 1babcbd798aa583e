import { expect, test } from "vitest";

import { axisOf, position } from "./scale";

const range = (low: number, mid: number, high: number, mean: number) => ({ low, mid, high, mean });

test("holds every bar and nought between its ends", () => {
  const axis = axisOf([range(-1200, 4000, 93_000, 40_000), range(10, 20, 30, 110_500)]);
  for (const value of [-1200, 0, 93_000, 110_500]) {
    expect(axis.place(value)).toBeGreaterThanOrEqual(0);
    expect(axis.place(value)).toBeLessThanOrEqual(100);
  }
  expect(axis.zero).toBeGreaterThan(0);
  expect(axis.ticks).toContain(0);
});

test("starts at nought when nothing is below it", () => {
  expect(axisOf([range(10, 20, 100, 30)]).zero).toBe(0);
});

test("keeps order: a larger amount never stands further left", () => {
  const axis = axisOf([range(-5, 1, 77, 20)]);
  const places = [-5, -1, 0, 3, 20, 77].map(axis.place);
  expect(places).toEqual([...places].sort((left, right) => left - right));
});

test("has a scale even when all is nought", () => {
  const axis = axisOf([range(0, 0, 0, 0)]);
  expect(axis.place(0)).toBe(0);
  expect(axis.ticks.length).toBeGreaterThan(1);
});

test("ticks are round figures inside the scale", () => {
  expect(axisOf([range(0, 1, 1_000_000, 5)]).ticks).toEqual([0, 200_000, 400_000, 600_000, 800_000, 1_000_000]);
  expect(axisOf([range(-0.2, 0, 0.8, 0.1)]).ticks).toEqual([-0.2, 0, 0.2, 0.4, 0.6, 0.8]);
  expect(axisOf([range(-30, 0, 0, -5)]).ticks).toEqual([-30, -20, -10, 0]);
});

test("reads decimal text for a position", () => {
  expect(position("-12.5")).toBe(-12.5);
  expect(position("-1.00 – 3.00")).toBe(1);
  expect(position("")).toBe(0);
  expect(position("not a number")).toBe(0);
});

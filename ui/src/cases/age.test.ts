import { expect, test } from "vitest";

import type { AgeBand } from "../wire";
import { bandOf, readDays } from "./age";

const name = (id: string) => ({ id, title: id, titleEn: id, forbidden: false });
const bands: AgeBand[] = [{ name: name("d90"), from: 0, to: 90 }, { name: name("d180"), from: 91, to: 180 }, { name: name("older"), from: 1096, to: null }];

test("days that a band says are that band, others are one's own", () => {
  expect(bandOf({ ageFrom: 0, ageTo: 90 }, bands)?.name.id).toBe("d90");
  expect(bandOf({ ageFrom: null, ageTo: 90 }, bands)?.name.id).toBe("d90");
  expect(bandOf({ ageFrom: 1096, ageTo: null }, bands)?.name.id).toBe("older");
  expect(bandOf({ ageFrom: 91, ageTo: 181 }, bands)).toBeUndefined();
});

test("only whole counts of days are read", () => {
  expect(["90", " 7 ", "0", "", "-1", "1.5", "很多", "123456"].map(readDays)).toEqual([90, 7, 0, null, null, null, null, null]);
});

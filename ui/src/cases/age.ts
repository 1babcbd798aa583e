import type { AgeBand, CaseNarrow } from "../wire";
import type { Words } from "../words";

type Age = Pick<CaseNarrow, "ageFrom" | "ageTo">;

/** The band that says the same days, if one does. */
export function bandOf({ ageFrom, ageTo }: Age, bands: readonly AgeBand[]): AgeBand | undefined {
  return bands.find((it) => it.from === (ageFrom ?? 0) && it.to === ageTo);
}

/** The days that are asked for, in words. */
export function ageWord(t: Words, { ageFrom, ageTo }: Age): string {
  if (ageTo === null) return t.cases_age_over({ from: ageFrom ?? 0 });
  return ageFrom === null || ageFrom === 0 ? t.cases_age_under({ to: ageTo }) : t.cases_age_between({ from: ageFrom, to: ageTo });
}

/** A count of days as typed; nothing where it is none. */
export function readDays(text: string): number | null {
  const typed = text.trim();
  return /^\d{1,5}$/.test(typed) ? Number(typed) : null;
}

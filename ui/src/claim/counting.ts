import type { DayCount, DayEnds, StartDay } from "../wire";
import type { Words } from "../words";

/** By how many days a year has. */
export function dayCountWord(t: Words, it: DayCount): string {
  const names = { act365: t.days_act365, act360: t.days_act360, actAct: t.days_act_act } satisfies Record<DayCount, () => string>;
  return names[it]();
}

/** Whether the last day counts. */
export function endsWord(t: Words, it: DayEnds): string {
  const names = { excludeLast: t.ends_exclude, includeBoth: t.ends_both } satisfies Record<DayEnds, () => string>;
  return names[it]();
}

/** Whether the day of a charge bears already. */
export function startWord(t: Words, it: StartDay): string {
  const names = { sameDay: t.start_same, nextDay: t.start_next } satisfies Record<StartDay, () => string>;
  return names[it]();
}

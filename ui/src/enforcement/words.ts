import type { MeasureStep } from "../wire";
import type { Words } from "../words";

/** What became of a measure. */
export function stepName(t: Words, step: MeasureStep): string {
  const names = { granted: t.measure_granted, renewed: t.measure_renewed, refused: t.measure_refused, yielded: t.measure_yielded, lifted: t.measure_lifted } satisfies Record<MeasureStep, () => string>;
  return names[step]();
}

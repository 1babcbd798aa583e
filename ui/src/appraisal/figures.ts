import { position } from "../charts/scale";
import { showAmount } from "../kit";
import type { AssumptionLine, PathAppraised, RecoveryPath, SimilarCases, Unit } from "../wire";

/** A number under an axis in the unit of the screen, without decimals that say nothing. */
export function axisFigure(value: number, unit: Unit): string {
  return showAmount(value.toFixed(2), unit).replace(/\.?0+$/, "");
}

/** The paths, the one worth most first. */
export function ranked(paths: readonly PathAppraised[]): PathAppraised[] {
  return paths.toSorted((one, other) => position(other.mean) - position(one.mean));
}

/** Whether two paths share ground between P10 and P90. Of a figure known between bounds, the outer bound counts. */
export function overlap(one: Pick<PathAppraised, "p10" | "p90">, other: Pick<PathAppraised, "p10" | "p90">): boolean {
  const low = (text: string) => position(text.split(" – ")[0] ?? text);
  const high = (text: string) => position(text.split(" – ").at(-1) ?? text);
  return low(one.p10) <= high(other.p90) && low(other.p10) <= high(one.p90);
}

/** Whether rates learned from our own cases are in force while too few cases like this one took the path. */
export function extrapolated(path: RecoveryPath, similar: SimilarCases | undefined, assumptions: readonly Pick<AssumptionLine, "origin">[]): boolean {
  return similar !== undefined && assumptions.some((it) => it.origin === "learned") && casesOf(path, similar) < similar.few;
}

/** How many similar cases took the path. */
export function casesOf(path: RecoveryPath, similar: SimilarCases): number {
  return similar.paths.find((it) => it.path === path)?.cases ?? 0;
}

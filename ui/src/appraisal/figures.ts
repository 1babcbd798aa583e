import { position } from "../charts/scale";
import { showAmount } from "../kit";
import type { PathAppraised, RecoveryPath, SimilarCases, Unit } from "../wire";

/** A number under an axis in the unit of the screen, without decimals that say nothing. */
export function axisFigure(value: number, unit: Unit): string {
  return showAmount(value.toFixed(2), unit).replace(/\.?0+$/, "");
}

/** The paths, the one worth most first. */
export function ranked(paths: readonly PathAppraised[]): PathAppraised[] {
  return paths.toSorted((one, other) => position(other.mean) - position(one.mean));
}

/** How many similar cases took the path. */
export function casesOf(path: RecoveryPath, similar: SimilarCases): number {
  return similar.paths.find((it) => it.path === path)?.cases ?? 0;
}

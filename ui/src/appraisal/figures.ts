import { showAmount } from "../kit";
import type { Unit } from "../wire";

/** A number under an axis in the unit of the screen, without decimals that say nothing. */
export function axisFigure(value: number, unit: Unit): string {
  return showAmount(value.toFixed(2), unit).replace(/\.?0+$/, "");
}

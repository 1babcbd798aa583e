import type { OwedZero } from "../wire";
import type { Words } from "../words";

/** Why an obligor owes nothing on a head. */
export function owedZero(t: Words, zero: OwedZero): string {
  const names = {
    nothingClaimed: t.owed_nothing_claimed,
    notCovered: t.owed_not_covered,
    notBegun: t.owed_not_begun,
    periodExpired: t.owed_period_expired,
    shareUsedUp: t.owed_share_used_up,
    ceilingUsedUp: t.owed_ceiling_used_up,
  } satisfies Record<OwedZero, () => string>;
  return names[zero]();
}

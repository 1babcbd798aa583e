import type { Words } from ".";
import type { HeadKind } from "../wire";

/** What a head of the claim is called. */
export function headWord(t: Words, head: HeadKind): string {
  const names = { cost: t.head_cost, interest: t.head_interest, damages: t.head_damages, principal: t.head_principal } satisfies Record<HeadKind, () => string>;
  return names[head]();
}

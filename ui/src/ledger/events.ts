import type { AppliedBy, ClaimBasis, RowEvent } from "../wire";
import type { Words } from "../words";

/** What happened to the claim. */
export function eventWord(t: Words, event: RowEvent): string {
  const names = {
    charged: t.event_charged,
    accrued: t.event_accrued,
    received: t.event_received,
    waived: t.event_waived,
    standstillBegan: t.event_standstill_began,
    standstillEnded: t.event_standstill_ended,
    orderTurned: t.event_order_turned,
  } satisfies Record<RowEvent, () => string>;
  return names[event]();
}

/** Why a payment went the way it did. */
export function appliedWord(t: Words, by: AppliedBy): string {
  switch (by.by) {
    case "statutory":
      return t.applied_statutory();
    case "principalFirst":
      return t.applied_principal_first();
    case "agreed":
      return t.applied_agreed();
    case "turned":
      return t.applied_turned({ from: by.from });
    case "document":
      return t.applied_document();
    case "judgment":
      return t.applied_judgment();
    case "own":
      return t.applied_own({ reason: by.reason });
  }
}

/** What the claim is reckoned by. */
export function basisWord(t: Words, { by, title }: Pick<ClaimBasis, "by" | "title">): string {
  switch (by) {
    case "facts":
      return t.basis_facts();
    case "terms":
      return t.basis_terms({ title });
    case "document":
      return t.basis_document({ title });
    case "judgment":
      return t.basis_judgment({ title });
  }
}

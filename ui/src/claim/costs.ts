import type { CostKindName, CostStateName } from "../wire";
import type { Words } from "../words";

/** What kind of cost it is; none where nobody said. */
export function costKind(t: Words, kind: CostKindName | null): string {
  if (kind === null) return t.cost_kind_unknown();
  const names = {
    courtFee: t.cost_kind_court_fee,
    preservationFee: t.cost_kind_preservation_fee,
    enforcementFee: t.cost_kind_enforcement_fee,
    lawyerFee: t.cost_kind_lawyer_fee,
    evaluation: t.cost_kind_evaluation,
    announcement: t.cost_kind_announcement,
    travel: t.cost_kind_travel,
    agencyCommission: t.cost_kind_agency_commission,
    other: t.cost_kind_other,
  } satisfies Record<CostKindName, () => string>;
  return names[kind]();
}

export const costKinds = ["courtFee", "preservationFee", "enforcementFee", "lawyerFee", "evaluation", "announcement", "travel", "agencyCommission", "other"] as const satisfies readonly CostKindName[];

/** Whether it is paid. */
export function costState(t: Words, state: CostStateName): string {
  const names = { paid: t.cost_state_paid, advanced: t.cost_state_advanced, unpaid: t.cost_state_unpaid } satisfies Record<CostStateName, () => string>;
  return names[state]();
}

import type { ComplaintStepKind, ComplaintWay } from "../wire";
import type { Words } from "../words";

export function complaintWay(t: Words, it: ComplaintWay): string {
  const names = { direct: t.complaint_direct, bank: t.complaint_bank, regulator: t.complaint_regulator, ownFinding: t.complaint_own_finding } satisfies Record<ComplaintWay, () => string>;
  return names[it]();
}

export function complaintStep(t: Words, it: ComplaintStepKind): string {
  const names = { sentBack: t.complaint_sent_back, coordinated: t.complaint_coordinated, answered: t.complaint_answered, closed: t.complaint_closed } satisfies Record<ComplaintStepKind, () => string>;
  return names[it]();
}

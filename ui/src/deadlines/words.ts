import type { DeadlineKind } from "../wire";
import type { Words } from "../words";

export function kindName(t: Words, kind: DeadlineKind): string {
  const names = { limitation: t.deadline_kind_limitation, court: t.deadline_kind_court, date: t.deadline_kind_date, other: t.deadline_kind_other } satisfies Record<DeadlineKind, () => string>;
  return names[kind]();
}

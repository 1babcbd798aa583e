import type { ClosingKind } from "../wire";
import type { Words } from "../words";

export function closingName(t: Words, it: ClosingKind): string {
  const names = { settled: t.closing_settled, writtenOff: t.closing_written_off, uncollectable: t.closing_uncollectable, assigned: t.closing_assigned } satisfies Record<ClosingKind, () => string>;
  return names[it]();
}

export function closingHint(t: Words, it: ClosingKind): string {
  const hints = { settled: t.closing_settled_hint, writtenOff: t.closing_written_off_hint, uncollectable: t.closing_uncollectable_hint, assigned: t.closing_assigned_hint } satisfies Record<ClosingKind, () => string>;
  return hints[it]();
}

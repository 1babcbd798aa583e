import type { CaseDraft, PartyDraft, PasteGuess, PastedCase } from "../wire";
import { nobody } from "./draft";

/** A guess that stands in the form and that nobody has held against the original yet. */
export type Unchecked = PasteGuess;

/** What the form says in the field of that name, as a problem names it. */
export function valueAt(draft: CaseDraft, field: string): string {
  const [of, place, part] = field.split(".");
  if (of === "guarantors" && part !== undefined) return draft.guarantors[Number(place)]?.[part as keyof PartyDraft] ?? "";
  if (of === "occupancy") return draft.occupancy.rule === "unset" ? "" : `${draft.occupancy.rule} ${draft.occupancy.figure}`;
  const value = draft[field as keyof CaseDraft];
  return typeof value === "string" ? value : "";
}

/** The draft with the guesses where it says nothing yet, and which of them went in. What was typed stays. */
export function filled(draft: CaseDraft, { draft: pasted, guesses }: PastedCase): { draft: CaseDraft; taken: PasteGuess[] } {
  let now = draft;
  const taken: PasteGuess[] = [];
  for (const guess of guesses) {
    if (valueAt(draft, guess.field).trim() !== "") continue;
    now = put(now, guess.field, pasted);
    taken.push(guess);
  }
  // A number that came with its source keeps it.
  if (taken.some((it) => it.field === "debtorPhone") && now.debtorPhoneSource === "") now = { ...now, debtorPhoneSource: pasted.debtorPhoneSource };
  if (taken.some((it) => it.field === "debtorAddress") && now.debtorAddressSource === "") now = { ...now, debtorAddressSource: pasted.debtorAddressSource };
  return { draft: now, taken };
}

function put(draft: CaseDraft, field: string, from: CaseDraft): CaseDraft {
  const [of, place, part] = field.split(".");
  if (of === "occupancy") return { ...draft, occupancy: from.occupancy };
  if (of === "guarantors" && part !== undefined) {
    const at = Number(place);
    const all = Array.from({ length: Math.max(draft.guarantors.length, at + 1) }, (_, index) => draft.guarantors[index] ?? nobody);
    return { ...draft, guarantors: all.map((it, index) => (index === at ? { ...it, [part]: valueAt(from, field) } : it)) };
  }
  return { ...draft, [field]: valueAt(from, field) };
}

/** The guesses that still stand as they were read: a field that was changed was looked at. */
export function standing(draft: CaseDraft, before: CaseDraft, guesses: readonly Unchecked[]): readonly Unchecked[] {
  const left = guesses.filter((it) => valueAt(draft, it.field) === valueAt(before, it.field));
  return left.length === guesses.length ? guesses : left;
}

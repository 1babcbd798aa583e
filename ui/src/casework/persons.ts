import type { ContactRef, ContactsShown } from "../wire";
import type { Words } from "../words";

/** Whom a contact may be with: those liable, agents, heirs and third parties at fault on file. */
export function personsOf(t: Words, shown: ContactsShown | undefined): { key: string; text: string; hint?: string }[] {
  return [
    ...(shown?.people ?? []).map(({ obligor, name }) => ({ key: obligor.who === "debtor" ? "debtor" : String(obligor.index), text: name, hint: obligor.who === "debtor" ? t.obligors_debtor() : t.obligors_guarantor() })),
    ...(shown?.agents ?? []).map((name) => ({ key: `agent:${name}`, text: name, hint: t.contact_agent() })),
    ...(shown?.heirs ?? []).map((name) => ({ key: `heir:${name}`, text: name, hint: t.contact_heir() })),
    ...(shown?.thirdParties ?? []).map((name) => ({ key: `third:${name}`, text: name, hint: t.contact_third_party() })),
  ];
}

/** Whom a key of `personsOf` names; none for others. */
export function personOf(key: string): ContactRef | null {
  if (key.startsWith("agent:")) return { with: "agent", name: key.slice("agent:".length) };
  if (key.startsWith("heir:")) return { with: "heir", name: key.slice("heir:".length) };
  if (key.startsWith("third:")) return { with: "thirdParty", name: key.slice("third:".length) };
  if (key === "debtor") return { with: "liable", obligor: { who: "debtor" } };
  return /^\d+$/.test(key) ? { with: "liable", obligor: { who: "guarantor", index: Number(key) } } : null;
}

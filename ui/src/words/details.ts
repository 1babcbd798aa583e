import type { Words } from ".";

/** What stands before words of one's own, as the wire has it. */
const other = "other:";

/** The sources of a telephone or an address that may be chosen; `sheet` is never chosen by hand. */
export const detailSources = ["contract", "person", "registry", "bank"] as const;

/** Splits a source into the choice and its words. */
export function detailParts(code: string): { choice: string; words: string } {
  return code.startsWith(other) ? { choice: "other", words: code.slice(other.length) } : { choice: code, words: "" };
}

export function detailCode(choice: string, words: string): string {
  return choice === "other" ? `${other}${words}` : choice;
}

/** Where a telephone or an address comes from; that none is on file, where none is. */
export function detailWord(t: Words, code: string | null): string {
  const names: Record<string, (() => string) | undefined> = { contract: t.detail_contract, person: t.detail_person, registry: t.detail_registry, bank: t.detail_bank, sheet: t.detail_sheet };
  if (code === null || code === "") return t.detail_none();
  return names[code]?.() ?? detailParts(code).words;
}

import type { Option } from "../kit";
import type { HeadLine } from "../wire";
import type { Words } from "../words";
import { headName } from "../words/heads";

/** The heads of a claim to choose from, and those of `known` that it does not have yet. */
export function headChoices(t: Words, heads: readonly Pick<HeadLine, "id" | "label">[], known: readonly string[] = []): Option<string>[] {
  const more = known.filter((id) => !heads.some((it) => it.id === id)).map((id) => ({ id }));
  return [...heads, ...more].map((it) => ({ key: it.id, text: headName(t, it) }));
}

/** What the claim itself calls its heads. */
export function labelsOf(heads: readonly Pick<HeadLine, "id" | "label">[]): ReadonlyMap<string, string> {
  return new Map(heads.map((it) => [it.id, it.label]));
}

/** The later of two ISO days; a day that is still being typed does not count. */
export function laterOf(day: string, typed: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(typed) && typed > day ? typed : day;
}

import type { ListCases } from "../wire";
import { useKept } from "./kept";

/** The list a case was opened from: the question it answers, and where in the answer the case stands, from 0. */
export type ListLeft = { ask: ListCases; place: number };

/** Remembers the list that was left, so that a case file can step to the cases beside it. The lock forgets it. */
export function useListLeft() {
  return useKept<ListLeft | null>("list left", null);
}

import type { KeyChoice } from "../wire";
import type { Words } from "../words";

/** Everything that one key alone does, by the key it ships with; a test compares this with what the screens bind. */
export const singleKeys = {
  "?": (t) => t.keys_title(),
  "/": (t) => t.keys_search(),
  g: (t) => t.keys_go(),
  j: (t) => t.keys_next_row(),
  k: (t) => t.keys_previous_row(),
  x: (t) => t.keys_choose(),
  e: (t) => t.keys_finish(),
  s: (t) => t.keys_postpone(),
  n: (t) => t.keys_plan(),
  a: (t) => t.bulk_assign(),
  p: (t) => t.case_record_payment(),
  c: (t) => t.contact_record(),
  d: (t) => t.papers_add(),
  l: (t) => t.today_letter(),
  t: (t) => t.keys_tactics(),
  b: (t) => t.keys_as_of(),
  f: (t) => t.charge_title(),
  w: (t) => t.waiver_title(),
  h: (t) => t.standstill_title(),
  r: (t) => t.keys_terms(),
  v: (t) => t.judgment_title(),
  o: (t) => t.obligors_edit(),
  m: (t) => t.compare_ledger_title(),
  y: (t) => t.paragraph_title(),
  q: (t) => t.milestone_record(),
  "[": (t) => t.case_previous(),
  "]": (t) => t.case_next(),
  "1": (t) => t.keys_tab({ tab: t.case_tab_overview() }),
  "2": (t) => t.keys_tab({ tab: t.case_tab_ledger() }),
  "3": (t) => t.keys_tab({ tab: t.case_tab_compare() }),
  "4": (t) => t.keys_tab({ tab: t.case_tab_letters() }),
  "5": (t) => t.keys_tab({ tab: t.case_tab_papers() }),
  "6": (t) => t.keys_tab({ tab: t.case_tab_dossier() }),
  "7": (t) => t.keys_tab({ tab: t.case_tab_tactics() }),
  "8": (t) => t.keys_tab({ tab: t.case_tab_deadlines() }),
  "9": (t) => t.keys_tab({ tab: t.case_tab_contacts() }),
  "0": (t) => t.keys_tab({ tab: t.case_tab_history() }),
} as const satisfies Record<string, (t: Words) => string>;

export type SingleKey = keyof typeof singleKeys;

/** All of them: letters first, then the digits of the tabs in the order of the tabs. */
export const singleKeyList: readonly SingleKey[] = (Object.keys(singleKeys) as SingleKey[]).toSorted((a, b) => placeInList(a) - placeInList(b));

/** A list of keys has digits first whatever their order; nought stands on the tenth tab. */
function placeInList(key: SingleKey): number {
  return /^[0-9]$/.test(key) ? Number(key) || 10 : 0;
}

export const everyKey: KeyChoice = { off: false, changed: [] };

/** Under which key something stands that ships under `key`; none where it was switched off. */
export function placeOf(choice: KeyChoice, key: string): string | null {
  if (key.length !== 1) return key;
  if (choice.off) return null;
  const changed = choice.changed.find((it) => it.from === key);
  return changed === undefined ? key : changed.to === "" ? null : changed.to;
}

/** What a press of `key` means: the key it ships under; none where nothing stands there. */
export function meaningOf(choice: KeyChoice, key: string): string | null {
  if (key.length !== 1) return key;
  if (choice.off) return null;
  const moved = choice.changed.find((it) => it.to === key);
  if (moved) return moved.from;
  return choice.changed.some((it) => it.from === key) ? null : key;
}

/** Why `to` cannot stand for what ships under `from`: what stands there already, or that it is no single character. */
export type KeyClash = { why: "taken"; by: string } | { why: "notOne" };
export function clashOf(choice: KeyChoice, from: string, to: string): KeyClash | null {
  if (to === "") return null;
  if ([...to].length !== 1 || to.trim() === "") return { why: "notOne" };
  const by = Object.keys(singleKeys).find((key) => key !== from && placeOf({ ...choice, off: false }, key) === to);
  return by === undefined ? null : { why: "taken", by };
}

/** The choice with what ships under `from` under `to`; under none where that is empty. */
export function withKey(choice: KeyChoice, from: string, to: string): KeyChoice {
  const others = choice.changed.filter((it) => it.from !== from);
  return { ...choice, changed: to === from ? others : [...others, { from, to }] };
}

/** Combinations as they now are: `g>t` with `t` under `u` is `g>u`. Those of a key that is off are left out. */
export function boundNow(choice: KeyChoice, keys: string): string {
  const combos = keys.split(" ").map((combo) => combo.split(">").map((it) => placeOf(choice, it)));
  return combos.filter((presses) => presses.every((it) => it !== null)).map((presses) => presses.join(">")).join(" ");
}

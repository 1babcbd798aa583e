import type { ColumnChosen, ImportPlan, RowProblem, SheetField, SheetRead } from "../wire";

export const fields = [
  "debtor",
  "debtorIdentity",
  "debtorPhone",
  "debtorAddress",
  "contract",
  "compensationDate",
  "principal",
  "interest",
  "penalty",
  "fees",
  "compensationTotal",
  "occupancyRate",
  "loanContract",
  "bank",
  "loanAmount",
  "guarantor",
  "guarantorIdentity",
  "collateral",
  "received",
  "receivedOn",
  "officer",
  "note",
] as const satisfies readonly SheetField[];

/** Fields without which no row makes a case; any one of a line will do. */
const needed = [["debtor"], ["contract"], ["compensationDate"], ["principal", "compensationTotal"]] as const satisfies readonly (readonly [SheetField, ...SheetField[]])[];

const amounts = new Set<SheetField>(["loanAmount", "principal", "interest", "penalty", "fees", "compensationTotal", "received"]);

export function isAmount(field: SheetField | null): boolean {
  return field !== null && amounts.has(field);
}

/** The columns as the sheet was read, before anything is changed by hand. */
export function guessed(sheet: SheetRead): ColumnChosen[] {
  return sheet.columns.map(({ index, field, tenThousands }) => ({ index, field, tenThousands }));
}

/** Whether what was chosen for the one sheet still means the same in the other. */
export function sameHeader(one: SheetRead, other: SheetRead): boolean {
  const headers = (it: SheetRead) => it.columns.map(({ index, header }) => `${String(index)} ${header}`);
  return one.sheet === other.sheet && headers(one).join("\n") === headers(other).join("\n");
}

/** The number of a row as typed, from 1; `null` for anything else. */
export function readRow(typed: string): number | null {
  const text = typed.normalize("NFKC").trim();
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}

export function planOf(path: string, sheet: SheetRead, columns: readonly ColumnChosen[]): ImportPlan {
  return { path, sheet: sheet.sheet, headerRow: sheet.headerRow, encoding: sheet.encoding, columns: [...columns] };
}

/** What keeps a mapping from being used: fields that are needed and have no column, fields that have two. */
export function faults(columns: readonly ColumnChosen[]): { missing: SheetField[]; twice: SheetField[] } {
  const chosen = columns.flatMap((it) => (it.field === null ? [] : [it.field]));
  return {
    missing: needed.filter((it) => !it.some((field) => chosen.includes(field))).map(([field]) => field),
    twice: fields.filter((it) => chosen.filter((other) => other === it).length > 1),
  };
}

export type Group = { rule: string; problems: readonly RowProblem[] };

/** Problems by rule, the commonest first. */
export function grouped(problems: readonly RowProblem[]): Group[] {
  const rules = new Map<string, RowProblem[]>();
  for (const it of problems) rules.set(it.rule, [...(rules.get(it.rule) ?? []), it]);
  return [...rules].map(([rule, of]) => ({ rule, problems: of })).sort((a, b) => b.problems.length - a.problems.length);
}

/** How many rows have any of the problems. */
export function rowsOf(problems: readonly RowProblem[]): number {
  return new Set(problems.map((it) => it.row)).size;
}

/** A number of rows, grouped as amounts are. */
export function showCount(rows: number): string {
  return String(rows).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Where the marked copy of a sheet goes unless the user says otherwise: beside it. */
export function besides(path: string, suffix: string): string {
  return `${path.replace(/\.(xlsx|csv)$/i, "")}-${suffix}.xlsx`;
}

/** `from` less `less`, both decimal text of yuan to the fen. */
export function difference(from: string, less: string): string {
  const fen = inFen(from) - inFen(less);
  const digits = String(fen < 0n ? -fen : fen).padStart(3, "0");
  return `${fen < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function inFen(yuan: string): bigint {
  const [whole = "0", fraction = ""] = yuan.split(".");
  return BigInt(whole + fraction.padEnd(2, "0"));
}

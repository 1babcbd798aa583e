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

/** Fields without which no row makes a case. */
export const needed = ["debtor", "contract", "compensationDate", "principal"] as const satisfies readonly SheetField[];

const amounts = new Set<SheetField>(["loanAmount", "principal", "interest", "penalty", "fees", "compensationTotal", "received"]);

export function isAmount(field: SheetField | null): boolean {
  return field !== null && amounts.has(field);
}

/** The columns as the sheet was read, before anything is changed by hand. */
export function guessed(sheet: SheetRead): ColumnChosen[] {
  return sheet.columns.map(({ index, field, tenThousands }) => ({ index, field, tenThousands }));
}

export function planOf(path: string, sheet: SheetRead, columns: readonly ColumnChosen[]): ImportPlan {
  return { path, sheet: sheet.sheet, headerRow: sheet.headerRow, encoding: sheet.encoding, columns: [...columns] };
}

/** What keeps a mapping from being used: fields that are needed and have no column, fields that have two. */
export function faults(columns: readonly ColumnChosen[]): { missing: SheetField[]; twice: SheetField[] } {
  const chosen = columns.flatMap((it) => (it.field === null ? [] : [it.field]));
  return {
    missing: needed.filter((it) => !chosen.includes(it)),
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

/** Where the marked copy of a sheet goes unless the user says otherwise: beside it. */
export function besides(path: string, suffix: string): string {
  return `${path.replace(/\.(xlsx|csv)$/i, "")}-${suffix}.xlsx`;
}

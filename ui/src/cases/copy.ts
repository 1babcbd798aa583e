import { call } from "../host";
import type { CaseLine } from "../wire";
import type { Words } from "../words";
import { stageWord } from "../words/stages";
import { type Column, allColumns } from "./columns";
import { ask, type Filter, pageSize } from "./filter";

/** Rows that one press copies at most. */
export const copyMost = 1000;

/** What a cell of the list says, without marks of the screen: amounts in yuan, days as they are. */
function textOf(t: Words, column: Column, it: CaseLine): string {
  switch (column) {
    case "stage":
      return it.expected ? t.stage_expected() : stageWord(t, it.stage);
    case "tags":
      return it.tags.join(t.list_comma());
    default:
      return it[column] ?? "";
  }
}

/** A cell that a sheet takes over as it stands: no tab or line break within, and nothing that a sheet would reckon. */
export function safeCell(text: string): string {
  const plain = text.replace(/[\t\r\n]+/g, " ");
  return /^[=+@]|^-(?![0-9.]+$)/.test(plain) ? `'${plain}` : plain;
}

/** The rows as cells with tabs between, the names of the columns first. */
export function asCells(t: Words, columns: readonly Column[], rows: readonly CaseLine[]): string {
  const names = new Map(allColumns(t, t.unit_name_yuan()).map((it) => [it.key, it.title]));
  const lines = rows.map((row) => columns.map((it) => safeCell(textOf(t, it, row))).join("\t"));
  return [columns.map((it) => names.get(it) ?? it).join("\t"), ...lines].join("\n");
}

/** Every row of the list that is wanted, read page by page. */
export async function wanted(filter: Filter, asOf: string, total: number, has: (row: CaseLine) => boolean): Promise<CaseLine[]> {
  const rows: CaseLine[] = [];
  for (let page = 0; page * pageSize < total && rows.length < copyMost; page += 1) {
    const { rows: found } = await call("list_cases", ask(filter, asOf, page));
    rows.push(...found.filter(has));
  }
  return rows.slice(0, copyMost);
}

import type { CaseLine } from "../wire";
import type { Words } from "../words";
import { stageWord } from "../words/stages";
import { type Column, allColumns } from "./columns";

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

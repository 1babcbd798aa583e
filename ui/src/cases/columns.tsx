import type { GridColumn } from "../kit";
import { Amount, Badge } from "../kit";
import type { CaseLine, CaseSort } from "../wire";
import type { Words } from "../words";
import { stageWord } from "../words/stages";

export type Column = CaseSort | "contract" | "balance";

export const sortable = new Set<Column>(["number", "debtor", "compensatedOn", "compensated", "received", "stage", "officer"]);

/** Columns of the list; amounts name their unit in the header. */
export function columnsOf(t: Words, unit: string): readonly GridColumn<CaseLine, Column>[] {
  return [
    { key: "number", title: t.cases_column_number(), track: "minmax(128px, 0.9fr)", sortable: true, cell: (it) => it.number },
    { key: "debtor", title: t.cases_column_debtor(), track: "minmax(170px, 1.7fr)", sortable: true, cell: (it) => <strong>{it.debtor}</strong> },
    { key: "contract", title: t.cases_column_contract(), track: "minmax(170px, 1.4fr)", cell: (it) => it.contract },
    { key: "compensatedOn", title: t.cases_column_compensated_on(), track: "108px", sortable: true, cell: (it) => it.compensatedOn },
    { key: "compensated", title: t.cases_column_compensated({ unit }), track: "minmax(138px, 0.9fr)", figures: true, sortable: true, cell: (it) => <Amount yuan={it.compensated} /> },
    { key: "received", title: t.cases_column_received({ unit }), track: "minmax(130px, 0.9fr)", figures: true, sortable: true, cell: (it) => <Amount yuan={it.received} /> },
    { key: "balance", title: t.cases_column_balance({ unit }), track: "minmax(138px, 0.9fr)", figures: true, cell: (it) => <Amount yuan={it.balance} strong /> },
    { key: "stage", title: t.cases_column_stage(), track: "140px", sortable: true, cell: (it) => <Badge tone={it.stage === "withdrawn" ? "warn" : it.stage === "registered" ? "plain" : "accent"}>{stageWord(t, it.stage)}</Badge> },
    { key: "officer", title: t.cases_column_officer(), track: "minmax(84px, 0.6fr)", sortable: true, cell: (it) => it.officer ?? "" },
  ];
}

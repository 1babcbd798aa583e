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
    { key: "number", title: t.cases_column_number(), width: 120, grow: 0.5, sortable: true, cell: (it) => it.number },
    { key: "debtor", title: t.cases_column_debtor(), width: 140, grow: 2, sortable: true, cell: (it) => <strong>{it.debtor}</strong> },
    { key: "contract", title: t.cases_column_contract(), width: 198, grow: 1.6, cell: (it) => it.contract },
    { key: "compensatedOn", title: t.cases_column_compensated_on(), width: 98, sortable: true, cell: (it) => it.compensatedOn },
    { key: "compensated", title: t.cases_column_compensated({ unit }), width: 142, grow: 0.6, figures: true, sortable: true, cell: (it) => <Amount yuan={it.compensated} /> },
    { key: "received", title: t.cases_column_received({ unit }), width: 126, grow: 0.6, figures: true, sortable: true, cell: (it) => <Amount yuan={it.received} /> },
    { key: "balance", title: t.cases_column_balance({ unit }), width: 132, grow: 0.6, figures: true, cell: (it) => (it.balance === null ? t.cases_balance_unknown() : <Amount yuan={it.balance} strong />) },
    { key: "stage", title: t.cases_column_stage(), width: 158, sortable: true, cell: (it) => <Badge tone={it.stage === "withdrawn" ? "warn" : it.stage === "registered" ? "plain" : "accent"}>{stageWord(t, it.stage)}</Badge> },
    { key: "officer", title: t.cases_column_officer(), width: 72, grow: 0.4, sortable: true, cell: (it) => it.officer ?? "" },
  ];
}

import { StageBadge } from "../casework";
import { Amount, type GridColumn } from "../kit";
import type { CaseLine, CaseSort, MatchField } from "../wire";
import type { Words } from "../words";

export type Column = CaseSort | "contract" | "guarantors" | "nextStep" | "lastContact" | "tags";
type Shown = Column | "matched";

export const sortable = new Set<Column>(["number", "debtor", "compensatedOn", "compensated", "received", "stage", "officer", "balance", "deadline", "netRecovery"]);

/** The chosen columns of the list. What was searched for is said beside the name where it stands. */
export function columnsOf(t: Words, unit: string, searching: boolean, chosen: readonly Column[]): readonly GridColumn<CaseLine, Shown>[] {
  const all = new Map(allColumns(t, unit).map((it) => [it.key, it]));
  const shown: GridColumn<CaseLine, Shown>[] = chosen.flatMap((key) => all.get(key) ?? []);
  if (!searching) return shown;
  const matched: GridColumn<CaseLine, Shown> = { key: "matched", title: t.cases_column_matched(), width: 220, grow: 1.4, cell: (it) => matchedIn(t, it) };
  const after = shown.findIndex((it) => it.key === "debtor") + 1;
  return [...shown.slice(0, after), matched, ...shown.slice(after)];
}

/** Every column there is; amounts name their unit in the header. */
export function allColumns(t: Words, unit: string): readonly GridColumn<CaseLine, Column>[] {
  return [
    { key: "number", title: t.cases_column_number(), width: 120, grow: 0.5, sortable: true, cell: (it) => it.number },
    { key: "debtor", title: t.cases_column_debtor(), width: 140, grow: 2, sortable: true, cell: (it) => <strong>{it.debtor}</strong> },
    { key: "contract", title: t.cases_column_contract(), width: 198, grow: 1.6, cell: (it) => it.contract },
    { key: "compensatedOn", title: t.cases_column_compensated_on(), width: 98, sortable: true, cell: (it) => it.compensatedOn },
    { key: "compensated", title: t.cases_column_compensated({ unit }), width: 142, grow: 0.6, figures: true, sortable: true, cell: (it) => <Amount yuan={it.compensated} /> },
    { key: "received", title: t.cases_column_received({ unit }), width: 118, grow: 0.6, figures: true, sortable: true, cell: (it) => <Amount yuan={it.received} /> },
    { key: "balance", title: t.cases_column_balance({ unit }), width: 124, grow: 0.6, figures: true, sortable: true, cell: (it) => (it.balance === null ? t.cases_balance_unknown() : <Amount yuan={it.balance} strong />) },
    { key: "stage", title: t.cases_column_stage(), width: 158, sortable: true, cell: (it) => <StageBadge stage={it.stage} expected={it.expected} /> },
    { key: "officer", title: t.cases_column_officer(), width: 72, grow: 0.4, sortable: true, cell: (it) => it.officer ?? "" },
    { key: "deadline", title: t.cases_column_deadline(), width: 104, sortable: true, cell: (it) => it.deadline ?? "" },
    { key: "netRecovery", title: t.cases_column_net_recovery({ unit }), width: 132, grow: 0.6, figures: true, sortable: true, cell: (it) => (it.netRecovery === null ? "" : <Amount yuan={it.netRecovery} />) },
    { key: "guarantors", title: t.cases_column_guarantors(), width: 120, grow: 1, cell: (it) => it.guarantors },
    { key: "nextStep", title: t.cases_column_next_step(), width: 98, cell: (it) => it.nextStep ?? "" },
    { key: "tags", title: t.cases_column_tags(), width: 110, grow: 0.6, cell: (it) => it.tags.join(" · ") },
    { key: "lastContact", title: t.cases_column_last_contact(), width: 98, cell: (it) => it.lastContact ?? "" },
  ];
}

/** Which fields have the words, each with its text, masked as the policy wants it. */
function matchedIn(t: Words, it: CaseLine): string {
  const names = {
    debtor: t.match_debtor,
    debtorIdentity: t.match_debtor_identity,
    debtorPhone: t.match_debtor_phone,
    guarantor: t.match_guarantor,
    guarantorIdentity: t.match_guarantor_identity,
    guarantorPhone: t.match_guarantor_phone,
    number: t.match_number,
    contract: t.match_contract,
    loanContract: t.match_loan_contract,
    bank: t.match_bank,
    officer: t.match_officer,
    courtNumber: t.match_court_number,
    otherParty: t.match_other_party,
    otherPhone: t.match_other_phone,
  } satisfies Record<MatchField, () => string>;
  return it.matched.map(({ field, text, bySound }) => (bySound ? t.match_line_by_sound : t.match_line)({ field: names[field](), text })).join(" · ");
}

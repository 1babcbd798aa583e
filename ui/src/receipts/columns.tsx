import type { ReactNode } from "react";

import { Amount, Badge, type GridColumn, isZero, showAmount } from "../kit";
import type { ReceiptRow, ReceiptState } from "../wire";
import type { Words } from "../words";
import styles from "./receipts.module.css";

type Key = "receivedOn" | "number" | "debtor" | "payer" | "amount" | "cost" | "interest" | "principal" | "note" | "officer" | "state";

/** The columns of the list. What was taken back is struck through and says by which entry. */
export function columnsOf(t: Words): readonly GridColumn<ReceiptRow, Key>[] {
  const struck = (it: ReceiptRow, cell: ReactNode) => (it.state === "reversed" ? <s className={styles.struck}>{cell}</s> : cell);
  const part = (yuan: string | null) => (yuan === null || isZero(yuan) ? <span className={styles.soft}>–</span> : <Amount yuan={yuan} />);
  return [
    { key: "receivedOn", title: t.case_payments_received_on(), width: 98, cell: (it) => struck(it, it.receivedOn) },
    { key: "number", title: t.cases_column_number(), width: 126, cell: (it) => it.number },
    { key: "debtor", title: t.cases_column_debtor(), width: 112, grow: 1.4, cell: (it) => <strong>{it.debtor}</strong> },
    { key: "payer", title: t.case_payments_payer(), width: 76, grow: 0.8, cell: (it) => struck(it, it.payer ?? t.case_payments_payer_debtor()) },
    { key: "amount", title: t.case_payments_amount(), width: 116, figures: true, cell: (it) => struck(it, <Amount yuan={it.amount} strong />) },
    { key: "cost", title: t.receipts_cost(), width: 84, figures: true, cell: (it) => part(it.cost) },
    { key: "interest", title: t.receipts_interest(), width: 104, figures: true, cell: (it) => part(it.interest) },
    { key: "principal", title: t.receipts_principal(), width: 108, figures: true, cell: (it) => part(it.principal) },
    { key: "note", title: t.case_payments_note(), width: 70, grow: 0.8, cell: (it) => struck(it, it.note ?? "") },
    { key: "officer", title: t.cases_column_officer(), width: 74, cell: (it) => it.officer ?? "" },
    { key: "state", title: t.case_payments_state(), width: 186, grow: 1.6, cell: (it) => <State row={it} t={t} /> },
  ];
}

const tones = { counted: "good", awaiting: "warn", unposted: "warn", reversed: "plain" } as const satisfies Record<ReceiptState, string>;

/** Whether it counts, and what is to be known of that. */
function State({ row, t }: { row: ReceiptRow; t: Words }) {
  const names = { counted: t.receipts_state_counted, awaiting: t.receipts_state_awaiting, unposted: t.receipts_state_unposted, reversed: t.receipts_state_reversed } satisfies Record<ReceiptState, () => string>;
  const said = stateWords(t, row);
  const { reversal } = row;
  return (
    <span title={reversal === null ? said : t.receipts_reversed_by({ seq: reversal.seq, day: reversal.at.slice(0, 10), actor: reversal.actor, reason: reversal.reason })}>
      <Badge tone={tones[row.state]}>{names[row.state]()}</Badge> <span className={styles.soft}>{said}</span>
    </span>
  );
}

function stateWords(t: Words, row: ReceiptRow): string {
  const { reversal, redirectedOn, surplus, account } = row;
  if (reversal !== null) return `#${String(reversal.seq)} ${reversal.reason}`;
  if (row.state === "unposted") return t.receipts_unposted_why();
  if (row.state === "awaiting") return account ?? "";
  const left = surplus === null || isZero(surplus) ? null : `${t.receipts_surplus()} ${showAmount(surplus)}`;
  return [redirectedOn === null ? null : t.receipts_redirected_on({ day: redirectedOn }), left].filter((it) => it !== null).join(t.list_comma());
}

import { type ReactNode, useRef, useState } from "react";

import { Sources, warningWords } from "../claim";
import { refusalNote, useAsk } from "../host";
import { Button, ErrorNote, Note, Panel, Segments } from "../kit";
import type { BasisAsked, Ledger } from "../wire";
import { useWords } from "../words";
import { headName } from "../words/heads";
import { Charges, Standstills, Waivers } from "./Adjustments";
import { basisWord } from "./events";
import { HeadsTable } from "./HeadsTable";
import styles from "./ledger.module.css";
import { ReceiptsTable } from "./ReceiptsTable";
import { RulesInForce } from "./RulesInForce";
import { RunningTable } from "./RunningTable";
import { SegmentsTable } from "./SegmentsTable";

type Props = {
  caseId: string;
  /** The claim in force on the day. */
  ledger: Ledger;
  /** Whether a judgment fixed it, so that the claim before can be looked at. */
  judged: boolean;
  basis: BasisAsked;
  onBasis: (basis: BasisAsked) => void;
  /** Entries that can still be taken back. */
  reversible: ReadonlySet<number>;
  onReverse: (seq: number) => void;
  /** What can be done here. */
  acts: ReactNode;
  /** What each obligor owes. */
  obligors: ReactNode;
  /** What the file cost so far. */
  costs: ReactNode;
  /** What was agreed anew, old beside new. */
  deals: ReactNode;
};
/** What is owed on the as-of date and how every fen of it came about. */
export function LedgerTab({ caseId, ledger: inForce, judged, basis, onBasis, reversible, onReverse, acts, obligors, costs, deals }: Props) {
  const t = useWords();
  const before = basis === "beforeJudgment";
  const { data: old, error } = useAsk("case_ledger", { caseId, asOf: inForce.asOf, basis: "beforeJudgment" }, { enabled: before, keep: true });
  const ledger = before ? (old ?? inForce) : inForce;
  const [head, setHead] = useState<string | null>(null);
  const origin = useRef<HTMLDivElement>(null);
  const shown = head === null ? ledger.segments : ledger.segments.filter((it) => it.id === head);
  const chosen = ledger.heads.find((it) => it.id === head);
  const unverified = ledger.sources.filter((it) => it.unverified).length;
  const show = (of: string | null) => {
    setHead(of);
    origin.current?.scrollIntoView({ block: "start" });
    origin.current?.focus({ preventScroll: true });
  };
  const lists = { ledger, reversible, onReverse };
  return (
    <div className={styles.page}>
      {acts}
      {error && before && <ErrorNote {...refusalNote(t, error)} />}
      {ledger.warnings.map((warning, place) => (
        <Note key={place} tone="warn">{warningWords(t, warning)}</Note>
      ))}
      {unverified > 0 && <Note tone="warn">{t.ledger_warning_unverified({ count: unverified })}</Note>}
      <Panel
        title={`${t.ledger_title()} · ${t.ledger_of({ day: ledger.asOf })}`}
        actions={judged && (
          <Segments
            label={t.basis_choice()}
            value={basis}
            onChange={onBasis}
            options={[{ key: "inForce", text: t.basis_in_force() }, { key: "beforeJudgment", text: t.basis_before() }]}
          />
        )}
      >
        <p className={styles.soft}>{basisWord(t, ledger.basis)}</p>
        <HeadsTable ledger={ledger} onOrigin={show} />
      </Panel>
      <Panel title={t.ledger_rows()}>
        <p className={styles.soft}>{t.ledger_rows_explain()}</p>
        <RunningTable key={basis} ledger={ledger} />
      </Panel>
      <Panel title={t.ledger_receipts()}>
        <ReceiptsTable receipts={ledger.receipts} heads={ledger.heads} reversible={reversible} onReverse={onReverse} />
      </Panel>
      {obligors}
      <Panel title={t.ledger_charges()}><Charges {...lists} /></Panel>
      {costs}
      <Panel title={t.ledger_adjusted()}>
        <Waivers {...lists} />
        <Standstills {...lists} />
      </Panel>
      <Panel title={t.ledger_rules()}><RulesInForce ledger={ledger} /></Panel>
      {deals}
      <div ref={origin} tabIndex={-1} role="group" aria-label={t.ledger_segments()} className={styles.origin}>
        <Panel
          title={chosen ? t.ledger_segments_of({ head: headName(t, chosen) }) : t.ledger_segments()}
          actions={chosen && <Button look="quiet" size="small" onPress={() => setHead(null)}>{t.ledger_segments_all()}</Button>}
        >
          <p className={styles.soft}>{t.ledger_segments_explain()}</p>
          <SegmentsTable segments={shown} warnings={ledger.warnings} />
        </Panel>
      </div>
      {ledger.sources.length > 0 && (
        <Panel title={t.ledger_sources()}>
          <Sources sources={ledger.sources} />
        </Panel>
      )}
    </div>
  );
}

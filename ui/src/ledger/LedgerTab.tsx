import { useRef, useState } from "react";

import { Button, Note, Panel } from "../kit";
import type { HeadKind, Ledger } from "../wire";
import { useWords } from "../words";
import { headWord } from "../words/heads";
import { HeadsTable } from "./HeadsTable";
import styles from "./ledger.module.css";
import { ReceiptsTable } from "./ReceiptsTable";
import { SegmentsTable } from "./SegmentsTable";
import { Sources } from "./Sources";
import { warningWords } from "./warnings";

type Props = { ledger: Ledger; /** Entries that can still be taken back. */ reversible: ReadonlySet<number>; onReverse: (seq: number) => void };
/** What is owed on the as-of date and how every fen of it came about. */
export function LedgerTab({ ledger, reversible, onReverse }: Props) {
  const t = useWords();
  const [head, setHead] = useState<HeadKind | null>(null);
  const origin = useRef<HTMLDivElement>(null);
  const shown = head === null ? ledger.segments : ledger.segments.filter((it) => it.head === head);
  const unverified = ledger.sources.filter((it) => it.unverified).length;
  const show = (chosen: HeadKind | null) => {
    setHead(chosen);
    origin.current?.scrollIntoView({ block: "start" });
    origin.current?.focus({ preventScroll: true });
  };
  return (
    <div className={styles.page}>
      {ledger.warnings.map((warning, place) => (
        <Note key={place} tone="warn">{warningWords(t, warning)}</Note>
      ))}
      {unverified > 0 && <Note tone="warn">{t.ledger_warning_unverified({ count: unverified })}</Note>}
      <Panel title={`${t.ledger_title()} · ${t.ledger_of({ day: ledger.asOf })}`}>
        <HeadsTable ledger={ledger} onOrigin={show} />
      </Panel>
      <Panel title={t.ledger_receipts()}>
        <ReceiptsTable receipts={ledger.receipts} heads={ledger.heads.map((it) => it.head)} reversible={reversible} onReverse={onReverse} />
      </Panel>
      <div ref={origin} tabIndex={-1} role="group" aria-label={t.ledger_segments()} className={styles.origin}>
        <Panel
          title={head === null ? t.ledger_segments() : t.ledger_segments_of({ head: headWord(t, head) })}
          actions={head !== null && <Button look="quiet" size="small" onPress={() => setHead(null)}>{t.ledger_segments_all()}</Button>}
        >
          <p className={styles.soft}>{t.ledger_segments_explain()}</p>
          <SegmentsTable segments={shown} />
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

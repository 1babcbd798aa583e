import { seriesWords } from "../claim";
import { Badge, RowTh, Table, Td, Th } from "../kit";
import type { Ledger, SegmentLine } from "../wire";
import { useWords } from "../words";
import { headName } from "../words/heads";
import { formulaOf } from "./formula";
import styles from "./ledger.module.css";
import { isStale } from "./marks";

type Props = { segments: readonly SegmentLine[]; warnings: Ledger["warnings"]; label?: string };
/** Every run of days with one base and one rate, its formula spelled out so that a pocket calculator can follow. */
export function SegmentsTable({ segments, warnings, label }: Props) {
  const t = useWords();
  if (segments.length === 0) return <p className={styles.soft}>{t.ledger_segments_none()}</p>;
  return (
    <Table label={label ?? t.ledger_segments()} dense>
      <thead>
        <tr>
          <Th>{t.ledger_head()}</Th>
          <Th>{t.ledger_segment_period()}</Th>
          <Th figures>{t.ledger_segment_days()}</Th>
          <Th figures>{t.ledger_segment_formula()}</Th>
          <Th figures>{t.ledger_segment_exact()}</Th>
          <Th>{t.ledger_segment_source()}</Th>
        </tr>
      </thead>
      <tbody>
        {segments.map((segment) => (
          <SegmentRow key={`${segment.accrual} ${segment.from} ${segment.base} ${segment.rate}`} segment={segment} stale={isStale(segment, warnings)} />
        ))}
      </tbody>
    </Table>
  );
}

function SegmentRow({ segment, stale }: { segment: SegmentLine; stale: boolean }) {
  const t = useWords();
  const formula = formulaOf(segment);
  return (
    <tr>
      <RowTh>{headName(t, segment)}</RowTh>
      <Td>
        {segment.from} – {segment.through}
      </Td>
      <Td figures>{formula.days}</Td>
      <Td figures>
        {formula.base} × {formula.rate}
        <span className={styles.soft}>/{segment.daily ? t.ledger_per_day() : t.ledger_per_year()}</span> × {formula.days}
        {formula.basis !== null && ` ÷ ${formula.basis}`}
      </Td>
      <Td figures>
        <span title={segment.exact}>= {formula.exact}</span>
        {formula.cut !== null && <div className={styles.warn}>{t.ledger_segment_cut({ cut: formula.cut })}</div>}
      </Td>
      <Td>
        {segment.rateSource === "" ? t.ledger_segment_agreed() : seriesWords(t, segment.rateSource)} {stale && <Badge tone="warn">{t.ledger_stale()}</Badge>}
      </Td>
    </tr>
  );
}

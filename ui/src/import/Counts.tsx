import type { ImportReport } from "../wire";
import { useWords } from "../words";
import styles from "./import.module.css";
import { rowsOf, showCount } from "./plan";

/** Rows by what becomes of them. */
export function Counts({ report, stage }: { report: ImportReport; stage: "before" | "after" }) {
  const t = useWords();
  const refused = rowsOf(report.refused);
  const warned = rowsOf(report.warnings);
  const counts = [
    { name: t.import_rows_read(), count: report.rowsRead, tone: undefined },
    { name: stage === "after" ? t.import_came_in() : t.import_good(), count: report.good, tone: report.good > 0 ? styles.good : undefined },
    { name: t.import_refused(), count: refused, tone: refused > 0 ? styles.bad : undefined },
    { name: t.import_warnings(), count: warned, tone: warned > 0 ? styles.warn : undefined },
    { name: t.import_already_in(), count: report.alreadyIn, tone: undefined },
    { name: t.import_ignored(), count: report.ignoredRows.length, tone: undefined },
  ];
  return (
    <dl className={styles.counts}>
      {counts.map(({ name, count, tone }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={tone}>{showCount(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

import { use, useState } from "react";

import { refusalNote } from "../host";
import { Button, ErrorNote, Note, Panel, Radios, UnitContext, unitWord } from "../kit";
import type { ImportPlan, ImportReport } from "../wire";
import { useWords } from "../words";
import { ExportProblems } from "./ExportProblems";
import styles from "./import.module.css";
import { Problems } from "./Problems";
import { Reconciliation } from "./Reconciliation";

export type How = "good" | "all";

type Props = { report: ImportReport; plan: ImportPlan; onRun: (how: How) => void; onBack: () => void; busy: boolean; error: unknown };
/** What would come in and what would not, before anything is written. */
export function ReportStep({ report, plan, onRun, onBack, busy, error }: Props) {
  const t = useWords();
  const unit = unitWord(t, use(UnitContext));
  const [how, setHow] = useState<How>("good");
  const [exporting, setExporting] = useState(false);
  const clean = report.refused.length === 0;
  return (
    <div className={styles.steps}>
      <Counts report={report} />
      <Panel title={`${t.import_reconcile()} (${unit})`}><Reconciliation report={report} /></Panel>
      {(report.refused.length > 0 || report.warnings.length > 0) && (
        <Panel title={t.import_problems()} actions={!clean && <Button icon="file" onPress={() => setExporting(true)}>{t.import_export()}</Button>}>
          <Problems refused={report.refused} warnings={report.warnings} />
        </Panel>
      )}
      <Panel title={clean ? t.import_all_good() : t.import_how()}>
        {!clean && (
          <Radios<How>
            label={t.import_how()}
            value={how}
            onChange={setHow}
            options={[
              { key: "good", text: t.import_how_good(), hint: t.import_how_good_hint() },
              { key: "all", text: t.import_how_all(), hint: t.import_how_all_hint() },
            ]}
          />
        )}
        {report.good === 0 && <Note tone="warn">{t.import_nothing_good()}</Note>}
        {error !== null && error !== undefined && <ErrorNote {...refusalNote(t, error)} />}
        <div className={styles.acts}>
          <Button onPress={onBack}>{t.import_back_to_columns()}</Button>
          <Button look="primary" busy={busy} disabled={report.good === 0} onPress={() => onRun(how)}>{t.import_run({ count: report.good })}</Button>
        </div>
      </Panel>
      {exporting && <ExportProblems plan={plan} onClose={() => setExporting(false)} />}
    </div>
  );
}

export function Counts({ report }: { report: ImportReport }) {
  const t = useWords();
  const refusedRows = new Set(report.refused.map((it) => it.row)).size;
  const warnedRows = new Set(report.warnings.map((it) => it.row)).size;
  const counts = [
    { name: t.import_rows_read(), count: report.rowsRead, tone: "" },
    { name: t.import_good(), count: report.good, tone: styles.good },
    { name: t.import_refused(), count: refusedRows, tone: refusedRows > 0 ? styles.bad : "" },
    { name: t.import_warnings(), count: warnedRows, tone: warnedRows > 0 ? styles.warn : "" },
    { name: t.import_already_in(), count: report.alreadyIn, tone: "" },
    { name: t.import_ignored(), count: report.ignoredRows.length, tone: "" },
  ];
  return (
    <dl className={styles.counts}>
      {counts.map(({ name, count, tone }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={tone}>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

import { useState } from "react";

import { refusalNote } from "../host";
import { useKeys } from "../keys";
import { Button, ErrorNote, Kbd, Note, Panel, Radios } from "../kit";
import type { ImportPlan, ImportReport } from "../wire";
import { useWords } from "../words";
import { Counts } from "./Counts";
import { ExportProblems } from "./ExportProblems";
import styles from "./import.module.css";
import { rowsOf } from "./plan";
import { Problems } from "./Problems";
import { Reconciliation } from "./Reconciliation";
import type { How } from "./wizard";

type Props = { report: ImportReport; plan: ImportPlan; how: How; onHow: (how: How) => void; onRun: () => void; onBack: () => void; busy: boolean; error: unknown };
/** What would come in and what would not, before anything is written. */
export function ReportStep({ report, plan, how, onHow, onRun, onBack, busy, error }: Props) {
  const t = useWords();
  const [exporting, setExporting] = useState(false);
  const refused = rowsOf(report.refused);
  const blocked = how === "all" && refused > 0;
  const ready = report.good > 0 && !blocked;
  const run = () => ready && !busy && onRun();
  useKeys([{ keys: "ctrl+enter", label: t.import_run({ count: report.good }), act: run, palette: true }]);
  return (
    <>
      <Counts report={report} stage="before" />
      <div className={styles.beside}>
        <Panel title={t.import_reconcile()}><Reconciliation report={report} stage="before" /></Panel>
        <Panel title={refused === 0 && report.good > 0 ? t.import_all_good() : t.import_how()}>
          {refused > 0 && (
            <Radios<How>
              label={t.import_how()}
              value={how}
              onChange={onHow}
              options={[
                { key: "good", text: t.import_how_good(), hint: t.import_how_good_hint() },
                { key: "all", text: t.import_how_all(), hint: t.import_how_all_hint() },
              ]}
            />
          )}
          {report.good === 0 && <Note tone="warn">{t.import_nothing_good()}</Note>}
          {blocked && <Note tone="warn">{t.import_all_blocked({ refused })}</Note>}
          {error !== null && <ErrorNote {...refusalNote(t, error)} />}
          <div className={styles.acts}>
            <Button onPress={onBack}>{t.import_back_to_columns()}</Button>
            <Button look="primary" busy={busy} disabled={!ready} onPress={run}>{busy ? t.import_running() : t.import_run({ count: report.good })} <Kbd keys="Ctrl+Enter" /></Button>
          </div>
        </Panel>
      </div>
      {(report.refused.length > 0 || report.warnings.length > 0) && (
        <Panel title={t.import_problems()} actions={refused > 0 && <Button icon="file" onPress={() => setExporting(true)}>{t.import_export()}</Button>}>
          <Problems refused={report.refused} warnings={report.warnings} />
        </Panel>
      )}
      {exporting && <ExportProblems plan={plan} onClose={() => setExporting(false)} />}
    </>
  );
}

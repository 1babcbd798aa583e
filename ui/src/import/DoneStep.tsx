import { useState } from "react";

import { refusalNote, useAct } from "../host";
import { Button, ErrorNote, Note, Panel, toast } from "../kit";
import type { ImportDone, ImportPlan } from "../wire";
import { useWords } from "../words";
import { ExportProblems } from "./ExportProblems";
import styles from "./import.module.css";
import { Reconciliation } from "./Reconciliation";
import { Counts } from "./ReportStep";

type Props = { done: ImportDone; plan: ImportPlan; onCases: () => void; onAnother: () => void };
/** What came in; the whole import can be taken back. */
export function DoneStep({ done, plan, onCases, onAnother }: Props) {
  const t = useWords();
  const [exporting, setExporting] = useState(false);
  const { mutate, isPending, error } = useAct("undo_import", {
    onDone: ({ cases }) => {
      toast({ text: t.import_undone({ cases }) });
      onAnother();
    },
  });
  const refused = new Set(done.report.refused.map((it) => it.row)).size;
  return (
    <div className={styles.steps}>
      <Note tone="good" title={t.import_done({ count: done.imported })}>{refused > 0 ? t.import_done_note({ refused }) : t.import_done_clean()}</Note>
      <Counts report={done.report} />
      <Panel title={t.import_reconcile()}><Reconciliation report={done.report} /></Panel>
      {error && <ErrorNote {...refusalNote(t, error)} />}
      <div className={styles.acts}>
        <Button look="primary" onPress={onCases} autoFocus>{t.import_to_cases()}</Button>
        {refused > 0 && <Button icon="file" onPress={() => setExporting(true)}>{t.import_export()}</Button>}
        <Button icon="undo" busy={isPending} onPress={() => mutate({ batch: done.batch })}>{t.import_undo()}</Button>
        <Button look="quiet" onPress={onAnother}>{t.import_another()}</Button>
      </div>
      <p className={styles.soft}>{t.import_undo_note()}</p>
      {exporting && <ExportProblems plan={plan} onClose={() => setExporting(false)} />}
    </div>
  );
}

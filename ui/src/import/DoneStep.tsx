import { useState } from "react";

import { refusalNote } from "../host";
import { Button, ErrorNote, Note, Panel } from "../kit";
import type { ImportDone, ImportPlan } from "../wire";
import { useWords } from "../words";
import { Counts } from "./Counts";
import { ExportProblems } from "./ExportProblems";
import styles from "./import.module.css";
import { rowsOf } from "./plan";
import { Reconciliation } from "./Reconciliation";

type Props = { done: ImportDone; plan: ImportPlan; onUndo: (batch: string) => Promise<void>; onCases: () => void; onAnother: () => void };
/** What came in; the whole import can be taken back. */
export function DoneStep({ done, plan, onUndo, onCases, onAnother }: Props) {
  const t = useWords();
  const [exporting, setExporting] = useState(false);
  const [undoing, setUndoing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const refused = rowsOf(done.report.refused);
  const out = done.report.rowsRead - done.imported;
  const { batch } = done;
  const undo = (batch: string) => {
    setUndoing(true);
    setError(null);
    onUndo(batch).catch((why: unknown) => {
      setError(why);
      setUndoing(false);
    });
  };
  return (
    <>
      <Note tone="good" title={t.import_done({ count: done.imported })}>{out > 0 ? t.import_done_note({ refused: out }) : t.import_done_clean()}</Note>
      <Counts report={done.report} stage="after" />
      <Panel title={t.import_reconcile()}><Reconciliation report={done.report} stage="after" /></Panel>
      {error !== null && <ErrorNote {...refusalNote(t, error)} />}
      <div className={styles.acts}>
        <Button look="primary" onPress={onCases} autoFocus>{t.import_to_cases()}</Button>
        {refused > 0 && <Button icon="file" onPress={() => setExporting(true)}>{t.import_export()}</Button>}
        {batch !== null && <Button icon="undo" busy={undoing} onPress={() => undo(batch)}>{t.import_undo()}</Button>}
        <Button look="quiet" onPress={onAnother}>{t.import_another()}</Button>
      </div>
      {batch !== null && <p className={styles.soft}>{t.import_undo_note()}</p>}
      {exporting && <ExportProblems plan={plan} onClose={() => setExporting(false)} />}
    </>
  );
}

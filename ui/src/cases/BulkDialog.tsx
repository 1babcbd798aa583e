import type { ReactNode } from "react";

import { EntryDialog } from "../claim";
import { refusalWords } from "../host";
import { Button, Dialog, ProgressBar, RowTh, Table, Td, Th } from "../kit";
import { useWords } from "../words";
import type { Bulk } from "./bulk";
import styles from "./cases.module.css";

type Props = { title: string; saveText: string; count: number; ready: boolean; bulk: Bulk; fields: readonly string[]; onDone: () => void; onClose: () => void; children: ReactNode };
/** An act on many cases: what it is, how far it got, and which cases were left out for what reason. */
export function BulkDialog({ title, saveText, count, ready, bulk, fields, onDone, onClose, children }: Props) {
  const t = useWords();
  const { state } = bulk;
  const leave = () => {
    bulk.stop();
    onClose();
  };
  if (state.at === "skipped") {
    const end = () => {
      onDone();
      onClose();
    };
    return (
      <Dialog open title={title} onClose={end} actions={<Button look="primary" autoFocus onPress={end}>{t.kit_close()}</Button>}>
        <p>{t.bulk_skipped({ done: state.done, skipped: state.skipped.length })}</p>
        <Table label={t.bulk_skipped_table()} dense>
          <thead><tr><Th>{t.cases_column_number()}</Th><Th>{t.cases_column_debtor()}</Th><Th>{t.bulk_why()}</Th></tr></thead>
          <tbody>
            {state.skipped.map((it) => <tr key={it.id}><RowTh>{it.number}</RowTh><Td>{it.debtor}</Td><Td>{refusalWords(t, it.why).what}</Td></tr>)}
          </tbody>
        </Table>
      </Dialog>
    );
  }
  const trial = { refused: state.at === "refused" ? state.why : null, saving: state.at === "running", save: bulk.save };
  return (
    <EntryDialog
      title={title}
      saveText={saveText}
      ready={ready}
      trial={trial}
      fields={fields}
      onClose={leave}
      preview={state.at === "running" && (
        <div className={styles.running}>
          <ProgressBar label={title} done={state.done} of={state.of} />
          <span>{t.bulk_running({ done: state.done, of: state.of })}</span>
          <Button size="small" onPress={bulk.stop}>{t.bulk_stop()}</Button>
        </div>
      )}
    >
      <p className={styles.soft}>{t.bulk_count({ count })}</p>
      {children}
    </EntryDialog>
  );
}


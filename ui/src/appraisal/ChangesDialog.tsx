import { refusalNote, useAsk } from "../host";
import { Dialog, ErrorNote, RowTh, Skeleton, Table, Td, Th } from "../kit";
import { useWords } from "../words";
import styles from "./appraisal.module.css";
import { assumptionWord } from "./words";

const written = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium" });

type Props = { onClose: () => void };
/** Who changed which of the company's figures, when, from what to what, and why; the latest first. */
export function ChangesDialog({ onClose }: Props) {
  const t = useWords();
  const history = useAsk("assumption_history", {});
  return (
    <Dialog open size="large" title={t.compare_changes()} onClose={onClose}>
      {history.error && <ErrorNote {...refusalNote(t, history.error)} />}
      {history.isPending && <Skeleton rows={4} label={t.compare_changes()} />}
      {history.data?.changes.length === 0 && <p className={styles.soft}>{t.compare_changes_none()}</p>}
      {history.data !== undefined && history.data.changes.length > 0 && (
        <Table label={t.compare_changes()} dense>
          <thead>
            <tr><Th>{t.compare_assumption()}</Th><Th figures>{t.compare_change_before()}</Th><Th figures>{t.compare_change_after()}</Th><Th>{t.compare_change_by()}</Th><Th>{t.compare_change_at()}</Th><Th>{t.compare_choose_reason()}</Th></tr>
          </thead>
          <tbody>
            {history.data.changes.map((it) => (
              <tr key={`${it.seq} ${it.id}`}>
                <RowTh>{assumptionWord(t, it.id)}</RowTh>
                <Td figures>{it.before}</Td>
                <Td figures>{it.shippedAgain ? t.compare_change_shipped({ value: it.after }) : it.after}</Td>
                <Td>{it.actor}</Td>
                <Td><time dateTime={it.at}>{written.format(new Date(it.at))}</time></Td>
                <Td wrap>{it.reason === "" ? t.compare_change_no_reason() : it.reason}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Dialog>
  );
}

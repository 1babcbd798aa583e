import { refusalNote, Refused } from "../host";
import { Button, ErrorNote, Note, Panel, RowTh, Table, Td, Th } from "../kit";
import type { BatchDone, BatchPick } from "../wire";
import { useWords } from "../words";
import { holdWord, keyOf } from "./batch";
import styles from "./batch.module.css";

type Props = { done: BatchDone; onAgain: (picks: readonly BatchPick[]) => void; onAnother: () => void; onCase: (id: string) => void; onNumbers: () => void };
/** What a run left: letters, files, what failed and what was not begun. */
export function BatchEnd({ done, onAgain, onAnother, onCase, onNumbers }: Props) {
  const t = useWords();
  const { issued, pages, failed, left } = done;
  const short = { issued, left: left.length };
  return (
    <>
      {issued > 0 ? <Note tone="good" title={t.batch_done({ count: issued, pages })}>{t.batch_done_folder({ folder: done.order.folder })}</Note> : <Note tone="warn" title={t.batch_done_none()} />}
      {left.length > 0 && <Note tone="warn">{done.cancelled ? t.batch_cancelled(short) : t.batch_stopped(short)}</Note>}
      {done.trouble !== null && <ErrorNote {...refusalNote(t, new Refused(done.trouble))} />}
      {done.files.length > 0 && (
        <Panel title={t.batch_done_files()}>
          <ul className={styles.files}>{done.files.map((it) => <li key={it}>{it}</li>)}</ul>
        </Panel>
      )}
      {failed.length > 0 && (
        <Panel title={t.batch_failed({ count: failed.length })} actions={<Button size="small" onPress={() => onAgain(failed.map(({ caseId, to }) => ({ caseId, to })))}>{t.batch_failed_retry()}</Button>}>
          <Table label={t.batch_failed({ count: failed.length })} dense>
            <thead>
              <tr><Th>{t.cases_column_number()}</Th><Th>{t.batch_to()}</Th><Th>{t.batch_column_state()}</Th><Th /></tr>
            </thead>
            <tbody>
              {failed.map((it) => (
                <tr key={keyOf(it)}>
                  <RowTh>{it.number}</RowTh>
                  <Td>{it.addressee}</Td>
                  <Td wrap>{holdWord(t, it.hold)}</Td>
                  <Td><Button size="small" label={t.batch_open_case({ number: it.number })} onPress={() => onCase(it.caseId)}>{t.deadlines_open_case()}</Button></Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Panel>
      )}
      <div className={styles.acts}>
        {left.length > 0 && <Button look="primary" icon="print" onPress={() => onAgain(left)}>{t.batch_continue({ count: left.length })}</Button>}
        <Button look={left.length > 0 ? "plain" : "primary"} onPress={onAnother} autoFocus>{t.batch_another()}</Button>
        {issued > 0 && <Button onPress={onNumbers}>{t.batch_to_numbers()}</Button>}
      </div>
    </>
  );
}

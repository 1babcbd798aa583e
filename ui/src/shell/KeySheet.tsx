import { useBindings } from "../keys";
import { Dialog, Kbd, RowTh, Table, Td, Th } from "../kit";
import { useWords } from "../words";
import { keyNames } from "./keyNames";
import styles from "./shell.module.css";

/** All keys that work on the screen below. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const bindings = useBindings();
  const first = new Set<string>();
  const lines = bindings.filter((it) => it.keys !== "" && !first.has(it.keys) && first.add(it.keys));
  return (
    <Dialog title={t.keys_title()} open onClose={onClose}>
      <Table label={t.keys_title()} dense>
        <thead><tr><Th>{t.keys_column_keys()}</Th><Th>{t.keys_column_act()}</Th></tr></thead>
        <tbody>
          {lines.map((it) => (
            <tr key={it.keys}>
              <RowTh><span className={styles.keyList}>{keyNames(it.keys).map((keys) => <Kbd key={keys} keys={keys} />)}</span></RowTh>
              <Td>{it.label}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className={styles.note}>{t.keys_note()}</p>
    </Dialog>
  );
}

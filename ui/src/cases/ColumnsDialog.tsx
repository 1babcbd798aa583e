import { use } from "react";

import { Button, Checkbox, Dialog, UnitContext, unitWord } from "../kit";
import { useWords } from "../words";
import styles from "./cases.module.css";
import { allColumns, type Column } from "./columns";
import { usualColumns } from "./filter";

type Props = { chosen: readonly Column[]; onChange: (columns: readonly Column[]) => void; onClose: () => void };
/** Which columns the list has, and in what order. The file number stays the first. */
export function ColumnsDialog({ chosen, onChange, onClose }: Props) {
  const t = useWords();
  const titles = new Map(allColumns(t, unitWord(t, use(UnitContext))).map((it) => [it.key, it.title]));
  const rest = [...titles.keys()].filter((it) => !chosen.includes(it));
  const moved = (at: number, by: -1 | 1) => {
    const next = [...chosen];
    const [it] = next.splice(at, 1);
    if (it !== undefined) next.splice(at + by, 0, it);
    onChange(next);
  };
  return (
    <Dialog open size="small" title={t.cases_columns()} onClose={onClose} actions={<><Button onPress={() => onChange(usualColumns)}>{t.cases_columns_usual()}</Button><Button look="primary" autoFocus onPress={onClose}>{t.kit_close()}</Button></>}>
      <ul className={styles.columnList}>
        {[...chosen, ...rest].map((key) => {
          const at = chosen.indexOf(key);
          const title = titles.get(key) ?? key;
          return (
            <li key={key}>
              <Checkbox checked={at >= 0} disabled={key === "number"} onChange={(on) => onChange(on ? [...chosen, key] : chosen.filter((it) => it !== key))}>{title}</Checkbox>
              {at > 0 && <Button size="small" look="quiet" icon="up" label={t.cases_column_up({ column: title })} disabled={at === 1} onPress={() => moved(at, -1)} />}
              {at > 0 && <Button size="small" look="quiet" icon="down" label={t.cases_column_down({ column: title })} disabled={at === chosen.length - 1} onPress={() => moved(at, 1)} />}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

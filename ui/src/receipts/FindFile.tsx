import { useState } from "react";

import { anyCase, StageBadge } from "../casework";
import { refusalNote, useAsk } from "../host";
import { isRealEnter } from "../keys";
import { classes, Dialog, ErrorNote, Field } from "../kit";
import { useWords } from "../words";
import styles from "./receipts.module.css";

type Props = { onFound: (caseId: string) => void; onClose: () => void };
/** Finds a file by a few characters. Arrows choose, Enter takes it, Esc leaves. */
export function FindFile({ onFound, onClose }: Props) {
  const t = useWords();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const wanted = query.trim();
  const { data, error } = useAsk("list_cases", { query: wanted, stage: null, narrow: anyCase, sort: "number", descending: true, offset: 0, limit: 8, asOf: null }, { enabled: wanted !== "", keep: true });
  const rows = wanted === "" ? [] : (data?.rows ?? []);
  const chosen = Math.max(0, Math.min(at, rows.length - 1));
  return (
    <Dialog open title={t.receipts_find()} onClose={onClose}>
      <Field
        label={t.receipts_find_field()}
        hint={t.receipts_find_hint()}
        name="find"
        value={query}
        onChange={(text) => {
          setQuery(text);
          setAt(0);
        }}
        autoFocus
        onKeyDown={(event) => {
          const row = rows[chosen];
          if (isRealEnter(event.nativeEvent)) {
            if (row) onFound(row.id);
          } else if (event.key === "ArrowDown") setAt(Math.min(chosen + 1, rows.length - 1));
          else if (event.key === "ArrowUp") setAt(Math.max(chosen - 1, 0));
          else return;
          event.preventDefault();
        }}
      />
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {wanted !== "" && data?.total === 0 && <p className={styles.soft} role="status">{t.receipts_find_none()}</p>}
      <ul className={styles.found}>
        {rows.map((it, place) => (
          <li key={it.id}>
            <button type="button" className={classes(styles.foundLine, place === chosen && styles.chosen)} aria-current={place === chosen} onClick={() => onFound(it.id)}>
              <strong>{it.debtor}</strong>
              <span>{it.number}</span>
              <span className={styles.soft}>{it.contract}</span>
              <StageBadge stage={it.stage} expected={it.expected} />
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

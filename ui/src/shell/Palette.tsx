import { useState } from "react";

import { anyCase } from "../casework";
import { useAsk } from "../host";
import { isRealEnter, useBindings } from "../keys";
import { classes, Dialog, Field, Kbd } from "../kit";
import { go } from "../places";
import { useWords } from "../words";
import { keyNames } from "./keyNames";
import styles from "./shell.module.css";

type Line = { key: string; text: string; hint?: string | undefined; keys?: string | undefined; act: () => void };

/** Acts and cases by a few characters. Arrows choose, Enter carries out, Esc leaves. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const lines = [...useActs(query), ...useCases(query)];
  const chosen = Math.min(at, lines.length - 1);
  const run = (line: Line | undefined) => {
    if (!line) return;
    onClose();
    line.act();
  };
  return (
    <Dialog title={t.palette_title()} open onClose={onClose}>
      <Field
        label={t.palette_field()}
        value={query}
        onChange={(text) => {
          setQuery(text);
          setAt(0);
        }}
        autoFocus
        onKeyDown={(event) => {
          if (isRealEnter(event.nativeEvent)) run(lines[chosen]);
          else if (event.key === "ArrowDown") setAt(Math.min(chosen + 1, lines.length - 1));
          else if (event.key === "ArrowUp") setAt(Math.max(chosen - 1, 0));
          else return;
          event.preventDefault();
        }}
      />
      <ul className={styles.palette}>
        {lines.map((line, index) => (
          <li key={line.key}>
            <button type="button" className={classes(styles.paletteLine, index === chosen && styles.chosen)} aria-current={index === chosen} onClick={() => run(line)}>
              <span>{line.text}</span>
              {line.hint !== undefined && <span className={styles.paletteHint}>{line.hint}</span>}
              {line.keys !== undefined && <Kbd keys={line.keys} />}
            </button>
          </li>
        ))}
      </ul>
      {lines.length === 0 && <p className={styles.note}>{t.palette_none()}</p>}
    </Dialog>
  );
}

function useActs(query: string): Line[] {
  const words = query.trim().toLowerCase();
  const first = new Set<string>();
  return useBindings()
    .filter((it) => it.palette === true && !first.has(it.keys + it.label) && first.add(it.keys + it.label))
    .filter((it) => it.label.toLowerCase().includes(words))
    .map((it) => ({ key: it.keys + it.label, text: it.label, keys: it.keys === "" ? undefined : keyNames(it.keys)[0], act: it.act }));
}

function useCases(query: string): Line[] {
  const wanted = query.trim();
  const { data } = useAsk(
    "list_cases",
    { query: wanted, stage: null, narrow: anyCase, sort: "number", descending: false, offset: 0, limit: 8, asOf: null },
    { enabled: wanted !== "", keep: true },
  );
  if (wanted === "") return [];
  return (data?.rows ?? []).map((it) => ({ key: it.id, text: it.debtor, hint: it.number, act: () => go({ room: "case", id: it.id, tab: "overview" }) }));
}

import { use, useRef } from "react";

import { useKeys } from "../keys";
import { Badge, EmptyState, Grid, type GridColumn, type GridHandle, Segments, showAmount, UnitContext, unitWord } from "../kit";
import type { BatchChecked, BatchLine } from "../wire";
import { useWords, type Words } from "../words";
import { type BatchSeen, holdWord, isReady, keyOf } from "./batch";
import styles from "./batch.module.css";

type Props = { checked: BatchChecked; seen: BatchSeen; onSee: (change: (before: BatchSeen) => BatchSeen) => void; pastLimitation: boolean; onCase: (id: string) => void };
/** What the check found, in the order of the list. J K move, X leaves out or takes in, Enter opens the case. */
export function BatchTable({ checked, seen, onSee, pastLimitation, onCase }: Props) {
  const t = useWords();
  const unit = use(UnitContext);
  const grid = useRef<GridHandle>(null);
  const out = new Set(seen.leftOut);
  const ready = checked.lines.filter((it) => isReady(it, pastLimitation));
  const lines = seen.show === "all" ? checked.lines : checked.lines.filter((it) => isReady(it, pastLimitation) === (seen.show === "ready"));
  const toggle = (line: BatchLine | undefined) => {
    if (!line || !isReady(line, pastLimitation)) return;
    const key = keyOf(line);
    onSee((it) => ({ ...it, leftOut: it.leftOut.includes(key) ? it.leftOut.filter((other) => other !== key) : [...it.leftOut, key] }));
  };
  const chosen = lines[Math.min(seen.at, lines.length - 1)];
  useKeys([
    { keys: "j", label: t.keys_next_row(), act: () => grid.current?.move(1) },
    { keys: "k", label: t.keys_previous_row(), act: () => grid.current?.move(-1) },
    { keys: "x", label: t.batch_toggle(), act: () => toggle(chosen) },
  ]);
  if (checked.lines.length === 0) return <EmptyState title={t.batch_none()}>{t.batch_none_text()}</EmptyState>;
  const counts = { cases: checked.cases, ready: ready.filter((it) => !out.has(keyOf(it))).length, held: checked.lines.length - ready.length };
  const columns = columnsOf(t, unitWord(t, unit), (yuan) => showAmount(yuan, unit), (line) => (
    <State line={line} ready={isReady(line, pastLimitation)} out={out.has(keyOf(line))} onToggle={() => toggle(line)} />
  ));
  return (
    <section className={styles.table} aria-label={t.batch_table()}>
      <div className={styles.bar}>
        <p role="status">{t.batch_counts(counts)}{checked.without > 0 && <span className={styles.soft}> · {t.batch_without({ count: checked.without })}</span>}</p>
        <Segments
          label={t.batch_table()}
          options={[{ key: "all", text: t.batch_filter_all() }, { key: "ready", text: t.batch_filter_ready() }, { key: "held", text: t.batch_filter_held() }]}
          value={seen.show}
          onChange={(show) => onSee((it) => ({ ...it, show, at: 0 }))}
        />
      </div>
      <Grid
        ref={grid}
        of={`${seen.asked} ${seen.show}`}
        label={t.batch_table()}
        columns={columns}
        total={lines.length}
        rowAt={(at) => lines[at]}
        onWindow={() => undefined}
        sort={{ by: "number", descending: false }}
        sortName={(column) => column}
        onSort={() => undefined}
        at={seen.at}
        onAt={(at) => onSee((it) => ({ ...it, at }))}
        onOpen={(line) => onCase(line.caseId)}
        loading={t.cases_row_loading()}
      />
      <p className={styles.reason}>{chosen?.hold && <><strong>{chosen.number} {chosen.addressee}</strong> {holdWord(t, chosen.hold)}</>}</p>
    </section>
  );
}

type Column = "state" | "number" | "addressee" | "total" | "officer";

function columnsOf(t: Words, unit: string, amount: (yuan: string) => string, state: (line: BatchLine) => React.ReactNode): readonly GridColumn<BatchLine, Column>[] {
  return [
    { key: "state", title: t.batch_column_state(), width: 200, grow: 2, cell: state },
    { key: "number", title: t.cases_column_number(), width: 130, cell: (it) => it.number },
    { key: "addressee", title: t.batch_to(), width: 150, grow: 2, cell: (it) => it.addressee },
    { key: "total", title: t.batch_column_demanded({ unit }), width: 130, figures: true, cell: (it) => (it.total === "" ? "—" : amount(it.total)) },
    { key: "officer", title: t.cases_column_officer(), width: 90, cell: (it) => it.officer ?? "—" },
  ];
}

type StateProps = { line: BatchLine; ready: boolean; out: boolean; onToggle: () => void };
function State({ line, ready, out, onToggle }: StateProps) {
  const t = useWords();
  const tone = !ready ? (line.hold?.why === "incomplete" ? "warn" : "bad") : out ? "plain" : "good";
  const word = out && ready ? t.batch_left_out() : line.hold === null ? t.batch_ready() : holdWord(t, line.hold);
  return (
    <span className={styles.state} title={word}>
      {ready ? (
        <input
          type="checkbox"
          tabIndex={-1}
          checked={!out}
          aria-label={out ? t.batch_take_in({ name: line.addressee }) : t.batch_leave_out({ name: line.addressee })}
          onChange={onToggle}
          onClick={(event) => event.stopPropagation()}
        />
      ) : <span className={styles.gap} />}
      <Badge tone={tone}>{word}</Badge>
    </span>
  );
}

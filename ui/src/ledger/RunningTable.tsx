import { type KeyboardEvent, useState } from "react";

import { Amount, Badge, classes, Icon, isNegative, isZero, Table, Td, Th } from "../kit";
import type { BalanceRow, HeadAmount, HeadLine, Ledger } from "../wire";
import { useWords } from "../words";
import { headName } from "../words/heads";
import { eventWord } from "./events";
import styles from "./ledger.module.css";
import { isStale } from "./marks";
import { RowDetail } from "./RowDetail";

type Props = { ledger: Ledger };
/** Every event with what it changed and the balances after it. Arrows move between rows; Enter, Space or `E` opens what a row is made of. */
export function RunningTable({ ledger }: Props) {
  const t = useWords();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [at, setAt] = useState(0);
  if (ledger.rows.length === 0) return <p className={styles.soft}>{t.ledger_rows_none()}</p>;
  const stop = Math.min(at, ledger.rows.length - 1);
  const moved = new Set(ledger.rows.flatMap((row) => row.changes.map((it) => it.id)));
  const heads = ledger.heads.filter((it) => moved.has(it.id));
  const toggle = (place: number) => setOpen((before) => new Set(before.has(place) ? [...before].filter((it) => it !== place) : [...before, place]));
  return (
    <Table label={t.ledger_rows()} dense>
      <thead>
        <tr>
          <Th>{t.ledger_row_on()}</Th>
          <Th>{t.ledger_row_event()}</Th>
          {heads.map((head) => (
            <Th key={head.id} figures>{headName(t, head)}</Th>
          ))}
          <Th figures>{t.ledger_total()}</Th>
        </tr>
      </thead>
      {ledger.rows.map((row, place) => (
        // A row is what it is by its place in time; two may be alike in all else.
        <tbody key={`${ledger.asOf} ${String(place)}`}>
          <Line
            row={row}
            heads={heads}
            place={place}
            open={open.has(place)}
            stop={place === stop}
            stale={row.segments.some((it) => staleAt(ledger, it))}
            onToggle={() => toggle(place)}
            onFocus={() => setAt(place)}
          />
          {open.has(place) && (
            <tr>
              <Td span={heads.length + 3} wrap><div className={styles.inside} id={`row-${String(place)}`}><RowDetail row={row} ledger={ledger} /></div></Td>
            </tr>
          )}
        </tbody>
      ))}
    </Table>
  );
}

function staleAt(ledger: Ledger, place: number): boolean {
  const segment = ledger.segments[place];
  return segment !== undefined && isStale(segment, ledger.warnings);
}

type LineProps = { row: BalanceRow; heads: readonly HeadLine[]; place: number; open: boolean; /** Whether Tab stops here. */ stop: boolean; stale: boolean; onToggle: () => void; onFocus: () => void };
function Line({ row, heads, place, open, stop, stale, onToggle, onFocus }: LineProps) {
  const t = useWords();
  return (
    <tr>
      <th scope="row" className={styles.rowHead}>
        <button
          type="button"
          data-row
          className={styles.opener}
          aria-expanded={open}
          {...(open ? { "aria-controls": `row-${String(place)}` } : {})}
          aria-label={t.ledger_row_open({ day: row.on, event: eventWord(t, row.event) })}
          tabIndex={stop ? 0 : -1}
          onClick={onToggle}
          onFocus={onFocus}
          onKeyDown={(event) => walk(event, onToggle)}
        >
          <span className={classes(styles.twist, open && styles.twisted)}><Icon name="chevron" size={13} /></span>
          {row.on}
        </button>
      </th>
      <Td wrap>
        {eventWord(t, row.event)} {row.what !== "" && <span className={styles.soft}>{row.what}</span>} {stale && <Badge tone="warn">{t.ledger_stale()}</Badge>}
      </Td>
      {heads.map((head) => (
        <Td key={head.id} figures>
          <Change of={row.changes} id={head.id} />
          <After of={row.after} id={head.id} />
        </Td>
      ))}
      <Td figures><div className={styles.total}><Amount yuan={row.totalAfter} /></div></Td>
    </tr>
  );
}

function Change({ of, id }: { of: readonly HeadAmount[]; id: string }) {
  const found = of.find((it) => it.id === id);
  if (!found || isZero(found.amount)) return null;
  return <div>{!isNegative(found.amount) && "+"}<Amount yuan={found.amount} /></div>;
}

function After({ of, id }: { of: readonly HeadAmount[]; id: string }) {
  return <div className={styles.after}><Amount yuan={of.find((it) => it.id === id)?.amount ?? "0"} /></div>;
}

/** Moves the focus along the rows; `E` opens as Enter and Space do. */
function walk(event: KeyboardEvent<HTMLButtonElement>, onToggle: () => void): void {
  const rows = [...(event.currentTarget.closest("table")?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const here = rows.indexOf(event.currentTarget);
  const target: Partial<Record<string, number>> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 };
  const place = target[event.key];
  if (event.key.toLowerCase() === "e" && !event.ctrlKey && !event.altKey && !event.metaKey) onToggle();
  else if (place !== undefined) rows[place]?.focus();
  else return;
  event.preventDefault();
}

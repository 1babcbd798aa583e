import { type CSSProperties, type KeyboardEvent, type ReactNode, type Ref, useId, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";

import { isRealEnter } from "../keys";
import { classes } from "./classes";
import styles from "./Grid.module.css";
import { Icon } from "./Icon";

export type GridColumn<Row, Key extends string> = {
  key: Key;
  title: string;
  /** Narrowest width in pixels. */
  width: number;
  /** Share of the room that is left. */
  grow?: number;
  figures?: boolean;
  sortable?: boolean;
  /** Plain text or a single element: thousands of cells are drawn while scrolling. */
  cell: (row: Row) => ReactNode;
};
export type GridSort<Key extends string> = { by: Key; descending: boolean };
export type GridHandle = { focus: () => void; move: (by: number) => void; open: () => void };

type Props<Row, Key extends string> = {
  label: string;
  columns: readonly GridColumn<Row, Key>[];
  total: number;
  /** The row at a place of the whole list, once it is read. */
  rowAt: (at: number) => Row | undefined;
  /** First and last place on the screen. */
  onWindow: (first: number, last: number) => void;
  sort: GridSort<Key>;
  sortName: (column: string) => string;
  onSort: (by: Key) => void;
  onOpen: (row: Row, at: number) => void;
  /** Place that is chosen; it outlives the grid so that one comes back to it. */
  at: number;
  onAt: (at: number) => void;
  loading: string;
  /** Names the list shown: when it changes, the reader is at its top again. */
  of: string;
  ref?: Ref<GridHandle>;
};

const spare = 6;

/**
 * Rows of a list of any length, of which only those in sight exist. One tab stop; arrows, PgUp, PgDn, Home and End move,
 * Enter opens. ArrowUp from the first row reaches the headers, where Enter sorts.
 */
export function Grid<Row, Key extends string>({ label, columns, total, rowAt, onWindow, sort, sortName, onSort, onOpen, at, onAt, loading, of, ref }: Props<Row, Key>) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600, row: 34 });
  const [header, setHeader] = useState<number | null>(null);
  const first = Math.max(0, Math.floor(view.top / view.row) - spare);
  const last = Math.min(total - 1, Math.ceil((view.top + view.height) / view.row) + spare);
  const active = Math.min(at, total - 1);
  // Said in full for header and rows alike: left to itself, each would size the columns by its own content.
  const layout = {
    gridTemplateColumns: columns.map((it) => `minmax(${String(it.width)}px, ${String(it.grow ?? 0)}fr)`).join(" "),
    minWidth: columns.reduce((sum, it) => sum + it.width, 0),
  };

  useLayoutEffect(() => {
    const frame = scroller.current;
    if (!frame) return;
    const measure = () => {
      const row = Number.parseFloat(getComputedStyle(frame).getPropertyValue("--row")) || 34;
      setView((it) => ({ ...it, height: frame.clientHeight, row }));
    };
    const watch = new ResizeObserver(measure);
    watch.observe(frame);
    const place = Math.max(0, active) * 34;
    if (place > frame.clientHeight) frame.scrollTop = place - frame.clientHeight / 2;
    return () => watch.disconnect();
    // Only when the grid appears: afterwards the reader scrolls.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const shownOf = useRef(of);
  useLayoutEffect(() => {
    if (shownOf.current === of) return;
    shownOf.current = of;
    scroller.current?.scrollTo({ top: 0 });
  }, [of]);
  useLayoutEffect(() => {
    onWindow(first, Math.max(first, last));
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [first, last]);

  const show = (place: number) => {
    const frame = scroller.current;
    if (!frame) return;
    const top = place * view.row;
    const seen = frame.clientHeight - view.row;
    if (top < frame.scrollTop) frame.scrollTop = top;
    else if (top > frame.scrollTop + seen - view.row) frame.scrollTop = top - seen + view.row;
  };
  const moveTo = (place: number) => {
    const next = Math.max(0, Math.min(total - 1, place));
    setHeader(null);
    onAt(next);
    show(next);
  };
  const open = () => {
    const row = rowAt(active);
    if (row) onOpen(row, active);
  };
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus(), move: (by) => moveTo(active + by), open }));

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(view.height / view.row) - 2);
    const sortable = columns.flatMap((it, place) => (it.sortable === true ? [place] : []));
    const steps: Record<string, () => void> =
      header === null
        ? {
            ArrowDown: () => moveTo(active + 1),
            ArrowUp: () => (active <= 0 ? setHeader(sortable[0] ?? null) : moveTo(active - 1)),
            PageDown: () => moveTo(active + page),
            PageUp: () => moveTo(active - page),
            Home: () => moveTo(0),
            End: () => moveTo(total - 1),
          }
        : {
            ArrowDown: () => setHeader(null),
            ArrowLeft: () => setHeader(sortable.findLast((it) => it < header) ?? header),
            ArrowRight: () => setHeader(sortable.find((it) => it > header) ?? header),
            " ": () => sortAt(header),
          };
    const step = isRealEnter(event.nativeEvent) ? () => (header === null ? open() : sortAt(header)) : steps[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    step();
  };
  const sortAt = (place: number) => {
    const column = columns[place];
    if (column) onSort(column.key);
  };

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={header !== null ? `${id}-head-${String(header)}` : total > 0 ? `${id}-${String(active)}` : undefined}
      tabIndex={0}
      className={styles.grid}
      onScroll={(event) => setView((it) => ({ ...it, top: (event.target as HTMLDivElement).scrollTop }))}
      onKeyDown={onKeyDown}
      onBlur={() => setHeader(null)}
    >
      <Heads id={id} columns={columns} layout={layout} sort={sort} sortName={sortName} onSort={onSort} lit={header} />
      <div role="rowgroup" className={styles.body} style={{ height: total * view.row, minWidth: layout.minWidth }}>
        {Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => {
          const place = first + step;
          const row = rowAt(place);
          return (
            // The grid carries the keys; a row only answers to the pointer.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={place}
              id={`${id}-${String(place)}`}
              role="row"
              tabIndex={-1}
              aria-rowindex={place + 2}
              aria-selected={place === active}
              className={classes(styles.row, place === active && styles.active)}
              style={{ ...layout, transform: `translateY(${String(place * view.row)}px)` }}
              onMouseDown={(event) => {
                event.preventDefault();
                scroller.current?.focus();
                onAt(place);
              }}
              onClick={() => row && onOpen(row, place)}
            >
              {row
                ? columns.map((it) => <div key={it.key} role="gridcell" className={classes(styles.cell, it.figures === true && styles.figures)}>{it.cell(row)}</div>)
                : <div role="gridcell" className={styles.cell}>{loading}</div>}
            </div>
          );
        })}
      </div>
    </div>
  );
}

type HeadsProps<Row, Key extends string> = Pick<Props<Row, Key>, "columns" | "sort" | "sortName" | "onSort"> & {
  id: string;
  layout: CSSProperties;
  /** Place of the header the keyboard is on. */
  lit: number | null;
};

/** The headers of the list; those that sort are pressed with the pointer, the grid has their keys. */
function Heads<Row, Key extends string>({ id, columns, layout, sort, sortName, onSort, lit }: HeadsProps<Row, Key>) {
  return (
    <div role="row" aria-rowindex={1} className={styles.head} style={layout}>
      {columns.map((it, place) => (
        <div
          key={it.key}
          id={`${id}-head-${String(place)}`}
          role="columnheader"
          aria-sort={it.sortable === true ? (sort.by === it.key ? (sort.descending ? "descending" : "ascending") : "none") : undefined}
          className={classes(styles.title, it.figures === true && styles.figures, lit === place && styles.lit)}
        >
          {it.sortable === true ? (
            <button type="button" tabIndex={-1} title={sortName(it.title)} onClick={() => onSort(it.key)}>
              {it.title}
              {sort.by === it.key && <Icon name={sort.descending ? "down" : "up"} size={12} />}
            </button>
          ) : (
            it.title
          )}
        </div>
      ))}
    </div>
  );
}

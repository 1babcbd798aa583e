import { type CSSProperties, type KeyboardEvent, type ReactNode, type Ref, type RefObject, useId, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";

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
export type GridHandle = { focus: () => void; move: (by: number) => void; open: () => void; /** Chooses the row one is on, or lets it go. */ choose: () => void };

/** Rows that are chosen, many at a time. */
export type GridChoice<Row> = {
  has: (row: Row) => boolean;
  /** Whether every row of the list is, one is, or none. */
  all: "all" | "some" | "none";
  toggle: (row: Row) => void;
  /** Adds all rows from one place to another. */
  reach: (from: number, to: number) => void;
  toggleAll: () => void;
  /** Names the box that chooses all rows. */
  labelAll: string;
};

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
  /** Left out, nothing can be chosen. */
  choice?: GridChoice<Row> | undefined;
  /** What Space does in place of choosing. */
  onPeek?: (() => void) | undefined;
  /** Names the list shown: when it changes, the reader is at its top again. */
  of: string;
  ref?: Ref<GridHandle>;
};

const spare = 6;
/** Width of the column of boxes in pixels. */
const boxWidth = 36;

/**
 * Rows of a list of any length, of which only those in sight exist. One tab stop; arrows, PgUp, PgDn, Home and End move,
 * Enter opens. Where rows can be chosen, Space chooses one unless it peeks, Shift with an arrow or a click reaches to it, Ctrl+A takes all.
 * ArrowUp from the first row reaches the headers, where Enter sorts.
 */
export function Grid<Row, Key extends string>(props: Props<Row, Key>) {
  const { label, columns, total, rowAt, sort, sortName, onSort, onOpen, onAt, loading, choice, ref } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const active = Math.min(props.at, total - 1);
  const sight = useSight(scroller, active, props);
  const { header, leaveHeader, moveTo, onKeyDown, open, reach, anchor, chooseActive } = useMoves(active, sight, props);
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus(), move: (by) => moveTo(active + by), open, choose: chooseActive }));
  // Said in full for header and rows alike: left to itself, each would size the columns by its own content.
  const layout = {
    gridTemplateColumns: [...(choice ? [`${String(boxWidth)}px`] : []), ...columns.map((it) => `minmax(${String(it.width)}px, ${String(it.grow ?? 0)}fr)`)].join(" "),
    minWidth: columns.reduce((sum, it) => sum + it.width, choice ? boxWidth : 0),
  };
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + (choice ? 1 : 0)}
      aria-multiselectable={choice !== undefined}
      aria-activedescendant={header !== null ? `${id}-head-${String(header)}` : total > 0 ? `${id}-${String(active)}` : undefined}
      tabIndex={0}
      className={styles.grid}
      onScroll={sight.onScroll}
      onKeyDown={onKeyDown}
      onBlur={leaveHeader}
    >
      <Heads id={id} columns={columns} layout={layout} sort={sort} sortName={sortName} onSort={onSort} lit={header} choice={choice} />
      <div role="rowgroup" className={styles.body} style={{ height: total * sight.row, minWidth: layout.minWidth }}>
        {Array.from({ length: Math.max(0, sight.last - sight.first + 1) }, (_, step) => {
          const place = sight.first + step;
          const row = rowAt(place);
          return (
            <Line
              key={place}
              id={`${id}-${String(place)}`}
              place={place}
              row={row}
              columns={columns}
              layout={layout}
              top={place * sight.row}
              active={place === active}
              loading={loading}
              chosen={row !== undefined && choice?.has(row) === true}
              choosing={choice !== undefined && choice.all !== "none"}
              boxed={choice !== undefined}
              onChoose={() => {
                anchor(place);
                if (row) choice?.toggle(row);
              }}
              onReach={() => reach(place)}
              onPoint={() => {
                scroller.current?.focus();
                onAt(place);
              }}
              onOpen={() => row && onOpen(row, place)}
            />
          );
        })}
      </div>
    </div>
  );
}

type Sight = {
  first: number;
  last: number;
  /** Height of a row in pixels. */
  row: number;
  /** Rows that PgUp and PgDn move by. */
  page: number;
  onScroll: () => void;
  show: (place: number) => void;
};

/** Which rows are in sight. Only a row that comes or goes draws anew, not every pixel that is scrolled. */
function useSight<Row, Key extends string>(scroller: RefObject<HTMLDivElement | null>, active: number, { total, of, onWindow }: Props<Row, Key>): Sight {
  const [{ top, rows, row }, setView] = useState({ top: 0, rows: 18, row: 34 });
  const first = Math.max(0, top - spare);
  const last = Math.min(total - 1, top + rows + spare);
  const measure = () => {
    const frame = scroller.current;
    if (!frame) return;
    const high = Number.parseFloat(getComputedStyle(frame).getPropertyValue("--row")) || 34;
    const now = { top: Math.floor(frame.scrollTop / high), rows: Math.ceil(frame.clientHeight / high), row: high };
    setView((it) => (it.top === now.top && it.rows === now.rows && it.row === now.row ? it : now));
  };
  useLayoutEffect(() => {
    const frame = scroller.current;
    if (!frame) return;
    const watch = new ResizeObserver(measure);
    watch.observe(frame);
    const place = Math.max(0, active) * row;
    if (place > frame.clientHeight) frame.scrollTo({ top: place - frame.clientHeight / 2 });
    return () => watch.disconnect();
    // Only when the grid appears: afterwards the reader scrolls.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const shownOf = useRef(of);
  useLayoutEffect(() => {
    if (shownOf.current === of) return;
    shownOf.current = of;
    scroller.current?.scrollTo({ top: 0 });
  }, [of, scroller]);
  useLayoutEffect(() => {
    onWindow(first, Math.max(first, last));
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [first, last]);
  const show = (place: number) => {
    const frame = scroller.current;
    if (!frame) return;
    const from = place * row;
    const seen = frame.clientHeight - row;
    if (from < frame.scrollTop) frame.scrollTo({ top: from });
    else if (from > frame.scrollTop + seen - row) frame.scrollTo({ top: from - seen + row });
  };
  return { first, last, row, page: Math.max(1, rows - 2), onScroll: measure, show };
}

/** The keys of the grid: from row to row, and from the first one up to the headers. */
function useMoves<Row, Key extends string>(active: number, { page, show }: Sight, { columns, total, rowAt, onAt, onOpen, onSort, onPeek, choice }: Props<Row, Key>) {
  const [header, setHeader] = useState<number | null>(null);
  /** Where a reach began; the last row that was chosen by itself. */
  const from = useRef<number | null>(null);
  const sortable = columns.flatMap((it, place) => (it.sortable === true ? [place] : []));
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
  const sortAt = (place: number) => {
    const column = columns[place];
    if (column) onSort(column.key);
  };
  const reach = (to: number) => {
    from.current ??= active;
    choice?.reach(Math.min(from.current, to), Math.max(from.current, to));
  };
  const chooseActive = () => {
    const row = rowAt(active);
    from.current = active;
    if (row) choice?.toggle(row);
  };
  const reaching: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: total - 1 };
  const reachBy = (key: string) => {
    const to = reaching[key];
    if (to === undefined) return;
    const place = Math.max(0, Math.min(total - 1, to));
    reach(place);
    moveTo(place);
  };
  const amongRows: Record<string, () => void> = {
    ...(onPeek ? { " ": onPeek } : choice ? { " ": chooseActive } : {}),
    ArrowDown: () => moveTo(active + 1),
    ArrowUp: () => (active <= 0 ? setHeader(sortable[0] ?? null) : moveTo(active - 1)),
    PageDown: () => moveTo(active + page),
    PageUp: () => moveTo(active - page),
    Home: () => moveTo(0),
    End: () => moveTo(total - 1),
  };
  const amongHeaders = (at: number): Record<string, () => void> => ({
    ArrowDown: () => setHeader(null),
    ArrowLeft: () => setHeader(sortable.findLast((it) => it < at) ?? at),
    ArrowRight: () => setHeader(sortable.find((it) => it > at) ?? at),
    " ": () => sortAt(at),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = header === null ? amongRows : amongHeaders(header);
    const enter = () => (header === null ? open() : sortAt(header));
    const step = isRealEnter(event.nativeEvent) ? enter : steps[event.key];
    if (choice && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a") {
      event.preventDefault();
      choice.toggleAll();
      return;
    }
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (choice && event.shiftKey && header === null && event.key in reaching) {
      reachBy(event.key);
      return;
    }
    if (event.key in reaching) from.current = null;
    step();
  };
  return { header, leaveHeader: () => setHeader(null), moveTo, onKeyDown, open, reach, anchor: (place: number) => void (from.current = place), chooseActive };
}

type LineProps<Row, Key extends string> = {
  id: string;
  place: number;
  row: Row | undefined;
  columns: readonly GridColumn<Row, Key>[];
  layout: CSSProperties;
  top: number;
  active: boolean;
  loading: string;
  chosen: boolean;
  /** Whether anything is chosen: until then the row one is on stands for what an act would take. */
  choosing: boolean;
  boxed: boolean;
  onChoose: () => void;
  onReach: () => void;
  onPoint: () => void;
  onOpen: () => void;
};
/** One row, at its place in the whole list. */
function Line<Row, Key extends string>({ id, place, row, columns, layout, top, active, loading, chosen, choosing, boxed, onChoose, onReach, onPoint, onOpen }: LineProps<Row, Key>) {
  return (
    // The grid carries the keys; a row only answers to the pointer.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="row"
      tabIndex={-1}
      aria-rowindex={place + 2}
      aria-selected={choosing ? chosen : active}
      className={classes(styles.row, chosen && styles.chosen, active && styles.active)}
      style={{ ...layout, transform: `translateY(${String(top)}px)` }}
      onMouseDown={(event) => {
        event.preventDefault();
        onPoint();
      }}
      onClick={(event) => {
        const onBox = event.target instanceof Element && event.target.closest("[data-box]") !== null;
        if (boxed && event.shiftKey) onReach();
        else if (boxed && (onBox || event.ctrlKey || event.metaKey)) onChoose();
        else onOpen();
      }}
    >
      {row
        ? columns.map((it) => <div key={it.key} role="gridcell" className={classes(styles.cell, it.figures === true && styles.figures)}>{it.cell(row)}</div>)
        : <div role="gridcell" className={styles.cell}>{loading}</div>}
      {/* Last of the cells and first to the eye: a reader of the row hears the case before the box. */}
      {boxed && <div role="gridcell" data-box="" className={styles.boxCell}><span className={styles.box} aria-hidden="true" /></div>}
    </div>
  );
}

type HeadsProps<Row, Key extends string> = Pick<Props<Row, Key>, "columns" | "sort" | "sortName" | "onSort" | "choice"> & {
  id: string;
  layout: CSSProperties;
  /** Place of the header the keyboard is on. */
  lit: number | null;
};

/** The headers of the list; those that sort are pressed with the pointer, the grid has their keys. */
function Heads<Row, Key extends string>({ id, columns, layout, sort, sortName, onSort, lit, choice }: HeadsProps<Row, Key>) {
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
      {choice && (
        <div role="columnheader" className={styles.boxCell}>
          <button type="button" tabIndex={-1} className={classes(styles.box, styles.allBox)} data-all={choice.all} aria-label={choice.labelAll} title={choice.labelAll} aria-pressed={choice.all === "all"} onClick={choice.toggleAll} />
        </div>
      )}
    </div>
  );
}

import { type ReactNode, use, useRef, useState } from "react";

import { call, refusalNote, refusalText, useAsk } from "../host";
import { useKeys } from "../keys";
import { Button, classes, copyText, EmptyState, ErrorNote, Grid, type GridHandle, Kbd, Note, Skeleton, toast, UnitContext, unitWord } from "../kit";
import { useAsOf, useKept, useMay, useSession } from "../session";
import type { CaseSelection, CaseSort } from "../wire";
import { useWords } from "../words";
import { AssignDialog } from "./AssignDialog";
import { Bar } from "./Bar";
import { CasePeek } from "./CasePeek";
import styles from "./cases.module.css";
import { useChoice } from "./choice";
import { type Column, columnsOf, sortable } from "./columns";
import { ColumnsDialog } from "./ColumnsDialog";
import { asCells } from "./copy";
import { ask, everyCase, type Filter, isNarrowed, nothingChosen, openCases, selectionOf, sortedBy } from "./filter";
import { Foot } from "./Foot";
import { NoneFound } from "./NoneFound";
import { PrintDialog } from "./PrintDialog";
import { useRows } from "./rows";
import { SheetDialog } from "./SheetDialog";
import { StepsDialog } from "./StepsDialog";
import { TagsDialog } from "./TagsDialog";
import { Views } from "./Views";

type Props = {
  onOpen: (id: string) => void;
  /** Opens the ledger of a case. */
  onLedger: (id: string) => void;
  /** Corrects the facts of a case. */
  onEdit: (id: string) => void;
  /** Letters for everything that is found. */
  onLetters: () => void;
  onNew: () => void;
  onImport: () => void;
  onSettings: () => void;
  /** Further acts on what is chosen. */
  acts?: ((selection: CaseSelection, count: number) => ReactNode) | undefined;
};
/**
 * Every case. `/` searches, arrows or `J` `K` move, Enter opens, Esc leaves the search. Space or `X` chooses, Shift with an
 * arrow reaches, Ctrl+A takes all that is found; `A` assigns and `N` plans for what is chosen, or for the row one is on;
 * `F2` corrects that row's facts; Ctrl+E writes what is chosen, or all that is found, as a sheet, Ctrl+P in pages;
 * Ctrl+Shift+C copies what is chosen as cells.
 */
export function CaseList({ onOpen, onLedger, onEdit, onLetters, onNew, onImport, onSettings, acts }: Props) {
  const t = useWords();
  const unit = unitWord(t, use(UnitContext));
  const { vault } = useSession();
  const { asOf } = useAsOf();
  const may = useMay();
  const [filter, change] = useKept<Filter>("cases", everyCase);
  const [inSight, setInSight] = useState({ first: 0, last: 60 });
  const { list, error, rowAt, stale, settled } = useRows(filter, asOf, inSight);
  const [peeking, setPeek] = useKept("cases peek", false);
  const [open, setOpen] = useState<"assign" | "steps" | "tags" | "columns" | "sheet" | "print" | null>(null);
  const [round, setRound] = useState(0);
  const search = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  const total = list?.total ?? 0;
  const choice = useChoice(filter, asOf, total, rowAt);
  // An act is meant for what is looked for, not for the rows that are still there.
  const here = stale ? undefined : rowAt(filter.at);
  // With nothing chosen an act is meant for the row one is on.
  const meant: CaseSelection | null = choice.selection ?? (here ? { of: "picked", ids: [here.id] } : null);
  const meantCount = choice.selection ? choice.count : 1;
  const chooseAll = () => {
    if (!stale) choice.toggleAll();
  };
  const act = (which: "assign" | "steps" | "tags") => {
    if (may("work") && meant) setOpen(which);
  };
  const copy = () => {
    if (!meant) return;
    void call("copy_cases", { selection: meant, asOf }).then(
      ({ rows, of }) => copyText(t, asCells(t, filter.columns, rows), { text: t.cases_copied({ count: rows.length }), ...(rows.length < of ? { detail: t.cases_copied_most({ most: rows.length }) } : {}) }),
      (error: unknown) => toast({ text: refusalText(t, error), tone: "bad" }),
    );
  };
  useKeys([
    ...(may("export") && total > 0 ? [{ keys: "ctrl+shift+c", label: t.cases_copy(), act: copy, palette: true }] : []),
    { keys: "/", label: t.keys_search(), act: () => search.current?.select(), palette: true },
    { keys: "j", label: t.keys_next_row(), act: () => grid.current?.move(1) },
    { keys: "k", label: t.keys_previous_row(), act: () => grid.current?.move(-1) },
    { keys: "x", label: t.keys_choose(), act: () => grid.current?.choose() },
    { keys: "ctrl+a", label: t.keys_choose_all(), act: chooseAll },
    ...(choice.selection ? [{ keys: "escape", label: t.cases_choose_none(), act: choice.clear }] : []),
    { keys: "a", label: t.bulk_assign(), act: () => act("assign"), palette: true },
    { keys: "alt+t", label: t.tags_edit(), act: () => act("tags"), palette: true },
    { keys: "n", label: t.bulk_step(), act: () => act("steps"), palette: true },
    { keys: "f2", label: t.case_amend(), act: () => here && may("work") && here.stage !== "withdrawn" && onEdit(here.id) },
    ...(may("export") && total > 0 ? [{ keys: "ctrl+e", label: t.cases_sheet(), act: () => setOpen("sheet"), palette: true }] : []),
    ...(may("export") && total > 0 ? [{ keys: "ctrl+p", label: t.print_list(), act: () => setOpen("print"), palette: true }] : []),
    { keys: "alt+c", label: t.cases_columns(), act: () => setOpen("columns"), palette: true },
  ]);
  const narrow = (part: Partial<Filter>) => change((it) => ({ ...it, at: 0, ...part }));
  const clear = () => {
    setRound(round + 1);
    narrow({ query: "", stage: null, narrow: openCases });
  };
  // Where every file is closed the vault is not empty.
  const ever = useAsk("list_cases", { ...ask(everyCase, asOf, 0), narrow: { ...openCases, status: "any" }, limit: 1 }, { enabled: list?.total === 0 && !isNarrowed(filter) });

  if (list?.total === 0 && !isNarrowed(filter) && ever.data?.total === 0) return <Nothing onNew={onNew} onImport={onImport} onSettings={onSettings} organisationReady={vault.organisationReady} />;
  return (
    <div className={styles.list}>
      <Bar filter={filter} search={search} onNarrow={narrow} onClear={clear} onGrid={() => grid.current?.focus()} onLetters={onLetters} onImport={onImport} onNew={onNew} onColumns={() => setOpen("columns")} onSheet={may("export") && total > 0 ? () => setOpen("sheet") : null} onPrint={may("export") && total > 0 ? () => setOpen("print") : null} round={round} />
      <Views filter={filter} onView={(it) => change(() => it)} />
      {!vault.organisationReady && (
        <div className={styles.notice}>
          <Note actions={<Button size="small" onPress={onSettings}>{t.cases_organisation_fill()}</Button>}>{t.cases_organisation_missing()}</Note>
        </div>
      )}
      {error && <div className={classes(styles.page, styles.none)}><ErrorNote {...refusalNote(t, error)} /></div>}
      {!list && !error && <Skeleton rows={14} label={t.kit_loading()} />}
      {list?.total === 0 && (
        <div className={styles.none}>
          <NoneFound filter={filter} onNarrow={(it) => change(() => ({ ...it, at: 0 }))} onClear={clear} />
        </div>
      )}
      {list && list.total > 0 && (
        <div className={styles.withPeek}>
        <Grid
          onPeek={() => setPeek((it) => !it)}
          of={`${choice.of} ${filter.sort} ${String(filter.descending)}`}
          ref={grid}
          label={t.cases_grid()}
          columns={columnsOf(t, unit, filter.query.trim() !== "", filter.columns)}
          total={list.total}
          rowAt={rowAt}
          onWindow={(first, last) => setInSight({ first, last })}
          sort={{ by: filter.sort as Column, descending: filter.descending }}
          sortName={(column) => t.cases_sort_by({ column })}
          onSort={(by) => by !== "matched" && sortable.has(by) && change((it) => sortedBy(it, by as CaseSort))}
          at={filter.at}
          onAt={(at) => change((it) => ({ ...it, at }))}
          onOpen={(row, at) => {
            change((it) => ({ ...it, at }));
            if (!stale) return onOpen(row.id);
            void settled().then((found) => found?.rows[at] && onOpen(found.rows[at].id));
          }}
          choice={{ has: choice.has, all: choice.state, toggle: choice.toggle, reach: choice.reach, toggleAll: chooseAll, labelAll: t.keys_choose_all() }}
          loading={t.cases_row_loading()}
        />
        {peeking && <CasePeek id={here?.id ?? null} onLedger={onLedger} />}
        </div>
      )}
      <Foot list={list} narrowed={isNarrowed(filter)} unit={unit} asOf={asOf} selection={choice.selection} onClear={choice.clear} onAssign={may("work") ? () => setOpen("assign") : null} onStep={may("work") ? () => setOpen("steps") : null} onTags={may("work") ? () => setOpen("tags") : null} acts={acts} />
      {open === "assign" && meant && <AssignDialog selection={meant} count={meantCount} onDone={choice.clear} onClose={() => setOpen(null)} />}
      {open === "steps" && meant && <StepsDialog selection={meant} count={meantCount} onDone={choice.clear} onClose={() => setOpen(null)} />}
      {open === "tags" && meant && <TagsDialog selection={meant} count={meantCount} onDone={choice.clear} onClose={() => setOpen(null)} />}
      {open === "sheet" && <SheetDialog selection={choice.selection ?? selectionOf(filter, { ...nothingChosen, all: true }, asOf)} count={choice.selection ? choice.count : total} onClose={() => setOpen(null)} />}
      {open === "print" && <PrintDialog selection={choice.selection ?? selectionOf(filter, { ...nothingChosen, all: true }, asOf)} count={choice.selection ? choice.count : total} filter={filter} asOf={asOf} onClose={() => setOpen(null)} />}
      {open === "columns" && <ColumnsDialog chosen={filter.columns} onChange={(columns) => change((it) => ({ ...it, columns }))} onClose={() => setOpen(null)} />}
    </div>
  );
}

type NothingProps = { organisationReady: boolean; onNew: () => void; onImport: () => void; onSettings: () => void };
function Nothing({ organisationReady, onNew, onImport, onSettings }: NothingProps) {
  const t = useWords();
  return (
    <div className={styles.nothing}>
      <h1 className="visually-hidden">{t.cases_title()}</h1>
      <EmptyState title={t.cases_empty_title()}>{t.cases_empty_text()}</EmptyState>
      <ol className={styles.steps}>
        <li><Button look="primary" icon="import" onPress={onImport}>{t.cases_empty_step_import()}</Button><Kbd keys="Ctrl+I" /></li>
        <li><Button icon="plus" onPress={onNew}>{t.cases_empty_step_new()}</Button><Kbd keys="Ctrl+N" /></li>
        {!organisationReady && <li><Button icon="settings" onPress={onSettings}>{t.cases_empty_step_settings()}</Button><Kbd keys="Alt+2" /></li>}
      </ol>
    </div>
  );
}

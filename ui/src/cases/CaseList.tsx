import { type Ref, use, useRef, useState } from "react";

import { refusalNote } from "../host";
import { useKeys } from "../keys";
import { Button, classes, EmptyState, ErrorNote, Field, Grid, type GridHandle, Kbd, Note, Select, showAmount, Skeleton, UnitContext, unitWord } from "../kit";
import { useAsOf, useKept, useMay, useSession } from "../session";
import type { CaseList as Found, CaseSort, Stage } from "../wire";
import { useWords } from "../words";
import { stageWord } from "../words/stages";
import styles from "./cases.module.css";
import { type Column, columnsOf, sortable } from "./columns";
import { everyCase, type Filter, isNarrowed, sortedBy } from "./filter";
import { useRows, useSettled } from "./rows";

const stages = ["registered", "lumpSum", "instalments", "litigation", "agency", "withdrawn"] as const satisfies readonly Stage[];

type Props = { onOpen: (id: string) => void; onLetters: () => void; onNew: () => void; onImport: () => void; onSettings: () => void };
/** Every case. `/` searches, arrows or `J` `K` move, Enter opens, Esc leaves the search. */
export function CaseList({ onOpen, onLetters, onNew, onImport, onSettings }: Props) {
  const t = useWords();
  const unit = unitWord(t, use(UnitContext));
  const { vault } = useSession();
  const { asOf } = useAsOf();
  const [filter, change] = useKept<Filter>("cases", everyCase);
  const query = useSettled(filter.query, 80);
  const [inSight, setInSight] = useState({ first: 0, last: 60 });
  const { list, error, rowAt } = useRows({ ...filter, query }, asOf, inSight);
  const search = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  useKeys([
    { keys: "/", label: t.keys_search(), act: () => search.current?.select(), palette: true },
    { keys: "j", label: t.keys_next_row(), act: () => grid.current?.move(1) },
    { keys: "k", label: t.keys_previous_row(), act: () => grid.current?.move(-1) },
  ]);
  const narrow = (part: Partial<Filter>) => change((it) => ({ ...it, at: 0, ...part }));

  if (list?.total === 0 && !isNarrowed(filter)) return <Nothing onNew={onNew} onImport={onImport} onSettings={onSettings} organisationReady={vault.organisationReady} />;
  return (
    <div className={styles.list}>
      <Bar filter={filter} search={search} onNarrow={narrow} onGrid={() => grid.current?.focus()} onLetters={onLetters} onImport={onImport} onNew={onNew} />
      {!vault.organisationReady && (
        <div className={styles.notice}>
          <Note actions={<Button size="small" onPress={onSettings}>{t.cases_organisation_fill()}</Button>}>{t.cases_organisation_missing()}</Note>
        </div>
      )}
      {error && <div className={classes(styles.page, styles.none)}><ErrorNote {...refusalNote(t, error)} /></div>}
      {!list && !error && <Skeleton rows={14} label={t.kit_loading()} />}
      {list?.total === 0 && (
        <div className={styles.none}>
          <EmptyState title={t.cases_none_found()} actions={<Button onPress={() => narrow({ query: "", stage: null })}>{t.cases_clear()}</Button>}>{t.cases_none_found_text()}</EmptyState>
        </div>
      )}
      {list && list.total > 0 && (
        <Grid
          of={`${query} ${filter.stage ?? ""} ${filter.sort} ${String(filter.descending)}`}
          ref={grid}
          label={t.cases_grid()}
          columns={columnsOf(t, unit, query.trim() !== "")}
          total={list.total}
          rowAt={rowAt}
          onWindow={(first, last) => setInSight({ first, last })}
          sort={{ by: filter.sort as Column, descending: filter.descending }}
          sortName={(column) => t.cases_sort_by({ column })}
          onSort={(by) => sortable.has(by) && change((it) => sortedBy(it, by as CaseSort))}
          at={filter.at}
          onAt={(at) => change((it) => ({ ...it, at }))}
          onOpen={(row, at) => {
            change((it) => ({ ...it, at }));
            onOpen(row.id);
          }}
          loading={t.cases_row_loading()}
        />
      )}
      <Totals list={list} narrowed={isNarrowed(filter)} unit={unit} />
    </div>
  );
}

type BarProps = { filter: Filter; search: Ref<HTMLInputElement>; onNarrow: (part: Partial<Filter>) => void; onGrid: () => void; onLetters: () => void; onImport: () => void; onNew: () => void };
/** What narrows the list, and what adds to it. Esc and ArrowDown leave the search for the rows. */
function Bar({ filter, search, onNarrow, onGrid, onLetters, onImport, onNew }: BarProps) {
  const t = useWords();
  const may = useMay();
  return (
    <header className={styles.bar}>
      <h1>{t.cases_title()}</h1>
      <div className={styles.search}>
        <Field
          ref={search}
          label={t.cases_search()}
          placeholder={t.cases_search()}
          name="search"
          value={filter.query}
          onChange={(text) => onNarrow({ query: text })}
          onKeyDown={(event) => {
            if (event.key === "Escape" || event.key === "ArrowDown") {
              event.preventDefault();
              onGrid();
            }
          }}
          after={<Kbd keys="/" />}
        />
      </div>
      <div className={styles.stage}>
        <Select<Stage | "all">
          label={t.cases_stage()}
          labelled="hidden"
          value={filter.stage ?? "all"}
          onChange={(key) => onNarrow({ stage: key === "all" ? null : key })}
          options={[{ key: "all", text: t.cases_stage_all() }, ...stages.map((key) => ({ key, text: stageWord(t, key) }))]}
        />
      </div>
      {isNarrowed(filter) && <Button look="quiet" icon="close" onPress={() => onNarrow({ query: "", stage: null })}>{t.cases_clear()}</Button>}
      <span className={styles.space} />
      {may("write") && <Button icon="print" label={t.cases_batch_name()} onPress={onLetters}>{t.cases_batch()}</Button>}
      <Button icon="import" onPress={onImport}>{t.cases_import()}</Button>
      <Button look="primary" icon="plus" onPress={onNew}>{t.cases_new()}</Button>
    </header>
  );
}

type TotalsProps = { list: Found | undefined; narrowed: boolean; unit: string };
function Totals({ list, narrowed, unit }: TotalsProps) {
  const t = useWords();
  const shown = use(UnitContext);
  const said = list && { total: list.total, compensated: showAmount(list.compensated, shown), unit };
  return <div className={styles.totals} role="status">{said && (narrowed ? t.cases_total_found(said) : t.cases_total(said))}</div>;
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

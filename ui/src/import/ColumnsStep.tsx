import { useState } from "react";

import { refusalNote, sheetFieldWord } from "../host";
import { useKeys } from "../keys";
import { Badge, Button, Checkbox, classes, ErrorNote, Field, Form, Kbd, Note, Panel, RowTh, Select, Table, Td, Th } from "../kit";
import type { ColumnChosen, ColumnRead, Confidence, SheetField, SheetRead } from "../wire";
import { useWords, type Words } from "../words";
import { Encoding } from "./Encoding";
import styles from "./import.module.css";
import { faults, fields, isAmount, readRow } from "./plan";
import type { Reread } from "./wizard";

type Props = {
  sheet: SheetRead;
  columns: readonly ColumnChosen[];
  onColumn: (index: number, part: Partial<ColumnChosen>) => void;
  onReread: (change: Reread) => void;
  onCheck: () => void;
  onBack: () => void;
  rereading: boolean;
  checking: boolean;
  rereadError: unknown;
  checkError: unknown;
};
/** How the sheet was read, and which column is what. */
export function ColumnsStep({ sheet, columns, onColumn, onReread, onCheck, onBack, rereading, checking, rereadError, checkError }: Props) {
  const t = useWords();
  const { missing, twice } = faults(columns);
  const ready = missing.length === 0 && twice.length === 0 && !rereading && !checking;
  const name = (it: SheetField) => sheetFieldWord(t, it);
  const check = () => ready && onCheck();
  useKeys([{ keys: "ctrl+enter", label: t.import_check(), act: check, palette: true }]);
  return (
    <>
      <Panel>
        <SheetBar sheet={sheet} onReread={onReread} busy={rereading} />
        {rereadError !== null && <ErrorNote {...refusalNote(t, rereadError)} />}
        <Head sheet={sheet} />
      </Panel>
      <Panel title={t.import_mapping()}>
        {sheet.remembered && <Note>{t.import_remembered()}</Note>}
        <Mapping sheet={sheet} columns={columns} twice={twice} onColumn={onColumn} />
      </Panel>
      <div className={styles.foot}>
        {missing.length > 0 && <Note tone="warn">{t.import_field_needed({ fields: missing.map(name).join(t.list_comma()) })}</Note>}
        {twice.map((it) => <Note key={it} tone="warn">{t.import_field_twice({ field: name(it) })}</Note>)}
        {checkError !== null && <ErrorNote {...refusalNote(t, checkError)} />}
        <div className={styles.acts}>
          <Button onPress={onBack}>{t.kit_back()}</Button>
          <Button look="primary" busy={checking} disabled={!ready && !checking} onPress={check}>{checking ? t.import_checking() : t.import_check()} <Kbd keys="Ctrl+Enter" /></Button>
        </div>
      </div>
    </>
  );
}

type BarProps = { sheet: SheetRead; onReread: (change: Reread) => void; busy: boolean };
function SheetBar({ sheet, onReread, busy }: BarProps) {
  const t = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const row = typed ?? String(sheet.headerRow);
  const headerRow = readRow(row);
  const settle = () => headerRow !== null && headerRow !== sheet.headerRow && !busy && onReread({ headerRow });
  const reread = (change: Reread) => {
    setTyped(null);
    onReread(change);
  };
  return (
    <Form onSubmit={settle} className={styles.bar} label={t.import_sheet_read()}>
      {sheet.sheets.length > 1 && <Select label={t.import_sheet()} value={sheet.sheet} disabled={busy} onChange={(key) => key !== sheet.sheet && reread({ sheet: key })} options={sheet.sheets.map((key) => ({ key, text: key }))} />}
      {sheet.sheets.length === 1 && <dl className={styles.fact}><dt>{t.import_sheet()}</dt><dd>{sheet.sheet}</dd></dl>}
      <Field label={t.import_header_row()} name="headerRow" kind="code" value={row} onChange={setTyped} onBlur={settle} error={headerRow === null ? t.import_header_row_error() : undefined} />
      {sheet.encoding !== null && <Encoding value={sheet.encoding} disabled={busy} onChange={(encoding) => reread({ encoding })} />}
      <dl className={styles.fact}>
        <dt>{t.import_rows_read()}</dt>
        <dd><span role="status">{busy ? t.import_reading() : t.import_rows({ rows: sheet.rows })}</span></dd>
      </dl>
    </Form>
  );
}

function Head({ sheet }: { sheet: SheetRead }) {
  const t = useWords();
  return (
    <div className={styles.head}>
      <Table label={t.import_head()} dense>
        <tbody>
          {sheet.head.map((cells, at) => (
            // Rows of a sheet have no other identity than their place.
            <tr key={at} className={classes(at === 0 && styles.headerRow)}>
              <RowTh><span className={styles.rowNumber}>{sheet.headerRow + at}</span></RowTh>
              {cells.map((cell, place) => <Td key={place}>{cell}</Td>)}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

type MappingProps = { sheet: SheetRead; columns: readonly ColumnChosen[]; twice: readonly SheetField[]; onColumn: Props["onColumn"] };
function Mapping({ sheet, columns, twice, onColumn }: MappingProps) {
  const t = useWords();
  return (
    <div className={styles.mapping}>
      <Table label={t.import_mapping()} dense>
        <thead>
          <tr>
            <Th>{t.import_column()}</Th>
            <Th>{t.import_samples()}</Th>
            <Th>{t.import_field()}</Th>
            <Th>{t.import_confidence()}</Th>
            <Th>{t.import_amount_unit()}</Th>
          </tr>
        </thead>
        <tbody>
          {sheet.columns.map((it) => {
            const chosen = columns.find((other) => other.index === it.index);
            return <ColumnRow key={it.index} column={it} chosen={chosen} twice={chosen?.field != null && twice.includes(chosen.field)} onColumn={onColumn} />;
          })}
        </tbody>
      </Table>
    </div>
  );
}

type RowProps = { column: ColumnRead; chosen: ColumnChosen | undefined; twice: boolean; onColumn: Props["onColumn"] };
function ColumnRow({ column, chosen, twice, onColumn }: RowProps) {
  const t = useWords();
  const field = chosen?.field ?? null;
  const options = [{ key: "none" as const, text: t.import_field_none() }, ...fields.map((key) => ({ key, text: sheetFieldWord(t, key) }))];
  return (
    <tr className={classes(field === null && styles.leftOut)}>
      <RowTh>{column.header}</RowTh>
      <Td><span className={styles.samples}>{column.samples.slice(0, 3).join(" · ")}</span></Td>
      <Td>
        <div className={styles.choice}>
          <Select<SheetField | "none">
            label={t.import_field_of({ column: column.header })}
            labelled="hidden"
            value={field ?? "none"}
            onChange={(key) => onColumn(column.index, { field: key === "none" ? null : key })}
            options={options}
          />
        </div>
      </Td>
      <Td>{twice ? <Badge tone="bad">{t.import_twice()}</Badge> : <Match column={column} field={field} />}</Td>
      <Td>
        {isAmount(field) && (
          <Checkbox checked={chosen?.tenThousands ?? false} label={t.import_ten_thousands_of({ column: column.header })} onChange={(tenThousands) => onColumn(column.index, { tenThousands })}>
            {t.import_ten_thousands()}
          </Checkbox>
        )}
      </Td>
    </tr>
  );
}

/** How sure the guess is, or that someone chose. */
function Match({ column, field }: { column: ColumnRead; field: SheetField | null }) {
  const t = useWords();
  const confidence = field === column.field ? column.confidence : "chosen";
  if (field === null) return <span className={styles.soft}>{column.field === null ? t.import_confidence_none() : t.import_field_none()}</span>;
  return <Badge tone={tones[confidence]}>{confidenceWord(t, confidence)}</Badge>;
}

const tones = { none: "plain", guess: "warn", likely: "accent", exact: "good", chosen: "plain" } as const satisfies Record<Confidence, string>;

function confidenceWord(t: Words, confidence: Confidence): string {
  const names = {
    none: t.import_confidence_none,
    guess: t.import_confidence_guess,
    likely: t.import_confidence_likely,
    exact: t.import_confidence_exact,
    chosen: t.import_confidence_chosen,
  } satisfies Record<Confidence, () => string>;
  return names[confidence]();
}

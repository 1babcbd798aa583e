import { useState } from "react";

import { refusalNote, sheetFieldWord } from "../host";
import { Badge, Button, Checkbox, ErrorNote, Field, Note, Panel, RowTh, Select, Table, Td, Th } from "../kit";
import type { ColumnChosen, Confidence, SheetEncoding, SheetField, SheetRead } from "../wire";
import { useWords, type Words } from "../words";
import styles from "./import.module.css";
import { faults, fields, isAmount } from "./plan";

export type Reread = { sheet?: string; headerRow?: number; encoding?: SheetEncoding };

type Props = {
  sheet: SheetRead;
  columns: readonly ColumnChosen[];
  onColumn: (index: number, part: Partial<ColumnChosen>) => void;
  onReread: (change: Reread) => void;
  onCheck: () => void;
  onBack: () => void;
  busy: boolean;
  error: unknown;
};
/** How the sheet was read, and which column is what. */
export function ColumnsStep({ sheet, columns, onColumn, onReread, onCheck, onBack, busy, error }: Props) {
  const t = useWords();
  const { missing, twice } = faults(columns);
  const name = (it: SheetField) => sheetFieldWord(t, it);
  return (
    <div className={styles.steps}>
      <Panel>
        <SheetBar sheet={sheet} onReread={onReread} />
        <Head sheet={sheet} />
      </Panel>
      <Panel title={t.import_mapping()}>
        {sheet.remembered && <Note>{t.import_remembered()}</Note>}
        <Mapping sheet={sheet} columns={columns} onColumn={onColumn} />
        {missing.length > 0 && <Note tone="warn">{t.import_field_needed({ fields: missing.map(name).join(t.list_comma()) })}</Note>}
        {twice.map((it) => <Note key={it} tone="warn">{t.import_field_twice({ field: name(it) })}</Note>)}
        {error !== null && error !== undefined && <ErrorNote {...refusalNote(t, error)} />}
      </Panel>
      <div className={styles.acts}>
        <Button onPress={onBack}>{t.kit_back()}</Button>
        <Button look="primary" busy={busy} disabled={missing.length > 0 || twice.length > 0} onPress={onCheck}>{busy ? t.import_checking() : t.import_check()}</Button>
      </div>
    </div>
  );
}

function SheetBar({ sheet, onReread }: { sheet: SheetRead; onReread: (change: Reread) => void }) {
  const t = useWords();
  const [row, setRow] = useState(String(sheet.headerRow));
  const whole = /^[1-9]\d*$/.test(row.trim());
  const settle = () => whole && Number(row) !== sheet.headerRow && onReread({ headerRow: Number(row) });
  return (
    <div className={styles.bar}>
      {sheet.sheets.length > 1 && <Select label={t.import_sheet()} value={sheet.sheet} onChange={(key) => onReread({ sheet: key })} options={sheet.sheets.map((key) => ({ key, text: key }))} />}
      {sheet.sheets.length === 1 && <dl className={styles.fact}><dt>{t.import_sheet()}</dt><dd>{sheet.sheet}</dd></dl>}
      <Field label={t.import_header_row()} name="headerRow" kind="code" value={row} onChange={setRow} onBlur={settle} onKeyDown={(event) => event.key === "Tab" && settle()} error={whole ? undefined : t.import_header_row_error()} />
      {sheet.encoding !== null && (
        <Select<SheetEncoding>
          label={t.import_encoding()}
          value={sheet.encoding}
          onChange={(encoding) => onReread({ encoding })}
          options={[
            { key: "utf8", text: t.import_encoding_utf8() },
            { key: "gb18030", text: t.import_encoding_gb18030() },
          ]}
        />
      )}
      <dl className={styles.fact}><dt>{t.import_rows_read()}</dt><dd>{t.import_rows({ rows: sheet.rows })}</dd></dl>
    </div>
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
            <tr key={at} className={at === 0 ? styles.headerRow : undefined}>
              <RowTh><span className={styles.rowNumber}>{sheet.headerRow + at}</span></RowTh>
              {cells.map((cell, place) => <Td key={place}>{cell}</Td>)}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

type MappingProps = { sheet: SheetRead; columns: readonly ColumnChosen[]; onColumn: (index: number, part: Partial<ColumnChosen>) => void };
function Mapping({ sheet, columns, onColumn }: MappingProps) {
  const t = useWords();
  const options = [{ key: "none" as const, text: t.import_field_none() }, ...fields.map((key) => ({ key, text: sheetFieldWord(t, key) }))];
  return (
    <Table label={t.import_mapping()} dense>
      <thead>
        <tr>
          <Th>{t.import_column()}</Th>
          <Th>{t.import_samples()}</Th>
          <Th>{t.import_field()}</Th>
          <Th>{t.import_confidence()}</Th>
          <Th />
        </tr>
      </thead>
      <tbody>
        {sheet.columns.map((it) => {
          const chosen = columns.find((other) => other.index === it.index);
          const field = chosen?.field ?? null;
          const confidence = field === it.field ? it.confidence : "chosen";
          return (
            <tr key={it.index}>
              <RowTh>{it.header}</RowTh>
              <Td><span className={styles.samples}>{it.samples.slice(0, 3).join(" · ")}</span></Td>
              <Td>
                <div className={styles.choice}>
                  <Select<SheetField | "none"> label={t.import_field_of({ column: it.header })} labelled="hidden" value={field ?? "none"} onChange={(key) => onColumn(it.index, { field: key === "none" ? null : key })} options={options} />
                </div>
              </Td>
              <Td>{field === null && it.field === null ? <span className={styles.soft}>{t.import_confidence_none()}</span> : <Badge tone={tones[confidence]}>{confidenceWord(t, confidence)}</Badge>}</Td>
              <Td>{isAmount(field) && <Checkbox checked={chosen?.tenThousands ?? false} label={t.import_ten_thousands_of({ column: it.header })} onChange={(tenThousands) => onColumn(it.index, { tenThousands })}>{t.import_ten_thousands()}</Checkbox>}</Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

const tones = { none: "plain", guess: "warn", likely: "accent", exact: "good", chosen: "good" } as const satisfies Record<Confidence, string>;

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

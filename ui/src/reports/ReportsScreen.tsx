import { useState } from "react";

import { titled } from "../casework";
import { refusalNote, useAsk } from "../host";
import { useKeys } from "../keys";
import { Amount, Button, DateField, ErrorNote, Kbd, Note, Panel, readDay, RowTh, Segments, Skeleton, spanOf, type SpanOfTime, Table, Td, Th } from "../kit";
import { useKept, useMay, useSession } from "../session";
import type { ReportOf, ReportTable } from "../wire";
import { useLanguage, useWords, type Words } from "../words";
import { ExportReport } from "./ExportReport";
import styles from "./reports.module.css";

const kept: { span: SpanOfTime | null; from: string; to: string } = { span: "month", from: "", to: "" };

/** What came of the work in some time: in all, by officer, path, cause, product and age. Ctrl+E writes it to a file. */
export function ReportsScreen() {
  const t = useWords();
  const may = useMay();
  const { today } = useSession();
  const [{ span, from, to }, keep] = useKept("reports", kept);
  const [open, setOpen] = useState(false);
  const days = span === null ? { from: readDay(from, today) ?? from, to: readDay(to, today) ?? to } : spanOf(span, today);
  const { data, error } = useAsk("report", days, { keep: true });
  const typed = (part: { from?: string; to?: string }) => keep(() => ({ span: null, from: days.from, to: days.to, ...part }));
  useKeys(may("export") ? [{ keys: "ctrl+e", label: t.report_export(), act: () => setOpen(true), palette: true }] : []);
  const spans = { month: t.report_month(), lastMonth: t.report_last_month(), quarter: t.report_quarter(), year: t.report_year() } satisfies Record<SpanOfTime, string>;
  return (
    <main className={styles.screen}>
      <header className={styles.bar}>
        <h1>{t.report_title()}</h1>
        <Segments<SpanOfTime | "own"> label={t.report_span()} value={span ?? "own"} onChange={(it) => keep((before) => (it === "own" ? { ...before, span: null, ...days } : { ...before, span: it }))} options={[...(Object.keys(spans) as SpanOfTime[]).map((key) => ({ key, text: spans[key] })), { key: "own", text: t.report_own() }]} />
        {span === null && (
          <>
            <DateField label={t.field_from()} name="from" value={from} onChange={(it) => typed({ from: it })} />
            <DateField label={t.field_until()} name="to" value={to} onChange={(it) => typed({ to: it })} />
          </>
        )}
        <span className={styles.space} />
        {may("export") && <Button onPress={() => setOpen(true)}>{t.report_export()} <Kbd keys="Ctrl+E" /></Button>}
      </header>
      <div className={styles.page}>
        {error && <ErrorNote {...refusalNote(t, error)} />}
        {!error && !data && <Skeleton rows={12} label={t.kit_loading()} />}
        {data && !error && (
          <>
            <p className={styles.soft}>{t.report_time({ from: data.from, to: data.to, day: data.asOf })}</p>
            {data.unreckoned > 0 && <Note tone="warn">{t.report_unreckoned({ count: data.unreckoned })}</Note>}
            {data.tables.filter((it) => it.rows.length > 0).map((it) => <Part key={it.of} table={it} />)}
            {data.tables.every((it) => it.rows.length === 0) && <Note>{t.report_none()}</Note>}
          </>
        )}
      </div>
      {open && data && <ExportReport from={data.from} to={data.to} onClose={() => setOpen(false)} />}
    </main>
  );
}

function reportName(t: Words, of: ReportOf): string {
  const names = { whole: t.report_of_whole, officer: t.report_of_officer, path: t.report_of_path, cause: t.report_of_cause, product: t.report_of_product, age: t.report_of_age, closing: t.report_of_closing } satisfies Record<ReportOf, () => string>;
  return names[of]();
}

function Part({ table }: { table: ReportTable }) {
  const t = useWords();
  const language = useLanguage();
  const name = reportName(t, table.of);
  return (
    <Panel title={name}>
      <Table label={name} dense>
        <thead>
          <tr>
            <Th>{name}</Th>
            <Th figures>{t.report_open()}</Th>
            <Th figures>{t.report_compensated()}</Th>
            <Th figures>{t.report_balance()}</Th>
            <Th figures>{t.report_recovered()}</Th>
            <Th figures>{t.report_costs()}</Th>
            <Th figures>{t.report_first_contact()}</Th>
            <Th figures>{t.report_contacts()}</Th>
            <Th figures>{t.report_letters()}</Th>
            <Th figures>{t.report_kept()}</Th>
            <Th figures>{t.report_broken()}</Th>
            <Th figures>{t.report_closed()}</Th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((it) => (
            <tr key={it.name.id}>
              <RowTh>{titled(language, it.name)}</RowTh>
              <Td figures>{it.open}</Td>
              <Td figures><Amount yuan={it.compensated} /></Td>
              <Td figures><Amount yuan={it.balance} /></Td>
              <Td figures><Amount yuan={it.recovered} strong /></Td>
              <Td figures><Amount yuan={it.costs} /></Td>
              <Td figures>{it.firstContact ?? "–"}</Td>
              <Td figures>{it.contacts}</Td>
              <Td figures>{it.letters}</Td>
              <Td figures>{it.kept}</Td>
              <Td figures>{it.broken}</Td>
              <Td figures>{it.closed}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

import { use, useRef, useState } from "react";

import { refusalNote, useAsk } from "../host";
import { useKeys } from "../keys";
import { Button, DateField, EmptyState, ErrorNote, Grid, type GridHandle, Kbd, readDay, Segments, Select, showAmount, Skeleton, spanOf, type SpanOfTime, UnitContext, unitWord } from "../kit";
import { useKept, useMay, useSession } from "../session";
import type { ReceiptsOf, ReceiptsShown } from "../wire";
import { useWords } from "../words";
import { columnsOf } from "./columns";
import { ExportReceipts } from "./ExportReceipts";
import { FindFile } from "./FindFile";
import styles from "./receipts.module.css";
import { useReceipts } from "./rows";

type Seen = { span: SpanOfTime | null; from: string; to: string; officer: string | null; which: ReceiptsOf; at: number };
const seen: Seen = { span: "month", from: "", to: "", officer: null, which: "all", at: 0 };
const anyone = "*";
const nobody = "-";

type Props = { onOpen: (caseId: string) => void; /** Records a payment on a file. */ onRecord: (caseId: string) => void };
/** Payments over all files by day. J K and arrows move, Enter opens the file, `P` records a payment, Ctrl+E writes the sheet. */
export function ReceiptsScreen({ onOpen, onRecord }: Props) {
  const t = useWords();
  const may = useMay();
  const { today } = useSession();
  const [kept, keep] = useKept("list-receipts", seen);
  const { span, officer, which } = kept;
  const [open, setOpen] = useState<"find" | "export" | null>(null);
  const grid = useRef<GridHandle>(null);
  const days = span === null ? { from: readDay(kept.from, today) ?? kept.from, to: readDay(kept.to, today) ?? kept.to } : spanOf(span, today);
  const asked = { ...days, officer, which };
  const { list, error, rowAt, onWindow } = useReceipts(asked);
  const { data: choices } = useAsk("list_choices", {});
  const narrow = (part: Partial<Seen>) => keep((it) => ({ ...it, at: 0, ...part }));
  const typed = (part: { from?: string; to?: string }) => narrow({ span: null, from: span === null ? kept.from : days.from, to: span === null ? kept.to : days.to, ...part });
  const record = () => may("work") && setOpen("find");
  useKeys([
    { keys: "j", label: t.keys_next_row(), act: () => grid.current?.move(1) },
    { keys: "k", label: t.keys_previous_row(), act: () => grid.current?.move(-1) },
    ...(may("work") ? [{ keys: "p", label: t.receipts_record(), act: record, palette: true }] : []),
    ...(may("export") ? [{ keys: "ctrl+e", label: t.receipts_export(), act: () => setOpen("export"), palette: true }] : []),
  ]);
  const spans = { month: t.report_month(), lastMonth: t.report_last_month(), quarter: t.report_quarter(), year: t.report_year() } satisfies Record<SpanOfTime, string>;
  const kinds = { all: t.receipts_which_all(), awaiting: t.receipts_which_awaiting(), unposted: t.receipts_which_unposted(), reversed: t.receipts_which_reversed() } satisfies Record<ReceiptsOf, string>;
  return (
    <main className={styles.screen}>
      <header className={styles.bar}>
        <h1>{t.room_receipts()}</h1>
        <Segments<SpanOfTime | "own"> label={t.report_span()} value={span ?? "own"} onChange={(it) => (it === "own" ? narrow({ span: null, ...days }) : narrow({ span: it }))} options={[...(Object.keys(spans) as SpanOfTime[]).map((key) => ({ key, text: spans[key] })), { key: "own" as const, text: t.report_own() }]} />
        <div className={styles.pick}><Select<ReceiptsOf> label={t.receipts_which()} labelled="hidden" name="which" value={which} onChange={(it) => narrow({ which: it })} options={(Object.keys(kinds) as ReceiptsOf[]).map((key) => ({ key, text: kinds[key] }))} /></div>
        <div className={styles.pick}><Select label={t.cases_column_officer()} labelled="hidden" name="officer" value={officer === null ? anyone : officer === "" ? nobody : `=${officer}`} onChange={(key) => narrow({ officer: key === anyone ? null : key.slice(1) })} options={[{ key: anyone, text: t.cases_officer_any() }, { key: nobody, text: t.case_officer_none() }, ...(choices?.officers ?? []).map((it) => ({ key: `=${it}`, text: it }))]} /></div>
        <span className={styles.space} />
        {may("export") && <Button onPress={() => setOpen("export")} disabled={!list || list.total === 0}>{t.cases_sheet_short()} <Kbd keys="Ctrl+E" /></Button>}
        {may("work") && <Button look="primary" icon="plus" onPress={record}>{t.receipts_record()} <Kbd keys="P" /></Button>}
      </header>
      {span === null && (
        <div className={styles.days}>
          <DateField label={t.field_from()} name="from" value={kept.from} onChange={(it) => typed({ from: it })} />
          <DateField label={t.field_until()} name="to" value={kept.to} onChange={(it) => typed({ to: it })} />
        </div>
      )}
      {error && <div className={styles.alone}><ErrorNote {...refusalNote(t, error)} /></div>}
      {!error && !list && <Skeleton rows={14} label={t.receipts_loading()} />}
      {!error && list?.total === 0 && <div className={styles.alone}><EmptyState title={list.ever ? t.receipts_none() : t.receipts_never()}>{list.ever ? t.receipts_none_explain() : t.receipts_never_explain()}</EmptyState></div>}
      {!error && list && list.total > 0 && (
        <>
          <Grid
            ref={grid}
            of={JSON.stringify(asked)}
            label={t.receipts_title()}
            columns={columnsOf(t)}
            total={list.total}
            rowAt={rowAt}
            onWindow={onWindow}
            sort={{ by: "receivedOn", descending: true }}
            sortName={() => ""}
            onSort={() => undefined}
            at={kept.at}
            onAt={(at) => keep((it) => ({ ...it, at }))}
            onOpen={(row, at) => {
              keep((it) => ({ ...it, at }));
              onOpen(row.caseId);
            }}
            loading={t.cases_row_loading()}
          />
          <Sums list={list} />
        </>
      )}
      {open === "find" && (
        <FindFile
          onClose={() => setOpen(null)}
          onFound={(id) => {
            setOpen(null);
            onRecord(id);
          }}
        />
      )}
      {open === "export" && <ExportReceipts asked={asked} onClose={() => setOpen(null)} />}
    </main>
  );
}

/** What the payments found come to, and what of them is still to be seen to. */
function Sums({ list }: { list: ReceiptsShown }) {
  const t = useWords();
  const shown = use(UnitContext);
  const parts = [
    { name: t.receipts_cost(), yuan: list.cost },
    { name: t.receipts_interest(), yuan: list.interest },
    { name: t.receipts_principal(), yuan: list.principal },
    { name: t.receipts_surplus(), yuan: list.surplus },
  ];
  const open = [
    list.awaiting > 0 ? t.receipts_sum_awaiting({ count: list.awaiting }) : null,
    list.unposted > 0 ? t.receipts_sum_unposted({ count: list.unposted }) : null,
    list.reversed > 0 ? t.receipts_sum_reversed({ count: list.reversed }) : null,
  ].filter((it) => it !== null);
  return (
    <div className={styles.sums} role="status">
      <span>{t.receipts_sum({ count: list.standing })} <b>{showAmount(list.amount, shown)}</b> {unitWord(t, shown)}</span>
      <span className={styles.soft}>{parts.map((it) => `${it.name} ${showAmount(it.yuan, shown)}`).join(" · ")}</span>
      <span className={styles.space} />
      {open.length > 0 && <span className={styles.soft}>{open.join(" · ")}</span>}
    </div>
  );
}

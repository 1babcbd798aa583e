import { useState } from "react";

import { channelName, ClockDetail, ClockLeft, FinishDialog, PostponeDialog, Queue, type Section, StepDialog, titled, useQueueKeys } from "../casework";
import { OriginDialog } from "../claim";
import { refusalNote, refusalWords, useAsk } from "../host";
import { useKeys } from "../keys";
import { Badge, Button, EmptyState, ErrorNote, Kbd, Note, Segments, showAmount, Skeleton, toast } from "../kit";
import { useKept } from "../session";
import type { BackupState, TodayGroupKind, TodayItem, TodayRow, TodayScope, TodayShown } from "../wire";
import { useLanguage, useWords, type Words } from "../words";
import { LeadsDialog, leadsWord } from "./LeadsDialog";
import { Officers } from "./Officers";
import styles from "./today.module.css";

/** What can be done on a row by a dialog of its file. */
export type RowAct = "payment" | "contact" | "letter" | "answer" | "decide" | "complaint" | "delivery" | "measure" | "redirect" | "compensate" | "close" | "promise";
type Props = { onOpen: (caseId: string) => void; /** Opens the ledger of a file. */ onLedger: (caseId: string) => void; onAct: (row: TodayRow, act: RowAct) => void; onImport: () => void };
const kept: { scope: TodayScope; at: string | null; /** Where it stood, for the row that takes its place once it is done. */ place: number } = { scope: "all", at: null, place: 0 };

/** The day's work as one queue by consequence, then by time. `E` done, `S` put off, `P` payment, `C` contact, `L` letter, Enter opens. */
export function TodayScreen({ onOpen, onLedger, onAct, onImport }: Props) {
  const t = useWords();
  const language = useLanguage();
  const [{ scope, at, place }, keep] = useKept("today", kept);
  const { data, error } = useAsk("today_queue", { scope }, { keep: true });
  const [open, setOpen] = useState<"finish" | "postpone" | "plan" | "leads" | "origin" | null>(null);
  const rows = (data?.groups ?? []).flatMap((it) => it.rows.map((row) => ({ group: it.group, row })));
  const sections = (data?.groups ?? []).map((it) => section(t, language, it.group, it.total, it.rows));
  const found = rows.find((it) => keyOf(it.group, it.row) === at) ?? rows[Math.min(place, rows.length - 1)];
  const now = found ? keyOf(found.group, found.row) : null;
  const row = found?.row;
  const move = (key: string) => keep((it) => ({ ...it, at: key, place: rows.findIndex((line) => keyOf(line.group, line.row) === key) }));
  const enter = (key: string) => {
    const it = rows.find((line) => keyOf(line.group, line.row) === key);
    if (it) onOpen(it.row.caseId);
  };
  const done = () => {
    if (row?.item.what === "step") setOpen("finish");
    else if (row?.item.what === "promise" || row?.item.what === "instalment") onAct(row, "payment");
    else if (row?.item.what === "approval") onAct(row, "decide");
    else if (row?.item.what === "clock") onAct(row, "answer");
    else if (row?.item.what === "complaint") onAct(row, "complaint");
    else if (row?.item.what === "letter") onAct(row, "delivery");
    else if (row?.item.what === "measure") onAct(row, "measure");
    else if (row?.item.what === "stray") onAct(row, "redirect");
    else if (row?.item.what === "compensation") onAct(row, "compensate");
    else if (row?.item.what === "settled") onAct(row, "close");
    else if (row) setOpen("plan");
  };
  const postpone = () => {
    if (row?.item.what === "step") setOpen("postpone");
    else if (row?.item.what === "clock") toast({ text: t.refusal_statutory_date(), detail: t.refusal_statutory_date_remedy() });
    else if (row) setOpen("plan");
  };
  useQueueKeys(sections, now, move, enter);
  useKeys([
    { keys: "e", label: t.today_done(), act: done },
    { keys: "s", label: t.today_postpone(), act: postpone },
    { keys: "p", label: t.case_record_payment(), act: () => row && onAct(row, "payment") },
    { keys: "c", label: t.contact_record(), act: () => row && onAct(row, "contact") },
    { keys: "l", label: t.today_letter(), act: () => row && onAct(row, "letter") },
    { keys: "n", label: t.step_plan(), act: () => row && setOpen("plan") },
    { keys: "", label: t.leads_title(), act: () => setOpen("leads"), palette: true },
  ]);
  const close = () => setOpen(null);
  return (
    <main className={styles.screen}>
      <header className={styles.bar}>
        <div>
          <h1>{data ? t.today_title({ day: data.today }) : t.room_today()}</h1>
          {data && <p className={styles.soft}>{data.resting ? t.today_resting({ next: data.nextWorkingDay ?? "" }) : t.today_working()}{data.backup.last !== null && ` · ${t.backup_last({ at: written.format(new Date(data.backup.last)) })}`}</p>}
          {data && <button type="button" className={styles.leadsLine} title={t.leads_hint()} onClick={() => setOpen("leads")}>{leadsWord(t, data.leads)}</button>}
        </div>
        {data && <Load load={data.load} />}
        <Segments<"all" | "mine"> label={t.today_scope()} value={scope === "mine" ? "mine" : "all"} onChange={(it) => keep((before) => ({ ...before, scope: it }))} options={[{ key: "all", text: t.today_scope_all() }, { key: "mine", text: t.today_scope_mine(), hint: data?.actor ?? "" }]} />
      </header>
      {data && scope !== "mine" && data.officers.length > 0 && <Officers loads={data.officers} scope={scope} onScope={(it) => keep((before) => ({ ...before, scope: it }))} />}
      {data && (data.backup.late || data.backup.failed !== null) && <div className={styles.alone}><BackupNote backup={data.backup} /></div>}
      {error && <div className={styles.alone}><ErrorNote {...refusalNote(t, error)} /></div>}
      {!error && !data && <Skeleton rows={12} label={t.kit_loading()} />}
      {data && rows.length === 0 && <Nothing next={data.next} scope={scope} onOpen={onOpen} onImport={onImport} />}
      {row && found && <Queue label={t.today_title({ day: data?.today ?? "" })} sections={sections} at={now} onAt={move} onOpen={enter} peek={<Peek row={row} onDone={done} onPostpone={postpone} onPlan={() => setOpen("plan")} onOpen={() => onOpen(row.caseId)} onAct={(act) => onAct(row, act)} onOrigin={() => setOpen("origin")} />} />}
      {open === "leads" && <LeadsDialog onClose={close} />}
      {open === "origin" && row && <OriginDialog caseId={row.caseId} figure={t.origin_total()} onClose={close} onOpen={onLedger} />}
      {open === "plan" && row && <StepDialog caseId={row.caseId} onClose={close} />}
      {open === "finish" && row?.item.what === "step" && <FinishDialog caseId={row.caseId} step={row.item.seq} what={row.item.text} onClose={close} />}
      {open === "postpone" && row?.item.what === "step" && <PostponeDialog caseId={row.caseId} step={row.item.seq} what={row.item.text} onClose={close} />}
    </main>
  );
}

function keyOf(group: TodayGroupKind, row: TodayRow): string {
  const item = row.item.what === "clock" ? row.item.clock.key : row.item.what === "noStep" || row.item.what === "compensation" || row.item.what === "silent" || row.item.what === "settled" ? "" : row.item.what === "letter" ? row.item.id : row.item.what === "instalment" ? `${String(row.item.plan)} ${String(row.item.number)}` : String(row.item.seq);
  return `${group} ${row.caseId} ${row.item.what} ${item}`;
}

function section(t: Words, language: "chinese" | "english", group: TodayGroupKind, total: number, rows: readonly TodayRow[]): Section {
  const names = { must: t.today_must, today: t.today_today, late: t.today_late, decide: t.today_decide, watch: t.today_watch, post: t.today_post, silent: t.today_silent, idle: t.today_idle, expired: t.today_expired } satisfies Record<TodayGroupKind, () => string>;
  const tone = group === "must" || group === "expired" ? "bad" : group === "late" ? "warn" : "plain";
  return {
    key: group,
    title: names[group](),
    tone,
    total,
    lines: rows.map((row) => ({
      key: keyOf(group, row),
      when: <When row={row} />,
      what: itemWords(t, language, row.item),
      file: `${row.debtor} · ${row.number}`,
      figure: row.total === null ? "–" : showAmount(row.total),
    })),
  };
}

function When({ row }: { row: TodayRow }) {
  const t = useWords();
  if (row.item.what === "clock") return <>{row.on} <ClockLeft clock={row.item.clock} /></>;
  if (row.item.what === "silent" || row.item.what === "settled") return <>{row.item.what === "silent" ? row.item.since : row.on}</>;
  if (row.item.what === "letter") return <>{row.on} {row.daysLeft !== null && row.daysLeft < 0 && <Badge tone={row.item.returned || row.item.toPost ? "warn" : "plain"}>{t.today_post_days({ days: -row.daysLeft })}</Badge>}</>;
  if (row.on === null || row.daysLeft === null) return <Badge tone="warn">{t.today_no_step()}</Badge>;
  const left = row.daysLeft < 0 ? t.deadline_past({ days: -row.daysLeft }) : row.daysLeft === 0 ? t.deadline_today() : t.deadline_left({ days: row.daysLeft });
  return <>{row.on} <Badge tone={row.daysLeft < 0 ? "bad" : row.daysLeft === 0 ? "warn" : "plain"}>{left}</Badge></>;
}

function itemWords(t: Words, language: "chinese" | "english", item: TodayItem): string {
  switch (item.what) {
    case "clock":
      return item.clock.obligor === null || item.clock.obligor.obligor.who === "debtor" ? titled(language, item.clock) : `${titled(language, item.clock)} · ${item.clock.obligor.name}`;
    case "promise":
      return t.today_promise({ name: item.by.name, amount: showAmount(item.amount), paid: showAmount(item.paid) });
    case "instalment":
      return t.today_instalment({ number: item.number, of: item.of, amount: showAmount(item.amount), paid: showAmount(item.paid) });
    case "approval":
      return t.today_approval({ by: item.by, what: item.text });
    case "step":
      return [item.time, item.channel === null ? null : channelName(t, item.channel), item.text].filter((it) => it !== null).join(" ");
    case "complaint":
      return t.today_complaint({ about: item.about });
    case "letter":
      return (item.toPost ? t.today_letter_to_post : item.returned ? t.today_letter_returned : t.today_letter_posted)({ what: language === "chinese" ? item.title : item.titleEn, to: item.addressee, number: item.number ?? item.reference });
    case "measure":
      return t.today_measure({ what: language === "chinese" ? item.title : item.titleEn, target: item.target, day: item.on });
    case "stray":
      return t.today_stray({ amount: showAmount(item.amount), account: item.account });
    case "silent":
      return (item.heard ? t.today_silent_since : t.today_silent_never)({ days: item.days, day: item.since });
    case "settled":
      return t.today_settled({ left: [item.certificate ? null : t.today_settled_certificate(), item.credit ? null : t.today_settled_credit(), t.today_settled_close()].filter((it) => it !== null).join(t.list_comma()) });
    case "compensation":
      return t.today_compensation({ amount: showAmount(item.amount) });
    case "noStep":
      return t.today_no_step_explain();
  }
}

/** Days stand as `2026-11-22` everywhere; Swedish writes them so, with the hour of this machine. */
const written = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short" });

/** What is in no backup, or why the last one was not made. */
function BackupNote({ backup }: { backup: BackupState }) {
  const t = useWords();
  if (backup.failed === null) return <Note tone="warn" title={t.backup_late()}><p>{t.backup_late_remedy()}</p></Note>;
  const { what, remedy } = refusalWords(t, backup.failed);
  return <Note tone={backup.late ? "bad" : "warn"} title={t.backup_failed()}><p>{what} {remedy}</p></Note>;
}

type PeekProps = { row: TodayRow; onDone: () => void; onPostpone: () => void; onPlan: () => void; onOpen: () => void; onAct: (act: RowAct) => void; onOrigin: () => void };
function Peek({ row, onDone, onPostpone, onPlan, onOpen, onAct, onOrigin }: PeekProps) {
  const t = useWords();
  const language = useLanguage();
  const { item } = row;
  return (
    <>
      <div className={styles.head}>
        <h2>{itemWords(t, language, item)}</h2>
        <p className={styles.soft}>{row.debtor} · {row.number}{row.officer !== null && ` · ${row.officer}`}</p>
        {row.total !== null && <p>{t.today_owed()} <strong>{showAmount(row.total)}</strong> <Button look="quiet" size="small" label={t.origin_of({ figure: t.origin_total() })} onPress={onOrigin}>{t.ledger_origin()}</Button></p>}
        {item.what === "clock" && item.clock.kind === "limitation" && item.clock.answeredOn === null && item.clock.turn === "ours" && item.clock.daysLeft >= 0 && <p className={styles.advice}>{t.today_advice_limitation()}</p>}
        {item.what === "clock" && item.clock.rule === "date.negotiation" && item.clock.daysLeft <= 0 && <p className={styles.advice}>{t.today_advice_negotiation()}</p>}
        {item.what === "instalment" && item.breached && <p className={styles.advice}>{t.today_plan_breached()}</p>}
        {item.what === "silent" && <p className={styles.advice}>{t.today_silent_why({ days: item.limit })} {language === "chinese" ? item.why : item.whyEn}</p>}
        {item.what === "step" && item.postponed > 0 && <p className={styles.soft}>{t.step_postponed({ count: item.postponed })}</p>}
      </div>
      <div className={styles.acts}>
        {item.what === "noStep" || item.what === "silent" ? <Button look="primary" onPress={onPlan}>{t.step_plan()} <Kbd keys="N" /></Button> : <Button look="primary" onPress={onDone}>{item.what === "clock" ? t.deadline_answer() : item.what === "promise" || item.what === "instalment" ? t.case_record_payment() : item.what === "approval" ? t.approval_decide() : item.what === "complaint" ? t.today_complaint_open() : item.what === "letter" ? t.delivery_act() : item.what === "measure" ? t.measure_turn() : item.what === "stray" ? t.payment_redirect() : item.what === "compensation" ? t.case_compensate() : item.what === "settled" ? t.closing_open() : t.step_finish()} <Kbd keys="E" /></Button>}
        {item.what === "step" && <Button onPress={onPostpone}>{t.step_postpone()} <Kbd keys="S" /></Button>}
        {item.what === "promise" && row.daysLeft !== null && row.daysLeft < 0 && <Button onPress={() => onAct("promise")}>{t.promise_close()}</Button>}
        <Button onPress={() => onAct("payment")}>{t.case_record_payment()} <Kbd keys="P" /></Button>
        <Button onPress={() => onAct("contact")}>{t.contact_record()} <Kbd keys="C" /></Button>
        <Button onPress={() => onAct("letter")}>{t.today_letter()} <Kbd keys="L" /></Button>
        <Button onPress={onOpen}>{t.deadlines_open_case()} <Kbd keys="Enter" /></Button>
      </div>
      {item.what === "clock" && <ClockDetail clock={item.clock} />}
    </>
  );
}

/** How much stands on the next working days. */
function Load({ load }: { load: TodayShown["load"] }) {
  const t = useWords();
  const most = Math.max(1, ...load.map((it) => it.statutory + it.promises + it.steps));
  return (
    <ol className={styles.load} aria-label={t.today_load()}>
      {load.map((it) => {
        const all = it.statutory + it.promises + it.steps;
        const said = t.today_load_day({ day: it.day, statutory: it.statutory, promises: it.promises, steps: it.steps });
        return (
          <li key={it.day} title={said}>
            <span className="visually-hidden">{said}</span>
            <meter aria-hidden="true" min={0} max={most} value={all} />
            <span aria-hidden="true" className={it.statutory > 0 ? styles.heavy : undefined}>{it.day.slice(8)}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Nothing({ next, scope, onOpen, onImport }: { next: TodayRow | null; scope: TodayScope; onOpen: (caseId: string) => void; onImport: () => void }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <EmptyState title={scope === "mine" ? t.today_nothing_mine() : t.today_nothing()} actions={next ? <Button onPress={() => onOpen(next.caseId)}>{t.deadlines_open_case()}</Button> : <Button look="primary" onPress={onImport}>{t.room_import()}</Button>}>
      {next ? t.today_next({ day: next.on ?? "", what: itemWords(t, language, next.item), number: next.number }) : t.today_nothing_explain()}
    </EmptyState>
  );
}

import { type ReactNode, useState } from "react";

import { StepDialog, titled } from "../casework";
import { Details } from "../claim";
import { refusalNote, useAsk } from "../host";
import { useKeys } from "../keys";
import { Badge, Button, ErrorNote, Note, Panel, showAmount, Skeleton } from "../kit";
import { useKept } from "../session";
import type { ApprovalLine, FlagLine, OfferLine, TacticsShown, TrackLine } from "../wire";
import { useLanguage, useWords } from "../words";
import { ApprovalDialog, DecideDialog } from "./ApprovalDialogs";
import { ClassHistory } from "./ClassHistory";
import { DiagnosisDialog } from "./DiagnosisDialog";
import { FlagDialog } from "./FlagDialog";
import { LimitDialog } from "./LimitDialog";
import { MoveDialog } from "./MoveDialog";
import styles from "./tactics.module.css";
import { debtorName, levelName } from "./words";

type Open = { act: "diagnose" | "approve" } | { act: "step" | "limit"; offer: OfferLine } | { act: "flag"; flag: FlagLine } | { act: "decide"; approval: ApprovalLine } | { act: "move"; track: TrackLine; step: string };
type Props = { caseId: string; live: boolean; onReverse: (seq: number) => void; /** Instalment plans, which stand between. */ plans: (shown: TacticsShown) => ReactNode; /** Measures of enforcement, below the tracks. */ measures: ReactNode; /** The bank and what it was asked for. */ bank: ReactNode };
/** How the debtor is judged, the tracks that run side by side, plans and approvals of one file. */
export function TacticsTab({ caseId, live, onReverse, plans, measures, bank }: Props) {
  const t = useWords();
  const { data, error } = useAsk("case_tactics", { caseId });
  const language = useLanguage();
  const [open, setOpen] = useState<Open | null>(null);
  const [begin, keepBegin] = useKept<string | null>(`begin ${caseId}`, null);
  useKeys([
    { keys: "g>z", label: t.diagnosis_record(), act: () => live && setOpen({ act: "diagnose" }), palette: true },
  ]);
  if (error) return <div className={styles.page}><ErrorNote {...refusalNote(t, error)} /></div>;
  if (!data) return <div className={styles.page}><Skeleton rows={10} label={t.kit_loading()} /></div>;
  const close = () => setOpen(null);
  const asked = live && begin !== null ? data.tracks.find((it) => it.id === begin && it.state === null) : undefined;
  return (
    <div className={styles.page}>
      <Diagnosis caseId={caseId} data={data} live={live} onRecord={() => setOpen({ act: "diagnose" })} onStep={(offer) => setOpen({ act: "step", offer })} onLimit={(offer) => setOpen({ act: "limit", offer })} onFlag={(flag) => setOpen({ act: "flag", flag })} />
      {asked && <Note title={t.tracks_begin_asked({ track: titled(language, asked) })} actions={<>{asked.moves.map((it) => <Button key={it.id} size="small" look="primary" onPress={() => { keepBegin(() => null); setOpen({ act: "move", track: asked, step: it.id }); }}>{titled(language, it)}</Button>)}<Button size="small" onPress={() => keepBegin(() => null)}>{t.tracks_begin_later()}</Button></>}>{t.tracks_begin_why()}</Note>}
      <Tracks tracks={data.tracks} live={live} onMove={(track, step) => setOpen({ act: "move", track, step })} onReverse={onReverse} />
      {bank}
      {measures}
      {plans(data)}
      <Approvals data={data} live={live} onAsk={() => setOpen({ act: "approve" })} onDecide={(approval) => setOpen({ act: "decide", approval })} />
      {open?.act === "diagnose" && <DiagnosisDialog caseId={caseId} signs={data.signs} before={data.judged[0]} overdue={data.overdueDays !== null && data.overdueClass ? { days: data.overdueDays, class: data.overdueClass } : null} onClose={close} />}
      {open?.act === "step" && <StepDialog caseId={caseId} offer={{ what: titled(language, open.offer), on: open.offer.on, every: open.offer.every }} onClose={close} />}
      {open?.act === "limit" && <LimitDialog caseId={caseId} on={open.offer.on} why={language === "chinese" ? open.offer.why : open.offer.whyEn} onClose={close} />}
      {open?.act === "flag" && <FlagDialog caseId={caseId} flag={open.flag} onClose={close} />}
      {open?.act === "approve" && <ApprovalDialog caseId={caseId} matters={data.approvalMatters} onClose={close} />}
      {open?.act === "decide" && <DecideDialog caseId={caseId} approval={open.approval} onClose={close} />}
      {open?.act === "move" && <MoveDialog caseId={caseId} track={open.track} step={open.step} people={data.people} onClose={close} />}
    </div>
  );
}

type DiagnosisProps = { caseId: string; data: TacticsShown; live: boolean; onRecord: () => void; onStep: (offer: OfferLine) => void; onLimit: (offer: OfferLine) => void; onFlag: (flag: FlagLine) => void };
function Diagnosis({ caseId, data, live, onRecord, onStep, onLimit, onFlag }: DiagnosisProps) {
  const t = useWords();
  const language = useLanguage();
  const [latest, ...before] = data.judged;
  return (
    <Panel title={t.diagnosis_title()} actions={live && <Button size="small" onPress={onRecord}>{t.diagnosis_record()}</Button>}>
      <p className={styles.line}>
        {data.overdueDays !== null && <Badge tone={data.overdueClass?.id === "serious" ? "bad" : data.overdueClass?.id === "medium" ? "warn" : "plain"}>{t.diagnosis_overdue({ days: data.overdueDays, class: data.overdueClass ? titled(language, data.overdueClass) : "" })}</Badge>}
        {latest ? <Badge tone="accent">{latest.debtor === null ? t.debtor_undecided() : debtorName(t, latest.debtor)}</Badge> : <span className={styles.soft}>{t.diagnosis_none()}</span>}
        {latest && <span className={styles.soft}>{t.diagnosis_scores({ willingness: latest.willingness, ability: latest.ability, severity: levelName(t, latest.severity), cooperation: levelName(t, latest.cooperation), day: latest.on })}</span>}
      </p>
      <ClassHistory caseId={caseId} />
      {data.stage && <p className={styles.soft}>{t.tactics_stage({ stage: titled(language, data.stage), aim: language === "chinese" ? data.stage.aim : data.stage.aimEn })}</p>}
      {latest && latest.signs.length > 0 && <ul className={styles.stack}>{latest.signs.map((it) => <li key={it.id}>{titled(language, it)} <span className={styles.soft}>· {it.evidence}</span></li>)}</ul>}
      {data.offers.map((it) => (
        <div key={it.title} className={styles.offer}>
          <strong>{titled(language, it)}</strong>
          <span className={styles.soft}>{it.on}{it.every !== null && ` · ${t.step_every_days({ days: it.every })}`} · {language === "chinese" ? it.why : it.whyEn}</span>
          {live && <span className={styles.push}>{it.limit && <><Button size="small" onPress={() => onLimit(it)}>{t.limit_set()}</Button>{" "}</>}<Button size="small" onPress={() => onStep(it)}>{t.step_plan()}</Button></span>}
        </div>
      ))}
      <div className={styles.line}>
        {data.flags.map((it) => (
          <Button key={it.id} size="small" look={it.raised ? "primary" : "quiet"} disabled={!live} onPress={() => onFlag(it)}>{it.raised ? t.flag_raised({ flag: titled(language, it) }) : titled(language, it)}</Button>
        ))}
      </div>
      {before.length > 0 && (
        <Details title={t.diagnosis_before({ count: before.length })}>
          <ul className={styles.stack}>{before.map((it) => <li key={it.seq}>{it.on} · {it.debtor === null ? t.debtor_undecided() : debtorName(t, it.debtor)}{it.reason !== null && <span className={styles.soft}> · {it.reason}</span>}</li>)}</ul>
        </Details>
      )}
    </Panel>
  );
}

type TracksProps = { tracks: readonly TrackLine[]; live: boolean; onMove: (track: TrackLine, step: string) => void; onReverse: (seq: number) => void };
function Tracks({ tracks, live, onMove, onReverse }: TracksProps) {
  const t = useWords();
  const begun = tracks.filter((it) => it.state !== null);
  const fresh = tracks.filter((it) => it.state === null);
  return (
    <Panel title={t.tracks_title()}>
      {begun.length === 0 && <p className={styles.soft}>{t.tracks_none()}</p>}
      <div className={styles.tracks}>{begun.map((it) => <Track key={it.id} track={it} live={live} onMove={onMove} onReverse={onReverse} />)}</div>
      {live && <Details title={t.tracks_begin()} open={begun.length === 0}><div className={styles.tracks}>{fresh.map((it) => <Track key={it.id} track={it} live={live} onMove={onMove} onReverse={onReverse} />)}</div></Details>}
    </Panel>
  );
}

function Track({ track, live, onMove, onReverse }: { track: TrackLine; live: boolean; onMove: TracksProps["onMove"]; onReverse: (seq: number) => void }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <section className={styles.track} aria-label={titled(language, track)}>
      <div className={styles.trackHead}>
        <strong>{titled(language, track)}</strong>
        {track.state && <Badge tone={track.open ? "accent" : "plain"}>{titled(language, track.state)}</Badge>}
        {live && <span className={styles.moves}>{track.moves.map((it) => <Button key={it.id} size="small" onPress={() => onMove(track, it.id)}>{titled(language, it)}</Button>)}</span>}
      </div>
      {track.placed && <p className={styles.soft}>{t.track_placed({ from: track.placed.from, until: track.placed.until ?? t.track_placed_now(), payments: track.placed.payments, received: showAmount(track.placed.received), paid: showAmount(track.placed.paid) })}</p>}
      {track.made.length > 0 && (
        <ol className={styles.made}>
          {track.made.map((it) => (
            <li key={it.seq} className={styles.line}>
              <span>{it.on}</span> <span>{titled(language, it)}</span> <span className={styles.soft}>{it.said}{it.payment !== null && ` · ${t.measure_paid_as({ seq: String(it.payment) })}`}</span>
              {live && it.last && <span className={styles.push}><Button size="small" look="quiet" onPress={() => onReverse(it.seq)}>{t.reverse_act()}</Button></span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Approvals({ data, live, onAsk, onDecide }: { data: TacticsShown; live: boolean; onAsk: () => void; onDecide: (it: ApprovalLine) => void }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <Panel title={t.approvals_title()} actions={live && <Button size="small" onPress={onAsk}>{t.approval_ask()}</Button>}>
      {data.approvals.length === 0 && <p className={styles.soft}>{t.approvals_none()}</p>}
      <ul className={styles.stack}>
        {data.approvals.map((it) => (
          <li key={it.seq} className={styles.line}>
            <Badge tone={it.decision === null ? "warn" : it.decision.given ? "good" : "bad"}>{it.decision === null ? t.approval_open() : it.decision.given ? (it.used ? t.approval_used() : t.approval_given()) : t.approval_refused()}</Badge>
            <span>#{it.seq} {titled(language, it.matter)}: {it.what}</span>
            {it.amount !== null && <span>{showAmount(it.amount)}</span>}
            <span className={styles.soft}>{it.by} {it.on}</span>
            {it.decision !== null && <span className={styles.soft}>{it.decision.by} {it.decision.on} · {it.decision.reason}{it.decision.own && ` · ${t.approval_own()}`}</span>}
            {live && it.decision === null && <span className={styles.push}><Button size="small" onPress={() => onDecide(it)}>{t.approval_decide()}</Button></span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

import { useState } from "react";

import { channelName, ClosePromiseDialog, Funding, outcomeName, roleName, StepDialog, titled, Veiled } from "../casework";
import { Sources } from "../claim";
import { refusalNote, useAsk } from "../host";
import { useKeys } from "../keys";
import { Amount, Badge, Button, EmptyState, ErrorNote, Kbd, Note, Panel, RowTh, Skeleton, Table, Td, Th } from "../kit";
import type { ComplaintLine, ConsentLine, ContactsShown, PromiseLine, PromiseOutcome } from "../wire";
import { useLanguage, useWords, type Words } from "../words";
import { ComplaintDialog, ComplaintStepDialog } from "./ComplaintDialogs";
import { ConsentDialog } from "./ConsentDialog";
import styles from "./contacts.module.css";
import { LogDialog } from "./LogDialog";
import { PromiseDialog } from "./PromiseDialog";
import { PromiseOrigin } from "./PromiseOrigin";
import { Steps } from "./Steps";
import { complaintStep, complaintWay } from "./words";

type Open = "log" | "step" | "promise" | "consent" | "complaint" | { complaint: number } | { promise: PromiseLine };
type Props = { caseId: string; /** The file number. */ number: string; live: boolean; onContact: () => void; onReverse: (seq: number) => void };
/** Next steps, contacts, promises, consents and complaints of one file, and the rules that contacts keep to. */
export function ContactsTab({ caseId, number, live, onContact, onReverse }: Props) {
  const t = useWords();
  const { data, error } = useAsk("case_contacts", { caseId });
  const [open, setOpen] = useState<Open | null>(null);
  useKeys([{ keys: "s", label: t.step_plan(), act: () => live && setOpen("step"), palette: true }]);
  if (error) return <div className={styles.page}><ErrorNote {...refusalNote(t, error)} /></div>;
  if (!data) return <div className={styles.page}><Skeleton rows={8} label={t.kit_loading()} /></div>;
  const close = () => setOpen(null);
  return (
    <div className={styles.page}>
      {data.hold && <Note tone="warn" title={t.contacts_hold()}>{t.contacts_hold_explain()}</Note>}
      <Steps caseId={caseId} live={live} onPlan={() => setOpen("step")} />
      <Panel title={t.contacts_title()} actions={<>{data.contacts.length > 0 && <Button size="small" look="quiet" onPress={() => setOpen("log")}>{t.log_export()}</Button>} {live && <Button size="small" onPress={onContact}>{t.contact_record()} <Kbd keys="C" /></Button>}</>}>
        {data.contacts.length === 0 ? <EmptyState title={t.contacts_none()}>{t.contacts_none_explain()}</EmptyState> : <Contacts caseId={caseId} data={data} live={live} onReverse={onReverse} />}
      </Panel>
      <Panel title={t.promises_title()} actions={live && <Button size="small" onPress={() => setOpen("promise")}>{t.promise_record()}</Button>}>
        {data.promises.length === 0 ? <p className={styles.soft}>{t.promises_none()}</p> : <Promises caseId={caseId} data={data} onClose={live ? (promise) => setOpen({ promise }) : null} onReverse={live ? onReverse : null} />}
      </Panel>
      <Panel title={t.consents_title()} actions={live && <Button size="small" onPress={() => setOpen("consent")}>{t.consent_record()}</Button>}>
        {data.consents.length === 0 ? <p className={styles.soft}>{t.consents_none()}</p> : <ul className={styles.stack}>{data.consents.map((it) => <li key={it.seq}>{it.on} · {it.person} · {consentWords(t, it)} <span className={styles.soft}>{it.proof}</span></li>)}</ul>}
      </Panel>
      <Panel title={t.complaints_title()} actions={live && <Button size="small" onPress={() => setOpen("complaint")}>{t.complaint_record()}</Button>}>
        {data.complaints.length === 0 ? <p className={styles.soft}>{t.complaints_none()}</p> : data.complaints.map((it) => <Complaint key={it.seq} complaint={it} onMove={live && !it.closed ? () => setOpen({ complaint: it.seq }) : null} />)}
      </Panel>
      {data.policy && (
        <Panel title={t.contacts_rules()}>
          <p>{t.contacts_rules_say({ from: data.policy.quietFrom, to: data.policy.quietTo, calls: data.policy.calls, attempts: data.policy.attempts, years: data.policy.years })}</p>
          <Sources sources={data.policy.sources} />
        </Panel>
      )}
      {open === "log" && <LogDialog caseId={caseId} number={number} onClose={close} />}
      {open === "step" && <StepDialog caseId={caseId} onClose={close} />}
      {open === "promise" && <PromiseDialog caseId={caseId} people={data.people} onClose={close} />}
      {open === "consent" && <ConsentDialog caseId={caseId} shown={data} onClose={close} />}
      {open === "complaint" && <ComplaintDialog caseId={caseId} onClose={close} />}
      {open !== null && typeof open === "object" && "promise" in open && <ClosePromiseDialog caseId={caseId} promise={open.promise} onClose={close} />}
      {open !== null && typeof open === "object" && "complaint" in open && <ComplaintStepDialog caseId={caseId} complaint={open.complaint} onClose={close} />}
    </div>
  );
}

function Contacts({ caseId, data, live, onReverse }: { caseId: string; data: ContactsShown; live: boolean; onReverse: (seq: number) => void }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <Table label={t.contacts_title()} dense>
      <thead><tr><Th>{t.contact_when()}</Th><Th>{t.contact_channel()}</Th><Th>{t.contact_person()}</Th><Th>{t.contact_result()}</Th><Th>{t.contact_summary()}</Th><Th>{t.contact_recording()}</Th><Th><span className="visually-hidden">{t.dossier_acts()}</span></Th></tr></thead>
      <tbody>
        {data.contacts.map((it) => (
          <tr key={it.seq}>
            <RowTh>{it.on} {it.time}</RowTh>
            <Td>{channelName(t, it.channel)}{it.direction === "incoming" && <span className={styles.soft}> {t.contact_incoming()}</span>}</Td>
            <Td>{it.person}{roleName(t, it.role) !== null && <span className={styles.soft}> {roleName(t, it.role)}</span>}{it.decides && <> <Badge tone="accent">{t.contact_decides_short()}</Badge></>}</Td>
            <Td><Badge tone={it.result === "reached" ? "good" : it.result === "refused" ? "bad" : "plain"}>{outcomeName(t, it.result)}</Badge></Td>
            <Td wrap>
              <Veiled caseId={caseId} entry={it.seq} name="summary" label={t.contact_summary()} text={it.summary} />
              {it.visit !== null && <div className={styles.soft}>{t.visit_line({ visitor: it.visit.visitor, number: it.visit.staffNumber, papers: it.visit.papers })}{it.visit.checks.length > 0 && <> · {it.visit.checks.map((done) => titled(language, done)).join(t.list_comma())}</>}</div>}
              {it.reason !== null && <div className={styles.soft}>{t.contact_let_through({ reason: it.reason })}</div>}
            </Td>
            <Td wrap>
              {it.recording ?? (it.recordings.length === 0 ? "–" : "")}
              {it.recordings.map((file) => <div key={file.seq} className={styles.soft} title={file.digest}>{file.name} · {file.digest.slice(0, 12)}</div>)}
              {it.keptUntil !== null && <div className={styles.soft}>{t.contact_kept_until({ day: it.keptUntil })}</div>}
            </Td>
            <Td>{live && <Button size="small" look="quiet" onPress={() => onReverse(it.seq)}>{t.reverse_act()}</Button>}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const promiseTones = { open: "accent", kept: "good", partlyKept: "warn", broken: "bad" } as const satisfies Record<PromiseOutcome, string>;

type PromisesProps = { caseId: string; data: ContactsShown; onClose: ((promise: PromiseLine) => void) | null; onReverse: ((seq: number) => void) | null };
function Promises({ caseId, data, onClose, onReverse }: PromisesProps) {
  const [origin, setOrigin] = useState<PromiseLine | null>(null);
  const t = useWords();
  const names = { open: t.promise_open, kept: t.promise_kept, partlyKept: t.promise_partly_kept, broken: t.promise_broken } satisfies Record<PromiseOutcome, () => string>;
  return (
    <>
    <Table label={t.promises_title()} dense>
      <thead><tr><Th>{t.promise_due()}</Th><Th>{t.promise_by()}</Th><Th figures>{t.promise_amount()}</Th><Th figures>{t.promise_paid()}</Th><Th>{t.promise_state()}</Th><Th>{t.promise_made_on()}</Th><Th><span className="visually-hidden">{t.dossier_acts()}</span></Th></tr></thead>
      <tbody>
        {data.promises.map((it) => (
          <tr key={it.seq}>
            <RowTh>{it.due}</RowTh>
            <Td>{it.by.name}</Td>
            <Td figures><Amount yuan={it.amount} /></Td>
            <Td figures><Amount yuan={it.paid} /></Td>
            <Td wrap>
              <Badge tone={it.answered === null ? promiseTones[it.state] : "plain"}>{names[it.state]()}</Badge>{" "}
              <Button look="quiet" size="small" label={t.origin_of({ figure: t.promise_state() })} onPress={() => setOrigin(it)}>{t.ledger_origin()}</Button>
              {it.answered?.how === "anew" && <div className={styles.soft}>{t.promise_anew({ day: it.answered.due })}</div>}
              {it.answered?.how === "closed" && <Closed caseId={caseId} answered={it.answered} />}
              <Funding caseId={caseId} lines={it.funding} className={styles.soft} />
            </Td>
            <Td>{it.madeOn}{it.proof === null && <span className={styles.soft}> {t.promise_unproved()}</span>}</Td>
            <Td><PromiseAct promise={it} onClose={onClose} onReverse={onReverse} /></Td>
          </tr>
        ))}
      </tbody>
    </Table>
    {origin && <PromiseOrigin promise={origin} state={names[origin.state]()} tone={promiseTones[origin.state]} onClose={() => setOrigin(null)} />}
    </>
  );
}

function Closed({ caseId, answered: { seq, on, reason } }: { caseId: string; answered: { seq: number; on: string; reason: string } }) {
  const t = useWords();
  return <div className={styles.soft}><Veiled caseId={caseId} entry={seq} name="reason" label={t.promise_close_reason()} text={reason} said={(it) => t.promise_closed({ day: on, reason: it })} /></div>;
}

/** Closes one that was not kept, or takes its closing back. */
function PromiseAct({ promise, onClose, onReverse }: Pick<PromisesProps, "onClose" | "onReverse"> & { promise: PromiseLine }) {
  const t = useWords();
  const { answered, state } = promise;
  if (answered === null) return (state === "broken" || state === "partlyKept") && onClose && <Button size="small" onPress={() => onClose(promise)}>{t.promise_close()}</Button>;
  return answered.how === "closed" && onReverse && <Button size="small" look="quiet" onPress={() => onReverse(answered.seq)}>{t.reverse_act()}</Button>;
}

function Complaint({ complaint, onMove }: { complaint: ComplaintLine; onMove: (() => void) | null }) {
  const t = useWords();
  return (
    <div className={styles.complaint}>
      <div className={styles.line}>
        <strong>{complaint.on}</strong>
        <Badge tone={complaint.closed ? "good" : "bad"}>{complaint.closed ? t.complaint_closed() : t.complaint_open()}</Badge>
        <span>{complaint.by} · {complaintWay(t, complaint.channel)}</span>
        {complaint.expected !== null && !complaint.closed && <span className={styles.soft}>{t.complaint_expected_on({ day: complaint.expected })}</span>}
        {onMove && <span className={styles.push}><Button size="small" onPress={onMove}>{t.complaint_move()}</Button></span>}
      </div>
      <p>{complaint.about}</p>
      {complaint.steps.length > 0 && <ol>{complaint.steps.map((it) => <li key={it.seq}>{it.on} {complaintStep(t, it.step)}: {it.note}{it.position !== null && <span className={styles.soft}> {t.complaint_position_said({ position: it.position })}</span>}{it.expected !== null && <span className={styles.soft}> {t.complaint_expected_on({ day: it.expected })}</span>}</li>)}</ol>}
    </div>
  );
}

function consentWords(t: Words, it: ConsentLine): string {
  const what = it.to.to === "visit" ? t.consent_visit() : it.to.to === "hours" ? t.consent_hours({ from: it.to.from, until: it.to.until }) : t.consent_pass({ to: it.to.recipient });
  return it.withdrawn ? t.consent_withdrawn({ what }) : what;
}

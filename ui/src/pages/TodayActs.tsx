import { useState } from "react";

import { ClosePromiseDialog, ContactDialog } from "../casework";
import { CloseDialog } from "../closing/CloseDialog";
import { ComplaintStepDialog } from "../contacts/ComplaintDialogs";
import { AnswerDialog } from "../deadlines/AnswerDialog";
import { TurnMeasureDialog } from "../enforcement/TurnMeasureDialog";
import { refusalNote, useAsk } from "../host";
import { Dialog, ErrorNote, Note, Skeleton } from "../kit";
import { DeliveryDialog } from "../letters/DeliveryDialog";
import { LettersTab } from "../letters/LettersTab";
import { PaymentDialog } from "../payments/PaymentDialog";
import { RedirectDialog } from "../payments/RedirectDialog";
import { useSession } from "../session";
import { DecideDialog } from "../tactics/ApprovalDialogs";
import type { RowAct } from "../today/TodayScreen";
import type { TodayRow } from "../wire";
import { useWords } from "../words";
import { type Fill, LetterFill } from "./LetterFill";
import styles from "./pages.module.css";

type Props = { row: TodayRow; act: Exclude<RowAct, "compensate">; onClose: () => void };
/** The dialog of an act over the queue: the very one of the file, which is read only now. */
export function TodayAct({ row, act, onClose }: Props) {
  const { caseId, item } = row;
  if (act === "contact") return <Contact caseId={caseId} onClose={onClose} />;
  if (act === "payment") return <PaymentAct caseId={caseId} onClose={onClose} />;
  if (act === "letter") return <Letter row={row} onClose={onClose} />;
  if (act === "answer" && item.what === "clock") return <AnswerDialog caseId={caseId} clock={item.clock} onClose={onClose} />;
  if (act === "complaint" && item.what === "complaint") return <ComplaintStepDialog caseId={caseId} complaint={item.seq} onClose={onClose} />;
  if (act === "decide" && item.what === "approval") return <Decide caseId={caseId} seq={item.seq} onClose={onClose} />;
  if (act === "delivery" && item.what === "letter") return <Way caseId={caseId} id={item.id} onClose={onClose} />;
  if (act === "measure" && item.what === "measure") return <Measure caseId={caseId} seq={item.seq} onClose={onClose} />;
  if (act === "close") return <Close caseId={caseId} onClose={onClose} />;
  if (act === "promise" && item.what === "promise") return <ClosePromiseDialog caseId={caseId} promise={item} onClose={onClose} />;
  if (act === "redirect" && item.what === "stray") return <RedirectDialog caseId={caseId} payment={item.seq} onClose={onClose} />;
  return null;
}

type Of = { caseId: string; onClose: () => void };

/** On a file that is closed nobody works. */
function Contact({ caseId, onClose }: Of) {
  const t = useWords();
  const { data: file, error } = useAsk("open_case", { id: caseId });
  if (!file) return <Waiting title={t.contact_record()} error={error} onClose={onClose} />;
  if (file.stage === "withdrawn") return <Dialog open title={t.contact_record()} onClose={onClose}><Note>{t.case_withdrawn_note()}</Note></Dialog>;
  if (file.stage === "closed") return <Dialog open title={t.contact_record()} onClose={onClose}><Note>{t.refusal_case_closed()}</Note></Dialog>;
  return <ContactDialog caseId={caseId} onClose={onClose} />;
}

/** Records a payment on a file; where there is nothing to pay yet, says so. */
export function PaymentAct({ caseId, onClose }: Of) {
  const t = useWords();
  const { today } = useSession();
  const file = useAsk("open_case", { id: caseId });
  const ledger = useAsk("case_ledger", { caseId, asOf: today });
  if (!file.data || (!ledger.data && !ledger.error)) return <Waiting title={t.payment_title()} error={file.error} onClose={onClose} />;
  if (file.data.stage === "withdrawn" || file.data.expected !== null) return <Dialog open title={t.payment_title()} onClose={onClose}><Note>{file.data.stage === "withdrawn" ? t.case_withdrawn_note() : t.refusal_not_compensated()}</Note></Dialog>;
  return <PaymentDialog caseId={caseId} today={today} guarantors={file.data.guarantors.map((it) => it.name)} heads={ledger.data?.heads ?? []} onClose={onClose} />;
}

/** Draft and pages of a letter as they stand in the file; what it lacks is filled in over it, and the pages follow. */
function Letter({ row: { caseId, debtor, number }, onClose }: { row: TodayRow; onClose: () => void }) {
  const t = useWords();
  const { data: file, error } = useAsk("open_case", { id: caseId });
  const title = t.today_letter_title({ debtor, number });
  const [fill, setFill] = useState<Fill | null>(null);
  if (!file) return <Waiting title={title} error={error} onClose={onClose} />;
  const live = file.stage !== "withdrawn";
  return (
    <Dialog open size="wide" title={title} onClose={onClose}>
      {file.stage === "withdrawn" ? <Note>{t.case_withdrawn_note()}</Note> : (
        <div className={styles.letter}>
          <LettersTab dialog file={file} onSettings={() => setFill({ what: "organisation" })} onObligors={() => setFill({ what: "obligors" })} onCase={live ? (missing, to) => setFill({ what: "facts", missing, to }) : null} />
        </div>
      )}
      {fill && <LetterFill caseId={caseId} fill={fill} onClose={() => setFill(null)} />}
    </Dialog>
  );
}

function Close({ caseId, onClose }: Of) {
  const t = useWords();
  const { data, error } = useAsk("case_closing", { caseId });
  if (!data) return <Waiting title={t.closing_title()} error={error} onClose={onClose} />;
  return <CloseDialog caseId={caseId} shown={data} onClose={onClose} />;
}

function Decide({ caseId, seq, onClose }: Of & { seq: number }) {
  const t = useWords();
  const { data, error } = useAsk("case_tactics", { caseId });
  const approval = data?.approvals.find((it) => it.seq === seq);
  if (!approval) return <Waiting title={t.approval_decide()} error={error} onClose={onClose} />;
  return <DecideDialog caseId={caseId} approval={approval} onClose={onClose} />;
}

function Measure({ caseId, seq, onClose }: Of & { seq: number }) {
  const t = useWords();
  const { data, error } = useAsk("case_enforcement", { caseId });
  const measure = data?.measures.find((it) => it.seq === seq);
  if (!measure) return <Waiting title={t.measure_turn()} error={error} onClose={onClose} />;
  return <TurnMeasureDialog caseId={caseId} measure={measure} onClose={onClose} />;
}

function Way({ caseId, id, onClose }: Of & { id: string }) {
  const t = useWords();
  const { data: file, error } = useAsk("open_case", { id: caseId });
  const line = file?.letters.find((it) => it.id === id);
  if (!line) return <Waiting title={t.delivery_act()} error={error} onClose={onClose} />;
  return <DeliveryDialog caseId={caseId} line={line} onClose={onClose} />;
}

function Waiting({ title, error, onClose }: { title: string; error: Error | null; onClose: () => void }) {
  const t = useWords();
  return <Dialog open title={title} onClose={onClose}>{error ? <ErrorNote {...refusalNote(t, error)} /> : <Skeleton rows={4} label={t.case_loading()} />}</Dialog>;
}

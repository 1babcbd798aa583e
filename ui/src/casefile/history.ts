import { showAmount } from "../kit";
import type { HistoryLine } from "../wire";
import type { Words } from "../words";

/** What kind of entry it is. */
export function kindWord(t: Words, kind: string): string {
  const known: Partial<Record<string, () => string>> = {
    caseOpened: t.history_case_opened,
    factsAmended: t.history_facts_amended,
    paymentReceived: t.history_payment_received,
    reversed: t.history_reversed,
    pathChosen: t.history_path_chosen,
    letterIssued: t.history_letter_issued,
    termsSet: t.history_terms_set,
    chargeRecorded: t.history_charge_recorded,
    waiverGranted: t.history_waiver_granted,
    standstillAgreed: t.history_standstill_agreed,
    judgmentEntered: t.history_judgment_entered,
    liabilitiesSet: t.history_liabilities_set,
    attachmentAdded: t.history_attachment_added,
    workInterruption: t.history_work_interruption,
    workLetterPosted: t.history_work_letter_posted,
    workLetterSigned: t.history_work_letter_signed,
    workLetterRefused: t.history_work_letter_refused,
    workLetterReturned: t.history_work_letter_returned,
    workLetterComplete: t.history_work_letter_complete,
    workLetterNotPosted: t.history_work_letter_not_posted,
    workMilestone: t.history_work_milestone,
    workDeadlineAnswered: t.history_work_deadline_answered,
    workContact: t.history_work_contact,
    workPromise: t.history_work_promise,
    workPromiseClosed: t.history_work_promise_closed,
    workConsent: t.history_work_consent,
    workComplaint: t.history_work_complaint,
    workComplaintStep: t.history_work_complaint_step,
    workStepPlanned: t.history_work_step_planned,
    workStepDone: t.history_work_step_done,
    workStepPostponed: t.history_work_step_postponed,
    workDiagnosed: t.history_work_diagnosed,
    workFlag: t.history_work_flag,
    workTagged: t.history_work_tagged,
    workTrack: t.history_work_track,
    workPlanDrawn: t.history_work_plan_drawn,
    workPlanTurned: t.history_work_plan_turned,
    workApprovalAsked: t.history_work_approval_asked,
    workApprovalDecided: t.history_work_approval_decided,
    workDossier: t.history_work_dossier,
    workPaymentRedirected: t.history_work_payment_redirected,
    workMeasureAsked: t.history_work_measure_asked,
    workMeasureGranted: t.history_work_measure_granted,
    workMeasureRenewed: t.history_work_measure_renewed,
    workMeasureRefused: t.history_work_measure_refused,
    workMeasureYielded: t.history_work_measure_yielded,
    workMeasureLifted: t.history_work_measure_lifted,
    workTime: t.history_work_time_spent,
    workRenewed: t.history_work_renewed,
    workClosed: t.history_work_closed,
    workReopened: t.history_work_reopened,
  };
  return known[kind]?.() ?? t.history_other({ kind });
}

/** What the entry says, with its figures in words; free text is left as it was written. */
export function detailWords(t: Words, { kind, detail }: Pick<HistoryLine, "kind" | "detail">): string {
  const [first = "", ...rest] = detail.split(" ");
  const second = rest.join(" ");
  switch (kind) {
    case "caseOpened":
      return t.history_detail_opened({ amount: showAmount(detail) });
    case "paymentReceived":
      return t.history_detail_payment({ day: first, amount: showAmount(second) });
    case "letterIssued":
      return t.history_detail_letter({ day: first, amount: showAmount(second) });
    case "chargeRecorded":
    case "waiverGranted":
      return t.history_detail_amount({ day: first, amount: showAmount(rest[0] ?? ""), what: rest.slice(1).join(" ") });
    case "standstillAgreed":
      return [rest[0] === "-" ? t.history_detail_spell_open({ from: first }) : t.history_detail_spell({ from: first, until: rest[0] ?? "" }), ...rest.slice(1)].join(" ");
    case "judgmentEntered":
      return t.history_detail_judgment({ day: first, amount: showAmount(rest[0] ?? ""), court: rest[1] ?? "", number: rest.slice(2).join(" ") });
    case "workTime":
      return [first, t.costs_minutes({ minutes: Number(rest[0]) }), ...rest.slice(1)].join(" ");
    case "workRenewed":
      return [t.history_detail_spell({ from: first, until: rest[0] ?? "" }), showAmount(rest[1] ?? ""), ...rest.slice(2)].join(" ");
    case "reversed":
      return t.history_detail_reversed({ seq: first.replace("#", ""), reason: second });
    default:
      return detail;
  }
}

/** What an entry is about, coarsely. */
export type Stream = "money" | "contacts" | "letters" | "court" | "work" | "file";
export const streams = ["money", "contacts", "letters", "court", "work", "file"] as const satisfies readonly Stream[];

const ofKind: Partial<Record<string, Stream>> = {
  paymentReceived: "money", chargeRecorded: "money", waiverGranted: "money", standstillAgreed: "money", workPlanDrawn: "money", workPlanTurned: "money", workPaymentRedirected: "money", workRenewed: "money",
  workContact: "contacts", workPromise: "contacts", workConsent: "contacts", workComplaint: "contacts", workComplaintStep: "contacts",
  letterIssued: "letters", workLetterPosted: "letters", workLetterSigned: "letters", workLetterRefused: "letters", workLetterReturned: "letters", workLetterComplete: "letters", workLetterNotPosted: "letters", attachmentAdded: "letters",
  judgmentEntered: "court", workMilestone: "court", workInterruption: "court", workDeadlineAnswered: "court", workTrack: "court", workMeasureAsked: "court", workMeasureGranted: "court", workMeasureRenewed: "court", workMeasureRefused: "court", workMeasureYielded: "court", workMeasureLifted: "court",
  workStepPlanned: "work", workStepDone: "work", workStepPostponed: "work", workDiagnosed: "work", workFlag: "work", workTagged: "work", workApprovalAsked: "work", workApprovalDecided: "work", workTime: "work", pathChosen: "work",
};

/** To which stream an entry belongs; what takes another back belongs to that one's. */
export function streamOf({ kind, detail }: Pick<HistoryLine, "kind" | "detail">, lines: readonly HistoryLine[]): Stream {
  if (kind !== "reversed") return ofKind[kind] ?? "file";
  const seq = Number(/^#(\d+)/.exec(detail)?.[1]);
  const about = lines.find((it) => it.seq === seq);
  return about === undefined ? "file" : (ofKind[about.kind] ?? "file");
}

export function streamWord(t: Words, stream: Stream): string {
  return { money: t.history_stream_money, contacts: t.history_stream_contacts, letters: t.history_stream_letters, court: t.history_stream_court, work: t.history_stream_work, file: t.history_stream_file }[stream]();
}

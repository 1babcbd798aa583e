import type { Words } from "../words";

/** The forms that came back after the lock, by what their dialogs are called. */
export function draftNames(t: Words, forms: readonly string[]): string {
  const names: Record<string, (() => string) | undefined> = {
    "new-case": t.case_new_title,
    "edit-case": t.case_amend,
    missing: t.letters_missing_facts,
    order: t.threshold_order_title,
    payment: t.payment_title,
    charge: t.charge_title,
    waiver: t.waiver_title,
    standstill: t.standstill_title,
    terms: t.terms_title,
    judgment: t.judgment_title,
    liabilities: t.obligors_edit,
    quote: t.rules_add_quote,
    batch: t.batch_title,
    numbers: t.numbers_title,
    wording: t.wording_title,
    assign: t.bulk_assign,
    steps: t.bulk_step,
    step: t.step_plan,
    finish: t.step_finish,
    postpone: t.step_postpone,
    contact: t.contact_record,
    close: t.closing_title,
    reopen: t.closing_reopen,
    plan: t.plan_draw,
    complaint: t.complaint_record,
    promise: t.promise_record,
    consent: t.consent_record,
    approval: t.approval_ask,
    decide: t.approval_decide,
    diagnosis: t.diagnosis_record,
    act: t.act_record,
    milestone: t.milestone_record,
    answer: t.deadline_answer,
    dossier: t.dossier_add,
    delivery: t.delivery_act,
    measure: t.measure_ask,
    time: t.time_record,
  };
  const told = forms.map((name) => names[name.split(" ")[0] ?? ""]?.() ?? t.drafts_other());
  return [...new Set(told)].join(t.list_comma());
}

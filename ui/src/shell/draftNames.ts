import type { CaseTab, Place } from "../places";
import type { KeptForm } from "../session";
import type { Words } from "../words";

/** The forms that came back after the lock, by what their dialogs are called. */
export function draftNames(t: Words, forms: readonly string[]): string {
  const told = forms.map((name) => draftName(t, name));
  return [...new Set(told)].join(t.list_comma());
}

/** What the form kept under that name is called. */
export function draftName(t: Words, form: string): string {
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
    organisation: t.settings_organisation,
    redirect: t.payment_redirect,
    renewal: t.renewal_title,
    letter: t.letters_new,
    limit: t.limit_set,
    import: t.room_import,
    tags: t.tags_edit,
    flag: t.drafts_flag,
    move: t.drafts_move,
    figure: t.drafts_figure,
  };
  return names[form.split(" ")[0] ?? ""]?.() ?? t.drafts_other();
}

/** A draft of one form: all that is kept of it, the file it belongs to, and when it was changed last. */
export type Draft = { key: string; kind: string; caseId: string | null; at: string | null; parts: readonly KeptForm[] };

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** The drafts that the forms kept make up, the one changed last first. What belongs to one dialog of one file is one draft. */
export function draftsOf(forms: readonly KeptForm[]): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const it of forms) {
    const kind = it.name.split(" ")[0] ?? "";
    // Which track the path just chosen leads to is no form of anybody's.
    if (kind === "begin") continue;
    const caseId = uuid.exec(it.name)?.[0] ?? null;
    const key = it.name.replace(/ (sure|reason|paste)$/, "");
    const known = drafts.get(key);
    const at = known === undefined ? it.at : latest(known.at, it.at);
    drafts.set(key, { key, kind, caseId, at, parts: [...(known?.parts ?? []), it] });
  }
  return [...drafts.values()].toSorted((one, other) => (other.at ?? "").localeCompare(one.at ?? ""));
}

function latest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

const tabs: Record<string, CaseTab | undefined> = {
  charge: "ledger", waiver: "ledger", standstill: "ledger", renewal: "ledger", terms: "ledger", judgment: "ledger", liabilities: "overview", figure: "ledger", order: "ledger",
  limit: "deadlines", redirect: "overview", act: "deadlines", milestone: "deadlines", answer: "deadlines", step: "contacts", finish: "contacts", postpone: "contacts", complaint: "contacts", promise: "contacts", consent: "contacts",
  plan: "tactics", approval: "tactics", decide: "tactics", diagnosis: "tactics", flag: "tactics", move: "tactics", measure: "tactics", time: "tactics", dossier: "dossier", delivery: "letters", letter: "letters", missing: "letters", close: "overview", reopen: "overview",
};

/** Where the form is filled in on. */
export function placeOfDraft({ kind, caseId }: Draft): Place {
  if (caseId === null) {
    if (kind === "new-case" || kind === "import") return { room: kind };
    if (kind === "batch" || kind === "numbers" || kind === "wording") return { room: "letters", part: kind };
    return { room: kind === "assign" || kind === "steps" || kind === "tags" ? "cases" : "settings" };
  }
  if (kind === "edit-case") return { room: "edit-case", id: caseId };
  if (kind === "payment" || kind === "contact") return { room: "case", id: caseId, tab: kind === "payment" ? "overview" : "contacts", act: kind };
  return { room: "case", id: caseId, tab: tabs[kind] ?? "overview" };
}

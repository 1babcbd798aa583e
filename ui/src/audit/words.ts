import { fieldWord } from "../host";
import type { AccessShown, AuditLine, Masking, Remit, Role } from "../wire";
import type { Words } from "../words";
import { maskingWord, remitWord, roleWord } from "../words/roles";

/** Kinds of entries that can be asked for, as the journal calls them. */
export const kinds = [
  "accessed", "keys_changed", "epoch_begun", "casework", "attachment_added", "case_opened", "facts_amended", "payment_received", "charge_recorded", "waiver_granted", "standstill_agreed", "terms_set", "judgment_entered",
  "liabilities_set", "reversed", "path_chosen", "letter_issued", "import_run", "import_undone", "user_set", "policy_set", "overdue_set", "organisation_set", "assumptions_set", "leads_set", "wording_saved", "wording_chosen", "image_set",
  "mapping_saved", "quote_added", "rule_pack_loaded", "vault_created",
] as const;

export function kindWord(t: Words, kind: string): string {
  const known: Record<(typeof kinds)[number], () => string> = {
    accessed: t.history_accessed,
    keys_changed: t.history_keys_changed,
    epoch_begun: t.history_epoch_begun,
    casework: t.history_casework,
    attachment_added: t.history_attachment_added,
    case_opened: t.history_case_opened,
    facts_amended: t.history_facts_amended,
    payment_received: t.history_payment_received,
    charge_recorded: t.history_charge_recorded,
    waiver_granted: t.history_waiver_granted,
    standstill_agreed: t.history_standstill_agreed,
    terms_set: t.history_terms_set,
    judgment_entered: t.history_judgment_entered,
    liabilities_set: t.history_liabilities_set,
    reversed: t.history_reversed,
    path_chosen: t.history_path_chosen,
    letter_issued: t.history_letter_issued,
    import_run: t.history_import_run,
    import_undone: t.history_import_undone,
    user_set: t.history_user_set,
    policy_set: t.history_policy_set,
    overdue_set: t.history_overdue_set,
    organisation_set: t.history_organisation_set,
    assumptions_set: t.history_assumptions_set,
    leads_set: t.history_leads_set,
    wording_saved: t.history_wording_saved,
    wording_chosen: t.history_wording_chosen,
    image_set: t.history_image_set,
    mapping_saved: t.history_mapping_saved,
    quote_added: t.history_quote_added,
    rule_pack_loaded: t.history_rule_pack_loaded,
    vault_created: t.history_vault_created,
  };
  return known[kind as (typeof kinds)[number]]?.() ?? t.history_other({ kind });
}

/** What was done on a case, where it is one of the acts of casework. */
export function workWord(t: Words, act: string): string | undefined {
  const known: Record<string, (() => string) | undefined> = {
    interruption: t.history_work_interruption,
    milestone: t.history_work_milestone,
    deadline_answered: t.history_work_deadline_answered,
    contact: t.history_work_contact,
    promise: t.history_work_promise,
    promise_closed: t.history_work_promise_closed,
    consent: t.history_work_consent,
    complaint: t.history_work_complaint,
    complaint_step: t.history_work_complaint_step,
    step_planned: t.history_work_step_planned,
    step_done: t.history_work_step_done,
    step_postponed: t.history_work_step_postponed,
    diagnosed: t.history_work_diagnosed,
    flag: t.history_work_flag,
    track: t.history_work_track,
    payment_redirected: t.history_work_payment_redirected,
    measure_asked: t.history_work_measure_asked,
    measure_turned: t.history_work_measure_turned,
    time_spent: t.history_work_time_spent,
    closed: t.history_work_closed,
    reopened: t.history_work_reopened,
    plan_drawn: t.history_work_plan_drawn,
    plan_turned: t.history_work_plan_turned,
    approval_asked: t.history_work_approval_asked,
    approval_decided: t.history_work_approval_decided,
    dossier: t.history_work_dossier,
  };
  return known[act]?.();
}

/** What kind of entry it is; of work on a case, what was done. */
export function lineWord(t: Words, { kind, changes }: AuditLine): string {
  const act = kind === "casework" ? changes.find((it) => it.field === "act")?.new : undefined;
  const word = typeof act === "string" ? workWord(t, act) : undefined;
  return word ?? kindWord(t, kind);
}

/** What was looked at, taken out or refused, in one sentence. */
export function accessWords(t: Words, access: AccessShown): string {
  switch (access.act) {
    case "revealed":
      return t.access_revealed({ field: fieldName(t, access.field) });
    case "searched":
      return t.access_searched({ query: access.query, found: access.found });
    case "exported":
      return t.access_exported({ what: access.what });
    case "denied":
      return access.lacks === null ? t.access_denied({ command: access.command }) : t.refusal_not_permitted({ lacks: access.lacks });
    case "unlocked": {
      const by = { passphrase: t.access_unlocked, recoveryKey: t.access_unlocked_recovery, keychain: t.access_unlocked_keychain } as const;
      const opened = by[access.by ?? "passphrase"]();
      return access.refused > 0 ? `${opened}${t.list_comma()}${t.access_refused_before({ count: access.refused })}` : opened;
    }
    case "locked":
      return { asked: t.access_locked, idle: t.access_locked_idle, system: t.access_locked_system, expired: t.access_locked_expired }[access.cause]();
  }
}

/** `debtor.identity`: what the form calls it, as far as it has a name. */
export function fieldName(t: Words, path: string): string {
  const names: Record<string, (() => string) | undefined> = {
    "facts.note": t.field_note,
    "facts.collateral": t.field_collateral,
    "debtor.name": t.field_debtor,
    "debtor.identity": t.field_debtor_identity,
    "debtor.phone": t.field_debtor_phone,
    "debtor.address": t.field_debtor_address,
    "debtor.phone_source.from": t.field_debtor_phone_source,
    "debtor.address_source.from": t.field_debtor_address_source,
    "compensation.on": t.field_compensated_on,
    "compensation.principal": t.field_principal,
    "compensation.interest": t.field_interest,
    "compensation.penalty": t.field_penalty,
    "compensation.fees": t.field_fees,
    "occupancy.rule": t.field_occupancy,
    "occupancy.percent": t.field_occupancy_figure,
    "guarantors.0.name": t.field_guarantor,
    "guarantors.0.identity": t.field_guarantor_identity,
    number: t.audit_number,
    role: t.users_role,
    remit: t.users_remit,
    reveal: t.users_reveal,
    active: t.users_is_active,
    masked: t.policy_masked,
    reasonToReveal: t.policy_reason,
    batch: t.audit_batch,
    sha256: t.audit_sha256,
    rowsRead: t.import_rows_read,
    imported: t.audit_imported,
    refused: t.audit_refused,
    compensated: t.audit_compensated,
    change: t.audit_field_change,
    cause: t.audit_field_cause,
    epoch: t.audit_field_epoch,
    revision: t.audit_field_revision,
    user: t.audit_field_user,
    act: t.audit_field_act,
    "seen.epoch": t.audit_seen_epoch,
    "seen.seq": t.audit_seen_seq,
    "seen.hash": t.audit_seen_hash,
    "found.epoch": t.audit_found_epoch,
    "found.seq": t.audit_found_seq,
    "found.hash": t.audit_found_hash,
  };
  const camel = camelOf(path);
  const entry = /^entry\.(\d+)/.exec(path)?.[1];
  if (entry !== undefined) return t.audit_text_of_entry({ seq: entry });
  return names[path]?.() ?? names[camel]?.() ?? fieldWord(t, camel);
}

/** A value as the screens say it, where it is one of theirs; free text is left as it was written. */
export function valueWord(t: Words, path: string, value: string): string {
  const words: Record<string, ((value: string) => string | undefined) | undefined> = {
    role: (it) => roleWord(t, it as Role),
    remit: (it) => remitWord(t, it as Remit),
    masked: (it) => maskingWord(t, it as Masking),
    reveal: yesOrNo,
    active: yesOrNo,
    reasonToReveal: yesOrNo,
    act: (it) => workWord(t, it),
    change: (it) => changeWords(t)[it]?.(),
    cause: (it) => causeWords(t)[it]?.(),
  };
  function yesOrNo(it: string): string | undefined {
    return it === "true" ? t.audit_yes() : it === "false" ? t.audit_no() : undefined;
  }
  return words[camelOf(path)]?.(value) ?? value;
}

function changeWords(t: Words): Partial<Record<string, () => string>> {
  return {
    passphrase_set: t.key_change_passphrase_set,
    user_removed: t.key_change_user_removed,
    recovery_key_set: t.key_change_recovery_key_set,
    keychain_kept: t.key_change_keychain_kept,
    keychain_forgotten: t.key_change_keychain_forgotten,
    data_key_changed: t.key_change_data_key_changed,
  };
}

function causeWords(t: Words): Partial<Record<string, () => string>> {
  return { restored: t.epoch_cause_restored, rollback_accepted: t.epoch_cause_rollback_accepted };
}

/** `reason_to_reveal`, `masked.0`: `reasonToReveal`, `masked`. */
function camelOf(path: string): string {
  return path.replace(/^masked\.\d+$/, "masked").replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

import { fieldWord } from "../host";
import type { AccessShown, Masking, Remit, Role } from "../wire";
import type { Words } from "../words";
import { maskingWord, remitWord, roleWord } from "../words/roles";

/** Kinds of entries that can be asked for, as the journal calls them. */
export const kinds = [
  "accessed", "case_opened", "facts_amended", "payment_received", "charge_recorded", "waiver_granted", "standstill_agreed", "terms_set", "judgment_entered",
  "liabilities_set", "reversed", "path_chosen", "letter_issued", "import_run", "import_undone", "user_set", "policy_set", "organisation_set", "assumptions_set",
  "mapping_saved", "quote_added", "rule_pack_loaded", "vault_created",
] as const;

export function kindWord(t: Words, kind: string): string {
  const known: Record<(typeof kinds)[number], () => string> = {
    accessed: t.history_accessed,
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
    organisation_set: t.history_organisation_set,
    assumptions_set: t.history_assumptions_set,
    mapping_saved: t.history_mapping_saved,
    quote_added: t.history_quote_added,
    rule_pack_loaded: t.history_rule_pack_loaded,
    vault_created: t.history_vault_created,
  };
  return known[kind as (typeof kinds)[number]]?.() ?? t.history_other({ kind });
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
    case "unlocked":
      return t.access_unlocked();
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
  };
  function yesOrNo(it: string): string | undefined {
    return it === "true" ? t.audit_yes() : it === "false" ? t.audit_no() : undefined;
  }
  return words[camelOf(path)]?.(value) ?? value;
}

/** `reason_to_reveal`, `masked.0`: `reasonToReveal`, `masked`. */
function camelOf(path: string): string {
  return path.replace(/^masked\.\d+$/, "masked").replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

import type { Words } from ".";
import type { BlockingRule, Candidate, RecoveryPath } from "../wire";

/** What a way to recover is called. */
export function pathWord(t: Words, path: RecoveryPath): string {
  const names = {
    lumpSum: t.path_lump_sum,
    instalments: t.path_instalments,
    litigation: t.path_litigation,
    agency: t.path_agency,
    sequence: t.path_sequence,
    phone: t.path_phone,
    visit: t.path_visit,
    planUntitled: t.path_plan_untitled,
    planReduced: t.path_plan_reduced,
    planPrincipal: t.path_plan_principal,
    deferral: t.path_deferral,
    paymentOrder: t.path_payment_order,
    mediation: t.path_mediation,
    suitUnpreserved: t.path_suit_unpreserved,
    hourly: t.path_hourly,
    agencyFull: t.path_agency_full,
    realiseSecurity: t.path_realise_security,
    outsourced: t.path_outsourced,
    bankHelp: t.path_bank_help,
    assignment: t.path_assignment,
    preserve: t.path_preserve,
  } satisfies Record<RecoveryPath, () => string>;
  return names[path]();
}

/** What can be chosen: a path, or to stop here. */
export function candidateWord(t: Words, candidate: Candidate): string {
  return candidate === "stop" ? t.compare_stop() : pathWord(t, candidate);
}

/** Why a path cannot be taken. */
export function blockingWord(t: Words, rule: BlockingRule): string {
  const names = {
    noSecurity: t.blocking_rule_no_security,
    securityNotValued: t.blocking_rule_security_not_valued,
    noBank: t.blocking_rule_no_bank,
    noQuote: t.blocking_rule_no_quote,
    planTooLong: t.blocking_rule_plan_too_long,
  } satisfies Record<BlockingRule, () => string>;
  return names[rule]();
}

import type { ActiveContent, FieldRule, MissingFact, PassphraseVerdict, Refusal, SheetField, WordingRule } from "../wire";
import type { Words } from "../words";
import { conditionWord } from "../words/conditions";
import { answerWord } from "./answers";
import { Refused } from "./call";

type Said = { what: string; remedy: string };
type Because<Code extends Refusal["code"]> = Extract<Refusal, { code: Code }>;
type Sentences = { [Code in Refusal["code"]]: (t: Words, why: Because<Code>) => Said };

/** Both sentences of every refusal: what happened, what to do. A code without words does not compile. */
const sentences: Sentences = {
  "vault-locked": (t) => ({ what: t.refusal_vault_locked(), remedy: t.refusal_vault_locked_remedy() }),
  "wrong-passphrase": (t, { waitSeconds }) => ({ what: t.refusal_wrong_passphrase(), remedy: t.refusal_wrong_passphrase_remedy({ wait_seconds: waitSeconds }) }),
  "weak-passphrase": (t, { verdict }) => ({ what: t.refusal_weak_passphrase({ verdict: verdictWord(t, verdict) }), remedy: t.refusal_weak_passphrase_remedy() }),
  "recovery-key-mistyped": (t, { group }) => ({ what: t.refusal_recovery_key_mistyped({ group }), remedy: t.refusal_recovery_key_mistyped_remedy() }),
  "recovery-key-differs": (t) => ({ what: t.refusal_recovery_key_differs(), remedy: t.refusal_recovery_key_differs_remedy() }),
  "no-keychain": (t) => ({ what: t.refusal_no_keychain(), remedy: t.refusal_no_keychain_remedy() }),
  "quick-unlock-over": (t) => ({ what: t.refusal_quick_unlock_over(), remedy: t.refusal_quick_unlock_over_remedy() }),
  "not-a-vault": (t, { path }) => ({ what: t.refusal_not_a_vault({ path }), remedy: t.refusal_not_a_vault_remedy() }),
  "vault-exists": (t, { path }) => ({ what: t.refusal_vault_exists({ path }), remedy: t.refusal_vault_exists_remedy() }),
  "newer-vault": (t, { version }) => ({ what: t.refusal_newer_vault({ version }), remedy: t.refusal_newer_vault_remedy() }),
  "in-use": (t) => ({ what: t.refusal_in_use(), remedy: t.refusal_in_use_remedy() }),
  tampered: (t, { detail }) => ({ what: t.refusal_tampered({ detail }), remedy: t.refusal_tampered_remedy() }),
  "rolled-back": (t, { seen, found }) => ({ what: t.refusal_rolled_back({ seen, found }), remedy: t.refusal_rolled_back_remedy() }),
  "read-only": (t) => ({ what: t.refusal_read_only(), remedy: t.refusal_read_only_remedy() }),
  "kdf-limits": (t) => ({ what: t.refusal_kdf_limits(), remedy: t.refusal_kdf_limits_remedy() }),
  "no-space": (t) => ({ what: t.refusal_no_space(), remedy: t.refusal_no_space_remedy() }),
  "file-trouble": (t, { path, trouble }) => ({ what: t.refusal_file_trouble({ path, trouble }), remedy: t.refusal_file_trouble_remedy({ trouble }) }),
  "case-unknown": (t) => ({ what: t.refusal_case_unknown(), remedy: t.refusal_case_unknown_remedy() }),
  "case-withdrawn": (t) => ({ what: t.refusal_case_withdrawn(), remedy: t.refusal_case_withdrawn_remedy() }),
  "case-closed": (t) => ({ what: t.refusal_case_closed(), remedy: t.refusal_case_closed_remedy() }),
  "closing-unfit": (t, { condition }) => ({ what: t.refusal_closing_unfit({ condition: conditionWord(t, condition) }), remedy: t.refusal_closing_unfit_remedy() }),
  "field-invalid": (t, { field, rule }) => ({ what: t.refusal_field_invalid({ field: fieldWord(t, field), rule: ruleWord(t, rule) }), remedy: t.refusal_field_invalid_remedy() }),
  "reason-missing": (t) => ({ what: t.refusal_reason_missing(), remedy: t.refusal_reason_missing_remedy() }),
  "contact-refused": (t, { law, basis }) => ({ what: t.refusal_contact_refused({ law }), remedy: t.refusal_contact_refused_remedy({ basis }) }),
  "contact-needs-reason": (t, { law, basis }) => ({ what: t.refusal_contact_needs_reason({ law }), remedy: t.refusal_contact_needs_reason_remedy({ basis }) }),
  "move-illegal": (t) => ({ what: t.refusal_move_illegal(), remedy: t.refusal_move_illegal_remedy() }),
  "rung-skipped": (t) => ({ what: t.refusal_rung_skipped(), remedy: t.refusal_rung_skipped_remedy() }),
  "plan-unfit": (t) => ({ what: t.refusal_plan_unfit(), remedy: t.refusal_plan_unfit_remedy() }),
  "plan-not-there": (t) => ({ what: t.refusal_plan_not_there(), remedy: t.refusal_plan_not_there_remedy() }),
  "promise-not-broken": (t) => ({ what: t.refusal_promise_not_broken(), remedy: t.refusal_promise_not_broken_remedy() }),
  "own-approval": (t) => ({ what: t.refusal_own_approval(), remedy: t.refusal_own_approval_remedy() }),
  "statutory-date": (t) => ({ what: t.refusal_statutory_date(), remedy: t.refusal_statutory_date_remedy() }),
  "not-compensated": (t) => ({ what: t.refusal_not_compensated(), remedy: t.refusal_not_compensated_remedy() }),
  "payment-before-compensation": (t, { on }) => ({ what: t.refusal_payment_before_compensation({ on }), remedy: t.refusal_payment_before_compensation_remedy() }),
  "not-reversible": (t, { seq }) => ({ what: t.refusal_not_reversible({ seq: String(seq) }), remedy: t.refusal_not_reversible_remedy() }),
  "import-refused": (t, { reason }) => ({ what: t.refusal_import_refused({ reason }), remedy: t.refusal_import_refused_remedy({ reason }) }),
  "column-missing": (t, { field }) => ({ what: t.refusal_column_missing({ field: sheetFieldWord(t, field) }), remedy: t.refusal_column_missing_remedy() }),
  "rows-refused": (t, { refused }) => ({ what: t.refusal_rows_refused({ refused }), remedy: t.refusal_rows_refused_remedy() }),
  cancelled: (t) => ({ what: t.refusal_cancelled(), remedy: t.refusal_cancelled_remedy() }),
  "attachment-unknown": (t) => ({ what: t.refusal_attachment_unknown(), remedy: t.refusal_attachment_unknown_remedy() }),
  "attachment-too-large": (t) => ({ what: t.refusal_attachment_too_large(), remedy: t.refusal_attachment_too_large_remedy() }),
  "attachment-damaged": (t) => ({ what: t.refusal_attachment_damaged(), remedy: t.refusal_attachment_damaged_remedy() }),
  "attachment-active": (t, { active }) => ({ what: t.refusal_attachment_active({ active: active.map((it) => activeWord(t, it)).join(t.list_comma()) }), remedy: t.refusal_attachment_active_remedy() }),
  "attachment-program": (t) => ({ what: t.refusal_attachment_program(), remedy: t.refusal_attachment_program_remedy() }),
  "image-unfit": (t, { flaw }) => ({ what: t.refusal_image_unfit({ flaw }), remedy: t.refusal_image_unfit_remedy({ flaw }) }),
  "batch-moved-on": (t, { cases }) => ({ what: t.refusal_batch_moved_on(), remedy: t.refusal_batch_moved_on_remedy({ cases }) }),
  "wording-unfit": (t, { rules, words }) => ({ what: t.refusal_wording_unfit({ rules: rules.map((it) => wordingRuleWord(t, it)).join(t.list_comma()), words }), remedy: t.refusal_wording_unfit_remedy() }),
  "wording-needs-reason": (t, { rules, words }) => ({ what: t.refusal_wording_needs_reason({ rules: rules.map((it) => wordingRuleWord(t, it)).join(t.list_comma()), words }), remedy: t.refusal_wording_needs_reason_remedy() }),
  "kept-until": (t, { day }) => ({ what: t.refusal_kept_until({ day }), remedy: t.refusal_kept_until_remedy() }),
  "no-offer-made": (t) => ({ what: t.refusal_no_offer_made(), remedy: t.refusal_no_offer_made_remedy() }),
  "letter-changed": (t) => ({ what: t.refusal_letter_changed(), remedy: t.refusal_letter_changed_remedy() }),
  "addressee-unfit": (t, { to }) => ({ what: t.refusal_addressee_unfit({ to }), remedy: t.refusal_addressee_unfit_remedy() }),
  "letter-incomplete": (t, { missing, fields }) => ({ what: t.refusal_letter_incomplete({ missing: missing.map((it) => missingFactWord(t, it)).join(t.list_comma()), fields: fields.length === 0 ? "" : t.list_parens({ items: fields.map((it) => answerWord(t, it)).join(t.list_comma()) }) }), remedy: t.refusal_letter_incomplete_remedy() }),
  unprintable: (t, { characters }) => ({ what: t.refusal_unprintable({ characters }), remedy: t.refusal_unprintable_remedy() }),
  "wording-unknown": (t) => ({ what: t.refusal_wording_unknown(), remedy: t.refusal_wording_unknown_remedy() }),
  "wording-flawed": (t, { line }) => ({ what: t.refusal_wording_flawed({ line }), remedy: t.refusal_wording_flawed_remedy() }),
  "letter-unknown": (t) => ({ what: t.refusal_letter_unknown(), remedy: t.refusal_letter_unknown_remedy() }),
  "reference-missing": (t, { series, day }) => ({ what: t.refusal_reference_missing({ series, day }), remedy: t.refusal_reference_missing_remedy() }),
  "waiver-above-balance": (t, { head, amount, balance }) => ({ what: t.refusal_waiver_above_balance({ head, amount, balance }), remedy: t.refusal_waiver_above_balance_remedy() }),
  "split-mismatch": (t, { parts, amount }) => ({ what: t.refusal_split_mismatch({ parts, amount }), remedy: t.refusal_split_mismatch_remedy() }),
  "part-above-balance": (t, { head, amount, balance }) => ({ what: t.refusal_part_above_balance({ head, amount, balance }), remedy: t.refusal_part_above_balance_remedy() }),
  "head-unknown": (t, { head }) => ({ what: t.refusal_head_unknown({ head }), remedy: t.refusal_head_unknown_remedy() }),
  "claim-unfit": (t, { path, rule, detail }) => ({ what: t.refusal_claim_unfit({ path, rule, detail }), remedy: t.refusal_claim_unfit_remedy() }),
  "pack-unfit": (t, { path, rule, detail }) => ({ what: t.refusal_pack_unfit({ path, rule, detail }), remedy: t.refusal_pack_unfit_remedy() }),
  "file-changed": (t, { path }) => ({ what: t.refusal_file_changed({ path }), remedy: t.refusal_file_changed_remedy() }),
  "no-judgment": (t) => ({ what: t.refusal_no_judgment(), remedy: t.refusal_no_judgment_remedy() }),
  "assumption-invalid": (t, { id }) => ({ what: t.refusal_assumption_invalid({ id }), remedy: t.refusal_assumption_invalid_remedy() }),
  "not-permitted": (t, { lacks }) => ({ what: t.refusal_not_permitted({ lacks }), remedy: t.refusal_not_permitted_remedy({ lacks }) }),
  "not-a-bundle": (t, { path }) => ({ what: t.refusal_not_a_bundle({ path }), remedy: t.refusal_not_a_bundle_remedy() }),
  "backup-running": (t) => ({ what: t.refusal_backup_running(), remedy: t.refusal_backup_running_remedy() }),
  "batch-running": (t) => ({ what: t.refusal_batch_running(), remedy: t.refusal_batch_running_remedy() }),
  "no-manager-left": (t) => ({ what: t.refusal_no_manager_left(), remedy: t.refusal_no_manager_left_remedy() }),
  "bad-request": (t, { detail }) => ({ what: t.refusal_bad_request({ detail }), remedy: t.refusal_bad_request_remedy() }),
  fault: (t, { reference }) => ({ what: t.refusal_fault({ reference }), remedy: t.refusal_fault_remedy() }),
};

/** What happened and what to do, in the language of the window. */
export function refusalWords(t: Words, why: Refusal): Said {
  // The table is keyed by the very code; the compiler cannot follow that through the union.
  const sentence = sentences[why.code] as ((t: Words, why: Refusal) => Said) | undefined;
  return sentence?.(t, why) ?? { what: t.refusal_fault({ reference: why.code }), remedy: t.refusal_fault_remedy() };
}

export function refusalOf(error: unknown): Refusal {
  return error instanceof Refused ? error.why : { code: "fault", reference: "ui" };
}

/** Props of an `ErrorNote`. */
export function refusalNote(t: Words, error: unknown): Said & { code: string } {
  const why = refusalOf(error);
  return { ...refusalWords(t, why), code: why.code };
}

/** One sentence, for the place beside a field. */
export function refusalText(t: Words, error: unknown): string {
  const why = refusalOf(error);
  return why.code === "field-invalid" ? ruleWord(t, why.rule) : refusalWords(t, why).what;
}

/** The field of a draft that was refused, or `null` when the refusal is about something else. */
export function refusedField(error: unknown): string | null {
  const why = refusalOf(error);
  return why.code === "field-invalid" ? why.field : null;
}

export function verdictWord(t: Words, verdict: PassphraseVerdict): string {
  const names = {
    tooShort: t.passphrase_too_short,
    tooCommon: t.passphrase_too_common,
    numbers: t.passphrase_numbers,
    names: t.passphrase_names,
    acceptable: t.passphrase_acceptable,
    strong: t.passphrase_strong,
  } satisfies Record<PassphraseVerdict, () => string>;
  return names[verdict]();
}

export function ruleWord(t: Words, rule: FieldRule): string {
  const names = {
    required: t.rule_required,
    notAnAmount: t.rule_not_an_amount,
    finerThanFen: t.rule_finer_than_fen,
    negative: t.rule_negative,
    beyondLimit: t.rule_beyond_limit,
    notADay: t.rule_not_a_day,
    noSuchDay: t.rule_no_such_day,
    futureDay: t.rule_future_day,
    notARate: t.rule_not_a_rate,
    idLength: t.rule_id_length_name,
    idCharacters: t.rule_id_characters_name,
    idDate: t.rule_id_date_name,
    idCheckDigit: t.rule_id_check_digit_name,
    usccCheckDigit: t.rule_uscc_check_digit,
    oldId: t.rule_old_id_name,
    idNotChecked: t.rule_id_not_checked_name,
    hiddenCharacters: t.rule_hidden_characters_name,
    tooLong: t.rule_text_too_long_name,
    duplicateContract: t.rule_contract_in_other_case,
    duplicateDebtor: t.rule_debtor_in_other_case,
    aboveLoan: t.rule_above_loan,
    notAfterStart: t.rule_not_after_start,
    overlaps: t.rule_overlaps,
    noSuchHead: t.rule_no_such_head,
    notAMonth: t.rule_not_a_month,
    notATime: t.rule_not_a_time,
    notByThisPerson: t.rule_not_by_this_person,
    nobodyReached: t.rule_nobody_reached,
    notACount: t.rule_not_a_count,
    notApproved: t.rule_not_approved,
    approvedOtherwise: t.rule_approved_otherwise,
    approvalUsed: t.rule_approval_used,
    approvedForLess: t.rule_approved_for_less,
    outOfBounds: t.rule_out_of_bounds,
    stillMasked: t.rule_still_masked,
    twice: t.rule_twice,
  } satisfies Record<FieldRule, () => string>;
  return names[rule]();
}

/** What a field of a form is called; a field without a name of its own is called by its code. */
export function fieldWord(t: Words, field: string): string {
  const names: Record<string, (() => string) | undefined> = {
    debtor: t.field_debtor,
    debtorIdentity: t.field_debtor_identity,
    debtorPhone: t.field_debtor_phone,
    debtorAddress: t.field_debtor_address,
    debtorPhoneSource: t.field_debtor_phone_source,
    debtorAddressSource: t.field_debtor_address_source,
    contract: t.field_contract,
    compensatedOn: t.field_compensated_on,
    principal: t.field_principal,
    interest: t.field_interest,
    penalty: t.field_penalty,
    fees: t.field_fees,
    occupancy: t.field_occupancy,
    "occupancy.figure": t.field_occupancy_figure,
    loanContract: t.field_loan_contract,
    bank: t.field_bank,
    loanAmount: t.field_loan_amount,
    guarantors: t.field_guarantor,
    "guarantors.name": t.field_guarantor,
    "guarantors.identity": t.field_guarantor_identity,
    "guarantors.phone": t.field_guarantor_phone,
    "guarantors.address": t.field_guarantor_address,
    "guarantors.phoneSource": t.field_guarantor_phone_source,
    "guarantors.addressSource": t.field_guarantor_address_source,
    collateral: t.field_collateral,
    officer: t.field_officer,
    note: t.field_note,
    add: t.tags_add,
    amount: t.field_amount,
    receivedOn: t.field_received_on,
    payer: t.field_payer,
    head: t.field_head,
    dueOn: t.field_due_on,
    what: t.field_what,
    waivedOn: t.field_waived_on,
    approvedBy: t.field_approved_by,
    from: t.field_from,
    until: t.field_until,
    effectiveOn: t.field_effective_on,
    judgedOn: t.field_judged_on,
    court: t.field_court,
    caseNumber: t.field_case_number,
    asOf: t.field_as_of,
    dated: t.field_dated,
    payBy: t.field_pay_by,
    planDue: t.field_plan_due,
    planAmount: t.field_plan_amount,
    watermark: t.field_watermark,
    name: t.field_name,
    actor: t.field_actor,
    path: t.field_path,
    reason: t.field_reason,
    "accounts.holder": t.accounts_holder,
    "accounts.bank": t.accounts_bank,
    "accounts.number": t.accounts_number,
    "accounts.creditor": t.accounts_creditor,
    account: t.payment_account,
    paper: t.payment_redirect_paper,
    hours: t.quick_hours,
    unit: t.field_unit,
    waiverLimit: t.field_waiver_limit,
    costLimit: t.field_cost_limit,
    approval: t.need_approval,
    visitor: t.visit_visitor,
    staffNumber: t.visit_staff_number,
    papers: t.visit_papers,
    every: t.step_every,
    followUp: t.follow_up_on,
    idleMinutesMost: t.field_idle_minutes_most,
    clearSeconds: t.field_clear_seconds,
  };
  return names[field.replace(/\.\d+\./, ".")]?.() ?? (field.startsWith("answers.") ? answerWord(t, field.slice("answers.".length)) : field);
}

export function sheetFieldWord(t: Words, field: SheetField): string {
  const names = {
    debtor: t.field_debtor,
    debtorIdentity: t.field_debtor_identity,
    debtorPhone: t.field_debtor_phone,
    debtorAddress: t.field_debtor_address,
    contract: t.field_contract,
    loanContract: t.field_loan_contract,
    bank: t.field_bank,
    loanAmount: t.field_loan_amount,
    compensationDate: t.field_compensated_on,
    principal: t.field_principal,
    interest: t.field_interest,
    penalty: t.field_penalty,
    fees: t.field_fees,
    compensationTotal: t.field_compensation_total,
    occupancyRate: t.field_occupancy_rate,
    guarantor: t.field_guarantor,
    guarantorIdentity: t.field_guarantor_identity,
    collateral: t.field_collateral,
    received: t.field_received,
    receivedOn: t.field_received_on,
    officer: t.field_officer,
    note: t.field_note,
  } satisfies Record<SheetField, () => string>;
  return names[field]();
}

export function missingFactWord(t: Words, fact: MissingFact): string {
  const names = {
    organisationName: t.missing_organisation_name,
    organisationAddress: t.missing_organisation_address,
    organisationPhone: t.missing_organisation_phone,
    accountName: t.missing_account_name,
    accountBank: t.missing_account_bank,
    accountNumber: t.missing_account_number,
    payByAfterDate: t.missing_pay_by_after_date,
    nothingOwed: t.missing_nothing_owed,
    unappliedMoney: t.missing_unapplied_money,
    markedEvading: t.missing_marked_evading,
    beyondCapitals: t.missing_beyond_capitals,
    loanBank: t.missing_loan_bank,
    loanContract: t.missing_loan_contract,
    loanAmount: t.missing_loan_amount,
    debtorAddress: t.missing_debtor_address,
    debtorIdentity: t.missing_debtor_identity,
    addresseeAddress: t.missing_addressee_address,
    liability: t.missing_liability,
    judgment: t.missing_judgment,
    suitDecision: t.missing_suit_decision,
    plan: t.missing_plan,
    planUnsound: t.missing_plan_unsound,
    claims: t.missing_claims,
    stillOwed: t.missing_still_owed,
    answer: t.missing_answer,
  } satisfies Record<MissingFact, () => string>;
  return names[fact]();
}

/** What in a file may act by itself. */
export function activeWord(t: Words, active: ActiveContent): string {
  const words: Record<ActiveContent, () => string> = {
    macro: t.active_macro,
    script: t.active_script,
    program: t.active_program,
    embedded: t.active_embedded,
    remote: t.active_remote,
    disguised: t.active_disguised,
  };
  return words[active]();
}

export function wordingRuleWord(t: Words, rule: WordingRule): string {
  const names = {
    filedWithoutNumber: t.wording_rule_filed_without_number,
    suitWithoutDecision: t.wording_rule_suit_without_decision,
    agencySuing: t.wording_rule_agency_suing,
    posingAsOfficial: t.wording_rule_posing_as_official,
    inventedOffence: t.wording_rule_invented_offence,
    threat: t.wording_rule_threat,
    insult: t.wording_rule_insult,
    familyPressure: t.wording_rule_family_pressure,
    exposure: t.wording_rule_exposure,
    urgingToBorrow: t.wording_rule_urging_to_borrow,
    overstatedCreditEffect: t.wording_rule_overstated_credit_effect,
    debtOnTheOutside: t.wording_rule_debt_on_the_outside,
  } satisfies Record<WordingRule, () => string>;
  return names[rule]();
}

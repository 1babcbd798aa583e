// Generated from messages/*.ftl by scripts/words.mjs; never edited.
export type Argument = string | number;
export interface Words {
  app_name(): string;
  app_mark(): string;
  colon(): string;
  list_comma(): string;
  list_semicolon(): string;
  unit_name_yuan(): string;
  unit_name_ten_thousand(): string;
  unit_name_hundred_million(): string;
  kit_close(): string;
  kit_undo(): string;
  kit_messages(): string;
  kit_day_example(): string;
  kit_day_pick(args: { field: Argument }): string;
  kit_masked_end(args: { label: Argument }): string;
  kit_masked(args: { label: Argument; tail: Argument }): string;
  kit_reveal(args: { label: Argument }): string;
  kit_cover(args: { label: Argument }): string;
  kit_browse(): string;
  kit_cancel(): string;
  kit_save(): string;
  kit_back(): string;
  kit_loading(): string;
  kit_copy_details(): string;
  kit_copied(): string;
  kit_not_copied(): string;
  kit_retry(): string;
  stage_registered(): string;
  stage_expected(): string;
  stage_lump_sum(): string;
  stage_instalments(): string;
  stage_litigation(): string;
  stage_agency(): string;
  stage_withdrawn(): string;
  occupancy_rule_not_agreed(): string;
  occupancy_rule_annual(): string;
  occupancy_rule_daily(): string;
  occupancy_rule_lpr(): string;
  shell_rooms(): string;
  room_cases(): string;
  room_import(): string;
  room_settings(): string;
  shell_skip(): string;
  shell_search(): string;
  shell_as_of(): string;
  shell_as_of_today(): string;
  shell_unit(): string;
  shell_language(): string;
  shell_language_chinese(): string;
  shell_language_english(): string;
  shell_language_short_chinese(): string;
  shell_language_short_english(): string;
  shell_theme(): string;
  preferences_not_kept(): string;
  shell_theme_system(): string;
  shell_theme_light(): string;
  shell_theme_dark(): string;
  shell_lock(): string;
  shell_sample(): string;
  shell_sample_hint(): string;
  shell_keys(): string;
  shell_idle_title(): string;
  shell_idle_text(args: { seconds: Argument }): string;
  shell_session_text(args: { seconds: Argument }): string;
  shell_session_lock(): string;
  shell_idle_stay(): string;
  shell_title_locked(): string;
  shell_title_open(args: { vault: Argument }): string;
  shell_unreachable(): string;
  shell_broken(): string;
  shell_broken_remedy(): string;
  keys_title(): string;
  keys_note(): string;
  keys_column_keys(): string;
  keys_column_act(): string;
  keys_palette(): string;
  keys_sheet(): string;
  keys_undo(): string;
  keys_redo(): string;
  keys_save(): string;
  keys_search(): string;
  keys_new_case(): string;
  keys_import(): string;
  keys_lock(): string;
  keys_cases(): string;
  keys_settings(): string;
  keys_back(): string;
  keys_next_row(): string;
  keys_peek(): string;
  keys_print(): string;
  peek_empty(): string;
  keys_previous_row(): string;
  palette_title(): string;
  palette_field(): string;
  palette_none(): string;
  vault_tagline(): string;
  vault_recent(): string;
  vault_recent_none(): string;
  vault_sample_tag(): string;
  vault_unlock_title(): string;
  vault_locked_title(): string;
  vault_path(): string;
  vault_path_hint(): string;
  vault_passphrase(): string;
  vault_passphrase_again(): string;
  vault_show(): string;
  vault_unlock(): string;
  vault_unlocking(): string;
  vault_wait(args: { seconds: Argument }): string;
  vault_caps(): string;
  vault_open_other(): string;
  vault_create(): string;
  vault_create_title(): string;
  vault_create_note(): string;
  vault_name(): string;
  vault_name_hint(): string;
  vault_actor(): string;
  vault_actor_hint(): string;
  vault_folder(): string;
  vault_create_act(): string;
  vault_creating(): string;
  vault_different(): string;
  vault_need_name(): string;
  vault_need_actor(): string;
  vault_need_path(): string;
  vault_sample_try(): string;
  vault_sample_note(): string;
  vault_sample_opened(args: { passphrase: Argument }): string;
  vault_sample_making(): string;
  vault_file_kind(): string;
  vault_version(args: { version: Argument }): string;
  vault_lock_note(): string;
  passphrase_strength(): string;
  passphrase_too_short(): string;
  passphrase_too_common(): string;
  passphrase_acceptable(): string;
  passphrase_strong(): string;
  passphrase_hint(): string;
  cases_title(): string;
  cases_search(): string;
  cases_stage(): string;
  cases_stage_all(): string;
  cases_new(): string;
  cases_import(): string;
  cases_total(args: { compensated: Argument; total: Argument; unit: Argument }): string;
  cases_total_found(args: { compensated: Argument; total: Argument; unit: Argument }): string;
  cases_grid(): string;
  cases_column_number(): string;
  cases_column_debtor(): string;
  cases_column_contract(): string;
  cases_column_compensated_on(): string;
  cases_column_compensated(args: { unit: Argument }): string;
  cases_column_received(args: { unit: Argument }): string;
  cases_balance_unknown(): string;
  cases_column_balance(args: { unit: Argument }): string;
  cases_column_deadline(): string;
  cases_column_net_recovery(args: { unit: Argument }): string;
  cases_column_stage(): string;
  cases_column_officer(): string;
  cases_column_matched(): string;
  match_debtor(): string;
  match_debtor_identity(): string;
  match_debtor_phone(): string;
  match_guarantor(): string;
  match_guarantor_identity(): string;
  match_guarantor_phone(): string;
  match_number(): string;
  match_contract(): string;
  match_loan_contract(): string;
  match_bank(): string;
  match_officer(): string;
  match_court_number(): string;
  match_other_party(): string;
  match_other_phone(): string;
  match_line(args: { field: Argument; text: Argument }): string;
  match_line_by_sound(args: { field: Argument; text: Argument }): string;
  cases_sort_by(args: { column: Argument }): string;
  cases_empty_title(): string;
  cases_empty_text(): string;
  cases_empty_step_import(): string;
  cases_empty_step_new(): string;
  cases_empty_step_settings(): string;
  cases_none_found(): string;
  cases_none_found_text(): string;
  cases_clear(): string;
  cases_row_loading(): string;
  cases_organisation_missing(): string;
  cases_organisation_fill(): string;
  case_new_title(): string;
  case_edit_title(): string;
  case_block_compensation(): string;
  case_block_debtor(): string;
  case_block_loan(): string;
  case_block_guarantor(): string;
  case_compensated_total(): string;
  case_save(): string;
  case_save_changes(): string;
  case_saved(args: { number: Argument }): string;
  case_changed(args: { number: Argument }): string;
  case_withdrawn_done(args: { number: Argument }): string;
  case_withdraw_reason(): string;
  case_restore_reason(): string;
  case_restored(): string;
  case_duplicates(): string;
  case_duplicates_note(): string;
  case_duplicate_open(args: { number: Argument }): string;
  case_reason(): string;
  case_reason_hint(): string;
  case_problems(args: { count: Argument }): string;
  case_required_note(): string;
  case_occupancy_choose(): string;
  case_ten_thousand_hint(): string;
  case_left_kept(): string;
  field_debtor(): string;
  field_debtor_identity(): string;
  field_debtor_phone(): string;
  field_debtor_address(): string;
  field_debtor_phone_source(): string;
  field_debtor_address_source(): string;
  field_guarantor_phone_source(): string;
  field_guarantor_address_source(): string;
  detail_source_phone(): string;
  detail_source_address(): string;
  detail_choose(): string;
  detail_contract(): string;
  detail_person(): string;
  detail_registry(): string;
  detail_bank(): string;
  detail_sheet(): string;
  detail_other(): string;
  detail_words(): string;
  detail_none(): string;
  detail_from(args: { source: Argument }): string;
  detail_with_source(args: { source: Argument; value: Argument }): string;
  field_contract(): string;
  field_compensated_on(): string;
  field_expected_on(): string;
  field_principal(): string;
  field_interest(): string;
  field_penalty(): string;
  field_fees(): string;
  field_compensation_total(): string;
  field_occupancy(): string;
  field_occupancy_figure(): string;
  field_occupancy_rate(): string;
  field_loan_contract(): string;
  field_bank(): string;
  field_loan_amount(): string;
  field_guarantor(): string;
  field_guarantor_identity(): string;
  field_collateral(): string;
  field_officer(): string;
  field_note(): string;
  field_received(): string;
  field_received_on(): string;
  field_amount(): string;
  field_payer(): string;
  field_head(): string;
  field_due_on(): string;
  field_what(): string;
  field_waived_on(): string;
  field_approved_by(): string;
  field_from(): string;
  field_until(): string;
  field_effective_on(): string;
  field_judged_on(): string;
  field_court(): string;
  field_case_number(): string;
  field_as_of(): string;
  field_dated(): string;
  field_pay_by(): string;
  field_name(): string;
  field_actor(): string;
  field_path(): string;
  field_reason(): string;
  field_identity_hint(): string;
  import_title(): string;
  import_steps(): string;
  import_step_file(): string;
  import_step_columns(): string;
  import_step_check(): string;
  import_step_done(): string;
  import_path(): string;
  import_path_hint(): string;
  import_file_kind(): string;
  import_read(): string;
  import_reading(): string;
  import_note(): string;
  import_sheet(): string;
  import_header_row(): string;
  import_header_row_error(): string;
  import_encoding(): string;
  import_encoding_utf8(): string;
  import_encoding_gb18030(): string;
  import_sheet_read(): string;
  import_rows(args: { rows: Argument }): string;
  import_remembered(): string;
  import_head(): string;
  import_mapping(): string;
  import_column(): string;
  import_samples(): string;
  import_field(): string;
  import_field_none(): string;
  import_confidence(): string;
  import_ten_thousands(): string;
  import_ten_thousands_of(args: { column: Argument }): string;
  import_amount_unit(): string;
  import_field_of(args: { column: Argument }): string;
  import_confidence_none(): string;
  import_confidence_guess(): string;
  import_confidence_likely(): string;
  import_confidence_exact(): string;
  import_confidence_chosen(): string;
  import_field_twice(args: { field: Argument }): string;
  import_twice(): string;
  import_field_needed(args: { fields: Argument }): string;
  import_check(): string;
  import_checking(): string;
  import_good(): string;
  import_came_in(): string;
  import_refused(): string;
  import_warnings(): string;
  import_warning(): string;
  import_already_in(): string;
  import_ignored(): string;
  import_rows_read(): string;
  import_problems(): string;
  import_group(args: { count: Argument; rule: Argument }): string;
  import_row(): string;
  import_value(): string;
  import_problem(): string;
  import_remedy(): string;
  import_reconcile(): string;
  import_sum_part(): string;
  import_sum_sheet(): string;
  import_sum_good(): string;
  import_sum_in(): string;
  import_sum_difference(): string;
  import_sum(args: { unit: Argument }): string;
  import_rows_column(): string;
  import_sum_note(): string;
  import_sum_equal(): string;
  import_all_good(): string;
  import_nothing_good(): string;
  import_how(): string;
  import_how_good(): string;
  import_how_good_hint(): string;
  import_how_all(): string;
  import_how_all_hint(): string;
  import_all_blocked(args: { refused: Argument }): string;
  import_run(args: { count: Argument }): string;
  import_running(): string;
  import_progress(args: { done: Argument; of: Argument }): string;
  import_cancelling(): string;
  import_cancelled(): string;
  import_done(args: { count: Argument }): string;
  import_done_note(args: { refused: Argument }): string;
  import_done_clean(): string;
  import_undo(): string;
  import_undone(args: { cases: Argument }): string;
  import_undo_note(): string;
  import_to_cases(): string;
  import_another(): string;
  import_export(): string;
  import_export_title(): string;
  import_export_note(): string;
  import_export_path(): string;
  import_export_act(): string;
  import_exported(args: { path: Argument }): string;
  import_export_suffix(): string;
  import_show_more(args: { count: Argument }): string;
  import_reason_column(): string;
  import_no_value(): string;
  import_back_to_columns(): string;
  settings_title(): string;
  settings_organisation(): string;
  settings_organisation_note(): string;
  settings_org_name(): string;
  settings_org_address(): string;
  settings_org_phone(): string;
  settings_org_contact(): string;
  settings_account(): string;
  settings_account_name(): string;
  settings_account_bank(): string;
  settings_account_number(): string;
  settings_saved(): string;
  settings_taken_back(): string;
  settings_discard(): string;
  settings_machine(): string;
  settings_machine_note(): string;
  settings_idle(): string;
  settings_idle_unit(): string;
  settings_idle_error(): string;
  settings_idle_hint(): string;
  settings_check(): string;
  settings_check_note(): string;
  settings_check_act(): string;
  settings_checked_good(args: { cases: Argument; entries: Argument }): string;
  settings_checked_bad(args: { count: Argument }): string;
  settings_vault(): string;
  settings_vault_name(): string;
  settings_vault_path(): string;
  settings_vault_actor(): string;
  settings_version(): string;
  settings_unsaved(): string;
  cli_yuan(args: { amount: Argument }): string;
  cli_noted(args: { note: Argument; text: Argument }): string;
  cli_yes(): string;
  cli_refusal(args: { happened: Argument; remedy: Argument }): string;
  cli_agreed(): string;
  cli_section_contract(): string;
  cli_section_compensation(): string;
  cli_section_path(): string;
  cli_section_balance(): string;
  cli_section_warnings(): string;
  cli_section_paths(): string;
  cli_cases_total(args: { compensated: Argument; total: Argument }): string;
  cli_balances(args: { cases: Argument; day: Argument; total: Argument }): string;
  cli_balances_unreckoned(args: { cases: Argument }): string;
  cli_cases_found(args: { compensated: Argument; total: Argument }): string;
  cli_cases_more(args: { first: Argument; total: Argument; until: Argument }): string;
  cli_cases_beyond(args: { offset: Argument }): string;
  cli_cases_empty_remedy(): string;
  cli_cases_none_found_remedy(): string;
  cli_payments_none(): string;
  cli_ledger_waived(): string;
  cli_letter_addressee(): string;
  cli_letter_pages(): string;
  cli_letter_issued(args: { number: Argument; seq: Argument }): string;
  cli_payment_previewed(args: { amount: Argument; number: Argument }): string;
  cli_payment_recorded(args: { amount: Argument; number: Argument; seq: Argument }): string;
  cli_appraise_reason(args: { margin: Argument; mean: Argument }): string;
  cli_appraise_floor(args: { amount: Argument }): string;
  cli_appraise_reason_stop(args: { margin: Argument }): string;
  cli_appraise_key(): string;
  cli_appraise_cost(): string;
  cli_appraise_assumed(args: { all: Argument; assumed: Argument }): string;
  cli_appraise_unverified(args: { count: Argument }): string;
  cli_appraise_hint(): string;
  cli_assumption(): string;
  cli_assumption_value(): string;
  cli_assumption_origin(): string;
  cli_import_dry(): string;
  cli_import_done(): string;
  cli_import_column(): string;
  cli_import_what(): string;
  cli_vault_made(): string;
  cli_vault_rebuilt(): string;
  cli_organisation_ready(): string;
  cli_check_bad(args: { cases: Argument; count: Argument; entries: Argument }): string;
  cli_sample_made(): string;
  cli_sample_seed(): string;
  cli_misuse_no_vault(): string;
  cli_misuse_no_vault_needed(): string;
  cli_misuse_no_passphrase(): string;
  cli_misuse_passphrase_not_text(): string;
  cli_misuse_out_name(): string;
  cli_terms_tried(): string;
  cli_judgment_entered(): string;
  cli_judgment_tried(): string;
  cli_judgment_in_force(args: { seq: Argument }): string;
  cli_judgment_proposed(): string;
  cli_sheet_written(args: { cases: Argument; sum: Argument }): string;
  cli_misuse_input_unreadable(): string;
  cli_misuse_input_not_json(args: { column: Argument; line: Argument }): string;
  cli_misuse_mapping_unreadable(): string;
  cli_misuse_mapping_not_json(args: { column: Argument; line: Argument }): string;
  refusal_vault_locked(): string;
  refusal_vault_locked_remedy(): string;
  refusal_wrong_passphrase(): string;
  refusal_wrong_passphrase_remedy(args: { wait_seconds: Argument }): string;
  refusal_weak_passphrase(args: { verdict: Argument }): string;
  refusal_weak_passphrase_remedy(): string;
  refusal_not_a_vault(args: { path: Argument }): string;
  refusal_not_a_vault_remedy(): string;
  refusal_vault_exists(args: { path: Argument }): string;
  refusal_vault_exists_remedy(): string;
  refusal_newer_vault(args: { version: Argument }): string;
  refusal_newer_vault_remedy(): string;
  refusal_in_use(): string;
  refusal_in_use_remedy(): string;
  refusal_tampered(args: { detail: Argument }): string;
  refusal_tampered_remedy(): string;
  refusal_rolled_back(args: { found: Argument; seen: Argument }): string;
  refusal_rolled_back_remedy(): string;
  refusal_read_only(): string;
  refusal_read_only_remedy(): string;
  refusal_kdf_limits(): string;
  refusal_kdf_limits_remedy(): string;
  refusal_no_space(): string;
  refusal_no_space_remedy(): string;
  refusal_file_trouble(args: { path: Argument; trouble: Argument }): string;
  refusal_file_trouble_remedy(args: { trouble: Argument }): string;
  refusal_case_unknown(): string;
  refusal_case_unknown_remedy(): string;
  refusal_case_withdrawn(): string;
  refusal_case_withdrawn_remedy(): string;
  refusal_field_invalid(args: { field: Argument; rule: Argument }): string;
  refusal_field_invalid_remedy(): string;
  refusal_reason_missing(): string;
  refusal_reason_missing_remedy(): string;
  refusal_payment_before_compensation(args: { on: Argument }): string;
  refusal_payment_before_compensation_remedy(): string;
  refusal_not_compensated(): string;
  refusal_not_compensated_remedy(): string;
  refusal_not_reversible(args: { seq: Argument }): string;
  refusal_not_reversible_remedy(): string;
  refusal_import_refused(args: { reason: Argument }): string;
  refusal_import_refused_remedy(args: { reason: Argument }): string;
  refusal_column_missing(args: { field: Argument }): string;
  refusal_column_missing_remedy(): string;
  refusal_rows_refused(args: { refused: Argument }): string;
  refusal_rows_refused_remedy(): string;
  refusal_cancelled(): string;
  refusal_cancelled_remedy(): string;
  refusal_batch_moved_on(): string;
  refusal_batch_moved_on_remedy(args: { cases: Argument }): string;
  refusal_letter_incomplete(args: { fields: Argument; missing: Argument }): string;
  refusal_letter_incomplete_remedy(): string;
  refusal_unprintable(args: { characters: Argument }): string;
  refusal_unprintable_remedy(): string;
  refusal_letter_unknown(): string;
  refusal_letter_unknown_remedy(): string;
  refusal_reference_missing(args: { day: Argument; series: Argument }): string;
  refusal_reference_missing_remedy(): string;
  refusal_waiver_above_balance(args: { amount: Argument; balance: Argument; head: Argument }): string;
  refusal_waiver_above_balance_remedy(): string;
  refusal_split_mismatch(args: { amount: Argument; parts: Argument }): string;
  refusal_split_mismatch_remedy(): string;
  refusal_part_above_balance(args: { amount: Argument; balance: Argument; head: Argument }): string;
  refusal_part_above_balance_remedy(): string;
  refusal_head_unknown(args: { head: Argument }): string;
  refusal_head_unknown_remedy(): string;
  refusal_claim_unfit(args: { detail: Argument; path: Argument; rule: Argument }): string;
  refusal_claim_unfit_remedy(): string;
  refusal_no_judgment(): string;
  refusal_no_judgment_remedy(): string;
  refusal_pack_unfit(args: { detail: Argument; path: Argument; rule: Argument }): string;
  refusal_pack_unfit_remedy(): string;
  refusal_file_changed(args: { path: Argument }): string;
  refusal_file_changed_remedy(): string;
  refusal_assumption_invalid(args: { id: Argument }): string;
  refusal_assumption_invalid_remedy(): string;
  refusal_bad_request(args: { detail: Argument }): string;
  refusal_bad_request_remedy(): string;
  refusal_fault(args: { reference: Argument }): string;
  refusal_fault_remedy(): string;
  rule_required(): string;
  rule_not_an_amount(): string;
  rule_finer_than_fen(): string;
  rule_negative(): string;
  rule_beyond_limit(): string;
  rule_not_a_day(): string;
  rule_no_such_day(): string;
  rule_future_day(): string;
  rule_not_a_rate(): string;
  rule_id_length_name(): string;
  rule_id_length(args: { column: Argument; value: Argument }): string;
  rule_id_length_remedy(): string;
  rule_id_characters_name(): string;
  rule_id_characters(args: { column: Argument; value: Argument }): string;
  rule_id_characters_remedy(): string;
  rule_id_date_name(): string;
  rule_id_date(args: { column: Argument; value: Argument }): string;
  rule_id_date_remedy(): string;
  rule_id_check_digit_name(): string;
  rule_id_check_digit(args: { column: Argument; value: Argument }): string;
  rule_id_check_digit_remedy(): string;
  rule_uscc_check_digit(): string;
  rule_old_id_name(): string;
  rule_old_id(args: { column: Argument; value: Argument }): string;
  rule_old_id_remedy(): string;
  rule_contract_in_other_case(): string;
  rule_debtor_in_other_case(): string;
  rule_above_loan(): string;
  rule_not_after_start(): string;
  rule_overlaps(): string;
  rule_no_such_head(): string;
  rule_not_a_month(): string;
  rule_id_damaged_number_name(): string;
  rule_id_damaged_number(args: { column: Argument; value: Argument }): string;
  rule_id_damaged_number_remedy(): string;
  rule_bad_date_name(): string;
  rule_bad_date(args: { column: Argument; value: Argument }): string;
  rule_bad_date_remedy(): string;
  rule_future_date_name(): string;
  rule_future_date(args: { column: Argument; today: Argument; value: Argument }): string;
  rule_future_date_remedy(): string;
  rule_negative_amount_name(): string;
  rule_negative_amount(args: { column: Argument; value: Argument }): string;
  rule_negative_amount_remedy(): string;
  rule_text_amount_name(): string;
  rule_text_amount(args: { column: Argument; value: Argument }): string;
  rule_text_amount_remedy(): string;
  rule_amount_too_fine_name(): string;
  rule_amount_too_fine(args: { column: Argument; value: Argument }): string;
  rule_amount_too_fine_remedy(): string;
  rule_amount_too_large_name(): string;
  rule_amount_too_large(args: { column: Argument; value: Argument }): string;
  rule_amount_too_large_remedy(): string;
  rule_row_too_wide_name(): string;
  rule_row_too_wide(args: { columns: Argument; value: Argument }): string;
  rule_row_too_wide_remedy(): string;
  rule_hidden_characters_name(): string;
  rule_hidden_characters(args: { column: Argument; value: Argument }): string;
  rule_hidden_characters_remedy(): string;
  rule_text_too_long_name(): string;
  rule_text_too_long(args: { column: Argument; most: Argument; value: Argument }): string;
  rule_text_too_long_remedy(): string;
  rule_missing_name_name(): string;
  rule_missing_name(): string;
  rule_missing_name_remedy(): string;
  rule_missing_contract_name(): string;
  rule_missing_contract(): string;
  rule_missing_contract_remedy(): string;
  rule_missing_compensation_date_name(): string;
  rule_missing_compensation_date(): string;
  rule_missing_compensation_date_remedy(): string;
  rule_missing_principal_name(): string;
  rule_missing_principal(): string;
  rule_missing_principal_remedy(): string;
  rule_zero_compensation_name(): string;
  rule_zero_compensation(): string;
  rule_zero_compensation_remedy(): string;
  rule_duplicate_contract_name(): string;
  rule_duplicate_contract(args: { column: Argument; first_row: Argument; value: Argument }): string;
  rule_duplicate_contract_remedy(): string;
  rule_sum_mismatch_name(): string;
  rule_sum_mismatch(args: { column: Argument; difference: Argument; parts: Argument; total: Argument }): string;
  rule_sum_mismatch_remedy(): string;
  rule_bad_rate_name(): string;
  rule_bad_rate(args: { column: Argument; value: Argument }): string;
  rule_bad_rate_remedy(): string;
  rule_formula_error_name(): string;
  rule_formula_error(args: { column: Argument }): string;
  rule_formula_error_remedy(): string;
  rule_missing_id_name(): string;
  rule_missing_id(): string;
  rule_missing_id_remedy(): string;
  rule_id_not_checked_name(): string;
  rule_id_not_checked(args: { column: Argument; value: Argument }): string;
  rule_id_not_checked_remedy(): string;
  rule_cells_outside_name(): string;
  rule_cells_outside(args: { value: Argument }): string;
  rule_cells_outside_remedy(): string;
  rule_bad_phone_name(): string;
  rule_bad_phone(args: { column: Argument; value: Argument }): string;
  rule_bad_phone_remedy(): string;
  rule_duplicate_debtor_name(): string;
  rule_duplicate_debtor(args: { first_row: Argument; value: Argument }): string;
  rule_duplicate_debtor_remedy(): string;
  rule_identity_two_names_name(): string;
  rule_identity_two_names(args: { column: Argument; first_row: Argument; value: Argument }): string;
  rule_identity_two_names_remedy(): string;
  rule_rate_fraction_name(): string;
  rule_rate_fraction(args: { column: Argument; value: Argument }): string;
  rule_rate_fraction_remedy(): string;
  rule_date_serial_name(): string;
  rule_date_serial(args: { column: Argument; day: Argument; value: Argument }): string;
  rule_date_serial_remedy(): string;
  rule_received_more_than_compensated_name(): string;
  rule_received_more_than_compensated(args: { column: Argument; compensated: Argument; value: Argument }): string;
  rule_received_more_than_compensated_remedy(): string;
  rule_payment_before_compensation_name(): string;
  rule_payment_before_compensation(args: { column: Argument; compensated_on: Argument; value: Argument }): string;
  rule_payment_before_compensation_remedy(): string;
  import_early_payment(args: { amount: Argument; on: Argument }): string;
  import_undated_payment(args: { amount: Argument }): string;
  rule_payment_without_date_name(): string;
  rule_payment_without_date(args: { column: Argument; value: Argument }): string;
  rule_payment_without_date_remedy(): string;
  rule_payment_without_amount_name(): string;
  rule_payment_without_amount(): string;
  rule_payment_without_amount_remedy(): string;
  rule_principal_from_total_name(): string;
  rule_principal_from_total(args: { column: Argument }): string;
  rule_principal_from_total_remedy(): string;
  rule_interest_from_total_name(): string;
  rule_interest_from_total(args: { column: Argument }): string;
  rule_interest_from_total_remedy(): string;
  rule_guarantor_identity_count_name(): string;
  rule_guarantor_identity_count(args: { column: Argument; value: Argument }): string;
  rule_guarantor_identity_count_remedy(): string;
  case_tab_overview(): string;
  case_tab_ledger(): string;
  case_tab_compare(): string;
  case_tab_letters(): string;
  case_tab_papers(): string;
  case_tab_history(): string;
  case_tabs(): string;
  case_officer(args: { name: Argument }): string;
  case_officer_none(): string;
  case_as_of_day(args: { day: Argument }): string;
  case_total(): string;
  case_per_day(): string;
  case_path(args: { path: Argument }): string;
  case_path_of(args: { day: Argument }): string;
  case_path_none(): string;
  case_next_step(args: { day: Argument; what: Argument }): string;
  case_next_step_none(): string;
  case_next_date(args: { day: Argument; days: Argument; what: Argument }): string;
  case_previous(): string;
  case_next(): string;
  case_record_payment(): string;
  case_loading(): string;
  case_back(): string;
  case_withdrawn_note(): string;
  case_facts(): string;
  case_facts_compensated_on(): string;
  case_facts_compensated(): string;
  case_facts_principal(): string;
  case_facts_interest(): string;
  case_facts_penalty(): string;
  case_facts_fees(): string;
  case_facts_occupancy(): string;
  case_facts_contract(): string;
  case_facts_loan_contract(): string;
  case_facts_bank(): string;
  case_facts_creditor(): string;
  case_facts_loan_amount(): string;
  case_facts_collateral(): string;
  case_facts_note(): string;
  case_facts_none(): string;
  case_amend(): string;
  occupancy_not_agreed(): string;
  occupancy_annual(args: { percent: Argument }): string;
  occupancy_daily(args: { percent: Argument }): string;
  occupancy_lpr(args: { multiplier: Argument }): string;
  case_parties(): string;
  case_party_role(): string;
  case_party_name(): string;
  case_party_identity(): string;
  case_party_phone(): string;
  case_party_address(): string;
  case_party_debtor(): string;
  case_party_guarantor(): string;
  case_party_person(): string;
  case_party_company(): string;
  case_party_none(): string;
  case_payments(): string;
  case_payments_none(): string;
  case_payments_received_on(): string;
  case_payments_amount(): string;
  case_payments_payer(): string;
  case_payments_payer_debtor(): string;
  case_payments_note(): string;
  case_payments_state(): string;
  case_payments_counted(): string;
  case_payments_reversed(): string;
  history_title(): string;
  history_note(): string;
  history_seq(): string;
  history_at(): string;
  history_actor(): string;
  history_what(): string;
  history_detail(): string;
  history_act(): string;
  history_none(): string;
  history_case_opened(): string;
  history_facts_amended(): string;
  history_payment_received(): string;
  history_reversed(): string;
  history_path_chosen(): string;
  history_letter_issued(): string;
  history_other(args: { kind: Argument }): string;
  history_detail_opened(args: { amount: Argument }): string;
  history_detail_payment(args: { amount: Argument; day: Argument }): string;
  history_detail_letter(args: { amount: Argument; day: Argument }): string;
  history_detail_reversed(args: { reason: Argument; seq: Argument }): string;
  reverse_act(): string;
  reverse_title(args: { seq: Argument }): string;
  reverse_explain(): string;
  reverse_explain_opening(): string;
  reverse_reason(): string;
  reverse_save(): string;
  reverse_done(args: { seq: Argument }): string;
  undo_reason(): string;
  undo_refused(): string;
  redo_refused(): string;
  undone(): string;
  history_terms_set(): string;
  history_charge_recorded(): string;
  history_waiver_granted(): string;
  history_standstill_agreed(): string;
  history_judgment_entered(): string;
  history_attachment_added(): string;
  history_liabilities_set(): string;
  history_detail_approved(args: { name: Argument }): string;
  history_detail_spell(args: { from: Argument; until: Argument }): string;
  history_detail_spell_open(args: { from: Argument }): string;
  history_detail_judgment(args: { amount: Argument; court: Argument; day: Argument; number: Argument }): string;
  history_detail_ceiling(args: { amount: Argument }): string;
  history_detail_amount(args: { amount: Argument; day: Argument; what: Argument }): string;
  ledger_acts(): string;
  ledger_title(): string;
  ledger_loading(): string;
  ledger_head(): string;
  ledger_charged(): string;
  ledger_paid(): string;
  ledger_balance(): string;
  ledger_total(): string;
  ledger_credit(): string;
  ledger_per_diem(): string;
  ledger_per_diem_note(): string;
  ledger_of(args: { day: Argument }): string;
  head_cost(): string;
  head_interest(): string;
  head_damages(): string;
  head_principal(): string;
  zero_nothing_agreed(): string;
  zero_not_yet_due(args: { from: Argument }): string;
  zero_ended(args: { on: Argument }): string;
  zero_paid(): string;
  zero_no_such_charge(): string;
  zero_waived(): string;
  zero_paid_and_waived(): string;
  zero_standing_still(): string;
  zero_cut_to_nothing(): string;
  zero_nothing_to_bear_it(): string;
  zero_rate_zero(): string;
  zero_below_half_a_fen(): string;
  zero_not_awarded(): string;
  ledger_origin(): string;
  ledger_origin_of(args: { figure: Argument }): string;
  ledger_segments(): string;
  ledger_segments_of(args: { head: Argument }): string;
  ledger_segments_all(): string;
  ledger_segments_explain(): string;
  ledger_segments_none(): string;
  ledger_segment_period(): string;
  ledger_segment_days(): string;
  ledger_segment_formula(): string;
  ledger_segment_exact(): string;
  ledger_segment_cut(args: { cut: Argument }): string;
  ledger_segment_source(): string;
  ledger_segment_agreed(): string;
  series_lpr_1y(): string;
  series_lpr_5y_plus(): string;
  series_pbc_le_6m(): string;
  series_pbc_6m_1y(): string;
  series_pbc_1y_3y(): string;
  series_pbc_3y_5y(): string;
  series_pbc_gt_5y(): string;
  ledger_per_year(): string;
  ledger_per_day(): string;
  ledger_receipts(): string;
  ledger_receipts_none(): string;
  ledger_receipt_on(): string;
  ledger_receipt_amount(): string;
  ledger_receipt_surplus(): string;
  ledger_receipt_after(): string;
  ledger_receipt_reverse(args: { amount: Argument; day: Argument }): string;
  ledger_sources(): string;
  ledger_source_unverified(): string;
  ledger_source_verified(): string;
  ledger_source_since(args: { from: Argument }): string;
  ledger_source_spell(args: { from: Argument; to: Argument }): string;
  ledger_source_to(args: { to: Argument }): string;
  export_waived(): string;
  export_rows(): string;
  export_day(): string;
  export_event(): string;
  export_parts(): string;
  export_change(): string;
  export_from(): string;
  export_through(): string;
  export_base(): string;
  export_rate(): string;
  export_instrument(): string;
  export_article(): string;
  export_mark(): string;
  sheet_number(): string;
  sheet_balance(): string;
  sheet_received_on(): string;
  sheet_above(args: { day: Argument }): string;
  export_in_force(): string;
  export_until(): string;
  row_event_charged(): string;
  row_event_accrued(): string;
  row_event_received(): string;
  row_event_waived(): string;
  row_event_standstill_began(): string;
  row_event_standstill_ended(): string;
  row_event_order_turned(): string;
  ledger_warning_reference_stale(args: { confirmed: Argument; series: Argument }): string;
  ledger_warning_unverified(args: { count: Argument }): string;
  ledger_warning_damages_above_line(args: { damages: Argument; line: Argument; loss: Argument; percent: Argument }): string;
  ledger_warning_loss_unstated(args: { damages: Argument; percent: Argument }): string;
  ledger_warning_ceiling_doubtful(args: { ceiling: Argument; note: Argument }): string;
  ledger_warning_ceiling_idle(args: { ceiling: Argument }): string;
  ledger_warning_ceiling_replaced(args: { ceiling: Argument }): string;
  ceiling_private_lending(): string;
  ceiling_financial_claims(): string;
  ceiling_agreed(): string;
  note_guarantee_companies_outside(): string;
  note_suit_from_2020_08_20_changes_later_days(): string;
  note_warning_line_not_a_rule(): string;
  note_earlier_days_under_the_old_rule(): string;
  note_reduced_on_request_only(): string;
  note_not_for_breach_in_bad_faith(): string;
  note_burden_on_the_breaching_party(): string;
  payment_title(): string;
  payment_amount(): string;
  payment_amount_hint(): string;
  payment_received_on(): string;
  payment_payer(): string;
  payment_note(): string;
  payment_save(): string;
  payment_preview(): string;
  payment_preview_wait(): string;
  payment_preview_refused(): string;
  payment_before(): string;
  payment_applied(): string;
  payment_after(): string;
  payment_surplus(args: { amount: Argument }): string;
  payment_duplicate(): string;
  payment_account(): string;
  payment_account_unsaid(): string;
  payment_account_other(): string;
  payment_account_typed(): string;
  payment_stray(): string;
  payment_stray_note(): string;
  payment_redirect(): string;
  payment_redirect_save(): string;
  payment_redirected_done(): string;
  payment_redirected_on(args: { day: Argument }): string;
  payment_redirect_on(): string;
  payment_redirect_paper(): string;
  today_stray(args: { account: Argument; amount: Argument }): string;
  accounts_title(): string;
  accounts_note(): string;
  accounts_creditor(): string;
  accounts_creditor_hint(): string;
  accounts_holder(): string;
  accounts_bank(): string;
  accounts_number(): string;
  accounts_default(): string;
  accounts_default_yes(): string;
  accounts_ours(): string;
  accounts_add(): string;
  accounts_remove(args: { number: Argument }): string;
  accounts_account(args: { number: Argument }): string;
  accounts_print(): string;
  history_work_payment_redirected(): string;
  payment_recorded(args: { after: Argument; amount: Argument }): string;
  payment_payer_other(): string;
  payment_payer_name(): string;
  payment_not_duplicate(): string;
  payment_way(): string;
  payment_way_in_force(): string;
  payment_way_order(): string;
  payment_way_split(): string;
  payment_part(args: { head: Argument }): string;
  payment_way_reason(): string;
  payment_way_reason_hint(): string;
  compare_title(): string;
  compare_loading(): string;
  compare_claim(): string;
  compare_paths(): string;
  compare_table(): string;
  compare_plot(): string;
  compare_key(args: { unit: Argument }): string;
  compare_recommended(): string;
  compare_recommended_line(args: { path: Argument }): string;
  compare_no_winner(): string;
  compare_decides(args: { above: Argument; below: Argument; threshold: Argument; what: Argument }): string;
  compare_stop(): string;
  compare_too_close(args: { first: Argument; second: Argument }): string;
  compare_floor(): string;
  compare_cost_assumption(args: { name: Argument }): string;
  caveat_security_not_valued(): string;
  caveat_costs_exceed_claim(args: { path: Argument }): string;
  compare_sunk(): string;
  compare_sunk_line(args: { demanded: Argument; own: Argument; total: Argument }): string;
  compare_sunk_none(): string;
  compare_sunk_on(): string;
  compare_sunk_what(): string;
  compare_apart(args: { paths: Argument }): string;
  compare_apart_none(): string;
  compare_similar(): string;
  compare_similar_key(args: { class: Argument; from: Argument; to: Argument }): string;
  compare_extrapolated_line(args: { few: Argument; paths: Argument }): string;
  compare_trial(): string;
  compare_trial_drawn(args: { path: Argument; regret: Argument }): string;
  compare_trial_not_drawn(args: { path: Argument }): string;
  waiting_title(): string;
  waiting_clock(args: { clock: Argument; day: Argument; from: Argument }): string;
  waiting_passed(): string;
  waiting_act(args: { by: Argument; cost: Argument }): string;
  waiting_wait(args: { by: Argument; worth: Argument }): string;
  waiting_lapse(args: { by: Argument }): string;
  waiting_level(): string;
  waiting_chance(): string;
  waiting_sue(): string;
  waiting_wait_worth(): string;
  waiting_now(): string;
  waiting_by(): string;
  waiting_letter(): string;
  waiting_worth(): string;
  waiting_month(): string;
  waiting_act_by(): string;
  waiting_rests(): string;
  waiting_act_sue(): string;
  waiting_act_wait(): string;
  waiting_act_interrupt(): string;
  waiting_act_lapse(): string;
  asset_level_none(): string;
  asset_level_some(): string;
  asset_level_most(): string;
  annex_chance(): string;
  compare_option(args: { loss: Argument; mean: Argument; p10: Argument; p50: Argument; p90: Argument; path: Argument }): string;
  compare_path(): string;
  compare_mean(): string;
  compare_sd(): string;
  compare_p10(): string;
  compare_p50(): string;
  compare_p90(): string;
  compare_loss(): string;
  compare_any_cash(): string;
  compare_cash_12(): string;
  compare_first_cash(): string;
  compare_first_cash_none(): string;
  compare_months(args: { months: Argument }): string;
  compare_hours(args: { hours: Argument }): string;
  compare_recovered(): string;
  compare_cost(): string;
  compare_staff(): string;
  compare_percent(args: { percent: Argument }): string;
  compare_costs(): string;
  compare_costs_none(): string;
  compare_cost_item(): string;
  compare_cost_amount(): string;
  compare_cost_basis(): string;
  compare_cost_borne_by(): string;
  compare_unverified(): string;
  compare_assumptions(): string;
  compare_assumptions_note(): string;
  compare_assumption_shipped(args: { value: Argument }): string;
  compare_assumption_range(args: { maximum: Argument; minimum: Argument }): string;
  compare_reset(): string;
  compare_save_company(): string;
  compare_saved_company(): string;
  compare_back_to_shipped(): string;
  compare_choose(): string;
  compare_chosen_now(): string;
  compare_choose_title(args: { path: Argument }): string;
  compare_choose_explain(): string;
  compare_choose_reason(): string;
  compare_choose_approval(): string;
  compare_chosen(args: { path: Argument }): string;
  compare_sources(): string;
  compare_toggle(): string;
  compare_view(): string;
  compare_choose_named(args: { path: Argument }): string;
  compare_assumptions_find(): string;
  compare_assumptions_none(): string;
  compare_assumptions_rest(): string;
  origin_law(): string;
  origin_assumption(): string;
  origin_user(): string;
  origin_tried(): string;
  assumption_unit_percent(): string;
  assumption_unit_months(): string;
  assumption_unit_yuan(): string;
  assumption_unit_yuan_per_hour(): string;
  assumption_unit_hours(): string;
  assumption_unit_count(): string;
  assumption_unit_days(): string;
  letters_issued(): string;
  letters_issued_none(): string;
  letters_new(): string;
  letters_dated(): string;
  letters_pay_by(): string;
  letters_remark(): string;
  letters_remark_hint(): string;
  follow_up(): string;
  follow_up_on(): string;
  letters_total(): string;
  letters_hash(): string;
  letters_open(): string;
  letters_open_name(args: { day: Argument }): string;
  letters_stored(): string;
  letters_stored_line(args: { addressee: Argument; day: Argument }): string;
  letters_export_name(args: { day: Argument }): string;
  letters_preview_not_yet(): string;
  letters_back_to_draft(): string;
  letters_preview(): string;
  letters_page(args: { page: Argument; pages: Argument }): string;
  letters_page_count(args: { pages: Argument }): string;
  letters_zoom(): string;
  letters_zoom_width(): string;
  letters_zoom_actual(): string;
  letters_preview_loading(): string;
  letters_preview_failed(): string;
  letters_missing(): string;
  letters_missing_settings(): string;
  letters_unprintable(args: { characters: Argument }): string;
  letters_issue(): string;
  letters_issue_note(): string;
  letters_issued_done(args: { pages: Argument }): string;
  letters_export(): string;
  letters_export_title(): string;
  save_as_path(): string;
  save_as_act(): string;
  save_as_done(args: { path: Argument }): string;
  assumption_group_money(): string;
  assumption_cost_of_funds(): string;
  assumption_staff_rate(): string;
  assumption_near_tie(): string;
  assumption_group_demand(): string;
  assumption_letter_cost(): string;
  assumption_demand_hours(): string;
  assumption_willing_person(): string;
  assumption_sign_odds(): string;
  assumption_willing_company(): string;
  assumption_silence_days(): string;
  assumption_demand_paid_willing_person(): string;
  assumption_demand_paid_unwilling_person(): string;
  assumption_demand_paid_willing_company(): string;
  assumption_demand_paid_unwilling_company(): string;
  assumption_demand_months(): string;
  assumption_demand_months_late(): string;
  assumption_demand_late_share(): string;
  assumption_group_means(): string;
  assumption_person_nothing(): string;
  assumption_person_part(): string;
  assumption_person_part_of_claim(): string;
  assumption_person_most_of_claim(): string;
  assumption_company_nothing(): string;
  assumption_company_part(): string;
  assumption_company_part_of_claim(): string;
  assumption_company_most_of_claim(): string;
  assumption_guarantor_nothing(): string;
  assumption_guarantor_part(): string;
  assumption_guarantor_part_of_claim(): string;
  assumption_guarantor_most_of_claim(): string;
  assumption_keep_debtor(): string;
  assumption_keep_others(): string;
  assumption_group_suit(): string;
  assumption_suit_hours_person(): string;
  assumption_suit_hours_company(): string;
  assumption_mediated_willing(): string;
  assumption_mediated_unwilling(): string;
  assumption_won(): string;
  assumption_appealed_willing(): string;
  assumption_appealed_unwilling(): string;
  assumption_voluntary_willing(): string;
  assumption_voluntary_unwilling(): string;
  assumption_mediation_months(): string;
  assumption_mediation_months_late(): string;
  assumption_mediation_late_share(): string;
  assumption_trial_months_short(): string;
  assumption_trial_months(): string;
  assumption_trial_months_long(): string;
  assumption_trial_short_share(): string;
  assumption_trial_long_share(): string;
  assumption_summary_months(): string;
  assumption_summary_months_long(): string;
  assumption_summary_long_share(): string;
  assumption_summary_ceiling(): string;
  assumption_appeal_months(): string;
  assumption_appeal_months_long(): string;
  assumption_appeal_long_share(): string;
  assumption_effective_months(): string;
  assumption_bond_premium(): string;
  assumption_group_enforcement(): string;
  assumption_enforcement_hours_person(): string;
  assumption_enforcement_hours_company(): string;
  assumption_performance_months(): string;
  assumption_arrival_debtor_months(): string;
  assumption_arrival_guarantor_months(): string;
  assumption_arrival_security_months(): string;
  assumption_arrival_delay_months(): string;
  assumption_arrival_delay_share(): string;
  assumption_group_security(): string;
  assumption_auction_sold(): string;
  assumption_reserve_first(): string;
  assumption_reserve_cut(): string;
  assumption_sale_sold(): string;
  assumption_auction_round_months(): string;
  assumption_auction_hours(): string;
  assumption_assets_appear_none(): string;
  assumption_assets_appear_some(): string;
  assumption_assets_vanish_some(): string;
  assumption_assets_vanish_full(): string;
  assumption_security_low(): string;
  assumption_security_usual(): string;
  assumption_security_high(): string;
  assumption_security_low_share(): string;
  assumption_security_usual_share(): string;
  assumption_security_net(): string;
  assumption_group_instalments(): string;
  assumption_plan_hours(): string;
  assumption_plan_notary(): string;
  assumption_plan_monitoring(): string;
  assumption_plan_instalments(): string;
  assumption_plan_accepted_willing(): string;
  assumption_plan_accepted_unwilling(): string;
  assumption_plan_default_willing(): string;
  assumption_plan_default_unwilling(): string;
  assumption_plan_default_no_assets(): string;
  assumption_plan_default_persistence(): string;
  assumption_group_lawyer(): string;
  assumption_lawyer_fixed(): string;
  assumption_agency_upfront(): string;
  assumption_agency_share(): string;
  cost_letter(): string;
  cost_staff(): string;
  cost_enforcement_staff(): string;
  cost_notary(): string;
  cost_monitoring(): string;
  cost_acceptance_fee(): string;
  cost_preservation_fee(): string;
  cost_bond_premium(): string;
  cost_enforcement_fee(): string;
  cost_lawyer_fee(): string;
  cost_agency_upfront(): string;
  cost_agency_share(): string;
  bearer_creditor(): string;
  bearer_losing_party(): string;
  bearer_debtor_if_adjudged(): string;
  bearer_executed_party(): string;
  missing_organisation_name(): string;
  missing_organisation_address(): string;
  missing_organisation_phone(): string;
  missing_account_name(): string;
  missing_account_bank(): string;
  missing_account_number(): string;
  missing_pay_by_after_date(): string;
  missing_nothing_owed(): string;
  missing_unapplied_money(): string;
  missing_beyond_capitals(): string;
  list_plus(): string;
  ledger_heads(): string;
  ledger_earned(): string;
  ledger_waived(): string;
  ledger_stale(): string;
  ledger_rows(): string;
  ledger_rows_explain(): string;
  ledger_rows_none(): string;
  ledger_row_on(): string;
  ledger_row_event(): string;
  ledger_row_open(args: { day: Argument; event: Argument }): string;
  ledger_segments_to(args: { day: Argument }): string;
  ledger_charges(): string;
  ledger_charges_none(): string;
  ledger_adjusted(): string;
  ledger_waivers(): string;
  ledger_waivers_none(): string;
  ledger_standstills(): string;
  ledger_standstills_none(): string;
  ledger_rules(): string;
  ledger_accruals(): string;
  ledger_accruals_none(): string;
  ledger_caps(): string;
  ledger_caps_none(): string;
  ledger_order(): string;
  event_charged(): string;
  event_accrued(): string;
  event_received(): string;
  event_waived(): string;
  event_standstill_began(): string;
  event_standstill_ended(): string;
  event_order_turned(): string;
  applied_statutory(): string;
  applied_principal_first(): string;
  applied_agreed(): string;
  applied_turned(args: { from: Argument }): string;
  applied_document(): string;
  applied_judgment(): string;
  applied_own(args: { reason: Argument }): string;
  basis_facts(): string;
  basis_terms(args: { title: Argument }): string;
  basis_document(args: { title: Argument }): string;
  basis_judgment(args: { title: Argument }): string;
  basis_choice(): string;
  basis_in_force(): string;
  basis_before(): string;
  row_entry(): string;
  row_entry_none(): string;
  row_entry_seq(args: { seq: Argument }): string;
  row_voucher_none(): string;
  receipt_by(): string;
  receipt_order(): string;
  charge_due_on(): string;
  charge_what(): string;
  charge_voucher(): string;
  charge_demanded(): string;
  charge_ours(): string;
  charge_not_due(): string;
  waiver_on(): string;
  standstill_from(): string;
  standstill_until(): string;
  standstill_open(): string;
  standstill_what(): string;
  standstill_all(): string;
  adjust_reason(): string;
  adjust_approved_by(): string;
  adjust_approval(): string;
  accrual_rate(): string;
  accrual_base(): string;
  accrual_days(): string;
  accrual_period(): string;
  accrual_from_due(): string;
  accrual_open(): string;
  rate_annual(args: { percent: Argument }): string;
  rate_daily(args: { percent: Argument }): string;
  rate_reference(args: { multiplier: Argument; series: Argument }): string;
  rate_margin(args: { margin: Argument }): string;
  rate_floating(): string;
  rate_fixed(args: { day: Argument }): string;
  cap_line(): string;
  cap_on(): string;
  cap_reason(): string;
  cap_cut(): string;
  cap_total(args: { percent: Argument }): string;
  zero_paid_on(args: { on: Argument }): string;
  zero_standing_still_until(args: { until: Argument }): string;
  zero_cut_to_nothing_of(args: { amount: Argument }): string;
  head_fee(): string;
  head_other(): string;
  head_unjudged(): string;
  head_instalment(args: { day: Argument; head: Argument }): string;
  head_post_judgment(): string;
  change_title(args: { day: Argument }): string;
  change_before(): string;
  change_after(): string;
  change_wait(): string;
  change_refused(): string;
  written_total(args: { day: Argument; total: Argument }): string;
  order_up(args: { head: Argument }): string;
  order_down(args: { head: Argument }): string;
  order_drop(args: { head: Argument }): string;
  order_add(args: { head: Argument }): string;
  days_act365(): string;
  days_act360(): string;
  days_act_act(): string;
  ends_exclude(): string;
  ends_both(): string;
  start_same(): string;
  start_next(): string;
  obligors_title(): string;
  obligors_edit(): string;
  obligors_none(): string;
  obligors_choose(): string;
  obligors_debtor(): string;
  obligors_guarantor(): string;
  obligors_owed_of(args: { name: Argument }): string;
  obligors_claim(): string;
  obligors_paid(args: { name: Argument }): string;
  liability_joint(): string;
  liability_general(): string;
  liability_security(): string;
  liability_debtor(): string;
  contribution_not_agreed(): string;
  contribution_agreed(): string;
  contribution_same(): string;
  limit_not_stated(): string;
  limit_after_the_debtor(): string;
  limit_share(args: { percent: Argument }): string;
  limit_ceiling(args: { amount: Argument; left: Argument }): string;
  limit_heads(): string;
  limit_not_begun(args: { from: Argument }): string;
  limit_expired(args: { until: Argument }): string;
  limit_within(args: { until: Argument }): string;
  limit_demanded(args: { on: Argument; until: Argument }): string;
  owed_nothing_claimed(): string;
  owed_not_covered(): string;
  owed_not_begun(): string;
  owed_period_expired(): string;
  owed_share_used_up(): string;
  owed_ceiling_used_up(): string;
  recourse_title(): string;
  recourse_payer(): string;
  recourse_debtor(): string;
  recourse_others(): string;
  recourse_at_most(): string;
  recourse_conditions(): string;
  recourse_not_to_the_creditors_harm(): string;
  recourse_what_the_debtor_cannot_pay(): string;
  recourse_no_contribution_agreed(): string;
  recourse_beyond_own_share(): string;
  obligors_save(): string;
  obligors_done(): string;
  obligors_stated(): string;
  obligors_reason_hint(): string;
  obligors_basis(): string;
  obligors_contract(): string;
  obligors_ceiling(): string;
  obligors_unbounded(): string;
  obligors_share(): string;
  obligors_period_from(): string;
  obligors_period_until(): string;
  obligors_demanded_on(): string;
  obligors_contribution(): string;
  obligors_inner_share(): string;
  obligors_heads(): string;
  charge_title(): string;
  charge_save(): string;
  charge_what_hint(): string;
  charge_borne_by(): string;
  charge_by_debtor(): string;
  charge_done(args: { amount: Argument; what: Argument }): string;
  waiver_title(): string;
  waiver_save(): string;
  waiver_balance(args: { amount: Argument; day: Argument }): string;
  waiver_done(args: { amount: Argument }): string;
  standstill_title(): string;
  standstill_save(): string;
  standstill_until_hint(): string;
  standstill_done(args: { day: Argument }): string;
  charge_by_creditor(): string;
  waiver_left(args: { amount: Argument }): string;
  terms_title(): string;
  terms_save(): string;
  terms_done(): string;
  terms_reason(): string;
  terms_reason_hint(): string;
  terms_none(): string;
  terms_runs(): string;
  terms_charge(): string;
  terms_counting(): string;
  terms_start(): string;
  terms_from(): string;
  terms_from_hint(): string;
  terms_until(): string;
  terms_until_hint(): string;
  terms_compounding(): string;
  terms_compounding_none(): string;
  terms_compounding_monthly(): string;
  terms_compounding_quarterly(): string;
  terms_compounding_half(): string;
  terms_compounding_yearly(): string;
  terms_compounding_months(args: { months: Argument }): string;
  terms_compounding_day(): string;
  terms_damages(): string;
  damages_running(): string;
  damages_once_percent(): string;
  damages_once_amount(): string;
  damages_percent(): string;
  damages_due_hint(): string;
  terms_loss(): string;
  terms_loss_hint(): string;
  loss_unstated(): string;
  loss_rate(): string;
  loss_amount(): string;
  terms_ceiling(args: { name: Argument; percent: Argument }): string;
  terms_contract_formed_on(): string;
  cap_why(): string;
  terms_order(): string;
  order_statutory(): string;
  order_principal_first(): string;
  order_free(): string;
  terms_turn_from(): string;
  terms_turn_order(): string;
  terms_turn_add(): string;
  terms_turn_drop(): string;
  terms_rounding(): string;
  terms_rounding_mode(): string;
  terms_rounding_at(): string;
  rounding_half_up(): string;
  rounding_half_even(): string;
  rounding_at_posting(): string;
  rounding_at_segment(): string;
  terms_document(): string;
  terms_document_label(): string;
  terms_document_hint(): string;
  terms_document_by_hand(): string;
  terms_document_back(): string;
  terms_claim(): string;
  rate_rule_annual(): string;
  rate_rule_daily(): string;
  rate_rule_lpr(): string;
  rate_term(): string;
  rate_multiplier(): string;
  rate_margin_points(): string;
  rate_margin_hint(): string;
  rate_fixed_on(): string;
  rate_fixed_hint(): string;
  rate_percent_year(): string;
  rate_percent_day(): string;
  count_basis(): string;
  count_ends(): string;
  judgment_title(): string;
  judgment_save(): string;
  judgment_done(args: { number: Argument }): string;
  judgment_proposal(): string;
  judgment_there(args: { seq: Argument }): string;
  judgment_court(): string;
  judgment_number(): string;
  judgment_judged_on(): string;
  judgment_effective_on(): string;
  judgment_perform_by(): string;
  judgment_perform_by_hint(): string;
  judgment_payments_from(): string;
  judgment_payments_from_hint(): string;
  judgment_amounts(): string;
  judgment_add_amount(): string;
  judgment_due_on(): string;
  judgment_due_hint(): string;
  judgment_all_due_on(): string;
  judgment_all_due_hint(): string;
  judgment_drop_line(args: { place: Argument }): string;
  judgment_interest(): string;
  judgment_interest_none(): string;
  judgment_interest_head(): string;
  judgment_until_hint(): string;
  judgment_add_interest(): string;
  judgment_drop_interest(): string;
  judgment_fees(): string;
  judgment_add_fee(): string;
  judgment_fee_usual(): string;
  judgment_add_on(): string;
  judgment_add_on_from(args: { day: Argument }): string;
  judgment_order(): string;
  compare_ledger_title(): string;
  compare_ledger_with(): string;
  compare_ledger_days(): string;
  compare_ledger_figure(): string;
  compare_ledger_one(): string;
  compare_ledger_other(): string;
  compare_ledger_fixed(): string;
  compare_ledger_judged(args: { day: Argument }): string;
  figure_as_of(): string;
  figure_total(): string;
  figure_total_hint(): string;
  figure_head(args: { head: Argument }): string;
  figure_compare(): string;
  figure_ours(): string;
  figure_theirs(): string;
  figure_difference(): string;
  figure_same(): string;
  figure_unexplained(): string;
  figure_explained(): string;
  figure_then(): string;
  figure_left(): string;
  figure_meets(): string;
  differs_counted(args: { how: Argument }): string;
  differs_order(args: { order: Argument }): string;
  differs_rate_fixed(args: { day: Argument }): string;
  differs_quote_missed(args: { day: Argument; series: Argument }): string;
  differs_receipt_missing(args: { amount: Argument; day: Argument }): string;
  differs_waiver_missing(args: { amount: Argument; day: Argument }): string;
  differs_charge_missing(args: { amount: Argument; day: Argument; what: Argument }): string;
  differs_standstills(): string;
  differs_ceilings(): string;
  differs_compounding(): string;
  differs_as_of(args: { day: Argument }): string;
  paragraph_title(): string;
  paragraph_copy(): string;
  paragraph_left_out(): string;
  paragraph_left_why_not_stated(args: { name: Argument }): string;
  paragraph_left_why(args: { name: Argument; why: Argument }): string;
  ledger_export_title(): string;
  ledger_export_format(): string;
  ledger_export_xlsx(): string;
  ledger_export_pdf(): string;
  ledger_export_name(args: { day: Argument; number: Argument }): string;
  rules_title(): string;
  rules_version(args: { version: Argument }): string;
  rules_series(): string;
  rules_publisher(): string;
  rules_quote_from(): string;
  rules_quote_through(): string;
  rules_quote_percent(): string;
  rules_quote_state(): string;
  rules_quotes(): string;
  rules_quotes_all(args: { count: Argument }): string;
  rules_quotes_of(args: { series: Argument }): string;
  rules_quote_added(args: { source: Argument }): string;
  rules_quote_open(): string;
  rules_latest(): string;
  rules_confirmed(): string;
  rules_confirmed_hint(): string;
  rules_stale(): string;
  rules_layers(): string;
  rules_in_force(): string;
  rules_left_aside(): string;
  rules_source(): string;
  rules_source_hint(): string;
  rules_effective_on(): string;
  rules_add_quote(): string;
  rules_add(): string;
  rules_load(): string;
  rules_file(): string;
  rules_look(): string;
  rules_switch(): string;
  rules_switched(args: { version: Argument }): string;
  rules_effect(args: { cases: Argument; changed: Argument }): string;
  rules_effect_wait(): string;
  rules_difference(): string;
  rules_largest(): string;
  rules_unreckoned(): string;
  rules_added(): string;
  rules_changed(): string;
  rules_removed(): string;
  rules_list_instruments(): string;
  rules_list_policy(): string;
  rules_quote_done(): string;
  rules_list_fees(): string;
  rules_list_caps(): string;
  rules_list_measures(): string;
  rules_list_periods(): string;
  rules_list_interruptions(): string;
  rules_list_conduct(): string;
  rules_list_years(): string;
  papers_title(): string;
  papers_add(): string;
  papers_add_title(): string;
  papers_note(): string;
  papers_empty_title(): string;
  papers_empty_note(): string;
  papers_path(): string;
  papers_path_hint(): string;
  papers_paper(): string;
  papers_inspect(): string;
  papers_inspecting(): string;
  papers_save(): string;
  papers_added(args: { name: Argument }): string;
  papers_loading(): string;
  papers_column_name(): string;
  papers_column_paper(): string;
  papers_column_added(): string;
  papers_column_by(): string;
  papers_column_size(): string;
  papers_column_warning(): string;
  papers_media(args: { media: Argument }): string;
  papers_open(): string;
  papers_open_label(args: { name: Argument }): string;
  papers_opened(): string;
  papers_open_title(): string;
  papers_open_warning(): string;
  papers_open_anyway(): string;
  papers_export(): string;
  papers_export_label(args: { name: Argument }): string;
  papers_export_title(): string;
  papers_export_note(): string;
  papers_take_back(): string;
  papers_take_back_label(args: { name: Argument }): string;
  papers_copying(args: { done: Argument; of: Argument }): string;
  papers_stop(): string;
  papers_stopping(): string;
  papers_stopped(): string;
  papers_active_clean(): string;
  paper_loan_contract(): string;
  paper_guarantee_contract(): string;
  paper_counter_guarantee(): string;
  paper_compensation_voucher(): string;
  paper_repayment_record(): string;
  paper_identity(): string;
  paper_correspondence(): string;
  paper_court_paper(): string;
  paper_asset_clue(): string;
  paper_other(): string;
  active_macro(): string;
  active_script(): string;
  active_program(): string;
  active_embedded(): string;
  active_remote(): string;
  active_disguised(): string;
  refusal_attachment_unknown(): string;
  refusal_attachment_unknown_remedy(): string;
  refusal_attachment_too_large(): string;
  refusal_attachment_too_large_remedy(): string;
  refusal_attachment_damaged(): string;
  refusal_attachment_damaged_remedy(): string;
  refusal_attachment_active(args: { active: Argument }): string;
  refusal_attachment_active_remedy(): string;
  refusal_attachment_program(): string;
  refusal_attachment_program_remedy(): string;
  cli_papers_added(args: { name: Argument; number: Argument; seq: Argument }): string;
  cli_papers_taken_back(args: { number: Argument; seq: Argument }): string;
  cli_papers_exported(args: { path: Argument }): string;
  cli_papers_none(): string;
  cli_papers_entry(): string;
  path_lump_sum(): string;
  path_instalments(): string;
  path_litigation(): string;
  path_agency(): string;
  path_sequence(): string;
  path_phone(): string;
  path_visit(): string;
  path_plan_untitled(): string;
  path_plan_reduced(): string;
  path_plan_principal(): string;
  path_deferral(): string;
  path_payment_order(): string;
  path_mediation(): string;
  path_suit_unpreserved(): string;
  path_hourly(): string;
  path_agency_full(): string;
  path_realise_security(): string;
  path_outsourced(): string;
  path_bank_help(): string;
  path_assignment(): string;
  path_preserve(): string;
  blocking_rule_no_security(): string;
  blocking_rule_security_not_valued(): string;
  blocking_rule_no_bank(): string;
  blocking_rule_no_quote(): string;
  blocking_rule_plan_too_long(): string;
  cost_trip(): string;
  cost_order_fee(): string;
  cost_procedure_fee(): string;
  cost_commission(): string;
  cost_auction_staff(): string;
  resource_staff_hours(): string;
  resource_lawyer_budget(): string;
  resource_court_cash(): string;
  resource_hearings(): string;
  resource_other(): string;
  assumption_phone_hours(): string;
  assumption_phone_effect(): string;
  assumption_visit_hours(): string;
  assumption_trip_cost(): string;
  assumption_visit_effect(): string;
  assumption_plan_down(): string;
  assumption_plan_fee(): string;
  assumption_deferral_months(): string;
  assumption_order_hours(): string;
  assumption_order_objected_willing(): string;
  assumption_order_objected_unwilling(): string;
  assumption_mediation_hours(): string;
  assumption_lawyer_hours(): string;
  assumption_lawyer_rate(): string;
  assumption_agency_full_share(): string;
  assumption_realise_hours(): string;
  assumption_realise_fee(): string;
  assumption_realise_months(): string;
  assumption_realise_objected(): string;
  assumption_outsource_hours(): string;
  assumption_outsourced_effect(): string;
  assumption_outsourced_share(): string;
  assumption_outsourced_share_old(): string;
  assumption_old_days(): string;
  assumption_outsourced_months(): string;
  assumption_bank_hours(): string;
  assumption_bank_found(): string;
  assumption_bank_share(): string;
  assumption_assign_hours(): string;
  assumption_assignment_price(): string;
  assumption_assignment_sold(): string;
  assumption_assignment_months(): string;
  assumption_preserve_cost(): string;
  assumption_preserve_hours(): string;
  assumption_preserve_paid(): string;
  assumption_preserve_months(): string;
  assumption_keep_warned(): string;
  assumption_resumed(): string;
  assumption_resumed_of_claim(): string;
  assumption_resumed_months(): string;
  assumption_group_contact(): string;
  assumption_group_orders(): string;
  assumption_group_waiting(): string;
  compare_blocked(): string;
  compare_break_even(): string;
  compare_lawyer_budget(): string;
  compare_court_cash(): string;
  compare_hearings(): string;
  compare_resource(): string;
  compare_weigh(): string;
  compare_weighing(): string;
  compare_first_move_demand(args: { assumed: Argument; lead: Argument }): string;
  compare_first_move_sue(args: { assumed: Argument; lead: Argument }): string;
  compare_first_move_threshold(args: { threshold: Argument }): string;
  compare_first_move_always(): string;
  compare_sequencing(): string;
  compare_knowing(): string;
  compare_equal_fee(): string;
  compare_equal_share(): string;
  compare_equal_share_none(): string;
  compare_band(): string;
  compare_evidence(): string;
  compare_swings(): string;
  compare_swing_range(args: { high: Argument; low: Argument }): string;
  compare_lever_title(args: { lever: Argument }): string;
  compare_lever_value(): string;
  compare_lever_show(): string;
  compare_lever_crossing(args: { first: Argument; second: Argument; value: Argument }): string;
  compare_lever_no_crossing(args: { first: Argument; second: Argument }): string;
  allocation_title(): string;
  allocation_explain(): string;
  allocation_staff_hours(): string;
  allocation_lawyer_budget(): string;
  allocation_court_cash(): string;
  allocation_hearings(): string;
  allocation_run(): string;
  allocation_cancel(): string;
  allocation_running(): string;
  allocation_empty(): string;
  allocation_value(): string;
  allocation_bound(): string;
  allocation_gap(): string;
  allocation_cases(): string;
  allocation_unreckoned(args: { count: Argument }): string;
  allocation_resource(): string;
  allocation_capacity(): string;
  allocation_used(): string;
  allocation_price_hours(args: { amount: Argument }): string;
  allocation_price_hearings(args: { amount: Argument }): string;
  allocation_price_yuan(args: { amount: Argument }): string;
  allocation_price_none(): string;
  allocation_price_shut(): string;
  allocation_shares(): string;
  allocation_now(): string;
  allocation_next(): string;
  allocation_behind(): string;
  allocation_fix(): string;
  allocation_fixed(): string;
  allocation_regret(args: { amount: Argument }): string;
  allocation_unfix(): string;
  allocation_open(): string;
  room_today(): string;
  room_deadlines(): string;
  deadlines_title(): string;
  deadlines_coming(): string;
  deadlines_expired(): string;
  deadlines_none(): string;
  deadlines_none_explain(): string;
  deadlines_none_expired(): string;
  deadlines_until(): string;
  deadlines_until_hint(): string;
  deadlines_export(): string;
  deadlines_exported(args: { count: Argument; path: Argument }): string;
  deadlines_count(args: { count: Argument }): string;
  deadlines_more(): string;
  deadlines_column_day(): string;
  deadlines_column_left(): string;
  deadlines_column_what(): string;
  deadlines_column_whom(): string;
  deadlines_column_case(): string;
  deadlines_column_from(): string;
  deadline_left(args: { days: Argument }): string;
  deadline_past(args: { days: Argument }): string;
  deadline_today(): string;
  deadline_answered(args: { day: Argument }): string;
  deadline_from(args: { day: Argument; what: Argument }): string;
  deadline_kind_limitation(): string;
  deadline_kind_court(): string;
  deadline_kind_date(): string;
  deadline_kind_other(): string;
  deadline_turn_court(): string;
  deadline_turn_other(): string;
  clock_state_answered(): string;
  clock_state_expired(): string;
  clock_state_near(): string;
  clock_state_soon(): string;
  clock_state_running(): string;
  clock_start_compensation(): string;
  clock_start_agreed_period(): string;
  clock_start_judgment(): string;
  clock_start_act(): string;
  clock_start_milestone(): string;
  count_first_day_excluded(): string;
  count_period_ends(): string;
  count_weekend(): string;
  count_holiday(): string;
  count_moved_to(): string;
  clock_note_holidays_unpublished(): string;
  clock_note_reached_others_only(args: { on: Argument }): string;
  clock_note_act_after_the_end(args: { on: Argument }): string;
  clock_note_terms_not_stated(): string;
  clock_note_agreed_period_too_short(): string;
  clock_note_former_law(): string;
  clock_note_suit_pending(): string;
  clock_note_suspended(): string;
  clock_note_extended(args: { on: Argument }): string;
  clock_note_long_stop(): string;
  clock_note_set_by_the_court(): string;
  clock_note_named_by_the_court(): string;
  clock_note_inferred(): string;
  cli_deadlines_lead(args: { due: Argument; past: Argument; today: Argument; until: Argument }): string;
  cli_deadlines_until(args: { due: Argument; past: Argument; today: Argument; until: Argument }): string;
  cli_deadlines_more(args: { count: Argument }): string;
  history_work_interruption(): string;
  history_work_milestone(): string;
  history_work_deadline_answered(): string;
  history_work_contact(): string;
  history_work_promise(): string;
  history_work_consent(): string;
  history_work_complaint(): string;
  history_work_complaint_step(): string;
  history_work_step_planned(): string;
  history_work_step_done(): string;
  history_work_step_postponed(): string;
  case_tab_deadlines(): string;
  case_tab_contacts(): string;
  keys_open(): string;
  deadline_answer(): string;
  deadline_answer_save(): string;
  deadline_answer_hint(): string;
  deadline_answer_limitation(): string;
  deadline_answered_done(args: { what: Argument }): string;
  deadline_done_on(): string;
  deadline_proof(): string;
  deadline_counting(): string;
  deadlines_open_case(): string;
  deadlines_running(): string;
  deadlines_answered(): string;
  deadlines_case_none(): string;
  deadlines_recorded(): string;
  deadlines_column_date(): string;
  deadlines_column_recorded(): string;
  deadlines_change(): string;
  deadlines_unchanged(): string;
  deadlines_export_name(args: { day: Argument }): string;
  deadlines_export_note(): string;
  act_record(): string;
  act_save(): string;
  act_done(): string;
  act_kind(): string;
  act_on(): string;
  act_on_hint(): string;
  act_reached(): string;
  act_proof_hint(): string;
  act_note(): string;
  act_missed(args: { names: Argument }): string;
  milestone_record(): string;
  milestone_save(): string;
  milestone_done(): string;
  milestone_kind(): string;
  milestone_until(): string;
  milestone_until_hint(): string;
  milestone_ahead_hint(): string;
  milestone_proof_hint(): string;
  queue_more(args: { count: Argument }): string;
  queue_peek(): string;
  channel_phone(): string;
  channel_visit(): string;
  channel_message(): string;
  channel_letter(): string;
  outcome_reached(): string;
  outcome_not_reached(): string;
  outcome_invalid(): string;
  outcome_refused(): string;
  purpose_collect(): string;
  purpose_locate(): string;
  purpose_answer_complaint(): string;
  purpose_voluntary_payment(): string;
  breach_quiet_hours(args: { from: Argument; to: Argument }): string;
  breach_own_hours(args: { from: Argument; until: Argument }): string;
  breach_connected_calls(args: { count: Argument; most: Argument }): string;
  breach_attempts(args: { count: Argument; most: Argument }): string;
  breach_not_liable(): string;
  breach_no_power_of_attorney(): string;
  breach_not_subrogated(): string;
  breach_asked_to_stop(): string;
  breach_forbidden_partner(): string;
  breach_no_consent_to_visit(): string;
  breach_visit_before_calls(): string;
  breach_complaint_open(): string;
  breach_no_recording(): string;
  breach_with_reason(): string;
  breach_closed(): string;
  refusal_contact_refused(args: { law: Argument }): string;
  refusal_contact_refused_remedy(args: { basis: Argument }): string;
  refusal_contact_needs_reason(args: { law: Argument }): string;
  refusal_contact_needs_reason_remedy(args: { basis: Argument }): string;
  refusal_statutory_date(): string;
  refusal_statutory_date_remedy(): string;
  rule_not_a_time(): string;
  rule_not_by_this_person(): string;
  rule_nobody_reached(): string;
  contact_record(): string;
  contact_save(): string;
  contact_done(): string;
  contact_channel(): string;
  contact_person(): string;
  contact_result(): string;
  contact_time(): string;
  contact_when(): string;
  contact_number(): string;
  contact_name(): string;
  contact_relation(): string;
  contact_agent(): string;
  contact_heir(): string;
  contact_third_party(): string;
  contact_more(): string;
  role_agent(): string;
  role_heir(): string;
  role_third_party(): string;
  role_not_liable(): string;
  contact_care(): string;
  contact_decides(): string;
  contact_decides_short(): string;
  contact_recordings(): string;
  visit_visitor(): string;
  visit_staff_number(): string;
  visit_papers(): string;
  visit_papers_hint(): string;
  visit_checks(): string;
  visit_line(args: { number: Argument; papers: Argument; visitor: Argument }): string;
  note_remarks(): string;
  note_with_reason(): string;
  note_closed(): string;
  contact_other(): string;
  contact_direction(): string;
  contact_outgoing(): string;
  contact_incoming(): string;
  contact_purpose(): string;
  contact_summary(): string;
  contact_recording(): string;
  contact_recording_hint(): string;
  contact_reason(): string;
  contact_reason_hint(): string;
  contact_clean(): string;
  contact_kept_until(args: { day: Argument }): string;
  contact_let_through(args: { reason: Argument }): string;
  log_title(): string;
  credit_same(): string;
  credit_explained(): string;
  credit_unexplained(): string;
  credit_unknown(): string;
  credit_of_day(args: { day: Argument }): string;
  credit_compared(): string;
  credit_theirs(): string;
  credit_ours(): string;
  credit_difference(): string;
  credit_total(): string;
  credit_principal(): string;
  credit_interest(): string;
  credit_damages(): string;
  credit_other(): string;
  file_condition_credit_differs(args: { difference: Argument; on: Argument }): string;
  file_condition_credit_differs_remedy(): string;
  file_condition_stray_payments(args: { amount: Argument; count: Argument }): string;
  file_condition_stray_payments_remedy(): string;
  bank_title(): string;
  bank_add_contact(): string;
  bank_add_log(): string;
  bank_requests(): string;
  bank_requests_none(): string;
  bank_contacts_none(): string;
  bank_request(): string;
  bank_asked_on(): string;
  bank_state(): string;
  bank_answer(): string;
  bank_effect(): string;
  bank_log(): string;
  bank_what(): string;
  proofs_title(): string;
  proofs_complete(): string;
  proofs_lacking(args: { count: Argument }): string;
  proofs_what(): string;
  proofs_state(): string;
  proofs_for(): string;
  proofs_there(args: { count: Argument }): string;
  proofs_missing(): string;
  proofs_needless(): string;
  proofs_before(args: { what: Argument }): string;
  proofs_before_note(): string;
  event_explain(): string;
  log_above(args: { day: Argument; debtor: Argument; number: Argument }): string;
  log_day(): string;
  log_role(): string;
  log_kept_until(): string;
  log_export(): string;
  log_exported(args: { count: Argument; path: Argument }): string;
  log_name(args: { number: Argument }): string;
  role_liable(): string;
  contacts_title(): string;
  contacts_none(): string;
  contacts_none_explain(): string;
  contacts_hold(): string;
  contacts_hold_explain(): string;
  contacts_rules(): string;
  contacts_rules_say(args: { attempts: Argument; calls: Argument; from: Argument; to: Argument; years: Argument }): string;
  promises_title(): string;
  promises_none(): string;
  promise_record(): string;
  promise_save(): string;
  promise_done(): string;
  promise_amount(): string;
  promise_due(): string;
  promise_by(): string;
  promise_paid(): string;
  promise_state(): string;
  promise_made_on(): string;
  promise_proof_hint(): string;
  promise_unproved(): string;
  promise_open(): string;
  promise_kept(): string;
  promise_partly_kept(): string;
  promise_broken(): string;
  consents_title(): string;
  consents_none(): string;
  consent_record(): string;
  consent_save(): string;
  consent_done(): string;
  consent_to(): string;
  consent_visit(): string;
  consent_hours(args: { from: Argument; until: Argument }): string;
  consent_hours_kind(): string;
  consent_pass(args: { to: Argument }): string;
  consent_pass_kind(): string;
  consent_from(): string;
  consent_until(): string;
  consent_recipient(): string;
  consent_take_back(): string;
  consent_withdrawn(args: { what: Argument }): string;
  complaints_title(): string;
  complaints_none(): string;
  complaint_record(): string;
  complaint_save(): string;
  complaint_done(): string;
  complaint_by(): string;
  complaint_channel(): string;
  complaint_about(): string;
  complaint_expected(): string;
  complaint_expected_on(args: { day: Argument }): string;
  complaint_direct(): string;
  complaint_bank(): string;
  complaint_regulator(): string;
  complaint_own_finding(): string;
  complaint_sent_back(): string;
  complaint_coordinated(): string;
  complaint_answered(): string;
  complaint_closed(): string;
  complaint_open(): string;
  complaint_move(): string;
  complaint_moved(): string;
  complaint_step(): string;
  complaint_note(): string;
  complaint_hold_note(): string;
  steps_title(): string;
  steps_none(): string;
  step_plan(): string;
  step_save(): string;
  step_what(): string;
  step_on(): string;
  step_on_hint(): string;
  step_every(): string;
  step_every_hint(): string;
  step_every_days(args: { days: Argument }): string;
  step_owner(): string;
  step_owner_hint(): string;
  step_contact(): string;
  step_no_contact(): string;
  step_done_planning(args: { what: Argument }): string;
  step_finish(): string;
  step_finish_save(): string;
  step_finished(args: { what: Argument }): string;
  step_outcome(): string;
  step_postpone(): string;
  step_postpone_save(): string;
  step_postponed(args: { count: Argument }): string;
  step_postponed_done(args: { what: Argument }): string;
  step_to(): string;
  step_to_hint(): string;
  today_title(args: { day: Argument }): string;
  today_resting(args: { next: Argument }): string;
  today_working(): string;
  today_scope(): string;
  today_scope_all(): string;
  today_scope_mine(): string;
  today_load(): string;
  today_load_day(args: { day: Argument; promises: Argument; statutory: Argument; steps: Argument }): string;
  today_must(): string;
  today_today(): string;
  today_late(): string;
  today_watch(): string;
  today_post(): string;
  today_post_days(args: { days: Argument }): string;
  today_letter_posted(args: { number: Argument; to: Argument; what: Argument }): string;
  today_letter_returned(args: { number: Argument; to: Argument; what: Argument }): string;
  today_letter_title(args: { debtor: Argument; number: Argument }): string;
  today_idle(): string;
  today_expired(): string;
  today_no_step(): string;
  today_no_step_explain(): string;
  today_promise(args: { amount: Argument; name: Argument; paid: Argument }): string;
  today_done(): string;
  today_postpone(): string;
  today_letter(): string;
  today_owed(): string;
  today_advice_limitation(): string;
  today_advice_negotiation(): string;
  today_nothing(): string;
  today_nothing_mine(): string;
  today_next(args: { day: Argument; number: Argument; what: Argument }): string;
  today_nothing_explain(): string;
  case_tab_tactics(): string;
  today_decide(): string;
  today_instalment(args: { amount: Argument; number: Argument; of: Argument; paid: Argument }): string;
  today_approval(args: { by: Argument; what: Argument }): string;
  today_complaint(args: { about: Argument }): string;
  today_complaint_open(): string;
  today_compensation(args: { amount: Argument }): string;
  today_plan_breached(): string;
  history_work_diagnosed(): string;
  history_work_flag(): string;
  history_work_tagged(): string;
  history_work_track(): string;
  history_work_plan_drawn(): string;
  history_work_plan_turned(): string;
  history_work_approval_asked(): string;
  history_work_approval_decided(): string;
  refusal_move_illegal(): string;
  refusal_move_illegal_remedy(): string;
  refusal_rung_skipped(): string;
  refusal_rung_skipped_remedy(): string;
  refusal_no_offer_made(): string;
  refusal_no_offer_made_remedy(): string;
  refusal_plan_unfit(): string;
  refusal_plan_unfit_remedy(): string;
  refusal_plan_not_there(): string;
  refusal_plan_not_there_remedy(): string;
  rule_not_a_count(): string;
  rule_not_approved(): string;
  rule_approved_otherwise(): string;
  rule_approval_used(): string;
  rule_approved_for_less(): string;
  diagnosis_title(): string;
  diagnosis_record(): string;
  diagnosis_save(): string;
  diagnosis_done(): string;
  diagnosis_none(): string;
  diagnosis_overdue(args: { class: Argument; days: Argument }): string;
  known_title(): string;
  known_overdue(): string;
  known_payments(): string;
  known_payments_none(): string;
  known_payments_said(args: { count: Argument; on: Argument }): string;
  known_promises(): string;
  known_promises_none(): string;
  known_promises_said(args: { broken: Argument; kept: Argument; open: Argument }): string;
  known_contacts(): string;
  known_contacts_none(): string;
  known_contacts_never(args: { reached: Argument; tried: Argument }): string;
  known_contacts_said(args: { on: Argument; reached: Argument; tried: Argument }): string;
  known_debts(): string;
  known_debts_said(args: { all: Argument; open: Argument }): string;
  diagnosis_scores(args: { ability: Argument; cooperation: Argument; day: Argument; severity: Argument; willingness: Argument }): string;
  diagnosis_before(args: { count: Argument }): string;
  diagnosis_severity(): string;
  diagnosis_cooperation(): string;
  diagnosis_months(): string;
  diagnosis_months_hint(): string;
  debtor_able_willing(): string;
  debtor_unable_willing(): string;
  debtor_able_unwilling(): string;
  debtor_unable_unwilling(): string;
  debtor_undecided(): string;
  sign_willing(): string;
  sign_unwilling(): string;
  sign_able(): string;
  sign_unable(): string;
  sign_evidence(): string;
  level_low(): string;
  level_middle(): string;
  level_high(): string;
  flag_raised(args: { flag: Argument }): string;
  flag_raise(args: { flag: Argument }): string;
  flag_take_down(args: { flag: Argument }): string;
  flag_save(): string;
  flag_opens_suit(): string;
  tracks_title(): string;
  tracks_none(): string;
  tracks_begin_asked(args: { track: Argument }): string;
  tracks_begin_later(): string;
  tracks_begin_why(): string;
  compare_begin_title(args: { track: Argument }): string;
  compare_begin(args: { track: Argument }): string;
  limit_set(): string;
  limit_save(): string;
  limit_done(): string;
  limit_until(): string;
  limit_hint(): string;
  tracks_begin(): string;
  move_save(): string;
  move_to(args: { state: Argument }): string;
  move_starts(args: { what: Argument }): string;
  move_reason(): string;
  move_reason_hint(): string;
  need_paper(): string;
  need_note(): string;
  need_approval(): string;
  need_approval_none(): string;
  need_approval_choose(): string;
  need_court(): string;
  need_case_number(): string;
  need_party(): string;
  need_fee(): string;
  need_scope(): string;
  need_amount(): string;
  need_until(): string;
  need_consent(): string;
  approvals_title(): string;
  approvals_none(): string;
  approval_ask(): string;
  approval_ask_save(): string;
  approval_asked(): string;
  approval_matter(): string;
  approval_what(): string;
  approval_amount(): string;
  approval_decide(): string;
  approval_decide_save(): string;
  approval_decided(): string;
  approval_decision(): string;
  approval_give(): string;
  approval_refuse(): string;
  approval_given(): string;
  approval_used(): string;
  approval_refused(): string;
  approval_open(): string;
  approval_own(): string;
  plans_title(): string;
  plans_none(): string;
  plan_draw(): string;
  plan_save(): string;
  plan_done(): string;
  plan_template(): string;
  plan_free(): string;
  plan_first_due(): string;
  plan_count(): string;
  plan_down(): string;
  plan_down_hint(): string;
  plan_accelerates(): string;
  plan_accelerates_hint(): string;
  plan_standstill(): string;
  plan_standstill_pick(): string;
  plan_affordability(): string;
  plan_income(): string;
  plan_costs(): string;
  plan_monthly(): string;
  plan_add_line(): string;
  plan_base(): string;
  plan_fees(): string;
  plan_total(): string;
  plan_disposable(args: { amount: Argument }): string;
  plan_proposed(args: { count: Argument }): string;
  plan_note_too_long(args: { most: Argument }): string;
  plan_note_too_many(args: { most: Argument }): string;
  plan_note_above_disposable(args: { amount: Argument }): string;
  plan_note_gives_up(args: { amount: Argument }): string;
  plan_schedule(): string;
  plan_number(): string;
  plan_due(): string;
  plan_amount(): string;
  plan_fee(): string;
  plan_missed(args: { count: Argument }): string;
  plan_missed_one(): string;
  plan_terms(args: { count: Argument; missed: Argument }): string;
  plan_drawn(): string;
  plan_active(): string;
  plan_breached(): string;
  plan_accelerated(): string;
  plan_performed(): string;
  plan_ended(): string;
  plan_sign(): string;
  plan_sign_note(): string;
  plan_agreement(): string;
  plan_paper(): string;
  plan_accelerate(): string;
  plan_end(): string;
  plan_turn_save(): string;
  case_tab_dossier(): string;
  dossier_add(): string;
  dossier_none(): string;
  dossier_none_explain(): string;
  dossier_done(args: { what: Argument }): string;
  dossier_save(): string;
  dossier_edit(): string;
  dossier_acts(): string;
  history_work_dossier(): string;
  refusal_not_permitted(args: { lacks: Argument }): string;
  refusal_not_permitted_remedy(args: { lacks: Argument }): string;
  refusal_no_manager_left(): string;
  refusal_no_manager_left_remedy(): string;
  rule_out_of_bounds(): string;
  rule_still_masked(): string;
  rule_twice(): string;
  field_unit(): string;
  field_waiver_limit(): string;
  field_cost_limit(): string;
  field_idle_minutes_most(): string;
  field_clear_seconds(): string;
  vault_user(): string;
  vault_user_hint(): string;
  refusal_not_a_bundle(args: { path: Argument }): string;
  refusal_not_a_bundle_remedy(): string;
  history_vault_created(): string;
  history_organisation_set(): string;
  history_assumptions_set(): string;
  history_mapping_saved(): string;
  history_quote_added(): string;
  history_rule_pack_loaded(): string;
  history_import_run(): string;
  history_import_undone(): string;
  history_user_set(): string;
  history_policy_set(): string;
  history_accessed(): string;
  access_revealed(args: { field: Argument }): string;
  audit_text_of_entry(args: { seq: Argument }): string;
  access_searched(args: { found: Argument; query: Argument }): string;
  access_exported(args: { what: Argument }): string;
  access_denied(args: { command: Argument }): string;
  access_unlocked(): string;
  audit_title(): string;
  audit_none(): string;
  audit_more(): string;
  audit_number(): string;
  audit_reason(): string;
  audit_exported(): string;
  audit_bundle_note(): string;
  audit_bundle_entries(): string;
  audit_bundle_told(): string;
  audit_bundle_key(): string;
  audit_bundle_chain(): string;
  audit_bundle_holds(): string;
  audit_bundle_broken(): string;
  audit_bundle_made_by(): string;
  audit_bundle_made_at(): string;
  role_officer(): string;
  role_legal(): string;
  role_manager(): string;
  role_auditor(): string;
  remit_own(): string;
  remit_unit(): string;
  remit_all(): string;
  masking_identity(): string;
  masking_phone(): string;
  masking_address(): string;
  masking_account(): string;
  users_title(): string;
  users_add(): string;
  users_edit(): string;
  users_edit_of(args: { name: Argument }): string;
  users_save(): string;
  users_saved(args: { name: Argument }): string;
  users_none(): string;
  users_unknown(): string;
  users_name(): string;
  users_name_hint(): string;
  users_role(): string;
  users_role_hint(args: { role: Argument }): string;
  users_remit(): string;
  users_unit(): string;
  users_waiver_limit(): string;
  users_cost_limit(): string;
  users_limit_hint(): string;
  users_no_limit(): string;
  users_cases(): string;
  users_you(): string;
  users_active(): string;
  users_left(): string;
  users_no_reveal(): string;
  users_reveal(): string;
  users_is_active(): string;
  users_walls_title(): string;
  users_walls_key(): string;
  users_walls_program(): string;
  users_walls_separate(): string;
  policy_title(): string;
  policy_note(): string;
  policy_masked(): string;
  policy_reason(): string;
  policy_seconds(): string;
  policy_seconds_hint(): string;
  policy_idle(): string;
  policy_idle_hint(): string;
  policy_capture(): string;
  policy_save(): string;
  reveal_title(): string;
  reveal_hint(): string;
  reveal_show(): string;
  shell_privacy(): string;
  shell_privacy_on(): string;
  shell_privacy_off(): string;
  drafts_restored(args: { forms: Argument }): string;
  drafts_other(): string;
  audit_note(): string;
  audit_clear(): string;
  audit_newer(): string;
  audit_older(): string;
  audit_filters(): string;
  audit_everybody(): string;
  audit_every_kind(): string;
  audit_from(): string;
  audit_until(): string;
  audit_show(): string;
  audit_proof(): string;
  audit_proof_note(): string;
  audit_verify(): string;
  audit_export(): string;
  audit_bundle(): string;
  audit_file(args: { day: Argument }): string;
  audit_exported_to(args: { entries: Argument; path: Argument; told: Argument }): string;
  audit_change(): string;
  audit_denied(): string;
  audit_removed(): string;
  audit_all_changes(args: { count: Argument }): string;
  audit_yes(): string;
  audit_no(): string;
  audit_batch(): string;
  audit_sha256(): string;
  audit_imported(): string;
  audit_refused(): string;
  audit_compensated(): string;
  users_passphrase_new(): string;
  users_passphrase_hint(): string;
  users_no_passphrase(): string;
  leave_done(): string;
  leave_note(): string;
  leave_letters(): string;
  switch_title(): string;
  switch_note(): string;
  switch_none(): string;
  vault_state_open(): string;
  vault_state_locked(): string;
  field_answers_party_name(): string;
  field_answers_party_address(): string;
  field_answers_party_phone(): string;
  field_answers_due_on(): string;
  field_answers_due_amount(): string;
  field_answers_died_on(): string;
  field_answers_estate(): string;
  field_answers_succession(): string;
  field_answers_insured(): string;
  field_answers_policy(): string;
  field_answers_incident(): string;
  field_answers_third_party_ground(): string;
  field_answers_firm(): string;
  field_answers_firm_address(): string;
  field_answers_firm_phone(): string;
  field_answers_lawyer(): string;
  field_answers_lawyer_licence(): string;
  field_answers_mandate_on(): string;
  field_answers_court(): string;
  field_answers_case_number(): string;
  field_answers_filed_on(): string;
  field_answers_evidence_more(): string;
  field_answers_reasons(): string;
  field_answers_sender_uscc(): string;
  field_answers_representative(): string;
  field_answers_representative_post(): string;
  field_answers_property(): string;
  field_answers_preserve_amount(): string;
  field_answers_preserve_security(): string;
  field_answers_urgency(): string;
  field_answers_extended_until(): string;
  field_answers_more_security(): string;
  field_answers_still_from(): string;
  field_answers_still_until(): string;
  field_answers_still_condition(): string;
  field_answers_agreement_on(): string;
  field_answers_agreement_number(): string;
  field_answers_broken_on(): string;
  field_answers_broken_amount(): string;
  field_answers_assignee(): string;
  field_answers_assignee_address(): string;
  field_answers_assignee_phone(): string;
  field_answers_assignee_account_name(): string;
  field_answers_assignee_account_bank(): string;
  field_answers_assignee_account_number(): string;
  field_answers_assigned_on(): string;
  field_answers_offer_amount(): string;
  field_answers_settled_on(): string;
  field_answers_objected_on(): string;
  field_answers_objection(): string;
  field_answers_finding(): string;
  field_answers_correction(): string;
  field_answers_courier_number(): string;
  missing_loan_bank(): string;
  missing_loan_contract(): string;
  missing_loan_amount(): string;
  missing_debtor_address(): string;
  missing_debtor_identity(): string;
  missing_addressee_address(): string;
  missing_liability(): string;
  missing_judgment(): string;
  missing_suit_decision(): string;
  missing_plan(): string;
  missing_plan_unsound(): string;
  missing_claims(): string;
  missing_still_owed(): string;
  missing_answer(): string;
  letters_template(): string;
  letters_to(): string;
  letters_language(): string;
  letters_language_chinese(): string;
  letters_language_english(): string;
  letters_layout(): string;
  letters_layout_official(): string;
  letters_layout_business(): string;
  letters_role_debtor(): string;
  letters_role_guarantor(): string;
  letters_role_heir(): string;
  letters_role_third_party(): string;
  letters_role_court(): string;
  letters_misfit_other_addressee(): string;
  letters_misfit_other_capacity(): string;
  letters_misfit_nothing_owed(): string;
  letters_misfit_not_compensated(): string;
  letters_misfit_still_owed(): string;
  letters_misfit_no_judgment(): string;
  letters_misfit_no_suit_decision(): string;
  letters_misfit_no_liability(): string;
  letters_misfit_not_in_this_language(): string;
  letters_law(): string;
  letters_demands(): string;
  letters_owed(args: { amount: Argument }): string;
  letters_fields(): string;
  letters_field_known(): string;
  letters_field_optional(): string;
  letters_plan(): string;
  letters_plan_due(): string;
  letters_plan_amount(): string;
  letters_plan_add(): string;
  letters_plan_remove(args: { number: Argument }): string;
  letters_watermark(): string;
  letters_watermark_hint(): string;
  letters_missing_obligors(): string;
  letters_missing_case(): string;
  letters_verify(): string;
  letters_verify_ours(args: { addressee: Argument; amount: Argument; day: Argument; number: Argument }): string;
  letters_verify_not_ours(): string;
  letters_event_charged(): string;
  letters_event_accrued(): string;
  letters_event_received(): string;
  letters_event_waived(): string;
  letters_event_standstill_began(): string;
  letters_event_standstill_ended(): string;
  letters_event_order_turned(): string;
  letters_head_cost(): string;
  letters_head_interest(): string;
  letters_head_penalty(): string;
  letters_head_damages(): string;
  letters_head_principal(): string;
  letters_head_post_judgment(): string;
  letters_head_other(): string;
  refusal_letter_changed(): string;
  refusal_letter_changed_remedy(): string;
  refusal_addressee_unfit(args: { to: Argument }): string;
  refusal_addressee_unfit_remedy(): string;
  organisation_insurer(): string;
  cli_misuse_letter_pair(args: { text: Argument }): string;
  cli_letter_ours(): string;
  cli_letter_not_ours(): string;
  field_plan_due(): string;
  field_plan_amount(): string;
  field_watermark(): string;
  list_parens(args: { items: Argument }): string;
  cli_case_number(): string;
  letters_others(args: { count: Argument }): string;
  wording_rule_filed_without_number(): string;
  wording_rule_suit_without_decision(): string;
  wording_rule_agency_suing(): string;
  wording_rule_posing_as_official(): string;
  wording_rule_invented_offence(): string;
  wording_rule_threat(): string;
  wording_rule_insult(): string;
  wording_rule_family_pressure(): string;
  wording_rule_exposure(): string;
  wording_rule_urging_to_borrow(): string;
  wording_rule_overstated_credit_effect(): string;
  wording_rule_debt_on_the_outside(): string;
  refusal_wording_unfit(args: { rules: Argument; words: Argument }): string;
  refusal_wording_unfit_remedy(): string;
  refusal_wording_needs_reason(args: { rules: Argument; words: Argument }): string;
  refusal_wording_needs_reason_remedy(): string;
  refusal_kept_until(args: { day: Argument }): string;
  refusal_kept_until_remedy(): string;
  follow_up_step(args: { addressee: Argument; letter: Argument }): string;
  letters_remarks(): string;
  cli_passphrase_changed(): string;
  cli_new_passphrase(): string;
  cli_vault_restored(): string;
  cli_backed_up(args: { cases: Argument; entries: Argument }): string;
  cli_backups_dropped(args: { count: Argument }): string;
  delivery_act(): string;
  delivery_name(args: { day: Argument }): string;
  delivery_title(args: { addressee: Argument; day: Argument }): string;
  delivery_step(): string;
  delivery_on(): string;
  delivery_number(): string;
  delivery_number_hint(): string;
  delivery_to_post(): string;
  delivery_posted(): string;
  delivery_signed(): string;
  delivery_refused(): string;
  delivery_returned(): string;
  delivery_complete(): string;
  delivery_not_posted(): string;
  delivery_not_posted_why(): string;
  delivery_not_posted_hint(): string;
  delivery_saved(): string;
  delivery_restarts(args: { name: Argument }): string;
  delivery_restarts_not(): string;
  delivery_refused_note(): string;
  delivery_checklist(): string;
  history_work_letter_posted(): string;
  history_work_letter_signed(): string;
  history_work_letter_refused(): string;
  history_work_letter_returned(): string;
  history_work_letter_complete(): string;
  history_work_letter_not_posted(): string;
  passphrase_numbers(): string;
  passphrase_names(): string;
  passphrase_suggested(): string;
  passphrase_suggested_note(): string;
  passphrase_suggested_use(): string;
  passphrase_suggested_other(): string;
  custody_title(): string;
  custody_more(): string;
  custody_own_passphrase(): string;
  custody_present_passphrase(): string;
  custody_passphrase_change(): string;
  custody_passphrase_changed(): string;
  custody_with_key_file(): string;
  key_file(): string;
  key_file_make(): string;
  key_file_made(): string;
  key_file_new_hint(): string;
  key_file_open_hint(): string;
  witness(): string;
  witness_hint(): string;
  witness_none(): string;
  place_network(): string;
  place_synced(): string;
  place_advice(): string;
  recovery_key(): string;
  recovery_make(): string;
  recovery_renew(): string;
  recovery_later(): string;
  recovery_what(): string;
  recovery_renew_note(): string;
  recovery_draw(): string;
  recovery_confirm(): string;
  recovery_type(): string;
  recovery_type_hint(): string;
  recovery_sheet_print(): string;
  recovery_sheet_save(): string;
  recovery_sheet_saved(): string;
  recovery_sheet_path(): string;
  recovery_sheet_file(): string;
  recovery_made(): string;
  recovery_there(): string;
  recovery_missing(): string;
  recovery_none_note(): string;
  recovery_open(): string;
  recovery_open_note(): string;
  recovery_open_act(): string;
  recovery_key_hint(): string;
  recovery_wrong(): string;
  recovery_sheet_title(): string;
  recovery_sheet_what(): string;
  recovery_sheet_vault(args: { path: Argument; vault: Argument }): string;
  recovery_sheet_check(): string;
  recovery_sheet_use(): string;
  recovery_sheet_keep(): string;
  recovery_sheet_older(): string;
  rekey_title(): string;
  rekey_start(): string;
  rekey_what(): string;
  rekey_ends(): string;
  rekey_backups(): string;
  rekey_room(): string;
  rekey_agree(): string;
  rekey_progress(): string;
  rekey_done(): string;
  rekey_shut_out(args: { names: Argument }): string;
  rekey_recovery(): string;
  rekey_when(): string;
  quick_title(): string;
  quick_keep(): string;
  quick_what(): string;
  quick_hours(): string;
  quick_hours_error(): string;
  quick_kept(args: { hours: Argument }): string;
  quick_until(args: { until: Argument }): string;
  quick_forget(): string;
  quick_forgotten(): string;
  quick_unlock(): string;
  quick_no_keychain(): string;
  vault_open_all_the_same(): string;
  vault_forget(args: { vault: Argument }): string;
  vault_forgotten(args: { vault: Argument }): string;
  access_unlocked_recovery(): string;
  access_unlocked_keychain(): string;
  access_refused_before(args: { count: Argument }): string;
  access_locked(): string;
  access_locked_expired(): string;
  access_locked_idle(): string;
  access_locked_system(): string;
  refusal_recovery_key_mistyped(args: { group: Argument }): string;
  refusal_recovery_key_mistyped_remedy(): string;
  refusal_recovery_key_differs(): string;
  refusal_recovery_key_differs_remedy(): string;
  refusal_no_keychain(): string;
  refusal_no_keychain_remedy(): string;
  refusal_quick_unlock_over(): string;
  refusal_quick_unlock_over_remedy(): string;
  cli_key_file_made(): string;
  cli_passphrase_suggested(): string;
  cli_passphrase_offered(): string;
  cli_recovery_drawn(args: { path: Argument }): string;
  cli_recovery_type(): string;
  cli_recovered(): string;
  refusal_backup_running(): string;
  refusal_backup_running_remedy(): string;
  backup_title(): string;
  backup_note(): string;
  backup_last(args: { at: Argument }): string;
  backup_none(): string;
  backup_late(): string;
  backup_late_remedy(): string;
  backup_failed(): string;
  backup_running(): string;
  backup_now(): string;
  backup_made(args: { cases: Argument; entries: Argument }): string;
  backup_folder(): string;
  backup_second(): string;
  backup_second_hint(): string;
  backup_second_save(): string;
  backup_second_saved(): string;
  backup_second_none(): string;
  backup_made_at(): string;
  backup_where(): string;
  backup_where_first(): string;
  backup_where_second(): string;
  backup_try(): string;
  backup_try_of(args: { at: Argument }): string;
  backup_try_title(): string;
  backup_try_note(): string;
  backup_try_act(): string;
  backup_trying(): string;
  backup_tried_good(args: { attachments: Argument; cases: Argument; entries: Argument; letters: Argument; name: Argument }): string;
  backup_tried_bad(args: { count: Argument }): string;
  backup_restore(): string;
  backup_restore_one(): string;
  backup_restore_of(args: { at: Argument }): string;
  backup_restore_title(): string;
  backup_restore_note(): string;
  backup_restore_act(): string;
  backup_restoring(): string;
  backup_restored(): string;
  backup_from(): string;
  backup_from_hint(args: { folder: Argument }): string;
  backup_to(): string;
  backup_restored_name(args: { day: Argument }): string;
  cli_backup_folder_set(): string;
  leave_title(): string;
  leave_ask(): string;
  leave_folder(): string;
  leave_name(args: { day: Argument }): string;
  leave_act(): string;
  leave_told(args: { cases: Argument; entries: Argument; letters: Argument; path: Argument }): string;
  history_keys_changed(): string;
  history_epoch_begun(): string;
  history_casework(): string;
  key_change_passphrase_set(): string;
  key_change_user_removed(): string;
  key_change_recovery_key_set(): string;
  key_change_keychain_kept(): string;
  key_change_keychain_forgotten(): string;
  key_change_data_key_changed(): string;
  epoch_cause_restored(): string;
  epoch_cause_rollback_accepted(): string;
  audit_field_change(): string;
  audit_field_cause(): string;
  audit_field_epoch(): string;
  audit_field_revision(): string;
  audit_field_user(): string;
  audit_field_act(): string;
  audit_seen_epoch(): string;
  audit_seen_seq(): string;
  audit_seen_hash(): string;
  audit_found_epoch(): string;
  audit_found_seq(): string;
  audit_found_hash(): string;
  compare_steps(): string;
  compare_step(): string;
  step_claim(): string;
  step_not_recovered(): string;
  step_lawyers(): string;
  step_courts(): string;
  step_staff(): string;
  step_other(): string;
  step_time(): string;
  step_net(): string;
  compare_baseline(): string;
  compare_save_explain(): string;
  compare_save_change(args: { after: Argument; before: Argument; name: Argument; unit: Argument }): string;
  compare_changes(): string;
  compare_changes_none(): string;
  compare_assumption(): string;
  compare_change_before(): string;
  compare_change_after(): string;
  compare_change_shipped(args: { value: Argument }): string;
  compare_change_by(): string;
  compare_change_at(): string;
  compare_change_no_reason(): string;
  article_unknown(): string;
  assumption_unit_times(): string;
  allocation_progress(args: { done: Argument; of: Argument }): string;
  allocation_solving(): string;
  allocation_cancelling(): string;
  allocation_cancelled(): string;
  allocation_above(): string;
  allocation_below(): string;
  allocation_side_none(): string;
  allocation_regrets(): string;
  allocation_propose(): string;
  allocation_propose_explain(): string;
  allocation_proposed(args: { count: Argument; unchanged: Argument }): string;
  allocation_proposal(args: { day: Argument; mean: Argument; path: Argument }): string;
  learning_title(): string;
  learning_view(): string;
  learning_loading(): string;
  learning_line(args: { cases: Argument; ended: Argument }): string;
  learning_unreckoned(args: { count: Argument }): string;
  learning_few(args: { few: Argument }): string;
  learning_rates(): string;
  learning_rates_none(): string;
  learning_figure(): string;
  learning_in_force(): string;
  learning_learned(): string;
  learning_band(): string;
  learning_seen(): string;
  learning_seen_of(args: { cases: Argument; company: Argument; happened: Argument }): string;
  learning_basis(): string;
  learning_basis_pooled(): string;
  learning_basis_company(): string;
  learning_basis_own(): string;
  learning_backtest(): string;
  learning_backtest_none(): string;
  learning_backtest_line(args: { brier: Argument; scored: Argument; skill: Argument; support: Argument }): string;
  learning_adopt(): string;
  learning_adopt_reason(args: { cases: Argument; happened: Argument; high: Argument; low: Argument }): string;
  learning_shares(): string;
  learning_shares_group(): string;
  learning_shares_all(): string;
  learning_shares_secured(): string;
  learning_shares_unsecured(): string;
  learning_shares_cases(): string;
  learning_share_0(): string;
  learning_share_1(): string;
  learning_share_2(): string;
  learning_share_3(): string;
  learning_share_4(): string;
  learning_share_5(): string;
  learning_times(): string;
  learning_times_months(): string;
  learning_times_paid(): string;
  learning_times_partial(): string;
  learning_times_terminated(): string;
  learning_times_written_off(): string;
  learning_times_open(): string;
  learning_calibration(): string;
  learning_calibration_none(): string;
  learning_calibration_note(): string;
  learning_decisions(): string;
  learning_within(): string;
  learning_place_below(): string;
  learning_place_lower(): string;
  learning_place_upper(): string;
  learning_place_above(): string;
  learning_expected(): string;
  learning_came(): string;
  learning_slope(): string;
  learning_loss_brier(): string;
  learning_cash_brier(): string;
  learning_officers(): string;
  learning_officer(): string;
  learning_officer_none(): string;
  learning_forecasts(): string;
  learning_path(): string;
  learning_chosen_on(): string;
  learning_ended_on(): string;
  learning_forecast(): string;
  learning_outcome(): string;
  learning_forecast_line(args: { mean: Argument; p10: Argument; p90: Argument }): string;
  learning_verdict(): string;
  learning_fell_below(): string;
  learning_fell_within(): string;
  learning_fell_above(): string;
  allocation_price(): string;
  learning_ended_none(): string;
  room_letters(): string;
  letters_tabs(): string;
  letters_reference(): string;
  refusal_batch_running(): string;
  refusal_batch_running_remedy(): string;
  batch_title(): string;
  batch_of_list(): string;
  batch_of_except(args: { count: Argument }): string;
  batch_of_all(): string;
  batch_of_query(args: { query: Argument }): string;
  batch_of_stage(args: { stage: Argument }): string;
  batch_change(): string;
  batch_to(): string;
  batch_to_debtor(): string;
  batch_to_guarantors(): string;
  batch_to_everyone(): string;
  batch_check(): string;
  batch_check_note(): string;
  batch_checking(): string;
  batch_checking_count(args: { done: Argument; of: Argument }): string;
  batch_templates_note(): string;
  batch_table(): string;
  batch_counts(args: { cases: Argument; held: Argument; ready: Argument }): string;
  batch_without(args: { count: Argument }): string;
  batch_none(): string;
  batch_none_text(): string;
  batch_filter_all(): string;
  batch_filter_ready(): string;
  batch_filter_held(): string;
  batch_column_state(): string;
  batch_column_demanded(args: { unit: Argument }): string;
  batch_ready(): string;
  batch_left_out(): string;
  batch_leave_out(args: { name: Argument }): string;
  batch_take_in(args: { name: Argument }): string;
  batch_hold_complaint(): string;
  batch_hold_limitation(args: { on: Argument }): string;
  batch_hold_issued(): string;
  batch_hold_missing(args: { missing: Argument }): string;
  batch_hold_wording(args: { words: Argument }): string;
  batch_hold_unprintable(args: { characters: Argument }): string;
  batch_past_limitation(): string;
  batch_past_limitation_note(): string;
  batch_both_sides(): string;
  batch_folder(): string;
  batch_folder_hint(): string;
  batch_folder_name(args: { day: Argument }): string;
  batch_run(args: { count: Argument }): string;
  batch_run_note(): string;
  batch_running(): string;
  batch_running_count(args: { done: Argument; of: Argument }): string;
  batch_running_rate(args: { rate: Argument; seconds: Argument }): string;
  batch_running_note(): string;
  batch_cancelling(): string;
  batch_done(args: { count: Argument; pages: Argument }): string;
  batch_done_none(): string;
  batch_done_folder(args: { folder: Argument }): string;
  batch_done_files(): string;
  batch_cancelled(args: { issued: Argument; left: Argument }): string;
  batch_stopped(args: { issued: Argument; left: Argument }): string;
  batch_failed(args: { count: Argument }): string;
  batch_failed_retry(): string;
  batch_continue(args: { count: Argument }): string;
  batch_another(): string;
  batch_to_numbers(): string;
  batch_row(): string;
  batch_reference(): string;
  batch_to_name(): string;
  batch_to_phone(): string;
  batch_to_address(): string;
  batch_from_name(): string;
  batch_from_phone(): string;
  batch_from_address(): string;
  batch_content(): string;
  batch_content_letter(args: { reference: Argument }): string;
  batch_courier_number(): string;
  batch_total(): string;
  batch_pages(): string;
  batch_file(): string;
  batch_sha256(): string;
  batch_sheet_ems(): string;
  batch_sheet_register(): string;
  batch_file_print(args: { day: Argument }): string;
  batch_file_ems(args: { day: Argument }): string;
  batch_file_register(args: { day: Argument }): string;
  cases_batch(): string;
  cases_batch_name(): string;
  numbers_title(): string;
  numbers_paste(): string;
  numbers_paste_hint(): string;
  numbers_on(): string;
  numbers_lines(): string;
  numbers_counts(args: { bad: Argument; good: Argument }): string;
  numbers_empty(): string;
  numbers_empty_text(): string;
  numbers_row(): string;
  numbers_named(): string;
  numbers_letter(): string;
  numbers_number(): string;
  numbers_state(): string;
  numbers_matched(): string;
  numbers_unknown(): string;
  numbers_ambiguous(): string;
  numbers_not_waiting(): string;
  numbers_twice(): string;
  numbers_incomplete(): string;
  numbers_too_early(): string;
  numbers_doubtful(): string;
  numbers_record(args: { count: Argument }): string;
  numbers_recorded(args: { count: Argument }): string;
  numbers_undo_reason(): string;
  numbers_undone(args: { count: Argument }): string;
  evidence_title(): string;
  evidence_content(): string;
  evidence_number(): string;
  evidence_stub(): string;
  evidence_arrival(): string;
  evidence_there(): string;
  evidence_lacking(): string;
  delivery_files(): string;
  delivery_files_none(): string;
  delivery_files_add(): string;
  delivery_files_path(): string;
  delivery_file_added(args: { name: Argument }): string;
  batch_stale(): string;
  batch_toggle(): string;
  batch_open_case(args: { number: Argument }): string;
  refusal_wording_unknown(): string;
  refusal_wording_unknown_remedy(): string;
  refusal_wording_flawed(args: { line: Argument }): string;
  refusal_wording_flawed_remedy(): string;
  history_wording_saved(): string;
  history_wording_chosen(): string;
  wording_title(): string;
  wording_list(): string;
  wording_shipped(args: { version: Argument }): string;
  wording_own(args: { version: Argument }): string;
  wording_used(): string;
  wording_broken(): string;
  wording_edit(): string;
  wording_use(): string;
  wording_use_name(args: { version: Argument }): string;
  wording_reason(): string;
  wording_text(): string;
  wording_text_note(args: { example: Argument }): string;
  wording_check(): string;
  wording_sound(): string;
  wording_flaws(): string;
  wording_at(args: { column: Argument; line: Argument }): string;
  wording_note(): string;
  wording_save(): string;
  wording_saved(args: { version: Argument }): string;
  wording_chosen(args: { version: Argument }): string;
  wording_discard(): string;
  wording_manager_only(): string;
  wording_preview(): string;
  wording_preview_case(): string;
  wording_preview_hint(): string;
  wording_preview_missing(args: { missing: Argument }): string;
  wording_help(): string;
  wording_variables(): string;
  wording_variable_conditional(args: { example: Argument }): string;
  wording_tables(): string;
  wording_lists(): string;
  wording_parts(): string;
  wording_mistake_no_such_block(args: { name: Argument }): string;
  wording_mistake_bad_header(args: { name: Argument }): string;
  wording_mistake_unbalanced(): string;
  wording_mistake_no_such_variable(args: { name: Argument }): string;
  wording_mistake_unconditional(args: { name: Argument }): string;
  wording_mistake_no_such_table(args: { name: Argument }): string;
  wording_mistake_no_such_list(args: { name: Argument }): string;
  wording_mistake_no_such_part(args: { name: Argument }): string;
  wording_mistake_misplaced(): string;
  wording_mistake_no_words(args: { name: Argument }): string;
  wording_mistake_no_header(args: { name: Argument }): string;
  wording_mistake_other_header(args: { name: Argument }): string;
  batch_of_chosen(args: { count: Argument }): string;
  stage_closed(): string;
  keys_choose(): string;
  keys_choose_all(): string;
  cases_choose_none(): string;
  cases_filters(): string;
  cases_filters_set(args: { count: Argument }): string;
  cases_columns(): string;
  cases_columns_usual(): string;
  cases_column_up(args: { column: Argument }): string;
  cases_column_down(args: { column: Argument }): string;
  cases_column_guarantors(): string;
  cases_column_next_step(): string;
  cases_column_last_contact(): string;
  cases_status(): string;
  cases_status_open(): string;
  cases_status_any(): string;
  cases_officer_any(): string;
  cases_overdue(): string;
  cases_overdue_any(): string;
  cases_track(): string;
  cases_track_any(): string;
  cases_due_within(args: { days: Argument }): string;
  cases_chosen(args: { balance: Argument; compensated: Argument; count: Argument; received: Argument; unit: Argument }): string;
  cases_chosen_without(args: { compensated: Argument; count: Argument; received: Argument; unit: Argument }): string;
  views_label(): string;
  view_open(): string;
  view_mine(): string;
  view_near(args: { days: Argument }): string;
  view_instalments(): string;
  view_save(): string;
  view_delete(): string;
  view_name(): string;
  view_shared(): string;
  view_saved(args: { name: Argument }): string;
  view_deleted(args: { name: Argument }): string;
  bulk_assign(): string;
  bulk_step(): string;
  bulk_count(args: { count: Argument }): string;
  bulk_officer_choose(): string;
  bulk_officer_other(): string;
  bulk_officer_name(): string;
  bulk_assigned(args: { done: Argument; officer: Argument }): string;
  bulk_unassigned(args: { done: Argument }): string;
  bulk_stepped(args: { done: Argument; what: Argument }): string;
  bulk_nothing(): string;
  bulk_running(args: { done: Argument; of: Argument }): string;
  bulk_stop(): string;
  bulk_skipped(args: { done: Argument; skipped: Argument }): string;
  bulk_skipped_table(): string;
  bulk_why(): string;
  bulk_undone_but(args: { kept: Argument }): string;
  closing_title(): string;
  closing_open(): string;
  closing_save(): string;
  closing_explain(): string;
  closing_kind(): string;
  closing_settled(): string;
  closing_settled_hint(): string;
  closing_written_off(): string;
  closing_written_off_hint(): string;
  closing_uncollectable(): string;
  closing_uncollectable_hint(): string;
  closing_assigned(): string;
  closing_assigned_hint(): string;
  closing_paper(): string;
  closing_conditions(): string;
  condition_nothing_owed(): string;
  condition_something_owed(): string;
  condition_approved(): string;
  condition_debtor_notified(): string;
  condition_no_complaint(): string;
  condition_nothing_to_decide(): string;
  condition_no_plan(): string;
  condition_tracks_ended(): string;
  condition_credit_report(): string;
  condition_certificate(): string;
  condition_holds(): string;
  condition_missing(): string;
  condition_advised(): string;
  closing_done(args: { kind: Argument }): string;
  closing_closed(args: { day: Argument; kind: Argument }): string;
  closing_owed_then(): string;
  closing_owed_again(): string;
  closing_fades(args: { day: Argument }): string;
  closing_reopen(): string;
  closing_reopened(): string;
  history_work_closed(): string;
  history_work_reopened(): string;
  refusal_case_closed(): string;
  refusal_case_closed_remedy(): string;
  refusal_closing_unfit(args: { condition: Argument }): string;
  refusal_closing_unfit_remedy(): string;
  plan_lapse(): string;
  plan_lapse_hint(): string;
  plan_lapse_from_that_day(): string;
  plan_lapse_from_the_start(): string;
  plan_gives_up(): string;
  plan_on_ledger(args: { day: Argument }): string;
  plan_on_ledger_from_the_start(args: { day: Argument }): string;
  room_complaints(): string;
  complaints_register(): string;
  complaints_count(args: { late: Argument; open: Argument }): string;
  complaints_with_closed(): string;
  complaints_late(): string;
  complaints_open(): string;
  complaints_closed(): string;
  complaints_register_none(): string;
  complaints_none_explain(): string;
  today_officers(): string;
  today_officer_files(args: { files: Argument }): string;
  today_officer_red(args: { expired: Argument; must: Argument }): string;
  today_officer_load(args: { ahead: Argument; idle: Argument; late: Argument; today: Argument }): string;
  refusal_own_approval(): string;
  refusal_own_approval_remedy(): string;
  case_expected(): string;
  case_expected_explain(): string;
  case_expected_total(): string;
  case_expected_note(args: { amount: Argument; day: Argument }): string;
  case_compensate(): string;
  creditor_bank(): string;
  creditor_us(): string;
  creditor_buyer(): string;
  creditor_since(args: { day: Argument }): string;
  creditor_before(args: { names: Argument }): string;
  case_guarantor(args: { number: Argument }): string;
  case_guarantor_add(): string;
  case_guarantor_remove(args: { number: Argument }): string;
  field_guarantor_phone(): string;
  field_guarantor_address(): string;
  tags_edit(): string;
  tags_known(): string;
  tags_any(): string;
  tags_add(): string;
  tags_add_hint(): string;
  tags_save(): string;
  tags_give(): string;
  tags_take(): string;
  cases_column_tags(): string;
  bulk_tagged(args: { done: Argument }): string;
  cases_sheet(): string;
  cases_sheet_short(): string;
  cases_sheet_count(args: { count: Argument }): string;
  cases_sheet_name(args: { day: Argument }): string;
  cases_sheet_note(): string;
  cases_sheet_clear(): string;
  cases_sheet_clear_note(): string;
  cases_sheet_written(args: { count: Argument; path: Argument }): string;
  room_reports(): string;
  report_title(): string;
  event_title(): string;
  event_export(): string;
  event_name(args: { number: Argument }): string;
  export_clear(): string;
  event_above(args: { day: Argument; number: Argument; officer: Argument; stage: Argument }): string;
  event_what(): string;
  event_amount(): string;
  event_parties(): string;
  event_measures(): string;
  event_next(): string;
  event_compensated(args: { amount: Argument; bank: Argument; day: Argument }): string;
  event_expected(args: { amount: Argument; bank: Argument; day: Argument }): string;
  event_bank_unknown(): string;
  event_overdue(args: { class: Argument; days: Argument }): string;
  event_cause(args: { what: Argument }): string;
  event_cause_none(): string;
  event_flags(args: { what: Argument }): string;
  event_unreckoned(): string;
  event_counts(args: { broken: Argument; contacts: Argument; kept: Argument; letters: Argument }): string;
  event_measure(): string;
  event_step(): string;
  event_more(args: { count: Argument }): string;
  event_next_none(): string;
  report_span(): string;
  report_month(): string;
  report_last_month(): string;
  report_quarter(): string;
  report_year(): string;
  report_own(): string;
  report_export(): string;
  report_name(args: { from: Argument; to: Argument }): string;
  report_time(args: { day: Argument; from: Argument; to: Argument }): string;
  report_unreckoned(args: { count: Argument }): string;
  report_none(): string;
  report_whole(): string;
  report_unknown(): string;
  report_of_whole(): string;
  report_of_officer(): string;
  report_of_path(): string;
  report_of_cause(): string;
  report_of_product(): string;
  report_of_age(): string;
  report_of_closing(): string;
  report_open(): string;
  report_compensated(): string;
  report_balance(): string;
  report_recovered(): string;
  report_costs(): string;
  report_contacts(): string;
  report_letters(): string;
  report_kept(): string;
  report_broken(): string;
  report_closed(): string;
  report_age_d90(): string;
  report_age_d180(): string;
  report_age_d365(): string;
  report_age_y2(): string;
  report_age_y3(): string;
  report_age_older(): string;
  images_title(): string;
  images_note(): string;
  images_letterhead(): string;
  images_letterhead_note(): string;
  images_seal(): string;
  images_seal_note(): string;
  images_none(): string;
  images_choose(): string;
  images_replace(): string;
  images_path(): string;
  images_put(): string;
  images_drop(): string;
  images_set(): string;
  images_dropped(): string;
  images_facts(args: { at: Argument; by: Argument; height: Argument; width: Argument }): string;
  images_alt_letterhead(): string;
  images_alt_seal(): string;
  refusal_image_unfit(args: { flaw: Argument }): string;
  refusal_image_unfit_remedy(args: { flaw: Argument }): string;
  history_image_set(): string;
  letters_seal(): string;
  letters_seal_asks(): string;
  letters_seal_ask(): string;
  letters_seal_asked(): string;
  letters_seal_waiting(args: { by: Argument; on: Argument }): string;
  letters_seal_given(args: { by: Argument; on: Argument }): string;
  letters_seal_refused(args: { by: Argument; on: Argument; reason: Argument }): string;
  letters_sources(): string;
  letters_sources_unverified(args: { count: Argument }): string;
  letters_source_unverified(): string;
  letters_plan_known(): string;
  origin_learned(): string;
  compare_assumption_source(args: { source: Argument }): string;
  compare_explain(): string;
  compare_explain_title(args: { path: Argument }): string;
  compare_explain_key(): string;
  compare_explain_loading(): string;
  compare_explain_whole(): string;
  compare_explain_worlds(): string;
  compare_explain_rate(): string;
  compare_explain_shape(): string;
  compare_explain_reached(args: { percent: Argument }): string;
  compare_explain_chance(): string;
  compare_explain_months(): string;
  compare_explain_amount(): string;
  compare_explain_average(): string;
  compare_explain_today(args: { percent: Argument }): string;
  compare_explain_taken(): string;
  compare_explain_left(): string;
  compare_explain_law(): string;
  compare_explain_file(): string;
  compare_explain_path(): string;
  compare_export(): string;
  compare_export_title(): string;
  compare_export_explain(): string;
  compare_export_name(args: { day: Argument; number: Argument }): string;
  fact_claim(): string;
  fact_accruing(): string;
  fact_accrual(): string;
  fact_debtor(): string;
  fact_guarantors(): string;
  fact_security(): string;
  fact_silence(): string;
  fact_received(): string;
  fact_willing_signs(): string;
  fact_able_signs(): string;
  fact_damages(): string;
  part_suit(): string;
  part_judgment(): string;
  part_effective_judgment(): string;
  part_title(): string;
  part_enforce_debtor(): string;
  part_enforce_guarantors(): string;
  part_realise_security(): string;
  part_auction(): string;
  part_first_auction(): string;
  part_second_auction(): string;
  part_open_sale(): string;
  part_payment_in_kind(): string;
  part_unsold(): string;
  part_take_in_kind(): string;
  part_closed_for_want_of_assets(): string;
  part_demand(): string;
  part_phone(): string;
  part_visit(): string;
  part_outsourced(): string;
  part_preserve(): string;
  part_bank(): string;
  part_offer_plan(): string;
  part_deferred_payment(): string;
  part_suit_for_the_rest(): string;
  part_payment_order(): string;
  part_confirmed_agreement(): string;
  part_mediation(): string;
  part_special_procedure(): string;
  part_assignment(): string;
  part_instalment(args: { number: Argument }): string;
  part_after_demand(): string;
  part_after_objection(): string;
  part_broken_plan(): string;
  part_accepted(): string;
  part_agreed(): string;
  part_allowed(): string;
  part_broken(): string;
  part_default(): string;
  part_effective(): string;
  part_ended(): string;
  part_enforcement(): string;
  part_executed(): string;
  part_failed(): string;
  part_found(): string;
  part_judged(): string;
  part_kept(): string;
  part_lost(): string;
  part_mediated(): string;
  part_no_bid(): string;
  part_not_paid(): string;
  part_nothing_found(): string;
  part_objected(): string;
  part_paid(): string;
  part_refused(): string;
  part_resumed(): string;
  part_sold(): string;
  part_taken_in_kind(): string;
  part_voluntary(): string;
  part_won(): string;
  part_won_appealed(): string;
  part_won_final(): string;
  part_debtor(): string;
  part_guarantors(): string;
  part_security(): string;
  part_security_in_kind(): string;
  part_pays(): string;
  part_price(): string;
  part_acceptance_fee_back(): string;
  part_acceptance_fee_half(): string;
  part_enforce(): string;
  part_stop(): string;
  part_sue(): string;
  part_litigation(): string;
  part_suit_unpreserved(): string;
  part_agency(): string;
  part_instalments(): string;
  annex_title(): string;
  annex_claim(args: { claim: Argument }): string;
  annex_bars(): string;
  annex_key(): string;
  annex_table(): string;
  annex_loss(): string;
  annex_recovered(): string;
  annex_cost(): string;
  annex_hours(): string;
  annex_lawyers(): string;
  annex_court(): string;
  annex_months(): string;
  annex_costs(args: { path: Argument }): string;
  annex_rule(): string;
  annex_bands(): string;
  annex_band_outcome(): string;
  annex_band_figures(args: { band: Argument; evidence: Argument }): string;
  annex_band_model(args: { codes: Argument }): string;
  annex_lever(): string;
  annex_low(): string;
  annex_high(): string;
  annex_worth(): string;
  annex_assumptions(): string;
  annex_assumptions_note(): string;
  annex_code(): string;
  annex_value(): string;
  annex_origin(): string;
  annex_source(): string;
  allocation_forced(): string;
  allocation_forced_note(): string;
  allocation_forced_mark(): string;
  allocation_forced_last(): string;
  allocation_forced_days(args: { days: Argument }): string;
  allocation_forced_free(): string;
  allocation_conflicts(): string;
  allocation_conflict(args: { day: Argument; number: Argument; path: Argument }): string;
  compare_explain_instalment(): string;
  seal_asked_mark(): string;
  seal_asked_file(args: { day: Argument }): string;
  approval_pages(): string;
  history_streams(): string;
  history_stream_money(): string;
  history_stream_contacts(): string;
  history_stream_letters(): string;
  history_stream_court(): string;
  history_stream_work(): string;
  history_stream_file(): string;
  history_shown(args: { all: Argument; shown: Argument }): string;
  today_measure(args: { day: Argument; target: Argument; what: Argument }): string;
  measures_title(): string;
  measures_none(): string;
  measures_brought(): string;
  measure_ask(): string;
  measure_asked(): string;
  measure_asked_done(args: { what: Argument }): string;
  measure_turned_done(args: { step: Argument; what: Argument }): string;
  measure_turn(): string;
  measure_turn_name(args: { what: Argument }): string;
  measure_step(): string;
  measure_waiting(): string;
  measure_granted(): string;
  measure_renewed(): string;
  measure_refused(): string;
  measure_yielded(): string;
  measure_lifted(): string;
  measure_kind(): string;
  measure_against(): string;
  measure_target(): string;
  measure_target_hint(): string;
  measure_asked_on(): string;
  measure_paper(): string;
  measure_paper_hint(): string;
  measure_period(args: { what: Argument }): string;
  measure_unverified(): string;
  measure_unverified_explain(): string;
  measure_until(): string;
  measure_until_hint(): string;
  measure_until_day(args: { day: Argument }): string;
  measure_amount(): string;
  measure_holds(): string;
  measure_yielded_note(): string;
  measure_result(): string;
  measure_result_hint(): string;
  measure_ends(args: { day: Argument; days: Argument }): string;
  measure_expired(args: { day: Argument }): string;
  history_work_measure_asked(): string;
  history_work_measure_granted(): string;
  history_work_measure_renewed(): string;
  history_work_measure_refused(): string;
  history_work_measure_yielded(): string;
  history_work_measure_lifted(): string;
  history_work_measure_turned(): string;
  history_work_time_spent(): string;
  costs_title(): string;
  costs_none(): string;
  costs_count(args: { count: Argument }): string;
  costs_total(): string;
  costs_recoverable(): string;
  costs_over(args: { budget: Argument; over: Argument }): string;
  costs_within(args: { budget: Argument; left: Argument }): string;
  costs_minutes(args: { minutes: Argument }): string;
  costs_time(args: { spent: Argument }): string;
  costs_time_note(): string;
  cost_kind(): string;
  cost_kind_unknown(): string;
  cost_kind_court_fee(): string;
  cost_kind_preservation_fee(): string;
  cost_kind_lawyer_fee(): string;
  cost_kind_evaluation(): string;
  cost_kind_announcement(): string;
  cost_kind_travel(): string;
  cost_kind_agency_commission(): string;
  cost_kind_other(): string;
  cost_state(): string;
  cost_state_unknown(): string;
  cost_state_paid(): string;
  cost_state_advanced(): string;
  cost_state_unpaid(): string;
  time_record(): string;
  time_hours(): string;
  time_hours_hint(): string;
  time_what(): string;
  time_by(): string;
  time_done(args: { hours: Argument }): string;
  ledger_warning_charges_above_principal(args: { above: Argument; charges: Argument; principal: Argument }): string;
  complaint_position(): string;
  complaint_position_hint(): string;
  complaint_position_said(args: { position: Argument }): string;
  lateness_title(): string;
  lateness_enter(): string;
  lateness_none(): string;
  lateness_debt(): string;
  lateness_due(): string;
  lateness_amount(): string;
  lateness_open(): string;
  lateness_days(args: { days: Argument }): string;
  lateness_from(args: { day: Argument }): string;
  lateness_not_yet(args: { day: Argument }): string;
  lateness_paid(): string;
  lateness_tolerated(): string;
  lateness_product(args: { product: Argument }): string;
  lateness_product_none(): string;
  lateness_grace(args: { by: Argument; days: Argument }): string;
  lateness_tolerance(args: { amount: Argument; by: Argument }): string;
  lateness_own(): string;
  lateness_of_product(): string;
  lateness_of_nobody(): string;
  lateness_rules(): string;
  lateness_of_compensation(): string;
  lateness_of_further(args: { seq: Argument }): string;
  lateness_of_bill(args: { name: Argument }): string;
  lateness_of_instalment(args: { place: Argument }): string;
  threshold_idle(): string;
  threshold_come(args: { day: Argument }): string;
  threshold_coming(args: { day: Argument }): string;
  threshold_order_set(args: { day: Argument }): string;
  threshold_order_other(args: { day: Argument }): string;
  threshold_order_none(): string;
  threshold_order_act(): string;
  token_payment(): string;
  token_explain(args: { days: Argument; most: Argument; owed: Argument; percent: Argument; turned: Argument }): string;
  receipt_token(): string;
  letters_order_statutory(args: { heads: Argument; word: Argument }): string;
  letters_order_principal_first(args: { heads: Argument; word: Argument }): string;
  letters_order_agreed(args: { heads: Argument; word: Argument }): string;
  letters_order_turned(args: { from: Argument; heads: Argument; word: Argument }): string;
  letters_order_judgment(args: { heads: Argument; word: Argument }): string;
  letters_order_own(args: { heads: Argument; word: Argument }): string;
  rules_list_day_counts(): string;
  rules_list_products(): string;
  rules_list_thresholds(): string;
  rules_list_tokens(): string;
  plan_limits(args: { instalments: Argument; months: Argument }): string;
  plan_note_beyond_months(args: { most: Argument }): string;
  plan_note_beyond_instalments(args: { most: Argument }): string;
  history_work_renewed(): string;
  renewal_title(): string;
  renewal_save(): string;
  renewal_done(args: { day: Argument; days: Argument }): string;
  renewal_days(): string;
  renewal_days_hint(args: { days: Argument; months: Argument }): string;
  renewal_fee(): string;
  renewal_paper(): string;
  renewal_lower(args: { damages: Argument; until: Argument }): string;
  renewal_not_lower(args: { damages: Argument; until: Argument }): string;
  cost_kind_enforcement_fee(): string;
  cost_offer(): string;
  cost_offer_amount(args: { amount: Argument; base: Argument }): string;
  cost_offer_ceiling(args: { amount: Argument; base: Argument }): string;
  cost_offer_take(): string;
  cost_offer_steps(): string;
  cost_offer_base(): string;
  cost_offer_base_hint(): string;
  cost_offer_halved(): string;
  cost_offer_same(): string;
  cost_offer_less(args: { amount: Argument }): string;
  cost_offer_more(args: { amount: Argument }): string;
  cost_offer_within(): string;
  cost_offer_above(args: { amount: Argument }): string;
  cost_step_band(args: { amount: Argument; fixed: Argument; over: Argument; part: Argument; percent: Argument; upTo: Argument }): string;
  cost_step_open(): string;
  cost_step_fraction(args: { amount: Argument; denominator: Argument; numerator: Argument }): string;
  cost_step_cap(args: { amount: Argument }): string;
  field_answers_statement(): string;
  field_answers_circumstances(): string;
  field_answers_proofs(): string;
  missing_marked_evading(): string;
  dossier_open_related(args: { number: Argument }): string;
  dossier_related_none(): string;
  single_keys(): string;
  single_keys_note(): string;
  single_keys_on(): string;
  single_keys_usual(): string;
  single_keys_shipped(): string;
  single_keys_of(args: { act: Argument }): string;
  single_keys_none(): string;
  single_keys_taken(args: { act: Argument }): string;
  single_keys_not_one(): string;
  keys_go(): string;
  keys_finish(): string;
  keys_postpone(): string;
  keys_plan(): string;
  keys_tactics(): string;
  keys_as_of(): string;
  keys_terms(): string;
  redacted_mark(): string;
  redacted_note(): string;
  redacted_letter(args: { sha256: Argument }): string;
  redacted_list(): string;
  redacted_ledger(): string;
  redacted_papers(): string;
  redacted_one_letter(): string;
  redacted_letter_name(args: { day: Argument }): string;
  redacted_bundle(): string;
  redacted_bundle_name(): string;
  redacted_bundle_holds(): string;
  redacted_explain(): string;
  redacted_left_out(args: { letters: Argument }): string;
  redacted_name(args: { what: Argument }): string;
  today_silent(): string;
  today_silent_since(args: { day: Argument; days: Argument }): string;
  today_silent_never(args: { day: Argument; days: Argument }): string;
  today_silent_why(args: { days: Argument }): string;
  today_settled(args: { left: Argument }): string;
  today_settled_certificate(): string;
  today_settled_credit(): string;
  today_settled_close(): string;
  today_letter_to_post(args: { number: Argument; to: Argument; what: Argument }): string;
  letters_missing_facts(): string;
  letters_missing_reason(): string;
  letters_missing_manager(): string;
  keys_tab(args: { tab: Argument }): string;
  measure_pay(): string;
  measure_pay_duplicate(): string;
  measure_pay_after(): string;
  measure_paid_as(args: { seq: Argument }): string;
  threshold_order_title(): string;
  threshold_order_what(args: { day: Argument }): string;
  threshold_order_reason(args: { day: Argument; rule: Argument }): string;
  threshold_order_unverified(): string;
  threshold_order_save(): string;
  threshold_order_done(args: { day: Argument }): string;
  tactics_stage(args: { aim: Argument; stage: Argument }): string;
  track_placed(args: { from: Argument; paid: Argument; payments: Argument; received: Argument; until: Argument }): string;
  track_placed_now(): string;
  sheet_net_recovery(): string;
  paper_commitment(): string;
  cases_band(): string;
  cases_band_any(): string;
  cases_security(): string;
  cases_security_any(): string;
  cases_security_none(): string;
  cases_drop_filter(args: { count: Argument; filter: Argument }): string;
  report_first_contact(): string;
  case_party_reach(): string;
  reach_never(): string;
  reach_last(args: { day: Argument }): string;
  reach_invalid(args: { day: Argument }): string;
  reach_refused(args: { day: Argument }): string;
  reach_service(args: { day: Argument }): string;
  cases_copy(): string;
  cases_copied(args: { count: Argument }): string;
  cases_copied_most(args: { most: Argument }): string;
  deals_title(): string;
  deals_none(): string;
  deal_term(): string;
  deal_before(): string;
  deal_after(): string;
  deal_kind_terms(): string;
  deal_kind_plan(): string;
  deal_kind_standstill(): string;
  deal_kind_renewal(): string;
  deal_kind_judgment(): string;
  deal_by_agreed(): string;
  deal_by_ordered(): string;
  deal_by_unsaid(): string;
  deal_all_days(): string;
  deal_spell(args: { from: Argument; until: Argument }): string;
  deal_from(args: { day: Argument }): string;
  deal_until(args: { day: Argument }): string;
  deal_on(args: { day: Argument }): string;
  deal_turn(args: { day: Argument; order: Argument }): string;
  deal_picked(): string;
  deal_by_hand(): string;
  deal_all_due(): string;
  deal_instalments(args: { amount: Argument; count: Argument; first: Argument; last: Argument }): string;
  deal_by_day(args: { day: Argument }): string;
  deal_as_agreed(): string;
  deal_runs(): string;
  deal_stands_still(): string;
  deal_compounding(args: { months: Argument }): string;
  deal_once_percent(args: { percent: Argument }): string;
  deal_once_amount(args: { amount: Argument }): string;
  deal_term_charge(): string;
  deal_term_damages(): string;
  deal_term_loss(): string;
  deal_term_ceilings(): string;
  deal_term_order(): string;
  deal_term_rounding(): string;
  deal_term_rules(): string;
  deal_term_due(): string;
  deal_term_amount(): string;
  deal_term_running(): string;
  deal_term_fees(): string;
  deal_ask(): string;
  deal_ask_correction(): string;
  deal_ask_agreed(): string;
  deal_ask_ordered(): string;
  deal_signed_on(): string;
  deal_paper(): string;
  deal_paper_hint(): string;
  field_deal_on(): string;
  field_deal_paper(): string;
  standstill_paper(): string;
  standstill_paper_hint(): string;
  deal_signers(): string;
  plan_signed_by(args: { names: Argument }): string;
  plan_sign_restarts(): string;
  promise_close(): string;
  promise_close_title(): string;
  promise_close_note(): string;
  promise_close_reason(): string;
  promise_close_done(): string;
  promise_closed(args: { day: Argument; reason: Argument }): string;
  promise_anew(args: { day: Argument }): string;
  refusal_promise_not_broken(): string;
  refusal_promise_not_broken_remedy(): string;
  history_work_promise_closed(): string;
  pledge_plan(args: { amount: Argument; day: Argument }): string;
  pledge_promise(args: { amount: Argument; day: Argument; name: Argument }): string;
  pledge_gone(args: { seq: Argument }): string;
  pledge_none(): string;
  pledge_nothing(): string;
  funding_feeds(args: { what: Argument }): string;
  funding_outcome(args: { outcome: Argument }): string;
  overdue_history_title(): string;
  overdue_history_none(): string;
  overdue_history_day(): string;
  overdue_history_class(): string;
  overdue_history_days(): string;
  overdue_history_clear(): string;
  overdue_history_note(): string;
  overdue_title(): string;
  overdue_note(): string;
  overdue_mild(): string;
  overdue_medium(): string;
  overdue_serious(args: { day: Argument }): string;
  overdue_reason(): string;
  overdue_save(): string;
  overdue_saved(): string;
  overdue_shipped(args: { medium: Argument; mild: Argument }): string;
  overdue_changes(): string;
  overdue_changes_none(): string;
  overdue_change_at(): string;
  overdue_change_by(): string;
  overdue_change_bounds(): string;
  overdue_bounds_said(args: { medium: Argument; mild: Argument }): string;
  field_mild(): string;
  field_medium(): string;
  history_overdue_set(): string;
  funding_label(): string;
  room_receipts(): string;
  receipts_title(): string;
  receipts_time(args: { from: Argument; to: Argument }): string;
  receipts_cost(): string;
  receipts_interest(): string;
  receipts_principal(): string;
  receipts_surplus(): string;
  receipts_account(): string;
  receipts_reversal(): string;
  receipts_state_counted(): string;
  receipts_state_awaiting(): string;
  receipts_state_unposted(): string;
  receipts_state_reversed(): string;
  receipts_which(): string;
  receipts_which_all(): string;
  receipts_which_awaiting(): string;
  receipts_which_unposted(): string;
  receipts_which_reversed(): string;
  receipts_sum(args: { count: Argument }): string;
  receipts_sum_reversed(args: { count: Argument }): string;
  receipts_sum_awaiting(args: { count: Argument }): string;
  receipts_sum_unposted(args: { count: Argument }): string;
  receipts_none(): string;
  receipts_none_explain(): string;
  receipts_never(): string;
  receipts_never_explain(): string;
  receipts_record(): string;
  receipts_export(): string;
  receipts_export_name(args: { from: Argument; to: Argument }): string;
  receipts_exported(args: { count: Argument; path: Argument }): string;
  receipts_export_note(): string;
  receipts_reversed_by(args: { actor: Argument; day: Argument; reason: Argument; seq: Argument }): string;
  receipts_redirected_on(args: { day: Argument }): string;
  receipts_find(): string;
  receipts_find_field(): string;
  receipts_find_none(): string;
  receipts_find_hint(): string;
  receipts_unposted_why(): string;
  receipts_loading(): string;
  leads_short(args: { court: Argument; date: Argument; limitation: Argument; other: Argument }): string;
  leads_hint(): string;
  leads_title(): string;
  leads_explain(): string;
  leads_days(args: { kind: Argument }): string;
  leads_shipped(args: { days: Argument }): string;
  leads_reason(): string;
  leads_saved(): string;
  leads_history(): string;
  leads_history_none(): string;
  leads_change_when(): string;
  leads_change_who(): string;
  leads_change_what(): string;
  leads_change_line(args: { after: Argument; before: Argument; kind: Argument }): string;
  leads_read_only(): string;
  history_leads_set(): string;
  density(): string;
  density_comfortable(): string;
  density_compact(): string;
  print_list(): string;
  print_list_short(): string;
  print_list_title(): string;
  print_list_sums(args: { balance: Argument; compensated: Argument; count: Argument }): string;
  print_list_cut(args: { count: Argument; of: Argument }): string;
  print_list_count(args: { count: Argument }): string;
  print_list_columns(args: { columns: Argument }): string;
  print_list_wide(): string;
  print_list_most(): string;
  print_list_name(args: { day: Argument }): string;
  print_list_done(args: { count: Argument; path: Argument }): string;
  cases_court(): string;
  cases_court_any(): string;
  cases_age(): string;
  cases_age_any(): string;
  cases_age_own(): string;
  cases_age_from(): string;
  cases_age_to(): string;
  cases_age_at_least(): string;
  cases_age_at_most(): string;
  cases_age_between(args: { from: Argument; to: Argument }): string;
  cases_age_over(args: { from: Argument }): string;
  cases_age_under(args: { to: Argument }): string;
  paste_open(): string;
  paste_title(): string;
  paste_explain(): string;
  paste_field(): string;
  paste_read(): string;
  paste_none(): string;
  paste_choose(args: { count: Argument }): string;
  paste_more(args: { count: Argument }): string;
  paste_left(args: { names: Argument }): string;
  paste_column_field(): string;
  paste_column_value(): string;
  paste_column_heard(): string;
  paste_kept(args: { value: Argument }): string;
  paste_guess(): string;
  paste_fill(): string;
  paste_filled(args: { count: Argument }): string;
  paste_check_title(args: { count: Argument }): string;
  paste_check_explain(): string;
  paste_right(): string;
  paste_all_right(): string;
  paste_unchecked(): string;
  paste_unchecked_save(args: { count: Argument }): string;
  drafts_flag(): string;
  drafts_move(): string;
  drafts_figure(): string;
  drafts_title(): string;
  drafts_none(): string;
  drafts_none_explain(): string;
  drafts_explain(): string;
  drafts_kind(): string;
  drafts_file(): string;
  drafts_when(): string;
  drafts_open(): string;
  drafts_discard(): string;
  drafts_discard_of(args: { kind: Argument }): string;
  drafts_open_of(args: { kind: Argument }): string;
  drafts_discarded(args: { kind: Argument }): string;
  drafts_no_file(): string;
  drafts_unknown_when(): string;
  origin_of(args: { figure: Argument }): string;
  origin_balance(): string;
  origin_explain(args: { day: Argument }): string;
  origin_head(): string;
  origin_more(): string;
  origin_plan_owed(args: { day: Argument }): string;
  origin_plan_explain(): string;
  origin_plan_free(): string;
  origin_plan_now(args: { day: Argument }): string;
  origin_promise_part(args: { day: Argument }): string;
  origin_promise_none(): string;
  origin_promise_rule(): string;
  origin_total(): string;
}
export const ids: readonly (keyof Words)[] = [
  "app_name",
  "app_mark",
  "colon",
  "list_comma",
  "list_semicolon",
  "unit_name_yuan",
  "unit_name_ten_thousand",
  "unit_name_hundred_million",
  "kit_close",
  "kit_undo",
  "kit_messages",
  "kit_day_example",
  "kit_day_pick",
  "kit_masked_end",
  "kit_masked",
  "kit_reveal",
  "kit_cover",
  "kit_browse",
  "kit_cancel",
  "kit_save",
  "kit_back",
  "kit_loading",
  "kit_copy_details",
  "kit_copied",
  "kit_not_copied",
  "kit_retry",
  "stage_registered",
  "stage_expected",
  "stage_lump_sum",
  "stage_instalments",
  "stage_litigation",
  "stage_agency",
  "stage_withdrawn",
  "occupancy_rule_not_agreed",
  "occupancy_rule_annual",
  "occupancy_rule_daily",
  "occupancy_rule_lpr",
  "shell_rooms",
  "room_cases",
  "room_import",
  "room_settings",
  "shell_skip",
  "shell_search",
  "shell_as_of",
  "shell_as_of_today",
  "shell_unit",
  "shell_language",
  "shell_language_chinese",
  "shell_language_english",
  "shell_language_short_chinese",
  "shell_language_short_english",
  "shell_theme",
  "preferences_not_kept",
  "shell_theme_system",
  "shell_theme_light",
  "shell_theme_dark",
  "shell_lock",
  "shell_sample",
  "shell_sample_hint",
  "shell_keys",
  "shell_idle_title",
  "shell_idle_text",
  "shell_session_text",
  "shell_session_lock",
  "shell_idle_stay",
  "shell_title_locked",
  "shell_title_open",
  "shell_unreachable",
  "shell_broken",
  "shell_broken_remedy",
  "keys_title",
  "keys_note",
  "keys_column_keys",
  "keys_column_act",
  "keys_palette",
  "keys_sheet",
  "keys_undo",
  "keys_redo",
  "keys_save",
  "keys_search",
  "keys_new_case",
  "keys_import",
  "keys_lock",
  "keys_cases",
  "keys_settings",
  "keys_back",
  "keys_next_row",
  "keys_peek",
  "keys_print",
  "peek_empty",
  "keys_previous_row",
  "palette_title",
  "palette_field",
  "palette_none",
  "vault_tagline",
  "vault_recent",
  "vault_recent_none",
  "vault_sample_tag",
  "vault_unlock_title",
  "vault_locked_title",
  "vault_path",
  "vault_path_hint",
  "vault_passphrase",
  "vault_passphrase_again",
  "vault_show",
  "vault_unlock",
  "vault_unlocking",
  "vault_wait",
  "vault_caps",
  "vault_open_other",
  "vault_create",
  "vault_create_title",
  "vault_create_note",
  "vault_name",
  "vault_name_hint",
  "vault_actor",
  "vault_actor_hint",
  "vault_folder",
  "vault_create_act",
  "vault_creating",
  "vault_different",
  "vault_need_name",
  "vault_need_actor",
  "vault_need_path",
  "vault_sample_try",
  "vault_sample_note",
  "vault_sample_opened",
  "vault_sample_making",
  "vault_file_kind",
  "vault_version",
  "vault_lock_note",
  "passphrase_strength",
  "passphrase_too_short",
  "passphrase_too_common",
  "passphrase_acceptable",
  "passphrase_strong",
  "passphrase_hint",
  "cases_title",
  "cases_search",
  "cases_stage",
  "cases_stage_all",
  "cases_new",
  "cases_import",
  "cases_total",
  "cases_total_found",
  "cases_grid",
  "cases_column_number",
  "cases_column_debtor",
  "cases_column_contract",
  "cases_column_compensated_on",
  "cases_column_compensated",
  "cases_column_received",
  "cases_balance_unknown",
  "cases_column_balance",
  "cases_column_deadline",
  "cases_column_net_recovery",
  "cases_column_stage",
  "cases_column_officer",
  "cases_column_matched",
  "match_debtor",
  "match_debtor_identity",
  "match_debtor_phone",
  "match_guarantor",
  "match_guarantor_identity",
  "match_guarantor_phone",
  "match_number",
  "match_contract",
  "match_loan_contract",
  "match_bank",
  "match_officer",
  "match_court_number",
  "match_other_party",
  "match_other_phone",
  "match_line",
  "match_line_by_sound",
  "cases_sort_by",
  "cases_empty_title",
  "cases_empty_text",
  "cases_empty_step_import",
  "cases_empty_step_new",
  "cases_empty_step_settings",
  "cases_none_found",
  "cases_none_found_text",
  "cases_clear",
  "cases_row_loading",
  "cases_organisation_missing",
  "cases_organisation_fill",
  "case_new_title",
  "case_edit_title",
  "case_block_compensation",
  "case_block_debtor",
  "case_block_loan",
  "case_block_guarantor",
  "case_compensated_total",
  "case_save",
  "case_save_changes",
  "case_saved",
  "case_changed",
  "case_withdrawn_done",
  "case_withdraw_reason",
  "case_restore_reason",
  "case_restored",
  "case_duplicates",
  "case_duplicates_note",
  "case_duplicate_open",
  "case_reason",
  "case_reason_hint",
  "case_problems",
  "case_required_note",
  "case_occupancy_choose",
  "case_ten_thousand_hint",
  "case_left_kept",
  "field_debtor",
  "field_debtor_identity",
  "field_debtor_phone",
  "field_debtor_address",
  "field_debtor_phone_source",
  "field_debtor_address_source",
  "field_guarantor_phone_source",
  "field_guarantor_address_source",
  "detail_source_phone",
  "detail_source_address",
  "detail_choose",
  "detail_contract",
  "detail_person",
  "detail_registry",
  "detail_bank",
  "detail_sheet",
  "detail_other",
  "detail_words",
  "detail_none",
  "detail_from",
  "detail_with_source",
  "field_contract",
  "field_compensated_on",
  "field_expected_on",
  "field_principal",
  "field_interest",
  "field_penalty",
  "field_fees",
  "field_compensation_total",
  "field_occupancy",
  "field_occupancy_figure",
  "field_occupancy_rate",
  "field_loan_contract",
  "field_bank",
  "field_loan_amount",
  "field_guarantor",
  "field_guarantor_identity",
  "field_collateral",
  "field_officer",
  "field_note",
  "field_received",
  "field_received_on",
  "field_amount",
  "field_payer",
  "field_head",
  "field_due_on",
  "field_what",
  "field_waived_on",
  "field_approved_by",
  "field_from",
  "field_until",
  "field_effective_on",
  "field_judged_on",
  "field_court",
  "field_case_number",
  "field_as_of",
  "field_dated",
  "field_pay_by",
  "field_name",
  "field_actor",
  "field_path",
  "field_reason",
  "field_identity_hint",
  "import_title",
  "import_steps",
  "import_step_file",
  "import_step_columns",
  "import_step_check",
  "import_step_done",
  "import_path",
  "import_path_hint",
  "import_file_kind",
  "import_read",
  "import_reading",
  "import_note",
  "import_sheet",
  "import_header_row",
  "import_header_row_error",
  "import_encoding",
  "import_encoding_utf8",
  "import_encoding_gb18030",
  "import_sheet_read",
  "import_rows",
  "import_remembered",
  "import_head",
  "import_mapping",
  "import_column",
  "import_samples",
  "import_field",
  "import_field_none",
  "import_confidence",
  "import_ten_thousands",
  "import_ten_thousands_of",
  "import_amount_unit",
  "import_field_of",
  "import_confidence_none",
  "import_confidence_guess",
  "import_confidence_likely",
  "import_confidence_exact",
  "import_confidence_chosen",
  "import_field_twice",
  "import_twice",
  "import_field_needed",
  "import_check",
  "import_checking",
  "import_good",
  "import_came_in",
  "import_refused",
  "import_warnings",
  "import_warning",
  "import_already_in",
  "import_ignored",
  "import_rows_read",
  "import_problems",
  "import_group",
  "import_row",
  "import_value",
  "import_problem",
  "import_remedy",
  "import_reconcile",
  "import_sum_part",
  "import_sum_sheet",
  "import_sum_good",
  "import_sum_in",
  "import_sum_difference",
  "import_sum",
  "import_rows_column",
  "import_sum_note",
  "import_sum_equal",
  "import_all_good",
  "import_nothing_good",
  "import_how",
  "import_how_good",
  "import_how_good_hint",
  "import_how_all",
  "import_how_all_hint",
  "import_all_blocked",
  "import_run",
  "import_running",
  "import_progress",
  "import_cancelling",
  "import_cancelled",
  "import_done",
  "import_done_note",
  "import_done_clean",
  "import_undo",
  "import_undone",
  "import_undo_note",
  "import_to_cases",
  "import_another",
  "import_export",
  "import_export_title",
  "import_export_note",
  "import_export_path",
  "import_export_act",
  "import_exported",
  "import_export_suffix",
  "import_show_more",
  "import_reason_column",
  "import_no_value",
  "import_back_to_columns",
  "settings_title",
  "settings_organisation",
  "settings_organisation_note",
  "settings_org_name",
  "settings_org_address",
  "settings_org_phone",
  "settings_org_contact",
  "settings_account",
  "settings_account_name",
  "settings_account_bank",
  "settings_account_number",
  "settings_saved",
  "settings_taken_back",
  "settings_discard",
  "settings_machine",
  "settings_machine_note",
  "settings_idle",
  "settings_idle_unit",
  "settings_idle_error",
  "settings_idle_hint",
  "settings_check",
  "settings_check_note",
  "settings_check_act",
  "settings_checked_good",
  "settings_checked_bad",
  "settings_vault",
  "settings_vault_name",
  "settings_vault_path",
  "settings_vault_actor",
  "settings_version",
  "settings_unsaved",
  "cli_yuan",
  "cli_noted",
  "cli_yes",
  "cli_refusal",
  "cli_agreed",
  "cli_section_contract",
  "cli_section_compensation",
  "cli_section_path",
  "cli_section_balance",
  "cli_section_warnings",
  "cli_section_paths",
  "cli_cases_total",
  "cli_balances",
  "cli_balances_unreckoned",
  "cli_cases_found",
  "cli_cases_more",
  "cli_cases_beyond",
  "cli_cases_empty_remedy",
  "cli_cases_none_found_remedy",
  "cli_payments_none",
  "cli_ledger_waived",
  "cli_letter_addressee",
  "cli_letter_pages",
  "cli_letter_issued",
  "cli_payment_previewed",
  "cli_payment_recorded",
  "cli_appraise_reason",
  "cli_appraise_floor",
  "cli_appraise_reason_stop",
  "cli_appraise_key",
  "cli_appraise_cost",
  "cli_appraise_assumed",
  "cli_appraise_unverified",
  "cli_appraise_hint",
  "cli_assumption",
  "cli_assumption_value",
  "cli_assumption_origin",
  "cli_import_dry",
  "cli_import_done",
  "cli_import_column",
  "cli_import_what",
  "cli_vault_made",
  "cli_vault_rebuilt",
  "cli_organisation_ready",
  "cli_check_bad",
  "cli_sample_made",
  "cli_sample_seed",
  "cli_misuse_no_vault",
  "cli_misuse_no_vault_needed",
  "cli_misuse_no_passphrase",
  "cli_misuse_passphrase_not_text",
  "cli_misuse_out_name",
  "cli_terms_tried",
  "cli_judgment_entered",
  "cli_judgment_tried",
  "cli_judgment_in_force",
  "cli_judgment_proposed",
  "cli_sheet_written",
  "cli_misuse_input_unreadable",
  "cli_misuse_input_not_json",
  "cli_misuse_mapping_unreadable",
  "cli_misuse_mapping_not_json",
  "refusal_vault_locked",
  "refusal_vault_locked_remedy",
  "refusal_wrong_passphrase",
  "refusal_wrong_passphrase_remedy",
  "refusal_weak_passphrase",
  "refusal_weak_passphrase_remedy",
  "refusal_not_a_vault",
  "refusal_not_a_vault_remedy",
  "refusal_vault_exists",
  "refusal_vault_exists_remedy",
  "refusal_newer_vault",
  "refusal_newer_vault_remedy",
  "refusal_in_use",
  "refusal_in_use_remedy",
  "refusal_tampered",
  "refusal_tampered_remedy",
  "refusal_rolled_back",
  "refusal_rolled_back_remedy",
  "refusal_read_only",
  "refusal_read_only_remedy",
  "refusal_kdf_limits",
  "refusal_kdf_limits_remedy",
  "refusal_no_space",
  "refusal_no_space_remedy",
  "refusal_file_trouble",
  "refusal_file_trouble_remedy",
  "refusal_case_unknown",
  "refusal_case_unknown_remedy",
  "refusal_case_withdrawn",
  "refusal_case_withdrawn_remedy",
  "refusal_field_invalid",
  "refusal_field_invalid_remedy",
  "refusal_reason_missing",
  "refusal_reason_missing_remedy",
  "refusal_payment_before_compensation",
  "refusal_payment_before_compensation_remedy",
  "refusal_not_compensated",
  "refusal_not_compensated_remedy",
  "refusal_not_reversible",
  "refusal_not_reversible_remedy",
  "refusal_import_refused",
  "refusal_import_refused_remedy",
  "refusal_column_missing",
  "refusal_column_missing_remedy",
  "refusal_rows_refused",
  "refusal_rows_refused_remedy",
  "refusal_cancelled",
  "refusal_cancelled_remedy",
  "refusal_batch_moved_on",
  "refusal_batch_moved_on_remedy",
  "refusal_letter_incomplete",
  "refusal_letter_incomplete_remedy",
  "refusal_unprintable",
  "refusal_unprintable_remedy",
  "refusal_letter_unknown",
  "refusal_letter_unknown_remedy",
  "refusal_reference_missing",
  "refusal_reference_missing_remedy",
  "refusal_waiver_above_balance",
  "refusal_waiver_above_balance_remedy",
  "refusal_split_mismatch",
  "refusal_split_mismatch_remedy",
  "refusal_part_above_balance",
  "refusal_part_above_balance_remedy",
  "refusal_head_unknown",
  "refusal_head_unknown_remedy",
  "refusal_claim_unfit",
  "refusal_claim_unfit_remedy",
  "refusal_no_judgment",
  "refusal_no_judgment_remedy",
  "refusal_pack_unfit",
  "refusal_pack_unfit_remedy",
  "refusal_file_changed",
  "refusal_file_changed_remedy",
  "refusal_assumption_invalid",
  "refusal_assumption_invalid_remedy",
  "refusal_bad_request",
  "refusal_bad_request_remedy",
  "refusal_fault",
  "refusal_fault_remedy",
  "rule_required",
  "rule_not_an_amount",
  "rule_finer_than_fen",
  "rule_negative",
  "rule_beyond_limit",
  "rule_not_a_day",
  "rule_no_such_day",
  "rule_future_day",
  "rule_not_a_rate",
  "rule_id_length_name",
  "rule_id_length",
  "rule_id_length_remedy",
  "rule_id_characters_name",
  "rule_id_characters",
  "rule_id_characters_remedy",
  "rule_id_date_name",
  "rule_id_date",
  "rule_id_date_remedy",
  "rule_id_check_digit_name",
  "rule_id_check_digit",
  "rule_id_check_digit_remedy",
  "rule_uscc_check_digit",
  "rule_old_id_name",
  "rule_old_id",
  "rule_old_id_remedy",
  "rule_contract_in_other_case",
  "rule_debtor_in_other_case",
  "rule_above_loan",
  "rule_not_after_start",
  "rule_overlaps",
  "rule_no_such_head",
  "rule_not_a_month",
  "rule_id_damaged_number_name",
  "rule_id_damaged_number",
  "rule_id_damaged_number_remedy",
  "rule_bad_date_name",
  "rule_bad_date",
  "rule_bad_date_remedy",
  "rule_future_date_name",
  "rule_future_date",
  "rule_future_date_remedy",
  "rule_negative_amount_name",
  "rule_negative_amount",
  "rule_negative_amount_remedy",
  "rule_text_amount_name",
  "rule_text_amount",
  "rule_text_amount_remedy",
  "rule_amount_too_fine_name",
  "rule_amount_too_fine",
  "rule_amount_too_fine_remedy",
  "rule_amount_too_large_name",
  "rule_amount_too_large",
  "rule_amount_too_large_remedy",
  "rule_row_too_wide_name",
  "rule_row_too_wide",
  "rule_row_too_wide_remedy",
  "rule_hidden_characters_name",
  "rule_hidden_characters",
  "rule_hidden_characters_remedy",
  "rule_text_too_long_name",
  "rule_text_too_long",
  "rule_text_too_long_remedy",
  "rule_missing_name_name",
  "rule_missing_name",
  "rule_missing_name_remedy",
  "rule_missing_contract_name",
  "rule_missing_contract",
  "rule_missing_contract_remedy",
  "rule_missing_compensation_date_name",
  "rule_missing_compensation_date",
  "rule_missing_compensation_date_remedy",
  "rule_missing_principal_name",
  "rule_missing_principal",
  "rule_missing_principal_remedy",
  "rule_zero_compensation_name",
  "rule_zero_compensation",
  "rule_zero_compensation_remedy",
  "rule_duplicate_contract_name",
  "rule_duplicate_contract",
  "rule_duplicate_contract_remedy",
  "rule_sum_mismatch_name",
  "rule_sum_mismatch",
  "rule_sum_mismatch_remedy",
  "rule_bad_rate_name",
  "rule_bad_rate",
  "rule_bad_rate_remedy",
  "rule_formula_error_name",
  "rule_formula_error",
  "rule_formula_error_remedy",
  "rule_missing_id_name",
  "rule_missing_id",
  "rule_missing_id_remedy",
  "rule_id_not_checked_name",
  "rule_id_not_checked",
  "rule_id_not_checked_remedy",
  "rule_cells_outside_name",
  "rule_cells_outside",
  "rule_cells_outside_remedy",
  "rule_bad_phone_name",
  "rule_bad_phone",
  "rule_bad_phone_remedy",
  "rule_duplicate_debtor_name",
  "rule_duplicate_debtor",
  "rule_duplicate_debtor_remedy",
  "rule_identity_two_names_name",
  "rule_identity_two_names",
  "rule_identity_two_names_remedy",
  "rule_rate_fraction_name",
  "rule_rate_fraction",
  "rule_rate_fraction_remedy",
  "rule_date_serial_name",
  "rule_date_serial",
  "rule_date_serial_remedy",
  "rule_received_more_than_compensated_name",
  "rule_received_more_than_compensated",
  "rule_received_more_than_compensated_remedy",
  "rule_payment_before_compensation_name",
  "rule_payment_before_compensation",
  "rule_payment_before_compensation_remedy",
  "import_early_payment",
  "import_undated_payment",
  "rule_payment_without_date_name",
  "rule_payment_without_date",
  "rule_payment_without_date_remedy",
  "rule_payment_without_amount_name",
  "rule_payment_without_amount",
  "rule_payment_without_amount_remedy",
  "rule_principal_from_total_name",
  "rule_principal_from_total",
  "rule_principal_from_total_remedy",
  "rule_interest_from_total_name",
  "rule_interest_from_total",
  "rule_interest_from_total_remedy",
  "rule_guarantor_identity_count_name",
  "rule_guarantor_identity_count",
  "rule_guarantor_identity_count_remedy",
  "case_tab_overview",
  "case_tab_ledger",
  "case_tab_compare",
  "case_tab_letters",
  "case_tab_papers",
  "case_tab_history",
  "case_tabs",
  "case_officer",
  "case_officer_none",
  "case_as_of_day",
  "case_total",
  "case_per_day",
  "case_path",
  "case_path_of",
  "case_path_none",
  "case_next_step",
  "case_next_step_none",
  "case_next_date",
  "case_previous",
  "case_next",
  "case_record_payment",
  "case_loading",
  "case_back",
  "case_withdrawn_note",
  "case_facts",
  "case_facts_compensated_on",
  "case_facts_compensated",
  "case_facts_principal",
  "case_facts_interest",
  "case_facts_penalty",
  "case_facts_fees",
  "case_facts_occupancy",
  "case_facts_contract",
  "case_facts_loan_contract",
  "case_facts_bank",
  "case_facts_creditor",
  "case_facts_loan_amount",
  "case_facts_collateral",
  "case_facts_note",
  "case_facts_none",
  "case_amend",
  "occupancy_not_agreed",
  "occupancy_annual",
  "occupancy_daily",
  "occupancy_lpr",
  "case_parties",
  "case_party_role",
  "case_party_name",
  "case_party_identity",
  "case_party_phone",
  "case_party_address",
  "case_party_debtor",
  "case_party_guarantor",
  "case_party_person",
  "case_party_company",
  "case_party_none",
  "case_payments",
  "case_payments_none",
  "case_payments_received_on",
  "case_payments_amount",
  "case_payments_payer",
  "case_payments_payer_debtor",
  "case_payments_note",
  "case_payments_state",
  "case_payments_counted",
  "case_payments_reversed",
  "history_title",
  "history_note",
  "history_seq",
  "history_at",
  "history_actor",
  "history_what",
  "history_detail",
  "history_act",
  "history_none",
  "history_case_opened",
  "history_facts_amended",
  "history_payment_received",
  "history_reversed",
  "history_path_chosen",
  "history_letter_issued",
  "history_other",
  "history_detail_opened",
  "history_detail_payment",
  "history_detail_letter",
  "history_detail_reversed",
  "reverse_act",
  "reverse_title",
  "reverse_explain",
  "reverse_explain_opening",
  "reverse_reason",
  "reverse_save",
  "reverse_done",
  "undo_reason",
  "undo_refused",
  "redo_refused",
  "undone",
  "history_terms_set",
  "history_charge_recorded",
  "history_waiver_granted",
  "history_standstill_agreed",
  "history_judgment_entered",
  "history_attachment_added",
  "history_liabilities_set",
  "history_detail_approved",
  "history_detail_spell",
  "history_detail_spell_open",
  "history_detail_judgment",
  "history_detail_ceiling",
  "history_detail_amount",
  "ledger_acts",
  "ledger_title",
  "ledger_loading",
  "ledger_head",
  "ledger_charged",
  "ledger_paid",
  "ledger_balance",
  "ledger_total",
  "ledger_credit",
  "ledger_per_diem",
  "ledger_per_diem_note",
  "ledger_of",
  "head_cost",
  "head_interest",
  "head_damages",
  "head_principal",
  "zero_nothing_agreed",
  "zero_not_yet_due",
  "zero_ended",
  "zero_paid",
  "zero_no_such_charge",
  "zero_waived",
  "zero_paid_and_waived",
  "zero_standing_still",
  "zero_cut_to_nothing",
  "zero_nothing_to_bear_it",
  "zero_rate_zero",
  "zero_below_half_a_fen",
  "zero_not_awarded",
  "ledger_origin",
  "ledger_origin_of",
  "ledger_segments",
  "ledger_segments_of",
  "ledger_segments_all",
  "ledger_segments_explain",
  "ledger_segments_none",
  "ledger_segment_period",
  "ledger_segment_days",
  "ledger_segment_formula",
  "ledger_segment_exact",
  "ledger_segment_cut",
  "ledger_segment_source",
  "ledger_segment_agreed",
  "series_lpr_1y",
  "series_lpr_5y_plus",
  "series_pbc_le_6m",
  "series_pbc_6m_1y",
  "series_pbc_1y_3y",
  "series_pbc_3y_5y",
  "series_pbc_gt_5y",
  "ledger_per_year",
  "ledger_per_day",
  "ledger_receipts",
  "ledger_receipts_none",
  "ledger_receipt_on",
  "ledger_receipt_amount",
  "ledger_receipt_surplus",
  "ledger_receipt_after",
  "ledger_receipt_reverse",
  "ledger_sources",
  "ledger_source_unverified",
  "ledger_source_verified",
  "ledger_source_since",
  "ledger_source_spell",
  "ledger_source_to",
  "export_waived",
  "export_rows",
  "export_day",
  "export_event",
  "export_parts",
  "export_change",
  "export_from",
  "export_through",
  "export_base",
  "export_rate",
  "export_instrument",
  "export_article",
  "export_mark",
  "sheet_number",
  "sheet_balance",
  "sheet_received_on",
  "sheet_above",
  "export_in_force",
  "export_until",
  "row_event_charged",
  "row_event_accrued",
  "row_event_received",
  "row_event_waived",
  "row_event_standstill_began",
  "row_event_standstill_ended",
  "row_event_order_turned",
  "ledger_warning_reference_stale",
  "ledger_warning_unverified",
  "ledger_warning_damages_above_line",
  "ledger_warning_loss_unstated",
  "ledger_warning_ceiling_doubtful",
  "ledger_warning_ceiling_idle",
  "ledger_warning_ceiling_replaced",
  "ceiling_private_lending",
  "ceiling_financial_claims",
  "ceiling_agreed",
  "note_guarantee_companies_outside",
  "note_suit_from_2020_08_20_changes_later_days",
  "note_warning_line_not_a_rule",
  "note_earlier_days_under_the_old_rule",
  "note_reduced_on_request_only",
  "note_not_for_breach_in_bad_faith",
  "note_burden_on_the_breaching_party",
  "payment_title",
  "payment_amount",
  "payment_amount_hint",
  "payment_received_on",
  "payment_payer",
  "payment_note",
  "payment_save",
  "payment_preview",
  "payment_preview_wait",
  "payment_preview_refused",
  "payment_before",
  "payment_applied",
  "payment_after",
  "payment_surplus",
  "payment_duplicate",
  "payment_account",
  "payment_account_unsaid",
  "payment_account_other",
  "payment_account_typed",
  "payment_stray",
  "payment_stray_note",
  "payment_redirect",
  "payment_redirect_save",
  "payment_redirected_done",
  "payment_redirected_on",
  "payment_redirect_on",
  "payment_redirect_paper",
  "today_stray",
  "accounts_title",
  "accounts_note",
  "accounts_creditor",
  "accounts_creditor_hint",
  "accounts_holder",
  "accounts_bank",
  "accounts_number",
  "accounts_default",
  "accounts_default_yes",
  "accounts_ours",
  "accounts_add",
  "accounts_remove",
  "accounts_account",
  "accounts_print",
  "history_work_payment_redirected",
  "payment_recorded",
  "payment_payer_other",
  "payment_payer_name",
  "payment_not_duplicate",
  "payment_way",
  "payment_way_in_force",
  "payment_way_order",
  "payment_way_split",
  "payment_part",
  "payment_way_reason",
  "payment_way_reason_hint",
  "compare_title",
  "compare_loading",
  "compare_claim",
  "compare_paths",
  "compare_table",
  "compare_plot",
  "compare_key",
  "compare_recommended",
  "compare_recommended_line",
  "compare_no_winner",
  "compare_decides",
  "compare_stop",
  "compare_too_close",
  "compare_floor",
  "compare_cost_assumption",
  "caveat_security_not_valued",
  "caveat_costs_exceed_claim",
  "compare_sunk",
  "compare_sunk_line",
  "compare_sunk_none",
  "compare_sunk_on",
  "compare_sunk_what",
  "compare_apart",
  "compare_apart_none",
  "compare_similar",
  "compare_similar_key",
  "compare_extrapolated_line",
  "compare_trial",
  "compare_trial_drawn",
  "compare_trial_not_drawn",
  "waiting_title",
  "waiting_clock",
  "waiting_passed",
  "waiting_act",
  "waiting_wait",
  "waiting_lapse",
  "waiting_level",
  "waiting_chance",
  "waiting_sue",
  "waiting_wait_worth",
  "waiting_now",
  "waiting_by",
  "waiting_letter",
  "waiting_worth",
  "waiting_month",
  "waiting_act_by",
  "waiting_rests",
  "waiting_act_sue",
  "waiting_act_wait",
  "waiting_act_interrupt",
  "waiting_act_lapse",
  "asset_level_none",
  "asset_level_some",
  "asset_level_most",
  "annex_chance",
  "compare_option",
  "compare_path",
  "compare_mean",
  "compare_sd",
  "compare_p10",
  "compare_p50",
  "compare_p90",
  "compare_loss",
  "compare_any_cash",
  "compare_cash_12",
  "compare_first_cash",
  "compare_first_cash_none",
  "compare_months",
  "compare_hours",
  "compare_recovered",
  "compare_cost",
  "compare_staff",
  "compare_percent",
  "compare_costs",
  "compare_costs_none",
  "compare_cost_item",
  "compare_cost_amount",
  "compare_cost_basis",
  "compare_cost_borne_by",
  "compare_unverified",
  "compare_assumptions",
  "compare_assumptions_note",
  "compare_assumption_shipped",
  "compare_assumption_range",
  "compare_reset",
  "compare_save_company",
  "compare_saved_company",
  "compare_back_to_shipped",
  "compare_choose",
  "compare_chosen_now",
  "compare_choose_title",
  "compare_choose_explain",
  "compare_choose_reason",
  "compare_choose_approval",
  "compare_chosen",
  "compare_sources",
  "compare_toggle",
  "compare_view",
  "compare_choose_named",
  "compare_assumptions_find",
  "compare_assumptions_none",
  "compare_assumptions_rest",
  "origin_law",
  "origin_assumption",
  "origin_user",
  "origin_tried",
  "assumption_unit_percent",
  "assumption_unit_months",
  "assumption_unit_yuan",
  "assumption_unit_yuan_per_hour",
  "assumption_unit_hours",
  "assumption_unit_count",
  "assumption_unit_days",
  "letters_issued",
  "letters_issued_none",
  "letters_new",
  "letters_dated",
  "letters_pay_by",
  "letters_remark",
  "letters_remark_hint",
  "follow_up",
  "follow_up_on",
  "letters_total",
  "letters_hash",
  "letters_open",
  "letters_open_name",
  "letters_stored",
  "letters_stored_line",
  "letters_export_name",
  "letters_preview_not_yet",
  "letters_back_to_draft",
  "letters_preview",
  "letters_page",
  "letters_page_count",
  "letters_zoom",
  "letters_zoom_width",
  "letters_zoom_actual",
  "letters_preview_loading",
  "letters_preview_failed",
  "letters_missing",
  "letters_missing_settings",
  "letters_unprintable",
  "letters_issue",
  "letters_issue_note",
  "letters_issued_done",
  "letters_export",
  "letters_export_title",
  "save_as_path",
  "save_as_act",
  "save_as_done",
  "assumption_group_money",
  "assumption_cost_of_funds",
  "assumption_staff_rate",
  "assumption_near_tie",
  "assumption_group_demand",
  "assumption_letter_cost",
  "assumption_demand_hours",
  "assumption_willing_person",
  "assumption_sign_odds",
  "assumption_willing_company",
  "assumption_silence_days",
  "assumption_demand_paid_willing_person",
  "assumption_demand_paid_unwilling_person",
  "assumption_demand_paid_willing_company",
  "assumption_demand_paid_unwilling_company",
  "assumption_demand_months",
  "assumption_demand_months_late",
  "assumption_demand_late_share",
  "assumption_group_means",
  "assumption_person_nothing",
  "assumption_person_part",
  "assumption_person_part_of_claim",
  "assumption_person_most_of_claim",
  "assumption_company_nothing",
  "assumption_company_part",
  "assumption_company_part_of_claim",
  "assumption_company_most_of_claim",
  "assumption_guarantor_nothing",
  "assumption_guarantor_part",
  "assumption_guarantor_part_of_claim",
  "assumption_guarantor_most_of_claim",
  "assumption_keep_debtor",
  "assumption_keep_others",
  "assumption_group_suit",
  "assumption_suit_hours_person",
  "assumption_suit_hours_company",
  "assumption_mediated_willing",
  "assumption_mediated_unwilling",
  "assumption_won",
  "assumption_appealed_willing",
  "assumption_appealed_unwilling",
  "assumption_voluntary_willing",
  "assumption_voluntary_unwilling",
  "assumption_mediation_months",
  "assumption_mediation_months_late",
  "assumption_mediation_late_share",
  "assumption_trial_months_short",
  "assumption_trial_months",
  "assumption_trial_months_long",
  "assumption_trial_short_share",
  "assumption_trial_long_share",
  "assumption_summary_months",
  "assumption_summary_months_long",
  "assumption_summary_long_share",
  "assumption_summary_ceiling",
  "assumption_appeal_months",
  "assumption_appeal_months_long",
  "assumption_appeal_long_share",
  "assumption_effective_months",
  "assumption_bond_premium",
  "assumption_group_enforcement",
  "assumption_enforcement_hours_person",
  "assumption_enforcement_hours_company",
  "assumption_performance_months",
  "assumption_arrival_debtor_months",
  "assumption_arrival_guarantor_months",
  "assumption_arrival_security_months",
  "assumption_arrival_delay_months",
  "assumption_arrival_delay_share",
  "assumption_group_security",
  "assumption_auction_sold",
  "assumption_reserve_first",
  "assumption_reserve_cut",
  "assumption_sale_sold",
  "assumption_auction_round_months",
  "assumption_auction_hours",
  "assumption_assets_appear_none",
  "assumption_assets_appear_some",
  "assumption_assets_vanish_some",
  "assumption_assets_vanish_full",
  "assumption_security_low",
  "assumption_security_usual",
  "assumption_security_high",
  "assumption_security_low_share",
  "assumption_security_usual_share",
  "assumption_security_net",
  "assumption_group_instalments",
  "assumption_plan_hours",
  "assumption_plan_notary",
  "assumption_plan_monitoring",
  "assumption_plan_instalments",
  "assumption_plan_accepted_willing",
  "assumption_plan_accepted_unwilling",
  "assumption_plan_default_willing",
  "assumption_plan_default_unwilling",
  "assumption_plan_default_no_assets",
  "assumption_plan_default_persistence",
  "assumption_group_lawyer",
  "assumption_lawyer_fixed",
  "assumption_agency_upfront",
  "assumption_agency_share",
  "cost_letter",
  "cost_staff",
  "cost_enforcement_staff",
  "cost_notary",
  "cost_monitoring",
  "cost_acceptance_fee",
  "cost_preservation_fee",
  "cost_bond_premium",
  "cost_enforcement_fee",
  "cost_lawyer_fee",
  "cost_agency_upfront",
  "cost_agency_share",
  "bearer_creditor",
  "bearer_losing_party",
  "bearer_debtor_if_adjudged",
  "bearer_executed_party",
  "missing_organisation_name",
  "missing_organisation_address",
  "missing_organisation_phone",
  "missing_account_name",
  "missing_account_bank",
  "missing_account_number",
  "missing_pay_by_after_date",
  "missing_nothing_owed",
  "missing_unapplied_money",
  "missing_beyond_capitals",
  "list_plus",
  "ledger_heads",
  "ledger_earned",
  "ledger_waived",
  "ledger_stale",
  "ledger_rows",
  "ledger_rows_explain",
  "ledger_rows_none",
  "ledger_row_on",
  "ledger_row_event",
  "ledger_row_open",
  "ledger_segments_to",
  "ledger_charges",
  "ledger_charges_none",
  "ledger_adjusted",
  "ledger_waivers",
  "ledger_waivers_none",
  "ledger_standstills",
  "ledger_standstills_none",
  "ledger_rules",
  "ledger_accruals",
  "ledger_accruals_none",
  "ledger_caps",
  "ledger_caps_none",
  "ledger_order",
  "event_charged",
  "event_accrued",
  "event_received",
  "event_waived",
  "event_standstill_began",
  "event_standstill_ended",
  "event_order_turned",
  "applied_statutory",
  "applied_principal_first",
  "applied_agreed",
  "applied_turned",
  "applied_document",
  "applied_judgment",
  "applied_own",
  "basis_facts",
  "basis_terms",
  "basis_document",
  "basis_judgment",
  "basis_choice",
  "basis_in_force",
  "basis_before",
  "row_entry",
  "row_entry_none",
  "row_entry_seq",
  "row_voucher_none",
  "receipt_by",
  "receipt_order",
  "charge_due_on",
  "charge_what",
  "charge_voucher",
  "charge_demanded",
  "charge_ours",
  "charge_not_due",
  "waiver_on",
  "standstill_from",
  "standstill_until",
  "standstill_open",
  "standstill_what",
  "standstill_all",
  "adjust_reason",
  "adjust_approved_by",
  "adjust_approval",
  "accrual_rate",
  "accrual_base",
  "accrual_days",
  "accrual_period",
  "accrual_from_due",
  "accrual_open",
  "rate_annual",
  "rate_daily",
  "rate_reference",
  "rate_margin",
  "rate_floating",
  "rate_fixed",
  "cap_line",
  "cap_on",
  "cap_reason",
  "cap_cut",
  "cap_total",
  "zero_paid_on",
  "zero_standing_still_until",
  "zero_cut_to_nothing_of",
  "head_fee",
  "head_other",
  "head_unjudged",
  "head_instalment",
  "head_post_judgment",
  "change_title",
  "change_before",
  "change_after",
  "change_wait",
  "change_refused",
  "written_total",
  "order_up",
  "order_down",
  "order_drop",
  "order_add",
  "days_act365",
  "days_act360",
  "days_act_act",
  "ends_exclude",
  "ends_both",
  "start_same",
  "start_next",
  "obligors_title",
  "obligors_edit",
  "obligors_none",
  "obligors_choose",
  "obligors_debtor",
  "obligors_guarantor",
  "obligors_owed_of",
  "obligors_claim",
  "obligors_paid",
  "liability_joint",
  "liability_general",
  "liability_security",
  "liability_debtor",
  "contribution_not_agreed",
  "contribution_agreed",
  "contribution_same",
  "limit_not_stated",
  "limit_after_the_debtor",
  "limit_share",
  "limit_ceiling",
  "limit_heads",
  "limit_not_begun",
  "limit_expired",
  "limit_within",
  "limit_demanded",
  "owed_nothing_claimed",
  "owed_not_covered",
  "owed_not_begun",
  "owed_period_expired",
  "owed_share_used_up",
  "owed_ceiling_used_up",
  "recourse_title",
  "recourse_payer",
  "recourse_debtor",
  "recourse_others",
  "recourse_at_most",
  "recourse_conditions",
  "recourse_not_to_the_creditors_harm",
  "recourse_what_the_debtor_cannot_pay",
  "recourse_no_contribution_agreed",
  "recourse_beyond_own_share",
  "obligors_save",
  "obligors_done",
  "obligors_stated",
  "obligors_reason_hint",
  "obligors_basis",
  "obligors_contract",
  "obligors_ceiling",
  "obligors_unbounded",
  "obligors_share",
  "obligors_period_from",
  "obligors_period_until",
  "obligors_demanded_on",
  "obligors_contribution",
  "obligors_inner_share",
  "obligors_heads",
  "charge_title",
  "charge_save",
  "charge_what_hint",
  "charge_borne_by",
  "charge_by_debtor",
  "charge_done",
  "waiver_title",
  "waiver_save",
  "waiver_balance",
  "waiver_done",
  "standstill_title",
  "standstill_save",
  "standstill_until_hint",
  "standstill_done",
  "charge_by_creditor",
  "waiver_left",
  "terms_title",
  "terms_save",
  "terms_done",
  "terms_reason",
  "terms_reason_hint",
  "terms_none",
  "terms_runs",
  "terms_charge",
  "terms_counting",
  "terms_start",
  "terms_from",
  "terms_from_hint",
  "terms_until",
  "terms_until_hint",
  "terms_compounding",
  "terms_compounding_none",
  "terms_compounding_monthly",
  "terms_compounding_quarterly",
  "terms_compounding_half",
  "terms_compounding_yearly",
  "terms_compounding_months",
  "terms_compounding_day",
  "terms_damages",
  "damages_running",
  "damages_once_percent",
  "damages_once_amount",
  "damages_percent",
  "damages_due_hint",
  "terms_loss",
  "terms_loss_hint",
  "loss_unstated",
  "loss_rate",
  "loss_amount",
  "terms_ceiling",
  "terms_contract_formed_on",
  "cap_why",
  "terms_order",
  "order_statutory",
  "order_principal_first",
  "order_free",
  "terms_turn_from",
  "terms_turn_order",
  "terms_turn_add",
  "terms_turn_drop",
  "terms_rounding",
  "terms_rounding_mode",
  "terms_rounding_at",
  "rounding_half_up",
  "rounding_half_even",
  "rounding_at_posting",
  "rounding_at_segment",
  "terms_document",
  "terms_document_label",
  "terms_document_hint",
  "terms_document_by_hand",
  "terms_document_back",
  "terms_claim",
  "rate_rule_annual",
  "rate_rule_daily",
  "rate_rule_lpr",
  "rate_term",
  "rate_multiplier",
  "rate_margin_points",
  "rate_margin_hint",
  "rate_fixed_on",
  "rate_fixed_hint",
  "rate_percent_year",
  "rate_percent_day",
  "count_basis",
  "count_ends",
  "judgment_title",
  "judgment_save",
  "judgment_done",
  "judgment_proposal",
  "judgment_there",
  "judgment_court",
  "judgment_number",
  "judgment_judged_on",
  "judgment_effective_on",
  "judgment_perform_by",
  "judgment_perform_by_hint",
  "judgment_payments_from",
  "judgment_payments_from_hint",
  "judgment_amounts",
  "judgment_add_amount",
  "judgment_due_on",
  "judgment_due_hint",
  "judgment_all_due_on",
  "judgment_all_due_hint",
  "judgment_drop_line",
  "judgment_interest",
  "judgment_interest_none",
  "judgment_interest_head",
  "judgment_until_hint",
  "judgment_add_interest",
  "judgment_drop_interest",
  "judgment_fees",
  "judgment_add_fee",
  "judgment_fee_usual",
  "judgment_add_on",
  "judgment_add_on_from",
  "judgment_order",
  "compare_ledger_title",
  "compare_ledger_with",
  "compare_ledger_days",
  "compare_ledger_figure",
  "compare_ledger_one",
  "compare_ledger_other",
  "compare_ledger_fixed",
  "compare_ledger_judged",
  "figure_as_of",
  "figure_total",
  "figure_total_hint",
  "figure_head",
  "figure_compare",
  "figure_ours",
  "figure_theirs",
  "figure_difference",
  "figure_same",
  "figure_unexplained",
  "figure_explained",
  "figure_then",
  "figure_left",
  "figure_meets",
  "differs_counted",
  "differs_order",
  "differs_rate_fixed",
  "differs_quote_missed",
  "differs_receipt_missing",
  "differs_waiver_missing",
  "differs_charge_missing",
  "differs_standstills",
  "differs_ceilings",
  "differs_compounding",
  "differs_as_of",
  "paragraph_title",
  "paragraph_copy",
  "paragraph_left_out",
  "paragraph_left_why_not_stated",
  "paragraph_left_why",
  "ledger_export_title",
  "ledger_export_format",
  "ledger_export_xlsx",
  "ledger_export_pdf",
  "ledger_export_name",
  "rules_title",
  "rules_version",
  "rules_series",
  "rules_publisher",
  "rules_quote_from",
  "rules_quote_through",
  "rules_quote_percent",
  "rules_quote_state",
  "rules_quotes",
  "rules_quotes_all",
  "rules_quotes_of",
  "rules_quote_added",
  "rules_quote_open",
  "rules_latest",
  "rules_confirmed",
  "rules_confirmed_hint",
  "rules_stale",
  "rules_layers",
  "rules_in_force",
  "rules_left_aside",
  "rules_source",
  "rules_source_hint",
  "rules_effective_on",
  "rules_add_quote",
  "rules_add",
  "rules_load",
  "rules_file",
  "rules_look",
  "rules_switch",
  "rules_switched",
  "rules_effect",
  "rules_effect_wait",
  "rules_difference",
  "rules_largest",
  "rules_unreckoned",
  "rules_added",
  "rules_changed",
  "rules_removed",
  "rules_list_instruments",
  "rules_list_policy",
  "rules_quote_done",
  "rules_list_fees",
  "rules_list_caps",
  "rules_list_measures",
  "rules_list_periods",
  "rules_list_interruptions",
  "rules_list_conduct",
  "rules_list_years",
  "papers_title",
  "papers_add",
  "papers_add_title",
  "papers_note",
  "papers_empty_title",
  "papers_empty_note",
  "papers_path",
  "papers_path_hint",
  "papers_paper",
  "papers_inspect",
  "papers_inspecting",
  "papers_save",
  "papers_added",
  "papers_loading",
  "papers_column_name",
  "papers_column_paper",
  "papers_column_added",
  "papers_column_by",
  "papers_column_size",
  "papers_column_warning",
  "papers_media",
  "papers_open",
  "papers_open_label",
  "papers_opened",
  "papers_open_title",
  "papers_open_warning",
  "papers_open_anyway",
  "papers_export",
  "papers_export_label",
  "papers_export_title",
  "papers_export_note",
  "papers_take_back",
  "papers_take_back_label",
  "papers_copying",
  "papers_stop",
  "papers_stopping",
  "papers_stopped",
  "papers_active_clean",
  "paper_loan_contract",
  "paper_guarantee_contract",
  "paper_counter_guarantee",
  "paper_compensation_voucher",
  "paper_repayment_record",
  "paper_identity",
  "paper_correspondence",
  "paper_court_paper",
  "paper_asset_clue",
  "paper_other",
  "active_macro",
  "active_script",
  "active_program",
  "active_embedded",
  "active_remote",
  "active_disguised",
  "refusal_attachment_unknown",
  "refusal_attachment_unknown_remedy",
  "refusal_attachment_too_large",
  "refusal_attachment_too_large_remedy",
  "refusal_attachment_damaged",
  "refusal_attachment_damaged_remedy",
  "refusal_attachment_active",
  "refusal_attachment_active_remedy",
  "refusal_attachment_program",
  "refusal_attachment_program_remedy",
  "cli_papers_added",
  "cli_papers_taken_back",
  "cli_papers_exported",
  "cli_papers_none",
  "cli_papers_entry",
  "path_lump_sum",
  "path_instalments",
  "path_litigation",
  "path_agency",
  "path_sequence",
  "path_phone",
  "path_visit",
  "path_plan_untitled",
  "path_plan_reduced",
  "path_plan_principal",
  "path_deferral",
  "path_payment_order",
  "path_mediation",
  "path_suit_unpreserved",
  "path_hourly",
  "path_agency_full",
  "path_realise_security",
  "path_outsourced",
  "path_bank_help",
  "path_assignment",
  "path_preserve",
  "blocking_rule_no_security",
  "blocking_rule_security_not_valued",
  "blocking_rule_no_bank",
  "blocking_rule_no_quote",
  "blocking_rule_plan_too_long",
  "cost_trip",
  "cost_order_fee",
  "cost_procedure_fee",
  "cost_commission",
  "cost_auction_staff",
  "resource_staff_hours",
  "resource_lawyer_budget",
  "resource_court_cash",
  "resource_hearings",
  "resource_other",
  "assumption_phone_hours",
  "assumption_phone_effect",
  "assumption_visit_hours",
  "assumption_trip_cost",
  "assumption_visit_effect",
  "assumption_plan_down",
  "assumption_plan_fee",
  "assumption_deferral_months",
  "assumption_order_hours",
  "assumption_order_objected_willing",
  "assumption_order_objected_unwilling",
  "assumption_mediation_hours",
  "assumption_lawyer_hours",
  "assumption_lawyer_rate",
  "assumption_agency_full_share",
  "assumption_realise_hours",
  "assumption_realise_fee",
  "assumption_realise_months",
  "assumption_realise_objected",
  "assumption_outsource_hours",
  "assumption_outsourced_effect",
  "assumption_outsourced_share",
  "assumption_outsourced_share_old",
  "assumption_old_days",
  "assumption_outsourced_months",
  "assumption_bank_hours",
  "assumption_bank_found",
  "assumption_bank_share",
  "assumption_assign_hours",
  "assumption_assignment_price",
  "assumption_assignment_sold",
  "assumption_assignment_months",
  "assumption_preserve_cost",
  "assumption_preserve_hours",
  "assumption_preserve_paid",
  "assumption_preserve_months",
  "assumption_keep_warned",
  "assumption_resumed",
  "assumption_resumed_of_claim",
  "assumption_resumed_months",
  "assumption_group_contact",
  "assumption_group_orders",
  "assumption_group_waiting",
  "compare_blocked",
  "compare_break_even",
  "compare_lawyer_budget",
  "compare_court_cash",
  "compare_hearings",
  "compare_resource",
  "compare_weigh",
  "compare_weighing",
  "compare_first_move_demand",
  "compare_first_move_sue",
  "compare_first_move_threshold",
  "compare_first_move_always",
  "compare_sequencing",
  "compare_knowing",
  "compare_equal_fee",
  "compare_equal_share",
  "compare_equal_share_none",
  "compare_band",
  "compare_evidence",
  "compare_swings",
  "compare_swing_range",
  "compare_lever_title",
  "compare_lever_value",
  "compare_lever_show",
  "compare_lever_crossing",
  "compare_lever_no_crossing",
  "allocation_title",
  "allocation_explain",
  "allocation_staff_hours",
  "allocation_lawyer_budget",
  "allocation_court_cash",
  "allocation_hearings",
  "allocation_run",
  "allocation_cancel",
  "allocation_running",
  "allocation_empty",
  "allocation_value",
  "allocation_bound",
  "allocation_gap",
  "allocation_cases",
  "allocation_unreckoned",
  "allocation_resource",
  "allocation_capacity",
  "allocation_used",
  "allocation_price_hours",
  "allocation_price_hearings",
  "allocation_price_yuan",
  "allocation_price_none",
  "allocation_price_shut",
  "allocation_shares",
  "allocation_now",
  "allocation_next",
  "allocation_behind",
  "allocation_fix",
  "allocation_fixed",
  "allocation_regret",
  "allocation_unfix",
  "allocation_open",
  "room_today",
  "room_deadlines",
  "deadlines_title",
  "deadlines_coming",
  "deadlines_expired",
  "deadlines_none",
  "deadlines_none_explain",
  "deadlines_none_expired",
  "deadlines_until",
  "deadlines_until_hint",
  "deadlines_export",
  "deadlines_exported",
  "deadlines_count",
  "deadlines_more",
  "deadlines_column_day",
  "deadlines_column_left",
  "deadlines_column_what",
  "deadlines_column_whom",
  "deadlines_column_case",
  "deadlines_column_from",
  "deadline_left",
  "deadline_past",
  "deadline_today",
  "deadline_answered",
  "deadline_from",
  "deadline_kind_limitation",
  "deadline_kind_court",
  "deadline_kind_date",
  "deadline_kind_other",
  "deadline_turn_court",
  "deadline_turn_other",
  "clock_state_answered",
  "clock_state_expired",
  "clock_state_near",
  "clock_state_soon",
  "clock_state_running",
  "clock_start_compensation",
  "clock_start_agreed_period",
  "clock_start_judgment",
  "clock_start_act",
  "clock_start_milestone",
  "count_first_day_excluded",
  "count_period_ends",
  "count_weekend",
  "count_holiday",
  "count_moved_to",
  "clock_note_holidays_unpublished",
  "clock_note_reached_others_only",
  "clock_note_act_after_the_end",
  "clock_note_terms_not_stated",
  "clock_note_agreed_period_too_short",
  "clock_note_former_law",
  "clock_note_suit_pending",
  "clock_note_suspended",
  "clock_note_extended",
  "clock_note_long_stop",
  "clock_note_set_by_the_court",
  "clock_note_named_by_the_court",
  "clock_note_inferred",
  "cli_deadlines_lead",
  "cli_deadlines_until",
  "cli_deadlines_more",
  "history_work_interruption",
  "history_work_milestone",
  "history_work_deadline_answered",
  "history_work_contact",
  "history_work_promise",
  "history_work_consent",
  "history_work_complaint",
  "history_work_complaint_step",
  "history_work_step_planned",
  "history_work_step_done",
  "history_work_step_postponed",
  "case_tab_deadlines",
  "case_tab_contacts",
  "keys_open",
  "deadline_answer",
  "deadline_answer_save",
  "deadline_answer_hint",
  "deadline_answer_limitation",
  "deadline_answered_done",
  "deadline_done_on",
  "deadline_proof",
  "deadline_counting",
  "deadlines_open_case",
  "deadlines_running",
  "deadlines_answered",
  "deadlines_case_none",
  "deadlines_recorded",
  "deadlines_column_date",
  "deadlines_column_recorded",
  "deadlines_change",
  "deadlines_unchanged",
  "deadlines_export_name",
  "deadlines_export_note",
  "act_record",
  "act_save",
  "act_done",
  "act_kind",
  "act_on",
  "act_on_hint",
  "act_reached",
  "act_proof_hint",
  "act_note",
  "act_missed",
  "milestone_record",
  "milestone_save",
  "milestone_done",
  "milestone_kind",
  "milestone_until",
  "milestone_until_hint",
  "milestone_ahead_hint",
  "milestone_proof_hint",
  "queue_more",
  "queue_peek",
  "channel_phone",
  "channel_visit",
  "channel_message",
  "channel_letter",
  "outcome_reached",
  "outcome_not_reached",
  "outcome_invalid",
  "outcome_refused",
  "purpose_collect",
  "purpose_locate",
  "purpose_answer_complaint",
  "purpose_voluntary_payment",
  "breach_quiet_hours",
  "breach_own_hours",
  "breach_connected_calls",
  "breach_attempts",
  "breach_not_liable",
  "breach_no_power_of_attorney",
  "breach_not_subrogated",
  "breach_asked_to_stop",
  "breach_forbidden_partner",
  "breach_no_consent_to_visit",
  "breach_visit_before_calls",
  "breach_complaint_open",
  "breach_no_recording",
  "breach_with_reason",
  "breach_closed",
  "refusal_contact_refused",
  "refusal_contact_refused_remedy",
  "refusal_contact_needs_reason",
  "refusal_contact_needs_reason_remedy",
  "refusal_statutory_date",
  "refusal_statutory_date_remedy",
  "rule_not_a_time",
  "rule_not_by_this_person",
  "rule_nobody_reached",
  "contact_record",
  "contact_save",
  "contact_done",
  "contact_channel",
  "contact_person",
  "contact_result",
  "contact_time",
  "contact_when",
  "contact_number",
  "contact_name",
  "contact_relation",
  "contact_agent",
  "contact_heir",
  "contact_third_party",
  "contact_more",
  "role_agent",
  "role_heir",
  "role_third_party",
  "role_not_liable",
  "contact_care",
  "contact_decides",
  "contact_decides_short",
  "contact_recordings",
  "visit_visitor",
  "visit_staff_number",
  "visit_papers",
  "visit_papers_hint",
  "visit_checks",
  "visit_line",
  "note_remarks",
  "note_with_reason",
  "note_closed",
  "contact_other",
  "contact_direction",
  "contact_outgoing",
  "contact_incoming",
  "contact_purpose",
  "contact_summary",
  "contact_recording",
  "contact_recording_hint",
  "contact_reason",
  "contact_reason_hint",
  "contact_clean",
  "contact_kept_until",
  "contact_let_through",
  "log_title",
  "credit_same",
  "credit_explained",
  "credit_unexplained",
  "credit_unknown",
  "credit_of_day",
  "credit_compared",
  "credit_theirs",
  "credit_ours",
  "credit_difference",
  "credit_total",
  "credit_principal",
  "credit_interest",
  "credit_damages",
  "credit_other",
  "file_condition_credit_differs",
  "file_condition_credit_differs_remedy",
  "file_condition_stray_payments",
  "file_condition_stray_payments_remedy",
  "bank_title",
  "bank_add_contact",
  "bank_add_log",
  "bank_requests",
  "bank_requests_none",
  "bank_contacts_none",
  "bank_request",
  "bank_asked_on",
  "bank_state",
  "bank_answer",
  "bank_effect",
  "bank_log",
  "bank_what",
  "proofs_title",
  "proofs_complete",
  "proofs_lacking",
  "proofs_what",
  "proofs_state",
  "proofs_for",
  "proofs_there",
  "proofs_missing",
  "proofs_needless",
  "proofs_before",
  "proofs_before_note",
  "event_explain",
  "log_above",
  "log_day",
  "log_role",
  "log_kept_until",
  "log_export",
  "log_exported",
  "log_name",
  "role_liable",
  "contacts_title",
  "contacts_none",
  "contacts_none_explain",
  "contacts_hold",
  "contacts_hold_explain",
  "contacts_rules",
  "contacts_rules_say",
  "promises_title",
  "promises_none",
  "promise_record",
  "promise_save",
  "promise_done",
  "promise_amount",
  "promise_due",
  "promise_by",
  "promise_paid",
  "promise_state",
  "promise_made_on",
  "promise_proof_hint",
  "promise_unproved",
  "promise_open",
  "promise_kept",
  "promise_partly_kept",
  "promise_broken",
  "consents_title",
  "consents_none",
  "consent_record",
  "consent_save",
  "consent_done",
  "consent_to",
  "consent_visit",
  "consent_hours",
  "consent_hours_kind",
  "consent_pass",
  "consent_pass_kind",
  "consent_from",
  "consent_until",
  "consent_recipient",
  "consent_take_back",
  "consent_withdrawn",
  "complaints_title",
  "complaints_none",
  "complaint_record",
  "complaint_save",
  "complaint_done",
  "complaint_by",
  "complaint_channel",
  "complaint_about",
  "complaint_expected",
  "complaint_expected_on",
  "complaint_direct",
  "complaint_bank",
  "complaint_regulator",
  "complaint_own_finding",
  "complaint_sent_back",
  "complaint_coordinated",
  "complaint_answered",
  "complaint_closed",
  "complaint_open",
  "complaint_move",
  "complaint_moved",
  "complaint_step",
  "complaint_note",
  "complaint_hold_note",
  "steps_title",
  "steps_none",
  "step_plan",
  "step_save",
  "step_what",
  "step_on",
  "step_on_hint",
  "step_every",
  "step_every_hint",
  "step_every_days",
  "step_owner",
  "step_owner_hint",
  "step_contact",
  "step_no_contact",
  "step_done_planning",
  "step_finish",
  "step_finish_save",
  "step_finished",
  "step_outcome",
  "step_postpone",
  "step_postpone_save",
  "step_postponed",
  "step_postponed_done",
  "step_to",
  "step_to_hint",
  "today_title",
  "today_resting",
  "today_working",
  "today_scope",
  "today_scope_all",
  "today_scope_mine",
  "today_load",
  "today_load_day",
  "today_must",
  "today_today",
  "today_late",
  "today_watch",
  "today_post",
  "today_post_days",
  "today_letter_posted",
  "today_letter_returned",
  "today_letter_title",
  "today_idle",
  "today_expired",
  "today_no_step",
  "today_no_step_explain",
  "today_promise",
  "today_done",
  "today_postpone",
  "today_letter",
  "today_owed",
  "today_advice_limitation",
  "today_advice_negotiation",
  "today_nothing",
  "today_nothing_mine",
  "today_next",
  "today_nothing_explain",
  "case_tab_tactics",
  "today_decide",
  "today_instalment",
  "today_approval",
  "today_complaint",
  "today_complaint_open",
  "today_compensation",
  "today_plan_breached",
  "history_work_diagnosed",
  "history_work_flag",
  "history_work_tagged",
  "history_work_track",
  "history_work_plan_drawn",
  "history_work_plan_turned",
  "history_work_approval_asked",
  "history_work_approval_decided",
  "refusal_move_illegal",
  "refusal_move_illegal_remedy",
  "refusal_rung_skipped",
  "refusal_rung_skipped_remedy",
  "refusal_no_offer_made",
  "refusal_no_offer_made_remedy",
  "refusal_plan_unfit",
  "refusal_plan_unfit_remedy",
  "refusal_plan_not_there",
  "refusal_plan_not_there_remedy",
  "rule_not_a_count",
  "rule_not_approved",
  "rule_approved_otherwise",
  "rule_approval_used",
  "rule_approved_for_less",
  "diagnosis_title",
  "diagnosis_record",
  "diagnosis_save",
  "diagnosis_done",
  "diagnosis_none",
  "diagnosis_overdue",
  "known_title",
  "known_overdue",
  "known_payments",
  "known_payments_none",
  "known_payments_said",
  "known_promises",
  "known_promises_none",
  "known_promises_said",
  "known_contacts",
  "known_contacts_none",
  "known_contacts_never",
  "known_contacts_said",
  "known_debts",
  "known_debts_said",
  "diagnosis_scores",
  "diagnosis_before",
  "diagnosis_severity",
  "diagnosis_cooperation",
  "diagnosis_months",
  "diagnosis_months_hint",
  "debtor_able_willing",
  "debtor_unable_willing",
  "debtor_able_unwilling",
  "debtor_unable_unwilling",
  "debtor_undecided",
  "sign_willing",
  "sign_unwilling",
  "sign_able",
  "sign_unable",
  "sign_evidence",
  "level_low",
  "level_middle",
  "level_high",
  "flag_raised",
  "flag_raise",
  "flag_take_down",
  "flag_save",
  "flag_opens_suit",
  "tracks_title",
  "tracks_none",
  "tracks_begin_asked",
  "tracks_begin_later",
  "tracks_begin_why",
  "compare_begin_title",
  "compare_begin",
  "limit_set",
  "limit_save",
  "limit_done",
  "limit_until",
  "limit_hint",
  "tracks_begin",
  "move_save",
  "move_to",
  "move_starts",
  "move_reason",
  "move_reason_hint",
  "need_paper",
  "need_note",
  "need_approval",
  "need_approval_none",
  "need_approval_choose",
  "need_court",
  "need_case_number",
  "need_party",
  "need_fee",
  "need_scope",
  "need_amount",
  "need_until",
  "need_consent",
  "approvals_title",
  "approvals_none",
  "approval_ask",
  "approval_ask_save",
  "approval_asked",
  "approval_matter",
  "approval_what",
  "approval_amount",
  "approval_decide",
  "approval_decide_save",
  "approval_decided",
  "approval_decision",
  "approval_give",
  "approval_refuse",
  "approval_given",
  "approval_used",
  "approval_refused",
  "approval_open",
  "approval_own",
  "plans_title",
  "plans_none",
  "plan_draw",
  "plan_save",
  "plan_done",
  "plan_template",
  "plan_free",
  "plan_first_due",
  "plan_count",
  "plan_down",
  "plan_down_hint",
  "plan_accelerates",
  "plan_accelerates_hint",
  "plan_standstill",
  "plan_standstill_pick",
  "plan_affordability",
  "plan_income",
  "plan_costs",
  "plan_monthly",
  "plan_add_line",
  "plan_base",
  "plan_fees",
  "plan_total",
  "plan_disposable",
  "plan_proposed",
  "plan_note_too_long",
  "plan_note_too_many",
  "plan_note_above_disposable",
  "plan_note_gives_up",
  "plan_schedule",
  "plan_number",
  "plan_due",
  "plan_amount",
  "plan_fee",
  "plan_missed",
  "plan_missed_one",
  "plan_terms",
  "plan_drawn",
  "plan_active",
  "plan_breached",
  "plan_accelerated",
  "plan_performed",
  "plan_ended",
  "plan_sign",
  "plan_sign_note",
  "plan_agreement",
  "plan_paper",
  "plan_accelerate",
  "plan_end",
  "plan_turn_save",
  "case_tab_dossier",
  "dossier_add",
  "dossier_none",
  "dossier_none_explain",
  "dossier_done",
  "dossier_save",
  "dossier_edit",
  "dossier_acts",
  "history_work_dossier",
  "refusal_not_permitted",
  "refusal_not_permitted_remedy",
  "refusal_no_manager_left",
  "refusal_no_manager_left_remedy",
  "rule_out_of_bounds",
  "rule_still_masked",
  "rule_twice",
  "field_unit",
  "field_waiver_limit",
  "field_cost_limit",
  "field_idle_minutes_most",
  "field_clear_seconds",
  "vault_user",
  "vault_user_hint",
  "refusal_not_a_bundle",
  "refusal_not_a_bundle_remedy",
  "history_vault_created",
  "history_organisation_set",
  "history_assumptions_set",
  "history_mapping_saved",
  "history_quote_added",
  "history_rule_pack_loaded",
  "history_import_run",
  "history_import_undone",
  "history_user_set",
  "history_policy_set",
  "history_accessed",
  "access_revealed",
  "audit_text_of_entry",
  "access_searched",
  "access_exported",
  "access_denied",
  "access_unlocked",
  "audit_title",
  "audit_none",
  "audit_more",
  "audit_number",
  "audit_reason",
  "audit_exported",
  "audit_bundle_note",
  "audit_bundle_entries",
  "audit_bundle_told",
  "audit_bundle_key",
  "audit_bundle_chain",
  "audit_bundle_holds",
  "audit_bundle_broken",
  "audit_bundle_made_by",
  "audit_bundle_made_at",
  "role_officer",
  "role_legal",
  "role_manager",
  "role_auditor",
  "remit_own",
  "remit_unit",
  "remit_all",
  "masking_identity",
  "masking_phone",
  "masking_address",
  "masking_account",
  "users_title",
  "users_add",
  "users_edit",
  "users_edit_of",
  "users_save",
  "users_saved",
  "users_none",
  "users_unknown",
  "users_name",
  "users_name_hint",
  "users_role",
  "users_role_hint",
  "users_remit",
  "users_unit",
  "users_waiver_limit",
  "users_cost_limit",
  "users_limit_hint",
  "users_no_limit",
  "users_cases",
  "users_you",
  "users_active",
  "users_left",
  "users_no_reveal",
  "users_reveal",
  "users_is_active",
  "users_walls_title",
  "users_walls_key",
  "users_walls_program",
  "users_walls_separate",
  "policy_title",
  "policy_note",
  "policy_masked",
  "policy_reason",
  "policy_seconds",
  "policy_seconds_hint",
  "policy_idle",
  "policy_idle_hint",
  "policy_capture",
  "policy_save",
  "reveal_title",
  "reveal_hint",
  "reveal_show",
  "shell_privacy",
  "shell_privacy_on",
  "shell_privacy_off",
  "drafts_restored",
  "drafts_other",
  "audit_note",
  "audit_clear",
  "audit_newer",
  "audit_older",
  "audit_filters",
  "audit_everybody",
  "audit_every_kind",
  "audit_from",
  "audit_until",
  "audit_show",
  "audit_proof",
  "audit_proof_note",
  "audit_verify",
  "audit_export",
  "audit_bundle",
  "audit_file",
  "audit_exported_to",
  "audit_change",
  "audit_denied",
  "audit_removed",
  "audit_all_changes",
  "audit_yes",
  "audit_no",
  "audit_batch",
  "audit_sha256",
  "audit_imported",
  "audit_refused",
  "audit_compensated",
  "users_passphrase_new",
  "users_passphrase_hint",
  "users_no_passphrase",
  "leave_done",
  "leave_note",
  "leave_letters",
  "switch_title",
  "switch_note",
  "switch_none",
  "vault_state_open",
  "vault_state_locked",
  "field_answers_party_name",
  "field_answers_party_address",
  "field_answers_party_phone",
  "field_answers_due_on",
  "field_answers_due_amount",
  "field_answers_died_on",
  "field_answers_estate",
  "field_answers_succession",
  "field_answers_insured",
  "field_answers_policy",
  "field_answers_incident",
  "field_answers_third_party_ground",
  "field_answers_firm",
  "field_answers_firm_address",
  "field_answers_firm_phone",
  "field_answers_lawyer",
  "field_answers_lawyer_licence",
  "field_answers_mandate_on",
  "field_answers_court",
  "field_answers_case_number",
  "field_answers_filed_on",
  "field_answers_evidence_more",
  "field_answers_reasons",
  "field_answers_sender_uscc",
  "field_answers_representative",
  "field_answers_representative_post",
  "field_answers_property",
  "field_answers_preserve_amount",
  "field_answers_preserve_security",
  "field_answers_urgency",
  "field_answers_extended_until",
  "field_answers_more_security",
  "field_answers_still_from",
  "field_answers_still_until",
  "field_answers_still_condition",
  "field_answers_agreement_on",
  "field_answers_agreement_number",
  "field_answers_broken_on",
  "field_answers_broken_amount",
  "field_answers_assignee",
  "field_answers_assignee_address",
  "field_answers_assignee_phone",
  "field_answers_assignee_account_name",
  "field_answers_assignee_account_bank",
  "field_answers_assignee_account_number",
  "field_answers_assigned_on",
  "field_answers_offer_amount",
  "field_answers_settled_on",
  "field_answers_objected_on",
  "field_answers_objection",
  "field_answers_finding",
  "field_answers_correction",
  "field_answers_courier_number",
  "missing_loan_bank",
  "missing_loan_contract",
  "missing_loan_amount",
  "missing_debtor_address",
  "missing_debtor_identity",
  "missing_addressee_address",
  "missing_liability",
  "missing_judgment",
  "missing_suit_decision",
  "missing_plan",
  "missing_plan_unsound",
  "missing_claims",
  "missing_still_owed",
  "missing_answer",
  "letters_template",
  "letters_to",
  "letters_language",
  "letters_language_chinese",
  "letters_language_english",
  "letters_layout",
  "letters_layout_official",
  "letters_layout_business",
  "letters_role_debtor",
  "letters_role_guarantor",
  "letters_role_heir",
  "letters_role_third_party",
  "letters_role_court",
  "letters_misfit_other_addressee",
  "letters_misfit_other_capacity",
  "letters_misfit_nothing_owed",
  "letters_misfit_not_compensated",
  "letters_misfit_still_owed",
  "letters_misfit_no_judgment",
  "letters_misfit_no_suit_decision",
  "letters_misfit_no_liability",
  "letters_misfit_not_in_this_language",
  "letters_law",
  "letters_demands",
  "letters_owed",
  "letters_fields",
  "letters_field_known",
  "letters_field_optional",
  "letters_plan",
  "letters_plan_due",
  "letters_plan_amount",
  "letters_plan_add",
  "letters_plan_remove",
  "letters_watermark",
  "letters_watermark_hint",
  "letters_missing_obligors",
  "letters_missing_case",
  "letters_verify",
  "letters_verify_ours",
  "letters_verify_not_ours",
  "letters_event_charged",
  "letters_event_accrued",
  "letters_event_received",
  "letters_event_waived",
  "letters_event_standstill_began",
  "letters_event_standstill_ended",
  "letters_event_order_turned",
  "letters_head_cost",
  "letters_head_interest",
  "letters_head_penalty",
  "letters_head_damages",
  "letters_head_principal",
  "letters_head_post_judgment",
  "letters_head_other",
  "refusal_letter_changed",
  "refusal_letter_changed_remedy",
  "refusal_addressee_unfit",
  "refusal_addressee_unfit_remedy",
  "organisation_insurer",
  "cli_misuse_letter_pair",
  "cli_letter_ours",
  "cli_letter_not_ours",
  "field_plan_due",
  "field_plan_amount",
  "field_watermark",
  "list_parens",
  "cli_case_number",
  "letters_others",
  "wording_rule_filed_without_number",
  "wording_rule_suit_without_decision",
  "wording_rule_agency_suing",
  "wording_rule_posing_as_official",
  "wording_rule_invented_offence",
  "wording_rule_threat",
  "wording_rule_insult",
  "wording_rule_family_pressure",
  "wording_rule_exposure",
  "wording_rule_urging_to_borrow",
  "wording_rule_overstated_credit_effect",
  "wording_rule_debt_on_the_outside",
  "refusal_wording_unfit",
  "refusal_wording_unfit_remedy",
  "refusal_wording_needs_reason",
  "refusal_wording_needs_reason_remedy",
  "refusal_kept_until",
  "refusal_kept_until_remedy",
  "follow_up_step",
  "letters_remarks",
  "cli_passphrase_changed",
  "cli_new_passphrase",
  "cli_vault_restored",
  "cli_backed_up",
  "cli_backups_dropped",
  "delivery_act",
  "delivery_name",
  "delivery_title",
  "delivery_step",
  "delivery_on",
  "delivery_number",
  "delivery_number_hint",
  "delivery_to_post",
  "delivery_posted",
  "delivery_signed",
  "delivery_refused",
  "delivery_returned",
  "delivery_complete",
  "delivery_not_posted",
  "delivery_not_posted_why",
  "delivery_not_posted_hint",
  "delivery_saved",
  "delivery_restarts",
  "delivery_restarts_not",
  "delivery_refused_note",
  "delivery_checklist",
  "history_work_letter_posted",
  "history_work_letter_signed",
  "history_work_letter_refused",
  "history_work_letter_returned",
  "history_work_letter_complete",
  "history_work_letter_not_posted",
  "passphrase_numbers",
  "passphrase_names",
  "passphrase_suggested",
  "passphrase_suggested_note",
  "passphrase_suggested_use",
  "passphrase_suggested_other",
  "custody_title",
  "custody_more",
  "custody_own_passphrase",
  "custody_present_passphrase",
  "custody_passphrase_change",
  "custody_passphrase_changed",
  "custody_with_key_file",
  "key_file",
  "key_file_make",
  "key_file_made",
  "key_file_new_hint",
  "key_file_open_hint",
  "witness",
  "witness_hint",
  "witness_none",
  "place_network",
  "place_synced",
  "place_advice",
  "recovery_key",
  "recovery_make",
  "recovery_renew",
  "recovery_later",
  "recovery_what",
  "recovery_renew_note",
  "recovery_draw",
  "recovery_confirm",
  "recovery_type",
  "recovery_type_hint",
  "recovery_sheet_print",
  "recovery_sheet_save",
  "recovery_sheet_saved",
  "recovery_sheet_path",
  "recovery_sheet_file",
  "recovery_made",
  "recovery_there",
  "recovery_missing",
  "recovery_none_note",
  "recovery_open",
  "recovery_open_note",
  "recovery_open_act",
  "recovery_key_hint",
  "recovery_wrong",
  "recovery_sheet_title",
  "recovery_sheet_what",
  "recovery_sheet_vault",
  "recovery_sheet_check",
  "recovery_sheet_use",
  "recovery_sheet_keep",
  "recovery_sheet_older",
  "rekey_title",
  "rekey_start",
  "rekey_what",
  "rekey_ends",
  "rekey_backups",
  "rekey_room",
  "rekey_agree",
  "rekey_progress",
  "rekey_done",
  "rekey_shut_out",
  "rekey_recovery",
  "rekey_when",
  "quick_title",
  "quick_keep",
  "quick_what",
  "quick_hours",
  "quick_hours_error",
  "quick_kept",
  "quick_until",
  "quick_forget",
  "quick_forgotten",
  "quick_unlock",
  "quick_no_keychain",
  "vault_open_all_the_same",
  "vault_forget",
  "vault_forgotten",
  "access_unlocked_recovery",
  "access_unlocked_keychain",
  "access_refused_before",
  "access_locked",
  "access_locked_expired",
  "access_locked_idle",
  "access_locked_system",
  "refusal_recovery_key_mistyped",
  "refusal_recovery_key_mistyped_remedy",
  "refusal_recovery_key_differs",
  "refusal_recovery_key_differs_remedy",
  "refusal_no_keychain",
  "refusal_no_keychain_remedy",
  "refusal_quick_unlock_over",
  "refusal_quick_unlock_over_remedy",
  "cli_key_file_made",
  "cli_passphrase_suggested",
  "cli_passphrase_offered",
  "cli_recovery_drawn",
  "cli_recovery_type",
  "cli_recovered",
  "refusal_backup_running",
  "refusal_backup_running_remedy",
  "backup_title",
  "backup_note",
  "backup_last",
  "backup_none",
  "backup_late",
  "backup_late_remedy",
  "backup_failed",
  "backup_running",
  "backup_now",
  "backup_made",
  "backup_folder",
  "backup_second",
  "backup_second_hint",
  "backup_second_save",
  "backup_second_saved",
  "backup_second_none",
  "backup_made_at",
  "backup_where",
  "backup_where_first",
  "backup_where_second",
  "backup_try",
  "backup_try_of",
  "backup_try_title",
  "backup_try_note",
  "backup_try_act",
  "backup_trying",
  "backup_tried_good",
  "backup_tried_bad",
  "backup_restore",
  "backup_restore_one",
  "backup_restore_of",
  "backup_restore_title",
  "backup_restore_note",
  "backup_restore_act",
  "backup_restoring",
  "backup_restored",
  "backup_from",
  "backup_from_hint",
  "backup_to",
  "backup_restored_name",
  "cli_backup_folder_set",
  "leave_title",
  "leave_ask",
  "leave_folder",
  "leave_name",
  "leave_act",
  "leave_told",
  "history_keys_changed",
  "history_epoch_begun",
  "history_casework",
  "key_change_passphrase_set",
  "key_change_user_removed",
  "key_change_recovery_key_set",
  "key_change_keychain_kept",
  "key_change_keychain_forgotten",
  "key_change_data_key_changed",
  "epoch_cause_restored",
  "epoch_cause_rollback_accepted",
  "audit_field_change",
  "audit_field_cause",
  "audit_field_epoch",
  "audit_field_revision",
  "audit_field_user",
  "audit_field_act",
  "audit_seen_epoch",
  "audit_seen_seq",
  "audit_seen_hash",
  "audit_found_epoch",
  "audit_found_seq",
  "audit_found_hash",
  "compare_steps",
  "compare_step",
  "step_claim",
  "step_not_recovered",
  "step_lawyers",
  "step_courts",
  "step_staff",
  "step_other",
  "step_time",
  "step_net",
  "compare_baseline",
  "compare_save_explain",
  "compare_save_change",
  "compare_changes",
  "compare_changes_none",
  "compare_assumption",
  "compare_change_before",
  "compare_change_after",
  "compare_change_shipped",
  "compare_change_by",
  "compare_change_at",
  "compare_change_no_reason",
  "article_unknown",
  "assumption_unit_times",
  "allocation_progress",
  "allocation_solving",
  "allocation_cancelling",
  "allocation_cancelled",
  "allocation_above",
  "allocation_below",
  "allocation_side_none",
  "allocation_regrets",
  "allocation_propose",
  "allocation_propose_explain",
  "allocation_proposed",
  "allocation_proposal",
  "learning_title",
  "learning_view",
  "learning_loading",
  "learning_line",
  "learning_unreckoned",
  "learning_few",
  "learning_rates",
  "learning_rates_none",
  "learning_figure",
  "learning_in_force",
  "learning_learned",
  "learning_band",
  "learning_seen",
  "learning_seen_of",
  "learning_basis",
  "learning_basis_pooled",
  "learning_basis_company",
  "learning_basis_own",
  "learning_backtest",
  "learning_backtest_none",
  "learning_backtest_line",
  "learning_adopt",
  "learning_adopt_reason",
  "learning_shares",
  "learning_shares_group",
  "learning_shares_all",
  "learning_shares_secured",
  "learning_shares_unsecured",
  "learning_shares_cases",
  "learning_share_0",
  "learning_share_1",
  "learning_share_2",
  "learning_share_3",
  "learning_share_4",
  "learning_share_5",
  "learning_times",
  "learning_times_months",
  "learning_times_paid",
  "learning_times_partial",
  "learning_times_terminated",
  "learning_times_written_off",
  "learning_times_open",
  "learning_calibration",
  "learning_calibration_none",
  "learning_calibration_note",
  "learning_decisions",
  "learning_within",
  "learning_place_below",
  "learning_place_lower",
  "learning_place_upper",
  "learning_place_above",
  "learning_expected",
  "learning_came",
  "learning_slope",
  "learning_loss_brier",
  "learning_cash_brier",
  "learning_officers",
  "learning_officer",
  "learning_officer_none",
  "learning_forecasts",
  "learning_path",
  "learning_chosen_on",
  "learning_ended_on",
  "learning_forecast",
  "learning_outcome",
  "learning_forecast_line",
  "learning_verdict",
  "learning_fell_below",
  "learning_fell_within",
  "learning_fell_above",
  "allocation_price",
  "learning_ended_none",
  "room_letters",
  "letters_tabs",
  "letters_reference",
  "refusal_batch_running",
  "refusal_batch_running_remedy",
  "batch_title",
  "batch_of_list",
  "batch_of_except",
  "batch_of_all",
  "batch_of_query",
  "batch_of_stage",
  "batch_change",
  "batch_to",
  "batch_to_debtor",
  "batch_to_guarantors",
  "batch_to_everyone",
  "batch_check",
  "batch_check_note",
  "batch_checking",
  "batch_checking_count",
  "batch_templates_note",
  "batch_table",
  "batch_counts",
  "batch_without",
  "batch_none",
  "batch_none_text",
  "batch_filter_all",
  "batch_filter_ready",
  "batch_filter_held",
  "batch_column_state",
  "batch_column_demanded",
  "batch_ready",
  "batch_left_out",
  "batch_leave_out",
  "batch_take_in",
  "batch_hold_complaint",
  "batch_hold_limitation",
  "batch_hold_issued",
  "batch_hold_missing",
  "batch_hold_wording",
  "batch_hold_unprintable",
  "batch_past_limitation",
  "batch_past_limitation_note",
  "batch_both_sides",
  "batch_folder",
  "batch_folder_hint",
  "batch_folder_name",
  "batch_run",
  "batch_run_note",
  "batch_running",
  "batch_running_count",
  "batch_running_rate",
  "batch_running_note",
  "batch_cancelling",
  "batch_done",
  "batch_done_none",
  "batch_done_folder",
  "batch_done_files",
  "batch_cancelled",
  "batch_stopped",
  "batch_failed",
  "batch_failed_retry",
  "batch_continue",
  "batch_another",
  "batch_to_numbers",
  "batch_row",
  "batch_reference",
  "batch_to_name",
  "batch_to_phone",
  "batch_to_address",
  "batch_from_name",
  "batch_from_phone",
  "batch_from_address",
  "batch_content",
  "batch_content_letter",
  "batch_courier_number",
  "batch_total",
  "batch_pages",
  "batch_file",
  "batch_sha256",
  "batch_sheet_ems",
  "batch_sheet_register",
  "batch_file_print",
  "batch_file_ems",
  "batch_file_register",
  "cases_batch",
  "cases_batch_name",
  "numbers_title",
  "numbers_paste",
  "numbers_paste_hint",
  "numbers_on",
  "numbers_lines",
  "numbers_counts",
  "numbers_empty",
  "numbers_empty_text",
  "numbers_row",
  "numbers_named",
  "numbers_letter",
  "numbers_number",
  "numbers_state",
  "numbers_matched",
  "numbers_unknown",
  "numbers_ambiguous",
  "numbers_not_waiting",
  "numbers_twice",
  "numbers_incomplete",
  "numbers_too_early",
  "numbers_doubtful",
  "numbers_record",
  "numbers_recorded",
  "numbers_undo_reason",
  "numbers_undone",
  "evidence_title",
  "evidence_content",
  "evidence_number",
  "evidence_stub",
  "evidence_arrival",
  "evidence_there",
  "evidence_lacking",
  "delivery_files",
  "delivery_files_none",
  "delivery_files_add",
  "delivery_files_path",
  "delivery_file_added",
  "batch_stale",
  "batch_toggle",
  "batch_open_case",
  "refusal_wording_unknown",
  "refusal_wording_unknown_remedy",
  "refusal_wording_flawed",
  "refusal_wording_flawed_remedy",
  "history_wording_saved",
  "history_wording_chosen",
  "wording_title",
  "wording_list",
  "wording_shipped",
  "wording_own",
  "wording_used",
  "wording_broken",
  "wording_edit",
  "wording_use",
  "wording_use_name",
  "wording_reason",
  "wording_text",
  "wording_text_note",
  "wording_check",
  "wording_sound",
  "wording_flaws",
  "wording_at",
  "wording_note",
  "wording_save",
  "wording_saved",
  "wording_chosen",
  "wording_discard",
  "wording_manager_only",
  "wording_preview",
  "wording_preview_case",
  "wording_preview_hint",
  "wording_preview_missing",
  "wording_help",
  "wording_variables",
  "wording_variable_conditional",
  "wording_tables",
  "wording_lists",
  "wording_parts",
  "wording_mistake_no_such_block",
  "wording_mistake_bad_header",
  "wording_mistake_unbalanced",
  "wording_mistake_no_such_variable",
  "wording_mistake_unconditional",
  "wording_mistake_no_such_table",
  "wording_mistake_no_such_list",
  "wording_mistake_no_such_part",
  "wording_mistake_misplaced",
  "wording_mistake_no_words",
  "wording_mistake_no_header",
  "wording_mistake_other_header",
  "batch_of_chosen",
  "stage_closed",
  "keys_choose",
  "keys_choose_all",
  "cases_choose_none",
  "cases_filters",
  "cases_filters_set",
  "cases_columns",
  "cases_columns_usual",
  "cases_column_up",
  "cases_column_down",
  "cases_column_guarantors",
  "cases_column_next_step",
  "cases_column_last_contact",
  "cases_status",
  "cases_status_open",
  "cases_status_any",
  "cases_officer_any",
  "cases_overdue",
  "cases_overdue_any",
  "cases_track",
  "cases_track_any",
  "cases_due_within",
  "cases_chosen",
  "cases_chosen_without",
  "views_label",
  "view_open",
  "view_mine",
  "view_near",
  "view_instalments",
  "view_save",
  "view_delete",
  "view_name",
  "view_shared",
  "view_saved",
  "view_deleted",
  "bulk_assign",
  "bulk_step",
  "bulk_count",
  "bulk_officer_choose",
  "bulk_officer_other",
  "bulk_officer_name",
  "bulk_assigned",
  "bulk_unassigned",
  "bulk_stepped",
  "bulk_nothing",
  "bulk_running",
  "bulk_stop",
  "bulk_skipped",
  "bulk_skipped_table",
  "bulk_why",
  "bulk_undone_but",
  "closing_title",
  "closing_open",
  "closing_save",
  "closing_explain",
  "closing_kind",
  "closing_settled",
  "closing_settled_hint",
  "closing_written_off",
  "closing_written_off_hint",
  "closing_uncollectable",
  "closing_uncollectable_hint",
  "closing_assigned",
  "closing_assigned_hint",
  "closing_paper",
  "closing_conditions",
  "condition_nothing_owed",
  "condition_something_owed",
  "condition_approved",
  "condition_debtor_notified",
  "condition_no_complaint",
  "condition_nothing_to_decide",
  "condition_no_plan",
  "condition_tracks_ended",
  "condition_credit_report",
  "condition_certificate",
  "condition_holds",
  "condition_missing",
  "condition_advised",
  "closing_done",
  "closing_closed",
  "closing_owed_then",
  "closing_owed_again",
  "closing_fades",
  "closing_reopen",
  "closing_reopened",
  "history_work_closed",
  "history_work_reopened",
  "refusal_case_closed",
  "refusal_case_closed_remedy",
  "refusal_closing_unfit",
  "refusal_closing_unfit_remedy",
  "plan_lapse",
  "plan_lapse_hint",
  "plan_lapse_from_that_day",
  "plan_lapse_from_the_start",
  "plan_gives_up",
  "plan_on_ledger",
  "plan_on_ledger_from_the_start",
  "room_complaints",
  "complaints_register",
  "complaints_count",
  "complaints_with_closed",
  "complaints_late",
  "complaints_open",
  "complaints_closed",
  "complaints_register_none",
  "complaints_none_explain",
  "today_officers",
  "today_officer_files",
  "today_officer_red",
  "today_officer_load",
  "refusal_own_approval",
  "refusal_own_approval_remedy",
  "case_expected",
  "case_expected_explain",
  "case_expected_total",
  "case_expected_note",
  "case_compensate",
  "creditor_bank",
  "creditor_us",
  "creditor_buyer",
  "creditor_since",
  "creditor_before",
  "case_guarantor",
  "case_guarantor_add",
  "case_guarantor_remove",
  "field_guarantor_phone",
  "field_guarantor_address",
  "tags_edit",
  "tags_known",
  "tags_any",
  "tags_add",
  "tags_add_hint",
  "tags_save",
  "tags_give",
  "tags_take",
  "cases_column_tags",
  "bulk_tagged",
  "cases_sheet",
  "cases_sheet_short",
  "cases_sheet_count",
  "cases_sheet_name",
  "cases_sheet_note",
  "cases_sheet_clear",
  "cases_sheet_clear_note",
  "cases_sheet_written",
  "room_reports",
  "report_title",
  "event_title",
  "event_export",
  "event_name",
  "export_clear",
  "event_above",
  "event_what",
  "event_amount",
  "event_parties",
  "event_measures",
  "event_next",
  "event_compensated",
  "event_expected",
  "event_bank_unknown",
  "event_overdue",
  "event_cause",
  "event_cause_none",
  "event_flags",
  "event_unreckoned",
  "event_counts",
  "event_measure",
  "event_step",
  "event_more",
  "event_next_none",
  "report_span",
  "report_month",
  "report_last_month",
  "report_quarter",
  "report_year",
  "report_own",
  "report_export",
  "report_name",
  "report_time",
  "report_unreckoned",
  "report_none",
  "report_whole",
  "report_unknown",
  "report_of_whole",
  "report_of_officer",
  "report_of_path",
  "report_of_cause",
  "report_of_product",
  "report_of_age",
  "report_of_closing",
  "report_open",
  "report_compensated",
  "report_balance",
  "report_recovered",
  "report_costs",
  "report_contacts",
  "report_letters",
  "report_kept",
  "report_broken",
  "report_closed",
  "report_age_d90",
  "report_age_d180",
  "report_age_d365",
  "report_age_y2",
  "report_age_y3",
  "report_age_older",
  "images_title",
  "images_note",
  "images_letterhead",
  "images_letterhead_note",
  "images_seal",
  "images_seal_note",
  "images_none",
  "images_choose",
  "images_replace",
  "images_path",
  "images_put",
  "images_drop",
  "images_set",
  "images_dropped",
  "images_facts",
  "images_alt_letterhead",
  "images_alt_seal",
  "refusal_image_unfit",
  "refusal_image_unfit_remedy",
  "history_image_set",
  "letters_seal",
  "letters_seal_asks",
  "letters_seal_ask",
  "letters_seal_asked",
  "letters_seal_waiting",
  "letters_seal_given",
  "letters_seal_refused",
  "letters_sources",
  "letters_sources_unverified",
  "letters_source_unverified",
  "letters_plan_known",
  "origin_learned",
  "compare_assumption_source",
  "compare_explain",
  "compare_explain_title",
  "compare_explain_key",
  "compare_explain_loading",
  "compare_explain_whole",
  "compare_explain_worlds",
  "compare_explain_rate",
  "compare_explain_shape",
  "compare_explain_reached",
  "compare_explain_chance",
  "compare_explain_months",
  "compare_explain_amount",
  "compare_explain_average",
  "compare_explain_today",
  "compare_explain_taken",
  "compare_explain_left",
  "compare_explain_law",
  "compare_explain_file",
  "compare_explain_path",
  "compare_export",
  "compare_export_title",
  "compare_export_explain",
  "compare_export_name",
  "fact_claim",
  "fact_accruing",
  "fact_accrual",
  "fact_debtor",
  "fact_guarantors",
  "fact_security",
  "fact_silence",
  "fact_received",
  "fact_willing_signs",
  "fact_able_signs",
  "fact_damages",
  "part_suit",
  "part_judgment",
  "part_effective_judgment",
  "part_title",
  "part_enforce_debtor",
  "part_enforce_guarantors",
  "part_realise_security",
  "part_auction",
  "part_first_auction",
  "part_second_auction",
  "part_open_sale",
  "part_payment_in_kind",
  "part_unsold",
  "part_take_in_kind",
  "part_closed_for_want_of_assets",
  "part_demand",
  "part_phone",
  "part_visit",
  "part_outsourced",
  "part_preserve",
  "part_bank",
  "part_offer_plan",
  "part_deferred_payment",
  "part_suit_for_the_rest",
  "part_payment_order",
  "part_confirmed_agreement",
  "part_mediation",
  "part_special_procedure",
  "part_assignment",
  "part_instalment",
  "part_after_demand",
  "part_after_objection",
  "part_broken_plan",
  "part_accepted",
  "part_agreed",
  "part_allowed",
  "part_broken",
  "part_default",
  "part_effective",
  "part_ended",
  "part_enforcement",
  "part_executed",
  "part_failed",
  "part_found",
  "part_judged",
  "part_kept",
  "part_lost",
  "part_mediated",
  "part_no_bid",
  "part_not_paid",
  "part_nothing_found",
  "part_objected",
  "part_paid",
  "part_refused",
  "part_resumed",
  "part_sold",
  "part_taken_in_kind",
  "part_voluntary",
  "part_won",
  "part_won_appealed",
  "part_won_final",
  "part_debtor",
  "part_guarantors",
  "part_security",
  "part_security_in_kind",
  "part_pays",
  "part_price",
  "part_acceptance_fee_back",
  "part_acceptance_fee_half",
  "part_enforce",
  "part_stop",
  "part_sue",
  "part_litigation",
  "part_suit_unpreserved",
  "part_agency",
  "part_instalments",
  "annex_title",
  "annex_claim",
  "annex_bars",
  "annex_key",
  "annex_table",
  "annex_loss",
  "annex_recovered",
  "annex_cost",
  "annex_hours",
  "annex_lawyers",
  "annex_court",
  "annex_months",
  "annex_costs",
  "annex_rule",
  "annex_bands",
  "annex_band_outcome",
  "annex_band_figures",
  "annex_band_model",
  "annex_lever",
  "annex_low",
  "annex_high",
  "annex_worth",
  "annex_assumptions",
  "annex_assumptions_note",
  "annex_code",
  "annex_value",
  "annex_origin",
  "annex_source",
  "allocation_forced",
  "allocation_forced_note",
  "allocation_forced_mark",
  "allocation_forced_last",
  "allocation_forced_days",
  "allocation_forced_free",
  "allocation_conflicts",
  "allocation_conflict",
  "compare_explain_instalment",
  "seal_asked_mark",
  "seal_asked_file",
  "approval_pages",
  "history_streams",
  "history_stream_money",
  "history_stream_contacts",
  "history_stream_letters",
  "history_stream_court",
  "history_stream_work",
  "history_stream_file",
  "history_shown",
  "today_measure",
  "measures_title",
  "measures_none",
  "measures_brought",
  "measure_ask",
  "measure_asked",
  "measure_asked_done",
  "measure_turned_done",
  "measure_turn",
  "measure_turn_name",
  "measure_step",
  "measure_waiting",
  "measure_granted",
  "measure_renewed",
  "measure_refused",
  "measure_yielded",
  "measure_lifted",
  "measure_kind",
  "measure_against",
  "measure_target",
  "measure_target_hint",
  "measure_asked_on",
  "measure_paper",
  "measure_paper_hint",
  "measure_period",
  "measure_unverified",
  "measure_unverified_explain",
  "measure_until",
  "measure_until_hint",
  "measure_until_day",
  "measure_amount",
  "measure_holds",
  "measure_yielded_note",
  "measure_result",
  "measure_result_hint",
  "measure_ends",
  "measure_expired",
  "history_work_measure_asked",
  "history_work_measure_granted",
  "history_work_measure_renewed",
  "history_work_measure_refused",
  "history_work_measure_yielded",
  "history_work_measure_lifted",
  "history_work_measure_turned",
  "history_work_time_spent",
  "costs_title",
  "costs_none",
  "costs_count",
  "costs_total",
  "costs_recoverable",
  "costs_over",
  "costs_within",
  "costs_minutes",
  "costs_time",
  "costs_time_note",
  "cost_kind",
  "cost_kind_unknown",
  "cost_kind_court_fee",
  "cost_kind_preservation_fee",
  "cost_kind_lawyer_fee",
  "cost_kind_evaluation",
  "cost_kind_announcement",
  "cost_kind_travel",
  "cost_kind_agency_commission",
  "cost_kind_other",
  "cost_state",
  "cost_state_unknown",
  "cost_state_paid",
  "cost_state_advanced",
  "cost_state_unpaid",
  "time_record",
  "time_hours",
  "time_hours_hint",
  "time_what",
  "time_by",
  "time_done",
  "ledger_warning_charges_above_principal",
  "complaint_position",
  "complaint_position_hint",
  "complaint_position_said",
  "lateness_title",
  "lateness_enter",
  "lateness_none",
  "lateness_debt",
  "lateness_due",
  "lateness_amount",
  "lateness_open",
  "lateness_days",
  "lateness_from",
  "lateness_not_yet",
  "lateness_paid",
  "lateness_tolerated",
  "lateness_product",
  "lateness_product_none",
  "lateness_grace",
  "lateness_tolerance",
  "lateness_own",
  "lateness_of_product",
  "lateness_of_nobody",
  "lateness_rules",
  "lateness_of_compensation",
  "lateness_of_further",
  "lateness_of_bill",
  "lateness_of_instalment",
  "threshold_idle",
  "threshold_come",
  "threshold_coming",
  "threshold_order_set",
  "threshold_order_other",
  "threshold_order_none",
  "threshold_order_act",
  "token_payment",
  "token_explain",
  "receipt_token",
  "letters_order_statutory",
  "letters_order_principal_first",
  "letters_order_agreed",
  "letters_order_turned",
  "letters_order_judgment",
  "letters_order_own",
  "rules_list_day_counts",
  "rules_list_products",
  "rules_list_thresholds",
  "rules_list_tokens",
  "plan_limits",
  "plan_note_beyond_months",
  "plan_note_beyond_instalments",
  "history_work_renewed",
  "renewal_title",
  "renewal_save",
  "renewal_done",
  "renewal_days",
  "renewal_days_hint",
  "renewal_fee",
  "renewal_paper",
  "renewal_lower",
  "renewal_not_lower",
  "cost_kind_enforcement_fee",
  "cost_offer",
  "cost_offer_amount",
  "cost_offer_ceiling",
  "cost_offer_take",
  "cost_offer_steps",
  "cost_offer_base",
  "cost_offer_base_hint",
  "cost_offer_halved",
  "cost_offer_same",
  "cost_offer_less",
  "cost_offer_more",
  "cost_offer_within",
  "cost_offer_above",
  "cost_step_band",
  "cost_step_open",
  "cost_step_fraction",
  "cost_step_cap",
  "field_answers_statement",
  "field_answers_circumstances",
  "field_answers_proofs",
  "missing_marked_evading",
  "dossier_open_related",
  "dossier_related_none",
  "single_keys",
  "single_keys_note",
  "single_keys_on",
  "single_keys_usual",
  "single_keys_shipped",
  "single_keys_of",
  "single_keys_none",
  "single_keys_taken",
  "single_keys_not_one",
  "keys_go",
  "keys_finish",
  "keys_postpone",
  "keys_plan",
  "keys_tactics",
  "keys_as_of",
  "keys_terms",
  "redacted_mark",
  "redacted_note",
  "redacted_letter",
  "redacted_list",
  "redacted_ledger",
  "redacted_papers",
  "redacted_one_letter",
  "redacted_letter_name",
  "redacted_bundle",
  "redacted_bundle_name",
  "redacted_bundle_holds",
  "redacted_explain",
  "redacted_left_out",
  "redacted_name",
  "today_silent",
  "today_silent_since",
  "today_silent_never",
  "today_silent_why",
  "today_settled",
  "today_settled_certificate",
  "today_settled_credit",
  "today_settled_close",
  "today_letter_to_post",
  "letters_missing_facts",
  "letters_missing_reason",
  "letters_missing_manager",
  "keys_tab",
  "measure_pay",
  "measure_pay_duplicate",
  "measure_pay_after",
  "measure_paid_as",
  "threshold_order_title",
  "threshold_order_what",
  "threshold_order_reason",
  "threshold_order_unverified",
  "threshold_order_save",
  "threshold_order_done",
  "tactics_stage",
  "track_placed",
  "track_placed_now",
  "sheet_net_recovery",
  "paper_commitment",
  "cases_band",
  "cases_band_any",
  "cases_security",
  "cases_security_any",
  "cases_security_none",
  "cases_drop_filter",
  "report_first_contact",
  "case_party_reach",
  "reach_never",
  "reach_last",
  "reach_invalid",
  "reach_refused",
  "reach_service",
  "cases_copy",
  "cases_copied",
  "cases_copied_most",
  "deals_title",
  "deals_none",
  "deal_term",
  "deal_before",
  "deal_after",
  "deal_kind_terms",
  "deal_kind_plan",
  "deal_kind_standstill",
  "deal_kind_renewal",
  "deal_kind_judgment",
  "deal_by_agreed",
  "deal_by_ordered",
  "deal_by_unsaid",
  "deal_all_days",
  "deal_spell",
  "deal_from",
  "deal_until",
  "deal_on",
  "deal_turn",
  "deal_picked",
  "deal_by_hand",
  "deal_all_due",
  "deal_instalments",
  "deal_by_day",
  "deal_as_agreed",
  "deal_runs",
  "deal_stands_still",
  "deal_compounding",
  "deal_once_percent",
  "deal_once_amount",
  "deal_term_charge",
  "deal_term_damages",
  "deal_term_loss",
  "deal_term_ceilings",
  "deal_term_order",
  "deal_term_rounding",
  "deal_term_rules",
  "deal_term_due",
  "deal_term_amount",
  "deal_term_running",
  "deal_term_fees",
  "deal_ask",
  "deal_ask_correction",
  "deal_ask_agreed",
  "deal_ask_ordered",
  "deal_signed_on",
  "deal_paper",
  "deal_paper_hint",
  "field_deal_on",
  "field_deal_paper",
  "standstill_paper",
  "standstill_paper_hint",
  "deal_signers",
  "plan_signed_by",
  "plan_sign_restarts",
  "promise_close",
  "promise_close_title",
  "promise_close_note",
  "promise_close_reason",
  "promise_close_done",
  "promise_closed",
  "promise_anew",
  "refusal_promise_not_broken",
  "refusal_promise_not_broken_remedy",
  "history_work_promise_closed",
  "pledge_plan",
  "pledge_promise",
  "pledge_gone",
  "pledge_none",
  "pledge_nothing",
  "funding_feeds",
  "funding_outcome",
  "overdue_history_title",
  "overdue_history_none",
  "overdue_history_day",
  "overdue_history_class",
  "overdue_history_days",
  "overdue_history_clear",
  "overdue_history_note",
  "overdue_title",
  "overdue_note",
  "overdue_mild",
  "overdue_medium",
  "overdue_serious",
  "overdue_reason",
  "overdue_save",
  "overdue_saved",
  "overdue_shipped",
  "overdue_changes",
  "overdue_changes_none",
  "overdue_change_at",
  "overdue_change_by",
  "overdue_change_bounds",
  "overdue_bounds_said",
  "field_mild",
  "field_medium",
  "history_overdue_set",
  "funding_label",
  "room_receipts",
  "receipts_title",
  "receipts_time",
  "receipts_cost",
  "receipts_interest",
  "receipts_principal",
  "receipts_surplus",
  "receipts_account",
  "receipts_reversal",
  "receipts_state_counted",
  "receipts_state_awaiting",
  "receipts_state_unposted",
  "receipts_state_reversed",
  "receipts_which",
  "receipts_which_all",
  "receipts_which_awaiting",
  "receipts_which_unposted",
  "receipts_which_reversed",
  "receipts_sum",
  "receipts_sum_reversed",
  "receipts_sum_awaiting",
  "receipts_sum_unposted",
  "receipts_none",
  "receipts_none_explain",
  "receipts_never",
  "receipts_never_explain",
  "receipts_record",
  "receipts_export",
  "receipts_export_name",
  "receipts_exported",
  "receipts_export_note",
  "receipts_reversed_by",
  "receipts_redirected_on",
  "receipts_find",
  "receipts_find_field",
  "receipts_find_none",
  "receipts_find_hint",
  "receipts_unposted_why",
  "receipts_loading",
  "leads_short",
  "leads_hint",
  "leads_title",
  "leads_explain",
  "leads_days",
  "leads_shipped",
  "leads_reason",
  "leads_saved",
  "leads_history",
  "leads_history_none",
  "leads_change_when",
  "leads_change_who",
  "leads_change_what",
  "leads_change_line",
  "leads_read_only",
  "history_leads_set",
  "density",
  "density_comfortable",
  "density_compact",
  "print_list",
  "print_list_short",
  "print_list_title",
  "print_list_sums",
  "print_list_cut",
  "print_list_count",
  "print_list_columns",
  "print_list_wide",
  "print_list_most",
  "print_list_name",
  "print_list_done",
  "cases_court",
  "cases_court_any",
  "cases_age",
  "cases_age_any",
  "cases_age_own",
  "cases_age_from",
  "cases_age_to",
  "cases_age_at_least",
  "cases_age_at_most",
  "cases_age_between",
  "cases_age_over",
  "cases_age_under",
  "paste_open",
  "paste_title",
  "paste_explain",
  "paste_field",
  "paste_read",
  "paste_none",
  "paste_choose",
  "paste_more",
  "paste_left",
  "paste_column_field",
  "paste_column_value",
  "paste_column_heard",
  "paste_kept",
  "paste_guess",
  "paste_fill",
  "paste_filled",
  "paste_check_title",
  "paste_check_explain",
  "paste_right",
  "paste_all_right",
  "paste_unchecked",
  "paste_unchecked_save",
  "drafts_flag",
  "drafts_move",
  "drafts_figure",
  "drafts_title",
  "drafts_none",
  "drafts_none_explain",
  "drafts_explain",
  "drafts_kind",
  "drafts_file",
  "drafts_when",
  "drafts_open",
  "drafts_discard",
  "drafts_discard_of",
  "drafts_open_of",
  "drafts_discarded",
  "drafts_no_file",
  "drafts_unknown_when",
  "origin_of",
  "origin_balance",
  "origin_explain",
  "origin_head",
  "origin_more",
  "origin_plan_owed",
  "origin_plan_explain",
  "origin_plan_free",
  "origin_plan_now",
  "origin_promise_part",
  "origin_promise_none",
  "origin_promise_rule",
  "origin_total",
];

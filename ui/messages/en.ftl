# English words of the window, the command line and import reports. One key a line, keys of a-z, 0-9 and _ only; both languages have the same keys and arguments.

## General

app_name = Recourse
app_mark = R
colon = :{ " " }
list_comma = , { "" }
unit_name_yuan = yuan
unit_name_ten_thousand = 10k yuan
unit_name_hundred_million = 100m yuan
kit_close = Close
kit_undo = Undo
kit_messages = Messages
kit_day_example = e.g. 11-22, today, +7
kit_day_pick = Pick a date: { $field }
kit_masked_end = { $label }, the rest hidden
kit_masked = { $label }, hidden, last four { $tail }
kit_reveal = Show { $label }
kit_cover = Hide { $label }
kit_browse = Browse…
kit_cancel = Cancel
kit_save = Save
kit_back = Back
kit_loading = Reading
kit_retry = Try again

## Stages and the charge for use of funds

stage_registered = Registered
stage_lump_sum = Lump-sum demand
stage_instalments = Instalments or deferral
stage_litigation = Litigation
stage_agency = External lawyer
stage_withdrawn = Withdrawn
occupancy_rule_not_agreed = Nothing agreed in the contract
occupancy_rule_annual = Percent a year
occupancy_rule_daily = Percent a day
occupancy_rule_lpr = Multiple of the one-year LPR

## Shell

shell_rooms = Main navigation
room_cases = Cases
room_import = Import
room_settings = Settings
shell_skip = Skip to content
shell_search = Search
shell_as_of = Balance as of
shell_as_of_today = Back to today
shell_unit = Unit of amounts
shell_language = Language
shell_language_chinese = 中文
shell_language_english = English
shell_language_short_chinese = 中
shell_language_short_english = EN
shell_theme = Appearance
preferences_not_kept = The choice was not saved; it is as before
shell_theme_system = As the system
shell_theme_light = Light
shell_theme_dark = Dark
shell_lock = Lock
shell_sample = Sample data
shell_sample_hint = Names, identity numbers and amounts in the sample are invented
shell_keys = Keys
shell_idle_title = About to lock
shell_idle_text = Nothing has happened for a while; the vault locks in { $seconds } seconds. What is not saved will be lost.
shell_idle_stay = Keep working
shell_title_locked = Locked · Recourse
shell_title_open = { $vault } · Recourse
shell_unreachable = The program does not answer
shell_broken = This screen failed
shell_broken_remedy = Saved data are not affected. Go back to the case list; if it fails again, restart the program.

## Keys and palette

keys_title = Keys
keys_note = Single letters work only while no field has the focus.
keys_column_keys = Keys
keys_column_act = What they do
keys_palette = Command palette
keys_sheet = Key sheet
keys_undo = Undo what was just done
keys_save = Save
keys_search = Find a case
keys_new_case = Register a case
keys_import = Import a sheet
keys_lock = Lock the vault
keys_cases = Go to the case list
keys_settings = Go to settings
keys_back = Back to the screen before
keys_next_row = Next row
keys_previous_row = Previous row
palette_title = Command palette
palette_field = Type a command or a case
palette_none = No command matches

## Opening and creating a vault

vault_tagline = One file for every claim paid: what is owed, what to do, and why.
vault_recent = Recent
vault_recent_none = No vault has been opened yet
vault_sample_tag = Sample
vault_unlock_title = Open a vault
vault_locked_title = The vault is locked
vault_path = Vault
vault_path_hint = A vault is a folder whose name ends in .rcv
vault_passphrase = Passphrase
vault_passphrase_again = Passphrase again
vault_show = Hold to show the passphrase
vault_unlock = Unlock
vault_unlocking = Checking the passphrase
vault_wait = Try again in { $seconds } s
vault_caps = Caps Lock is on
vault_open_other = Open another…
vault_create = New vault
vault_create_title = New vault
vault_create_note = Everything is kept encrypted in this one place. A lost passphrase cannot be recovered.
vault_name = Name
vault_name_hint = For example: East District recovery
vault_actor = Your name
vault_actor_hint = Written into the journal
vault_folder = Where to keep it
vault_create_act = Create and open
vault_creating = Creating the vault
vault_different = The two passphrases differ
vault_need_name = Give it a name
vault_need_actor = Give your name
vault_need_path = Say where the file goes
vault_sample_try = Try the sample portfolio
vault_sample_note = About 300 invented cases in a vault of their own, never mixed with real data.
vault_sample_opened = Sample portfolio opened; its passphrase is { $passphrase }
vault_sample_making = Making the sample portfolio
vault_file_kind = Vault
vault_version = Version { $version }
vault_lock_note = Its content is gone from the screen and from memory.
passphrase_strength = Strength
passphrase_too_short = too short
passphrase_too_common = too common
passphrase_acceptable = acceptable
passphrase_strong = strong
passphrase_hint = Four or more unrelated words, or 12 or more characters

## Case list

cases_title = Cases
cases_search = Name, identity, contract or file number
cases_stage = Stage
cases_stage_all = All stages
cases_new = Register a case
cases_import = Import a sheet
cases_total = { $total ->
    [one] { $total } case
   *[other] { $total } cases
} · compensated { $compensated } ({ $unit })
cases_total_found = { $total } found · compensated { $compensated } ({ $unit })
cases_grid = Cases
cases_column_number = File no.
cases_column_debtor = Debtor
cases_column_contract = Guarantee contract
cases_column_compensated_on = Paid on
cases_column_compensated = Compensated ({ $unit })
cases_column_received = Recovered ({ $unit })
cases_balance_unknown = no rate yet
cases_column_balance = Balance ({ $unit })
cases_column_stage = Stage
cases_column_officer = Officer
cases_sort_by = Sort by { $column }
cases_empty_title = This vault has no cases yet
cases_empty_text = Import the sheet you work with today, or register cases one by one.
cases_empty_step_import = Import an Excel or CSV sheet
cases_empty_step_new = Register a compensated loan
cases_empty_step_settings = Fill in organisation and account
cases_none_found = No case matches
cases_none_found_text = Try another word, or drop a filter.
cases_clear = Clear filters
cases_row_loading = Reading
cases_organisation_missing = Organisation, address and account for payment are not filled in; letters need them.
cases_organisation_fill = Fill in

## Registering and correcting a case

case_new_title = Register a case
case_edit_title = Correct the facts
case_block_compensation = Guarantee and compensation
case_block_debtor = Debtor
case_block_loan = Loan
case_block_guarantor = Counter-guarantee and officer
case_compensated_total = Compensated in all
case_save = Save case
case_save_changes = Save correction
case_saved = { $number } registered
case_changed = { $number } corrected
case_withdrawn_done = { $number } withdrawn
case_withdraw_reason = Withdrawn right after registering
case_restore_reason = Taken back right after correcting
case_restored = The facts before the correction are back
case_duplicates = Cases that look like this one
case_duplicates_note = If it is not the same compensation, you can save it all the same.
case_duplicate_open = Open { $number }
case_reason = Reason for the correction
case_reason_hint = Written into the journal, e.g. mistyped in the old sheet
case_problems = { $count ->
    [one] { $count } thing to correct
   *[other] { $count } things to correct
}
case_required_note = The six fields with * are needed; the rest can follow later.
case_occupancy_choose = Choose
case_ten_thousand_hint = In yuan; 12万 works too
case_left_kept = What you typed is kept

field_debtor = Debtor
field_debtor_identity = Identity number
field_debtor_phone = Telephone
field_debtor_address = Address for service
field_contract = Guarantee contract no.
field_compensated_on = Compensated on
field_principal = Principal
field_interest = Interest
field_penalty = Penalty and compound interest
field_fees = Other charges
field_compensation_total = Compensated in all
field_occupancy = Charge for use of funds
field_occupancy_figure = Rate
field_occupancy_rate = Rate of the charge for use
field_loan_contract = Loan contract no.
field_bank = Lending bank
field_loan_amount = Loan amount
field_guarantor = Counter-guarantor
field_guarantor_identity = Counter-guarantor’s identity number
field_collateral = Collateral
field_officer = Officer
field_note = Note
field_received = Recovered so far
field_received_on = Received on
field_amount = Amount
field_payer = Payer
field_head = Head
field_due_on = Due on
field_what = What it is for
field_waived_on = Waived on
field_approved_by = Approved by
field_from = From
field_until = Until
field_effective_on = In effect from
field_judged_on = Judged on
field_court = Court
field_case_number = Court case number
field_as_of = As of
field_dated = Dated
field_pay_by = Pay by
field_name = Name
field_actor = Your name
field_path = File
field_reason = Reason
field_identity_hint = Citizen identity number or unified social credit code

## Import

import_title = Import a sheet
import_steps = Steps of the import
import_step_file = File
import_step_columns = Columns
import_step_check = Dry run
import_step_done = Done
import_path = Sheet
import_path_hint = .xlsx and .csv, up to 200 MB
import_file_kind = Sheets
import_read = Read the sheet
import_reading = Reading the sheet
import_note = A dry run comes first; nothing is written before you agree, and the whole import can be undone.
import_sheet = Worksheet
import_header_row = Header row
import_header_row_error = Give a row number
import_encoding = Encoding
import_encoding_utf8 = UTF-8
import_encoding_gb18030 = GB18030
import_sheet_read = How the sheet is read
import_rows = { $rows ->
    [one] { $rows } row of data
   *[other] { $rows } rows of data
}
import_remembered = Mapped as last time for the same header
import_head = First rows as read
import_mapping = Mapping
import_column = Column in the sheet
import_samples = Samples
import_field = Field
import_field_none = Leave out
import_confidence = Match
import_ten_thousands = in 10k yuan
import_ten_thousands_of = “{ $column }” is in units of 10,000 yuan
import_amount_unit = Unit of amounts
import_field_of = Field for “{ $column }”
import_confidence_none = Not recognised
import_confidence_guess = Guess
import_confidence_likely = Likely
import_confidence_exact = Certain
import_confidence_chosen = Chosen
import_field_twice = “{ $field }” is mapped to more than one column; keep one
import_twice = Twice
import_field_needed = Still needed: { $fields }
import_check = Dry run
import_checking = Checking every row
import_good = Can come in
import_came_in = Imported
import_refused = Refused
import_warnings = Rows with remarks
import_warning = Remark
import_already_in = Already in
import_ignored = Subtotals and the like
import_rows_read = Rows read
import_problems = Problems by reason
import_group = { $rule } ({ $count })
import_row = Row
import_value = Value
import_problem = Problem
import_remedy = Remedy
import_reconcile = Sums compared
import_sum_part = Part
import_sum_sheet = Whole sheet
import_sum_good = Can come in
import_sum_in = Imported
import_sum_difference = Difference
import_sum = Compensated ({ $unit })
import_rows_column = Rows
import_sum_note = The difference is in rows that are refused or already in.
import_sum_equal = The two agree.
import_all_good = Every row can come in
import_nothing_good = No row can come in
import_how = How to import
import_how_good = Only the good rows
import_how_good_hint = Export the rest with reasons, correct it and import again; rows already in are skipped
import_how_all = All or nothing
import_how_all_hint = For when the whole sheet must pass at once
import_all_blocked = { $refused ->
    [one] { $refused } row is refused; correct it and check again, or choose “Only the good rows”.
   *[other] { $refused } rows are refused; correct them and check again, or choose “Only the good rows”.
}
import_run = { $count ->
    [one] Import { $count } case
   *[other] Import { $count } cases
}
import_running = Importing
import_progress = { $done } of { $of } rows
import_cancelling = Cancelling
import_cancelled = Cancelled; nothing was written
import_done = { $count ->
    [one] { $count } case imported
   *[other] { $count } cases imported
}
import_done_note = { $refused ->
    [one] { $refused } row stayed out
   *[other] { $refused } rows stayed out
}
import_done_clean = Every row came in
import_undo = Undo this import
import_undone = { $cases ->
    [one] Undone; { $cases } case withdrawn
   *[other] Undone; { $cases } cases withdrawn
}
import_undo_note = The whole batch can be undone until something else is recorded in one of its cases.
import_to_cases = See the cases
import_another = Import another
import_export = Export problems
import_export_title = Export problems
import_export_note = Writes a copy of your own sheet with the refused cells marked and the reason in the last column. The original is not touched.
import_export_path = Save to
import_export_act = Export
import_exported = Exported to { $path }
import_export_suffix = problems
import_show_more = { $count ->
    [one] Show { $count } more row
   *[other] Show { $count } more rows
}
import_reason_column = Reason
import_no_value = (empty)
import_back_to_columns = Back to the mapping

## Settings

settings_title = Settings
settings_organisation = Letterhead and account
settings_organisation_note = Printed on letters. A change affects letters issued from now on.
settings_org_name = Organisation
settings_org_address = Address
settings_org_phone = Telephone
settings_org_contact = Contact
settings_account = Account for payment
settings_account_name = Account name
settings_account_bank = Bank
settings_account_number = Account number
settings_saved = Settings saved
settings_taken_back = The settings before are back
settings_discard = Discard changes
settings_machine = This computer
settings_machine_note = Affects only what this computer shows.
settings_idle = Lock when idle for
settings_idle_unit = minutes
settings_idle_error = 1 to 60
settings_idle_hint = A warning comes 30 seconds before
settings_check = Check the vault
settings_check_note = Recomputes the seals, the journal chain and the lists.
settings_check_act = Check now
settings_checked_good = In order: { $entries } entries, { $cases } cases, no problem found.
settings_checked_bad = { $count ->
    [one] The check found { $count } problem
   *[other] The check found { $count } problems
}
settings_vault = Vault
settings_vault_name = Name
settings_vault_path = Place
settings_vault_actor = Working as
settings_version = Program version
settings_unsaved = Changes not saved yet

## Command line

cli_yuan = { $amount } yuan
cli_noted = { $text } ({ $note })
cli_yes = filled in
cli_refusal = { $happened }. { $remedy }
cli_agreed = Agreed
cli_section_contract = Contract
cli_section_compensation = Compensation
cli_section_path = Recovery path
cli_section_balance = Balance
cli_section_warnings = Take note
cli_section_paths = The four paths (yuan)
cli_cases_total = Cases: { $total } · compensated { $compensated } yuan
cli_balances = { $day }: { $cases } cases, { $total } owed in all
cli_balances_unreckoned = { $cases } of them cannot be reckoned on that day and are in no sum
cli_cases_found = Found: { $total } · compensated { $compensated } yuan
cli_cases_more = These are { $first } to { $until } of { $total }; see the next with --offset { $until }.
cli_cases_beyond = --offset { $offset } is beyond the last case.
cli_cases_empty_remedy = Bring in the sheet you work with: recourse import.
cli_cases_none_found_remedy = Try another word, or drop --query.
cli_payments_none = No payment recorded yet.
cli_ledger_waived = Waived
cli_letter_addressee = Addressee
cli_letter_pages = Pages
cli_letter_issued = { $number }: letter issued, entry { $seq }
cli_payment_previewed = { $number }: what a payment of { $amount } yuan would do; nothing was written
cli_payment_recorded = { $number }: payment of { $amount } yuan recorded, entry { $seq }
cli_appraise_reason = Why: its expected net present value, { $mean }, is the highest, ahead of everything else (stopping included) by { $margin }% of the claim or more.
cli_appraise_floor = A lump sum today is worth taking from { $amount }.
cli_appraise_reason_stop = Why: no path has a positive expected net present value; each is short of it by { $margin }% of the claim or more.
cli_appraise_key = Net present values are after costs; one outcome in ten is at or below P10, one in two below P50, nine in ten below P90.
cli_appraise_cost = Expected cost
cli_appraise_assumed = Assumptions used: { $all }, of which { $assumed } are shipped figures your company has not confirmed.
cli_appraise_unverified = Sources of costs not yet checked against their text: { $count }.
cli_appraise_hint = --explain lists costs, assumptions and sources; --json gives everything.
cli_assumption = Assumption
cli_assumption_value = Value
cli_assumption_origin = Origin
cli_import_dry = Dry run; nothing was written
cli_import_done = Import done
cli_import_column = Column
cli_import_what = Problem and remedy
cli_vault_made = Vault made
cli_vault_rebuilt = Lists and search were rebuilt from the journal
cli_organisation_ready = Letterhead and account
cli_check_bad = Problems found: { $count } ({ $entries } entries, { $cases } cases):
cli_sample_made = Sample vault made
cli_sample_seed = Seed
cli_misuse_no_vault = No vault was named. Add --vault and its place.
cli_misuse_no_vault_needed = This command needs no vault.
cli_misuse_no_passphrase = There is no passphrase. Name a file with --passphrase-file, or run in a terminal.
cli_misuse_passphrase_not_text = The passphrase file is not UTF-8 text. Save it as UTF-8.
cli_misuse_letter_party = This template goes to the debtor only. Use --to debtor.
cli_misuse_out_name = The name of the file to write must end in .xlsx (or .pdf, for a ledger). Choose another name.
cli_terms_tried = Other terms tried, nothing written
cli_judgment_entered = Judgment entered
cli_judgment_tried = Judgment tried, nothing written
cli_judgment_in_force = The judgment entered as no. { $seq }
cli_judgment_proposed = No judgment is entered; this is drafted from what is owed today. Complete it and enter it with --enter
cli_sheet_written = { $cases } cases written, { $sum } compensated
cli_misuse_input_unreadable = The file named cannot be read. Check its place and your rights.
cli_misuse_input_not_json = The file named is not JSON: line { $line }, column { $column }. Correct it and try again.

## Refusals: what happened, what to do

refusal_vault_locked = The vault is locked
refusal_vault_locked_remedy = Unlock it with its passphrase and try again.
refusal_wrong_passphrase = The passphrase does not fit this vault
refusal_wrong_passphrase_remedy = { $wait_seconds ->
    [0] Check capitals and input method and type it again.
    [one] Check capitals and input method; try again in { $wait_seconds } second.
   *[other] Check capitals and input method; try again in { $wait_seconds } seconds.
}
refusal_weak_passphrase = The passphrase is { $verdict } and cannot be used
refusal_weak_passphrase_remedy = Use four or more unrelated words, or 12 or more characters.
refusal_not_a_vault = { $path } is not a vault
refusal_not_a_vault_remedy = Choose a folder this program made; its name ends in .rcv.
refusal_vault_exists = { $path } is already there
refusal_vault_exists_remedy = Choose another name, or open the vault that is there.
refusal_newer_vault = This vault was made by a newer program (format { $version })
refusal_newer_vault_remedy = Update the program, then open it.
refusal_in_use = The vault is in use elsewhere
refusal_in_use_remedy = Close it in the other window or program first.
refusal_tampered = The vault does not match its seals: { $detail }
refusal_tampered_remedy = Stop using this file, restore from a backup, and keep the file as evidence.
refusal_kdf_limits = The key figures of the vault are outside the limits
refusal_kdf_limits_remedy = The file may be damaged or altered; restore from a backup.
refusal_no_space = The disk is full; nothing was written
refusal_no_space_remedy = Make room and try again. What was there is not affected.
refusal_file_trouble = { $path }: { $trouble ->
    [notFound] file or folder not found
    [notAllowed] no right to read or write
    [exists] a file of that name is there
    [busy] another program has it open
   *[other] cannot be read or written
}
refusal_file_trouble_remedy = { $trouble ->
    [notFound] Check the place and the name, then try again.
    [notAllowed] Choose a place you may use, or ask for the right to use this one.
    [exists] Choose another name, or move the file that is there.
    [busy] Close it in Excel or WPS, then try again.
   *[other] Check the disk or network place, then try again.
}
refusal_case_unknown = There is no such case
refusal_case_unknown_remedy = It may have gone with an undone import; look for it in the list.
refusal_case_withdrawn = The case was withdrawn and can only be read
refusal_case_withdrawn_remedy = Register it again to go on with it.
refusal_field_invalid = { $field }: { $rule }
refusal_field_invalid_remedy = Correct this field and try again.
refusal_reason_missing = No reason was given
refusal_reason_missing_remedy = The reason goes into the journal; one sentence is enough.
refusal_payment_before_compensation = The payment is dated before the compensation on { $on }
refusal_payment_before_compensation_remedy = Check the date; money paid before reduces what was compensated.
refusal_not_reversible = Entry { $seq } cannot be reversed
refusal_not_reversible_remedy = It was reversed already, or is of a kind that cannot be.
refusal_import_refused = { $reason ->
    [unknownFormat] This is neither an XLSX nor a CSV sheet
    [corrupt] The file is damaged and cannot be opened
    [encrypted] The file has a password
    [tooLarge] The file is too large
    [noHeader] No header row was found
    [encoding] The encoding does not fit
    [empty] The sheet holds no data
    [noSuchSheet] There is no such worksheet
    [stopped] The reader was stopped: it broke, or needed more time or memory than a sheet may
   *[other] The sheet cannot be read
}
refusal_import_refused_remedy = { $reason ->
    [unknownFormat] Open it in Excel or WPS and save it as .xlsx or .csv; an old .xls too.
    [corrupt] Open it in Excel or WPS and save a copy; if that fails, look for a backup.
    [encrypted] Remove the password in Excel or WPS, save and try again.
    [tooLarge] Keep only the worksheet and rows you need, or import it in parts.
    [noHeader] Give the number of the header row; it needs names such as “debtor” and “contract no.”.
    [encoding] Choose the other encoding, or save it as “CSV UTF-8” in Excel.
    [empty] Check the worksheet and the header row.
    [noSuchSheet] The file may have changed; read it again and choose the worksheet.
    [stopped] Save a copy in Excel or WPS and try again; do not use a file of unknown origin.
   *[other] Save a copy in Excel or WPS and try again.
}
refusal_column_missing = No column is mapped to “{ $field }”
refusal_column_missing_remedy = Choose a column for it in the mapping.
refusal_rows_refused = { $refused ->
    [one] { $refused } row cannot come in, so nothing was imported, as you chose
   *[other] { $refused } rows cannot come in, so nothing was imported, as you chose
}
refusal_rows_refused_remedy = Correct those rows, or import only the good ones.
refusal_cancelled = Cancelled
refusal_cancelled_remedy = Nothing was written.
refusal_batch_moved_on = This import can no longer be undone as a whole
refusal_batch_moved_on_remedy = { $cases ->
    [0] It was undone already.
    [one] { $cases } of its cases has moved on; handle it by itself.
   *[other] { $cases } of its cases have moved on; handle them one by one.
}
refusal_letter_incomplete = The letter still lacks: { $missing }
refusal_letter_incomplete_remedy = Fill it in, then issue the letter.
refusal_unprintable = No font has these characters: { $characters }
refusal_unprintable_remedy = Check the spelling, or use a common form.
refusal_letter_unknown = There is no such letter
refusal_letter_unknown_remedy = Go back to the letters and choose again.
refusal_reference_missing = There is no { $series } for { $day }
refusal_reference_missing_remedy = Choose a day that has data, or update the rates.
refusal_waiver_above_balance = A waiver of { $amount } is above the balance { $balance } of “{ $head }”
refusal_waiver_above_balance_remedy = Waive less, or check its day and the waivers and payments after it.
refusal_split_mismatch = The parts add up to { $parts }, the payment is { $amount }
refusal_split_mismatch_remedy = Make the parts add up to the payment.
refusal_part_above_balance = The part of { $amount } is above the balance { $balance } of “{ $head }”
refusal_part_above_balance_remedy = Lessen this part, or apply the payment by an order.
refusal_head_unknown = The claim has no head “{ $head }”
refusal_head_unknown_remedy = Choose one of those listed.
refusal_claim_unfit = The claim cannot be reckoned ({ $path }: { $rule }): { $detail }
refusal_claim_unfit_remedy = Correct this place of the rules; nothing was written.
refusal_no_judgment = No judgment is on file
refusal_no_judgment_remedy = Enter the judgment first, then compare before and after.
refusal_pack_unfit = The rule pack cannot be used ({ $path }: { $rule }): { $detail }
refusal_pack_unfit_remedy = Ask its maker for a corrected one; the rules in force have not changed.
refusal_file_changed = { $path } is not the file that was looked at
refusal_file_changed_remedy = Look at what changes again, then switch.
refusal_assumption_invalid = The assumption “{ $id }” is out of range
refusal_assumption_invalid_remedy = Keep to the range shown beside it.
refusal_bad_request = The request cannot be read: { $detail }
refusal_bad_request_remedy = Restart the program; if it comes back, ask for support.
refusal_fault = Something unforeseen happened, reference { $reference }
refusal_fault_remedy = Your data are not affected. Try again; if it comes back, give the reference to support.

## Rules for fields and imported rows. With _remedy: how to put it right

rule_required = Needed
rule_not_an_amount = Not an amount
rule_finer_than_fen = Amounts go down to the fen only
rule_negative = The amount may not be negative
rule_beyond_limit = The amount is too large
rule_not_a_day = Not a date
rule_no_such_day = There is no such day
rule_future_day = The day is after today
rule_not_a_rate = Not a rate
rule_id_length_name = The number should have 18 characters
rule_id_length = “{ $column }” should have 18 characters: { $value }.
rule_id_length_remedy = Compare it with the document; identity numbers and credit codes both have 18.
rule_id_characters_name = The number has characters it cannot have
rule_id_characters = “{ $column }” has characters it cannot have: { $value }.
rule_id_characters_remedy = Remove blanks and marks; only the last of an identity number may be X, and credit codes have no I, O, S, V or Z.
rule_id_date_name = The birth date in the number does not exist
rule_id_date = Characters 7 to 14 of “{ $column }” are no day of the calendar: { $value }.
rule_id_date_remedy = Compare characters 7 to 14 with the card.
rule_id_check_digit_name = The check digit of the number is wrong
rule_id_check_digit = The check digit of “{ $column }” is wrong: { $value }.
rule_id_check_digit_remedy = Compare it with the document; usually one digit is wrong or two are swapped.
rule_uscc_check_digit = The check character of the credit code is wrong
rule_old_id_name = An old identity number of 15 digits
rule_old_id = “{ $column }” is an old identity number of 15 digits, without a check digit: { $value }.
rule_old_id_remedy = It can come in; better record the number of 18.
rule_contract_in_other_case = Another case has this guarantee contract number
rule_debtor_in_other_case = This debtor already has a case
rule_above_loan = The principal is above the loan amount
rule_not_after_start = Not after the day it starts from
rule_no_such_head = The claim has no such head
rule_not_a_month = Not a month and a day of it

rule_id_damaged_number_name = Long number cut off
rule_id_damaged_number = “{ $column }” was stored as a number and Excel cut its last digits: { $value }.
rule_id_damaged_number_remedy = Format the column as text and type the number again from the document; what was cut cannot be restored.
rule_bad_date_name = Not a date
rule_bad_date = “{ $column }” is no day of the calendar: { $value }.
rule_bad_date_remedy = Write 2026-11-22, 2026/11/22 or 2026年11月22日.
rule_future_date_name = Date after today
rule_future_date = “{ $column }” is after today ({ $today }): { $value }.
rule_future_date_remedy = Check year and month.
rule_negative_amount_name = Negative amount
rule_negative_amount = “{ $column }” is negative: { $value }.
rule_negative_amount_remedy = Give what was really paid; record reductions as payments afterwards.
rule_text_amount_name = Not an amount
rule_text_amount = “{ $column }” is not an amount: { $value }.
rule_text_amount_remedy = Write digits only, e.g. 123456.78; leave it empty where there is none.
rule_amount_too_fine_name = More than two decimals
rule_amount_too_fine = “{ $column }” is finer than one fen: { $value }.
rule_amount_too_fine_remedy = Compare it with the voucher and round it to the fen.
rule_amount_too_large_name = Amount out of range
rule_amount_too_large = “{ $column }” is beyond what one case may hold: { $value }.
rule_amount_too_large_remedy = Check the digits and the unit (yuan or 10k yuan).
rule_row_too_wide_name = Row longer than the header
rule_row_too_wide = The row has more cells than the header ({ $columns } columns): { $value }.
rule_row_too_wide_remedy = Usually a thousands comma without quotes, as in 1,234.50; write 1234.50 or "1,234.50". Remove what stands beside the table.
rule_hidden_characters_name = Characters that cannot be seen
rule_hidden_characters = “{ $column }” has control characters or marks that turn the writing direction: { $value }.
rule_hidden_characters_remedy = Type the value again by hand.
rule_text_too_long_name = Text too long
rule_text_too_long = “{ $column }” is longer than { $most } characters: { $value }.
rule_text_too_long_remedy = Shorten it; see whether several values ran into one cell.
rule_missing_name_name = No debtor
rule_missing_name = The debtor’s name is missing.
rule_missing_name_remedy = Fill in the person’s or company’s full name.
rule_missing_contract_name = No guarantee contract number
rule_missing_contract = The guarantee contract number is missing.
rule_missing_contract_remedy = Fill in the number of the guarantee contract or policy.
rule_missing_compensation_date_name = No compensation date
rule_missing_compensation_date = The compensation date is missing.
rule_missing_compensation_date_remedy = Fill in the day the bank received the payment.
rule_missing_principal_name = No principal
rule_missing_principal = The compensated principal is missing.
rule_missing_principal_remedy = Fill it in; write 0 where there is none.
rule_zero_compensation_name = Nothing compensated
rule_zero_compensation = The compensated amounts add up to zero.
rule_zero_compensation_remedy = Fill in what was paid; take loans that were not compensated out of the sheet.
rule_duplicate_contract_name = Guarantee contract number twice
rule_duplicate_contract = “{ $column }” is the same as in row { $first_row }: { $value }.
rule_duplicate_contract_remedy = See whether it is the same compensation; number partial ones after the contract.
rule_sum_mismatch_name = Parts do not add up
rule_sum_mismatch = Principal, interest, penalty and charges add up to { $parts } yuan; “{ $column }” says { $total } yuan, a difference of { $difference } yuan.
rule_sum_mismatch_remedy = Compare parts and total with the vouchers.
rule_bad_rate_name = Not a rate
rule_bad_rate = “{ $column }” is not a rate: { $value }.
rule_bad_rate_remedy = Write percent a year, e.g. 6%; leave it empty where nothing was agreed.
rule_formula_error_name = Formula without result
rule_formula_error = “{ $column }” holds an error or a formula without a result.
rule_formula_error_remedy = Put the formula right and save again, or paste it as a value.

rule_missing_id_name = No identity number
rule_missing_id = The debtor’s identity number is missing.
rule_missing_id_remedy = It can come in; better fill in the identity number or credit code.
rule_id_not_checked_name = A passport or travel permit, not checked
rule_id_not_checked = “{ $column }” looks like a passport or travel permit; its number has no check digit: { $value }.
rule_id_not_checked_remedy = It can come in; compare it with the document.
rule_cells_outside_name = Values beside the table
rule_cells_outside = To the right of the last header are values without a header; the first is: { $value }.
rule_cells_outside_remedy = The rest can come in, these stay out; if they are needed, give their column a header.
rule_bad_phone_name = Telephone may be wrong
rule_bad_phone = “{ $column }” does not look like a telephone number: { $value }.
rule_bad_phone_remedy = It can come in; mobiles have 11 digits, landlines need their area code.
rule_duplicate_debtor_name = Debtor more than once
rule_duplicate_debtor = The same debtor as in row { $first_row }: { $value }.
rule_duplicate_debtor_remedy = It can come in; see whether it is the same compensation.
rule_identity_two_names_name = One identity number, two names
rule_identity_two_names = “{ $column }” is the same as in row { $first_row }, under another name: { $value }.
rule_identity_two_names_remedy = It can come in; compare names and numbers of both rows with the documents.
rule_rate_fraction_name = Rate taken for a fraction
rule_rate_fraction = “{ $column }” is below 1 and was taken for a fraction (0.06 is 6%): { $value }.
rule_rate_fraction_remedy = It can come in; write a percent sign where less than one percent is meant.
rule_date_serial_name = Date written as a serial number
rule_date_serial = “{ $column }” is the serial number { $value }, taken for { $day }.
rule_date_serial_remedy = It can come in; if the day is wrong, format the column as dates.
rule_received_more_than_compensated_name = More received than compensated
rule_received_more_than_compensated = “{ $column }” is above the { $compensated } yuan compensated: { $value }.
rule_received_more_than_compensated_remedy = It can come in; check both amounts and their units (yuan or 10k yuan).
rule_payment_before_compensation_name = Payment before compensation
rule_payment_before_compensation = “{ $column }” is before the compensation on { $compensated_on }: { $value }.
rule_payment_before_compensation_remedy = It can come in with the amount in its remark, not as a payment; check both dates, as money paid before reduces what was compensated.
import_early_payment = The sheet states { $amount } yuan recovered on { $on }, before the compensation; not recorded as a payment, please check.
import_undated_payment = The sheet states { $amount } yuan recovered without a date; not recorded as a payment yet.
rule_payment_without_date_name = Payment without its date
rule_payment_without_date = “{ $column }” has an amount, but no date is given: { $value }.
rule_payment_without_date_remedy = The case can come in with the amount in its remark, not as a payment; fill in the date, or record the payment in the case afterwards.
rule_payment_without_amount_name = Payment date without an amount
rule_payment_without_amount = A payment date is given, but no amount.
rule_payment_without_amount_remedy = The case can come in, no payment is recorded; fill in the amount, or remove the date.
rule_principal_from_total_name = Total taken as principal
rule_principal_from_total = No column is mapped to the principal; “{ $column }” less the other parts was taken, in every row.
rule_principal_from_total_remedy = It can come in; if the sheet has a column for the principal, go back and map it, as charges are counted on it.
rule_interest_from_total_name = Rest of the total taken as interest
rule_interest_from_total = No column is mapped to the interest; what “{ $column }” exceeds the parts by was taken, in every row.
rule_interest_from_total_remedy = It can come in; if the sheet has a column for the interest, go back and map it.
rule_guarantor_identity_count_name = Not as many numbers as counter-guarantors
rule_guarantor_identity_count = “{ $column }” does not have as many numbers as there are counter-guarantors; the numbers stay out: { $value }.
rule_guarantor_identity_count_remedy = It can come in; put the numbers in the order of the counter-guarantors, with 、 between them.

## Case file

case_tab_overview = Overview
case_tab_ledger = Ledger
case_tab_compare = Compare
case_tab_letters = Letters
case_tab_papers = Papers
case_tab_history = History
case_tabs = Parts of the case file
case_officer = Officer { $name }
case_officer_none = No officer named
case_as_of_day = Balance as of { $day }
case_total = Total
case_per_day = Per day
case_path = Chosen path: { $path }
case_path_of = appraised { $day }
case_path_none = No recovery path chosen yet
case_previous = Previous case
case_next = Next case
case_record_payment = Record payment
case_loading = Opening the case file
case_back = Back
case_withdrawn_note = This case has been withdrawn and can only be read.

case_facts = Compensation and loan
case_facts_compensated_on = Compensated on
case_facts_compensated = Compensated in all
case_facts_principal = of which principal
case_facts_interest = of which interest
case_facts_penalty = of which penalty interest
case_facts_fees = of which fees
case_facts_occupancy = Agreed charge for use of funds
case_facts_contract = Guarantee contract
case_facts_loan_contract = Loan contract
case_facts_bank = Lending bank
case_facts_loan_amount = Amount of the loan
case_facts_collateral = Counter-guarantee collateral
case_facts_note = Note
case_facts_none = Not given
case_amend = Correct the facts
occupancy_not_agreed = Nothing agreed in the contract
occupancy_annual = { $percent }% a year
occupancy_daily = { $percent }% a day
occupancy_lpr = { $multiplier } times the one-year LPR

case_parties = Parties
case_party_role = Role
case_party_name = Name
case_party_identity = Identity number
case_party_phone = Telephone
case_party_address = Address
case_party_debtor = Debtor
case_party_guarantor = Counter-guarantor
case_party_person = Person
case_party_company = Company
case_party_none = No counter-guarantor on file

case_payments = Payments
case_payments_none = No payment recorded yet. Press P to record the first.
case_payments_received_on = Received on
case_payments_amount = Amount
case_payments_payer = Payer
case_payments_payer_debtor = Debtor
case_payments_note = Note
case_payments_state = State
case_payments_counted = Counted
case_payments_reversed = Reversed

history_title = History
history_note = Entries are only ever added; a mistake is corrected by a reversal.
history_seq = No.
history_at = When
history_actor = Who
history_what = What
history_detail = Detail
history_act = Act
history_none = Nothing recorded yet
history_case_opened = Case registered
history_facts_amended = Facts corrected
history_payment_received = Payment recorded
history_reversed = Reversal
history_path_chosen = Recovery path chosen
history_letter_issued = Letter issued
history_other = Other ({ $kind })
history_detail_opened = compensated { $amount } yuan
history_detail_payment = { $amount } yuan received on { $day }
history_detail_letter = demand letter of { $day }, { $amount } yuan
history_detail_reversed = entry { $seq } reversed: { $reason }

reverse_act = Reverse
reverse_title = Reverse entry { $seq }
reverse_explain = The entry stays; a reversal is recorded after it.
reverse_explain_opening = Reversing the registration withdraws the case: from then on it can only be read, and this cannot be taken back. To go on with it, register it anew.
reverse_reason = Reason for the reversal
reverse_save = Reverse
reverse_done = Entry { $seq } reversed
undo_reason = Taken back right after recording
undone = Taken back
history_terms_set = Terms set
history_charge_recorded = Charge recorded
history_waiver_granted = Waiver
history_standstill_agreed = Standstill
history_judgment_entered = Judgment entered
history_attachment_added = File added
history_liabilities_set = Liabilities set
history_detail_approved = approved by { $name }
history_detail_spell = { $from } until { $until } (excluded)
history_detail_spell_open = from { $from }
history_detail_judgment = { $court } { $number }, in force { $day }, { $amount } yuan awarded
history_detail_ceiling = up to { $amount } yuan
history_detail_amount = { $day }, { $amount }, { $what }
ledger_acts = Acts of the ledger

## Ledger

ledger_title = Ledger
ledger_loading = Reckoning the ledger
ledger_head = Head
ledger_charged = Charged
ledger_paid = Paid
ledger_balance = Balance
ledger_total = Total
ledger_credit = Overpaid, to return
ledger_per_diem = Added per day
ledger_per_diem_note = what each further day adds after the as-of date
ledger_of = as of { $day }
head_cost = Costs
head_interest = Charge for use of funds
head_damages = Liquidated damages
head_principal = Compensated principal
zero_nothing_agreed = nothing agreed in the contract
zero_not_yet_due = runs from { $from }
zero_ended = no longer runs from { $on }
zero_paid = paid
zero_no_such_charge = no such charge
zero_waived = waived
zero_paid_and_waived = paid in part, the rest waived
zero_standing_still = nothing runs during the standstill
zero_cut_to_nothing = all of it is above the ceiling
zero_nothing_to_bear_it = no principal to bear it
zero_rate_zero = the rate is zero
zero_below_half_a_fen = less than half a fen
zero_not_awarded = not awarded by the judgment
ledger_origin = Origin
ledger_origin_of = Origin: { $figure }
ledger_segments = Reckoning by period
ledger_segments_of = { $head }: reckoning by period
ledger_segments_all = All heads
ledger_segments_explain = base × rate × days ÷ days of the year = unrounded amount; rounded half up to the fen when posted.
ledger_segments_none = Nothing has accrued by the day as of this date.
ledger_segment_period = From – through (both counted)
ledger_segment_days = Days
ledger_segment_formula = Formula
ledger_segment_exact = Unrounded
ledger_segment_cut = { $cut } above the cap left out
ledger_segment_source = Source of the rate
ledger_segment_agreed = as agreed in the contract
series_lpr_1y = one-year LPR
series_lpr_5y_plus = LPR over five years
series_pbc_le_6m = benchmark loan rate up to six months
series_pbc_6m_1y = benchmark loan rate, six months to one year
series_pbc_1y_3y = benchmark loan rate, one to three years
series_pbc_3y_5y = benchmark loan rate, three to five years
series_pbc_gt_5y = benchmark loan rate over five years
ledger_per_year = year
ledger_per_day = day
ledger_receipts = Payments and what they paid
ledger_receipts_none = No payment as of this date.
ledger_receipt_on = Received on
ledger_receipt_amount = Amount
ledger_receipt_surplus = Above the claim
ledger_receipt_after = Balance after
ledger_receipt_reverse = Reverse the payment of { $amount } on { $day }
ledger_sources = Sources
ledger_source_unverified = not verified
ledger_source_verified = verified
ledger_source_since = in force since { $from }
ledger_source_spell = in force { $from } to { $to }
ledger_source_to = in force to { $to }
export_waived = Waived
export_rows = Running balance
export_day = Day
export_event = Event
export_parts = Parts
export_change = Change
export_from = From
export_through = Through
export_base = Base
export_rate = Rate
export_instrument = Instrument
export_article = Article
export_mark = Checked
sheet_number = File no.
sheet_balance = Balance
sheet_above = Balances as of { $day }; amounts in yuan
export_in_force = In force from
export_until = In force to
row_event_charged = Due
row_event_accrued = Accrued
row_event_received = Received
row_event_waived = Waived
row_event_standstill_began = Standstill began
row_event_standstill_ended = Standstill ended
row_event_order_turned = Order changed
ledger_warning_reference_stale = { $series } has no confirmed quote after { $confirmed }; later days use that quote. Update the rates before any figure leaves the house.
ledger_warning_unverified = { $count } of the sources have not been checked against their text; see Sources below.
ledger_warning_damages_above_line = Damages of { $damages } are above { $percent }% of the loss of { $loss } ({ $line }); a court may reduce them on request.
ledger_warning_loss_unstated = Damages of { $damages }: nobody said how the loss is stated, so they cannot be held against { $percent }% of it.
ledger_warning_ceiling_doubtful = { $ceiling }: { $note }
ledger_warning_ceiling_idle = { $ceiling }: nothing runs by the day, so the ceiling cuts nothing.
ledger_warning_ceiling_replaced = { $ceiling }: the judgment fixed the claim, the ceiling no longer applies.
ceiling_private_lending = Four times LPR
ceiling_financial_claims = 24% a year
ceiling_agreed = Agreed ceiling
note_guarantee_companies_outside = guarantee companies are outside the rules of private lending by their text
note_suit_from_2020_08_20_changes_later_days = in suits brought from 2020-08-20 on, later days fall under the newer ceiling
note_warning_line_not_a_rule = a line to go by and no rule of law; its text could not be verified
note_earlier_days_under_the_old_rule = days before 2014-08-01 fall under the old rule and are not reckoned here
note_reduced_on_request_only = a court reduces only on request
note_not_for_breach_in_bad_faith = a party that broke the contract in bad faith is generally not heard with it
note_burden_on_the_breaching_party = the party in breach must prove that damages are excessive

## Payments

payment_title = Record payment
payment_amount = Amount (yuan)
payment_amount_hint = 12万 or 1,234.50 will do
payment_received_on = Received on
payment_payer = Payer
payment_note = Note
payment_save = Record
payment_preview = What it will pay
payment_preview_wait = Appears once an amount is given
payment_preview_refused = Appears once it is corrected
payment_before = Before
payment_applied = This payment
payment_after = After
payment_surplus = { $amount } above the claim, kept as overpaid
payment_duplicate = A payment of the same amount on the same day is already recorded. Make sure this is not a duplicate.
payment_recorded = Payment of { $amount } recorded, balance { $after }
payment_payer_other = Somebody else
payment_payer_name = Name of the payer
payment_not_duplicate = It is no duplicate; record it
payment_way = Applied
payment_way_in_force = by the order in force
payment_way_order = by an order of its own
payment_way_split = by amounts
payment_part = To { $head }
payment_way_reason = Reason
payment_way_reason_hint = the debtor’s designation, an agreement

## Comparing paths

compare_title = Compare paths
compare_loading = Appraising four paths
compare_claim = Claim
compare_paths = Recovery paths
compare_table = Table
compare_plot = Chart
compare_key = Bar P10–P90, line P50, dot expected value; all net present value ({ $unit })
compare_recommended = Recommended
compare_recommended_line = Recommended: { $path }
compare_no_winner = No path is clearly best
compare_decides = It turns on “{ $what }”: below { $threshold } { $below } is better, above it { $above }.
compare_stop = Stop here, spend no more
compare_too_close = { $first } and { $second } are too close to tell apart.
compare_floor = a lump sum today is worth taking from
compare_cost_assumption = assumption: { $name }
caveat_security_not_valued = There is security, but nobody has valued it: it counts as nothing here. Have it appraised before deciding.
caveat_costs_exceed_claim = { $path }: what it costs at the start is more than can be received at all.
compare_option = { $path }: expected net present value { $mean }, P10 { $p10 }, P50 { $p50 }, P90 { $p90 }, chance of loss { $loss }%
compare_path = Path
compare_mean = Expected NPV
compare_sd = Standard deviation
compare_p10 = P10
compare_p50 = P50
compare_p90 = P90
compare_loss = Chance of loss
compare_any_cash = Chance of any cash
compare_cash_12 = Cash within 12 months
compare_first_cash = First cash
compare_first_cash_none = no cash
compare_months = { $months } months
compare_hours = { $hours } hours
compare_recovered = Expected recovery (nominal)
compare_cost = Expected cost (nominal)
compare_staff = Staff hours
compare_percent = { $percent }%
compare_costs = Costs in detail
compare_costs_none = This path has no cost items
compare_cost_item = Item
compare_cost_amount = Amount
compare_cost_basis = Basis
compare_cost_borne_by = Borne in the end by
compare_unverified = not verified
compare_assumptions = Assumptions
compare_assumptions_note = A change reckons anew at once; figures marked tried live on this page only.
compare_assumption_shipped = shipped { $value }
compare_assumption_range = must lie between { $minimum } and { $maximum }
compare_reset = Reset tried figures
compare_save_company = Save as company figures
compare_saved_company = Saved as company figures
compare_shipped_again = Back to the shipped figure
compare_back_to_shipped = Back to the shipped figure
compare_choose = Choose this path
compare_chosen_now = Chosen now
compare_choose_title = Choose path: { $path }
compare_choose_explain = All inputs and results of this appraisal are frozen with the choice, to be compared with the outcome later.
compare_choose_reason = Reason
compare_chosen = Path chosen: { $path }
compare_sources = Sources
compare_toggle = Chart or table
compare_view = View
compare_choose_named = Choose: { $path }
compare_assumptions_find = Find an assumption
compare_assumptions_none = No such assumption
compare_assumptions_rest = Other
origin_law = law
origin_assumption = assumption
origin_user = company
origin_tried = tried
assumption_unit_percent = %
assumption_unit_months = months
assumption_unit_yuan = yuan
assumption_unit_yuan_per_hour = yuan/hour
assumption_unit_hours = hours
assumption_unit_count = pcs
assumption_unit_days = days

## Letters

letters_issued = Issued letters
letters_issued_none = No letter has been issued in this case.
letters_new = New demand letter
letters_dated = Dated
letters_pay_by = Pay by
letters_remark = Remark
letters_remark_hint = Printed before the closing; may stay empty
letters_total = Amount
letters_hash = SHA-256
letters_open = View
letters_open_name = View the letter of { $day }
letters_stored = Issued letter
letters_stored_line = { $day } to { $addressee }; these are the stored pages.
letters_export_name = Export the letter of { $day }
letters_preview_not_yet = The pages appear once nothing is missing on the left.
letters_back_to_draft = Back to the draft
letters_preview = Preview of the pages
letters_page = Page { $page } of { $pages }
letters_page_count = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
letters_zoom = Zoom
letters_zoom_width = Fit width
letters_zoom_actual = 100%
letters_preview_loading = Typesetting
letters_preview_failed = The preview could not be drawn; the letter itself is not affected
letters_missing = Still missing before it can be issued
letters_missing_settings = Fill in under Settings
letters_unprintable = No font has these characters, so it cannot be issued: { $characters }
letters_issue = Issue
letters_issue_note = Kept unchanged once issued.
letters_issued_done = Issued, { $pages } pages, kept in the case file
letters_export = Export PDF
letters_export_title = Export letter
letters_export_path = Save to
letters_export_browse = Browse…
letters_export_save = Export
letters_exported = Exported to { $path }

## Assumptions

assumption_group_money = Money and judgement
assumption_cost_of_funds = Cost of funds, a year
assumption_staff_rate = Hour of own staff
assumption_near_tie = Difference too small to tell, of the claim
assumption_group_demand = Demand
assumption_letter_cost = Letter with proof of delivery
assumption_demand_hours = Staff hours of a demand
assumption_willing_person = Persons willing to pay
assumption_willing_company = Companies willing to pay
assumption_silence_days = Days without payment that count as one failed demand
assumption_demand_paid_willing_person = Willing person pays on demand
assumption_demand_paid_unwilling_person = Unwilling person pays on demand
assumption_demand_paid_willing_company = Willing company pays on demand
assumption_demand_paid_unwilling_company = Unwilling company pays on demand
assumption_demand_months = Demand to payment
assumption_demand_months_late = Demand to payment, when slow
assumption_demand_late_share = Share that pays slowly
assumption_group_means = Means to pay
assumption_person_nothing = Person has nothing
assumption_person_part = Person has a part
assumption_person_part_of_claim = That part, of the claim
assumption_person_most_of_claim = Otherwise, of the claim
assumption_company_nothing = Company has nothing
assumption_company_part = Company has a part
assumption_company_part_of_claim = Company: that part, of the claim
assumption_company_most_of_claim = Company: otherwise, of the claim
assumption_guarantor_nothing = Counter-guarantor has nothing
assumption_guarantor_part = Counter-guarantor has a part
assumption_guarantor_part_of_claim = Counter-guarantor: that part, of the claim
assumption_guarantor_most_of_claim = Counter-guarantor: otherwise, of the claim
assumption_keep_debtor = Debtor's means left without preservation
assumption_keep_others = Others' means left without preservation
assumption_group_suit = Suit
assumption_suit_hours_person = Staff hours of a suit, person
assumption_suit_hours_company = Staff hours of a suit, company
assumption_mediated_willing = Mediated, willing debtor
assumption_mediated_unwilling = Mediated, unwilling debtor
assumption_won = Suit won
assumption_appealed_willing = Appeal, willing debtor
assumption_appealed_unwilling = Appeal, unwilling debtor
assumption_voluntary_willing = Performs the judgment, willing debtor
assumption_voluntary_unwilling = Performs the judgment, unwilling debtor
assumption_mediation_months = Mediation
assumption_mediation_months_late = Mediation, when long
assumption_mediation_late_share = Share of long mediations
assumption_trial_months_short = Ordinary trial, when short
assumption_trial_months = Ordinary trial
assumption_trial_months_long = Ordinary trial, when long
assumption_trial_short_share = Share of short trials
assumption_trial_long_share = Share of long trials
assumption_summary_months = Summary trial
assumption_summary_months_long = Summary trial, when long
assumption_summary_long_share = Share of long summary trials
assumption_summary_ceiling = Largest claim reckoned by summary procedure
assumption_appeal_months = Appeal
assumption_appeal_months_long = Appeal, when long
assumption_appeal_long_share = Share of long appeals
assumption_effective_months = Judgment to its taking effect
assumption_bond_premium = Preservation bond, of the sum preserved
assumption_group_enforcement = Enforcement
assumption_enforcement_hours_person = Staff hours of enforcement, person
assumption_enforcement_hours_company = Staff hours of enforcement, company
assumption_performance_months = Time to perform before enforcement
assumption_arrival_debtor_months = Enforcement to the debtor's money
assumption_arrival_guarantor_months = Enforcement to a counter-guarantor's money
assumption_arrival_security_months = Enforcement to money from security
assumption_arrival_delay_months = Delay of a late arrival
assumption_arrival_delay_share = Share of late arrivals
assumption_group_security = Security
assumption_auction_sold = Lots sold at judicial auction
assumption_security_low = Price of the appraisal, low
assumption_security_usual = Price of the appraisal, usual
assumption_security_high = Price of the appraisal, high
assumption_security_low_share = Chance of the low price
assumption_security_usual_share = Chance of the usual price
assumption_security_net = Left after taxes and costs
assumption_group_instalments = Instalments
assumption_plan_hours = Staff hours of a plan
assumption_plan_notary = Notary
assumption_plan_monitoring = Follow-up, each instalment
assumption_plan_instalments = Monthly instalments
assumption_plan_accepted_willing = Plan accepted, willing debtor
assumption_plan_accepted_unwilling = Plan accepted, unwilling debtor
assumption_plan_default_willing = Default a month, willing debtor
assumption_plan_default_unwilling = Default a month, unwilling debtor
assumption_plan_default_no_assets = Added default a month, no assets
assumption_plan_default_persistence = Default of the month before, per instalment paid
assumption_group_lawyer = Lawyers
assumption_lawyer_fixed = Lawyer's fixed fee, of the claim
assumption_agency_upfront = Result-based agency, paid up front
assumption_agency_share = Result-based agency, of what comes in

## Costs

cost_letter = Letters
cost_staff = Own staff
cost_enforcement_staff = Own staff on enforcement
cost_notary = Notary
cost_monitoring = Following the instalments
cost_acceptance_fee = Court fee for taking the case
cost_preservation_fee = Court fee for preservation
cost_bond_premium = Premium of the preservation bond
cost_enforcement_fee = Court fee for enforcement
cost_lawyer_fee = Lawyer, fixed fee
cost_agency_upfront = Result-based agency, paid up front
cost_agency_share = Result-based agency, share
bearer_creditor = us
bearer_losing_party = the losing party; paid by us first
bearer_debtor_if_adjudged = the debtor if the court grants it; paid by us first
bearer_executed_party = the executed party, out of the proceeds

## What a letter still lacks

missing_organisation_name = Name of your organisation
missing_organisation_address = Address of your organisation
missing_organisation_phone = Telephone of your organisation
missing_account_name = Account name for payment
missing_account_bank = Account bank for payment
missing_account_number = Account number for payment
missing_pay_by_after_date = The pay-by date must be after the letter’s date
missing_nothing_owed = Nothing is owed on the letter’s date
missing_unapplied_money = Money received is not applied to the debt; check the payment dates first
missing_beyond_capitals = The amount is beyond what Chinese capitals can write (below one trillion yuan)

## Ledger: rows and rules

list_plus = {" "}+{" "}
ledger_heads = Balance by head
ledger_earned = Of which by the day
ledger_waived = Waived
ledger_stale = quote unconfirmed
ledger_rows = Running balance
ledger_rows_explain = The upper line is the change, the lower one the balance after it. Enter, Space or E opens what a row is made of; ↑↓ move.
ledger_rows_none = Nothing has happened by the day as of this date.
ledger_row_on = Day
ledger_row_event = Event
ledger_row_open = { $day } { $event }: what it is made of
ledger_segments_to = Periods posted on { $day }
ledger_charges = Costs and other charges
ledger_charges_none = No charge has been recorded.
ledger_adjusted = Waivers and standstills
ledger_waivers = Waivers
ledger_waivers_none = Nothing has been waived.
ledger_standstills = Standstills
ledger_standstills_none = No standstill has been agreed.
ledger_rules = Rules in force
ledger_accruals = What runs by the day
ledger_accruals_none = Nothing runs by the day.
ledger_caps = Ceilings
ledger_caps_none = No ceiling is in use.
ledger_order = Order of application:
event_charged = Charged
event_accrued = Accrued
event_received = Payment
event_waived = Waived
event_standstill_began = Standstill begins
event_standstill_ended = Standstill ends
event_order_turned = Order of application changes
applied_statutory = Statutory order (Civil Code art. 561)
applied_principal_first = Principal first, as agreed
applied_agreed = The order agreed
applied_turned = The order in force from { $from }
applied_document = The order of the rules changed by hand
applied_judgment = The order within the judgment debt, the add-on last
applied_own = This payment’s own: { $reason }
basis_facts = Reckoned by the charge agreed in the case file.
basis_terms = Reckoned by the terms that were set: { $title }
basis_document = Reckoned by rules changed by hand: { $title }
basis_judgment = Reckoned by the judgment: { $title }
basis_choice = Basis
basis_in_force = After judgment
basis_before = Before judgment
row_entry = Entry
row_entry_none = from the file, the terms or the days
row_entry_seq = no. { $seq }
row_voucher_none = no voucher recorded
receipt_by = Applied by
receipt_order = Order taken
charge_due_on = Due on
charge_what = For
charge_voucher = Voucher
charge_demanded = demanded
charge_ours = borne by us
charge_not_due = after the as-of day
waiver_on = Waived on
standstill_from = From
standstill_until = Runs again from
standstill_open = open
standstill_what = What stands still
standstill_all = everything
adjust_reason = Reason
adjust_approved_by = Approved by
accrual_rate = Rate
accrual_base = On
accrual_days = Days
accrual_period = Period
accrual_from_due = due day
accrual_open = paid
rate_annual = { $percent }% a year
rate_daily = { $percent }% a day
rate_reference = { $multiplier } × { $series }
rate_margin = {" "}plus { $margin } points
rate_floating = , floating
rate_fixed = , fixed on { $day }
cap_line = Ceiling
cap_on = On
cap_reason = Reason, and what to weigh
cap_cut = Cut off
cap_total = { $percent }% in all
zero_paid_on = paid on { $on }
zero_standing_still_until = standing still until { $until }
zero_cut_to_nothing_of = above the ceiling, { $amount } left out
head_fee = Court and enforcement fees
head_other = Other amounts
head_unjudged = Not dealt with by the judgment
head_instalment = { $head } (due { $day })
head_post_judgment = Add-on for delayed performance
change_title = What it does as of { $day }
change_before = Before
change_after = After
change_wait = Appears once it is filled in
change_refused = Appears once it is corrected
written_total = Balance on { $day }: { $total }
order_up = Move { $head } up
order_down = Move { $head } down
order_drop = Leave { $head } out
order_add = Add { $head }
days_act365 = actual/365
days_act360 = actual/360
days_act_act = actual/actual
ends_exclude = last day left out
ends_both = both ends count
start_same = from the same day
start_next = from the next day

## Liability of obligors

obligors_title = What each obligor owes
obligors_edit = Liabilities
obligors_none = The file has no counter-guarantor; only the debtor is liable.
obligors_choose = Obligor
obligors_debtor = debtor
obligors_guarantor = guarantor
obligors_owed_of = { $name } owes
obligors_claim = The claim
obligors_paid = Paid by { $name }
liability_joint = joint and several guarantee
liability_general = general guarantee
liability_security = security of a third party
liability_debtor = joint debtor
contribution_not_agreed = the guarantors agreed no sharing
contribution_agreed = sharing was agreed
contribution_same = signed the same instrument
limit_not_stated = bounds not entered: the whole claim is shown
limit_after_the_debtor = only after enforcement against the debtor
limit_share = a share of { $percent }%
limit_ceiling = ceiling { $amount }, { $left } left
limit_heads = only some heads
limit_not_begun = guarantee period begins { $from }
limit_expired = guarantee period expired on { $until }
limit_within = guarantee period until { $until }
limit_demanded = guarantee period until { $until }, demanded on { $on }
owed_nothing_claimed = nothing claimed
owed_not_covered = not covered
owed_not_begun = period not begun
owed_period_expired = period expired
owed_share_used_up = share used up
owed_ceiling_used_up = ceiling used up
recourse_title = Recourse of guarantors who paid
recourse_payer = Guarantor who paid
recourse_debtor = Against the debtor
recourse_others = Against other guarantors
recourse_at_most = at most
recourse_conditions = Conditions
recourse_not_to_the_creditors_harm = not to the creditor’s harm
recourse_what_the_debtor_cannot_pay = only what the debtor cannot pay
recourse_no_contribution_agreed = no sharing was agreed: nothing from the others
recourse_beyond_own_share = only beyond the own share
obligors_save = Set
obligors_done = Liabilities set
obligors_stated = State how far this guarantor is liable
obligors_reason_hint = e.g. number and clause of the contract
obligors_basis = Kind of liability
obligors_contract = Contract
obligors_ceiling = Ceiling (yuan)
obligors_unbounded = empty: no bound
obligors_share = Share (percent)
obligors_period_from = Guarantee period from
obligors_period_until = Guarantee period until
obligors_demanded_on = Demanded on
obligors_contribution = Between guarantors
obligors_inner_share = Share among them (percent)
obligors_heads = Heads covered (none chosen: all)

## Charges, waivers and standstills

charge_title = Record a charge
charge_save = Record
charge_what_hint = court fee, preservation fee, lawyer’s fee
charge_borne_by = Borne by
charge_by_debtor = the debtor (part of the claim)
charge_done = { $what } { $amount } recorded
waiver_title = Waive
waiver_save = Waive
waiver_balance = balance on { $day }: { $amount }
waiver_done = { $amount } waived
standstill_title = Standstill
standstill_save = Agree standstill
standstill_until_hint = First day that runs again; empty while open
standstill_done = Standstill from { $day }
charge_by_creditor = us (kept on file, not demanded)
waiver_left = balance { $amount }

## Terms

terms_title = Terms
terms_save = Set
terms_done = Terms set
terms_reason = Reason
terms_reason_hint = e.g. clause 7 of the counter-guarantee contract
terms_none = none
terms_runs = runs by the day
terms_charge = Charge for use of funds
terms_counting = How days are counted, and the period
terms_start = Starts
terms_from = From
terms_from_hint = empty: the day of compensation
terms_until = Until
terms_until_hint = first day that no longer earns; empty: until paid
terms_compounding = Compounding
terms_compounding_none = none
terms_compounding_monthly = monthly
terms_compounding_quarterly = quarterly (3, 6, 9, 12)
terms_compounding_half = half-yearly (6, 12)
terms_compounding_yearly = yearly (12)
terms_compounding_months = months { $months }
terms_compounding_day = On day
terms_damages = Damages
damages_running = run by the day
damages_once_percent = once, a percentage of the compensation
damages_once_amount = once, a fixed amount
damages_percent = Percent
damages_due_hint = empty: the day of compensation
terms_loss = How the loss is stated
terms_loss_hint = what excessive damages are held against
loss_unstated = not stated
loss_rate = by a rate
loss_amount = an amount
terms_ceiling = { $name } ({ $percent }% a year)
terms_contract_formed_on = Contract formed on
cap_why = Why it is used on this claim
terms_order = Order of application
order_statutory = statutory: costs, interest, principal
order_principal_first = principal first
order_free = an order of its own
terms_turn_from = From
terms_turn_order = Order from then on
terms_turn_add = The order changes
terms_turn_drop = Remove this change
terms_rounding = Rounding
terms_rounding_mode = Mode
terms_rounding_at = When
rounding_half_up = half up
rounding_half_even = half to even
rounding_at_posting = when posted
rounding_at_segment = each period
terms_document = The rules as a document
terms_document_label = Document (JSON)
terms_document_hint = Once changed here, the document counts and the picks do not
terms_document_by_hand = A document changed by hand is in use; the picks do not count.
terms_document_back = Back to the picks
terms_claim = The whole claim, with what is recorded
rate_rule_annual = yearly
rate_rule_daily = daily
rate_rule_lpr = LPR and multiples
rate_term = Term
rate_multiplier = Multiplier
rate_margin_points = Margin (points)
rate_margin_hint = may be negative; empty: none
rate_fixed_on = Fixed on
rate_fixed_hint = empty: floating
rate_percent_year = Percent a year
rate_percent_day = Percent a day
count_basis = Days of the year
count_ends = Ends

## Judgment

judgment_title = Judgment
judgment_save = Enter
judgment_done = { $number } entered
judgment_proposal = Filled in with what is owed today; correct it to what the judgment says. From the day it takes effect the ledger follows it; the old ledger stays and can be looked at.
judgment_there = Entry no. { $seq } is a judgment already; another one takes its place.
judgment_court = Court or arbitral body
judgment_number = Case number
judgment_judged_on = Judged on
judgment_effective_on = Takes effect on
judgment_perform_by = Perform by
judgment_perform_by_hint = empty where it names none
judgment_payments_from = Payments counted from
judgment_payments_from_hint = first day whose payments the amounts do not reflect; empty: the day it takes effect
judgment_amounts = Amounts awarded
judgment_add_amount = Add an amount
judgment_due_on = Due by
judgment_due_hint = For instalments give each its own line and last day; empty: as the judgment says. The add-on runs on each from the day after its own.
judgment_all_due_on = All due by
judgment_all_due_hint = the day by which the rest became due because an instalment was missed; empty where none was
judgment_drop_line = Remove line { $place }
judgment_interest = Interest until payment
judgment_interest_none = The judgment awards no further interest.
judgment_interest_head = To head
judgment_until_hint = empty: until paid
judgment_add_interest = Add interest
judgment_drop_interest = Remove this interest
judgment_fees = Fees
judgment_add_fee = Add a fee
judgment_fee_usual = Court acceptance fee
judgment_add_on = The add-on for delayed performance runs
judgment_add_on_from = The add-on runs from { $day }.
judgment_order = Order within the judgment debt

## Ledger: comparing and exporting

compare_ledger_title = Compare
compare_ledger_with = Compare with
compare_ledger_days = Two days
compare_ledger_figure = Another’s figure
compare_ledger_one = First day
compare_ledger_other = Second day
compare_ledger_fixed = Set by judgment
compare_ledger_judged = A judgment replaced the claim on { $day }, in between.
figure_as_of = Their as-of day
figure_total = Their total (yuan)
figure_total_hint = Total and heads, as far as they state them
figure_head = Their { $head }
figure_compare = Compare
figure_ours = Ours
figure_theirs = Theirs
figure_difference = Difference (ours less theirs)
figure_same = Both figures are the same.
figure_unexplained = None of the usual other ways explains the difference. Ask for their itemised reckoning.
figure_explained = If they reckoned so
figure_then = Total would be
figure_left = Still unexplained
figure_meets = meets their figure
differs_counted = { $how }
differs_order = order of application: { $order }
differs_rate_fixed = rate fixed on { $day }
differs_quote_missed = missed the { $series } quote of { $day }
differs_receipt_missing = missed the payment of { $amount } on { $day }
differs_waiver_missing = missed the waiver of { $amount } on { $day }
differs_charge_missing = missed { $what } of { $amount } on { $day }
differs_standstills = standstills ignored
differs_ceilings = ceilings ignored
differs_compounding = compounding ignored
differs_as_of = as of { $day }
paragraph_title = Claim text
paragraph_copy = Copy
paragraph_copied = Copied
paragraph_not_copied = Cannot copy; select the text and copy it
paragraph_left_out = Guarantors who are not asked
paragraph_left_why_not_stated = { $name }: how far they are liable has not been entered
paragraph_left_why = { $name }: { $why }
ledger_export_title = Export ledger
ledger_export_format = Format
ledger_export_xlsx = Excel workbook
ledger_export_pdf = PDF
ledger_export_name = { $number } ledger { $day }

## Rules of law

rules_title = Rules and rates
rules_version = In force: { $version }
rules_series = Rate series
rules_publisher = Publisher
rules_quote_from = From
rules_quote_through = Through
rules_quote_percent = Percent a year
rules_quote_state = Checked
rules_quotes = Quotes
rules_quotes_all = all { $count } quotes
rules_quotes_of = { $series }: every quote
rules_quote_added = added by the company: { $source }
rules_quote_open = today
rules_latest = Latest quote
rules_confirmed = Confirmed until
rules_confirmed_hint = empty: the day it takes effect
rules_stale = not confirmed for today
rules_layers = Added by the company
rules_in_force = in use
rules_left_aside = left aside
rules_source = Source
rules_source_hint = where it was read: notice and date
rules_effective_on = Takes effect on
rules_add_quote = Add a quote
rules_add = Add
rules_load = Load a rule pack
rules_file = Rule pack file
rules_look = Look at it
rules_switch = Switch
rules_switched = Rules { $version } in force
rules_effect = Open cases: { $cases }; figures change in { $changed }
rules_effect_wait = Appears once it is filled in
rules_difference = All balances change by
rules_largest = Largest changes
rules_unreckoned = cannot be reckoned
rules_added = added
rules_changed = changed
rules_removed = removed
rules_list_instruments = Instruments
rules_list_policy = Contact frequency
rules_quote_done = Quote added
rules_list_fees = Fees
rules_list_caps = Ceilings
rules_list_measures = Lines and measures
rules_list_periods = Periods
rules_list_interruptions = What interrupts limitation
rules_list_conduct = Contact rules
rules_list_years = Years

## Files of a case
papers_title = Papers
papers_add = Add a file
papers_add_title = Add a file to the case
papers_note = A file is sealed and kept in the vault; the original stays where it is. The same file is kept once.
papers_empty_title = No papers yet
papers_empty_note = Put scans of contracts, vouchers and judgments here; they are sealed with the case.
papers_path = Place of the file
papers_path_hint = Choose a file, or type its full path.
papers_paper = Kind of paper
papers_inspect = Look at the file
papers_inspecting = Looking at the file
papers_save = Add to the case
papers_added = Added: { $name }
papers_loading = Reading the papers
papers_column_name = Name
papers_column_paper = Kind
papers_column_added = Added
papers_column_by = By
papers_column_size = Size
papers_column_warning = Take note
papers_media = Content: { $media }
papers_open = Open
papers_open_label = Open { $name }
papers_opened = Handed to the system’s program; the copy is wiped at the lock.
papers_open_title = Before you open it
papers_open_warning = Something in this file may run or fetch by itself. Open it only if you trust where it came from.
papers_open_anyway = Open it anyway
papers_export = Export
papers_export_label = Export { $name }
papers_export_title = Export a file
papers_export_note = The copy is not encrypted; delete it when you are done.
papers_export_path = Save to
papers_export_save = Export
papers_exported = Exported to { $path }
papers_take_back = Remove
papers_take_back_label = Remove { $name }
papers_copying = Copying: { $done } of { $of }
papers_stop = Stop
papers_stopping = Stopping
papers_stopped = Stopped; nothing was left behind
papers_active_clean = None
paper_loan_contract = Loan contract
paper_guarantee_contract = Guarantee or policy
paper_counter_guarantee = Counter-guarantee or security
paper_compensation_voucher = Compensation voucher
paper_identity = Identity and registers
paper_correspondence = Letters and service
paper_court_paper = Court paper
paper_asset_clue = Asset clue
paper_other = Other
active_macro = has macros
active_script = has script
active_program = a program
active_embedded = holds other files
active_remote = fetches from outside on opening
active_disguised = not what its name says
refusal_attachment_unknown = The case has no such file
refusal_attachment_unknown_remedy = It may have been removed; look at the list again.
refusal_attachment_too_large = The file is larger than 8 GiB
refusal_attachment_too_large_remedy = Split or compress it first.
refusal_attachment_damaged = The sealed file is missing or was changed
refusal_attachment_damaged_remedy = Check the vault and restore it from a backup, or add the original again.
refusal_attachment_active = Something in the file may act by itself: { $active }
refusal_attachment_active_remedy = Open it only if you trust where it came from.
refusal_attachment_program = A program is never opened from a case
refusal_attachment_program_remedy = If you need it, export it and have it looked at.
cli_papers_added = { $number }: { $name } added, entry { $seq }
cli_papers_taken_back = { $number }: entry { $seq } reversed
cli_papers_exported = Exported to { $path }
cli_papers_none = No papers yet.
cli_papers_entry = Entry

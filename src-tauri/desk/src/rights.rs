//! Who may ask for what: the one place that says which right a command needs, asked before every command whoever sends
//! it, the window, the bridge or the command line.
//!
//! Rights are the program's own control: whoever holds the key of a vault could read it with another program. What a
//! right does not say, the case does: [`Open::case`](crate::desk::Open::case) lets nobody at a case out of their remit,
//! and limits are held against the amount where it is entered.

use recourse_core::users::Right;

use crate::Desk;
use crate::wire::Refusal;

macro_rules! commands {
    ($($feature:ident :: $name:ident($ask:ident) -> $reply:ident;)*) => {
        /// Every command of the table, by its name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(non_camel_case_types, missing_docs, reason = "they are the names of the table")]
        pub enum Command { $($name,)* }

        impl Command {
            /// Every command of the table.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Its name in the table.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)* }
            }
        }
    };
}
crate::command_table!(commands);

impl Command {
    /// The right it needs; `None` is a command that needs no open vault and is anybody's.
    #[must_use]
    #[rustfmt::skip]
    pub fn needs(self) -> Option<Right> {
        Some(match self {
            Self::desk_state | Self::create_vault | Self::unlock_vault | Self::open_sample | Self::lock_vault
            | Self::rate_passphrase | Self::import_progress | Self::cancel_import | Self::allocation_progress | Self::cancel_allocation | Self::cancel_batch | Self::copying_progress
            | Self::stop_copying | Self::preferences | Self::set_preferences | Self::lock_idle | Self::forget_vault
            | Self::suggest_passphrase | Self::check_place | Self::make_key_file | Self::recover_vault
            | Self::quick_unlock | Self::try_backup | Self::restore_backup => return None,
            Self::letter_choices | Self::verify_letter | Self::list_cases | Self::open_case | Self::case_ledger | Self::compare_ledger
            | Self::compare_figure | Self::claim_paragraph | Self::portfolio_balances | Self::list_rules
            | Self::case_terms | Self::terms_history | Self::case_lateness | Self::case_judgment | Self::case_obligors | Self::case_attachments
            | Self::compare_paths | Self::try_paths | Self::explain_path | Self::weigh_paths | Self::similar_cases | Self::list_deadlines | Self::case_deadlines
            | Self::deadline_lists | Self::case_contacts | Self::today_queue | Self::case_steps
            | Self::case_tactics | Self::class_history | Self::overdue_classes | Self::case_dossier | Self::draw_lever | Self::allocate_portfolio
            | Self::report | Self::list_choices | Self::sum_selection | Self::pick_cases | Self::list_views | Self::keep_views
            | Self::assumption_history | Self::learned | Self::case_closing | Self::list_complaints
            | Self::case_enforcement | Self::case_costs | Self::case_accounts
            | Self::list_receipts | Self::lead_times | Self::organisation | Self::list_users | Self::keep_drafts | Self::kept_drafts
            | Self::privacy_policy | Self::check_vault | Self::custody | Self::change_passphrase | Self::list_backups
            | Self::keep_quick_unlock | Self::forget_quick_unlock => Right::Read,
            Self::reveal_field | Self::reveal_text => Right::Reveal,
            Self::export_list | Self::print_list | Self::export_receipts | Self::copy_cases | Self::export_report | Self::export_contacts | Self::export_event | Self::fetch_letter | Self::fetch_asked | Self::export_letter | Self::export_ledger | Self::export_redacted | Self::export_comparison | Self::export_deadlines
            | Self::open_attachment | Self::export_attachment => Right::Export,
            Self::check_case | Self::read_paste | Self::register_case | Self::edit_case | Self::amend_case | Self::reverse_entry
            | Self::inspect_file | Self::preview_delivery | Self::record_delivery | Self::match_numbers | Self::record_numbers
            | Self::take_back_numbers | Self::preview_act | Self::record_act | Self::preview_milestone
            | Self::record_milestone | Self::answer_deadline | Self::check_contact | Self::check_note | Self::record_contact
            | Self::record_promise | Self::close_promise | Self::record_consent | Self::record_complaint | Self::move_complaint
            | Self::plan_step | Self::finish_step | Self::postpone_step | Self::record_diagnosis
            | Self::set_flag | Self::move_track | Self::ask_approval | Self::preview_plan | Self::draw_plan
            | Self::turn_plan | Self::record_dossier | Self::add_attachment | Self::preview_payment
            | Self::record_payment | Self::assign_cases | Self::tag_cases | Self::plan_steps | Self::undo_bulk | Self::close_case
            | Self::reopen_case | Self::ask_measure | Self::turn_measure | Self::record_time | Self::redirect_payment => Right::Work,
            Self::preview_letter | Self::issue_letter | Self::ask_seal | Self::wordings | Self::read_wording | Self::preview_wording
            | Self::batch_templates | Self::check_batch | Self::run_batch
            | Self::batch_progress => Right::Write,
            Self::preview_terms | Self::set_terms | Self::preview_judgment | Self::enter_judgment
            | Self::preview_liabilities | Self::set_liabilities => Right::Plead,
            Self::preview_charge | Self::record_charge | Self::offer_cost => Right::Spend,
            Self::preview_waiver | Self::grant_waiver | Self::preview_standstill | Self::agree_standstill | Self::preview_renewal | Self::agree_renewal
            | Self::choose_path => Right::Concede,
            Self::read_sheet | Self::preview_import | Self::run_import | Self::undo_import
            | Self::export_problems => Right::Import,
            Self::audit_log | Self::export_audit => Right::Audit,
            Self::preview_quote | Self::decide_approval | Self::add_quote | Self::preview_rule_pack
            | Self::load_rule_pack | Self::set_assumptions | Self::propose_allocation | Self::set_organisation | Self::set_overdue_classes | Self::letter_images | Self::set_image | Self::drop_image | Self::set_user | Self::set_leads
            | Self::export_all | Self::set_privacy_policy | Self::change_data_key | Self::draw_recovery_key
            | Self::save_wording | Self::use_wording | Self::write_recovery_sheet | Self::confirm_recovery_key | Self::back_up | Self::set_backup_folder
            => Right::Manage,
        })
    }
}

impl Desk {
    /// The desk, for one command: `desk.may(Command::list_cases)?.list_cases(ask)`.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`] for a command that needs an open vault, [`Refusal::NotPermitted`], which is logged.
    pub fn may(&self, command: Command) -> Result<&Self, Refusal> {
        match command.needs() {
            None => Ok(self),
            Some(right) => {
                self.end_session()?;
                self.may_as(command.name(), right)
            }
        }
    }
}

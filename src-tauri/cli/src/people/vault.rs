//! The vault itself, the organisation, an issued letter.

use recourse_desk::wire::{LetterVerified, LockState, OrganisationShown, PlaceKind, VaultChecked, VaultOpened};

use super::{Align, Page, Table};

/// Facts of a vault.
pub(crate) fn facts(page: &mut Page, it: &VaultOpened) {
    page.line(page.word("settings_vault"));
    let ready = page.word(if it.organisation_ready { "cli_yes" } else { "cases_organisation_missing" });
    let mut rows = vec![
        (page.word("settings_vault_name"), it.name.clone()),
        (page.word("settings_vault_path"), it.path.clone()),
        (page.word("settings_vault_actor"), it.actor.clone()),
        (page.word("cases_title"), it.cases.to_string()),
        (page.word("cli_organisation_ready"), ready),
    ];
    if it.sample {
        rows.push((page.word("shell_sample"), page.word("shell_sample_hint")));
    }
    page.labelled(&rows);
}

/// Locked, open in some program, or waiting.
pub(crate) fn state(page: &mut Page, it: &LockState) {
    page.line(page.word(if it.open { "vault_state_open" } else { "vault_state_locked" }));
    if it.wait_seconds > 0 {
        page.line(page.say("vault_wait", &[("seconds", &it.wait_seconds.to_string())]));
    }
}

/// A vault just made.
pub(crate) fn made(page: &mut Page, it: &VaultOpened) {
    page.line(page.word("cli_vault_made"));
    page.line(page.word("vault_create_note"));
    page.blank();
    facts(page, it);
}

/// What is wrong with where it lies, if anything.
pub(crate) fn place(page: &mut Page, it: PlaceKind) {
    let wrong = match it {
        PlaceKind::Own => return,
        PlaceKind::Network => "place_network",
        PlaceKind::Synced => "place_synced",
    };
    page.blank();
    page.line(page.word(wrong));
    page.line(page.word("place_advice"));
}

/// What the check found.
pub(crate) fn checked(page: &mut Page, it: &VaultChecked) {
    let (entries, cases) = (it.entries.to_string(), it.cases.to_string());
    if it.problems.is_empty() {
        return page.line(page.say("settings_checked_good", &[("entries", &entries), ("cases", &cases)]));
    }
    let count = it.problems.len().to_string();
    page.line(page.say("cli_check_bad", &[("count", &count), ("entries", &entries), ("cases", &cases)]));
    for problem in &it.problems {
        page.under(problem);
    }
    page.line(page.word("refusal_tampered_remedy"));
}

/// A sample portfolio just made.
pub(crate) fn sample(page: &mut Page, path: &str, cases: u32, seed: u64) {
    page.line(page.word("cli_sample_made"));
    page.line(page.word("shell_sample_hint"));
    page.blank();
    page.labelled(&[
        (page.word("settings_vault_path"), path.to_owned()),
        (page.word("cases_title"), cases.to_string()),
        (page.word("cli_sample_seed"), seed.to_string()),
    ]);
}

/// Letterhead and account.
pub(crate) fn organisation(page: &mut Page, it: &OrganisationShown) {
    page.line(page.word("settings_organisation"));
    let rows = [
        ("settings_org_name", &it.name),
        ("settings_org_address", &it.address),
        ("settings_org_phone", &it.phone),
        ("settings_org_contact", &it.contact),
        ("settings_account_name", &it.account_name),
        ("settings_account_bank", &it.account_bank),
        ("settings_account_number", &it.account_number),
    ];
    page.labelled(&rows.map(|(key, it)| (page.word(key), page.or_none(Some(it)))));
    if it.accounts.is_empty() {
        return;
    }
    page.heading("accounts_title");
    let columns = ["creditor", "holder", "bank", "number", "default"];
    let mut table = Table::new(columns.map(|it| (page.word(&format!("accounts_{it}")), Align::Left)));
    for account in &it.accounts {
        let creditor = if account.creditor.is_empty() { page.word("accounts_ours") } else { account.creditor.clone() };
        let default = if account.default { page.word("accounts_default_yes") } else { String::new() };
        table.row([creditor, account.holder.clone(), account.bank.clone(), account.number.clone(), default]);
    }
    page.table(table);
}

/// A letter as it was issued.
pub(crate) struct LetterOut<'a> {
    pub(crate) number: &'a str,
    pub(crate) pages: String,
    pub(crate) seq: String,
    pub(crate) file: &'a str,
    pub(crate) sha256: &'a str,
}

/// A letter just issued: where it lies, and what proves it.
pub(crate) fn letter(page: &mut Page, it: &LetterOut<'_>) {
    page.line(page.say("cli_letter_issued", &[("number", it.number), ("seq", &it.seq)]));
    page.line(page.word("letters_issue_note"));
    page.blank();
    page.labelled(&[
        (page.word("field_path"), it.file.to_owned()),
        (page.word("cli_letter_pages"), it.pages.clone()),
        (page.word("letters_hash"), it.sha256.to_owned()),
    ]);
}

/// Whether a file in hand is a letter of the vault.
pub(crate) fn verified(page: &mut Page, it: &LetterVerified) {
    let Some(letter) = &it.letter else {
        page.line(page.word("cli_letter_not_ours"));
        return page.labelled(&[(page.word("letters_hash"), it.sha256.clone())]);
    };
    page.line(page.word("cli_letter_ours"));
    page.labelled(&[
        (page.word("cli_case_number"), letter.number.clone()),
        (page.word("cli_letter_addressee"), letter.addressee.clone()),
        (page.word("letters_dated"), letter.dated.clone()),
        (page.word("letters_total"), page.yuan(&letter.total)),
        (page.word("cli_letter_pages"), letter.pages.to_string()),
        (page.word("letters_hash"), it.sha256.clone()),
    ]);
}

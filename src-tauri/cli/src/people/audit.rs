//! Who saw and changed what; and a bundle held against its proof.

use recourse_desk::wire::{
    AccessShown, AllExported, AuditChange, AuditExported, AuditLine, AuditLog, BundleChecked, LockCause, OpenedWith,
};
use recourse_desk::words;

use super::{Align, Page, Table, moment};

/// Changes told of one entry; the rest are counted.
const MOST_CHANGES: usize = 12;

/// The log, newest first.
pub(crate) fn log(page: &mut Page, log: &AuditLog) {
    page.line(page.word("audit_title"));
    if log.lines.is_empty() {
        return page.under(page.word("audit_none"));
    }
    let columns = [
        ("history_seq", Align::Right),
        ("history_at", Align::Left),
        ("history_actor", Align::Left),
        ("history_what", Align::Left),
        ("audit_number", Align::Left),
        ("history_detail", Align::Left),
        ("audit_reason", Align::Left),
    ];
    let mut table = Table::new(columns.map(|(name, align)| (page.word(name), align)));
    for line in &log.lines {
        table.row([
            line.seq.to_string(),
            moment(&line.at),
            line.actor.clone(),
            kind(page, line),
            line.number.clone().unwrap_or_default(),
            detail(page, line),
            line.reason.clone().unwrap_or_default(),
        ]);
    }
    page.table(table);
    if log.more {
        page.under(page.word("audit_more"));
    }
}

/// What kind of entry it is; of work on a case, what was done.
fn kind(page: &Page, line: &AuditLine) -> String {
    let act = line.changes.iter().find(|it| line.kind == "casework" && it.field == "act").and_then(|it| it.new.clone());
    let keys = [act.map(|it| format!("history_work_{it}")), Some(format!("history_{}", line.kind))];
    let known = keys.into_iter().flatten().find(|it| words::knows(it));
    known.map_or_else(|| page.say("history_other", &[("kind", &line.kind)]), |it| page.word(&it))
}

fn detail(page: &Page, line: &AuditLine) -> String {
    if let Some(access) = &line.access {
        return looked(page, access);
    }
    let changes: Vec<&AuditChange> = line.changes.iter().filter(|it| it.field != "act").collect();
    let told: Vec<String> = changes.iter().take(MOST_CHANGES).map(|it| changed(page, it)).collect();
    let rest = changes.len().saturating_sub(MOST_CHANGES);
    let more = (rest > 0).then(|| format!("+{rest}"));
    told.into_iter().chain(more).collect::<Vec<_>>().join("; ")
}

fn changed(page: &Page, it: &AuditChange) -> String {
    let value = |value: &Option<String>| value.as_deref().map_or_else(|| "–".to_owned(), |text| said(page, it, text));
    let keys = [format!("audit_field_{}", it.field), format!("audit_{}", it.field.replace('.', "_"))];
    let field = keys.iter().find(|it| words::knows(it)).map_or_else(|| it.field.clone(), |it| page.word(it));
    let new = value(&it.new);
    if it.old.is_none() { format!("{field} = {new}") } else { format!("{field}: {} → {new}", value(&it.old)) }
}

/// A value in words, where it is one of ours.
fn said(page: &Page, it: &AuditChange, value: &str) -> String {
    let family = match it.field.as_str() {
        "change" => "key_change",
        "cause" => "epoch_cause",
        _ => return value.to_owned(),
    };
    let key = format!("{family}_{value}");
    if words::knows(&key) { page.word(&key) } else { value.to_owned() }
}

fn looked(page: &Page, access: &AccessShown) -> String {
    match access {
        AccessShown::Revealed { field } => page.say("access_revealed", &[("field", field)]),
        AccessShown::Searched { query, found } => {
            page.say("access_searched", &[("query", query), ("found", &found.to_string())])
        }
        AccessShown::Exported { what, .. } => page.say("access_exported", &[("what", what)]),
        AccessShown::Denied { command, .. } => page.say("access_denied", &[("command", command)]),
        AccessShown::Unlocked { by, refused } => {
            let by = match by {
                Some(OpenedWith::RecoveryKey) => "access_unlocked_recovery",
                Some(OpenedWith::Keychain) => "access_unlocked_keychain",
                Some(OpenedWith::Passphrase) | None => "access_unlocked",
            };
            let after = (*refused > 0).then(|| page.say("access_refused_before", &[("count", &refused.to_string())]));
            [page.word(by)].into_iter().chain(after).collect::<Vec<_>>().join("; ")
        }
        AccessShown::Locked { cause: LockCause::Asked } => page.word("access_locked"),
        AccessShown::Locked { cause: LockCause::Idle } => page.word("access_locked_idle"),
        AccessShown::Locked { cause: LockCause::Expired } => page.word("access_locked_expired"),
        AccessShown::Locked { cause: LockCause::System } => page.word("access_locked_system"),
    }
}

/// A bundle just written, and what to note of it elsewhere.
pub(crate) fn exported(page: &mut Page, it: &AuditExported) {
    page.line(page.word("audit_exported"));
    page.line(page.word("audit_bundle_note"));
    page.blank();
    page.labelled(&[
        (page.word("field_path"), it.path.clone()),
        (page.word("audit_bundle_entries"), it.entries.to_string()),
        (page.word("audit_bundle_told"), it.told.to_string()),
        (page.word("audit_bundle_key"), it.public_key.clone()),
        (page.word("audit_bundle_chain"), it.chain.clone()),
    ]);
}

/// Everything written out.
pub(crate) fn all_exported(page: &mut Page, it: &AllExported) {
    page.line(page.word("leave_done"));
    page.line(page.word("leave_note"));
    page.blank();
    page.labelled(&[
        (page.word("field_path"), it.folder.clone()),
        (page.word("audit_bundle_entries"), it.entries.to_string()),
        (page.word("cases_title"), it.cases.to_string()),
        (page.word("leave_letters"), it.letters.to_string()),
    ]);
}

/// What a bundle says, and whether it holds.
pub(crate) fn bundle(page: &mut Page, it: &BundleChecked) {
    let holds = it.problems.is_empty();
    page.line(page.word(if holds { "audit_bundle_holds" } else { "audit_bundle_broken" }));
    for problem in &it.problems {
        page.under(problem);
    }
    page.blank();
    page.labelled(&[
        (page.word("settings_vault_name"), it.vault.clone()),
        (page.word("audit_bundle_made_by"), it.made_by.clone()),
        (page.word("audit_bundle_made_at"), it.made_at.clone()),
        (page.word("audit_bundle_entries"), it.entries.to_string()),
        (page.word("audit_bundle_told"), it.told.to_string()),
        (page.word("audit_bundle_key"), it.public_key.clone()),
        (page.word("audit_bundle_chain"), it.chain.clone()),
    ]);
}

//! Who saw and changed what; and a bundle held against its proof.

use chrono::{DateTime, Local, Utc};
use recourse_desk::wire::{
    AccessShown, AllExported, AuditChange, AuditExported, AuditLine, AuditLog, BundleChecked, LockCause, OpenedWith,
};
use recourse_desk::words;

use super::{Align, Page, Table};

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
        let at =
            line.at.parse::<DateTime<Utc>>().map(|it| it.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string());
        table.row([
            line.seq.to_string(),
            at.unwrap_or_else(|_| line.at.clone()),
            line.actor.clone(),
            kind(page, &line.kind),
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

fn kind(page: &Page, kind: &str) -> String {
    let key = format!("history_{kind}");
    if words::knows(&key) { page.word(&key) } else { page.say("history_other", &[("kind", kind)]) }
}

fn detail(page: &Page, line: &AuditLine) -> String {
    if let Some(access) = &line.access {
        return looked(page, access);
    }
    let told: Vec<String> = line.changes.iter().take(MOST_CHANGES).map(changed).collect();
    let rest = line.changes.len().saturating_sub(MOST_CHANGES);
    let more = (rest > 0).then(|| format!("+{rest}"));
    told.into_iter().chain(more).collect::<Vec<_>>().join("; ")
}

fn changed(it: &AuditChange) -> String {
    let [old, new] = [&it.old, &it.new].map(|it| it.as_deref().unwrap_or("–"));
    if it.old.is_none() { format!("{} = {new}", it.field) } else { format!("{}: {old} → {new}", it.field) }
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

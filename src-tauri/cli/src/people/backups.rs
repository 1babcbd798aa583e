//! Backups: made, listed, tried, restored.

use recourse_desk::wire::{BackedUp, BackupTried, BackupsShown, VaultOpened};

use super::{Align, Page, Table, moment, vault};

/// A backup just made.
pub(crate) fn made(page: &mut Page, it: &BackedUp) {
    let (entries, cases) = (it.entries.to_string(), it.cases.to_string());
    page.line(page.say("cli_backed_up", &[("entries", &entries), ("cases", &cases)]));
    let mut rows = vec![(page.word("settings_vault_path"), it.path.clone())];
    rows.extend(it.second.iter().map(|it| (page.word("backup_where_second"), it.clone())));
    page.labelled(&rows);
    if it.dropped > 0 {
        page.line(page.say("cli_backups_dropped", &[("count", &it.dropped.to_string())]));
    }
}

/// Those there are, newest first, and how far the vault is backed up.
pub(crate) fn list(page: &mut Page, it: &BackupsShown) {
    page.line(page.word("backup_title"));
    let second = if it.second.is_empty() { page.word("backup_second_none") } else { it.second.clone() };
    page.labelled(&[(page.word("backup_folder"), it.folder.clone()), (page.word("backup_second"), second)]);
    if it.state.late {
        page.line(page.word("backup_late"));
    }
    page.blank();
    if it.backups.is_empty() {
        return page.under(page.word("backup_none"));
    }
    let columns = ["backup_made_at", "backup_where", "settings_vault_path"];
    let mut table = Table::new(columns.map(|it| (page.word(it), Align::Left)));
    for line in &it.backups {
        let kept = page.word(if line.second { "backup_where_second" } else { "backup_where_first" });
        table.row([moment(&line.made_at), kept, line.path.clone()]);
    }
    page.table(table);
}

/// Whether a backup would come back.
pub(crate) fn tried(page: &mut Page, it: &BackupTried) {
    let figures = [it.entries, it.cases, it.letters, it.attachments].map(|it| it.to_string());
    let names = ["entries", "cases", "letters", "attachments"];
    let asked: Vec<(&str, &str)> = names.into_iter().zip(figures.iter().map(String::as_str)).collect();
    if it.problems.is_empty() {
        page.line(page.say("backup_tried_good", &[asked.as_slice(), &[("name", &it.name)]].concat()));
    } else {
        page.line(page.say("backup_tried_bad", &[("count", &it.problems.len().to_string())]));
        it.problems.iter().for_each(|it| page.under(it));
    }
    page.labelled(&[(page.word("settings_vault_path"), it.path.clone())]);
}

/// A vault that came back.
pub(crate) fn restored(page: &mut Page, it: &VaultOpened) {
    page.line(page.word("cli_vault_restored"));
    page.blank();
    vault::facts(page, it);
}

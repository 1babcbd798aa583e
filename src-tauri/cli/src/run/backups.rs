//! Backups: made, listed, tried, restored.

use std::path::Path;

use recourse_desk::Command;
use recourse_desk::wire::{AskBackups, BackUp, RestoreBackup, SetBackupFolder, TryBackup};
use serde_json::json;

use super::{Answer, Caller, document};
use crate::people;
use crate::people::Page;
use crate::print::{DONE, PART};

impl Caller<'_> {
    pub(super) fn back_up(&self, to: Option<&Path>) -> Answer {
        self.open()?;
        let to = to.map(|it| it.display().to_string()).unwrap_or_default();
        let made = self.desk.may(Command::back_up)?.back_up(BackUp { to })?;
        Ok((self.told(|| document(&made), |page| people::backups::made(page, &made))?, DONE))
    }

    pub(super) fn backups(&self) -> Answer {
        self.open()?;
        let shown = self.desk.may(Command::list_backups)?.list_backups(AskBackups {})?;
        Ok((self.told(|| document(&shown), |page| people::backups::list(page, &shown))?, DONE))
    }

    pub(super) fn set_backup_folder(&self, folder: &Path) -> Answer {
        self.open()?;
        let ask = SetBackupFolder { folder: folder.display().to_string() };
        self.desk.may(Command::set_backup_folder)?.set_backup_folder(ask)?;
        let page = |page: &mut Page| page.line(page.word("cli_backup_folder_set"));
        Ok((self.told(|| Ok(json!({"set": true})), page)?, DONE))
    }

    pub(super) fn try_backup(&self, from: &Path) -> Answer {
        let ask = TryBackup {
            from: from.display().to_string(),
            passphrase: self.passphrase()?,
            user: self.asked.user.clone().unwrap_or_default(),
            key_file: self.key_file(),
        };
        let tried = self.desk.may(Command::try_backup)?.try_backup(ask)?;
        let status = if tried.problems.is_empty() { DONE } else { PART };
        Ok((self.told(|| document(&tried), |page| people::backups::tried(page, &tried))?, status))
    }

    pub(super) fn restore(&self, from: &Path) -> Answer {
        let ask = RestoreBackup {
            from: from.display().to_string(),
            to: self.path()?.display().to_string(),
            passphrase: self.passphrase()?,
            user: self.asked.user.clone().unwrap_or_default(),
            key_file: self.key_file(),
        };
        let opened = self.desk.may(Command::restore_backup)?.restore_backup(ask)?;
        self.done(self.told(|| document(&opened), |page| people::backups::restored(page, &opened))?)
    }

    fn key_file(&self) -> String {
        self.asked.key_file.as_ref().map(|it| it.display().to_string()).unwrap_or_default()
    }
}

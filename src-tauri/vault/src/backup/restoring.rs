//! Back from a backup, or only tried whether it would come back.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use recourse_core::EpochCause;

use super::copying::{copy, copy_attachments};
use super::{Stopped, retention};
use crate::building::in_place;
use crate::header::{self, Found};
use crate::unlock::{Memory, Rollback, Unlock};
use crate::{CheckReport, Head, OpenError, Records as _, Vault, store};

/// A backup that was opened and looked through, and left as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupTried {
    /// Its folder.
    pub folder: PathBuf,
    /// When it was made, as its name says.
    pub made_at: Option<DateTime<Utc>>,
    /// What the vault is called.
    pub name: String,
    /// Its last entry.
    pub head: Head,
    /// What was seen; what is wrong stands in it.
    pub report: CheckReport,
}

impl Vault {
    /// Copies the backup `from` to the new folder `to` after it was opened and looked through, and opens it there. The
    /// vault begins a new epoch, above every one this machine knows of. Where nobody says who does it, its maker does.
    /// # Errors
    /// As [`Vault::open`]; [`OpenError::Tampered`] names what the backup is lacking; [`OpenError::Exists`].
    pub fn restore<'a>(
        from: &Path,
        to: &Path,
        unlock: impl Into<Unlock<'a>>,
        actor: &str,
        at: DateTime<Utc>,
    ) -> Result<Self, OpenError> {
        let unlock = unlock.into();
        let from = newest_in(from);
        let found = Found::read(&from, unlock.least)?;
        drop(found.unlock(&unlock)?);
        let on: Stopped = Arc::new(|| false);
        in_place(to, |building| {
            let name = store::file_name(found.generation());
            copy(&from.join(&name), &building.join(&name), &on)?;
            let log = format!("{name}-wal");
            if from.join(&log).is_file() {
                copy(&from.join(&log), &building.join(&log), &on)?;
            }
            copy(&from.join(header::FILE), &building.join(header::FILE), &on)?;
            copy_attachments(&from, building, None, found.generation(), &on)?;
            let memory = Memory::default();
            let vault = Self::open(building, unlock.remembered_in(memory))?;
            let report = vault.check()?;
            match report.findings.first() {
                None => Ok(()),
                Some(finding) => Err(OpenError::Tampered { detail: finding.to_string() }),
            }
        })?;
        let mut vault = Self::open(to, unlock.on_rollback(Rollback::Accept { actor, at }))?;
        let maker = vault.origin()?.actor;
        let actor = if actor.is_empty() { &maker } else { actor };
        vault.begin_epoch(actor, at, EpochCause::Restored, None)?;
        Ok(vault)
    }

    /// Opens the backup `from`, or the newest one in that folder, where it lies, and looks through all of it. Nothing
    /// is written, neither there nor in any vault.
    /// # Errors
    /// As [`Vault::open`]; what is wrong with what could be opened stands in the report.
    pub fn try_backup<'a>(from: &Path, unlock: impl Into<Unlock<'a>>) -> Result<BackupTried, OpenError> {
        let unlock = unlock.into();
        let folder = newest_in(from);
        let unlocked = Found::read(&folder, unlock.least)?.unlock(&unlock)?;
        let vault = Self::opened_with(&folder, unlocked.keys, unlocked.user)?;
        let report = vault.check()?;
        let (name, head) = (vault.origin()?.name, vault.head()?);
        Ok(BackupTried { made_at: retention::made_at(&folder), folder, name, head, report })
    }
}

/// The folder itself, or the newest backup in it.
fn newest_in(folder: &Path) -> PathBuf {
    if folder.join(header::FILE).exists() {
        return folder.to_owned();
    }
    retention::backups_in(folder, "").pop().map_or_else(|| folder.to_owned(), |it| it.folder)
}

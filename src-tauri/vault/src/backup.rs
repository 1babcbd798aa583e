//! Backups: whole vaults, encrypted as they are, opened and looked through before they count.
//!
//! A backup is a folder with the header, the database and the attachments; it opens like a vault. Attachments that an
//! earlier backup beside it has already are linked to, where the disk can do that, and not copied again.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike as _, Utc};
use recourse_core::EpochCause;
use rusqlite::TransactionBehavior;

use crate::attachments::folder_name;
use crate::files::{make_folder, own, parent, sync_folder};
use crate::header::{self, Found};
use crate::lock::take_lock;
use crate::unlock::{Memory, Rollback, Unlock};
use crate::vault::in_place;
use crate::{CheckReport, OpenError, StoreError, Vault, store};

const SUFFIX: &str = ".rcb";
/// `20260101T093000Z`.
const STAMP: &str = "%Y%m%dT%H%M%SZ";
/// Backups kept: one for each of so many days, weeks and months that have one.
const KEPT: [usize; 3] = [14, 8, 12];

/// A backup that was made and looked through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupMade {
    /// Its folder.
    pub folder: PathBuf,
    /// What the look through it saw; it found nothing, or there would be no backup.
    pub report: CheckReport,
}

impl Vault {
    /// Makes a backup: at `to` if nothing is there, else in that folder under the name of the moment. Nobody writes
    /// while the database is copied; it is opened and looked through before this returns.
    /// # Errors
    /// [`OpenError::Tampered`] if the vault or the copy does not hold together, [`OpenError::Exists`],
    /// [`OpenError::NoSpace`], [`OpenError::File`].
    pub fn back_up(&mut self, to: &Path, at: DateTime<Utc>) -> Result<BackupMade, OpenError> {
        let folder = if to.is_dir() { to.join(self.backup_name(at)) } else { to.to_owned() };
        let sound = in_place(&folder, |building| {
            self.copy_into(building, parent(&folder))?;
            let report = self.opened_in(building)?.check()?;
            match report.findings.first() {
                None => Ok(report),
                Some(finding) => Err(OpenError::Tampered { detail: finding.to_string() }),
            }
        });
        Ok(BackupMade { report: sound?, folder })
    }

    /// Removes the backups of this vault in `root` that are not the last of one of the latest 14 days, 8 weeks or 12
    /// months that have one, and answers how many.
    pub fn thin_backups(&self, root: &Path) -> usize {
        let all: Vec<(DateTime<Utc>, PathBuf)> = backups_in(root, &self.backup_prefix());
        let kept = kept(&all.iter().map(|(at, _)| *at).collect::<Vec<_>>());
        let dropped = all.iter().filter(|(at, _)| !kept.contains(at));
        dropped.filter(|(_, folder)| fs::remove_dir_all(folder).is_ok()).count()
    }

    /// When the latest backup of this vault in `root` was made.
    pub fn last_backup(&self, root: &Path) -> Option<DateTime<Utc>> {
        backups_in(root, &self.backup_prefix()).last().map(|(at, _)| *at)
    }

    fn backup_prefix(&self) -> String {
        format!("{}-", self.identity().get(..8).unwrap_or_default())
    }

    fn backup_name(&self, at: DateTime<Utc>) -> String {
        format!("{}{}{SUFFIX}", self.backup_prefix(), at.format(STAMP))
    }

    fn copy_into(&mut self, building: &Path, beside: &Path) -> Result<(), OpenError> {
        self.fold_log()?;
        let name = store::file_name(self.header().generation);
        let from = self.folder().to_owned();
        let earlier = backups_in(beside, &self.backup_prefix()).pop().map(|(_, folder)| folder);
        {
            let (store, _) = self.parts_mut();
            // Held until the copy is made: nobody writes, and the log stays empty.
            let _still = store.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
            copy(&from.join(&name), &building.join(&name))?;
        }
        copy(&from.join(header::FILE), &building.join(header::FILE))?;
        copy_attachments(&from, building, earlier.as_deref(), self.header().generation)?;
        drop(take_lock(building)?);
        sync_folder(building).map_err(OpenError::file(building))
    }

    /// Copies the backup `from` to the new folder `to` after it was opened and looked through, and opens it there. The
    /// vault begins a new epoch, above every one this machine knows of.
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
        in_place(to, |building| {
            let name = store::file_name(found.generation());
            copy(&from.join(&name), &building.join(&name))?;
            let log = format!("{name}-wal");
            if from.join(&log).is_file() {
                copy(&from.join(&log), &building.join(&log))?;
            }
            copy(&from.join(header::FILE), &building.join(header::FILE))?;
            copy_attachments(&from, building, None, found.generation())?;
            let memory = Memory::default();
            let vault = Self::open(building, unlock.remembered_in(memory))?;
            let report = vault.check()?;
            match report.findings.first() {
                None => Ok(()),
                Some(finding) => Err(OpenError::Tampered { detail: finding.to_string() }),
            }
        })?;
        let mut vault = Self::open(to, unlock.on_rollback(Rollback::Accept { actor, at }))?;
        vault.begin_epoch(actor, at, EpochCause::Restored, None)?;
        Ok(vault)
    }
}

/// The folder itself, or the newest backup in it.
fn newest_in(folder: &Path) -> PathBuf {
    if folder.join(header::FILE).exists() {
        return folder.to_owned();
    }
    backups_in(folder, "").pop().map_or_else(|| folder.to_owned(), |(_, it)| it)
}

/// Backups in `root` whose names begin so, oldest first.
fn backups_in(root: &Path, prefix: &str) -> Vec<(DateTime<Utc>, PathBuf)> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(root).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let stamp = name.to_str().filter(|it| it.starts_with(prefix)).and_then(|it| it.strip_suffix(SUFFIX));
        let stamp = stamp.and_then(|it| it.rsplit('-').next());
        if let Some(Ok(at)) = stamp.map(|it| chrono::NaiveDateTime::parse_from_str(it, STAMP)) {
            found.insert((at.and_utc(), entry.path()));
        }
    }
    found.into_iter().collect()
}

/// In which day, week or month a moment lies.
type Period = fn(&DateTime<Utc>) -> (i32, u32);

/// Of moments in order, the last of each of the latest days, weeks and months.
fn kept(all: &[DateTime<Utc>]) -> BTreeSet<DateTime<Utc>> {
    let day = |it: &DateTime<Utc>| (it.year(), it.ordinal());
    let week = |it: &DateTime<Utc>| (it.iso_week().year(), it.iso_week().week());
    let month = |it: &DateTime<Utc>| (it.year(), it.month());
    let periods: [Period; 3] = [day, week, month];
    let mut kept = BTreeSet::new();
    for (of, most) in periods.into_iter().zip(KEPT) {
        let mut seen = BTreeSet::new();
        for at in all.iter().rev() {
            if seen.len() < most && seen.insert(of(at)) {
                kept.insert(*at);
            }
        }
    }
    kept
}

fn copy_attachments(from: &Path, to: &Path, earlier: Option<&Path>, generation: u32) -> Result<(), OpenError> {
    // Under another data key the same name is another file: an earlier backup has it in another folder.
    let folder = folder_name(generation);
    let source = from.join(&folder);
    if !source.is_dir() {
        return Ok(());
    }
    make_folder(&to.join(&folder)).map_err(OpenError::file(to))?;
    for shelf in listed(&source)? {
        if !shelf.is_dir() {
            continue;
        }
        let name = shelf.file_name().unwrap_or_default();
        let target = to.join(&folder).join(name);
        make_folder(&target).map_err(OpenError::file(&target))?;
        for file in listed(&shelf)? {
            let file_name = file.file_name().unwrap_or_default();
            let there = earlier.map(|it| it.join(&folder).join(name).join(file_name));
            let linked = there.is_some_and(|it| {
                let same = size(&it).is_some_and(|there| Some(there) == size(&file));
                same && fs::hard_link(&it, target.join(file_name)).is_ok()
            });
            if !linked {
                copy(&file, &target.join(file_name))?;
            }
        }
        sync_folder(&target).map_err(OpenError::file(&target))?;
    }
    sync_folder(&to.join(&folder)).map_err(OpenError::file(to))
}

fn size(path: &Path) -> Option<u64> {
    fs::metadata(path).ok().map(|it| it.len())
}

fn listed(folder: &Path) -> Result<Vec<PathBuf>, OpenError> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    Ok(entries.map_err(OpenError::file(folder))?.into_iter().map(|it| it.path()).collect())
}

/// Copies a file; it is on the disk when this returns.
fn copy(from: &Path, to: &Path) -> Result<(), OpenError> {
    let mut source = File::open(from).map_err(OpenError::file(from))?;
    let copied = own().create_new(true).open(to).and_then(|mut target| {
        io::copy(&mut source, &mut target)?;
        target.sync_all()
    });
    copied.map_err(OpenError::file(to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fourteen_days_eight_weeks_and_twelve_months_are_kept() {
        let first = DateTime::from_timestamp(1_735_722_000, 0).unwrap();
        let all: Vec<_> = (0..800).map(|it| first + chrono::TimeDelta::hours(12 * it)).collect();
        let kept = kept(&all);
        let latest = all.last().unwrap();
        assert!(kept.contains(latest));
        let days: BTreeSet<_> = kept.iter().map(DateTime::date_naive).collect();
        assert_eq!(days.len(), kept.len(), "one a day");
        let within = |days: i64| kept.iter().filter(|it| **it > *latest - chrono::TimeDelta::days(days)).count();
        assert_eq!(within(14), 14);
        assert!((19..=21).contains(&within(56)), "{}", within(56));
        assert!((28..=32).contains(&kept.len()), "{}", kept.len());
        assert_eq!(super::kept(&[]), BTreeSet::new());
    }
}

//! Backups: by themselves while somebody works, and when somebody asks.
//!
//! The vault is held for the moment in which its state is marked; copying it and looking through the copy happen beside
//! the work. The lock ends both.

use std::cell::OnceCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use recourse_core::users::OpenedWith;
use recourse_vault::{BackupMade, Records as _, Still, Unlock, Vault};

use crate::Desk;
use crate::desk::{Now, Open, count, shown};
use crate::refusals::{file_trouble, opening};
use crate::vault::WayIn;
use crate::wire::{
    AskBackups, BackUp, BackedUp, BackupFolderSet, BackupLine, BackupState, BackupTried, BackupsShown, FileTrouble,
    Refusal, RestoreBackup, SetBackupFolder, TryBackup, VaultOpened,
};

/// How long after a backup, or a failed try, the next one is made by itself.
const REST: TimeDelta = TimeDelta::minutes(15);
/// So many new entries do not wait that long.
const MANY: u64 = 500;
/// How long what was entered may stay without a backup before it is said aloud.
const LATE: TimeDelta = TimeDelta::hours(24);

/// Folders above a new one that may be new as well.
const ABOVE: usize = 3;

/// What is known of the backups of an open vault.
#[derive(Default)]
pub(crate) struct Backed {
    /// When the last good one was made, once the folder was looked into.
    last: OnceCell<Option<DateTime<Utc>>>,
    /// The last entry in it, or a guess that is not too high.
    seq: Option<u64>,
    tried_at: Option<DateTime<Utc>>,
    failed: Option<Refusal>,
}

impl Desk {
    /// The backups of the open vault.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn list_backups(&self, _: AskBackups) -> Result<BackupsShown, Refusal> {
        let running = self.backing.progress().running;
        let root = self.places.backups();
        self.read(|open, now| {
            let second = self.places.second_backups(open.vault.identity());
            let mut backups = Vec::new();
            for (root, is_second) in [(&root, false), (&second, true)] {
                for it in root.iter().flat_map(|it| open.vault.backups(it)) {
                    backups.push(BackupLine { path: shown(&it.folder), made_at: told(it.made_at), second: is_second });
                }
            }
            backups.sort_by(|one, other| other.made_at.cmp(&one.made_at));
            let state = open.backup_state(root.as_deref(), running, now)?;
            let [folder, second] = [root, second].map(|it| it.map(|it| shown(&it)).unwrap_or_default());
            Ok(BackupsShown { folder, second, state, backups })
        })
    }

    /// Makes a backup now, beside the work. Backups that nobody needs any more go.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`], [`Refusal::Tampered`], [`Refusal::VaultExists`], [`Refusal::NoSpace`],
    /// [`Refusal::Cancelled`] by the lock, [`Refusal::BackupRunning`].
    pub fn back_up(&self, ask: BackUp) -> Result<BackedUp, Refusal> {
        let to = Some(PathBuf::from(&ask.to)).filter(|it| !it.as_os_str().is_empty());
        self.make_backup(to, |_, _| Ok(true))?.ok_or(Refusal::BackupRunning)
    }

    /// Makes a backup if one is due. To be asked every minute or so while the program runs; answers whether it made one.
    ///
    /// # Errors
    /// As [`Desk::back_up`]; it is remembered and shown.
    pub fn back_up_if_due(&self) -> Result<bool, Refusal> {
        let Some(root) = self.places.backups() else { return Ok(false) };
        let due = |open: &mut Open, now: Now| open.is_backup_due(&root, now);
        Ok(self.make_backup(None, due)?.is_some())
    }

    /// Names the second folder for the open vault on this machine; no folder for none.
    ///
    /// # Errors
    /// [`Refusal::FileTrouble`] where there is no such folder, or it lies in the vault.
    pub fn set_backup_folder(&self, ask: SetBackupFolder) -> Result<BackupFolderSet, Refusal> {
        let folder = PathBuf::from(ask.folder.trim());
        self.read(|open, _| {
            let known = fs::canonicalize(&folder).unwrap_or_else(|_| folder.clone());
            let own = fs::canonicalize(&open.path).unwrap_or_else(|_| open.path.clone());
            if !folder.as_os_str().is_empty() && (!folder.is_absolute() || !folder.is_dir() || known.starts_with(own)) {
                return Err(Refusal::FileTrouble { path: shown(&folder), trouble: FileTrouble::NotFound });
            }
            let kept = self.places.set_second_backups(open.vault.identity(), &folder);
            kept.map_err(|why| file_trouble(&self.places.state, &why))?;
            Ok(BackupFolderSet {})
        })
    }

    /// Opens a backup and looks through all of it; no vault and no backup is touched.
    ///
    /// # Errors
    /// As [`Desk::unlock_vault`]; what is wrong with the backup is the answer.
    pub fn try_backup(&self, ask: TryBackup) -> Result<BackupTried, Refusal> {
        let from = Path::new(&ask.from);
        let (found, _) = self.tried_beside(|| {
            let key_file = path(&ask.key_file);
            let way_in = way_in(&ask.user, key_file.as_deref(), &ask.passphrase);
            let unlock = Unlock::passphrase(&way_in.passphrase.0);
            self.unlocking(unlock, &way_in, |unlock| Vault::try_backup(from, unlock).map_err(opening(from)))
        })?;
        Ok(BackupTried {
            path: shown(&found.folder),
            made_at: found.made_at.map(told),
            name: found.name,
            entries: count(found.report.entries)?,
            cases: count(found.report.cases)?,
            letters: count(found.report.letters)?,
            attachments: count(found.report.attachments)?,
            problems: found.report.findings.iter().map(ToString::to_string).collect(),
        })
    }

    /// Restores a backup to a new place and opens it there instead of what was open. It begins a new epoch.
    ///
    /// # Errors
    /// As [`Desk::unlock_vault`]; [`Refusal::VaultExists`].
    pub fn restore_backup(&self, ask: RestoreBackup) -> Result<VaultOpened, Refusal> {
        let (from, to, at) = (Path::new(&ask.from), Path::new(&ask.to), self.now().at);
        let key_file = path(&ask.key_file);
        let way_in = way_in(&ask.user, key_file.as_deref(), &ask.passphrase);
        let actor = way_in.user.unwrap_or_default();
        let (restored, refused) = self.tried_beside(|| {
            let unlock = Unlock::passphrase(&way_in.passphrase.0);
            self.unlocking(unlock, &way_in, |unlock| Vault::restore(from, to, unlock, actor, at).map_err(opening(from)))
        })?;
        drop(restored);
        let open = self.open(to, &way_in)?;
        let mut session = self.session();
        self.backing.cancel();
        session.leave();
        session.open = None;
        drop(session);
        self.take(open, Some((OpenedWith::Passphrase, refused)))
    }

    /// Marks the state of the moment if `is_wanted`, then copies it. None if it was not wanted or another copy is
    /// being made.
    fn make_backup(
        &self,
        to: Option<PathBuf>,
        is_wanted: impl FnOnce(&mut Open, Now) -> Result<bool, Refusal>,
    ) -> Result<Option<BackedUp>, Refusal> {
        let now = self.now();
        let Some(running) = self.backing.begin_alone() else { return Ok(None) };
        let (mut still, seq, identity) = {
            let mut session = self.session();
            let open = session.open.as_mut().ok_or(Refusal::VaultLocked)?;
            if !is_wanted(open, now)? {
                return Ok(None);
            }
            // A lock before this moment was not meant for what begins now.
            running.go_on();
            let job = self.backing.clone();
            let still = open.vault.hold_still(Arc::new(move || job.is_cancelled())).map_err(opening(&open.path));
            let still = still.inspect_err(|why| open.backed.fail(why, now))?;
            (still, open.vault.head()?.seq, open.vault.identity().to_owned())
        };
        let by_itself = to.is_none();
        let done = match to {
            Some(to) => one(&mut still, &to, now),
            None => self.in_folders(&mut still, &identity, now),
        };
        drop(still);
        drop(running);
        if by_itself {
            let mut session = self.session();
            let ours = session.open.as_mut().filter(|it| it.vault.identity() == identity);
            if let Some(it) = ours {
                it.backed.end(&done, seq, now);
            }
        }
        done.map(|(it, trouble)| {
            if let Some(why) = trouble {
                tracing::warn!(%why, "no backup in the second folder");
            }
            Some(it)
        })
    }

    /// In the folder of this machine, then in the second one. What kept the second from being made goes with the first.
    fn in_folders(&self, still: &mut Still, identity: &str, now: Now) -> Made {
        let first = self.places.backups();
        let made = first.as_ref().map(|root| {
            make_folder(root).map_err(|why| file_trouble(root, &why))?;
            one(still, root, now)
        });
        let second = self
            .places
            .second_backups(identity)
            .map(|root| if root.is_dir() { one(still, &root, now) } else { Err(gone(&root)) });
        match (made, second) {
            (Some(Ok((first, _))), Some(Ok((second, _)))) => {
                let dropped = first.dropped.saturating_add(second.dropped);
                Ok((BackedUp { second: Some(second.path), dropped, ..first }, None))
            }
            (Some(Ok((first, _))), second) => Ok((first, second.and_then(Result::err))),
            (Some(Err(why)), Some(Ok((second, _)))) => Ok((second, Some(why))),
            (Some(Err(why)), _) | (None, Some(Err(why))) => Err(why),
            (None, Some(Ok(second))) => Ok(second),
            (None, None) => Err(gone(Path::new(""))),
        }
    }
}

/// What was made, and what did not go well all the same.
type Made = Result<(BackedUp, Option<Refusal>), Refusal>;

/// One backup, at a new place or in a folder, which is then thinned.
fn one(still: &mut Still, to: &Path, now: Now) -> Made {
    let within = to.is_dir();
    let BackupMade { folder, report } = still.back_up(to, now.at).map_err(opening(to))?;
    let dropped = if within { still.thin_backups(to) } else { 0 };
    let (entries, cases) = (count(report.entries)?, count(report.cases)?);
    let dropped = u32::try_from(dropped).unwrap_or(u32::MAX);
    Ok((BackedUp { path: shown(&folder), second: None, entries, cases, dropped }, None))
}

impl Open {
    /// How far the vault is backed up.
    pub(crate) fn backup_state(
        &mut self,
        root: Option<&Path>,
        running: bool,
        now: Now,
    ) -> Result<BackupState, Refusal> {
        let last = root.and_then(|it| self.last_backup(it, now));
        let entered = self.entered_at()?;
        let first = self.vault.entry(1)?.map(|it| it.at);
        let since = last.or(first).is_some_and(|it| now.at - it > LATE);
        let late = !self.sample && since && last.is_none_or(|it| entered > it);
        Ok(BackupState { last: last.map(told), late, failed: self.backed.failed.clone(), running })
    }

    fn is_backup_due(&mut self, root: &Path, now: Now) -> Result<bool, Refusal> {
        if self.sample || self.vault.is_read_only() {
            return Ok(false);
        }
        let resting = |since: Option<DateTime<Utc>>| since.is_some_and(|it| it <= now.at && now.at - it < REST);
        if self.backed.failed.is_some() && resting(self.backed.tried_at) {
            return Ok(false);
        }
        let head = self.vault.head()?.seq;
        let last = self.last_backup(root, now);
        let Some(last) = last else { return Ok(true) };
        let known = match self.backed.seq {
            Some(seq) => seq,
            None if self.entered_at()? > last => head.saturating_sub(1),
            None => head,
        };
        self.backed.seq = Some(known);
        let fresh = head.saturating_sub(known);
        Ok(fresh >= MANY || (fresh > 0 && !resting(Some(last))))
    }

    /// When the last good backup was made. One of a day to come was named by a clock that went wrong.
    fn last_backup(&mut self, root: &Path, now: Now) -> Option<DateTime<Utc>> {
        let look = || self.vault.backups(root).iter().rev().map(|it| it.made_at).find(|it| *it <= now.at);
        *self.backed.last.get_or_init(look)
    }

    /// When the last entry was made.
    fn entered_at(&self) -> Result<DateTime<Utc>, Refusal> {
        let head = self.vault.head()?.seq;
        Ok(self.vault.entry(head)?.map(|it| it.at).unwrap_or_default())
    }
}

impl Backed {
    fn end(&mut self, done: &Made, seq: u64, now: Now) {
        self.tried_at = Some(now.at);
        match done {
            Ok((_, trouble)) => {
                self.last = OnceCell::from(Some(now.at));
                self.seq = Some(seq);
                self.failed.clone_from(trouble);
            }
            Err(Refusal::Cancelled) => {}
            Err(why) => self.fail(why, now),
        }
    }

    fn fail(&mut self, why: &Refusal, now: Now) {
        self.tried_at = Some(now.at);
        self.failed = Some(why.clone());
    }
}

fn way_in<'a>(user: &'a str, key_file: Option<&'a Path>, passphrase: &'a crate::wire::Passphrase) -> WayIn<'a> {
    let user = Some(user.trim()).filter(|it| !it.is_empty());
    WayIn { user, key_file, ..WayIn::with(passphrase) }
}

fn path(text: &str) -> Option<PathBuf> {
    Some(PathBuf::from(text)).filter(|it| !it.as_os_str().is_empty())
}

fn gone(folder: &Path) -> Refusal {
    Refusal::FileTrouble { path: shown(folder), trouble: FileTrouble::NotFound }
}

fn told(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// A folder that only its owner may look into, on the disk with those above it when this returns.
fn make_folder(path: &Path) -> std::io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let mut maker = fs::DirBuilder::new();
    maker.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.create(path)?;
    if cfg!(unix) {
        path.ancestors()
            .skip(1)
            .take(ABOVE)
            .filter(|it| !it.as_os_str().is_empty())
            .try_for_each(|it| fs::File::open(it)?.sync_all())?;
    }
    Ok(())
}

//! Backups: whole vaults, encrypted as they are, opened and looked through before they count.
//!
//! A backup is a folder with the header, the database and the attachments; it opens like a vault. Attachments that an
//! earlier backup beside it has already are linked to, where the disk can do that, and not copied again.
//!
//! A [`Still`] is what is copied: the state of one moment, however long the copying takes and whatever is written
//! meanwhile. A reader at the empty log keeps the engine from folding later entries into the database.

mod copying;
mod restoring;
mod retention;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use recourse_core::UserId;
use rusqlite::Connection;

use crate::building::in_place;
use crate::files::parent;
use crate::header;
use crate::keys::Keys;
use crate::lock::take_lock;
use crate::store::Access;
use crate::{CheckReport, Finding, OpenError, Vault, files, store};
use copying::{copy, copy_attachments};

pub use restoring::BackupTried;
pub use retention::Backup;

/// Asked often, from whichever thread: whether to stop.
pub type Stopped = Arc<dyn Fn() -> bool + Send + Sync>;

/// Steps of the engine between two questions whether to stop.
const STEPS: i32 = 2_000;

/// A backup that was made and looked through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupMade {
    /// Its folder.
    pub folder: PathBuf,
    /// What the look through it saw; it found nothing, or there would be no backup.
    pub report: CheckReport,
}

/// A state of a vault that is not written over while it is copied. It holds the keys until it is dropped.
pub struct Still {
    /// Reads at the empty log until the database is copied.
    pin: Option<Connection>,
    from: PathBuf,
    database: String,
    generation: u32,
    header: Vec<u8>,
    keys: Keys,
    user: Option<UserId>,
    prefix: String,
    stopped: Stopped,
}

impl Vault {
    /// Makes a backup: at `to` if nothing is there, else in that folder under the name of the moment. It is opened and
    /// looked through before this returns.
    /// # Errors
    /// [`OpenError::Tampered`] if the vault or the copy does not hold together, [`OpenError::Exists`],
    /// [`OpenError::NoSpace`], [`OpenError::File`].
    pub fn back_up(&mut self, to: &Path, at: DateTime<Utc>) -> Result<BackupMade, OpenError> {
        self.still(Arc::new(|| false))?.back_up(to, at)
    }

    /// The state of this moment, to be copied beside the vault while the work goes on. `stopped` ends the copying and
    /// the look through the copy within moments.
    /// # Errors
    /// [`OpenError::InUse`] while another state is held, [`OpenError::NoSpace`] also where the disk was full when the
    /// vault was opened, [`OpenError::Engine`].
    pub fn hold_still(&self, stopped: Stopped) -> Result<Still, OpenError> {
        if self.access() == Access::Alone { Err(OpenError::NoSpace) } else { self.still(stopped) }
    }

    fn still(&self, stopped: Stopped) -> Result<Still, OpenError> {
        self.fold_log()?;
        let database = store::file_name(self.header().generation);
        let path = self.folder().join(&database);
        let pin = match self.access() {
            Access::Shared => Some(pinned(&path, &self.keys().database())?),
            // No other connection can be had, and none writes while this one is borrowed or can only read.
            Access::Alone | Access::Reading => None,
        };
        Ok(Still {
            pin,
            from: self.folder().to_owned(),
            database,
            generation: self.header().generation,
            header: self.header().bytes(),
            keys: self.keys().copied(),
            user: self.user(),
            prefix: self.backup_prefix(),
            stopped,
        })
    }
}

impl Still {
    /// Makes a backup of it; see [`Vault::back_up`]. A further one is copied from the first.
    /// # Errors
    /// As [`Vault::back_up`]; [`OpenError::Stopped`].
    pub fn back_up(&mut self, to: &Path, at: DateTime<Utc>) -> Result<BackupMade, OpenError> {
        let folder = if to.is_dir() { to.join(retention::name(&self.prefix, at)) } else { to.to_owned() };
        let done = in_place(&folder, |building| {
            let lock = take_lock(building)?;
            let report = self.made_in(building, parent(&folder));
            drop(lock);
            report
        });
        let report = done.map_err(|why| if (self.stopped)() { OpenError::Stopped } else { why })?;
        self.from.clone_from(&folder);
        Ok(BackupMade { folder, report })
    }

    fn made_in(&mut self, building: &Path, beside: &Path) -> Result<CheckReport, OpenError> {
        copy(&self.from.join(&self.database), &building.join(&self.database), &self.stopped)?;
        // The copy is made: what was written meanwhile may be folded in.
        self.pin = None;
        let header = building.join(header::FILE);
        files::write_new(&header, &self.header).map_err(OpenError::file(&header))?;
        let earlier = retention::backups_in(beside, &self.prefix).pop().map(|it| it.folder);
        copy_attachments(&self.from, building, earlier.as_deref(), self.generation, &self.stopped)?;
        let mut report = self.looked_through(building)?;
        if earlier.is_some() && report.findings.iter().any(is_of_a_file) {
            // The earlier backup was damaged: nothing is taken from it.
            copying::drop_attachments(building, self.generation)?;
            copy_attachments(&self.from, building, None, self.generation, &self.stopped)?;
            report = self.looked_through(building)?;
        }
        match report.findings.first() {
            None => Ok(report),
            Some(finding) => Err(OpenError::Tampered { detail: finding.to_string() }),
        }
    }

    fn looked_through(&self, building: &Path) -> Result<CheckReport, OpenError> {
        let stopped = Arc::clone(&self.stopped);
        let mut vault = Vault::opened_with(building, self.keys.copied(), self.user)?;
        vault.stop_when(STEPS, move || stopped())?;
        let report = vault.check_until(&*self.stopped)?;
        if (self.stopped)() { Err(OpenError::Stopped) } else { Ok(report) }
    }
}

/// Says nothing of what is inside.
impl fmt::Debug for Still {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Still(..)")
    }
}

fn is_of_a_file(finding: &Finding) -> bool {
    matches!(finding, Finding::AttachmentChanged { .. } | Finding::AttachmentMissing { .. })
}

/// A reader at the empty log.
fn pinned(path: &Path, key: &crate::keys::Key) -> Result<Connection, OpenError> {
    let pin = store::connect(path, key, Access::Shared)?;
    pin.execute_batch("BEGIN")?;
    pin.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    let log = path.with_extension("db-wal");
    match std::fs::metadata(&log) {
        // Something else holds the log: an earlier state is still being copied.
        Ok(it) if it.len() > 0 => Err(OpenError::InUse),
        _ => Ok(pin),
    }
}

//! Another data key: everything is sealed anew beside the old, and the new header puts it in force in one step.
//!
//! Until the header stands, the vault is what it was, and what lies beside it is swept at the next opening; from then on
//! the old database and files are, and are swept. The journal's seals and the names of files outlive the change.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use recourse_core::{Entry, KeyChange, KeysChanged};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, TransactionBehavior};

use super::Vault;
use crate::attachments::{self, AttachmentError, Attachments};
use crate::check::named_files;
use crate::files::{self, sync_folder};
use crate::header::{Header, NewSecret, new_user};
use crate::journal::Head;
use crate::keys::{Key, Keys};
use crate::store::{self, Access};
use crate::write::Tx;
use crate::{OpenError, StoreError};

/// Pages copied between two looks at whether to go on.
const PAGES: i32 = 512;
const PAGE: u64 = 4096;

/// Told the bytes done so far and of how many; answers whether to go on.
pub type Sealing<'a> = &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>;

impl Vault {
    /// Seals the whole vault under another data key. Of all ways in only `secret` is left, and becomes that of the user
    /// it names: other passphrases, the recovery key and the keychain open nothing any more. It takes twice the room.
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::ReadOnly`], [`StoreError::Keys`], [`StoreError::Tampered`],
    /// [`StoreError::Attachment`] for a file that is damaged or when `step` says stop; the vault is then as it was.
    pub fn change_data_key(
        &mut self,
        actor: &str,
        at: DateTime<Utc>,
        secret: &NewSecret<'_>,
        step: Sealing<'_>,
    ) -> Result<(), StoreError> {
        match self.access {
            Access::Shared => self.fold_log()?,
            Access::Alone => return Err(StoreError::NoSpace),
            Access::Reading => return Err(StoreError::ReadOnly),
        }
        let user = self.user_named(secret.name).map_or_else(new_user, Ok)?;
        let keys = self.keys.renewed(Key::random()?);
        let header = self.header.under(&keys, user, secret)?;
        let beside = Beside::new(&self.folder, header.generation);
        let files = Attachments::new(&self.folder, &keys, header.generation);
        let mut fresh = self.seal_anew(&beside, &keys, &files, step)?;
        let entry = KeysChanged { change: KeyChange::DataKeyChanged, user: Some(user), revision: header.revision };
        let head = self.sign(&mut fresh, (&keys, &files), (actor, at), &Entry::KeysChanged(entry))?;
        self.put_in_force(&header)?;
        beside.stays();
        // In this order: the old database closes before its file goes.
        (self.store, self.keys, self.attachments) = (fresh, keys, files);
        (self.header, self.user) = (header, Some(user));
        self.remember(head);
        self.sweep_generations();
        Ok(())
    }

    fn seal_anew(
        &self,
        beside: &Beside,
        keys: &Keys,
        files: &Attachments,
        step: Sealing<'_>,
    ) -> Result<Connection, StoreError> {
        let named = named_files(&self.store, &self.keys.chain)?;
        let pages: u32 = self.store.query_row("PRAGMA page_count", [], |row| row.get(0))?;
        let database = u64::from(pages).saturating_mul(PAGE);
        let weights = named.keys().map(|it| self.attachments.weight(it));
        let all = weights.fold(database, u64::saturating_add);
        let mut done = 0_u64;
        for digest in named.keys() {
            let mut on = |bytes: u64| step(done.saturating_add(bytes), all);
            self.attachments.reseal(digest, files, &mut on)?;
            done = done.saturating_add(self.attachments.weight(digest));
        }
        let path = &beside.database;
        files::write_new(path, &[]).map_err(OpenError::file(path))?;
        let mut fresh = store::connect(path, &keys.database(), Access::Shared)?;
        let mut on = |left: u64| step(done.saturating_add(database.saturating_sub(left.saturating_mul(PAGE))), all);
        copy_pages(&self.store, &mut fresh, &mut on)?;
        store::guard(&mut fresh)?;
        Ok(fresh)
    }

    /// Writes the change into the new database, which is on the disk when this returns.
    fn sign(
        &self,
        fresh: &mut Connection,
        (keys, files): (&Keys, &Attachments),
        by: (&str, DateTime<Utc>),
        entry: &Entry,
    ) -> Result<Head, StoreError> {
        let begun = fresh.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut tx = Tx::begin(begun, (&keys.chain, files), by, self.user)?;
        tx.append(None, entry)?;
        let head = tx.commit()?;
        fresh.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        for folder in [files.folder(), &self.folder] {
            if folder.is_dir() {
                sync_folder(folder).map_err(OpenError::file(folder))?;
            }
        }
        Ok(head)
    }

    fn put_in_force(&self, header: &Header) -> Result<(), StoreError> {
        let put = header.put(&self.folder);
        if put.is_err() && self.header.put(&self.folder).is_err() {
            tracing::warn!("the header of the vault could not be put back");
        }
        Ok(put?)
    }

    /// Removes databases and files under other data keys, which a change of the data key left when it was cut short.
    pub(super) fn sweep_generations(&self) {
        if self.is_read_only() {
            return;
        }
        let database = store::file_name(self.header.generation);
        let files = attachments::folder_name(self.header.generation);
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let Ok(name) = entry.file_name().into_string() else { continue };
            let removed = if store::is_a_database(&name) && !name.starts_with(&database) {
                fs::remove_file(entry.path())
            } else if attachments::is_a_folder(&name) && name != files {
                fs::remove_dir_all(entry.path())
            } else {
                continue;
            };
            if removed.is_err() {
                tracing::warn!("what lies under another data key could not be removed");
            }
        }
    }
}

fn copy_pages(
    from: &Connection,
    to: &mut Connection,
    step: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<(), StoreError> {
    let copying = Backup::new(from, to)?;
    loop {
        let more = match copying.step(PAGES)? {
            StepResult::Done => return Ok(()),
            StepResult::More => true,
            // Nobody else has the vault open; whoever holds a page holds it for an instant.
            _ => false,
        };
        let left = u64::try_from(copying.progress().remaining).unwrap_or(0);
        if step(left).is_break() {
            return Err(AttachmentError::Stopped.into());
        }
        if !more {
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

/// What is made beside the vault; gone with this value unless it stays.
struct Beside {
    database: PathBuf,
    files: PathBuf,
    stays: std::cell::Cell<bool>,
}

impl Beside {
    fn new(folder: &Path, generation: u32) -> Self {
        let database = folder.join(store::file_name(generation));
        let files = folder.join(attachments::folder_name(generation));
        let beside = Self { database, files, stays: std::cell::Cell::new(false) };
        beside.clear();
        beside
    }

    fn stays(&self) {
        self.stays.set(true);
    }

    fn clear(&self) {
        let database = self.database.as_os_str();
        for end in ["", "-wal", "-shm"] {
            let mut path = database.to_owned();
            path.push(end);
            drop(fs::remove_file(path));
        }
        drop(fs::remove_dir_all(&self.files));
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if !self.stays.get() {
            self.clear();
        }
    }
}

//! A vault: a folder that one program at a time holds open.

mod rekey;

use std::fmt;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use recourse_core::{Entry, EpochBegun, EpochCause, HeadFacts, UserId};
use rusqlite::{Connection, TransactionBehavior};

use crate::attachments::Attachments;
use crate::building::in_place;
use crate::files::{self, parent, sync_folder};
use crate::header::{self, Found, Header, NewSecret};
use crate::journal::Head;
use crate::keys::{Kdf, Key, Keys};
use crate::lock::take_lock;
use crate::memory::Memory;
use crate::records::{Records as _, Source, sealed::Sealed};
use crate::store::Access;
use crate::unlock::{self, Rollback, Secret, Unlock};
use crate::write::Tx;
use crate::{OpenError, StoreError, drafts, hex, journal, migrate, reserve, store};
pub use rekey::Sealing;

/// What a new vault is called, by whom and when it is made.
#[derive(Clone, Debug)]
pub struct NewVault {
    /// What the user calls it.
    pub name: String,
    /// Whether it will hold the generated sample portfolio.
    pub sample: bool,
    /// Who makes it; the passphrase is his.
    pub actor: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Work to try one passphrase: [`Kdf::STANDARD`], less only in tests.
    pub kdf: Kdf,
}

/// An open vault. Dropping it locks it: the write-ahead log is folded in, the database closed, keys wiped, and the
/// folder free for others. It can be sent to another thread; to share it, put it behind a mutex.
pub struct Vault {
    // In this order: the database closes, the keys are wiped, the folder is free.
    store: Connection,
    attachments: Attachments,
    keys: Keys,
    header: Header,
    user: Option<UserId>,
    memory: Memory,
    doubted: bool,
    access: Access,
    folder: PathBuf,
    _lock: Option<File>,
}

impl Vault {
    /// Makes a vault in the new folder `folder` and opens it. The first journal entry says so.
    ///
    /// Built beside its place under a hidden name and moved there when complete. What `unlock` brings, its passphrase
    /// and perhaps a key file, becomes the maker's way in; it is the caller's to wipe.
    /// # Errors
    /// [`OpenError::Exists`] if anything is at `folder`, [`OpenError::KdfLimits`], [`OpenError::NoMemory`],
    /// [`OpenError::NoSpace`], [`OpenError::File`].
    pub fn create<'a>(folder: &Path, unlock: impl Into<Unlock<'a>>, new: &NewVault) -> Result<Self, OpenError> {
        Self::create_with(folder, unlock, new, |_| Ok(()))
    }

    /// As [`Vault::create`], with what `fill` writes already in it: there is a full vault at `folder`, or none.
    /// # Errors
    /// As [`Vault::create`], and what `fill` answers.
    pub fn create_with<'a>(
        folder: &Path,
        unlock: impl Into<Unlock<'a>>,
        new: &NewVault,
        fill: impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError>,
    ) -> Result<Self, OpenError> {
        let unlock = unlock.into();
        let made = in_place(folder, |building| build(building, &unlock, new, fill))?;
        let lock = take_lock(folder)?;
        Self::enter(folder, made, lock, &unlock)
    }

    /// Opens the vault in `folder`. A vault of an earlier version is brought up to this one.
    ///
    /// A passphrase that does not fit takes as long as one that does, whatever the reason, and so does a name nobody
    /// has. Where the folder cannot be written, it is opened for reading ([`Vault::is_read_only`]). What `unlock`
    /// brings is the caller's to wipe.
    /// # Errors
    /// [`OpenError::NotAVault`], [`OpenError::NewerVault`], [`OpenError::KdfLimits`], [`OpenError::InUse`],
    /// [`OpenError::WrongPassphrase`], [`OpenError::Tampered`], [`OpenError::RolledBack`], [`OpenError::NoMemory`],
    /// [`OpenError::NoSpace`], [`OpenError::ReadOnly`], [`OpenError::File`].
    pub fn open<'a>(folder: &Path, unlock: impl Into<Unlock<'a>>) -> Result<Self, OpenError> {
        let unlock = unlock.into();
        let found = Found::read(folder, unlock.least)?;
        let lock = take_lock(folder)?;
        let unlocked = found.unlock(&unlock)?;
        let made = Made { found, keys: unlocked.keys, user: unlocked.user };
        Self::enter(folder, made, lock, &unlock)
    }

    /// Whether a program has the vault in `folder` open now; asked without its passphrase.
    /// # Errors
    /// [`OpenError::NotAVault`], [`OpenError::NewerVault`], [`OpenError::Tampered`], [`OpenError::File`].
    pub fn is_held(folder: &Path) -> Result<bool, OpenError> {
        Found::read(folder, Kdf::LEAST)?;
        match take_lock(folder) {
            Ok(_) => Ok(false),
            Err(OpenError::InUse) => Ok(true),
            Err(why) => Err(why),
        }
    }

    fn enter(folder: &Path, made: Made, lock: Option<File>, unlock: &Unlock<'_>) -> Result<Self, OpenError> {
        let Made { found, keys, user } = made;
        let path = folder.join(store::file_name(found.generation()));
        if !fs::metadata(&path).is_ok_and(|it| it.is_file() && it.len() > 0) {
            return Err(OpenError::tampered("the database is missing"));
        }
        let (mut store, access) = reach(&path, &keys.database(), lock.is_some())?;
        migrate::bring_up(&mut store, &keys.chain, access)?;
        if access != Access::Reading {
            store.execute_batch(drafts::TABLE)?;
        }
        store::guard(&mut store)?;
        journal::head(&store, &keys.chain)?;
        let memory = Memory::of(unlock.memory, found.vault(), folder, keys.head());
        let doubted = memory.is_doubted();
        let (header, user) = match found {
            Found::Now(header) => (header, user),
            Found::First(first) if lock.is_some() => {
                let Secret::Passphrase(passphrase) = unlock.secret else { return Err(OpenError::WrongPassphrase) };
                let name = Source { store: &store, chain: &keys.chain }.origin()?.actor;
                let (header, user) = first.brought_up(&keys, &name, passphrase)?;
                header.put(folder)?;
                (header, Some(user))
            }
            Found::First(_) => return Err(OpenError::ReadOnly),
        };
        let attachments = Attachments::new(folder, &keys, header.generation);
        if lock.is_some() {
            attachments.sweep_unfinished();
        }
        let folder = folder.to_owned();
        let mut vault = Self { store, attachments, keys, header, user, memory, doubted, access, folder, _lock: lock };
        vault.compare(unlock)?;
        vault.sweep_generations();
        Ok(vault)
    }

    /// The copy of a vault in `folder`, opened for reading.
    pub(crate) fn opened_with(folder: &Path, keys: Keys, user: Option<UserId>) -> Result<Self, OpenError> {
        let made = Made { found: Found::read(folder, Kdf::TEST)?, keys, user };
        Self::enter(folder, made, None, &Unlock::passphrase(""))
    }

    /// Ends what the engine is doing as soon as `stopped` answers so, which is asked every so many steps.
    pub(crate) fn stop_when(
        &mut self,
        steps: i32,
        stopped: impl FnMut() -> bool + Send + 'static,
    ) -> Result<(), StoreError> {
        Ok(self.store.progress_handler(steps, Some(stopped))?)
    }

    pub(crate) fn access(&self) -> Access {
        self.access
    }

    /// Whether what was remembered of the vault could not be believed when it was opened.
    pub(crate) fn is_doubted(&self) -> bool {
        self.doubted
    }

    /// Compares the vault with what is remembered of it.
    fn compare(&mut self, unlock: &Unlock<'_>) -> Result<(), OpenError> {
        let head = self.head()?;
        let mut seen: Option<(HeadFacts, u64)> = None;
        for it in self.memory.read() {
            let newer = it.epoch == head.epoch && {
                let known = journal::seal_of(&self.store, it.seq)?;
                known.is_none_or(|known| *hex::encode(&known) != it.hash) || it.revision > self.header.revision
            };
            if it.epoch > head.epoch || newer {
                seen = Some((it.facts(), it.revision));
            }
        }
        let written = self.keys_changed()?;
        if seen.is_none() && written > self.header.revision {
            seen = Some((head_facts(head), written));
        }
        let Some((seen, revision)) = seen else {
            return {
                self.remember(head);
                Ok(())
            };
        };
        match unlock.rollback {
            Rollback::Refuse => Err(OpenError::RolledBack { seen, found: head_facts(head) }),
            Rollback::Accept { actor, at } => {
                let revision = revision.max(self.header.revision);
                self.header = self.header.counted_on(&self.keys, revision);
                self.header.put(&self.folder)?;
                Ok(self.begin_epoch(actor, at, EpochCause::RollbackAccepted, Some(seen))?)
            }
        }
    }

    /// Writes that the vault goes on from where it is, in an epoch above all that are known.
    pub(crate) fn begin_epoch(
        &mut self,
        actor: &str,
        at: DateTime<Utc>,
        cause: EpochCause,
        seen: Option<HeadFacts>,
    ) -> Result<(), StoreError> {
        let head = self.head()?;
        let known = self.memory.read().iter().map(|it| it.epoch).max().unwrap_or(0);
        let known = known.max(head.epoch).max(seen.as_ref().map_or(0, |it| it.epoch));
        let begun = EpochBegun { epoch: known.saturating_add(1), cause, seen, found: head_facts(head) };
        self.write(actor, at, |tx| tx.append(None, &Entry::EpochBegun(begun)).map(drop))
    }

    /// The only way to change anything: what `act` writes comes to stand as a whole when it answers `Ok`, and is on
    /// the disk when this returns. If it answers `Err`, or the disk is full, nothing of it stays.
    /// # Errors
    /// What `act` answers; [`StoreError`] when the transaction cannot begin or be completed.
    pub fn write<T, E>(
        &mut self,
        actor: &str,
        at: DateTime<Utc>,
        act: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E>
    where
        E: From<StoreError>,
    {
        if self.is_read_only() {
            return Err(StoreError::ReadOnly.into());
        }
        let begin = self.store.transaction_with_behavior(TransactionBehavior::Immediate);
        let parts = (&self.keys.chain, &self.attachments);
        let mut tx = Tx::begin(begin.map_err(StoreError::from)?, parts, (actor, at), self.user)?;
        let answer = act(&mut tx)?;
        let head = tx.commit()?;
        self.remember(head);
        Ok(answer)
    }

    /// The sealed files of the vault, to be used beside it: sealing and copying hold nothing up.
    pub fn attachments(&self) -> Attachments {
        self.attachments.clone()
    }

    /// Changes who gets in: the new header stands before the entry that says so, and neither without the other unless
    /// the power fails between them.
    pub(crate) fn rekeyed(
        &mut self,
        actor: &str,
        at: DateTime<Utc>,
        header: Header,
        entry: &Entry,
    ) -> Result<(), StoreError> {
        let folder = self.folder.clone();
        let before = self.header.clone();
        let done = self.write(actor, at, |tx| {
            tx.append(None, entry)?;
            header.put(&folder).map_err(StoreError::from)
        });
        match done {
            Ok(()) => {
                self.header = header;
                self.remember(self.head()?);
                Ok(())
            }
            Err(why) => {
                if before.put(&folder).is_err() {
                    tracing::warn!("the header of the vault could not be put back");
                }
                Err(why)
            }
        }
    }

    /// The folder of the vault.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Random identity of the vault: its copies and backups have the same.
    pub fn identity(&self) -> &str {
        self.header.vault()
    }

    /// Whose way in opened it; nobody's for the recovery key.
    pub fn user(&self) -> Option<UserId> {
        self.user
    }

    /// Whether it was opened by the way in of the user of that name.
    pub fn is_opened_by(&self, name: &str) -> bool {
        self.user.is_some() && self.user == self.header.user_named(name)
    }

    /// Whether what is brought would open this vault now, as the same user.
    /// # Errors
    /// [`OpenError::NoMemory`], [`OpenError::Tampered`].
    pub fn is_proved_by(&self, unlock: &Unlock<'_>) -> Result<bool, OpenError> {
        match self.header.unlock(unlock) {
            Ok(unlocked) => Ok(unlocked.user == self.user),
            Err(OpenError::WrongPassphrase) => Ok(false),
            Err(why) => Err(why),
        }
    }

    /// Whether it can only be read, because its folder cannot be written.
    pub fn is_read_only(&self) -> bool {
        self.access == Access::Reading
    }

    /// Whether older states put back will be noticed on this machine.
    pub fn is_remembered(&self) -> bool {
        self.memory.is_kept()
    }

    /// Locks the vault, as dropping it does, and says whether the log could be folded in; nothing is lost either way.
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::Engine`].
    pub fn close(self) -> Result<(), StoreError> {
        self.fold_log()
    }

    /// Gives the memory of pages back that are kept for a second look. Long work on bytes that nobody looks at twice
    /// calls it now and then; what is looked at next is read from the disk again.
    /// # Errors
    /// [`StoreError::Engine`].
    pub fn forget_pages(&self) -> Result<(), StoreError> {
        Ok(self.store.release_memory()?)
    }

    /// Writes everything in the write-ahead log to its place and empties the log.
    pub(crate) fn fold_log(&self) -> Result<(), StoreError> {
        if self.is_read_only() {
            return Ok(());
        }
        Ok(self.store.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
    }

    pub(crate) fn parts(&self) -> (&Connection, &Key) {
        (&self.store, &self.keys.chain)
    }

    pub(crate) fn parts_mut(&mut self) -> (&mut Connection, &Key) {
        (&mut self.store, &self.keys.chain)
    }

    pub(crate) fn keys(&self) -> &Keys {
        &self.keys
    }

    pub(crate) fn header(&self) -> &Header {
        &self.header
    }

    /// Where the vault stands, sealed under a key of its own: to be kept somewhere outside it and brought along to the
    /// next opening as [`Memory::note`](crate::Memory::note).
    /// # Errors
    /// [`StoreError::Tampered`], [`StoreError::Engine`].
    pub fn note(&self) -> Result<Vec<u8>, StoreError> {
        Ok(self.memory.note(self.head()?, self.header.revision))
    }

    fn remember(&self, head: Head) {
        if !self.is_read_only() && self.memory.is_kept() {
            self.memory.write(head, self.header.revision);
        }
    }
}

impl Sealed for Vault {
    fn source(&self) -> Source<'_> {
        Source { store: &self.store, chain: &self.keys.chain }
    }
}

/// Says nothing of what is inside.
impl fmt::Debug for Vault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Vault(..)")
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        if self.fold_log().is_err() {
            tracing::warn!("the log of the vault was not folded in; it is read at the next opening");
        }
    }
}

/// A header with its keys, and whose way in gave them.
struct Made {
    found: Found,
    keys: Keys,
    user: Option<UserId>,
}

pub(crate) fn head_facts(head: Head) -> HeadFacts {
    HeadFacts { epoch: head.epoch, seq: head.seq, hash: hex::encode(&head.hash).to_string() }
}

/// The database, in whatever way it can be had: a full disk has no room for the index of the log, unless the reserve
/// makes some.
fn reach(path: &Path, key: &Key, writable: bool) -> Result<(Connection, Access), OpenError> {
    if !writable {
        let log = path.with_extension("db-wal");
        if fs::metadata(&log).is_ok_and(|it| it.len() > 0) {
            return Err(OpenError::ReadOnly);
        }
        return Ok((store::connect(path, key, Access::Reading)?, Access::Reading));
    }
    let shared = match store::connect(path, key, Access::Shared) {
        Err(OpenError::NoSpace) if reserve::free(parent(path)) => store::connect(path, key, Access::Shared),
        other => other,
    };
    match shared {
        Err(OpenError::NoSpace) => Ok((store::connect(path, key, Access::Alone)?, Access::Alone)),
        other => Ok((other?, Access::Shared)),
    }
}

fn build(
    folder: &Path,
    unlock: &Unlock<'_>,
    new: &NewVault,
    fill: impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError>,
) -> Result<Made, OpenError> {
    let Secret::Passphrase(passphrase) = unlock.secret else { return Err(OpenError::WrongPassphrase) };
    let lock = take_lock(folder)?;
    let secret = NewSecret { name: &new.actor, passphrase, key_file: unlock.key_file, kdf: new.kdf };
    let (header, keys) = Header::create(&secret)?;
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        files::write_new(&path, bytes).map_err(OpenError::file(&path))
    };
    write(header::FILE, &header.bytes())?;
    write(store::FILE, &[])?;
    let path = folder.join(store::FILE);
    let mut store = store::connect(&path, &keys.database(), Access::Shared)?;
    store::lay_out(&mut store)?;
    let memory = Memory::of(unlock::Memory::default(), header.vault(), folder, keys.head());
    let (folder, user, access, doubted) = (folder.to_owned(), header.user_named(&new.actor), Access::Shared, false);
    let attachments = Attachments::new(&folder, &keys, header.generation);
    let mut vault =
        Vault { store, attachments, keys, header, user, memory, doubted, access, folder: folder.clone(), _lock: lock };
    vault.write(&new.actor, new.at, |tx| {
        tx.append(None, &Entry::VaultCreated { name: new.name.clone(), sample: new.sample })?;
        fill(tx)
    })?;
    vault.fold_log()?;
    let made = Made { found: Found::Now(vault.header.clone()), keys: vault.keys.copied(), user };
    drop(vault);
    let synced = File::options().write(true).open(&path).and_then(|it| it.sync_all());
    synced.map_err(OpenError::file(&path))?;
    sync_folder(&folder).map_err(OpenError::file(&folder))?;
    Ok(made)
}

/// The desk holds a vault behind a mutex.
const _: () = {
    const fn can_be_sent<T: Send>() {}
    can_be_sent::<Vault>();
};

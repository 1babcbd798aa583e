//! A vault: a folder that one program at a time holds open.

use std::fmt;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use recourse_core::Entry;
use rusqlite::{Connection, TransactionBehavior};

use crate::attachments::Attachments;
use crate::header::{self, Header};
use crate::keys::{Kdf, Key, fill_random};
use crate::records::{Source, sealed::Sealed};
use crate::write::Tx;
use crate::{OpenError, StoreError, hex, journal, store};

const LOCK: &str = "lock";
/// A vault in the making is called so, between these two; nobody opens it.
const BUILDING: &str = ".vault-";
const UNDONE: &str = ".new";

/// What a new vault is called, by whom and when it is made.
#[derive(Clone, Debug)]
pub struct NewVault {
    /// What the user calls it.
    pub name: String,
    /// Whether it will hold the generated sample portfolio.
    pub sample: bool,
    /// Who makes it.
    pub actor: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Work to try one passphrase: [`Kdf::STANDARD`], less only in tests.
    pub kdf: Kdf,
}

/// An open vault. Dropping it locks it: the write-ahead log is folded in, the database closed, keys wiped, and the
/// folder free for others. It can be sent to another thread; to share it, put it behind a mutex.
pub struct Vault {
    // In this order: the database closes, the key is wiped, the folder is free.
    store: Connection,
    chain: Key,
    attachments: Attachments,
    folder: PathBuf,
    _lock: File,
}

impl Vault {
    /// Makes a vault in the new folder `folder` and opens it. The first journal entry says so.
    ///
    /// Built beside its place under a hidden name and moved there when complete. `passphrase` is the caller's to wipe.
    /// # Errors
    /// [`OpenError::Exists`] if anything is at `folder`, [`OpenError::KdfLimits`], [`OpenError::NoMemory`],
    /// [`OpenError::NoSpace`], [`OpenError::File`].
    pub fn create(folder: &Path, passphrase: &str, new: &NewVault) -> Result<Self, OpenError> {
        Self::create_with(folder, passphrase, new, |_| Ok(()))
    }

    /// As [`Vault::create`], with what `fill` writes already in it: there is a full vault at `folder`, or none.
    /// # Errors
    /// As [`Vault::create`], and what `fill` answers.
    pub fn create_with(
        folder: &Path,
        passphrase: &str,
        new: &NewVault,
        fill: impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError>,
    ) -> Result<Self, OpenError> {
        let refuse_existing = || match fs::symlink_metadata(folder) {
            Ok(_) => Err(OpenError::Exists),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(OpenError::file(folder)(error)),
        };
        refuse_existing()?;
        let mut random = [0; 8];
        fill_random(&mut random)?;
        let parent = parent(folder);
        sweep(parent);
        let building = parent.join(format!("{BUILDING}{}{UNDONE}", hex::encode(&random).as_str()));
        make_folder(&building).map_err(OpenError::file(&building))?;
        let built = build(&building, passphrase, new, fill).and_then(|keys| {
            refuse_existing()?;
            fs::rename(&building, folder).map_err(OpenError::file(folder))?;
            sync_folder(parent).map_err(OpenError::file(parent))?;
            Ok(keys)
        });
        let (header, data_key) = built.inspect_err(|_| {
            if building.exists() && fs::remove_dir_all(&building).is_err() {
                tracing::warn!("an unfinished vault could not be removed");
            }
        })?;
        let lock = take_lock(folder)?;
        Self::enter(folder, &header, &data_key, lock)
    }

    /// Opens the vault in `folder`.
    ///
    /// A passphrase that does not fit takes as long as one that does, whatever the reason. `passphrase` is the
    /// caller's to wipe.
    /// # Errors
    /// [`OpenError::NotAVault`], [`OpenError::NewerVault`], [`OpenError::KdfLimits`], [`OpenError::InUse`],
    /// [`OpenError::WrongPassphrase`], [`OpenError::Tampered`], [`OpenError::NoMemory`], [`OpenError::NoSpace`],
    /// [`OpenError::File`].
    pub fn open(folder: &Path, passphrase: &str) -> Result<Self, OpenError> {
        let header = Header::read(folder)?;
        let lock = take_lock(folder)?;
        let data_key = header.unlock(passphrase)?;
        Self::enter(folder, &header, &data_key, lock)
    }

    fn enter(folder: &Path, header: &Header, data_key: &Key, lock: File) -> Result<Self, OpenError> {
        let path = folder.join(store::FILE);
        if !fs::metadata(&path).is_ok_and(|it| it.is_file() && it.len() > 0) {
            return Err(OpenError::tampered("the database is missing"));
        }
        let mut store = store::connect(&path, &data_key.derive(header.context(), "recourse/database"))?;
        store::check_version(&store)?;
        store::guard(&mut store)?;
        let chain = data_key.derive(header.context(), "recourse/journal");
        journal::head(&store, &chain)?;
        let attachments = Attachments::new(folder, data_key, header.context());
        attachments.sweep_unfinished();
        Ok(Self { store, chain, attachments, folder: folder.to_owned(), _lock: lock })
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
        let begin = self.store.transaction_with_behavior(TransactionBehavior::Immediate);
        let mut tx = Tx::begin(begin.map_err(StoreError::from)?, (&self.chain, &self.attachments), actor, at)?;
        let answer = act(&mut tx)?;
        tx.commit()?;
        Ok(answer)
    }

    /// The sealed files of the vault, to be used beside it: sealing and copying hold nothing up.
    pub fn attachments(&self) -> Attachments {
        self.attachments.clone()
    }

    /// The folder of the vault.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Locks the vault, as dropping it does, and says whether the log could be folded in; nothing is lost either way.
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::Engine`].
    pub fn close(self) -> Result<(), StoreError> {
        self.fold_log()
    }

    /// Writes everything in the write-ahead log to its place and empties the log.
    pub(crate) fn fold_log(&self) -> Result<(), StoreError> {
        Ok(self.store.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
    }

    pub(crate) fn parts(&self) -> (&Connection, &Key) {
        (&self.store, &self.chain)
    }

    pub(crate) fn parts_mut(&mut self) -> (&mut Connection, &Key) {
        (&mut self.store, &self.chain)
    }
}

impl Sealed for Vault {
    fn source(&self) -> Source<'_> {
        Source { store: &self.store, chain: &self.chain }
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

fn build(
    folder: &Path,
    passphrase: &str,
    new: &NewVault,
    fill: impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError>,
) -> Result<(Header, Key), OpenError> {
    let lock = take_lock(folder)?;
    let (header, data_key) = Header::create(passphrase, new.kdf)?;
    write_file(&folder.join(header::FILE), &header.bytes())?;
    let path = folder.join(store::FILE);
    write_file(&path, &[])?;
    let mut store = store::connect(&path, &data_key.derive(header.context(), "recourse/database"))?;
    store::lay_out(&mut store)?;
    let chain = data_key.derive(header.context(), "recourse/journal");
    let attachments = Attachments::new(folder, &data_key, header.context());
    let mut vault = Vault { store, chain, attachments, folder: folder.to_owned(), _lock: lock };
    vault.write(&new.actor, new.at, |tx| {
        tx.append(None, &Entry::VaultCreated { name: new.name.clone(), sample: new.sample })?;
        fill(tx)
    })?;
    vault.close()?;
    let synced = File::options().write(true).open(&path).and_then(|it| it.sync_all());
    synced.map_err(OpenError::file(&path))?;
    sync_folder(folder).map_err(OpenError::file(folder))?;
    Ok((header, data_key))
}

/// Removes what creations left behind that died half-way. One that goes on holds its lock.
fn sweep(parent: &Path) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let undone = name.to_str().is_some_and(|it| it.starts_with(BUILDING) && it.ends_with(UNDONE));
        let lock = undone.then(|| File::options().write(true).open(entry.path().join(LOCK)));
        if let Some(Ok(lock)) = lock
            && lock.try_lock().is_ok()
            && fs::remove_dir_all(entry.path()).is_err()
        {
            tracing::warn!("an unfinished vault could not be removed");
        }
    }
}

fn take_lock(folder: &Path) -> Result<File, OpenError> {
    let path = folder.join(LOCK);
    let mut options = File::options();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let lock = options.open(&path).map_err(OpenError::file(&path))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(OpenError::InUse),
        Err(TryLockError::Error(error)) => Err(OpenError::file(&path)(error)),
    }
}

fn parent(folder: &Path) -> &Path {
    folder.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<(), OpenError> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(path).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(OpenError::file(path))
}

fn make_folder(path: &Path) -> io::Result<()> {
    let mut maker = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.create(path)
}

/// Makes a new or moved name last; Windows does so by itself and has no call for it.
fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}

/// The desk holds a vault behind a mutex.
const _: () = {
    const fn can_be_sent<T: Send>() {}
    can_be_sent::<Vault>();
};

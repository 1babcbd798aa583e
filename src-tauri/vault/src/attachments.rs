//! Files of cases, sealed beside the database: `attachments/DI/DIGEST`, named by a keyed digest of their bytes.
//!
//! A sealed file is [`MAGIC`], 19 random bytes, then pieces of [`PIECE`] bytes in the STREAM construction over
//! XChaCha20-Poly1305; the last piece is marked, so that nothing can be cut off, put in or moved. The digest is
//! HMAC-SHA256 over the bytes, so that a name on disk tells nobody without the key what is in the file.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use aead_stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::XChaCha20Poly1305;
use hmac::Mac as _;
use zeroize::Zeroizing;

use crate::hex;
use crate::keys::{self, Key, fill_random};

/// Name of the folder in the vault's folder, under the first data key.
pub(crate) const FOLDER: &str = "attachments";

/// Name of the folder under the data key of that generation.
pub(crate) fn folder_name(generation: u32) -> String {
    if generation <= 1 { FOLDER.to_owned() } else { format!("{FOLDER}-{generation}") }
}

/// Whether a folder of that name holds attachments, under whichever data key.
pub(crate) fn is_a_folder(name: &str) -> bool {
    let generation = name.strip_prefix(FOLDER).and_then(|it| it.strip_prefix('-'));
    name == FOLDER || generation.is_some_and(|it| it.parse::<u32>().is_ok())
}
const MAGIC: &[u8; 8] = b"RCATT\0\0\x01";
const NONCE: usize = 19;
/// Bytes of one piece before it is sealed.
const PIECE: usize = 64 << 10;
const TAG: usize = 16;
/// Bytes of the largest file that is taken in.
const LARGEST: u64 = 8 << 30;
/// A file that is not whole yet is called so, with something random between.
const UNFINISHED: [&str; 2] = [".part-", ".tmp"];

/// Told the bytes done so far; answers whether to go on.
pub type Step<'a> = &'a mut dyn FnMut(u64) -> ControlFlow<()>;

/// Why a file was not taken in or given out.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum AttachmentError {
    #[error("stopped")]
    Stopped,
    #[error("no space left")]
    NoSpace,
    #[error("larger than a file may be")]
    TooLarge,
    #[error("the file from outside cannot be read")]
    Source(#[source] io::Error),
    #[error("the copy cannot be written")]
    Target(#[source] io::Error),
    #[error("the vault's folder cannot be read or written")]
    Folder(#[source] io::Error),
    #[error("the file is not in the vault's folder")]
    Missing,
    #[error("the file was changed from outside")]
    Changed,
    #[error("the system gives no random numbers")]
    NoRandomness,
}

impl AttachmentError {
    fn folder(why: io::Error) -> Self {
        match why.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::NoSpace,
            _ => Self::Folder(why),
        }
    }
}

/// The sealed files of one vault. A copy of this holds the keys until it is dropped, so it is dropped at the lock.
#[derive(Clone)]
pub struct Attachments {
    folder: PathBuf,
    keys: Arc<Keys>,
}

struct Keys {
    digest: Key,
    seal: Key,
}

/// A file that is sealed and on the disk and waits for the entry that names it; gone again if none comes.
pub struct SealedFile {
    /// Keyed digest of its bytes, lower-case hex.
    pub digest: String,
    /// Bytes before they were sealed.
    pub size: u64,
    unfinished: Unfinished,
}

impl Attachments {
    pub(crate) fn new(vault: &Path, of_vault: &keys::Keys, generation: u32) -> Self {
        let keys = Keys { digest: of_vault.naming(), seal: of_vault.attachments() };
        Self { folder: vault.join(folder_name(generation)), keys: Arc::new(keys) }
    }

    /// Seals what `source` yields, piece by piece, and puts it on the disk without a name yet.
    /// # Errors
    /// [`AttachmentError`]; then nothing is left behind.
    pub fn seal(&self, source: &mut dyn Read, step: Step<'_>) -> Result<SealedFile, AttachmentError> {
        make_folder(&self.folder).map_err(AttachmentError::folder)?;
        let mut random = [0; NONCE + 8];
        fill_random(&mut random).map_err(|_| AttachmentError::NoRandomness)?;
        let (nonce, name) = random.split_at(NONCE);
        let [head, tail] = UNFINISHED;
        let unfinished = Unfinished(self.folder.join(format!("{head}{}{tail}", hex::encode(name).as_str())));
        let mut target = new_file(&unfinished.0).map_err(AttachmentError::folder)?;
        let (digest, size) = self.pour(source, &mut target, nonce, step)?;
        target.sync_all().map_err(AttachmentError::folder)?;
        Ok(SealedFile { digest, size, unfinished })
    }

    fn pour(
        &self,
        source: &mut dyn Read,
        target: &mut File,
        nonce: &[u8],
        step: Step<'_>,
    ) -> Result<(String, u64), AttachmentError> {
        let put = |target: &mut File, bytes: &[u8]| target.write_all(bytes).map_err(AttachmentError::folder);
        put(target, MAGIC)?;
        put(target, nonce)?;
        let nonce = nonce.try_into().map_err(|_| AttachmentError::Changed)?;
        let mut stream = EncryptorBE32::<XChaCha20Poly1305>::new(self.keys.seal.bytes().into(), &nonce);
        let mut mac = self.keys.digest.mac();
        let mut size = 0_u64;
        let mut now = Zeroizing::new(Vec::with_capacity(PIECE + TAG));
        let mut next = Zeroizing::new(Vec::with_capacity(PIECE + TAG));
        fill(source, &mut now, PIECE).map_err(AttachmentError::Source)?;
        loop {
            fill(source, &mut next, PIECE).map_err(AttachmentError::Source)?;
            size = size.saturating_add(u64::try_from(now.len()).unwrap_or(u64::MAX));
            if size > LARGEST {
                return Err(AttachmentError::TooLarge);
            }
            mac.update(&now);
            if next.is_empty() {
                break;
            }
            stream.encrypt_next_in_place(MAGIC, &mut *now).map_err(|_| AttachmentError::TooLarge)?;
            put(target, &now)?;
            std::mem::swap(&mut now, &mut next);
            go_on(step(size))?;
        }
        stream.encrypt_last_in_place(MAGIC, &mut *now).map_err(|_| AttachmentError::TooLarge)?;
        put(target, &now)?;
        go_on(step(size))?;
        Ok((hex::encode(&mac.finalize().into_bytes()).to_string(), size))
    }

    /// Gives a sealed file the name of its digest, for good; a damaged one of that name is replaced.
    pub(crate) fn settle(&self, sealed: SealedFile) -> Result<(), AttachmentError> {
        // Sealed before the data key was changed: under this one it could not be opened.
        if !sealed.unfinished.0.starts_with(&self.folder) {
            return Err(AttachmentError::Stopped);
        }
        let path = self.path(&sealed.digest).ok_or(AttachmentError::Missing)?;
        let shelf = path.parent().unwrap_or(&self.folder);
        make_folder(shelf).map_err(AttachmentError::folder)?;
        fs::rename(&sealed.unfinished.0, &path).map_err(AttachmentError::folder)?;
        for folder in [Some(shelf), Some(&*self.folder), self.folder.parent()].into_iter().flatten() {
            sync_folder(folder).map_err(AttachmentError::folder)?;
        }
        Ok(())
    }

    /// Writes the file `digest` to `target`. What is written is to be believed only when this answers `Ok`.
    /// # Errors
    /// [`AttachmentError::Missing`], [`AttachmentError::Changed`], [`AttachmentError::Target`],
    /// [`AttachmentError::Stopped`].
    pub fn copy(&self, digest: &str, target: &mut dyn Write, step: Step<'_>) -> Result<u64, AttachmentError> {
        let path = self.path(digest).ok_or(AttachmentError::Missing)?;
        let mut source = File::open(&path).map_err(|why| match why.kind() {
            io::ErrorKind::NotFound => AttachmentError::Missing,
            _ => AttachmentError::Folder(why),
        })?;
        let mut start = [0; MAGIC.len() + NONCE];
        source.read_exact(&mut start).map_err(|_| AttachmentError::Changed)?;
        let (magic, nonce) = start.split_at(MAGIC.len());
        if magic != MAGIC {
            return Err(AttachmentError::Changed);
        }
        let nonce = nonce.try_into().map_err(|_| AttachmentError::Changed)?;
        let mut stream = DecryptorBE32::<XChaCha20Poly1305>::new(self.keys.seal.bytes().into(), &nonce);
        let mut mac = self.keys.digest.mac();
        let mut size = 0_u64;
        let mut now = Zeroizing::new(Vec::with_capacity(PIECE + TAG));
        let mut next = Zeroizing::new(Vec::with_capacity(PIECE + TAG));
        fill(&mut source, &mut now, PIECE + TAG).map_err(AttachmentError::Folder)?;
        let mut out = |bytes: &[u8]| -> Result<(), AttachmentError> {
            mac.update(bytes);
            target.write_all(bytes).map_err(AttachmentError::Target)?;
            size = size.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
            go_on(step(size))
        };
        loop {
            fill(&mut source, &mut next, PIECE + TAG).map_err(AttachmentError::Folder)?;
            if next.is_empty() {
                break;
            }
            stream.decrypt_next_in_place(MAGIC, &mut *now).map_err(|_| AttachmentError::Changed)?;
            out(&now)?;
            std::mem::swap(&mut now, &mut next);
        }
        stream.decrypt_last_in_place(MAGIC, &mut *now).map_err(|_| AttachmentError::Changed)?;
        out(&now)?;
        if *hex::encode(&mac.finalize().into_bytes()) != digest {
            return Err(AttachmentError::Changed);
        }
        Ok(size)
    }

    /// Seals the file `digest` anew for `other`, under the same name; it is believed only once it was read whole.
    pub(crate) fn reseal(&self, digest: &str, other: &Self, step: Step<'_>) -> Result<(), AttachmentError> {
        let path = other.path(digest).ok_or(AttachmentError::Missing)?;
        let shelf = path.parent().unwrap_or(&other.folder);
        for folder in [&other.folder, shelf] {
            make_folder(folder).map_err(AttachmentError::folder)?;
        }
        let mut nonce = [0; NONCE];
        fill_random(&mut nonce).map_err(|_| AttachmentError::NoRandomness)?;
        let mut target = new_file(&path).map_err(AttachmentError::folder)?;
        let mut sealing = Sealing::begin(&other.keys.seal, &nonce, &mut target)?;
        match self.copy(digest, &mut sealing, step) {
            Err(AttachmentError::Target(why)) => return Err(AttachmentError::folder(why)),
            copied => copied.map(drop)?,
        }
        sealing.end()?;
        target.sync_all().map_err(AttachmentError::folder)?;
        sync_folder(shelf).map_err(AttachmentError::folder)
    }

    /// Bytes on the disk of the file, 0 where it is missing.
    pub(crate) fn weight(&self, digest: &str) -> u64 {
        self.path(digest).and_then(|it| fs::metadata(it).ok()).map_or(0, |it| it.len())
    }

    /// The folder in which they lie.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether the file is there at the length it must have; its bytes are not looked at.
    pub(crate) fn is_there(&self, digest: &str, size: u64) -> bool {
        let found = self.path(digest).and_then(|it| fs::symlink_metadata(it).ok());
        found.is_some_and(|it| it.is_file() && it.len() == sealed_size(size))
    }

    /// Removes what died half-way; only when nobody else can be writing.
    pub(crate) fn sweep_unfinished(&self) {
        for (path, name) in files(&self.folder) {
            let [head, tail] = UNFINISHED;
            if name.starts_with(head) && name.ends_with(tail) && fs::remove_file(path).is_err() {
                tracing::warn!("an unfinished attachment could not be removed");
            }
        }
    }

    /// Files that no entry names.
    pub(crate) fn orphans(&self, named: &BTreeMap<String, u64>) -> Vec<PathBuf> {
        let shelves = fs::read_dir(&self.folder).into_iter().flatten().flatten().map(|it| it.path());
        let kept = shelves.filter(|it| it.is_dir()).flat_map(|it| files(&it));
        kept.filter(|(_, name)| !named.contains_key(name)).map(|(path, _)| path).collect()
    }

    fn path(&self, digest: &str) -> Option<PathBuf> {
        let is_digest = hex::decode(digest).is_some_and(|it| it.len() == 32);
        Some(self.folder.join(digest.get(..2).filter(|_| is_digest)?).join(digest))
    }
}

/// Seals what is written to it, piece by piece; whole only after [`Sealing::end`].
struct Sealing<'a> {
    stream: EncryptorBE32<XChaCha20Poly1305>,
    target: &'a mut File,
    piece: Zeroizing<Vec<u8>>,
}

impl<'a> Sealing<'a> {
    fn begin(key: &Key, nonce: &[u8; NONCE], target: &'a mut File) -> Result<Self, AttachmentError> {
        target.write_all(MAGIC).and_then(|()| target.write_all(nonce)).map_err(AttachmentError::folder)?;
        let stream = EncryptorBE32::new(key.bytes().into(), nonce.into());
        Ok(Self { stream, target, piece: Zeroizing::new(Vec::with_capacity(PIECE + TAG)) })
    }

    fn end(mut self) -> Result<(), AttachmentError> {
        let sealed = self.stream.encrypt_last_in_place(MAGIC, &mut *self.piece);
        sealed.map_err(|_| AttachmentError::TooLarge)?;
        self.target.write_all(&self.piece).map_err(AttachmentError::folder)
    }
}

impl Write for Sealing<'_> {
    /// A full piece is sealed only when more follows: the last one is marked.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.piece.len() == PIECE && !bytes.is_empty() {
            let sealed = self.stream.encrypt_next_in_place(MAGIC, &mut *self.piece);
            sealed.map_err(|_| io::Error::from(io::ErrorKind::FileTooLarge))?;
            self.target.write_all(&self.piece)?;
            self.piece.clear();
        }
        let room = PIECE.saturating_sub(self.piece.len()).min(bytes.len());
        self.piece.extend_from_slice(bytes.get(..room).unwrap_or_default());
        Ok(room)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Bytes on the disk for a file of `size` bytes.
fn sealed_size(size: u64) -> u64 {
    let [piece, tag, start] = [PIECE, TAG, MAGIC.len() + NONCE].map(|it| u64::try_from(it).unwrap_or(u64::MAX));
    let pieces = size.div_ceil(piece).max(1);
    size.saturating_add(start).saturating_add(pieces.saturating_mul(tag))
}

fn go_on(answer: ControlFlow<()>) -> Result<(), AttachmentError> {
    match answer {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(AttachmentError::Stopped),
    }
}

/// Reads until `piece` holds `most` bytes or the source ends. `piece` never grows beyond what it was made for.
fn fill(source: &mut dyn Read, piece: &mut Vec<u8>, most: usize) -> io::Result<()> {
    piece.clear();
    source.take(u64::try_from(most).unwrap_or(u64::MAX)).read_to_end(piece).map(drop)
}

fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let named = entries.filter_map(|it| Some((it.path(), it.file_name().into_string().ok()?)));
    named.filter(|(path, _)| path.is_file()).collect()
}

fn new_file(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn make_folder(path: &Path) -> io::Result<()> {
    let mut maker = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    match maker.create(path) {
        Err(why) if why.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        done => done,
    }
}

fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}

/// A file that is not whole yet; gone with this value unless it got its name.
struct Unfinished(PathBuf);

impl Drop for Unfinished {
    fn drop(&mut self) {
        match fs::remove_file(&self.0) {
            Err(why) if why.kind() != io::ErrorKind::NotFound => tracing::warn!("an unfinished attachment remains"),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;

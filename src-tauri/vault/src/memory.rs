//! What is remembered of a vault outside it, so that an older page, log or folder put back is noticed.
//!
//! One small file for each vault and place in the folder of the user, and if wanted one on a share. It holds the head of
//! the journal and the revision of the header, sealed under a key of the vault. It is written after each commit, so it
//! may be older than the vault, never newer. The same may be kept as a note in whatever other place the caller has.

use std::fs;
use std::path::{Path, PathBuf};

use hmac::Mac;
use recourse_core::HeadFacts;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::journal::Head;
use crate::keys::Key;
use crate::unlock;
use crate::{files, hex};

const FORMAT: &str = "recourse-head";
const MOST_BYTES: u64 = 4096;

/// What is remembered of a vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Remembered {
    format: String,
    vault: String,
    pub(crate) epoch: u64,
    pub(crate) seq: u64,
    pub(crate) hash: String,
    /// Changes of the header.
    pub(crate) revision: u64,
    mac: String,
}

/// The files in which one vault is remembered.
pub(crate) struct Memory {
    files: Vec<PathBuf>,
    note: Option<Vec<u8>>,
    key: Key,
    vault: String,
}

impl Memory {
    /// Nowhere, if nothing is asked for.
    pub(crate) fn of(asked: unlock::Memory<'_>, vault: &str, folder: &Path, key: Key) -> Self {
        let own = asked.state.map(|it| it.join("heads").join(format!("{vault}-{}.json", place(folder))));
        let witness = asked.witness.map(Path::to_owned);
        let note = asked.note.map(<[u8]>::to_vec);
        Self { files: own.into_iter().chain(witness).collect(), note, key, vault: vault.to_owned() }
    }

    /// Everything that is remembered and carries its seal.
    pub(crate) fn read(&self) -> Vec<Remembered> {
        let noted = self.note.iter().filter_map(|it| self.believed(it));
        self.files.iter().filter_map(|it| self.in_file(it)).chain(noted).collect()
    }

    /// Whether something is remembered that does not carry its seal.
    pub(crate) fn is_doubted(&self) -> bool {
        let doubted = self.files.iter().any(|it| it.symlink_metadata().is_ok() && self.in_file(it).is_none())
            || self.note.as_ref().is_some_and(|it| self.believed(it).is_none());
        if doubted {
            tracing::warn!("what is remembered of the vault cannot be believed");
        }
        doubted
    }

    fn in_file(&self, path: &Path) -> Option<Remembered> {
        let small = fs::metadata(path).ok().is_some_and(|it| it.is_file() && it.len() <= MOST_BYTES);
        self.believed(&small.then(|| fs::read(path).ok()).flatten()?)
    }

    fn believed(&self, bytes: &[u8]) -> Option<Remembered> {
        let it: Option<Remembered> = serde_json::from_slice(bytes).ok();
        // Spelled as it was written: not one byte may be another.
        let it = it.filter(|it| serde_json::to_vec_pretty(it).is_ok_and(|spelled| spelled == bytes));
        it.filter(|it| it.format == FORMAT && it.vault == self.vault && it.is_sealed(&self.key))
    }

    /// Whether there is anywhere to remember.
    pub(crate) fn is_kept(&self) -> bool {
        !self.files.is_empty()
    }

    /// Remembers. That it could not is told to the log: what was committed stands all the same.
    pub(crate) fn write(&self, head: Head, revision: u64) {
        let bytes = self.note(head, revision);
        for path in &self.files {
            let made = fs::create_dir_all(files::parent(path));
            if let Err(why) = made.and_then(|()| files::replace(path, &bytes)) {
                tracing::warn!(kind = %why.kind(), "the head of the vault was not remembered");
            }
        }
    }

    /// What is remembered of a vault that stands there.
    pub(crate) fn note(&self, head: Head, revision: u64) -> Vec<u8> {
        let mut it = Remembered {
            format: FORMAT.to_owned(),
            vault: self.vault.clone(),
            epoch: head.epoch,
            seq: head.seq,
            hash: hex::encode(&head.hash).to_string(),
            revision,
            mac: String::new(),
        };
        it.mac = hex::encode(&it.authenticator(&self.key).finalize().into_bytes()).to_string();
        serde_json::to_vec_pretty(&it).unwrap_or_default()
    }
}

impl Remembered {
    pub(crate) fn facts(&self) -> HeadFacts {
        HeadFacts { epoch: self.epoch, seq: self.seq, hash: self.hash.clone() }
    }

    fn is_sealed(&self, key: &Key) -> bool {
        let mac = hex::decode(&self.mac).unwrap_or_default();
        self.authenticator(key).verify_slice(&mac).is_ok() && *hex::encode(&mac) == self.mac
    }

    fn authenticator(&self, key: &Key) -> hmac::Hmac<Sha256> {
        let unsealed = Self { mac: String::new(), ..self.clone() };
        key.mac().chain_update(serde_json::to_vec(&unsealed).unwrap_or_default())
    }
}

/// A copy of a vault that is worked on elsewhere has a memory of its own.
fn place(folder: &Path) -> String {
    let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let digest = Sha256::digest(folder.as_os_str().as_encoded_bytes());
    hex::encode(digest.get(..8).unwrap_or_default()).to_string()
}

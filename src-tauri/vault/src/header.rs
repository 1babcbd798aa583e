//! `header.json`: what is needed to get at the data key, and nothing else.
//!
//! ```json
//! {"format": "recourse-vault", "version": 1, "vault": "…", "slots": [{"kind": "passphrase", "kdf": {…}, "salt": "…",
//!  "nonce": "…", "wrapped": "…"}], "mac": "…"}
//! ```
//! Each slot seals the same random data key; the MAC, under a key derived from it, covers every other byte. A header
//! has one spelling only: one that is not byte for byte what this module writes was changed.

use std::path::Path;
use std::{fs, io};

use hmac::Mac;
use serde::{Deserialize, Serialize};

use crate::keys::{Kdf, Key, fill_random};
use crate::{OpenError, hex, store};

/// Name of the file in the vault's folder.
pub(crate) const FILE: &str = "header.json";
const FORMAT: &str = "recourse-vault";
/// The newest format this program reads and the one it writes.
pub(crate) const VERSION: u32 = 1;
/// A header is far smaller; what is larger is none.
const MOST_BYTES: u64 = 64 * 1024;
const MOST_SLOTS: usize = 16;

/// The header of a vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Header {
    format: String,
    version: u32,
    /// Random identity of the vault.
    vault: String,
    slots: Vec<Slot>,
    mac: String,
}

/// One way to the data key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
enum Slot {
    /// Someone who knows a passphrase.
    Passphrase { kdf: Kdf, salt: String, nonce: String, wrapped: String },
}

/// The first two fields, which every version has.
#[derive(Deserialize)]
struct Preamble {
    format: String,
    version: u32,
}

impl Header {
    /// A new header and the data key it seals.
    pub(crate) fn create(passphrase: &str, kdf: Kdf) -> Result<(Self, Key), OpenError> {
        kdf.check()?;
        let data_key = Key::random()?;
        let mut vault = [0; 16];
        fill_random(&mut vault)?;
        let vault = hex::encode(&vault).to_string();
        let slot = Slot::seal(&data_key, &vault, passphrase, kdf)?;
        let mut header =
            Self { format: FORMAT.to_owned(), version: VERSION, vault, slots: vec![slot], mac: String::new() };
        header.mac = hex::encode(&header.authenticator(&data_key).finalize().into_bytes()).to_string();
        Ok((header, data_key))
    }

    /// The header in `folder`, its limits checked; nothing in it is authenticated yet.
    pub(crate) fn read(folder: &Path) -> Result<Self, OpenError> {
        Self::read_file(folder).map_err(|error| match error {
            OpenError::NotAVault if folder.join(store::FILE).is_file() => OpenError::tampered("header is damaged"),
            other => other,
        })
    }

    fn read_file(folder: &Path) -> Result<Self, OpenError> {
        let path = folder.join(FILE);
        let facts = fs::metadata(&path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => OpenError::NotAVault,
            _ => OpenError::file(&path)(error),
        })?;
        if !facts.is_file() || facts.len() > MOST_BYTES {
            return Err(OpenError::NotAVault);
        }
        Self::parse(&fs::read(&path).map_err(OpenError::file(&path))?)
    }

    fn parse(bytes: &[u8]) -> Result<Self, OpenError> {
        let preamble: Preamble = serde_json::from_slice(bytes).map_err(|_| OpenError::NotAVault)?;
        match (preamble.format.as_str(), preamble.version) {
            (FORMAT, VERSION) => {}
            (FORMAT, version) if version > VERSION => return Err(OpenError::NewerVault { version }),
            _ => return Err(OpenError::NotAVault),
        }
        let header: Self = serde_json::from_slice(bytes).map_err(|_| OpenError::tampered("header cannot be read"))?;
        if header.bytes() != bytes || header.slots.is_empty() || header.slots.len() > MOST_SLOTS {
            return Err(OpenError::tampered("header was rewritten"));
        }
        for Slot::Passphrase { kdf, .. } in &header.slots {
            kdf.check()?;
        }
        Ok(header)
    }

    /// The data key. Every slot is tried whatever the others say, so that each failure takes the same time.
    pub(crate) fn unlock(&self, passphrase: &str) -> Result<Key, OpenError> {
        let mut found = None;
        for slot in &self.slots {
            found = slot.open(&self.vault, passphrase)?.or(found);
        }
        let data_key = found.ok_or(OpenError::WrongPassphrase)?;
        let mac = hex::decode(&self.mac).unwrap_or_default();
        let sealed = self.authenticator(&data_key).verify_slice(&mac);
        sealed.map_err(|_| OpenError::tampered("header does not carry its seal"))?;
        Ok(data_key)
    }

    /// What ties derived keys to this vault.
    pub(crate) fn context(&self) -> &[u8] {
        self.vault.as_bytes()
    }

    /// The one spelling of this header.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    fn authenticator(&self, data_key: &Key) -> hmac::Hmac<sha2::Sha256> {
        let unsealed = Self { mac: String::new(), ..self.clone() };
        data_key.derive(self.context(), "recourse/header").mac().chain_update(unsealed.bytes())
    }
}

impl Slot {
    fn seal(data_key: &Key, vault: &str, passphrase: &str, kdf: Kdf) -> Result<Self, OpenError> {
        let (mut salt, mut nonce) = ([0; 16], [0; 24]);
        fill_random(&mut salt)?;
        fill_random(&mut nonce)?;
        let wrapping = Key::from_passphrase(passphrase, &salt, kdf)?;
        let wrapped = data_key.wrap(&wrapping, nonce, vault.as_bytes())?;
        let text = |bytes: &[u8]| hex::encode(bytes).to_string();
        Ok(Self::Passphrase { kdf, salt: text(&salt), nonce: text(&nonce), wrapped: text(&wrapped) })
    }

    fn open(&self, vault: &str, passphrase: &str) -> Result<Option<Key>, OpenError> {
        let Self::Passphrase { kdf, salt, nonce, wrapped } = self;
        let salt = sized::<16>(salt)?;
        let nonce = sized::<24>(nonce)?;
        let wrapped = sized::<48>(wrapped)?;
        let wrapping = Key::from_passphrase(passphrase, &salt, *kdf)?;
        Ok(Key::unwrap(&wrapping, nonce, &wrapped, vault.as_bytes()))
    }
}

fn sized<const N: usize>(text: &str) -> Result<[u8; N], OpenError> {
    let bytes = hex::decode(text).and_then(|it| it.try_into().ok());
    bytes.ok_or_else(|| OpenError::tampered("header holds a value of the wrong length"))
}

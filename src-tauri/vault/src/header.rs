//! `header.json`: what is needed to get at the data key, and nothing else.
//!
//! ```json
//! {"format": "recourse-vault", "version": 2, "vault": "…", "revision": 3, "generation": 1,
//!  "slots": [{"kind": "passphrase", "user": "…", "tag": "…", …}, {"kind": "recovery", …}], "carried": null, "mac": "…"}
//! ```
//! Each slot seals the same random data key; the MAC, under a key derived from it, covers every other byte. A header
//! has one spelling only: one that is not byte for byte what this module writes was changed. Every change counts
//! `revision` up, so that an older header put back is noticed. `generation` names the database file; a change of the
//! data key makes the next one, and carries the keys over that must stay the same.

mod first;
mod slot;

use std::path::Path;
use std::{fs, io};

use hmac::Mac;
use recourse_core::UserId;
use serde::{Deserialize, Serialize};

use crate::files;
use crate::keys::{Kdf, Key, Keys, fill_random};
use crate::unlock::{Secret, Unlock};
use crate::{OpenError, hex, recovery};
use first::FirstHeader;
pub(crate) use slot::Sealed;
use slot::{Slot, sized};

/// Name of the file in the vault's folder.
pub(crate) const FILE: &str = "header.json";
const FORMAT: &str = "recourse-vault";
/// The newest format this program reads and the one it writes.
pub(crate) const VERSION: u32 = 2;
const FIRST_VERSION: u32 = 1;
/// A header is smaller; what is larger is none.
const MOST_BYTES: u64 = 256 * 1024;
const MOST_SLOTS: usize = 256;

/// A header as it was found, of whichever version.
pub(crate) enum Found {
    /// Of the first version: one passphrase, nobody's in particular.
    First(FirstHeader),
    /// Of this version.
    Now(Header),
}

/// What an unlocked header gives.
pub(crate) struct Unlocked {
    pub(crate) keys: Keys,
    /// Whose slot it was; nobody's for the recovery key and for a header of the first version.
    pub(crate) user: Option<UserId>,
}

/// The header of a vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Header {
    format: String,
    version: u32,
    /// Random identity of the vault.
    vault: String,
    /// Counts every change of the header.
    pub(crate) revision: u64,
    /// Counts the data keys.
    pub(crate) generation: u32,
    slots: Vec<Slot>,
    /// Keys of an earlier data key, sealed under this one.
    carried: Option<Carried>,
    mac: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Carried {
    chain: Sealed,
    naming: Sealed,
}

/// The first two fields, which every version has.
#[derive(Deserialize)]
struct Preamble {
    format: String,
    version: u32,
}

/// One way to the data key, as it may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotFacts {
    /// Whose it is; nobody's in particular for the recovery key.
    pub user: Option<UserId>,
    /// What opens it.
    pub opened_by: OpenedBy,
}

/// What opens a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenedBy {
    /// A passphrase.
    Passphrase,
    /// A passphrase together with a key file.
    PassphraseAndKeyFile,
    /// The printed recovery key.
    RecoveryKey,
    /// The system's keychain, until then (seconds since 1970).
    Keychain {
        /// Seconds since 1970.
        until: i64,
    },
}

/// A passphrase to be sealed into a slot, and whose it is.
#[derive(Clone, Copy)]
pub struct NewSecret<'a> {
    /// Whose: the name he is asked by when unlocking. Kept as a salted digest.
    pub name: &'a str,
    /// The passphrase.
    pub passphrase: &'a str,
    /// Bytes of the key file, if one is wanted beside it.
    pub key_file: Option<&'a [u8]>,
    /// Work to try one passphrase: [`Kdf::STANDARD`], less only in tests.
    pub kdf: Kdf,
}

impl Header {
    /// A new header and the keys of the vault.
    pub(crate) fn create(secret: &NewSecret<'_>) -> Result<(Self, Keys), OpenError> {
        let mut vault = [0; 16];
        fill_random(&mut vault)?;
        let vault = hex::encode(&vault).to_string();
        let keys = Keys::of(Key::random()?, &vault);
        let slots = vec![Slot::of_passphrase(keys.data(), &vault, new_user()?, secret)?];
        Ok((Self { slots, ..Self::blank(&vault) }.sealed(&keys), keys))
    }

    fn blank(vault: &str) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            vault: vault.to_owned(),
            revision: 1,
            generation: 1,
            slots: Vec::new(),
            carried: None,
            mac: String::new(),
        }
    }

    /// What ties derived keys to this vault, and tells it from others.
    pub(crate) fn vault(&self) -> &str {
        &self.vault
    }

    pub(crate) fn slots(&self) -> Vec<SlotFacts> {
        self.slots.iter().map(Slot::facts).collect()
    }

    /// The user of that name who has a passphrase.
    pub(crate) fn user_named(&self, name: &str) -> Option<UserId> {
        self.slots.iter().find(|it| it.is_asked_for(Some(name))).and_then(|it| it.facts().user)
    }

    /// A header with this user's passphrase in place of whatever let him in before.
    pub(crate) fn with_passphrase(&self, keys: &Keys, user: UserId, secret: &NewSecret<'_>) -> Result<Self, OpenError> {
        let slot = Slot::of_passphrase(keys.data(), &self.vault, user, secret)?;
        let others = self.slots.iter().filter(|it| it.facts().user != Some(user));
        self.next(keys, others.cloned().chain([slot]).collect())
    }

    /// A header without any way in for this user.
    pub(crate) fn without_user(&self, keys: &Keys, user: UserId) -> Result<Self, OpenError> {
        self.next(keys, self.slots.iter().filter(|it| it.facts().user != Some(user)).cloned().collect())
    }

    /// A header with this recovery key in place of any other.
    pub(crate) fn with_recovery(&self, keys: &Keys, secret: &[u8]) -> Result<Self, OpenError> {
        let slot = Slot::of_recovery(keys.data(), &self.vault, secret)?;
        let others = self.slots.iter().filter(|it| it.facts().opened_by != OpenedBy::RecoveryKey);
        self.next(keys, others.cloned().chain([slot]).collect())
    }

    /// A header with a slot that `kept` opens until then, in place of the one this user had.
    pub(crate) fn with_kept(&self, keys: &Keys, user: UserId, kept: &Key, until: i64) -> Result<Self, OpenError> {
        let slot = Slot::of_keychain(keys.data(), &self.vault, user, kept, until)?;
        let others = self.slots.iter().filter(|it| !it.is_keychain_of(user));
        self.next(keys, others.cloned().chain([slot]).collect())
    }

    /// A header without the keychain's slot of this user.
    pub(crate) fn without_kept(&self, keys: &Keys, user: UserId) -> Result<Self, OpenError> {
        self.next(keys, self.slots.iter().filter(|it| !it.is_keychain_of(user)).cloned().collect())
    }

    /// A header for the keys under another data key: of what let people in only this one secret goes on doing so.
    pub(crate) fn under(&self, keys: &Keys, user: UserId, secret: &NewSecret<'_>) -> Result<Self, OpenError> {
        let sealed = |key: &Key, purpose: &str| Sealed::of(key, &keys.header(), &self.bound(purpose));
        let carried = Some(Carried { chain: sealed(&keys.chain, "chain")?, naming: sealed(&keys.naming(), "naming")? });
        let slots = vec![Slot::of_passphrase(keys.data(), &self.vault, user, secret)?];
        let (revision, generation) = (self.revision.saturating_add(1), self.generation.saturating_add(1));
        Ok(Self { revision, generation, slots, carried, ..self.clone() }.sealed(keys))
    }

    /// The same header, counted above `revision`.
    pub(crate) fn counted_on(&self, keys: &Keys, revision: u64) -> Self {
        Self { revision: revision.saturating_add(1), ..self.clone() }.sealed(keys)
    }

    fn bound(&self, purpose: &str) -> String {
        format!("{}/{purpose}", self.vault)
    }

    fn next(&self, keys: &Keys, slots: Vec<Slot>) -> Result<Self, OpenError> {
        if slots.is_empty() || slots.len() > MOST_SLOTS {
            return Err(OpenError::SlotLimit);
        }
        let revision = self.revision.saturating_add(1);
        Ok(Self { revision, slots, ..self.clone() }.sealed(keys))
    }

    fn sealed(mut self, keys: &Keys) -> Self {
        self.mac = String::new();
        self.mac = hex::encode(&self.authenticator(keys).finalize().into_bytes()).to_string();
        self
    }

    /// Puts this header in the place of the one in `folder`, whole or not at all.
    pub(crate) fn put(&self, folder: &Path) -> Result<(), OpenError> {
        let path = folder.join(FILE);
        files::replace(&path, &self.bytes()).map_err(OpenError::file(&path))
    }

    /// Every candidate is tried, so that each failure takes the same time; with a name nobody has, as much work is
    /// done for nothing.
    pub(crate) fn unlock(&self, unlock: &Unlock<'_>) -> Result<Unlocked, OpenError> {
        let (data, user) = match unlock.secret {
            Secret::Passphrase(passphrase) => self.by_passphrase(passphrase, unlock)?,
            Secret::Recovery(text) => {
                let secret = recovery::read(text).map_err(|_| OpenError::WrongPassphrase)?;
                let mut keys =
                    self.slots.iter().filter_map(|it| it.open_with_recovery(&self.vault, &secret).transpose());
                (keys.next().transpose()?.ok_or(OpenError::WrongPassphrase)?, None)
            }
            Secret::Kept(kept, now) => {
                let mut keys = self.slots.iter().filter_map(|it| it.open_with_kept(&self.vault, kept, now).transpose());
                let (key, user) = keys.next().transpose()?.ok_or(OpenError::WrongPassphrase)?;
                (key, Some(user))
            }
        };
        let keys = self.keys(data)?;
        let mac = hex::decode(&self.mac).unwrap_or_default();
        let sealed = self.authenticator(&keys).verify_slice(&mac);
        sealed.map_err(|_| OpenError::tampered("header does not carry its seal"))?;
        Ok(Unlocked { keys, user })
    }

    fn by_passphrase(&self, passphrase: &str, unlock: &Unlock<'_>) -> Result<(Key, Option<UserId>), OpenError> {
        let of = |name: Option<&str>| self.slots.iter().filter(|it| it.is_asked_for(name)).collect::<Vec<_>>();
        let mut slots = of(unlock.user);
        if slots.is_empty() && self.slots.iter().filter(|it| it.kdf().is_some()).count() == 1 {
            slots = unlock.maker.map(|it| of(Some(it))).unwrap_or_default();
        }
        if slots.is_empty() {
            Slot::waste(self.slots.iter().find_map(Slot::kdf), passphrase)?;
        }
        let mut found = None;
        for slot in slots {
            found = slot.open_with_passphrase(&self.vault, passphrase, unlock.key_file)?.or(found);
        }
        found.map(|(key, user)| (key, Some(user))).ok_or(OpenError::WrongPassphrase)
    }

    /// The keys under `data`, with those carried over from an earlier data key.
    fn keys(&self, data: Key) -> Result<Keys, OpenError> {
        let Some(carried) = &self.carried else { return Ok(Keys::of(data, &self.vault)) };
        let keys = Keys::of(data, &self.vault);
        let open = |sealed: &Sealed, purpose: &str| {
            let key = sealed.open(&keys.header(), &self.bound(purpose))?;
            key.ok_or_else(|| OpenError::tampered("a key that was carried over is damaged"))
        };
        let (chain, naming) = (open(&carried.chain, "chain")?, open(&carried.naming, "naming")?);
        Ok(keys.carrying(chain, naming))
    }

    /// The one spelling of this header.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        spelled(self)
    }

    fn authenticator(&self, keys: &Keys) -> hmac::Hmac<sha2::Sha256> {
        keys.header().mac().chain_update(Self { mac: String::new(), ..self.clone() }.bytes())
    }
}

impl Found {
    /// The header in `folder`, its limits checked; nothing in it is authenticated yet.
    pub(crate) fn read(folder: &Path, least: Kdf) -> Result<Self, OpenError> {
        Self::read_file(folder, least).map_err(|error| match error {
            OpenError::NotAVault if files::holds_a_database(folder) => OpenError::tampered("header is damaged"),
            other => other,
        })
    }

    fn read_file(folder: &Path, least: Kdf) -> Result<Self, OpenError> {
        let path = folder.join(FILE);
        let facts = fs::metadata(&path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => OpenError::NotAVault,
            _ => OpenError::file(&path)(error),
        })?;
        if !facts.is_file() || facts.len() > MOST_BYTES {
            return Err(OpenError::NotAVault);
        }
        Self::parse(&fs::read(&path).map_err(OpenError::file(&path))?, least)
    }

    fn parse(bytes: &[u8], least: Kdf) -> Result<Self, OpenError> {
        let preamble: Preamble = serde_json::from_slice(bytes).map_err(|_| OpenError::NotAVault)?;
        let damaged = |_| OpenError::tampered("header cannot be read");
        let (found, spelled, slots, kdfs) = match (preamble.format.as_str(), preamble.version) {
            (FORMAT, FIRST_VERSION) => {
                let header: FirstHeader = serde_json::from_slice(bytes).map_err(damaged)?;
                let (spelled, kdfs) = (header.bytes(), header.kdfs());
                (Self::First(header), spelled, kdfs.len(), kdfs)
            }
            (FORMAT, VERSION) => {
                let header: Header = serde_json::from_slice(bytes).map_err(damaged)?;
                let (spelled, slots) = (header.bytes(), header.slots.len());
                let kdfs = header.slots.iter().filter_map(Slot::kdf).collect();
                (Self::Now(header), spelled, slots, kdfs)
            }
            (FORMAT, version) if version > VERSION => return Err(OpenError::NewerVault { version }),
            _ => return Err(OpenError::NotAVault),
        };
        if spelled != bytes || slots == 0 || slots > MOST_SLOTS {
            return Err(OpenError::tampered("header was rewritten"));
        }
        kdfs.iter().try_for_each(|it| it.check(least))?;
        Ok(found)
    }

    /// The keys, and whose slot gave them.
    pub(crate) fn unlock(&self, unlock: &Unlock<'_>) -> Result<Unlocked, OpenError> {
        match self {
            Self::First(header) => header.unlock(unlock),
            Self::Now(header) => header.unlock(unlock),
        }
    }

    /// What ties derived keys to this vault, and tells it from others.
    pub(crate) fn vault(&self) -> &str {
        match self {
            Self::First(header) => header.vault(),
            Self::Now(header) => header.vault(),
        }
    }

    /// Which database file belongs to it.
    pub(crate) fn generation(&self) -> u32 {
        match self {
            Self::First(_) => 1,
            Self::Now(header) => header.generation,
        }
    }
}

pub(crate) fn new_user() -> Result<UserId, OpenError> {
    let mut random = [0; 16];
    fill_random(&mut random)?;
    Ok(UserId(uuid::Builder::from_random_bytes(random).into_uuid()))
}

fn spelled(header: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(header).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

//! What someone brings to open a vault.

use std::path::Path;

use chrono::{DateTime, Utc};

use crate::keys::Kdf;

/// What someone brings to open a vault. `"…".into()` is a passphrase alone.
#[derive(Clone, Copy)]
pub struct Unlock<'a> {
    pub(crate) user: Option<&'a str>,
    pub(crate) maker: Option<&'a str>,
    pub(crate) secret: Secret<'a>,
    pub(crate) key_file: Option<&'a [u8]>,
    pub(crate) least: Kdf,
    pub(crate) memory: Memory<'a>,
    pub(crate) rollback: Rollback<'a>,
}

#[derive(Clone, Copy)]
pub(crate) enum Secret<'a> {
    Passphrase(&'a str),
    Recovery(&'a str),
    /// With the time in seconds since 1970.
    Kept(&'a [u8; 32], i64),
}

/// Where the last known head of the vault is kept outside it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Memory<'a> {
    /// Folder of this user on this machine; made if it is not there.
    pub state: Option<&'a Path>,
    /// A file on a share or another disk that all who work on the vault can reach.
    pub witness: Option<&'a Path>,
    /// What [`Vault::note`](crate::Vault::note) gave before, from wherever it was kept.
    pub note: Option<&'a [u8]>,
}

/// What to do when the vault is older than what is remembered of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rollback<'a> {
    /// Do not open it.
    #[default]
    Refuse,
    /// Open it, write down that it was opened all the same, and begin a new epoch.
    Accept {
        /// Who says so.
        actor: &'a str,
        /// When.
        at: DateTime<Utc>,
    },
}

impl<'a> Unlock<'a> {
    /// With a passphrase. Of whom is said by [`Unlock::as_user`]; otherwise every slot is tried.
    pub fn passphrase(passphrase: &'a str) -> Self {
        Self::with(Secret::Passphrase(passphrase))
    }

    /// With the recovery key as it is printed; blanks, hyphens and case do not matter.
    pub fn recovery(key: &'a str) -> Self {
        Self::with(Secret::Recovery(key))
    }

    /// With the key that [`Vault::keep_quick_unlock`](crate::Vault::keep_quick_unlock) handed out.
    pub fn kept(key: &'a [u8; 32], now: DateTime<Utc>) -> Self {
        Self::with(Secret::Kept(key, now.timestamp()))
    }

    fn with(secret: Secret<'a>) -> Self {
        let (memory, rollback) = (Memory::default(), Rollback::Refuse);
        Self { user: None, maker: None, secret, key_file: None, least: Kdf::LEAST, memory, rollback }
    }

    /// The name of the user whose slot is meant. A name that is not known takes as long as a wrong passphrase and is
    /// answered the same.
    #[must_use]
    pub fn as_user(self, name: Option<&'a str>) -> Self {
        Self { user: name, ..self }
    }

    /// What a vault without users calls its maker who gave no name: such a vault answers to every name.
    #[must_use]
    pub fn made_by(self, maker: Option<&'a str>) -> Self {
        Self { maker, ..self }
    }

    /// The bytes of the key file, the second secret.
    #[must_use]
    pub fn with_key_file(self, bytes: Option<&'a [u8]>) -> Self {
        Self { key_file: bytes, ..self }
    }

    /// Opens vaults made with figures down to `least`; for tests.
    #[must_use]
    pub fn tried_with(self, least: Kdf) -> Self {
        Self { least, ..self }
    }

    /// Compares the vault with what is remembered of it, and remembers every commit from now on.
    #[must_use]
    pub fn remembered_in(self, memory: Memory<'a>) -> Self {
        Self { memory, ..self }
    }

    /// What the vault is remembered by beside its files, see [`Memory::note`].
    #[must_use]
    pub fn noted(self, note: Option<&'a [u8]>) -> Self {
        Self { memory: Memory { note, ..self.memory }, ..self }
    }

    /// What to do when the vault is older than remembered.
    #[must_use]
    pub fn on_rollback(self, rollback: Rollback<'a>) -> Self {
        Self { rollback, ..self }
    }
}

impl<'a> From<&'a str> for Unlock<'a> {
    fn from(passphrase: &'a str) -> Self {
        Self::passphrase(passphrase)
    }
}

impl<'a> From<&'a String> for Unlock<'a> {
    fn from(passphrase: &'a String) -> Self {
        Self::passphrase(passphrase)
    }
}

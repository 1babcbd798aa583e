//! Slots: each seals the data key under a secret of its own.

use recourse_core::UserId;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{NewSecret, OpenedBy, SlotFacts};
use crate::keys::{Kdf, Key, fill_random};
use crate::search::fold;
use crate::{OpenError, hex};

/// One way to the data key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Slot {
    /// A user who knows a passphrase, and has the key file if one is wanted.
    Passphrase {
        user: UserId,
        /// Salted digest of his name: found by it, and not to be read from it.
        tag: String,
        key_file: bool,
        kdf: Kdf,
        salt: String,
        sealed: Sealed,
    },
    /// Whoever has the recovery sheet.
    Recovery { sealed: Sealed },
    /// The system's keychain, for one user and some time.
    Keychain { user: UserId, until: i64, sealed: Sealed },
}

/// A key sealed under another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sealed {
    pub(super) nonce: String,
    pub(super) wrapped: String,
}

impl Sealed {
    pub(crate) fn of(key: &Key, wrapping: &Key, bound_to: &str) -> Result<Self, OpenError> {
        let mut nonce = [0; 24];
        fill_random(&mut nonce)?;
        let wrapped = key.wrap(wrapping, nonce, bound_to.as_bytes())?;
        Ok(Self { nonce: text(&nonce), wrapped: text(&wrapped) })
    }

    pub(crate) fn open(&self, wrapping: &Key, bound_to: &str) -> Result<Option<Key>, OpenError> {
        let (nonce, wrapped) = (sized::<24>(&self.nonce)?, sized::<48>(&self.wrapped)?);
        Ok(Key::unwrap(wrapping, nonce, &wrapped, bound_to.as_bytes()))
    }
}

impl Slot {
    pub(super) fn of_passphrase(
        data: &Key,
        vault: &str,
        user: UserId,
        secret: &NewSecret<'_>,
    ) -> Result<Self, OpenError> {
        secret.kdf.check(Kdf::TEST)?;
        let mut salt = [0; 16];
        fill_random(&mut salt)?;
        let wrapping = wrapping(secret.passphrase, &salt, secret.kdf, secret.key_file)?;
        Ok(Self::Passphrase {
            user,
            tag: tag(&salt, secret.name),
            key_file: secret.key_file.is_some(),
            kdf: secret.kdf,
            salt: text(&salt),
            sealed: Sealed::of(data, &wrapping, &bound(vault, "passphrase", Some(user)))?,
        })
    }

    pub(super) fn of_recovery(data: &Key, vault: &str, secret: &[u8]) -> Result<Self, OpenError> {
        let wrapping = Key::from_secret(secret, vault.as_bytes(), "recourse/recovery");
        Ok(Self::Recovery { sealed: Sealed::of(data, &wrapping, &bound(vault, "recovery", None))? })
    }

    pub(super) fn of_keychain(
        data: &Key,
        vault: &str,
        user: UserId,
        kept: &Key,
        until: i64,
    ) -> Result<Self, OpenError> {
        let sealed = Sealed::of(data, kept, &format!("{}/{until}", bound(vault, "keychain", Some(user))))?;
        Ok(Self::Keychain { user, until, sealed })
    }

    pub(super) fn facts(&self) -> SlotFacts {
        match self {
            Self::Passphrase { user, key_file: false, .. } => {
                SlotFacts { user: Some(*user), opened_by: OpenedBy::Passphrase }
            }
            Self::Passphrase { user, key_file: true, .. } => {
                SlotFacts { user: Some(*user), opened_by: OpenedBy::PassphraseAndKeyFile }
            }
            Self::Recovery { .. } => SlotFacts { user: None, opened_by: OpenedBy::RecoveryKey },
            Self::Keychain { user, until, .. } => {
                SlotFacts { user: Some(*user), opened_by: OpenedBy::Keychain { until: *until } }
            }
        }
    }

    pub(super) fn is_keychain_of(&self, user: UserId) -> bool {
        matches!(self, Self::Keychain { user: it, .. } if *it == user)
    }

    pub(super) fn kdf(&self) -> Option<Kdf> {
        match self {
            Self::Passphrase { kdf, .. } => Some(*kdf),
            Self::Recovery { .. } | Self::Keychain { .. } => None,
        }
    }

    /// Whether a passphrase given under this name, or under none, may be this slot's.
    pub(super) fn is_asked_for(&self, name: Option<&str>) -> bool {
        match self {
            Self::Passphrase { tag: of, salt, .. } => {
                name.is_none_or(|it| sized::<16>(salt).is_ok_and(|salt| tag(&salt, it) == *of))
            }
            Self::Recovery { .. } | Self::Keychain { .. } => false,
        }
    }

    pub(super) fn open_with_passphrase(
        &self,
        vault: &str,
        passphrase: &str,
        key_file: Option<&[u8]>,
    ) -> Result<Option<(Key, UserId)>, OpenError> {
        let Self::Passphrase { user, key_file: wanted, kdf, salt, sealed, .. } = self else { return Ok(None) };
        let salt = sized::<16>(salt)?;
        let wrapping = wrapping(passphrase, &salt, *kdf, key_file.filter(|_| *wanted))?;
        Ok(sealed.open(&wrapping, &bound(vault, "passphrase", Some(*user)))?.map(|it| (it, *user)))
    }

    pub(super) fn open_with_recovery(&self, vault: &str, secret: &[u8]) -> Result<Option<Key>, OpenError> {
        let Self::Recovery { sealed } = self else { return Ok(None) };
        let wrapping = Key::from_secret(secret, vault.as_bytes(), "recourse/recovery");
        sealed.open(&wrapping, &bound(vault, "recovery", None))
    }

    pub(super) fn open_with_kept(
        &self,
        vault: &str,
        kept: &[u8; 32],
        now: i64,
    ) -> Result<Option<(Key, UserId)>, OpenError> {
        let Self::Keychain { user, until, sealed } = self else { return Ok(None) };
        if now >= *until {
            return Ok(None);
        }
        let bound = format!("{}/{until}", bound(vault, "keychain", Some(*user)));
        Ok(sealed.open(&Key::from_bytes(*kept), &bound)?.map(|it| (it, *user)))
    }

    /// As much work as trying a slot, for a name that has none.
    pub(super) fn waste(kdf: Option<Kdf>, passphrase: &str) -> Result<(), OpenError> {
        Key::from_passphrase(passphrase, &[0; 16], kdf.unwrap_or(Kdf::STANDARD)).map(drop)
    }
}

fn wrapping(passphrase: &str, salt: &[u8; 16], kdf: Kdf, key_file: Option<&[u8]>) -> Result<Key, OpenError> {
    let key = Key::from_passphrase(passphrase, salt, kdf)?;
    Ok(match key_file {
        Some(bytes) => key.derive(&Sha256::digest(bytes), "recourse/key-file"),
        None => key,
    })
}

fn bound(vault: &str, kind: &str, user: Option<UserId>) -> String {
    let user = user.map(|it| it.to_string()).unwrap_or_default();
    format!("{vault}/{kind}/{user}")
}

fn tag(salt: &[u8; 16], name: &str) -> String {
    let digest =
        Sha256::new_with_prefix(b"recourse/user").chain_update(salt).chain_update(fold(name.trim())).finalize();
    text(digest.get(..8).unwrap_or_default())
}

fn text(bytes: &[u8]) -> String {
    hex::encode(bytes).to_string()
}

pub(super) fn sized<const N: usize>(text: &str) -> Result<[u8; N], OpenError> {
    let bytes = hex::decode(text).and_then(|it| it.try_into().ok());
    bytes.ok_or_else(|| OpenError::tampered("header holds a value of the wrong length"))
}

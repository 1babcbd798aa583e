//! What the system's keychain keeps: where each vault stood at its last lock; and, off until somebody asks for it, what
//! opens a vault for some hours.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use chrono::{SecondsFormat, TimeDelta};
use recourse_core::users::OpenedWith;
use recourse_vault::{StoreError, Unlock};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::desk::{Open, shown};
use crate::forms::invalid;
use crate::wire::{
    FieldRule, ForgetQuickUnlock, KeepQuickUnlock, Passphrase, QuickUnlock, QuickUnlockForgotten, QuickUnlockKept,
    Refusal, VaultOpened,
};
use crate::{Desk, OnRollback, WayIn};

/// Hours after which the passphrase is asked for again, at the least and at the most.
const HOURS: std::ops::RangeInclusive<u32> = 1..=12;

/// The system's store of secrets, as the shell reaches it.
pub trait Keychain: Send + Sync {
    /// Whether there is one that answers.
    fn is_there(&self) -> bool;
    /// Keeps a secret under a name, in place of an earlier one.
    ///
    /// # Errors
    /// [`NoKeychain`].
    fn put(&self, name: &str, secret: &[u8]) -> Result<(), NoKeychain>;
    /// The secret of that name, if it is kept.
    ///
    /// # Errors
    /// [`NoKeychain`].
    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, NoKeychain>;
    /// Keeps it no longer.
    ///
    /// # Errors
    /// [`NoKeychain`].
    fn forget(&self, name: &str) -> Result<(), NoKeychain>;
}

/// The keychain is not there or did not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoKeychain;

impl From<NoKeychain> for Refusal {
    fn from(_: NoKeychain) -> Self {
        Self::NoKeychain
    }
}

impl Desk {
    /// Lets the keychain open the vault for whoever has it open, for some hours.
    ///
    /// # Errors
    /// [`Refusal::NoKeychain`], [`Refusal::WrongPassphrase`], [`Refusal::FieldInvalid`] for hours out of their bounds.
    pub fn keep_quick_unlock(&self, ask: KeepQuickUnlock) -> Result<QuickUnlockKept, Refusal> {
        if !HOURS.contains(&ask.hours) {
            return Err(invalid("hours", FieldRule::OutOfBounds));
        }
        let keychain = self.keychain.as_deref().filter(|it| it.is_there()).ok_or(Refusal::NoKeychain)?;
        self.proved(&ask.passphrase, &ask.key_file)?;
        self.read(|open, now| {
            let user = open.vault.user().ok_or(Refusal::NoKeychain)?;
            let until = now.at.checked_add_signed(TimeDelta::hours(i64::from(ask.hours))).unwrap_or(now.at);
            let actor = open.user.name.clone();
            let kept = open.vault.keep_quick_unlock(&actor, now.at, user, until)?;
            if keychain.put(&name(&open.path), kept.as_slice()).is_err() {
                open.vault.forget_quick_unlock(&actor, now.at, user)?;
                return Err(Refusal::NoKeychain);
            }
            let until = until.to_rfc3339_opts(SecondsFormat::Secs, true);
            self.remember_quick(&open.path, &until);
            Ok(QuickUnlockKept { until })
        })
    }

    /// Makes what the keychain keeps useless, and takes it from there.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`], [`Refusal::NoSpace`].
    pub fn forget_quick_unlock(&self, _: ForgetQuickUnlock) -> Result<QuickUnlockForgotten, Refusal> {
        self.read(|open, now| {
            if let Some(user) = open.vault.user() {
                let actor = open.user.name.clone();
                open.vault.forget_quick_unlock(&actor, now.at, user)?;
            }
            self.drop_quick(open);
            Ok(QuickUnlockForgotten {})
        })
    }

    /// Opens a vault with what the keychain keeps.
    ///
    /// # Errors
    /// [`Refusal::NoKeychain`], [`Refusal::QuickUnlockOver`], and as [`Desk::unlock_vault`].
    pub fn quick_unlock(&self, ask: QuickUnlock) -> Result<VaultOpened, Refusal> {
        let path = PathBuf::from(&ask.path);
        let keychain = self.keychain.as_deref().ok_or(Refusal::NoKeychain)?;
        let kept = keychain.get(&name(&path))?.ok_or(Refusal::QuickUnlockOver)?;
        let kept: &[u8; 32] = kept.as_slice().try_into().map_err(|_| Refusal::QuickUnlockOver)?;
        let (now, nothing) = (self.now(), Passphrase(String::new()));
        let witness = self.witness_of(&path, "");
        let way_in = WayIn { witness: witness.as_deref(), rollback: OnRollback::Refuse, ..WayIn::with(&nothing) };
        self.enter(&path, OpenedWith::Keychain, || {
            self.open_by(&path, Unlock::kept(kept, now.at), &way_in).map_err(|why| match why {
                Refusal::WrongPassphrase { .. } => {
                    self.remember_quick(&path, "");
                    Refusal::QuickUnlockOver
                }
                other => other,
            })
        })
    }

    /// What the keychain keeps of the open vault opens nothing any more.
    pub(crate) fn drop_quick(&self, open: &Open) {
        self.remember_quick(&open.path, "");
        let forgotten = self.keychain.as_deref().map(|it| it.forget(&name(&open.path)));
        if matches!(forgotten, Some(Err(_))) {
            tracing::warn!("the keychain keeps a key that opens nothing");
        }
    }

    /// Where the vault at `path` stood at its last lock, as the keychain tells. A thief of both the vault and what the
    /// user's folder remembers of it does not have it.
    pub(crate) fn kept_note(&self, path: &Path) -> Option<Zeroizing<Vec<u8>>> {
        if let Some(noting) = self.noting.lock().unwrap_or_else(PoisonError::into_inner).take()
            && noting.join().is_err()
        {
            tracing::warn!("the keychain was not told where a vault stood");
        }
        self.keychain.as_deref().and_then(|it| it.get(&named("head", path)).ok().flatten())
    }

    /// Lets the keychain remember where the vault at `path` stood, aside: it may ask the user first, and the lock waits for
    /// nothing.
    pub(crate) fn keep_note(&self, path: &Path, note: Result<Vec<u8>, StoreError>) {
        let (Some(keychain), Ok(note)) = (self.keychain.clone(), note) else { return };
        let name = named("head", path);
        let noting = std::thread::spawn(move || {
            if keychain.put(&name, &note).is_err() {
                tracing::info!("the keychain does not remember the vault");
            }
        });
        *self.noting.lock().unwrap_or_else(PoisonError::into_inner) = Some(noting);
    }

    fn remember_quick(&self, path: &Path, until: &str) {
        if self.places.set_quick(&shown(path), until).is_err() {
            tracing::warn!("whether the keychain opens the vault was not kept");
        }
    }
}

/// What the keychain calls the key.
fn name(path: &Path) -> String {
    named("vault", path)
}

/// Tells nobody where the vault lies.
fn named(what: &str, path: &Path) -> String {
    let digest = Sha256::digest(path.as_os_str().as_encoded_bytes());
    digest.iter().take(16).fold(format!("{what}-"), |name, it| format!("{name}{it:02x}"))
}

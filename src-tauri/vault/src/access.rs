//! Who gets into an open vault: passphrases, the recovery key, the system's keychain.

use chrono::{DateTime, Utc};
use recourse_core::{Entry, KeyChange, KeysChanged, UserId};
use zeroize::Zeroizing;

use crate::header::{Header, NewSecret, SlotFacts, new_user};
use crate::keys::Key;
use crate::{RecoveryKey, StoreError, Vault};

impl Vault {
    /// Every way in.
    pub fn slots(&self) -> Vec<SlotFacts> {
        self.header().slots()
    }

    /// The user of that name, if he has a passphrase.
    pub fn user_named(&self, name: &str) -> Option<UserId> {
        self.header().user_named(name)
    }

    /// Gives a user a passphrase, his first or another; whatever let him in before does not any more. The vault's size
    /// does not matter.
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::ReadOnly`], [`StoreError::Keys`].
    pub fn set_passphrase(&mut self, actor: &str, at: DateTime<Utc>, secret: &NewSecret<'_>) -> Result<(), StoreError> {
        let user = match self.user_named(secret.name) {
            Some(user) => user,
            None => new_user()?,
        };
        let header = self.header().with_passphrase(self.keys(), user, secret)?;
        self.change(actor, at, header, KeyChange::PassphraseSet, Some(user))
    }

    /// Takes every way in from a user. He may have kept the data key: only another data key ends that.
    /// # Errors
    /// [`StoreError::Keys`] with [`OpenError::SlotLimit`](crate::OpenError::SlotLimit) if none would be left.
    pub fn remove_user(&mut self, actor: &str, at: DateTime<Utc>, user: UserId) -> Result<(), StoreError> {
        let header = self.header().without_user(self.keys(), user)?;
        self.change(actor, at, header, KeyChange::UserRemoved, Some(user))
    }

    /// Makes `key` the recovery key, and any other one useless. Ask first that it be typed back.
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::ReadOnly`], [`StoreError::Keys`].
    pub fn set_recovery_key(&mut self, actor: &str, at: DateTime<Utc>, key: &RecoveryKey) -> Result<(), StoreError> {
        let header = self.header().with_recovery(self.keys(), key.bytes())?;
        self.change(actor, at, header, KeyChange::RecoveryKeySet, None)
    }

    /// A key for the system's keychain that opens the vault as `user` until then, in place of an earlier one.
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::ReadOnly`], [`StoreError::Keys`].
    pub fn keep_quick_unlock(
        &mut self,
        actor: &str,
        at: DateTime<Utc>,
        user: UserId,
        until: DateTime<Utc>,
    ) -> Result<Zeroizing<[u8; 32]>, StoreError> {
        let kept = Key::random()?;
        let header = self.header().with_kept(self.keys(), user, &kept, until.timestamp())?;
        self.change(actor, at, header, KeyChange::KeychainKept, Some(user))?;
        Ok(Zeroizing::new(*kept.bytes()))
    }

    /// Makes what the keychain keeps for `user` useless.
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::ReadOnly`], [`StoreError::Keys`].
    pub fn forget_quick_unlock(&mut self, actor: &str, at: DateTime<Utc>, user: UserId) -> Result<(), StoreError> {
        let header = self.header().without_kept(self.keys(), user)?;
        self.change(actor, at, header, KeyChange::KeychainForgotten, Some(user))
    }

    fn change(
        &mut self,
        actor: &str,
        at: DateTime<Utc>,
        header: Header,
        change: KeyChange,
        user: Option<UserId>,
    ) -> Result<(), StoreError> {
        let entry = Entry::KeysChanged(KeysChanged { change, user, revision: header.revision });
        self.rekeyed(actor, at, header, &entry)
    }
}

//! Headers of the first version, read to be replaced: passphrases without users.

use hmac::Mac;
use recourse_core::UserId;
use serde::{Deserialize, Serialize};

use super::{Header, NewSecret, Sealed, Slot, Unlocked, new_user, sized, spelled};
use crate::keys::{Kdf, Key, Keys};
use crate::unlock::{Secret, Unlock};
use crate::{OpenError, hex};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FirstHeader {
    format: String,
    version: u32,
    vault: String,
    slots: Vec<FirstSlot>,
    mac: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
enum FirstSlot {
    Passphrase { kdf: Kdf, salt: String, nonce: String, wrapped: String },
}

impl FirstHeader {
    pub(super) fn vault(&self) -> &str {
        &self.vault
    }

    pub(super) fn kdfs(&self) -> Vec<Kdf> {
        self.slots.iter().map(|FirstSlot::Passphrase { kdf, .. }| *kdf).collect()
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        spelled(self)
    }

    pub(super) fn unlock(&self, unlock: &Unlock<'_>) -> Result<Unlocked, OpenError> {
        let Secret::Passphrase(passphrase) = unlock.secret else { return Err(OpenError::WrongPassphrase) };
        let mut found = None;
        for FirstSlot::Passphrase { kdf, salt, nonce, wrapped } in &self.slots {
            let sealed = Sealed { nonce: nonce.clone(), wrapped: wrapped.clone() };
            let wrapping = Key::from_passphrase(passphrase, &sized::<16>(salt)?, *kdf)?;
            found = sealed.open(&wrapping, &self.vault)?.or(found);
        }
        let keys = Keys::of(found.ok_or(OpenError::WrongPassphrase)?, &self.vault);
        let unsealed = Self { mac: String::new(), ..self.clone() };
        let mac = hex::decode(&self.mac).unwrap_or_default();
        let sealed = keys.header().mac().chain_update(unsealed.bytes()).verify_slice(&mac);
        sealed.map_err(|_| OpenError::tampered("header does not carry its seal"))?;
        Ok(Unlocked { keys, user: None })
    }

    /// The same vault's header of this version: its one passphrase becomes that of `name`.
    pub(crate) fn brought_up(&self, keys: &Keys, name: &str, passphrase: &str) -> Result<(Header, UserId), OpenError> {
        let kdf = self.kdfs().first().copied().unwrap_or(Kdf::STANDARD);
        let user = new_user()?;
        let secret = NewSecret { name, passphrase, key_file: None, kdf };
        let slot = Slot::of_passphrase(keys.data(), &self.vault, user, &secret)?;
        Ok((Header { slots: vec![slot], ..Header::blank(&self.vault) }.sealed(keys), user))
    }
}

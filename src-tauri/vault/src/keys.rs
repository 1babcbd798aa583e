//! The keys of a vault: one random data key, and what is derived from it.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::Hmac;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::OpenError;

/// How much work it takes to try one passphrase (Argon2id).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kdf {
    /// Memory in MiB.
    pub memory_mib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes filled side by side.
    pub lanes: u32,
}

impl Kdf {
    /// What a vault is made with: 256 MiB, 3 passes, 4 lanes.
    pub const STANDARD: Self = Self { memory_mib: 256, passes: 3, lanes: 4 };
    /// The least a vault may be made or opened with; for tests.
    pub const LEAST: Self = Self { memory_mib: 19, passes: 2, lanes: 1 };
    const MOST: Self = Self { memory_mib: 1024, passes: 16, lanes: 16 };

    fn parameters(self) -> Result<Params, OpenError> {
        let (least, most) = (Self::LEAST, Self::MOST);
        let within = (least.memory_mib..=most.memory_mib).contains(&self.memory_mib)
            && (least.passes..=most.passes).contains(&self.passes)
            && (least.lanes..=most.lanes).contains(&self.lanes);
        if !within {
            return Err(OpenError::KdfLimits);
        }
        Params::new(self.memory_mib * 1024, self.passes, self.lanes, Some(32)).map_err(|_| OpenError::KdfLimits)
    }

    /// Whether a vault may be made or opened with these figures.
    /// # Errors
    /// [`OpenError::KdfLimits`].
    pub fn check(self) -> Result<(), OpenError> {
        self.parameters().map(drop)
    }
}

/// 32 bytes that are wiped when dropped and never shown.
pub(crate) struct Key(Zeroizing<[u8; 32]>);

impl Key {
    pub(crate) fn random() -> Result<Self, OpenError> {
        let mut bytes = Zeroizing::new([0; 32]);
        fill_random(bytes.as_mut_slice())?;
        Ok(Self(bytes))
    }

    pub(crate) fn from_passphrase(passphrase: &str, salt: &[u8], kdf: Kdf) -> Result<Self, OpenError> {
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, kdf.parameters()?)
            .hash_password_into(passphrase.as_bytes(), salt, key.as_mut_slice())
            .map_err(|_| OpenError::NoMemory)?;
        Ok(Self(key))
    }

    /// A key of its own for `purpose`; `context` ties it to one vault.
    pub(crate) fn derive(&self, context: &[u8], purpose: &str) -> Self {
        let mut key = Zeroizing::new([0; 32]);
        let done = Hkdf::<Sha256>::new(Some(context), self.0.as_slice()).expand(purpose.as_bytes(), key.as_mut_slice());
        debug_assert!(done.is_ok(), "one block is never too long");
        Self(key)
    }

    /// Seals this key under `wrapping`.
    pub(crate) fn wrap(&self, wrapping: &Self, nonce: [u8; 24], bound_to: &[u8]) -> Result<Vec<u8>, OpenError> {
        let payload = Payload { msg: self.0.as_slice(), aad: bound_to };
        XChaCha20Poly1305::new(wrapping.bytes().into())
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| OpenError::NoMemory)
    }

    /// The key sealed in `wrapped`, if `wrapping` and `bound_to` are those it was sealed with.
    pub(crate) fn unwrap(wrapping: &Self, nonce: [u8; 24], wrapped: &[u8], bound_to: &[u8]) -> Option<Self> {
        let payload = Payload { msg: wrapped, aad: bound_to };
        let opened = XChaCha20Poly1305::new(wrapping.bytes().into()).decrypt(&XNonce::from(nonce), payload).ok()?;
        let opened = Zeroizing::new(opened);
        Some(Self(Zeroizing::new(opened.as_slice().try_into().ok()?)))
    }

    pub(crate) fn mac(&self) -> Hmac<Sha256> {
        // A key shorter than a block is filled up with zeros: RFC 2104.
        let mut block = Zeroizing::new([0; 64]);
        block.iter_mut().zip(self.bytes()).for_each(|(to, from)| *to = *from);
        Hmac::new((&*block).into())
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Fills `bytes` from the system's source.
pub(crate) fn fill_random(bytes: &mut [u8]) -> Result<(), OpenError> {
    getrandom::fill(bytes).map_err(|_| OpenError::NoRandomness)
}

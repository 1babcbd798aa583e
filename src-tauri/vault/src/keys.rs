//! The keys of a vault: one random data key, and what is derived from it.

use std::sync::Once;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::Hmac;
use region::LockGuard;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::{Zeroize as _, Zeroizing};

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
    /// The least a vault is opened with: whoever rewrites a header cannot make guessing cheap.
    pub const LEAST: Self = Self { memory_mib: 64, passes: 3, lanes: 1 };
    /// Far too little, for tests; a vault made with it opens only where [`Unlock::tried_with`](crate::Unlock::tried_with)
    /// says so.
    pub const TEST: Self = Self { memory_mib: 8, passes: 1, lanes: 1 };
    /// The most a vault is made or opened with: a header cannot make the program run out of memory or time.
    const MOST: Self = Self { memory_mib: 1024, passes: 10, lanes: 8 };

    /// Whether a vault may be made or opened with these figures, none of them below `least`.
    /// # Errors
    /// [`OpenError::KdfLimits`].
    pub fn check(self, least: Self) -> Result<(), OpenError> {
        let most = Self::MOST;
        let within = (least.memory_mib..=most.memory_mib).contains(&self.memory_mib)
            && (least.passes..=most.passes).contains(&self.passes)
            && (least.lanes..=most.lanes).contains(&self.lanes);
        if within { Ok(()) } else { Err(OpenError::KdfLimits) }
    }

    fn parameters(self) -> Result<Params, OpenError> {
        self.check(Self::TEST)?;
        Params::new(self.memory_mib * 1024, self.passes, self.lanes, Some(32)).map_err(|_| OpenError::KdfLimits)
    }
}

/// 32 bytes that are wiped when dropped, kept out of swap, and never shown.
pub(crate) struct Key(Held);

impl Key {
    pub(crate) fn random() -> Result<Self, OpenError> {
        let mut key = Held::empty();
        fill_random(&mut key.page.key)?;
        Ok(Self(key))
    }

    pub(crate) fn from_passphrase(passphrase: &str, salt: &[u8], kdf: Kdf) -> Result<Self, OpenError> {
        let mut key = Held::empty();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, kdf.parameters()?)
            .hash_password_into(passphrase.as_bytes(), salt, &mut key.page.key)
            .map_err(|_| OpenError::NoMemory)?;
        Ok(Self(key))
    }

    /// A key from outside: a recovery key or what the system's keychain kept.
    pub(crate) fn from_bytes(bytes: [u8; 32]) -> Self {
        let bytes = Zeroizing::new(bytes);
        Self(Held::of(&bytes))
    }

    /// A key from a secret that is random enough by itself.
    pub(crate) fn from_secret(secret: &[u8], context: &[u8], purpose: &str) -> Self {
        let mut key = Held::empty();
        let done = Hkdf::<Sha256>::new(Some(context), secret).expand(purpose.as_bytes(), &mut key.page.key);
        debug_assert!(done.is_ok(), "one block is never too long");
        Self(key)
    }

    /// A key of its own for `purpose`; `context` ties it to one vault.
    pub(crate) fn derive(&self, context: &[u8], purpose: &str) -> Self {
        Self::from_secret(self.bytes(), context, purpose)
    }

    /// Seals this key under `wrapping`.
    pub(crate) fn wrap(&self, wrapping: &Self, nonce: [u8; 24], bound_to: &[u8]) -> Result<Vec<u8>, OpenError> {
        let payload = Payload { msg: self.bytes(), aad: bound_to };
        XChaCha20Poly1305::new(wrapping.bytes().into())
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| OpenError::NoMemory)
    }

    /// The key sealed in `wrapped`, if `wrapping` and `bound_to` are those it was sealed with.
    pub(crate) fn unwrap(wrapping: &Self, nonce: [u8; 24], wrapped: &[u8], bound_to: &[u8]) -> Option<Self> {
        let payload = Payload { msg: wrapped, aad: bound_to };
        let opened = XChaCha20Poly1305::new(wrapping.bytes().into()).decrypt(&XNonce::from(nonce), payload).ok()?;
        let opened = Zeroizing::new(opened);
        Some(Self(Held::of(opened.as_slice().try_into().ok()?)))
    }

    pub(crate) fn mac(&self) -> Hmac<Sha256> {
        // A key shorter than a block is filled up with zeros: RFC 2104.
        let mut block = Zeroizing::new([0; 64]);
        block.iter_mut().zip(self.bytes()).for_each(|(to, from)| *to = *from);
        Hmac::new((&*block).into())
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0.page.key
    }
}

/// A page of memory that holds one key and nothing else, so that letting go of it lets go of no other.
struct Held {
    // In this order: a page is let go of before it is given back.
    _kept: Option<LockGuard>,
    page: Box<Page>,
}

/// As large and as aligned as the largest page of the systems we build for.
#[repr(align(16384))]
struct Page {
    key: [u8; 32],
}

impl Held {
    fn empty() -> Self {
        let page = Box::new(Page { key: [0; 32] });
        let kept = region::lock(page.key.as_ptr(), page.key.len());
        if kept.is_err() {
            static TOLD: Once = Once::new();
            TOLD.call_once(|| tracing::warn!("the system does not keep keys out of swap"));
        }
        Self { _kept: kept.ok(), page }
    }

    fn of(bytes: &[u8; 32]) -> Self {
        let mut held = Self::empty();
        held.page.key.copy_from_slice(bytes);
        held
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.page.key.zeroize();
    }
}

/// Every key of a vault, made from its data key; each purpose has its own (HKDF-SHA256, bound to the vault).
pub(crate) struct Keys {
    data: Key,
    vault: String,
    /// Of the journal's chain: it outlives a change of the data key, so that seals once given hold for ever.
    pub(crate) chain: Key,
    /// Names attachments by their content; outlives a change of the data key like the chain, for entries name them.
    naming: Key,
}

impl Keys {
    const CHAIN: &str = "recourse/journal";
    const NAMING: &str = "recourse/attachments/digest";

    /// The keys of a vault under its first data key.
    pub(crate) fn of(data: Key, vault: &str) -> Self {
        let [chain, naming] = [Self::CHAIN, Self::NAMING].map(|it| data.derive(vault.as_bytes(), it));
        Self { data, vault: vault.to_owned(), chain, naming }
    }

    /// The keys under another data key, what must stay the same kept.
    pub(crate) fn renewed(&self, data: Key) -> Self {
        let [chain, naming] = [&self.chain, &self.naming].map(|it| Key::from_bytes(*it.bytes()));
        Self { data, vault: self.vault.clone(), chain, naming }
    }

    /// These keys, with those that were carried over from an earlier data key.
    pub(crate) fn carrying(self, chain: Key, naming: Key) -> Self {
        Self { chain, naming, ..self }
    }

    /// The same keys once more, for a part of the program that outlives the vault it came from.
    pub(crate) fn copied(&self) -> Self {
        self.renewed(Key::from_bytes(*self.data.bytes()))
    }

    /// What slots seal.
    pub(crate) fn data(&self) -> &Key {
        &self.data
    }

    pub(crate) fn database(&self) -> Key {
        self.derive("recourse/database")
    }

    pub(crate) fn header(&self) -> Key {
        self.derive("recourse/header")
    }

    /// Names attachments.
    pub(crate) fn naming(&self) -> Key {
        Key::from_bytes(*self.naming.bytes())
    }

    /// Seals attachments.
    pub(crate) fn attachments(&self) -> Key {
        self.derive("recourse/attachments/seal")
    }

    /// Seals what a machine remembers of the vault.
    pub(crate) fn head(&self) -> Key {
        self.chain.derive(self.vault.as_bytes(), "recourse/head")
    }

    fn derive(&self, purpose: &str) -> Key {
        self.data.derive(self.vault.as_bytes(), purpose)
    }
}

/// Fills `bytes` from the system's source.
pub(crate) fn fill_random(bytes: &mut [u8]) -> Result<(), OpenError> {
    getrandom::fill(bytes).map_err(|_| OpenError::NoRandomness)
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use super::*;

    /// Whether the system keeps the page of this address out of swap.
    fn is_kept(address: usize) -> bool {
        let maps = std::fs::read_to_string("/proc/self/smaps").unwrap();
        let mut here = false;
        for line in maps.lines() {
            let range = line.split_once(' ').and_then(|(range, _)| range.split_once('-'));
            if let Some([from, until]) =
                range.map(|(from, until)| [from, until].map(|it| usize::from_str_radix(it, 16)))
                && let (Ok(from), Ok(until)) = (from, until)
            {
                here = (from..until).contains(&address);
            }
            if here && let Some(flags) = line.strip_prefix("VmFlags:") {
                return flags.split_whitespace().any(|it| it == "lo");
            }
        }
        false
    }

    #[test]
    fn each_key_is_kept_out_of_swap_on_a_page_of_its_own() {
        let keys: Vec<Key> = (0..8).map(|_| Key::random().unwrap()).collect();
        let places: Vec<usize> = keys.iter().map(|it| it.bytes().as_ptr().addr()).collect();
        assert!(places.iter().all(|it| is_kept(*it)));
        assert!(!is_kept(std::ptr::from_ref(&places).addr()), "not everything is");
        let pages: std::collections::BTreeSet<usize> = places.iter().map(|it| it / 16384).collect();
        assert_eq!(pages.len(), 8);
    }
}

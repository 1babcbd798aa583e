//! Custody: the encrypted store, its keys, its journal and what is read from it.
//!
//! A vault is a folder (`NAME.rcv`): `header.json` with the wrapped data key, `vault.db` (SQLCipher), `lock`, `reserve`
//! for the day the disk is full, and `attachments/` with the sealed files of cases.
//!
//! - [`Vault::create`], [`Vault::open`]: the only ways in. Dropping a vault, or [`Vault::close`], locks it.
//! - [`Vault::write`]: the only way to change anything, one transaction each time. Inside, [`Tx::append`] adds an entry
//!   to the journal and brings the projections up to date; [`Tx::attach`] keeps the bytes of a letter.
//! - [`Attachments`]: files of cases, sealed piece by piece beside the database; [`Tx::settle`] before the entry.
//! - [`Vault::hold_still`]: the state of one moment, to be backed up beside the work; [`Vault::try_backup`] and
//!   [`Vault::restore`] on the way back.
//! - [`Records`]: everything that can be read, from a [`Vault`] or from inside a [`Tx`]: cases, entries, lists and
//!   searches, look-ups, letters, settings, imports.
//! - [`Vault::fold_all`]: every case at once, on all cores; [`Vault::fold_after`]: a few at a time.
//! - [`Vault::check`] looks at everything and lists what is not as it was written; [`Vault::rebuild`] makes the
//!   projections again from the journal.
//!
//! Errors are [`OpenError`] on the way in and [`StoreError`] afterwards.
//!
//! ```
//! use recourse_core::{AssumptionSet, Entry};
//! use recourse_vault::{Filter, Kdf, NewVault, Records, StoreError, Vault};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let place = tempfile::tempdir()?;
//! # let folder = place.path().join("first.rcv");
//! # let at = chrono::DateTime::UNIX_EPOCH;
//! let new = NewVault { name: "追偿一部".into(), sample: false, actor: "林岚".into(), at, kdf: Kdf::TEST };
//! let mut vault = Vault::create(&folder, "correct horse battery staple", &new)?;
//! let seq = vault.write("林岚", at, |tx| -> Result<u64, StoreError> {
//!     let number = tx.next_number(2024)?;
//!     assert_eq!(number.to_string(), "追偿 2024-0001");
//!     tx.append(None, &Entry::AssumptionsSet(AssumptionSet::default()))
//! })?;
//! assert_eq!(vault.head()?.seq, seq);
//! let page = vault.list(&Filter { query: "赵明".into(), limit: 50, ..Filter::default() })?;
//! assert_eq!(page.total, 0);
//! vault.close()?;
//! # Ok(())
//! # }
//! ```
#![deny(clippy::unwrap_used, clippy::panic, clippy::float_arithmetic)]
#![warn(clippy::indexing_slicing, clippy::string_slice, clippy::as_conversions)]

mod access;
mod attachments;
mod audit;
mod backup;
mod building;
mod check;
mod drafts;
mod error;
mod files;
mod folding;
mod header;
mod hex;
mod journal;
mod keys;
mod links;
mod list;
mod lock;
mod memory;
mod migrate;
mod projection;
mod readings;
mod records;
mod recovery;
mod reserve;
mod search;
mod store;
mod unlock;
mod values;
mod vault;
mod write;

pub use attachments::{AttachmentError, Attachments, SealedFile, Step};
pub use audit::{AuditFilter, BundleError, BundleFlaw, BundleHead, BundleReport, check_bundle};
pub use backup::{Backup, BackupMade, BackupTried, Still, Stopped};
pub use check::{CheckReport, Finding};
pub use drafts::ViewsOf;
pub use error::{OpenError, StoreError};
pub use folding::Folded;
pub use header::{NewSecret, OpenedBy, SlotFacts};
pub use journal::Head;
pub use keys::Kdf;
pub use list::{Filter, ListedCase, Page, Sort};
pub use records::{Batch, Origin, Records, StageTotal, StoredLetter};
pub use recovery::{RecoveryError, RecoveryKey, check_recovery_key};
pub use search::{FoundIn, found_in};
pub use unlock::{Memory, Rollback, Unlock};
pub use vault::{NewVault, Sealing, Vault};
pub use write::Tx;

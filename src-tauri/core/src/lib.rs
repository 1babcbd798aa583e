//! The law and the figures of recourse: money, days, parties, the case and its journal.
//!
//! Pure: nothing here reads a clock, a file or the network, writes a log or uses a float.
#![deny(clippy::unwrap_used, clippy::panic, clippy::float_arithmetic)]
#![warn(clippy::indexing_slicing, clippy::string_slice, clippy::as_conversions)]

pub mod calc;
mod case;
mod claim;
mod day;
pub mod deadline;
mod entry;
pub mod events;
mod fold;
pub mod identity;
mod ids;
mod json;
pub mod ledger;
mod money;
pub mod numerals;
pub mod obligors;
mod percent;
pub mod presets;
pub mod statutes;

pub use case::{
    AgreedTerms, CaseFacts, CaseFile, CaseRow, Compensation, IssuedLetter, Kept, Occupancy, Party, PartyKind, Payment,
    Stage, standing,
};
pub use claim::{charge_id, claim_before_judgment, claim_of, claim_on, rules_document, rules_of, terms_of, waiver_id};
pub use day::{Day, DayError};
pub use entry::{AssumptionSet, Entry, ImportRun, LetterIssued, LetterParty, Organisation, PathChosen, Recorded};
pub use fold::FoldError;
pub use ids::{BatchId, CaseId, FileNumber, FileNumberError, LetterId, PaymentId};
pub use money::{Money, MoneyError};
pub use percent::{Percent, PercentError};

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
pub mod identity;
mod ids;
mod json;
pub mod ledger;
mod money;
pub mod numerals;
mod percent;
pub mod statutes;

pub use case::{
    CaseFacts, CaseFile, CaseRow, Compensation, FoldError, IssuedLetter, Occupancy, Party, PartyKind, Payment, Stage,
};
pub use claim::{claim_of, rules_of};
pub use day::{Day, DayError};
pub use entry::{AssumptionSet, Entry, ImportRun, LetterIssued, LetterParty, Organisation, PathChosen, Recorded};
pub use ids::{BatchId, CaseId, FileNumber, FileNumberError, LetterId, PaymentId};
pub use money::{Money, MoneyError};
pub use percent::{Percent, PercentError};

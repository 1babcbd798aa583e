//! The law and the figures of recourse: money, days, parties, the case and its journal.
//!
//! Pure: nothing here reads a clock, a file or the network, writes a log or uses a float.
#![deny(clippy::unwrap_used, clippy::panic, clippy::float_arithmetic)]
#![warn(clippy::indexing_slicing, clippy::string_slice, clippy::as_conversions)]

pub mod accounts;
pub mod calc;
mod case;
pub mod casework;
mod claim;
pub mod clocks;
pub mod compare;
pub mod conduct;
mod creditor;
mod day;
pub mod deadline;
pub mod deals;
mod detail;
mod entry;
pub mod events;
mod fold;
pub mod guard;
pub mod identity;
mod ids;
mod images;
mod json;
pub mod ledger;
mod money;
pub mod numerals;
pub mod obligors;
pub mod paragraph;
mod percent;
pub mod presets;
mod search;
pub mod statutes;
pub mod tracks;
pub mod users;
mod withheld;
pub mod zero;

pub use case::{
    AgreedTerms, CaseFacts, CaseFile, CaseRow, Compensation, IssuedLetter, Kept, Occupancy, Party, PartyKind, Payment,
    Stage, standing,
};
pub use claim::{
    CaseChange, CaseFigures, case_change, case_changes, charge_id, claim_before_judgment, claim_before_judgment_with,
    claim_of, claim_of_with, claim_on, claim_on_with, rules_document, rules_document_with, rules_of, rules_of_with,
    rules_on_with, terms_of, waiver_id,
};
pub use creditor::{Creditor, Held, creditors};
pub use day::{Day, DayError};
pub use detail::DetailSource;
pub use entry::{
    AssumptionSet, CreditorCapacity, Entry, EpochBegun, EpochCause, HeadFacts, ImportRun, KeyChange, KeysChanged,
    LetterIssued, LetterParty, Organisation, PathChosen, Recorded, WordingChosen, WordingSaved,
};
pub use fold::FoldError;
pub use ids::{BatchId, CaseId, FileNumber, FileNumberError, LetterId, PaymentId, UserId};
pub use images::{ImagePlace, ImageSet, KeptImage};
pub use money::{Money, MoneyError};
pub use percent::{Percent, PercentError};
pub use search::{SearchField, SearchItem};

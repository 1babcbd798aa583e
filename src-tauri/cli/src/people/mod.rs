//! Answers as text for people: what an officer wants to read in a terminal, in the language asked for.
//!
//! Each file writes the pages of one kind of command from what the desk replies. Words come from the messages that
//! the window uses too, codes of the wire find theirs by name (`stage_lump_sum`), and [`page`] gives them their form.

pub(crate) mod appraisal;
pub(crate) mod audit;
pub(crate) mod backups;
pub(crate) mod casefile;
pub(crate) mod cases;
pub(crate) mod claim;
pub(crate) mod deadlines;
pub(crate) mod figures;
pub(crate) mod import;
pub(crate) mod journal;
pub(crate) mod ledger;
mod page;
pub(crate) mod papers;
pub(crate) mod payment;
pub(crate) mod portfolio;
pub(crate) mod vault;

pub(crate) use page::{Align, Page, Table, moment, refusal, shown};

//! The use cases of recourse: one list of commands, the wire types, and the words both the window and the command line say.
#![deny(clippy::unwrap_used, clippy::panic, clippy::float_arithmetic)]
#![warn(clippy::indexing_slicing, clippy::string_slice, clippy::as_conversions)]

mod adjustments;
mod appraisal;
mod attachments;
mod case_sheet;
mod cases;
mod compare;
mod convert;
mod desk;
mod dispatch;
mod documents;
mod draft;
mod export;
mod files;
mod forms;
mod ids;
mod import;
mod job;
mod judgment;
mod ledger;
mod letters;
mod mask;
mod obligors;
mod passphrase;
mod payments;
mod places;
mod portfolio;
mod process;
mod reader;
mod refusals;
mod rules;
mod sample;
mod settings;
mod table;
mod terms;
mod trial;
mod typed;
mod vault;
pub mod wire;
pub mod words;

pub use appraisal::{allocate, appraise_tree};
pub use desk::{Desk, Now};
pub use dispatch::LARGEST_MESSAGE;
pub use places::Places;
pub use process::guard;
pub use reader::answer_if_asked;
pub use recourse_vault::Kdf;
pub use vault::{NO_NAME, OnRollback, WayIn};

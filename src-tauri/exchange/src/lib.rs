//! Sheets in and out: XLSX and CSV.
//!
//! Bringing a ledger in takes four steps; none of them opens the vault or knows what day it is.
//!
//! 1. [`open`] (or [`read`] for bytes) reads a file whole into a [`Sheet`], or says why it cannot: [`SheetError`].
//!    Memory and time are bounded whatever the file is.
//! 2. [`guess`] proposes a [`Mapping`] from columns to [`Field`]s. [`Mapping::chosen`] takes the user's choice,
//!    [`Mapping::from_json`] one that was saved under [`Sheet::signature`] or stands in a file;
//!    [`Mapping::missing`] names what is still needed.
//! 3. [`examine`] reads every row and gives a [`Report`]: cases, refusals by [`Rule`], warnings, sums.
//!    [`ImportedCase::into_facts`] makes a case of a good row.
//! 4. [`write_problems`] writes the user's own sheet again, refused cells marked and the reasons beside them.
//!
//! [`read_paste`] reads what was copied from a sheet or a notice, as guesses for the fields of one case.
//!
//! [`write_tables`] writes what a screen shows as a workbook of plain tables.
//!
//! Words for people live elsewhere: a [`Rule`] has a code, a [`Problem`] the facts for its message.
#![deny(clippy::unwrap_used, clippy::panic, clippy::float_arithmetic)]
#![warn(clippy::indexing_slicing, clippy::string_slice, clippy::as_conversions)]

mod amounts;
mod calendar;
mod cell;
mod csv;
mod dates;
mod examine;
mod field;
mod guard;
mod header;
mod mapping;
mod names;
mod notice;
mod parties;
mod paste;
mod patterns;
mod picture;
mod problems;
mod rates;
mod report;
mod row;
mod sheet;
mod sniff;
mod tables;
mod text;
pub mod typed;
mod words;
mod xlsx;

pub use calendar::{Appointment, write_calendar};
pub use cell::{Cell, Row};
pub use csv::Encoding;
pub use examine::examine;
pub use field::Field;
pub use mapping::{Confidence, Mapping, MappingError, Matched, guess};
pub use names::safe_file_name;
pub use paste::{Guess, Pasted, read_paste};
pub use picture::{Picture, PictureError, picture_file, read_picture};
pub use problems::{Mark, WriteError, write_problems};
pub use report::{ExamineError, ImportedCase, Problem, Progress, Report, Rule};
pub use sheet::{Column, Face, ReadOptions, Sheet, SheetError, open, read};
pub use sniff::{Sniffed, sniff};
pub use tables::{Table, TableCell, write_csv, write_tables};
pub use text::contract_key;

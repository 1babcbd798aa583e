//! Sheets in and out: XLSX and CSV.
#![deny(clippy::unwrap_used, clippy::panic, clippy::float_arithmetic)]
#![warn(clippy::indexing_slicing, clippy::string_slice, clippy::as_conversions)]

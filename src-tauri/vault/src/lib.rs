//! Custody: the encrypted store, its keys, its journal and what is read from it.
#![deny(clippy::unwrap_used, clippy::panic, clippy::float_arithmetic)]
#![warn(clippy::indexing_slicing, clippy::string_slice, clippy::as_conversions)]

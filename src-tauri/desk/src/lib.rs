//! The use cases of recourse: one list of commands, the wire types, and the words both the window and the command line say.
#![deny(clippy::unwrap_used, clippy::panic, clippy::float_arithmetic)]
#![warn(clippy::indexing_slicing, clippy::string_slice, clippy::as_conversions)]

mod table;
pub mod wire;

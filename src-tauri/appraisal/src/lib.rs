//! What each recovery path is worth: exact distributions over a tree of what may happen.
#![deny(clippy::unwrap_used, clippy::panic)]
#![warn(clippy::indexing_slicing, clippy::string_slice)]

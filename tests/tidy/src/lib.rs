//! Checks that keep `src-tauri/docs/architecture.md` true. Each is a pure function from texts to complaints, so that each
//! can be shown to fail; `tests/tidy.rs` puts them to the repository.

pub mod commands;
pub mod data;
pub mod directions;
pub mod order;
pub mod privacy;
pub mod sizes;
pub mod tree;
pub mod window;
pub mod words;

/// What is wrong, one sentence each, beginning with the place.
pub type Complaints = Vec<String>;

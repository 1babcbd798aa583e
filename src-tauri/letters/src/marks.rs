//! What a file is marked with, as far as a wording asks about it.

use serde::{Deserialize, Serialize};

/// Something that a file is marked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// The debtor evades, deceives or moves assets away.
    Evading,
    /// The loan paid for training that, as the debtor says, was not given.
    Training,
    /// The delay was reported to the credit system.
    Reported,
}

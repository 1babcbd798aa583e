//! Where what one knows of a person comes from.

use serde::{Deserialize, Serialize};

/// Where a telephone number or an address of a party comes from.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum DetailSource {
    /// A contract or another paper of the loan.
    Contract,
    /// The person.
    Person,
    /// A court or a public register.
    Registry,
    /// What the bank handed over.
    Bank,
    /// The sheet that the case came in with.
    Sheet,
    /// Something else.
    Other {
        /// What, in words.
        words: String,
    },
}

crate::withheld!(DetailSource);

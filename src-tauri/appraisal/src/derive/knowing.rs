//! What it would be worth to see the hidden world before anything is decided.

use crate::evaluate::{known, mean};
use crate::tree::{Tree, TreeError};

/// Expected gain of deciding with the world known over deciding as well as can be now. Yuan, never below zero but for
/// rounding: no enquiry about the payers is worth more than this.
/// # Errors
/// [`TreeError`] where the tree cannot be evaluated.
pub fn value_of_knowing(tree: &Tree) -> Result<f64, TreeError> {
    Ok(known(tree)? - mean(tree)?)
}

//! How strongly each figure of a tree pulls at its mean: one pass down for the weights, one back for the slopes.

use crate::evaluate::Reversed;
use crate::tree::{Tree, TreeError};

/// A figure of a tree and its pull.
#[derive(Clone, Debug, PartialEq)]
pub struct Pull {
    /// Names and labels from the root to the stage, or to the branch.
    pub at: Vec<String>,
    /// Which figure there.
    pub what: Pulled,
    /// By how much the mean moves when the figure grows by one, in every world at once, the policy staying as it is.
    pub slope: f64,
}

/// A figure of a tree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pulled {
    /// The cost of funds, per percentage point a year.
    Rate,
    /// A cost on entry, per yuan.
    Cost(String),
    /// A flow of a branch, per yuan in every world.
    Flow(String),
    /// The probability of a branch, at the expense of no other.
    Probability,
}

/// The pulls of `tree` under its best policy, in the order of its stages.
/// # Errors
/// [`TreeError`] where the tree cannot be evaluated.
pub fn pulls(tree: &Tree) -> Result<Vec<Pull>, TreeError> {
    tree.check()?;
    Ok(Reversed::of(tree)?.slopes())
}

//! Decisions that follow from an evaluated tree: what moves it, what knowing more is worth, what a lawyer's share equals,
//! and whether to wait.

mod counsel;
mod knowing;
mod pulls;
mod waiting;

pub use counsel::{FeeComparison, fee_indifference};
pub use knowing::value_of_knowing;
pub use pulls::{Pull, Pulled, pulls};
pub use waiting::{Act, Waiting, WaitingInputs, waiting};

//! Two days of one claim side by side, and our figure beside another's.

mod days;
mod other;
mod variants;

pub use days::{DaysCompared, HeadMoved, between};
pub use other::{Difference, Explanation, HeadDifference, Theirs, difference};
pub use variants::Assumption;

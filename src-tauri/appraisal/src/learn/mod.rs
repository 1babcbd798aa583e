//! Learning from the company's own closed cases: rates down a ladder of ever narrower groups, shares recovered, times with
//! open cases censored, and how good the forecasts were.
//!
//! A narrow group borrows from the wider one it belongs to, the more the fewer cases it has of its own; below
//! [`FEW`] closed cases in all the pooled rate is used, and the answer says so.

mod rates;
mod scores;
mod times;
#[cfg(test)]
mod trial;

pub use rates::{Basis, Count, FEW, Learned, Strength, learned, recovered_shares, strength};
pub use scores::{Murphy, brier, crps, murphy};
pub use times::{Cause, Incidence, Observed, incidence};

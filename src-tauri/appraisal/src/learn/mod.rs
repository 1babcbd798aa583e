//! Learning from the company's own closed cases: rates down a ladder of ever narrower groups, shares recovered, times with
//! open cases censored, and how good the forecasts were.
//!
//! A narrow group borrows from the wider one it belongs to, the more the fewer cases it has of its own; below
//! [`FEW`] closed cases in all the pooled rate is used, and the answer says so.

mod rates;
mod reckoning;
mod scores;
mod study;
mod times;
#[cfg(test)]
mod trial;

pub use rates::{Basis, Count, FEW, Learned, Strength, company_shares, learned, recovered_shares, strength};
pub use reckoning::{Calibration, Judged, calibration, came, place};
pub use scores::{Murphy, brier, crps, murphy};
pub use study::{Backtest, Event, Group, Observable, Studied, study};
pub use times::{Cause, Incidence, Observed, incidence};

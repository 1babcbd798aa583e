//! From the whole claim down to what a path is worth.

use recourse_core::Money;
use serde::{Deserialize, Serialize};

use super::compare::{Comparison, PathAppraised};
use super::tariff::{number, real};

/// A step from the whole claim down to what a path is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The claim.
    Claim,
    /// What is not expected to come in.
    NotRecovered,
    /// To lawyers and agencies.
    Lawyers,
    /// To courts and insurers, what comes back of it not counted here.
    Courts,
    /// Hours of own staff.
    Staff,
    /// All other costs, less what comes back.
    Other,
    /// What waiting costs.
    Time,
    /// What is left: the expected present value.
    Net,
}

impl Comparison {
    /// From the claim down to the expected present value of `path`; all but the last sum to the last. Yuan.
    #[must_use]
    pub fn steps(&self, claim: Money, path: &PathAppraised) -> [(Step, f64); 8] {
        let rate = self.assumptions.iter().find(|it| it.id == "staff_rate").map_or(0.0, |it| number(it.value));
        let (outcome, takes) = (&path.outcome, &path.resources);
        let (claim, staff) = (real(claim), takes.staff_hours * rate);
        let other = outcome.expected_cost - staff - takes.lawyer_budget - takes.court_cash;
        [
            (Step::Claim, claim),
            (Step::NotRecovered, outcome.expected_recovered - claim),
            (Step::Lawyers, 0.0 - takes.lawyer_budget),
            (Step::Courts, 0.0 - takes.court_cash),
            (Step::Staff, 0.0 - staff),
            (Step::Other, 0.0 - other),
            (Step::Time, outcome.mean - (outcome.expected_recovered - outcome.expected_cost)),
            (Step::Net, outcome.mean),
        ]
    }
}

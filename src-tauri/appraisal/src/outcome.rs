//! What an evaluated tree says.

use serde::{Deserialize, Serialize};

/// The figures of one tree under the best policy. Yuan today where not said otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// Expected present value.
    pub mean: f64,
    /// Standard deviation of the present value.
    pub sd: f64,
    /// Smallest value that is not exceeded with probability 0.1.
    pub p10: Figure,
    /// The median.
    pub p50: Figure,
    /// Smallest value that is not exceeded with probability 0.9.
    pub p90: Figure,
    /// Probability that the present value is below zero.
    pub p_loss: Figure,
    /// Probability that anything is recovered.
    pub p_any_cash: f64,
    /// Probability that anything is recovered within twelve months.
    pub p_cash_12_months: f64,
    /// Expected months to the first recovery where there is any.
    pub mean_first_cash_months: Option<f64>,
    /// Expected recovery, not discounted.
    pub expected_recovered: f64,
    /// Expected cost less refunds, not discounted.
    pub expected_cost: f64,
    /// What is chosen where.
    pub policy: Vec<Decision>,
}

/// A figure that is exact, or an interval that certainly holds it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Figure {
    /// Exact.
    Exact(f64),
    /// Not below `low`, not above `high`: the tree has too many ends to list.
    Between {
        /// Lower bound.
        low: f64,
        /// Upper bound.
        high: f64,
    },
}

/// What is chosen at one decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Names and labels from the root, the decision's own name last.
    pub at: Vec<String>,
    /// The label of the option.
    pub choose: String,
}

impl Outcome {
    /// The JSON of the contract.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Figure {
    /// Never above the figure.
    #[must_use]
    pub fn low(self) -> f64 {
        match self {
            Self::Exact(it) | Self::Between { low: it, .. } => it,
        }
    }

    /// Never below the figure.
    #[must_use]
    pub fn high(self) -> f64 {
        match self {
            Self::Exact(it) | Self::Between { high: it, .. } => it,
        }
    }
}

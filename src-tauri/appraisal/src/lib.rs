//! What each recovery path is worth: exact distributions over a tree of what may happen.
//!
//! Pure: no clock, file, log or random number. Floats are allowed here and only here, because a present
//! value is an expectation, not an amount anybody owes; statutory fees come in exact to the fen.
#![deny(clippy::unwrap_used, clippy::panic)]
#![warn(clippy::indexing_slicing, clippy::string_slice)]

mod allocate;
mod assumptions;
mod derive;
mod evaluate;
mod learn;
mod outcome;
mod paths;
mod scale;
mod tree;

pub use allocate::{
    AllocateError, Allocation, Instance, Pick, Plan as AllocationPlan, Portfolio, PortfolioCase, PortfolioOption, solve,
};
pub use assumptions::{Assumption, AssumptionError, Assumptions, Origin, Unit};
pub use derive::{
    Act, FeeComparison, Pull, Pulled, Waiting, WaitingInputs, fee_indifference, pulls, value_of_knowing, waiting,
};
pub use evaluate::{Line, Part, Ready, evaluate, mean};
pub use learn::{
    Backtest, Basis, Calibration, Cause, Count, Event, FEW, Group, Incidence, Judged, Learned, Murphy, Observable,
    Observed, Strength, Studied, brier, calibration, came, company_shares, crps, incidence, learned, murphy, place,
    recovered_shares, strength, study,
};
pub use outcome::{Decision, Figure, Outcome};
pub use paths::{
    Advice, AppraisalError, Appraiser, AtLevel, Bank, Bearer, Blocked, Candidate, CaseInputs, Caveat, Comparison,
    CostItem, CostKind, Decider, Deliberation, Explained, Fact, FirstMove, Footing, Glance, Kept, Known, Limit, Path,
    PathAppraised, Patience, Redrawn, Resource, Resources, Rest, Rests, Rule, Security, Step, Swing, Verdict, compare,
    deliberate, footing, glance,
};
pub use scale::{Scale, places};
pub use tree::{
    Branch, ByWorld, Chance, Choice, Cost, Decide, Flow, FlowKind, MAX_LEVELS, Months, Node, Text, Tree, TreeError,
    World,
};

/// A share of one in percent.
#[must_use]
pub fn percent(share: f64) -> f64 {
    share * 100.0
}

/// What `one` is of `other`; nothing of nothing.
#[must_use]
pub fn share_of(one: f64, other: f64) -> Option<f64> {
    (other != 0.0).then(|| one / other)
}

/// How far `value` is behind `best`. Yuan.
#[must_use]
pub fn behind(best: f64, value: f64) -> f64 {
    best - value
}

/// Reads one tree, evaluates it and answers in the JSON of `recourse appraise tree`.
/// # Errors
/// [`TreeError`] where the text is not a tree that can be evaluated.
pub fn run(json: &str) -> Result<String, TreeError> {
    Ok(evaluate(&json.parse()?)?.to_json())
}

//! The engine: the best policy and the exact law of what it brings.
//!
//! 1. [`plan`] lays the tree out flat, parents first, so that nothing below recurses.
//! 2. [`weights`] finds the mean and the best policy by carrying discounted beliefs down the tree.
//! 3. [`ends`] lists every end of the chosen policy: quantiles, probabilities, nominal sums, variance.
//! 4. Where there are too many ends, [`moments`] gives the variance, [`timing`] what depends on months only, and
//!    [`bounds`] intervals for the quantiles.
#![expect(clippy::indexing_slicing, reason = "every index is made by `Plan::of` and lies inside its own vectors")]

mod bounds;
mod ends;
mod moments;
#[cfg(test)]
mod oracle;
mod plan;
mod slopes;
mod timing;
mod weights;

use crate::derive::Pull;
use crate::outcome::{Figure, Outcome};
use crate::tree::{Tree, TreeError};
use ends::Ends;
use plan::{Plan, Policy};

/// Ends of a policy that are listed one by one; beyond, quantiles are intervals.
const EXACT_ENDS: usize = 200_000;
/// Months from the root to the last end, at most.
const HORIZON: u64 = 1_200_000;
/// A present value above this is no loss: rounding, a millionth of a fen.
const NO_LOSS: f64 = -1e-8;
/// By how much a cumulative probability may miss its level.
const LEVEL_TOLERANCE: f64 = 1e-12;

/// The figures of `tree` under its best policy.
///
/// Yuan. Exact up to the rounding of floats, without sampling; the same tree gives the same bits.
/// # Errors
/// [`TreeError`] where the tree breaks a rule of the contract, or a figure leaves what a float can hold.
pub fn evaluate(tree: &Tree) -> Result<Outcome, TreeError> {
    tree.check()?;
    let plan = Plan::of(tree)?;
    let choice = weights::best(&plan);
    let outcome = match ends::list(&plan, &choice.chosen, EXACT_ENDS) {
        Some(ends) => listed(&plan, &choice, &ends),
        None => bounded(&plan, &choice),
    };
    match not_finite(&outcome) {
        Some(place) => Err(TreeError::NotFinite { place: place.to_owned() }),
        None => Ok(outcome),
    }
}

/// The expected present value alone.
/// # Errors
/// As [`evaluate`].
pub(crate) fn mean(tree: &Tree) -> Result<f64, TreeError> {
    Ok(weights::best(&Plan::of(tree)?).mean + 0.0)
}

/// The slopes of the mean under the best policy.
/// # Errors
/// As [`evaluate`].
pub(crate) fn slopes(tree: &Tree) -> Result<Vec<Pull>, TreeError> {
    let plan = Plan::of(tree)?;
    Ok(slopes::slopes(&plan, &weights::best(&plan).chosen))
}

/// What a path is worth and what it takes, without its distribution.
pub(crate) struct Sketch {
    /// Expected present value. Yuan.
    pub(crate) mean: f64,
    /// Expected spending by label, not discounted. Yuan; receipts are below zero.
    pub(crate) spent: Vec<(String, f64)>,
}

/// A quick look at a tree that is known to be well made.
/// # Errors
/// [`TreeError`] where a figure leaves what a float can hold.
pub(crate) fn sketch(tree: &Tree) -> Result<Sketch, TreeError> {
    let plan = Plan::of(tree)?;
    let best = weights::best(&plan);
    let spent = slopes::spent(plan, &best.chosen).into_iter().map(|(label, yuan)| (label.to_owned(), yuan)).collect();
    Ok(Sketch { mean: best.mean + 0.0, spent })
}

fn listed(plan: &Plan<'_>, choice: &Policy, ends: &Ends) -> Outcome {
    let variance: f64 = ends.atoms.iter().map(|it| it.p * (it.value - choice.mean).powi(2)).sum();
    let months = &ends.months;
    Outcome {
        mean: choice.mean + 0.0,
        sd: variance.sqrt(),
        p10: Figure::Exact(ends.quantile(0.1)),
        p50: Figure::Exact(ends.quantile(0.5)),
        p90: Figure::Exact(ends.quantile(0.9)),
        p_loss: Figure::Exact(ends.atoms.iter().filter(|it| it.value < NO_LOSS).map(|it| it.p).sum::<f64>() + 0.0),
        p_any_cash: months.any_cash + 0.0,
        p_cash_12_months: months.within_12 + 0.0,
        mean_first_cash_months: (months.any_cash > 0.0).then(|| months.first_cash / months.any_cash),
        expected_recovered: months.recovered + 0.0,
        expected_cost: months.cost + 0.0,
        policy: plan.decisions(choice),
    }
}

fn bounded(plan: &Plan<'_>, choice: &Policy) -> Outcome {
    let law = bounds::law(plan, &choice.chosen);
    let months = timing::months(plan, &choice.chosen);
    Outcome {
        mean: choice.mean + 0.0,
        sd: (moments::second(plan, &choice.chosen) - choice.mean.powi(2)).max(0.0).sqrt(),
        p10: law.quantile(0.1),
        p50: law.quantile(0.5),
        p90: law.quantile(0.9),
        p_loss: law.below(NO_LOSS),
        p_any_cash: months.any_cash + 0.0,
        p_cash_12_months: months.within_12 + 0.0,
        mean_first_cash_months: (months.any_cash > 0.0).then(|| months.first_cash / months.any_cash),
        expected_recovered: months.recovered + 0.0,
        expected_cost: months.cost + 0.0,
        policy: plan.decisions(choice),
    }
}

fn not_finite(outcome: &Outcome) -> Option<&'static str> {
    [
        ("mean", outcome.mean),
        ("sd", outcome.sd),
        ("p10", outcome.p10.low()),
        ("p90", outcome.p90.high()),
        ("expected_recovered", outcome.expected_recovered),
        ("expected_cost", outcome.expected_cost),
        ("mean_first_cash_months", outcome.mean_first_cash_months.unwrap_or_default()),
    ]
    .into_iter()
    .find_map(|(place, figure)| (!figure.is_finite()).then_some(place))
}

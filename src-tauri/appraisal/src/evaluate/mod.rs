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
mod trace;
mod weights;

use std::sync::Arc;

use crate::outcome::{Figure, Outcome};
use crate::tree::{Node, Tree, TreeError};
use ends::Ends;
use plan::{Discount, Plan, Policy};
pub(crate) use slopes::Reversed;
pub(crate) use trace::trace;
pub use trace::{Line, Part};
use weights::Room;
pub(crate) use weights::Taken;

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
    let choice = best(tree, &plan);
    let outcome = match ends::list(&plan, &choice.chosen, EXACT_ENDS) {
        Some(ends) => listed(&plan, &choice, ends),
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
pub fn mean(tree: &Tree) -> Result<f64, TreeError> {
    let longest = longest(tree);
    if longest > HORIZON {
        return Err(TreeError::NotFinite { place: format!("{longest} months") });
    }
    let mut ready = Ready::at(tree.annual_rate_percent, longest)?;
    Ok(ready.mean(tree.worlds.iter().map(|it| it.p), tree.root.as_ref()))
}

/// What one rate and one piece of working memory are kept for: many trees one after the other, or one tree again and
/// again while its figures change.
#[derive(Clone, Debug)]
pub struct Ready {
    discount: Arc<Discount>,
    room: Room,
}

impl Ready {
    /// For trees at `annual_rate_percent`; months beyond `ready` take longer.
    /// # Errors
    /// [`TreeError::NotFinite`] where the rate leaves no discount factor.
    pub fn at(annual_rate_percent: f64, ready: u64) -> Result<Self, TreeError> {
        Ok(Self { discount: Arc::new(Discount::of(annual_rate_percent, ready)?), room: Room::default() })
    }

    /// The expected present value of a tree that is well made; the same bits as [`evaluate`] gives.
    pub fn mean(&mut self, worlds: impl Iterator<Item = f64>, root: Option<&Node>) -> f64 {
        weights::mean(worlds, root, &self.discount, &mut self.room, None) + 0.0
    }

    /// Tells `taken` what the tree whose mean was asked for last is expected to take, by label.
    pub(crate) fn spending<'t>(
        &mut self,
        worlds: impl Iterator<Item = f64>,
        root: Option<&'t Node>,
        counts: &dyn Fn(&str) -> bool,
        taken: &mut dyn FnMut(Taken<'t>),
    ) {
        weights::spending(worlds, root, &mut self.room, counts, taken);
    }
}

/// The expected present value if the world were known before anything is decided.
/// # Errors
/// As [`evaluate`].
pub(crate) fn known(tree: &Tree) -> Result<f64, TreeError> {
    let discount = Discount::of(tree.annual_rate_percent, longest(tree))?;
    let Some(root) = &tree.root else { return Ok(0.0) };
    Ok(tree.worlds.iter().enumerate().map(|(world, it)| weights::known(root, world, (it.p, 0.0), &discount)).sum())
}

/// The best policy of a tree.
fn best(tree: &Tree, plan: &Plan<'_>) -> Policy {
    let mut room = Room::default();
    let worlds = tree.worlds.iter().map(|it| it.p);
    let mean = weights::mean(worlds, tree.root.as_ref(), &plan.discount, &mut room, None);
    Policy::of(plan, mean, &room)
}

/// Months from the root to the last end.
fn longest(tree: &Tree) -> u64 {
    let mut longest = 0;
    let mut open: Vec<(&Node, u64)> = tree.root.iter().map(|it| (it, 0)).collect();
    while let Some((node, months)) = open.pop() {
        match node {
            Node::Chance(it) => {
                for branch in &it.branches {
                    let end = months + branch.months.iter().map(|it| u64::from(it.0)).max().unwrap_or(0);
                    longest = longest.max(end);
                    open.extend(branch.next.as_deref().map(|it| (it, end)));
                }
            }
            Node::Decide(it) => open.extend(it.options.iter().filter_map(|it| Some((it.next.as_deref()?, months)))),
        }
    }
    longest
}

fn listed(plan: &Plan<'_>, choice: &Policy, ends: Ends) -> Outcome {
    let [p10, p50, p90] = ends.quantiles([0.1, 0.5, 0.9]);
    let variance: f64 = ends.atoms.iter().map(|it| it.p * (it.value - choice.mean).powi(2)).sum();
    let months = &ends.months;
    Outcome {
        mean: choice.mean + 0.0,
        sd: variance.sqrt(),
        p10: Figure::Exact(p10),
        p50: Figure::Exact(p50),
        p90: Figure::Exact(p90),
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

//! Which path each case takes when staff, lawyers and court cash are scarce: one option per case, no resource above
//! its capacity, the largest total value, and a bound no allocation can exceed.
//!
//! 1. [`dual`] finds the prices of the resources: a deep-cut ellipsoid on a sample, then on a larger one, then on all
//!    cases within the region that is left, where most cases no longer change their minds.
//! 2. [`primal`] takes each case's best option at those prices, swaps near-ties until every capacity holds exactly, and
//!    fills what is left.
//! 3. [`exact`] closes the gap of small portfolios by branch and bound.
//!
//! Any prices give a true bound (weak duality), so that the printed gap proves itself. Sums run in a fixed order: one
//! thread and many give the same bits.
#![expect(clippy::indexing_slicing, reason = "every index is made by `Instance::case` and lies inside its own vectors")]

mod dual;
mod ellipsoid;
mod exact;
mod instance;
mod primal;
mod read;
#[cfg(test)]
mod tests;

pub use instance::Instance;
pub use read::{Allocation, Pick, Portfolio, PortfolioCase, PortfolioOption};

use instance::Ticks;

/// Options in all up to which the optimum itself is looked for.
const EXACT_OPTIONS: usize = 2_000;

/// Share of the bound within which picks are near enough.
const NEAR: f64 = 3e-7;
/// Share of each value by which alike cases are told apart.
const STIR: f64 = 1e-7;

/// An allocation, proven to within its gap.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The option of each case, by place.
    pub picks: Vec<usize>,
    /// Total value of the picks.
    pub value: f64,
    /// No allocation is worth more.
    pub bound: f64,
    /// What the picks use of each resource.
    pub uses: Vec<f64>,
    /// What one unit more of each resource would bring.
    pub shadow_prices: Vec<f64>,
}

/// Why nothing was allocated.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum AllocateError {
    #[error("not the JSON of a portfolio: {reason}")]
    InvalidJson { reason: String },
    #[error("{place}: {found} figures for {resources} resources")]
    LengthMismatch { place: String, resources: usize, found: usize },
    #[error("{place}: not a finite number")]
    NotFinite { place: String },
    #[error("\"{place}\" stands twice")]
    DuplicateLabel { place: String },
    #[error("{resource}: even the least use is above the capacity")]
    Infeasible { resource: String },
}

impl AllocateError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::InvalidJson { .. } => "invalid_json",
            Self::LengthMismatch { .. } => "length_mismatch",
            Self::NotFinite { .. } => "not_finite",
            Self::DuplicateLabel { .. } => "duplicate_label",
            Self::Infeasible { .. } => "infeasible",
        }
    }

    /// What it is about: a place, or the resource that does not suffice.
    #[must_use]
    pub fn place(&self) -> &str {
        match self {
            Self::InvalidJson { .. } => "",
            Self::Infeasible { resource: place }
            | Self::LengthMismatch { place, .. }
            | Self::NotFinite { place }
            | Self::DuplicateLabel { place } => place,
        }
    }
}

/// Allocates on `threads` threads. The place of the resource that cannot suffice is the error.
///
/// # Errors
/// The resource whose capacity the picks cannot keep.
pub fn solve(instance: &Instance, threads: usize) -> Result<Plan, usize> {
    let ticks = Ticks::of(instance);
    if let Some(short) = ticks.short(instance) {
        return Err(short);
    }
    let prices = dual::prices(instance, threads);
    let mut found = primal::picks(instance, &ticks, &prices);
    if found.as_ref().map_or(true, |it| prices.bound - instance.value(it) > NEAR * prices.bound.abs()) {
        // Cases alike to the last fen change their minds all at once, and no prices split them; stirred, they do not.
        let stirred = instance.stirred(STIR);
        let other = primal::picks(&stirred, &ticks, &dual::prices(&stirred, threads));
        let better = |one: &Vec<usize>, other: &Vec<usize>| instance.value(other) > instance.value(one);
        match (&found, &other) {
            (Ok(one), Ok(it)) if !better(one, it) => {}
            (Ok(_), Err(_)) => {}
            _ => found = other,
        }
    }
    if instance.values.len() > EXACT_OPTIONS {
        return Ok(plan(instance, &ticks, found?, &prices, prices.bound));
    }
    let ended = exact::search(instance, &ticks, &prices, found.as_ref().ok().cloned());
    let Some(picks) = ended.picks else { return Err(found.err().unwrap_or(0)) };
    let bound = ended.open.map_or(f64::NEG_INFINITY, |it| it.min(prices.bound));
    Ok(plan(instance, &ticks, picks, &prices, bound))
}

fn plan(instance: &Instance, ticks: &Ticks, picks: Vec<usize>, prices: &dual::Prices, bound: f64) -> Plan {
    let value = instance.value(&picks);
    Plan {
        value,
        bound: bound.max(value),
        uses: ticks.uses(instance, &picks),
        shadow_prices: prices.each.clone(),
        picks,
    }
}

impl Plan {
    /// How far the value can be from the best, as a share of itself.
    #[must_use]
    pub fn gap(&self) -> f64 {
        (self.bound - self.value) / self.value.abs().max(1.0)
    }
}

//! Promises to pay, kept or broken by what came in.

use super::Promise;
use crate::obligors::Obligor;
use crate::{CaseFile, Day, Money};

/// A promise and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promised {
    /// Journal entry that recorded it.
    pub seq: u64,
    /// What was promised.
    pub promise: Promise,
    /// What came in on it.
    pub paid: Money,
    /// Of which payments, by their days, and how much of each.
    pub parts: Vec<(Day, Money)>,
    /// Whether it was kept.
    pub state: PromiseState,
}

/// What became of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PromiseState {
    /// Its day has not passed.
    Open,
    /// All of it came in by its day.
    Kept,
    /// A part came in by its day.
    PartlyKept,
    /// Nothing came in by its day.
    Broken,
}

/// Every promise of the file, the earliest day first, as it stands on `today`.
///
/// A payment counts for the promises of its payer from the day they were given to their last day, each yuan once, the
/// earliest promise first.
#[must_use]
pub fn promises(file: &CaseFile, today: Day) -> Vec<Promised> {
    let mut found: Vec<(u64, &Promise)> = file.work.promised().collect();
    found.sort_by_key(|(seq, it)| (it.due, *seq));
    let mut left: Vec<(Obligor, Day, Money)> = file
        .standing_payments()
        .map(|it| {
            let payer = it.guarantor.map_or(Obligor::Debtor, |index| Obligor::Guarantor { index });
            (payer, it.received_on, it.amount)
        })
        .collect();
    found
        .into_iter()
        .map(|(seq, promise)| {
            let (mut paid, mut parts) = (Money::ZERO, Vec::new());
            for (payer, on, amount) in &mut left {
                let counts = *payer == promise.by && *on >= promise.made_on && *on <= promise.due && *on <= today;
                if counts && paid < promise.amount && *amount > Money::ZERO {
                    let taken = (*amount).min(promise.amount - paid);
                    paid = paid + taken;
                    *amount = *amount - taken;
                    parts.push((*on, taken));
                }
            }
            let state = match paid {
                _ if paid >= promise.amount => PromiseState::Kept,
                _ if promise.due >= today => PromiseState::Open,
                _ if paid == Money::ZERO => PromiseState::Broken,
                _ => PromiseState::PartlyKept,
            };
            Promised { seq, promise: promise.clone(), paid, parts, state }
        })
        .collect()
}

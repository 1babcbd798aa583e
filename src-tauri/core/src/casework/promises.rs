//! Promises to pay, kept or broken by what came in.

use serde::{Deserialize, Serialize};

use super::Promise;
use crate::obligors::Obligor;
use crate::{CaseFile, Day, Money};

/// A promise that was not kept was looked at: why it is not waited for any more.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseClosed {
    /// Journal entry of the promise.
    pub promise: u64,
    /// The day.
    pub on: Day,
    /// Why, in the words of whoever closed it.
    pub reason: String,
}

crate::withheld!(PromiseClosed, PromiseAnswer);

/// What answered a promise that was not kept.
#[derive(Clone, PartialEq, Eq)]
pub enum PromiseAnswer {
    /// It was closed.
    Closed {
        /// Journal entry.
        seq: u64,
        /// The day.
        on: Day,
        /// Why.
        reason: String,
    },
    /// The same person gave another after its day had passed.
    Anew {
        /// Journal entry of that one.
        seq: u64,
        /// Its day.
        due: Day,
    },
}

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
    /// What answered it; only of one that was broken, or kept in part.
    pub answer: Option<PromiseAnswer>,
}

impl Promised {
    /// Whether it was not kept and nobody has answered that.
    #[must_use]
    pub fn is_unanswered(&self) -> bool {
        matches!(self.state, PromiseState::Broken | PromiseState::PartlyKept) && self.answer.is_none()
    }
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
            let failed = matches!(state, PromiseState::Broken | PromiseState::PartlyKept);
            let answer = failed.then(|| answer(file, seq, promise)).flatten();
            Promised { seq, promise: promise.clone(), paid, parts, state, answer }
        })
        .collect()
}

fn answer(file: &CaseFile, seq: u64, broken: &Promise) -> Option<PromiseAnswer> {
    let closed = file.work.promises_closed().find(|(_, it)| it.promise == seq);
    if let Some((seq, it)) = closed {
        return Some(PromiseAnswer::Closed { seq, on: it.on, reason: it.reason.clone() });
    }
    let mut later = file.work.promised().filter(|(at, _)| *at > seq);
    let anew = later.find(|(_, it)| it.by == broken.by && it.made_on > broken.due)?;
    Some(PromiseAnswer::Anew { seq: anew.0, due: anew.1.due })
}

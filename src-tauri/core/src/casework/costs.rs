//! What was spent on a file, by kind: charges, and the time of our own people.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::approvals;
use crate::case::standing;
use crate::events::{Bearer, ChargeRecorded, CostKind, CostState};
use crate::{CaseFile, Day, Money};

crate::withheld!(TimeSpent);

/// Time that somebody of ours spent on a file. It is a cost and no part of the claim.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeSpent {
    /// The day.
    pub on: Day,
    /// Minutes.
    pub minutes: u32,
    /// Who.
    pub by: String,
    /// On what.
    pub what: String,
}

/// What was spent of one kind. Yuan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spent {
    /// Entries.
    pub count: u32,
    /// All of it.
    pub amount: Money,
    /// What of it the debtor is to bear.
    pub recoverable: Money,
    /// What of it was paid in advance and may come back.
    pub advanced: Money,
    /// What of it is not paid yet.
    pub unpaid: Money,
}

/// The charges for what it cost to recover that fell due by `as_of`; what is charged on another head of the claim was
/// not spent.
pub fn costs(file: &CaseFile, as_of: Day) -> impl Iterator<Item = &ChargeRecorded> {
    let ours = |it: &ChargeRecorded| it.cost.is_some() || it.head == "cost";
    standing(&file.charges).map(|it| &it.what).filter(move |it| ours(it) && it.due_on <= as_of)
}

/// What was spent by `as_of`, by kind; charges of which nobody said the kind stand under none.
#[must_use]
pub fn spent(file: &CaseFile, as_of: Day) -> BTreeMap<Option<CostKind>, Spent> {
    let mut all: BTreeMap<Option<CostKind>, Spent> = BTreeMap::new();
    for it in costs(file, as_of) {
        let sum = all.entry(it.cost).or_default();
        let where_it = |holds: bool| if holds { it.amount } else { Money::ZERO };
        sum.count = sum.count.saturating_add(1);
        sum.amount = sum.amount + it.amount;
        sum.recoverable = sum.recoverable + where_it(it.borne_by == Bearer::Debtor);
        sum.advanced = sum.advanced + where_it(it.state == Some(CostState::Advanced));
        sum.unpaid = sum.unpaid + where_it(it.state == Some(CostState::Unpaid));
    }
    all
}

/// What was approved to be spent. Yuan; none where nothing of the kind was approved with an amount.
#[must_use]
pub fn budget(file: &CaseFile) -> Option<Money> {
    let given = approvals(file).into_iter().filter(|it| it.decided.as_ref().is_some_and(|(_, it)| it.given));
    let amounts: Vec<Money> = given.filter(|it| it.asked.matter == "cost").filter_map(|it| it.asked.amount).collect();
    (!amounts.is_empty()).then(|| amounts.into_iter().sum())
}

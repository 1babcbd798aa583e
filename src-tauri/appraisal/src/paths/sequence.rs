//! Demand first, then what is best on what was seen; and whether to warn the debtor at all.

use serde::{Deserialize, Serialize};

use super::contact::{demand_months, demand_paid};
use super::costs::{CostItem, Prices};
use super::stages::{Account, branch, chance, decide, otherwise};
use super::suit::{self, Counsel, Keep, Suit};
use super::{Ground, contact, instalments, lump_sum, others};
use crate::tree::Node;

/// What to do first: demand and sue later, or sue at once.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct FirstMove {
    /// Share of the debtor's means that a warning would have to cost for suing first to be better. Percent; `None` where
    /// one of the two is better whatever is lost.
    pub threshold_percent: Option<f64>,
    /// The share assumed now. Percent.
    pub assumed_percent: f64,
    /// By how much demanding first is ahead now. Yuan.
    pub lead: f64,
}

pub(super) fn costs(prices: &Prices) -> Vec<&CostItem> {
    let mut items = lump_sum::costs(prices);
    items.extend(suit::costs(prices, Suit::preserved(Counsel::Fixed)));
    items
}

/// A demand that is not paid has warned the debtor; the worlds remember what that cost.
pub(super) fn tree(ground: &Ground<'_>, prices: &Prices) -> Node {
    let (willing, unwilling) = demand_paid(ground);
    let months = demand_months(ground);
    let longest = months.iter().map(|it| it.0).max().unwrap_or(0);
    let charge = (ground.monthly_charge(), longest);
    let mut account = Account::open(ground, ground.claim(), charge, |it| it.debtor + it.guarantors);
    let paid =
        ground.worlds.each(|it| if it.debtor + it.guarantors > 0.0 { it.by_will(willing, unwilling) } else { 0.0 });
    let not_paid = otherwise(&paid);
    let flows = account.freely("pays", |it| it.debtor + it.guarantors);
    let warned = ground.worlds.warned(ground.figures.keep_warned);
    let later = ground.after(&warned);
    let suit = |counsel| Some(suit::tree(&later, prices, Suit::preserved(counsel)));
    let unpreserved = Suit { counsel: Counsel::Fixed, keep: Keep::Leaked, paid_before: 0.0 };
    let mut options = vec![
        ("stop", None),
        ("preserve", Some(contact::preserve(&later, prices))),
        ("litigation", suit(Counsel::Fixed)),
        ("suit_unpreserved", Some(suit::tree(&later, prices, unpreserved))),
        ("agency", suit(Counsel::Half)),
        ("instalments", Some(instalments::tree(&later, prices, instalments::Form::Titled))),
    ];
    if ground.security_value() > 0.0 {
        options.push(("realise_security", Some(others::realise(&later, prices))));
    }
    chance(
        "demand",
        &lump_sum::costs(prices),
        [
            branch("paid", paid, months.clone()).paying(flows),
            branch("not_paid", not_paid, months).then(Some(decide("after_demand", options))),
        ],
    )
}

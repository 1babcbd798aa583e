//! Lump sum: one demand to debtor and counter-guarantors, then stop.

use recourse_core::PartyKind;

use super::Ground;
use super::costs::{CostItem, Prices};
use super::stages::{Account, branch, chance, either, otherwise};
use crate::tree::Node;

pub(super) fn costs(prices: &Prices) -> Vec<&CostItem> {
    vec![&prices.letters, &prices.demand_staff]
}

/// The letters go out; who can pay does so in a month or two, with the probability of the debtor's will.
pub(super) fn tree(ground: &Ground<'_>, prices: &Prices) -> Node {
    let figures = ground.figures;
    let (willing, unwilling) = match ground.inputs.debtor {
        PartyKind::Person => (figures.demand_paid_willing_person, figures.demand_paid_unwilling_person),
        PartyKind::Company => (figures.demand_paid_willing_company, figures.demand_paid_unwilling_company),
    };
    let months = either(figures.demand_months, figures.demand_months_late, figures.demand_late_share);
    let longest = figures.demand_months.max(figures.demand_months_late);
    let charge = (ground.monthly_charge(), longest);
    let mut account = Account::open(ground, ground.claim(), charge, |it| it.debtor + it.guarantors);
    let paid = ground.worlds.each(|it| {
        let means = it.debtor + it.guarantors;
        if means > 0.0 { it.by_will(willing, unwilling) } else { 0.0 }
    });
    let not_paid = otherwise(&paid);
    let flows = account.freely("pays", |it| it.debtor + it.guarantors);
    chance(
        "demand",
        &costs(prices),
        [branch("paid", paid, months.clone()).paying(flows), branch("not_paid", not_paid, months)],
    )
}

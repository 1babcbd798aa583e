//! One push and then stop: calls, a visit, an agency, the bank, and merely keeping the claim alive.

use recourse_core::PartyKind;

use super::Ground;
use super::costs::{CostItem, Prices};
use super::stages::{Account, Agent, ByResult, branch, chance, either, otherwise};
use crate::tree::{ByWorld, Months, Node};

/// How a push is made.
struct Push<'a> {
    name: &'static str,
    costs: &'a [&'a CostItem],
    /// Against a letter of demand.
    effect: f64,
    months: Months,
    agent: Option<Agent>,
}

pub(super) fn phone_costs(prices: &Prices) -> Vec<&CostItem> {
    vec![&prices.phone_staff]
}

pub(super) fn visit_costs(prices: &Prices) -> Vec<&CostItem> {
    vec![&prices.visit_staff, &prices.trip]
}

pub(super) fn outsourced_costs(prices: &Prices) -> Vec<&CostItem> {
    vec![&prices.outsource_staff, &prices.commission]
}

pub(super) fn phone(ground: &Ground<'_>, prices: &Prices) -> Node {
    let (effect, months) = (ground.figures.phone_effect, demand_months(ground));
    push(ground, Push { name: "phone", costs: &phone_costs(prices), effect, months, agent: None })
}

pub(super) fn visit(ground: &Ground<'_>, prices: &Prices) -> Node {
    let (effect, months) = (ground.figures.visit_effect, demand_months(ground));
    push(ground, Push { name: "visit", costs: &visit_costs(prices), effect, months, agent: None })
}

/// Placed until the recall; the agency has its commission of what comes in.
pub(super) fn outsourced(ground: &Ground<'_>, prices: &Prices) -> Node {
    let figures = ground.figures;
    let old = ground.inputs.days_since_compensation > figures.old_days;
    let share = if old { figures.outsourced_share_old } else { figures.outsourced_share };
    let agent = Some(Agent { upfront: 0.0, share, who: ByResult::Collector });
    let (effect, months) = (figures.outsourced_effect, Months::certain(figures.outsourced_months));
    push(ground, Push { name: "outsourced", costs: &[&prices.outsource_staff], effect, months, agent })
}

/// The cheapest interrupting act; now and then somebody pays unasked.
pub(super) fn preserve(ground: &Ground<'_>, prices: &Prices) -> Node {
    let figures = ground.figures;
    let months = Months::certain(figures.preserve_months);
    let chances = ground.worlds.each(|it| if it.debtor + it.guarantors > 0.0 { figures.preserve_paid } else { 0.0 });
    paid_or_not(ground, "preserve", &[&prices.preserve, &prices.preserve_staff], chances, months, None)
}

/// The bank looks at the accounts; a balance is frozen and set against the debt.
pub(super) fn bank(ground: &Ground<'_>, prices: &Prices) -> Node {
    let figures = ground.figures;
    let found = ground.worlds.each(|it| if it.debtor > 0.0 { figures.bank_found } else { 0.0 });
    let nothing = otherwise(&found);
    let mut account = Account::open(ground, ground.claim(), (0.0, 0), |_| 0.0);
    let flows = account.freely("pays", |it| it.debtor * figures.bank_share);
    let months = demand_months(ground);
    chance(
        "bank",
        &[&prices.bank_staff],
        [branch("found", found, months.clone()).paying(flows), branch("nothing_found", nothing, months)],
    )
}

/// Probability that a letter of demand is paid, by will.
pub(super) fn demand_paid(ground: &Ground<'_>) -> (f64, f64) {
    let figures = ground.figures;
    match ground.inputs.debtor {
        PartyKind::Person => (figures.demand_paid_willing_person, figures.demand_paid_unwilling_person),
        PartyKind::Company => (figures.demand_paid_willing_company, figures.demand_paid_unwilling_company),
    }
}

pub(super) fn demand_months(ground: &Ground<'_>) -> Months {
    let figures = ground.figures;
    either(figures.demand_months, figures.demand_months_late, figures.demand_late_share)
}

fn push(ground: &Ground<'_>, push: Push<'_>) -> Node {
    let (willing, unwilling) = demand_paid(ground);
    let paid = ground.worlds.each(|it| {
        let means = it.debtor + it.guarantors;
        if means > 0.0 { (it.by_will(willing, unwilling) * push.effect).min(1.0) } else { 0.0 }
    });
    paid_or_not(ground, push.name, push.costs, paid, push.months, push.agent)
}

fn paid_or_not(
    ground: &Ground<'_>,
    name: &'static str,
    costs: &[&CostItem],
    paid: ByWorld,
    months: Months,
    agent: Option<Agent>,
) -> Node {
    let longest = months.iter().map(|it| it.0).max().unwrap_or(0);
    let charge = (ground.monthly_charge(), longest);
    let account = Account::open(ground, ground.claim(), charge, |it| it.debtor + it.guarantors);
    let flows = account.through(agent).freely("pays", |it| it.debtor + it.guarantors);
    let not_paid = otherwise(&paid);
    let branches = [branch("paid", paid, months.clone()).paying(flows), branch("not_paid", not_paid, months)];
    chance(name, costs, branches)
}

//! Instalments: a plan with an enforceable title; refused it ends, broken off the rest is enforced.

use recourse_core::Money;

use super::Ground;
use super::costs::{CostItem, Prices};
use super::stages::{Account, branch, chance, level, otherwise};
use super::suit::{Keep, enforcement};
use super::tariff::real;
use crate::tree::Node;

pub(super) fn costs(prices: &Prices) -> Vec<&CostItem> {
    vec![
        &prices.plan_staff,
        &prices.plan_notary,
        &prices.plan_monitoring,
        &prices.enforcement_staff,
        &prices.enforcement,
    ]
}

pub(super) fn tree(ground: &Ground<'_>, prices: &Prices) -> Node {
    let figures = ground.figures;
    let accepted = ground.worlds.each(|it| it.by_will(figures.plan_accepted_willing, figures.plan_accepted_unwilling));
    let refused = otherwise(&accepted);
    let plan = instalments(ground, prices);
    chance(
        "offer_plan",
        &[&prices.plan_staff, &prices.plan_notary],
        vec![branch("accepted", accepted, vec![(1, 1.0)]).then(plan), branch("refused", refused, vec![(1, 1.0)])],
    )
}

/// From the last instalment to the first: each is paid, or the plan breaks off and what is left is enforced.
fn instalments(ground: &Ground<'_>, prices: &Prices) -> Option<Node> {
    let figures = ground.figures;
    let amounts = equal_parts(ground.inputs.claim, figures.plan_instalments);
    let mut left = Money::ZERO;
    let mut next = None;
    for (paid_before, amount) in amounts.into_iter().enumerate().rev() {
        left = left + amount;
        let persistence = figures.plan_default_persistence.powi(i32::try_from(paid_before).unwrap_or(i32::MAX));
        let default = ground.worlds.each(|it| {
            let no_assets = if it.debtor > 0.0 { 0.0 } else { figures.plan_default_no_assets };
            let hazard = it.by_will(figures.plan_default_willing, figures.plan_default_unwilling) + no_assets;
            (hazard * persistence).min(1.0)
        });
        let account = Account::open(ground, real(left), (0.0, 0), |_| 0.0);
        let paid = branch("paid", otherwise(&default), vec![(1, 1.0)])
            .paying(vec![level(ground, "instalment", real(amount))])
            .then(next);
        let broken =
            branch("default", default, vec![(1, 1.0)]).then(Some(enforcement(ground, prices, Keep::Leaked, account)));
        next = Some(chance(&format!("instalment_{}", paid_before + 1), &[&prices.plan_monitoring], vec![paid, broken]));
    }
    next
}

/// `claim` in `count` parts, equal to the fen but for the last.
fn equal_parts(claim: Money, count: u32) -> Vec<Money> {
    let count = count.max(1);
    let each = Money::from_fen(claim.fen() / i64::from(count));
    let mut parts: Vec<Money> = (1..count).map(|_| each).collect();
    let rest = claim - parts.iter().copied().sum();
    parts.push(rest);
    parts
}

//! Payment order, confirmed mediation, realisation of security, and sale of the claim.

use super::Ground;
use super::auction::realisation;
use super::costs::{CostItem, Prices};
use super::stages::{Account, branch, chance, decide, either, even, level, otherwise};
use super::suit::{self, Counsel, Keep, Suit, enforcement, mediated};
use super::tariff::real;
use crate::tree::{Months, Node};

pub(super) fn order_costs(prices: &Prices) -> Vec<&CostItem> {
    let mut items = vec![&prices.order, &prices.order_staff, &prices.acceptance, &prices.lawyer, &prices.suit_staff];
    items.extend([&prices.enforcement_staff, &prices.enforcement]);
    items.extend(&prices.auction_staff);
    items
}

pub(super) fn mediation_costs(prices: &Prices) -> Vec<&CostItem> {
    let mut items = vec![&prices.mediation_staff, &prices.enforcement_staff, &prices.enforcement];
    items.extend(&prices.auction_staff);
    items
}

pub(super) fn realise_costs(prices: &Prices) -> Vec<&CostItem> {
    let mut items = vec![&prices.realise_staff, &prices.realise_fee, &prices.enforcement];
    items.extend(&prices.auction_staff);
    items
}

pub(super) fn assignment_costs(prices: &Prices) -> Vec<&CostItem> {
    vec![&prices.assign_staff]
}

/// Unless the debtor objects, the order is enforced like a judgment; after an objection one may sue, warned as he is.
/// # Source
/// 民事诉讼法 arts. 225 to 228; 民诉法解释 art. 195 (the fee is set against the acceptance fee).
pub(super) fn payment_order(ground: &Ground<'_>, prices: &Prices) -> Node {
    let figures = ground.figures;
    let warned = ground.worlds.warned(figures.keep_warned);
    let ground = &ground.after(&warned);
    let objected =
        ground.worlds.each(|it| it.by_will(figures.order_objected_willing, figures.order_objected_unwilling));
    let stands = otherwise(&objected);
    let account = Account::open(ground, ground.claim(), (0.0, 0), |_| 0.0);
    let suit = Suit { counsel: Counsel::Fixed, keep: Keep::Leaked, paid_before: real(prices.order.amount) };
    let sue = suit::tree(ground, prices, suit);
    let after = Months::certain(1);
    chance(
        "payment_order",
        &[&prices.order, &prices.order_staff],
        [
            branch("objected", objected, after.clone())
                .then(Some(decide("after_objection", [("sue", Some(sue)), ("stop", None)]))),
            branch("effective", stands, after).then(Some(enforcement(ground, prices, Keep::Leaked, account))),
        ],
    )
}

/// An agreement confirmed by the court is a title; without one the path ends.
/// # Source
/// 民事诉讼法 arts. 205 and 206.
pub(super) fn mediation(ground: &Ground<'_>, prices: &Prices) -> Node {
    let figures = ground.figures;
    let agreed = mediated(ground, ground.claim());
    let failed = otherwise(&agreed);
    let account = Account::open(ground, ground.claim(), (0.0, 0), |_| 0.0);
    let flows = account.clone().freely("pays", |it| it.debtor + it.guarantors);
    let kept =
        ground.worlds.each(|it| it.by_will(1.0 - figures.plan_default_willing, 1.0 - figures.plan_default_unwilling));
    let broken = otherwise(&kept);
    let performance = chance(
        "confirmed_agreement",
        &[],
        [
            branch("kept", kept, Months::certain(figures.performance_months)).paying(flows),
            branch("broken", broken, Months::certain(figures.performance_months)).then(Some(enforcement(
                ground,
                prices,
                Keep::Leaked,
                account,
            ))),
        ],
    );
    let after = either(figures.mediation_months, figures.mediation_months_late, figures.mediation_late_share);
    chance(
        "mediation",
        &[&prices.mediation_staff],
        [branch("agreed", agreed, after.clone()).then(Some(performance)), branch("failed", failed, after)],
    )
}

/// The special procedure leads straight to the auction unless an objection of substance ends it.
/// # Source
/// 民事诉讼法 arts. 207 and 208.
pub(super) fn realise(ground: &Ground<'_>, prices: &Prices) -> Node {
    let figures = ground.figures;
    let account = Account::open(ground, ground.claim(), (0.0, 0), |_| 0.0);
    let months = Months::certain(figures.realise_months);
    let allowed = realisation(ground, prices, Keep::Everything, account, 0);
    chance(
        "special_procedure",
        &[&prices.realise_staff, &prices.realise_fee],
        [
            even(ground, "allowed", 1.0 - figures.realise_objected, months.clone()).then(allowed),
            even(ground, "objected", figures.realise_objected, months),
        ],
    )
}

/// A bid at or above the reserve, or none.
pub(super) fn assignment(ground: &Ground<'_>, prices: &Prices) -> Node {
    let figures = ground.figures;
    let price = level(ground, "price", figures.assignment_price * ground.claim());
    let months = Months::certain(figures.assignment_months);
    chance(
        "assignment",
        &[&prices.assign_staff],
        [
            even(ground, "sold", figures.assignment_sold, months.clone()).paying(vec![price]),
            even(ground, "no_bid", 1.0 - figures.assignment_sold, months),
        ],
    )
}

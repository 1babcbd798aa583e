//! Instalments and deferral: offered, refused it ends; broken off, the rest is enforced or sued for.

use std::sync::LazyLock;

use recourse_core::Money;
use recourse_core::statutes::Halving;

use super::Ground;
use super::costs::{CostItem, Prices, Procedure};
use super::stages::{Account, branch, chance, decide, even, level, otherwise};
use super::suit::{Keep, enforcement};
use super::tariff::real;
use crate::tree::{ByWorld, Cost, Months, Node, Text};

/// Instalments whose names are kept.
const NAMED: usize = 120;

/// What is offered.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Form {
    /// The whole balance, with an enforceable title (form A).
    Titled,
    /// The whole balance on a plain promise.
    Untitled,
    /// A part down, damages given up (form B), with a title.
    Reduced,
    /// A part down, the principal alone and a fee each period (form C), with a title.
    Principal,
    /// One payment at a later day, with a title.
    Deferred,
}

pub(super) fn costs(prices: &Prices, form: Form) -> Vec<&CostItem> {
    let mut items = vec![&prices.plan_staff];
    items.extend((form != Form::Untitled).then_some(&prices.plan_notary));
    items.extend((form != Form::Deferred).then_some(&prices.plan_monitoring));
    items.extend((form == Form::Untitled).then_some([&prices.acceptance, &prices.suit_staff]).into_iter().flatten());
    items.extend([&prices.enforcement_staff, &prices.enforcement]);
    items.extend(&prices.auction_staff);
    items
}

pub(super) fn tree(ground: &Ground<'_>, prices: &Prices, form: Form) -> Node {
    let figures = ground.figures;
    let accepted = ground.worlds.each(|it| it.by_will(figures.plan_accepted_willing, figures.plan_accepted_unwilling));
    let refused = otherwise(&accepted);
    let plan = match form {
        Form::Deferred => Some(deferred(ground, prices)),
        _ => instalments(ground, prices, form),
    };
    let mut offer = vec![&prices.plan_staff];
    offer.extend((form != Form::Untitled).then_some(&prices.plan_notary));
    chance(
        "offer_plan",
        &offer,
        [branch("accepted", accepted, Months::certain(1)).then(plan), branch("refused", refused, Months::certain(1))],
    )
}

/// Default in one month, by world, after `paid` instalments.
fn default(ground: &Ground<'_>, paid: usize) -> ByWorld {
    let figures = ground.figures;
    let persistence = figures.plan_default_persistence.powi(i32::try_from(paid).unwrap_or(i32::MAX));
    ground.worlds.each(|it| {
        let no_assets = if it.debtor > 0.0 { 0.0 } else { figures.plan_default_no_assets };
        let hazard = it.by_will(figures.plan_default_willing, figures.plan_default_unwilling) + no_assets;
        (hazard * persistence).min(1.0)
    })
}

/// From the last instalment to the first: each is paid, or the plan breaks off and what is left falls due.
fn instalments(ground: &Ground<'_>, prices: &Prices, form: Form) -> Option<Node> {
    let (amounts, given_up) = parts(ground, prices, form);
    // What was given up is owed again once the plan breaks off.
    let mut left = given_up;
    let mut next = None;
    for (paid_before, amount) in amounts.into_iter().enumerate().rev() {
        left = left + amount;
        let default = default(ground, paid_before);
        let account = Account::open(ground, real(left), (0.0, 0), |_| 0.0);
        let paid = branch("paid", otherwise(&default), Months::certain(1))
            .paying(vec![level(ground, "instalment", real(amount))])
            .then(next);
        let rest = match form {
            Form::Untitled => sue_or_stop(ground, prices, left, account),
            _ => enforcement(ground, prices, Keep::Leaked, account),
        };
        let broken = branch("default", default, Months::certain(1)).then(Some(rest));
        next = Some(chance(name(paid_before + 1), &[&prices.plan_monitoring], [paid, broken]));
    }
    next
}

/// What the stage of an instalment is called.
fn name(number: usize) -> Text {
    static NAMES: LazyLock<Vec<String>> =
        LazyLock::new(|| (0..=NAMED).map(|number| format!("instalment_{number}")).collect());
    NAMES.get(number).map_or_else(|| format!("instalment_{number}").into(), |it| it.as_str().into())
}

/// What each instalment is, and what of the claim is given up while the plan is kept.
fn parts(ground: &Ground<'_>, prices: &Prices, form: Form) -> (Vec<Money>, Money) {
    let (claim, count) = (ground.inputs.claim, ground.figures.plan_instalments.max(1));
    let total = match form {
        Form::Titled | Form::Untitled | Form::Deferred => return (equal_parts(claim, count), Money::ZERO),
        Form::Reduced => claim - ground.inputs.known.damages.min(claim),
        Form::Principal => ground.inputs.accruing.min(claim),
    };
    let down = Money::rounded(total.yuan() * prices.plan_down);
    let fee = if form == Form::Principal { Money::rounded(total.yuan() * prices.plan_fee) } else { Money::ZERO };
    let mut amounts = vec![down];
    amounts.extend(equal_parts(total - down, (count - 1).max(1)).into_iter().map(|it| it + fee));
    let promised: Money = amounts.iter().copied().sum();
    (amounts, if promised < claim { claim - promised } else { Money::ZERO })
}

/// One payment after some months, if nothing goes wrong in any of them.
fn deferred(ground: &Ground<'_>, prices: &Prices) -> Node {
    let months = ground.figures.deferral_months;
    let keeps = default(ground, 0).map(|it| (1.0 - it).powi(i32::try_from(months).unwrap_or(i32::MAX)));
    let breaks = otherwise(&keeps);
    let account = Account::open(ground, ground.claim(), (0.0, 0), |_| 0.0);
    let flows = account.clone().freely("pays", |it| it.debtor + it.guarantors);
    chance(
        "deferred_payment",
        &[],
        [
            branch("paid", keeps, Months::certain(months)).paying(flows),
            branch("default", breaks, Months::certain(months)).then(Some(enforcement(
                ground,
                prices,
                Keep::Leaked,
                account,
            ))),
        ],
    )
}

/// Without a title one must sue for the rest first.
fn sue_or_stop(ground: &Ground<'_>, prices: &Prices, left: Money, account: Account<'_>) -> Node {
    let figures = ground.figures;
    let (halving, months) = match prices.procedure {
        Procedure::Summary => (Halving::Halved, figures.summary_months),
        Procedure::Ordinary => (Halving::Full, figures.trial_months),
    };
    let fee = ground.tariff.acceptance(left, halving);
    let months = Months::certain(months);
    let mut suit = chance(
        "suit_for_the_rest",
        &[&prices.suit_staff],
        [
            even(ground, "won", figures.won, months.clone()).then(Some(enforcement(
                ground,
                prices,
                Keep::Leaked,
                account,
            ))),
            even(ground, "lost", 1.0 - figures.won, months),
        ],
    );
    if let Node::Chance(it) = &mut suit {
        it.costs.push(Cost { label: prices.acceptance.kind.key().into(), amount: real(fee) });
    }
    decide("broken_plan", [("sue", Some(suit)), ("stop", None)])
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

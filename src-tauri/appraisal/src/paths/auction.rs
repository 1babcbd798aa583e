//! Realising the security: two auctions, then a sale at the last reserve; what nobody took is taken in kind at that price,
//! or left.
//!
//! Nobody bids below a reserve: where the market pays less, a round cannot sell. The reserves and the cut between them are
//! assumptions until their text is in the rule pack; so is how often a round finds a buyer. Nothing is chosen between the
//! rounds, so that they are the outcomes of one stage.

use super::Ground;
use super::costs::Prices;
use super::figures::Figures;
use super::payers::{Worlds, prices_of};
use super::stages::{Account, branch, chance, decide, level};
use super::suit::{Keep, arrives};
use super::tariff::real;
use crate::tree::{Branch, ByWorld, Flow, Months, Node};

/// So much below a reserve is the reserve: rounding.
const SAME: f64 = 1.0 - 1e-9;

/// What holds of one security, whoever owes what.
#[derive(Clone)]
pub(super) struct Lot {
    /// The least it is sold or taken for: the reserve of the second auction, after taxes and costs. Yuan.
    last_reserve: f64,
    /// The chances that the first auction, the second, the sale and nothing ends it.
    sold: [ByWorld; 3],
    unsold: ByWorld,
}

impl Lot {
    pub(super) fn of(figures: &Figures, worlds: &Worlds, value: f64) -> Self {
        let (first, second) = (figures.reserve_first, figures.reserve_first * (1.0 - figures.reserve_cut));
        let reaches = |reserve: f64| -> f64 {
            prices_of(figures).iter().filter(|it| it.0 >= reserve * SAME).map(|it| it.1).sum()
        };
        let bid = bid(reaches(first), reaches(second), figures.auction_sold);
        let whole = value * figures.security_net;
        // Each round sells with its chance what the rounds before it left, where the market reaches its reserve.
        let rounds = [(first * whole, bid), (second * whole, bid), (second * whole, figures.sale_sold)];
        let ends = |means: f64, round: usize| {
            let takes = |(reserve, p): (f64, f64)| if means >= reserve * SAME { p } else { 0.0 };
            let left: f64 = rounds.iter().take(round).map(|it| 1.0 - takes(*it)).product();
            left * rounds.get(round).map_or(1.0, |it| takes(*it))
        };
        let ended = |round: usize| worlds.each(|it| ends(it.security, round)).shared();
        Self { last_reserve: second * whole, sold: [0, 1, 2].map(ended), unsold: ended(rounds.len()) }
    }
}

/// The chance of a bid in a round that can sell, so that `sold` of all lots clear in two auctions: `both` of them can sell in
/// either, `any` in the second.
fn bid(both: f64, any: f64, sold: f64) -> f64 {
    // both × (2 x − x²) + (any − both) × x = sold
    let once = any + both;
    let root = (once * once - 4.0 * both * sold).max(0.0).sqrt();
    // The smaller root, in the form that stands where no lot can sell twice.
    if once + root > 0.0 { (2.0 * sold / (once + root)).clamp(0.0, 1.0) } else { 0.0 }
}

/// The security, if there is any that somebody valued, `since` so many months into enforcement.
pub(super) fn realisation(
    ground: &Ground<'_>,
    prices: &Prices,
    keep: Keep,
    mut account: Account<'_>,
    since: u32,
) -> Option<Node> {
    let Lot { last_reserve, sold: [first, second, sale], unsold } = ground.lot()?.clone();
    let figures = ground.figures;
    let kept = keep.of(figures.keep_others);
    // The months to the money hold all rounds: the last ends with them, the ones before it each a round earlier.
    let whole = figures.arrival_security_months.saturating_sub(since);
    let round = figures.auction_round_months.min(whole / 2);
    // What one more round takes of own staff, where anything is still owed.
    let hours = prices.auction_staff.as_ref().map_or(0.0, |it| real(it.amount));
    let staff =
        |rounds: f64| Flow { alpha: account.while_open(-hours * rounds), ..level(ground, "auction_staff", 0.0) };
    let (once, twice) = (staff(1.0), staff(2.0));
    let dear = account.clone().executed("security", |it| it.security * kept);
    let cheap = account.executed("security", |it| it.security.min(last_reserve) * kept);
    let months = figures.arrival_security_months;
    let mut in_kind = cheap.clone();
    in_kind.iter_mut().filter(|it| it.label == "security").for_each(|it| it.label = "security_in_kind".into());
    let in_kind = arrives(ground, "taken_in_kind", 1.0, months).paying(in_kind);
    let in_kind = chance("payment_in_kind", &[], [in_kind]);
    let left = decide("unsold", [("take_in_kind", Some(in_kind)), ("stop", None)]);
    let sold = |label, p, months, flows| Branch { p, ..arrives(ground, label, 1.0, months).paying(flows) };
    let with = |mut flows: Vec<Flow>, more: &Flow| {
        flows.push(more.clone());
        flows
    };
    let rounds = [
        sold("first_auction", first, whole - 2 * round, dear.clone()),
        sold("second_auction", second, whole - round, with(dear, &once)),
        sold("open_sale", sale, whole, with(cheap, &twice)),
        branch("unsold", unsold, Months::certain(whole)).paying(vec![twice]).then(Some(left)),
    ];
    Some(chance("auction", &[], rounds))
}

/// The least the security is sold or taken for; nothing where there is none. Yuan.
pub(super) fn last_reserve(ground: &Ground<'_>) -> f64 {
    ground.lot().map_or(0.0, |it| it.last_reserve)
}

#[cfg(test)]
mod tests {
    use super::bid;

    #[test]
    fn as_many_lots_clear_in_two_auctions_as_are_said_to() {
        for (both, any) in [(1.0, 1.0), (0.65, 1.0), (0.2, 0.65), (0.0, 1.0), (0.0, 0.35)] {
            for sold in [0.0, 0.1, 0.229, 0.5, 0.9, 1.0] {
                let x = bid(both, any, sold);
                let cleared = both * (2.0 * x - x * x) + (any - both) * x;
                assert!((0.0..=1.0).contains(&x));
                // More than can sell at all does not.
                assert!((cleared - f64::min(sold, any)).abs() < 1e-9, "{both} {any} {sold} {x} {cleared}");
            }
        }
        assert!(bid(0.0, 0.0, 0.229) <= 0.0, "where no price reaches a reserve nothing is sold");
    }
}

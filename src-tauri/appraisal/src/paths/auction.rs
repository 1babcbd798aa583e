//! Realising the security: two auctions, then a sale at the last reserve; what nobody took is taken in kind at that price,
//! or left.
//!
//! Nobody bids below a reserve: where the market pays less, a round cannot sell. The reserves and the cut between them are
//! assumptions until their text is in the rule pack; so is how often a round finds a buyer.

use super::Ground;
use super::costs::Prices;
use super::payers::prices_of;
use super::stages::{Account, branch, chance, decide, level, otherwise};
use super::suit::{Keep, arrives};
use super::tariff::real;
use crate::tree::{Branch, ByWorld, Flow, Months, Node};

/// So much below a reserve is the reserve: rounding.
const SAME: f64 = 1.0 - 1e-9;

/// What holds in every round of one security. Yuan, what taxes and costs leave.
struct Rounds {
    first: f64,
    second: f64,
    /// The chance of a bid in an auction whose reserve the market pays.
    bid: f64,
}

impl Rounds {
    fn of(ground: &Ground<'_>) -> Self {
        let figures = ground.figures;
        let (first, second) = (figures.reserve_first, figures.reserve_first * (1.0 - figures.reserve_cut));
        let reaches = |reserve: f64| -> f64 {
            prices_of(figures).iter().filter(|it| it.0 >= reserve * SAME).map(|it| it.1).sum()
        };
        let whole = ground.security_value() * figures.security_net;
        let bid = bid(reaches(first), reaches(second), figures.auction_sold);
        Self { first: first * whole, second: second * whole, bid }
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
    account: Account<'_>,
    since: u32,
) -> Option<Node> {
    if ground.security_value() <= 0.0 {
        return None;
    }
    let (figures, rounds) = (ground.figures, Rounds::of(ground));
    let kept = keep.of(figures.keep_others);
    // The months to the money hold all rounds: the last ends with them, the ones before it each a round earlier.
    let whole = figures.arrival_security_months.saturating_sub(since);
    let round = figures.auction_round_months.min(whole / 2);
    let again = held_again(ground, prices, &account);
    let reaching = |reserve: f64, p: f64| ground.worlds.each(|it| if it.security >= reserve * SAME { p } else { 0.0 });
    let paid = |label, most: f64| account.clone().executed(label, |it| it.security.min(most) * kept);
    let months = figures.arrival_security_months;
    let in_kind = chance(
        "payment_in_kind",
        &[],
        vec![arrives(ground, "taken_in_kind", 1.0, months).paying(paid("security_in_kind", rounds.second))],
    );
    let unsold = decide("unsold", vec![("take_in_kind", Some(in_kind)), ("stop", None)]);
    let second = rounds.second;
    let bids = |reserve: f64| reaching(reserve, rounds.bid);
    let sale = held(ground, "open_sale", (reaching(second, figures.sale_sold), round), paid("security", second));
    let sale = sale(Vec::new(), unsold);
    let auction = held(ground, "second_auction", (bids(second), round), paid("security", f64::INFINITY));
    let auction = auction(again.clone(), sale);
    let first = (bids(rounds.first), whole - 2 * round);
    Some(held(ground, "first_auction", first, paid("security", f64::INFINITY))(again, auction))
}

/// One round: sold and paid with these chances after so many months, or else what the next takes, and the next.
fn held<'a>(
    ground: &'a Ground<'_>,
    name: &'static str,
    (sold, months): (ByWorld, u32),
    paid: Vec<Flow>,
) -> impl FnOnce(Vec<Flow>, Node) -> Node + 'a {
    move |again, next| {
        let unsold = branch("unsold", otherwise(&sold), Months::certain(months)).paying(again).then(Some(next));
        let sold = Branch { p: sold, ..arrives(ground, "sold", 1.0, months).paying(paid) };
        chance(name, &[], vec![sold, unsold])
    }
}

/// What one more round takes of own staff, where anything is still owed.
fn held_again(ground: &Ground<'_>, prices: &Prices, account: &Account<'_>) -> Vec<Flow> {
    let cost = prices.auction_staff.as_ref().map_or(0.0, |it| real(it.amount));
    if cost <= 0.0 {
        return Vec::new();
    }
    let mut closed = account.closed();
    let alpha = ground.worlds.each(|_| if closed.next().unwrap_or(true) { 0.0 } else { -cost });
    vec![Flow { alpha, ..level(ground, "auction_staff", 0.0) }]
}

/// The least the security is sold or taken for: the reserve of the second auction, after taxes and costs. Yuan.
pub(super) fn last_reserve(ground: &Ground<'_>) -> f64 {
    Rounds::of(ground).second
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

//! Litigation with preservation, judgment, and enforcement payer by payer; with own counsel or a risk agent.

use std::sync::Arc;

use super::Ground;
use super::auction::{last_reserve, realisation};
use super::costs::{CostItem, Prices, Procedure};
use super::payers::Means;
use super::stages::{Account, Agent, ByResult, branch, chance, either, enforce_or_stop, even, otherwise, refund};
use super::tariff::real;
use crate::tree::{Branch, ByWorld, Months, Node};

/// The stage at which a court has heard the parties and judges.
pub(super) const JUDGMENT: &str = "judgment";

/// How a suit is brought.
#[derive(Clone, Copy)]
pub(super) struct Suit {
    pub(super) counsel: Counsel,
    pub(super) keep: Keep,
    /// What of the acceptance fee was paid before, as after a payment order. Yuan.
    pub(super) paid_before: f64,
}

/// Who conducts the suit.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Counsel {
    /// Own staff, or a lawyer at a fixed fee.
    Fixed,
    /// A lawyer by the hour.
    Hourly,
    /// A lawyer with something in advance and a share.
    Half,
    /// A lawyer with a share alone.
    Full,
}

/// Whether payers could move their means away first.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Keep {
    /// Preserved in time.
    Everything,
    /// Not preserved.
    Leaked,
}

impl Suit {
    pub(super) fn preserved(counsel: Counsel) -> Self {
        Self { counsel, keep: Keep::Everything, paid_before: 0.0 }
    }
}

pub(super) fn costs(prices: &Prices, suit: Suit) -> Vec<&CostItem> {
    let mut items = entry_costs(prices, suit);
    items.extend([&prices.enforcement_staff, &prices.enforcement]);
    items.extend(&prices.auction_staff);
    items.extend(match suit.counsel {
        Counsel::Fixed | Counsel::Hourly => None,
        Counsel::Half => Some(&prices.agency_share),
        Counsel::Full => Some(&prices.agency_full),
    });
    items
}

fn entry_costs(prices: &Prices, suit: Suit) -> Vec<&CostItem> {
    let mut items = vec![&prices.acceptance];
    if suit.keep == Keep::Everything {
        items.extend([&prices.preservation, &prices.bond]);
    }
    items.extend(match suit.counsel {
        Counsel::Fixed => Some(&prices.lawyer),
        Counsel::Hourly => Some(&prices.hourly),
        Counsel::Half => Some(&prices.agency_upfront),
        Counsel::Full => None,
    });
    items.push(&prices.suit_staff);
    items
}

fn agent(ground: &Ground<'_>, prices: &Prices, counsel: Counsel) -> Option<Agent> {
    let who = ByResult::Lawyer;
    match counsel {
        Counsel::Fixed | Counsel::Hourly => None,
        Counsel::Half => {
            Some(Agent { upfront: real(prices.agency_upfront.amount), share: ground.figures.agency_share, who })
        }
        Counsel::Full => Some(Agent { upfront: 0.0, share: ground.figures.agency_full_share, who }),
    }
}

/// Sue, after preserving property or not: mediated, or judged.
pub(super) fn tree(ground: &Ground<'_>, prices: &Prices, suit: Suit) -> Node {
    let figures = ground.figures;
    // What was paid for preservation is claimed with the debt.
    let preserved = match suit.keep {
        Keep::Everything => real(prices.preservation.amount) + real(prices.bond.amount),
        Keep::Leaked => 0.0,
    };
    let due = ground.claim() + preserved;
    let lowest = last_reserve(ground);
    let charge = (ground.monthly_charge(), longest(ground, prices));
    let account = Account::open(ground, due, charge, |it| it.debtor + it.guarantors + it.security.min(lowest));
    let account = account.through(agent(ground, prices, suit.counsel));
    let mediated = mediated(ground, due);
    let judged = otherwise(&mediated);
    let mut settled = account.clone();
    let mut flows = settled.freely("pays", |it| it.debtor + it.guarantors);
    if prices.procedure == Procedure::Ordinary {
        flows.push(refund(ground, "acceptance_fee_half", real(prices.acceptance.amount) / 2.0));
    }
    let after = either(figures.mediation_months, figures.mediation_months_late, figures.mediation_late_share);
    let security = realisation(ground, prices, suit.keep, settled, 0);
    let mut node = chance(
        "suit",
        &entry_costs(prices, suit),
        [
            branch("mediated", mediated, after).paying(flows).then(security),
            branch("judged", judged, trial(ground, prices)).then(Some(judgment(ground, prices, suit.keep, account))),
        ],
    );
    if let Node::Chance(it) = &mut node {
        it.costs.iter_mut().filter(|it| it.label == "acceptance_fee").for_each(|it| it.amount -= suit.paid_before);
    }
    node
}

/// The chance of an agreement: the less of the claim the payers could settle, the less there is to agree on.
pub(super) fn mediated(ground: &Ground<'_>, due: f64) -> ByWorld {
    let figures = ground.figures;
    ground.worlds.each(|it| {
        let means = it.debtor + it.guarantors + it.security;
        let cover = if means < due { means / due } else { 1.0 };
        it.by_will(figures.mediated_willing, figures.mediated_unwilling) * cover
    })
}

fn trial(ground: &Ground<'_>, prices: &Prices) -> Months {
    let figures = ground.figures;
    match prices.procedure {
        Procedure::Summary => either(figures.summary_months, figures.summary_months_long, figures.summary_long_share),
        Procedure::Ordinary => {
            let (short, long) = (figures.trial_short_share, figures.trial_long_share);
            Months::Many(vec![
                (figures.trial_months_short, short),
                (figures.trial_months, (1.0 - short - long).max(0.0)),
                (figures.trial_months_long, long),
            ])
        }
    }
}

fn judgment(ground: &Ground<'_>, prices: &Prices, keep: Keep, account: Account<'_>) -> Node {
    let figures = ground.figures;
    let won = |share: f64| figures.won * share;
    let appealed = ground.worlds.each(|it| won(it.by_will(figures.appealed_willing, figures.appealed_unwilling)));
    let settled = ground.worlds.each(|it| won(1.0 - it.by_will(figures.appealed_willing, figures.appealed_unwilling)));
    let appeal = either(figures.appeal_months, figures.appeal_months_long, figures.appeal_long_share);
    let effective = Arc::new(effective(ground, prices, keep, account));
    chance(
        JUDGMENT,
        &[],
        [
            even(ground, "lost", 1.0 - figures.won, Months::certain(0)),
            branch("won_appealed", appealed, appeal).shared(&effective),
            branch("won_final", settled, Months::certain(figures.effective_months)).shared(&effective),
        ],
    )
}

/// An effective judgment: the court refunds the winner, and the debtor pays or is enforced against.
/// # Source
/// 诉讼费用交纳办法 art. 29; 民诉法解释 (2022) art. 207.
fn effective(ground: &Ground<'_>, prices: &Prices, keep: Keep, account: Account<'_>) -> Node {
    let figures = ground.figures;
    let cash = |it: &Means| it.debtor + it.guarantors;
    let voluntary = ground.worlds.each(|it| {
        let covered = account.covered_by(cash(it));
        if covered { it.by_will(figures.voluntary_willing, figures.voluntary_unwilling) } else { 0.0 }
    });
    let forced = otherwise(&voluntary);
    let months = Months::certain(figures.performance_months);
    let back = refund(ground, "acceptance_fee_back", real(prices.acceptance.amount));
    let mut flows = account.clone().freely("pays", cash);
    flows.push(back.clone());
    chance(
        "effective_judgment",
        &[],
        [
            branch("voluntary", voluntary, months.clone()).paying(flows),
            branch("enforcement", forced, months)
                .paying(vec![back])
                .then(Some(enforcement(ground, prices, keep, account))),
        ],
    )
}

/// Enforcement of a title, if it is worth it: the debtor, then counter-guarantors, then the security.
pub(super) fn enforcement(ground: &Ground<'_>, prices: &Prices, keep: Keep, mut account: Account<'_>) -> Node {
    let figures = ground.figures;
    let arrival = figures.arrival_debtor_months;
    let flows = account.executed("debtor", |it| it.debtor * keep.of(figures.keep_debtor));
    let executed = arrives(ground, "executed", 1.0, arrival).paying(flows);
    let rest = if ground.inputs.guarantors > 0 {
        Some(counter_guarantors(ground, prices, keep, account, arrival))
    } else {
        last_means(ground, prices, keep, account, arrival)
    };
    enforce_or_stop(chance("enforce_debtor", &[&prices.enforcement_staff], [executed.then(rest)]))
}

fn counter_guarantors(ground: &Ground<'_>, prices: &Prices, keep: Keep, mut account: Account<'_>, since: u32) -> Node {
    let figures = ground.figures;
    let arrival = figures.arrival_guarantor_months.max(since);
    let flows = account.executed("guarantors", |it| it.guarantors * keep.of(figures.keep_others));
    let executed = arrives(ground, "executed", 1.0, arrival - since).paying(flows);
    let rest = last_means(ground, prices, keep, account, arrival);
    chance("enforce_guarantors", &[], [executed.then(rest)])
}

/// The security, where there is any; else what may still turn up.
fn last_means(ground: &Ground<'_>, prices: &Prices, keep: Keep, account: Account<'_>, since: u32) -> Option<Node> {
    if ground.security_value() > 0.0 {
        realisation(ground, prices, keep, account, since)
    } else {
        resumption(ground, account)
    }
}

/// What is left is closed for want of assets; where some turn up, enforcement is resumed.
fn resumption(ground: &Ground<'_>, mut account: Account<'_>) -> Option<Node> {
    let figures = ground.figures;
    // Who never had anything will not have it later.
    let mut closed = account.closed();
    let resumed = ground.worlds.each(|it| {
        let had = it.debtor + it.guarantors + it.security;
        if closed.next().unwrap_or(true) || had <= 0.0 { 0.0 } else { figures.resumed }
    });
    drop(closed);
    if resumed.iter().all(|it| it <= 0.0) {
        return None;
    }
    let ended = otherwise(&resumed);
    let found = figures.resumed_of_claim * ground.claim();
    let flows = account.executed("resumed", |_| found);
    let later = branch("resumed", resumed, Months::certain(figures.resumed_months)).paying(flows);
    Some(chance("closed_for_want_of_assets", &[], [later, branch("ended", ended, Months::certain(0))]))
}

pub(super) fn arrives(ground: &Ground<'_>, label: &'static str, p: f64, months: u32) -> Branch {
    let figures = ground.figures;
    even(ground, label, p, either(months, months + figures.arrival_delay_months, figures.arrival_delay_share))
}

/// Months until the last receipt that can close the claim.
pub(super) fn longest(ground: &Ground<'_>, prices: &Prices) -> u32 {
    let figures = ground.figures;
    let trial = trial(ground, prices).iter().map(|it| it.0).max().unwrap_or(0);
    let last = [figures.arrival_debtor_months, figures.arrival_guarantor_months, 2 * figures.arrival_security_months];
    let appeal = figures.appeal_months.max(figures.appeal_months_long).max(figures.effective_months);
    trial + appeal + figures.performance_months + last.into_iter().max().unwrap_or(0) + 3 * figures.arrival_delay_months
}

impl Keep {
    /// What is left where `leaked` is left without preservation.
    pub(super) fn of(self, leaked: f64) -> f64 {
        match self {
            Self::Everything => 1.0,
            Self::Leaked => leaked,
        }
    }
}

//! From what was seen in the company's cases to the figures of the assumption pack.

use recourse_core::PartyKind;

use super::rates::{Basis, Count, Learned, Strength, learned, strength};
use super::scores::{Murphy, brier, murphy};

/// A chance of the trees whose outcome a case can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Observable {
    /// A letter of demand was paid.
    DemandPaid,
    /// A plan that was offered was accepted.
    PlanAccepted,
    /// In one month of a running plan it broke off.
    PlanBroken,
    /// A suit or a request ended in mediation.
    Mediated,
    /// A suit was won.
    Won,
    /// A judgment was appealed.
    Appealed,
    /// A judgment was performed without enforcement.
    Voluntary,
    /// A payment order met an objection.
    OrderObjected,
    /// The realisation of security was refused.
    RealiseObjected,
    /// A claim that was offered was sold.
    AssignmentSold,
}

/// One outcome of a chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Which chance.
    pub what: Observable,
    /// The month in which it was decided, counted from any fixed month.
    pub month: i32,
    /// Whether it happened.
    pub happened: bool,
    /// What the debtor is.
    pub debtor: PartyKind,
    /// Whether the debtor was judged willing; nothing where nobody judged, or the signs balance.
    pub willing: Option<bool>,
}

/// What was learned about one figure of the pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Studied {
    /// The assumption it may replace.
    pub id: &'static str,
    /// The rate, and what it rests on.
    pub learned: Learned,
    /// Which group's rate that is.
    pub group: Group,
    /// Lower and upper end of the band that holds the rate with probability 0.8.
    pub band: (f64, f64),
    /// Cases of the narrow group.
    pub own: Count,
    /// Cases of the company.
    pub all: Count,
    /// How forecasts made this way would have done; nothing where there is too little to look back on.
    pub backtest: Option<Backtest>,
}

/// Whose rate is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// All cases together.
    Company,
    /// The figure's own group, borrowing from the company.
    Own,
}

/// Forecasts from what was known at the time, against what came.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Backtest {
    /// Outcomes forecast.
    pub scored: u32,
    /// Mean squared distance of the group's forecasts from the outcomes.
    pub brier: f64,
    /// By how much that is better than forecasting the company's rate, as a share of the latter's.
    pub skill: f64,
    /// In what share of resampled histories the group's forecasts are better.
    pub support: f64,
    /// The score taken apart.
    pub murphy: Murphy,
}

/// Support from which a group's own rate replaces the company's.
const PROVEN: f64 = 0.9;
/// Standard deviations to either side that hold eight cases in ten.
const EIGHTY: f64 = 1.281_551_565_544_600_4;
/// Months that are forecast at a time.
const AHEAD: i32 = 6;
/// Histories resampled.
const RESAMPLED: u64 = 400;
/// Outcomes below which looking back says nothing.
const SCORED: usize = 20;

/// Every figure for which anything was seen, in the order of the chances.
///
/// The ladder is company, then the group the figure is of (kind of debtor, willingness). Below [`FEW`](super::FEW)
/// cases in all the pooled rate is used; above, the group's own replaces the company's only where looking back proves it
/// better.
#[must_use]
pub fn study(events: &[Event]) -> Vec<Studied> {
    let mut found = Vec::new();
    for what in Observable::ALL {
        let of_it: Vec<Event> = events.iter().filter(|it| it.what == what).copied().collect();
        for (id, group) in what.figures() {
            if of_it.iter().any(|it| group.holds(*it)) {
                found.push(studied(id, &of_it, *group, what));
            }
        }
    }
    found
}

fn studied(id: &'static str, events: &[Event], group: Within, what: Observable) -> Studied {
    let (all, own) = (count(events.iter()), count(events.iter().filter(|it| group.holds(**it))));
    let strengths = strengths(events, what);
    let narrow = learned(&[all, own], &strengths);
    let wide = learned(&[all], &[]);
    let backtest = backtest(events, group, what);
    let alone = group == Within::ALL;
    let proven = backtest.is_some_and(|it| it.skill > 0.0 && it.support >= PROVEN);
    let own_rate = narrow.basis == Basis::Ladder && !alone && proven;
    let (learned, used) = if own_rate { (narrow, Group::Own) } else { (wide, Group::Company) };
    // What is unproven is no reason to be surer: the band is the group's own, and holds the rate that is used.
    let from = if alone { wide } else { narrow };
    let (low, high) = (from.rate - EIGHTY * from.band_sd, from.rate + EIGHTY * from.band_sd);
    let band = (low.min(learned.rate).max(0.0), high.max(learned.rate).min(1.0));
    Studied { id, learned, group: used, band, own, all, backtest }
}

/// How much the company counts for in the groups of a chance, from how far they are apart.
fn strengths(events: &[Event], what: Observable) -> Vec<Strength> {
    let all = count(events.iter());
    let mean = (f64::from(all.successes) + 2.0) / (f64::from(all.cases) + 4.0);
    let groups: Vec<(Count, f64)> = what
        .figures()
        .iter()
        .filter(|(_, group)| *group != Within::ALL)
        .map(|(_, group)| (count(events.iter().filter(|it| group.holds(**it))), mean))
        .filter(|it| it.0.cases > 0)
        .collect();
    if groups.len() < 2 { Vec::new() } else { vec![strength(&groups)] }
}

/// Rolling origin: from what was known by a month, the outcomes of the six months after it.
fn backtest(events: &[Event], group: Within, what: Observable) -> Option<Backtest> {
    let first = events.iter().map(|it| it.month).min()?;
    let last = events.iter().map(|it| it.month).max()?;
    let mut scored: Vec<(f64, f64, bool)> = Vec::new();
    let mut origin = first + AHEAD;
    while origin < last {
        let known: Vec<Event> = events.iter().filter(|it| it.month <= origin).copied().collect();
        let coming = events.iter().filter(|it| it.month > origin && it.month <= origin + AHEAD && group.holds(**it));
        let all = count(known.iter());
        let own = count(known.iter().filter(|it| group.holds(**it)));
        let narrow = learned(&[all, own], &strengths(&known, what)).rate;
        let wide = learned(&[all], &[]).rate;
        scored.extend(coming.map(|it| (narrow, wide, it.happened)));
        origin += AHEAD;
    }
    if scored.len() < SCORED {
        return None;
    }
    let away = |p: f64, happened: bool| (p - f64::from(u8::from(happened))).powi(2);
    let gains: Vec<f64> = scored.iter().map(|it| away(it.1, it.2) - away(it.0, it.2)).collect();
    let wide: f64 = scored.iter().map(|it| away(it.1, it.2)).sum();
    let forecasts: Vec<(f64, bool)> = scored.iter().map(|it| (it.0, it.2)).collect();
    Some(Backtest {
        scored: u32::try_from(scored.len()).unwrap_or(u32::MAX),
        brier: brier(&forecasts)?,
        skill: if wide > 0.0 { gains.iter().sum::<f64>() / wide } else { 0.0 },
        support: support(&gains),
        murphy: murphy(&forecasts)?,
    })
}

/// In what share of histories drawn from this one, with repetition, the gains sum to more than nothing.
fn support(gains: &[f64]) -> f64 {
    let size = u64::try_from(gains.len()).unwrap_or(u64::MAX).max(1);
    let drawn = |history: u64| -> f64 {
        let gain = |place: u64| {
            let at = scattered(history.wrapping_mul(0x1_0000_0001).wrapping_add(place)) % size;
            usize::try_from(at).ok().and_then(|it| gains.get(it)).copied().unwrap_or(0.0)
        };
        (0..size).map(gain).sum()
    };
    let better = (0..RESAMPLED).filter(|it| drawn(*it) > 0.0).count();
    f64::from(u32::try_from(better).unwrap_or(u32::MAX)) / f64::from(u32::try_from(RESAMPLED).unwrap_or(1))
}

/// A figure far from that of its neighbours (SplitMix64): the same history gives the same bits.
fn scattered(seed: u64) -> u64 {
    let mut it = seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    it ^ (it >> 31)
}

fn count<'e>(events: impl Iterator<Item = &'e Event>) -> Count {
    events.fold(Count::default(), |sum, it| Count {
        successes: sum.successes + u32::from(it.happened),
        cases: sum.cases + 1,
    })
}

/// Which cases a figure is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Within {
    debtor: Option<PartyKind>,
    willing: Option<bool>,
}

impl Within {
    const ALL: Self = Self { debtor: None, willing: None };
    const WILLING: Self = Self { debtor: None, willing: Some(true) };
    const UNWILLING: Self = Self { debtor: None, willing: Some(false) };

    const fn debtor(self, debtor: PartyKind) -> Self {
        Self { debtor: Some(debtor), ..self }
    }

    fn holds(self, it: Event) -> bool {
        self.debtor.is_none_or(|debtor| it.debtor == debtor)
            && self.willing.is_none_or(|willing| it.willing == Some(willing))
    }
}

impl Observable {
    /// All.
    pub const ALL: [Self; 10] = [
        Self::DemandPaid,
        Self::PlanAccepted,
        Self::PlanBroken,
        Self::Mediated,
        Self::Won,
        Self::Appealed,
        Self::Voluntary,
        Self::OrderObjected,
        Self::RealiseObjected,
        Self::AssignmentSold,
    ];

    /// The assumptions it speaks to, each with the cases it is of.
    fn figures(self) -> &'static [(&'static str, Within)] {
        const DEMAND: [(&str, Within); 4] = [
            ("demand_paid_willing_person", Within::WILLING.debtor(PartyKind::Person)),
            ("demand_paid_unwilling_person", Within::UNWILLING.debtor(PartyKind::Person)),
            ("demand_paid_willing_company", Within::WILLING.debtor(PartyKind::Company)),
            ("demand_paid_unwilling_company", Within::UNWILLING.debtor(PartyKind::Company)),
        ];
        const fn by_will(willing: &'static str, unwilling: &'static str) -> [(&'static str, Within); 2] {
            [(willing, Within::WILLING), (unwilling, Within::UNWILLING)]
        }
        const ACCEPTED: [(&str, Within); 2] = by_will("plan_accepted_willing", "plan_accepted_unwilling");
        const BROKEN: [(&str, Within); 2] = by_will("plan_default_willing", "plan_default_unwilling");
        const MEDIATED: [(&str, Within); 2] = by_will("mediated_willing", "mediated_unwilling");
        const APPEALED: [(&str, Within); 2] = by_will("appealed_willing", "appealed_unwilling");
        const VOLUNTARY: [(&str, Within); 2] = by_will("voluntary_willing", "voluntary_unwilling");
        const OBJECTED: [(&str, Within); 2] = by_will("order_objected_willing", "order_objected_unwilling");
        match self {
            Self::DemandPaid => &DEMAND,
            Self::PlanAccepted => &ACCEPTED,
            Self::PlanBroken => &BROKEN,
            Self::Mediated => &MEDIATED,
            Self::Won => &[("won", Within::ALL)],
            Self::Appealed => &APPEALED,
            Self::Voluntary => &VOLUNTARY,
            Self::OrderObjected => &OBJECTED,
            Self::RealiseObjected => &[("realise_objected", Within::ALL)],
            Self::AssignmentSold => &[("assignment_sold", Within::ALL)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Assumptions;

    /// Outcomes of a company whose willing debtors are mediated in so many of a hundred cases and the unwilling in so
    /// many, month by month.
    fn company(cases: u64, willing: u64, unwilling: u64, seed: u64) -> Vec<Event> {
        let event = |it: u64| {
            let is_willing = it.is_multiple_of(2);
            let chance = if is_willing { willing } else { unwilling };
            Event {
                what: Observable::Mediated,
                month: i32::try_from(it / 5).unwrap(),
                happened: scattered(seed * 1_000_003 + it) % 100 < chance,
                debtor: if it.is_multiple_of(3) { PartyKind::Person } else { PartyKind::Company },
                willing: Some(is_willing),
            }
        };
        (0..cases).map(event).collect()
    }

    fn found(events: &[Event], id: &str) -> Studied {
        study(events).into_iter().find(|it| it.id == id).unwrap()
    }

    #[test]
    fn every_figure_is_one_of_the_pack() {
        let pack = Assumptions::shipped();
        for (id, _) in Observable::ALL.into_iter().flat_map(Observable::figures) {
            assert!(pack.named(id).is_some(), "{id}");
        }
    }

    #[test]
    fn few_cases_give_the_pooled_rate_and_say_so() {
        let it = found(&company(49, 90, 10, 1), "mediated_willing");
        assert_eq!((it.learned.basis, it.group), (Basis::Pooled, Group::Company));
        assert_eq!(
            it.learned.rate.to_bits(),
            found(&company(49, 90, 10, 1), "mediated_unwilling").learned.rate.to_bits()
        );
    }

    #[test]
    fn groups_that_differ_get_rates_of_their_own_and_alike_ones_the_companys() {
        let apart = company(300, 70, 15, 2);
        let (willing, unwilling) = (found(&apart, "mediated_willing"), found(&apart, "mediated_unwilling"));
        assert_eq!((willing.group, unwilling.group), (Group::Own, Group::Own));
        assert!((willing.learned.rate - 0.70).abs() < 0.1 && (unwilling.learned.rate - 0.15).abs() < 0.1);
        assert!(willing.backtest.is_some_and(|it| it.skill > 0.1 && it.support > 0.99));
        let alike = found(&company(300, 40, 40, 3), "mediated_willing");
        assert_eq!(alike.group, Group::Company, "{:?}", alike.backtest);
    }

    #[test]
    fn nothing_later_is_known_earlier() {
        // Until month 30 nobody is mediated, afterwards everybody: forecasts made before cannot have seen it.
        let events: Vec<Event> =
            company(300, 0, 0, 4).into_iter().map(|it| Event { happened: it.month > 30, ..it }).collect();
        let before: Vec<Event> = events.iter().filter(|it| it.month <= 36).copied().collect();
        let it = backtest(&before, Within::WILLING, Observable::Mediated).unwrap();
        assert!(it.brier > 0.1, "{}", it.brier);
    }

    #[test]
    fn bands_hold_the_truth_about_as_often_as_they_say() {
        let (mut held, mut all) = (0_u32, 0_u32);
        for seed in 0..150 {
            let (willing, unwilling) = (20 + seed % 50, 5 + seed % 30);
            let events = company(240, willing, unwilling, 100 + seed);
            for (id, truth) in [("mediated_willing", willing), ("mediated_unwilling", unwilling)] {
                let it = found(&events, id);
                let truth = f64::from(u32::try_from(truth).unwrap()) / 100.0;
                held += u32::from(it.band.0 <= truth && truth <= it.band.1);
                all += 1;
            }
        }
        let share = f64::from(held) / f64::from(all);
        assert!((0.72..=0.9).contains(&share), "{share}");
    }
}

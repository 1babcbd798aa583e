//! Other ways in which somebody may have reckoned the same claim.

use crate::Day;
use crate::ledger::{Claim, Count, DayCount, Rate, RoundingAt, RoundingMode};
use crate::presets::{OrderRule, order_of};
use crate::statutes::RulePack;

/// One thing that the other side may have done differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// Another count of the days of a year.
    DayCount(DayCount),
    /// The other way of counting the ends.
    Count(Count),
    /// Interest from the day itself (0) or the day after (1).
    StartOffset(u32),
    /// Halves of a fen the other way.
    Rounding(RoundingMode),
    /// Rounded at other places.
    RoundedAt(RoundingAt),
    /// Receipts applied in another order, own orders and splits left aside.
    Order(OrderRule),
    /// A floating rate held at the quote of this day.
    RateFixedOn(Day),
    /// One change of a published rate missed.
    QuoteMissed {
        /// The series.
        series: String,
        /// The day the change took effect.
        from: Day,
    },
    /// A receipt not counted.
    ReceiptMissing {
        /// Its name in the claim.
        id: String,
    },
    /// A waiver not counted.
    WaiverMissing {
        /// Its name in the claim.
        id: String,
    },
    /// A charge not counted.
    ChargeMissing {
        /// Its name in the claim.
        id: String,
    },
    /// No standstill counted.
    StandstillsIgnored,
    /// No ceiling counted.
    CeilingsIgnored,
    /// Nothing compounded.
    CompoundingIgnored,
    /// Reckoned to the day before or after.
    AsOf(Day),
}

/// A claim as somebody else may have reckoned it.
#[derive(Clone, Debug)]
pub(super) struct Variant {
    pub(super) assumptions: Vec<Assumption>,
    pub(super) claim: Claim,
    pub(super) as_of: Day,
    /// Changes of published rates that were missed.
    pub(super) missed: Vec<(String, Day)>,
}

impl Variant {
    pub(super) fn ours(claim: &Claim, as_of: Day) -> Self {
        Self { assumptions: Vec::new(), claim: claim.clone(), as_of, missed: Vec::new() }
    }

    /// This variant with one more thing done differently; `None` where that makes no difference to the document.
    pub(super) fn with(&self, assumption: &Assumption) -> Option<Self> {
        let mut it = self.clone();
        it.assumptions.push(assumption.clone());
        it.apply(assumption);
        let same = it.claim == self.claim && it.as_of == self.as_of && it.missed == self.missed;
        (!same).then_some(it)
    }

    fn apply(&mut self, assumption: &Assumption) {
        let claim = &mut self.claim;
        match assumption {
            Assumption::DayCount(days) => {
                claim.accruals.iter_mut().for_each(|it| it.day_count = *days);
                claim.caps.iter_mut().for_each(|it| it.day_count = *days);
            }
            Assumption::Count(count) => claim.accruals.iter_mut().for_each(|it| it.count = *count),
            Assumption::StartOffset(days) => claim.accruals.iter_mut().for_each(|it| it.start_offset_days = *days),
            Assumption::Rounding(mode) => claim.rounding.mode = *mode,
            Assumption::RoundedAt(at) => claim.rounding.at = *at,
            Assumption::Order(rule) => {
                claim.order = order_of(rule, &claim.heads);
                claim.order_changes.clear();
                for it in &mut claim.receipts {
                    (it.order, it.split) = (None, None);
                }
            }
            Assumption::RateFixedOn(day) => claim.accruals.iter_mut().for_each(|it| {
                if let Rate::Reference { fixed_on: fixed @ None, .. } = &mut it.rate {
                    *fixed = Some(*day);
                }
            }),
            Assumption::QuoteMissed { series, from } => self.missed.push((series.clone(), *from)),
            Assumption::ReceiptMissing { id } => claim.receipts.retain(|it| it.id != *id),
            Assumption::WaiverMissing { id } => claim.waivers.retain(|it| it.id != *id),
            Assumption::ChargeMissing { id } => claim.charges.retain(|it| it.id != *id),
            Assumption::StandstillsIgnored => claim.standstills.clear(),
            Assumption::CeilingsIgnored => {
                claim.caps.clear();
                claim.total_caps.clear();
            }
            Assumption::CompoundingIgnored => claim.accruals.iter_mut().for_each(|it| it.compounding = None),
            Assumption::AsOf(day) => self.as_of = *day,
        }
    }
}

/// Everything somebody may have done differently with `claim` to `as_of`.
pub(super) fn assumptions(claim: &Claim, as_of: Day, pack: &RulePack) -> Vec<Assumption> {
    let mut all = vec![
        Assumption::DayCount(DayCount::Act365),
        Assumption::DayCount(DayCount::Act360),
        Assumption::DayCount(DayCount::ActAct),
        Assumption::Count(Count::ExcludeLast),
        Assumption::Count(Count::IncludeBoth),
        Assumption::StartOffset(0),
        Assumption::StartOffset(1),
        Assumption::Rounding(RoundingMode::HalfUp),
        Assumption::Rounding(RoundingMode::HalfEven),
        Assumption::RoundedAt(RoundingAt::Posting),
        Assumption::RoundedAt(RoundingAt::Segment),
        Assumption::Order(OrderRule::Statutory),
        Assumption::Order(OrderRule::PrincipalFirst),
        Assumption::StandstillsIgnored,
        Assumption::CeilingsIgnored,
        Assumption::CompoundingIgnored,
        Assumption::AsOf(as_of.plus_days(1)),
    ];
    all.extend(as_of.date().pred_opt().and_then(|it| Day::new(it).ok()).map(Assumption::AsOf));
    all.extend(claim.receipts.iter().map(|it| Assumption::ReceiptMissing { id: it.id.clone() }));
    all.extend(claim.waivers.iter().map(|it| Assumption::WaiverMissing { id: it.id.clone() }));
    all.extend(claim.charges.iter().skip(1).map(|it| Assumption::ChargeMissing { id: it.id.clone() }));
    let first = claim.charges.iter().map(|it| it.date).min().unwrap_or(as_of);
    for name in crate::claim::series_of(claim) {
        all.push(Assumption::RateFixedOn(first));
        let Some(series) = pack.series(&name) else { continue };
        let turns = series.quotes().iter().filter(|it| first < it.from && it.from <= as_of);
        all.extend(turns.map(|it| Assumption::QuoteMissed { series: name.clone(), from: it.from }));
    }
    all
}

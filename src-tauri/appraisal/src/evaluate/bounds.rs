//! Intervals that certainly hold the quantiles, for policies with too many ends to list.
//!
//! Parcels of probability travel down the tree. Each knows between which months and between which values all the
//! ways it stands for lie; where parcels become too many, neighbours join and the interval grows to hold both.

use super::LEVEL_TOLERANCE;
use super::plan::{Amount, Kind, Plan};
use crate::outcome::Figure;

/// Parcel steps in all, about.
const WORK: usize = 24_000_000;
/// Parcels kept of the finished law.
const ENDS: usize = 1 << 16;
/// What float rounding can lose of a cumulative probability.
const SLACK: f64 = 1e-10;

#[derive(Clone, Copy)]
struct Parcel {
    months: (u64, u64),
    low: f64,
    high: f64,
    p: f64,
}

/// The law of the present value, between bounds.
pub(super) struct Law {
    lows: Vec<(f64, f64)>,
    highs: Vec<(f64, f64)>,
}

pub(super) fn law(plan: &Plan<'_>, policy: &[usize]) -> Law {
    let steps: usize = plan.edges.iter().filter_map(|it| it.branch.as_ref()).map(|it| it.months.len()).sum();
    let most = (WORK / (steps * plan.worlds.len()).max(1)).clamp(64, 16_384);
    let mut ends = Vec::new();
    for (world, p) in plan.worlds.iter().enumerate().filter(|it| *it.1 > 0.0) {
        let mut open = Vec::new();
        let start = vec![Parcel { months: (0, 0), low: 0.0, high: 0.0, p: *p }];
        open.push(((!plan.stages.is_empty()).then_some(0), start));
        while let Some((at, parcels)) = open.pop() {
            let Some(at) = at else {
                ends.extend(parcels.into_iter().map(|it| Parcel { months: (0, 0), ..it }));
                if ends.len() > 2 * ENDS {
                    ends = join(ends, ENDS);
                }
                continue;
            };
            let stage = &plan.stages[at];
            let Kind::Chance(cost) = stage.kind else {
                open.push((plan.edges[policy[at]].next, parcels));
                continue;
            };
            let entered: Vec<Parcel> =
                parcels.into_iter().map(|it| it.paid(plan, Amount { alpha: -cost, beta: 0.0 })).collect();
            for edge in &plan.edges[stage.edges.clone()] {
                let Some(branch) = edge.branch.as_ref().filter(|it| it.p[world] > 0.0) else { continue };
                let mut there = Vec::with_capacity(entered.len() * branch.months.len());
                for (duration, chance) in branch.months.iter().filter(|it| it.1 > 0.0) {
                    let share = branch.p[world] * chance;
                    there.extend(
                        entered.iter().map(|it| it.later(u64::from(*duration), share).paid(plan, branch.total[world])),
                    );
                }
                open.push((edge.next, join(there, most)));
            }
        }
    }
    let mut lows: Vec<(f64, f64)> = ends.iter().map(|it| (it.low, it.p)).collect();
    let mut highs: Vec<(f64, f64)> = ends.iter().map(|it| (it.high, it.p)).collect();
    lows.sort_by(|one, other| one.0.total_cmp(&other.0));
    highs.sort_by(|one, other| one.0.total_cmp(&other.0));
    Law { lows, highs }
}

impl Parcel {
    fn later(self, months: u64, share: f64) -> Self {
        Self { months: (self.months.0 + months, self.months.1 + months), p: self.p * share, ..self }
    }

    /// With an amount that is paid now, whatever "now" is within the parcel.
    fn paid(self, plan: &Plan<'_>, amount: Amount) -> Self {
        let (early, late) = self.months;
        let amounts = [amount.at(early), amount.at(late)];
        let factors = [plan.discount.over(early), plan.discount.over(late)];
        let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in amounts.iter().flat_map(|amount| factors.map(|factor| amount * factor)) {
            (least, most) = (least.min(value), most.max(value));
        }
        Self { low: (self.low + least.next_down()).next_down(), high: (self.high + most.next_up()).next_up(), ..self }
    }
}

/// At most about `most` parcels, each holding those it was joined from.
fn join(mut parcels: Vec<Parcel>, most: usize) -> Vec<Parcel> {
    if parcels.len() <= most {
        return parcels;
    }
    parcels.sort_by(|one, other| one.months.cmp(&other.months).then(one.low.total_cmp(&other.low)));
    let distinct = 1 + parcels.windows(2).filter(|pair| pair[0].months != pair[1].months).count();
    // Months are kept apart as long as that leaves a fair number of values for each of them.
    let together = distinct.div_ceil((most / 16).max(1));
    let mut joined = Vec::with_capacity(most);
    let mut rest = parcels.as_mut_slice();
    let values = (most / distinct.div_ceil(together)).max(1);
    while !rest.is_empty() {
        let (group, after) = rest.split_at_mut(same_months(rest, together));
        rest = after;
        group.sort_by(|one, other| one.low.total_cmp(&other.low));
        join_group(group, values, &mut joined);
    }
    joined
}

/// How many of `parcels`, sorted by months, share the first `together` months.
fn same_months(parcels: &[Parcel], together: usize) -> usize {
    let mut seen = 1;
    for (place, pair) in parcels.windows(2).enumerate() {
        seen += usize::from(pair[0].months != pair[1].months);
        if seen > together {
            return place + 1;
        }
    }
    parcels.len()
}

fn join_group(group: &[Parcel], values: usize, joined: &mut Vec<Parcel>) {
    let (Some(first), Some(last)) = (group.first(), group.last()) else { return };
    let parts = u32::try_from(values).map_or(f64::INFINITY, f64::from);
    let width = (last.low - first.low) / parts;
    let mut kept = *first;
    for it in group.iter().skip(1) {
        if it.low <= kept.low + width {
            kept.months = (kept.months.0.min(it.months.0), kept.months.1.max(it.months.1));
            kept.high = kept.high.max(it.high);
            kept.p += it.p;
        } else {
            joined.push(std::mem::replace(&mut kept, *it));
        }
    }
    joined.push(kept);
}

impl Law {
    pub(super) fn quantile(&self, level: f64) -> Figure {
        let low = reached(&self.lows, level - LEVEL_TOLERANCE - SLACK);
        let high = reached(&self.highs, level - LEVEL_TOLERANCE + SLACK);
        figure(low, high)
    }

    /// The probability of values below `bound`.
    pub(super) fn below(&self, bound: f64) -> Figure {
        let sure: f64 = self.highs.iter().take_while(|it| it.0 < bound).map(|it| it.1).sum();
        let possible: f64 = self.lows.iter().take_while(|it| it.0 < bound).map(|it| it.1).sum();
        figure((sure - SLACK).max(0.0), (possible + SLACK).min(1.0))
    }
}

fn figure(low: f64, high: f64) -> Figure {
    if low >= high { Figure::Exact(high) } else { Figure::Between { low, high } }
}

fn reached(values: &[(f64, f64)], level: f64) -> f64 {
    let mut sum = 0.0;
    for (value, p) in values {
        sum += p;
        if sum >= level {
            return *value;
        }
    }
    values.last().map_or(0.0, |it| it.0)
}

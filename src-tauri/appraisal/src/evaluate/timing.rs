//! What depends on months only: nominal sums and the first cash, exact for any number of ends.
//!
//! Ends that differ in value but not in months fall together here, so that the work grows with the months a path can
//! take and not with its ends.

use std::collections::BTreeMap;

use super::ends::flows;
use super::plan::{Amount, Kind, Plan};
use crate::tree::FlowKind;

/// Sums over all ends.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Months {
    pub(super) any_cash: f64,
    pub(super) within_12: f64,
    /// Months to the first cash, over the ends that have any.
    pub(super) first_cash: f64,
    pub(super) recovered: f64,
    pub(super) cost: f64,
}

impl Months {
    /// Books what is paid after `months`; answers whether anything was recovered.
    pub(super) fn flows(&mut self, p: f64, months: u64, flows: impl Iterator<Item = (FlowKind, Amount)>) -> bool {
        let mut cash = false;
        for (kind, amount) in flows {
            let amount = amount.at(months);
            if kind == FlowKind::Receipt && amount > 0.0 {
                self.recovered += p * amount;
                cash = true;
            } else {
                self.cost -= p * amount;
            }
        }
        cash
    }

    /// Books an end by its first cash.
    pub(super) fn end(&mut self, p: f64, first_cash: Option<u64>) {
        if let Some(months) = first_cash {
            self.any_cash += p;
            self.first_cash += p * super::plan::real(months);
            self.within_12 += if months <= 12 { p } else { 0.0 };
        }
    }
}

/// Probability by month reached: without cash so far, and with.
type Reached = BTreeMap<u64, [f64; 2]>;

pub(super) fn months(plan: &Plan<'_>, policy: &[usize]) -> Months {
    let mut sums = Months::default();
    for (world, p) in plan.worlds.iter().enumerate().filter(|it| *it.1 > 0.0) {
        let mut open = Vec::new();
        open.extend((!plan.stages.is_empty()).then(|| (0, Reached::from([(0, [*p, 0.0])]))));
        while let Some((at, here)) = open.pop() {
            let stage = &plan.stages[at];
            let Kind::Chance(cost) = stage.kind else {
                open.extend(plan.edges[policy[at]].next.map(|next| (next, here)));
                continue;
            };
            sums.cost += cost * here.values().flatten().sum::<f64>();
            for edge in &plan.edges[stage.edges.clone()] {
                let Some(branch) = edge.branch.as_ref().filter(|it| it.p[world] > 0.0) else { continue };
                let mut there = Reached::new();
                for (months, [dry, paid]) in &here {
                    for (duration, chance) in branch.months {
                        let end = months + u64::from(*duration);
                        let share = branch.p[world] * chance;
                        let (dry, paid) = (dry * share, paid * share);
                        let cash = sums.flows(dry + paid, end, flows(&branch.flows, world));
                        let entry = there.entry(end).or_default();
                        entry[1] += paid;
                        if cash {
                            sums.end(dry, Some(end));
                            entry[1] += dry;
                        } else {
                            entry[0] += dry;
                        }
                    }
                }
                open.extend(edge.next.map(|next| (next, there)));
            }
        }
    }
    sums
}

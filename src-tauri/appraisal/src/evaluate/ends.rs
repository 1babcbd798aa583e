//! Every end of a policy, one by one.

use super::LEVEL_TOLERANCE;
use super::plan::{Amount, Kind, Plan};
use super::timing::Months;
use crate::tree::FlowKind;

/// All ends.
pub(super) struct Ends {
    pub(super) atoms: Vec<Atom>,
    pub(super) months: Months,
}

/// One end: a world, a way through the tree and how long each branch took.
#[derive(Clone, Copy)]
pub(super) struct Atom {
    pub(super) value: f64,
    pub(super) p: f64,
}

#[derive(Clone, Copy)]
struct Walker {
    at: Option<usize>,
    months: u64,
    value: f64,
    p: f64,
    first_cash: Option<u64>,
}

/// The ends, unless there are more than `limit`.
pub(super) fn list(plan: &Plan<'_>, policy: &[usize], limit: usize) -> Option<Ends> {
    let mut atoms = Vec::new();
    let mut months = Months::default();
    let mut open = Vec::new();
    let root = (!plan.stages.is_empty()).then_some(0);
    for (world, p) in plan.worlds.iter().enumerate().filter(|it| *it.1 > 0.0) {
        open.push(Walker { at: root, months: 0, value: 0.0, p: *p, first_cash: None });
        while let Some(walker) = open.pop() {
            let Some(at) = walker.at else {
                if atoms.len() >= limit {
                    return None;
                }
                months.end(walker.p, walker.first_cash);
                atoms.push(Atom { value: walker.value, p: walker.p });
                continue;
            };
            match plan.stages[at].kind {
                Kind::Decide => open.push(Walker { at: plan.edges[policy[at]].next, ..walker }),
                Kind::Chance(cost) => {
                    months.cost += walker.p * cost;
                    let value = walker.value - cost * plan.discount.over(walker.months);
                    spread(plan, world, at, Walker { value, ..walker }, &mut months, &mut open);
                }
            }
        }
    }
    Some(Ends { atoms, months })
}

fn spread(plan: &Plan<'_>, world: usize, at: usize, from: Walker, months: &mut Months, open: &mut Vec<Walker>) {
    for edge in plan.edges[plan.stages[at].edges.clone()].iter().rev() {
        let Some(branch) = &edge.branch else { continue };
        for (duration, chance) in branch.months {
            let p = from.p * branch.p[world] * chance;
            if p <= 0.0 {
                continue;
            }
            let end = from.months + u64::from(*duration);
            let cash = months.flows(p, end, flows(&branch.flows, world));
            open.push(Walker {
                at: edge.next,
                months: end,
                value: from.value + branch.total[world].at(end) * plan.discount.over(end),
                p,
                first_cash: from.first_cash.or(cash.then_some(end)),
            });
        }
    }
}

/// The flows of one world.
pub(super) fn flows(flows: &[(FlowKind, Vec<Amount>)], world: usize) -> impl Iterator<Item = (FlowKind, Amount)> {
    flows.iter().map(move |(kind, amounts)| (*kind, amounts[world]))
}

impl Ends {
    /// For each of rising `levels`, the smallest value whose cumulative probability reaches it.
    pub(super) fn quantiles<const N: usize>(&mut self, levels: [f64; N]) -> [f64; N] {
        // What lies below the last answer is done with: the next search begins where it ended.
        let (mut below, mut from) = (0.0, 0);
        levels.map(|level| {
            let mut to = self.atoms.len();
            while to - from > 1 {
                let middle = from + (to - from) / 2;
                let within = &mut self.atoms[from..to];
                within.select_nth_unstable_by(middle - from, |one, other| one.value.total_cmp(&other.value));
                let half: f64 = self.atoms[from..middle].iter().map(|it| it.p).sum();
                if below + half >= level - LEVEL_TOLERANCE {
                    to = middle;
                } else {
                    (below, from) = (below + half, middle);
                }
            }
            self.atoms.get(from).map_or(0.0, |it| it.value + 0.0)
        })
    }
}

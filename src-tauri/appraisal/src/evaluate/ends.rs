//! Every end of a policy, one by one.

use super::LEVEL_TOLERANCE;
use super::plan::{Amount, Kind, Plan};
use super::timing::Months;
use crate::tree::FlowKind;

/// All ends, by value from the smallest.
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
    atoms.sort_by(|one, other| one.value.total_cmp(&other.value));
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
    /// The smallest value whose cumulative probability reaches `level`.
    pub(super) fn quantile(&self, level: f64) -> f64 {
        let mut sum = 0.0;
        for atom in &self.atoms {
            sum += atom.p;
            if sum >= level - LEVEL_TOLERANCE {
                return atom.value + 0.0;
            }
        }
        self.atoms.last().map_or(0.0, |it| it.value)
    }
}

//! Every end of a policy, one by one.

use std::collections::BTreeMap;

use super::LEVEL_TOLERANCE;
use super::plan::{Amount, Edge, Kind, Plan};
use super::timing::Months;
use crate::tree::FlowKind;

/// All ends.
pub(super) struct Ends {
    pub(super) atoms: Vec<Atom>,
    pub(super) months: Months,
}

/// One end: worlds in which the same is paid, a way through the tree and how long each branch took.
#[derive(Clone, Copy)]
pub(super) struct Atom {
    pub(super) value: f64,
    pub(super) p: f64,
}

/// An odd number without a pattern.
const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
/// Worlds walked together.
const ABREAST: usize = 4;

/// A way that has not ended, in several worlds in which the same is paid on it.
#[derive(Clone, Copy)]
struct Walker {
    at: usize,
    months: u64,
    value: f64,
    p: [f64; ABREAST],
    first_cash: Option<u64>,
}

/// The ends, unless there are more than `limit`.
pub(super) fn list(plan: &Plan<'_>, policy: &[usize], limit: usize) -> Option<Ends> {
    let groups = alike(plan);
    let mut ends = Ends { atoms: Vec::with_capacity(count(plan, policy, &groups, limit)?), months: Months::default() };
    let mut open = Vec::new();
    for group in &groups {
        let p = std::array::from_fn(|it| group.get(it).map_or(0.0, |world| plan.worlds[*world]));
        let root = (!plan.stages.is_empty()).then_some(0);
        ends.on(root, Walker { at: 0, months: 0, value: 0.0, p, first_cash: None }, &mut open);
        while let Some(walker) = open.pop() {
            match plan.stages[walker.at].kind {
                Kind::Decide => ends.on(plan.edges[policy[walker.at]].next, walker, &mut open),
                Kind::Chance(cost) => {
                    ends.months.cost += walker.p.iter().sum::<f64>() * cost;
                    let value = walker.value - cost * plan.discount.over(walker.months);
                    ends.spread(plan, group, Walker { value, ..walker }, &mut open);
                }
            }
        }
    }
    Some(ends)
}

/// The worlds by what is paid in them, so many together at most: they differ in nothing but their probabilities.
fn alike(plan: &Plan<'_>) -> Vec<Vec<usize>> {
    let flows = || plan.edges.iter().filter_map(|it| it.branch.as_ref()).flat_map(|it| &it.flows);
    let bits = |world: usize| flows().map(move |(_, it)| [it[world].alpha.to_bits(), it[world].beta.to_bits()]);
    let mut groups: BTreeMap<u64, Vec<Vec<usize>>> = BTreeMap::new();
    for (world, _) in plan.worlds.iter().enumerate().filter(|it| *it.1 > 0.0) {
        // Only to look at few pairs; which are alike is said by their bits.
        let print = bits(world).flatten().fold(0, |print: u64, it| (print.rotate_left(5) ^ it).wrapping_mul(MIX));
        let near = groups.entry(print).or_default();
        match near.iter_mut().find(|it| it.len() < ABREAST && bits(it[0]).eq(bits(world))) {
            Some(group) => group.push(world),
            None => near.push(vec![world]),
        }
    }
    let mut groups: Vec<Vec<usize>> = groups.into_values().flatten().collect();
    groups.sort_unstable();
    groups
}

/// How many ends there are at most; `None` above `limit`.
fn count(plan: &Plan<'_>, policy: &[usize], groups: &[Vec<usize>], limit: usize) -> Option<usize> {
    let mut found: usize = 0;
    // Children after parents, so that from the back every stage finds what follows it.
    let mut ends = vec![0_usize; plan.stages.len()];
    for group in groups {
        for (at, stage) in plan.stages.iter().enumerate().rev() {
            let after = |next: Option<usize>| next.map_or(1, |next| ends[next]);
            let of = |edge: &Edge<'_>| match &edge.branch {
                Some(branch) if group.iter().any(|world| branch.p[*world] > 0.0) => {
                    branch.months.iter().filter(|it| it.1 > 0.0).count().saturating_mul(after(edge.next))
                }
                _ => 0,
            };
            ends[at] = match stage.kind {
                Kind::Decide => after(plan.edges[policy[at]].next),
                Kind::Chance(_) => plan.edges[stage.edges.clone()].iter().map(of).fold(0, usize::saturating_add),
            };
        }
        found = found.saturating_add(ends.first().copied().unwrap_or(1));
        if found > limit {
            return None;
        }
    }
    Some(found)
}

impl Ends {
    /// A way goes on, or ends here.
    fn on(&mut self, next: Option<usize>, walker: Walker, open: &mut Vec<Walker>) {
        if let Some(at) = next {
            open.push(Walker { at, ..walker });
        } else {
            let p = walker.p.iter().sum();
            self.months.end(p, walker.first_cash);
            self.atoms.push(Atom { value: walker.value, p });
        }
    }

    fn spread(&mut self, plan: &Plan<'_>, group: &[usize], from: Walker, open: &mut Vec<Walker>) {
        for edge in &plan.edges[plan.stages[from.at].edges.clone()] {
            let Some(branch) = &edge.branch else { continue };
            let mut share = [0.0; ABREAST];
            for ((share, p), world) in share.iter_mut().zip(from.p).zip(group) {
                *share = p * branch.p[*world];
            }
            if share.iter().sum::<f64>() <= 0.0 {
                continue;
            }
            for (duration, chance) in branch.months.iter().filter(|it| it.1 > 0.0) {
                let p = share.map(|it| it * chance);
                let months = from.months + u64::from(*duration);
                let cash = self.months.flows(p.iter().sum(), months, flows(&branch.flows, group[0]));
                let value = from.value + branch.total[group[0]].at(months) * plan.discount.over(months);
                let first_cash = from.first_cash.or(cash.then_some(months));
                self.on(edge.next, Walker { months, value, p, first_cash, ..from }, open);
            }
        }
    }
}

/// The flows of one world.
pub(super) fn flows(flows: &[(FlowKind, Vec<Amount>)], world: usize) -> impl Iterator<Item = (FlowKind, Amount)> {
    flows.iter().map(move |(kind, amounts)| (*kind, amounts[world]))
}

/// Parts of equal width that the values are counted into.
const PARTS: usize = 1 << 10;
/// From 2^52 on floats are whole numbers, which stand in their last bits.
const WHOLE: f64 = 4_503_599_627_370_496.0;

impl Ends {
    /// For each of `levels`, the smallest value whose cumulative probability reaches it.
    pub(super) fn quantiles<const N: usize>(&self, levels: [f64; N]) -> [f64; N] {
        let (least, most) = self.range();
        let scale = f64::from(u16::try_from(PARTS - 1).unwrap_or(u16::MAX)) / (most - least);
        if !scale.is_finite() {
            return levels.map(|_| least + 0.0);
        }
        let part = |it: &Atom| {
            let bits = ((it.value - least) * scale + WHOLE).to_bits();
            usize::try_from(bits).unwrap_or(0) % PARTS
        };
        let mut weights = vec![0.0; PARTS];
        self.atoms.iter().for_each(|it| weights[part(it)] += it.p);
        levels.map(|level| {
            let (mut below, mut at) = (0.0, 0);
            while at + 1 < PARTS && below + weights[at] < level - LEVEL_TOLERANCE {
                (below, at) = (below + weights[at], at + 1);
            }
            let mut within: Vec<&Atom> = self.atoms.iter().filter(|it| part(it) == at).collect();
            within.sort_unstable_by(|one, other| one.value.total_cmp(&other.value));
            let reached = within.iter().find(|it| {
                below += it.p;
                below >= level - LEVEL_TOLERANCE
            });
            reached.or(within.last()).map_or(most, |it| it.value) + 0.0
        })
    }

    /// The least and the greatest value; 0 where nothing can happen.
    fn range(&self) -> (f64, f64) {
        let mut values = self.atoms.iter().map(|it| it.value);
        let first = values.next().unwrap_or(0.0);
        values.fold((first, first), |(least, most), it| (least.min(it), most.max(it)))
    }
}

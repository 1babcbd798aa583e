//! The slope of the mean by every figure of the tree, the policy staying as it is: reverse accumulation.
//!
//! Forward, each stage has its weights (u, s) by world; back, what one more of u and of s is worth there. Every slope is a
//! product of the two.

use super::best;
use super::plan::{Happening, Kind, Plan, real};
use crate::derive::{Pull, Pulled};
use crate::tree::{Tree, TreeError};

/// (u, s) by world, or what one more of each is worth.
type Pair = (f64, f64);

/// A tree under its best policy after one pass forward and one back: what any small change of its figures comes to.
pub(crate) struct Reversed<'t> {
    plan: Plan<'t>,
    policy: Vec<usize>,
    weights: Vec<Vec<Pair>>,
    worth: Vec<Vec<Pair>>,
}

impl<'t> Reversed<'t> {
    pub(crate) fn of(tree: &'t Tree) -> Result<Self, TreeError> {
        let plan = Plan::of(tree)?;
        let policy = best(tree, &plan).chosen;
        let (weights, worth) = (forward(&plan, &policy), back(&plan, &policy));
        Ok(Self { plan, policy, weights, worth })
    }

    /// By how much the mean moves on the way to the figures of `other`, to the first order, the policy staying as it is;
    /// `None` where that is a tree of another shape.
    pub(crate) fn towards(&self, other: &Tree) -> Result<Option<f64>, TreeError> {
        let there = Plan::of(other)?;
        if !same_shape(&self.plan, &there) {
            return Ok(None);
        }
        let root = self.worth.first().map_or(&[][..], |it| it.as_slice());
        let likelier = self.plan.worlds.iter().zip(&there.worlds).zip(root);
        let mut moved: f64 = likelier.map(|((from, to), worth)| (to - from) * worth.0).sum();
        for (at, (from, to)) in self.plan.stages.iter().zip(&there.stages).enumerate() {
            if let (Kind::Chance(before), Kind::Chance(after)) = (from.kind, to.kind) {
                moved -= (after - before) * self.weights[at].iter().map(|it| it.0).sum::<f64>();
            }
            for edge in from.edges.clone() {
                let (one, other) = (&self.plan.edges[edge], &there.edges[edge]);
                let (Some(from), Some(to)) = (&one.branch, &other.branch) else { continue };
                let below = one.next.map(|next| &self.worth[next]);
                let from = Over { plan: &self.plan, branch: from, here: &self.weights[at], below };
                moved += from.towards(&Over { plan: &there, branch: to, here: &[], below: None });
            }
        }
        Ok(Some(moved))
    }

    /// The slope by every figure, in the order of the stages.
    pub(crate) fn slopes(&self) -> Vec<Pull> {
        let Self { plan, policy, weights, worth } = self;
        let mut pulls = Vec::new();
        let mut rate = 0.0;
        let mut open: Vec<(usize, Vec<&str>)> = Vec::new();
        open.extend((!plan.stages.is_empty()).then(|| (0, Vec::new())));
        while let Some((at, mut path)) = open.pop() {
            let stage = &plan.stages[at];
            path.push(stage.name);
            let named = |edge: &str| path.iter().copied().chain([edge]).map(str::to_owned).collect::<Vec<String>>();
            if let Kind::Chance(_) = stage.kind {
                let mass: f64 = weights[at].iter().map(|it| it.0).sum();
                let here: Vec<String> = path.iter().map(|it| (*it).to_owned()).collect();
                pulls.extend(stage.costs.iter().map(|cost| Pull {
                    at: here.clone(),
                    what: Pulled::Cost(cost.0.to_owned()),
                    slope: 0.0 - mass,
                }));
            }
            for index in stage.edges.clone().rev() {
                let edge = &plan.edges[index];
                let below = edge.next.map(|next| &worth[next]);
                if let Some(branch) = &edge.branch {
                    let it = Over { plan, branch, here: &weights[at], below };
                    let at = named(edge.label);
                    pulls.extend(branch.labels.iter().map(|flow| Pull {
                        at: at.clone(),
                        what: Pulled::Flow((*flow).to_owned()),
                        slope: it.mass(),
                    }));
                    pulls.push(Pull { at, what: Pulled::Probability, slope: it.by_probability() });
                    rate += it.by_discount();
                }
                let taken = stage.kind != Kind::Decide || policy[at] == index;
                if let Some(next) = edge.next.filter(|_| taken) {
                    open.push((next, path.iter().copied().chain([edge.label]).collect()));
                }
            }
        }
        // v = (1 + r)^(−1/12), r in percent: dv/dr = −v / (1200 (1 + r/100)).
        let growth = 1.0 + plan.rate / 100.0;
        let slope = -rate * growth.powf(-1.0 / 12.0) / (1_200.0 * growth);
        pulls.insert(0, Pull { at: Vec::new(), what: Pulled::Rate, slope: slope + 0.0 });
        pulls
    }
}

/// Whether two trees differ in figures alone.
fn same_shape(one: &Plan<'_>, other: &Plan<'_>) -> bool {
    let kind = |it: Kind| matches!(it, Kind::Decide);
    one.worlds.len() == other.worlds.len()
        && one.stages.len() == other.stages.len()
        && one.edges.len() == other.edges.len()
        && one.stages.iter().zip(&other.stages).all(|(one, other)| {
            one.edges == other.edges && one.name == other.name && kind(one.kind) == kind(other.kind)
        })
        && one.edges.iter().zip(&other.edges).all(|(one, other)| one.next == other.next)
}

/// A branch between the weights before it and the worth after it.
struct Over<'a, 't> {
    plan: &'a Plan<'t>,
    branch: &'a Happening<'t>,
    here: &'a [Pair],
    below: Option<&'a Vec<Pair>>,
}

impl Over<'_, '_> {
    /// Σ d v^k and Σ d k v^k.
    fn factors(&self) -> Pair {
        self.branch.months.iter().fold((0.0, 0.0), |(phi, psi), (months, p)| {
            let part = p * self.plan.discount.over(u64::from(*months));
            (phi + part, psi + part * real(u64::from(*months)))
        })
    }

    /// What one more of u and of s is worth at the end of the branch.
    fn end(&self, world: usize) -> Pair {
        let flow = self.branch.total[world];
        let (u, s) = self.below.map_or((0.0, 0.0), |it| it[world]);
        (flow.alpha + u, flow.beta + s)
    }

    /// What the change from this branch to `other`, which leads to the same, comes to at the first order.
    fn towards(&self, other: &Over<'_, '_>) -> f64 {
        let ((phi, psi), (other_phi, other_psi)) = (self.factors(), other.factors());
        let change = |(world, (u, s)): (usize, &Pair)| {
            let (p, to) = (self.branch.p[world], other.branch.p[world]);
            let (once, later) = (to * other_phi - p * phi, to * other_psi - p * psi);
            let (now, then) = (self.branch.total[world], other.branch.total[world]);
            let (alpha, beta) = (then.alpha - now.alpha, then.beta - now.beta);
            let (end_u, end_s) = self.end(world);
            u * (once * end_u + p * phi * alpha + later * end_s + p * psi * beta) + s * (once * end_s + p * phi * beta)
        };
        self.here.iter().enumerate().map(change).sum()
    }

    /// Discounted probability that a flow of the branch is paid.
    fn mass(&self) -> f64 {
        let (phi, _) = self.factors();
        self.here.iter().zip(self.branch.p.iter()).map(|(here, p)| here.0 * p * phi).sum()
    }

    fn by_probability(&self) -> f64 {
        let (phi, psi) = self.factors();
        let slope = |(world, (u, s)): (usize, &Pair)| {
            let (end_u, end_s) = self.end(world);
            u * (phi * end_u + psi * end_s) + s * phi * end_s
        };
        self.here.iter().enumerate().map(slope).sum()
    }

    /// By the monthly discount factor: phi′ = Σ d k v^(k−1), psi′ = Σ d k² v^(k−1).
    fn by_discount(&self) -> f64 {
        let v = self.plan.discount.over(1);
        let (phi, psi) = self.branch.months.iter().fold((0.0, 0.0), |(phi, psi), (months, p)| {
            let k = real(u64::from(*months));
            let part = p * k * self.plan.discount.over(u64::from(*months)) / v;
            (phi + part, psi + part * k)
        });
        let slope = |(world, ((u, s), p)): (usize, (&Pair, f64))| {
            let (end_u, end_s) = self.end(world);
            p * (phi * (u * end_u + s * end_s) + psi * u * end_s)
        };
        self.here.iter().zip(self.branch.p.iter()).enumerate().map(slope).sum()
    }
}

fn forward(plan: &Plan<'_>, policy: &[usize]) -> Vec<Vec<Pair>> {
    let worlds = plan.worlds.len();
    let mut weights = vec![vec![(0.0, 0.0); worlds]; plan.stages.len()];
    if let Some(root) = weights.first_mut() {
        *root = plan.worlds.iter().map(|p| (*p, 0.0)).collect();
    }
    for (at, stage) in plan.stages.iter().enumerate() {
        for index in stage.edges.clone() {
            let edge = &plan.edges[index];
            let Some(next) = edge.next else { continue };
            weights[next] = match &edge.branch {
                None if policy[at] == index => weights[at].clone(),
                None => continue,
                Some(branch) => {
                    let it = Over { plan, branch, here: &weights[at], below: None };
                    let (phi, psi) = it.factors();
                    let carry = |((u, s), p): (&Pair, f64)| (u * p * phi, p * (s * phi + u * psi));
                    weights[at].iter().zip(branch.p.iter()).map(carry).collect()
                }
            };
        }
    }
    weights
}

fn back(plan: &Plan<'_>, policy: &[usize]) -> Vec<Vec<Pair>> {
    let worlds = plan.worlds.len();
    let mut worth = vec![vec![(0.0, 0.0); worlds]; plan.stages.len()];
    for (at, stage) in plan.stages.iter().enumerate().rev() {
        let Kind::Chance(cost) = stage.kind else {
            if let Some(next) = plan.edges[policy[at]].next {
                let after = worth[next].clone();
                worth[at] = after;
            }
            continue;
        };
        let mut here = vec![(-cost, 0.0); worlds];
        for edge in &plan.edges[stage.edges.clone()] {
            let Some(branch) = &edge.branch else { continue };
            let it = Over { plan, branch, here: &[], below: edge.next.map(|next| &worth[next]) };
            let (phi, psi) = it.factors();
            for (world, (here, p)) in here.iter_mut().zip(branch.p.iter()).enumerate() {
                let (end_u, end_s) = it.end(world);
                here.0 += p * (phi * end_u + psi * end_s);
                here.1 += p * phi * end_s;
            }
        }
        worth[at] = here;
    }
    worth
}

//! Mean and best policy by carrying discounted beliefs.
//!
//! `u` is P(world, history) × E[v^t] and `s` is P(world, history) × E[t v^t]. Weights are beliefs not yet
//! normalised, so observing needs no division; durations are independent given world and branch, so both carry over
//! a branch by its generating function at v and the derivative. A decision compares options on the same weights and
//! therefore never sees the world.
//!
//! The walk goes down one way after the other, so that the weights of one way at a time are kept: a few kilobytes,
//! however large the tree.

use super::plan::{Discount, real};
use super::trace::Onlooker;
use crate::tree::{Branch, ByWorld, Chance, Choice, Decide, Flow, Kept, Node};

/// Options this near to the best count as level: the one listed first is taken.
const TIE: f64 = 1e-12;
/// Products that are summed side by side; sums run in this order whoever reckons them.
const LANES: usize = 4;

/// What was found of a stage, in the order of the walk: parents before children, a stage's subtrees one by one.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Found {
    /// The option a decision takes.
    pub(super) option: usize,
    /// The first stage after its subtree.
    pub(super) end: usize,
    /// Whether it has any probability.
    pub(super) reached: bool,
}

/// Room for the walk, kept from one tree to the next.
#[derive(Clone, Debug, Default)]
pub(crate) struct Room {
    /// `u` and `s` of each level on the way, side by side.
    levels: Vec<Level>,
    found: Vec<Found>,
}

#[derive(Clone, Debug, Default)]
struct Level {
    u: Vec<f64>,
    s: Vec<f64>,
}

/// The mean under the best policy, or under one already taken (an option by stage).
pub(super) fn mean(
    worlds: impl Iterator<Item = f64>,
    root: Option<&Node>,
    discount: &Discount,
    room: &mut Room,
    taken: Option<&[usize]>,
) -> f64 {
    watched(worlds, root, (discount, taken), room, &mut ())
}

/// The same walk, with somebody who looks on.
pub(super) fn watched(
    worlds: impl Iterator<Item = f64>,
    root: Option<&Node>,
    (discount, taken): (&Discount, Option<&[usize]>),
    room: &mut Room,
    onlooker: &mut impl Onlooker,
) -> f64 {
    room.start(worlds);
    let mut walk = Walk { discount, room, taken, onlooker, grows: true };
    root.map_or(0.0, |root| walk.stage(root, 0))
}

impl Room {
    fn start(&mut self, worlds: impl Iterator<Item = f64>) {
        self.found.clear();
        self.open(0, 0);
        if let Some(level) = self.levels.first_mut() {
            level.u.clear();
            level.u.extend(worlds);
            level.s.clear();
            level.s.resize(level.u.len(), 0.0);
        }
    }

    /// Makes room for a level.
    fn open(&mut self, level: usize, worlds: usize) {
        while self.levels.len() <= level {
            self.levels.push(Level::default());
        }
        let level = &mut self.levels[level];
        level.u.resize(worlds, 0.0);
        level.s.resize(worlds, 0.0);
    }

    /// What the last walk found, by stage.
    pub(super) fn found(&self) -> &[Found] {
        &self.found
    }
}

struct Walk<'a, O> {
    discount: &'a Discount,
    room: &'a mut Room,
    taken: Option<&'a [usize]>,
    onlooker: &'a mut O,
    /// Whether anything from here on depends on the months passed; where nothing does, `s` is not carried.
    grows: bool,
}

impl<O: Onlooker> Walk<'_, O> {
    fn stage(&mut self, node: &Node, level: usize) -> f64 {
        let above = self.grows;
        self.grows = above && grows(node);
        let value = self.entered(node, level);
        self.grows = above;
        value
    }

    fn entered(&mut self, node: &Node, level: usize) -> f64 {
        let at = self.room.found.len();
        let reached = self.room.levels[level].u.iter().any(|it| *it > 0.0);
        self.room.found.push(Found { reached, ..Found::default() });
        self.onlooker.stage(node, &self.room.levels[level].u);
        let (value, option) = match node {
            Node::Chance(it) => (self.chance(it, level), 0),
            Node::Decide(it) => self.decide(it, level, at),
        };
        let end = self.room.found.len();
        self.room.found[at] = Found { option, end, reached };
        self.onlooker.closes(value);
        value
    }

    fn chance(&mut self, chance: &Chance, level: usize) -> f64 {
        let cost: f64 = chance.costs.iter().map(|it| it.amount).sum();
        let worlds = self.room.levels[level].u.len();
        let mut value = -cost * sum(&self.room.levels[level].u);
        for branch in &chance.branches {
            if branch.next.is_none() && branch.flows.is_empty() {
                self.onlooker.idle(branch, &self.room.levels[level].u, self.discount);
                continue;
            }
            self.room.open(level + 1, worlds);
            let (above, below) = self.room.levels.split_at_mut(level + 1);
            let there = &mut below[0];
            let factors = factors(branch, self.discount);
            if self.grows {
                carry(&branch.p, factors, &above[level], there);
            } else {
                carry_even(&branch.p, factors.0, &above[level].u, &mut there.u);
            }
            self.onlooker.branch(branch, &there.u);
            let paid = branch.flows.iter().map(|it| {
                let paid = receipt(it, there);
                self.onlooker.flow(it, paid);
                paid
            });
            let paid = paid.sum::<f64>();
            value += paid;
            let later = branch.next.as_deref().map_or(0.0, |it| self.stage(it, level + 1));
            value += later;
            self.onlooker.closes(paid + later);
        }
        value
    }

    fn decide(&mut self, decide: &Decide, level: usize, at: usize) -> (f64, usize) {
        let worth = |it: &Choice, walk: &mut Self| {
            walk.onlooker.choice(it, &walk.room.levels[level].u);
            let worth = it.next.as_deref().map_or(0.0, |next| walk.stage(next, level));
            walk.onlooker.closes(worth);
            worth
        };
        let values: Vec<f64> = decide.options.iter().map(|it| worth(it, self)).collect();
        let option = self.taken.map_or_else(
            || {
                let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                values.iter().position(|it| *it >= most - TIE * most.abs().max(1.0)).unwrap_or(0)
            },
            |taken| taken[at],
        );
        self.onlooker.chosen(option);
        (values.get(option).copied().unwrap_or(0.0), option)
    }
}

/// Σ d v^k and Σ d k v^k of a branch.
pub(super) fn factors(branch: &Branch, discount: &Discount) -> (f64, f64) {
    branch.months.iter().fold((0.0, 0.0), |(phi, psi), (months, p)| {
        let part = p * discount.over(u64::from(*months));
        (phi + part, psi + part * real(u64::from(*months)))
    })
}

/// The weights at the end of a branch.
fn carry(p: &ByWorld, (phi, psi): (f64, f64), here: &Level, there: &mut Level) {
    let from = here.u.iter().zip(&here.s);
    let into = there.u.iter_mut().zip(&mut there.s);
    match p.kept() {
        Kept::Even(p) => {
            let (once, later) = (p * phi, p * psi);
            from.zip(into).for_each(|((u, s), (to_u, to_s))| {
                *to_u = u * once;
                *to_s = s * once + u * later;
            });
        }
        Kept::Each(p) => from.zip(into).zip(p).for_each(|(((u, s), (to_u, to_s)), p)| {
            let (once, later) = (p * phi, p * psi);
            *to_u = u * once;
            *to_s = s * once + u * later;
        }),
    }
}

/// The weights at the end of a branch after which nothing grows: the same bits as [`carry`].
fn carry_even(p: &ByWorld, phi: f64, here: &[f64], there: &mut [f64]) {
    match p.kept() {
        Kept::Even(p) => {
            let once = p * phi;
            here.iter().zip(there).for_each(|(u, to)| *to = u * once);
        }
        Kept::Each(p) => here.iter().zip(there).zip(p).for_each(|((u, to), p)| *to = u * (p * phi)),
    }
}

/// Whether any flow of the stage or after it grows with time.
fn grows(node: &Node) -> bool {
    match node {
        Node::Decide(it) => it.options.iter().any(|it| it.next.as_deref().is_some_and(grows)),
        Node::Chance(it) => it.branches.iter().any(|it| {
            let still = |it: &Flow| matches!(it.beta, ByWorld::Even(0.0, _));
            !it.flows.iter().all(still) || it.next.as_deref().is_some_and(grows)
        }),
    }
}

/// What is expected of a flow paid at these weights.
fn receipt(flow: &Flow, at: &Level) -> f64 {
    product(&flow.alpha, &at.u) + product(&flow.beta, &at.s)
}

/// Σ figure × weight, in an order that does not depend on how the figures are kept.
fn product(figures: &ByWorld, weights: &[f64]) -> f64 {
    match figures.kept() {
        Kept::Even(0.0) => 0.0,
        Kept::Even(figure) => {
            let (wide, last) = weights.as_chunks::<LANES>();
            let mut lanes = [0.0; LANES];
            for weights in wide {
                lanes.iter_mut().zip(weights).for_each(|(lane, it)| *lane += figure * it);
            }
            folded(lanes, last.iter().map(|it| figure * it))
        }
        Kept::Each(figures) => {
            let ((wide, last), (figures, figures_last)) = (weights.as_chunks::<LANES>(), figures.as_chunks::<LANES>());
            let mut lanes = [0.0; LANES];
            for (weights, figures) in wide.iter().zip(figures) {
                lanes.iter_mut().zip(weights.iter().zip(figures)).for_each(|(lane, (it, figure))| *lane += figure * it);
            }
            folded(lanes, last.iter().zip(figures_last).map(|(it, figure)| figure * it))
        }
    }
}

pub(super) fn sum(weights: &[f64]) -> f64 {
    let (wide, last) = weights.as_chunks::<LANES>();
    let mut lanes = [0.0; LANES];
    for weights in wide {
        lanes.iter_mut().zip(weights).for_each(|(lane, it)| *lane += it);
    }
    folded(lanes, last.iter().copied())
}

fn folded([one, two, three, four]: [f64; LANES], last: impl Iterator<Item = f64>) -> f64 {
    (one + three) + (two + four) + last.sum::<f64>()
}

/// What a stage is worth where the world is known, entered with the weights `u` and `s`.
pub(super) fn known(node: &Node, world: usize, (u, s): (f64, f64), discount: &Discount) -> f64 {
    match node {
        Node::Decide(it) => {
            let worth = |it: &Choice| it.next.as_deref().map_or(0.0, |it| known(it, world, (u, s), discount));
            it.options.iter().map(worth).fold(f64::NEG_INFINITY, f64::max)
        }
        Node::Chance(it) => {
            let cost: f64 = it.costs.iter().map(|it| it.amount).sum();
            let branches = it.branches.iter().filter(|it| it.p[world] > 0.0).map(|branch| {
                let ((phi, psi), p) = (factors(branch, discount), branch.p[world]);
                let (u, s) = (u * p * phi, p * (s * phi + u * psi));
                let paid: f64 = branch.flows.iter().map(|it| it.alpha[world] * u + it.beta[world] * s).sum();
                paid + branch.next.as_deref().map_or(0.0, |it| known(it, world, (u, s), discount))
            });
            branches.sum::<f64>() - cost * u
        }
    }
}

/// What a policy is expected to take, by label.
pub(crate) enum Taken<'t> {
    /// A stage, and how often it is come to.
    Stage(&'t str, f64),
    /// What is spent, not discounted; receipts are below zero. Yuan.
    Spent(&'t str, f64),
}

/// Tells `taken` what the policy last found is expected to take, as often as it is met. Of flows, only those whose label
/// `counts` are reckoned.
pub(super) fn spending<'t>(
    worlds: impl Iterator<Item = f64>,
    root: Option<&'t Node>,
    room: &mut Room,
    counts: &dyn Fn(&str) -> bool,
    taken: &mut dyn FnMut(Taken<'t>),
) {
    let found = std::mem::take(&mut room.found);
    room.start(worlds);
    if let Some(root) = root {
        Spending { found: &found, room, undiscounted: Discount::none(), counts, taken }.stage(root, 0, 0);
    }
    room.found = found;
}

struct Spending<'a, 't> {
    found: &'a [Found],
    room: &'a mut Room,
    undiscounted: Discount,
    counts: &'a dyn Fn(&str) -> bool,
    taken: &'a mut dyn FnMut(Taken<'t>),
}

impl<'t> Spending<'_, 't> {
    fn stage(&mut self, node: &'t Node, at: usize, level: usize) {
        let mut next = at + 1;
        match node {
            Node::Decide(it) => {
                let Found { option, .. } = self.found[at];
                next = it
                    .options
                    .iter()
                    .take(option)
                    .filter(|it| it.next.is_some())
                    .fold(next, |at, _| self.found[at].end);
                if let Some(node) = it.options.get(option).and_then(|it| it.next.as_deref()) {
                    self.stage(node, next, level);
                }
            }
            Node::Chance(it) => {
                let mass = sum(&self.room.levels[level].u);
                (self.taken)(Taken::Stage(&it.name, mass));
                it.costs.iter().for_each(|it| (self.taken)(Taken::Spent(&it.label, mass * it.amount)));
                for branch in &it.branches {
                    if branch.next.is_some() || branch.flows.iter().any(|it| (self.counts)(&it.label)) {
                        self.branch(branch, level);
                    }
                    if let Some(node) = branch.next.as_deref() {
                        self.stage(node, next, level + 1);
                        next = self.found[next].end;
                    }
                }
            }
        }
    }

    fn branch(&mut self, branch: &'t Branch, level: usize) {
        let worlds = self.room.levels[level].u.len();
        self.room.open(level + 1, worlds);
        let (above, below) = self.room.levels.split_at_mut(level + 1);
        carry(&branch.p, factors(branch, &self.undiscounted), &above[level], &mut below[0]);
        for flow in branch.flows.iter().filter(|it| (self.counts)(&it.label)) {
            (self.taken)(Taken::Spent(&flow.label, 0.0 - receipt(flow, &self.room.levels[level + 1])));
        }
    }
}

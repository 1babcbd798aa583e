//! What the walk that reckons a mean says on its way: every stage, cost, branch, flow and option with its part of it.
//!
//! The walk is the one that gives the mean; whoever looks on changes no operation of it and no bit.

use super::plan::{Discount, Plan};
use super::weights::{self, Room, factors};
use super::{Policy, best};
use crate::tree::{Branch, Choice, Flow, FlowKind, Node, Text, Tree, TreeError};

/// Whoever looks on while a tree is walked. Weights are those by world, before they are summed.
pub(super) trait Onlooker {
    /// A stage is entered.
    fn stage(&mut self, _: &Node, _: &[f64]) {}
    /// A branch is gone over; these are the weights at its end.
    fn branch(&mut self, _: &Branch, _: &[f64]) {}
    /// A branch on which nothing is paid and nothing follows; these are the weights before it.
    fn idle(&mut self, _: &Branch, _: &[f64], _: &Discount) {}
    /// A flow of the branch at hand.
    fn flow(&mut self, _: &Flow, _: f64) {}
    /// An option is looked at.
    fn choice(&mut self, _: &Choice, _: &[f64]) {}
    /// Which option of the stage at hand is taken.
    fn chosen(&mut self, _: usize) {}
    /// The stage, branch or option at hand is done with, and this is what it is worth.
    fn closes(&mut self, _: f64) {}
}

/// Nobody.
impl Onlooker for () {}

/// One line of an explanation; its parts follow it and name it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The line this one is a part of, by its place.
    pub parent: Option<usize>,
    /// What it is.
    pub part: Part,
    /// What it adds to the expected present value; of an option, what it would. Yuan.
    pub value: f64,
    /// Probability that it comes to this, seen from the root; of a stage that it is entered, of a branch that it is
    /// gone over.
    pub probability: f64,
    /// The same discounted: what a yuan paid there is worth today.
    pub weight: f64,
}

/// What a line of an explanation is.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Something happens to us.
    Chance(Text),
    /// We choose.
    Decide(Text),
    /// A cost on entry, of so many yuan.
    Cost(Text, f64),
    /// One thing that may happen, in so many months on average.
    Branch(Text, f64),
    /// Paid at the end of a branch.
    Flow(Text, FlowKind),
    /// An option that is taken.
    Taken(Text),
    /// An option that is left.
    Left(Text),
}

/// Every line of `tree` under its best policy, in the order of the walk. The first is the root; its value has the bits
/// of the mean.
pub(crate) fn trace(tree: &Tree) -> Result<Vec<Line>, TreeError> {
    let plan = Plan::of(tree)?;
    let Policy { chosen, .. } = best(tree, &plan);
    let options: Vec<usize> = plan.stages.iter().zip(&chosen).map(|(stage, edge)| edge - stage.edges.start).collect();
    let walked = |discount: &Discount| {
        let mut pen = Pen::default();
        let worlds = tree.worlds.iter().map(|it| it.p);
        weights::watched(worlds, tree.root.as_ref(), (discount, Some(&options)), &mut Room::default(), &mut pen);
        pen.lines
    };
    let mut lines = walked(&plan.discount);
    for (line, undiscounted) in lines.iter_mut().zip(walked(&Discount::none())) {
        (line.probability, line.value) = (undiscounted.weight, line.value + 0.0);
    }
    Ok(lines)
}

/// Writes down what it is told.
#[derive(Default)]
struct Pen {
    lines: Vec<Line>,
    /// Lines that are not closed yet, the innermost last.
    open: Vec<usize>,
}

impl Pen {
    fn line(&mut self, part: Part, value: f64, weight: f64) -> usize {
        let parent = self.open.last().copied();
        self.lines.push(Line { parent, part, value, probability: 0.0, weight });
        self.lines.len() - 1
    }

    fn opens(&mut self, part: Part, weight: f64) {
        let at = self.line(part, 0.0, weight);
        self.open.push(at);
    }
}

impl Onlooker for Pen {
    fn stage(&mut self, node: &Node, weights: &[f64]) {
        let weight = weights::sum(weights);
        match node {
            Node::Decide(it) => self.opens(Part::Decide(it.name.clone()), weight),
            Node::Chance(it) => {
                self.opens(Part::Chance(it.name.clone()), weight);
                for cost in &it.costs {
                    self.line(Part::Cost(cost.label.clone(), cost.amount), -cost.amount * weight, weight);
                }
            }
        }
    }

    fn branch(&mut self, branch: &Branch, weights: &[f64]) {
        self.opens(Part::Branch(branch.label.clone(), months(branch)), weights::sum(weights));
    }

    fn idle(&mut self, branch: &Branch, weights: &[f64], discount: &Discount) {
        let (phi, _) = factors(branch, discount);
        let weight = weights.iter().zip(branch.p.iter()).map(|(weight, p)| weight * p * phi).sum();
        self.line(Part::Branch(branch.label.clone(), months(branch)), 0.0, weight);
    }

    fn flow(&mut self, flow: &Flow, paid: f64) {
        let weight = self.open.last().map_or(0.0, |at| self.lines[*at].weight);
        self.line(Part::Flow(flow.label.clone(), flow.kind), paid, weight);
    }

    fn choice(&mut self, choice: &Choice, weights: &[f64]) {
        self.opens(Part::Left(choice.label.clone()), weights::sum(weights));
    }

    fn chosen(&mut self, option: usize) {
        let stage = self.open.last().copied();
        let mut options = self.lines.iter_mut().filter(|it| it.parent == stage);
        if let Some(Line { part, .. }) = options.nth(option)
            && let Part::Left(label) = part
        {
            *part = Part::Taken(std::mem::take(label));
        }
    }

    fn closes(&mut self, value: f64) {
        if let Some(at) = self.open.pop() {
            self.lines[at].value = value;
        }
    }
}

/// Months on average.
fn months(branch: &Branch) -> f64 {
    branch.months.iter().map(|(months, p)| f64::from(*months) * p).sum()
}

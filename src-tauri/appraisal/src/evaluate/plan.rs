//! The tree laid out flat: stages in one vector, in the order of the walk (parents before children, one subtree after
//! the other), edges of a stage side by side.

use std::ops::Range;

use super::HORIZON;
use super::weights::Room;
use crate::outcome::Decision;
use crate::tree::{Branch, ByWorld, FlowKind, Node, Tree, TreeError};

/// A tree ready to be evaluated.
pub(super) struct Plan<'t> {
    /// Probability of each world.
    pub(super) worlds: Vec<f64>,
    /// Parents before children; the root is the first.
    pub(super) stages: Vec<Stage<'t>>,
    pub(super) edges: Vec<Edge<'t>>,
    /// Percent a year.
    pub(super) rate: f64,
    /// `v^t` for every month a path can reach.
    pub(super) discount: Discount,
}

/// A chance or a decision.
pub(super) struct Stage<'t> {
    pub(super) name: &'t str,
    pub(super) kind: Kind,
    /// Its costs by label.
    pub(super) costs: Vec<(&'t str, f64)>,
    /// Its branches or options.
    pub(super) edges: Range<usize>,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    /// With its costs on entry.
    Chance(f64),
    Decide,
}

/// A branch or an option.
pub(super) struct Edge<'t> {
    pub(super) label: &'t str,
    /// The stage it leads to.
    pub(super) next: Option<usize>,
    /// What happens on it; `None` for an option.
    pub(super) branch: Option<Happening<'t>>,
}

/// A branch with its flows summed.
pub(super) struct Happening<'t> {
    pub(super) p: &'t ByWorld,
    pub(super) months: &'t [(u32, f64)],
    /// All flows of a world: what counts for the present value.
    pub(super) total: Vec<Amount>,
    /// Each flow by itself: what counts for recovered and cost.
    pub(super) flows: Vec<(FlowKind, Vec<Amount>)>,
    /// Labels of the flows.
    pub(super) labels: Vec<&'t str>,
}

/// `alpha + beta × t`.
#[derive(Clone, Copy, Default)]
pub(super) struct Amount {
    pub(super) alpha: f64,
    pub(super) beta: f64,
}

impl Amount {
    pub(super) fn at(self, months: u64) -> f64 {
        self.alpha + self.beta * real(months)
    }
}

/// What the best policy is worth and chooses.
pub(super) struct Policy {
    pub(super) mean: f64,
    /// The edge chosen at each decision, by stage; for a chance nothing is meant.
    pub(super) chosen: Vec<usize>,
    /// Whether the stage has any probability.
    pub(super) reached: Vec<bool>,
}

/// Powers of the monthly discount factor.
#[derive(Clone, Debug)]
pub(crate) struct Discount {
    monthly: f64,
    powers: Vec<f64>,
}

impl Discount {
    /// At `annual_rate_percent`, with the powers of so many months ready.
    pub(crate) fn of(annual_rate_percent: f64, ready: u64) -> Result<Self, TreeError> {
        let monthly = (1.0 + annual_rate_percent / 100.0).powf(-1.0 / 12.0);
        if !monthly.is_finite() {
            return Err(TreeError::NotFinite { place: "annual_rate_percent".to_owned() });
        }
        Ok(Self { monthly, powers: (0..=ready.min(4_096)).map(|it| monthly.powf(real(it))).collect() })
    }

    /// Where money costs nothing.
    pub(super) fn none() -> Self {
        Self { monthly: 1.0, powers: Vec::new() }
    }

    pub(super) fn over(&self, months: u64) -> f64 {
        match usize::try_from(months).ok().and_then(|it| self.powers.get(it)) {
            Some(power) => *power,
            None => self.monthly.powf(real(months)),
        }
    }
}

impl<'t> Plan<'t> {
    pub(super) fn of(tree: &'t Tree) -> Result<Self, TreeError> {
        let mut plan = Self {
            worlds: tree.worlds.iter().map(|it| it.p).collect(),
            stages: Vec::new(),
            edges: Vec::new(),
            rate: tree.annual_rate_percent,
            discount: Discount::none(),
        };
        let mut open: Vec<(&Node, Option<usize>, u64)> = tree.root.iter().map(|it| (it, None, 0)).collect();
        let mut longest = 0;
        while let Some((node, from, months)) = open.pop() {
            longest = longest.max(months);
            if let Some(edge) = from {
                plan.edges[edge].next = Some(plan.stages.len());
            }
            let (first, waiting) = (plan.edges.len(), open.len());
            match node {
                Node::Chance(it) => {
                    for branch in &it.branches {
                        let happening = Happening::of(branch, tree.worlds.len());
                        let end = months + branch.months.iter().map(|it| u64::from(it.0)).max().unwrap_or(0);
                        longest = longest.max(end);
                        open.extend(branch.next.iter().map(|next| (&**next, Some(plan.edges.len()), end)));
                        plan.edges.push(Edge { label: &branch.label, next: None, branch: Some(happening) });
                    }
                    let costs = it.costs.iter().map(|it| it.amount).sum();
                    let labels = it.costs.iter().map(|it| (&*it.label, it.amount)).collect();
                    plan.stage(&it.name, Kind::Chance(costs), labels, first);
                }
                Node::Decide(it) => {
                    for option in &it.options {
                        open.extend(option.next.iter().map(|next| (&**next, Some(plan.edges.len()), months)));
                        plan.edges.push(Edge { label: &option.label, next: None, branch: None });
                    }
                    plan.stage(&it.name, Kind::Decide, Vec::new(), first);
                }
            }
            open[waiting..].reverse();
        }
        if longest > HORIZON {
            return Err(TreeError::NotFinite { place: format!("{longest} months") });
        }
        plan.discount = Discount::of(tree.annual_rate_percent, longest)?;
        Ok(plan)
    }

    fn stage(&mut self, name: &'t str, kind: Kind, costs: Vec<(&'t str, f64)>, first: usize) {
        self.stages.push(Stage { name, kind, costs, edges: first..self.edges.len() });
    }

    /// The decisions with any probability, sorted by where they stand.
    pub(super) fn decisions(&self, choice: &Policy) -> Vec<Decision> {
        let mut found = Vec::new();
        let mut open: Vec<(usize, Vec<&str>)> = Vec::new();
        open.extend((!self.stages.is_empty()).then(|| (0, Vec::new())));
        while let Some((at, mut path)) = open.pop() {
            let stage = &self.stages[at];
            path.push(stage.name);
            if stage.kind == Kind::Decide && choice.reached[at] {
                found.push(Decision {
                    at: path.iter().map(|it| (*it).to_owned()).collect(),
                    choose: self.edges[choice.chosen[at]].label.to_owned(),
                });
            }
            for edge in self.edges[stage.edges.clone()].iter().rev() {
                if let Some(next) = edge.next {
                    open.push((next, [path.as_slice(), &[edge.label]].concat()));
                }
            }
        }
        found.sort_by(|one, other| one.at.cmp(&other.at));
        found
    }
}

impl Policy {
    /// What the last walk found, as the stages and edges of `plan`.
    pub(super) fn of(plan: &Plan<'_>, mean: f64, room: &Room) -> Self {
        let found = room.found().iter();
        Self {
            mean,
            chosen: plan.stages.iter().zip(found.clone()).map(|(stage, it)| stage.edges.start + it.option).collect(),
            reached: found.map(|it| it.reached).collect(),
        }
    }
}

impl<'t> Happening<'t> {
    fn of(branch: &'t Branch, worlds: usize) -> Self {
        let mut total = vec![Amount::default(); worlds];
        let mut flows = Vec::with_capacity(branch.flows.len());
        for flow in &branch.flows {
            let amounts: Vec<Amount> =
                flow.alpha.iter().zip(flow.beta.iter()).map(|(alpha, beta)| Amount { alpha, beta }).collect();
            for (sum, it) in total.iter_mut().zip(&amounts) {
                sum.alpha += it.alpha;
                sum.beta += it.beta;
            }
            flows.push((flow.kind, amounts));
        }
        let labels = branch.flows.iter().map(|it| &*it.label).collect();
        Self { p: &branch.p, months: &branch.months, total, flows, labels }
    }
}

/// `months` as a float, exact: a path has no more than [`HORIZON`].
pub(super) fn real(months: u64) -> f64 {
    u32::try_from(months).map_or(f64::INFINITY, f64::from)
}

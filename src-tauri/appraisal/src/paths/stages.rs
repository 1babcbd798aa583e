//! The parts trees are put together from, and the running account of what each world has paid.

use super::Ground;
use super::costs::CostItem;
use super::payers::Means;
use super::tariff::real;
use crate::tree::{Branch, Chance, Choice, Cost, Decide, Flow, FlowKind, Node};

/// What has come in so far on one way through the tree, by world.
#[derive(Clone)]
pub(super) struct Account<'a> {
    ground: &'a Ground<'a>,
    /// What is owed when the tree begins. Yuan.
    due: f64,
    /// What is added each month while it is not paid. Yuan.
    monthly: f64,
    /// Longest time in which the claim can be closed: means must cover the charge until then to pay it.
    longest: f64,
    agent: Option<Agent>,
    paid: Vec<Paid>,
}

/// How somebody is paid by result.
#[derive(Clone, Copy)]
pub(super) struct Agent {
    /// In advance, counted towards the cap. Yuan.
    pub(super) upfront: f64,
    /// Of what comes in.
    pub(super) share: f64,
    /// Who it is.
    pub(super) who: ByResult,
}

/// Who is paid by result.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum ByResult {
    /// A lawyer, under the published cap.
    Lawyer,
    /// A collection agency, which has none.
    Collector,
}

#[derive(Clone, Copy, Default)]
struct Paid {
    /// Of free will, without enforcement.
    freely: f64,
    /// By enforcement, before and after its fee.
    gross: f64,
    net: f64,
    /// Whether all payers together can bear the charge as long as it can run.
    bears_charge: bool,
}

/// What is left is nothing below half a fen: rounding.
const NOTHING: f64 = 0.005;

impl<'a> Account<'a> {
    /// An account of `due`, growing by `monthly` for `longest` months at most, from which nobody has paid.
    ///
    /// `means` is what can be had of all payers; only who can bear the charge for the longest time is taken to pay any.
    pub(super) fn open(
        ground: &'a Ground<'a>,
        due: f64,
        (monthly, longest): (f64, u32),
        means: impl Fn(&Means) -> f64,
    ) -> Self {
        let longest = f64::from(longest);
        let bears = |it: &Means| ground.tariff.net_of_enforcement(means(it)) >= due + monthly * longest;
        let paid = ground.worlds.0.iter().map(|it| Paid { bears_charge: bears(it), ..Paid::default() }).collect();
        Self { ground, due, monthly, longest, agent: None, paid }
    }

    /// The same with a lawyer who has a share of what comes in.
    pub(super) fn through(self, agent: Option<Agent>) -> Self {
        Self { agent, ..self }
    }

    /// Whether `means` pays everything, the longest charge included.
    pub(super) fn covered_by(&self, means: f64) -> bool {
        means > 0.0 && means >= self.due + self.monthly * self.longest
    }

    /// Where nothing is left to be had.
    pub(super) fn closed(&self) -> Vec<bool> {
        self.paid.iter().map(|it| self.due - it.freely - it.net <= NOTHING).collect()
    }

    /// Paid of free will out of `means`.
    pub(super) fn freely(&mut self, label: &str, means: impl Fn(&Means) -> f64) -> Vec<Flow> {
        let due = self.due;
        self.book(label, |paid, world| {
            let amount = means(world).clamp(0.0, (due - paid.freely - paid.net).max(0.0));
            paid.freely += amount;
            amount
        })
    }

    /// Taken by enforcement out of `means`; its fee comes first out of the proceeds.
    pub(super) fn executed(&mut self, label: &str, means: impl Fn(&Means) -> f64) -> Vec<Flow> {
        let (due, tariff) = (self.due, self.ground.tariff);
        self.book(label, |paid, world| {
            paid.gross += means(world).max(0.0);
            let reach = tariff.net_of_enforcement(paid.gross);
            let amount = (reach.min(due - paid.freely) - paid.net).max(0.0);
            paid.net += amount;
            amount
        })
    }

    /// Books what `pay` answers for each world; who pays the last of the claim also pays what it grew by.
    fn book(&mut self, label: &str, mut pay: impl FnMut(&mut Paid, &Means) -> f64) -> Vec<Flow> {
        let mut receipt = flow(label, self.paid.len());
        let label = match self.agent.map(|it| it.who) {
            Some(ByResult::Collector) => "commission",
            Some(ByResult::Lawyer) | None => "agency_share",
        };
        let mut share = flow(label, self.paid.len());
        for (paid, world) in self.paid.iter_mut().zip(&self.ground.worlds.0) {
            let before = paid.freely + paid.net;
            let amount = pay(paid, world);
            let after = before + amount;
            let closes = self.due - before > NOTHING && self.due - after <= NOTHING;
            let monthly = if closes && paid.bears_charge { self.monthly } else { 0.0 };
            receipt.alpha.push(amount);
            receipt.beta.push(monthly);
            if let Some(agent) = self.agent {
                share.alpha.push(agent.fee(self.ground, before) - agent.fee(self.ground, after));
                share.beta.push(-monthly * agent.rate(self.ground, after));
            }
        }
        if self.agent.is_some() { vec![receipt, share] } else { vec![receipt] }
    }
}

impl Agent {
    /// What the agent has had after `realised` came in: as agreed, within the cap on everything together.
    fn fee(self, ground: &Ground<'_>, realised: f64) -> f64 {
        match self.who {
            ByResult::Collector => self.share * realised,
            ByResult::Lawyer => {
                (self.share * realised).min((ground.tariff.agency_cap(realised) - self.upfront).max(0.0))
            }
        }
    }

    /// Of one yuan more.
    fn rate(self, ground: &Ground<'_>, realised: f64) -> f64 {
        (self.fee(ground, realised + 100.0) - self.fee(ground, realised)) / 100.0
    }
}

fn flow(label: &str, worlds: usize) -> Flow {
    Flow {
        label: label.to_owned(),
        kind: FlowKind::Receipt,
        alpha: Vec::with_capacity(worlds),
        beta: Vec::with_capacity(worlds),
    }
}

/// A cost that comes back, the same in every world.
pub(super) fn refund(ground: &Ground<'_>, label: &str, yuan: f64) -> Flow {
    Flow { kind: FlowKind::Refund, ..level(ground, label, yuan) }
}

/// A receipt that is the same in every world.
pub(super) fn level(ground: &Ground<'_>, label: &str, yuan: f64) -> Flow {
    let worlds = ground.worlds.0.len();
    Flow { label: label.to_owned(), kind: FlowKind::Receipt, alpha: vec![yuan; worlds], beta: vec![0.0; worlds] }
}

pub(super) fn chance(name: &str, costs: &[&CostItem], branches: Vec<Branch>) -> Node {
    let costs = costs.iter().map(|it| Cost { label: it.kind.key().to_owned(), amount: real(it.amount) }).collect();
    Node::Chance(Chance { name: name.to_owned(), costs, branches })
}

/// Enforce a title, or leave it where costs would only grow.
pub(super) fn enforce_or_stop(enforcement: Node) -> Node {
    decide("title", vec![("enforce", Some(enforcement)), ("stop", None)])
}

/// A choice among named options.
pub(super) fn decide(name: &str, options: Vec<(&str, Option<Node>)>) -> Node {
    let option = |(label, next): (&str, Option<Node>)| Choice { label: label.to_owned(), next: next.map(Box::new) };
    Node::Decide(Decide { name: name.to_owned(), options: options.into_iter().map(option).collect() })
}

/// A branch with the probability `p` by world.
pub(super) fn branch(label: &str, p: Vec<f64>, months: Vec<(u32, f64)>) -> Branch {
    Branch { label: label.to_owned(), p, months, flows: Vec::new(), next: None }
}

/// A branch that is as likely in every world.
pub(super) fn even(ground: &Ground<'_>, label: &str, p: f64, months: Vec<(u32, f64)>) -> Branch {
    branch(label, vec![p; ground.worlds.0.len()], months)
}

impl Branch {
    pub(super) fn paying(mut self, flows: Vec<Flow>) -> Self {
        self.flows = flows;
        self
    }

    pub(super) fn then(mut self, next: Option<Node>) -> Self {
        self.next = next.map(Box::new);
        self
    }
}

/// Soon, or late with the probability `late_share`.
pub(super) fn either(soon: u32, late: u32, late_share: f64) -> Vec<(u32, f64)> {
    if late_share <= 0.0 || soon == late {
        return vec![(soon, 1.0)];
    }
    vec![(soon, 1.0 - late_share), (late, late_share)]
}

/// The complement of probabilities.
pub(super) fn otherwise(p: &[f64]) -> Vec<f64> {
    p.iter().map(|it| 1.0 - it).collect()
}

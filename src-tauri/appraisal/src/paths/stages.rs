//! The parts trees are put together from, and the running account of what each world has paid.

use std::sync::Arc;

use super::Ground;
use super::costs::CostItem;
use super::payers::Means;
use super::tariff::real;
use crate::tree::{Branch, ByWorld, Chance, Choice, Cost, Decide, Flow, FlowKind, Months, Node, Text, room};

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
        let paid = ground.worlds.kinds().iter().map(|it| Paid { bears_charge: bears(it), ..Paid::default() }).collect();
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
    pub(super) fn closed(&self) -> impl Iterator<Item = bool> + '_ {
        self.paid.iter().map(|it| self.is_closed(it)).cycle().take(self.ground.worlds.len())
    }

    /// `yuan` where anything is still owed.
    pub(super) fn while_open(&self, yuan: f64) -> ByWorld {
        let worlds = self.ground.worlds.len();
        let mut figures = room(worlds);
        figures.extend(self.paid.iter().map(|it| if self.is_closed(it) { 0.0 } else { yuan }));
        figures.extend_from_within(..worlds - figures.len());
        figures.into()
    }

    fn is_closed(&self, paid: &Paid) -> bool {
        self.due - paid.freely - paid.net <= NOTHING
    }

    /// Paid of free will out of `means`.
    pub(super) fn freely(&mut self, label: &'static str, means: impl Fn(&Means) -> f64) -> Vec<Flow> {
        let due = self.due;
        self.book(label, |paid, world| {
            let amount = means(world).clamp(0.0, (due - paid.freely - paid.net).max(0.0));
            paid.freely += amount;
            amount
        })
    }

    /// Taken by enforcement out of `means`; its fee comes first out of the proceeds.
    pub(super) fn executed(&mut self, label: &'static str, means: impl Fn(&Means) -> f64) -> Vec<Flow> {
        let (due, tariff) = (self.due, self.ground.tariff);
        // Most worlds have nothing, or enough for everything: no fee needs to be reckoned back for them.
        let enough = tariff.gross_of_enforcement(due) + NOTHING;
        self.book(label, |paid, world| {
            let (means, open) = (means(world).max(0.0), due - paid.freely);
            paid.gross += means;
            if means == 0.0 || paid.net >= open {
                return 0.0;
            }
            let reach = if paid.gross >= enough { due } else { tariff.net_of_enforcement(paid.gross) };
            let amount = (reach.min(open) - paid.net).max(0.0);
            paid.net += amount;
            amount
        })
    }

    /// Books what `pay` answers for each world; who pays the last of the claim also pays what it grew by.
    fn book(&mut self, label: &'static str, mut pay: impl FnMut(&mut Paid, &Means) -> f64) -> Vec<Flow> {
        // Worlds that differ in will alone pay the same: what is booked for the kinds of means is repeated for them.
        let worlds = self.ground.worlds.len();
        if self.agent.is_none() && self.monthly == 0.0 {
            // Nothing grows and nobody has a share of it: most of the trees of a plan are like that.
            let mut alpha = room(worlds);
            alpha.extend(self.paid.iter_mut().zip(self.ground.worlds.kinds()).map(|(paid, world)| pay(paid, world)));
            alpha.extend_from_within(..worlds - alpha.len());
            let beta = ByWorld::Even(0.0, worlds);
            return vec![Flow { label: label.into(), kind: FlowKind::Receipt, alpha: alpha.into(), beta }];
        }
        let label_of_share = match self.agent.map(|it| it.who) {
            Some(ByResult::Collector) => "commission",
            Some(ByResult::Lawyer) | None => "agency_share",
        };
        let (mut receipt, mut share) =
            (Drawn::over(worlds), Drawn::over(if self.agent.is_some() { worlds } else { 0 }));
        for (paid, world) in self.paid.iter_mut().zip(self.ground.worlds.kinds()) {
            let before = paid.freely + paid.net;
            let amount = pay(paid, world);
            let after = before + amount;
            let closes = self.due - before > NOTHING && self.due - after <= NOTHING;
            let monthly = if closes && paid.bears_charge { self.monthly } else { 0.0 };
            receipt.put(amount, monthly);
            if let Some(agent) = self.agent {
                let fee = agent.fee(self.ground, before) - agent.fee(self.ground, after);
                share.put(fee, if monthly == 0.0 { 0.0 } else { -monthly * agent.rate(self.ground, after) });
            }
        }
        let receipt = receipt.flow(label, worlds);
        if self.agent.is_some() { vec![receipt, share.flow(label_of_share, worlds)] } else { vec![receipt] }
    }
}

/// The amounts of a flow while it is drawn up.
struct Drawn {
    alpha: Vec<f64>,
    beta: Vec<f64>,
    grows: bool,
}

impl Drawn {
    fn over(worlds: usize) -> Self {
        Self { alpha: room(worlds), beta: Vec::new(), grows: false }
    }

    fn put(&mut self, alpha: f64, beta: f64) {
        if !self.grows && beta != 0.0 {
            (self.beta, self.grows) = (vec![0.0; self.alpha.len()], true);
        }
        self.alpha.push(alpha);
        if self.grows {
            self.beta.push(beta);
        }
    }

    /// Over all worlds.
    fn flow(mut self, label: &'static str, worlds: usize) -> Flow {
        let twice = |figures: &mut Vec<f64>| figures.extend_from_within(..worlds.saturating_sub(figures.len()));
        twice(&mut self.alpha);
        let beta = if self.grows {
            twice(&mut self.beta);
            self.beta.into()
        } else {
            ByWorld::Even(0.0, worlds)
        };
        Flow { label: label.into(), kind: FlowKind::Receipt, alpha: self.alpha.into(), beta }
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

/// A cost that comes back, the same in every world.
pub(super) fn refund(ground: &Ground<'_>, label: &'static str, yuan: f64) -> Flow {
    Flow { kind: FlowKind::Refund, ..level(ground, label, yuan) }
}

/// A receipt that is the same in every world.
pub(super) fn level(ground: &Ground<'_>, label: &'static str, yuan: f64) -> Flow {
    let even = |figure| ByWorld::Even(figure, ground.worlds.len());
    Flow { label: label.into(), kind: FlowKind::Receipt, alpha: even(yuan), beta: even(0.0) }
}

pub(super) fn chance<const N: usize>(name: impl Into<Text>, costs: &[&CostItem], branches: [Branch; N]) -> Node {
    let costs = costs.iter().map(|it| Cost { label: it.kind.key().into(), amount: real(it.amount) }).collect();
    Node::Chance(Chance { name: name.into(), costs, branches: branches.into() })
}

/// Enforce a title, or leave it where costs would only grow.
pub(super) fn enforce_or_stop(enforcement: Node) -> Node {
    decide("title", [("enforce", Some(enforcement)), ("stop", None)])
}

/// A choice among named options.
pub(super) fn decide(name: &'static str, options: impl IntoIterator<Item = (&'static str, Option<Node>)>) -> Node {
    let option = |(label, next): (&'static str, Option<Node>)| Choice { label: label.into(), next: next.map(Arc::new) };
    Node::Decide(Decide { name: name.into(), options: options.into_iter().map(option).collect() })
}

/// A branch with the probability `p` by world.
pub(super) fn branch(label: &'static str, p: impl Into<ByWorld>, months: Months) -> Branch {
    Branch { label: label.into(), p: p.into(), months, flows: Vec::new(), next: None }
}

/// A branch that is as likely in every world.
pub(super) fn even(ground: &Ground<'_>, label: &'static str, p: f64, months: Months) -> Branch {
    branch(label, ByWorld::Even(p, ground.worlds.len()), months)
}

impl Branch {
    pub(super) fn paying(mut self, flows: Vec<Flow>) -> Self {
        self.flows = flows;
        self
    }

    pub(super) fn then(mut self, next: Option<Node>) -> Self {
        self.next = next.map(Arc::new);
        self
    }

    /// What follows is the same as elsewhere in the tree.
    pub(super) fn shared(mut self, next: &Arc<Node>) -> Self {
        self.next = Some(Arc::clone(next));
        self
    }
}

/// Soon, or late with the probability `late_share`.
pub(super) fn either(soon: u32, late: u32, late_share: f64) -> Months {
    if late_share <= 0.0 || soon == late {
        return Months::certain(soon);
    }
    Months::Two([(soon, 1.0 - late_share), (late, late_share)])
}

/// The complement of probabilities.
pub(super) fn otherwise(p: &ByWorld) -> ByWorld {
    p.map(|it| 1.0 - it)
}

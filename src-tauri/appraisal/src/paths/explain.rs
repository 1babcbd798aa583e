//! One path opened down to what each figure of it rests on.
//!
//! The lines are those of the walk that reckons the mean. What a line rests on is not listed by hand: every assumption, every
//! fact of the file and every tariff is moved in turn, the tree is built again, and each figure that moves with it rests on it.

use recourse_core::statutes::Source;
use recourse_core::{Money, PartyKind};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::compare::{Appraiser, Case, root};
use super::costs::Prices;
use super::{AppraisalError, CaseInputs, CostKind, Ground, Path, Security};
use crate::assumptions::{Assumption, Unit};
use crate::evaluate::{Line, Part, trace};
use crate::tree::{Node, Tree};

/// One path opened.
#[derive(Clone, Debug)]
pub struct Explained {
    /// Which.
    pub path: Path,
    /// Its expected present value, with the bits of the comparison. Yuan.
    pub mean: f64,
    /// Every line, parts after what they are parts of.
    pub lines: Vec<Line>,
    /// By line, what its figures rest on.
    pub rests: Vec<Rests>,
}

/// What the figures of one line rest on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rests {
    /// What is paid.
    pub amount: Vec<Rest>,
    /// How likely it is.
    pub chance: Vec<Rest>,
    /// How long it takes.
    pub months: Vec<Rest>,
    /// How many stages there are and in which order.
    pub shape: Vec<Rest>,
    /// Of the root: what the payers may have, and whether they will.
    pub worlds: Vec<Rest>,
    /// Of the root: what later money is worth today.
    pub rate: Vec<Rest>,
}

/// Something a figure rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rest {
    /// A text of law.
    Law(Source),
    /// A fact of the file.
    Fact(Fact),
    /// An assumption, by its id; who says it, it says itself.
    Assumption(String),
    /// The path itself: an instalment falls due each month, an answer is waited for a month.
    Path,
}

/// A fact of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of `CaseInputs` and `Known`")]
pub enum Fact {
    Claim,
    Accruing,
    Accrual,
    Debtor,
    Guarantors,
    Security,
    Silence,
    Received,
    WillingSigns,
    AbleSigns,
    Damages,
}

impl Appraiser {
    /// Opens one path of a case.
    /// # Errors
    /// As [`super::compare()`].
    pub fn explain(&self, inputs: &CaseInputs, path: Path) -> Result<Explained, AppraisalError> {
        let case = Case::of(inputs, self)?;
        let tree = case.tree(path);
        let lines = trace(&tree)?;
        let mut marked = Marked { base: &tree, rests: vec![Rests::default(); lines.len()] };
        for it in self.book.assumptions() {
            for value in moved(it) {
                let Some(by) = self.tried(&it.id, value)? else { continue };
                let other = Case::bare(inputs, &by)?.tree(path);
                marked.against(&other, &Rest::Assumption(it.id.clone()));
            }
        }
        for (fact, other) in facts(inputs) {
            marked.against(&Case::bare(&other, self)?.tree(path), &Rest::Fact(fact));
        }
        for (tariff, law) in [
            (self.tariff.without_enforcement_fee(), &case.prices.enforcement.law),
            (self.tariff.without_agency_cap(), &case.prices.agency_share.law),
        ] {
            let ground = Ground::of(inputs, &self.figures, &tariff, &case.worlds);
            let other = Tree { root: Some(root(&ground, &case.prices, path)), ..tree.clone() };
            for it in law {
                marked.against(&other, &Rest::Law(it.clone()));
            }
        }
        let mut rests = marked.rests;
        for (line, rests) in lines.iter().zip(&mut rests) {
            complete(line, rests, &case.prices, inputs);
        }
        Ok(Explained { path, mean: lines.first().map_or(0.0, |it| it.value), lines, rests })
    }
}

/// Other values of a figure, near ones; of one that is a limit, its ends.
fn moved(it: &Assumption) -> Vec<Decimal> {
    if ["summary_ceiling", "silence_days", "old_days"].contains(&it.id.as_str()) {
        return vec![it.min, it.max];
    }
    let whole = matches!(it.unit, Unit::Months | Unit::Count);
    let least = if whole { Decimal::ONE } else { (it.max - it.min) / Decimal::from(64) };
    let off = (it.value * Decimal::new(25, 2)).max(least);
    let round = |value: Decimal| if whole { value.round() } else { value }.clamp(it.min, it.max);
    vec![round(it.value - off), round(it.value + off)]
}

/// The case with one fact of it otherwise.
fn facts(inputs: &CaseInputs) -> Vec<(Fact, CaseInputs)> {
    let more = |it: Money| it + Money::from_fen(100_000);
    let with = |change: &dyn Fn(&mut CaseInputs)| {
        let mut other = inputs.clone();
        change(&mut other);
        other
    };
    let mut all = vec![
        (Fact::Claim, with(&|it| it.claim = more(it.claim))),
        (Fact::Accruing, with(&|it| it.accruing = more(it.accruing))),
        (Fact::Accrual, with(&|it| it.accrual_per_year = other_rate(it))),
        (Fact::Silence, with(&|it| it.days_since_compensation = 0)),
        (Fact::Silence, with(&|it| it.days_since_compensation = 36_500)),
        (Fact::Received, with(&|it| it.received = if it.received.is_zero() { more(it.received) } else { Money::ZERO })),
    ];
    let kind = match inputs.debtor {
        PartyKind::Person => PartyKind::Company,
        PartyKind::Company => PartyKind::Person,
    };
    all.push((Fact::Debtor, with(&|it| it.debtor = kind)));
    if let Security::Valued { value } = inputs.security {
        all.push((Fact::Security, with(&|it| it.security = Security::Valued { value: more(value) })));
    }
    if let Some(signs) = inputs.known.willing_signs {
        all.push((Fact::WillingSigns, with(&|it| it.known.willing_signs = Some(signs.saturating_add(1)))));
    }
    if let Some(signs) = inputs.known.able_signs {
        all.push((Fact::AbleSigns, with(&|it| it.known.able_signs = Some(signs.saturating_add(1)))));
    }
    if !inputs.known.damages.is_zero() {
        all.push((Fact::Damages, with(&|it| it.known.damages = Money::ZERO)));
    }
    all
}

fn other_rate(inputs: &CaseInputs) -> recourse_core::Percent {
    let other = if inputs.accrual_per_year.value().is_zero() { "12" } else { "0" };
    other.parse().unwrap_or(inputs.accrual_per_year)
}

/// A tree and what its lines were found to rest on.
struct Marked<'a> {
    base: &'a Tree,
    rests: Vec<Rests>,
}

impl Marked<'_> {
    /// Whatever differs in `other` rests on `rest`.
    fn against(&mut self, other: &Tree, rest: &Rest) {
        let base = self.base;
        let Some(first) = self.rests.first_mut() else { return };
        if base.annual_rate_percent.to_bits() != other.annual_rate_percent.to_bits() {
            note(&mut first.rate, rest);
        }
        let same_worlds = base.worlds.len() == other.worlds.len();
        if !same_worlds
            || base.worlds.iter().zip(&other.worlds).any(|(one, other)| one.p.to_bits() != other.p.to_bits())
        {
            note(&mut first.worlds, rest);
        }
        if let (Some(one), Some(other), true) = (&base.root, &other.root, same_worlds) {
            self.stage(one, Some(other), &mut 0, rest);
        }
    }

    /// A stage takes a line, then each of its costs, then its branches or options with all that follows.
    fn stage(&mut self, one: &Node, other: Option<&Node>, at: &mut usize, rest: &Rest) {
        let here = *at;
        *at += 1;
        let shape = match (one, other) {
            (_, None) => false,
            (Node::Chance(one), Some(Node::Chance(other))) => {
                one.branches.len() != other.branches.len() || one.costs.len() != other.costs.len()
            }
            (Node::Decide(one), Some(Node::Decide(other))) => one.options.len() != other.options.len(),
            (Node::Chance(_), Some(Node::Decide(_))) | (Node::Decide(_), Some(Node::Chance(_))) => true,
        };
        if shape {
            self.mark(here, |it| &mut it.shape, rest);
        }
        let other = other.filter(|_| !shape);
        match one {
            Node::Chance(one) => {
                let other = match other {
                    Some(Node::Chance(it)) => Some(it),
                    _ => None,
                };
                for (place, cost) in one.costs.iter().enumerate() {
                    let there = other.and_then(|it| it.costs.get(place));
                    if there.is_some_and(|it| it.amount.to_bits() != cost.amount.to_bits()) {
                        self.mark(*at, |it| &mut it.amount, rest);
                    }
                    *at += 1;
                }
                for (place, branch) in one.branches.iter().enumerate() {
                    let there = other.and_then(|it| it.branches.get(place));
                    let here = *at;
                    *at += 1;
                    if there.is_some_and(|it| it.p != branch.p) {
                        self.mark(here, |it| &mut it.chance, rest);
                    }
                    if there.is_some_and(|it| it.months != branch.months) {
                        self.mark(here, |it| &mut it.months, rest);
                    }
                    for (place, flow) in branch.flows.iter().enumerate() {
                        let there = there.and_then(|it| it.flows.get(place));
                        if there.is_some_and(|it| it.alpha != flow.alpha || it.beta != flow.beta) {
                            self.mark(*at, |it| &mut it.amount, rest);
                        }
                        *at += 1;
                    }
                    let later = there.map_or(Later::Unknown, |it| Later::of(it.next.as_deref()));
                    self.next(branch.next.as_deref(), later, (here, at), rest);
                }
            }
            Node::Decide(one) => {
                let other = match other {
                    Some(Node::Decide(it)) => Some(it),
                    _ => None,
                };
                for (place, option) in one.options.iter().enumerate() {
                    let there = other.and_then(|it| it.options.get(place));
                    let here = *at;
                    *at += 1;
                    let later = there.map_or(Later::Unknown, |it| Later::of(it.next.as_deref()));
                    self.next(option.next.as_deref(), later, (here, at), rest);
                }
            }
        }
    }

    /// What follows a branch or an option.
    fn next(&mut self, one: Option<&Node>, other: Later<'_>, (here, at): (usize, &mut usize), rest: &Rest) {
        let other = match (one, other) {
            (Some(_), Later::Stage(it)) => Some(it),
            (None, Later::Stage(_)) | (Some(_), Later::End) => {
                self.mark(here, |it| &mut it.shape, rest);
                None
            }
            (None, Later::End) | (_, Later::Unknown) => None,
        };
        if let Some(one) = one {
            self.stage(one, other, at, rest);
        }
    }

    fn mark(&mut self, at: usize, which: impl Fn(&mut Rests) -> &mut Vec<Rest>, rest: &Rest) {
        if let Some(rests) = self.rests.get_mut(at) {
            note(which(rests), rest);
        }
    }
}

/// What follows in the tree that is compared with.
#[derive(Clone, Copy)]
enum Later<'a> {
    Stage(&'a Node),
    End,
    /// It is of another shape here and not compared any more.
    Unknown,
}

impl<'a> Later<'a> {
    fn of(next: Option<&'a Node>) -> Self {
        next.map_or(Self::End, Self::Stage)
    }
}

fn note(rests: &mut Vec<Rest>, rest: &Rest) {
    if !rests.contains(rest) {
        rests.push(rest.clone());
    }
}

/// Adds what no change can show: the law a fee is taken by, whose means a payer's are, and what the path itself says.
fn complete(line: &Line, rests: &mut Rests, prices: &Prices, inputs: &CaseInputs) {
    match &line.part {
        Part::Cost(label, _) => {
            let law = CostKind::of(label).map(|it| law_of(prices, it)).unwrap_or_default();
            for it in law {
                note(&mut rests.amount, &Rest::Law(it));
            }
            or_path(&mut rests.amount);
        }
        Part::Branch(..) => {
            or_path(&mut rests.chance);
            or_path(&mut rests.months);
        }
        Part::Flow(label, _) => {
            if label.starts_with("acceptance_fee") {
                let law = law_of(prices, CostKind::AcceptanceFee);
                for it in law {
                    note(&mut rests.amount, &Rest::Law(it));
                }
            }
            let payers = |it: &Rest| matches!(it, Rest::Assumption(id) if id.starts_with("guarantor"));
            if inputs.guarantors > 0 && rests.amount.iter().any(payers) {
                note(&mut rests.amount, &Rest::Fact(Fact::Guarantors));
            }
            or_path(&mut rests.amount);
        }
        Part::Chance(_) | Part::Decide(_) | Part::Taken(_) | Part::Left(_) => {}
    }
    if line.parent.is_none() && inputs.guarantors > 0 {
        note(&mut rests.worlds, &Rest::Fact(Fact::Guarantors));
    }
}

fn or_path(rests: &mut Vec<Rest>) {
    if rests.is_empty() {
        rests.push(Rest::Path);
    }
}

/// The law a cost of this kind is taken by.
fn law_of(prices: &Prices, kind: CostKind) -> Vec<Source> {
    match kind {
        CostKind::AcceptanceFee => prices.acceptance.law.clone(),
        CostKind::PreservationFee => prices.preservation.law.clone(),
        CostKind::EnforcementFee => prices.enforcement.law.clone(),
        CostKind::OrderFee => prices.order.law.clone(),
        CostKind::AgencyShare => prices.agency_share.law.clone(),
        _ => Vec::new(),
    }
}

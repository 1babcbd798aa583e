//! What was agreed or ordered anew on a file, with the old terms beside the new.
//!
//! Nothing of it is stored: every change is read from the entry that made it and what stood before.

use crate::casework::{PlanDrawn, PlanTurn, PlanTurned};
use crate::events::{DealBy, JudgmentEntered, StandstillAgreed};
use crate::presets::{Ceiling, Damages, Loss, OrderRule, OrderTurn, Running, Terms};
use crate::{AgreedTerms, CaseFile, Day, Kept, Money, standing};

/// One change of what was agreed.
#[derive(Clone, PartialEq)]
pub struct Change {
    /// Journal entry that made it.
    pub seq: u64,
    /// By what.
    pub kind: ChangeKind,
    /// The day it was agreed or ordered; none where nobody said.
    pub on: Option<Day>,
    /// First day it holds for; none is every day of the claim.
    pub from: Option<Day>,
    /// First day it no longer holds for.
    pub until: Option<Day>,
    /// Whether it was agreed or ordered; none where nobody said.
    pub by: Option<DealBy>,
    /// The paper; empty where there is none.
    pub paper: String,
    /// Why, in the words of whoever recorded it.
    pub reason: String,
    /// Term by term.
    pub lines: Vec<ChangedTerm>,
}

/// By what terms changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// The terms of the claim were set.
    Terms,
    /// A plan was signed.
    Plan,
    /// Nothing runs for some days.
    Standstill,
    /// A fee took the place of damages for some days.
    Renewal,
    /// A judgment fixed the claim.
    Judgment,
}

/// One term, old and new.
#[derive(Clone, PartialEq)]
pub struct ChangedTerm {
    /// Which.
    pub term: Term,
    /// What held before.
    pub before: TermValue,
    /// What holds since.
    pub after: TermValue,
}

/// A term of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// The charge for the use of the money.
    Charge,
    /// Liquidated damages.
    Damages,
    /// The loss they are held against.
    Loss,
    /// Yearly ceilings.
    Ceilings,
    /// The order in which payments are applied.
    Order,
    /// Whole fen.
    Rounding,
    /// The rules as a whole, where a document stands in their place.
    Rules,
    /// When it is to be paid.
    Due,
    /// How much is to be paid.
    Amount,
    /// What runs by the day.
    Running,
    /// Fees of a plan.
    Fees,
}

/// What a term says.
#[derive(Clone, PartialEq)]
pub enum TermValue {
    /// Nothing was agreed.
    Nothing,
    /// A charge that runs.
    Charge(Running),
    /// Damages.
    Damages(Damages),
    /// The loss.
    Loss(Loss),
    /// Ceilings; at least one.
    Ceilings(Vec<Ceiling>),
    /// An order, and others from a day on.
    Order(OrderRule, Vec<OrderTurn>),
    /// Rounding.
    Rounding(crate::ledger::Rounding),
    /// By picks.
    Picked,
    /// By a document changed by hand.
    ByHand,
    /// The whole of it at once.
    AllDue,
    /// By instalments.
    Instalments {
        /// How many.
        count: usize,
        /// The first day.
        first: Day,
        /// The last.
        last: Day,
        /// All of them, fees left out. Yuan.
        total: Money,
    },
    /// By a day.
    By(Day),
    /// An amount. Yuan.
    Amount(Money),
    /// As the contract and the ledger say.
    AsAgreed,
    /// Runs on; the heads of it, all where there are none.
    Runs(Vec<String>),
    /// Stands still; the heads of it, all where there are none.
    StandsStill(Vec<String>),
}

crate::withheld!(Change, ChangedTerm, TermValue);

/// Every change of terms that stands, in order of recording.
#[must_use]
pub fn changes(file: &CaseFile) -> Vec<Change> {
    let mut all = terms(file);
    all.extend(plans(file));
    all.extend(standing(&file.standstills).map(standstill));
    all.extend(file.work.renewals().map(|(seq, it)| Change {
        on: None,
        from: Some(it.from),
        until: Some(it.until),
        by: Some(DealBy::Agreed),
        paper: it.paper.clone(),
        reason: it.reason.clone(),
        lines: vec![ChangedTerm {
            term: Term::Damages,
            before: TermValue::Runs(Vec::new()),
            after: TermValue::Amount(it.fee),
        }],
        ..bare(seq, ChangeKind::Renewal)
    }));
    all.extend(standing(&file.judgments).map(judgment));
    all.sort_by_key(|it| it.seq);
    all
}

fn bare(seq: u64, kind: ChangeKind) -> Change {
    let (on, from, until, by) = (None, None, None, None);
    Change { seq, kind, on, from, until, by, paper: String::new(), reason: String::new(), lines: Vec::new() }
}

/// Terms, each beside those before it: the first beside what the file states by its agreed charge.
fn terms(file: &CaseFile) -> Vec<Change> {
    let mut before = (Terms::stated(file.facts.occupancy), false);
    let mut all = Vec::new();
    for it in standing(&file.terms) {
        let deal = it.what.set.deal.as_ref();
        let after = (it.what.set.terms.clone(), it.what.document.is_some());
        all.push(Change {
            on: deal.map(|it| it.on),
            by: deal.map(|it| it.by),
            paper: deal.map(|it| it.paper.clone()).unwrap_or_default(),
            reason: it.what.set.reason.clone(),
            lines: compared(&before, &after, it),
            ..bare(it.seq, ChangeKind::Terms)
        });
        before = after;
    }
    all
}

fn compared(before: &(Terms, bool), after: &(Terms, bool), set: &Kept<AgreedTerms>) -> Vec<ChangedTerm> {
    let rules = |by_hand: bool| if by_hand { TermValue::ByHand } else { TermValue::Picked };
    let (old, new) = (&before.0, &after.0);
    let mut lines = Vec::new();
    // Where a document counts, the picks beside it say nothing.
    if before.1 || set.what.document.is_some() {
        lines.push(ChangedTerm { term: Term::Rules, before: rules(before.1), after: rules(after.1) });
    }
    if after.1 {
        return lines;
    }
    let ceilings = |it: &Terms| match it.ceilings.as_slice() {
        [] => TermValue::Nothing,
        some => TermValue::Ceilings(some.to_vec()),
    };
    let charge = |it: &Terms| it.occupancy.clone().map_or(TermValue::Nothing, TermValue::Charge);
    let damages = |it: &Terms| it.damages.clone().map_or(TermValue::Nothing, TermValue::Damages);
    let loss = |it: &Terms| it.loss.clone().map_or(TermValue::Nothing, TermValue::Loss);
    let order = |it: &Terms| TermValue::Order(it.order.clone(), it.order_turns.clone());
    let pairs = [
        (Term::Charge, charge(old), charge(new)),
        (Term::Damages, damages(old), damages(new)),
        (Term::Loss, loss(old), loss(new)),
        (Term::Ceilings, ceilings(old), ceilings(new)),
        (Term::Order, order(old), order(new)),
        (Term::Rounding, TermValue::Rounding(old.rounding), TermValue::Rounding(new.rounding)),
    ];
    let differ = pairs.into_iter().filter(|(_, before, after)| before != after);
    lines.extend(differ.map(|(term, before, after)| ChangedTerm { term, before, after }));
    lines
}

/// Plans that were signed. One that takes the place of another stands beside that one's instalments.
fn plans(file: &CaseFile) -> Vec<Change> {
    let mut last: Option<(&PlanDrawn, u64)> = None;
    let mut all = Vec::new();
    for (seq, turn) in file.work.plan_turns().filter(|(_, it)| it.turn == PlanTurn::Signed) {
        let Some((_, drawn)) = file.work.plans_drawn().find(|(at, _)| *at == turn.plan) else { continue };
        let replaced = last.filter(|(_, plan)| {
            let ended = file.work.plan_turns().find(|(_, it)| it.plan == *plan && it.turn == PlanTurn::Ended);
            ended.is_some_and(|(_, it)| it.on >= drawn.as_of)
        });
        let before = replaced.and_then(|(it, _)| schedule(it)).unwrap_or(TermValue::AllDue);
        all.push(plan(file, seq, turn, drawn, before));
        last = Some((drawn, turn.plan));
    }
    all
}

fn plan(file: &CaseFile, seq: u64, turn: &PlanTurned, drawn: &PlanDrawn, before: TermValue) -> Change {
    let mut lines = Vec::new();
    if let Some(after) = schedule(drawn) {
        lines.push(ChangedTerm { term: Term::Due, before, after });
    }
    if drawn.given_up > Money::ZERO {
        let whole = drawn.base + drawn.given_up;
        let (before, after) = (TermValue::Amount(whole), TermValue::Amount(drawn.base));
        lines.push(ChangedTerm { term: Term::Amount, before, after });
    }
    if drawn.standstill {
        let (before, after) = (TermValue::Runs(Vec::new()), TermValue::StandsStill(Vec::new()));
        lines.push(ChangedTerm { term: Term::Running, before, after });
    }
    let fees: Money = drawn.instalments.iter().map(|it| it.fee).sum();
    if fees > Money::ZERO {
        lines.push(ChangedTerm { term: Term::Fees, before: TermValue::Nothing, after: TermValue::Amount(fees) });
    }
    let ended = file.work.plan_turns().find(|(_, it)| it.plan == turn.plan && it.turn != PlanTurn::Signed);
    Change {
        on: Some(turn.on),
        from: Some(drawn.as_of),
        until: ended.map(|(_, it)| it.on),
        by: Some(DealBy::Agreed),
        paper: turn.paper.clone(),
        reason: drawn.reason.clone(),
        lines,
        ..bare(seq, ChangeKind::Plan)
    }
}

fn schedule(drawn: &PlanDrawn) -> Option<TermValue> {
    let days = || drawn.instalments.iter().map(|it| it.due);
    Some(TermValue::Instalments {
        count: drawn.instalments.len(),
        first: days().min()?,
        last: days().max()?,
        total: drawn.instalments.iter().map(|it| it.amount).sum(),
    })
}

fn standstill(it: &Kept<StandstillAgreed>) -> Change {
    let heads = it.what.accruals.clone().unwrap_or_default();
    let deal = it.what.deal.as_ref();
    Change {
        on: deal.map(|it| it.on),
        from: Some(it.what.from),
        until: it.what.until,
        by: Some(deal.map_or(DealBy::Agreed, |it| it.by)),
        paper: deal.map(|it| it.paper.clone()).unwrap_or_default(),
        reason: it.what.reason.clone(),
        lines: vec![ChangedTerm {
            term: Term::Running,
            before: TermValue::Runs(heads.clone()),
            after: TermValue::StandsStill(heads),
        }],
        ..bare(it.seq, ChangeKind::Standstill)
    }
}

/// What a court fixed: the amounts in place of what was agreed, and when they are due.
fn judgment(it: &Kept<JudgmentEntered>) -> Change {
    let awarded = &it.what;
    let total: Money = awarded.amounts.iter().map(|it| it.amount).sum();
    let mut lines =
        vec![ChangedTerm { term: Term::Amount, before: TermValue::AsAgreed, after: TermValue::Amount(total) }];
    let days = || awarded.amounts.iter().filter_map(|it| it.due_on);
    let by_parts = days().min().zip(days().max()).map(|(first, last)| {
        let parts = awarded.amounts.iter().filter(|it| it.due_on.is_some());
        let total = parts.clone().map(|it| it.amount).sum();
        TermValue::Instalments { count: parts.count(), first, last, total }
    });
    if let Some(after) = by_parts.or_else(|| awarded.perform_by.map(TermValue::By)) {
        lines.push(ChangedTerm { term: Term::Due, before: TermValue::AllDue, after });
    }
    Change {
        on: Some(awarded.judged_on),
        from: Some(awarded.effective_on),
        by: Some(DealBy::Ordered),
        paper: format!("{} {}", awarded.court, awarded.case_number),
        reason: awarded.note.clone().unwrap_or_default(),
        lines,
        ..bare(it.seq, ChangeKind::Judgment)
    }
}

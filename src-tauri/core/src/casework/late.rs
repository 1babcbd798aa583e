//! How many days each debt of a file is late, by each way of counting, and what that number of days changes.

use super::plans::Plan;
use super::{PlanState, plans};
use crate::ledger::{HeadKind, Statement};
use crate::presets::OrderRule;
use crate::statutes::{CountStart, DayCountRule, Product, RulePack, Threshold, ThresholdEffect, TokenRule};
use crate::{CaseFile, Day, Money, terms_of};

/// The kind of record that says what the product of a file tolerates.
const PRODUCT: &str = "product";
/// The kind of record of a statement of the creditor.
const BILL: &str = "bill";

/// What the product of a file tolerates, and who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tolerated<'a> {
    /// The kind of product; none where nobody said.
    pub product: Option<&'a Product>,
    /// Days after the due day within which payment is in time.
    pub grace_days: u32,
    /// A shortfall up to this starts nothing. Yuan.
    pub tolerance: Money,
    /// Whether the days of grace are those of the file and not of the kind of product.
    pub own_grace: bool,
    /// Whether the tolerance is that of the file.
    pub own_tolerance: bool,
}

/// What makes something due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DebtOf {
    /// The payment to the creditor that the facts of the file state.
    Compensation,
    /// A further payment to the creditor, by its entry.
    Further(u64),
    /// A statement of the creditor, by its entry.
    Bill(u64),
    /// An instalment of the plan that binds, by the entry of the plan and its place.
    Instalment(u64, usize),
}

/// A debt of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LateDebt {
    /// What makes it due.
    pub of: DebtOf,
    /// What the statement calls it; empty for the others.
    pub name: String,
    /// The day it was to be paid.
    pub due: Day,
    /// What was to be paid. Yuan.
    pub amount: Money,
    /// What of it is open. Yuan.
    pub open: Money,
    /// One for each way of counting, in the order of the pack.
    pub counts: Vec<LateDays>,
}

/// How late a debt is by one way of counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LateDays {
    /// First day that counts.
    pub from: Day,
    /// Days, where they run.
    pub days: Option<u32>,
    /// Why they run, or do not.
    pub state: LateState,
}

/// Why days run or do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LateState {
    /// They run.
    Running,
    /// The first day that counts has not come.
    NotYet,
    /// Nothing is open.
    Paid,
    /// What is open is within the tolerance.
    Tolerated,
}

/// What the product of `file` tolerates: the latest record that says so, else its kind of product.
#[must_use]
pub fn tolerated<'a>(file: &CaseFile, pack: &'a RulePack) -> Tolerated<'a> {
    let record = file.work.dossier().filter(|(_, it)| it.of == PRODUCT).last().map(|(_, it)| it);
    let value = |field: &str| record.and_then(|it| it.values.get(field)).map(String::as_str);
    let product = value("form").and_then(|form| pack.products().iter().find(|it| it.id == form));
    let own_grace = value("grace").and_then(|it| it.parse().ok());
    let own_tolerance = value("tolerance").and_then(|it| it.parse().ok());
    Tolerated {
        product,
        grace_days: own_grace.or(product.map(|it| it.grace_days)).unwrap_or_default(),
        tolerance: own_tolerance.or(product.map(|it| it.tolerance)).unwrap_or_default(),
        own_grace: own_grace.is_some(),
        own_tolerance: own_tolerance.is_some(),
    }
}

/// Every debt of `file` with its day counts on `today`; `owed` is what its ledger says on that day, where it can be reckoned.
///
/// Statements of the creditor stand for themselves. Payments to the creditor are covered in the order of their days by
/// what the principal has gone down; while anything else is owed the last of them stays open by that much. Of a plan
/// that binds, the instalments whose day has come are debts.
#[must_use]
pub fn lateness(file: &CaseFile, owed: Option<&Statement>, today: Day, pack: &RulePack) -> Vec<LateDebt> {
    let allowed = tolerated(file, pack);
    let rules = pack.day_counts();
    let mut debts = bills(file);
    debts.extend(compensations(file, owed));
    debts.extend(plans(file, today).iter().filter(|it| it.is_active()).flat_map(|it| instalments(it, today)));
    for debt in &mut debts {
        debt.counts = rules.iter().map(|rule| counted(rule, debt, &allowed, today)).collect();
    }
    debts.sort_by_key(|it| it.due);
    debts
}

fn counted(rule: &DayCountRule, debt: &LateDebt, allowed: &Tolerated<'_>, today: Day) -> LateDays {
    let before = match rule.start {
        CountStart::Due => debt.due,
        CountStart::Grace => debt.due.plus_days(allowed.grace_days),
    };
    let from = before.plus_days(1);
    let state = match debt.open {
        open if open <= Money::ZERO => LateState::Paid,
        open if open <= allowed.tolerance => LateState::Tolerated,
        _ if today < from => LateState::NotYet,
        _ => LateState::Running,
    };
    let days = u32::try_from(today.days_since(before)).ok().filter(|_| state == LateState::Running);
    LateDays { from, days, state }
}

fn debt(of: DebtOf, due: Day, amount: Money, open: Money) -> LateDebt {
    LateDebt { of, name: String::new(), due, amount, open, counts: Vec::new() }
}

fn bills(file: &CaseFile) -> Vec<LateDebt> {
    let found = file.work.dossier().filter(|(_, it)| it.of == BILL).filter_map(|(seq, it)| {
        let value = |field: &str| it.values.get(field);
        let (due, amount): (Day, Money) = (value("due")?.parse().ok()?, value("amount")?.parse().ok()?);
        let paid: Money = value("paid").and_then(|it| it.parse().ok()).unwrap_or_default();
        let name = value("no").cloned().unwrap_or_default();
        Some(LateDebt { name, ..debt(DebtOf::Bill(seq), due, amount, (amount - paid).max(Money::ZERO)) })
    });
    found.collect()
}

fn compensations(file: &CaseFile, owed: Option<&Statement>) -> Vec<LateDebt> {
    if file.facts.expected {
        return Vec::new();
    }
    let paid = &file.facts.compensation;
    let mut all = vec![debt(DebtOf::Compensation, paid.on, paid.total(), paid.total())];
    let further = file.further_compensations();
    all.extend(further.map(|(seq, on, amount)| debt(DebtOf::Further(seq), on, amount, amount)));
    all.sort_by_key(|it| it.due);
    let Some(owed) = owed else { return all };
    let principal: Money = owed.heads.iter().filter(|it| it.kind == HeadKind::Principal).map(|it| it.balance).sum();
    let mut covered = (file.compensated() - principal).max(Money::ZERO);
    for it in &mut all {
        let taken = covered.min(it.open);
        it.open = it.open - taken;
        covered = covered - taken;
    }
    if let Some(last) = all.last_mut() {
        last.open = last.open + (owed.total - principal).max(Money::ZERO);
    }
    all
}

fn instalments(plan: &Plan, today: Day) -> Vec<LateDebt> {
    debug_assert!(matches!(plan.state, PlanState::Active | PlanState::Breached));
    let come = plan.instalments.iter().enumerate().filter(|(_, it)| it.instalment.due <= today);
    let all = come.map(|(place, it)| {
        let whole = it.instalment.amount + it.instalment.fee;
        debt(DebtOf::Instalment(plan.seq, place), it.instalment.due, whole, whole - it.paid)
    });
    all.collect()
}

/// A number of days that changes something on a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached<'a> {
    /// The rule.
    pub rule: &'a Threshold,
    /// The day the oldest late debt reaches it; none where nothing runs.
    pub on: Option<Day>,
    /// Whether that day has come.
    pub come: bool,
    /// For a rule that turns the order of payments: what the terms of the claim say of it.
    pub order: Option<OrderTurned>,
}

/// Whether the terms turn the order of payments as a rule says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderTurned {
    /// They do, on that day.
    AsTheRuleSays(Day),
    /// They turn it to principal first on another day.
    OnAnotherDay(Day),
    /// They do not.
    No,
}

/// Every threshold that can hold for the product of `file`, by what `debts` come to on `today`.
#[must_use]
pub fn thresholds<'a>(file: &CaseFile, debts: &[LateDebt], today: Day, pack: &'a RulePack) -> Vec<Reached<'a>> {
    let product = tolerated(file, pack).product.map(|it| it.id.as_str());
    let fits =
        |it: &&Threshold| it.products.is_empty() || product.is_some_and(|of| it.products.iter().any(|it| it == of));
    let found = pack.thresholds().iter().filter(fits).map(|rule| {
        let place = pack.day_counts().iter().position(|it| it.id == rule.count);
        let oldest = place.and_then(|place| {
            let counts = debts.iter().filter_map(|it| it.counts.get(place));
            counts.filter(|it| it.state == LateState::Running).map(|it| it.from).min()
        });
        let on = oldest.map(|from| from.plus_days(rule.days.saturating_sub(1)));
        let order = (rule.effect == ThresholdEffect::OrderTurn).then(|| turned(file, on));
        Reached { rule, on, come: on.is_some_and(|it| it <= today), order }
    });
    found.collect()
}

fn turned(file: &CaseFile, on: Option<Day>) -> OrderTurned {
    let turns = terms_of(file).order_turns;
    let first = turns.iter().filter(|it| it.order == OrderRule::PrincipalFirst).map(|it| it.from).min();
    match first {
        Some(from) if Some(from) == on => OrderTurned::AsTheRuleSays(from),
        Some(from) => OrderTurned::OnAnotherDay(from),
        None => OrderTurned::No,
    }
}

/// Why a payment looks like a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// The assumption it meets.
    pub rule: &'a TokenRule,
    /// The day on which the order had turned.
    pub turned: Day,
    /// What was owed before it. Yuan.
    pub owed: Money,
}

/// Whether a payment of `amount` on `on`, before which `owed` was owed, looks like a token: the order of payments turned
/// not long before, and it is very small. It is applied as any other; this only says to look closer.
#[must_use]
pub fn token<'a>(turns: &[Day], on: Day, amount: Money, owed: Money, pack: &'a RulePack) -> Option<Token<'a>> {
    let turned = turns.iter().copied().filter(|it| *it <= on).max()?;
    pack.token_rules().iter().find_map(|rule| {
        let soon = on.days_since(turned) <= i64::from(rule.within_days);
        let share = Money::rounded(owed.yuan() * rule.most_percent.value() / rust_decimal::Decimal::ONE_HUNDRED);
        let small = amount < owed && (amount <= rule.most || amount <= share);
        (soon && small).then_some(Token { rule, turned, owed })
    })
}

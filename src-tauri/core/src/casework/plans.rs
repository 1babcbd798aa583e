//! Instalment plans: drawn up to the fen, matched with what comes in, broken by what does not.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Affordability, Instalment, PlanDrawn, PlanLimits, PlanTemplate, PlanTurn, catalogue};
use crate::deadline::{Length, end_of};
use crate::events::HeadPart;
use crate::ledger::{HeadKind, Statement};
use crate::{CaseFile, Day, Money, Payment};

/// How a plan is to be drawn up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// First day to pay.
    pub first_due: Day,
    /// How many instalments after the down payment.
    pub count: u32,
    /// Percent paid on the first day, in place of the template's.
    pub down_percent: Option<crate::Percent>,
}

/// Why no plan can be drawn up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum PlanError {
    #[error("nothing is owed by that template")]
    NothingOwed,
    #[error("no instalment")]
    NoInstalment,
    #[error("an instalment would be of nothing")]
    TooMany,
    #[error("the last day lies beyond 2999")]
    TooLong,
}

/// What is owed by `template` on the day of `statement`, and what it gives up. Yuan.
#[must_use]
pub fn base(statement: &Statement, template: &PlanTemplate) -> (Money, Money) {
    let given_up = left_out(statement, template).iter().map(|it| it.amount).sum::<Money>();
    (statement.total - given_up, given_up)
}

/// What `template` gives up on the day of `statement`, by head.
#[must_use]
pub fn left_out(statement: &Statement, template: &PlanTemplate) -> Vec<HeadPart> {
    let left_out = |kind: HeadKind| {
        let name = match kind {
            HeadKind::Cost => "cost",
            HeadKind::Interest => "interest",
            HeadKind::Damages => "damages",
            HeadKind::Principal => "principal",
            HeadKind::Penalty => "penalty",
            HeadKind::PostJudgment => "post_judgment",
            HeadKind::Other => "other",
        };
        template.leaves_out.iter().any(|it| it == name)
    };
    let owed = statement.heads.iter().filter(|it| left_out(it.kind) && it.balance > Money::ZERO);
    owed.map(|it| HeadPart { head: it.id.clone(), amount: it.balance }).collect()
}

/// The instalments by which `base` is paid: a down payment on the first day where there is one, then one a month, all
/// alike to the fen, the last taking what rounding left.
/// # Errors
/// [`PlanError`].
pub fn draw(base: Money, template: &PlanTemplate, terms: &Terms) -> Result<Vec<Instalment>, PlanError> {
    if base <= Money::ZERO {
        return Err(PlanError::NothingOwed);
    }
    if terms.count == 0 {
        return Err(PlanError::NoInstalment);
    }
    let percent = terms.down_percent.unwrap_or(template.down_percent).value();
    let down = Money::rounded(base.yuan() * percent / Decimal::ONE_HUNDRED);
    let financed = base - down;
    let each = (financed.yuan() / Decimal::from(terms.count)).round_dp_with_strategy(2, RoundingStrategy::ToZero);
    let each = Money::rounded(each);
    if each <= Money::ZERO {
        return Err(PlanError::TooMany);
    }
    let fee = Money::rounded(financed.yuan() * template.fee_percent.value() / Decimal::ONE_HUNDRED);
    let mut all = Vec::new();
    let mut left = financed;
    let after = u32::from(down > Money::ZERO);
    if down > Money::ZERO {
        all.push(Instalment { due: terms.first_due, amount: down, fee: Money::ZERO });
    }
    for number in 0..terms.count {
        let months = number.checked_add(after).ok_or(PlanError::TooLong)?;
        let due = end_of(terms.first_due, Length::Months(months)).ok_or(PlanError::TooLong)?;
        let amount = if number.saturating_add(1) == terms.count { left } else { each };
        left = left - amount;
        all.push(Instalment { due, amount, fee });
    }
    Ok(all)
}

/// What is left a month of what comes in. Yuan; below zero where costs exceed it.
#[must_use]
pub fn disposable(it: &Affordability) -> Money {
    let sum = |lines: &[super::BudgetLine]| lines.iter().map(|it| it.amount).sum::<Money>();
    sum(&it.income) - sum(&it.costs)
}

/// What is doubtful of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanWarning {
    /// It runs for more months than ability is expected to take to return.
    TooLong {
        /// The most.
        most: u32,
    },
    /// It has more instalments than the longest plan known.
    TooMany {
        /// The most.
        most: u32,
    },
    /// It runs for more months than its template allows.
    BeyondMonths {
        /// The most.
        most: u32,
    },
    /// It has more instalments than its template allows.
    BeyondInstalments {
        /// The most.
        most: u32,
    },
    /// An instalment is above what is left a month. Yuan.
    AboveDisposable {
        /// What is left.
        left: Money,
    },
}

/// How long a plan of the template known as `id` may be; a free one where there is none.
#[must_use]
pub fn plan_limits(id: &str) -> PlanLimits {
    let lists = catalogue();
    lists.plans.iter().find(|it| it.id == id).map_or(lists.free_plan, |it| it.limits)
}

/// What is doubtful of a plan of `template`.
#[must_use]
pub fn plan_warnings(
    instalments: &[Instalment],
    as_of: Day,
    affordability: Option<&Affordability>,
    template: &str,
) -> Vec<PlanWarning> {
    let (lists, allowed) = (catalogue(), plan_limits(template));
    let last = instalments.iter().map(|it| it.due).max();
    let longer = |months: u32| {
        let limit = end_of(as_of, Length::Months(months));
        last.zip(limit).is_some_and(|(last, limit)| last > limit)
    };
    let more = |most: u32| usize::try_from(most).is_ok_and(|most| instalments.len() > most);
    let (long, many) = (longer(lists.plan_months), more(lists.plan_instalments));
    let left = affordability.map(disposable);
    let above = left.filter(|left| instalments.iter().any(|it| it.amount + it.fee > *left));
    [
        long.then_some(PlanWarning::TooLong { most: lists.plan_months }),
        many.then_some(PlanWarning::TooMany { most: lists.plan_instalments }),
        longer(allowed.months).then_some(PlanWarning::BeyondMonths { most: allowed.months }),
        more(allowed.instalments).then_some(PlanWarning::BeyondInstalments { most: allowed.instalments }),
        above.map(|left| PlanWarning::AboveDisposable { left }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A plan and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Journal entry that drew it up.
    pub seq: u64,
    /// What was drawn up.
    pub drawn: PlanDrawn,
    /// How it stands.
    pub state: PlanState,
    /// The day it was signed.
    pub signed_on: Option<Day>,
    /// Its instalments with what came in on each.
    pub instalments: Vec<Due>,
}

/// How a plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanState {
    /// Drawn up, not signed: it binds nobody.
    Drawn,
    /// Signed and running.
    Active,
    /// So many instalments were missed that everything is due by its terms; nobody has said so yet.
    Breached,
    /// Everything is due at once.
    Accelerated,
    /// Paid.
    Performed,
    /// Given up or replaced.
    Ended,
}

/// An instalment and what came in on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// What was agreed.
    pub instalment: Instalment,
    /// What came in on it. Yuan.
    pub paid: Money,
    /// The day the last of it came in.
    pub paid_on: Option<Day>,
}

impl Due {
    /// What is lacking of it. Yuan.
    #[must_use]
    pub fn lacks(&self) -> Money {
        self.instalment.amount + self.instalment.fee - self.paid
    }

    /// Whether it is not paid though its day has passed.
    #[must_use]
    pub fn missed(&self, today: Day) -> bool {
        self.instalment.due < today && self.paid < self.instalment.amount + self.instalment.fee
    }
}

impl Plan {
    /// Whether it binds.
    #[must_use]
    pub fn is_active(&self) -> bool {
        matches!(self.state, PlanState::Active | PlanState::Breached)
    }
}

/// Every plan of the file as it stands on `today`. What comes in from the day of signing pays the earliest instalment
/// first; a plan that was not signed gets nothing. What had come in when it was drawn up is in its figures already.
#[must_use]
pub fn plans(file: &CaseFile, today: Day) -> Vec<Plan> {
    file.work.plans_drawn().map(|(seq, drawn)| plan(file, seq, drawn, today)).collect()
}

fn plan(file: &CaseFile, seq: u64, drawn: &PlanDrawn, today: Day) -> Plan {
    let turns: Vec<_> = file.work.plan_turns().filter(|(_, it)| it.plan == seq).map(|(_, it)| it).collect();
    let of = |turn: PlanTurn| turns.iter().find(|it| it.turn == turn).map(|it| it.on);
    let signed_on = of(PlanTurn::Signed);
    let ended = of(PlanTurn::Ended).or_else(|| of(PlanTurn::Accelerated));
    let counts = |on: Day| signed_on.is_some_and(|from| on >= from) && on <= today && ended.is_none_or(|it| on <= it);
    let reckoned = |it: &Payment| it.seq < seq && it.received_on <= drawn.as_of;
    let came = file.standing_payments().filter(|it| counts(it.received_on) && !reckoned(it));
    let mut came: Vec<(Day, Money)> = came.map(|it| (it.received_on, it.amount)).collect();
    came.sort_by_key(|(on, _)| *on);
    // What was in the figures and taken back since: as much of what was recorded in its place is in them already.
    let taken_back = |it: &&Payment| reckoned(it) && it.reversed_by.is_some_and(|by| by > seq);
    let mut in_figures: Money = file.payments.iter().filter(taken_back).map(|it| it.amount).sum();
    for (_, amount) in came.iter_mut().filter(|(on, _)| *on <= drawn.as_of) {
        let known = (*amount).min(in_figures);
        *amount = *amount - known;
        in_figures = in_figures - known;
    }
    came.retain(|(_, amount)| *amount > Money::ZERO);
    let mut came = came.into_iter().peekable();
    let mut instalments = Vec::new();
    for instalment in &drawn.instalments {
        let whole = instalment.amount + instalment.fee;
        let mut due = Due { instalment: *instalment, paid: Money::ZERO, paid_on: None };
        while due.paid < whole {
            let Some((on, left)) = came.peek_mut() else { break };
            let taken = (*left).min(whole - due.paid);
            due.paid = due.paid + taken;
            due.paid_on = Some(*on);
            *left = *left - taken;
            if *left <= Money::ZERO {
                came.next();
            }
        }
        instalments.push(due);
    }
    let missed = instalments.iter().filter(|it| it.missed(today)).count();
    let breached = usize::try_from(drawn.accelerates_after).is_ok_and(|most| most > 0 && missed >= most);
    let paid = instalments.iter().all(|it| it.paid >= it.instalment.amount + it.instalment.fee);
    let state = match (signed_on, of(PlanTurn::Accelerated), of(PlanTurn::Ended)) {
        (_, Some(_), _) => PlanState::Accelerated,
        (_, None, Some(_)) => PlanState::Ended,
        (None, None, None) => PlanState::Drawn,
        (Some(_), None, None) if paid => PlanState::Performed,
        (Some(_), None, None) if breached => PlanState::Breached,
        (Some(_), None, None) => PlanState::Active,
    };
    Plan { seq, drawn: drawn.clone(), state, signed_on, instalments }
}

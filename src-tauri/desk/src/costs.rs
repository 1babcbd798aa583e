//! What was spent on a file: charges by kind, the time of our own people, and what was approved.

use recourse_core::casework::{Casework, TimeSpent, budget, spent};
use recourse_core::events::{CostKind, CostState};
use recourse_core::statutes::{FeeKind, FeeStep, Halving};
use recourse_core::{CaseFile, Entry, Money};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use crate::deadlines::past;
use crate::desk::{Now, day_or, seq};
use crate::forms::{self, invalid};
use crate::refusals::fault;
use crate::wire::{
    AskCostOffer, AskCosts, CostFee, CostKindName, CostLine, CostOffered, CostStateName, CostStep, CostsShown,
    EntryWritten, FieldRule, RecordTime, Refusal, TimeLine,
};
use crate::{Desk, ledger};

/// Minutes of a day.
const DAY: u32 = 24 * 60;

impl Desk {
    /// What was spent on one file so far, by kind.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`].
    pub fn case_costs(&self, ask: AskCosts) -> Result<CostsShown, Refusal> {
        self.read(|open, now| {
            let file = open.case(&ask.case_id)?;
            open.veil(&file).over(costs(&file, now)?)
        })
    }

    /// What a cost of some kind comes to by the tariff, on a sum, with its steps.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], and as [`Desk::case_ledger`].
    pub fn offer_cost(&self, ask: AskCostOffer) -> Result<CostOffered, Refusal> {
        self.read(|open, now| {
            let file = open.case(&ask.case_id)?;
            let Some((fee, ceiling)) = tariff(ask.kind.into()) else { return Ok(CostOffered { fee: None }) };
            let on = day_or(&ask.due_on, now.today)?;
            let base = match forms::text_if_given("base", &ask.base)? {
                Some(typed) => forms::amount("base", &typed)?,
                None => ledger::total(&file, on, &open.pack)?,
            };
            let halved = ask.halved && fee == FeeKind::Acceptance;
            let halving = if halved { Halving::Halved } else { Halving::Full };
            let answer = open.pack.fee(fee, base, halving).map_err(|why| fault(&why))?;
            let bill = forms::text_if_given("amount", &ask.amount)?;
            let bill = bill.map(|it| forms::amount("amount", &it)).transpose()?;
            Ok(CostOffered {
                fee: Some(CostFee {
                    base: base.to_string(),
                    amount: answer.amount.to_string(),
                    difference: bill.map(|it| (it - answer.amount).to_string()),
                    ceiling,
                    may_be_halved: fee == FeeKind::Acceptance,
                    steps: answer.steps.iter().map(step).collect(),
                    sources: answer.sources.into_iter().map(ledger::source).collect(),
                }),
            })
        })
    }

    /// Records time that somebody of ours spent on a file. Nothing is owed for it.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`].
    pub fn record_time(&self, ask: RecordTime) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            let actor = open.user.name.clone();
            open.write_entry(&ask.case_id, now, |_| {
                Ok(Entry::Casework(Casework::TimeSpent(TimeSpent {
                    on: past("on", &ask.on, now.today)?,
                    minutes: minutes(&ask.hours)?,
                    by: forms::text_if_given("by", &ask.by)?.unwrap_or(actor),
                    what: forms::text("what", &ask.what)?,
                })))
            })
        })
    }
}

fn costs(file: &CaseFile, now: Now) -> Result<CostsShown, Refusal> {
    let by_kind = spent(file, now.today);
    let sum = |of: fn(&recourse_core::casework::Spent) -> Money| by_kind.values().map(of).sum::<Money>();
    let (total, approved) = (sum(|it| it.amount), budget(file));
    let times = file.work.times().map(|(at, it)| {
        let (on, by, what) = (it.on.to_string(), it.by.clone(), it.what.clone());
        Ok(TimeLine { seq: seq(at)?, on, minutes: it.minutes, by, what })
    });
    let times = times.collect::<Result<Vec<_>, Refusal>>()?;
    Ok(CostsShown {
        today: now.today.to_string(),
        lines: by_kind
            .iter()
            .map(|(kind, it)| CostLine {
                kind: kind.map(Into::into),
                count: it.count,
                amount: it.amount.to_string(),
                recoverable: it.recoverable.to_string(),
                advanced: it.advanced.to_string(),
                unpaid: it.unpaid.to_string(),
            })
            .collect(),
        total: total.to_string(),
        recoverable: sum(|it| it.recoverable).to_string(),
        budget: approved.map(|it| it.to_string()),
        left: approved.map(|it| (it - total).to_string()),
        minutes: times.iter().fold(0, |sum, it| sum.saturating_add(it.minutes)),
        times,
    })
}

/// The tariff of a kind of cost, and whether it says the most that may be asked and not what is owed.
fn tariff(kind: CostKind) -> Option<(FeeKind, bool)> {
    match kind {
        CostKind::CourtFee => Some((FeeKind::Acceptance, false)),
        CostKind::PreservationFee => Some((FeeKind::Preservation, false)),
        CostKind::EnforcementFee => Some((FeeKind::Enforcement, false)),
        CostKind::LawyerFee => Some((FeeKind::RiskAgencyCap, true)),
        CostKind::Evaluation
        | CostKind::Announcement
        | CostKind::Travel
        | CostKind::AgencyCommission
        | CostKind::Other => None,
    }
}

fn step(it: &FeeStep) -> CostStep {
    let plain = |it: &Decimal| it.normalize().to_string();
    match it {
        FeeStep::Band { over, up_to, part, rate, fixed, amount } => CostStep::Band {
            over: plain(over),
            up_to: up_to.as_ref().map(plain),
            part: plain(part),
            percent: plain(&(*rate * Decimal::ONE_HUNDRED)),
            fixed: plain(fixed),
            amount: plain(amount),
        },
        FeeStep::Fraction { numerator, denominator, amount } => {
            CostStep::Fraction { numerator: *numerator, denominator: *denominator, amount: plain(amount) }
        }
        FeeStep::Cap { amount } => CostStep::Cap { amount: plain(amount) },
    }
}

/// Minutes of hours as typed: `1.5`.
fn minutes(typed: &str) -> Result<u32, Refusal> {
    let wrong = |rule| invalid("hours", rule);
    let text = forms::text("hours", typed)?;
    let hours = text.parse::<Decimal>().map_err(|_| wrong(FieldRule::NotACount))?;
    let minutes = hours.checked_mul(Decimal::from(60)).map(|it| it.round()).and_then(|it| it.to_u32());
    minutes.filter(|it| (1..=DAY).contains(it)).ok_or_else(|| wrong(FieldRule::OutOfBounds))
}

crate::convert::same!(CostKind, CostKindName: CourtFee PreservationFee EnforcementFee LawyerFee Evaluation Announcement Travel AgencyCommission Other);
crate::convert::same!(CostState, CostStateName: Paid Advanced Unpaid);

//! What was spent on a file: charges by kind, the time of our own people, and what was approved.

use recourse_core::casework::{Casework, TimeSpent, budget, spent};
use recourse_core::events::{CostKind, CostState};
use recourse_core::{CaseFile, Entry, Money};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use crate::Desk;
use crate::deadlines::past;
use crate::desk::{Now, seq};
use crate::forms::{self, invalid};
use crate::wire::{
    AskCosts, CostKindName, CostLine, CostStateName, CostsShown, EntryWritten, FieldRule, RecordTime, Refusal, TimeLine,
};

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

/// Minutes of hours as typed: `1.5`.
fn minutes(typed: &str) -> Result<u32, Refusal> {
    let wrong = |rule| invalid("hours", rule);
    let text = forms::text("hours", typed)?;
    let hours = text.parse::<Decimal>().map_err(|_| wrong(FieldRule::NotACount))?;
    let minutes = hours.checked_mul(Decimal::from(60)).map(|it| it.round()).and_then(|it| it.to_u32());
    minutes.filter(|it| (1..=DAY).contains(it)).ok_or_else(|| wrong(FieldRule::OutOfBounds))
}

crate::convert::same!(CostKind, CostKindName: CourtFee PreservationFee LawyerFee Evaluation Announcement Travel AgencyCommission Other);
crate::convert::same!(CostState, CostStateName: Paid Advanced Unpaid);

//! Promises to pay as the screen shows them, and those that were not kept, closed.

use recourse_core::casework::{Casework, PromiseAnswer, PromiseClosed, Promised, promises};
use recourse_core::{CaseFile, Day, Entry, Money};

use crate::Desk;
use crate::deadlines::named;
use crate::desk::seq;
use crate::wire::{
    ClosePromise, EntryWritten, FundingLine, PledgeLine, PledgeOf, PromiseAnswered, PromiseLine, PromisePart, Refusal,
};

impl Desk {
    /// Says of a promise that was not kept why it is not waited for any more: it leaves the queue of the day, and is
    /// still told as broken.
    ///
    /// # Errors
    /// [`Refusal::PromiseNotBroken`] where it was kept, is not due or was answered, [`Refusal::FieldInvalid`].
    pub fn close_promise(&self, ask: ClosePromise) -> Result<EntryWritten, Refusal> {
        let reason = crate::cases::reason(&ask.reason)?;
        self.read(|open, now| {
            open.write_entry(&ask.case_id, now, |file| {
                let promise = u64::from(ask.promise);
                let found = promises(file, now.today).into_iter().find(|it| it.seq == promise);
                found.filter(Promised::is_unanswered).ok_or(Refusal::PromiseNotBroken)?;
                Ok(Entry::Casework(Casework::PromiseClosed(PromiseClosed { promise, on: now.today, reason })))
            })
        })
    }
}

/// The promises of a file, the latest day first.
pub(crate) fn lines(file: &CaseFile, today: Day) -> Result<Vec<PromiseLine>, Refusal> {
    promises(file, today).into_iter().rev().map(|it| line(file, it)).collect()
}

fn line(file: &CaseFile, it: Promised) -> Result<PromiseLine, Refusal> {
    let answered = match it.answer {
        None => None,
        Some(PromiseAnswer::Closed { seq: at, on, reason }) => {
            Some(PromiseAnswered::Closed { seq: seq(at)?, on: on.to_string(), reason })
        }
        Some(PromiseAnswer::Anew { seq: at, due }) => {
            Some(PromiseAnswered::Anew { seq: seq(at)?, due: due.to_string() })
        }
    };
    Ok(PromiseLine {
        seq: seq(it.seq)?,
        by: named(file, it.promise.by),
        made_on: it.promise.made_on.to_string(),
        amount: it.promise.amount.to_string(),
        due: it.promise.due.to_string(),
        paid: it.paid.to_string(),
        state: it.state.into(),
        proof: it.promise.proof,
        answered,
        funding: funding(file, it.seq)?,
        parts: it.parts.into_iter().map(part).collect(),
    })
}

fn part((on, amount): (Day, Money)) -> PromisePart {
    PromisePart { on: on.to_string(), amount: amount.to_string() }
}

/// What a record of the file may say that it feeds: plans that stand and promises, the latest first.
pub(crate) fn pledges(file: &CaseFile, today: Day) -> Result<Vec<PledgeLine>, Refusal> {
    let plans = recourse_core::casework::plans(file, today).into_iter().map(|it| {
        Ok::<_, Refusal>(PledgeLine {
            seq: seq(it.seq)?,
            of: PledgeOf::Plan,
            amount: it.drawn.base.to_string(),
            day: it.drawn.as_of.to_string(),
            by: None,
        })
    });
    let promised = promises(file, today).into_iter().map(|it| {
        Ok::<_, Refusal>(PledgeLine {
            seq: seq(it.seq)?,
            of: PledgeOf::Promise,
            amount: it.promise.amount.to_string(),
            day: it.promise.due.to_string(),
            by: Some(named(file, it.promise.by)),
        })
    });
    let mut all = plans.chain(promised).collect::<Result<Vec<_>, _>>()?;
    all.sort_by_key(|it| std::cmp::Reverse(it.seq));
    Ok(all)
}

/// The help with funding that says it feeds the plan or promise of the entry `at`.
pub(crate) fn funding(file: &CaseFile, at: u64) -> Result<Vec<FundingLine>, Refusal> {
    let of = at.to_string();
    let feeds = file.work.dossier().filter(|(_, it)| it.values.get("feeds") == Some(&of));
    feeds
        .map(|(at, it)| {
            let value = |field: &str| it.values.get(field).cloned();
            Ok(FundingLine { seq: seq(at)?, what: value("what").unwrap_or_default(), outcome: value("outcome") })
        })
        .collect()
}

//! Closing a file, with what that needs, and taking it up again.

use recourse_core::casework::{
    Casework, Closing, Condition, FileClosed, FileReopened, closing, closing_approval, conditions, fades_on,
};
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Day, Entry, Money};

use crate::deadlines::past;
use crate::desk::seq;
use crate::forms::{self, invalid};
use crate::ledger::source;
use crate::wire::{
    AskClosing, CloseCase, ClosedLine, ClosingChoice, ClosingCondition, ClosingKind, ClosingShown, ConditionLine,
    EntryWritten, FieldRule, Refusal, ReopenCase, TodayItem,
};
use crate::{Desk, ledger};

impl Desk {
    /// How a file is closed, or what closing it would need.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`].
    pub fn case_closing(&self, ask: AskClosing) -> Result<ClosingShown, Refusal> {
        self.read(|open, now| {
            let file = open.case(&ask.case_id)?;
            let owed = ledger::total_if_known(&file, now.today, &open.pack)?;
            let second = open.second_person()?;
            let then = |on| ledger::total(&file, on, &open.pack).ok();
            let approval = |it| closing_approval(&file, it, then, second);
            let choices = Closing::ALL.map(|it| choice(&file, it, owed, now.today, approval(it)));
            let closed =
                closing(&file).map(|(at, it)| closed_line(at, it, file.facts.expected, &open.pack)).transpose()?;
            let shown = ClosingShown {
                today: now.today.to_string(),
                owed: owed.map(|it| it.to_string()),
                closed,
                choices: choices.into(),
            };
            open.veil(&file).over(shown)
        })
    }

    /// Closes a file. Nobody works on it any more, and it leaves Today; a claim written off is still watched.
    ///
    /// # Errors
    /// [`Refusal::ClosingUnfit`] with what is missing, [`Refusal::CaseClosed`], [`Refusal::ReasonMissing`].
    pub fn close_case(&self, ask: CloseCase) -> Result<EntryWritten, Refusal> {
        let reason = crate::cases::reason(&ask.reason)?;
        self.read(|open, now| {
            let (pack, second) = (open.pack.clone(), open.second_person()?);
            open.write_entry(&ask.case_id, now, |file| {
                let kind: Closing = ask.closing.into();
                let on = past("on", &ask.on, now.today)?;
                if first_day(file).is_some_and(|first| on < first) {
                    return Err(invalid("on", FieldRule::NotAfterStart));
                }
                let (owed, still) = (ledger::total(file, on, &pack)?, ledger::total(file, now.today, &pack)?);
                let approval = closing_approval(file, kind, |on| ledger::total(file, on, &pack).ok(), second);
                let unmet = conditions(file, kind, still, now.today, approval);
                if let Some((condition, _)) = unmet.into_iter().find(|(it, holds)| !holds && !it.is_advice()) {
                    return Err(Refusal::ClosingUnfit { condition: condition.into() });
                }
                if kind == Closing::Settled && owed > Money::ZERO {
                    return Err(Refusal::ClosingUnfit { condition: ClosingCondition::NothingOwed });
                }
                let paper = match kind {
                    Closing::Settled => forms::text_if_given("paper", &ask.paper)?,
                    Closing::WrittenOff | Closing::Uncollectable | Closing::Assigned => {
                        Some(forms::text("paper", &ask.paper)?)
                    }
                };
                Ok(Entry::Casework(Casework::Closed(FileClosed { closing: kind, on, owed, reason, paper, approval })))
            })
        })
    }

    /// Takes a closed file up again.
    ///
    /// # Errors
    /// [`Refusal::BadRequest`] where it is not closed, [`Refusal::ReasonMissing`].
    pub fn reopen_case(&self, ask: ReopenCase) -> Result<EntryWritten, Refusal> {
        let reason = crate::cases::reason(&ask.reason)?;
        self.read(|open, now| {
            open.write_entry(&ask.case_id, now, |file| {
                let closed = closing(file);
                closed.ok_or_else(|| Refusal::BadRequest { detail: "the file is not closed".to_owned() })?;
                Ok(Entry::Casework(Casework::Reopened(FileReopened { on: now.today, reason })))
            })
        })
    }
}

/// The first day on which the file can be closed: there was a claim, and the file was open.
fn first_day(file: &CaseFile) -> Option<Day> {
    let claimed = Some(file.facts.compensation.on).filter(|_| !file.facts.expected);
    let reopened = file.work.reopenings().map(|(_, it)| it.on).next_back();
    claimed.into_iter().chain(reopened).max()
}

fn choice(file: &CaseFile, kind: Closing, owed: Option<Money>, today: Day, approval: Option<u64>) -> ClosingChoice {
    let all = owed.map(|owed| conditions(file, kind, owed, today, approval)).unwrap_or_default();
    let ready = owed.is_some() && all.iter().all(|(it, holds)| *holds || it.is_advice());
    let line = |(it, holds): (Condition, bool)| ConditionLine { condition: it.into(), holds, advice: it.is_advice() };
    ClosingChoice { closing: kind.into(), conditions: all.into_iter().map(line).collect(), ready }
}

/// What is left to be done on a file on which everything is paid.
pub(crate) fn settled(file: &CaseFile, today: Day) -> TodayItem {
    let all = conditions(file, Closing::Settled, Money::ZERO, today, None);
    let holds = |of: Condition| all.iter().any(|(it, holds)| *it == of && *holds);
    TodayItem::Settled { certificate: holds(Condition::Certificate), credit: holds(Condition::CreditReport) }
}

fn closed_line(at: u64, it: &FileClosed, expected: bool, pack: &RulePack) -> Result<ClosedLine, Refusal> {
    let fades = fades_on(it.on, pack).filter(|_| it.closing == Closing::Settled && !expected);
    Ok(ClosedLine {
        seq: seq(at)?,
        closing: it.closing.into(),
        on: it.on.to_string(),
        owed: it.owed.to_string(),
        reason: it.reason.clone(),
        paper: it.paper.clone(),
        fades_on: fades.map(|(on, _)| on.to_string()),
        fades_by: fades.map(|(_, rule)| rule.sources(pack).into_iter().map(source).collect()).unwrap_or_default(),
    })
}

crate::convert::same!(Closing, ClosingKind: Settled WrittenOff Uncollectable Assigned);
crate::convert::same!(Condition, ClosingCondition: NothingOwed SomethingOwed Approved DebtorNotified NoComplaint NothingToDecide NoPlan TracksEnded CreditReport Certificate);

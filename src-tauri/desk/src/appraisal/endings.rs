//! How a case ended, as far as anything recorded says so, and what its course showed about the chances of the appraisal.

use chrono::Datelike as _;
use recourse_appraisal::{Cause, Event, Observable};
use recourse_core::casework::{Closing, TrackMoved, closing, diagnosis};
use recourse_core::{CaseFile, Day, Money};

/// How and when a case ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ending {
    pub(super) cause: Cause,
    pub(super) on: Day,
}

/// Moves that end a case, with what they mean for it.
const ENDS: [(&str, &str, Cause); 4] = [
    ("write_off", "approve", Cause::WrittenOff),
    ("assignment", "sell", Cause::PartialClosed),
    ("in_kind", "take", Cause::PartialClosed),
    ("litigation", "close_for_now", Cause::Terminated),
];
/// Moves that take such an end back.
const RESUMED: [(&str, &str); 1] = [("litigation", "resume")];

/// The end of a case of which `left` is still owed; nothing while it is worked. What closes a file is asked here alone.
pub(super) fn ending(file: &CaseFile, left: Money) -> Option<Ending> {
    if left.is_zero() {
        let paid = file.standing_payments().map(|it| it.received_on).max();
        return paid.map(|on| Ending { cause: Cause::Paid, on });
    }
    if let Some((_, closed)) = closing(file) {
        let cause = match closed.closing {
            // Not all of it was paid, else it had ended above.
            Closing::Settled | Closing::Assigned => Cause::PartialClosed,
            Closing::WrittenOff => Cause::WrittenOff,
            Closing::Uncollectable => Cause::Terminated,
        };
        return Some(Ending { cause, on: closed.on });
    }
    let mut found: Option<Ending> = None;
    for (_, it) in file.work.track_moves() {
        if RESUMED.contains(&(it.track.as_str(), it.step.as_str())) {
            found = found.filter(|it| it.cause != Cause::Terminated);
        }
        if let Some(end) = ENDS.iter().find(|end| end.0 == it.track && end.1 == it.step) {
            found = Some(Ending { cause: end.2, on: it.on });
        }
    }
    found
}

/// Moves that decide a chance, and how.
const DECIDE: [(&str, &str, Observable, bool); 18] = [
    ("demand", "pay", Observable::DemandPaid, true),
    ("demand", "refuse", Observable::DemandPaid, false),
    ("instalment", "sign", Observable::PlanAccepted, true),
    ("instalment", "refuse", Observable::PlanAccepted, false),
    ("mediation", "agree", Observable::Mediated, true),
    ("mediation", "fail", Observable::Mediated, false),
    ("litigation", "settle", Observable::Mediated, true),
    ("litigation", "judge", Observable::Mediated, false),
    ("litigation", "lose", Observable::Won, false),
    ("litigation", "appeal", Observable::Appealed, true),
    ("litigation", "take_effect", Observable::Appealed, false),
    ("litigation", "enforce", Observable::Voluntary, false),
    ("payment_order", "object", Observable::OrderObjected, true),
    ("payment_order", "become_final", Observable::OrderObjected, false),
    ("security", "refuse", Observable::RealiseObjected, true),
    ("security", "allow", Observable::RealiseObjected, false),
    ("assignment", "sell", Observable::AssignmentSold, true),
    ("assignment", "drop", Observable::AssignmentSold, false),
];

/// What the course of a case showed up to `as_of`.
pub(super) fn events(file: &CaseFile, as_of: Day) -> Vec<Event> {
    let willing = diagnosis(file).pop().and_then(|it| match it.willingness {
        0 => None,
        net => Some(net > 0),
    });
    let event = |what: Observable, month: i32, happened: bool| Event {
        what,
        month,
        happened,
        debtor: file.facts.debtor.kind,
        willing,
    };
    let moves: Vec<&TrackMoved> = file.work.track_moves().map(|it| it.1).filter(|it| it.on <= as_of).collect();
    let mut found = Vec::new();
    for it in &moves {
        let decided = DECIDE.iter().find(|known| known.0 == it.track && known.1 == it.step);
        found.extend(decided.map(|known| event(known.2, month(it.on), known.3)));
    }
    found.extend(won(&moves).map(|on| event(Observable::Won, month(on), true)));
    found.extend(performed(&moves).map(|on| event(Observable::Voluntary, month(on), true)));
    for (month, broken) in plan_months(&moves, as_of) {
        found.push(event(Observable::PlanBroken, month, broken));
    }
    found
}

fn of<'m>(moves: &'m [&TrackMoved], track: &'m str, steps: &'m [&str]) -> impl Iterator<Item = &'m TrackMoved> {
    moves.iter().copied().filter(move |it| it.track == track && steps.contains(&it.step.as_str()))
}

/// The day on which a judgment that was not lost took effect.
fn won(moves: &[&TrackMoved]) -> Option<Day> {
    let lost = of(moves, "litigation", &["lose"]).next().is_some();
    of(moves, "litigation", &["take_effect", "final"]).last().map(|it| it.on).filter(|_| !lost)
}

/// The day on which a judgment was performed that never had to be enforced.
fn performed(moves: &[&TrackMoved]) -> Option<Day> {
    let forced = of(moves, "litigation", &["enforce"]).next().is_some();
    of(moves, "litigation", &["recover"]).last().map(|it| it.on).filter(|_| !forced)
}

/// Each month in which a plan ran, and whether it broke off in it.
fn plan_months(moves: &[&TrackMoved], as_of: Day) -> Vec<(i32, bool)> {
    let mut months = Vec::new();
    let mut since: Option<i32> = None;
    let ran = |months: &mut Vec<(i32, bool)>, from: i32, until: i32, broken: bool| {
        months.extend((from.saturating_add(1)..until).map(|it| (it, false)));
        if until > from || broken {
            months.push((until, broken));
        }
    };
    for it in of(moves, "instalment", &["sign", "heal", "break", "finish"]) {
        match (it.step.as_str(), since) {
            ("sign" | "heal", _) => since = Some(month(it.on)),
            (step, Some(from)) => {
                ran(&mut months, from, month(it.on), step == "break");
                since = None;
            }
            _ => {}
        }
    }
    if let Some(from) = since {
        ran(&mut months, from, month(as_of), false);
    }
    months
}

/// Months from the beginning of our era.
fn month(day: Day) -> i32 {
    let date = day.date();
    date.year().saturating_mul(12).saturating_add(i32::try_from(date.month0()).unwrap_or(0))
}

//! What is known of the file that calls for something: a death, somebody missing, a cause, a hardship.

use super::{ContactResult, Direction, FirstStep, catalogue, diagnosis, flags, overdue_class};
use crate::{CaseFile, Day, Money};

/// What is offered for what the file knows, with the entry that says so: `owed` today, for so many days.
#[must_use]
pub fn called_for(file: &CaseFile, owed: Money, overdue: Option<u32>, today: Day) -> Vec<(u64, &'static FirstStep)> {
    let mut known = late(file, owed, overdue);
    if owed > Money::ZERO && overdue.is_some() {
        known.extend(silent(file, today).map(|at| (at, "silent".to_owned())));
    }
    for (seq, it) in file.work.dossier() {
        let value = |field: &str| it.values.get(field).map(String::as_str);
        let said = match it.of.as_str() {
            "whereabouts" => value("state"),
            "cause" => {
                [value("top"), value("second")].into_iter().flatten().find(|it| ["internal", "short"].contains(it))
            }
            "credit" => value("state").filter(|it| *it == "dead").map(|_| "dead_debt"),
            "security" => value("form"),
            "objection" => value("code"),
            _ => None,
        };
        known.extend(said.map(|it| (seq, it.to_owned())));
    }
    let judged = diagnosis(file).into_iter().next_back();
    known.extend(judged.and_then(|it| Some((it.seq, it.debtor?.id().to_owned()))));
    let raised = flags(file).into_iter().filter(|it| it.raised);
    known.extend(raised.filter_map(|it| Some((it.since?.0, it.kind.id.clone()))));
    let fit = |it: &(u64, String)| {
        let seq = it.0;
        let of = it.1.clone();
        catalogue().states.iter().filter(move |step| step.of == of).map(move |step| (seq, step)).collect::<Vec<_>>()
    };
    known.iter().flat_map(fit).collect()
}

/// The latest approach to a debtor who has not been heard of since, for as many days as the list says, and whom nobody
/// has offered a plan meanwhile.
fn silent(file: &CaseFile, today: Day) -> Option<u64> {
    let work = &file.work;
    let reached = work.contacts().filter(|(_, it)| {
        it.direction == Direction::Incoming || matches!(it.result, ContactResult::Reached | ContactResult::Refused)
    });
    let paid = file.standing_payments().map(|it| it.received_on);
    let heard = reached.map(|(_, it)| it.on).chain(paid).chain(work.plans_drawn().map(|(_, it)| it.as_of)).max();
    let tried = work.contacts().filter(|(_, it)| it.direction == Direction::Outgoing).map(|(seq, it)| (it.on, seq));
    let written = file.letters.iter().map(|it| (it.letter.dated, it.seq));
    let approaches: Vec<(Day, u64)> = tried.chain(written).collect();
    let first = approaches.iter().map(|it| it.0).filter(|on| heard.is_none_or(|heard| *on > heard)).min()?;
    let silent_since = heard.map_or(first, |it| it.max(file.facts.compensation.on));
    let long = today.days_since(silent_since) >= i64::from(catalogue().silent_days);
    approaches.into_iter().max().map(|(_, seq)| seq).filter(|_| long)
}

/// What follows from how late and how large the debt is, until a judgement or a suit says more.
fn late(file: &CaseFile, owed: Money, overdue: Option<u32>) -> Vec<(u64, String)> {
    let at = file.opened_by;
    let told = file.work.dossier().any(|(_, it)| it.of == "credit");
    if owed <= Money::ZERO {
        return if told { vec![(at, "settled".to_owned())] } else { Vec::new() };
    }
    let Some((days, class)) = overdue.and_then(|days| Some((days, overdue_class(days)?))) else { return Vec::new() };
    let worked = file.work.contacts().next().is_some() || file.work.diagnosed().next().is_some();
    let class_step = (!worked).then(|| class.id.clone());
    let unassigned = class.id != "mild" && file.facts.officer.is_none();
    let sued = file.work.track_moves().any(|(_, it)| it.track == "litigation");
    let large = owed >= catalogue().large_debt && days > catalogue().old_debt_days && !sued;
    let more = [unassigned.then_some("unassigned"), large.then_some("large_and_old")];
    class_step.into_iter().chain(more.into_iter().flatten().map(str::to_owned)).map(|it| (at, it)).collect()
}

//! What is known of the file that calls for something: a death, somebody missing, a cause, a hardship.

use super::{
    Casework, ConsentTo, ContactResult, ContactWith, Direction, DossierRecord, FirstStep, Level, OverdueBounds,
    StepPlanned, catalogue, diagnosis, flags,
};
use crate::tracks::standings;
use crate::{CaseFile, Day, Money};

/// What is offered for what the file knows, with the entry that says so: `owed` today, for so many days.
#[must_use]
pub fn called_for(
    file: &CaseFile,
    owed: Money,
    overdue: Option<u32>,
    today: Day,
    bounds: OverdueBounds,
) -> Vec<(u64, &'static FirstStep)> {
    let mut known = late(file, owed, overdue, bounds);
    if owed > Money::ZERO && overdue.is_some() {
        let silent = silence(file, today).and_then(|it| it.approach);
        known.extend(silent.map(|at| (at, "silent".to_owned())));
    }
    known.extend(recorded(file));
    known.iter().flat_map(fit).collect()
}

/// What is planned by itself for what is recorded, unless that was done for it before.
#[must_use]
pub fn tasks(file: &CaseFile) -> Vec<&'static FirstStep> {
    let done = |seq: u64, step: &FirstStep| {
        let seq = first_said(file, seq);
        let named = |it: &StepPlanned| it.what == step.title || it.what == step.title_en;
        let mut same = file.work.planned().filter(|(_, it)| named(it));
        let mut struck = file.work.all().iter().filter(|it| it.reversed && it.seq > seq);
        // A step that was planned for it and taken back is not wanted.
        same.any(|(at, _)| !step.again || at > seq || file.work.done().all(|(_, it)| it.step != at))
            || struck.any(|it| matches!(&it.what, Casework::StepPlanned(it) if named(it)))
    };
    let mut all: Vec<(u64, &FirstStep)> = recorded(file).iter().flat_map(fit).filter(|(_, it)| it.task).collect();
    all.retain(|(seq, it)| !done(*seq, it));
    all.dedup_by_key(|(_, it)| &it.title);
    all.into_iter().map(|(_, it)| it).collect()
}

/// Everything offered for one thing that is known, with the entry that says so.
fn fit(it: &(u64, String)) -> Vec<(u64, &'static FirstStep)> {
    let (seq, of) = it;
    catalogue().states.iter().filter(|step| step.of == *of).map(|step| (*seq, step)).collect()
}

/// What records, the latest judgement and flags say, each with its entry.
fn recorded(file: &CaseFile) -> Vec<(u64, String)> {
    let mut known = Vec::new();
    let closed_for_now = at_rest(file);
    known.extend(withdrawn(file).map(|at| (at, "data_withdrawn".to_owned())));
    for (seq, it) in file.work.dossier() {
        let asset = it.of == "asset";
        let found_since = || closed_for_now.is_some_and(|closed| first_said(file, seq) > closed);
        known.extend(said(it).filter(|_| !asset || found_since()).map(|it| (seq, it.to_owned())));
    }
    let judged = diagnosis(file).into_iter().next_back();
    if let Some(it) = judged {
        known.extend(it.debtor.map(|debtor| (it.seq, debtor.id().to_owned())));
        let rated = match (it.what.severity, it.what.cooperation) {
            (Level::High, Level::Low) => Some("severe_uncooperative"),
            (Level::Low, Level::High) => Some("mild_cooperative"),
            _ => None,
        };
        known.extend(rated.map(|of| (it.seq, of.to_owned())));
    }
    let raised = flags(file).into_iter().filter(|it| it.raised);
    known.extend(raised.filter_map(|it| Some((it.since?.0, it.kind.id.clone()))));
    known
}

/// What a record says that something may be called for.
fn said(it: &DossierRecord) -> Option<&str> {
    let value = |field: &str| it.values.get(field).map(String::as_str);
    match it.of.as_str() {
        "whereabouts" => value("state"),
        "cause" => [value("top"), value("second")].into_iter().flatten().find(|it| ["internal", "short"].contains(it)),
        "credit" => value("state").filter(|it| *it == "dead").map(|_| "dead_debt"),
        "security" => value("form"),
        "asset" => value("state").filter(|it| ["clue", "checked"].contains(it)).map(|_| "asset_found"),
        "business" => value("recovers"),
        "objection" => value("code"),
        _ => None,
    }
}

/// The entry that first said what the record of the entry `seq` says: a record that was corrected says nothing new where
/// it says the same as before. Any other entry is its own.
fn first_said(file: &CaseFile, seq: u64) -> u64 {
    let record = |at: u64| file.work.dossier_records().find(|(seq, _)| *seq == at).map(|(_, it)| it);
    let mut at = seq;
    while let Some(it) = record(at)
        && let Some(before) = it.replaces
        && record(before).is_some_and(|old| said(old).is_some() && said(old) == said(it))
    {
        at = before;
    }
    at
}

/// How long a debtor has not been heard of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    /// Since when: the last word or payment, else the first approach, else the compensation.
    pub since: Day,
    /// Whether anything was ever heard of the debtor.
    pub heard: bool,
    /// The latest approach since, by its entry; none where nobody tried.
    pub approach: Option<u64>,
}

/// The silence of a debtor, once it is as long as the list says; a plan that was offered meanwhile ends it.
#[must_use]
pub fn silence(file: &CaseFile, today: Day) -> Option<Silence> {
    let work = &file.work;
    let reached = work.contacts().filter(|(_, it)| {
        let heard =
            it.direction == Direction::Incoming || matches!(it.result, ContactResult::Reached | ContactResult::Refused);
        // What a stranger says is no word of the debtor.
        heard && matches!(it.with, ContactWith::Liable { .. } | ContactWith::Agent { .. } | ContactWith::Heir { .. })
    });
    let paid = file.standing_payments().map(|it| it.received_on);
    let heard = reached.map(|(_, it)| it.on).chain(paid).chain(work.plans_drawn().map(|(_, it)| it.as_of)).max();
    let tried = work.contacts().filter(|(_, it)| it.direction == Direction::Outgoing).map(|(seq, it)| (it.on, seq));
    let written = file.letters.iter().map(|it| (it.letter.dated, it.seq));
    let approaches: Vec<(Day, u64)> = tried.chain(written).collect();
    let first = approaches.iter().map(|it| it.0).filter(|on| heard.is_none_or(|heard| *on > heard)).min();
    let paid_out = file.facts.compensation.on;
    let since = heard.map_or(first.unwrap_or(paid_out), |it| it.max(paid_out));
    let long = today.days_since(since) >= i64::from(catalogue().silent_days);
    let approach = first.and_then(|_| approaches.into_iter().max()).map(|(_, seq)| seq);
    long.then_some(Silence { since, heard: heard.is_some(), approach })
}

/// The move by which enforcement was closed for now, while it is.
fn at_rest(file: &CaseFile) -> Option<u64> {
    let standings = standings(file);
    let suit = standings.iter().find(|it| it.track.id == "litigation")?;
    suit.state.filter(|it| it.id == "closed_for_now")?;
    suit.made.last().map(|(seq, _)| *seq)
}

/// The withdrawal of the latest consent to pass data on, while an agency works on the file.
fn withdrawn(file: &CaseFile) -> Option<u64> {
    let placed = standings(file).iter().any(|it| it.track.id == "agency" && it.is_open());
    let (at, last) = file.work.consents().rfind(|(_, it)| matches!(it.to, ConsentTo::PassData { .. }))?;
    (placed && last.withdrawn).then_some(at)
}

/// What follows from how late and how large the debt is, until a judgement or a suit says more.
fn late(file: &CaseFile, owed: Money, overdue: Option<u32>, bounds: OverdueBounds) -> Vec<(u64, String)> {
    let at = file.opened_by;
    let told = file.work.dossier().any(|(_, it)| it.of == "credit");
    if owed <= Money::ZERO {
        return if told { vec![(at, "settled".to_owned())] } else { Vec::new() };
    }
    let Some((days, class)) = overdue.and_then(|days| Some((days, bounds.class_id(days)?))) else { return Vec::new() };
    let worked = file.work.contacts().next().is_some() || file.work.diagnosed().next().is_some();
    let class_step = (!worked).then(|| class.to_owned());
    let unassigned = class != "mild" && file.facts.officer.is_none();
    let sued = file.work.track_moves().any(|(_, it)| it.track == "litigation");
    let large = owed >= catalogue().large_debt && days > catalogue().old_debt_days && !sued;
    let more = [unassigned.then_some("unassigned"), large.then_some("large_and_old")];
    class_step.into_iter().chain(more.into_iter().flatten().map(str::to_owned)).map(|it| (at, it)).collect()
}

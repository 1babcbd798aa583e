//! What needs the consent of a second person, and what was decided.

use std::collections::BTreeSet;

use super::{ApprovalAsked, ApprovalDecided, Casework};
use crate::case::standing;
use crate::{CaseFile, Money};

/// Something put to somebody with authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// Journal entry that asked.
    pub seq: u64,
    /// What was asked.
    pub asked: ApprovalAsked,
    /// What was decided, with its entry; none while it is open.
    pub decided: Option<(u64, ApprovalDecided)>,
}

/// Every approval asked for, in order.
#[must_use]
pub fn approvals(file: &CaseFile) -> Vec<Approval> {
    let asked = file.work.approvals_asked().map(|(seq, asked)| Approval {
        seq,
        asked: asked.clone(),
        decided: file.work.approvals_decided().find(|(_, it)| it.asked == seq).map(|(at, it)| (at, it.clone())),
    });
    asked.collect()
}

/// The approval asked for by the entry `seq`, if it was given.
#[must_use]
pub fn approval(file: &CaseFile, seq: u64) -> Option<Approval> {
    let given = |it: &Approval| it.decided.as_ref().is_some_and(|(_, it)| it.given);
    approvals(file).into_iter().find(|it| it.seq == seq && given(it))
}

/// Why an approval does not carry what is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApprovalError {
    /// Nobody gave it.
    #[error("it was not given")]
    NotGiven,
    /// It is about something else.
    #[error("it is about another matter")]
    OtherMatter,
    /// Something rests on it already.
    #[error("something else rests on it")]
    Used,
    /// It was given for less.
    #[error("it was given for less")]
    ForLess,
}

/// The approval asked for by the entry `seq`, where it is about one of `matters`, nothing rests on it yet, and it covers
/// `amount`.
/// # Errors
/// [`ApprovalError`].
pub fn carrying(file: &CaseFile, seq: u64, matters: &[&str], amount: Option<Money>) -> Result<Approval, ApprovalError> {
    let found = approval(file, seq).ok_or(ApprovalError::NotGiven)?;
    if !matters.contains(&found.asked.matter.as_str()) {
        return Err(ApprovalError::OtherMatter);
    }
    if used_approvals(file).contains(&seq) {
        return Err(ApprovalError::Used);
    }
    match (amount, found.asked.amount) {
        (Some(amount), Some(most)) if amount > most => Err(ApprovalError::ForLess),
        _ => Ok(found),
    }
}

/// The approvals that something rests on which stands: a move, a plan, a renewal, a waiver, a standstill, a choice of path,
/// a closing, the seal of a letter.
#[must_use]
pub fn used_approvals(file: &CaseFile) -> BTreeSet<u64> {
    let moves = file.work.track_moves().filter_map(|(_, it)| it.approval);
    let plans = file.work.plan_turns().filter_map(|(_, it)| it.approval);
    let renewals = file.work.renewals().filter_map(|(_, it)| it.approval);
    let waivers = standing(&file.waivers).filter_map(|it| it.what.approval);
    let standstills = standing(&file.standstills).filter_map(|it| it.what.approval);
    let paths = file.history.paths.iter().filter_map(|(_, it)| it.approval);
    let closings = file.work.standing().filter_map(|(_, it)| match it {
        Casework::Closed(it) => it.approval,
        _ => None,
    });
    let all = moves.chain(plans).chain(renewals).chain(waivers).chain(standstills).chain(paths).chain(closings);
    all.chain(sealed(file)).collect()
}

/// The approvals by which letters bear a seal.
fn sealed(file: &CaseFile) -> impl Iterator<Item = u64> {
    file.letters.iter().filter_map(|it| it.letter.facts.pointer("/seal/approval")?.as_u64())
}

/// Whether something that stands rests on the entry `seq`: it is taken back first.
#[must_use]
pub fn rested_upon(file: &CaseFile, seq: u64) -> bool {
    let used = used_approvals(file);
    let mut all = file.work.standing();
    used.contains(&seq)
        || all.any(|(at, it)| match it {
            Casework::ApprovalDecided(it) => at == seq && used.contains(&it.asked),
            Casework::PlanTurned(it) => it.plan == seq || (at > seq && turns(file, seq) == Some(it.plan)),
            Casework::MeasureTurned(it) => {
                it.payment == Some(seq) || it.measure == seq || (at > seq && turned(file, seq) == Some(it.measure))
            }
            Casework::TrackMoved(it) => it.payment == Some(seq),
            Casework::PromiseClosed(it) => it.promise == seq,
            _ => false,
        })
}

/// The plan that the entry `seq` turned.
fn turns(file: &CaseFile, seq: u64) -> Option<u64> {
    file.work.plan_turns().find(|(at, _)| *at == seq).map(|(_, it)| it.plan)
}

/// The measure that the entry `seq` turned.
fn turned(file: &CaseFile, seq: u64) -> Option<u64> {
    file.work.measure_turns().find(|(at, _)| *at == seq).map(|(_, it)| it.measure)
}

/// The decision to go to court that the file rests on: the approval of a suit, or of a path that leads there, or a
/// choice of one by whoever had nobody else to ask. The day of it.
#[must_use]
pub fn suit_decided(file: &CaseFile) -> Option<crate::Day> {
    let to_court = file.path.as_ref().filter(|it| matches!(it.path, crate::Stage::Litigation | crate::Stage::Agency));
    let own = to_court.filter(|it| it.own).map(|it| it.as_of);
    let moves = file.work.track_moves().filter(|(_, it)| it.track == "litigation").filter_map(|(_, it)| it.approval);
    let named = moves.chain(to_court.and_then(|it| it.approval));
    let given = named.filter_map(|seq| approval(file, seq)).filter_map(|it| it.decided);
    given.map(|(_, it)| it.on).chain(own).min()
}

//! What needs the consent of a second person, and what was decided.

use super::{ApprovalAsked, ApprovalDecided};
use crate::CaseFile;

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

//! What rests on an approval: it is about that matter, nothing else rests on it, and it covers the amount.

use recourse_core::casework::{Approval, ApprovalError, approvals, carrying};
use recourse_core::users::Right;
use recourse_core::{CaseFile, Money};
use recourse_vault::Records as _;

use crate::desk::Open;
use crate::forms::{self, invalid};
use crate::wire::{FieldRule, Refusal};

impl Open {
    /// Whether there is somebody else who may decide.
    pub(crate) fn second_person(&self) -> Result<bool, Refusal> {
        Ok(self.vault.users()?.0.values().any(|it| it.name != self.user.name && it.may(Right::Manage)))
    }
}

/// The approval that carries so much of a matter; with a second person in the vault, one that another gave.
pub(crate) fn carried(
    file: &CaseFile,
    seq: u64,
    matters: &[&str],
    amount: Option<Money>,
    second: bool,
) -> Result<Approval, Refusal> {
    let found = carrying(file, seq, matters, amount).map_err(unfit)?;
    if second && !by_another(&found) { Err(unfit(ApprovalError::NotGiven)) } else { Ok(found) }
}

/// The approval by its entry, with who gave it; where none is named, whoever is said to have approved.
pub(crate) fn named(
    file: &CaseFile,
    seq: Option<u64>,
    matter: &str,
    amount: Option<Money>,
    said: &str,
    second: bool,
) -> Result<(Option<u64>, String), Refusal> {
    let Some(seq) = seq else { return Ok((None, forms::text("approvedBy", said)?)) };
    let found = carried(file, seq, &[matter], amount, second)?;
    let by = found.decided.map(|(_, it)| it.by).unwrap_or_default();
    Ok((Some(seq), by))
}

/// The first approval that a second person gave for so much, and that nothing rests on.
pub(crate) fn fitting(file: &CaseFile, matter: &str, amount: Money) -> Option<u64> {
    let mut given = approvals(file).into_iter();
    let fits = |seq: u64| carrying(file, seq, &[matter], Some(amount)).is_ok();
    given.find(|it| it.asked.amount.is_some() && by_another(it) && fits(it.seq)).map(|it| it.seq)
}

/// Whether somebody else than who asked gave it.
pub(crate) fn by_another(it: &Approval) -> bool {
    it.decided.as_ref().is_some_and(|(_, it)| it.given && !it.own)
}

/// Why it does not carry what is to be done, at the field it is chosen in.
pub(crate) fn unfit(why: ApprovalError) -> Refusal {
    let rule = match why {
        ApprovalError::NotGiven => FieldRule::NotApproved,
        ApprovalError::OtherMatter => FieldRule::ApprovedOtherwise,
        ApprovalError::Used => FieldRule::ApprovalUsed,
        ApprovalError::ForLess => FieldRule::ApprovedForLess,
    };
    invalid("approval", rule)
}

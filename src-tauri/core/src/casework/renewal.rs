//! A short renewal: the debtor pays a fee for some days, and no damages run in them.

use serde::{Deserialize, Serialize};

use super::catalogue;
use crate::deadline::{Length, end_of};
use crate::ledger::{Claim, ClaimError, Detail, HeadKind, reckon_with};
use crate::statutes::RulePack;
use crate::{CaseFile, Day, Money};

crate::withheld!(RenewalAgreed);

/// A short renewal (续期).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenewalAgreed {
    /// First day.
    pub from: Day,
    /// First day after it: damages run again.
    pub until: Day,
    /// What the debtor pays for it. Yuan.
    pub fee: Money,
    /// What was agreed, and where it stands.
    pub paper: String,
    /// Why.
    pub reason: String,
    /// Who approved it.
    pub approved_by: String,
    /// The entry that asked for the approval, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<u64>,
}

/// How names in the claim begin that come from a renewal.
pub(crate) const PREFIX: &str = "renewal-";

/// The name in the claim of the fee of the renewal that entry `seq` recorded.
#[must_use]
pub fn renewal_fee_id(seq: u64) -> String {
    format!("{PREFIX}{seq}-fee")
}

/// The renewal whose doing the part of a claim named `id` is.
#[must_use]
pub fn renewal_of<'a>(file: &'a CaseFile, id: &str) -> Option<(u64, &'a RenewalAgreed)> {
    file.work.renewals().find(|(seq, _)| renewal_fee_id(*seq) == id)
}

/// Whether the days of a renewal are neither fewer nor more than the list allows.
#[must_use]
pub fn renewal_fits(from: Day, until: Day) -> bool {
    let lists = catalogue();
    let long_enough = until.days_since(from) >= i64::from(lists.renewal_days);
    long_enough && end_of(from, Length::Months(lists.renewal_months)).is_some_and(|last| until <= last)
}

/// The accruals of `claim` that a renewal lets stand still: those that earn damages or penalty interest.
#[must_use]
pub fn damages_of(claim: &Claim) -> Vec<String> {
    let earns = |head: &str| {
        let kind = claim.heads.iter().find(|it| it.id == head).map(|it| it.kind);
        matches!(kind, Some(HeadKind::Damages | HeadKind::Penalty))
    };
    claim.accruals.iter().filter(|it| earns(&it.head)).map(|it| it.id.clone()).collect()
}

/// The damages that would run from `from` to `until` by `claim`, did nothing stand still. Yuan.
/// # Errors
/// [`ClaimError`] where the claim cannot be reckoned to that day.
pub fn damages_between(claim: &Claim, from: Day, until: Day, pack: &RulePack) -> Result<Money, ClaimError> {
    let theirs = damages_of(claim);
    let earned = |on: Day| -> Result<Money, ClaimError> {
        let done = reckon_with(claim, on, Detail::Summary, pack)?;
        Ok(done.accruals.iter().filter(|it| theirs.contains(&it.id)).map(|it| it.earned).sum())
    };
    Ok(earned(until)? - earned(from)?)
}

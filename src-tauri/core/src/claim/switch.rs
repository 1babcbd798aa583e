//! What another rule pack would change in a case, told before it is switched.

use super::claim_on_with;
use crate::ledger::{ClaimError, Detail, Warning, reckon_with};
use crate::statutes::RulePack;
use crate::{CaseFile, CaseId, Day, FileNumber, Money};

/// A case whose figures differ between two packs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseChange {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: FileNumber,
    /// By the old pack.
    pub before: Result<CaseFigures, ClaimError>,
    /// By the new one.
    pub after: Result<CaseFigures, ClaimError>,
}

/// What a case comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFigures {
    /// Balances by head. Yuan.
    pub heads: Vec<(String, Money)>,
    /// Sum of them. Yuan.
    pub total: Money,
    /// What one more day would earn. Yuan.
    pub per_diem: Money,
    /// What the reader must know of them.
    pub warnings: Vec<Warning>,
}

/// What `new` in place of `old` changes in `file` as of `as_of`; `None` where nothing.
#[must_use]
pub fn case_change(old: &RulePack, new: &RulePack, file: &CaseFile, as_of: Day) -> Option<CaseChange> {
    let (before, after) = (figures(old, file, as_of), figures(new, file, as_of));
    let number = file.facts.number.clone();
    (before != after).then_some(CaseChange { case: file.id, number, before, after })
}

/// The same for many cases, those that nothing changes for left out.
pub fn case_changes<'a>(
    old: &'a RulePack,
    new: &'a RulePack,
    files: impl IntoIterator<Item = &'a CaseFile>,
    as_of: Day,
) -> impl Iterator<Item = CaseChange> {
    files.into_iter().filter_map(move |it| case_change(old, new, it, as_of))
}

fn figures(pack: &RulePack, file: &CaseFile, as_of: Day) -> Result<CaseFigures, ClaimError> {
    let done = reckon_with(&claim_on_with(file, as_of, pack), as_of, Detail::Summary, pack)?;
    Ok(CaseFigures {
        heads: done.heads.into_iter().map(|it| (it.id, it.balance)).collect(),
        total: done.total,
        per_diem: done.per_diem,
        warnings: done.warnings,
    })
}

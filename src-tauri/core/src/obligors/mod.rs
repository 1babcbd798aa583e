//! Several obligors on one claim: what each owes, and what one who paid may ask of the others.

mod owed;
mod recourse;

pub use owed::{Limit, Obligor, Owed, OwedHead, OwedZero, owed_by, owed_by_with};
pub use recourse::{CoShare, Condition, Recourse, recourse_of, recourse_of_with};

use std::collections::BTreeMap;

use crate::ledger::{Applied, ClaimError, Detail, Statement, reckon_with};
use crate::statutes::RulePack;
use crate::{CaseFile, Day, claim_before_judgment_with, claim_on_with};

/// How each payment to `as_of` was applied, by journal entry: by the claim in force then, or the one it replaced.
fn applications(
    file: &CaseFile,
    statement: &Statement,
    as_of: Day,
    pack: &RulePack,
) -> Result<BTreeMap<u64, Vec<Applied>>, ClaimError> {
    let mut all = BTreeMap::new();
    let replaced =
        claim_before_judgment_with(file, pack).map(|it| reckon_with(&it, as_of, Detail::Summary, pack)).transpose()?;
    for statement in replaced.iter().chain([statement]) {
        for it in &statement.receipts {
            if let Ok(seq) = it.id.parse() {
                all.insert(seq, it.applied.clone());
            }
        }
    }
    Ok(all)
}

fn statement(file: &CaseFile, as_of: Day, pack: &RulePack) -> Result<Statement, ClaimError> {
    reckon_with(&claim_on_with(file, as_of, pack), as_of, Detail::Summary, pack)
}

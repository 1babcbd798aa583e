//! Several obligors on one claim: what each owes, and what one who paid may ask of the others.

mod owed;
mod recourse;

pub use owed::{Limit, Obligor, Owed, OwedHead, OwedZero, owed_by};
pub use recourse::{CoShare, Condition, Recourse, recourse_of};

use std::collections::BTreeMap;

use crate::ledger::{Applied, ClaimError, Detail, Statement, reckon};
use crate::{CaseFile, Day, claim_before_judgment, claim_on};

/// How each payment to `as_of` was applied, by journal entry: by the claim in force then, or the one it replaced.
fn applications(file: &CaseFile, statement: &Statement, as_of: Day) -> Result<BTreeMap<u64, Vec<Applied>>, ClaimError> {
    let mut all = BTreeMap::new();
    let replaced = claim_before_judgment(file).map(|it| reckon(&it, as_of, Detail::Summary)).transpose()?;
    for statement in replaced.iter().chain([statement]) {
        for it in &statement.receipts {
            if let Ok(seq) = it.id.parse() {
                all.insert(seq, it.applied.clone());
            }
        }
    }
    Ok(all)
}

fn statement(file: &CaseFile, as_of: Day) -> Result<Statement, ClaimError> {
    reckon(&claim_on(file, as_of), as_of, Detail::Summary)
}

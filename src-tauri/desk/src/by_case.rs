//! What is worked out for every case once, and anew for those that changed since.

use std::collections::BTreeMap;

use recourse_core::users::Sight;
use recourse_core::{CaseFile, CaseId, Day, Stage};
use recourse_vault::{Records as _, Vault};

use crate::wire::Refusal;

/// Something of every case in sight that stands, on one day.
pub(crate) struct ByCase<T> {
    day: Day,
    seq: u64,
    /// The entry that opened the last case worked out so far; none where none is missing.
    reached: Option<u64>,
    pub(crate) of: BTreeMap<CaseId, T>,
}

impl<T: Send> ByCase<T> {
    /// `known` brought up to the head of the journal; everything anew where it is of another day.
    pub(crate) fn renewed(
        known: Option<Self>,
        vault: &Vault,
        sight: &Sight,
        day: Day,
        work: impl Fn(&CaseFile) -> Result<T, Refusal> + Sync,
    ) -> Result<Self, Refusal> {
        let mut known = Self::advanced(known, vault, sight, day, None, &work)?;
        let seq = vault.head()?.seq;
        for id in vault.changed_since(known.seq)? {
            known.of.remove(&id);
            let stands = |it: &CaseFile| it.stage != Stage::Withdrawn && sight.covers(&it.facts);
            if let Some(file) = vault.case(id)?.filter(stands) {
                known.of.insert(id, work(&file)?);
            }
        }
        Ok(Self { seq, ..known })
    }

    /// `known` with the `most` cases that come next, or all, as they are now; begun anew where it is of another day.
    pub(crate) fn advanced(
        known: Option<Self>,
        vault: &Vault,
        sight: &Sight,
        day: Day,
        most: Option<u32>,
        work: impl Fn(&CaseFile) -> Result<T, Refusal> + Sync,
    ) -> Result<Self, Refusal> {
        let known = known.filter(|it| it.day == day);
        let mut known = match known {
            Some(known) => known,
            None => Self { day, seq: vault.head()?.seq, reached: Some(0), of: BTreeMap::new() },
        };
        let Some(after) = known.reached else { return Ok(known) };
        let add = |part: &mut Result<BTreeMap<CaseId, T>, Refusal>, file: &CaseFile| {
            if let Ok(so_far) = part
                && sight.covers(&file.facts)
            {
                match work(file) {
                    Ok(it) => drop(so_far.insert(file.id, it)),
                    Err(why) => *part = Err(why),
                }
            }
        };
        let folded = vault.fold_after(after, most, || Ok(BTreeMap::new()), add)?;
        for part in folded.sums {
            known.of.extend(part?);
        }
        Ok(Self { reached: folded.reached, ..known })
    }

    /// Whether it is of that day, though changes since may be missing.
    pub(crate) fn is_of(&self, day: Day) -> bool {
        self.day == day
    }

    /// Whether it is of that day and no case is missing.
    pub(crate) fn is_whole(&self, day: Day) -> bool {
        self.is_of(day) && self.reached.is_none()
    }
}

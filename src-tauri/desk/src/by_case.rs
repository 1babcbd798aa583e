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
        let seq = vault.head()?.seq;
        let Some(mut known) = known.filter(|it| it.day == day) else {
            return Ok(Self { day, seq, of: Self::all(vault, sight, work)? });
        };
        for id in vault.changed_since(known.seq)? {
            known.of.remove(&id);
            let stands = |it: &CaseFile| it.stage != Stage::Withdrawn && sight.covers(&it.facts);
            if let Some(file) = vault.case(id)?.filter(stands) {
                known.of.insert(id, work(&file)?);
            }
        }
        Ok(Self { seq, ..known })
    }

    fn all(
        vault: &Vault,
        sight: &Sight,
        work: impl Fn(&CaseFile) -> Result<T, Refusal> + Sync,
    ) -> Result<BTreeMap<CaseId, T>, Refusal> {
        let parts = vault.fold_all(
            || Ok(BTreeMap::new()),
            |part: &mut Result<BTreeMap<CaseId, T>, Refusal>, file| {
                if let Ok(so_far) = part
                    && sight.covers(&file.facts)
                {
                    match work(file) {
                        Ok(it) => drop(so_far.insert(file.id, it)),
                        Err(why) => *part = Err(why),
                    }
                }
            },
        )?;
        let mut all = BTreeMap::new();
        for part in parts {
            all.append(&mut part?);
        }
        Ok(all)
    }

    /// Whether it is of that day, though changes since may be missing.
    pub(crate) fn is_of(&self, day: Day) -> bool {
        self.day == day
    }
}

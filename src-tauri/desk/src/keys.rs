//! What the list is sorted by where no row of the store says it: known from the day's agenda, not reckoned anew.

use std::collections::BTreeMap;

use recourse_core::{CaseFile, CaseId, Day, Money, Stage};
use recourse_vault::Records as _;

use crate::agenda::Docket;
use crate::desk::{Now, Open};
use crate::ledger;
use crate::wire::{CaseSort, Refusal};

/// What is owed on one day that is not today: worked out once for every case, and anew for those that changed since.
pub(crate) struct DayBalances {
    day: Day,
    seq: u64,
    owed: BTreeMap<CaseId, (u64, Option<Money>)>,
}

impl Open {
    /// The keys of the cases that have one, in the order in which the cases were opened.
    pub(crate) fn keys(&mut self, sort: CaseSort, as_of: Day, now: Now) -> Result<Vec<(u64, i64)>, Refusal> {
        let mut keys = match sort {
            CaseSort::Number
            | CaseSort::Debtor
            | CaseSort::CompensatedOn
            | CaseSort::Compensated
            | CaseSort::Received
            | CaseSort::Stage
            | CaseSort::Officer => return Ok(Vec::new()),
            CaseSort::Balance if as_of != now.today => self.owed_on(as_of)?,
            CaseSort::Balance => self.by_docket(now, |it| it.total.map(Money::fen))?,
            CaseSort::Deadline => self.by_docket(now, |it| it.deadline.map(|it| it.days_since(now.today)))?,
            CaseSort::NetRecovery => self.by_docket(now, |it| it.net_recovery.map(Money::fen))?,
        };
        keys.sort_unstable();
        Ok(keys)
    }

    fn by_docket(&mut self, now: Now, key: impl Fn(&Docket) -> Option<i64>) -> Result<Vec<(u64, i64)>, Refusal> {
        Ok(self.agenda(now)?.dockets.values().filter_map(|it| Some((it.opened, key(it)?))).collect())
    }

    /// What is owed on a day that is not today.
    fn owed_on(&mut self, day: Day) -> Result<Vec<(u64, i64)>, Refusal> {
        let seq = self.vault.head()?.seq;
        let pack = &self.pack;
        let known = if let Some(mut known) = self.balances.take().filter(|it| it.day == day) {
            for id in self.vault.changed_since(known.seq)? {
                known.owed.remove(&id);
                if let Some(file) = self.vault.case(id)?.filter(|it| it.stage != Stage::Withdrawn) {
                    known.owed.insert(id, owed(&file, day, pack)?);
                }
            }
            DayBalances { seq, ..known }
        } else {
            type Sum = (BTreeMap<CaseId, (u64, Option<Money>)>, Option<Refusal>);
            let sums = self.vault.fold_all(Sum::default, |sum, file| match owed(file, day, pack) {
                Ok(it) => drop(sum.0.insert(file.id, it)),
                Err(why) => sum.1 = Some(why),
            })?;
            let mut all = BTreeMap::new();
            for (mut part, fault) in sums {
                fault.map_or(Ok(()), Err)?;
                all.append(&mut part);
            }
            DayBalances { day, seq, owed: all }
        };
        let keys = known.owed.values().filter_map(|(opened, owed)| Some((*opened, owed.as_ref()?.fen()))).collect();
        self.balances = Some(known);
        Ok(keys)
    }
}

fn owed(file: &CaseFile, day: Day, pack: &recourse_core::statutes::RulePack) -> Result<(u64, Option<Money>), Refusal> {
    Ok((file.opened_by, ledger::total_if_known(file, day, pack)?))
}

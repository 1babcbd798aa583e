//! What the list is sorted by where no row of the store says it: known from the day's agenda, not reckoned anew.

use recourse_core::{CaseFile, Day, Money};

use crate::agenda::Docket;
use crate::by_case::ByCase;
use crate::desk::{Now, Open};
use crate::ledger;
use crate::wire::{CaseSort, Refusal};

/// What is owed on one day that is not today, with the entry that opened the case.
pub(crate) type DayBalances = ByCase<(u64, Option<Money>)>;

impl Open {
    /// The keys of the cases that have one, in the order in which the cases were opened.
    pub(crate) fn sort_keys(&mut self, sort: CaseSort, as_of: Day, now: Now) -> Result<Vec<(u64, i64)>, Refusal> {
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
        Ok(self.agenda(now)?.of.values().filter_map(|it| Some((it.opened, key(it)?))).collect())
    }

    /// What is owed on a day that is not today.
    fn owed_on(&mut self, day: Day) -> Result<Vec<(u64, i64)>, Refusal> {
        let (known, pack) = (self.balances.take(), &self.pack);
        let owed = |file: &CaseFile| Ok((file.opened_by, ledger::total_if_known(file, day, pack)?));
        let known = ByCase::renewed(known, &self.vault, &self.sight, day, owed)?;
        let keys = known.of.values().filter_map(|(opened, owed)| Some((*opened, owed.as_ref()?.fen()))).collect();
        self.balances = Some(known);
        Ok(keys)
    }
}

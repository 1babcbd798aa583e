//! A zero always says why it is zero.

use crate::ledger::{Accrual, Claim, ClaimError, Count, Detail, HeadBalance, Segment, Statement, reckon_with};
use crate::statutes::RulePack;
use crate::{Day, Money};

/// Why a figure is zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Zero {
    /// Nothing that would earn or owe it was agreed or recorded.
    NothingAgreed,
    /// It becomes due, or begins to run, later.
    NotYet {
        /// First day.
        from: Day,
    },
    /// What ran has ended.
    Ended {
        /// First day that no longer earned.
        on: Day,
    },
    /// There is nothing it could run on.
    NothingToBear,
    /// Agreed that nothing runs.
    StoodStill {
        /// First day after it; `None` while it lasts.
        until: Option<Day>,
    },
    /// The rate is zero.
    RateZero,
    /// All of it was cut by a ceiling.
    Cut {
        /// What was cut. Yuan.
        amount: Money,
    },
    /// It ran, and comes to less than half a fen.
    BelowHalfAFen,
    /// It was paid.
    Paid {
        /// The day of the last payment that reached it.
        on: Option<Day>,
    },
    /// It was given up.
    Waived,
    /// It was paid in part, the rest given up.
    PaidAndWaived,
}

/// Why the balance of `head` is zero; `None` where it is not, or where the claim has no such head.
/// # Errors
/// [`ClaimError`] where the claim cannot be reckoned.
pub fn head_zero(
    claim: &Claim,
    statement: &Statement,
    head: &str,
    pack: &RulePack,
) -> Result<Option<Zero>, ClaimError> {
    let Some(it) = statement.heads.iter().find(|it| it.id == head).filter(|it| it.balance.is_zero()) else {
        return Ok(None);
    };
    if !(it.charged + it.earned).is_zero() {
        return Ok(Some(settled(it, statement)));
    }
    let mut why = None;
    for accrual in claim.accruals.iter().filter(|it| it.head == head) {
        let last_day = last_day_earned(statement.as_of, accrual.count);
        let found = idle(claim, accrual, Days::To(last_day), statement, pack)?;
        why = Some(telling(why, found));
    }
    let later = claim.charges.iter().filter(|it| it.head == head && it.date > statement.as_of).map(|it| it.date).min();
    let later = later.map(|from| Zero::NotYet { from });
    Ok(Some(why.or(later).unwrap_or(Zero::NothingAgreed)))
}

/// Why one more day would earn nothing; `None` where it would.
/// # Errors
/// [`ClaimError`] where the claim cannot be reckoned.
pub fn per_diem_zero(claim: &Claim, statement: &Statement, pack: &RulePack) -> Result<Option<Zero>, ClaimError> {
    if !statement.per_diem.is_zero() {
        return Ok(None);
    }
    let mut why = None;
    for accrual in &claim.accruals {
        let next = last_day_earned(statement.as_of, accrual.count).plus_days(1);
        why = Some(telling(why, idle(claim, accrual, Days::Only(next), statement, pack)?));
    }
    Ok(Some(why.unwrap_or(Zero::NothingAgreed)))
}

/// Days that are asked about.
#[derive(Clone, Copy)]
enum Days {
    /// Every day to this one.
    To(Day),
    /// This one.
    Only(Day),
}

impl Days {
    fn last(self) -> Day {
        match self {
            Self::To(day) | Self::Only(day) => day,
        }
    }

    fn meets(self, it: &Segment) -> bool {
        match self {
            Self::To(day) => it.from <= day,
            Self::Only(day) => it.from <= day && day < it.until,
        }
    }
}

/// The day before `as_of`, or `as_of` itself where both ends count.
fn last_day_earned(as_of: Day, count: Count) -> Day {
    match count {
        Count::IncludeBoth => as_of,
        Count::ExcludeLast => as_of.date().pred_opt().and_then(|it| Day::new(it).ok()).unwrap_or(as_of),
    }
}

fn settled(head: &HeadBalance, statement: &Statement) -> Zero {
    let reached = statement.receipts.iter().filter(|it| it.applied.iter().any(|part| part.head == head.id));
    match (head.paid.is_zero(), head.waived.is_zero()) {
        (false, true) => Zero::Paid { on: reached.map(|it| it.date).max() },
        (true, false) => Zero::Waived,
        (false, false) => Zero::PaidAndWaived,
        (true, true) => Zero::BelowHalfAFen,
    }
}

/// Why `accrual` earned nothing on `days`, found by asking the ledger without what may be in the way.
fn idle(
    claim: &Claim,
    accrual: &Accrual,
    days: Days,
    statement: &Statement,
    pack: &RulePack,
) -> Result<Zero, ClaimError> {
    let on = days.last().max(statement.as_of).plus_days(2);
    let runs = |claim: &Claim| -> Result<Vec<Segment>, ClaimError> {
        let done = reckon_with(claim, on, Detail::Explained, pack)?;
        let own = done.segments.unwrap_or_default().into_iter();
        Ok(own.filter(|it| it.accrual == accrual.id && days.meets(it)).collect())
    };
    let found = runs(claim)?;
    if !found.is_empty() {
        return Ok(ran(&found, accrual, statement));
    }
    let mut alone = Claim { standstills: Vec::new(), ..claim.clone() };
    if !runs(&alone)?.is_empty() {
        let stops = claim.standstills.iter().filter(|it| it.from <= days.last());
        let named = stops.filter(|it| it.accruals.as_ref().is_none_or(|named| named.contains(&accrual.id)));
        let until = named.map(|it| it.until).max_by_key(|it| it.unwrap_or(Day::LAST)).flatten();
        return Ok(Zero::StoodStill { until });
    }
    for it in alone.accruals.iter_mut().filter(|it| it.id == accrual.id) {
        (it.from, it.until) = (None, None);
    }
    if !runs(&alone)?.is_empty() {
        return Ok(match (accrual.from, accrual.until) {
            (Some(from), _) if from > days.last() => Zero::NotYet { from },
            (_, Some(on)) => Zero::Ended { on },
            (Some(from), None) => Zero::NotYet { from },
            (None, None) => Zero::NothingToBear,
        });
    }
    let offset = accrual.start_offset_days;
    let bases = claim.charges.iter().filter(|it| accrual.base.contains(&it.head));
    let first = bases.map(|it| it.date.plus_days(offset)).min();
    Ok(match first.filter(|it| *it > days.last()) {
        Some(from) => Zero::NotYet { from: accrual.from.map_or(from, |it| it.max(from)) },
        None => Zero::NothingToBear,
    })
}

/// Why what ran came to nothing.
fn ran(found: &[Segment], accrual: &Accrual, statement: &Statement) -> Zero {
    let earned = found.iter().any(|it| !it.amount_exact.is_zero());
    let cut = found.iter().any(|it| !it.cut_exact.is_zero());
    let told = statement.accruals.iter().find(|it| it.id == accrual.id);
    match (earned, cut) {
        (true, _) => Zero::BelowHalfAFen,
        (false, true) => Zero::Cut { amount: told.map(|it| it.cut).unwrap_or_default() },
        (false, false) => Zero::RateZero,
    }
}

/// Of two accruals the one whose reason says more: what ran before what stood still before what never could.
fn telling(so_far: Option<Zero>, found: Zero) -> Zero {
    let weight = |it: &Zero| match it {
        Zero::Cut { .. } => 0,
        Zero::BelowHalfAFen => 1,
        Zero::RateZero => 2,
        Zero::StoodStill { .. } => 3,
        Zero::NotYet { .. } => 4,
        Zero::Ended { .. } => 5,
        Zero::NothingToBear => 6,
        Zero::Paid { .. } | Zero::Waived | Zero::PaidAndWaived | Zero::NothingAgreed => 7,
    };
    match so_far {
        Some(it) if weight(&it) <= weight(&found) => it,
        _ => found,
    }
}

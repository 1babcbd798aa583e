//! How values of the core stand in columns.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use recourse_core::{BatchId, CaseId, Day, FileNumber, LetterId, Stage};
use uuid::Uuid;

use crate::StoreError;

/// The number of the withdrawn stage.
pub(crate) const WITHDRAWN: i64 = 5;

/// The number of the closed stage.
pub(crate) const CLOSED: i64 = 6;

/// Every stage, in the order of its number.
pub(crate) const STAGES: [Stage; 7] = [
    Stage::Registered,
    Stage::LumpSum,
    Stage::Instalments,
    Stage::Litigation,
    Stage::Agency,
    Stage::Withdrawn,
    Stage::Closed,
];

pub(crate) fn stage_number(stage: Stage) -> i64 {
    match stage {
        Stage::Registered => 0,
        Stage::LumpSum => 1,
        Stage::Instalments => 2,
        Stage::Litigation => 3,
        Stage::Agency => 4,
        Stage::Withdrawn => WITHDRAWN,
        Stage::Closed => CLOSED,
    }
}

pub(crate) fn stage(number: i64) -> Result<Stage, StoreError> {
    let found = usize::try_from(number).ok().and_then(|it| STAGES.get(it)).copied();
    found.ok_or_else(|| StoreError::tampered("a stage that does not exist"))
}

pub(crate) fn day_number(day: Day) -> i64 {
    day.date().num_days_from_ce().into()
}

pub(crate) fn day(number: i64) -> Result<Day, StoreError> {
    let date = i32::try_from(number).ok().and_then(NaiveDate::from_num_days_from_ce_opt);
    date.and_then(|it| Day::new(it).ok()).ok_or_else(|| StoreError::tampered("a day that does not exist"))
}

pub(crate) fn column(seq: u64) -> Result<i64, StoreError> {
    i64::try_from(seq).map_err(|_| StoreError::OutOfRange { value: seq })
}

pub(crate) fn count(column: i64) -> Result<u64, StoreError> {
    u64::try_from(column).map_err(|_| StoreError::tampered("a count below zero"))
}

pub(crate) fn moment(micros: i64) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp_micros(micros).ok_or_else(|| StoreError::tampered("a time that does not exist"))
}

pub(crate) fn number(year: i64, running: i64) -> Result<FileNumber, StoreError> {
    match (i32::try_from(year), u32::try_from(running)) {
        (Ok(year), Ok(running)) => Ok(FileNumber::new(year, running)),
        _ => Err(StoreError::tampered("a file number that does not exist")),
    }
}

/// An identity that stands as 16 bytes.
pub(crate) trait Identity: Sized {
    /// From its 128 bits.
    fn from_uuid(uuid: Uuid) -> Self;

    /// From a column.
    fn from_column(bytes: [u8; 16]) -> Self {
        Self::from_uuid(Uuid::from_bytes(bytes))
    }
}

impl Identity for CaseId {
    fn from_uuid(uuid: Uuid) -> Self {
        Self(uuid)
    }
}

impl Identity for BatchId {
    fn from_uuid(uuid: Uuid) -> Self {
        Self(uuid)
    }
}

impl Identity for LetterId {
    fn from_uuid(uuid: Uuid) -> Self {
        Self(uuid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_and_days_come_back() {
        for it in STAGES {
            assert_eq!(stage(stage_number(it)).unwrap(), it);
        }
        for text in ["1900-01-01", "2024-02-29", "2999-12-31"] {
            let it: Day = text.parse().unwrap();
            assert_eq!(day(day_number(it)).unwrap(), it);
        }
        assert!(stage(7).is_err() && stage(-1).is_err() && day(0).is_err());
    }
}

//! Calendar days.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// One calendar day from 1900-01-01 to 2999-12-31, without time or zone; 1970-01-01 by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "NaiveDate", into = "NaiveDate")]
pub struct Day(NaiveDate);

impl Day {
    /// The last day reckoned with, 2999-12-31.
    pub const LAST: Self = Self(match NaiveDate::from_ymd_opt(2999, 12, 31) {
        Some(date) => date,
        None => NaiveDate::MAX,
    });

    /// Accepts `date` if the product reckons with that year.
    /// # Errors
    /// [`DayError::OutOfRange`].
    pub fn new(date: NaiveDate) -> Result<Self, DayError> {
        if (1900..=2999).contains(&date.year()) { Ok(Self(date)) } else { Err(DayError::OutOfRange) }
    }

    /// The day of that calendar date.
    /// # Errors
    /// [`DayError::NoSuchDay`] for a date such as 2023-02-30, [`DayError::OutOfRange`].
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Result<Self, DayError> {
        Self::new(NaiveDate::from_ymd_opt(year, month, day).ok_or(DayError::NoSuchDay)?)
    }

    /// The day as a calendar date.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// Signed number of days from `earlier` to this day.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// The day `days` later; the last day reckoned with where that would be beyond it.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        self.0.checked_add_days(Days::new(days.into())).and_then(|it| Self::new(it).ok()).unwrap_or(Self::LAST)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl From<Day> for NaiveDate {
    fn from(day: Day) -> Self {
        day.0
    }
}

impl TryFrom<NaiveDate> for Day {
    type Error = DayError;
    fn try_from(date: NaiveDate) -> Result<Self, DayError> {
        Self::new(date)
    }
}

/// Reads `2026-11-22` and nothing else; what people type is unwrapped before it comes here.
impl FromStr for Day {
    type Err = DayError;
    fn from_str(text: &str) -> Result<Self, DayError> {
        let mut parts = text.splitn(3, '-');
        let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(DayError::NotADate);
        };
        if (year.len(), month.len(), day.len()) != (4, 2, 2)
            || !text.bytes().all(|it| it.is_ascii_digit() || it == b'-')
        {
            return Err(DayError::NotADate);
        }
        match (year.parse(), month.parse(), day.parse()) {
            (Ok(year), Ok(month), Ok(day)) => Self::from_ymd(year, month, day),
            _ => Err(DayError::NotADate),
        }
    }
}

/// Why a day was not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum DayError {
    #[error("not written as year-month-day")]
    NotADate,
    #[error("no such day in the calendar")]
    NoSuchDay,
    #[error("outside the years 1900 to 2999")]
    OutOfRange,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_days_in_iso_form() {
        for (text, result) in [
            ("2024-02-29", None),
            ("2023-02-29", Some(DayError::NoSuchDay)),
            ("2023-02-30", Some(DayError::NoSuchDay)),
            ("2023-2-03", Some(DayError::NotADate)),
            ("+023-02-03", Some(DayError::NotADate)),
            ("1899-12-31", Some(DayError::OutOfRange)),
            ("2999-12-31", None),
            ("3000-01-01", Some(DayError::OutOfRange)),
            ("", Some(DayError::NotADate)),
        ] {
            assert_eq!(text.parse::<Day>().err(), result, "{text}");
        }
    }
    #[test]
    fn no_day_is_beyond_the_last() {
        let day: Day = "2999-12-30".parse().unwrap();
        assert_eq!(day.plus_days(1), Day::LAST);
        assert_eq!(day.plus_days(2), Day::LAST);
        assert_eq!(day.plus_days(u32::MAX), Day::LAST);
        assert_eq!(Day::LAST.to_string(), "2999-12-31");
    }
}

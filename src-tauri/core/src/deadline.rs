//! The last day of a legal period.

use chrono::{Datelike, Months};
use serde::{Deserialize, Serialize};

use crate::Day;
use crate::statutes::{DayKind, Notice, RulePack, Source};

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Length {
    /// Calendar days.
    Days(u32),
    /// Months, ending on the corresponding date or the month's last day.
    Months(u32),
    /// Years, likewise.
    Years(u32),
}

/// What becomes of a last day on which nobody works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Roll {
    /// It stays, as in limitation counted for one's own safety.
    Keep,
    /// The period ends on the next working day.
    NextWorkingDay,
}

/// A last day and how it was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Deadline {
    /// The last day on which the act is in time.
    pub last_day: Day,
    /// Every step of the count.
    pub steps: Vec<CountStep>,
    /// What the reader must know.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<CountWarning>,
    /// What it rests on.
    pub sources: Vec<Source>,
    /// Whether any of them could not be confirmed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub unverified: bool,
}

/// One step of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "step", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the field is the day of the step")]
pub enum CountStep {
    /// The day of the event, which is not counted.
    FirstDayExcluded { day: Day },
    /// The period ends here before rest days are looked at.
    PeriodEnds { day: Day },
    /// A Saturday or Sunday, passed over.
    Weekend { day: Day },
    /// A statutory holiday, passed over.
    Holiday { day: Day },
    /// The next working day.
    MovedTo { day: Day },
}

/// What the reader of a last day must know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CountWarning {
    /// A year's holiday notice is not on file; only weekends were looked at.
    HolidaysUnpublished,
}

/// The last day of a period of `length` that an event on `start` sets off, with the rest days that ship.
/// # Errors
/// [`DeadlineError`] when it lies beyond the days the product reckons with.
/// # Source
/// 民事诉讼法 art. 85; Civil Code arts. 201 to 203. The corresponding date is taken from the day of the event, which
/// is the earlier reading.
pub fn deadline(start: Day, length: Length, roll: Roll) -> Result<Deadline, DeadlineError> {
    deadline_with(start, length, roll, RulePack::shipped())
}

/// The same with the rest days of `pack`.
/// # Errors
/// [`DeadlineError`] when it lies beyond the days the product reckons with.
pub fn deadline_with(start: Day, length: Length, roll: Roll, pack: &RulePack) -> Result<Deadline, DeadlineError> {
    let end = end_of(start, length).ok_or(DeadlineError)?;
    let mut count = Deadline {
        last_day: end,
        steps: vec![CountStep::FirstDayExcluded { day: start }, CountStep::PeriodEnds { day: end }],
        warnings: Vec::new(),
        sources: vec![pack.source("CC", "第二百零一条"), pack.source("CPL", "第八十五条")],
        unverified: false,
    };
    if !matches!(length, Length::Days(_)) {
        count.sources.push(pack.source("CC", "第二百零二条"));
    }
    if roll == Roll::NextWorkingDay {
        count.sources.push(pack.source("CC", "第二百零三条"));
        count.roll(pack)?;
    }
    count.unverified = count.sources.iter().any(|it| it.unverified);
    Ok(count)
}

/// The last day on which an act is in time that must be done at least `length` before `end`; a rest day moves it to the
/// working day before.
/// # Errors
/// [`DeadlineError`] when it lies beyond the days the product reckons with.
/// # Source
/// Counted as 民事诉讼法 art. 85 counts forwards; going back over rest days is prudence and not in its words.
pub fn before_with(end: Day, length: Length, pack: &RulePack) -> Result<Deadline, DeadlineError> {
    let counted = match length {
        Length::Days(days) => end.date().checked_sub_days(chrono::Days::new(days.into())),
        Length::Months(count) => end.date().checked_sub_months(Months::new(count)),
        Length::Years(count) => count.checked_mul(12).and_then(|it| end.date().checked_sub_months(Months::new(it))),
    };
    let mut day = counted.and_then(|it| Day::new(it).ok()).ok_or(DeadlineError)?;
    let mut count = Deadline {
        last_day: day,
        steps: vec![CountStep::FirstDayExcluded { day: end }, CountStep::PeriodEnds { day }],
        warnings: Vec::new(),
        sources: Vec::new(),
        unverified: false,
    };
    loop {
        let (kind, notice) = pack.day_kind(day);
        if notice == Notice::Missing {
            count.warnings = vec![CountWarning::HolidaysUnpublished];
        }
        match kind {
            DayKind::Working if day == count.last_day => break,
            DayKind::Working => {
                count.steps.push(CountStep::MovedTo { day });
                break;
            }
            DayKind::Weekend => count.steps.push(CountStep::Weekend { day }),
            DayKind::Holiday => count.steps.push(CountStep::Holiday { day }),
        }
        day = day.date().pred_opt().and_then(|it| Day::new(it).ok()).ok_or(DeadlineError)?;
    }
    count.last_day = day;
    Ok(count)
}

/// The last day lies after 2999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the period ends after 2999-12-31")]
pub struct DeadlineError;

impl Deadline {
    fn roll(&mut self, pack: &RulePack) -> Result<(), DeadlineError> {
        let mut years = Vec::new();
        let mut day = self.last_day;
        loop {
            let (kind, notice) = pack.day_kind(day);
            if notice == Notice::Missing {
                self.warnings = vec![CountWarning::HolidaysUnpublished];
            } else if !years.contains(&day.date().year()) {
                years.push(day.date().year());
            }
            self.steps.push(match kind {
                DayKind::Working if day == self.last_day => break,
                DayKind::Working => CountStep::MovedTo { day },
                DayKind::Weekend => CountStep::Weekend { day },
                DayKind::Holiday => CountStep::Holiday { day },
            });
            if kind == DayKind::Working {
                break;
            }
            day = day.date().succ_opt().and_then(|it| Day::new(it).ok()).ok_or(DeadlineError)?;
        }
        self.last_day = day;
        self.sources.extend(years.iter().map(|year| pack.source("HOLIDAY", format!("{year}年"))));
        Ok(())
    }
}

/// The last day of a period before rest days are looked at; none beyond 2999.
pub(crate) fn end_of(start: Day, length: Length) -> Option<Day> {
    let months = |count: u32| start.date().checked_add_months(Months::new(count));
    let end = match length {
        Length::Days(days) => start.date().checked_add_days(chrono::Days::new(days.into())),
        Length::Months(count) => months(count),
        Length::Years(count) => months(count.checked_mul(12)?),
    };
    Day::new(end?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn last_days() {
        use Length::{Days, Months, Years};
        use Roll::{Keep, NextWorkingDay};
        for (start, length, roll, last, warned) in [
            ("2026-09-18", Days(15), NextWorkingDay, "2026-10-08", false),
            ("2026-09-18", Days(15), Keep, "2026-10-03", false),
            ("2026-09-01", Days(15), NextWorkingDay, "2026-09-16", false),
            ("2022-01-16", Days(15), NextWorkingDay, "2022-02-07", false),
            ("2022-02-01", Days(10), Keep, "2022-02-11", false),
            ("2026-09-25", Days(15), NextWorkingDay, "2026-10-10", false),
            ("2026-09-01", Months(6), Keep, "2027-03-01", false),
            ("2026-09-01", Months(6), NextWorkingDay, "2027-03-01", true),
            ("2023-08-31", Months(6), Keep, "2024-02-29", false),
            ("2024-02-29", Years(1), Keep, "2025-02-28", false),
            ("2024-02-29", Years(4), Keep, "2028-02-29", false),
            ("2026-12-18", Days(15), NextWorkingDay, "2027-01-04", true),
            ("2026-11-22", Days(0), Keep, "2026-11-22", false),
            ("2017-01-01", Days(6), NextWorkingDay, "2017-01-09", true),
        ] {
            let found = deadline(start.parse().unwrap(), length, roll).unwrap();
            let given = (found.last_day.to_string(), !found.warnings.is_empty());
            assert_eq!(given, (last.to_owned(), warned), "{start} {length:?} {roll:?}");
        }
    }

    #[test]
    fn back_to_the_working_day_before() {
        for (end, last) in [
            ("2026-10-14", "2026-09-30"),
            ("2026-11-22", "2026-11-13"),
            ("2026-10-17", "2026-10-10"),
            ("2026-12-31", "2026-12-24"),
        ] {
            let found = before_with(end.parse().unwrap(), Length::Days(7), RulePack::shipped()).unwrap();
            assert_eq!(found.last_day.to_string(), last, "{end}");
        }
    }

    #[test]
    fn nothing_ends_after_2999() {
        let start: Day = "2026-01-01".parse().unwrap();
        for length in [Length::Years(974), Length::Years(u32::MAX), Length::Months(u32::MAX), Length::Days(u32::MAX)] {
            assert_eq!(deadline(start, length, Roll::Keep), Err(DeadlineError), "{length:?}");
        }
    }
}

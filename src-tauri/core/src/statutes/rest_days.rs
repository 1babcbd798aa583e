//! Statutory rest days and make-up workdays by the yearly notices.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::{Datelike, Weekday};
use serde::Deserialize;

use super::pack::read;
use crate::Day;

/// What a day is for the counting of periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayKind {
    /// A day of work, make-up workdays among them.
    Working,
    /// Saturday or Sunday.
    Weekend,
    /// Off by the notice of its year.
    Holiday,
}

/// What `day` is, and whether the notice of its year is on file; without it only weekends are known.
/// # Source
/// 国务院办公厅 notices of each year, `data/cn/holidays.json`.
#[must_use]
pub fn day_kind(day: Day) -> (DayKind, Notice) {
    let calendar = calendar();
    let notice = if calendar.years.contains(&day.date().year()) { Notice::OnFile } else { Notice::Missing };
    let kind = match calendar.days.get(&day) {
        Some(kind) => *kind,
        None if matches!(day.date().weekday(), Weekday::Sat | Weekday::Sun) => DayKind::Weekend,
        None => DayKind::Working,
    };
    (kind, notice)
}

/// Whether the holiday notice of a year is on file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It is.
    OnFile,
    /// Not published, or not read yet.
    Missing,
}

struct Calendar {
    years: BTreeSet<i32>,
    days: BTreeMap<Day, DayKind>,
}

#[derive(Deserialize)]
struct File {
    years: Vec<Year>,
}

#[derive(Deserialize)]
struct Year {
    #[serde(rename = "year")]
    number: i32,
    off: Vec<Day>,
    work: Vec<Day>,
}

fn calendar() -> &'static Calendar {
    static CALENDAR: OnceLock<Calendar> = OnceLock::new();
    CALENDAR.get_or_init(|| {
        let file: File = read(include_str!("../../data/cn/holidays.json"));
        let marked = |year: &Year| {
            let off = year.off.iter().map(|day| (*day, DayKind::Holiday));
            let work = year.work.iter().map(|day| (*day, DayKind::Working));
            off.chain(work).collect::<Vec<_>>()
        };
        Calendar {
            years: file.years.iter().map(|it| it.number).collect(),
            days: file.years.iter().flat_map(marked).collect(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_decide_before_the_week() {
        for (day, kind, notice) in [
            ("2026-10-01", DayKind::Holiday, Notice::OnFile),
            ("2026-10-08", DayKind::Working, Notice::OnFile),
            ("2026-10-10", DayKind::Working, Notice::OnFile),
            ("2026-10-17", DayKind::Weekend, Notice::OnFile),
            ("2018-12-29", DayKind::Working, Notice::OnFile),
            ("2027-01-01", DayKind::Working, Notice::Missing),
            ("2027-01-02", DayKind::Weekend, Notice::Missing),
        ] {
            assert_eq!(day_kind(day.parse().unwrap()), (kind, notice), "{day}");
        }
    }
}

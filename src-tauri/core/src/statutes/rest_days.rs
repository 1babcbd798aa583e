//! Statutory rest days and make-up workdays by the yearly notices.

use chrono::{Datelike, Weekday};
use serde::Deserialize;

use super::pack::RulePack;
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

impl RulePack {
    /// What `day` is, and whether the notice of its year is on file; without it only weekends are known.
    /// # Source
    /// 国务院办公厅 notices of each year, `data/cn/holidays.json`.
    #[must_use]
    pub fn day_kind(&self, day: Day) -> (DayKind, Notice) {
        let on_file = self.years.iter().any(|it| it.number == day.date().year());
        let notice = if on_file { Notice::OnFile } else { Notice::Missing };
        let kind = match self.rest_days.get(&day) {
            Some(kind) => *kind,
            None if matches!(day.date().weekday(), Weekday::Sat | Weekday::Sun) => DayKind::Weekend,
            None => DayKind::Working,
        };
        (kind, notice)
    }
}

/// What `day` is by the shipped pack; see [`RulePack::day_kind`].
#[must_use]
pub fn day_kind(day: Day) -> (DayKind, Notice) {
    RulePack::shipped().day_kind(day)
}

/// Whether the holiday notice of a year is on file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It is.
    OnFile,
    /// Not published, or not read yet.
    Missing,
}

/// The notice of one year.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Year {
    #[serde(rename = "year")]
    pub(super) number: i32,
    pub(super) notices: Vec<String>,
    off: Vec<Day>,
    work: Vec<Day>,
}

impl Year {
    pub(super) fn days(&self) -> impl Iterator<Item = (Day, DayKind)> {
        let off = self.off.iter().map(|day| (*day, DayKind::Holiday));
        off.chain(self.work.iter().map(|day| (*day, DayKind::Working)))
    }
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

//! Last days against a walk over the calendar, day by day, for every start of 2018 to 2026.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};
use recourse_core::Day;
use recourse_core::deadline::{Length, Roll, before_with, deadline};
use recourse_core::statutes::RulePack;
use serde_json::Value;

/// Off-days and make-up workdays as the data file lists them, read apart from the program.
struct Notices {
    off: BTreeSet<NaiveDate>,
    work: BTreeSet<NaiveDate>,
    years: BTreeSet<i32>,
}

impl Notices {
    fn read() -> Self {
        let file: Value = serde_json::from_str(include_str!("../../data/cn/holidays.json")).unwrap();
        let years = file["years"].as_array().unwrap();
        let days = |key: &str| {
            let all = years.iter().flat_map(|it| it[key].as_array().unwrap());
            all.map(|it| it.as_str().unwrap().parse().unwrap()).collect()
        };
        let named = years.iter().map(|it| i32::try_from(it["year"].as_i64().unwrap()).unwrap()).collect();
        Self { off: days("off"), work: days("work"), years: named }
    }

    fn rests(&self, day: NaiveDate) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        self.off.contains(&day) || (weekend && !self.work.contains(&day))
    }
}

/// Walks one day at a time; a month has passed on the day of the same number, or the last where there is none.
fn walked(start: NaiveDate, length: Length) -> NaiveDate {
    let months = match length {
        Length::Days(days) => return (0..days).fold(start, |day, _| day.succ_opt().unwrap()),
        Length::Months(count) => count,
        Length::Years(count) => count * 12,
    };
    let (mut day, mut passed) = (start, 0);
    while passed < months || day.day() != start.day() {
        let next = day.succ_opt().unwrap();
        if next.day() == 1 {
            if passed == months {
                break;
            }
            passed += 1;
        }
        day = next;
    }
    day
}

#[test]
fn every_start_of_nine_years() {
    let notices = Notices::read();
    assert_eq!(notices.years, (2018..=2026).collect());
    let mut tried = 0_u32;
    let mut start = NaiveDate::from_ymd_opt(2018, 1, 1).unwrap();
    while start.year() < 2027 {
        for length in [
            Length::Days(5),
            Length::Days(7),
            Length::Days(10),
            Length::Days(15),
            Length::Days(30),
            Length::Months(6),
            Length::Years(3),
        ] {
            let end = walked(start, length);
            let day = Day::new(start).unwrap();
            assert_eq!(deadline(day, length, Roll::Keep).unwrap().last_day.date(), end, "{start} {length:?}");
            let mut rolled = end;
            while notices.rests(rolled) {
                rolled = rolled.succ_opt().unwrap();
            }
            let found = deadline(day, length, Roll::NextWorkingDay).unwrap();
            assert_eq!(found.last_day.date(), rolled, "{start} {length:?}");
            let unread = !notices.years.contains(&end.year()) || !notices.years.contains(&rolled.year());
            assert_eq!(!found.warnings.is_empty(), unread, "{start} {length:?}");
            tried += 1;
        }
        let mut back = (0..7).fold(start, |day, _| day.pred_opt().unwrap());
        while notices.rests(back) {
            back = back.pred_opt().unwrap();
        }
        let found = before_with(Day::new(start).unwrap(), Length::Days(7), RulePack::shipped()).unwrap();
        assert_eq!(found.last_day.date(), back, "seven days before {start}");
        start = start.succ_opt().unwrap();
    }
    assert_eq!(tried, 3_287 * 7);
}

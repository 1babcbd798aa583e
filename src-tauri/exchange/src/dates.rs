//! Days as cells and as people type them.

use chrono::{Days, NaiveDate};
use recourse_core::Day;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::cell::Cell;
use crate::text::half_width;

/// Where the serial numbers of a workbook begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Epoch {
    /// Windows; counts a 29 February 1900 that never was.
    Y1900,
    /// Old Macintosh.
    Y1904,
}

/// The day of a serial number; the part of the day is dropped.
pub(crate) fn day_of_serial(serial: Decimal, epoch: Epoch) -> Option<Day> {
    let whole = serial.floor().to_u64()?;
    let (begin, days) = match (epoch, whole) {
        (Epoch::Y1904, it) => (NaiveDate::from_ymd_opt(1904, 1, 1)?, it),
        (Epoch::Y1900, 0 | 60) => return None,
        (Epoch::Y1900, it @ 1..60) => (NaiveDate::from_ymd_opt(1899, 12, 31)?, it),
        (Epoch::Y1900, it) => (NaiveDate::from_ymd_opt(1899, 12, 30)?, it),
    };
    Day::new(begin.checked_add_days(Days::new(days))?).ok()
}

/// What a cell says about a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayRead {
    /// Nothing.
    Blank,
    /// This one.
    Day(Day),
    /// A bare serial number, which the cell should have shown as a day.
    Serial(Day),
    /// Written like a day, but in no calendar.
    NoSuchDay,
    /// Something else.
    Bad,
}

/// Reads a cell that should hold a day.
pub(crate) fn day(cell: &Cell) -> DayRead {
    match cell {
        Cell::Blank => DayRead::Blank,
        Cell::Day(day) => DayRead::Day(*day),
        Cell::Text(text) => day_of_text(text),
        Cell::Number { value, percent: false } => day_of_text(&value.normalize().to_string()),
        Cell::Number { .. } | Cell::Flag(_) | Cell::Broken(_) | Cell::Uncomputed => DayRead::Bad,
    }
}

/// Reads `2026-11-22`, `2026/1/2`, `2026.1.2`, `2026年1月2日`, `20261122`, with or without a time behind.
pub(crate) fn day_of_text(text: &str) -> DayRead {
    let text = half_width(text);
    let text = text.trim().trim_start_matches('\'').trim();
    if text.is_empty() || text.chars().all(|it| matches!(it, '-' | '/')) {
        return DayRead::Blank;
    }
    let Some(date) = without_time(text) else { return DayRead::Bad };
    let date: String = date.chars().filter(|it| *it != ' ').collect();
    if date.bytes().all(|it| it.is_ascii_digit()) {
        return match date.len() {
            8 => compact(&date).map_or(DayRead::Bad, ymd),
            5 => serial(&date).map_or(DayRead::Bad, DayRead::Serial),
            _ => DayRead::Bad,
        };
    }
    let parts = if date.contains('年') { chinese(&date) } else { separated(&date) };
    parts.map_or(DayRead::Bad, ymd)
}

/// The date in front of `10:20`, `10:20:30.5`, `T10:20:30Z`, `上午10时20分`; all of the text if no time follows.
fn without_time(text: &str) -> Option<&str> {
    let Some(colon) = text.find(':') else { return Some(text) };
    let (before, after) = text.split_at_checked(colon)?;
    let date = before.trim_end_matches(|it: char| it.is_ascii_digit());
    let hour = before.get(date.len()..).filter(|it| matches!(it.len(), 1 | 2))?;
    let is_time = hour.parse::<u8>().is_ok_and(|it| it < 24)
        && after.chars().all(|it| {
            it.is_ascii_digit()
                || matches!(it, ':' | '.' | '+' | '-' | 'Z' | 'z' | ' ' | 'A' | 'P' | 'M' | 'a' | 'p' | 'm')
        });
    let date = date.trim_end();
    let date = ["T", "上午", "下午"].iter().find_map(|it| date.strip_suffix(it)).unwrap_or(date).trim_end();
    is_time.then_some(date)
}

fn compact(digits: &str) -> Option<(&str, &str, &str)> {
    Some((digits.get(..4)?, digits.get(4..6)?, digits.get(6..)?))
}

/// Serial numbers of 1982 to 2064: shorter or longer numbers are no days.
fn serial(digits: &str) -> Option<Day> {
    let number = digits.parse::<u32>().ok().filter(|it| (30_000..60_000).contains(it))?;
    day_of_serial(number.into(), Epoch::Y1900)
}

fn chinese(date: &str) -> Option<(&str, &str, &str)> {
    let (year, rest) = date.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    Some((year, month, rest.trim_end_matches(['日', '号'])))
}

fn separated(date: &str) -> Option<(&str, &str, &str)> {
    let sign = date.chars().find(|it| !it.is_ascii_digit()).filter(|it| matches!(it, '-' | '/' | '.'))?;
    let mut parts = date.split(sign);
    let all = (parts.next()?, parts.next()?, parts.next()?);
    parts.next().is_none().then_some(all)
}

fn ymd((year, month, day): (&str, &str, &str)) -> DayRead {
    let digits = |it: &str, widths: &[usize]| {
        (widths.contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit()))
            .then(|| it.parse::<u32>().ok())
            .flatten()
    };
    let year = digits(year, &[4]).and_then(|it| i32::try_from(it).ok());
    let (Some(year), Some(month), Some(day)) = (year, digits(month, &[1, 2]), digits(day, &[1, 2])) else {
        return DayRead::Bad;
    };
    match Day::from_ymd(year, month, day) {
        Ok(day) => DayRead::Day(day),
        Err(_) if NaiveDate::from_ymd_opt(year, month, day).is_none() => DayRead::NoSuchDay,
        Err(_) => DayRead::Bad,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_days() {
        for text in [
            "2026-01-02",
            "2026/1/2",
            "2026.1.2",
            "2026.01.02",
            "2026年1月2日",
            "2026年01月02日",
            "20260102",
            "2026/01/02 ",
            "２０２６－０１－０２",
            "2026年1月2号",
            "2026年1月2",
            "2026-1-2 10:20",
            "2026-01-02 10:20:30",
            "2026-01-02T00:00:00",
            "2026-01-02T00:00:00.000Z",
            "2026/1/2 下午3:20",
            "2026年1月2日 9:05",
            " 2026 - 01 - 02 ",
            "'2026-01-02",
            "20260102 08:00:00",
        ] {
            assert_eq!(day_of_text(text), DayRead::Day(Day::from_ymd(2026, 1, 2).unwrap()), "{text}");
        }
        assert_eq!(day_of_text("46024"), DayRead::Serial(Day::from_ymd(2026, 1, 2).unwrap()));
        for text in [
            "去年三月",
            "2024",
            "2024-5",
            "2024年5月",
            "24/3/1",
            "1/2/2024",
            "2024-5/6",
            "2024-05-06-07",
            "2024050",
            "99999",
            "12345",
            "1899-12-31",
            "3000-01-01",
            "2024-05-06 99:00",
            "2024-5-6 见附件",
            "年月日",
            "-5",
            "2024--1",
            "2024-+1-01",
            "٢٠٢٤-٠١-٠١",
        ] {
            assert_eq!(day_of_text(text), DayRead::Bad, "{text}");
        }
        for text in ["2024.13.1", "2023-02-30", "2023年2月29日", "20241301", "2024-05-00"] {
            assert_eq!(day_of_text(text), DayRead::NoSuchDay, "{text}");
        }
        for text in ["", " ", "-", "/", "——"] {
            assert_eq!(day_of_text(text), DayRead::Blank, "{text}");
        }
    }

    #[test]
    fn serial_numbers_in_both_systems() {
        for (serial, epoch, expected) in [
            ("1", Epoch::Y1900, Some((1900, 1, 1))),
            ("59", Epoch::Y1900, Some((1900, 2, 28))),
            ("60", Epoch::Y1900, None),
            ("61", Epoch::Y1900, Some((1900, 3, 1))),
            ("45292", Epoch::Y1900, Some((2024, 1, 1))),
            ("45292.99", Epoch::Y1900, Some((2024, 1, 1))),
            ("0.5", Epoch::Y1900, None),
            ("-1", Epoch::Y1900, None),
            ("0", Epoch::Y1904, Some((1904, 1, 1))),
            ("43830", Epoch::Y1904, Some((2024, 1, 1))),
            ("99999999999", Epoch::Y1900, None),
        ] {
            let expected = expected.map(|(year, month, day)| Day::from_ymd(year, month, day).unwrap());
            assert_eq!(day_of_serial(serial.parse().unwrap(), epoch), expected, "{serial}");
        }
    }
}

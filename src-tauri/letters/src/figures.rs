//! Amounts, days and rates as a letter writes them.

use chrono::Datelike;
use recourse_core::{Day, Money};
use rust_decimal::Decimal;

use crate::facts::Language;

/// `205,634.65`: two decimals, thousands parted.
#[must_use]
pub fn grouped(amount: Money) -> String {
    let plain = amount.to_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |it| ("-", it));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "00"));
    let mut out = String::from(sign);
    for (left, digit) in (1..=whole.len()).rev().zip(whole.chars()) {
        out.push(digit);
        if left > 1 && left % 3 == 1 {
            out.push(',');
        }
    }
    out.push('.');
    out.push_str(fraction);
    out
}

/// `205,634.65元`; `RMB 205,634.65`.
pub(crate) fn yuan(amount: Money, language: Language) -> String {
    match language {
        Language::Chinese => format!("{}元", grouped(amount)),
        Language::English => format!("RMB {}", grouped(amount)),
    }
}

/// `2026年11月22日`, `22 November 2026`: without leading zeros.
pub(crate) fn date(day: Day, language: Language) -> String {
    let it = day.date();
    match language {
        Language::Chinese => format!("{}年{}月{}日", it.year(), it.month(), it.day()),
        Language::English => it.format("%-d %B %Y").to_string(),
    }
}

/// An unrounded amount: at least two decimals, at most six, half away from zero.
pub(crate) fn exact(amount: Decimal) -> String {
    let shown = amount.round_dp_with_strategy(6, rust_decimal::RoundingStrategy::MidpointAwayFromZero).normalize();
    let plain = if shown.scale() < 2 { format!("{shown:.2}") } else { shown.to_string() };
    match plain.split_once('.') {
        Some((whole, fraction)) => match whole.parse::<Decimal>().map(Money::rounded) {
            Ok(money) => grouped(money).replace(".00", &format!(".{fraction}")),
            Err(_) => plain,
        },
        None => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted() {
        for (fen, text) in [
            (0_i64, "0.00"),
            (1, "0.01"),
            (99_999, "999.99"),
            (100_000, "1,000.00"),
            (20_563_465, "205,634.65"),
            (100_000_000_000_000, "1,000,000,000,000.00"),
            (-123_456_789, "-1,234,567.89"),
        ] {
            assert_eq!(grouped(Money::from_fen(fen)), text);
        }
    }

    #[test]
    fn exact_amounts_keep_their_decimals() {
        for (amount, text) in [
            ("7233.7736986301369863", "7,233.773699"),
            ("0", "0.00"),
            ("1200.5", "1,200.50"),
            ("999.9999999", "1,000.00"),
            ("1000000.125", "1,000,000.125"),
        ] {
            assert_eq!(exact(amount.parse().unwrap()), text);
        }
    }

    #[test]
    fn days_have_no_leading_zeros() {
        let day = Day::from_ymd(2026, 3, 5).unwrap();
        assert_eq!(date(day, Language::Chinese), "2026年3月5日");
        assert_eq!(date(day, Language::English), "5 March 2026");
    }
}

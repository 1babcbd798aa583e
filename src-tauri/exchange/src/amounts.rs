//! Amounts as cells and as people type them.

use recourse_core::{Money, MoneyError};
use rust_decimal::Decimal;

use crate::cell::Cell;
use crate::text::{says_nothing, tight};

/// What one whole figure of a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Yuan.
    Yuan,
    /// A thousand yuan (千元).
    Thousand,
    /// Ten thousand yuan (万元).
    TenThousand,
    /// A hundred million yuan (亿元).
    HundredMillion,
}

impl Unit {
    pub(crate) const fn of(ten_thousands: bool) -> Self {
        if ten_thousands { Self::TenThousand } else { Self::Yuan }
    }

    fn yuan(self) -> Decimal {
        Decimal::from(match self {
            Self::Yuan => 1,
            Self::Thousand => 1_000,
            Self::TenThousand => 10_000,
            Self::HundredMillion => 100_000_000,
        })
    }
}

/// An amount as read: in yuan, and how finely its figure was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Amount {
    pub(crate) money: Money,
    /// Decimals of a figure in ten thousands; one in yuan is exact.
    pub(crate) decimals: Option<u32>,
}

/// Why a cell holds no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum AmountError {
    #[error("not an amount")]
    NotANumber,
    #[error("finer than one fen")]
    TooFine,
    #[error("beyond the limit of a case")]
    TooLarge,
    #[error("a formula without a result")]
    Uncomputed,
}

/// Reads a cell that should hold an amount; `None` where it says there is none.
pub(crate) fn amount(cell: &Cell, unit: Unit) -> Result<Option<Amount>, AmountError> {
    match cell {
        Cell::Blank => Ok(None),
        Cell::Number { value, percent: false } => in_yuan(*value, unit).map(Some),
        Cell::Text(text) if says_nothing(text) => Ok(None),
        Cell::Text(text) => {
            let (figure, stated) = figure(text).ok_or(AmountError::NotANumber)?;
            in_yuan(figure, stated.unwrap_or(unit)).map(Some)
        }
        Cell::Uncomputed => Err(AmountError::Uncomputed),
        Cell::Number { .. } | Cell::Day(_) | Cell::Flag(_) | Cell::Broken(_) => Err(AmountError::NotANumber),
    }
}

fn in_yuan(figure: Decimal, unit: Unit) -> Result<Amount, AmountError> {
    let figure = figure.normalize();
    let decimals = (unit == Unit::TenThousand).then(|| figure.scale());
    let yuan = figure.checked_mul(unit.yuan()).ok_or(AmountError::TooLarge)?;
    match Money::from_yuan(yuan.normalize()) {
        Ok(money) => Ok(Amount { money, decimals }),
        Err(MoneyError::FinerThanFen { .. }) => Err(AmountError::TooFine),
        Err(MoneyError::BeyondLimit { .. } | MoneyError::NotANumber) => Err(AmountError::TooLarge),
    }
}

/// How far the sum of a row's figures may be off because those in ten thousands were rounded.
///
/// Half of the last place for each, where the finest of them tells the last place: 50 yuan at two decimals (never
/// taken for fewer: 15 may be 15.00), 5 yuan at three, nothing from six on.
pub(crate) fn slack(amounts: impl Iterator<Item = Amount>) -> Decimal {
    let decimals: Vec<u32> = amounts.filter_map(|it| it.decimals).collect();
    let half = match decimals.iter().max() {
        None | Some(6..) => Decimal::ZERO,
        Some(5) => Decimal::new(5, 2),
        Some(4) => Decimal::new(5, 1),
        Some(3) => Decimal::new(5, 0),
        Some(_) => Decimal::new(50, 0),
    };
    half * Decimal::from(decimals.len())
}

/// The number in `￥1,234.50`, `（1,234.50）`, `12.5万元`, `１２３元`, and the unit if it states one.
fn figure(text: &str) -> Option<(Decimal, Option<Unit>)> {
    let text = tight(text);
    let mut text = text.trim_start_matches('\'');
    let mut negative = false;
    if let Some(inside) = text.strip_prefix('(').and_then(|it| it.strip_suffix(')')) {
        (text, negative) = (inside, true);
    }
    let bare = ["元整", "圆整", "元", "圆"].iter().find_map(|it| text.strip_suffix(it));
    let mut stated = bare.map(|_| Unit::Yuan);
    text = bare.unwrap_or(text);
    for (suffix, unit) in [("亿", Unit::HundredMillion), ("万", Unit::TenThousand), ("千", Unit::Thousand)] {
        if let Some(rest) = text.strip_suffix(suffix) {
            (text, stated) = (rest, Some(unit));
            break;
        }
    }
    text = text.strip_suffix("人民币").filter(|_| stated.is_some()).unwrap_or(text);
    let signs = ["-", "+", "¥", "人民币", "RMB", "CNY", "rmb", "cny"];
    while let Some((sign, rest)) = signs.iter().find_map(|it| text.strip_prefix(it).map(|rest| (*it, rest))) {
        if sign == "-" {
            if negative {
                return None;
            }
            negative = true;
        }
        text = rest;
    }
    if let Some(rest) = text.strip_suffix('-') {
        if negative {
            return None;
        }
        (text, negative) = (rest, true);
    }
    let value = plain(text)?;
    Some((if negative { -value } else { value }, stated))
}

/// Digits with or without groups of three; an exponent as spreadsheets write it.
fn plain(text: &str) -> Option<Decimal> {
    let text = text.replace('，', ",");
    if !text.starts_with(|it: char| it.is_ascii_digit() || it == '.') || !text.contains(|it: char| it.is_ascii_digit())
    {
        return None;
    }
    if text.contains(['e', 'E']) {
        return Decimal::from_scientific(&text).ok();
    }
    let (whole, decimals) = text.split_once('.').map_or((text.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let grouped = whole.contains(',');
    let well = digits(first)
        && (!grouped || matches!(first.len(), 1..=3))
        && groups.all(|it| it.len() == 3 && digits(it))
        && decimals.is_none_or(digits);
    let number = text.replace(',', "");
    well.then(|| Decimal::from_str_exact(number.trim_end_matches('.')).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, unit: Unit) -> Result<Option<String>, AmountError> {
        amount(&Cell::text(text), unit).map(|it| it.map(|it| it.money.to_string()))
    }

    #[test]
    fn typed_amounts() {
        for (text, yuan) in [
            ("1234.5", "1234.50"),
            ("1,234,567.89", "1234567.89"),
            ("1，234.00", "1234.00"),
            (" ￥743.47", "743.47"),
            ("¥ 1 234.00", "1234.00"),
            ("人民币1,000元", "1000.00"),
            ("RMB 20", "20.00"),
            ("１２３．４５元", "123.45"),
            ("12.5万", "125000.00"),
            ("12.5万元", "125000.00"),
            ("(1,234.00)", "-1234.00"),
            ("（5）", "-5.00"),
            ("-865018.58", "-865018.58"),
            ("－￥5", "-5.00"),
            ("￥-5", "-5.00"),
            ("1,234.00-", "-1234.00"),
            ("1.2E+5", "120000.00"),
            (".5", "0.50"),
            ("7.", "7.00"),
            ("'100", "100.00"),
            ("0", "0.00"),
        ] {
            assert_eq!(read(text, Unit::Yuan), Ok(Some(yuan.to_owned())), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount() {
        for (text, why) in [
            ("见附件", AmountError::NotANumber),
            ("#REF!", AmountError::NotANumber),
            ("约100", AmountError::NotANumber),
            ("100万左右", AmountError::NotANumber),
            ("12,34", AmountError::NotANumber),
            ("1,2345", AmountError::NotANumber),
            ("1.234.567", AmountError::NotANumber),
            ("--5", AmountError::NotANumber),
            ("(-5)", AmountError::NotANumber),
            ("元", AmountError::NotANumber),
            ("0x10", AmountError::NotANumber),
            ("18%", AmountError::NotANumber),
            ("1.234", AmountError::TooFine),
            ("1.23456789万", AmountError::TooFine),
            ("10000000000000.01", AmountError::TooLarge),
            ("99999999999999999999999999", AmountError::TooLarge),
        ] {
            assert_eq!(read(text, Unit::Yuan), Err(why), "{text}");
        }
        for text in ["", " ", "-", "—", "/", "无"] {
            assert_eq!(read(text, Unit::Yuan), Ok(None), "{text}");
        }
        assert_eq!(amount(&Cell::Broken("#N/A".to_owned()), Unit::Yuan), Err(AmountError::NotANumber));
        assert_eq!(amount(&Cell::Uncomputed, Unit::Yuan), Err(AmountError::Uncomputed));
        assert_eq!(amount(&Cell::Flag(true), Unit::Yuan), Err(AmountError::NotANumber));
    }

    #[test]
    fn a_stated_unit_outranks_the_column() {
        for (text, yuan) in [("15", "150000.00"), ("15万", "150000.00"), ("15元", "15.00"), ("15.123456", "151234.56")]
        {
            assert_eq!(read(text, Unit::TenThousand), Ok(Some(yuan.to_owned())), "{text}");
        }
        assert_eq!(read("15.1234567", Unit::TenThousand), Err(AmountError::TooFine));
    }
}

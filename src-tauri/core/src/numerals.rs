//! Amounts and dates in capital numerals (大写), as cheques and demand letters write them.

use chrono::Datelike;
use rust_decimal::Decimal;

use crate::{Day, Money};

/// An amount in capital numerals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capitals {
    /// The form the product writes.
    pub text: String,
    /// Every form the rule allows, the preferred one first.
    pub accepted: Vec<String>,
}

/// Why an amount has no capital form here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("capital numerals are written for amounts from zero to below one trillion yuan")]
pub struct CapitalsError;

/// Writes `amount` in capital numerals.
///
/// Preferred: 整 after 元, nothing after 角 or 分; where the rule leaves a 零 to the writer it is written, and of one
/// at 万 and one at 元 only the latter. Below one yuan, which the rule does not treat, 零元 is written.
/// # Errors
/// [`CapitalsError`] below zero or from one trillion yuan.
/// # Source
/// 支付结算办法（银发〔1997〕393号）附一; 整 after 角 by 会计基础工作规范.
pub fn capitals(amount: Money) -> Result<Capitals, CapitalsError> {
    if amount.is_negative() || amount.yuan() >= Decimal::new(1_000_000_000_000, 0) {
        return Err(CapitalsError);
    }
    let fen = u64::try_from(amount.fen()).map_err(|_| CapitalsError)?;
    let accepted = forms(fen / 100, fen / 10 % 10, fen % 10);
    Ok(Capitals { text: accepted.first().cloned().unwrap_or_default(), accepted })
}

/// Writes a date in capital numerals: 贰零贰陆年零壹月壹拾伍日.
/// # Source
/// 支付结算办法（银发〔1997〕393号）附一: 零 before months 1, 2 and 10 and before days 1 to 9, 10, 20 and 30; 壹 before
/// months 11, 12 and days 11 to 19.
#[must_use]
pub fn capital_date(day: Day) -> String {
    let date = day.date();
    let (month, dom) = (u64::from(date.month()), u64::from(date.day()));
    let year: String = format!("{:04}", date.year()).chars().filter_map(|it| it.to_digit(10)).map(digit).collect();
    let led = |number: u64, zero: bool| (if zero { "零" } else { "" }).to_owned() + &group(number);
    format!("{year}年{}月{}日", led(month, matches!(month, 1 | 2 | 10)), led(dom, dom < 10 || dom.is_multiple_of(10)))
}

/// Whether the 零 at a place is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Zero {
    Must,
    May,
    No,
}

impl Zero {
    fn choices(self) -> &'static [&'static str] {
        match self {
            Self::Must => &["零"],
            Self::May => &["零", ""],
            Self::No => &[""],
        }
    }
}

fn forms(yuan: u64, jiao: u64, fen: u64) -> Vec<String> {
    let small = small_parts(yuan, jiao, fen);
    if yuan == 0 {
        let openings: &[&str] = if jiao + fen == 0 { &["零元"] } else { &["零元", ""] };
        let bare = small.iter().map(|it| it.trim_start_matches('零')).filter(|it| !small.iter().any(|own| own == it));
        let endings: Vec<&str> = small.iter().map(String::as_str).chain(bare.clone()).collect();
        return openings
            .iter()
            .flat_map(|opening| endings.iter().map(move |ending| (opening, ending)))
            .filter(|(opening, ending)| !(opening.is_empty() && ending.starts_with('零')))
            .map(|(opening, ending)| format!("人民币{opening}{ending}"))
            .collect();
    }
    let (yi, wan, ge) = (yuan / 100_000_000, yuan / 10_000 % 10_000, yuan % 10_000);
    let at_wan = boundary(yi > 0, yi, wan);
    let at_ge = if wan == 0 && yi > 0 && ge > 0 { Zero::Must } else { boundary(wan > 0, wan, ge) };
    let at_yuan = if ge.is_multiple_of(10) && jiao > 0 { Zero::May } else { Zero::No };
    let unit = |number: u64, unit: &str| if number == 0 { String::new() } else { group(number) + unit };
    let mut forms = Vec::new();
    for last in at_yuan.choices() {
        for middle in at_ge.choices() {
            if at_yuan == Zero::May && at_ge == Zero::May && !last.is_empty() && !middle.is_empty() {
                continue;
            }
            for first in at_wan.choices() {
                let whole = format!("{}{first}{}{middle}{}元{last}", unit(yi, "亿"), unit(wan, "万"), unit(ge, ""));
                forms.extend(small.iter().map(|ending| format!("人民币{whole}{ending}")));
            }
        }
    }
    forms
}

/// 角, 分 and the closing 整, the preferred form first.
fn small_parts(yuan: u64, jiao: u64, fen: u64) -> Vec<String> {
    let of = |number: u64, unit: &str| group(number) + unit;
    match (jiao, fen) {
        (0, 0) => vec!["整".to_owned(), "正".to_owned()],
        (0, _) => vec![format!("零{}", of(fen, "分"))],
        (_, 0) => ["", "整", "正"].iter().map(|close| of(jiao, "角") + close).collect(),
        (_, _) => vec![of(jiao, "角") + &of(fen, "分")],
    }
    .into_iter()
    .filter(|it| yuan > 0 || !it.is_empty())
    .collect()
}

/// The 零 between a group of four digits and the next lower one.
fn boundary(higher_written: bool, higher: u64, lower: u64) -> Zero {
    match (higher_written, lower) {
        (false, _) | (_, 0) => Zero::No,
        (true, 1..1_000) => Zero::Must,
        (true, _) if higher.is_multiple_of(10) => Zero::May,
        (true, _) => Zero::No,
    }
}

/// Up to four digits with 仟, 佰, 拾; runs of inner zeros read as one 零.
fn group(number: u64) -> String {
    let mut text = String::new();
    let mut gap = false;
    for (size, unit) in [(1_000, "仟"), (100, "佰"), (10, "拾"), (1, "")] {
        let place = number / size % 10;
        if place == 0 {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push('零');
        }
        gap = false;
        text.push(digit(u32::try_from(place).unwrap_or_default()));
        text.push_str(unit);
    }
    text
}

fn digit(value: u32) -> char {
    match value {
        1 => '壹',
        2 => '贰',
        3 => '叁',
        4 => '肆',
        5 => '伍',
        6 => '陆',
        7 => '柒',
        8 => '捌',
        9 => '玖',
        _ => '零',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn official_and_published_forms() {
        for (amount, preferred) in [
            ("1409.50", "壹仟肆佰零玖元伍角"),
            ("6007.14", "陆仟零柒元壹角肆分"),
            ("1680.32", "壹仟陆佰捌拾元零叁角贰分"),
            ("107000.53", "壹拾万柒仟元零伍角叁分"),
            ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
            ("325.04", "叁佰贰拾伍元零肆分"),
            ("1234567.89", "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"),
            ("100000", "壹拾万元整"),
            ("150107001.53", "壹亿伍仟零壹拾万零柒仟零壹元伍角叁分"),
            ("0", "零元整"),
            ("0.5", "零元伍角"),
            ("0.53", "零元伍角叁分"),
            ("0.05", "零元零伍分"),
            ("100000000", "壹亿元整"),
            ("100000001", "壹亿零壹元整"),
            ("100007000", "壹亿零柒仟元整"),
            ("1000100000", "壹拾亿零壹拾万元整"),
            ("10001000.10", "壹仟万壹仟元零壹角"),
            ("999999999999.99", "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
        ] {
            let written = capitals(amount.parse().unwrap()).unwrap();
            assert_eq!(written.text, format!("人民币{preferred}"), "{amount}");
            assert_eq!(written.accepted.first(), Some(&written.text));
        }
    }

    #[test]
    fn every_official_alternative_is_accepted() {
        for (amount, accepted) in [
            ("1680.32", &["壹仟陆佰捌拾元零叁角贰分", "壹仟陆佰捌拾元叁角贰分"][..]),
            ("107000.53", &["壹拾万柒仟元零伍角叁分", "壹拾万零柒仟元伍角叁分", "壹拾万柒仟元伍角叁分"]),
            ("100", &["壹佰元整", "壹佰元正"]),
            ("1409.50", &["壹仟肆佰零玖元伍角", "壹仟肆佰零玖元伍角整", "壹仟肆佰零玖元伍角正"]),
            ("0.50", &["零元伍角", "零元伍角整", "零元伍角正", "伍角", "伍角整", "伍角正"]),
            ("0.05", &["零元零伍分", "零元伍分", "伍分"]),
            ("0", &["零元整", "零元正"]),
        ] {
            let wanted: Vec<String> = accepted.iter().map(|it| format!("人民币{it}")).collect();
            assert_eq!(capitals(amount.parse().unwrap()).unwrap().accepted, wanted, "{amount}");
        }
    }

    #[test]
    fn nothing_below_zero_or_from_a_trillion() {
        for amount in ["-0.01", "1000000000000"] {
            assert_eq!(capitals(amount.parse().unwrap()), Err(CapitalsError), "{amount}");
        }
    }

    #[test]
    fn dates() {
        for (day, text) in [
            ("2026-01-15", "贰零贰陆年零壹月壹拾伍日"),
            ("2026-10-20", "贰零贰陆年零壹拾月零贰拾日"),
            ("2024-02-09", "贰零贰肆年零贰月零玖日"),
            ("2024-11-30", "贰零贰肆年壹拾壹月零叁拾日"),
            ("2024-12-31", "贰零贰肆年壹拾贰月叁拾壹日"),
            ("2000-03-10", "贰零零零年叁月零壹拾日"),
            ("1999-09-25", "壹玖玖玖年玖月贰拾伍日"),
        ] {
            assert_eq!(capital_date(day.parse().unwrap()), text, "{day}");
        }
    }

    #[test]
    fn different_amounts_are_never_written_alike() {
        let mut seen = std::collections::HashMap::new();
        let amounts =
            (0..20_000).chain((0..9_000).map(|it| it * 1_110_010)).chain((1..200).map(|it| it * 10_000_000_000));
        for fen in amounts.collect::<std::collections::BTreeSet<i64>>() {
            for form in capitals(Money::from_fen(fen)).unwrap().accepted {
                assert_eq!(*seen.entry(form.clone()).or_insert(fen), fen, "{form}");
            }
        }
    }
}

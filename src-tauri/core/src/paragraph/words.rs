//! Dates, amounts and rates in the words of a complaint.

use chrono::Datelike;
use rust_decimal::Decimal;

use crate::ledger::{Accrual, Claim, DayCount, Rate, TotalCap};
use crate::statutes::RulePack;
use crate::{Day, Money};

/// `2024年7月1日`.
pub(super) fn date(day: Day) -> String {
    let date = day.date();
    format!("{}年{}月{}日", date.year(), date.month(), date.day())
}

/// `205,634.65`.
pub(super) fn grouped(amount: Money) -> String {
    let plain = amount.to_string();
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, "00"));
    let mut text = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 && !text.ends_with('-') {
            text.push(',');
        }
        text.push(digit);
    }
    format!("{text}.{decimals}")
}

/// Numbers of items, from 一.
pub(super) fn numeral(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |it: usize| DIGITS.get(it).copied().unwrap_or_default();
    match (number / 10, number % 10) {
        (0, ones) => digit(ones).to_owned(),
        (1, ones) => format!("十{}", digit(ones)),
        (tens, ones) => format!("{}十{}", digit(tens), digit(ones)),
    }
}

/// What a charge is reckoned on, with its amount.
pub(super) fn base_words(accrual: &Accrual, claim: &Claim, base: Money) -> String {
    let labels = claim.heads.iter().filter(|it| accrual.base.contains(&it.id)).map(|it| it.label.as_str());
    format!("{}{}元", labels.collect::<Vec<_>>().join("、"), grouped(base))
}

/// A rate with its days of the year.
pub(super) fn rate_words(rate: &Rate, day_count: DayCount, pack: &RulePack) -> String {
    let days = match day_count {
        DayCount::Act365 => "一年按365日计",
        DayCount::Act360 => "一年按360日计",
        DayCount::ActAct => "按公历年实际日数计",
    };
    match rate {
        Rate::Annual { annual_percent } => format!("按年利率{}%（{days}）计算", annual_percent.normalize()),
        Rate::Daily { daily_percent } => format!("按日利率{}%计算", daily_percent.normalize()),
        Rate::Reference { reference, multiplier, margin_percent, fixed_on } => {
            let series = pack.series(reference);
            let title = series.map_or(reference.as_str(), |it| it.title());
            let publisher = series.map_or("", |it| it.publisher());
            let when = match fixed_on {
                Some(day) => format!("{}适用的", date(*day)),
                None => "各期间适用的".to_owned(),
            };
            let times =
                if *multiplier == Decimal::ONE { String::new() } else { format!("的{}倍", multiplier.normalize()) };
            let margin = match margin_percent.normalize() {
                it if it.is_zero() => String::new(),
                it if it.is_sign_negative() => format!("减{}个百分点", it.abs()),
                it => format!("加{it}个百分点"),
            };
            format!("按{publisher}公布的{when}{title}{times}{margin}（{days}）计算")
        }
    }
}

/// A ceiling on the whole.
pub(super) fn percent_of_charges(cap: &TotalCap, claim: &Claim) -> String {
    let labels = claim.heads.iter().filter(|it| cap.of.contains(&it.id)).map(|it| it.label.as_str());
    format!("{}的{}%", labels.collect::<Vec<_>>().join("、"), cap.percent.normalize())
}

//! The agreed charge for the use of the money (资金占用费) as cells and as people type it.

use recourse_core::{Occupancy, Percent};
use rust_decimal::Decimal;

use crate::cell::Cell;
use crate::text::{half_width, says_nothing, tight};

/// What a bare figure of a column counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RateUnit {
    /// Percent a year.
    Annual,
    /// Percent a day.
    Daily,
    /// Per mille a day.
    DailyPerMille,
    /// Parts of ten thousand a day.
    DailyPerTenThousand,
}

impl RateUnit {
    /// What the header of the column says.
    pub(crate) fn of_header(header: &str) -> Self {
        let header = tight(header);
        match header.contains(['日', '天']) || header.to_ascii_lowercase().contains("daily") {
            true if header.contains("万分") || header.contains('‱') => Self::DailyPerTenThousand,
            true if header.contains('‰') || header.contains("千分") => Self::DailyPerMille,
            true => Self::Daily,
            false => Self::Annual,
        }
    }
}

/// What a cell says about the charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RateRead {
    /// This, or nothing agreed.
    Rate(Occupancy),
    /// A yearly figure below one, taken for a fraction: 0.12 for 12%.
    Fraction(Occupancy),
    /// Something else.
    Bad,
}

/// Reads a cell that should hold the charge.
pub(crate) fn rate(cell: &Cell, unit: RateUnit) -> RateRead {
    match cell {
        Cell::Blank => RateRead::Rate(Occupancy::NotAgreed),
        Cell::Number { value, percent: true } => {
            let percent = value.checked_mul(Decimal::ONE_HUNDRED);
            percent.map_or(RateRead::Bad, |it| if unit == RateUnit::Annual { annual(it) } else { daily(it) })
        }
        Cell::Number { value, percent: false } => bare(*value, unit),
        Cell::Text(text) => typed(text, unit),
        Cell::Day(_) | Cell::Flag(_) | Cell::Broken(_) | Cell::Uncomputed => RateRead::Bad,
    }
}

fn bare(figure: Decimal, unit: RateUnit) -> RateRead {
    match unit {
        RateUnit::Daily => daily(figure),
        RateUnit::DailyPerMille => daily(figure / Decimal::TEN),
        RateUnit::DailyPerTenThousand => daily(figure / Decimal::ONE_HUNDRED),
        RateUnit::Annual if figure > Decimal::ZERO && figure < Decimal::ONE => {
            match annual(figure * Decimal::ONE_HUNDRED) {
                RateRead::Rate(it) => RateRead::Fraction(it),
                other => other,
            }
        }
        RateUnit::Annual => annual(figure),
    }
}

fn annual(percent: Decimal) -> RateRead {
    within(percent, |percent| Occupancy::Annual { percent })
}

fn daily(percent: Decimal) -> RateRead {
    within(percent, |percent| Occupancy::Daily { percent })
}

/// A charge above 100 percent is a misread figure, not a rate.
fn within(percent: Decimal, rule: impl FnOnce(Percent) -> Occupancy) -> RateRead {
    match Percent::new(percent) {
        Ok(it) if it.value().is_zero() => RateRead::Rate(Occupancy::NotAgreed),
        Ok(it) if it.value() <= Decimal::ONE_HUNDRED => RateRead::Rate(rule(it)),
        _ => RateRead::Bad,
    }
}

fn typed(text: &str, unit: RateUnit) -> RateRead {
    let text = tight(&half_width(text)).to_lowercase();
    if says_nothing(&text) || ["未约定", "无约定", "没约定", "不计", "不收", "未收"].contains(&text.as_str())
    {
        return RateRead::Rate(Occupancy::NotAgreed);
    }
    if text.contains("lpr") || text.contains("贷款市场报价利率") {
        return multiple(&text);
    }
    if text.contains('月') {
        return RateRead::Bad;
    }
    let by_day = text.contains('日') || text.contains('天');
    let parts = [("万分之", Decimal::ONE_HUNDRED), ("千分之", Decimal::TEN), ("百分之", Decimal::ONE)];
    let mut rest = text.clone();
    let mut stated = None;
    for (word, divisor) in
        parts.into_iter().chain([("‱", Decimal::ONE_HUNDRED), ("‰", Decimal::TEN), ("%", Decimal::ONE)])
    {
        if rest.contains(word) {
            rest = rest.replacen(word, "", 1);
            stated = Some(divisor);
            break;
        }
    }
    for word in [
        "资金占用费",
        "年利率",
        "日利率",
        "年化",
        "年息",
        "日息",
        "利率",
        "费率",
        "按日",
        "按年",
        "每日",
        "每天",
        "每年",
        "一年",
        "一日",
        "一天",
        "p.a.",
        "年",
        "日",
        "天",
        "/",
        "按",
        "的",
        "计算",
        "计收",
        "计",
    ] {
        rest = rest.replace(word, "");
    }
    let Some(figure) = number(&rest) else { return RateRead::Bad };
    match (stated, by_day) {
        (Some(divisor), false) if unit == RateUnit::Annual => annual(figure / divisor),
        (Some(divisor), _) => daily(figure / divisor),
        (None, true) => daily(figure),
        (None, false) => bare(figure, unit),
    }
}

/// `LPR的4倍`, `4倍LPR`, `一年期LPR*1.5`; a margin in points is another thing.
fn multiple(text: &str) -> RateRead {
    let mut rest = text.to_owned();
    for word in [
        "一年期",
        "1年期",
        "同期",
        "贷款市场报价利率",
        "lpr",
        "(",
        ")",
        "的",
        "倍",
        "按",
        "*",
        "x",
        "×",
        "计算",
        "计收",
        "计",
    ] {
        rest = rest.replace(word, "");
    }
    let times = if rest.is_empty() { Some(Decimal::ONE) } else { number(&rest) };
    match times.filter(|it| *it > Decimal::ZERO && *it <= Decimal::TEN).map(Percent::new) {
        Some(Ok(multiplier)) => RateRead::Rate(Occupancy::Lpr { multiplier }),
        _ => RateRead::Bad,
    }
}

fn number(text: &str) -> Option<Decimal> {
    let chinese = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    if let Some(index) = chinese.iter().position(|it| *it == text) {
        return Some(Decimal::from(index));
    }
    let plain = !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit() || it == b'.');
    plain.then(|| Decimal::from_str_exact(text).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(text: &str) -> Percent {
        text.parse().unwrap()
    }

    #[test]
    fn typed_rates() {
        let annual = |it: &str| RateRead::Rate(Occupancy::Annual { percent: percent(it) });
        let daily = |it: &str| RateRead::Rate(Occupancy::Daily { percent: percent(it) });
        let lpr = |it: &str| RateRead::Rate(Occupancy::Lpr { multiplier: percent(it) });
        for (text, expected) in [
            ("18%", annual("18")),
            ("１５.４％", annual("15.4")),
            ("24", annual("24")),
            ("15.4", annual("15.4")),
            ("年利率18%", annual("18")),
            ("18%/年", annual("18")),
            ("0.12", RateRead::Fraction(Occupancy::Annual { percent: percent("12") })),
            ("0.5%", annual("0.5")),
            ("日万分之五", daily("0.05")),
            ("每日0.05%", daily("0.05")),
            ("0.5‰/日", daily("0.05")),
            ("LPR的4倍", lpr("4")),
            ("一年期LPR*1.5", lpr("1.5")),
            ("同期LPR", lpr("1")),
            ("", RateRead::Rate(Occupancy::NotAgreed)),
            ("0", RateRead::Rate(Occupancy::NotAgreed)),
            ("未约定", RateRead::Rate(Occupancy::NotAgreed)),
            ("-", RateRead::Rate(Occupancy::NotAgreed)),
            ("1.5%/月", RateRead::Bad),
            ("LPR+50bp", RateRead::Bad),
            ("-18%", RateRead::Bad),
            ("1800", RateRead::Bad),
            ("见合同", RateRead::Bad),
        ] {
            assert_eq!(rate(&Cell::text(text), RateUnit::Annual), expected, "{text}");
        }
    }

    #[test]
    fn the_header_and_the_look_of_the_cell_count() {
        let number = |value: &str, percent| Cell::Number { value: value.parse().unwrap(), percent };
        for (header, cell, expected) in [
            ("资金占用费率(年%)", number("0.18", true), RateRead::Rate(Occupancy::Annual { percent: percent("18") })),
            (
                "资金占用费率（日‰）",
                number("0.5", false),
                RateRead::Rate(Occupancy::Daily { percent: percent("0.05") }),
            ),
            ("占用费（日万分之）", number("5", false), RateRead::Rate(Occupancy::Daily { percent: percent("0.05") })),
            ("日费率%", number("0.05", false), RateRead::Rate(Occupancy::Daily { percent: percent("0.05") })),
        ] {
            assert_eq!(rate(&cell, RateUnit::of_header(header)), expected, "{header}");
        }
    }
}

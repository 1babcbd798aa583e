//! How figures are written. What comes in is decimal text of the desk; nothing is reckoned here.

use recourse_core::Money;

/// Mark between the bounds of a figure that is known only as a range.
const BETWEEN: &str = " – ";

/// An amount with separators between thousands, as exact as it came: `-1,234.50`.
pub(crate) fn amount(text: &str) -> String {
    each(text, grouped)
}

/// An amount in whole yuan, for figures that are estimates.
pub(crate) fn whole(text: &str) -> String {
    each(text, |it| match it.parse::<Money>() {
        Ok(money) => match money.yuan().round() {
            it if it.is_zero() => "0".to_owned(),
            it => grouped(&it.to_string()),
        },
        Err(_) => it.to_owned(),
    })
}

/// An unrounded figure as far as six decimals; an ellipsis says that more follow.
pub(crate) fn shortened(exact: &str) -> String {
    let (figure, decimals) = exact.split_once('.').unwrap_or((exact, ""));
    let kept: String = decimals.chars().take(6).collect();
    let more = if decimals.chars().count() > 6 { "…" } else { "" };
    match kept.trim_end_matches('0') {
        _ if !more.is_empty() => format!("{}.{kept}{more}", grouped(figure)),
        "" => grouped(figure),
        kept => format!("{}.{kept}", grouped(figure)),
    }
}

/// Whether the amount is nothing at all.
pub(crate) fn is_zero(text: &str) -> bool {
    text.chars().all(|it| matches!(it, '0' | '.' | '-'))
}

fn each(text: &str, write: impl Fn(&str) -> String) -> String {
    text.split(BETWEEN).map(write).collect::<Vec<_>>().join(BETWEEN)
}

fn grouped(text: &str) -> String {
    let (sign, figure) = text.strip_prefix('-').map_or(("", text), |it| ("-", it));
    let (whole, decimals) = figure.split_once('.').unwrap_or((figure, ""));
    if whole.is_empty() || !whole.bytes().all(|it| it.is_ascii_digit()) {
        return text.to_owned();
    }
    let mut written = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    if decimals.is_empty() { written } else { format!("{written}.{decimals}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_grouped_and_never_rounded() {
        for (text, written) in [
            ("0.00", "0.00"),
            ("999.10", "999.10"),
            ("1000.00", "1,000.00"),
            ("-1234567.89", "-1,234,567.89"),
            ("100000", "100,000"),
            ("-390.00 – 1200.50", "-390.00 – 1,200.50"),
            ("", ""),
            ("n/a", "n/a"),
        ] {
            assert_eq!(amount(text), written);
        }
    }

    #[test]
    fn estimates_are_whole_yuan() {
        for (text, written) in
            [("1007000.08", "1,007,000"), ("-389.60", "-390"), ("0.20", "0"), ("-0.20", "0"), ("1.00 – 2.90", "1 – 3")]
        {
            assert_eq!(whole(text), written);
        }
    }

    #[test]
    fn unrounded_figures_say_that_more_follows() {
        for (text, written) in [
            ("14171.04107386301369863013", "14,171.041073…"),
            ("557.10", "557.1"),
            ("557.000", "557"),
            ("12000.0000001", "12,000.000000…"),
        ] {
            assert_eq!(shortened(text), written);
        }
    }
}

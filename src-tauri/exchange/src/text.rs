//! Text as people type it, brought to one form.

use crate::cell::invisible;

/// Full-width letters, digits and signs as ASCII; invisible marks dropped, every space a plain one.
pub(crate) fn half_width(text: &str) -> String {
    text.chars()
        .filter(|it| !invisible(*it) || it.is_whitespace())
        .map(|it| match it {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(it) - 0xfee0).unwrap_or(it),
            '￥' => '¥',
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
            it if it.is_whitespace() => ' ',
            it => it,
        })
        .collect()
}

/// [`half_width`] without any space.
pub(crate) fn tight(text: &str) -> String {
    half_width(text).chars().filter(|it| *it != ' ').collect()
}

/// Trimmed; a space between two Chinese characters is only typing (`张　三`).
pub(crate) fn name(text: &str) -> String {
    let trimmed: Vec<char> =
        text.trim_matches(invisible).chars().filter(|it| !invisible(*it) || *it == ' ' || it.is_whitespace()).collect();
    let mut out = String::with_capacity(text.len());
    for (index, letter) in trimmed.iter().enumerate() {
        if letter.is_whitespace() {
            let before = out.chars().next_back().is_some_and(chinese);
            let after = trimmed.iter().skip(index).find(|it| !it.is_whitespace()).copied().is_some_and(chinese);
            if !(before && after || out.ends_with(' ')) {
                out.push(' ');
            }
        } else {
            out.push(*letter);
        }
    }
    out
}

fn chinese(it: char) -> bool {
    matches!(it, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether the text only says that there is nothing: `无`, `/`, `—`.
pub(crate) fn says_nothing(text: &str) -> bool {
    let text = tight(text);
    text.chars().all(|it| matches!(it, '-' | '/' | '\\' | '_' | '.'))
        || matches!(text.as_str(), "无" | "暂无" | "没有" | "空" | "N/A" | "n/a" | "NA" | "null" | "NULL" | "None")
}

/// At most `most` characters, with a sign that more followed.
pub(crate) fn cut(text: &str, most: usize) -> String {
    let mut letters = text.chars();
    let mut short: String = letters.by_ref().take(most).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_form() {
        assert_eq!(half_width("１２　ＡｂＣ（￥）\u{feff}—"), "12 AbC(¥)-");
        assert_eq!(tight(" 1 2\u{3000}3\n"), "123");
        for (typed, expected) in [
            (" 示例公司\u{3000}", "示例公司"),
            ("张　三", "张三"),
            ("张 \u{3000} 三", "张三"),
            ("John  Doe", "John Doe"),
            ("甲 Ltd", "甲 Ltd"),
            ("\u{200b}李\u{feff}四", "李四"),
            ("\u{3000}", ""),
        ] {
            assert_eq!(name(typed), expected, "{typed:?}");
        }
        for (text, nothing) in [("无", true), (" / ", true), ("——", true), ("", true), ("无锡", false), ("0", false)]
        {
            assert_eq!(says_nothing(text), nothing, "{text}");
        }
        assert_eq!(cut("甲乙丙", 2), "甲乙…");
        assert_eq!(cut("甲乙", 2), "甲乙");
    }
}

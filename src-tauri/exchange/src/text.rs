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

/// The form in which two contract numbers are compared: width, case, spaces and invisible marks do not tell them apart.
#[must_use]
pub fn contract_key(contract: &str) -> String {
    tight(contract).trim_start_matches('\'').to_uppercase()
}

/// One line out of several; its words and the spaces between them stay.
pub(crate) fn one_line(text: &str) -> String {
    text.trim_matches(invisible)
        .split(breaks_line)
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What kind of text a field keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// Names, numbers, addresses: one line.
    Line,
    /// Remarks and reasons, which may have several lines.
    Note,
}

impl TextKind {
    /// The most characters it may have.
    #[must_use]
    pub const fn most(self) -> usize {
        match self {
            Self::Line => 200,
            Self::Note => 4_000,
        }
    }
}

/// Why a text cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextFlaw {
    /// A control character, or one that turns the direction of what follows.
    #[error("a character that cannot be seen")]
    Hidden,
    /// Longer than its kind may be.
    #[error("longer than {most} characters")]
    TooLong {
        /// The most characters it may have.
        most: usize,
    },
}

/// `text` as it is kept: trimmed, without the marks that copying leaves behind, every line break the same.
pub(crate) fn kept(text: &str, kind: TextKind) -> Result<String, TextFlaw> {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.trim_matches(invisible).chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' if letters.peek() == Some(&'\n') => {}
            it if kind == TextKind::Note && breaks_line(it) => out.push('\n'),
            '\t' if kind == TextKind::Note => out.push(' '),
            it if hides(it) || breaks_line(it) => return Err(TextFlaw::Hidden),
            it if invisible(it) && !it.is_whitespace() => {}
            it => out.push(it),
        }
    }
    let most = kind.most();
    if out.chars().count() > most { Err(TextFlaw::TooLong { most }) } else { Ok(out) }
}

/// Whether a character cannot be seen and yet does something to those around it.
pub(crate) fn hides(it: char) -> bool {
    it.is_control() || matches!(it, '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn breaks_line(it: char) -> bool {
    matches!(it, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether the text only says that there is nothing: `无`, `/`, `—`.
pub(crate) fn says_nothing(text: &str) -> bool {
    let text = tight(text);
    text.chars().all(|it| matches!(it, '-' | '/' | '\\' | '_' | '.'))
        || matches!(text.as_str(), "无" | "暂无" | "没有" | "空" | "N/A" | "n/a" | "NA" | "null" | "NULL" | "None")
}

/// At most `most` characters, with a sign that more followed; what cannot be seen is shown as `\u{fffd}`.
pub(crate) fn cut(text: &str, most: usize) -> String {
    let mut letters = text.chars().map(|it| if hides(it) && !it.is_whitespace() { '\u{fffd}' } else { it });
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
        assert_eq!(cut("甲\u{1b}[2J\u{202e}", 9), "甲\u{fffd}[2J\u{fffd}");
        assert_eq!(one_line(" 甲 路\r\n\t1  号\n"), "甲 路 1  号");
    }

    #[test]
    fn what_is_kept() {
        use TextKind::{Line, Note};
        for (typed, kind, expected) in [
            (" 张 三\u{200b}\t", Line, Ok("张 三")),
            (
                "\r\n第一行\r\n第二行  two  words\u{3000}张 三\rc\u{2028}d\te ",
                Note,
                Ok("第一行\n第二行  two  words\u{3000}张 三\nc\nd e"),
            ),
            ("张\n三", Line, Err(TextFlaw::Hidden)),
            ("张\t三", Line, Err(TextFlaw::Hidden)),
            ("张\0三", Note, Err(TextFlaw::Hidden)),
            ("张\u{7}", Note, Err(TextFlaw::Hidden)),
            ("\u{202e}三张", Note, Err(TextFlaw::Hidden)),
            ("三\u{2066}张", Line, Err(TextFlaw::Hidden)),
            ("", Line, Ok("")),
        ] {
            assert_eq!(kept(typed, kind), expected.map(str::to_owned), "{typed:?}");
        }
        for (kind, most) in [(Line, 200), (Note, 4_000)] {
            assert!(kept(&"张".repeat(most), kind).is_ok());
            assert_eq!(kept(&"张".repeat(most + 1), kind), Err(TextFlaw::TooLong { most }));
        }
    }

    #[test]
    fn one_contract_written_in_many_ways() {
        for other in ["HT1", "ht1", "ＨＴ１", " h t\u{3000}1", "'HT1", "HT\u{200b}1"] {
            assert_eq!(contract_key(other), "HT1", "{other}");
        }
        assert_ne!(contract_key("HT1"), contract_key("HT2"));
    }
}

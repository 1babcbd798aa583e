//! Search by parts of words: any run of characters is found, from one Chinese character to a whole contract number.
//!
//! Text is folded (full-width to plain, lower case) and cut into overlapping grams, one for each character: two
//! characters long where writing has no spaces, three in Latin letters and digits, shorter at the end of a run. A
//! phrase of whole grams, or one gram cut short as a prefix, is then exactly a substring. Names stand in the text once
//! more by their sounds.

use std::borrow::Cow;

use recourse_core::{CaseFile, SearchField};

use crate::readings::readings;

/// A phrase longer than this is cut, and what it finds is compared with the text.
const MOST_GRAMS: usize = 48;
/// Words beyond this many phrases are compared with the text only.
const MOST_PHRASES: usize = 16;

/// Text as it is compared: full-width forms plain, letters small.
pub(crate) fn fold(text: &str) -> String {
    text.chars().map(plain).flat_map(char::to_lowercase).collect()
}

fn plain(letter: char) -> char {
    match letter {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter).saturating_sub(0xfee0)).unwrap_or(letter),
        _ => letter,
    }
}

/// Everything a search of `file` is compared with, folded, one text a line.
pub(crate) fn text_of(file: &CaseFile) -> String {
    let items = file.search_items();
    let mut lines: Vec<String> = items.iter().map(|it| fold(&it.text)).collect();
    for it in items.iter().filter(|it| it.field.is_name()) {
        for way in readings(&it.text) {
            if !lines.contains(&way) {
                lines.push(way);
            }
        }
    }
    lines.join("\n")
}

/// Where a word of a search stands in a case.
#[derive(Clone, PartialEq, Eq)]
pub struct FoundIn {
    /// What the text is.
    pub field: SearchField,
    /// The whole text, as it stands in the file.
    pub text: String,
    /// Whether it was found by its sounds and not as it is written.
    pub by_sound: bool,
}

/// Where the words of `query` stand in `file`, each in the first text that has it. Pure: the index is not asked.
pub fn found_in(file: &CaseFile, query: &str) -> Vec<FoundIn> {
    let folded = fold(query);
    let items = file.search_items();
    let mut found: Vec<FoundIn> = Vec::new();
    for word in folded.split_whitespace() {
        let written = items.iter().find(|it| fold(&it.text).contains(word)).map(|it| (it, false));
        let sounding = || {
            let names = items.iter().filter(|it| it.field.is_name());
            names.into_iter().find(|it| readings(&it.text).iter().any(|way| way.contains(word))).map(|it| (it, true))
        };
        if let Some((it, by_sound)) = written.or_else(sounding)
            && !found.iter().any(|other| other.text == it.text)
        {
            found.push(FoundIn { field: it.field, text: it.text.clone(), by_sound });
        }
    }
    found
}

recourse_core::withheld!(FoundIn);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    /// Latin letters and digits.
    Latin,
    /// Every other letter or sign beyond ASCII.
    Wide,
    /// Blanks and ASCII punctuation: not indexed.
    Break,
}

impl Script {
    fn of(letter: char) -> Self {
        match letter {
            it if it.is_ascii_alphanumeric() => Self::Latin,
            it if it.is_ascii() || it.is_whitespace() || it.is_control() => Self::Break,
            _ => Self::Wide,
        }
    }

    fn gram(self) -> usize {
        match self {
            Self::Latin => 3,
            Self::Wide => 2,
            Self::Break => 1,
        }
    }
}

/// The stretches of `text` in one script each, breaks left out.
fn runs(text: &str) -> impl Iterator<Item = (Script, Vec<char>)> {
    let mut letters = text.chars().peekable();
    std::iter::from_fn(move || {
        let first = letters.next()?;
        let script = Script::of(first);
        let mut run = vec![first];
        while let Some(next) = letters.next_if(|it| Script::of(*it) == script) {
            run.push(next);
        }
        Some((script, run))
    })
    .filter(|(script, _)| *script != Script::Break)
}

/// The grams of folded `text`, as the index takes them.
pub(crate) fn grams(text: &str) -> String {
    let mut grams = String::with_capacity(text.len().saturating_mul(3));
    for (script, run) in runs(text) {
        for start in 0..run.len() {
            grams.extend(run.iter().skip(start).take(script.gram()));
            grams.push(' ');
        }
    }
    grams
}

/// A question to the index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Question {
    /// What the index is asked; `None` if it cannot help.
    pub(crate) matching: Option<String>,
    /// Words that each text found must still be compared with.
    pub(crate) compare: Vec<String>,
}

/// What to ask for texts that contain each word of `query`; `None` for all texts.
pub(crate) fn question(query: &str) -> Option<Question> {
    let folded = fold(query);
    let mut words: Vec<&str> = folded.split_whitespace().collect();
    words.sort_unstable();
    words.dedup();
    if words.is_empty() {
        return None;
    }
    let mut phrases = Vec::new();
    let mut question = Question::default();
    for word in words {
        let parts: Vec<_> = runs(word).collect();
        let whole = |(script, run): &&(Script, Vec<char>)| run.len() >= script.gram();
        let strong = parts.iter().any(|it| whole(&it));
        if phrases.len() >= MOST_PHRASES {
            question.compare.push(word.to_owned());
            continue;
        }
        phrases.extend(parts.iter().filter(|it| !strong || whole(it)).map(|(script, run)| phrase(*script, run)));
        let exact =
            matches!(parts.as_slice(), [(_, run)] if run.len() <= MOST_GRAMS && run.len() == word.chars().count());
        if !exact {
            question.compare.push(word.to_owned());
        }
    }
    phrases.truncate(MOST_PHRASES);
    question.matching = (!phrases.is_empty()).then(|| phrases.join(" AND "));
    Some(question)
}

fn phrase(script: Script, run: &[char]) -> String {
    let text = |gram: &[char]| gram.iter().collect::<String>();
    if run.len() < script.gram() {
        return format!("\"{}\" *", text(run));
    }
    let grams: Vec<String> = run.windows(script.gram()).take(MOST_GRAMS).map(text).collect();
    format!("\"{}\"", grams.join(" "))
}

/// An identity as it is compared: no blanks, letters large.
pub(crate) fn fold_identity(identity: &str) -> Cow<'_, str> {
    if identity.chars().all(|it| it.is_ascii_digit() || it.is_ascii_uppercase()) {
        return Cow::Borrowed(identity);
    }
    identity.chars().map(plain).filter(|it| !it.is_whitespace()).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_at_every_character() {
        for (text, cut) in [
            ("赵明", "赵明 明 "),
            ("䶮", "䶮 "),
            ("1101x", "110 101 01x 1x x "),
            ("担保2023-7号", "担保 保 202 023 23 3 7 号 "),
            ("", ""),
            (" -\n", ""),
        ] {
            assert_eq!(grams(text), cut, "{text}");
        }
        assert_eq!(fold("ＡＢ（２０２３）Ｘ　Y"), "ab(2023)x y");
    }

    #[test]
    fn only_what_the_index_cannot_settle_is_compared() {
        for (query, matching, compare) in [
            ("赵明", Some("\"赵明\""), &[][..]),
            ("赵明德", Some("\"赵明 明德\""), &[]),
            ("赵", Some("\"赵\" *"), &[]),
            ("12", Some("\"12\" *"), &[]),
            ("002X", Some("\"002 02x\""), &[]),
            ("2024-0173", Some("\"202 024\" AND \"017 173\""), &["2024-0173"]),
            ("赵 12", Some("\"12\" * AND \"赵\" *"), &[]),
            ("保2", Some("\"保\" * AND \"2\" *"), &["保2"]),
            ("-", None, &["-"]),
            ("\"", None, &["\""]),
        ] {
            let asked = question(query).unwrap();
            assert_eq!(asked.matching.as_deref(), matching, "{query}");
            assert_eq!(asked.compare, compare, "{query}");
        }
        assert_eq!(question(" \u{3000}\n"), None);
    }
}

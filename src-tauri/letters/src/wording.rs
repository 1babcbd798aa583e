//! The language of the wording files: lines of blocks, with named variables and conditions.
//!
//! A line is `keyword text`; `#` begins a comment line. Within the text
//!
//! * `{name}` prints a variable,
//! * `{?name}…{:}…{/}` prints the first part where the variable is there, else the second (which may be left out),
//! * `{list}…{|}…{/}` joins with `、` those parts that print something,
//! * `**` turns bold on and off.

use std::collections::BTreeMap;

use crate::document::{Span, Text, Unity, Weight};

/// A wording file as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wording {
    pub(crate) version: u32,
    words: BTreeMap<String, String>,
    pub(crate) lines: Vec<Line>,
}

/// One block line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) number: u32,
    pub(crate) keyword: Keyword,
    pub(crate) parts: Vec<Part>,
}

/// What a line makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keyword {
    Letterhead,
    HeadLine,
    Reference,
    Title,
    Recipient,
    Note,
    Heading,
    Paragraph,
    Table,
    Closing,
    By,
    Seal,
    Dated,
    SlipTitle,
    Slip,
    SlipField,
    Annex,
}

impl Keyword {
    const ALL: [(&'static str, Self); 17] = [
        ("letterhead", Self::Letterhead),
        ("headline", Self::HeadLine),
        ("reference", Self::Reference),
        ("title", Self::Title),
        ("recipient", Self::Recipient),
        ("note", Self::Note),
        ("heading", Self::Heading),
        ("paragraph", Self::Paragraph),
        ("table", Self::Table),
        ("closing", Self::Closing),
        ("by", Self::By),
        ("seal", Self::Seal),
        ("dated", Self::Dated),
        ("slip-title", Self::SlipTitle),
        ("slip", Self::Slip),
        ("slip-field", Self::SlipField),
        ("annex", Self::Annex),
    ];

    fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find_map(|(name, it)| (name == word).then_some(it))
    }
}

/// A part of a line's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Literal(String),
    Variable(String),
    When { name: String, then: Vec<Part>, otherwise: Vec<Part> },
    List(Vec<Vec<Part>>),
    Bold,
}

/// What the variables of a wording stand for; `None` where the letter has no such fact.
pub(crate) type Values = BTreeMap<&'static str, Option<Text>>;

/// Why a wording file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum WordingError {
    #[error("line {line}: no such block as {keyword:?}")]
    NoSuchBlock { line: u32, keyword: String },
    #[error("line {line}: a brace, condition or list is left open or closed once too often")]
    Unbalanced { line: u32 },
    #[error("line {line}: no such variable as {name:?}")]
    NoSuchVariable { line: u32, name: String },
    #[error("line {line}: {name:?} is printed outside its condition, and this letter has no such fact")]
    Unconditional { line: u32, name: String },
    #[error("line {line}: no such table as {name:?}")]
    NoSuchTable { line: u32, name: String },
    #[error("line {line} does not follow the block that it belongs to")]
    Misplaced { line: u32 },
    #[error("the words for {key:?} are missing")]
    NoWords { key: String },
    #[error("the file states version {found}, the program knows {known}")]
    OtherVersion { found: u32, known: u32 },
}

impl Wording {
    /// Reads a wording file.
    pub(crate) fn read(text: &str) -> Result<Self, WordingError> {
        let mut it = Self { version: 0, words: BTreeMap::new(), lines: Vec::new() };
        for (number, line) in (1_u32..).zip(text.lines()) {
            let line = line.trim_end();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
            match word {
                "version" => it.version = rest.parse().unwrap_or(0),
                "words" => {
                    let (key, words) = rest.split_once(' ').unwrap_or((rest, ""));
                    it.words.insert(key.to_owned(), words.to_owned());
                }
                _ => {
                    let keyword = Keyword::read(word)
                        .ok_or_else(|| WordingError::NoSuchBlock { line: number, keyword: word.to_owned() })?;
                    it.lines.push(Line { number, keyword, parts: parts(rest, number)? });
                }
            }
        }
        Ok(it)
    }

    /// The fixed words for `key`.
    pub(crate) fn words(&self, key: &str) -> Result<&str, WordingError> {
        self.words.get(key).map(String::as_str).ok_or_else(|| WordingError::NoWords { key: key.to_owned() })
    }
}

impl Line {
    /// What the line prints with `values`.
    pub(crate) fn print(&self, values: &Values) -> Result<Text, WordingError> {
        let mut pen = Pen { values, line: self.number, weight: Weight::Regular, spans: Vec::new() };
        pen.print(&self.parts)?;
        Ok(Text(pen.spans))
    }
}

struct Pen<'a> {
    values: &'a Values,
    line: u32,
    weight: Weight,
    spans: Vec<Span>,
}

impl Pen<'_> {
    fn print(&mut self, parts: &[Part]) -> Result<(), WordingError> {
        for part in parts {
            match part {
                Part::Literal(text) => self.push(text, Unity::Loose),
                Part::Variable(name) => {
                    let value = self.value(name)?;
                    let absent = || WordingError::Unconditional { line: self.line, name: name.clone() };
                    for span in value.ok_or_else(absent)?.0 {
                        self.push(&span.text, span.unity);
                    }
                }
                Part::When { name, then, otherwise } => {
                    let branch = if self.value(name)?.is_some() { then } else { otherwise };
                    self.print(branch)?;
                }
                Part::List(entries) => self.print_list(entries)?,
                Part::Bold => {
                    self.weight = match self.weight {
                        Weight::Regular => Weight::Bold,
                        Weight::Bold => Weight::Regular,
                    };
                }
            }
        }
        Ok(())
    }

    fn print_list(&mut self, entries: &[Vec<Part>]) -> Result<(), WordingError> {
        let mut first = true;
        for entry in entries {
            let mut pen = Pen { values: self.values, line: self.line, weight: self.weight, spans: Vec::new() };
            pen.print(entry)?;
            if pen.spans.is_empty() {
                continue;
            }
            if !first {
                self.push("、", Unity::Loose);
            }
            first = false;
            self.spans.append(&mut pen.spans);
        }
        Ok(())
    }

    fn value(&self, name: &str) -> Result<Option<Text>, WordingError> {
        let unknown = || WordingError::NoSuchVariable { line: self.line, name: name.to_owned() };
        self.values.get(name).cloned().ok_or_else(unknown)
    }

    fn push(&mut self, text: &str, unity: Unity) {
        if text.is_empty() {
            return;
        }
        if let (Unity::Loose, Some(before)) = (unity, self.spans.last_mut())
            && (before.unity, before.weight) == (Unity::Loose, self.weight)
        {
            before.text.push_str(text);
            return;
        }
        self.spans.push(Span { text: text.to_owned(), weight: self.weight, unity });
    }
}

/// Splits `text` into its parts.
fn parts(text: &str, line: u32) -> Result<Vec<Part>, WordingError> {
    let mut open: Vec<Open> = vec![Open { kind: OpenKind::Line, done: Vec::new(), parts: Vec::new() }];
    let mut rest = text;
    while !rest.is_empty() {
        let (literal, tag, after) = next_tag(rest).ok_or(WordingError::Unbalanced { line })?;
        let top = open.last_mut().ok_or(WordingError::Unbalanced { line })?;
        if !literal.is_empty() {
            top.parts.push(Part::Literal(literal.to_owned()));
        }
        rest = after;
        match tag {
            None => {}
            Some("**") => top.parts.push(Part::Bold),
            Some(":" | "|") => top.done.push(std::mem::take(&mut top.parts)),
            Some("/") => {
                let part = open.pop().and_then(Open::close).ok_or(WordingError::Unbalanced { line })?;
                open.last_mut().ok_or(WordingError::Unbalanced { line })?.parts.push(part);
            }
            Some("list") => open.push(Open { kind: OpenKind::List, done: Vec::new(), parts: Vec::new() }),
            Some(tag) => {
                if let Some(name) = tag.strip_prefix('?') {
                    let kind = OpenKind::When(name.to_owned());
                    open.push(Open { kind, done: Vec::new(), parts: Vec::new() });
                } else {
                    top.parts.push(Part::Variable(tag.to_owned()));
                }
            }
        }
    }
    match (open.pop(), open.is_empty()) {
        (Some(Open { kind: OpenKind::Line, done, parts }), true) if done.is_empty() => Ok(parts),
        _ => Err(WordingError::Unbalanced { line }),
    }
}

/// Literal text up to the next tag, the tag, and what follows; `None` where a brace is left open.
fn next_tag(text: &str) -> Option<(&str, Option<&str>, &str)> {
    let brace = text.find('{');
    let bold = text.find("**");
    match (brace, bold) {
        (None, None) => Some((text, None, "")),
        (brace, Some(at)) if brace.is_none_or(|it| at < it) => {
            let (literal, rest) = text.split_at(at);
            Some((literal, Some("**"), rest.strip_prefix("**")?))
        }
        (Some(at), _) => {
            let (literal, rest) = text.split_at(at);
            let (tag, after) = rest.strip_prefix('{')?.split_once('}')?;
            Some((literal, Some(tag), after))
        }
        (None, Some(_)) => None,
    }
}

struct Open {
    kind: OpenKind,
    done: Vec<Vec<Part>>,
    parts: Vec<Part>,
}

enum OpenKind {
    Line,
    When(String),
    List,
}

impl Open {
    fn close(mut self) -> Option<Part> {
        match self.kind {
            OpenKind::Line => None,
            OpenKind::List => {
                self.done.push(self.parts);
                Some(Part::List(self.done))
            }
            OpenKind::When(name) => match self.done.len() {
                0 => Some(Part::When { name, then: self.parts, otherwise: Vec::new() }),
                1 => Some(Part::When { name, then: self.done.pop()?, otherwise: self.parts }),
                _ => None,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> Result<String, WordingError> {
        let values =
            Values::from([("bank", Some(Text::plain("某银行"))), ("sum", Some(Text::whole("1.00元"))), ("none", None)]);
        let wording = Wording::read(&format!("version 1\nparagraph {text}"))?;
        wording.lines[0].print(&values).map(|it| it.to_string())
    }

    #[test]
    fn variables_conditions_and_lists() {
        for (text, expected) in [
            ("向{bank}付{sum}。", "向某银行付1.00元。"),
            ("{?none}有{none}{:}无{/}。", "无。"),
            ("{?none}有{none}{/}。", "。"),
            ("{?bank}{?none}甲{:}乙{/}{bank}{/}", "乙某银行"),
            ("{list}{?none}甲{/}{|}本金{sum}{|}利息{sum}{/}", "本金1.00元、利息1.00元"),
            ("共**{sum}**整", "共1.00元整"),
        ] {
            assert_eq!(printed(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn mistakes_are_named_with_their_line() {
        for (text, error) in [
            ("{bank", WordingError::Unbalanced { line: 2 }),
            ("{?bank}甲", WordingError::Unbalanced { line: 2 }),
            ("甲{/}", WordingError::Unbalanced { line: 2 }),
            ("甲{|}乙", WordingError::Unbalanced { line: 2 }),
            ("{bnak}", WordingError::NoSuchVariable { line: 2, name: "bnak".into() }),
            ("{?bnak}甲{/}", WordingError::NoSuchVariable { line: 2, name: "bnak".into() }),
            ("{none}", WordingError::Unconditional { line: 2, name: "none".into() }),
        ] {
            assert_eq!(printed(text), Err(error), "{text}");
        }
        let error = WordingError::NoSuchBlock { line: 1, keyword: "paragarph".into() };
        assert_eq!(Wording::read("paragarph 甲"), Err(error));
    }

    #[test]
    fn bold_and_unity_survive() {
        let values = Values::from([("sum", Some(Text::whole("1.00元")))]);
        let wording = Wording::read("paragraph 甲**乙{sum}**丙").unwrap();
        let run = |text: &str, weight, unity| Span { text: text.into(), weight, unity };
        assert_eq!(
            wording.lines[0].print(&values).unwrap().0,
            [
                run("甲", Weight::Regular, Unity::Loose),
                run("乙", Weight::Bold, Unity::Loose),
                run("1.00元", Weight::Bold, Unity::Whole),
                run("丙", Weight::Regular, Unity::Loose),
            ]
        );
    }
}

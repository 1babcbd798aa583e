//! Text into a wording.

use std::collections::BTreeMap;

use super::{Figures, Keyword, Line, Surface, Wording, WordingError, asked};
use crate::facts::{Capacity, Language, Role};

/// A part of a line's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Literal(String),
    Variable { name: String, column: u32 },
    When { name: String, column: u32, then: Vec<Part>, otherwise: Vec<Part> },
    List(Vec<Vec<Part>>),
    Bold,
}

/// Whether `parts` ask for the variable `name`.
pub(super) fn names(parts: &[Part], name: &str) -> bool {
    parts.iter().any(|it| match it {
        Part::Literal(_) | Part::Bold => false,
        Part::Variable { name: it, .. } => it == name,
        Part::When { name: it, then, otherwise, .. } => it == name || names(then, name) || names(otherwise, name),
        Part::List(entries) => entries.iter().any(|it| names(it, name)),
    })
}

impl Wording {
    /// Reads a wording file; `common` are the parts it may use.
    /// # Errors
    /// [`WordingError`] with line and column.
    pub fn read(text: &str, common: &str) -> Result<Self, WordingError> {
        let mut it = Self {
            id: String::new(),
            language: Language::Chinese,
            version: 0,
            name: String::new(),
            name_en: String::new(),
            to: Vec::new(),
            from: Vec::new(),
            law: String::new(),
            demands: String::new(),
            needs: Vec::new(),
            asks: Vec::new(),
            restarts: String::new(),
            figures: Figures::Owed,
            surface: Surface::Inside,
            words: BTreeMap::new(),
            lines: Vec::new(),
        };
        it.read_words(common)?;
        for (number, line) in numbered(text) {
            it.line(number, line, common)?;
        }
        let lacking = [
            ("id", it.id.is_empty()),
            ("version", it.version == 0),
            ("name", it.name.is_empty()),
            ("to", it.to.is_empty()),
            ("law", it.law.is_empty()),
            ("demands", it.demands.is_empty()),
        ];
        match lacking.into_iter().find(|(_, lacks)| *lacks) {
            Some((what, _)) => Err(WordingError::NoHeader { line: 1, what }),
            None => Ok(it),
        }
    }

    fn line(&mut self, number: u32, line: &str, common: &str) -> Result<(), WordingError> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let bad = |value: &str| WordingError::BadHeader {
            line: number,
            column: column_of(line, value),
            value: value.to_owned(),
        };
        match word {
            "id" => rest.clone_into(&mut self.id),
            "language" => self.language = Language::from_tag(rest).ok_or_else(|| bad(rest))?,
            "version" => self.version = rest.parse().map_err(|_| bad(rest))?,
            "name" => rest.clone_into(&mut self.name),
            "name-en" => rest.clone_into(&mut self.name_en),
            "law" => rest.clone_into(&mut self.law),
            "demands" => rest.clone_into(&mut self.demands),
            "restarts" => rest.clone_into(&mut self.restarts),
            "figures" => self.figures = figures(rest).ok_or_else(|| bad(rest))?,
            "surface" => self.surface = surface(rest).ok_or_else(|| bad(rest))?,
            "to" => self.to = all(rest, role).map_err(bad)?,
            "from" => self.from = all(rest, capacity).map_err(bad)?,
            "needs" => self.needs.extend(rest.split_whitespace().map(ToOwned::to_owned)),
            "asks" => {
                let asks = all(rest, asked).map_err(bad)?;
                self.asks.extend(asks);
            }
            "words" => {
                let (key, words) = rest.split_once(' ').unwrap_or((rest, ""));
                self.words.insert(key.to_owned(), words.to_owned());
            }
            "use" => self.take(number, rest, common, 0)?,
            _ => self.block(number, line)?,
        }
        Ok(())
    }

    /// Takes over the part `name`, and the parts that it names itself; its mistakes are those of `number`.
    fn take(&mut self, number: u32, name: &str, common: &str, depth: u8) -> Result<(), WordingError> {
        let none = || WordingError::NoSuchPart { line: number, name: name.to_owned() };
        for (_, line) in numbered(part(common, name).filter(|_| depth < 4).ok_or_else(none)?) {
            match line.strip_prefix("use ") {
                Some(inner) => self.take(number, inner, common, depth.saturating_add(1))?,
                None => self.block(number, line)?,
            }
        }
        Ok(())
    }

    fn block(&mut self, number: u32, line: &str) -> Result<(), WordingError> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let (keyword, each) = word.split_once('@').map_or((word, None), |(word, list)| (word, Some(list.to_owned())));
        let keyword = Keyword::read(keyword)
            .ok_or_else(|| WordingError::NoSuchBlock { line: number, keyword: keyword.to_owned() })?;
        let before = u32::try_from(word.chars().count()).unwrap_or(0).saturating_add(2);
        self.lines.push(Line { number, keyword, each, parts: parts(rest, number, before)? });
        Ok(())
    }

    /// Takes the fixed words of the common file.
    fn read_words(&mut self, common: &str) -> Result<(), WordingError> {
        for (number, line) in numbered(common).filter(|(_, it)| it.starts_with("words ")) {
            self.line(number, line, "")?;
        }
        Ok(())
    }
}

/// Lines that say something, with their numbers.
fn numbered(text: &str) -> impl Iterator<Item = (u32, &str)> {
    let lines = (1_u32..).zip(text.lines()).map(|(number, line)| (number, line.trim_end()));
    lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

/// The lines of the part `name`: from `part name` to the next part.
fn part<'a>(common: &'a str, name: &str) -> Option<&'a str> {
    let begins = format!("\npart {name}\n");
    let (_, after) = common.split_once(&begins)?;
    Some(after.split_once("\npart ").map_or(after, |(it, _)| it))
}

/// Reads every word of `text`, or answers the one that cannot be read.
fn all<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, &str> {
    text.split_whitespace().map(|word| read(word).ok_or(word)).collect()
}

fn column_of(line: &str, value: &str) -> u32 {
    let before = line.find(value).and_then(|at| line.get(..at)).map_or(0, |it| it.chars().count());
    u32::try_from(before).unwrap_or(0).saturating_add(1)
}

fn role(word: &str) -> Option<Role> {
    match word {
        "debtor" => Some(Role::Debtor),
        "guarantor" => Some(Role::Guarantor),
        "heir" => Some(Role::Heir),
        "third-party" => Some(Role::ThirdParty),
        "court" => Some(Role::Court),
        _ => None,
    }
}

fn capacity(word: &str) -> Option<Capacity> {
    match word {
        "guarantor" => Some(Capacity::Guarantor),
        "insurer" => Some(Capacity::Insurer),
        _ => None,
    }
}

fn surface(word: &str) -> Option<Surface> {
    match word {
        "inside" => Some(Surface::Inside),
        "outside" => Some(Surface::Outside),
        _ => None,
    }
}

fn figures(word: &str) -> Option<Figures> {
    match word {
        "owed" => Some(Figures::Owed),
        "settled" => Some(Figures::Settled),
        "none" => Some(Figures::None),
        _ => None,
    }
}

/// Splits `text`, which begins at `column` of its line, into its parts.
fn parts(text: &str, line: u32, column: u32) -> Result<Vec<Part>, WordingError> {
    let mut open: Vec<Open> = vec![Open { kind: OpenKind::Line, column, done: Vec::new(), parts: Vec::new() }];
    let mut rest = text;
    while !rest.is_empty() {
        let passed = text.len().saturating_sub(rest.len());
        let column = text.get(..passed).map_or(0, |it| it.chars().count());
        let unbalanced = |column| WordingError::Unbalanced { line, column };
        let here = u32::try_from(column).unwrap_or(0).saturating_add(open.first().map_or(1, |it| it.column));
        let (literal, tag, after) = next_tag(rest).ok_or_else(|| unbalanced(here))?;
        let column = here.saturating_add(u32::try_from(literal.chars().count()).unwrap_or(0));
        let top = open.last_mut().ok_or_else(|| unbalanced(column))?;
        if !literal.is_empty() {
            top.parts.push(Part::Literal(literal.to_owned()));
        }
        rest = after;
        match tag {
            None => {}
            Some("**") => top.parts.push(Part::Bold),
            Some(":" | "|") => {
                if matches!(top.kind, OpenKind::Line) {
                    return Err(unbalanced(column));
                }
                top.done.push(std::mem::take(&mut top.parts));
            }
            Some("/") => {
                let part = open.pop().and_then(Open::close).ok_or_else(|| unbalanced(column))?;
                open.last_mut().ok_or_else(|| unbalanced(column))?.parts.push(part);
            }
            Some(tag) => match OpenKind::of(tag) {
                Some(kind) => open.push(Open { kind, column, done: Vec::new(), parts: Vec::new() }),
                None => top.parts.push(Part::Variable { name: tag.to_owned(), column }),
            },
        }
    }
    match (open.pop(), open.is_empty()) {
        (Some(Open { kind: OpenKind::Line, parts, .. }), true) => Ok(parts),
        (Some(it), _) => Err(WordingError::Unbalanced { line, column: it.column }),
        (None, _) => Err(WordingError::Unbalanced { line, column }),
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
    column: u32,
    done: Vec<Vec<Part>>,
    parts: Vec<Part>,
}

enum OpenKind {
    Line,
    When(String),
    Unless(String),
    List,
}

impl OpenKind {
    fn of(tag: &str) -> Option<Self> {
        let when = |it: &str| Self::When(it.to_owned());
        let unless = |it: &str| Self::Unless(it.to_owned());
        match tag {
            "list" => Some(Self::List),
            _ => tag.strip_prefix('?').map(when).or_else(|| tag.strip_prefix('!').map(unless)),
        }
    }
}

impl Open {
    fn close(mut self) -> Option<Part> {
        let column = self.column;
        match self.kind {
            OpenKind::Line => None,
            OpenKind::List => {
                self.done.push(self.parts);
                Some(Part::List(self.done))
            }
            OpenKind::When(name) => match self.done.len() {
                0 => Some(Part::When { name, column, then: self.parts, otherwise: Vec::new() }),
                1 => Some(Part::When { name, column, then: self.done.pop()?, otherwise: self.parts }),
                _ => None,
            },
            OpenKind::Unless(name) => {
                let otherwise = self.parts;
                self.done.is_empty().then_some(Part::When { name, column, then: Vec::new(), otherwise })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Values;
    use super::*;
    use crate::document::{Span, Text, Unity, Weight};

    const HEADER: &str = "id trial\nversion 1\nname 试\nto debtor\nlaw 法\ndemands 付\n";

    fn printed(text: &str) -> Result<String, WordingError> {
        let values =
            Values::from([("bank", Some(Text::plain("某银行"))), ("sum", Some(Text::whole("1.00元"))), ("none", None)]);
        let wording = Wording::read(&format!("{HEADER}paragraph {text}"), "")?;
        wording.lines[0].print(&values, None, Language::Chinese).map(|it| it.to_string())
    }

    #[test]
    fn variables_conditions_and_lists() {
        for (text, expected) in [
            ("向{bank}付{sum}。", "向某银行付1.00元。"),
            ("{?none}有{none}{:}无{/}。", "无。"),
            ("{?none}有{none}{/}。", "。"),
            ("{!none}没有{/}。", "没有。"),
            ("{!bank}没有{/}。", "。"),
            ("{?bank}{?none}甲{:}乙{/}{bank}{/}", "乙某银行"),
            ("{list}{?none}甲{/}{|}本金{sum}{|}利息{sum}{/}", "本金1.00元、利息1.00元"),
            ("共**{sum}**整", "共1.00元整"),
        ] {
            assert_eq!(printed(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn mistakes_are_named_with_line_and_column() {
        let variable = |name: &str, column| WordingError::NoSuchVariable { line: 7, column, name: name.into() };
        for (text, error) in [
            ("{bank", WordingError::Unbalanced { line: 7, column: 11 }),
            ("甲乙{?bank}甲", WordingError::Unbalanced { line: 7, column: 13 }),
            ("甲{/}", WordingError::Unbalanced { line: 7, column: 12 }),
            ("甲{|}乙", WordingError::Unbalanced { line: 7, column: 12 }),
            ("{!bank}甲{:}乙{/}", WordingError::Unbalanced { line: 7, column: 23 }),
            ("{bnak}", variable("bnak", 11)),
            ("甲{bank}乙{bnak}", variable("bnak", 19)),
            ("{?bnak}甲{/}", variable("bnak", 11)),
            ("{none}", WordingError::Unconditional { line: 7, column: 11, name: "none".into() }),
        ] {
            assert_eq!(printed(text), Err(error), "{text}");
        }
        for (line, error) in [
            ("paragarph 甲", WordingError::NoSuchBlock { line: 7, keyword: "paragarph".into() }),
            ("to debtor gaurantor", WordingError::BadHeader { line: 7, column: 11, value: "gaurantor".into() }),
            ("use nothing", WordingError::NoSuchPart { line: 7, name: "nothing".into() }),
        ] {
            assert_eq!(Wording::read(&format!("{HEADER}{line}"), ""), Err(error));
        }
        assert_eq!(Wording::read("id it", ""), Err(WordingError::NoHeader { line: 1, what: "version" }));
    }

    #[test]
    fn parts_and_words_are_taken_from_the_common_file() {
        let common = "words key 词\n\npart one\nparagraph 甲\n\npart two\nparagraph 乙\nparagraph 丙\n";
        let wording = Wording::read(&format!("{HEADER}use two\nuse one"), common).unwrap();
        let texts =
            wording.lines.iter().map(|it| it.print(&Values::new(), None, Language::Chinese).unwrap().to_string());
        assert_eq!(texts.collect::<Vec<_>>(), ["乙", "丙", "甲"]);
        assert_eq!(wording.words("key"), Ok("词"));
    }

    #[test]
    fn bold_and_unity_survive() {
        let values = Values::from([("sum", Some(Text::whole("1.00元")))]);
        let wording = Wording::read(&format!("{HEADER}paragraph 甲**乙{{sum}}**丙"), "").unwrap();
        let run = |text: &str, weight, unity| Span { text: text.into(), weight, unity };
        assert_eq!(
            wording.lines[0].print(&values, None, Language::Chinese).unwrap().0,
            [
                run("甲", Weight::Regular, Unity::Loose),
                run("乙", Weight::Bold, Unity::Loose),
                run("1.00元", Weight::Bold, Unity::Whole),
                run("丙", Weight::Regular, Unity::Loose),
            ]
        );
    }
}

//! Lines into text, with what the letter knows.

use super::{Line, Part, Values, WordingError};
use crate::document::{Span, Text, Unity, Weight};
use crate::facts::Language;

impl Line {
    /// What the line prints with `values`, and those of the `item` of its list.
    pub(crate) fn print(
        &self,
        values: &Values,
        item: Option<&Values>,
        language: Language,
    ) -> Result<Text, WordingError> {
        let mut pen = Pen { values, item, line: self.number, language, weight: Weight::Regular, spans: Vec::new() };
        pen.print(&self.parts)?;
        Ok(Text(pen.spans))
    }
}

struct Pen<'a> {
    values: &'a Values,
    item: Option<&'a Values>,
    line: u32,
    language: Language,
    weight: Weight,
    spans: Vec<Span>,
}

impl Pen<'_> {
    fn print(&mut self, parts: &[Part]) -> Result<(), WordingError> {
        for part in parts {
            match part {
                Part::Literal(text) => self.push(self.unstopped(text), Unity::Loose),
                Part::Variable { name, column } => {
                    let (line, column) = (self.line, *column);
                    let absent = || WordingError::Unconditional { line, column, name: name.clone() };
                    for span in self.value(name, column)?.ok_or_else(absent)?.0 {
                        self.push(&span.text, span.unity);
                    }
                }
                Part::When { name, column, then, otherwise } => {
                    let branch = if self.value(name, *column)?.is_some() { then } else { otherwise };
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
            let mut pen = Pen { spans: Vec::new(), ..*self };
            pen.print(entry)?;
            if pen.spans.is_empty() {
                continue;
            }
            if !first {
                self.push(comma(self.language), Unity::Loose);
            }
            first = false;
            self.spans.append(&mut pen.spans);
        }
        Ok(())
    }

    fn value(&self, name: &str, column: u32) -> Result<Option<Text>, WordingError> {
        let unknown = || WordingError::NoSuchVariable { line: self.line, column, name: name.to_owned() };
        let value = self.item.and_then(|it| it.get(name)).or_else(|| self.values.get(name));
        value.cloned().ok_or_else(unknown)
    }

    /// Without the mark at its beginning where what was printed before ends in one: what a writer gives may be a sentence.
    fn unstopped<'t>(&self, text: &'t str) -> &'t str {
        let before = self.spans.last().and_then(|it| it.text.chars().next_back());
        let without = match before {
            Some('。' | '！' | '？' | '；') => text.strip_prefix(['。', '；', '，']),
            Some('.') => text.strip_prefix('.'),
            _ => None,
        };
        without.unwrap_or(text)
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

/// What stands between the entries of a list.
pub(crate) fn comma(language: Language) -> &'static str {
    match language {
        Language::Chinese => "、",
        Language::English => ", ",
    }
}

//! Facts into blocks by a wording.

use recourse_core::Money;

use crate::document::{Block, Document, Text};
use crate::facts::{Caveat, Language, LetterFacts};
use crate::missing::{Missing, missing};
use crate::stock;
use crate::tables::{self, Named};
use crate::templates::template;
use crate::wording::{Keyword, Stock, Surface, Wording, WordingError, comma};

/// Composes the letter that `facts` call for by the wording shipped.
/// # Errors
/// [`ComposeError::NoSuchTemplate`], else as [`compose_with`].
pub fn compose(facts: &LetterFacts) -> Result<Document, ComposeError> {
    let wording = template(&facts.template, facts.language)
        .ok_or_else(|| ComposeError::NoSuchTemplate { id: facts.template.clone() })?;
    compose_with(facts, wording)
}

/// Composes the letter that `facts` call for by `wording`.
/// # Errors
/// [`ComposeError::Missing`] when [`missing`] names something, [`ComposeError::TotalDiffers`] when the heads do not
/// add up to the total, [`ComposeError::Wording`] when the wording does not fit.
pub fn compose_with(facts: &LetterFacts, wording: &Wording) -> Result<Document, ComposeError> {
    let lacking = missing(facts, wording);
    if !lacking.is_empty() {
        return Err(ComposeError::Missing { facts: lacking });
    }
    if facts.owed_by_heads() != facts.total {
        return Err(ComposeError::TotalDiffers { total: facts.total, heads: facts.owed_by_heads() });
    }
    let own: Money = facts.heads.iter().map(|it| it.own.unwrap_or(it.owed)).sum();
    if facts.liability.is_some() && own != facts.demanded() {
        return Err(ComposeError::TotalDiffers { total: facts.demanded(), heads: own });
    }
    let stock = stock::of(facts);
    let mut sheet = Sheet::new(facts, wording);
    sheet.print(&stock)?;
    sheet.own_up();
    let name = if sheet.title.is_empty() { &wording.name } else { &sheet.title };
    let number = match wording.surface {
        Surface::Inside => facts.number.to_string(),
        Surface::Outside => tables::digits(&facts.number),
    };
    Ok(Document {
        title: format!("{name} {number}"),
        number,
        dated: facts.dated,
        language: facts.language,
        layout: facts.layout,
        watermark: facts.watermark.clone(),
        blocks: sheet.blocks,
    })
}

/// Why a letter was not composed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum ComposeError {
    #[error("there is no template {id:?} in that language")]
    NoSuchTemplate { id: String },
    #[error("facts are missing: {facts:?}")]
    Missing { facts: Vec<Missing> },
    #[error("the total is {total}, the heads add up to {heads}")]
    TotalDiffers { total: Money, heads: Money },
    #[error("the wording cannot be used: {0}")]
    Wording(#[from] WordingError),
}

struct Sheet<'a> {
    facts: &'a LetterFacts,
    wording: &'a Wording,
    headings: usize,
    clauses: usize,
    items: usize,
    title: String,
    blocks: Vec<Block>,
}

impl<'a> Sheet<'a> {
    fn new(facts: &'a LetterFacts, wording: &'a Wording) -> Self {
        Self { facts, wording, headings: 0, clauses: 0, items: 0, title: String::new(), blocks: Vec::new() }
    }

    fn print(&mut self, stock: &Stock) -> Result<(), WordingError> {
        for line in &self.wording.lines {
            let Some(list) = &line.each else {
                self.put(line.keyword, line.number, line.print(&stock.values, None, self.facts.language)?)?;
                continue;
            };
            let none = || WordingError::NoSuchList { line: line.number, name: list.clone() };
            for item in stock.lists.get(list.as_str()).ok_or_else(none)? {
                self.put(line.keyword, line.number, line.print(&stock.values, Some(item), self.facts.language)?)?;
            }
        }
        Ok(())
    }

    fn put(&mut self, keyword: Keyword, line: u32, text: Text) -> Result<(), WordingError> {
        if text.is_blank() {
            return Ok(());
        }
        let block = match keyword {
            Keyword::Letterhead => Block::Letterhead { name: text.to_string(), lines: Vec::new(), picture: None },
            Keyword::Reference => Block::Reference(text),
            Keyword::Title => {
                self.title = text.to_string();
                Block::Title(text)
            }
            Keyword::Recipient => Block::Recipient(text),
            Keyword::Note => Block::Note(text),
            Keyword::Heading => self.heading(text),
            Keyword::Clause => self.clause(text),
            Keyword::Item => self.item(text),
            Keyword::Paragraph | Keyword::Closing => {
                self.paragraphs(text);
                return Ok(());
            }
            Keyword::Table => return self.table(&text.to_string(), line),
            Keyword::By => Block::Signature { by: text, seal: Text::default(), dated: Text::default(), picture: None },
            Keyword::SlipTitle => Block::Slip { title: text, paragraphs: Vec::new(), fields: Vec::new() },
            Keyword::Annex => Block::Annex(text),
            Keyword::HeadLine
            | Keyword::Seal
            | Keyword::Dated
            | Keyword::Slip
            | Keyword::SlipField
            | Keyword::SignLeft
            | Keyword::SignRight => return self.extend(keyword, line, text),
        };
        self.blocks.push(block);
        Ok(())
    }

    /// What the letter rests on and nobody compared with the promulgated text is said beneath the signature, unless the
    /// wording says it itself.
    fn own_up(&mut self) {
        let figures = self.facts.caveats.iter().filter_map(|it| match it {
            Caveat::Unverified { title } => Some(title.as_str()),
            Caveat::ReferenceStale { .. } => None,
        });
        let doubtful: Vec<&str> = figures.chain(self.facts.unverified_law.iter().map(String::as_str)).collect();
        if doubtful.is_empty() || self.wording.surface == Surface::Outside {
            return;
        }
        let (open, close) = match self.facts.language {
            Language::Chinese => {
                ("注：本文所引用或者据以计算的", "，尚未与公布的原文核对；如有出入，以公布的原文为准。")
            }
            Language::English => {
                ("Note: cited or reckoned by, and not yet compared with the promulgated text, which prevails: ", ".")
            }
        };
        let said = self.blocks.iter().map(Block::source_text).collect::<String>();
        let confessed: Vec<&str> = said
            .lines()
            .filter(|it| it.contains("尚未与公布的原文核对") || it.contains("not yet been compared"))
            .collect();
        let silent: Vec<&str> =
            doubtful.into_iter().filter(|it| !confessed.iter().any(|line| line.contains(it))).collect();
        if silent.is_empty() {
            return;
        }
        let note = Block::Note(Text::plain(format!("{open}{}{close}", silent.join(comma(self.facts.language)))));
        let signed = |it: &Block| matches!(it, Block::Signature { .. } | Block::Signing { .. });
        let at = self.blocks.iter().position(signed).map_or(self.blocks.len(), |it| it + 1);
        self.blocks.insert(at, note);
    }

    fn heading(&mut self, text: Text) -> Block {
        self.headings += 1;
        self.items = 0;
        Block::Heading(match self.facts.language {
            Language::Chinese => text.after(format!("{}、", numeral(self.headings))),
            Language::English => text.after(format!("{}. ", self.headings)),
        })
    }

    fn clause(&mut self, text: Text) -> Block {
        self.clauses += 1;
        self.items = 0;
        let number = match self.facts.language {
            Language::Chinese => format!("第{}条", numeral(self.clauses)),
            Language::English => format!("Article {}", self.clauses),
        };
        let mut whole = Text::whole(number).bold();
        whole.0.extend(text.after("\u{3000}".to_owned()).0);
        Block::Paragraph(whole)
    }

    fn item(&mut self, text: Text) -> Block {
        self.items += 1;
        Block::Paragraph(text.after(format!("{}. ", self.items)))
    }

    /// A remark may hold several lines; each is a paragraph.
    fn paragraphs(&mut self, text: Text) {
        let whole = text.to_string();
        if whole.contains('\n') {
            let lines = whole.lines().filter(|it| !it.trim().is_empty());
            self.blocks.extend(lines.map(|it| Block::Paragraph(Text::plain(it.trim()))));
        } else {
            self.blocks.push(Block::Paragraph(text));
        }
    }

    /// Adds a line to the block that it belongs to.
    fn extend(&mut self, keyword: Keyword, line: u32, text: Text) -> Result<(), WordingError> {
        match (keyword, self.blocks.last_mut()) {
            (Keyword::HeadLine, Some(Block::Letterhead { lines, .. })) => lines.push(text),
            (Keyword::Seal, Some(Block::Signature { seal, .. })) => *seal = text,
            (Keyword::Dated, Some(Block::Signature { dated, .. })) => *dated = text,
            (Keyword::Slip, Some(Block::Slip { paragraphs, .. })) => paragraphs.push(text),
            (Keyword::SlipField, Some(Block::Slip { fields, .. })) => fields.push(text),
            (Keyword::SignLeft, Some(Block::Signing { left, .. })) => left.push(text),
            (Keyword::SignRight, Some(Block::Signing { right, .. })) => right.push(text),
            (Keyword::SignLeft, _) => self.blocks.push(Block::Signing { left: vec![text], right: Vec::new() }),
            _ => return Err(WordingError::Misplaced { line }),
        }
        Ok(())
    }

    fn table(&mut self, name: &str, line: u32) -> Result<(), WordingError> {
        let named =
            Named::of(name.trim()).ok_or_else(|| WordingError::NoSuchTable { line, name: name.trim().to_owned() })?;
        let table = tables::table(named, self.facts, self.wording)?;
        self.blocks.extend(table.map(Block::Table));
        Ok(())
    }
}

/// `一` to `九十九`.
fn numeral(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |it: usize| DIGITS.get(it).copied().unwrap_or_default();
    match (number / 10, number % 10) {
        (0, ones) => digit(ones).to_owned(),
        (1, ones) => format!("十{}", digit(ones)),
        (tens, ones) => format!("{}十{}", digit(tens), digit(ones)),
    }
}

#[cfg(test)]
mod tests {
    use super::numeral;

    #[test]
    fn headings_count_in_chinese() {
        for (number, text) in [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (34, "三十四")] {
            assert_eq!(numeral(number), text);
        }
    }
}

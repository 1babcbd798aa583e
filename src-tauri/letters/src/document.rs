//! A letter as plain blocks, before it has lines or pages.

use std::sync::Arc;

use recourse_core::Day;

use crate::facts::{Language, Layout, LetterFacts};
use crate::picture::{Picture, Pictures};

/// A composed letter.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// Title in the file's metadata; names nobody.
    pub title: String,
    /// File number, as printed at the foot of every page.
    pub number: String,
    /// The date it bears; the PDF is dated by it.
    pub dated: Day,
    /// Its language: names of months, page feet, where lines may end.
    pub language: Language,
    /// How its pages look.
    pub layout: Layout,
    /// Printed pale across every page.
    pub watermark: Option<String>,
    /// What it says, in reading order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Whether it has a head of the sender's own.
    #[must_use]
    pub fn bears_head(&self, facts: &LetterFacts) -> bool {
        let sender = facts.sender.name.trim();
        self.blocks.iter().any(|it| matches!(it, Block::Letterhead { name, .. } if name.trim() == sender))
    }

    /// Whether it has an area for the sender's own seal.
    #[must_use]
    pub fn bears_seal(&self, facts: &LetterFacts) -> bool {
        let sender = facts.sender.name.trim();
        let own = |it: &Block| matches!(it, Block::Signature { by, .. } if by.to_string().ends_with(sender));
        self.blocks.iter().any(own)
    }

    /// The same letter with `pictures`, at the heads and in the areas of seals that are the sender's own: another's, such
    /// as a law firm's, bear none. A seal stands in place of the words that ask for one.
    #[must_use]
    pub fn with_pictures(mut self, facts: &LetterFacts, pictures: &Pictures) -> Self {
        let sender = facts.sender.name.trim();
        for block in &mut self.blocks {
            match block {
                Block::Letterhead { name, picture, .. } if name.trim() == sender => picture.clone_from(&pictures.head),
                Block::Signature { by, seal, picture, .. }
                    if pictures.seal.is_some() && by.to_string().ends_with(sender) =>
                {
                    picture.clone_from(&pictures.seal);
                    *seal = Text::default();
                }
                _ => {}
            }
        }
        self
    }

    /// The text in reading order, one block (of a table: one row) a line, cells parted by tabs; without page feet.
    #[must_use]
    pub fn source_text(&self) -> String {
        let mut out = String::new();
        for block in &self.blocks {
            block.write_source(&mut out);
        }
        out
    }
}

/// One block of a letter.
#[derive(Clone, PartialEq, Eq)]
pub enum Block {
    /// The sender's name over a rule, with lines of small print beneath.
    Letterhead {
        /// The sender.
        name: String,
        /// Address, telephone.
        lines: Vec<Text>,
        /// The sender's own head, where there is one.
        picture: Option<Arc<Picture>>,
    },
    /// The file number, at the right beneath the letterhead.
    Reference(Text),
    /// The name of the letter, centred.
    Title(Text),
    /// To whom, flush left.
    Recipient(Text),
    /// Small print, flush left.
    Note(Text),
    /// A numbered heading; stays with what follows.
    Heading(Text),
    /// A paragraph, first line indented by two characters.
    Paragraph(Text),
    /// A table; breaks between rows and repeats its head.
    Table(Table),
    /// Ranges side by side on one scale.
    Ranges(Ranges),
    /// Sender, seal and date at the right, in an area that no other text enters.
    Signature {
        /// The sender.
        by: Text,
        /// Where the seal goes.
        seal: Text,
        /// The date.
        dated: Text,
        /// The seal itself, where it was approved.
        picture: Option<Arc<Picture>>,
    },
    /// Two parties side by side, each with the area of its seal.
    Signing {
        /// Lines of the party at the left.
        left: Vec<Text>,
        /// Lines of the party at the right.
        right: Vec<Text>,
    },
    /// A slip to be signed and sent back, beneath a line to cut along; never broken over pages.
    Slip {
        /// Its heading.
        title: Text,
        /// What it says.
        paragraphs: Vec<Text>,
        /// Lines to be filled in.
        fields: Vec<Text>,
    },
    /// An annex begins, on a new page, with its heading.
    Annex(Text),
}

impl Block {
    /// What it says, a line a part.
    #[must_use]
    pub fn source_text(&self) -> String {
        let mut out = String::new();
        self.write_source(&mut out);
        out
    }

    fn write_source(&self, out: &mut String) {
        match self {
            Self::Letterhead { name, lines, .. } => {
                push_line(out, name);
                push_texts(out, lines);
            }
            Self::Reference(text)
            | Self::Title(text)
            | Self::Recipient(text)
            | Self::Note(text)
            | Self::Heading(text)
            | Self::Paragraph(text)
            | Self::Annex(text) => push_text(out, text),
            Self::Table(table) => {
                for row in table.head.iter().chain(&table.rows) {
                    let cells: Vec<String> = row.cells.iter().map(|it| it.text.to_string()).collect();
                    push_line(out, &cells.join("\t"));
                }
            }
            Self::Signature { by, seal, dated, .. } => {
                push_texts(out, [by, seal, dated].into_iter().filter(|it| !it.is_blank()));
            }
            Self::Ranges(ranges) => {
                for row in &ranges.rows {
                    push_line(out, &format!("{}\t{}", row.name, row.figure));
                }
                let ticks: Vec<&str> = ranges.ticks.iter().map(|it| it.1.as_str()).collect();
                push_line(out, &ticks.join("\t"));
            }
            Self::Signing { left, right } => push_texts(out, left.iter().chain(right)),
            Self::Slip { title, paragraphs, fields } => {
                push_text(out, title);
                push_texts(out, paragraphs.iter().chain(fields));
            }
        }
    }
}

fn push_texts<'a>(out: &mut String, texts: impl IntoIterator<Item = &'a Text>) {
    for text in texts {
        push_text(out, text);
    }
}

fn push_text(out: &mut String, text: &Text) {
    push_line(out, &text.to_string());
}

fn push_line(out: &mut String, line: &str) {
    out.push_str(line);
    out.push('\n');
}

/// A table.
#[derive(Clone, PartialEq, Eq)]
pub struct Table {
    /// How much of the text block it takes.
    pub breadth: Breadth,
    /// Columns from left to right.
    pub columns: Vec<Column>,
    /// Repeated on every page the table reaches.
    pub head: Option<Row>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// How wide a table is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Breadth {
    /// As wide as the text.
    #[default]
    Full,
    /// Three fifths of it: few short columns are read across more easily.
    Narrow,
    /// As wide as the text, in small type (六号): a list of many columns.
    Dense,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Share of the width, against the other columns' shares.
    pub share: u16,
    /// How its cells are set.
    pub align: Align,
}

/// How text is set in its cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Align {
    Left,
    Centre,
    Right,
}

/// A row of a table.
#[derive(Clone, PartialEq, Eq)]
pub struct Row {
    /// Its cells; their spans add up to the number of columns.
    pub cells: Vec<Cell>,
    /// Whether it may be parted from the row before.
    pub follows: Follows,
}

/// Whether a row may be parted from the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Follows {
    Freely,
    Closely,
}

/// A cell of a table.
#[derive(Clone, PartialEq, Eq)]
pub struct Cell {
    /// What it says.
    pub text: Text,
    /// Columns it covers, from 1.
    pub span: usize,
}

/// Ranges side by side. Places run from 0 at the left to [`Ranges::SCALE`] at the right.
#[derive(Clone, PartialEq, Eq)]
pub struct Ranges {
    /// From above to below.
    pub rows: Vec<RangesRow>,
    /// Where nothing is gained or lost.
    pub zero: u16,
    /// What is written beneath the scale, and where.
    pub ticks: Vec<(u16, String)>,
}

impl Ranges {
    /// The right end of the scale.
    pub const SCALE: u16 = 10_000;
}

/// One range.
#[derive(Clone, PartialEq, Eq)]
pub struct RangesRow {
    /// What it is of.
    pub name: Text,
    /// The figure beside it.
    pub figure: Text,
    /// Where it begins.
    pub low: u16,
    /// Where half lies to either side.
    pub mid: u16,
    /// Where it ends.
    pub high: u16,
    /// Where its mean stands.
    pub mean: u16,
}

/// A piece of running text.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Span>);

/// A run within a text.
#[derive(Clone, PartialEq, Eq)]
pub struct Span {
    /// The characters as they were given; never normalised.
    pub text: String,
    /// Stroke.
    pub weight: Weight,
    /// Whether a line may end within.
    pub unity: Unity,
}

/// Stroke of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Weight {
    #[default]
    Regular,
    Bold,
}

/// Whether a run may be broken over lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unity {
    /// Wherever the rules of the script allow.
    #[default]
    Loose,
    /// Nowhere, as long as it fits a line: amounts, dates, numbers, names.
    Whole,
}

impl Text {
    /// Plain text.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self::run(text, Weight::Regular, Unity::Loose)
    }

    /// Text that is not broken over lines.
    #[must_use]
    pub fn whole(text: impl Into<String>) -> Self {
        Self::run(text, Weight::Regular, Unity::Whole)
    }

    /// One run.
    #[must_use]
    pub fn run(text: impl Into<String>, weight: Weight, unity: Unity) -> Self {
        Self(vec![Span { text: text.into(), weight, unity }])
    }

    /// Whether nothing would be printed.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|it| it.text.trim().is_empty())
    }

    /// The same text with `before` in front of it.
    #[must_use]
    pub fn after(self, before: String) -> Self {
        let mut whole = Self::plain(before);
        whole.0.extend(self.0);
        whole
    }

    /// The same text, bold.
    #[must_use]
    pub fn bold(self) -> Self {
        Self(self.0.into_iter().map(|it| Span { weight: Weight::Bold, ..it }).collect())
    }
}

/// The characters alone.
impl std::fmt::Display for Text {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|it| out.write_str(&it.text))
    }
}

recourse_core::withheld!(Document, Block, Ranges, RangesRow, Table, Row, Cell, Text, Span);

//! Letters: wording, composition, typesetting and PDF.
//!
//! Facts go in, pages come out: [`missing`] says what a letter lacks, [`compose`] makes plain blocks of the facts by a
//! wording file, [`render`] sets them in pages and writes the PDF file, [`PrintFile`] puts many such files one behind
//! another. The same facts give the same bytes. No figure is computed here.
#![deny(clippy::unwrap_used, clippy::panic, clippy::float_arithmetic)]
#![warn(clippy::indexing_slicing, clippy::string_slice, clippy::as_conversions)]

mod asked;
mod cell;
mod coded;
mod compose;
mod document;
mod facts;
mod figures;
mod font;
mod hang;
mod law;
mod letterhead;
mod line;
mod marks;
mod missing;
mod page;
mod pdf;
mod picture;
mod print;
mod ranges;
mod script;
mod slab;
mod stock;
mod style;
mod table;
mod tables;
mod templates;
mod underlay;
mod wording;

use std::collections::BTreeSet;

pub use asked::{ASKED, Asked, AskedKind};
pub use compose::{ComposeError, compose, compose_with};
pub use document::{
    Align, Block, Breadth, Cell, Column, Document, Follows, Ranges, RangesRow, Row, Span, Table, Text, Unity, Weight,
};
pub use facts::{
    Accrual, Addressee, Capacity, Caveat, Event, Head, HeadFigures, Instalment, Judgment, Language, Layout,
    LetterFacts, Loan, Mark, OwnLiability, RatePer, Received, Role, RunningRate, Runs, SealUse, file_name,
};
pub use figures::grouped;
pub use law::unverified_law;
pub use missing::{Missing, missing};
pub use pdf::RenderError;
pub use picture::{Picture, Pictures};
pub use print::{PrintError, PrintFile, Sides};
pub use templates::{Vocabulary, names, read_wording, template, template_text, templates, vocabulary};
pub use wording::{Figures, Surface, Wording, WordingError};

use font::{FONT, Form};

/// A letter as a file.
#[derive(Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The PDF file.
    pub bytes: Vec<u8>,
    /// Number of pages.
    pub pages: u32,
    /// What the pages say, in reading order, page feet included; pages end in a form feed, blocks in a line feed,
    /// cells are parted by tabs. Apart from white space a reader of the file finds exactly these code points.
    pub text: String,
}

/// The characters of `document` that no font has; a letter with any is not rendered.
#[must_use]
pub fn unprintable(document: &Document) -> String {
    let Some(font) = FONT.as_ref() else { return String::new() };
    let source = document.source_text();
    let lacking: BTreeSet<char> = source
        .chars()
        .chain(document.number.chars())
        .chain(document.watermark.iter().flat_map(|it| it.chars()))
        .filter(|it| !(it.is_ascii_control() && it.is_whitespace()) && font.glyph(*it, Form::Usual).is_none())
        .collect();
    lacking.into_iter().collect()
}

/// Sets `document` in pages and writes them as a PDF file.
/// # Errors
/// [`RenderError::Unprintable`] naming the characters that the font lacks; the others tell of a fault in the program.
pub fn render(document: &Document) -> Result<Rendered, RenderError> {
    let font = FONT.as_ref().ok_or(RenderError::FontDamaged)?;
    let characters = unprintable(document);
    if !characters.is_empty() {
        return Err(RenderError::Unprintable { characters });
    }
    let pages = page::paginate(document, font);
    let bytes = pdf::write(document, &pages, font)?;
    let text = pages.iter().flat_map(|it| [it.text.as_str(), "\u{c}"]).collect();
    let pages = u32::try_from(pages.len()).map_err(|_| RenderError::Malformed { what: "pages" })?;
    Ok(Rendered { bytes, pages, text })
}

recourse_core::withheld!(Rendered);

//! Measures of the layouts.

use crate::document::Document;
use crate::facts::{Language, Layout};
use crate::script::Length;

/// Millimetres.
pub(crate) const fn mm(it: Length) -> Length {
    it * 720_000 / 254
}

/// A4.
pub(crate) const PAGE: (Length, Length) = (mm(210), mm(297));

/// Side of the square that a company seal (40 to 45 mm) needs.
pub(crate) const SEAL: Length = mm(45);

/// The measures of one layout in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Style {
    pub(crate) layout: Layout,
    pub(crate) language: Language,
    /// Left and upper edge of the text block.
    pub(crate) edge: (Length, Length),
    pub(crate) width: Length,
    pub(crate) height: Length,
    /// Size and line pitch of running text.
    pub(crate) body: (Length, Length),
    pub(crate) title: Length,
    /// Size and line pitch of notes.
    pub(crate) small: (Length, Length),
    /// Size and line pitch in tables.
    pub(crate) table: (Length, Length),
    /// Of a paragraph's first line.
    pub(crate) indent: Length,
    /// White space below a paragraph.
    pub(crate) after: Length,
}

/// Size 3 (三号): 28 characters a line, 22 lines a page.
/// # Source
/// GB/T 9704-2012, 5.2.1 to 5.2.3: edges 37 and 28 mm, text block 156 × 225 mm.
const OFFICIAL: Style = Style {
    layout: Layout::Official,
    language: Language::Chinese,
    edge: (mm(28), mm(37)),
    width: 28 * 15_750,
    height: 22 * 29_000,
    body: (15_750, 29_000),
    title: 22_000,
    small: (10_500, 17_000),
    table: (11_500, 17_500),
    indent: 2 * 15_750,
    after: 0,
};

const BUSINESS: Style = Style {
    layout: Layout::Business,
    language: Language::Chinese,
    edge: (mm(25), mm(22)),
    width: 38 * 12_000,
    height: mm(247),
    body: (12_000, 21_000),
    title: 18_000,
    small: (9_500, 15_500),
    table: (10_500, 16_000),
    indent: 2 * 12_000,
    after: 2_000,
};

impl Style {
    pub(crate) fn of(document: &Document) -> Self {
        let chinese = match document.layout {
            Layout::Official => OFFICIAL,
            Layout::Business => BUSINESS,
        };
        match document.language {
            Language::Chinese => chinese,
            Language::English => {
                let body = if document.layout == Layout::Official { (12_500, 19_500) } else { (11_000, 17_000) };
                let title = if document.layout == Layout::Official { 20_000 } else { 17_000 };
                Self { language: Language::English, body, title, indent: 0, after: 7_000, ..chinese }
            }
        }
    }

    /// The same in proportion to the body size, for what belongs to running text.
    pub(crate) fn scaled(&self, official: Length) -> Length {
        official * self.body.0 / OFFICIAL.body.0
    }
}

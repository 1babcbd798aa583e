//! Strips of a page: what is drawn at which height, and what may be parted.

use std::sync::Arc;

use crate::document::Weight;
use crate::font::Form;
use crate::line::{Line, Placed};
use crate::picture::Picture;
use crate::script::Length;

/// Colour of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    Black,
    /// Letterhead.
    Red,
    /// Letterhead of the business layout.
    Deep,
    /// Page foot.
    Grey,
}

/// How a rule is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stroke {
    Solid,
    Dashed,
}

/// Something drawn; lengths from the left edge of the text block and downwards from the top of its slab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Glyphs {
        x: Length,
        baseline: Length,
        size: Length,
        ink: Ink,
        glyphs: Vec<Placed>,
    },
    Rule {
        from: (Length, Length),
        to: (Length, Length),
        width: Length,
        stroke: Stroke,
        ink: Ink,
    },
    /// Drawn beneath everything else of the page; `at` is its upper left corner.
    Picture {
        at: (Length, Length),
        size: (Length, Length),
        picture: Arc<Picture>,
    },
}

/// A strip as wide as the text block that is not cut.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Slab {
    /// White space above, unless it begins a page.
    pub(crate) before: Length,
    pub(crate) height: Length,
    pub(crate) marks: Vec<Mark>,
    /// What it says; ends in a line feed where its block ends.
    pub(crate) text: String,
    pub(crate) next: Next,
    /// Begins a new page.
    pub(crate) opening: Opening,
    /// The head to be repeated above it when it begins a page, by place among the heads.
    pub(crate) head: Option<usize>,
    /// The heading that it prints, for the file's bookmarks.
    pub(crate) heading: Option<String>,
}

/// Whether the slab below may stand on another page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Next {
    #[default]
    Free,
    Bound,
}

/// Where a slab begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Opening {
    #[default]
    Anywhere,
    NewPage,
}

impl Slab {
    /// A slab of one line of text, its baseline set so that the line sits in the middle.
    pub(crate) fn of_line(line: Line, x: Length, size: Length, height: Length) -> Self {
        let mut slab = Self { height, ..Self::default() };
        slab.put(line, x, Length::midpoint(height, size * 76 / 100), size, Ink::Black);
        slab
    }

    /// Draws `line` with its baseline at `baseline`.
    pub(crate) fn put(&mut self, line: Line, x: Length, baseline: Length, size: Length, ink: Ink) {
        self.text.push_str(&line.text);
        if !line.glyphs.is_empty() {
            self.marks.push(Mark::Glyphs { x, baseline, size, ink, glyphs: line.glyphs });
        }
    }

    /// Draws a black rule.
    pub(crate) fn rule(&mut self, from: (Length, Length), to: (Length, Length), width: Length, stroke: Stroke) {
        self.marks.push(Mark::Rule { from, to, width, stroke, ink: Ink::Black });
    }
}

impl Mark {
    /// Every character it prints, with its form.
    pub(crate) fn characters(&self) -> impl Iterator<Item = (char, Form)> {
        let glyphs = match self {
            Self::Glyphs { glyphs, .. } => glyphs.as_slice(),
            Self::Rule { .. } | Self::Picture { .. } => &[],
        };
        glyphs.iter().map(|it| (it.ch, it.form))
    }
}

impl Placed {
    pub(crate) fn is_bold(&self) -> bool {
        self.weight == Weight::Bold
    }
}

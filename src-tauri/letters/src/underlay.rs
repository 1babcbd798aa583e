//! What lies beneath the text of every page: the watermark, and where a riding seal goes.
//!
//! Both are drawn as outlines, so that a reader who copies the text of the letter gets the letter and nothing else.

use std::fmt::Write as _;

use ttf_parser::OutlineBuilder;

use crate::document::Document;
use crate::facts::Language;
use crate::font::Font;
use crate::script::Length;
use crate::style::{PAGE, mm};

/// The drawing for a letter of `pages` pages; `None` where there is nothing to draw.
pub(crate) fn content(document: &Document, pages: usize, font: &Font) -> Option<Vec<u8>> {
    let mut out = String::new();
    if let Some(mark) = document.watermark.as_deref().map(str::trim).filter(|it| !it.is_empty()) {
        watermark(mark, font, &mut out);
    }
    if pages > 1 && document.language == Language::Chinese {
        riding_seal(font, &mut out);
    }
    (!out.is_empty()).then(|| out.into_bytes())
}

/// Pale, slanted, across the middle of the page.
fn watermark(text: &str, font: &Font, out: &mut String) {
    // 35 degrees, in thousandths.
    const SLANT: (Length, Length) = (819, 574);
    let glyphs: Vec<(char, Length)> = text.chars().map(|ch| (ch, font.advance(ch))).collect();
    let wide: Length = glyphs.iter().map(|(_, advance)| advance).sum::<Length>().max(1);
    let size = (mm(150) * 1_000 / wide).min(120_000);
    let across = |it: Length, by: Length| size * it / 1_000 * by / 1_000;
    let mut x = -wide / 2;
    out.push_str("q 0.925 g\n");
    for (ch, advance) in glyphs {
        let (along, up) = ((x, -380), SLANT);
        let place = (
            PAGE.0 / 2 + across(along.0, up.0) - across(along.1, up.1),
            PAGE.1 / 2 + across(along.0, up.1) + across(along.1, up.0),
        );
        glyph(ch, font, size, SLANT, place, out);
        x += advance;
    }
    out.push_str("Q\n");
}

/// 骑缝章, upright along the right edge.
fn riding_seal(font: &Font, out: &mut String) {
    const SIZE: Length = 7_000;
    let x = PAGE.0 - mm(8);
    out.push_str("q 0.65 g\n");
    for (at, ch) in (0..).zip("骑缝章".chars()) {
        let y = PAGE.1 / 2 + 14_000 - at * 13_000;
        glyph(ch, font, SIZE, (1_000, 0), (x, y), out);
    }
    out.push_str("Q\nq 0.65 G 0.5 w [2 2] 0 d ");
    let edge = x + SIZE / 2;
    for (from, to) in [(mm(20), PAGE.1 / 2 - 24_000), (PAGE.1 / 2 + 30_000, PAGE.1 - mm(20))] {
        let _ = write!(out, "{} {} m {} {} l S ", point(edge), point(from), point(edge), point(to));
    }
    out.push_str("Q\n");
}

/// One outline at `place`, turned by `slant` (cosine and sine in thousandths).
fn glyph(ch: char, font: &Font, size: Length, slant: (Length, Length), place: (Length, Length), out: &mut String) {
    let (a, b) = (micro(size * slant.0 / 1_000), micro(size * slant.1 / 1_000));
    let minus = micro(-(size * slant.1 / 1_000));
    let _ = write!(out, "q {a} {b} {minus} {a} {} {} cm ", point(place.0), point(place.1));
    let mut path = Path { out, at: (0, 0) };
    font.outline(ch, &mut path);
    out.push_str("f Q\n");
}

struct Path<'a> {
    out: &'a mut String,
    at: (Length, Length),
}

impl Path<'_> {
    fn put(&mut self, points: &[(Length, Length)], operator: &str) {
        for (x, y) in points {
            let _ = write!(self.out, "{x} {y} ");
        }
        self.out.push_str(operator);
        if let Some(last) = points.last() {
            self.at = *last;
        }
    }
}

impl OutlineBuilder for Path<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.put(&[(whole(x), whole(y))], "m ");
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.put(&[(whole(x), whole(y))], "l ");
    }

    /// A quadratic curve as a cubic one.
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (from, by, to) = (self.at, (whole(x1), whole(y1)), (whole(x), whole(y)));
        let towards = |end: (Length, Length)| ((end.0 + 2 * by.0) / 3, (end.1 + 2 * by.1) / 3);
        self.put(&[towards(from), towards(to), to], "c ");
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.put(&[(whole(x1), whole(y1)), (whole(x2), whole(y2)), (whole(x), whole(y))], "c ");
    }

    fn close(&mut self) {
        self.out.push_str("h ");
    }
}

#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "outlines have whole coordinates")]
fn whole(it: f32) -> Length {
    it as Length
}

/// Thousandths of a point.
fn point(it: Length) -> String {
    decimal(it, 1_000, 3)
}

/// Thousandths of a point for each thousandth of an em.
fn micro(it: Length) -> String {
    decimal(it, 1_000_000, 6)
}

fn decimal(it: Length, one: Length, places: usize) -> String {
    let sign = if it < 0 { "-" } else { "" };
    format!("{sign}{}.{:0places$}", it.abs() / one, it.abs() % one)
}

//! The head of a letter: who writes it, where it can be reached, its picture.

use std::sync::Arc;

use crate::document::Text;
use crate::facts::Layout;
use crate::font::Font;
use crate::page::{Place, fitted};
use crate::picture::Picture;
use crate::script::Length;
use crate::slab::{Ink, Mark, Slab, Stroke};
use crate::style::{Style, mm};

/// The sender and the lines beneath.
type Said<'a> = (&'a str, &'a [Text]);

/// The head in the layout of `style`.
pub(crate) fn slab(font: &Font, style: &Style, said: Said<'_>, picture: Option<&Arc<Picture>>) -> Slab {
    match style.layout {
        Layout::Official => official(font, style, said, picture),
        Layout::Business => business(font, style, said, picture),
    }
}

/// The sender in red, 30 mm below the edge of the paper, over a double rule of 170 mm; a picture stands in the margin
/// above, so that nothing else moves.
/// # Source
/// GB/T 9704-2012, 10.1 (letters).
fn official(font: &Font, style: &Style, (name, lines): Said<'_>, picture: Option<&Arc<Picture>>) -> Slab {
    let width = style.width;
    let (line, size) = fitted(&Text::plain(name).bold(), font, 28_000, width);
    let top = mm(30) - style.edge.1;
    let baseline = top + size * 86 / 100;
    let rule = top + size + mm(4);
    let mut slab = Slab { height: rule + 8_000, ..Slab::default() };
    if let Some(picture) = picture {
        let size = within(picture, (width, mm(14)));
        let at = (Place::Centre.of(size.0, width), top - mm(2) - size.1);
        slab.marks.push(Mark::Picture { at, size, picture: Arc::clone(picture) });
    }
    let x = Place::Centre.of(line.extent, width);
    slab.put(line, x, baseline, size, Ink::Red);
    slab.text.push('\n');
    let overhang = (mm(170) - width) / 2;
    for (y, thick) in [(rule, 2_000), (rule + 2_700, 600)] {
        let (from, to) = ((-overhang, y), (width + overhang, y));
        slab.marks.push(Mark::Rule { from, to, width: thick, stroke: Stroke::Solid, ink: Ink::Red });
    }
    for text in lines {
        let (line, size) = fitted(text, font, 9_500, width);
        let x = Place::Centre.of(line.extent, width);
        slab.put(line, x, slab.height + 9_000, size, Ink::Black);
        slab.text.push('\n');
        slab.height += 14_000;
    }
    slab
}

/// The sender at the left in plain bold type, its addresses beneath in small print, over a thin rule. A picture stands
/// before them; one much wider than tall stands above.
fn business(font: &Font, style: &Style, (name, lines): Said<'_>, picture: Option<&Arc<Picture>>) -> Slab {
    let width = style.width;
    let mut slab = Slab::default();
    let (mut left, mut floor) = (0, 0);
    if let Some(picture) = picture {
        let banner = picture.width > 3 * picture.height;
        let size = within(picture, if banner { (width, mm(20)) } else { (mm(48), mm(17)) });
        slab.marks.push(Mark::Picture { at: (0, 0), size, picture: Arc::clone(picture) });
        if banner {
            slab.height = size.1 + mm(3);
        } else {
            left = size.0 + mm(5);
            floor = size.1;
            let text = 17_000 + 6_000 + 13_500 * Length::try_from(lines.len()).unwrap_or(0);
            slab.height = (floor - text).max(0) / 2;
        }
    }
    let (line, size) = fitted(&Text::plain(name).bold(), font, 17_000, width - left);
    slab.put(line, left, slab.height + size * 88 / 100, size, Ink::Deep);
    slab.text.push('\n');
    slab.height += size + 6_000;
    for text in lines {
        let (line, size) = fitted(text, font, 9_000, width - left);
        slab.put(line, left, slab.height + 8_000, size, Ink::Grey);
        slab.text.push('\n');
        slab.height += 13_500;
    }
    slab.height = slab.height.max(floor);
    let (from, to) = ((0, slab.height + 3_000), (width, slab.height + 3_000));
    slab.marks.push(Mark::Rule { from, to, width: 1_200, stroke: Stroke::Solid, ink: Ink::Deep });
    slab.height += 13_000;
    slab
}

/// The size at which `picture` fits `room`, its proportions kept; never larger than 150 pixels to the inch would make it.
pub(crate) fn within(picture: &Picture, room: (Length, Length)) -> (Length, Length) {
    let (wide, tall) = (Length::from(picture.width.max(1)), Length::from(picture.height.max(1)));
    let fits = (room.0, room.0 * tall / wide);
    let fits = if fits.1 <= room.1 { fits } else { (room.1 * wide / tall, room.1) };
    let most = (wide * 72_000 / 150, tall * 72_000 / 150);
    if fits.0 <= most.0 { fits } else { most }
}

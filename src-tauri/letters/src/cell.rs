//! The characters of a text before they have their places: how wide, what stands between them, where a line may end.

use crate::document::{Text, Unity, Weight};
use crate::font::{Font, Form};
use crate::line::Measure;
use crate::script::{Break, Class, Length, break_between, parts_scripts, quotes_latin};

/// A character before it has its place, with the space after it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell {
    pub(crate) ch: char,
    pub(crate) form: Form,
    pub(crate) weight: Weight,
    /// Of the glyph.
    pub(crate) full: Length,
    /// What was taken off its left white half because of its neighbour.
    pub(crate) shift: Length,
    /// What it takes up: the advance less what was taken off.
    pub(crate) advance: Length,
    /// What more goes when it begins a line (not the first).
    pub(crate) at_start: Length,
    /// What more goes when it ends a line.
    pub(crate) at_end: Length,
    pub(crate) gap: Length,
    /// Share in what a line lacks.
    pub(crate) stretch: Length,
    /// How much the gap can give.
    pub(crate) shrink: Length,
    pub(crate) end: Break,
}

/// The characters of `text` with the spaces between them; those without a glyph are left out.
pub(crate) fn cells(text: &Text, font: &Font, measure: Measure) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut wholes = Vec::new();
    for span in &text.0 {
        let from = cells.len();
        cells.extend(span.text.chars().filter_map(|ch| cell(ch, span.weight, font, measure.size)));
        if span.unity == Unity::Whole {
            wholes.push(from..cells.len());
        }
    }
    choose_forms(&mut cells, font, measure.size);
    squeeze(&mut cells, measure.size);
    gaps(&mut cells, measure.size);
    for whole in wholes {
        bind(&mut cells, whole, measure);
    }
    cells
}

const EMPTY: Cell = Cell {
    ch: ' ',
    form: Form::Usual,
    weight: Weight::Regular,
    full: 0,
    shift: 0,
    advance: 0,
    at_start: 0,
    at_end: 0,
    gap: 0,
    stretch: 0,
    shrink: 0,
    end: Break::Good,
};

fn cell(ch: char, weight: Weight, font: &Font, size: Length) -> Option<Cell> {
    let form = if ch == '—' { Form::Joined } else { Form::Usual };
    let full = font.glyph(ch, form)?.advance * size / 1_000;
    let at_end = if Class::of(ch) == Class::Space { full } else { 0 };
    Some(Cell { ch, form, weight, full, advance: full, at_end, ..EMPTY })
}

/// Quotation marks in Latin text become narrow.
fn choose_forms(cells: &mut [Cell], font: &Font, size: Length) {
    for at in 0..cells.len() {
        let before = at.checked_sub(1).and_then(|it| cells.get(it)).map(|it| it.ch);
        let after = cells.get(at + 1).map(|it| it.ch);
        let Some(cell) = cells.get_mut(at) else { continue };
        if matches!(cell.ch, '“' | '”' | '‘' | '’')
            && quotes_latin(before, after)
            && let Some(glyph) = font.glyph(cell.ch, Form::Narrow)
        {
            cell.form = Form::Narrow;
            cell.full = glyph.advance * size / 1_000;
            cell.advance = cell.full;
        }
    }
}

/// Takes out the white halves of marks that stand beside marks, and notes what the rest can give.
fn squeeze(cells: &mut [Cell], size: Length) {
    let half = size / 2;
    let class = |cell: &Cell| if cell.form == Form::Narrow { Class::Word } else { Class::of(cell.ch) };
    let classes: Vec<Class> = cells.iter().map(class).collect();
    for (at, cell) in cells.iter_mut().enumerate() {
        let before = at.checked_sub(1).and_then(|it| classes.get(it));
        let after = classes.get(at + 1);
        match classes.get(at) {
            Some(Class::ClosingHalf) => {
                if matches!(after, Some(Class::ClosingHalf | Class::OpeningHalf)) {
                    cell.advance -= half;
                } else {
                    cell.at_end = half;
                    cell.shrink = half / 2;
                }
            }
            Some(Class::OpeningHalf) => {
                if before == Some(&Class::OpeningHalf) {
                    cell.shift = half;
                    cell.advance -= half;
                } else {
                    cell.at_start = half;
                }
            }
            _ => {}
        }
    }
    for (cell, after) in cells.iter_mut().zip(classes.iter().skip(1)) {
        if *after == Class::OpeningHalf {
            cell.shrink += half / 2;
        }
    }
}

/// A text with a space for every so many characters is Latin prose: there a Chinese name keeps its letters together.
const PROSE: usize = 9;

fn gaps(cells: &mut [Cell], size: Length) {
    let spaces = cells.iter().filter(|it| Class::of(it.ch) == Class::Space).count();
    let ideographs = Length::from(spaces * PROSE < cells.len());
    let after: Vec<char> = cells.iter().skip(1).map(|it| it.ch).collect();
    for (cell, next) in cells.iter_mut().zip(after) {
        let (left, right) = (Class::of(cell.ch), Class::of(next));
        cell.end = break_between(cell.ch, next);
        if cell.form == Form::Narrow {
            cell.end = cell.end.max(Break::Poor);
        }
        if left == Class::Space {
            cell.stretch = 2;
            cell.shrink = cell.advance / 4;
        } else if parts_scripts(cell.ch, next) {
            cell.gap = size / 8;
            cell.stretch = 1;
            cell.shrink += size / 16;
        } else if right == Class::Space
            || (left.is_latin() && right.is_latin())
            || left == Class::Paired && right == left
        {
            cell.stretch = 0;
        } else {
            cell.stretch = ideographs;
        }
    }
}

/// Keeps an amount, a date, a number or a name in one piece, unless it is wider than a line.
fn bind(cells: &mut [Cell], whole: std::ops::Range<usize>, measure: Measure) {
    let Some((_, inner)) = cells.get_mut(whole).and_then(|it| it.split_last_mut()) else { return };
    let wide: Length = inner.iter().map(|it| it.advance + it.gap).sum();
    let fits = wide + measure.size <= measure.width;
    for cell in inner {
        cell.end = if fits || cell.ch == '-' { Break::Last } else { Break::Poor };
        cell.stretch = 0;
    }
}

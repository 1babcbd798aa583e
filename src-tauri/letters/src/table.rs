//! Tables into slabs, one for each row.

use crate::document::{Align, Breadth, Cell, Column, Follows, Row, Table};
use crate::font::Font;
use crate::line::{Fill, Line, Measure, set};
use crate::page::{Place, fitted};
use crate::script::Length;
use crate::slab::{Ink, Next, Slab, Stroke};
use crate::style::Style;

/// Between a vertical rule and its text.
const PAD: Length = 5_000;
/// Size, line pitch and padding of a dense table: 六号 type.
const DENSE: (Length, Length, Length) = (7_500, 11_500, 2_500);
/// Above and below the text of a row, in a short table and in a long one.
const AIR: (Length, Length) = (4_500, 1_750);
/// Rows from which a table is long.
const LONG: usize = 12;
/// Rows up to which a table is not parted over pages.
const SHORT: usize = 8;
const RULE: Length = 500;
const AROUND: (Length, Length) = (6_000, 9_000);

/// The head to be repeated, if the table has one, and all slabs of the table with its head as they first stand.
/// `place` is where the caller will keep the head.
pub(crate) fn slabs(table: &Table, font: &Font, style: &Style, place: usize) -> (Option<Slab>, Vec<Slab>) {
    let grid = Grid::of(table, font, style);
    let head = table.head.as_ref().map(|it| {
        let mut slab = grid.row(it, Rank::Head);
        slab.next = Next::Bound;
        slab
    });
    let repeat = head.is_some().then_some(place);
    let mut slabs: Vec<Slab> = head.iter().cloned().collect();
    for row in &table.rows {
        if (row.follows == Follows::Closely || table.rows.len() <= SHORT)
            && let Some(before) = slabs.last_mut()
        {
            before.next = Next::Bound;
        }
        let mut slab = grid.row(row, Rank::Body);
        slab.head = repeat;
        slabs.push(slab);
    }
    if let Some(first) = slabs.first_mut() {
        first.before = AROUND.0;
        if head.is_none() {
            first.rule((0, 0), (grid.width(), 0), RULE, Stroke::Solid);
        }
    }
    if let Some(last) = slabs.last_mut() {
        last.height += AROUND.1;
    }
    (head, slabs)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rank {
    Head,
    Body,
}

struct Grid<'a> {
    font: &'a Font,
    columns: &'a [Column],
    /// Left edge of every column, and the right edge of the last.
    edges: Vec<Length>,
    air: Length,
    size: Length,
    pitch: Length,
    pad: Length,
}

impl<'a> Grid<'a> {
    fn of(table: &'a Table, font: &'a Font, style: &Style) -> Self {
        let width = match table.breadth {
            Breadth::Full | Breadth::Dense => style.width,
            Breadth::Narrow => style.width * 3 / 5,
        };
        let all: Length = table.columns.iter().map(|it| Length::from(it.share)).sum::<Length>().max(1);
        let mut edges = vec![0];
        let mut shares = 0;
        for column in &table.columns {
            shares += Length::from(column.share);
            edges.push(width * shares / all);
        }
        let air = if table.rows.len() < LONG { AIR.0 } else { AIR.1 };
        let (size, pitch, pad) =
            if table.breadth == Breadth::Dense { DENSE } else { (style.table.0, style.table.1, PAD) };
        Self { font, columns: &table.columns, edges, air, size, pitch, pad }
    }

    fn width(&self) -> Length {
        self.edges.last().copied().unwrap_or(0)
    }

    fn row(&self, row: &Row, rank: Rank) -> Slab {
        let mut slab = Slab::default();
        let mut column = 0;
        let mut bounds = vec![0];
        let mut lowest = self.pitch;
        for cell in &row.cells {
            let left = self.edges.get(column).copied().unwrap_or(0);
            let right = self.edges.get(column + cell.span).copied().unwrap_or(left);
            let align = match (rank, cell.span, self.columns.get(column)) {
                (Rank::Head, ..) => Align::Centre,
                (Rank::Body, 1, Some(it)) => it.align,
                (Rank::Body, ..) => Align::Left,
            };
            if column > 0 {
                slab.text.push('\t');
            }
            lowest = lowest.max(self.cell(&mut slab, cell, (left + self.pad, right - self.pad), align));
            bounds.push(right);
            column += cell.span;
        }
        slab.text.push('\n');
        slab.height = lowest + 2 * self.air;
        let height = slab.height;
        for x in bounds {
            slab.rule((x, 0), (x, height), RULE, Stroke::Solid);
        }
        slab.rule((0, height), (self.width(), height), RULE, Stroke::Solid);
        if rank == Rank::Head {
            slab.rule((0, 0), (self.width(), 0), RULE, Stroke::Solid);
        }
        slab
    }

    /// Sets a cell between two edges and returns how tall its text is.
    fn cell(&self, slab: &mut Slab, cell: &Cell, edges: (Length, Length), align: Align) -> Length {
        let room = edges.1 - edges.0;
        let (lines, size) = self.lines(cell, room, align);
        let place = match align {
            Align::Left => Place::Left,
            Align::Centre => Place::Centre,
            Align::Right => Place::Right,
        };
        let mut tall = 0;
        for line in lines {
            let x = edges.0 + place.of(line.extent, room);
            slab.put(line, x, self.air + tall + Length::midpoint(self.pitch, self.size * 76 / 100), size, Ink::Black);
            tall += self.pitch;
        }
        tall
    }

    /// Figures stay on one line and shrink to fit; text runs over several lines.
    fn lines(&self, cell: &Cell, room: Length, align: Align) -> (Vec<Line>, Length) {
        match align {
            Align::Left => {
                let measure = Measure { size: self.size, width: room, indent: 0, fill: Fill::Ragged };
                (set(&cell.text, self.font, measure), self.size)
            }
            Align::Centre | Align::Right => {
                let (line, size) = fitted(&cell.text, self.font, self.size, room);
                (vec![line], size)
            }
        }
    }
}

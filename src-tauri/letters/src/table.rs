//! Tables into slabs, one for each row.

use crate::document::{Align, Breadth, Cell, Column, Follows, Row, Table};
use crate::font::Font;
use crate::line::{Fill, Line, Measure, set};
use crate::page::{Place, fitted};
use crate::script::Length;
use crate::slab::{Ink, Next, Slab, Stroke};

const SIZE: Length = 11_500;
const PITCH: Length = 17_500;
const PAD: Length = 5_000;
const THIN: Length = 500;
const AROUND: Length = 9_000;

/// The head to be repeated, if the table has one, and all slabs of the table with its head as they first stand.
pub(crate) fn slabs(table: &Table, font: &Font, width: Length, place: usize) -> (Option<Slab>, Vec<Slab>) {
    let width = match table.breadth {
        Breadth::Full => width,
        Breadth::Narrow => width * 3 / 5,
    };
    let edges = edges(&table.columns, width);
    let head = table.head.as_ref().map(|it| head_slab(table, it, font, &edges));
    let repeat = head.is_some().then_some(place);
    let mut slabs: Vec<Slab> = head.iter().cloned().collect();
    let count = table.rows.len();
    for (at, row) in table.rows.iter().enumerate() {
        if row.follows == Follows::Closely
            && let Some(before) = slabs.last_mut()
        {
            before.next = Next::Bound;
        }
        let mut slab = row_slab(table, row, font, &edges);
        slab.head = repeat;
        if at == 0 && head.is_none() {
            top_rule(&mut slab, width);
        }
        if at + 1 == count {
            slab.height += AROUND;
        }
        slabs.push(slab);
    }
    if let Some(first) = slabs.first_mut() {
        first.before = AROUND - 3_000;
    }
    (head, slabs)
}

fn head_slab(table: &Table, row: &Row, font: &Font, edges: &[Length]) -> Slab {
    let centred: Vec<Column> = table.columns.iter().map(|it| Column { align: Align::Centre, ..*it }).collect();
    let table = Table { breadth: table.breadth, columns: centred, head: None, rows: Vec::new() };
    let mut slab = row_slab(&table, row, font, edges);
    top_rule(&mut slab, edges.last().copied().unwrap_or(0));
    slab.next = Next::Bound;
    slab
}

fn top_rule(slab: &mut Slab, width: Length) {
    slab.rule((0, 0), (width, 0), THIN, Stroke::Solid);
}

/// Left edge of every column, and the right edge of the last.
fn edges(columns: &[Column], width: Length) -> Vec<Length> {
    let all: Length = columns.iter().map(|it| Length::from(it.share)).sum::<Length>().max(1);
    let mut edges = vec![0];
    let mut shares = 0;
    for column in columns {
        shares += Length::from(column.share);
        edges.push(width * shares / all);
    }
    edges
}

fn row_slab(table: &Table, row: &Row, font: &Font, edges: &[Length]) -> Slab {
    let mut slab = Slab::default();
    let mut column = 0;
    let mut tallest = 1;
    let mut bounds = vec![0];
    let mut texts = Vec::new();
    for cell in &row.cells {
        let left = edges.get(column).copied().unwrap_or(0);
        let right = edges.get(column + cell.span).copied().unwrap_or(left);
        let align = match (cell.span, table.columns.get(column)) {
            (1, Some(it)) => it.align,
            _ => Align::Left,
        };
        let inner = right - left - 2 * PAD;
        let (lines, size) = cell_lines(cell, font, inner, align);
        tallest = tallest.max(lines.len());
        texts.push((lines, left + PAD, inner, align, size));
        bounds.push(right);
        column += cell.span;
    }
    let mut pitches = 0;
    for _ in 0..tallest {
        pitches += PITCH;
    }
    slab.height = pitches + 2 * PAD - 1_000;
    for (at, (lines, left, inner, align, size)) in texts.into_iter().enumerate() {
        if at > 0 {
            slab.text.push('\t');
        }
        let mut baseline = PAD + Length::midpoint(PITCH, SIZE * 76 / 100) - 500;
        for line in lines {
            let x = left + place(align).of(line.extent, inner);
            slab.put(line, x, baseline, size, Ink::Black);
            baseline += PITCH;
        }
    }
    slab.text.push('\n');
    let height = slab.height;
    for x in bounds {
        slab.rule((x, 0), (x, height), THIN, Stroke::Solid);
    }
    slab.rule((0, height), (edges.last().copied().unwrap_or(0), height), THIN, Stroke::Solid);
    slab
}

/// Figures stay on one line and shrink to fit; other cells run over several lines.
fn cell_lines(cell: &Cell, font: &Font, inner: Length, align: Align) -> (Vec<Line>, Length) {
    match align {
        Align::Left => {
            let measure = Measure { size: SIZE, width: inner, indent: 0, fill: Fill::Ragged };
            (set(&cell.text, font, measure), SIZE)
        }
        Align::Centre | Align::Right => {
            let (line, size) = fitted(&cell.text, font, SIZE, inner);
            (vec![line], size)
        }
    }
}

fn place(align: Align) -> Place {
    match align {
        Align::Left => Place::Left,
        Align::Centre => Place::Centre,
        Align::Right => Place::Right,
    }
}

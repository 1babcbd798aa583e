//! The user's own sheet again, refused cells marked and the reasons beside them.

use std::collections::{HashMap, HashSet};

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Color, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use serde::{Deserialize, Serialize};

use crate::cell::Cell;
use crate::parties::is_damaged;
use crate::sheet::Sheet;
use crate::text::tight;

/// A cell to mark and what to say about it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The sheet's own number, from 1.
    pub row: u32,
    /// The column, from 0; only the reason is written where there is none.
    pub index: Option<u32>,
    /// What is wrong and how to put it right, for people.
    pub reason: String,
}

/// Why the workbook was not written.
#[derive(Debug, thiserror::Error)]
#[error("the workbook cannot be written")]
pub struct WriteError(#[from] XlsxError);

/// Characters at the beginning of a text that a spreadsheet may take for a formula.
const LEADS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\0'];

/// Writes `sheet` again as a workbook: every value in its own row and column, marked cells coloured, and their
/// reasons in a column headed `reason_header` at the end (or in the one so headed already).
///
/// Texts stay texts: one that a spreadsheet might take for a formula gets an apostrophe in front, which
/// [`crate::read`] takes off again. Days are written as text, numbers as numbers.
/// # Errors
/// [`WriteError`].
pub fn write_problems(sheet: &Sheet, marks: &[Mark], reason_header: &str) -> Result<Vec<u8>, WriteError> {
    let looks = Looks::new();
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    if !sheet.name.is_empty() {
        page.set_name(sheet.name.as_str())?;
    }
    let own = sheet.columns.iter().find(|it| tight(&it.header) == tight(reason_header)).map(|it| it.index);
    let beyond = sheet.rows().flat_map(|it| it.cells().map(|(column, _)| column)).max().unwrap_or_default() + 1;
    let reasons = own.unwrap_or(beyond);
    let marked: HashSet<(u32, u32)> = marks.iter().filter_map(|it| Some((it.row, it.index?))).collect();
    for it in sheet.merges() {
        let (rows, columns) = (it.rows, it.columns);
        let place = (rows.0.saturating_sub(1), short(columns.0), rows.1.saturating_sub(1), short(columns.1));
        // Overlapping areas are damage in the user's sheet; each value stands in its own cell all the same.
        let _ = page.merge_range(place.0, place.1, place.2, place.3, "", &looks.plain);
    }
    for row in sheet.rows() {
        for (column, cell) in
            row.cells().filter(|(column, _)| row.number <= *sheet.header_rows().end() || *column != reasons)
        {
            let look = match marked.contains(&(row.number, column)) {
                true => &looks.marked,
                false if sheet.header_rows().contains(&row.number) => &looks.header,
                false => &looks.plain,
            };
            write(page, row.number, column, cell, look)?;
        }
    }
    // A refused cell may be empty, and an empty cell is not among those read.
    for (row, column) in marked {
        if sheet.rows().find(|it| it.number == row).is_some_and(|it| it.cell(column).is_blank()) {
            page.write_blank(row.saturating_sub(1), short(column), &looks.marked)?;
        }
    }
    page.write_string_with_format(sheet.header_row.saturating_sub(1), short(reasons), reason_header, &looks.header)?;
    let mut said: HashMap<u32, String> = HashMap::new();
    for mark in marks {
        let text = said.entry(mark.row).or_default();
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&mark.reason);
    }
    for (row, text) in said {
        page.write_string_with_format(row.saturating_sub(1), short(reasons), harmless(&text), &looks.reason)?;
    }
    for column in &sheet.columns {
        page.set_column_width(short(column.index), 16)?;
    }
    page.set_column_width(short(reasons), 60)?;
    page.set_freeze_panes(*sheet.header_rows().end(), 0)?;
    Ok(book.save_to_buffer()?)
}

struct Looks {
    plain: Format,
    header: Format,
    marked: Format,
    reason: Format,
}

impl Looks {
    fn new() -> Self {
        Self {
            plain: Format::new(),
            header: Format::new().set_bold().set_background_color(Color::RGB(0x00D9_E2EC)),
            marked: Format::new().set_background_color(Color::RGB(0x00FF_C7CE)).set_font_color(Color::RGB(0x009C_0006)),
            reason: Format::new().set_text_wrap().set_align(FormatAlign::Top).set_font_color(Color::RGB(0x009C_0006)),
        }
    }
}

fn write(page: &mut Worksheet, row: u32, column: u32, cell: &Cell, look: &Format) -> Result<(), WriteError> {
    let (row, column) = (row.saturating_sub(1), short(column));
    match cell {
        Cell::Blank | Cell::Uncomputed => page.write_blank(row, column, look)?,
        Cell::Number { value, percent } => match value.to_f64().filter(|_| !is_damaged(*value)) {
            Some(number) => {
                let look = if *percent { look.clone().set_num_format("0.00%") } else { look.clone() };
                page.write_number_with_format(row, column, number, &look)?
            }
            None => page.write_string_with_format(row, column, cell.shown(), look)?,
        },
        Cell::Text(text) => {
            let safe = harmless(text);
            let quoted = safe.len() > text.len();
            let look = if quoted { look.clone().set_quote_prefix() } else { look.clone() };
            page.write_string_with_format(row, column, safe, &look)?
        }
        Cell::Day(_) | Cell::Flag(_) | Cell::Broken(_) => {
            page.write_string_with_format(row, column, cell.shown(), look)?
        }
    };
    Ok(())
}

/// Plain negative figures stay as they are; nothing can be called by them.
pub(crate) fn harmless(text: &str) -> String {
    let figure = text
        .strip_prefix(['-', '+'])
        .is_some_and(|it| !it.is_empty() && it.chars().all(|it| it.is_ascii_digit() || matches!(it, ',' | '.')));
    if text.starts_with(LEADS) && !figure { format!("'{text}") } else { text.to_owned() }
}

/// Columns are bounded when read.
fn short(column: u32) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

recourse_core::withheld!(Mark);

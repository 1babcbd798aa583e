//! Cells and rows as a sheet holds them, before anybody asks what they mean.

use std::borrow::Cow;

use recourse_core::Day;
use rust_decimal::Decimal;

use crate::SheetError;
use crate::guard::{CELLS, COLUMNS, ROWS, TEXT_BYTES};

/// One cell as the sheet holds it.
#[derive(Clone, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing, or nothing but white space.
    #[default]
    Blank,
    /// Text, white space included.
    Text(Box<str>),
    /// A number, to the fifteen digits that a spreadsheet keeps.
    Number {
        /// As stored: a cell that shows 18% holds 0.18.
        value: Decimal,
        /// Whether the cell shows it as a percentage.
        percent: bool,
    },
    /// A number that the cell shows as a day.
    Day(Day),
    /// True or false.
    Flag(bool),
    /// An error value such as `#REF!`.
    Broken(String),
    /// A formula whose result the file does not hold.
    Uncomputed,
}

impl Cell {
    /// `text`, or nothing if there is nothing to see in it.
    pub(crate) fn text(text: impl Into<Box<str>>) -> Self {
        let text = text.into();
        if text.chars().all(invisible) { Self::Blank } else { Self::Text(text) }
    }

    /// Whether nothing stands here.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::Blank
    }

    /// As a person reads it.
    #[must_use]
    pub fn shown(&self) -> Cow<'_, str> {
        match self {
            Self::Blank => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number { value, percent: false } => Cow::Owned(value.normalize().to_string()),
            Self::Number { value, percent: true } => Cow::Owned(
                value
                    .checked_mul(Decimal::ONE_HUNDRED)
                    .map_or_else(|| value.to_string(), |it| format!("{}%", it.normalize())),
            ),
            Self::Day(day) => Cow::Owned(day.to_string()),
            Self::Flag(true) => Cow::Borrowed("TRUE"),
            Self::Flag(false) => Cow::Borrowed("FALSE"),
            Self::Broken(error) => Cow::Borrowed(error),
            Self::Uncomputed => Cow::Borrowed("="),
        }
    }
}

/// White space, and the marks that copying from web pages leaves behind.
pub(crate) fn invisible(it: char) -> bool {
    it.is_whitespace() || matches!(it, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}')
}

/// A row that holds something.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// The sheet's own number, from 1.
    pub number: u32,
    pub(crate) cells: Vec<(u32, Cell)>,
    /// Cells in separated text, empty ones included; of a workbook nothing.
    pub(crate) width: u32,
}

impl Row {
    /// The cell of a column, counted from 0.
    #[must_use]
    pub fn cell(&self, column: u32) -> &Cell {
        self.cells.iter().find(|(it, _)| *it == column).map_or(&Cell::Blank, |(_, cell)| cell)
    }

    /// The cells that hold something, with their columns.
    pub fn cells(&self) -> impl Iterator<Item = (u32, &Cell)> + Clone {
        self.cells.iter().map(|(column, cell)| (*column, cell))
    }
}

/// Cells shown as one; only the first holds the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Merge {
    /// First and last, from 1.
    pub(crate) rows: (u32, u32),
    /// First and last, from 0.
    pub(crate) columns: (u32, u32),
}

/// All that a sheet holds.
#[derive(Clone, Default)]
pub(crate) struct Grid {
    pub(crate) rows: Vec<Row>,
    pub(crate) merges: Vec<Merge>,
    cells: usize,
    text_bytes: usize,
}

impl Grid {
    /// Adds a cell of the current or a later row.
    pub(crate) fn put(&mut self, row: u32, column: u32, cell: Cell) -> Result<(), SheetError> {
        if cell.is_blank() {
            return Ok(());
        }
        self.cells += 1;
        if let Cell::Text(text) = &cell {
            self.text_bytes += text.len();
        }
        if self.rows.last().is_none_or(|it| it.number < row) {
            self.rows.push(Row { number: row, ..Row::default() });
        }
        let too_large =
            column >= COLUMNS || self.cells > CELLS || self.text_bytes > TEXT_BYTES || self.rows.len() > ROWS;
        match self.rows.last_mut() {
            _ if too_large => Err(SheetError::TooLarge),
            Some(last) if last.number == row => {
                last.cells.push((column, cell));
                Ok(())
            }
            _ => Err(SheetError::Corrupt),
        }
    }
}

recourse_core::withheld!(Cell, Row, Grid);

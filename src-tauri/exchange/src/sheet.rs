//! A sheet as read: its header, its columns, its rows.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::Read;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::amounts::Unit;
use crate::cell::{Cell, Grid, Merge, Row, invisible};
use crate::csv::{self, Encoding};
use crate::field::Field;
use crate::guard::FILE_BYTES;
use crate::header::{self, Heading};
use crate::mapping::Mapping;
use crate::text::{contract_key, cut, name};
use crate::xlsx::Workbook;

/// Rows in which a header is looked for.
const HEADER_WITHIN: usize = 40;
/// Fields that a row must name to be a header.
const HEADER_FIELDS: usize = 3;
/// Sheets of a workbook among which the likeliest is looked for.
const SHEETS: usize = 12;
/// Rows over which a merged cell holds for each row.
const MERGED_ROWS: u32 = 1_000;

/// How to read, where the reader should not find out by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// Which sheet of a workbook; the likeliest if none.
    pub sheet: Option<String>,
    /// Row of the header, from 1; found if none.
    pub header_row: Option<u32>,
    /// Encoding of a CSV file; recognised if none.
    pub encoding: Option<Encoding>,
}

/// Why a file cannot be read as a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum SheetError {
    #[error("neither XLSX nor CSV")]
    UnknownFormat,
    #[error("damaged or cut short")]
    Corrupt,
    #[error("encrypted")]
    Encrypted,
    #[error("larger than a ledger may be")]
    TooLarge,
    #[error("no header row found")]
    NoHeader,
    #[error("the text is in none of the known encodings")]
    Encoding,
    #[error("no rows")]
    Empty,
    #[error("no such sheet")]
    NoSuchSheet,
    #[error("the file cannot be read: {0}")]
    File(std::io::ErrorKind),
}

/// A column of the sheet.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// From 0.
    pub index: u32,
    /// The sheet's own text; of two lines, both with a slash between.
    pub header: String,
    /// The first values, as shown.
    pub samples: Vec<String>,
    /// Whether header or sheet say that amounts are in ten thousand yuan.
    pub ten_thousands: bool,
    #[serde(skip)]
    pub(crate) heading: Heading,
}

/// What can be known of a sheet without its rows.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Face {
    /// As of the sheet.
    pub name: String,
    /// As of the sheet.
    pub sheets: Vec<String>,
    /// As of the sheet.
    pub encoding: Option<Encoding>,
    /// As of the sheet.
    pub header_row: u32,
    /// As of the sheet.
    pub columns: Vec<Column>,
    /// As of the sheet.
    pub sha256: String,
    /// [`Sheet::len`].
    pub rows: u32,
    /// [`Sheet::head`].
    pub head: Vec<Vec<String>>,
    /// [`Sheet::signature`].
    pub signature: String,
    /// What [`crate::guess`] says.
    pub guess: Mapping,
}

/// A sheet read whole.
#[derive(Clone)]
pub struct Sheet {
    /// Its name; empty for CSV.
    pub name: String,
    /// Names of all sheets of the workbook.
    pub sheets: Vec<String>,
    /// Of a CSV file, the encoding it was read in.
    pub encoding: Option<Encoding>,
    /// Row of the header, from 1.
    pub header_row: u32,
    /// Columns with a header, from left to right.
    pub columns: Vec<Column>,
    /// SHA-256 of the file, lower-case hex.
    pub sha256: String,
    /// Last row of the header; below it are data.
    header_end: u32,
    /// Cells of that row in separated text, empty ones included; of a workbook nothing.
    header_width: u32,
    /// Cells of the shortest row below it.
    least_width: u32,
    rows: Vec<Row>,
    merges: Vec<Merge>,
    /// Row that holds the value of a cell merged downwards.
    merged: HashMap<(u32, u32), u32>,
}

/// Opens the file at `path`; see [`read`].
/// # Errors
/// [`SheetError`].
pub fn open(path: &Path, options: &ReadOptions) -> Result<Sheet, SheetError> {
    let file = |it: std::io::Error| SheetError::File(it.kind());
    let mut bytes = Vec::new();
    let source = File::open(path).map_err(file)?;
    source.take(FILE_BYTES + 1).read_to_end(&mut bytes).map_err(file)?;
    read(&bytes, options)
}

/// Reads `bytes` as a workbook or as separated text, whichever they are.
/// # Errors
/// [`SheetError`]; memory and time stay bounded whatever the bytes are.
pub fn read(bytes: &[u8], options: &ReadOptions) -> Result<Sheet, SheetError> {
    if u64::try_from(bytes.len()).map_or(true, |it| it > FILE_BYTES) {
        return Err(SheetError::TooLarge);
    }
    if bytes.is_empty() {
        return Err(SheetError::Empty);
    }
    let sha256 = header::hex(&Sha256::digest(bytes));
    if bytes.starts_with(b"PK") {
        let mut book = Workbook::open(bytes)?;
        let sheets = book.names();
        let name = match &options.sheet {
            Some(it) => it.clone(),
            None => likeliest(&mut book, &sheets, options.header_row)?,
        };
        let grid = book.read(&name, usize::MAX)?;
        return Sheet::of(grid, options.header_row, Source { name, sheets, encoding: None, sha256 });
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        let sealed: Vec<u8> = "EncryptedPackage".bytes().flat_map(|it| [it, 0]).collect();
        let found = bytes.windows(sealed.len()).any(|it| it == sealed);
        return Err(if found { SheetError::Encrypted } else { SheetError::UnknownFormat });
    }
    if options.sheet.as_ref().is_some_and(|it| !it.is_empty()) {
        return Err(SheetError::NoSuchSheet);
    }
    let (grid, encoding) = csv::read(bytes, options.encoding)?;
    let source = Source { name: String::new(), sheets: Vec::new(), encoding: Some(encoding), sha256 };
    Sheet::of(grid, options.header_row, source)
}

fn likeliest(book: &mut Workbook<'_>, names: &[String], header_row: Option<u32>) -> Result<String, SheetError> {
    let first = names.first().ok_or(SheetError::Empty)?;
    let mut best = (0, first);
    if names.len() > 1 {
        for name in names.iter().take(SHEETS) {
            let grid = book.read(name, HEADER_WITHIN)?;
            let points = find_header(&grid, header_row).map_or(0, |it| it.points + 1);
            if points > best.0 {
                best = (points, name);
            }
        }
    }
    Ok(best.1.clone())
}

struct Source {
    name: String,
    sheets: Vec<String>,
    encoding: Option<Encoding>,
    sha256: String,
}

impl Sheet {
    /// Reads `text` as separated text, whatever it begins with.
    pub(crate) fn of_text(text: &str, options: &ReadOptions) -> Result<Self, SheetError> {
        let (grid, encoding) = csv::read(text.as_bytes(), Some(Encoding::Utf8))?;
        let source =
            Source { name: String::new(), sheets: Vec::new(), encoding: Some(encoding), sha256: String::new() };
        Self::of(grid, options.header_row, source)
    }

    fn of(grid: Grid, header_row: Option<u32>, source: Source) -> Result<Self, SheetError> {
        if grid.rows.is_empty() {
            return Err(SheetError::Empty);
        }
        let head = find_header(&grid, header_row)?;
        let header_end = head.rows.1;
        if grid.rows.last().is_none_or(|it| it.number <= header_end) {
            return Err(SheetError::Empty);
        }
        let above = grid.rows.iter().take_while(|it| it.number < head.rows.0);
        let unit = above.flat_map(Row::cells).find_map(|(_, it)| header::sheet_unit(&it.shown()));
        let columns = head.texts.into_iter().map(|it| column(it, &grid, header_end, unit)).collect();
        Ok(Self {
            name: source.name,
            sheets: source.sheets,
            encoding: source.encoding,
            header_row: head.rows.0,
            columns,
            sha256: source.sha256,
            header_end,
            header_width: grid.rows.iter().find(|it| it.number == header_end).map_or(0, |it| it.width),
            least_width: grid
                .rows
                .iter()
                .filter(|it| it.number > header_end)
                .map(|it| it.width)
                .min()
                .unwrap_or_default(),
            merged: merged(&grid.merges, header_end),
            merges: grid.merges,
            rows: grid.rows,
        })
    }

    /// Number of rows below the header that hold something.
    #[must_use]
    pub fn len(&self) -> u32 {
        u32::try_from(self.data().count()).unwrap_or(u32::MAX)
    }

    /// Whether there is no row below the header; such a sheet is not read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rows below the header that hold something.
    pub fn data(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|it| it.number > self.header_end)
    }

    /// Every row that holds something, titles and header included.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter()
    }

    /// The header and the first `rows` rows below it, as shown, one text per column of the sheet.
    #[must_use]
    pub fn head(&self, rows: usize) -> Vec<Vec<String>> {
        let header = self.columns.iter().map(|it| it.header.clone()).collect();
        let shown = |row: &Row| self.columns.iter().map(|it| cut(&row.cell(it.index).shown(), 60)).collect();
        std::iter::once(header).chain(self.data().take(rows).map(shown)).collect()
    }

    /// What can be known of it without its rows, with the first `head` of them as shown.
    #[must_use]
    pub fn face(&self, head: usize) -> Face {
        Face {
            name: self.name.clone(),
            sheets: self.sheets.clone(),
            encoding: self.encoding,
            header_row: self.header_row,
            columns: self.columns.clone(),
            sha256: self.sha256.clone(),
            rows: self.len(),
            head: self.head(head),
            signature: self.signature(),
            guess: crate::guess(self),
        }
    }

    /// Digest of the header texts, by which a mapping chosen for this kind of sheet is found again.
    #[must_use]
    pub fn signature(&self) -> String {
        header::signature(self.columns.iter().map(|it| it.header.as_str()))
    }

    /// The folded contract numbers of all rows, good or not.
    #[must_use]
    pub fn contract_keys(&self, mapping: &Mapping) -> HashSet<String> {
        let column = mapping.of(Field::Contract).map(|it| it.index);
        let cells = self.data().filter_map(|row| Some(row.cell(column?)));
        cells.filter(|it| !it.is_blank()).map(|it| contract_key(&it.shown())).collect()
    }

    /// The first value to the right of the last header.
    pub(crate) fn beyond<'a>(&self, row: &'a Row) -> Option<(u32, &'a Cell)> {
        let last = self.columns.iter().map(|it| it.index).max()?;
        row.cells().find(|(column, _)| *column > last)
    }

    /// What its own comma cut off an amount (`1,234.50` as `1` and `234.50`), where the row has a value without a header.
    /// That both halves land in columns of amounts is, in separated text, a sign only where other rows are shorter.
    pub(crate) fn cut_amount<'a>(&self, row: &'a Row, mapping: &Mapping) -> Option<(u32, &'a Cell)> {
        let headed = |column| self.columns.iter().any(|it| it.index == column);
        if row.width <= self.header_width && row.cells().all(|(column, _)| headed(column)) {
            return None;
        }
        let is_amount = |column| mapping.columns.iter().any(|it| it.index == column && it.field.is_amount());
        let digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
        row.cells().zip(row.cells().skip(1)).find_map(|((column, amount), (next, rest))| {
            let (Cell::Text(before), Cell::Text(after)) = (amount, rest) else { return None };
            let before = before.trim().trim_start_matches(['-', '¥', '￥']);
            let after = after.trim().split_once('.').map_or(after.trim(), |(whole, _)| whole);
            let cut = digits(before) && before.len() <= 3 && digits(after) && after.len() == 3;
            let telling = !is_amount(next) || row.width == 0 || row.width > self.least_width;
            (cut && telling && next == column + 1 && is_amount(column)).then_some((next, rest))
        })
    }

    /// Rows of the header, first and last.
    pub(crate) fn header_rows(&self) -> std::ops::RangeInclusive<u32> {
        self.header_row..=self.header_end
    }

    /// Cells shown as one.
    pub(crate) fn merges(&self) -> &[Merge] {
        &self.merges
    }

    /// The cell of `row`, or the one it was merged into.
    pub(crate) fn merged_cell<'a>(&'a self, row: &'a Row, column: u32) -> &'a Cell {
        match (row.cell(column), self.merged.get(&(row.number, column))) {
            (Cell::Blank, Some(origin)) => {
                let at = self.rows.binary_search_by_key(origin, |it| it.number);
                at.ok().and_then(|it| self.rows.get(it)).map_or(&Cell::Blank, |it| it.cell(column))
            }
            (cell, _) => cell,
        }
    }
}

fn merged(merges: &[Merge], header_end: u32) -> HashMap<(u32, u32), u32> {
    let below = merges.iter().filter(|it| it.rows.0 > header_end && it.rows.1 - it.rows.0 < MERGED_ROWS);
    let one_wide = below.filter(|it| it.rows.0 < it.rows.1 && it.columns.0 == it.columns.1);
    one_wide.flat_map(|it| (it.rows.0 + 1..=it.rows.1).map(move |row| ((row, it.columns.0), it.rows.0))).collect()
}

fn column(text: HeaderText, grid: &Grid, header_end: u32, unit: Option<Unit>) -> Column {
    let below = grid.rows.iter().filter(|it| it.number > header_end);
    let values = below.map(|it| it.cell(text.column)).filter(|it| !it.is_blank());
    Column {
        index: text.column,
        samples: values.take(5).map(|it| cut(it.shown().trim(), 40)).collect(),
        ten_thousands: text.heading.unit.or(unit) == Some(Unit::TenThousand),
        header: text.shown,
        heading: text.heading,
    }
}

/// A header found: its rows, its texts, how well it serves.
struct Head {
    rows: (u32, u32),
    texts: Vec<HeaderText>,
    points: u32,
    fields: usize,
}

struct HeaderText {
    column: u32,
    shown: String,
    heading: Heading,
}

fn find_header(grid: &Grid, given: Option<u32>) -> Result<Head, SheetError> {
    let rows = grid.rows.iter().enumerate();
    let asked = rows.filter(|(index, row)| given.map_or(*index < HEADER_WITHIN, |it| row.number == it));
    let mut best: Option<Head> = None;
    for (index, row) in asked {
        let below = grid.rows.get(index + 1).filter(|it| it.number == row.number + 1);
        let two = below.and_then(|it| two_lines(row, it, &grid.merges));
        for head in [Some(one_line(row)), two].into_iter().flatten() {
            if best.as_ref().is_none_or(|it| head.points > it.points) {
                best = Some(head);
            }
        }
    }
    let best = best.filter(|it| !it.texts.is_empty());
    best.filter(|it| given.is_some() || it.fields >= HEADER_FIELDS).ok_or(SheetError::NoHeader)
}

fn one_line(row: &Row) -> Head {
    let texts = row.cells().map(|(column, cell)| {
        let shown = header_text(cell);
        HeaderText { column, heading: Heading::of(&shown), shown }
    });
    head((row.number, row.number), texts.filter(|it| !it.shown.is_empty()).collect())
}

/// A header of two lines: groups above, merged over the columns that they gather.
fn two_lines(upper: &Row, lower: &Row, merges: &[Merge]) -> Option<Head> {
    let of_upper: Vec<&Merge> =
        merges.iter().filter(|it| it.rows.0 == upper.number && it.columns.0 < it.columns.1).collect();
    if of_upper.is_empty() || lower.cells().any(|(_, it)| !matches!(it, Cell::Text(_))) {
        return None;
    }
    let group = |column: u32| {
        let around = of_upper.iter().find(|it| (it.columns.0..=it.columns.1).contains(&column));
        header_text(upper.cell(around.map_or(column, |it| it.columns.0)))
    };
    let last = upper.cells().chain(lower.cells()).map(|(it, _)| it).max()?;
    let texts = (0..=last).map(|column| {
        let (above, below) = (group(column), header_text(lower.cell(column)));
        let (shown, joined) = match (above.is_empty(), below.is_empty()) {
            (_, true) => (above.clone(), above),
            (true, false) => (below.clone(), below),
            (false, false) => {
                let stem = ["基本情况", "基本信息", "情况", "信息", "明细", "资料"]
                    .iter()
                    .find_map(|it| above.strip_suffix(it));
                let joined = format!("{}{below}", stem.unwrap_or(&above));
                (format!("{above}/{below}"), joined)
            }
        };
        HeaderText { column, heading: Heading::of(&joined), shown }
    });
    Some(head((upper.number, lower.number), texts.filter(|it| !it.shown.is_empty()).collect()))
}

fn head(rows: (u32, u32), texts: Vec<HeaderText>) -> Head {
    let (fields, points) = header::score(texts.iter().map(|it| &it.heading));
    Head { rows, texts, points, fields }
}

fn header_text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => cut(name(text).trim_matches(invisible), 60),
        other => cut(&other.shown(), 60),
    }
}

recourse_core::withheld!(Column, Face, Sheet);

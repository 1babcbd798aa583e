//! Separated text: its encoding, its separator, its rows by the numbers a spreadsheet would show.

use encoding_rs::{Encoding as Charset, GB18030, UTF_8};
use serde::{Deserialize, Serialize};

use crate::SheetError;
use crate::cell::{Cell, Grid};
use crate::guard::CELL_CHARS;
use crate::header::{Heading, score};

/// Control characters that text may have by accident; the rows they stand in are refused.
const STRAY_CONTROLS: usize = 3;

/// How the text of a CSV file is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// GB18030, and with it GBK and GB2312.
    Gb18030,
}

/// Reads `bytes` as separated text in `encoding`, or in the one it turns out to have.
pub(crate) fn read(bytes: &[u8], encoding: Option<Encoding>) -> Result<(Grid, Encoding), SheetError> {
    let (text, encoding) = decode(bytes, encoding)?;
    let hidden = text.chars().filter(|it| it.is_control() && !it.is_whitespace() && *it != '\u{1a}').count();
    if hidden > STRAY_CONTROLS && hidden > text.chars().count() / 50 {
        return Err(SheetError::UnknownFormat);
    }
    if looks_like_markup(&text) {
        return Err(SheetError::UnknownFormat);
    }
    let separator = separator(&text);
    let mut grid = Grid::default();
    parse(&text, separator, usize::MAX, &mut grid)?;
    Ok((grid, encoding))
}

fn looks_like_markup(text: &str) -> bool {
    let begin: String = text.trim_start().chars().take(16).collect::<String>().to_ascii_lowercase();
    ["<!doctype", "<html", "<?xml", "<table", "<meta", "%pdf", "{\\rtf"].iter().any(|it| begin.starts_with(it))
}

fn decode(bytes: &[u8], encoding: Option<Encoding>) -> Result<(String, Encoding), SheetError> {
    let begin = bytes.get(..8_192).unwrap_or(bytes);
    let stray = if begin.len() < 64 { 0 } else { STRAY_CONTROLS };
    if begin.split(|it| *it == 0).nth(stray.saturating_add(1)).is_some() {
        let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        return Err(if utf16 { SheetError::Encoding } else { SheetError::UnknownFormat });
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(SheetError::Encoding);
    }
    let bare = bytes.strip_prefix(b"\xef\xbb\xbf".as_slice());
    let strict = |bytes: &[u8], charset: &'static Charset| {
        charset.decode_without_bom_handling_and_without_replacement(bytes).map(std::borrow::Cow::into_owned)
    };
    let found = match (encoding, bare) {
        (Some(Encoding::Utf8) | None, Some(bare)) => strict(bare, UTF_8).map(|it| (it, Encoding::Utf8)),
        (Some(Encoding::Utf8), None) => strict(bytes, UTF_8).map(|it| (it, Encoding::Utf8)),
        (Some(Encoding::Gb18030), _) => strict(bytes, GB18030).map(|it| (it, Encoding::Gb18030)),
        (None, None) => strict(bytes, UTF_8)
            .map(|it| (it, Encoding::Utf8))
            .or_else(|| strict(bytes, GB18030).map(|it| (it, Encoding::Gb18030))),
    };
    found.ok_or(SheetError::Encoding)
}

/// The separator under which the first rows look most like a ledger.
fn separator(text: &str) -> char {
    let begin = text.char_indices().nth(64_000).and_then(|(end, _)| text.get(..end)).unwrap_or(text);
    let worth = |separator: &char| {
        let mut grid = Grid::default();
        // What went wrong on the way will be said when the text is read; the rows before it still tell.
        let _ = parse(begin, *separator, 40, &mut grid);
        let points = grid.rows.iter().map(|row| {
            let headings: Vec<Heading> = row.cells.iter().map(|(_, it)| Heading::of(&it.shown())).collect();
            score(headings.iter()).1
        });
        let widest = grid.rows.iter().map(|it| it.cells.len()).max().unwrap_or_default();
        (points.max().unwrap_or_default(), if widest > 1 { widest } else { 0 })
    };
    // `max_by_key` keeps the last of equals: the comma.
    ['\t', ';', ','].into_iter().max_by_key(worth).unwrap_or(',')
}

/// Rows and cells; blank lines count as rows, as in a spreadsheet.
fn parse(text: &str, separator: char, rows: usize, grid: &mut Grid) -> Result<(), SheetError> {
    let mut state = State { row: 1, column: 0, field: String::new(), length: 0, quoted: Quoted::No };
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, state.quoted) {
            ('"', Quoted::Open) if letters.peek() == Some(&'"') => {
                letters.next();
                state.push('"')?;
            }
            ('"', Quoted::Open) => state.quoted = Quoted::Closed,
            ('"', Quoted::No) if state.field.trim().is_empty() => {
                state.field.clear();
                state.quoted = Quoted::Open;
            }
            ('\r', Quoted::No | Quoted::Closed) if letters.peek() == Some(&'\n') => {}
            ('\n' | '\r', Quoted::No | Quoted::Closed) => {
                state.end_row(grid)?;
                if grid.rows.len() >= rows {
                    return Ok(());
                }
            }
            ('\u{1a}', Quoted::No | Quoted::Closed) if letters.peek().is_none() => {}
            (it, Quoted::No | Quoted::Closed) if it == separator => state.end_cell(grid)?,
            (it, _) => state.push(it)?,
        }
    }
    // Of a text cut short for guessing, the last cell may be half a quotation.
    if state.quoted == Quoted::Open && rows == usize::MAX {
        return Err(SheetError::Corrupt);
    }
    state.end_row(grid)
}

#[derive(Clone, Copy, PartialEq)]
enum Quoted {
    No,
    Open,
    Closed,
}

struct State {
    row: u32,
    column: u32,
    field: String,
    length: usize,
    quoted: Quoted,
}

impl State {
    fn push(&mut self, letter: char) -> Result<(), SheetError> {
        self.field.push(letter);
        self.length += 1;
        if self.length > CELL_CHARS { Err(SheetError::TooLarge) } else { Ok(()) }
    }

    fn end_cell(&mut self, grid: &mut Grid) -> Result<(), SheetError> {
        grid.put(self.row, self.column, Cell::text(unwrapped(&self.field)))?;
        self.field.clear();
        self.length = 0;
        self.quoted = Quoted::No;
        self.column = self.column.saturating_add(1);
        Ok(())
    }

    fn end_row(&mut self, grid: &mut Grid) -> Result<(), SheetError> {
        self.end_cell(grid)?;
        if let Some(row) = grid.rows.last_mut().filter(|it| it.number == self.row) {
            row.width = self.column;
        }
        self.row = self.row.checked_add(1).ok_or(SheetError::TooLarge)?;
        self.column = 0;
        Ok(())
    }
}

/// `="0123"` keeps digits as text in Excel.
fn unwrapped(field: &str) -> &str {
    field.trim().strip_prefix("=\"").and_then(|it| it.strip_suffix('"')).unwrap_or(field)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str, separator: char) -> Result<Grid, SheetError> {
        let mut grid = Grid::default();
        parse(text, separator, usize::MAX, &mut grid).map(|()| grid)
    }

    fn shown(text: &str, separator: char) -> Vec<(u32, Vec<String>)> {
        let grid = parsed(text, separator).unwrap();
        let cells = |row: &crate::Row| (0..4).map(|it| row.cell(it).shown().into_owned()).collect();
        grid.rows.iter().map(|row| (row.number, cells(row))).collect()
    }

    #[test]
    fn rows_keep_the_numbers_of_a_spreadsheet() {
        let text = "a,\"b,1\",\"c\"\"2\"\r\n\r\n,,\n\"x\ny\", z ,=\"0017\"\n\u{1a}";
        let row = |number, cells: [&str; 4]| (number, cells.map(str::to_owned).to_vec());
        assert_eq!(shown(text, ','), [row(1, ["a", "b,1", "c\"2", ""]), row(4, ["x\ny", " z ", "0017", ""])]);
        assert_eq!(shown("a\tb\rc", '\t'), [row(1, ["a", "b", "", ""]), row(2, ["c", "", "", ""])]);
        assert_eq!(shown("5\" pipe,ok", ','), [row(1, ["5\" pipe", "ok", "", ""])]);
    }

    #[test]
    fn broken_text() {
        assert_eq!(parsed("a,\"b\nc", ',').unwrap_err(), SheetError::Corrupt);
        assert_eq!(parsed(&"x".repeat(CELL_CHARS + 1), ',').unwrap_err(), SheetError::TooLarge);
        assert_eq!(parsed(&",".repeat(600), ',').unwrap().rows.len(), 0);
        assert_eq!(parsed(&format!("{}x", ",".repeat(600)), ',').unwrap_err(), SheetError::TooLarge);
    }

    proptest::proptest! {
        /// What another program writes comes back; only white space alone in a cell is nothing.
        #[test]
        fn what_others_write_is_read_back(rows in proptest::collection::vec(proptest::collection::vec("[a-z中,;\"\n ]{0,6}", 1..5), 1..8)) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let grid = parsed(&text, ',').unwrap();
            for (row, number) in rows.iter().zip(1..) {
                let read = grid.rows.iter().find(|it| it.number == number);
                for (cell, column) in row.iter().zip(0..) {
                    let shown = read.map_or(std::borrow::Cow::Borrowed(""), |it| it.cell(column).shown());
                    let expected = if cell.trim().is_empty() { "" } else { cell.as_str() };
                    proptest::prop_assert_eq!(shown, expected);
                }
            }
        }
    }
}

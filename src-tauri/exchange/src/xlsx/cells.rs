//! The cells of one sheet, streamed; an empty cell costs nothing.

use std::io::Read;

use quick_xml::events::{BytesStart, Event};
use rust_decimal::Decimal;

use super::styles::Look;
use super::xml::{Xml, attribute};
use super::{Book, SharedTexts};
use crate::SheetError;
use crate::cell::{Cell, Grid, Merge};
use crate::dates::{Epoch, day_of_serial};
use crate::guard::CELL_CHARS;

const MERGES: usize = 20_000;

/// Reads rows until the sheet ends or `rows` of them hold something.
pub(super) fn read<R: Read>(mut xml: Xml<R>, book: &Book, rows: usize) -> Result<Grid, SheetError> {
    let mut grid = Grid::default();
    let mut place = Place { row: 0, column: 0 };
    loop {
        match xml.next()? {
            Event::Start(it) => match it.local_name().as_ref() {
                "row" => {
                    let given = attribute(&it, "r")?.map(|it| it.parse::<u32>().map_err(|_| SheetError::Corrupt));
                    place = Place { row: given.transpose()?.unwrap_or(place.row + 1), column: 0 };
                    if place.row == 0 || place.row > 1_048_576 {
                        return Err(SheetError::Corrupt);
                    }
                }
                "c" => {
                    let heading = Heading::of(&it, place)?;
                    let cell = cell(&mut xml, book, &heading)?;
                    place.column = heading.place.column + 1;
                    grid.put(heading.place.row.max(place.row), heading.place.column, cell)?;
                }
                "mergeCell" if grid.merges.len() < MERGES => {
                    grid.merges.extend(attribute(&it, "ref")?.and_then(|it| merge(&it)));
                }
                _ => {}
            },
            Event::End(it) if it.local_name().as_ref() == "row" && grid.rows.len() > rows => return Ok(grid),
            Event::Eof => return Ok(grid),
            _ => {}
        }
    }
}

#[derive(Clone, Copy)]
struct Place {
    /// From 1.
    row: u32,
    /// From 0.
    column: u32,
}

struct Heading {
    place: Place,
    look: usize,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Number,
    Shared,
    Inline,
    Text,
    Flag,
    Error,
}

impl Heading {
    fn of(element: &BytesStart<'_>, next: Place) -> Result<Self, SheetError> {
        let mut it = Self { place: next, look: 0, kind: Kind::Number };
        for attribute in element.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| SheetError::Corrupt)?;
            match attribute.key.as_ref() {
                "r" => it.place = place(&attribute.value).ok_or(SheetError::Corrupt)?,
                "s" => it.look = attribute.value.parse().unwrap_or_default(),
                "t" => {
                    it.kind = match attribute.value.as_ref() {
                        "s" => Kind::Shared,
                        "inlineStr" => Kind::Inline,
                        "b" => Kind::Flag,
                        "e" => Kind::Error,
                        "str" | "d" => Kind::Text,
                        _ => Kind::Number,
                    }
                }
                _ => {}
            }
        }
        Ok(it)
    }
}

fn cell<R: Read>(xml: &mut Xml<R>, book: &Book, heading: &Heading) -> Result<Cell, SheetError> {
    let mut value = None;
    let mut formula = false;
    loop {
        match xml.next()? {
            Event::Start(it) => match it.local_name().as_ref() {
                "v" if heading.kind != Kind::Inline => value = Some(xml.text()?),
                "is" => value = Some(xml.text()?),
                "f" => {
                    formula = true;
                    xml.skip()?;
                }
                _ => xml.skip()?,
            },
            Event::End(_) => break,
            Event::Eof => return Err(SheetError::Corrupt),
            _ => {}
        }
    }
    match value {
        Some(text) if !text.is_empty() => meaning(text, book, heading),
        _ if formula && heading.kind != Kind::Text => Ok(Cell::Uncomputed),
        _ => Ok(Cell::Blank),
    }
}

fn meaning(text: String, book: &Book, heading: &Heading) -> Result<Cell, SheetError> {
    match heading.kind {
        Kind::Shared => {
            let index = text.trim().parse().map_err(|_| SheetError::Corrupt)?;
            book.texts.at(index).map(plain).ok_or(SheetError::Corrupt)?
        }
        Kind::Inline | Kind::Text => plain(&text),
        Kind::Flag => Ok(Cell::Flag(matches!(text.trim(), "1" | "true"))),
        Kind::Error => Ok(Cell::Broken(text)),
        Kind::Number => match number(text.trim()) {
            None => plain(&text),
            Some(value) => Ok(match book.looks.get(heading.look).copied().unwrap_or_default() {
                Look::Plain => Cell::Number { value, percent: false },
                Look::Percent => Cell::Number { value, percent: true },
                Look::Date => {
                    day_of_serial(value, book.epoch).map_or(Cell::Number { value, percent: false }, Cell::Day)
                }
            }),
        },
    }
}

/// What Excel itself would show of a stored number: fifteen digits.
fn number(text: &str) -> Option<Decimal> {
    let value = Decimal::from_str_exact(text)
        .or_else(|_| Decimal::from_scientific(text))
        .or_else(|_| text.parse::<Decimal>())
        .ok()?;
    value.round_sf(15).map(|it| it.normalize())
}

fn plain(text: &str) -> Result<Cell, SheetError> {
    if text.len() > CELL_CHARS && text.chars().count() > CELL_CHARS {
        return Err(SheetError::TooLarge);
    }
    Ok(Cell::text(unescaped(text)))
}

/// Characters that XML cannot carry are written `_x000D_`.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        out.push_str(before);
        let code = after.get(..4).filter(|_| after.get(4..5) == Some("_"));
        let decoded = code.and_then(|it| u32::from_str_radix(it, 16).ok()).and_then(char::from_u32);
        if let Some(character) = decoded {
            out.push(character);
            rest = after.get(5..).unwrap_or_default();
        } else {
            out.push_str("_x");
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

/// `C17` as row 17, column 2.
fn place(reference: &str) -> Option<Place> {
    let digits = reference.find(|it: char| it.is_ascii_digit())?;
    let (letters, digits) = reference.split_at_checked(digits)?;
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters.bytes().try_fold(0_u32, |sum, it| {
        it.is_ascii_alphabetic().then(|| sum * 26 + u32::from(it.to_ascii_uppercase() - b'A') + 1)
    })?;
    let row = digits.parse::<u32>().ok().filter(|it| (1..=1_048_576).contains(it))?;
    Some(Place { row, column: column.checked_sub(1).filter(|it| *it < 16_384)? })
}

fn merge(reference: &str) -> Option<Merge> {
    let (from, to) = reference.split_once(':')?;
    let (from, to) = (place(from)?, place(to)?);
    (from.row <= to.row && from.column <= to.column)
        .then_some(Merge { rows: (from.row, to.row), columns: (from.column, to.column) })
}

/// The shared texts of a workbook, packed.
impl SharedTexts {
    /// Reads the table.
    pub(super) fn read<R: Read>(mut xml: Xml<R>) -> Result<Self, SheetError> {
        let mut texts = Self::default();
        loop {
            let begins = match xml.next()? {
                Event::Start(it) => it.local_name().as_ref() == "si",
                Event::Eof => return Ok(texts),
                _ => false,
            };
            if begins {
                texts.push(&xml.text()?)?;
            }
        }
    }
}

/// Which system the serial numbers of a workbook count in.
pub(super) fn epoch(flag: Option<&str>) -> Epoch {
    if matches!(flag, Some("1" | "true" | "on")) { Epoch::Y1904 } else { Epoch::Y1900 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        for (text, expected) in [
            ("A1", Some((1, 0))),
            ("XFD1048576", Some((1_048_576, 16_383))),
            ("aa10", Some((10, 26))),
            ("XFE1", None),
            ("A1048577", None),
            ("A0", None),
            ("1", None),
            ("A", None),
            ("é1", None),
            ("", None),
        ] {
            assert_eq!(place(text).map(|it| (it.row, it.column)), expected, "{text}");
        }
    }

    #[test]
    fn numbers_have_fifteen_digits() {
        for (text, expected) in [
            ("116059.29999999999", Some("116059.3")),
            ("0.30000000000000004", Some("0.3")),
            ("9.99999197505E+17", Some("999999197505000000")),
            ("999999199406273033", Some("999999199406273000")),
            ("-865018.58", Some("-865018.58")),
            ("1e300", None),
            ("NaN", None),
        ] {
            assert_eq!(number(text).map(|it| it.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn escapes() {
        for (text, expected) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x12", "_x12"),
            ("_xZZZZ_", "_xZZZZ_"),
            ("_x中文", "_x中文"),
        ] {
            assert_eq!(unescaped(text), expected, "{text}");
        }
    }
}

//! XML in pieces, never deeper or larger than a workbook needs.

use std::borrow::Cow;
use std::io::{BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::SheetError;
use crate::guard::{CELL_CHARS, Overrun, Pieces};

const DEPTH: u32 = 64;

/// One entry of a workbook, read piece by piece.
pub(super) struct Xml<R: Read> {
    reader: Reader<Pieces<BufReader<R>>>,
    piece: Vec<u8>,
    depth: u32,
}

impl<R: Read> Xml<R> {
    pub(super) fn new(from: R) -> Self {
        let mut reader = Reader::from_reader(Pieces::new(BufReader::new(from)));
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_comments = false;
        Self { reader, piece: Vec::with_capacity(1_024), depth: 0 }
    }

    /// The next piece; the end of the entry only after all that was opened is closed.
    pub(super) fn next(&mut self) -> Result<Event<'_>, SheetError> {
        self.piece.clear();
        self.reader.get_mut().begin();
        let event = self.reader.read_event_into(&mut self.piece).map_err(|it| trouble(&it))?;
        match &event {
            Event::Start(_) if self.depth >= DEPTH => return Err(SheetError::Corrupt),
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::Eof if self.depth > 0 => return Err(SheetError::Corrupt),
            Event::DocType(_) => return Err(SheetError::Corrupt),
            _ => {}
        }
        Ok(event)
    }

    /// All text inside the element just begun, without phonetic hints.
    pub(super) fn text(&mut self) -> Result<String, SheetError> {
        let around = self.depth;
        let mut hint = None;
        let mut text = String::new();
        loop {
            let depth = self.depth;
            match self.next()? {
                Event::Start(it) if it.local_name().as_ref() == "rPh" && hint.is_none() => hint = Some(depth),
                Event::End(_) if depth == around => return Ok(text),
                Event::End(_) if hint.is_some_and(|it| it + 1 == depth) => hint = None,
                Event::Text(it) if hint.is_none() => text.push_str(&it.xml10_content()),
                Event::CData(it) if hint.is_none() => text.push_str(&it.xml10_content()),
                Event::GeneralRef(it) if hint.is_none() => text.push(referred(&it)?),
                Event::Eof => return Err(SheetError::Corrupt),
                _ => {}
            }
            if text.len() > CELL_CHARS * 4 {
                return Err(SheetError::TooLarge);
            }
        }
    }

    /// Leaves the element just begun.
    pub(super) fn skip(&mut self) -> Result<(), SheetError> {
        let around = self.depth;
        while self.depth >= around {
            if matches!(self.next()?, Event::Eof) {
                return Err(SheetError::Corrupt);
            }
        }
        Ok(())
    }
}

/// The attribute `name` of `element`, whatever its prefix.
pub(super) fn attribute<'a>(element: &'a BytesStart<'_>, name: &str) -> Result<Option<Cow<'a, str>>, SheetError> {
    for it in element.attributes().with_checks(false) {
        let it = it.map_err(|_| SheetError::Corrupt)?;
        if it.key.local_name().as_ref() == name {
            return match it.value {
                Cow::Borrowed(text) if !text.contains('&') => Ok(Some(Cow::Borrowed(text))),
                other => quick_xml::escape::unescape(&other)
                    .map(|text| Some(Cow::Owned(text.into_owned())))
                    .map_err(|_| SheetError::Corrupt),
            };
        }
    }
    Ok(None)
}

fn referred(it: &BytesRef<'_>) -> Result<char, SheetError> {
    if let Some(character) = it.resolve_char_ref().map_err(|_| SheetError::Corrupt)? {
        return Ok(character);
    }
    match it.as_ref() {
        "amp" => Ok('&'),
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        _ => Err(SheetError::Corrupt),
    }
}

fn trouble(error: &quick_xml::Error) -> SheetError {
    match error {
        quick_xml::Error::Io(it) if Overrun::is_behind(it) => SheetError::TooLarge,
        _ => SheetError::Corrupt,
    }
}

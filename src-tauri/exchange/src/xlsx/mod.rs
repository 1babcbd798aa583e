//! XLSX workbooks, read entry by entry and cell by cell within the limits of [`crate::guard`].

mod cells;
mod styles;
mod xml;

use std::io::{Cursor, Read};

use quick_xml::events::Event;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::SheetError;
use crate::cell::Grid;
use crate::dates::Epoch;
use crate::guard::{ENTRIES, SHARED_TEXTS, UNPACKED_BYTES, Unpacked};
use styles::Look;
use xml::{Xml, attribute};

/// A workbook opened for reading.
pub(crate) struct Workbook<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    book: Book,
}

/// What its sheets need to be understood.
struct Book {
    /// Name and entry, visible ones first.
    sheets: Vec<(String, usize)>,
    epoch: Epoch,
    texts: SharedTexts,
    looks: Vec<Look>,
}

/// The shared texts of a workbook, packed.
#[derive(Default)]
struct SharedTexts {
    all: String,
    ends: Vec<usize>,
}

impl SharedTexts {
    fn push(&mut self, text: &str) -> Result<(), SheetError> {
        self.all.push_str(text);
        self.ends.push(self.all.len());
        if self.ends.len() > SHARED_TEXTS { Err(SheetError::TooLarge) } else { Ok(()) }
    }

    fn at(&self, index: usize) -> Option<&str> {
        let from = index.checked_sub(1).map_or(Some(0), |it| self.ends.get(it).copied())?;
        self.all.get(from..*self.ends.get(index)?)
    }
}

impl<'a> Workbook<'a> {
    /// Opens `bytes`, which begin like an archive.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, SheetError> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|it| zip_trouble(&it))?;
        check_entries(&mut archive)?;
        let main = main_entry(&mut archive)?;
        let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        let relations = relations(&mut archive, &main, &folder)?;
        let related = |kind: &str| relations.iter().find(|it| it.kind.ends_with(kind)).map(|it| it.target.clone());
        let mut book = workbook(&mut archive, &main, &relations)?;
        if let Some(entry) = related("/sharedStrings").and_then(|it| find(&archive, &it)) {
            book.texts = SharedTexts::read(open_entry(&mut archive, entry)?)?;
        }
        if let Some(entry) = related("/styles").and_then(|it| find(&archive, &it)) {
            book.looks = styles::looks(open_entry(&mut archive, entry)?)?;
        }
        Ok(Self { archive, book })
    }

    /// Names of the sheets, visible ones first.
    pub(crate) fn names(&self) -> Vec<String> {
        self.book.sheets.iter().map(|(name, _)| name.clone()).collect()
    }

    /// The cells of a sheet, of its first `rows` rows that hold something.
    pub(crate) fn read(&mut self, name: &str, rows: usize) -> Result<Grid, SheetError> {
        let (_, entry) = self.book.sheets.iter().find(|(it, _)| it == name).ok_or(SheetError::NoSuchSheet)?;
        cells::read(open_entry(&mut self.archive, *entry)?, &self.book, rows)
    }
}

fn check_entries(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), SheetError> {
    if archive.len() > ENTRIES {
        return Err(SheetError::TooLarge);
    }
    let mut declared = 0_u64;
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(|it| zip_trouble(&it))?;
        if entry.encrypted() {
            return Err(SheetError::Encrypted);
        }
        declared = declared.saturating_add(entry.size());
    }
    if declared > UNPACKED_BYTES { Err(SheetError::TooLarge) } else { Ok(()) }
}

type Entry<'a> = Xml<Unpacked<Box<dyn Read + 'a>>>;

fn open_entry<'a>(archive: &'a mut ZipArchive<Cursor<&[u8]>>, index: usize) -> Result<Entry<'a>, SheetError> {
    let entry = archive.by_index(index).map_err(|it| zip_trouble(&it))?;
    let packed = entry.compressed_size();
    let reader: Box<dyn Read + 'a> = Box::new(entry);
    Ok(Xml::new(Unpacked::new(reader, packed)))
}

/// Entry names are compared without case and with either slash: other programs are careless there.
fn find(archive: &ZipArchive<Cursor<&[u8]>>, path: &str) -> Option<usize> {
    let same = |it: &str| it.replace('\\', "/").trim_start_matches('/').eq_ignore_ascii_case(path);
    (0..archive.len()).find(|it| archive.name_for_index(*it).and_then(Result::ok).is_some_and(|name| same(&name)))
}

fn main_entry(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<String, SheetError> {
    let named = relations(archive, "", "")?.into_iter().find(|it| it.kind.ends_with("/officeDocument"));
    let path = named.map_or_else(|| "xl/workbook.xml".to_owned(), |it| it.target);
    let is_xml = path.rsplit('.').next().is_some_and(|it| it.eq_ignore_ascii_case("xml"));
    if !is_xml || find(archive, &path).is_none() { Err(SheetError::UnknownFormat) } else { Ok(path) }
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

fn relations(archive: &mut ZipArchive<Cursor<&[u8]>>, of: &str, folder: &str) -> Result<Vec<Relation>, SheetError> {
    let file = of.rsplit('/').next().unwrap_or_default();
    let path = resolve(folder, &format!("_rels/{file}.rels"));
    let Some(entry) = find(archive, &path) else { return Ok(Vec::new()) };
    let mut xml = open_entry(archive, entry)?;
    let mut relations = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(it) if it.local_name().as_ref() == "Relationship" => {
                let of = |name| attribute(&it, name).map(|it| it.unwrap_or_default().into_owned());
                relations.push(Relation { id: of("Id")?, kind: of("Type")?, target: resolve(folder, &of("Target")?) });
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
        if relations.len() > ENTRIES {
            return Err(SheetError::TooLarge);
        }
    }
}

fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut parts: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            it => parts.push(it),
        }
    }
    parts.retain(|it| !it.is_empty());
    parts.join("/")
}

fn workbook(archive: &mut ZipArchive<Cursor<&[u8]>>, main: &str, relations: &[Relation]) -> Result<Book, SheetError> {
    let entry = find(archive, main).ok_or(SheetError::Corrupt)?;
    let mut named: Vec<(String, String, bool)> = Vec::new();
    let mut epoch = Epoch::Y1900;
    let mut xml = open_entry(archive, entry)?;
    loop {
        match xml.next()? {
            Event::Start(it) if it.local_name().as_ref() == "workbookPr" => {
                epoch = cells::epoch(attribute(&it, "date1904")?.as_deref());
            }
            Event::Start(it) if it.local_name().as_ref() == "sheet" => {
                let of = |name| attribute(&it, name).map(|it| it.unwrap_or_default().into_owned());
                named.push((of("name")?, of("id")?, of("state")?.ends_with("idden")));
            }
            Event::Eof => break,
            _ => {}
        }
        if named.len() > ENTRIES {
            return Err(SheetError::TooLarge);
        }
    }
    drop(xml);
    named.sort_by_key(|(_, _, hidden)| *hidden);
    let sheets = named.into_iter().filter_map(|(name, id, _)| {
        let relation = relations.iter().find(|it| it.id == id && it.kind.ends_with("/worksheet"))?;
        Some((name, find(archive, &relation.target)?))
    });
    let sheets: Vec<_> = sheets.collect();
    if sheets.is_empty() {
        return Err(SheetError::Corrupt);
    }
    Ok(Book { sheets, epoch, texts: SharedTexts::default(), looks: Vec::new() })
}

fn zip_trouble(error: &ZipError) -> SheetError {
    match error {
        ZipError::InvalidPassword => SheetError::Encrypted,
        ZipError::UnsupportedArchive(it) if *it == ZipError::PASSWORD_REQUIRED => SheetError::Encrypted,
        _ => SheetError::Corrupt,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets() {
        for (folder, target, path) in [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "../xl/./styles.xml", "xl/styles.xml"),
            ("", "../../etc/passwd", "etc/passwd"),
            ("", "_rels/.rels", "_rels/.rels"),
        ] {
            assert_eq!(resolve(folder, target), path);
        }
    }
}

//! Letters one behind another in one file, to be printed in one go.
//!
//! Each letter goes in object by object as it was issued, with its own fonts and streams untouched, and is forgotten
//! then: what is kept for the end is where objects lie, eight bytes each, and a bookmark a letter.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{self, Write};

use lopdf::{Dictionary, Document, Object, ObjectId};

/// Why a letter was not taken into the print file.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum PrintError {
    #[error("not a letter of ours: {what}")]
    Unreadable { what: &'static str },
    #[error("the print file cannot be written: {0}")]
    Io(#[from] io::Error),
}

/// Which sides of the paper are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// One.
    Front,
    /// Both; a letter of an odd number of pages is followed by an empty one, so that each begins on a sheet of its own.
    Both,
}

/// A print file that is being written.
pub struct PrintFile<W> {
    out: Counting<W>,
    /// Where object n lies, at n; nought is not there yet.
    offsets: Vec<u64>,
    /// The page tree of each letter, and empty pages between.
    kids: Vec<u32>,
    pages: u32,
    bookmarks: Vec<(String, u32)>,
}

const CATALOG: u32 = 1;
const PAGES: u32 = 2;
const EMPTY: &str = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.276 841.89]/Resources<<>>>>";

impl<W: Write> PrintFile<W> {
    /// Begins a file.
    /// # Errors
    /// [`PrintError::Io`].
    pub fn begin(out: W) -> Result<Self, PrintError> {
        let mut out = Counting { out, written: 0 };
        out.write_all(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(Self { out, offsets: vec![0; 3], kids: Vec::new(), pages: 0, bookmarks: Vec::new() })
    }

    /// Adds the issued `letter`, marked `name` in the outline, and answers the number of its pages.
    /// # Errors
    /// [`PrintError`]; nothing may be added after [`PrintError::Io`].
    pub fn add(&mut self, letter: &[u8], name: &str, sides: Sides) -> Result<u32, PrintError> {
        let unreadable = |what| PrintError::Unreadable { what };
        let document = Document::load_mem(letter).map_err(|_| unreadable("no PDF file"))?;
        let root = document.catalog().and_then(|it| it.get(b"Pages")).and_then(Object::as_reference);
        let root = root.map_err(|_| unreadable("no pages"))?;
        let first = document.page_iter().next().ok_or_else(|| unreadable("no page"))?;
        let reachable = reachable(&document, root);
        let numbers: BTreeMap<ObjectId, u32> = reachable.iter().map(|id| (*id, self.next())).collect();
        let number = |id: &ObjectId| numbers.get(id).copied();
        for (id, number) in &numbers {
            let object = document.objects.get(id).ok_or_else(|| unreadable("an object is missing"))?;
            let parent = (*id == root).then_some(PAGES);
            self.object(*number, |out| write_object(out, object, &numbers, parent))?;
        }
        let pages = u32::try_from(document.page_iter().count()).map_err(|_| unreadable("pages"))?;
        self.kids.extend(number(&root));
        self.bookmarks.extend(number(&first).map(|page| (name.to_owned(), page)));
        self.pages = self.pages.saturating_add(pages);
        if sides == Sides::Both && pages % 2 == 1 {
            let empty = self.next();
            self.object(empty, |out| out.write_all(EMPTY.as_bytes()))?;
            self.kids.push(empty);
            self.pages = self.pages.saturating_add(1);
        }
        Ok(pages)
    }

    /// Writes what holds the letters together.
    /// # Errors
    /// [`PrintError::Io`].
    pub fn finish(mut self) -> Result<W, PrintError> {
        let outline = self.outline()?;
        let kids = self.kids.iter().fold(String::new(), |mut text, it| {
            let _ = write!(text, "{it} 0 R ");
            text
        });
        let pages = format!("<</Type/Pages/Count {}/Kids[{kids}]>>", self.pages);
        self.object(PAGES, |out| out.write_all(pages.as_bytes()))?;
        let shown = outline.map(|it| format!("/Outlines {it} 0 R/PageMode/UseOutlines")).unwrap_or_default();
        let catalog = format!("<</Type/Catalog/Pages 2 0 R{shown}>>");
        self.object(CATALOG, |out| out.write_all(catalog.as_bytes()))?;
        let at = self.out.written;
        let size = self.offsets.len();
        write!(self.out, "xref\n0 {size}\n0000000000 65535 f \n")?;
        for offset in self.offsets.iter().skip(1) {
            writeln!(self.out, "{offset:010} 00000 n ")?;
        }
        write!(self.out, "trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n")?;
        self.out.flush()?;
        Ok(self.out.out)
    }

    /// A bookmark for every letter.
    fn outline(&mut self) -> Result<Option<u32>, PrintError> {
        let bookmarks = std::mem::take(&mut self.bookmarks);
        let root = self.next();
        let numbers: Vec<u32> = bookmarks.iter().map(|_| self.next()).collect();
        let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else {
            self.object(root, |out| out.write_all(b"<</Type/Outlines/Count 0>>"))?;
            return Ok(None);
        };
        for (at, ((name, page), number)) in bookmarks.iter().zip(&numbers).enumerate() {
            let beside = |key: &str, at: Option<usize>| {
                let it = at.and_then(|at| numbers.get(at));
                it.map(|it| format!("/{key} {it} 0 R")).unwrap_or_default()
            };
            let (before, after) = (beside("Prev", at.checked_sub(1)), beside("Next", at.checked_add(1)));
            let title = text_string(name);
            let item = format!("<</Title {title}/Parent {root} 0 R/Dest[{page} 0 R/Fit]{before}{after}>>");
            self.object(*number, |out| out.write_all(item.as_bytes()))?;
        }
        let count = numbers.len();
        let head = format!("<</Type/Outlines/Count {count}/First {first} 0 R/Last {last} 0 R>>");
        self.object(root, |out| out.write_all(head.as_bytes()))?;
        Ok(Some(root))
    }

    fn next(&mut self) -> u32 {
        self.offsets.push(0);
        u32::try_from(self.offsets.len().saturating_sub(1)).unwrap_or(u32::MAX)
    }

    fn object(&mut self, number: u32, fill: impl FnOnce(&mut Counting<W>) -> io::Result<()>) -> Result<(), PrintError> {
        let at = usize::try_from(number).ok().and_then(|it| self.offsets.get_mut(it));
        *at.ok_or(PrintError::Unreadable { what: "too many objects" })? = self.out.written;
        writeln!(self.out, "{number} 0 obj")?;
        fill(&mut self.out)?;
        self.out.write_all(b"\nendobj\n")?;
        Ok(())
    }
}

struct Counting<W> {
    out: W,
    written: u64,
}

impl<W: Write> Write for Counting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.written = self.written.saturating_add(u64::try_from(written).unwrap_or(0));
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Everything that the pages need.
fn reachable(document: &Document, root: ObjectId) -> BTreeSet<ObjectId> {
    let (mut found, mut next) = (BTreeSet::new(), vec![root]);
    while let Some(id) = next.pop() {
        if found.insert(id) {
            document.objects.get(&id).iter().for_each(|it| references(it, &mut next));
        }
    }
    found
}

fn references(object: &Object, found: &mut Vec<ObjectId>) {
    match object {
        Object::Reference(id) => found.push(*id),
        Object::Array(items) => items.iter().for_each(|it| references(it, found)),
        Object::Dictionary(items) => items.iter().for_each(|(_, it)| references(it, found)),
        Object::Stream(stream) => stream.dict.iter().for_each(|(_, it)| references(it, found)),
        _ => {}
    }
}

fn write_object(
    out: &mut impl Write,
    object: &Object,
    numbers: &BTreeMap<ObjectId, u32>,
    parent: Option<u32>,
) -> io::Result<()> {
    match object {
        Object::Null => out.write_all(b"null"),
        Object::Boolean(it) => write!(out, "{it}"),
        Object::Integer(it) => write!(out, "{it}"),
        Object::Real(it) => write!(out, "{it}"),
        Object::Name(it) => write_name(out, it),
        Object::String(bytes, _) => write!(out, "<{}>", hex(bytes)),
        Object::Array(items) => {
            out.write_all(b"[")?;
            for it in items {
                write_object(out, it, numbers, None)?;
                out.write_all(b" ")?;
            }
            out.write_all(b"]")
        }
        Object::Dictionary(items) => write_dictionary(out, items, numbers, parent),
        Object::Stream(stream) => {
            let mut head = stream.dict.clone();
            head.set("Length", i64::try_from(stream.content.len()).unwrap_or(i64::MAX));
            write_dictionary(out, &head, numbers, None)?;
            out.write_all(b"stream\n")?;
            out.write_all(&stream.content)?;
            out.write_all(b"\nendstream")
        }
        Object::Reference(id) => match numbers.get(id) {
            Some(number) => write!(out, "{number} 0 R"),
            None => out.write_all(b"null"),
        },
    }
}

fn write_dictionary(
    out: &mut impl Write,
    items: &Dictionary,
    numbers: &BTreeMap<ObjectId, u32>,
    parent: Option<u32>,
) -> io::Result<()> {
    out.write_all(b"<<")?;
    for (key, it) in items.iter().filter(|(key, _)| parent.is_none() || key.as_slice() != b"Parent") {
        write_name(out, key)?;
        out.write_all(b" ")?;
        write_object(out, it, numbers, None)?;
    }
    if let Some(parent) = parent {
        write!(out, "/Parent {parent} 0 R")?;
    }
    out.write_all(b">>")
}

fn write_name(out: &mut impl Write, name: &[u8]) -> io::Result<()> {
    out.write_all(b"/")?;
    for byte in name {
        if byte.is_ascii_alphanumeric() || b"-_+.".contains(byte) {
            out.write_all(&[*byte])?;
        } else {
            write!(out, "#{byte:02X}")?;
        }
    }
    Ok(())
}

fn text_string(text: &str) -> String {
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    format!("<FEFF{}>", hex(&bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, it| {
        let _ = write!(text, "{it:02X}");
        text
    })
}

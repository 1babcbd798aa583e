//! Pages into a PDF file through printpdf, with what printpdf writes amiss put right.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat};
use printpdf::{
    Codepoint, Color, FontId, FontMetrics, Greyscale, Line as PdfLine, LineDashPattern, LinePoint, Mm, Op, ParsedFont,
    PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Pt, Rgb, TextItem, TextMatrix,
    TextRenderingMode,
};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::coded;
use crate::document::Document;
use crate::facts::Language;
use crate::font::{self, Font, Form};
use crate::hang;
use crate::line::Placed;
use crate::page::Page;
use crate::script::Length;
use crate::slab::{Ink, Mark, Stroke};
use crate::style::{PAGE, Style};
use crate::underlay;

/// Why a letter could not be written as a PDF file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum RenderError {
    #[error("no font has these characters: {characters}")]
    Unprintable { characters: String },
    #[error("the shipped font is damaged")]
    FontDamaged,
    #[error("printpdf warned: {warning}")]
    Warned { warning: String },
    #[error("the file could not be put together: {what}")]
    Malformed { what: &'static str },
}

/// Writes `pages` as one file.
pub(crate) fn write(document: &Document, pages: &[Page], font: &Font) -> Result<Vec<u8>, RenderError> {
    let subset = Subset::of(pages, font)?;
    let edge = Style::of(document).edge;
    let mut pdf = PdfDocument::new("");
    let id = FontId(RESOURCE.to_owned());
    pdf.resources.fonts.map.insert(id, PdfFont::new(subset.parsed(font)));
    pdf.pages = pages.iter().map(|it| PdfPage::new(Mm(210.0), Mm(297.0), page_ops(it, &subset, edge))).collect();
    let mut warnings = Vec::new();
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, ..PdfSaveOptions::default() };
    let mut file = pdf.to_lopdf_document(&options, &mut warnings);
    if let Some(first) = warnings.first() {
        return Err(RenderError::Warned { warning: first.msg.clone() });
    }
    hang::pictures(&mut file, pages, edge)?;
    if let Some(drawing) = underlay::content(document, pages.len(), font) {
        lay_under(&mut file, drawing)?;
    }
    bookmark(&mut file, pages, document)?;
    repair(&mut file, document, &subset, font)?;
    let mut bytes = Vec::with_capacity(1 << 17);
    file.save_to(&mut bytes).map_err(|_| RenderError::Malformed { what: "save" })?;
    Ok(bytes)
}

/// Name of the font among the page's resources.
const RESOURCE: &str = "Serif";

/// The characters of one letter and their glyphs.
///
/// Every character has a code of its own, also where the font draws two characters with one glyph (豈 and its
/// compatibility twin): so the text read back is the text that was written.
struct Subset {
    codes: BTreeMap<(char, Form), Code>,
    program: Program,
    name: String,
}

/// The font program of a letter.
enum Program {
    /// Put together from coded glyphs.
    Coded(coded::Program),
    /// Cut out of the shipped font, to be deflated.
    Plain(Vec<u8>),
}

#[derive(Clone, Copy, Debug)]
struct Code {
    cid: u16,
    /// In the subset program.
    glyph: u16,
    advance: u16,
}

impl Subset {
    fn of(pages: &[Page], font: &Font) -> Result<Self, RenderError> {
        let used: BTreeSet<(char, Form)> =
            pages.iter().flat_map(|it| &it.marks).flat_map(|(_, mark)| mark.characters()).collect();
        let mut glyphs = GlyphRemapper::new();
        let mut codes = BTreeMap::new();
        for (cid, (ch, form)) in (1..=u16::MAX).zip(used) {
            let glyph = font.glyph(ch, form).ok_or_else(|| RenderError::Unprintable { characters: ch.to_string() })?;
            let advance = u16::try_from(glyph.advance).map_err(|_| RenderError::FontDamaged)?;
            codes.insert((ch, form), Code { cid, glyph: glyphs.remap(glyph.id), advance });
        }
        let used: Vec<u16> = glyphs.remapped_gids().collect();
        let program = match coded::program(&used) {
            Some(program) => Program::Coded(program),
            None => Program::Plain(subsetter::subset(font::PROGRAM, 0, &glyphs).map_err(|_| RenderError::FontDamaged)?),
        };
        let name = format!("{}+{}", tag(&used), font::NAME);
        Ok(Self { codes, program, name })
    }

    /// The subset as printpdf takes it: code for character, width for code.
    fn parsed(&self, font: &Font) -> ParsedFont {
        let usual = self.codes.iter().filter(|((_, form), _)| *form == Form::Usual);
        let characters = usual.map(|((ch, _), it)| (u32::from(*ch), it.cid)).collect();
        let widths = self.codes.values().map(|it| (it.cid, it.advance)).collect();
        let measures = font.measures();
        let metrics = FontMetrics { ascent: measures.ascent, descent: measures.descent };
        // The program itself is put in its place afterwards.
        ParsedFont::with_glyph_data(vec![0, 1, 0, 0], 0, Some(self.name.clone()), characters, widths, 1_000, metrics)
    }

    /// From codes to glyphs, where the two differ.
    fn glyph_map(&self) -> Option<Vec<u8>> {
        if self.codes.values().all(|it| it.cid == it.glyph) {
            return None;
        }
        let mut by_code: Vec<(u16, u16)> = self.codes.values().map(|it| (it.cid, it.glyph)).collect();
        by_code.sort_unstable();
        let glyphs = std::iter::once(0).chain(by_code.into_iter().map(|(_, glyph)| glyph));
        Some(glyphs.flat_map(u16::to_be_bytes).collect())
    }
}

/// The six letters that mark a subset, drawn from its glyphs.
fn tag(glyphs: &[u16]) -> String {
    let glyphs: Vec<u8> = glyphs.iter().flat_map(|it| it.to_be_bytes()).collect();
    Sha256::digest(glyphs).iter().take(6).map(|it| char::from(b'A' + it % 26)).collect()
}

fn page_ops(page: &Page, subset: &Subset, edge: (Length, Length)) -> Vec<Op> {
    let mut pen = Pen { ops: Vec::with_capacity(page.marks.len() * 4), ink: None, rule: None, bold: false };
    for (top, mark) in &page.marks {
        match mark {
            Mark::Glyphs { x, baseline, size, ink, glyphs } => {
                let at = (edge.0 + x, PAGE.1 - edge.1 - top - baseline);
                pen.glyphs(at, *size, *ink, glyphs, subset);
            }
            Mark::Rule { from, to, width, stroke, ink } => {
                let at = |(x, y): (Length, Length)| (edge.0 + x, PAGE.1 - edge.1 - top - y);
                pen.rule(at(*from), at(*to), *width, *stroke, *ink);
            }
            Mark::Picture { .. } => {}
        }
    }
    pen.ops
}

struct Pen {
    ops: Vec<Op>,
    ink: Option<Ink>,
    rule: Option<(Length, Stroke)>,
    bold: bool,
}

impl Pen {
    fn ink(&mut self, ink: Ink) {
        if self.ink == Some(ink) {
            return;
        }
        self.ink = Some(ink);
        let grey = |percent| Color::Greyscale(Greyscale { percent, icc_profile: None });
        let colour = match ink {
            Ink::Black => grey(0.0),
            Ink::Grey => grey(0.35),
            Ink::Deep => Color::Rgb(Rgb { r: 0.09, g: 0.2, b: 0.33, icc_profile: None }),
            Ink::Red => Color::Rgb(Rgb { r: 0.78, g: 0.05, b: 0.08, icc_profile: None }),
        };
        self.ops.push(Op::SetFillColor { col: colour.clone() });
        self.ops.push(Op::SetOutlineColor { col: colour });
    }

    /// A line of text; what is bold is filled and stroked.
    fn glyphs(&mut self, at: (Length, Length), size: Length, ink: Ink, glyphs: &[Placed], subset: &Subset) {
        self.ink(ink);
        self.ops.push(Op::StartTextSection);
        let font = PdfFontHandle::External(FontId(RESOURCE.to_owned()));
        self.ops.push(Op::SetFont { font, size: points(size) });
        for run in glyphs.chunk_by(|it, next| it.weight == next.weight) {
            let Some(first) = run.first() else { continue };
            self.weight(first.is_bold(), size);
            let matrix = TextMatrix::Translate(points(at.0 + first.x), points(at.1));
            self.ops.push(Op::SetTextMatrix { matrix });
            self.ops.push(Op::ShowText { items: items(run, size, subset) });
        }
        self.weight(false, size);
        self.ops.push(Op::EndTextSection);
    }

    fn weight(&mut self, bold: bool, size: Length) {
        if self.bold == bold {
            return;
        }
        self.bold = bold;
        let mode = if bold { TextRenderingMode::FillStroke } else { TextRenderingMode::Fill };
        if bold {
            self.stroke(size * 26 / 1_000, Stroke::Solid);
        }
        self.ops.push(Op::SetTextRenderingMode { mode });
    }

    fn stroke(&mut self, width: Length, stroke: Stroke) {
        if self.rule == Some((width, stroke)) {
            return;
        }
        let before = self.rule.map(|it| it.1);
        self.rule = Some((width, stroke));
        self.ops.push(Op::SetOutlineThickness { pt: points(width) });
        if before.unwrap_or(Stroke::Solid) != stroke {
            let dash = match stroke {
                Stroke::Solid => LineDashPattern::default(),
                Stroke::Dashed => {
                    LineDashPattern { pattern: [4.0, 3.0].into_iter().collect(), ..LineDashPattern::default() }
                }
            };
            self.ops.push(Op::SetLineDashPattern { dash });
        }
    }

    fn rule(&mut self, from: (Length, Length), to: (Length, Length), width: Length, stroke: Stroke, ink: Ink) {
        self.ink(ink);
        self.stroke(width, stroke);
        let point = |(x, y)| LinePoint { p: Point { x: points(x), y: points(y) }, bezier: false };
        let line = PdfLine { points: vec![point(from), point(to)], is_closed: false };
        self.ops.push(Op::DrawLine { line });
    }
}

/// Characters with the moves between them; a character in another form than the usual goes by its code.
fn items(run: &[Placed], size: Length, subset: &Subset) -> Vec<TextItem> {
    let mut items = Vec::new();
    let mut text = String::new();
    let mut pen = run.first().map_or(0, |it| it.x);
    for glyph in run {
        if glyph.x != pen {
            flush(&mut text, &mut items);
            items.push(TextItem::Offset(thousandths((pen - glyph.x) * 1_000_000 / size)));
        }
        pen = glyph.x + glyph.advance;
        match (glyph.form, subset.codes.get(&(glyph.ch, glyph.form))) {
            (Form::Usual, _) | (_, None) => text.push(glyph.ch),
            (_, Some(it)) => {
                flush(&mut text, &mut items);
                let code = Codepoint::with_cid(it.cid, 0.0, glyph.ch.to_string());
                items.push(TextItem::GlyphIds(vec![code]));
            }
        }
    }
    flush(&mut text, &mut items);
    items
}

fn flush(text: &mut String, items: &mut Vec<TextItem>) {
    if !text.is_empty() {
        items.push(TextItem::Text(std::mem::take(text)));
    }
}

fn points(length: Length) -> Pt {
    Pt(thousandths(length))
}

#[expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::float_arithmetic,
    reason = "lengths on paper leave as floats because printpdf takes no other"
)]
fn thousandths(it: Length) -> f32 {
    it as f32 / 1_000.0
}

/// Puts one drawing beneath the content of every page.
fn lay_under(file: &mut lopdf::Document, drawing: Vec<u8>) -> Result<(), RenderError> {
    let drawing = file.add_object(Stream::new(Dictionary::new(), drawing));
    let pages: Vec<ObjectId> = file.page_iter().collect();
    pages.into_iter().try_for_each(|page| beneath(file, page, drawing))
}

/// Puts `drawing` beneath the content of `page`.
pub(crate) fn beneath(file: &mut lopdf::Document, page: ObjectId, drawing: ObjectId) -> Result<(), RenderError> {
    let page = dictionary(file, page)?;
    let content = page.get(b"Contents").cloned().map_err(|_| RenderError::Malformed { what: "page" })?;
    let mut all = vec![Object::Reference(drawing)];
    match content {
        Object::Array(parts) => all.extend(parts),
        one => all.push(one),
    }
    page.set("Contents", Object::Array(all));
    Ok(())
}

/// A flat list of the headings, for readers of files of several pages.
fn bookmark(file: &mut lopdf::Document, pages: &[Page], document: &Document) -> Result<(), RenderError> {
    let top = PAGE.1 - Style::of(document).edge.1;
    let ids: Vec<ObjectId> = file.page_iter().collect();
    let headings = ids.iter().zip(pages).flat_map(|(id, page)| page.headings.iter().map(move |it| (*id, it)));
    let headings: Vec<(ObjectId, &(Length, String))> = headings.collect();
    if pages.len() < 2 || headings.len() < 2 {
        return Ok(());
    }
    let root = file.new_object_id();
    let items: Vec<ObjectId> = headings.iter().map(|_| file.new_object_id()).collect();
    for (at, (page, (y, text))) in headings.into_iter().enumerate() {
        let place = Object::Real(thousandths(top - y + 6_000));
        let target = vec![Object::Reference(page), Object::Name(b"XYZ".to_vec()), Object::Null, place, Object::Null];
        let mut item = Dictionary::from_iter([
            ("Title", utf16(text)),
            ("Parent", Object::Reference(root)),
            ("Dest", Object::Array(target)),
        ]);
        let beside = [("Prev", at.checked_sub(1)), ("Next", at.checked_add(1))];
        for (key, place) in beside {
            if let Some(other) = place.and_then(|it| items.get(it)) {
                item.set(key, Object::Reference(*other));
            }
        }
        let id = items.get(at).copied().ok_or(RenderError::Malformed { what: "bookmark" })?;
        file.objects.insert(id, Object::Dictionary(item));
    }
    let count = i64::try_from(items.len()).map_err(|_| RenderError::Malformed { what: "bookmark" })?;
    let mut outlines =
        Dictionary::from_iter([("Type", Object::Name(b"Outlines".to_vec())), ("Count", Object::Integer(count))]);
    for (key, id) in [("First", items.first()), ("Last", items.last())] {
        if let Some(id) = id {
            outlines.set(key, Object::Reference(*id));
        }
    }
    file.objects.insert(root, Object::Dictionary(outlines));
    let catalog = dictionary(file, self::root(file, b"Root")?)?;
    catalog.set("Outlines", Object::Reference(root));
    Ok(())
}

fn utf16(text: &str) -> Object {
    let marked = std::iter::once(0xFEFF).chain(text.encode_utf16());
    Object::String(marked.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
}

/// Puts right what printpdf leaves amiss: version, catalog, metadata, font descriptor, identity; then compresses.
fn repair(file: &mut lopdf::Document, document: &Document, subset: &Subset, font: &Font) -> Result<(), RenderError> {
    "1.7".clone_into(&mut file.version);
    let catalog = dictionary(file, root(file, b"Root")?)?;
    let language = match document.language {
        Language::Chinese => "zh-CN",
        Language::English => "en",
    };
    catalog.set("Lang", Object::string_literal(language));
    catalog.set("PageMode", Object::Name(b"UseNone".to_vec()));
    let show_title = Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]);
    catalog.set("ViewerPreferences", Object::Dictionary(show_title));
    let info = root(file, b"Info")?;
    *dictionary(file, info)? = metadata(document);
    describe(file, subset, font)?;
    let identity = compress(file)?;
    let identity = Object::String(identity, StringFormat::Hexadecimal);
    file.trailer.set("ID", Object::Array(vec![identity.clone(), identity]));
    Ok(())
}

fn root(file: &lopdf::Document, key: &[u8]) -> Result<ObjectId, RenderError> {
    file.trailer.get(key).and_then(Object::as_reference).map_err(|_| RenderError::Malformed { what: "trailer" })
}

pub(crate) fn dictionary(file: &mut lopdf::Document, id: ObjectId) -> Result<&mut Dictionary, RenderError> {
    file.get_dictionary_mut(id).map_err(|_| RenderError::Malformed { what: "dictionary" })
}

/// Title and dates; nothing about persons, machines or users.
fn metadata(document: &Document) -> Dictionary {
    let title = utf16(&document.title);
    let dated = Object::string_literal(format!("D:{}000000+08'00'", document.dated.date().format("%Y%m%d")));
    Dictionary::from_iter([
        ("Title", title),
        ("Producer", Object::string_literal("Recourse")),
        ("CreationDate", dated.clone()),
        ("ModDate", dated),
    ])
}

/// States the font's true measures, and the way from codes to glyphs where it is not the plain one.
fn describe(file: &mut lopdf::Document, subset: &Subset, font: &Font) -> Result<(), RenderError> {
    let measures = font.measures();
    let map = subset.glyph_map().map(|it| file.add_object(Stream::new(Dictionary::new(), it)));
    let program = file.add_object(match &subset.program {
        Program::Coded(it) => packed(&it.packed, it.length)?,
        Program::Plain(it) => {
            let length = i64::try_from(it.len()).map_err(|_| RenderError::FontDamaged)?;
            Stream::new(Dictionary::from_iter([("Length1", Object::Integer(length))]), it.clone())
        }
    });
    let (mut described, mut mapped, mut stub) = (false, map.is_none(), None);
    for object in file.objects.values_mut() {
        let Ok(it) = object.as_dict_mut() else { continue };
        match it.get_type().unwrap_or_default() {
            b"FontDescriptor" => {
                it.set("FontBBox", Object::Array(measures.bounds.map(|it| Object::Integer(it.into())).to_vec()));
                it.set("CapHeight", Object::Integer(measures.cap_height.into()));
                // Serif, not symbolic.
                it.set("Flags", Object::Integer(34));
                it.set("StemV", Object::Integer(88));
                stub = it.get(b"FontFile2").and_then(Object::as_reference).ok();
                it.set("FontFile2", Object::Reference(program));
                described = true;
            }
            b"Font" => {
                let Some(map) = map else { continue };
                let descendants = it.get_mut(b"DescendantFonts").and_then(Object::as_array_mut);
                let first = descendants.ok().and_then(|it| it.first_mut()).and_then(|it| it.as_dict_mut().ok());
                if let Some(first) = first {
                    first.set("CIDToGIDMap", Object::Reference(map));
                    mapped = true;
                }
            }
            _ => {}
        }
    }
    if let Some(stub) = stub {
        file.objects.remove(&stub);
    }
    if described && mapped { Ok(()) } else { Err(RenderError::Malformed { what: "font" }) }
}

/// A stream that is deflated already.
fn packed(bytes: &[u8], length: usize) -> Result<Stream, RenderError> {
    let length = i64::try_from(length).map_err(|_| RenderError::FontDamaged)?;
    let dictionary = Dictionary::from_iter([
        ("Length1", Object::Integer(length)),
        ("Filter", Object::Name(b"FlateDecode".to_vec())),
    ]);
    Ok(Stream::new(dictionary, bytes.to_vec()))
}

/// Pages from which a letter is mostly tables, which are worth the time that packs them well.
const LONG: usize = 7;

/// Deflates every stream that is not; what they held makes the file's identity.
fn compress(file: &mut lopdf::Document) -> Result<Vec<u8>, RenderError> {
    let mut content = Sha256::new();
    let effort = if file.page_iter().count() < LONG { Compression::fast() } else { Compression::default() };
    for object in file.objects.values_mut() {
        let Ok(stream) = object.as_stream_mut() else { continue };
        if stream.dict.has(b"Filter") {
            continue;
        }
        content.update(&stream.content);
        let failed = |_| RenderError::Malformed { what: "stream" };
        let mut packed = ZlibEncoder::new(Vec::with_capacity(stream.content.len() / 2), effort);
        packed.write_all(&stream.content).map_err(failed)?;
        let packed = packed.finish().map_err(failed)?;
        stream.dict.set("Filter", Object::Name(b"FlateDecode".to_vec()));
        stream.set_content(packed);
    }
    Ok(content.finalize().iter().take(16).copied().collect())
}

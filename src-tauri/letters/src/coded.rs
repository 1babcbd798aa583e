//! The font of a letter, put together from glyphs that were compressed once.
//!
//! Deflating a subset is most of the work of a letter. Here every glyph is coded once with one Huffman table for all
//! letters; a letter's font file is the concatenation of those bit strings, its checksums are combined arithmetically.
//! It holds the glyphs of this letter and no others.
//!
//! # Source
//! RFC 1950 and 1951 (zlib, deflate); OpenType 1.9, `glyf`, `head`, `hhea`, `hmtx`, `loca`, `maxp`.

mod bits;
mod huffman;

use std::sync::{LazyLock, OnceLock};

use ttf_parser::RawFace;

use bits::{Adler, Bits};
use huffman::Huffman;

use crate::font::PROGRAM;

/// A font program as a zlib stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Program {
    pub(crate) packed: Vec<u8>,
    /// Of the program itself.
    pub(crate) length: usize,
}

/// The program with `glyphs` (ids in the shipped font, `.notdef` first); `None` where one of them is composite or the
/// shipped font has no outlines of this kind.
pub(crate) fn program(glyphs: &[u16]) -> Option<Program> {
    let store = STORE.as_ref()?;
    let pieces: Vec<&Piece> = glyphs.iter().map(|it| store.piece(*it)).collect::<Option<_>>()?;
    let count = u16::try_from(glyphs.len()).ok()?;
    let mut loca = Vec::with_capacity(4 * glyphs.len() + 4);
    let mut at = 0_u32;
    loca.extend(at.to_be_bytes());
    for piece in &pieces {
        at = at.checked_add(u32::try_from(piece.length).ok()?)?;
        loca.extend(at.to_be_bytes());
    }
    let metrics = glyphs.iter().map(|it| store.metrics(*it)).collect::<Option<Vec<_>>>()?;
    let small = [
        (*b"head", patched(store.head, &[(8, &[0; 4]), (50, &1_u16.to_be_bytes())])?),
        (*b"hhea", patched(store.hhea, &[(34, &count.to_be_bytes())])?),
        (*b"hmtx", metrics.concat()),
        (*b"loca", loca),
        (*b"maxp", patched(store.maxp, &[(4, &count.to_be_bytes())])?),
    ];
    assemble(store, &pieces, at, small)
}

/// What is read of the shipped font, and its glyphs as far as they were used.
struct Store {
    huffman: Huffman,
    head: &'static [u8],
    hhea: &'static [u8],
    maxp: &'static [u8],
    hmtx: &'static [u8],
    loca: &'static [u8],
    glyf: &'static [u8],
    long: bool,
    pieces: Vec<OnceLock<Option<Piece>>>,
}

static STORE: LazyLock<Option<Store>> = LazyLock::new(Store::read);

/// A run of bytes as it stands in a deflate block.
struct Piece {
    bits: Bits,
    adler: Adler,
    /// Sum of its big-endian words.
    sum: u32,
    /// In bytes, a multiple of four.
    length: usize,
}

impl Store {
    fn read() -> Option<Self> {
        let face = RawFace::parse(PROGRAM, 0).ok()?;
        let table = |tag: &[u8; 4]| face.table(ttf_parser::Tag::from_bytes(tag));
        let (head, maxp, glyf) = (table(b"head")?, table(b"maxp")?, table(b"glyf")?);
        let count = usize::from(word(maxp, 4)?);
        // Every thirteenth part of the outlines is sample enough for the frequencies of their bytes.
        let sample = glyf.chunks(64).step_by(13).flatten();
        Some(Self {
            huffman: Huffman::of(sample)?,
            head,
            hhea: table(b"hhea")?,
            maxp,
            hmtx: table(b"hmtx")?,
            loca: table(b"loca")?,
            glyf,
            long: word(head, 50)? == 1,
            pieces: (0..count).map(|_| OnceLock::new()).collect(),
        })
    }

    fn piece(&self, glyph: u16) -> Option<&Piece> {
        let slot = self.pieces.get(usize::from(glyph))?;
        slot.get_or_init(|| self.outline(glyph).map(|it| Piece::of(it, &self.huffman))).as_ref()
    }

    /// A simple outline padded to words; `None` for a composite one.
    fn outline(&self, glyph: u16) -> Option<Vec<u8>> {
        let offset = |at: usize| -> Option<usize> {
            if self.long {
                let bytes = self.loca.get(4 * at..4 * at + 4)?;
                usize::try_from(u32::from_be_bytes(bytes.try_into().ok()?)).ok()
            } else {
                Some(2 * usize::from(word(self.loca, 2 * at)?))
            }
        };
        let at = usize::from(glyph);
        let outline = self.glyf.get(offset(at)?..offset(at + 1)?)?;
        let composite = outline.first().is_some_and(|it| it & 0x80 != 0);
        let mut padded = outline.to_vec();
        padded.resize(outline.len().next_multiple_of(4), 0);
        (!composite).then_some(padded)
    }

    /// Advance and left side bearing.
    fn metrics(&self, glyph: u16) -> Option<[u8; 4]> {
        let full = usize::from(word(self.hhea, 34)?);
        let at = usize::from(glyph);
        if at < full {
            return self.hmtx.get(4 * at..4 * at + 4)?.try_into().ok();
        }
        let advance = word(self.hmtx, 4 * full.checked_sub(1)?)?.to_be_bytes();
        let bearing = word(self.hmtx, 4 * full + 2 * (at - full))?.to_be_bytes();
        [advance, bearing].concat().try_into().ok()
    }
}

impl Piece {
    fn of(bytes: Vec<u8>, huffman: &Huffman) -> Self {
        let mut bits = Bits::default();
        huffman.write(&bytes, &mut bits);
        Self { bits, adler: Adler::of(&bytes), sum: sum(&bytes), length: bytes.len() }
    }
}

/// Directory, small tables and outlines as one zlib stream.
fn assemble(store: &Store, pieces: &[&Piece], outlines: u32, small: [([u8; 4], Vec<u8>); 5]) -> Option<Program> {
    let outline_sum = pieces.iter().fold(0_u32, |sum, it| sum.wrapping_add(it.sum));
    let mut tables: Vec<([u8; 4], u32, u32)> = vec![(*b"glyf", outline_sum, outlines)];
    for (tag, bytes) in &small {
        tables.push((*tag, sum(bytes), u32::try_from(bytes.len()).ok()?));
    }
    let mut front = vec![0, 1, 0, 0, 0, 6, 0, 64, 0, 2, 0, 32];
    let mut at = 12 + 16 * 6;
    let mut whole = 0_u32;
    // The directory is in the order of the tags, the small tables come first in the file.
    let mut places = vec![(*b"glyf", 0_u32)];
    for (tag, bytes) in &small {
        places.push((*tag, at));
        at += u32::try_from(bytes.len().next_multiple_of(4)).ok()?;
    }
    for place in places.iter_mut().filter(|it| it.0 == *b"glyf") {
        place.1 = at;
    }
    for ((tag, sum, length), (_, place)) in tables.iter().zip(&places) {
        front.extend(tag);
        front.extend([*sum, *place, *length].map(u32::to_be_bytes).concat());
        whole = whole.wrapping_add(*sum);
    }
    whole = whole.wrapping_add(sum(&front));
    let adjustment = 0xB1B0_AFBA_u32.wrapping_sub(whole).to_be_bytes();
    for (tag, bytes) in small {
        let bytes = if tag == *b"head" { patched(&bytes, &[(8, &adjustment)])? } else { bytes };
        front.extend(bytes);
        front.resize(front.len().next_multiple_of(4), 0);
    }
    let mut bits = Bits::begin(&store.huffman);
    store.huffman.write(&front, &mut bits);
    let mut adler = Adler::of(&front);
    for piece in pieces {
        bits.append(&piece.bits);
        adler = adler.then(piece.adler);
    }
    store.huffman.end(&mut bits);
    let mut packed = bits.finish();
    packed.extend(adler.value().to_be_bytes());
    Some(Program { packed, length: front.len() + usize::try_from(outlines).ok()? })
}

/// `bytes` with others in some places.
fn patched(bytes: &[u8], changes: &[(usize, &[u8])]) -> Option<Vec<u8>> {
    let mut bytes = bytes.to_vec();
    for (at, change) in changes {
        bytes.get_mut(*at..at + change.len())?.copy_from_slice(change);
    }
    Some(bytes)
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

/// Sum of big-endian words, the last one padded.
fn sum(bytes: &[u8]) -> u32 {
    bytes.chunks(4).fold(0, |sum: u32, chunk| {
        let mut word = [0; 4];
        word.iter_mut().zip(chunk).for_each(|(to, from)| *to = *from);
        sum.wrapping_add(u32::from_be_bytes(word))
    })
}

#[cfg(test)]
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "outlines of the font have whole coordinates"
)]
mod tests {
    use std::io::Read;

    use flate2::read::ZlibDecoder;
    use ttf_parser::{Face, GlyphId, OutlineBuilder};

    use super::*;

    #[derive(Default, PartialEq, Debug)]
    struct Drawn(Vec<(char, [i32; 4])>);

    impl OutlineBuilder for Drawn {
        fn move_to(&mut self, x: f32, y: f32) {
            self.0.push(('m', [x as i32, y as i32, 0, 0]));
        }
        fn line_to(&mut self, x: f32, y: f32) {
            self.0.push(('l', [x as i32, y as i32, 0, 0]));
        }
        fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
            self.0.push(('q', [x1 as i32, y1 as i32, x as i32, y as i32]));
        }
        fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, x: f32, y: f32) {
            self.0.push(('c', [x as i32, y as i32, 0, 0]));
        }
        fn close(&mut self) {
            self.0.push(('z', [0; 4]));
        }
    }

    #[test]
    fn the_program_unpacks_to_the_same_glyphs() {
        let shipped = Face::parse(PROGRAM, 0).unwrap();
        let text = "代偿追偿通知书䶮㛃𬭎堃，。（）0123456789.,%元Recourse";
        let mut glyphs = vec![0];
        glyphs.extend(text.chars().map(|it| shipped.glyph_index(it).unwrap().0));
        let program = program(&glyphs).unwrap();
        let mut bytes = Vec::new();
        ZlibDecoder::new(program.packed.as_slice()).read_to_end(&mut bytes).unwrap();
        assert_eq!(bytes.len(), program.length);
        assert_eq!(sum(&bytes), 0xB1B0_AFBA, "the whole adds up");
        let face = Face::parse(&bytes, 0).unwrap();
        assert_eq!(usize::from(face.number_of_glyphs()), glyphs.len());
        for (at, glyph) in (0_u16..).zip(&glyphs) {
            let (mut ours, mut theirs) = (Drawn::default(), Drawn::default());
            face.outline_glyph(GlyphId(at), &mut ours);
            shipped.outline_glyph(GlyphId(*glyph), &mut theirs);
            assert_eq!(ours, theirs);
            assert_eq!(face.glyph_hor_advance(GlyphId(at)), shipped.glyph_hor_advance(GlyphId(*glyph)));
            assert_eq!(face.glyph_hor_side_bearing(GlyphId(at)), shipped.glyph_hor_side_bearing(GlyphId(*glyph)));
        }
    }

    #[test]
    fn no_glyph_of_the_shipped_font_is_composite() {
        let store = STORE.as_ref().unwrap();
        let composite = (0..u16::try_from(store.pieces.len()).unwrap()).filter(|it| store.outline(*it).is_none());
        assert_eq!(composite.count(), 0);
    }
}

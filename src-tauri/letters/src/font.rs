//! The one font of the letters: which glyph, how wide.

use std::sync::{LazyLock, OnceLock};

use ttf_parser::gsub::{SingleSubstitution, SubstitutionSubtable};
use ttf_parser::{Face, GlyphId, Tag};

/// The font program, shipped with ours (OFL-1.1, see `fonts/OFL.txt`).
pub(crate) const PROGRAM: &[u8] = include_bytes!("../fonts/NotoSerifSC-Regular.ttf");

/// Its PostScript name.
pub(crate) const NAME: &str = "NotoSerifSC-Regular";

/// How many characters are looked up in the font at once.
const BLOCK: u32 = 256;

/// The font, read once; `None` only when the shipped program is damaged.
pub(crate) static FONT: LazyLock<Option<Font>> = LazyLock::new(|| Font::read(PROGRAM));

/// Which shape of a character.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Form {
    /// That of the character map.
    #[default]
    Usual,
    /// A quotation mark as narrow as Latin text needs it.
    Narrow,
    /// A dash that joins the next one.
    Joined,
}

/// A glyph of the font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Glyph {
    pub(crate) id: u16,
    /// Thousandths of an em.
    pub(crate) advance: i64,
}

/// Vertical measures and box in thousandths of an em, as the PDF states them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Measures {
    pub(crate) ascent: i16,
    pub(crate) descent: i16,
    pub(crate) cap_height: i16,
    pub(crate) bounds: [i16; 4],
}

pub(crate) struct Font {
    face: Face<'static>,
    /// The usual glyphs, 256 characters at a time, read from the font when the first of them is asked for.
    known: Vec<OnceLock<Box<[Option<Glyph>]>>>,
    narrow: Vec<(char, Glyph)>,
    joined: Option<Glyph>,
}

impl Font {
    /// Takes only a font of 1,000 units per em: all measures here are thousandths.
    fn read(program: &'static [u8]) -> Option<Self> {
        let face = Face::parse(program, 0).ok().filter(|it| it.units_per_em() == 1_000)?;
        let known = (0..=u32::from(char::MAX) / BLOCK).map(|_| OnceLock::new()).collect();
        let mut it = Self { face, known, narrow: Vec::new(), joined: None };
        for mark in ['“', '”', '‘', '’'] {
            let narrow = it.substitute(*b"pwid", mark);
            it.narrow.extend(narrow.map(|glyph| (mark, glyph)));
        }
        it.joined = it.substitute(*b"locl", '—');
        Some(it)
    }

    /// The glyph of `ch`, in the usual form where the font has no other; `None` when the font lacks the character.
    pub(crate) fn glyph(&self, ch: char, form: Form) -> Option<Glyph> {
        let usual = || self.usual(ch);
        match form {
            Form::Usual => usual(),
            Form::Narrow => self.narrow.iter().find(|(it, _)| *it == ch).map(|(_, glyph)| *glyph).or_else(usual),
            Form::Joined => self.joined.or_else(usual),
        }
    }

    fn usual(&self, ch: char) -> Option<Glyph> {
        let (block, place) = (u32::from(ch) / BLOCK, u32::from(ch) % BLOCK);
        let known = self.known.get(usize::try_from(block).ok()?)?.get_or_init(|| {
            let codes = block * BLOCK..(block + 1) * BLOCK;
            let index = |code| self.face.glyph_index(char::from_u32(code)?).filter(|it| it.0 != 0);
            codes.map(|code| self.measured(index(code)?)).collect()
        });
        *known.get(usize::try_from(place).ok()?)?
    }

    /// How wide `ch` is in its usual form, in thousandths of an em.
    pub(crate) fn advance(&self, ch: char) -> i64 {
        self.glyph(ch, Form::Usual).map_or(0, |it| it.advance)
    }

    /// Draws the outline of `ch` in thousandths of an em.
    pub(crate) fn outline(&self, ch: char, pen: &mut dyn ttf_parser::OutlineBuilder) {
        if let Some(glyph) = self.face.glyph_index(ch) {
            self.face.outline_glyph(glyph, pen);
        }
    }

    pub(crate) fn measures(&self) -> Measures {
        let face = &self.face;
        let bounds = face.global_bounding_box();
        Measures {
            ascent: face.typographic_ascender().unwrap_or(880),
            descent: face.typographic_descender().unwrap_or(-120),
            cap_height: face.capital_height().unwrap_or(729),
            bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max],
        }
    }

    fn measured(&self, id: GlyphId) -> Option<Glyph> {
        Some(Glyph { id: id.0, advance: self.face.glyph_hor_advance(id)?.into() })
    }

    /// What a feature of single substitutions makes of `ch`.
    fn substitute(&self, feature: [u8; 4], ch: char) -> Option<Glyph> {
        let glyph = self.face.glyph_index(ch)?;
        let table = self.face.tables().gsub?;
        let features = table.features.into_iter().filter(|it| it.tag == Tag::from_bytes(&feature));
        let lookups = features.flat_map(|it| it.lookup_indices).filter_map(|it| table.lookups.get(it));
        let found = lookups.flat_map(|it| it.subtables.into_iter::<SubstitutionSubtable<'_>>()).find_map(|it| {
            let SubstitutionSubtable::Single(single) = it else { return None };
            let index = single.coverage().get(glyph)?;
            match single {
                SingleSubstitution::Format1 { delta, .. } => Some(GlyphId(glyph.0.wrapping_add_signed(delta))),
                SingleSubstitution::Format2 { substitutes, .. } => substitutes.get(index),
            }
        })?;
        self.measured(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_names_have_glyphs_and_unassigned_code_points_have_none() {
        let font = FONT.as_ref().unwrap();
        for ch in "䶮㛃㼆𬭎𫖯喆堃赟犇镕昇仝𬀩㙦䲟𫔍珺燚".chars() {
            assert!(font.glyph(ch, Form::Usual).is_some(), "{ch}");
        }
        for ch in ['\u{2FFFF}', '\u{E000}', '😀', '\n'] {
            assert_eq!(font.glyph(ch, Form::Usual), None, "{ch:?}");
        }
    }

    #[test]
    fn quotation_marks_have_a_narrow_form_and_dashes_a_joined_one() {
        let font = FONT.as_ref().unwrap();
        for ch in ['“', '”', '‘', '’'] {
            assert_eq!(font.glyph(ch, Form::Usual).unwrap().advance, 1_000);
            assert!(font.glyph(ch, Form::Narrow).unwrap().advance < 500, "{ch}");
        }
        assert_eq!(font.glyph('—', Form::Joined).unwrap().advance, 1_000);
    }
}

//! The file as other programs see it: text read back, fonts, structure, metadata.

mod common;

use common::{ask, bare, full, plain, read_back, rendered, squeezed};
use recourse_letters::{RenderError, compose, render};

#[test]
fn text_comes_back_code_point_by_code_point() {
    for facts in [plain(), full(), bare()] {
        let letter = rendered(&facts);
        for order in [["-raw"], ["-layout"]] {
            assert_eq!(read_back(&letter.bytes, &order), squeezed(&letter.text), "{order:?}");
        }
    }
}

#[test]
fn characters_that_share_a_glyph_come_back_as_themselves() {
    let mut facts = plain();
    // Ideographs beside their compatibility and radical twins, both planes, and marks that share a glyph.
    facts.addressee.name = "兀\u{FA0C}\u{2E8E}長\u{2ED1}\u{2FA7}𤣩\u{2EA9}一\u{2F00}䶮㛃𬭎𫖯喆堃".into();
    facts.remark = Some("①\u{2780}…\u{22EF}•\u{2027}“甲”与‘乙’，Lender’s “note”——见附件。".into());
    let letter = rendered(&facts);
    assert!(letter.text.contains(&facts.addressee.name));
    assert_eq!(read_back(&letter.bytes, &["-raw"]), squeezed(&letter.text));
    ask("qpdf", &["--check"], &letter.bytes);
}

#[test]
fn the_file_is_sound_and_its_only_font_an_embedded_subset() {
    let letter = rendered(&full());
    let check = ask("qpdf", &["--check"], &letter.bytes);
    assert!(check.contains("PDF Version: 1.7"), "{check}");
    let fonts = ask("pdffonts", &[], &letter.bytes);
    let lines: Vec<&str> = fonts.lines().skip(2).collect();
    assert_eq!(lines.len(), 1, "{fonts}");
    let words: Vec<&str> = lines[0].split_whitespace().collect();
    assert!(words[0].ends_with("+NotoSerifSC-Regular"), "{fonts}");
    assert_eq!(words[words.len() - 5..words.len() - 2], ["yes", "yes", "yes"], "{fonts}");
    assert!(letter.bytes.len() < 120_000, "{}", letter.bytes.len());
}

#[test]
fn metadata_names_the_file_and_nobody() {
    let letter = rendered(&plain());
    let info = ask("pdfinfo", &["-isodates"], &letter.bytes);
    let value = |key: &str| {
        let line = info.lines().find_map(|it| it.strip_prefix(key)?.strip_prefix(':'));
        line.map(str::trim)
    };
    assert_eq!(value("Title"), Some("代偿追偿通知书 追偿 2024-0173"));
    assert_eq!(value("Producer"), Some("Recourse"));
    for absent in ["Author", "Creator", "Subject", "Keywords", "PDF subtype"] {
        assert_eq!(value(absent), None, "{info}");
    }
    assert_eq!(value("Pages"), Some(letter.pages.to_string().as_str()));
    assert!(value("Page size").unwrap().contains("A4"), "{info}");
    assert!(ask("qpdf", &["--show-object=trailer"], &letter.bytes).contains("/ID"));
}

#[test]
fn the_same_facts_make_the_same_bytes() {
    let once = rendered(&full());
    rendered(&plain());
    assert_eq!(once, rendered(&full()));
    assert_ne!(once.bytes, rendered(&plain()).bytes);
}

#[test]
fn characters_without_a_glyph_are_named() {
    let mut facts = plain();
    facts.addressee.name = "张\u{2CEB0}\u{E000}三".into();
    facts.remark = Some("😀".into());
    let refused = render(&compose(&facts).unwrap());
    assert_eq!(refused, Err(RenderError::Unprintable { characters: "\u{E000}😀\u{2CEB0}".into() }));
}

//! The sender's head and seal in letters.

mod common;

use common::{ask, letter, picture, plain, read_back, squeezed};
use recourse_letters::{Language, Layout, LetterFacts, Pictures, PrintFile, Rendered, Role, Sides, compose, render};

fn with(facts: &LetterFacts, pictures: &Pictures) -> Rendered {
    render(&compose(facts).unwrap().with_pictures(facts, pictures)).unwrap()
}

/// Width and height in pixels of every picture in the file, masks left out.
fn pictures_in(letter: &[u8]) -> Vec<(String, String)> {
    let listed = ask("pdfimages", &["-list"], letter);
    let lines = listed.lines().skip(2).map(|it| it.split_whitespace().collect::<Vec<&str>>());
    lines.filter(|it| it[2] == "image").map(|it| (it[3].to_owned(), it[4].to_owned())).collect()
}

#[test]
fn a_head_stands_in_either_layout_and_moves_no_word() {
    for layout in [Layout::Official, Layout::Business] {
        let facts = LetterFacts { layout, ..plain() };
        let bare = with(&facts, &Pictures::default());
        for (width, height) in [(200, 200), (600, 90), (90, 400)] {
            let pictures = Pictures { head: Some(picture(width, height)), seal: None };
            let file = with(&facts, &pictures);
            assert_eq!(squeezed(&file.text).replace('页', ""), squeezed(&bare.text).replace('页', ""), "{layout:?}");
            assert_eq!(read_back(&file.bytes, &["-raw"]), squeezed(&file.text), "{layout:?} {width}");
            assert_eq!(pictures_in(&file.bytes), [(width.to_string(), height.to_string())], "once, on the first page");
            let check = ask("qpdf", &["--check"], &file.bytes);
            assert!(check.contains("No syntax or stream encoding errors found"), "{check}");
            assert_eq!(file, with(&facts, &pictures), "the same picture makes the same bytes");
        }
    }
}

#[test]
fn a_law_firm_bears_neither_head_nor_seal_of_its_client() {
    let facts = letter("lawyer-letter", Role::Debtor, Language::Chinese);
    let pictures = Pictures { head: Some(picture(200, 200)), seal: Some(picture(200, 200)) };
    let document = compose(&facts).unwrap();
    assert!(!document.bears_head(&facts) && !document.bears_seal(&facts));
    let file = with(&facts, &pictures);
    assert_eq!(pictures_in(&file.bytes), []);
    assert_eq!(file, with(&facts, &Pictures::default()));
}

#[test]
fn a_seal_stands_in_place_of_the_words_that_ask_for_one() {
    for (template, role) in [("demand", Role::Debtor), ("complaint", Role::Court)] {
        let facts = letter(template, role, Language::Chinese);
        assert!(compose(&facts).unwrap().source_text().contains("（盖章）"));
        let document =
            compose(&facts).unwrap().with_pictures(&facts, &Pictures { head: None, seal: Some(picture(300, 300)) });
        assert!(!document.source_text().contains("（盖章）"), "{template}");
        let file = render(&document).unwrap();
        assert_eq!(pictures_in(&file.bytes), [("300".to_owned(), "300".to_owned())], "{template}");
        assert_eq!(read_back(&file.bytes, &["-raw"]), squeezed(&file.text));
    }
    // What both sign by hand bears none.
    let facts = letter("instalment-agreement", Role::Debtor, Language::Chinese);
    assert!(!compose(&facts).unwrap().bears_seal(&facts));
}

#[test]
fn pictures_go_into_the_print_file() {
    let pictures = Pictures { head: Some(picture(300, 100)), seal: Some(picture(200, 200)) };
    let file = with(&LetterFacts { layout: Layout::Business, ..plain() }, &pictures);
    let mut print = PrintFile::begin(Vec::new()).unwrap();
    print.add(&file.bytes, "one", Sides::Both).unwrap();
    print.add(&file.bytes, "two", Sides::Both).unwrap();
    let bytes = print.finish().unwrap();
    assert_eq!(pictures_in(&bytes).len(), 4);
    assert!(ask("qpdf", &["--check"], &bytes).contains("No syntax or stream encoding errors found"));
}

//! Many letters in one file for the printer.

mod common;

use common::{ask, full, plain, read_back, rendered, squeezed};
use recourse_letters::{PrintError, PrintFile, Sides};

#[test]
fn letters_stand_one_behind_another_as_they_were_issued() {
    let (first, second) = (rendered(&plain()), rendered(&full()));
    let mut print = PrintFile::begin(Vec::new()).unwrap();
    for (letter, name) in [(&first, "2024-0173-5 赵明"), (&second, "2024-0174-6 㛃(下)"), (&first, "again")] {
        assert_eq!(print.add(&letter.bytes, name, Sides::Front).unwrap(), letter.pages);
    }
    let bytes = print.finish().unwrap();
    let check = ask("qpdf", &["--check"], &bytes);
    assert!(check.contains("No syntax or stream encoding errors found"), "{check}");
    let whole = [first.text.as_str(), &second.text, &first.text].concat();
    assert_eq!(read_back(&bytes, &["-raw"]), squeezed(&whole));
    let info = ask("pdfinfo", &[], &bytes);
    let pages = (first.pages * 2 + second.pages).to_string();
    assert!(info.lines().any(|it| it.starts_with("Pages:") && it.ends_with(&pages)), "{info}");
    assert!(!info.contains("Title"), "{info}");
    let fonts = ask("pdffonts", &[], &bytes);
    assert!(fonts.lines().skip(2).all(|it| it.contains("+NotoSerifSC-Regular")), "{fonts}");
}

#[test]
fn on_both_sides_each_letter_begins_on_a_sheet_of_its_own() {
    let letter = rendered(&plain());
    let mut print = PrintFile::begin(Vec::new()).unwrap();
    for name in ["a", "b", "c"] {
        print.add(&letter.bytes, name, Sides::Both).unwrap();
    }
    let bytes = print.finish().unwrap();
    ask("qpdf", &["--check"], &bytes);
    let each = letter.pages + letter.pages % 2;
    let info = ask("pdfinfo", &[], &bytes);
    assert!(info.lines().any(|it| it.starts_with("Pages:") && it.ends_with(&(each * 3).to_string())), "{info}");
}

#[test]
fn what_is_no_letter_is_refused_and_an_empty_file_is_sound() {
    let mut print = PrintFile::begin(Vec::new()).unwrap();
    for bytes in [b"".as_slice(), b"%PDF-1.7\nnothing", b"\xff\xff"] {
        assert!(matches!(print.add(bytes, "x", Sides::Front), Err(PrintError::Unreadable { .. })), "{bytes:?}");
    }
    let bytes = print.finish().unwrap();
    assert!(bytes.ends_with(b"%%EOF\n"));
}

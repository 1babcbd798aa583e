//! Files that are broken, sealed, swollen or no sheets at all: a plain reason, little memory, no panic.

mod support;

use proptest::prelude::*;
use recourse_exchange::{Encoding, ReadOptions, SheetError, guess, read};
use support::{entries, examined, good_row, ledger, opened, text_cell, workbook};

#[test]
fn what_is_no_sheet() {
    let sealed: Vec<u8> = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        .iter()
        .copied()
        .chain("xxxxEncryptedPackage".bytes().flat_map(|it| [it, 0]))
        .collect();
    let document = entries(&[("word/document.xml", "<w/>".to_owned()), ("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.bin\"/></Relationships>".to_owned())]);
    for (name, bytes, why) in [
        ("nothing", Vec::new(), SheetError::Empty),
        ("blank lines", b"\n\n , ,\n".to_vec(), SheetError::Empty),
        ("a header only", "客户名称,担保合同编号,代偿日期,代偿本金\n".into(), SheetError::Empty),
        ("no header", "a,b,c\n1,2,3\n".into(), SheetError::NoHeader),
        ("old Excel", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1Workbook".to_vec(), SheetError::UnknownFormat),
        ("an encrypted workbook", sealed, SheetError::Encrypted),
        ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), SheetError::UnknownFormat),
        (
            "a web page called xls",
            b"<html><table><tr><td>1</td></tr></table></html>".to_vec(),
            SheetError::UnknownFormat,
        ),
        ("PDF", b"%PDF-1.7\n1 0 obj\n".to_vec(), SheetError::UnknownFormat),
        ("UTF-16", b"\xff\xfea\0,\0".to_vec(), SheetError::Encoding),
        (
            "half a character",
            "客户名称,担保合同编号,代偿日期\n1,2,\u{ff}\n".bytes().chain([0xe5, 0xff]).collect(),
            SheetError::Encoding,
        ),
        ("another office document", document, SheetError::UnknownFormat),
        ("an archive cut short", workbook(&ledger(&good_row(2), ""))[..700].to_vec(), SheetError::Corrupt),
        (
            "an archive of nothing",
            b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec(),
            SheetError::UnknownFormat,
        ),
        ("XML cut short", workbook("<worksheet><sheetData><row r=\"1\">"), SheetError::Corrupt),
        (
            "an entity bomb",
            workbook("<!DOCTYPE a [<!ENTITY b \"bbbb\">]><worksheet><sheetData/></worksheet>"),
            SheetError::Corrupt,
        ),
        ("endless nesting", workbook(&"<a>".repeat(100_000)), SheetError::Corrupt),
        ("row zero", workbook("<worksheet><sheetData><row r=\"0\"/></sheetData></worksheet>"), SheetError::Corrupt),
        (
            "no such text",
            workbook(
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></sheetData></worksheet>",
            ),
            SheetError::Corrupt,
        ),
        ("no rows", workbook("<worksheet><sheetData/></worksheet>"), SheetError::Empty),
    ] {
        assert_eq!(opened(&bytes).err(), Some(why), "{name}");
    }
}

#[test]
fn what_would_swell() {
    for (name, bytes, why) in [
        ("200 MB of blanks", workbook(&ledger(&blank_row(21_000_000), "")), SheetError::TooLarge),
        ("a cell of 40 MB", workbook(&ledger(&text_cell("A2", &"x".repeat(40 << 20)), "")), SheetError::TooLarge),
        (
            "a cell of many runs",
            workbook(&ledger(
                &format!(
                    "<row r=\"2\"><c t=\"inlineStr\"><is>{}</is></c></row>",
                    "<r><t>xxxxxxxx</t></r>".repeat(50_000)
                ),
                "",
            )),
            SheetError::TooLarge,
        ),
        (
            "two cells far apart",
            workbook(&ledger(&format!("<row r=\"1048576\">{}</row>", text_cell("XFD1048576", "x")), "")),
            SheetError::TooLarge,
        ),
        (
            "3,000 entries",
            entries(
                &(0..3_000)
                    .map(|_| ("", String::new()))
                    .enumerate()
                    .map(|(index, (_, text))| (&*format!("e{index}").leak(), text))
                    .collect::<Vec<_>>(),
            ),
            SheetError::TooLarge,
        ),
        (
            "a field of 40,000 characters",
            format!("客户名称,担保合同编号,代偿日期,代偿本金\n{}", "甲".repeat(40_000)).into(),
            SheetError::TooLarge,
        ),
        (
            "a row of 600 cells",
            format!("客户名称,担保合同编号,代偿日期,代偿本金\n{}x", ",".repeat(600)).into(),
            SheetError::TooLarge,
        ),
    ] {
        assert_eq!(opened(&bytes).err(), Some(why), "{name}");
    }
    let far =
        workbook(&ledger(&format!("{}<row r=\"1048576\">{}</row>", good_row(2), text_cell("A1048576", "合计")), ""));
    let report = examined(&opened(&far).unwrap());
    assert_eq!((report.good.len(), report.ignored_rows), (1, vec![1_048_576]));
}

fn blank_row(cells: usize) -> String {
    format!("<row r=\"1\">{}</row>", "<c r=\"A1\"/>".repeat(cells))
}

#[test]
fn one_shared_text_used_a_million_times_is_counted_each_time() {
    let cell = |it: u32| format!("<row r=\"{it}\"><c r=\"A{it}\" t=\"s\"><v>0</v></c></row>");
    let cells = (2..20_000).map(cell).collect::<Vec<_>>().concat();
    let shared = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(32_000));
    let bytes = entries(&[("xl/worksheets/sheet1.xml", ledger(&cells, "")), ("xl/sharedStrings.xml", shared)]);
    assert_eq!(opened(&bytes).err(), Some(SheetError::TooLarge));
}

#[test]
fn a_sheet_that_is_not_there() {
    let bytes = workbook(&ledger(&good_row(2), ""));
    let options = |sheet: &str| ReadOptions { sheet: Some(sheet.to_owned()), ..ReadOptions::default() };
    assert_eq!(read(&bytes, &options("别的")).err(), Some(SheetError::NoSuchSheet));
    assert!(read(&bytes, &options("台账")).is_ok());
    let row = ReadOptions { header_row: Some(99), ..ReadOptions::default() };
    assert_eq!(read(&bytes, &row).err(), Some(SheetError::NoHeader));
    let missing = std::path::Path::new("/nowhere/at/all.xlsx");
    let why = recourse_exchange::open(missing, &ReadOptions::default()).err();
    assert_eq!(why, Some(SheetError::File(std::io::ErrorKind::NotFound)));
}

#[test]
fn encodings() {
    let text = "客户名称,担保合同编号,代偿日期,代偿本金\n钱䶮,示担保字1号,2024-01-02,\"1,000.00\"\n";
    let gb = encoding_rs::GB18030.encode(text).0.into_owned();
    let marked = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
    let asked = |encoding| ReadOptions { encoding: Some(encoding), ..ReadOptions::default() };
    for (bytes, options, expected) in [
        (text.as_bytes(), ReadOptions::default(), Ok(Encoding::Utf8)),
        (&marked, ReadOptions::default(), Ok(Encoding::Utf8)),
        (&gb, ReadOptions::default(), Ok(Encoding::Gb18030)),
        (&gb, asked(Encoding::Gb18030), Ok(Encoding::Gb18030)),
        (&gb, asked(Encoding::Utf8), Err(SheetError::Encoding)),
    ] {
        let sheet = read(bytes, &options);
        assert_eq!(sheet.as_ref().map(|it| it.encoding.unwrap()).map_err(|it| *it), expected);
        if let Ok(sheet) = sheet {
            let report = examined(&sheet);
            assert_eq!(report.good[0].debtor.name, "钱䶮");
            assert_eq!(report.compensated.to_string(), "1000.00");
        }
    }
    for separator in [";", "\t"] {
        let text = "客户名称,担保合同编号,代偿日期,代偿本金\n甲,1,2024-01-02,5\n".replace(',', separator);
        assert_eq!(examined(&opened(text.as_bytes()).unwrap()).good.len(), 1, "{separator:?}");
    }
}

fn sample() -> &'static [u8] {
    include_bytes!("data/compensation-ledger.xlsx")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_mutation_of_the_archive_panics(edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8), cut in any::<prop::sample::Index>(), shorten in any::<bool>()) {
        let mut bytes = sample().to_vec();
        for (place, value) in edits {
            let place = place.index(bytes.len());
            bytes[place] = value;
        }
        if shorten {
            bytes.truncate(cut.index(bytes.len()));
        }
        survive(&bytes);
    }

    #[test]
    fn no_mutation_of_the_xml_panics(edits in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(b"<>/\"=&;A1:9-xXFD sfvtc\0\x80".to_vec())), 1..12)) {
        let sheet = ledger(&format!("{}{}", good_row(2), good_row(3)), "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>");
        let mut xml = sheet.into_bytes();
        for (place, value) in edits {
            let place = place.index(xml.len());
            xml[place] = value;
        }
        survive(&workbook(&String::from_utf8_lossy(&xml)));
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        survive(&bytes);
        survive(&[b"PK\x03\x04".as_slice(), &bytes].concat());
        survive(&["客户名称,担保合同编号,代偿日期,代偿本金\n".as_bytes(), &bytes].concat());
    }

    #[test]
    fn no_cell_panics(cells in prop::collection::vec("\\PC{0,24}|[-+0-9.,()%万元年月日/E ]{0,14}", 11)) {
        let rows = cells.iter().map(|it| format!("\"{}\"", it.replace('"', "\"\""))).collect::<Vec<_>>().join(",");
        survive(format!("{}\n{rows}\n", support::HEADERS.join(",")).as_bytes());
    }
}

fn survive(bytes: &[u8]) {
    if let Ok(sheet) = opened(bytes) {
        let mapping = guess(&sheet);
        if mapping.missing().is_empty() {
            let report = examined(&sheet);
            assert_eq!(report.rows_read, u32::try_from(report.good.len()).unwrap() + report.refused_rows);
        }
    }
}

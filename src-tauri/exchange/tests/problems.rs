//! The workbook that goes back to the user.

mod support;

use std::io::{Cursor, Read as _};

use recourse_exchange::{Mark, Problem, ReadOptions, Sheet, open, write_problems};
use support::{PERSON, examined, ledger, opened, refusals, row, workbook};

fn marks(problems: &[Problem]) -> Vec<Mark> {
    problems.iter().map(|it| Mark { row: it.row, index: it.index, reason: format!("={}", it.rule.code()) }).collect()
}

fn again(sheet: &Sheet) -> (Vec<u8>, Sheet) {
    let bytes = write_problems(sheet, &marks(&examined(sheet).refused), "错误原因").unwrap();
    let sheet = opened(&bytes).unwrap();
    (bytes, sheet)
}

fn entry(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_sample_comes_back_with_the_same_findings() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/compensation-ledger.xlsx");
    let first = open(&path, &ReadOptions::default()).unwrap();
    let (bytes, second) = again(&first);
    let (one, two) = (examined(&first), examined(&second));
    let cases = |report: &recourse_exchange::Report| report.good.clone();
    assert_eq!(cases(&one), cases(&two));
    assert_eq!(refusals(&one), refusals(&two));
    assert_eq!(one.ignored_rows, two.ignored_rows);
    assert_eq!(second.columns.last().map(|it| (it.index, it.header.as_str())), Some((21, "错误原因")));
    let reason = |number| second.rows().find(|it| it.number == number).map(|it| it.cell(21).shown().into_owned());
    assert_eq!(reason(16).as_deref(), Some("'=text_amount"));
    assert_eq!(reason(17).as_deref(), Some(""));
    let (_, third) = again(&second);
    assert_eq!(third.columns.len(), second.columns.len(), "the column of reasons is used again");
    assert!(!entry(&bytes, "xl/worksheets/sheet1.xml").contains("<f>"), "no formula is written");
}

#[test]
fn nothing_that_could_be_a_formula_is_left_bare() {
    let evil = ["=HYPERLINK(\"http://x\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "-5.00"];
    let rows: String = evil
        .iter()
        .zip(2..)
        .map(|(text, number)| {
            let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
            row(number, &[&text, PERSON, &format!("D{number}"), "x", "100.00"])
        })
        .collect();
    let (bytes, sheet) = again(&opened(&workbook(&ledger(&rows, ""))).unwrap());
    let names: Vec<String> = sheet.data().map(|it| it.cell(0).shown().into_owned()).collect();
    assert_eq!(names[..5], evil[..5].iter().map(|it| format!("'{it}")).collect::<Vec<_>>());
    assert_eq!(names[5], "-5.00");
    assert!(!entry(&bytes, "xl/worksheets/sheet1.xml").contains("<f>"));
    assert!(entry(&bytes, "xl/styles.xml").contains("quotePrefix"));
    let debtors: Vec<String> = {
        let xml = ledger(&rows.replace(">x<", ">2024-01-02<"), "");
        let (_, sheet) = again(&opened(&workbook(&xml)).unwrap());
        examined(&sheet).good.into_iter().map(|it| it.debtor.name).collect()
    };
    assert_eq!(debtors[0], evil[0], "the apostrophe comes off again");
}

#[test]
fn an_empty_refused_cell_is_coloured() {
    let rows = row(2, &["", PERSON, "D2", "2024-01-02", "100.00"]);
    let (bytes, _) = again(&opened(&workbook(&ledger(&rows, ""))).unwrap());
    let xml = entry(&bytes, "xl/worksheets/sheet1.xml");
    let blank = xml.split("<c r=\"A2\"").nth(1).unwrap();
    assert!(blank.starts_with(" s=\""), "{}", &blank[..20]);
}

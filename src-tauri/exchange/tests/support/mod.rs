//! Workbooks built by hand, entry by entry.
#![allow(dead_code, reason = "each test program uses its own part")]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::ops::ControlFlow;

use recourse_core::Day;
use recourse_exchange::{Mapping, ReadOptions, Report, Sheet, SheetError, examine, guess, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Headers of a plain ledger, columns A to K.
pub(crate) const HEADERS: [&str; 11] = [
    "客户名称",
    "证件号码",
    "担保合同编号",
    "代偿日期",
    "代偿本金",
    "代偿利息",
    "代偿合计",
    "资金占用费率(年%)",
    "反担保人",
    "已追回金额",
    "最近追回日期",
];

/// A person's number that holds.
pub(crate) const PERSON: &str = "999999199406273033";

/// A workbook of one sheet whose XML is `sheet`.
pub(crate) fn workbook(sheet: &str) -> Vec<u8> {
    entries(&[("xl/worksheets/sheet1.xml", sheet.to_owned())])
}

/// A workbook of one sheet, with further or replaced entries.
pub(crate) fn entries(own: &[(&str, String)]) -> Vec<u8> {
    let rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let plain = [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".to_owned(),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{rels}\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns:r=\"{office}\"><sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{rels}\"><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{office}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"{office}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let kept = plain.iter().filter(|(name, _)| !own.iter().any(|(it, _)| it == name));
    for (name, text) in kept.chain(own) {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// XML of a sheet: the headers of a plain ledger in row 1, then `rows`, then `tail`.
pub(crate) fn ledger(rows: &str, tail: &str) -> String {
    let mut header = String::new();
    for (index, text) in HEADERS.iter().enumerate() {
        write!(header, "{}", text_cell(&format!("{}1", letter(index)), text)).unwrap();
    }
    format!("<worksheet><sheetData><row r=\"1\">{header}</row>{rows}</sheetData>{tail}</worksheet>")
}

pub(crate) fn letter(index: usize) -> char {
    char::from_u32(65 + u32::try_from(index).unwrap()).unwrap()
}

pub(crate) fn text_cell(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
}

/// A row whose cells are texts, or raw XML where they begin with `<`.
pub(crate) fn row(number: u32, cells: &[&str]) -> String {
    let cells: String =
        cells
            .iter()
            .enumerate()
            .filter(|(_, it)| !it.is_empty())
            .map(|(index, it)| {
                if it.starts_with('<') {
                    (*it).to_owned()
                } else {
                    text_cell(&format!("{}{number}", letter(index)), it)
                }
            })
            .collect();
    format!("<row r=\"{number}\">{cells}</row>")
}

/// A row that breaks no rule.
pub(crate) fn good_row(number: u32) -> String {
    row(number, &["张三", PERSON, &format!("D{number}"), "2024-01-02", "100.00", "5.50", "105.50"])
}

pub(crate) fn opened(bytes: &[u8]) -> Result<Sheet, SheetError> {
    read(bytes, &ReadOptions::default())
}

pub(crate) fn examined(sheet: &Sheet) -> Report {
    examined_as(sheet, &guess(sheet))
}

pub(crate) fn examined_as(sheet: &Sheet, mapping: &Mapping) -> Report {
    let today = Day::from_ymd(2026, 11, 22).unwrap();
    examine(sheet, mapping, today, &|_| false, &mut |_| ControlFlow::Continue(())).unwrap()
}

/// Row and rule of every refusal.
pub(crate) fn refusals(report: &Report) -> Vec<(u32, &'static str)> {
    report.refused.iter().map(|it| (it.row, it.rule.code())).collect()
}

/// Row and rule of every warning.
pub(crate) fn warnings(report: &Report) -> Vec<(u32, &'static str)> {
    report.warnings.iter().map(|it| (it.row, it.rule.code())).collect()
}

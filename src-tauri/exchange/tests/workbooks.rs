//! Workbooks as various programs write them.

mod support;

use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx};
use recourse_exchange::{Cell, ReadOptions, guess, read, write_problems};
use support::{HEADERS, entries, examined, good_row, ledger, opened, refusals, row, text_cell, workbook};

#[test]
fn shared_texts_formats_and_both_calendars() {
    let shared = "<sst><si><t>张</t><phoneticPr/><rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh></si><si><r><rPr/><t>示</t></r><r><t xml:space=\"preserve\">保 &amp;_x0041_1</t></r></si><si/></sst>";
    let styles = "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>";
    let cells = "<row><c t=\"s\"><v>0</v></c><c/><c t=\"s\"><v>1</v></c><c s=\"2\"><v>43831.75</v></c><c><v>1.1605930000000001E5</v></c><c t=\"s\"><v>2</v></c><c t=\"str\"><f>E2</f><v>116059.30</v></c><c s=\"3\"><v>0.18</v></c></row>";
    let book = "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    let sheet = ("xl/worksheets/sheet1.xml", ledger(cells, ""));
    let rest = [("xl/sharedStrings.xml", shared.to_owned()), ("xl/styles.xml", styles.to_owned())];
    for (own, day) in [(None, "2020-01-01"), (Some(("xl/workbook.xml", book.to_owned())), "2024-01-02")] {
        let all: Vec<_> = [sheet.clone()].into_iter().chain(rest.clone()).chain(own).collect();
        let report = examined(&opened(&entries(&all)).unwrap());
        assert_eq!(refusals(&report), []);
        let case = &report.good[0];
        assert_eq!((case.debtor.name.as_str(), case.contract.as_str()), ("张", "示保 &A1"));
        assert_eq!(case.compensation.on.to_string(), day);
        assert_eq!(case.compensation.principal.to_string(), "116059.30");
        assert_eq!(serde_json::to_value(case.occupancy).unwrap()["percent"], "18");
    }
}

#[test]
fn a_header_below_titles_and_on_two_lines() {
    let title = format!(
        "<row r=\"1\">{}</row><row r=\"3\">{}</row>",
        text_cell("A1", "某公司代偿台账"),
        text_cell("A3", "单位：万元")
    );
    let upper = [("A5", "序号"), ("B5", "债务人基本情况"), ("D5", "担保合同编号"), ("E5", "代偿情况"), ("I5", "备注")];
    let lower =
        [("B6", "名称"), ("C6", "证件号码"), ("E6", "日期"), ("F6", "本金"), ("G6", "利息"), ("H6", "合计（元）")];
    let line = |number: u32, cells: &[(&str, &str)]| {
        let cells: String = cells.iter().map(|(place, text)| text_cell(place, text)).collect();
        format!("<row r=\"{number}\">{cells}</row>")
    };
    let data = row(7, &["1", "张三", "", "D1", "2024-01-02", "1", "0.5", "15000", "无"]);
    let merges = "<mergeCells><mergeCell ref=\"A1:I2\"/><mergeCell ref=\"A5:A6\"/><mergeCell ref=\"B5:C5\"/><mergeCell ref=\"D5:D6\"/><mergeCell ref=\"E5:H5\"/><mergeCell ref=\"I5:I6\"/></mergeCells>";
    let xml = format!(
        "<worksheet><sheetData>{title}{}{}{data}</sheetData>{merges}</worksheet>",
        line(5, &upper),
        line(6, &lower)
    );
    let sheet = opened(&workbook(&xml)).unwrap();
    assert_eq!(sheet.header_row, 5);
    let mapped: Vec<String> = guess(&sheet).columns.iter().map(|it| format!("{:?} {}", it.field, it.column)).collect();
    assert_eq!(
        mapped,
        [
            "Debtor 债务人基本情况/名称",
            "DebtorIdentity 债务人基本情况/证件号码",
            "Contract 担保合同编号",
            "CompensationDate 代偿情况/日期",
            "Principal 代偿情况/本金",
            "Interest 代偿情况/利息",
            "CompensationTotal 代偿情况/合计（元）",
            "Note 备注",
        ]
    );
    let report = examined(&sheet);
    assert_eq!((report.good.len(), report.compensated.to_string().as_str()), (1, "15000.00"));
    assert_eq!(sheet.head(1)[1][4], "2024-01-02");
    let again = opened(&write_problems(&sheet, &[], "错误原因").unwrap()).unwrap();
    assert_eq!(guess(&again), guess(&sheet), "the header keeps its two lines");
    assert_eq!(examined(&again), report);
}

#[test]
fn names_merged_downwards_hold_for_each_row_and_amounts_do_not() {
    let rows = [
        row(2, &["张三", "", "D2", "2024-01-02", "100", "", "", "", "", "30", "2024-02-01"]),
        row(3, &["", "", "D3", "2024-01-02", "50"]),
        row(4, &["", "", "D4", "2024-01-02", "20"]),
    ];
    let merges = "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"J2:J3\"/></mergeCells>";
    let report = examined(&opened(&workbook(&ledger(&rows.concat(), merges))).unwrap());
    assert_eq!(refusals(&report), [(4, "missing_name")]);
    let received: Vec<String> = report.good.iter().map(|it| it.received.to_string()).collect();
    assert_eq!((report.good[1].debtor.name.as_str(), received), ("张三", vec!["30.00".to_owned(), "0.00".to_owned()]));
}

#[test]
fn the_likeliest_sheet_is_read_and_hidden_ones_come_last() {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let book = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"隐藏\" state=\"hidden\" r:id=\"r9\"/><sheet name=\"说明\" r:id=\"r8\"/><sheet name=\"台账\" r:id=\"r1\"/></sheets></workbook>";
    let rels = [("r1", "sheet1"), ("r8", "sheet8"), ("r9", "sheet9")]
        .map(|(id, file)| {
            format!("<Relationship Id=\"{id}\" Type=\"{office}/worksheet\" Target=\"/xl/worksheets/{file}.xml\"/>")
        })
        .concat();
    let words =
        format!("<worksheet><sheetData><row r=\"1\">{}</row></sheetData></worksheet>", text_cell("A1", "填表说明"));
    let bytes = entries(&[
        ("xl/workbook.xml", book.to_owned()),
        ("xl/_rels/workbook.xml.rels", format!("<Relationships>{rels}</Relationships>")),
        ("xl/worksheets/sheet1.xml", ledger(&good_row(2), "")),
        ("XL\\worksheets\\Sheet8.xml", words),
        ("xl/worksheets/sheet9.xml", ledger(&good_row(2), "")),
    ]);
    let sheet = opened(&bytes).unwrap();
    assert_eq!(
        (sheet.name.as_str(), sheet.sheets.as_slice()),
        ("台账", ["说明", "台账", "隐藏"].map(str::to_owned).as_slice())
    );
    assert_eq!(sheet.columns.len(), HEADERS.len());
}

#[test]
fn the_header_row_may_be_named() {
    let text = "甲列,乙列\n客户名称,担保合同编号\n张三,1\n";
    assert!(read(text.as_bytes(), &ReadOptions::default()).is_err());
    let sheet = read(text.as_bytes(), &ReadOptions { header_row: Some(1), ..ReadOptions::default() }).unwrap();
    assert_eq!((sheet.header_row, sheet.columns[1].header.as_str(), sheet.len()), (1, "乙列", 2));
}

/// Another reader sees the same cells of the sample.
#[test]
fn cell_for_cell_as_calamine_reads() {
    let bytes = include_bytes!("data/compensation-ledger.xlsx");
    let sheet = opened(bytes).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.as_slice())).unwrap();
    let mut reader = book.worksheet_cells_reader(&sheet.name).unwrap();
    let mut compared = 0;
    while let Some(theirs) = reader.next_cell().unwrap() {
        let (number, column) = theirs.get_position();
        let ours = sheet.rows().find(|it| it.number == number + 1).map_or(&Cell::Blank, |it| it.cell(column));
        let shown = match theirs.get_value() {
            DataRef::Empty if *ours == Cell::Uncomputed => continue,
            DataRef::Float(it) if it.abs() >= 1e15 => continue,
            DataRef::Float(it) => it.to_string(),
            DataRef::String(it) => it.clone(),
            DataRef::SharedString(it) => (*it).to_owned(),
            DataRef::Error(it) => format!("{it}"),
            DataRef::DateTime(it) => {
                let (year, month, day, ..) = it.to_ymd_hms_milli();
                format!("{year}-{month:02}-{day:02}")
            }
            other => format!("{other:?}"),
        };
        assert_eq!(ours.shown(), shown, "row {}, column {column}", number + 1);
        compared += 1;
    }
    assert!(compared > 5_000, "{compared}");
}

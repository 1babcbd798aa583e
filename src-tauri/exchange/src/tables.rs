//! A workbook of plain tables: what a screen shows, as a sheet that opens anywhere.

use recourse_core::{Day, Money};
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Color, Format, FormatAlign, Workbook, Worksheet};

use crate::problems::{WriteError, harmless};

/// One table, on a page of its own.
#[derive(Clone, PartialEq, Eq)]
pub struct Table {
    /// Name of the page; characters a page name cannot have are left out.
    pub name: String,
    /// Lines above the table.
    pub above: Vec<String>,
    /// What the columns are called.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<TableCell>>,
}

/// A cell of a table.
#[derive(Clone, PartialEq, Eq)]
pub enum TableCell {
    /// Text, never a formula.
    Text(String),
    /// A number with two decimals. Yuan.
    Amount(Money),
    /// A whole number.
    Count(u32),
    /// A day.
    Day(Day),
    /// Nothing.
    Blank,
}

/// Excel's longest page name.
const NAME_CHARS: usize = 31;

/// Writes `table` as CSV in UTF-8 with its mark, which office programs want; the lines above it are left out.
///
/// # Errors
/// None that memory does not give.
pub fn write_csv(table: &Table) -> Result<Vec<u8>, ::csv::Error> {
    let mut bytes = MARK.to_vec();
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(&mut bytes);
    let text = |cell: &TableCell| match cell {
        TableCell::Text(text) => harmless(text),
        TableCell::Amount(amount) => amount.to_string(),
        TableCell::Count(count) => count.to_string(),
        TableCell::Day(day) => day.to_string(),
        TableCell::Blank => String::new(),
    };
    writer.write_record(table.columns.iter().map(|it| harmless(it)))?;
    for row in &table.rows {
        writer.write_record(row.iter().map(text))?;
    }
    writer.flush()?;
    drop(writer);
    Ok(bytes)
}

/// The byte order mark of UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// Writes `tables` as a workbook, a page each, without a formula in it.
///
/// Texts stay texts: one that a spreadsheet might take for a formula gets an apostrophe in front.
/// # Errors
/// [`WriteError`].
pub fn write_tables(tables: &[Table]) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    let header = Format::new().set_bold().set_background_color(Color::RGB(0x00D9_E2EC)).set_text_wrap();
    for table in tables {
        let page = book.add_worksheet();
        page.set_name(page_name(&table.name))?;
        let mut at = 0;
        for line in &table.above {
            page.write_string(at, 0, harmless(line))?;
            at += 1;
        }
        for (column, heading) in (0..).zip(&table.columns) {
            page.write_string_with_format(at, column, harmless(heading), &header)?;
            page.set_column_width(column, if column == 0 { 18 } else { 16 })?;
        }
        page.set_freeze_panes(at + 1, 0)?;
        for row in &table.rows {
            at += 1;
            for (column, cell) in (0..).zip(row) {
                write(page, at, column, cell)?;
            }
        }
    }
    Ok(book.save_to_buffer()?)
}

fn write(page: &mut Worksheet, row: u32, column: u16, cell: &TableCell) -> Result<(), WriteError> {
    match cell {
        TableCell::Blank => {}
        TableCell::Text(text) => {
            let safe = harmless(text);
            let look = Format::new().set_text_wrap().set_align(FormatAlign::Top);
            let look = if safe.len() > text.len() { look.set_quote_prefix() } else { look };
            page.write_string_with_format(row, column, safe, &look)?;
        }
        TableCell::Amount(amount) => match amount.yuan().to_f64() {
            Some(number) => {
                let look = Format::new().set_num_format("#,##0.00").set_align(FormatAlign::Top);
                page.write_number_with_format(row, column, number, &look)?;
            }
            None => {
                page.write_string(row, column, amount.to_string())?;
            }
        },
        TableCell::Count(count) => {
            page.write_number_with_format(row, column, *count, &Format::new().set_align(FormatAlign::Top))?;
        }
        TableCell::Day(day) => {
            page.write_string_with_format(row, column, day.to_string(), &Format::new().set_align(FormatAlign::Top))?;
        }
    }
    Ok(())
}

fn page_name(name: &str) -> String {
    let kept = name.chars().filter(|it| !matches!(it, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\''));
    kept.take(NAME_CHARS).collect()
}

recourse_core::withheld!(Table, TableCell);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ReadOptions, read};

    #[test]
    fn what_is_written_reads_back_and_no_text_becomes_a_formula() {
        let table = Table {
            name: "账目: [2024/1]".to_owned(),
            above: vec!["=1+1".to_owned()],
            columns: vec!["项目".to_owned(), "金额".to_owned(), "日".to_owned()],
            rows: vec![
                vec![
                    TableCell::Text("=HYPERLINK(\"x\")".to_owned()),
                    TableCell::Amount("9999999999999.99".parse().unwrap()),
                    TableCell::Day("2024-02-29".parse().unwrap()),
                ],
                vec![
                    TableCell::Text("+86".to_owned()),
                    TableCell::Amount("-0.01".parse().unwrap()),
                    TableCell::Count(3),
                ],
            ],
        };
        let bytes = write_tables(&[table]).unwrap();
        let options = ReadOptions { header_row: Some(2), ..ReadOptions::default() };
        let sheet = read(&bytes, &options).unwrap();
        let rows: Vec<Vec<String>> =
            sheet.rows().map(|row| row.cells().map(|(_, cell)| cell.shown().into_owned()).collect()).collect();
        assert_eq!(sheet.name, "账目 20241");
        assert_eq!(rows[2][0], "'=HYPERLINK(\"x\")", "a text for every program");
        assert_eq!((rows[2][1].as_str(), rows[2][2].as_str()), ("9999999999999.99", "2024-02-29"));
        assert_eq!((rows[3][0].as_str(), rows[3][1].as_str()), ("+86", "-0.01"));
    }

    #[test]
    fn a_table_of_text_has_its_mark_and_no_formula() {
        let rows = vec![
            vec![TableCell::Text("=1+1".to_owned()), TableCell::Amount("1234.50".parse().unwrap())],
            vec![TableCell::Text("甲,\"乙\"\n丙".to_owned()), TableCell::Blank],
        ];
        let columns = vec!["内容".to_owned(), "金额".to_owned()];
        let bytes = write_csv(&Table { name: "催收记录".to_owned(), above: Vec::new(), columns, rows }).unwrap();
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "\u{feff}内容,金额\r\n'=1+1,1234.50\r\n\"甲,\"\"乙\"\"\n丙\",\r\n"
        );
    }
}

//! What somebody copied from a sheet or a letter, read as guesses for the fields of one case.
//!
//! Cells copied from a spreadsheet (tabs between them) are read as an import reads a sheet: by the words of their
//! header. Of a notice in plain words, labels are known by the same words, and amounts, days, numbers and names by
//! their form and what stands before them. Nothing here is sure: every guess carries the words it was read from.

use crate::amounts::{Unit, amount};
use crate::cell::{Cell, Row};
use crate::dates::{DayRead, day};
use crate::field::Field;
use crate::header::{Heading, candidates};
use crate::mapping::{Confidence, Mapping, guess};
use crate::notice;
use crate::sheet::{ReadOptions, Sheet, SheetError};
use crate::text::{cut, name, one_line, says_nothing};

/// Rows of a paste that are offered.
const ROWS: usize = 50;
/// Characters of the words a guess was read from.
pub(crate) const HEARD: usize = 40;

/// One value and the field it seems to belong to.
#[derive(Clone, PartialEq, Eq)]
pub struct Guess {
    /// The field.
    pub field: Field,
    /// The value in the form a form takes: amounts in yuan, days as 2026-11-22, else as it was written.
    pub value: String,
    /// The header or the words it was read from.
    pub heard: String,
    /// Whether a header or label says so, and not only the look of it.
    pub named: bool,
}

/// What a paste holds.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Pasted {
    /// Whether it was read as cells.
    pub cells: bool,
    /// The guesses of each case, in the order of the paste; no field twice in one.
    pub cases: Vec<Vec<Guess>>,
    /// Rows beyond those that are offered.
    pub more: u32,
    /// Headers that name no field.
    pub unknown: Vec<String>,
}

/// Reads what was pasted.
#[must_use]
pub fn read_paste(text: &str) -> Pasted {
    if text.contains('\t') {
        if let Some(found) = labels_down(text) {
            return found;
        }
        if let Ok(sheet) = sheet_of(text) {
            return rows(&sheet);
        }
    }
    let guesses = notice::guesses(text);
    Pasted { cases: Some(guesses).filter(|it| !it.is_empty()).into_iter().collect(), ..Pasted::default() }
}

/// The cells as a sheet: its header where the import would find it, else in the first row.
fn sheet_of(text: &str) -> Result<Sheet, SheetError> {
    Sheet::of_text(text, &ReadOptions::default()).or_else(|why| match why {
        SheetError::NoHeader => {
            let sheet = Sheet::of_text(text, &ReadOptions { header_row: Some(1), ..ReadOptions::default() })?;
            if guess(&sheet).columns.is_empty() { Err(SheetError::NoHeader) } else { Ok(sheet) }
        }
        other => Err(other),
    })
}

fn rows(sheet: &Sheet) -> Pasted {
    let mapping = guess(sheet);
    let all: Vec<&Row> = sheet.data().collect();
    let cases = all.iter().take(ROWS).map(|row| row_guesses(row, &mapping)).filter(|it| !it.is_empty()).collect();
    let mapped = |index| mapping.columns.iter().any(|it| it.index == index);
    let unknown = sheet.columns.iter().filter(|it| !mapped(it.index)).map(|it| cut(&it.header, HEARD)).collect();
    let more = u32::try_from(all.len().saturating_sub(ROWS)).unwrap_or(u32::MAX);
    Pasted { cells: true, cases, more, unknown }
}

fn row_guesses(row: &Row, mapping: &Mapping) -> Vec<Guess> {
    let guess = |it: &crate::mapping::Matched| {
        let value = value(row.cell(it.index), it.field, Unit::of(it.ten_thousands))?;
        let named = it.confidence >= Confidence::Exact;
        Some(Guess { field: it.field, value, heard: cut(&it.column, HEARD), named })
    };
    mapping.columns.iter().filter_map(guess).collect()
}

/// Two columns of which the left one names the fields, as a form is copied.
fn labels_down(text: &str) -> Option<Pasted> {
    let lines: Vec<(&str, &str)> = text.lines().filter_map(|it| it.split_once('\t')).collect();
    let labels = lines.iter().filter(|(label, _)| named_field(label).is_some()).count();
    let across = lines.first().map_or(0, |(first, rest)| {
        let all = std::iter::once(*first).chain(rest.split('\t'));
        all.filter(|it| named_field(it).is_some()).count()
    });
    if labels < 2 || labels <= across {
        return None;
    }
    let mut found: Vec<Guess> = Vec::new();
    let mut unknown = Vec::new();
    for (label, rest) in lines {
        let heading = Heading::of(label);
        let cell = Cell::text(rest.split('\t').find(|it| !it.trim().is_empty()).unwrap_or_default());
        match named_field(label) {
            Some((field, named)) if !found.iter().any(|it| it.field == field) => {
                let unit = heading.unit.unwrap_or(Unit::Yuan);
                let value = value(&cell, field, unit);
                found.extend(value.map(|value| Guess { field, value, heard: cut(label.trim(), HEARD), named }));
            }
            _ if !heading.core.is_empty() => unknown.push(cut(label.trim(), HEARD)),
            _ => {}
        }
    }
    Some(Pasted { cells: true, cases: vec![found], more: 0, unknown })
}

/// The field that a label names, and whether it does so beyond doubt.
pub(crate) fn named_field(label: &str) -> Option<(Field, bool)> {
    let heading = Heading::of(label);
    if heading.core.chars().count() > 20 {
        return None;
    }
    let (field, confidence) = candidates(&heading).first().copied()?;
    (confidence >= Confidence::Likely).then_some((field, confidence >= Confidence::Exact))
}

/// The value of a cell as a form takes it; what cannot be read stays as it was written, for the form to say so.
pub(crate) fn value(cell: &Cell, field: Field, unit: Unit) -> Option<String> {
    let shown = cell.shown();
    let raw = shown.trim().trim_start_matches('\'');
    if raw.is_empty() || says_nothing(raw) {
        return None;
    }
    Some(match field {
        it if it.is_amount() => match amount(cell, unit) {
            Ok(Some(it)) => it.money.to_string(),
            Ok(None) => return None,
            Err(_) => raw.to_owned(),
        },
        it if it.is_day() => match day(cell) {
            DayRead::Day(it) | DayRead::Serial(it) => it.to_string(),
            DayRead::Blank => return None,
            DayRead::NoSuchDay | DayRead::Bad => raw.to_owned(),
        },
        Field::DebtorAddress => one_line(raw),
        Field::Note | Field::Collateral | Field::Guarantor | Field::GuarantorIdentity => raw.to_owned(),
        _ => name(raw),
    })
}

recourse_core::withheld!(Guess, Pasted);

#[cfg(test)]
mod tests {
    use super::*;

    fn said(of: &[Guess]) -> Vec<(Field, &str, bool)> {
        of.iter().map(|it| (it.field, it.value.as_str(), it.named)).collect()
    }

    #[test]
    fn cells_copied_from_a_sheet() {
        let text = "客户名称\t身份证号\t担保合同编号\t代偿日期\t代偿本金（万元）\t代偿利息\t网点\r\n\
            张伟\t11010519491231002X\tDB-1\t2026/3/5\t12.5\t1,234.50\t城东\r\n李娜\t\tDB-2\t20260306\t3\t\t城西\r\n";
        let found = read_paste(text);
        assert!(found.cells && found.cases.len() == 2, "{}", found.cases.len());
        assert_eq!(
            said(&found.cases[0]),
            [
                (Field::Debtor, "张伟", true),
                (Field::DebtorIdentity, "11010519491231002X", true),
                (Field::Contract, "DB-1", true),
                (Field::CompensationDate, "2026-03-05", true),
                (Field::Principal, "125000.00", true),
                (Field::Interest, "1234.50", true),
            ]
        );
        assert_eq!(said(&found.cases[1]).len(), 4);
        assert_eq!(found.unknown, ["网点"]);
    }

    #[test]
    fn a_form_copied_label_by_label() {
        let found =
            read_paste("借款人\t张伟\n代偿本金\t￥100,000.00\n代偿日\t2026年3月5日\n经办柜员\t007\n网点\t城东\n");
        assert_eq!(
            said(&found.cases[0]),
            [
                (Field::Debtor, "张伟", true),
                (Field::Principal, "100000.00", true),
                (Field::CompensationDate, "2026-03-05", true),
                // Part of the label is a word for the officer: a guess that is not sure.
                (Field::Officer, "007", false),
            ]
        );
        assert_eq!(found.unknown, ["网点"]);
    }

    #[test]
    fn what_cannot_be_read_stays_as_it_was_written() {
        let found = read_paste("客户名称\t代偿日期\t代偿本金\n张伟\t三月五日\t约十万\n");
        assert_eq!(
            said(&found.cases[0])[1..],
            [(Field::CompensationDate, "三月五日", true), (Field::Principal, "约十万", true)]
        );
    }

    #[test]
    fn nothing_is_made_of_nothing() {
        for text in ["", "\t\t\n", "你好", "a\tb\nc\td\n", "PK\u{3}\u{4}\tx", &"字".repeat(50_000)] {
            assert!(read_paste(text).cases.is_empty());
        }
    }
}

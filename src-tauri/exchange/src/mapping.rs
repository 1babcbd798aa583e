//! Which column holds which field: guessed, chosen, remembered.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::amounts::{Unit, amount};
use crate::cell::{Cell, Row};
use crate::dates::{DayRead, day};
use crate::field::Field;
use crate::header::{Heading, candidates};
use crate::sheet::{Column, Sheet};
use crate::text::tight;

/// How surely a column holds its field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// The header or the values hint at it.
    Guess,
    /// The header almost says so.
    Likely,
    /// The header says so.
    Exact,
    /// The user said so.
    #[default]
    Chosen,
}

/// One column and its field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matched {
    /// What it holds.
    pub field: Field,
    /// The column's header.
    pub column: String,
    /// The column, from 0.
    pub index: u32,
    /// How surely.
    pub confidence: Confidence,
    /// Whether bare amounts are in ten thousand yuan.
    pub ten_thousands: bool,
}

/// Which column holds which field; no field and no column twice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// In the order of [`Field::ALL`].
    pub columns: Vec<Matched>,
}

/// Why a mapping does not fit the sheet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum MappingError {
    #[error("not a mapping: {detail}")]
    Malformed { detail: String },
    #[error("the sheet has no column {column:?}")]
    NoSuchColumn { field: Field, column: String },
    #[error("{field:?} is mapped twice")]
    FieldTwice { field: Field },
    #[error("column {column:?} is mapped twice")]
    ColumnTwice { column: String },
}

impl Mapping {
    /// The column of `field`.
    #[must_use]
    pub fn of(&self, field: Field) -> Option<&Matched> {
        self.columns.iter().find(|it| it.field == field)
    }

    /// Fields without which no case can be opened and that no column holds.
    ///
    /// Needed are debtor, contract, day of compensation, and the principal or all that was compensated.
    #[must_use]
    pub fn missing(&self) -> Vec<Field> {
        let mut missing: Vec<Field> = [Field::Debtor, Field::Contract, Field::CompensationDate].to_vec();
        missing.retain(|it| self.of(*it).is_none());
        if self.of(Field::Principal).is_none() && self.of(Field::CompensationTotal).is_none() {
            missing.push(Field::Principal);
        }
        missing
    }

    /// What the user chose: column from 0, field, and whether its amounts are in ten thousand yuan.
    /// # Errors
    /// [`MappingError`].
    pub fn chosen(
        columns: &[Column],
        choices: impl IntoIterator<Item = (u32, Field, bool)>,
    ) -> Result<Self, MappingError> {
        let matched = choices.into_iter().map(|(index, field, ten_thousands)| {
            let column = columns.iter().find(|it| it.index == index);
            let no_such = || MappingError::NoSuchColumn { field, column: index.to_string() };
            let column = column.ok_or_else(no_such)?.header.clone();
            Ok(Matched { field, column, index, confidence: Confidence::Chosen, ten_thousands })
        });
        Self::checked(matched.collect::<Result<_, _>>()?)
    }

    /// Reads what [`Mapping::to_json`] wrote, the `mapping` list of an import report, or plain
    /// `{"compensation_date": "代偿日期"}`, and finds them among `columns` by their headers.
    /// # Errors
    /// [`MappingError`].
    pub fn from_json(json: &Value, columns: &[Column]) -> Result<Self, MappingError> {
        let malformed = |it: serde_json::Error| MappingError::Malformed { detail: it.to_string() };
        let list = match json {
            Value::Object(it) => it.get("mapping").or_else(|| it.get("columns")).filter(|it| it.is_array()),
            other => Some(other),
        };
        let entries: Vec<Choice> = match (list, json) {
            (Some(list), _) => serde_json::from_value(list.clone()).map_err(malformed)?,
            (None, Value::Object(pairs)) => {
                let pairs = pairs.iter().map(|(field, column)| {
                    let entry = serde_json::json!({ "field": field, "column": column });
                    serde_json::from_value(entry).map_err(malformed)
                });
                pairs.collect::<Result<_, _>>()?
            }
            (None, _) => Vec::new(),
        };
        let matched = entries.into_iter().map(|it| it.found_in(columns));
        Self::checked(matched.collect::<Result<_, _>>()?)
    }

    /// As kept for the next sheet of the same [`Sheet::signature`].
    #[must_use]
    pub fn to_json(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn checked(mut columns: Vec<Matched>) -> Result<Self, MappingError> {
        columns.sort_by_key(|it| it.field);
        if let Some([_, it]) = columns.array_windows().find(|[one, other]| one.field == other.field) {
            return Err(MappingError::FieldTwice { field: it.field });
        }
        let mut indices: Vec<u32> = Vec::new();
        for it in &columns {
            if indices.contains(&it.index) {
                return Err(MappingError::ColumnTwice { column: it.column.clone() });
            }
            indices.push(it.index);
        }
        Ok(Self { columns })
    }
}

#[derive(Deserialize)]
struct Choice {
    field: Field,
    column: String,
    index: Option<u32>,
    #[serde(default)]
    confidence: Confidence,
    ten_thousands: Option<bool>,
}

impl Choice {
    fn found_in(self, columns: &[Column]) -> Result<Matched, MappingError> {
        let same_text = |it: &&Column| tight(&it.header) == tight(&self.column);
        let heading = Heading::of(&self.column);
        let same_heading = |it: &&Column| it.heading.core == heading.core && !heading.core.is_empty();
        let mut columns = columns.iter();
        let found = columns.clone().find(|it| Some(it.index) == self.index && same_text(it));
        let found = found.or_else(|| columns.clone().find(same_text)).or_else(|| columns.find(same_heading));
        let Some(column) = found else {
            return Err(MappingError::NoSuchColumn { field: self.field, column: self.column });
        };
        Ok(Matched {
            field: self.field,
            column: column.header.clone(),
            index: column.index,
            confidence: self.confidence,
            ten_thousands: self.ten_thousands.unwrap_or(column.ten_thousands) && self.field.is_amount(),
        })
    }
}

/// Values of a column that are looked at.
const VALUES: usize = 40;

/// Guesses which column holds which field from the headers, checked against the values.
#[must_use]
pub fn guess(sheet: &Sheet) -> Mapping {
    let mut offers: Vec<(Confidence, u32, Field)> = Vec::new();
    for column in &sheet.columns {
        for (field, confidence) in candidates(&column.heading) {
            if let Some(confidence) = weighed(sheet, column, field, confidence) {
                offers.push((confidence, column.index, field));
            }
        }
    }
    // A ledger without guarantee contracts goes by those of the loans.
    if !offers.iter().any(|(_, _, field)| *field == Field::Contract) {
        let loan = offers.iter().find(|(_, _, field)| *field == Field::LoanContract).map(|(_, index, _)| *index);
        offers.extend(loan.map(|index| (Confidence::Guess, index, Field::Contract)));
        offers.retain(|(_, index, field)| *field != Field::LoanContract || Some(*index) != loan);
    }
    offers.sort_by_key(|(confidence, index, _)| (std::cmp::Reverse(*confidence), *index));
    let mut columns: Vec<Matched> = Vec::new();
    for (confidence, index, field) in offers {
        let taken = columns.iter().any(|it| it.field == field || it.index == index);
        if let (false, Some(column)) = (taken, sheet.columns.iter().find(|it| it.index == index)) {
            let ten_thousands = column.ten_thousands && field.is_amount();
            columns.push(Matched { field, column: column.header.clone(), index, confidence, ten_thousands });
        }
    }
    columns.sort_by_key(|it| it.field);
    Mapping { columns }
}

/// A column whose values do not look like the field loses a degree, or the field altogether.
fn weighed(sheet: &Sheet, column: &Column, field: Field, confidence: Confidence) -> Option<Confidence> {
    let values = sheet.data().map(|row: &Row| row.cell(column.index)).filter(|it| !it.is_blank());
    let looks: Vec<bool> =
        values.take(VALUES).map(|it| looks_like(it, field, Unit::of(column.ten_thousands))).collect();
    let fitting = looks.iter().filter(|it| **it).count();
    if looks.len() < 3 || fitting * 3 >= looks.len() {
        return Some(confidence);
    }
    match confidence {
        Confidence::Exact | Confidence::Chosen => Some(Confidence::Likely),
        Confidence::Likely => Some(Confidence::Guess),
        Confidence::Guess => None,
    }
}

fn looks_like(cell: &Cell, field: Field, unit: Unit) -> bool {
    match field {
        it if it.is_day() => matches!(day(cell), DayRead::Day(_) | DayRead::Serial(_)),
        it if it.is_amount() => amount(cell, unit).is_ok(),
        it if it.is_identity() => {
            let shown = tight(&cell.shown());
            shown.len() >= 15 && shown.bytes().filter(u8::is_ascii_alphanumeric).count() >= 15
        }
        Field::Debtor | Field::Bank | Field::Guarantor | Field::Officer => matches!(cell, Cell::Text(_)),
        _ => true,
    }
}

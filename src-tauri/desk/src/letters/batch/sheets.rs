//! The sheets that go with a batch: what the post needs to know, and what went out.

use recourse_exchange::{Table, TableCell, write_tables};

use super::run::Sent;
use crate::refusals::fault;
use crate::wire::{Language, Refusal};
use crate::words::say;

/// A line for each letter as the post takes it: who, where, and a number. It says no word of a debt, as what lies on the
/// counter is read by anybody.
pub(super) fn ems(sent: &[Sent], language: Language) -> Result<Vec<u8>, Refusal> {
    const COLUMNS: [&str; 10] = [
        "batch_row",
        "batch_reference",
        "batch_to_name",
        "batch_to_phone",
        "batch_to_address",
        "batch_from_name",
        "batch_from_phone",
        "batch_from_address",
        "batch_content",
        "batch_courier_number",
    ];
    let row = |(place, it): (u32, &Sent)| {
        let phone = it.addressee.phone.clone().map_or(TableCell::Blank, TableCell::Text);
        let content = say(language, "batch_content_letter", &[("reference", &it.reference)]);
        vec![
            TableCell::Count(place),
            TableCell::Text(it.reference.clone()),
            TableCell::Text(it.addressee.name.clone()),
            phone,
            it.addressee.address.clone().map_or(TableCell::Blank, TableCell::Text),
            TableCell::Text(it.sender.name.clone()),
            TableCell::Text(it.sender.phone.clone()),
            TableCell::Text(it.sender.address.clone()),
            TableCell::Text(content),
            TableCell::Blank,
        ]
    };
    book(say(language, "batch_sheet_ems", &[]), &COLUMNS, (1..).zip(sent).map(row).collect(), language)
}

/// What went out, for the file of the office.
pub(super) fn register(sent: &[Sent], language: Language) -> Result<Vec<u8>, Refusal> {
    const COLUMNS: [&str; 12] = [
        "batch_row",
        "batch_reference",
        "audit_number",
        "letters_template",
        "batch_to_name",
        "batch_to_address",
        "letters_dated",
        "batch_total",
        "batch_pages",
        "batch_file",
        "batch_sha256",
        "batch_courier_number",
    ];
    let row = |(place, it): (u32, &Sent)| {
        vec![
            TableCell::Count(place),
            TableCell::Text(it.reference.clone()),
            TableCell::Text(it.number.clone()),
            TableCell::Text(it.name.clone()),
            TableCell::Text(it.addressee.name.clone()),
            it.addressee.address.clone().map_or(TableCell::Blank, TableCell::Text),
            TableCell::Day(it.dated),
            TableCell::Amount(it.total),
            TableCell::Count(it.pages),
            TableCell::Text(it.file_name.clone()),
            TableCell::Text(it.sha256.clone()),
            TableCell::Blank,
        ]
    };
    book(say(language, "batch_sheet_register", &[]), &COLUMNS, (1..).zip(sent).map(row).collect(), language)
}

fn book(name: String, columns: &[&str], rows: Vec<Vec<TableCell>>, language: Language) -> Result<Vec<u8>, Refusal> {
    let columns = columns.iter().map(|it| say(language, it, &[])).collect();
    write_tables(&[Table { name, above: Vec::new(), columns, rows }]).map_err(|why| fault(&why))
}

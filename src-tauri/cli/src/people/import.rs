//! What an import read, took in and refused.

use std::collections::{BTreeMap, BTreeSet};

use recourse_core::Money;
use serde::Deserialize;

use super::{Align, Page, Table};

/// Rows named in one line of remarks.
const ROWS_NAMED: usize = 12;

/// The report of the desk.
#[derive(Deserialize)]
pub(crate) struct ImportReport {
    header_row: u32,
    mapping: Vec<Mapped>,
    rows_read: u32,
    imported: u32,
    ignored_rows: Vec<u32>,
    already_in: Vec<u32>,
    refused: Vec<Problem>,
    warnings: Vec<Problem>,
    sum_compensated: Money,
    sum_in_sheet: Money,
}

#[derive(Deserialize)]
struct Mapped {
    field: String,
    column: String,
    confidence: String,
}

#[derive(Deserialize)]
struct Problem {
    row: u32,
    column: String,
    rule: String,
    message: String,
    #[serde(default)]
    remedy: String,
}

/// Whether anything was written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Run {
    Dry,
    Written,
}

/// The report: counts, columns (of a dry run), what was refused and why, remarks, sums compared.
pub(crate) fn report(page: &mut Page, it: &ImportReport, run: Run) {
    page.line(page.word(if run == Run::Dry { "cli_import_dry" } else { "cli_import_done" }));
    page.blank();
    counts(page, it, run);
    if run == Run::Dry {
        columns(page, it);
    }
    refused(page, &it.refused);
    remarks(page, &it.warnings);
    sums(page, it, run);
}

fn counts(page: &mut Page, it: &ImportReport, run: Run) {
    let rows = |problems: &[Problem]| problems.iter().map(|it| it.row).collect::<BTreeSet<_>>().len().to_string();
    let good = if run == Run::Dry { "import_good" } else { "import_sum_in" };
    let named = |rows: &[u32]| match rows.len() {
        0 => "0".to_owned(),
        count => page.noted(&count.to_string(), &listed(page, rows)),
    };
    page.labelled(&[
        (page.word("import_header_row"), it.header_row.to_string()),
        (page.word("import_rows_read"), it.rows_read.to_string()),
        (page.word(good), it.imported.to_string()),
        (page.word("import_refused"), rows(&it.refused)),
        (page.word("import_already_in"), named(&it.already_in)),
        (page.word("import_ignored"), named(&it.ignored_rows)),
        (page.word("import_warnings"), rows(&it.warnings)),
    ]);
}

fn columns(page: &mut Page, it: &ImportReport) {
    page.heading("import_mapping");
    let names = ["import_column", "import_field", "import_confidence"];
    let mut table = Table::new(names.map(|it| (page.word(it), Align::Left)));
    for column in &it.mapping {
        table.row([
            column.column.clone(),
            page.field(&column.field),
            page.code("import_confidence", &column.confidence),
        ]);
    }
    page.table(table);
}

fn refused(page: &mut Page, problems: &[Problem]) {
    if problems.is_empty() {
        return;
    }
    page.heading("import_refused");
    let mut table = Table::new([
        (page.word("import_row"), Align::Right),
        (page.word("cli_import_column"), Align::Left),
        (page.word("cli_import_what"), Align::Left),
    ]);
    for problem in problems {
        table.row([
            problem.row.to_string(),
            problem.column.clone(),
            format!("{}\n{}", problem.message, problem.remedy),
        ]);
    }
    page.table(table);
}

/// Remarks by what they are about: they hinder nothing, and there may be one in every row.
fn remarks(page: &mut Page, problems: &[Problem]) {
    if problems.is_empty() {
        return;
    }
    let mut by_rule: BTreeMap<(&str, &str), Vec<u32>> = BTreeMap::new();
    for problem in problems {
        by_rule.entry((problem.rule.as_str(), problem.column.as_str())).or_default().push(problem.row);
    }
    page.heading("import_warnings");
    let mut table = Table::new([
        (page.word("cli_import_column"), Align::Left),
        (page.word("import_warning"), Align::Left),
        (page.word("import_rows_column"), Align::Right),
        (page.word("import_row"), Align::Left),
    ]);
    for ((rule, column), rows) in by_rule {
        table.row([
            column.to_owned(),
            page.word(&format!("rule_{rule}_name")),
            rows.len().to_string(),
            listed(page, &rows),
        ]);
    }
    page.table(table);
}

/// The sum of what came in beside that of the sheet.
fn sums(page: &mut Page, it: &ImportReport, run: Run) {
    page.heading("import_reconcile");
    let good = page.word(if run == Run::Dry { "import_sum_good" } else { "import_sum_in" });
    let difference = it.sum_in_sheet - it.sum_compensated;
    page.labelled(&[
        (page.word("import_sum_sheet"), page.yuan(&it.sum_in_sheet.to_string())),
        (good, page.yuan(&it.sum_compensated.to_string())),
        (page.word("import_sum_difference"), page.yuan(&difference.to_string())),
    ]);
    page.under(page.word(if difference.is_zero() { "import_sum_equal" } else { "import_sum_note" }));
}

fn listed(page: &Page, rows: &[u32]) -> String {
    let named = rows.iter().take(ROWS_NAMED).map(ToString::to_string).collect::<Vec<_>>();
    let more = if rows.len() > ROWS_NAMED { "…" } else { "" };
    format!("{}{more}", named.join(&page.word("list_comma")))
}

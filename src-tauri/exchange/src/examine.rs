//! Every row of a sheet: which can become cases, which cannot, and why.

use std::collections::HashMap;
use std::ops::ControlFlow;

use recourse_core::{Day, Money};

use crate::cell::{Cell, Row};
use crate::field::Field;
use crate::mapping::{Mapping, Matched};
use crate::report::{ExamineError, Problem, Progress, Report, Rule};
use crate::row::{RowRead, RowReader};
use crate::sheet::Sheet;
use crate::text::{contract_key, half_width, says_nothing, tight};

/// Rows between two reports of progress.
const STEP: usize = 256;

/// Examines every row below the header. Nothing is written anywhere.
///
/// `today` bounds the days that may have been; `already_in` says whether the vault has a case of that contract;
/// `progress` is told now and then how far it is and may end it.
/// # Errors
/// [`ExamineError`].
pub fn examine(
    sheet: &Sheet,
    mapping: &Mapping,
    today: Day,
    already_in: &dyn Fn(&str) -> bool,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Report, ExamineError> {
    let fields = mapping.missing();
    if !fields.is_empty() {
        return Err(ExamineError::Unmapped { fields });
    }
    let of = sheet.len();
    let mut found = Found::default();
    for (done, row) in sheet.data().enumerate() {
        if done % STEP == 0 {
            let done = u32::try_from(done).unwrap_or(of);
            if progress(Progress { done, of }).is_break() {
                return Err(ExamineError::Cancelled);
            }
        }
        if is_furniture(mapping, row) {
            found.report.ignored_rows.push(row.number);
        } else {
            found.take(RowReader::new(sheet, mapping, row, today), row.number, already_in);
        }
    }
    if progress(Progress { done: of, of }).is_break() {
        return Err(ExamineError::Cancelled);
    }
    Ok(found.report)
}

#[derive(Default)]
struct Found {
    report: Report,
    contracts: HashMap<String, Claimed>,
    debtors: HashMap<String, (u32, String)>,
    once: Vec<Rule>,
}

/// The first row that has a contract number, until one comes that can come in with it.
#[derive(Clone, Copy)]
struct Claimed {
    row: u32,
    stands: bool,
}

impl Found {
    fn take(&mut self, mut reader: RowReader<'_>, row: u32, already_in: &dyn Fn(&str) -> bool) {
        let RowRead { debtor, contract, mut case, stated } = reader.read();
        if let Some(contract) = &contract {
            let own = Claimed { row, stands: case.is_some() };
            let first = self.contracts.entry(contract_key(contract)).or_insert(own);
            if own.stands && !first.stands {
                *first = own;
            }
            if first.row != row {
                reader.refuse_with(Field::Contract, Rule::DuplicateContract, [("first_row", first.row.to_string())]);
                case = None;
            }
        }
        if let Some((identity, name)) = debtor.and_then(|it| it.identity.zip(Some(it.name))) {
            let (first, known) = self.debtors.entry(identity).or_insert_with(|| (row, name.clone()));
            if *first != row {
                let rule = if *known == name { Rule::DuplicateDebtor } else { Rule::IdentityTwoNames };
                reader.warn_with(Field::DebtorIdentity, rule, [("first_row", first.to_string())]);
            }
        }
        let report = &mut self.report;
        report.rows_read = report.rows_read.saturating_add(1);
        report.compensated_in_sheet = within_limit(report.compensated_in_sheet, stated);
        match case {
            Some(it) if already_in(&it.contract) => report.already_in.push(row),
            Some(it) => {
                report.compensated = within_limit(report.compensated, it.compensation.total());
                report.good.push(it);
            }
            None => report.refused_rows = report.refused_rows.saturating_add(1),
        }
        report.refused.append(&mut reader.refused);
        for warning in reader.warnings {
            self.warn(warning);
        }
    }

    /// What concerns the whole sheet is said once.
    fn warn(&mut self, warning: Problem) {
        if matches!(warning.rule, Rule::PrincipalFromTotal | Rule::InterestFromTotal | Rule::CellsOutside) {
            if self.once.contains(&warning.rule) {
                return;
            }
            self.once.push(warning.rule);
        }
        self.report.warnings.push(warning);
    }
}

/// Two hundred thousand rows of ten trillion yuan stay far below what a decimal holds.
fn within_limit(sum: Money, more: Money) -> Money {
    sum + more
}

/// Rows that are no cases: totals, repeated headers, signatures below the table, numbered but empty lines.
fn is_furniture(mapping: &Mapping, row: &Row) -> bool {
    let own = |field: Field| mapping.of(field).map_or(&Cell::Blank, |it| row.cell(it.index));
    if mapping.columns.iter().all(|it| row.cell(it.index).is_blank()) {
        return true;
    }
    let repeated = |it: &&Matched| {
        let (shown, header) = (tight(&row.cell(it.index).shown()), tight(&it.column));
        shown == header || header.rsplit('/').next() == Some(&shown)
    };
    let name = mapping.of(Field::Debtor);
    if name.iter().all(repeated) && mapping.columns.iter().filter(repeated).count() >= 3 {
        return true;
    }
    let silent = |field: Field| match own(field) {
        Cell::Text(text) => says_nothing(text) || is_total(text) || is_footer(text),
        cell => cell.is_blank(),
    };
    if ![Field::Contract, Field::DebtorIdentity, Field::CompensationDate].into_iter().all(silent) {
        return false;
    }
    let mut texts = row.cells().filter_map(|(_, it)| if let Cell::Text(it) = it { Some(&**it) } else { None });
    let no_amount = [Field::Principal, Field::CompensationTotal].into_iter().all(|it| own(it).is_blank());
    texts.clone().any(is_total) || (no_amount && texts.next().is_some_and(is_footer))
}

/// `小计`, `合 计：`, `2024年小计`, `总计（万元）`, `Total`.
fn is_total(text: &str) -> bool {
    const WORDS: [&str; 6] = ["小计", "合计", "总计", "共计", "累计", "总和"];
    let text = tight(text).to_lowercase();
    let bare = text.trim_end_matches([':', '.', '。']);
    if matches!(bare, "total" | "subtotal" | "sub-total" | "grandtotal" | "sum" | "totals" | "月计" | "年计" | "本页计")
    {
        return true;
    }
    let begins = WORDS.iter().find_map(|it| bare.strip_prefix(it));
    let ends = WORDS.iter().any(|it| bare.ends_with(it)) && bare.chars().count() <= 14;
    ends || begins.is_some_and(|rest| {
        rest.starts_with(['(', ':', '[', '数', '金']) || rest.starts_with(|it: char| it.is_ascii_digit())
    })
}

/// What stands below a table: who made it, who checked it, notes.
fn is_footer(text: &str) -> bool {
    const BEGINNINGS: [&str; 20] = [
        "制表",
        "填表",
        "填报",
        "审核",
        "复核",
        "审批",
        "编制",
        "单位负责人",
        "部门负责人",
        "财务负责人",
        "经办人:",
        "负责人:",
        "注:",
        "备注:",
        "说明:",
        "附注",
        "以上",
        "note:",
        "notes:",
        "preparedby",
    ];
    let text: String = half_width(text).to_lowercase().chars().filter(|it| !it.is_whitespace()).collect();
    BEGINNINGS.iter().any(|it| text.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_furniture() {
        for (text, total) in [
            ("小计", true),
            ("合 计：", true),
            ("2024年小计", true),
            ("总计（万元）", true),
            ("合计12笔", true),
            ("Grand Total", true),
            ("总计科技有限公司", false),
            ("合计", true),
            ("王合", false),
            ("曹计", false),
        ] {
            assert_eq!(is_total(text), total, "{text}");
        }
        for (text, footer) in [("制表人：王芳", true), ("注：以元计", true), ("注册地址", false), ("王芳", false)]
        {
            assert_eq!(is_footer(text), footer, "{text}");
        }
    }
}

//! The case list as a workbook, in columns that an import reads back.

use std::path::Path;

use recourse_core::casework::{overdue_days, steps};
use recourse_core::tracks::{Standing, standings};
use recourse_core::users::Right;
use recourse_core::{CaseFacts, CaseFile, CaseId, Day, Money, Occupancy, Party};
use recourse_exchange::{Table, TableCell, write_tables};
use recourse_vault::{Filter, Records as _};
use serde_json::{Value, json};

use crate::appraisal::expected_net;
use crate::desk::{Now, Open, count, day_or, shown};
use crate::refusals::fault;
use crate::wire::{CasesCopied, CopyCases, ExportList, Language, ListExported, Refusal, Stage};
use crate::words::{code_of, say};
use crate::{Desk, files, ledger, mask};

/// Rows that one copy takes.
const COPIED: usize = 1000;
/// Cases read at a time.
const AT_A_TIME: usize = 500;

/// What the columns are called; the words of the sheet import know them again.
const COLUMNS: [&str; 32] = [
    "sheet_number",
    "field_debtor",
    "field_debtor_identity",
    "field_debtor_phone",
    "field_debtor_address",
    "field_contract",
    "field_loan_contract",
    "field_bank",
    "field_loan_amount",
    "field_compensated_on",
    "field_principal",
    "field_interest",
    "field_penalty",
    "field_fees",
    "field_compensation_total",
    "field_occupancy_rate",
    "field_guarantor",
    "field_guarantor_identity",
    "field_collateral",
    "field_received",
    "sheet_received_on",
    "sheet_balance",
    "field_officer",
    "cases_stage",
    "field_note",
    "cases_column_deadline",
    "sheet_net_recovery",
    "cases_track",
    "cases_overdue",
    "cases_column_next_step",
    "cases_column_last_contact",
    "cases_column_tags",
];

impl Desk {
    /// Writes the cases that `query` finds (all for an empty one) to a new workbook, balances as of today. Personal
    /// numbers stand in it unmasked, of the cases that the user sees; that it was taken out is logged.
    ///
    /// # Errors
    /// [`Refusal::FileTrouble`] where something is there already or nothing can be written, [`Refusal::NoSpace`].
    pub fn export_cases(&self, file: &Path, query: &str, language: Language) -> Result<Value, Refusal> {
        self.read(|open, now| {
            let (officers, query) = (open.sight.officers.clone(), query.to_owned());
            let page = open.vault.list(&Filter { query, officers, limit: u32::MAX, ..Filter::default() })?;
            let ids: Vec<CaseId> = page.rows.iter().map(|it| it.id).collect();
            let rows = open.sheet_rows(&ids, Shown::InClear, language, now)?;
            open.write_sheet(file, rows, language, now)?;
            Ok(json!({"file": shown(file), "cases": ids.len(), "sum_compensated": page.compensated}))
        })
    }

    /// Writes the chosen cases to a new workbook, balances as of today. Personal data stand in it as the policy shows
    /// them, in clear where that is asked by somebody who may see it.
    ///
    /// # Errors
    /// As [`Desk::export_cases`]; [`Refusal::NotPermitted`].
    pub fn export_list(&self, ask: ExportList) -> Result<ListExported, Refusal> {
        self.read(|open, now| {
            let how = if ask.clear { Shown::InClear } else { Shown::AsPolicySays };
            if ask.clear && !open.user.may(Right::Reveal) {
                return Err(Refusal::NotPermitted { lacks: Right::Reveal.into() });
            }
            let ids: Vec<CaseId> = open.chosen(&ask.selection, now)?.into_iter().map(|it| it.id).collect();
            let rows = open.sheet_rows(&ids, how, ask.language, now)?;
            let file = Path::new(&ask.path);
            open.write_sheet(file, rows, ask.language, now)?;
            Ok(ListExported { path: shown(file), cases: count(ids.len().try_into().unwrap_or(u64::MAX))? })
        })
    }

    /// The rows of what is chosen as the list shows them, no more than a thousand; that they are taken out is logged.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn copy_cases(&self, ask: CopyCases) -> Result<CasesCopied, Refusal> {
        self.read(|open, now| {
            let as_of = day_or(ask.as_of.as_deref().unwrap_or_default(), now.today)?;
            let chosen = open.chosen(&ask.selection, now)?;
            let ids: Vec<CaseId> = chosen.iter().take(COPIED).map(|it| it.id).collect();
            let files = open.vault.cases(&ids)?;
            let rows = files.iter().map(|it| open.line(it, as_of, now.today)).collect::<Result<_, _>>()?;
            open.note_export(None, "copy_cases", None);
            Ok(CasesCopied { rows, of: count(chosen.len().try_into().unwrap_or(u64::MAX))? })
        })
    }
}

/// How personal data stand in a sheet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    InClear,
    AsPolicySays,
}

impl Open {
    /// One row for each of `ids`, in their order.
    fn sheet_rows(
        &self,
        ids: &[CaseId],
        how: Shown,
        language: Language,
        now: Now,
    ) -> Result<Vec<Vec<TableCell>>, Refusal> {
        let mut rows = Vec::new();
        for part in ids.chunks(AT_A_TIME) {
            for mut file in self.vault.cases(part)? {
                let balance = ledger::total_if_known(&file, now.today, &self.pack)?;
                let work = self.work_cells(&file, balance, language, now.today)?;
                if how == Shown::AsPolicySays {
                    file.facts = self.covered(&file);
                }
                rows.push(row(&file, balance, language).into_iter().chain(work).collect());
            }
        }
        Ok(rows)
    }

    /// What the list says of the work on a case beside its facts.
    fn work_cells(
        &self,
        file: &CaseFile,
        balance: Option<Money>,
        language: Language,
        today: Day,
    ) -> Result<[TableCell; 7], Refusal> {
        let day = |it: Option<Day>| it.map_or(TableCell::Blank, TableCell::Day);
        let text = |it: String| if it.is_empty() { TableCell::Blank } else { TableCell::Text(it) };
        let titled = |title: &String, title_en: &String| match language {
            Language::Chinese => title.clone(),
            Language::English => title_en.clone(),
        };
        let comma = say(language, "list_comma", &[]);
        let late = balance
            .and_then(|owed| overdue_days(file, owed, today, &self.pack))
            .and_then(|it| self.pack.overdue().class(it));
        let open = standings(file).into_iter().filter(Standing::is_open);
        let tracks: Vec<String> = open.map(|it| titled(&it.track.title, &it.track.title_en)).collect();
        let next = steps(file).into_iter().find(|it| it.done.is_none());
        Ok([
            day(self.deadline_of(file, || Ok(balance), today)?),
            expected_net(file).map_or(TableCell::Blank, TableCell::Amount),
            text(tracks.join(&comma)),
            text(late.map(|it| titled(&it.title, &it.title_en)).unwrap_or_default()),
            day(next.map(|it| it.due)),
            day(file.work.contacts().map(|(_, it)| it.on).max()),
            text(file.work.tags().into_iter().collect::<Vec<_>>().join(&comma)),
        ])
    }

    /// The facts of a case as the policy shows them.
    fn covered(&self, file: &CaseFile) -> CaseFacts {
        let (veil, facts) = (self.plain_veil(file), &file.facts);
        let text = |it: &Option<String>| it.as_deref().map(|it| veil.text(it));
        let party = |it: &Party| Party { name: veil.text(&it.name), ..mask::party(&self.policy, it) };
        CaseFacts {
            debtor: party(&facts.debtor),
            guarantors: facts.guarantors.iter().map(party).collect(),
            bank: text(&facts.bank),
            officer: text(&facts.officer),
            collateral: text(&facts.collateral),
            note: text(&facts.note),
            ..facts.clone()
        }
    }

    fn write_sheet(
        &mut self,
        file: &Path,
        rows: Vec<Vec<TableCell>>,
        language: Language,
        now: Now,
    ) -> Result<(), Refusal> {
        let table = Table {
            name: say(language, "cases_title", &[]),
            above: vec![say(language, "sheet_above", &[("day", &now.today.to_string())])],
            columns: COLUMNS.iter().map(|it| say(language, it, &[])).collect(),
            rows,
        };
        let bytes = write_tables(&[table]).map_err(|why| fault(&why))?;
        files::write_new(file, &bytes)?;
        self.note_export(None, "export_cases", Some(crate::letters::sha256(&bytes)));
        Ok(())
    }
}

fn row(file: &CaseFile, balance: Option<Money>, language: Language) -> Vec<TableCell> {
    let (facts, paid) = (&file.facts, &file.facts.compensation);
    let text = |it: &Option<String>| it.clone().map_or(TableCell::Blank, TableCell::Text);
    let amount = |it: Option<Money>| it.map_or(TableCell::Blank, TableCell::Amount);
    let day = |it: Option<Day>| it.map_or(TableCell::Blank, TableCell::Day);
    let joined = |part: &dyn Fn(&Party) -> Option<String>| {
        let parts: Vec<String> = facts.guarantors.iter().filter_map(part).collect();
        if parts.is_empty() { TableCell::Blank } else { TableCell::Text(parts.join("、")) }
    };
    let received: Money = file.standing_payments().map(|it| it.amount).sum();
    vec![
        TableCell::Text(facts.number.to_string()),
        TableCell::Text(facts.debtor.name.clone()),
        text(&facts.debtor.identity),
        text(&facts.debtor.phone),
        text(&facts.debtor.address),
        TableCell::Text(facts.contract.clone()),
        text(&facts.loan_contract),
        text(&facts.bank),
        amount(facts.loan_amount),
        TableCell::Day(paid.on),
        TableCell::Amount(paid.principal),
        TableCell::Amount(paid.interest),
        TableCell::Amount(paid.penalty),
        TableCell::Amount(paid.fees),
        TableCell::Amount(paid.total()),
        occupancy(facts.occupancy, language),
        joined(&|it| Some(it.name.clone())),
        joined(&|it| it.identity.clone()),
        text(&facts.collateral),
        amount(Some(received).filter(|it| !it.is_zero())),
        day(file.standing_payments().map(|it| it.received_on).max()),
        amount(balance),
        text(&facts.officer),
        TableCell::Text(stage(file.stage.into(), language)),
        text(&facts.note),
    ]
}

fn occupancy(it: Occupancy, language: Language) -> TableCell {
    let said = |key, name, figure: String| TableCell::Text(say(language, key, &[(name, &figure)]));
    match it {
        Occupancy::NotAgreed => TableCell::Blank,
        Occupancy::Annual { percent } => said("occupancy_annual", "percent", percent.to_string()),
        Occupancy::Daily { percent } => said("occupancy_daily", "percent", percent.to_string()),
        Occupancy::Lpr { multiplier } => said("occupancy_lpr", "multiplier", multiplier.to_string()),
    }
}

fn stage(it: Stage, language: Language) -> String {
    say(language, &format!("stage_{}", code_of(it)), &[])
}

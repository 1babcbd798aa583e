//! Bringing a sheet in: read, map, dry run, agree, undo. Nothing is written before the user agrees.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::Datelike as _;
use recourse_core::{BatchId, CaseId, Day, Entry, ImportRun, Money};
use recourse_exchange::{Face, Field, Mapping, Mark, Problem, ReadOptions, Report, contract_key};
use recourse_vault::Records as _;
use serde_json::{Value, json};

use crate::desk::{Now, Open, count};
use crate::files::write_new;
use crate::job::Job;
use crate::reader::SheetAside;
use crate::refusals::{fault, mapping_trouble};
use crate::wire::{
    AskProgress, CancelImport, ColumnRead, Confidence, ExportProblems, ImportCancelled, ImportDone, ImportPlan,
    ImportReport, ImportUndone, Language, PreviewImport, ProblemsExported, Progress, ReadSheet, Refusal, RowProblem,
    RunImport, SheetRead, UndoImport,
};
use crate::words::say;
use crate::{Desk, ids};

impl Desk {
    /// Reads a sheet and guesses its columns, or uses the mapping saved for its header.
    ///
    /// # Errors
    /// [`Refusal::ImportRefused`], [`Refusal::FileTrouble`], [`Refusal::VaultLocked`].
    pub fn read_sheet(&self, ask: ReadSheet) -> Result<SheetRead, Refusal> {
        let _running = self.job.begin();
        let options =
            ReadOptions { sheet: ask.sheet, header_row: ask.header_row, encoding: ask.encoding.map(Into::into) };
        let SheetAside { face, .. } = self.set_aside(Path::new(&ask.path), options)?;
        let (mapping, remembered) = self.read(|desk, _| desk.mapping(&face))?;
        Ok(SheetRead {
            columns: face.columns.iter().map(|it| column(it, &mapping)).collect(),
            head: face.head,
            rows: face.rows,
            header_row: face.header_row,
            encoding: face.encoding.map(Into::into),
            sheets: face.sheets,
            sheet: face.name,
            remembered,
        })
    }

    /// Reads every row and says what would come in.
    ///
    /// # Errors
    /// As [`Desk::read_sheet`]; [`Refusal::ColumnMissing`], [`Refusal::Cancelled`].
    pub fn preview_import(&self, ask: PreviewImport) -> Result<ImportReport, Refusal> {
        let _running = self.job.begin();
        let (mut sheet, mapping) = self.prepared(&ask.plan)?;
        let language = self.places.preferences().language;
        self.read(|open, now| report(&open.examine(&mut sheet, &mapping, now, &self.job)?, language))
    }

    /// Opens a case for every good row, as one act; nothing is written where no row is good.
    ///
    /// # Errors
    /// As [`Desk::preview_import`]; [`Refusal::RowsRefused`] where all were to be good.
    pub fn run_import(&self, ask: RunImport) -> Result<ImportDone, Refusal> {
        let _running = self.job.begin();
        let (mut sheet, mapping) = self.prepared(&ask.plan)?;
        let language = self.places.preferences().language;
        self.read(|open, now| {
            let found = open.examine(&mut sheet, &mapping, now, &self.job)?;
            if ask.only_if_all_good && found.refused_rows > 0 {
                return Err(Refusal::RowsRefused { refused: found.refused_rows });
            }
            let report = report(&found, language)?;
            let (batch, imported) = open.take_in(&sheet.face, &mapping, found, now, &self.job, language)?;
            Ok(ImportDone { batch: batch.map(|it| it.to_string()), imported, report })
        })
    }

    /// Where the running import stands; answered while it runs.
    ///
    /// # Errors
    /// None today.
    pub fn import_progress(&self, _: AskProgress) -> Result<Progress, Refusal> {
        Ok(self.job.progress())
    }

    /// Asks the running import to stop; it leaves nothing behind.
    ///
    /// # Errors
    /// None today.
    pub fn cancel_import(&self, _: CancelImport) -> Result<ImportCancelled, Refusal> {
        self.job.cancel();
        Ok(ImportCancelled {})
    }

    /// Takes an import back as a whole, unless one of its cases has moved on since.
    ///
    /// # Errors
    /// [`Refusal::BatchMovedOn`] with the number of cases that have.
    pub fn undo_import(&self, ask: UndoImport) -> Result<ImportUndone, Refusal> {
        let unknown = || Refusal::BatchMovedOn { cases: 0 };
        let batch = ask.batch.parse::<BatchId>().map_err(|_| unknown())?;
        self.read(|open, now| {
            let known = open.vault.batch(batch)?.filter(|it| !it.undone).ok_or_else(unknown)?;
            let cases = open.vault.cases(&open.vault.cases_of_batch(batch)?)?;
            if known.actor != open.user.name {
                cases.iter().try_for_each(|it| open.within_remit(it))?;
            }
            // What the import itself wrote, it wrote before it recorded its run.
            let moved = cases.iter().filter(|it| it.last_seq > known.seq).count();
            if moved > 0 {
                return Err(Refusal::BatchMovedOn { cases: u32::try_from(moved).map_err(|why| fault(&why))? });
            }
            let reason = format!("import {batch}");
            open.write(now, |tx| {
                for case in &cases {
                    tx.append(Some(case.id), &Entry::Reversed { seq: case.opened_by, reason: reason.clone() })?;
                }
                Ok(tx.append(None, &Entry::ImportUndone { batch })?)
            })?;
            Ok(ImportUndone { cases: u32::try_from(cases.len()).map_err(|why| fault(&why))? })
        })
    }

    /// Writes the user's own sheet again with the refused cells marked and the reason beside them.
    ///
    /// # Errors
    /// As [`Desk::preview_import`]; [`Refusal::FileTrouble`] for the new file.
    pub fn export_problems(&self, ask: ExportProblems) -> Result<ProblemsExported, Refusal> {
        let _running = self.job.begin();
        let (mut sheet, mapping) = self.prepared(&ask.plan)?;
        let language = self.places.preferences().language;
        let found = self.read(|open, now| open.examine(&mut sheet, &mapping, now, &self.job))?;
        write_problems(&mut sheet, &found, Path::new(&ask.path), language)?;
        Ok(ProblemsExported { path: ask.path })
    }

    /// The whole import in one step, for the command line, answered in the form of its contract. Of a workbook with
    /// several sheets, `sheet` or the likeliest.
    ///
    /// # Errors
    /// As [`Desk::run_import`]; [`Refusal::BadRequest`] for a mapping that does not fit the sheet.
    pub fn import_file(
        &self,
        path: &Path,
        sheet: Option<String>,
        mapping: Option<Value>,
        dry_run: bool,
        problems: Option<&Path>,
        language: Language,
    ) -> Result<Value, Refusal> {
        let _running = self.job.begin();
        let mut sheet = self.set_aside(path, ReadOptions { sheet, ..ReadOptions::default() })?;
        self.read(|open, now| {
            let mapping = match mapping {
                Some(json) => Mapping::from_json(&json, &sheet.face.columns).map_err(mapping_trouble)?,
                None => open.mapping(&sheet.face)?.0,
            };
            let found = open.examine(&mut sheet, &mapping, now, &self.job)?;
            if let Some(out) = problems {
                write_problems(&mut sheet, &found, out, language)?;
            }
            let mut answer = document(&sheet.face, &mapping, &found, language);
            if !dry_run {
                let (batch, _) = open.take_in(&sheet.face, &mapping, found, now, &self.job, language)?;
                if let (Some(fields), Some(batch)) = (answer.as_object_mut(), batch) {
                    fields.insert("batch".to_owned(), json!(batch.to_string()));
                }
            }
            Ok(answer)
        })
    }

    fn set_aside(&self, path: &Path, options: ReadOptions) -> Result<SheetAside, Refusal> {
        SheetAside::open(&self.reader, path, options, &self.job)
    }

    fn prepared(&self, plan: &ImportPlan) -> Result<(SheetAside, Mapping), Refusal> {
        let encoding = plan.encoding.map(Into::into);
        let options = ReadOptions { sheet: plan.sheet.clone(), header_row: plan.header_row, encoding };
        let sheet = self.set_aside(Path::new(&plan.path), options)?;
        let chosen = plan.columns.iter().filter_map(|it| Some((it.index, Field::from(it.field?), it.ten_thousands)));
        let mapping = Mapping::chosen(&sheet.face.columns, chosen).map_err(mapping_trouble)?;
        Ok((sheet, mapping))
    }
}

impl Open {
    /// The mapping saved for the sheet's header, else the guess; and whether it was saved.
    fn mapping(&self, sheet: &Face) -> Result<(Mapping, bool), Refusal> {
        let saved = self.vault.mapping(&sheet.signature)?;
        let saved = saved.and_then(|it| Mapping::from_json(&it, &sheet.columns).ok());
        Ok(saved.map_or_else(|| (sheet.guess.clone(), false), |it| (it, true)))
    }

    fn examine(&self, sheet: &mut SheetAside, mapping: &Mapping, now: Now, job: &Job) -> Result<Report, Refusal> {
        if let Some(field) = mapping.missing().first() {
            return Err(Refusal::ColumnMissing { field: (*field).into() });
        }
        let of_sheet = sheet.contracts(mapping)?;
        let known = self.vault.cases_by_contract(&|it| of_sheet.contains(&contract_key(it)))?;
        let known: BTreeSet<String> = known.iter().map(|(_, contract)| contract_key(contract)).collect();
        sheet.examine(mapping, now.today, known, job)
    }

    fn take_in(
        &mut self,
        sheet: &Face,
        mapping: &Mapping,
        found: Report,
        now: Now,
        job: &Job,
        language: Language,
    ) -> Result<(Option<BatchId>, u32), Refusal> {
        if found.good.is_empty() {
            return Ok((None, 0));
        }
        let batch = ids::batch(now)?;
        let signature = sheet.signature.clone();
        let known = self.vault.mapping(&signature)?;
        let imported = u32::try_from(found.good.len()).map_err(|why| fault(&why))?;
        let run = ImportRun {
            batch,
            sha256: sheet.sha256.clone(),
            rows_read: found.rows_read,
            imported,
            refused: found.refused_rows,
            compensated: found.compensated,
        };
        self.write(now, |tx| {
            for (done, row) in (0_u32..).zip(found.good) {
                if job.at(done, imported).is_break() {
                    return Err(Refusal::Cancelled);
                }
                let number = tx.next_number(row.compensation.on.date().year())?;
                let id = ids::case(now)?;
                let received = Received { amount: row.received, on: row.received_on, claim_from: row.compensation.on };
                let mut facts = row.into_facts(number);
                facts.note = received.noted(facts.note, language);
                tx.append(Some(id), &Entry::CaseOpened { facts, batch: Some(batch) })?;
                received.record(tx, id, now)?;
            }
            if known.as_ref() != Some(&mapping.to_json()) {
                tx.append(None, &Entry::MappingSaved { signature, mapping: mapping.to_json() })?;
            }
            tx.append(None, &Entry::ImportRun(run))?;
            Ok(())
        })?;
        Ok((Some(batch), imported))
    }
}

/// What the sheet says came back.
struct Received {
    amount: Money,
    on: Option<Day>,
    claim_from: Day,
}

impl Received {
    /// The day it can be booked on as one payment: one that is named, and on which there was a claim to settle.
    fn day(&self) -> Option<Day> {
        self.on.filter(|on| *on >= self.claim_from)
    }

    /// The remark of the sheet, and in it what cannot be booked: no payment, but not lost.
    fn noted(&self, note: Option<String>, language: Language) -> Option<String> {
        if self.amount <= Money::ZERO || self.day().is_some() {
            return note;
        }
        let amount = self.amount.to_string();
        let left_out = match self.on {
            None => say(language, "import_undated_payment", &[("amount", &amount)]),
            Some(on) => say(language, "import_early_payment", &[("amount", &amount), ("on", &on.to_string())]),
        };
        Some(note.map_or_else(|| left_out.clone(), |it| format!("{it}\n{left_out}")))
    }

    fn record(&self, tx: &mut recourse_vault::Tx<'_>, case: CaseId, now: Now) -> Result<(), Refusal> {
        if let (true, Some(received_on)) = (self.amount > Money::ZERO, self.day()) {
            tx.append(Some(case), &Entry::payment(ids::payment(now)?, received_on, self.amount))?;
        }
        Ok(())
    }
}

fn column(it: &recourse_exchange::Column, mapping: &Mapping) -> ColumnRead {
    let matched = mapping.columns.iter().find(|matched| matched.index == it.index);
    ColumnRead {
        index: it.index,
        header: it.header.clone(),
        samples: it.samples.clone(),
        field: matched.map(|it| it.field.into()),
        confidence: matched.map_or(Confidence::None, |it| it.confidence.into()),
        ten_thousands: matched.map_or(it.ten_thousands, |it| it.ten_thousands),
    }
}

fn report(found: &Report, language: Language) -> Result<ImportReport, Refusal> {
    let rows = |problems: &[Problem]| problems.iter().map(|it| row(it, language)).collect();
    Ok(ImportReport {
        rows_read: found.rows_read,
        good: count(u64::try_from(found.good.len()).map_err(|why| fault(&why))?)?,
        ignored_rows: found.ignored_rows.clone(),
        refused: rows(&found.refused),
        warnings: rows(&found.warnings),
        already_in: count(u64::try_from(found.already_in.len()).map_err(|why| fault(&why))?)?,
        compensated: found.compensated.to_string(),
        compensated_in_sheet: found.compensated_in_sheet.to_string(),
    })
}

fn row(it: &Problem, language: Language) -> RowProblem {
    let (message, remedy) = sentences(it, language);
    let rule = it.rule.code().to_owned();
    RowProblem { row: it.row, column: it.column.clone(), value: it.value.clone(), rule, message, remedy }
}

fn sentences(it: &Problem, language: Language) -> (String, String) {
    let mut arguments = vec![("column", it.column.as_str()), ("value", it.value.as_str())];
    arguments.extend(it.facts.iter().map(|(name, fact)| (name.as_str(), fact.as_str())));
    let key = format!("rule_{}", it.rule.code());
    (say(language, &key, &arguments), say(language, &format!("{key}_remedy"), &arguments))
}

fn write_problems(sheet: &mut SheetAside, found: &Report, path: &Path, language: Language) -> Result<(), Refusal> {
    let marks = found.refused.iter().map(|it| {
        let (message, remedy) = sentences(it, language);
        Mark { row: it.row, index: it.index, reason: format!("{message} {remedy}") }
    });
    let marks: Vec<Mark> = marks.collect();
    let heading = say(language, "import_reason_column", &[]);
    write_new(path, &sheet.marked(marks, heading)?)
}

fn document(sheet: &Face, mapping: &Mapping, found: &Report, language: Language) -> Value {
    let refused = found.refused.iter().map(|it| row(it, language));
    let warnings = found.warnings.iter().map(|it| {
        let RowProblem { row, column, rule, message, .. } = row(it, language);
        json!({"row": row, "column": column, "rule": rule, "message": message})
    });
    let columns =
        mapping.columns.iter().map(|it| json!({"field": it.field, "column": it.column, "confidence": it.confidence}));
    json!({
        "sheet": Some(&sheet.name).filter(|it| !it.is_empty()),
        "sheets": sheet.sheets,
        "header_row": sheet.header_row,
        "mapping": columns.collect::<Vec<_>>(),
        "rows_read": found.rows_read,
        "imported": found.good.len(),
        "ignored_rows": found.ignored_rows,
        "already_in": found.already_in,
        "refused": refused.collect::<Vec<_>>(),
        "warnings": warnings.collect::<Vec<_>>(),
        "sum_compensated": found.compensated,
        "sum_in_sheet": found.compensated_in_sheet,
    })
}

//! Taking everything along: nobody is kept by their data.

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;

use recourse_core::users::Access;
use recourse_core::{CaseFile, CaseId, Money, Recorded};
use recourse_exchange::{Table, TableCell, write_tables};
use recourse_vault::{AuditFilter, Filter, Records as _};
use serde_json::json;

use crate::desk::{Now, Open, count, shown};
use crate::job::Job;
use crate::ledger;
use crate::refusals::{fault, file_trouble};
use crate::wire::{AllExported, ExportAll, Language, Refusal};
use crate::words::say;
use crate::{Desk, attachments};

/// Entries and cases read at a time.
const STEP: u32 = 500;

impl Desk {
    /// Writes everything into the new folder `folder`, in clear: `journal.jsonl`, `cases.json`, `cases.xlsx`,
    /// `letters/`, `attachments/`. It appears there only once it is whole.
    ///
    /// # Errors
    /// [`Refusal::WrongPassphrase`], [`Refusal::FileTrouble`] where something is there already, [`Refusal::NoSpace`].
    pub fn export_all(&self, ask: ExportAll) -> Result<AllExported, Refusal> {
        self.proved(&ask.passphrase, &ask.key_file)?;
        self.read(|open, now| {
            let folder = Path::new(&ask.folder);
            let trouble = |why: std::io::Error| file_trouble(folder, &why);
            if folder.symlink_metadata().is_ok() {
                return Err(trouble(std::io::ErrorKind::AlreadyExists.into()));
            }
            let unfinished = Unfinished::beside(folder)?;
            for papers in ["letters", "attachments"] {
                fs::create_dir_all(unfinished.0.join(papers)).map_err(trouble)?;
            }
            let entries = open.write_journal(&unfinished.0.join("journal.jsonl"))?;
            let _running = self.copying.begin();
            let (cases, letters) = open.write_cases(&unfinished.0, now, ask.language, &self.copying)?;
            open.note(None, Access::Exported { what: "export_all".to_owned(), sha256: None, reason: None });
            open.log(now)?;
            fs::rename(&unfinished.0, folder).map_err(trouble)?;
            Ok(AllExported { folder: shown(folder), entries, cases, letters })
        })
    }
}

/// A folder that is not whole yet; gone with this value.
pub(crate) struct Unfinished(pub(crate) std::path::PathBuf);

impl Unfinished {
    /// An empty folder beside the one it will become.
    pub(crate) fn beside(folder: &Path) -> Result<Self, Refusal> {
        let trouble = |why: std::io::Error| file_trouble(folder, &why);
        let parent = folder.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::create_dir_all(parent).map_err(trouble)?;
        let unfinished = Self(parent.join(crate::files::unfinished_name()?));
        fs::create_dir_all(&unfinished.0).map_err(trouble)?;
        Ok(unfinished)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        match fs::remove_dir_all(&self.0) {
            Err(why) if why.kind() != std::io::ErrorKind::NotFound => {
                tracing::warn!(%why, "an unfinished folder remains");
            }
            _ => {}
        }
    }
}

impl Open {
    fn write_journal(&self, path: &Path) -> Result<u32, Refusal> {
        let trouble = |why: std::io::Error| file_trouble(path, &why);
        let mut out = BufWriter::new(File::create_new(path).map_err(trouble)?);
        let (last, mut first) = (self.vault.head()?.seq, 1_u64);
        while first <= last {
            let before = first.saturating_add(u64::from(STEP));
            let page = AuditFilter { before: Some(before), limit: STEP, ..AuditFilter::default() };
            let entries: Vec<Recorded> = self.vault.audit(&page)?.into_iter().filter(|it| it.seq >= first).collect();
            for it in entries.iter().rev() {
                let line = json!({"seq": it.seq, "case": it.case, "at": it.at, "actor": it.actor, "entry": it.entry});
                writeln!(out, "{line}").map_err(trouble)?;
            }
            first = before;
        }
        out.into_inner().map_err(|why| trouble(why.into_error()))?.sync_all().map_err(trouble)?;
        count(last)
    }

    /// Every case with its balance of today, and every letter under its number.
    fn write_cases(&self, folder: &Path, now: Now, language: Language, job: &Job) -> Result<(u32, u32), Refusal> {
        let path = folder.join("cases.json");
        let trouble = |why: std::io::Error| file_trouble(&path, &why);
        let mut out = BufWriter::new(File::create_new(&path).map_err(trouble)?);
        let (mut rows, mut letters, mut offset) = (Vec::new(), 0_u32, 0_u32);
        writeln!(out, "[").map_err(trouble)?;
        loop {
            let page = self.vault.list(&Filter { offset, limit: STEP, ..Filter::default() })?;
            let ids: Vec<CaseId> = page.rows.iter().map(|it| it.id).collect();
            for file in self.vault.cases(&ids)? {
                let balance = ledger::total_if_known(&file, now.today, &self.pack)?;
                let payments: Vec<_> = file.payments.iter().collect();
                let case = json!({"id": file.id, "stage": file.stage, "facts": file.facts, "balance": balance,
                    "as_of": now.today, "payments": payments, "path": file.path, "letters": file.letters});
                let comma = if rows.is_empty() { "" } else { "," };
                writeln!(out, "{comma}{case}").map_err(trouble)?;
                self.write_attachments(&folder.join("attachments"), &file, job)?;
                letters = letters.saturating_add(self.write_letters(&folder.join("letters"), &file)?);
                rows.push(row(&file, balance));
            }
            offset = offset.saturating_add(STEP);
            if page.rows.is_empty() {
                break;
            }
        }
        writeln!(out, "]").map_err(trouble)?;
        out.into_inner().map_err(|why| trouble(why.into_error()))?.sync_all().map_err(trouble)?;
        let cases = u32::try_from(rows.len()).map_err(|why| fault(&why))?;
        let book = write_tables(&[sheet(rows, language)]).map_err(|why| fault(&why))?;
        crate::files::write_new(&folder.join("cases.xlsx"), &book)?;
        Ok((cases, letters))
    }

    fn write_attachments(&self, folder: &Path, file: &CaseFile, job: &Job) -> Result<(), Refusal> {
        for it in file.attachments.iter().filter(|it| !it.reversed) {
            let (year, running) = file.facts.number.parts();
            let name = format!("{year}-{running:04}-{}-{}", it.seq, it.what.name);
            attachments::copy(&self.vault.attachments(), &it.what, &folder.join(name), job)?;
        }
        Ok(())
    }

    fn write_letters(&self, folder: &Path, file: &CaseFile) -> Result<u32, Refusal> {
        let mut written = 0_u32;
        for it in &file.letters {
            let bytes = self.vault.letter_bytes(it.letter.id)?.ok_or(Refusal::LetterUnknown)?;
            let (year, running) = file.facts.number.parts();
            let name = format!("{year}-{running:04}-{}-{}.pdf", it.letter.dated, it.seq);
            crate::files::write_new(&folder.join(name), &bytes)?;
            written = written.saturating_add(1);
        }
        Ok(written)
    }
}

fn row(file: &CaseFile, balance: Option<Money>) -> Vec<TableCell> {
    let facts = &file.facts;
    let text = |it: &Option<String>| it.clone().map_or(TableCell::Blank, TableCell::Text);
    let paid = &facts.compensation;
    vec![
        TableCell::Text(facts.number.to_string()),
        TableCell::Text(facts.debtor.name.clone()),
        text(&facts.debtor.identity),
        text(&facts.debtor.phone),
        text(&facts.debtor.address),
        TableCell::Text(facts.contract.clone()),
        text(&facts.loan_contract),
        text(&facts.bank),
        TableCell::Day(paid.on),
        TableCell::Amount(paid.principal),
        TableCell::Amount(paid.interest),
        TableCell::Amount(paid.penalty),
        TableCell::Amount(paid.fees),
        TableCell::Amount(file.standing_payments().map(|it| it.amount).sum()),
        balance.map_or(TableCell::Blank, TableCell::Amount),
        text(&facts.officer),
        text(&facts.note),
    ]
}

fn sheet(rows: Vec<Vec<TableCell>>, language: Language) -> Table {
    const COLUMNS: [&str; 17] = [
        "audit_number",
        "field_debtor",
        "field_debtor_identity",
        "field_debtor_phone",
        "field_debtor_address",
        "field_contract",
        "field_loan_contract",
        "field_bank",
        "field_compensated_on",
        "field_principal",
        "field_interest",
        "field_penalty",
        "field_fees",
        "field_received",
        "ledger_balance",
        "field_officer",
        "field_note",
    ];
    let columns = COLUMNS.iter().map(|it| say(language, it, &[])).collect();
    Table { name: say(language, "cases_title", &[]), above: Vec::new(), columns, rows }
}

//! The commands of one claim: what is owed, its terms, its judgment; and the sheet of cases.

use std::path::Path;

use recourse_core::{Day, FileNumber};
use recourse_desk::wire::{
    AskJudgment, AskLedger, AskTerms, AskTermsHistory, BasisAsked, ClaimChange, EnterJudgment, EntryWritten,
    ExportLedger, JudgmentDraft, LedgerFormat, PreviewJudgment, PreviewTerms, Refusal, SetTerms, TermsChange,
    TermsDraft,
};
use recourse_desk::{Command, Right};
use serde_json::{Value, json};

use crate::people;
use crate::people::Page;
use crate::people::claim::Said;
use crate::people::ledger::Detail;
use crate::print::DONE;
use crate::run::{Answer, Caller, Told, document, read_json};
use crate::stop::{Misuse, Stop};

impl Caller<'_> {
    pub(crate) fn ledger(
        &self,
        number: &FileNumber,
        as_of: Day,
        detail: Detail,
        basis: BasisAsked,
        out: Option<&Path>,
    ) -> Answer {
        let id = self.find(number)?;
        if let Some(out) = out {
            self.desk.may(Command::export_ledger)?.export_ledger(ExportLedger {
                case_id: id.to_string(),
                as_of: as_of.to_string(),
                basis: Some(basis),
                format: format_of(out)?,
                language: self.language,
                path: out.display().to_string(),
            })?;
        }
        if self.asked.json {
            let explain = detail == Detail::Explained;
            return Ok((
                Told::Document(
                    self.desk
                        .may_as("statement_document", Right::Read)?
                        .statement_document(id, as_of, explain, basis)?,
                ),
                DONE,
            ));
        }
        let ask = AskLedger { case_id: id.to_string(), as_of: as_of.to_string(), basis: Some(basis) };
        let owed = self.desk.may(Command::case_ledger)?.case_ledger(ask)?;
        let page = |page: &mut Page| {
            people::ledger::statement(page, number.as_str(), &owed, detail);
            if let Some(it) = out {
                people::claim::written(page, it);
            }
        };
        Ok((self.page(page), DONE))
    }

    pub(crate) fn terms(&self, number: &FileNumber, set: Option<&Path>, reason: &str, preview: bool) -> Answer {
        let case_id = self.find(number)?.to_string();
        let shown = self.desk.may(Command::case_terms)?.case_terms(AskTerms { case_id: case_id.clone() })?;
        let Some(file) = set else {
            let document = document(&shown)?;
            let turns = self.desk.may(Command::terms_history)?.terms_history(AskTermsHistory { case_id })?;
            let page = |page: &mut Page| people::claim::terms(page, number.as_str(), &shown, &turns);
            return Ok((self.told(|| Ok(document), page)?, DONE));
        };
        let asked = read_json(file)?;
        let (terms, document) = match asked.get("heads") {
            Some(_) => (shown.terms, asked.to_string()),
            None => (typed::<TermsDraft>(inner(asked, "terms"))?, String::new()),
        };
        let draft = TermsChange { case_id, terms, document, reason: reason.to_owned(), deal: None };
        let previewed = self
            .desk
            .may(Command::preview_terms)?
            .preview_terms(PreviewTerms { draft: draft.clone(), as_of: String::new() })?;
        if preview {
            return self.tried(number, Said::TermsTried, &previewed.change, None);
        }
        let written = self.desk.may(Command::set_terms)?.set_terms(SetTerms { draft })?;
        self.tried(number, Said::TermsSet, &previewed.change, Some(&written))
    }

    pub(crate) fn judgment(&self, number: &FileNumber, enter: Option<&Path>, preview: bool) -> Answer {
        let case_id = self.find(number)?.to_string();
        let Some(file) = enter else {
            let shown = self.desk.may(Command::case_judgment)?.case_judgment(AskJudgment { case_id })?;
            let document = document(&shown)?;
            let page = |page: &mut Page| people::claim::judgment(page, number.as_str(), &shown, &document);
            return Ok((self.told(|| Ok(document.clone()), page)?, DONE));
        };
        let mut asked = inner(read_json(file)?, "judgment");
        if let Some(fields) = asked.as_object_mut() {
            fields.insert("case_id".to_owned(), Value::String(case_id));
        }
        let draft: JudgmentDraft = typed(asked)?;
        let previewed = self
            .desk
            .may(Command::preview_judgment)?
            .preview_judgment(PreviewJudgment { draft: draft.clone(), as_of: String::new() })?;
        if preview {
            return self.tried(number, Said::JudgmentTried, &previewed.change, None);
        }
        let written = self.desk.may(Command::enter_judgment)?.enter_judgment(EnterJudgment { draft })?;
        self.tried(number, Said::JudgmentEntered, &previewed.change, Some(&written))
    }

    fn tried(&self, number: &FileNumber, said: Said, change: &ClaimChange, written: Option<&EntryWritten>) -> Answer {
        let told = || match (document(change)?, written) {
            (Value::Object(mut fields), Some(it)) => {
                fields.insert("seq".to_owned(), json!(it.seq));
                Ok(Value::Object(fields))
            }
            (other, _) => Ok(other),
        };
        let told = self.told(told, |page| people::claim::change(page, number.as_str(), said, change))?;
        if written.is_some() { self.done(told) } else { Ok((told, DONE)) }
    }

    pub(crate) fn export(&self, file: &Path, query: &str) -> Answer {
        if format_of(file)? != LedgerFormat::Xlsx {
            return Err(Misuse::OutName.into());
        }
        self.open()?;
        let done = self.desk.may_as("export_cases", Right::Export)?.export_cases(file, query, self.language)?;
        let page = |page: &mut Page| people::claim::sheet(page, file, &done);
        Ok((self.told(|| Ok(done.clone()), page)?, DONE))
    }
}

/// By the name of the file.
fn format_of(file: &Path) -> Result<LedgerFormat, Stop> {
    match file.extension().and_then(|it| it.to_str()).map(str::to_ascii_lowercase).as_deref() {
        Some("xlsx") => Ok(LedgerFormat::Xlsx),
        Some("pdf") => Ok(LedgerFormat::Pdf),
        _ => Err(Misuse::OutName.into()),
    }
}

/// The member `name` where the whole answer was handed back, else the value itself.
fn inner(value: Value, name: &str) -> Value {
    match value {
        Value::Object(mut fields) if fields.contains_key(name) => fields.remove(name).unwrap_or_default(),
        other => other,
    }
}

/// What a file of the command line (`snake_case`) says in the words of the wire.
fn typed<T: serde::de::DeserializeOwned>(value: Value) -> Result<T, Refusal> {
    serde_json::from_value(camel(value)).map_err(|why| Refusal::BadRequest { detail: why.to_string() })
}

fn camel(value: Value) -> Value {
    let name = |it: &str| {
        let mut words = it.split('_');
        let first = words.next().unwrap_or_default().to_owned();
        words.fold(first, |so_far, word| {
            let mut letters = word.chars();
            let head = letters.next().map(|it| it.to_ascii_uppercase());
            so_far + &head.into_iter().chain(letters).collect::<String>()
        })
    };
    match value {
        Value::Object(fields) => fields.into_iter().map(|(key, it)| (name(&key), camel(it))).collect(),
        Value::Array(items) => items.into_iter().map(camel).collect(),
        other => other,
    }
}

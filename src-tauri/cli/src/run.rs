//! One command, from what was asked to what is answered.

mod backups;
mod papers;
mod written;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use recourse_core::{CaseFacts, CaseId, Day, FileNumber};
use recourse_desk::wire::{
    AskBalances, AskClassHistory, AskLateness, AskLedger, AskSimilarCases, AskState, BasisAsked, CaseNarrow, CaseSort,
    CheckVault, ComparePaths, DeadlineScope, ExportDeadlines, Language, Ledger, ListCases, ListDeadlines, OpenCase,
    Passphrase, PaymentDraft, PreviewPayment, RecordPayment, Refusal, SetOrganisation,
};
use recourse_desk::{Command, Desk, NO_NAME, OnRollback, Places, Right, WayIn, words};
use serde_json::{Value, json};

use crate::args::{Asked, Asking, CaseOrder, ImportArgs, Lang, OrganisationArgs, VaultAct};
use crate::people::Page;
use crate::people::import::{ImportReport, Run};
use crate::people::journal::JournalLine;
use crate::people::ledger::Detail;
use crate::people::payment::Done;
use crate::print::{self, DONE, PART, REFUSED, Speaks};
use crate::stop::{Misuse, Stop};
use crate::{calc, clock, passphrase, people};

/// Deadlines of one kind that a page shows at most.
const SHOWN: u32 = 50;
/// Runs what was asked; the exit status says how it went.
pub(crate) fn run(asked: &Asked) -> ExitCode {
    let status = match &asked.command {
        Asking::Calc { name, as_of, explain, jsonl } => calc::run(name, as_of.as_deref(), *explain, *jsonl),
        Asking::Appraise { what: Some(what), jsonl, .. } if what == "tree" => calc::tree(*jsonl),
        Asking::Allocate { jsonl } => calc::allocate(*jsonl),
        _ => Caller { asked, language: language(asked.lang), desk: desk(asked) }.act(),
    };
    ExitCode::from(status)
}

fn desk(asked: &Asked) -> Desk {
    let today = asked.today;
    let places = Places { state: state(), documents: std::env::temp_dir() };
    Desk::new(places, move || clock::now(today)).with_witness(asked.witness.clone())
}

/// The folder in which the window's program keeps what it remembers; `RECOURSE_STATE` names another.
fn state() -> PathBuf {
    let named = std::env::var_os("RECOURSE_STATE").map(PathBuf::from);
    named.or_else(|| dirs::config_dir().map(|it| it.join("org.recourse.desktop"))).unwrap_or_else(std::env::temp_dir)
}

fn language(lang: Lang) -> Language {
    match lang {
        Lang::Chinese => Language::Chinese,
        Lang::English => Language::English,
    }
}

/// One call of the program.
pub(crate) struct Caller<'a> {
    pub(crate) asked: &'a Asked,
    pub(crate) language: Language,
    pub(crate) desk: Desk,
}

/// What a command answers, in the form asked for.
pub(crate) enum Told {
    Document(Value),
    Page(Page),
    Lines(Vec<String>),
}

/// The answer, and whether all of it was done.
pub(crate) type Answer = Result<(Told, u8), Stop>;

impl Caller<'_> {
    fn act(&self) -> u8 {
        match self.answer() {
            Ok((told, status)) => {
                match told {
                    Told::Document(document) => print::document(&document),
                    Told::Page(page) => print::line(&page.text()),
                    Told::Lines(lines) => print::line(&lines.join("\n")),
                }
                status
            }
            Err(why) => {
                print::stop(self.language, &why, if self.asked.json { Speaks::Json } else { Speaks::Words });
                REFUSED
            }
        }
    }

    fn answer(&self) -> Answer {
        match &self.asked.command {
            Asking::Vault { act: VaultAct::Check { bundle: Some(bundle), against } } => {
                self.bundle(bundle, against.as_deref())
            }
            Asking::Vault { act: VaultAct::State } => self.lock_state(),
            Asking::Vault { act: VaultAct::Passphrase { count } } => self.suggestions(*count),
            Asking::Vault { act: VaultAct::KeyFile { path } } => self.make_key_file(path),
            Asking::Vault { act: VaultAct::Recover { recovery_key_file, new_passphrase_file } } => {
                self.recover(recovery_key_file.as_deref(), new_passphrase_file.as_deref())
            }
            Asking::Vault { act } => self.vault(act),
            Asking::Audit(args) => self.audit(args),
            Asking::Sample { path, cases, seed } => self.sample(path, *cases, *seed),
            Asking::Import(args) => self.import(args),
            Asking::Contacts(args) => self.contacts(args),
            Asking::Event(args) => self.event(args),
            Asking::Attach { act } => self.attach(act),
            Asking::Cases { query, limit, offset, sort, descending } => {
                self.cases(query, *limit, *offset, (*sort, *descending))
            }
            Asking::Case { number, history, reveal } => self.case(number, *history, reveal.as_deref()),
            Asking::Payment { number, amount, date, payer, account, preview } => {
                let draft = |case_id| PaymentDraft {
                    case_id,
                    received_on: date.clone(),
                    amount: amount.clone(),
                    payer: payer.clone(),
                    account: account.clone(),
                    ..PaymentDraft::default()
                };
                self.payment(number, draft, *preview)
            }
            Asking::Ledger { number, as_of, explain, before_judgment, out } => {
                let basis = if *before_judgment { BasisAsked::BeforeJudgment } else { BasisAsked::InForce };
                self.ledger(number, *as_of, detail(*explain), basis, out.as_deref())
            }
            Asking::Terms { number, set, reason, preview } => self.terms(number, set.as_deref(), reason, *preview),
            Asking::Judgment { number, enter, preview } => self.judgment(number, enter.as_deref(), *preview),
            Asking::Export { all: Some(folder), .. } => self.export_all(folder),
            Asking::Export { file, query, .. } => self.export(file.as_deref().unwrap_or(Path::new("")), query),
            Asking::Balances { as_of } => self.balances(*as_of),
            Asking::Deadlines { until, calendar } => self.deadlines(*until, calendar.as_deref()),
            Asking::Appraise { what: Some(number), explain, .. } => self.appraise(number, *explain),
            Asking::Appraise { what: None, .. } => self.appraise_all(),
            Asking::Letter(args) => self.letter(args),
            Asking::Organisation(args) => self.organisation(args),
            Asking::Calc { .. } | Asking::Allocate { .. } => Err(Misuse::NoVaultNeeded.into()),
        }
    }

    fn vault(&self, act: &VaultAct) -> Answer {
        if let VaultAct::Create { suggest } = act {
            return self.create(*suggest);
        }
        if matches!(act, VaultAct::Passwd { .. } | VaultAct::Recovery { .. } | VaultAct::Rekey) {
            return self.change_keys(act);
        }
        match act {
            VaultAct::Backup { dest } => return self.back_up(dest.as_deref()),
            VaultAct::Backups { second: Some(folder), .. } => return self.set_backup_folder(folder),
            VaultAct::Backups { no_second: true, .. } => return self.set_backup_folder(Path::new("")),
            VaultAct::Backups { .. } => return self.backups(),
            VaultAct::Drill { src } => return self.try_backup(src),
            VaultAct::Restore { src } => return self.restore(src),
            _ => self.open()?,
        }
        match act {
            VaultAct::Create { .. }
            | VaultAct::State
            | VaultAct::Passphrase { .. }
            | VaultAct::KeyFile { .. }
            | VaultAct::Recover { .. }
            | VaultAct::Passwd { .. }
            | VaultAct::Recovery { .. }
            | VaultAct::Rekey
            | VaultAct::Info
            | VaultAct::Backup { .. }
            | VaultAct::Backups { .. }
            | VaultAct::Drill { .. }
            | VaultAct::Restore { .. } => {
                let opened = self.desk.may(Command::desk_state)?.desk_state(AskState {})?.open;
                let page = |page: &mut Page| opened.iter().for_each(|it| people::vault::facts(page, it));
                Ok((self.told(|| document(&opened), page)?, DONE))
            }
            VaultAct::Check { .. } => {
                let checked = self.desk.may(Command::check_vault)?.check_vault(CheckVault {})?;
                let status = if checked.problems.is_empty() { DONE } else { PART };
                Ok((self.told(|| document(&checked), |page| people::vault::checked(page, &checked))?, status))
            }
            VaultAct::Rebuild => {
                self.desk.may_as("rebuild_vault", Right::Manage)?.rebuild_vault()?;
                let page = |page: &mut Page| page.line(page.word("cli_vault_rebuilt"));
                Ok((self.told(|| Ok(json!({"rebuilt": true})), page)?, DONE))
            }
        }
    }

    fn sample(&self, path: &Path, cases: u32, seed: u64) -> Answer {
        self.desk.create_sample(path, &self.passphrase()?, cases, seed)?;
        let path = path.display().to_string();
        let page = |page: &mut Page| people::vault::sample(page, &path, cases, seed);
        self.done(self.told(|| Ok(json!({"path": path, "cases": cases, "seed": seed})), page)?)
    }

    fn import(&self, args: &ImportArgs) -> Answer {
        self.open()?;
        let mapping = args.mapping.as_deref().map(read_json).transpose()?;
        let (sheet, errors) = (args.sheet.clone(), args.errors.as_deref());
        let report = self.desk.may_as("import_file", Right::Import)?.import_file(
            &args.file,
            sheet,
            mapping,
            args.dry_run,
            errors,
            self.language,
        )?;
        let refused = report.get("refused").and_then(Value::as_array).is_some_and(|it| !it.is_empty());
        self.ack(!args.dry_run)?;
        let run = if args.dry_run { Run::Dry } else { Run::Written };
        let told = if self.asked.json {
            Told::Document(report)
        } else {
            let report: ImportReport = understood(report)?;
            self.page(|page| people::import::report(page, &report, run))
        };
        Ok((told, if refused { PART } else { DONE }))
    }

    fn cases(&self, query: &str, limit: u32, offset: u32, (sort, descending): (CaseOrder, bool)) -> Answer {
        self.open()?;
        let ask = ListCases {
            query: query.to_owned(),
            stage: None,
            narrow: CaseNarrow::default(),
            sort: match sort {
                CaseOrder::Number => CaseSort::Number,
                CaseOrder::Balance => CaseSort::Balance,
                CaseOrder::Deadline => CaseSort::Deadline,
                CaseOrder::NetRecovery => CaseSort::NetRecovery,
            },
            descending,
            offset,
            limit,
            as_of: None,
        };
        if self.asked.json {
            return Ok((Told::Document(self.desk.may_as("cases_document", Right::Read)?.cases_document(ask)?), DONE));
        }
        let list = self.desk.may(Command::list_cases)?.list_cases(ask.clone())?;
        Ok((self.page(|page| people::cases::list(page, &ask, &list)), DONE))
    }

    fn case(&self, number: &FileNumber, history: bool, reveal: Option<&str>) -> Answer {
        let id = self.find(number)?;
        let told = reveal;
        let whole = || self.asked.json && self.desk.reveals_freely().unwrap_or(false);
        let reveal = reveal.or_else(|| whole().then_some(""));
        let document = if history {
            self.desk.may_as("history_document", Right::Read)?.history_document(id, told)?
        } else {
            self.desk.may_as("case_document", Right::Read)?.case_document(id, reveal)?
        };
        if self.asked.json {
            return Ok((Told::Document(document), DONE));
        }
        let case = self.desk.may(Command::open_case)?.open_case(OpenCase { id: id.to_string() })?;
        if history {
            let lines: Vec<JournalLine> = understood(part(&document, "entries"))?;
            return Ok((self.page(|page| people::journal::history(page, &case, &lines)), DONE));
        }
        let facts: CaseFacts = understood(part(&document, "facts"))?;
        let owed = self.owed(&id.to_string(), String::new());
        let late = self.desk.may(Command::case_lateness)?.case_lateness(AskLateness { case_id: id.to_string() })?;
        let ask = AskClassHistory { case_id: id.to_string() };
        let classes = self.desk.may(Command::class_history)?.class_history(ask);
        Ok((self.page(|page| people::casefile::file(page, &case, &facts, (&owed, &late, &classes))), DONE))
    }

    fn payment(&self, number: &FileNumber, draft: impl FnOnce(String) -> PaymentDraft, preview: bool) -> Answer {
        let draft = draft(self.find(number)?.to_string());
        let previewed =
            self.desk.may(Command::preview_payment)?.preview_payment(PreviewPayment { draft: draft.clone() })?;
        let split = |done| {
            let (previewed, case_id) = (&previewed, draft.case_id.clone());
            move |page: &mut Page| {
                let heads = self.owed(&case_id, String::new()).map(|it| it.heads).unwrap_or_default();
                people::payment::split(page, number.as_str(), &heads, previewed, done);
            }
        };
        if preview {
            return Ok((self.told(|| document(&previewed), split(Done::Previewed))?, DONE));
        }
        let recorded =
            self.desk.may(Command::record_payment)?.record_payment(RecordPayment { draft: draft.clone() })?;
        self.done(self.told(|| document(&recorded), split(Done::Recorded(recorded.seq)))?)
    }

    fn balances(&self, as_of: Day) -> Answer {
        self.open()?;
        let owed =
            self.desk.may(Command::portfolio_balances)?.portfolio_balances(AskBalances { as_of: as_of.to_string() })?;
        Ok((self.told(|| document(&owed), |page| people::portfolio::balances(page, &owed))?, DONE))
    }

    fn deadlines(&self, until: Option<Day>, calendar: Option<&Path>) -> Answer {
        self.open()?;
        let until = until.map(|it| it.to_string()).unwrap_or_default();
        if let Some(path) = calendar {
            let ask = ExportDeadlines { path: path.display().to_string(), until, language: self.language };
            let written = self.desk.may(Command::export_deadlines)?.export_deadlines(ask)?;
            let page = |page: &mut Page| {
                let count = written.count.to_string();
                page.line(page.say("deadlines_exported", &[("count", &count), ("path", &written.path)]));
            };
            return Ok((self.told(|| document(&written), page)?, DONE));
        }
        let limit = if self.asked.json { u32::MAX } else { SHOWN };
        let ask = |scope| ListDeadlines { scope, until: until.clone(), offset: 0, limit };
        let coming = self.desk.may(Command::list_deadlines)?.list_deadlines(ask(DeadlineScope::Coming))?;
        let expired = self.desk.may(Command::list_deadlines)?.list_deadlines(ask(DeadlineScope::Expired))?;
        let whole = || {
            Ok(json!({
                "today": coming.today,
                "until": Some(until.as_str()).filter(|it| !it.is_empty()),
                "deadlines": document(&coming.lines)?,
                "expired": document(&expired.lines)?,
            }))
        };
        Ok((self.told(whole, |page| people::deadlines::list(page, &until, &coming, &expired))?, DONE))
    }

    fn appraise(&self, number: &str, explain: bool) -> Answer {
        let number = number.parse::<FileNumber>().map_err(|_| Refusal::CaseUnknown { id: number.to_owned() })?;
        let id = self.find(&number)?;
        if self.asked.json {
            return Ok((
                Told::Document(self.desk.may_as("appraisal_document", Right::Read)?.appraisal_document(id, explain)?),
                DONE,
            ));
        }
        let ask = ComparePaths { case_id: id.to_string(), as_of: String::new(), tried: Vec::new() };
        let compared = self.desk.may(Command::compare_paths)?.compare_paths(ask)?;
        let ask = AskSimilarCases { case_id: id.to_string(), as_of: String::new() };
        let similar = self.desk.may(Command::similar_cases)?.similar_cases(ask)?;
        let page = |page: &mut Page| {
            people::appraisal::comparison(page, number.as_str(), &compared, &similar, detail(explain));
        };
        Ok((self.page(page), DONE))
    }

    /// Every open case at a glance; a case that could not be reckoned stands in its line.
    fn appraise_all(&self) -> Answer {
        self.open()?;
        let lines = self.desk.may_as("appraisals", Right::Read)?.appraisals()?;
        let failed = lines.iter().any(|it| it.contains("\"error\":"));
        Ok((Told::Lines(lines), if failed { PART } else { DONE }))
    }

    fn organisation(&self, args: &OrganisationArgs) -> Answer {
        self.open()?;
        let mut shown = self.desk.may(Command::organisation)?.organisation(recourse_desk::wire::AskOrganisation {})?;
        let given = [
            (&mut shown.name, &args.name),
            (&mut shown.address, &args.address),
            (&mut shown.phone, &args.phone),
            (&mut shown.contact, &args.contact),
            (&mut shown.account_name, &args.account_name),
            (&mut shown.account_bank, &args.account_bank),
            (&mut shown.account_number, &args.account_number),
        ];
        let mut changed = false;
        for (kept, given) in given {
            if let Some(given) = given {
                given.clone_into(kept);
                changed = true;
            }
        }
        let page = |page: &mut Page| {
            if changed {
                page.line(page.word("settings_saved"));
                page.blank();
            }
            people::vault::organisation(page, &shown);
        };
        let told = self.told(|| document(&shown), page)?;
        if !changed {
            return Ok((told, DONE));
        }
        self.desk.may(Command::set_organisation)?.set_organisation(SetOrganisation { organisation: shown })?;
        self.done(told)
    }

    /// One document or one page, as asked; the other is never made.
    pub(crate) fn told(
        &self,
        document: impl FnOnce() -> Result<Value, Refusal>,
        page: impl FnOnce(&mut Page),
    ) -> Result<Told, Stop> {
        if self.asked.json {
            return Ok(Told::Document(document()?));
        }
        Ok(self.page(page))
    }

    pub(crate) fn page(&self, write: impl FnOnce(&mut Page)) -> Told {
        let mut page = Page::new(self.language);
        write(&mut page);
        Told::Page(page)
    }

    /// What is owed on a day, today if it is empty.
    pub(crate) fn owed(&self, case_id: &str, as_of: String) -> Result<Ledger, Refusal> {
        self.desk.may(Command::case_ledger)?.case_ledger(AskLedger { case_id: case_id.to_owned(), as_of, basis: None })
    }

    /// Opens the vault and finds the case with that number.
    pub(crate) fn find(&self, number: &FileNumber) -> Result<CaseId, Stop> {
        self.open()?;
        Ok(self.desk.case_by_number(number)?)
    }

    pub(crate) fn open(&self) -> Result<(), Stop> {
        self.open_with(&self.passphrase()?)
    }

    pub(crate) fn open_with(&self, passphrase: &Passphrase) -> Result<(), Stop> {
        Ok(self.desk.open_once(&self.path()?, &self.way_in(passphrase))?)
    }

    fn way_in<'b>(&'b self, passphrase: &'b Passphrase) -> WayIn<'b> {
        let rollback = if self.asked.accept_rollback { OnRollback::Accept } else { OnRollback::Refuse };
        let (user, key_file) = (self.asked.user.as_deref(), self.asked.key_file.as_deref());
        WayIn { user, key_file, rollback, ..WayIn::with(passphrase) }
    }

    pub(crate) fn path(&self) -> Result<PathBuf, Stop> {
        self.asked.vault.clone().ok_or_else(|| Misuse::NoVault.into())
    }

    pub(crate) fn actor(&self) -> String {
        self.asked.user.clone().unwrap_or_else(|| NO_NAME.to_owned())
    }

    pub(crate) fn passphrase(&self) -> Result<Passphrase, Stop> {
        passphrase::passphrase(self.language, self.asked.passphrase_file.as_deref())
    }

    /// The answer to a command that wrote.
    pub(crate) fn done(&self, told: Told) -> Answer {
        self.ack(true)?;
        Ok((told, DONE))
    }

    fn ack(&self, wrote: bool) -> Result<(), Refusal> {
        if self.asked.acks && wrote {
            print::document(&json!({"ack": self.desk.last_seq()?}));
        }
        Ok(())
    }
}

pub(crate) fn detail(explain: bool) -> Detail {
    if explain { Detail::Explained } else { Detail::Summary }
}

/// Wire replies speak camelCase to the window; the command line speaks snake_case throughout.
pub(crate) fn document(reply: &impl serde::Serialize) -> Result<Value, Refusal> {
    let reply =
        serde_json::to_value(reply).map_err(|_| Refusal::BadRequest { detail: "the answer is not JSON".to_owned() })?;
    Ok(snake(reply))
}

pub(crate) fn snake(value: Value) -> Value {
    match value {
        Value::Object(fields) => fields.into_iter().map(|(name, it)| (words::snake(&name), snake(it))).collect(),
        Value::Array(items) => items.into_iter().map(snake).collect(),
        other => other,
    }
}

/// What a document of the desk says, as the page that shows it needs it.
fn understood<T: serde::de::DeserializeOwned>(document: Value) -> Result<T, Refusal> {
    let unread = |why: serde_json::Error| Refusal::BadRequest { detail: why.to_string() };
    serde_json::from_value(document).map_err(unread)
}

fn part(document: &Value, name: &str) -> Value {
    document.get(name).cloned().unwrap_or_default()
}

pub(crate) fn read_json(file: &Path) -> Result<Value, Stop> {
    let bytes = std::fs::read(file).map_err(|_| Misuse::InputUnreadable)?;
    Ok(serde_json::from_slice(&bytes).map_err(|why| Misuse::InputNotJson { line: why.line(), column: why.column() })?)
}

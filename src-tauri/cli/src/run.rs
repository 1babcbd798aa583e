//! One command, from what was asked to what is answered.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use recourse_core::{Day, FileNumber};
use recourse_desk::wire::{
    AskState, CaseSort, CheckVault, CreateVault, Language, LetterDraft, ListCases, Passphrase, PaymentDraft,
    PreviewPayment, RecordPayment, Refusal, SetOrganisation,
};
use recourse_desk::{Desk, Places};
use serde_json::{Value, json};

use crate::args::{Asked, Command, ImportArgs, Lang, OrganisationArgs, VaultAct};
use crate::print::{self, DONE, PART, REFUSED};
use crate::{calc, clock, passphrase, people};

/// Days to pay that a letter gives unless told otherwise.
const DAYS_TO_PAY: u32 = 15;

/// Runs what was asked; the exit status says how it went.
pub(crate) fn run(asked: &Asked) -> ExitCode {
    let status = match &asked.command {
        Command::Calc { name, as_of, explain, jsonl } => calc::run(name, as_of.as_deref(), *explain, *jsonl),
        Command::Appraise { what, jsonl, .. } if what == "tree" => calc::tree(*jsonl),
        _ => Caller { asked, language: language(asked.lang), desk: desk(asked) }.act(),
    };
    ExitCode::from(status)
}

fn desk(asked: &Asked) -> Desk {
    let today = asked.today;
    let nowhere = std::env::temp_dir();
    Desk::new(Places { state: nowhere.clone(), documents: nowhere }, move || clock::now(today))
}

fn language(lang: Lang) -> Language {
    match lang {
        Lang::Chinese => Language::Chinese,
        Lang::English => Language::English,
    }
}

/// One call of the program.
struct Caller<'a> {
    asked: &'a Asked,
    language: Language,
    desk: Desk,
}

/// What a command answers: the document, and whether all of it was done.
type Answer = Result<(Value, u8), Refusal>;

impl Caller<'_> {
    fn act(&self) -> u8 {
        match self.answer() {
            Ok((document, status)) => {
                if self.asked.json {
                    print::document(&document);
                } else {
                    people::print(self.language, &self.asked.command, &document);
                }
                status
            }
            Err(why) => {
                print::refusal(self.language, &why);
                REFUSED
            }
        }
    }

    fn answer(&self) -> Answer {
        match &self.asked.command {
            Command::Vault { act } => self.vault(*act),
            Command::Sample { path, cases, seed } => self.sample(path, *cases, *seed),
            Command::Import(args) => self.import(args),
            Command::Cases { query, limit, offset } => self.cases(query, *limit, *offset),
            Command::Case { number, history } => self.case(number, *history),
            Command::Payment { number, amount, date, payer, preview } => {
                let draft = |case_id| PaymentDraft {
                    case_id,
                    received_on: date.clone(),
                    amount: amount.clone(),
                    payer: payer.clone(),
                    ..PaymentDraft::default()
                };
                self.payment(number, draft, *preview)
            }
            Command::Ledger { number, as_of, explain } => self.ledger(number, *as_of, *explain),
            Command::Appraise { what, explain, .. } => self.appraise(what, *explain),
            Command::Letter { number, template, to, date, pay_by, out } => {
                self.letter(number, template, to, date, pay_by.as_deref(), out)
            }
            Command::Organisation(args) => self.organisation(args),
            Command::Calc { .. } => Err(Refusal::BadRequest { detail: "calc needs no vault".to_owned() }),
        }
    }

    fn vault(&self, act: VaultAct) -> Answer {
        if let VaultAct::Create = act {
            let path = self.path()?;
            let name = path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
            let ask = CreateVault {
                path: path.display().to_string(),
                name,
                actor: self.actor(),
                passphrase: self.passphrase()?,
            };
            let opened = self.desk.create_vault(ask)?;
            return self.done(document(&opened)?);
        }
        self.open()?;
        match act {
            VaultAct::Create | VaultAct::Info => Ok(done(document(&self.desk.desk_state(AskState {})?.open)?)),
            VaultAct::Check => {
                let checked = self.desk.check_vault(CheckVault {})?;
                let status = if checked.problems.is_empty() { DONE } else { PART };
                Ok((document(&checked)?, status))
            }
            VaultAct::Rebuild => {
                self.desk.rebuild_vault()?;
                Ok(done(json!({"rebuilt": true})))
            }
        }
    }

    fn sample(&self, path: &Path, cases: u32, seed: u64) -> Answer {
        self.desk.create_sample(path, &self.passphrase()?, cases, seed)?;
        self.done(json!({"path": path.display().to_string(), "cases": cases, "seed": seed}))
    }

    fn import(&self, args: &ImportArgs) -> Answer {
        self.open()?;
        let mapping = args.mapping.as_deref().map(read_json).transpose()?;
        let report = self.desk.import_file(&args.file, mapping, args.dry_run, args.errors.as_deref(), self.language)?;
        let refused = report.get("refused").and_then(Value::as_array).is_some_and(|it| !it.is_empty());
        self.ack(!args.dry_run)?;
        Ok((report, if refused { PART } else { DONE }))
    }

    fn cases(&self, query: &str, limit: u32, offset: u32) -> Answer {
        self.open()?;
        let ask = ListCases {
            query: query.to_owned(),
            stage: None,
            sort: CaseSort::Number,
            descending: false,
            offset,
            limit,
            as_of: None,
        };
        Ok(done(self.desk.cases_document(ask)?))
    }

    fn case(&self, number: &FileNumber, history: bool) -> Answer {
        self.open()?;
        let id = self.desk.case_by_number(number)?;
        Ok(done(if history { self.desk.history_document(id)? } else { self.desk.case_document(id)? }))
    }

    fn payment(&self, number: &FileNumber, draft: impl FnOnce(String) -> PaymentDraft, preview: bool) -> Answer {
        self.open()?;
        let draft = draft(self.desk.case_by_number(number)?.to_string());
        if preview {
            return Ok((document(&self.desk.preview_payment(PreviewPayment { draft })?)?, DONE));
        }
        let recorded = self.desk.record_payment(RecordPayment { draft })?;
        self.done(document(&recorded)?)
    }

    fn ledger(&self, number: &FileNumber, as_of: Day, explain: bool) -> Answer {
        self.open()?;
        let id = self.desk.case_by_number(number)?;
        Ok(done(self.desk.statement_document(id, as_of, explain)?))
    }

    fn appraise(&self, number: &str, explain: bool) -> Answer {
        self.open()?;
        let number = number.parse::<FileNumber>().map_err(|_| Refusal::CaseUnknown { id: number.to_owned() })?;
        let id = self.desk.case_by_number(&number)?;
        Ok(done(self.desk.appraisal_document(id, explain)?))
    }

    fn letter(
        &self,
        number: &FileNumber,
        template: &str,
        to: &str,
        date: &str,
        pay_by: Option<&str>,
        out: &Path,
    ) -> Answer {
        if to != "debtor" {
            return Err(Refusal::BadRequest { detail: "--to: this template goes to the debtor".to_owned() });
        }
        let dated =
            date.parse::<Day>().map_err(|_| Refusal::BadRequest { detail: "--date is not a day".to_owned() })?;
        self.open()?;
        let draft = LetterDraft {
            case_id: self.desk.case_by_number(number)?.to_string(),
            template: template.to_owned(),
            dated: date.to_owned(),
            pay_by: pay_by.map_or_else(|| dated.plus_days(DAYS_TO_PAY).to_string(), ToOwned::to_owned),
            remark: String::new(),
        };
        let issued = self.desk.issue_letter_into(draft, out)?;
        self.done(document(&issued)?)
    }

    fn organisation(&self, args: &OrganisationArgs) -> Answer {
        self.open()?;
        let mut shown = self.desk.organisation(recourse_desk::wire::AskOrganisation {})?;
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
        let answer = document(&shown)?;
        if !changed {
            return Ok(done(answer));
        }
        self.desk.set_organisation(SetOrganisation { organisation: shown })?;
        self.done(answer)
    }

    fn open(&self) -> Result<(), Refusal> {
        self.desk.open_once(&self.path()?, &self.passphrase()?, self.asked.user.clone())
    }

    fn path(&self) -> Result<PathBuf, Refusal> {
        self.asked.vault.clone().ok_or_else(|| Refusal::BadRequest { detail: "--vault is missing".to_owned() })
    }

    fn actor(&self) -> String {
        self.asked.user.clone().unwrap_or_else(|| "recourse".to_owned())
    }

    fn passphrase(&self) -> Result<Passphrase, Refusal> {
        passphrase::passphrase(self.asked.passphrase_file.as_deref())
    }

    /// The answer to a command that wrote.
    fn done(&self, answer: Value) -> Answer {
        self.ack(true)?;
        Ok(done(answer))
    }

    fn ack(&self, wrote: bool) -> Result<(), Refusal> {
        if self.asked.acks && wrote {
            print::document(&json!({"ack": self.desk.last_seq()?}));
        }
        Ok(())
    }
}

fn done(answer: Value) -> (Value, u8) {
    (answer, DONE)
}

/// Wire replies speak camelCase to the window; the command line speaks snake_case throughout.
fn document(reply: &impl serde::Serialize) -> Result<Value, Refusal> {
    let reply =
        serde_json::to_value(reply).map_err(|_| Refusal::BadRequest { detail: "the answer is not JSON".to_owned() })?;
    Ok(snake(reply))
}

fn snake(value: Value) -> Value {
    match value {
        Value::Object(fields) => fields.into_iter().map(|(name, it)| (snake_name(&name), snake(it))).collect(),
        Value::Array(items) => items.into_iter().map(snake).collect(),
        other => other,
    }
}

fn snake_name(name: &str) -> String {
    name.chars().fold(String::new(), |mut text, it| {
        if it.is_ascii_uppercase() {
            text.push('_');
        }
        text.push(it.to_ascii_lowercase());
        text
    })
}

fn read_json(file: &Path) -> Result<Value, Refusal> {
    let unreadable = |detail: String| Refusal::BadRequest { detail };
    let bytes = std::fs::read(file).map_err(|why| unreadable(format!("--mapping: {}", why.kind())))?;
    serde_json::from_slice(&bytes)
        .map_err(|why| unreadable(format!("--mapping: line {} column {}", why.line(), why.column())))
}

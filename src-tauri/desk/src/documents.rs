//! Whole JSON documents for the command line, personal data masked as on every screen.

use recourse_core::users::{Access, Right};
use recourse_core::{CaseId, Day};
use recourse_vault::Records as _;
use serde_json::{Value, json};

use crate::desk::Open;
use crate::refusals::fault;
use crate::typed::TextKind;
use crate::wire::{BasisAsked, ComparePaths, ListCases, Refusal};
use crate::words::code_of;
use crate::{Desk, ledger, typed};

impl Desk {
    /// The case list as `cases --json` prints it.
    ///
    /// # Errors
    /// As [`Desk::list_cases`].
    pub fn cases_document(&self, ask: ListCases) -> Result<Value, Refusal> {
        let mut rows = Vec::new();
        let total = loop {
            let so_far = u32::try_from(rows.len()).map_err(|why| fault(&why))?;
            let page = ListCases {
                offset: ask.offset.saturating_add(so_far),
                limit: ask.limit.saturating_sub(so_far),
                ..ask.clone()
            };
            let page = self.list_cases(page)?;
            let last = page.rows.is_empty();
            rows.extend(page.rows);
            if last || u32::try_from(rows.len()).is_ok_and(|it| it >= ask.limit) {
                break page.total;
            }
        };
        let cases = rows.into_iter().map(|it| {
            json!({
                "number": it.number,
                "debtor": it.debtor,
                "contract": it.contract,
                "compensated_on": it.compensated_on,
                "compensated": it.compensated,
                "balance": it.balance,
                "deadline": it.deadline,
                "net_recovery": it.net_recovery,
                "officer": it.officer,
                "stage": recourse_core::Stage::from(it.stage),
                "matched": it.matched.into_iter().map(|it| {
                    json!({"field": code_of(it.field), "text": it.text, "by_sound": it.by_sound})
                }).collect::<Vec<_>>(),
            })
        });
        Ok(json!({"total": total, "cases": cases.collect::<Vec<_>>()}))
    }

    /// Whether whoever opened the vault may lift every mask without giving a reason.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn reveals_freely(&self) -> Result<bool, Refusal> {
        self.read(|open, _| Ok(open.user.may(Right::Reveal) && !open.policy.reason_to_reveal))
    }

    /// One file whole. Personal data are masked unless they are `lifted` for the reason given; that is logged.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::VaultLocked`], [`Refusal::NotPermitted`], [`Refusal::ReasonMissing`].
    pub fn case_document(&self, case: CaseId, lifted: Option<&str>) -> Result<Value, Refusal> {
        if lifted.is_some() {
            self.may_as("case", Right::Reveal)?;
        }
        self.read(|open, now| {
            let file = open.case(&case.to_string())?;
            open.lift(file.id, "facts", lifted)?;
            let payments = file.payments.iter().map(serde_json::to_value).collect::<Result<Vec<_>, _>>();
            let document = json!({
                "id": file.id.to_string(),
                "number": file.facts.number,
                "stage": file.stage,
                "facts": file.facts,
                "compensated": file.facts.compensation.total(),
                "balance": ledger::total_if_known(&file, now.today, &open.pack)?,
                "payments": payments.map_err(|why| fault(&why))?,
                "path": file.path,
                "letters": file.letters,
            });
            if lifted.is_some() { Ok(document) } else { open.veil(&file).document(&document) }
        })
    }

    /// The journal of one file, masked or lifted as [`Desk::case_document`].
    ///
    /// # Errors
    /// As [`Desk::case_document`].
    pub fn history_document(&self, case: CaseId, lifted: Option<&str>) -> Result<Value, Refusal> {
        if lifted.is_some() {
            self.may_as("case", Right::Reveal)?;
        }
        self.read(|open, _| {
            let file = open.case(&case.to_string())?;
            open.lift(file.id, "history", lifted)?;
            let veil = open.veil(&file);
            let lines = open.vault.entries(file.id)?.into_iter().map(|it| {
                let entry = if lifted.is_some() { json!(it.entry) } else { veil.document(&it.entry)? };
                Ok(json!({"seq": it.seq, "at": it.at.to_rfc3339(), "actor": it.actor, "entry": entry}))
            });
            Ok(json!({"entries": lines.collect::<Result<Vec<_>, Refusal>>()?}))
        })
    }

    /// The statement of account, in the form of the ledger contract.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::ReferenceMissing`].
    pub fn statement_document(
        &self,
        case: CaseId,
        as_of: Day,
        explain: bool,
        basis: BasisAsked,
    ) -> Result<Value, Refusal> {
        self.read(|open: &mut Open, _| {
            ledger::document(&open.case(&case.to_string())?, as_of, (explain, basis), &open.pack)
        })
    }

    /// What each path is worth today; with the trees where `explain`.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::ReferenceMissing`].
    pub fn appraisal_document(&self, case: CaseId, explain: bool) -> Result<Value, Refusal> {
        let ask = ComparePaths { case_id: case.to_string(), as_of: String::new(), tried: Vec::new() };
        self.read(|open, now| open.appraisal_document(&ask, now, explain))
    }
}

impl Open {
    /// Notes that all masks of a document are lifted, where a reason was given for it.
    fn lift(&self, case: CaseId, what: &str, reason: Option<&str>) -> Result<(), Refusal> {
        let Some(reason) = reason else { return Ok(()) };
        let reason = typed::field("reason", reason, TextKind::Note)?;
        if self.policy.reason_to_reveal && reason.is_none() {
            return Err(Refusal::ReasonMissing);
        }
        self.note(Some(case), Access::Revealed { field: what.to_owned(), reason });
        Ok(())
    }
}

//! The seal of a letter: asked for, agreed to by somebody else, used once.
//!
//! What is agreed to is one letter with its very facts: the request names their digest, and a letter whose facts are no
//! longer those bears the empty area of the seal.

use std::ops::ControlFlow;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use recourse_core::casework::{Approval, ApprovalAsked, Casework, approvals};
use recourse_core::events::{AttachmentAdded, Paper};
use recourse_core::{CaseFile, Entry, Money};
use recourse_letters::{Document, LetterFacts, SealUse};
use recourse_vault::SealedFile;

use super::{Gathered, stamp};
use crate::attachments::trouble;
use crate::desk::{Open, seq};
use crate::trial::fits;
use crate::wire::{AskSeal, AskedFetched, EntryWritten, FetchAsked, Language, Refusal, SealLine, SealState};
use crate::words::say;
use crate::{Desk, ledger};

/// The matter of such requests in the catalogue of approvals.
pub(crate) const MATTER: &str = "seal";

impl Desk {
    /// Asks somebody with authority for the seal on the letter as it stands.
    ///
    /// # Errors
    /// As [`Desk::issue_letter`]; [`Refusal::BadRequest`] where the letter bears no seal of ours or it was asked for.
    pub fn ask_seal(&self, ask: AskSeal) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            let Gathered { file, facts, wording, seal, missing, fields, document, .. } =
                open.gather(&ask.draft, now)?;
            let Some(document) = document else {
                let fields = fields.into_iter().filter(|it| it.missing).map(|it| it.name).collect();
                return Err(Refusal::LetterIncomplete { missing, fields });
            };
            if ask.stamp != stamp(&facts)? {
                return Err(Refusal::LetterChanged);
            }
            let free = seal.is_some_and(|it| matches!(it.state, SealState::NotAsked | SealState::Refused));
            if !free {
                return Err(Refusal::BadRequest { detail: "no seal to ask for".to_owned() });
            }
            let (name, to, dated) = (&wording.name, &facts.addressee.name, facts.dated);
            let what = format!("{name} → {to} · {dated} {}", mark(&facts)?);
            let amount = Some(facts.demanded()).filter(|it| *it > Money::ZERO);
            let (matter, by) = (MATTER.to_owned(), open.user.name.clone());
            let mut asked = ApprovalAsked { matter, what, amount, by, on: now.today, shown: None };
            fits(&file, &Entry::Casework(Casework::ApprovalAsked(asked.clone())))?;
            let (sealed, pages) = open.pages_asked_for(document, &facts, &wording.name)?;
            let written = open.write(now, |tx| {
                tx.settle(sealed)?;
                asked.shown = Some(tx.append(Some(file.id), &Entry::AttachmentAdded(pages))?);
                Ok(tx.append(Some(file.id), &Entry::Casework(Casework::ApprovalAsked(asked)))?)
            })?;
            let total_after = ledger::total(&file, now.today, &open.pack)?.to_string();
            Ok(EntryWritten { seq: seq(written)?, as_of: now.today.to_string(), total_after })
        })
    }

    /// The pages that an approval is asked for, as they were when it was.
    ///
    /// # Errors
    /// [`Refusal::AttachmentUnknown`] where it shows none, [`Refusal::AttachmentDamaged`].
    pub fn fetch_asked(&self, ask: FetchAsked) -> Result<AskedFetched, Refusal> {
        self.read(|open, _| {
            let file = open.case(&ask.case_id)?;
            let asked = approvals(&file).into_iter().find(|it| it.seq == u64::from(ask.asked));
            let shown = asked.and_then(|it| it.asked.shown).ok_or(Refusal::AttachmentUnknown)?;
            let (pages, files) = open.attachment(&ask.case_id, seq(shown)?, "fetch_asked")?;
            let mut bytes = Vec::new();
            let copied = files.copy(&pages.digest, &mut bytes, &mut |_| ControlFlow::Continue(()));
            copied.map_err(|why| trouble(Path::new(&pages.name), why))?;
            Ok(AskedFetched { pdf: STANDARD.encode(bytes) })
        })
    }
}

impl Open {
    /// The letter as a file of the case for whoever decides, marked as not issued.
    fn pages_asked_for(
        &self,
        mut document: Document,
        facts: &LetterFacts,
        name: &str,
    ) -> Result<(SealedFile, AttachmentAdded), Refusal> {
        let language = match facts.language {
            recourse_letters::Language::Chinese => Language::Chinese,
            recourse_letters::Language::English => Language::English,
        };
        document.watermark = Some(say(language, "seal_asked_mark", &[]));
        let bytes = super::render(&document)?.bytes;
        let sealed = self.vault.attachments().seal(&mut bytes.as_slice(), &mut |_| ControlFlow::Continue(()));
        let sealed =
            sealed.map_err(|why| trouble(Path::new(name), why)).inspect_err(|why| self.make_room(Some(why)))?;
        let added = AttachmentAdded {
            name: format!("{name} {}.pdf", say(language, "seal_asked_file", &[("day", &facts.dated.to_string())])),
            paper: Paper::Correspondence,
            media: "application/pdf".to_owned(),
            size: sealed.size,
            digest: sealed.digest.clone(),
            active: Vec::new(),
        };
        Ok((sealed, added))
    }

    /// How it stands with the seal on the letter, and its use where that was agreed to and is wished.
    pub(super) fn seal_of(
        &self,
        file: &CaseFile,
        facts: &LetterFacts,
        wished: bool,
    ) -> Result<(Option<SealLine>, Option<SealUse>), Refusal> {
        let Some(sha256) = self.images()?.seal() else { return Ok((None, None)) };
        let mark = mark(facts)?;
        let asked =
            approvals(file).into_iter().rev().find(|it| it.asked.matter == MATTER && it.asked.what.ends_with(&mark));
        let Some(asked) = asked.filter(|it| !is_used(file, it.seq)) else {
            return Ok((Some(line(SealState::NotAsked)), None));
        };
        // What somebody decided alone does not carry on once there is another to ask.
        let alone = asked.decided.as_ref().is_some_and(|(_, it)| it.own);
        if alone && self.second_person()? {
            return Ok((Some(line(SealState::NotAsked)), None));
        }
        let state = match &asked.decided {
            None => SealState::Waiting,
            Some((_, it)) if it.given => SealState::Given,
            Some(_) => SealState::Refused,
        };
        Ok((Some(told(&asked, state)?), used(asked, sha256).filter(|_| wished && state == SealState::Given)))
    }
}

fn used(it: Approval, sha256: String) -> Option<SealUse> {
    let (_, decided) = it.decided?;
    Some(SealUse {
        sha256,
        approval: it.seq,
        asked_by: it.asked.by,
        decided_by: decided.by,
        decided_on: decided.on,
        own: decided.own,
    })
}

/// A consent is for one letter.
fn is_used(file: &CaseFile, approval: u64) -> bool {
    let of = |facts: &serde_json::Value| facts.pointer("/seal/approval").and_then(serde_json::Value::as_u64);
    file.letters.iter().any(|it| of(&it.letter.facts) == Some(approval))
}

/// By what a request names the facts of its letter.
fn mark(facts: &LetterFacts) -> Result<String, Refusal> {
    let plain = LetterFacts { seal: None, ..facts.clone() };
    Ok(format!("［{}］", stamp(&plain)?.get(..16).unwrap_or_default()))
}

fn line(state: SealState) -> SealLine {
    SealLine { state, asked: None, by: String::new(), on: String::new(), reason: String::new() }
}

fn told(it: &Approval, state: SealState) -> Result<SealLine, Refusal> {
    let asked = Some(seq(it.seq)?);
    Ok(match &it.decided {
        None => SealLine { asked, by: it.asked.by.clone(), on: it.asked.on.to_string(), ..line(state) },
        Some((_, done)) => {
            SealLine { asked, by: done.by.clone(), on: done.on.to_string(), reason: done.reason.clone(), ..line(state) }
        }
    })
}

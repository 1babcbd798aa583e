//! The rules of a claim: picked, tried, set, or changed by hand as a plain document.

mod draft;
mod history;

use recourse_core::events::{Deal, DealBy, TermsSet};
use recourse_core::ledger::{Claim, ClaimError};
use recourse_core::presets::{ceiling_offers_with, known_head};
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Day, Entry, claim_of_with, rules_document_with, rules_of_with, terms_of};
use serde::Serialize;

pub(crate) use draft::{order, rate, read_day_count, read_ends, read_order, read_rate};

use crate::deadlines::{obligor, past};
use crate::desk::seq;
use crate::refusals::fault;
use crate::wire::{
    AskTerms, AskTermsHistory, CeilingOffer, DealDraft, EntryWritten, HeadName, PreviewTerms, Refusal, SetTerms,
    TermsChange, TermsHistory, TermsPreviewed, TermsShown,
};
use crate::{Desk, forms, ledger, wire};

/// Heads a user may name although the claim has none of them yet.
const NAMED: [&str; 5] = ["cost", "occupancy", "damages", "principal", "other"];

impl Desk {
    /// The terms in force, what may be picked, and the document they come to.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::VaultLocked`].
    pub fn case_terms(&self, ask: AskTerms) -> Result<TermsShown, Refusal> {
        self.read(|open, _| {
            let file = open.case(&ask.case_id)?;
            open.veil(&file).over(shown(&file, &open.pack)?)
        })
    }

    /// Every change of what was agreed on one file, old terms beside new, the latest first.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::VaultLocked`].
    pub fn terms_history(&self, ask: AskTermsHistory) -> Result<TermsHistory, Refusal> {
        self.read(|open, _| {
            let file = open.case(&ask.case_id)?;
            open.veil(&file).over(history::history(&file, &open.pack)?)
        })
    }

    /// What other terms would do to the claim, and the document they come to.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::ClaimUnfit`] and the other faults of a document,
    /// [`Refusal::CaseWithdrawn`].
    pub fn preview_terms(&self, ask: PreviewTerms) -> Result<TermsPreviewed, Refusal> {
        self.read(|open, now| {
            let entry = |file: &CaseFile| change(file, &ask.draft, ask.draft.reason.trim().to_owned(), now.today);
            let (tried, change) = open.try_entry(&ask.draft.case_id, &ask.as_of, now, entry)?;
            Ok(TermsPreviewed {
                change,
                document: pretty(&rules_document_with(&tried, &open.pack))?,
                claim: pretty(&claim_of_with(&tried, &open.pack))?,
                sources: rules_of_with(&tried, &open.pack).into_iter().map(ledger::source).collect(),
            })
        })
    }

    /// Reckons the claim by other terms from now on, for all days.
    ///
    /// # Errors
    /// As [`Desk::preview_terms`], and [`Refusal::ReasonMissing`].
    pub fn set_terms(&self, ask: SetTerms) -> Result<EntryWritten, Refusal> {
        let reason = crate::cases::reason(&ask.draft.reason)?;
        self.read(|open, now| {
            open.write_entry(&ask.draft.case_id, now, |file| change(file, &ask.draft, reason, now.today))
        })
    }
}

fn shown(file: &CaseFile, pack: &RulePack) -> Result<TermsShown, Refusal> {
    let rules = rules_document_with(file, pack);
    let in_force = file.terms_in_force();
    let known = NAMED.into_iter().filter_map(known_head).filter(|it| rules.heads.iter().all(|head| head.id != it.id));
    let heads = rules.heads.iter().cloned().chain(known);
    // Where the pack has no ceiling for so early a day there is none to offer.
    let offers = ceiling_offers_with(file.facts.compensation.on, pack).unwrap_or_default();
    Ok(TermsShown {
        seq: in_force.map(|it| seq(it.seq)).transpose()?,
        reason: in_force.map(|it| it.what.set.reason.clone()).unwrap_or_default(),
        terms: draft::of(&terms_of(file)),
        document: pretty(&rules)?,
        by_hand: in_force.is_some_and(|it| it.what.document.is_some()),
        ceilings: offers.into_iter().map(offer).collect(),
        heads: heads.map(|it| HeadName { id: it.id, nature: it.kind.into(), label: it.label }).collect(),
    })
}

fn offer(it: recourse_core::presets::CeilingOffer) -> CeilingOffer {
    CeilingOffer {
        ceiling: draft::ceiling(&recourse_core::presets::Ceiling { rule: it.rule, reason: String::new() }),
        annual_percent: it.annual_percent.normalize().to_string(),
        notes: it.notes,
        sources: it.sources.into_iter().map(ledger::source).collect(),
    }
}

fn change(file: &CaseFile, asked: &TermsChange, reason: String, today: Day) -> Result<Entry, Refusal> {
    let document = Some(asked.document.trim()).filter(|it| !it.is_empty()).map(read_document).transpose()?;
    let deal = asked.deal.as_ref().map(|it| deal(file, it, today)).transpose()?;
    Ok(Entry::TermsSet(TermsSet { terms: draft::read(&asked.terms)?, document, reason, deal }))
}

/// The paper of a deal as typed, and who signed it.
pub(crate) fn deal(file: &CaseFile, draft: &DealDraft, today: Day) -> Result<Deal, Refusal> {
    Ok(Deal {
        by: draft.by.into(),
        on: past("deal.on", &draft.on, today)?,
        paper: forms::note("deal.paper", &draft.paper)?,
        signed_by: draft.signed_by.iter().map(|it| obligor(file, *it)).collect::<Result<_, _>>()?,
    })
}

/// A document is kept as the core reads it, so that what stands in the journal can be read.
fn read_document(text: &str) -> Result<serde_json::Value, Refusal> {
    let claim = Claim::from_json(text).map_err(|why: ClaimError| ledger::refused(&why))?;
    serde_json::to_value(&claim).map_err(|why| fault(&why))
}

/// A claim document as people read and change it.
pub(crate) fn pretty(claim: &impl Serialize) -> Result<String, Refusal> {
    serde_json::to_string_pretty(claim).map_err(|why| fault(&why))
}

crate::convert::same!(DealBy, wire::DealBy: Agreed Ordered);

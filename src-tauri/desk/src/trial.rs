//! An entry tried on its file before it is written: what it does to the claim, and whether the claim still stands.

use recourse_core::casework::{Casework, StepPlanned, fits_closed, tasks};
use recourse_core::ledger::{Claim, Detail, Statement};
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Day, Entry, FoldError, Stage, claim_before_judgment_with, claim_of_with, claim_on_with};

use crate::desk::{Now, Open, day_or, seq};
use crate::ledger::{self, stated};
use crate::refusals::fault;
use crate::wire::{ClaimChange, EntryWritten, FieldRule, HeadAmount, Language, Refusal};

/// The file as it would stand after `entry`.
pub(crate) fn after(file: &CaseFile, entry: &Entry, pack: &RulePack) -> Result<CaseFile, Refusal> {
    let after = file.after(entry).map_err(|why| match why {
        FoldError::UnfitDocument { why, .. } => ledger::refused(&why),
        FoldError::NotAboveZero { .. } => crate::forms::invalid("amount", FieldRule::Negative),
        FoldError::NoSuchGuarantor { .. } | FoldError::LiableTwice { .. } => {
            Refusal::BadRequest { detail: "guarantor".to_owned() }
        }
        FoldError::NothingToReverse { .. }
        | FoldError::NotOpened
        | FoldError::OpenedTwice { .. }
        | FoldError::NotOfACase { .. } => fault(&why),
    })?;
    stands(&after, pack)?;
    Ok(after)
}

/// Refuses a file whose claim cannot be reckoned with everything that is recorded, later days included.
fn stands(file: &CaseFile, pack: &RulePack) -> Result<(), Refusal> {
    let opened = file.facts.compensation.on;
    let whole = |claim: &Claim| stated(claim, last_day(claim).unwrap_or(opened), Detail::Summary, pack).map(drop);
    whole(&claim_of_with(file, pack))?;
    claim_before_judgment_with(file, pack).as_ref().map_or(Ok(()), whole)
}

fn last_day(claim: &Claim) -> Option<Day> {
    let charges = claim.charges.iter().map(|it| it.date);
    let receipts = claim.receipts.iter().map(|it| it.date);
    let waivers = claim.waivers.iter().map(|it| it.date);
    charges.chain(receipts).chain(waivers).max()
}

/// What `entry` does to the claim on `as_of`.
pub(crate) fn change(
    file: &CaseFile,
    entry: &Entry,
    as_of: Day,
    pack: &RulePack,
) -> Result<(CaseFile, ClaimChange), Refusal> {
    let tried = after(file, entry, pack)?;
    let before = stated(&claim_on_with(file, as_of, pack), as_of, Detail::Summary, pack)?;
    let claim = claim_on_with(&tried, as_of, pack);
    let then = stated(&claim, as_of, Detail::Summary, pack)?;
    let change = ClaimChange {
        as_of: as_of.to_string(),
        before: balances(&before),
        after: balances(&then),
        total_before: before.total.to_string(),
        total_after: then.total.to_string(),
        per_diem_before: before.per_diem.to_string(),
        per_diem_after: then.per_diem.to_string(),
        warnings: ledger::warnings(&tried, &claim, &then, pack)?,
    };
    Ok((tried, change))
}

impl Open {
    /// What `entry` would do on the day asked; nothing is written.
    pub(crate) fn try_entry(
        &self,
        case: &str,
        as_of: &str,
        now: Now,
        entry: impl FnOnce(&CaseFile) -> Result<Entry, Refusal>,
    ) -> Result<(CaseFile, ClaimChange), Refusal> {
        let file = self.live_case(case)?;
        let entry = entry(&file)?;
        fits(&file, &entry)?;
        self.within_limits(&file, &entry)?;
        change(&file, &entry, day_or(as_of, now.today)?, &self.pack)
    }

    /// Writes `entry` after it was tried.
    pub(crate) fn write_entry(
        &mut self,
        case: &str,
        now: Now,
        entry: impl FnOnce(&CaseFile) -> Result<Entry, Refusal>,
    ) -> Result<EntryWritten, Refusal> {
        self.write_entry_with(case, now, None, entry)
    }

    /// Writes `entry`, and plans by itself what the file then calls for.
    pub(crate) fn write_with_task(
        &mut self,
        case: &str,
        now: Now,
        language: Language,
        entry: impl FnOnce(&CaseFile) -> Result<Entry, Refusal>,
    ) -> Result<EntryWritten, Refusal> {
        let file = self.live_case(case)?;
        let entry = entry(&file)?;
        let then = after(&file, &entry, &self.pack)?;
        let task = tasks(&then).into_iter().next().filter(|_| file.stage.is_open()).map(|it| StepPlanned {
            what: match language {
                Language::Chinese => it.title.clone(),
                Language::English => it.title_en.clone(),
            },
            on: now.today.plus_days(it.days),
            owner: None,
            contact: None,
            every: it.every,
            reason: None,
        });
        self.write_entry_with(case, now, task, |_| Ok(entry))
    }

    /// Writes `entry` after it was tried, and `next`, the step that follows it, in the same act.
    pub(crate) fn write_entry_with(
        &mut self,
        case: &str,
        now: Now,
        next: Option<StepPlanned>,
        entry: impl FnOnce(&CaseFile) -> Result<Entry, Refusal>,
    ) -> Result<EntryWritten, Refusal> {
        let file = self.live_case(case)?;
        let entry = entry(&file)?;
        fits(&file, &entry)?;
        self.within_limits(&file, &entry)?;
        let total = ledger::total(&after(&file, &entry, &self.pack)?, now.today, &self.pack)?;
        let written = self.write(now, |tx| {
            let written = tx.append(Some(file.id), &entry)?;
            if let Some(step) = next {
                tx.append(Some(file.id), &Entry::Casework(Casework::StepPlanned(step)))?;
            }
            Ok(written)
        })?;
        Ok(EntryWritten { seq: seq(written)?, as_of: now.today.to_string(), total_after: total.to_string() })
    }
}

/// On a closed file nothing is conceded and nobody works; what happened to the claim is still recorded. Before the
/// creditor is paid there is no claim to concede or to judge.
pub(crate) fn fits(file: &CaseFile, entry: &Entry) -> Result<(), Refusal> {
    let barred = match entry {
        Entry::Casework(it) => !fits_closed(it),
        Entry::WaiverGranted(_) | Entry::StandstillAgreed(_) => true,
        _ => false,
    };
    if barred && file.stage == Stage::Closed {
        return Err(Refusal::CaseClosed);
    }
    let of_a_claim = match entry {
        Entry::JudgmentEntered(_) | Entry::WaiverGranted(_) | Entry::StandstillAgreed(_) => true,
        Entry::Casework(it) => {
            matches!(it, Casework::PlanDrawn(_) | Casework::PlanTurned(_) | Casework::Renewed(_))
        }
        _ => false,
    };
    if of_a_claim && file.facts.expected { Err(Refusal::NotCompensated) } else { Ok(()) }
}

fn balances(statement: &Statement) -> Vec<HeadAmount> {
    let heads = statement.heads.iter();
    heads
        .map(|it| HeadAmount { head: ledger::kind(it.kind), id: it.id.clone(), amount: it.balance.to_string() })
        .collect()
}

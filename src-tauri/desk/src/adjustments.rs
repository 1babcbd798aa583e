//! Charges, waivers and standstills. The preview of each is the same path without the append.

use recourse_core::events::{ChargeRecorded, StandstillAgreed, WaiverGranted};
use recourse_core::{CaseFile, Entry, claim_of};

use crate::desk::Now;
use crate::wire::{
    AgreeStandstill, ChargeDraft, ClaimChange, EntryWritten, FieldRule, GrantWaiver, PreviewCharge, PreviewStandstill,
    PreviewWaiver, RecordCharge, Refusal, StandstillDraft, WaiverDraft,
};
use crate::{Desk, forms};

impl Desk {
    /// What a charge would do to the claim.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::CaseWithdrawn`], [`Refusal::CaseUnknown`].
    pub fn preview_charge(&self, ask: PreviewCharge) -> Result<ClaimChange, Refusal> {
        let entry = |file: &CaseFile| charge(file, &ask.draft);
        self.read(|open, now| Ok(open.try_entry(&ask.draft.case_id, &ask.as_of, now, entry)?.1))
    }

    /// Records a cost or another amount that became due.
    ///
    /// # Errors
    /// As [`Desk::preview_charge`].
    pub fn record_charge(&self, ask: RecordCharge) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| open.write_entry(&ask.draft.case_id, now, |file| charge(file, &ask.draft)))
    }

    /// What a waiver would do to the claim.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::WaiverAboveBalance`], [`Refusal::CaseWithdrawn`].
    pub fn preview_waiver(&self, ask: PreviewWaiver) -> Result<ClaimChange, Refusal> {
        self.read(|open, now| {
            let entry = |file: &CaseFile| waiver(file, &ask.draft, now);
            Ok(open.try_entry(&ask.draft.case_id, &ask.as_of, now, entry)?.1)
        })
    }

    /// Gives up a part of a head, with who approved it.
    ///
    /// # Errors
    /// As [`Desk::preview_waiver`].
    pub fn grant_waiver(&self, ask: GrantWaiver) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| open.write_entry(&ask.draft.case_id, now, |file| waiver(file, &ask.draft, now)))
    }

    /// What a standstill would do to the claim.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::CaseWithdrawn`].
    pub fn preview_standstill(&self, ask: PreviewStandstill) -> Result<ClaimChange, Refusal> {
        let entry = |file: &CaseFile| standstill(file, &ask.draft);
        self.read(|open, now| Ok(open.try_entry(&ask.draft.case_id, &ask.as_of, now, entry)?.1))
    }

    /// Lets nothing run for some days, with who approved it.
    ///
    /// # Errors
    /// As [`Desk::preview_standstill`].
    pub fn agree_standstill(&self, ask: AgreeStandstill) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| open.write_entry(&ask.draft.case_id, now, |file| standstill(file, &ask.draft)))
    }
}

fn charge(file: &CaseFile, draft: &ChargeDraft) -> Result<Entry, Refusal> {
    Ok(Entry::ChargeRecorded(ChargeRecorded {
        head: head(file, "head", &draft.head)?,
        due_on: forms::day("dueOn", &draft.due_on)?,
        amount: forms::amount("amount", &draft.amount)?,
        what: forms::text("what", &draft.what)?,
        voucher: forms::text_if_given("voucher", &draft.voucher)?,
        borne_by: draft.borne_by.into(),
    }))
}

fn waiver(file: &CaseFile, draft: &WaiverDraft, now: Now) -> Result<Entry, Refusal> {
    let waived_on = forms::day("waivedOn", &draft.waived_on)?;
    if waived_on > now.today {
        return Err(forms::invalid("waivedOn", FieldRule::FutureDay));
    }
    Ok(Entry::WaiverGranted(WaiverGranted {
        waived_on,
        head: head(file, "head", &draft.head)?,
        amount: forms::amount("amount", &draft.amount)?,
        reason: forms::note("reason", &draft.reason)?,
        approved_by: forms::text("approvedBy", &draft.approved_by)?,
    }))
}

fn standstill(file: &CaseFile, draft: &StandstillDraft) -> Result<Entry, Refusal> {
    let from = forms::day("from", &draft.from)?;
    let claim = claim_of(file);
    let runs = |named: &String| claim.accruals.iter().any(|it| it.id == *named || it.head == *named);
    if !draft.heads.iter().all(runs) {
        return Err(forms::invalid("heads", FieldRule::NoSuchHead));
    }
    Ok(Entry::StandstillAgreed(StandstillAgreed {
        from,
        until: forms::day_after("until", &draft.until, Some(from))?,
        accruals: Some(draft.heads.clone()).filter(|it| !it.is_empty()),
        reason: forms::note("reason", &draft.reason)?,
        approved_by: forms::text("approvedBy", &draft.approved_by)?,
    }))
}

/// A head of the claim, or one known by name.
pub(crate) fn head(file: &CaseFile, field: &str, typed: &str) -> Result<String, Refusal> {
    let id = forms::text(field, typed)?;
    let known = recourse_core::presets::known_head(&id).is_some() || claim_of(file).heads.iter().any(|it| it.id == id);
    if known { Ok(id) } else { Err(forms::invalid(field, FieldRule::NoSuchHead)) }
}

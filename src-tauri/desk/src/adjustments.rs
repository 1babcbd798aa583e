//! Charges, waivers and standstills. The preview of each is the same path without the append.

use recourse_core::casework::{Casework, RenewalAgreed, damages_between, renewal_fits};
use recourse_core::events::{ChargeRecorded, StandstillAgreed, WaiverGranted};
use recourse_core::{CaseFile, Day, Entry, Money, claim_of, claim_on_with};

use crate::desk::Now;
use crate::wire::{
    AgreeRenewal, AgreeStandstill, ChargeDraft, ClaimChange, EntryWritten, FieldRule, GrantWaiver, PreviewCharge,
    PreviewRenewal, PreviewStandstill, PreviewWaiver, RecordCharge, Refusal, RenewalDraft, RenewalPreviewed,
    StandstillDraft, WaiverDraft,
};
use crate::{Desk, approvals, forms, ledger};

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
            let limit = open.user.waiver_limit;
            let entry = |file: &CaseFile| waiver(file, &ask.draft, limit, now);
            Ok(open.try_entry(&ask.draft.case_id, &ask.as_of, now, entry)?.1)
        })
    }

    /// Gives up a part of a head, with who approved it.
    ///
    /// # Errors
    /// As [`Desk::preview_waiver`].
    pub fn grant_waiver(&self, ask: GrantWaiver) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            let limit = open.user.waiver_limit;
            open.write_entry(&ask.draft.case_id, now, |file| waiver(file, &ask.draft, limit, now))
        })
    }

    /// What a standstill would do to the claim.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::CaseWithdrawn`].
    pub fn preview_standstill(&self, ask: PreviewStandstill) -> Result<ClaimChange, Refusal> {
        self.read(|open, now| {
            let second = open.second_person()?;
            let entry = |file: &CaseFile| standstill(file, &ask.draft, second, now.today);
            Ok(open.try_entry(&ask.draft.case_id, &ask.as_of, now, entry)?.1)
        })
    }

    /// Lets nothing run for some days, with who approved it; where there is a second person, by an approval.
    ///
    /// # Errors
    /// As [`Desk::preview_standstill`].
    pub fn agree_standstill(&self, ask: AgreeStandstill) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            let second = open.second_person()?;
            open.write_entry(&ask.draft.case_id, now, |file| standstill(file, &ask.draft, second, now.today))
        })
    }

    /// What a short renewal would do to the claim, and what damages it takes the place of.
    ///
    /// # Errors
    /// As [`Desk::preview_standstill`].
    pub fn preview_renewal(&self, ask: PreviewRenewal) -> Result<RenewalPreviewed, Refusal> {
        self.read(|open, now| {
            let second = open.second_person()?;
            let file = open.working_case(&ask.draft.case_id)?;
            let agreed = renewal(&file, &ask.draft, second)?;
            let claim = claim_on_with(&file, agreed.until, &open.pack);
            let damages = damages_between(&claim, agreed.from, agreed.until, &open.pack);
            let damages = damages.map_err(|why| ledger::refused(&why))?;
            let (until, fee) = (agreed.until, agreed.fee);
            let entry = |_: &CaseFile| Ok(Entry::Casework(Casework::Renewed(agreed)));
            let (_, change) = open.try_entry(&ask.draft.case_id, &until.to_string(), now, entry)?;
            let (until, damages, lower) = (until.to_string(), damages.to_string(), fee < damages);
            Ok(RenewalPreviewed { until, damages, lower, change })
        })
    }

    /// Agrees a short renewal: the fee is owed from its first day, and no damages run in it.
    ///
    /// # Errors
    /// As [`Desk::preview_standstill`].
    pub fn agree_renewal(&self, ask: AgreeRenewal) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            let second = open.second_person()?;
            open.write_entry(&ask.draft.case_id, now, |file| {
                Ok(Entry::Casework(Casework::Renewed(renewal(file, &ask.draft, second)?)))
            })
        })
    }
}

fn renewal(file: &CaseFile, draft: &RenewalDraft, second: bool) -> Result<RenewalAgreed, Refusal> {
    let from = forms::day("from", &draft.from)?;
    let days = forms::text("days", &draft.days)?;
    let days = days.parse::<u32>().map_err(|_| forms::invalid("days", FieldRule::NotACount))?;
    let until = from.plus_days(days);
    if !renewal_fits(from, until) {
        return Err(forms::invalid("days", FieldRule::OutOfBounds));
    }
    let overlaps = |it: &RenewalAgreed| it.from < until && from < it.until;
    if file.work.renewals().any(|(_, it)| overlaps(it)) {
        return Err(forms::invalid("from", FieldRule::Overlaps));
    }
    let named = draft.approval.map(u64::from);
    if second && named.is_none() {
        return Err(forms::invalid("approval", FieldRule::Required));
    }
    let (approval, approved_by) = approvals::named(file, named, "plan", None, &draft.approved_by, second)?;
    Ok(RenewalAgreed {
        from,
        until,
        fee: forms::amount("fee", &draft.fee)?,
        paper: forms::note("paper", &draft.paper)?,
        reason: forms::note("reason", &draft.reason)?,
        approved_by,
        approval,
    })
}

fn charge(file: &CaseFile, draft: &ChargeDraft) -> Result<Entry, Refusal> {
    Ok(Entry::ChargeRecorded(ChargeRecorded {
        head: head(file, "head", &draft.head)?,
        due_on: forms::day("dueOn", &draft.due_on)?,
        amount: forms::amount("amount", &draft.amount)?,
        what: forms::text("what", &draft.what)?,
        voucher: forms::text_if_given("voucher", &draft.voucher)?,
        borne_by: draft.borne_by.into(),
        cost: draft.kind.map(Into::into),
        state: draft.state.map(Into::into),
    }))
}

fn waiver(file: &CaseFile, draft: &WaiverDraft, limit: Option<Money>, now: Now) -> Result<Entry, Refusal> {
    let waived_on = forms::day("waivedOn", &draft.waived_on)?;
    if waived_on > now.today {
        return Err(forms::invalid("waivedOn", FieldRule::FutureDay));
    }
    let amount = forms::amount("amount", &draft.amount)?;
    let above = limit.is_some_and(|limit| amount > limit);
    let offered = || above.then(|| approvals::fitting(file, "cut", amount)).flatten();
    let named = draft.approval.map(u64::from).or_else(offered);
    let (approval, approved_by) = approvals::named(file, named, "cut", Some(amount), &draft.approved_by, false)?;
    Ok(Entry::WaiverGranted(WaiverGranted {
        waived_on,
        head: head(file, "head", &draft.head)?,
        amount,
        reason: forms::note("reason", &draft.reason)?,
        approved_by,
        approval,
    }))
}

fn standstill(file: &CaseFile, draft: &StandstillDraft, second: bool, today: Day) -> Result<Entry, Refusal> {
    let from = forms::day("from", &draft.from)?;
    let claim = claim_of(file);
    let runs = |named: &String| claim.accruals.iter().any(|it| it.id == *named || it.head == *named);
    if !draft.heads.iter().all(runs) {
        return Err(forms::invalid("heads", FieldRule::NoSuchHead));
    }
    let named = draft.approval.map(u64::from);
    if second && named.is_none() {
        return Err(forms::invalid("approval", FieldRule::Required));
    }
    let (approval, approved_by) = approvals::named(file, named, "plan", None, &draft.approved_by, second)?;
    Ok(Entry::StandstillAgreed(StandstillAgreed {
        from,
        until: forms::day_after("until", &draft.until, Some(from))?,
        accruals: Some(draft.heads.clone()).filter(|it| !it.is_empty()),
        reason: forms::note("reason", &draft.reason)?,
        approved_by,
        approval,
        deal: draft.deal.as_ref().map(|it| crate::terms::deal(file, it, today)).transpose()?,
    }))
}

/// A head of the claim, or one known by name.
pub(crate) fn head(file: &CaseFile, field: &str, typed: &str) -> Result<String, Refusal> {
    let id = forms::text(field, typed)?;
    let known = recourse_core::presets::known_head(&id).is_some() || claim_of(file).heads.iter().any(|it| it.id == id);
    if known { Ok(id) } else { Err(forms::invalid(field, FieldRule::NoSuchHead)) }
}

//! Recording what came in. The preview is the same path without the append.

use recourse_core::casework::Casework;
use recourse_core::events::{self, Application, HeadPart};
use recourse_core::{CaseFile, Day, Entry, Money};

use crate::desk::{Now, Open, seq};
use crate::typed::TextKind;
use crate::wire::{
    ApplicationDraft, ApplicationWay, EntryWritten, FieldRule, HeadAmount, Ledger, PartDraft, PaymentDraft,
    PaymentPreviewed, PaymentRecorded, PreviewPayment, RecordPayment, Refusal,
};
use crate::{Desk, forms, ids, ledger, trial, typed};

impl Desk {
    /// What a payment would do, as of the day it came in.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::PaymentBeforeCompensation`], [`Refusal::CaseWithdrawn`].
    pub fn preview_payment(&self, ask: PreviewPayment) -> Result<PaymentPreviewed, Refusal> {
        self.read(|open, now| Ok(open.weigh(&ask.draft, now)?.preview))
    }

    /// Records a payment; a mistake is reversed by [`Desk::reverse_entry`].
    ///
    /// # Errors
    /// As [`Desk::preview_payment`].
    pub fn record_payment(&self, ask: RecordPayment) -> Result<PaymentRecorded, Refusal> {
        self.read(|open, now| {
            let Weighed { file, entry, preview } = open.weigh(&ask.draft, now)?;
            let written = open.write(now, |tx| Ok(tx.append(Some(file.id), &entry)?))?;
            Ok(PaymentRecorded {
                seq: seq(written)?,
                applied: preview.applied,
                surplus: preview.surplus,
                total_after: preview.total_after,
            })
        })
    }
}

/// A payment read and held against the ledger.
struct Weighed {
    file: CaseFile,
    entry: Entry,
    preview: PaymentPreviewed,
}

impl Open {
    fn weigh(&self, draft: &PaymentDraft, now: Now) -> Result<Weighed, Refusal> {
        let file = self.live_case(&draft.case_id)?;
        let amount = amount(&draft.amount)?;
        let received_on = received_on(&draft.received_on, &file, now.today)?;
        let id = ids::payment(now)?;
        let payer = typed::field("payer", &draft.payer, TextKind::Line)?;
        let note = typed::field("note", &draft.note, TextKind::Note)?;
        let duplicate = file.standing_payments().any(|it| it.received_on == received_on && it.amount == amount);
        let (account, stray) = self.reached(&file, received_on, draft.account.as_deref().unwrap_or_default())?;
        let entry = Entry::PaymentReceived {
            id,
            received_on,
            amount,
            payer,
            note,
            guarantor: draft.guarantor,
            application: draft.application.as_ref().map(application).transpose()?,
            account,
            stray,
        };
        let before = ledger::of(&file, received_on, &self.pack)?;
        let after = ledger::of(&trial::after(&file, &entry, &self.pack)?, received_on, &self.pack)?;
        let receipt = after.receipts.iter().rev().find(|it| u64::from(it.seq) == file.last_seq.saturating_add(1));
        let (applied, surplus) = receipt.map(|it| (it.applied.clone(), it.surplus.clone())).unwrap_or_default();
        let preview = PaymentPreviewed {
            amount: amount.to_string(),
            applied,
            surplus,
            before: balances(&before),
            after: balances(&after),
            total_before: before.total,
            total_after: after.total,
            duplicate,
            stray,
        };
        Ok(Weighed { file, entry, preview })
    }

    /// Records a payment and, in the same act, what brought it: `entry`, of the entry of the payment.
    pub(crate) fn write_payment_with(
        &mut self,
        draft: &PaymentDraft,
        now: Now,
        entry: impl Fn(u64) -> Entry,
    ) -> Result<EntryWritten, Refusal> {
        let Weighed { file, entry: payment, .. } = self.weigh(draft, now)?;
        trial::fits(&file, &entry(0))?;
        let total = ledger::total(&trial::after(&file, &payment, &self.pack)?, now.today, &self.pack)?;
        let written = self.write(now, |tx| {
            let paid = tx.append(Some(file.id), &payment)?;
            Ok(tx.append(Some(file.id), &entry(paid))?)
        })?;
        Ok(EntryWritten { seq: seq(written)?, as_of: now.today.to_string(), total_after: total.to_string() })
    }
}

/// Whether the payment of that entry stands.
pub(crate) fn stands(file: &CaseFile, payment: u64) -> bool {
    file.standing_payments().any(|it| it.seq == payment)
}

/// The payment that was recorded in one act with the entry `seq`, while it stands.
pub(crate) fn payment_of(file: &CaseFile, seq: u64) -> Option<u64> {
    let (_, it) = file.work.standing().find(|(at, _)| *at == seq)?;
    let payment = match it {
        Casework::MeasureTurned(it) => it.payment,
        Casework::TrackMoved(it) => it.payment,
        _ => None,
    };
    payment.filter(|it| stands(file, *it))
}

fn amount(typed: &str) -> Result<Money, Refusal> {
    let invalid = |rule| Refusal::FieldInvalid { field: "amount".to_owned(), rule };
    match typed::amount(typed) {
        _ if typed.trim().is_empty() => Err(invalid(FieldRule::Required)),
        Ok(amount) if amount <= Money::ZERO => Err(invalid(FieldRule::Negative)),
        Ok(amount) => Ok(amount),
        Err(rule) => Err(invalid(rule)),
    }
}

fn received_on(typed: &str, file: &CaseFile, today: Day) -> Result<Day, Refusal> {
    let invalid = |rule| Refusal::FieldInvalid { field: "receivedOn".to_owned(), rule };
    let paid_out = file.facts.compensation.on;
    match typed::day(typed) {
        Ok(on) if on > today => Err(invalid(FieldRule::FutureDay)),
        _ if file.facts.expected => Err(Refusal::NotCompensated),
        Ok(on) if on < paid_out => Err(Refusal::PaymentBeforeCompensation { on: paid_out.to_string() }),
        Ok(on) => Ok(on),
        Err(rule) => Err(invalid(rule)),
    }
}

fn application(draft: &ApplicationDraft) -> Result<Application, Refusal> {
    let way = match &draft.way {
        ApplicationWay::Order { heads } if heads.is_empty() => {
            return Err(forms::invalid("application", FieldRule::Required));
        }
        ApplicationWay::Order { heads } => events::ApplicationWay::Order { heads: heads.clone() },
        ApplicationWay::Split { parts } => {
            let part = |it: &PartDraft| {
                let amount = forms::amount("application.amount", &it.amount)?;
                Ok(HeadPart { head: forms::text("application.head", &it.head)?, amount })
            };
            events::ApplicationWay::Split { parts: parts.iter().map(part).collect::<Result<_, Refusal>>()? }
        }
    };
    Ok(Application { way, reason: forms::note("application.reason", &draft.reason)? })
}

fn balances(ledger: &Ledger) -> Vec<HeadAmount> {
    ledger.heads.iter().map(|it| HeadAmount { head: it.head, id: it.id.clone(), amount: it.balance.clone() }).collect()
}

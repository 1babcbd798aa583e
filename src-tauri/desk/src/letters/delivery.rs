//! Letters on their way: what was posted, what arrived, and whom it reached.

use recourse_core::casework::{Casework, Delivery, DeliveryStep, way};
use recourse_core::obligors::Obligor;
use recourse_core::{CaseFile, Day, Entry, IssuedLetter, LetterParty};
use recourse_letters::{Language, template};

use crate::Desk;
use crate::deadlines::{change, past};
use crate::forms::{self, invalid};
use crate::wire::{
    DeadlinesChange, DeliveryDraft, EntryWritten, FieldRule, LetterWay, PreviewDelivery, RecordDelivery, Refusal,
};

impl Desk {
    /// What a step would do to the deadlines; nothing is written.
    ///
    /// # Errors
    /// As [`Desk::record_delivery`].
    pub fn preview_delivery(&self, ask: PreviewDelivery) -> Result<DeadlinesChange, Refusal> {
        self.read(|open, now| {
            let file = open.live_case(&ask.draft.case_id)?;
            change(&file, &delivery(&file, &ask.draft, now.today)?, &open.pack)
        })
    }

    /// Records a step of a letter on its way. A demand that was signed for restarts limitation for whom it was addressed to, and for nobody else.
    ///
    /// # Errors
    /// [`Refusal::LetterUnknown`], [`Refusal::FieldInvalid`] for a step that cannot follow, a day before the one before,
    /// and what is missing, [`Refusal::CaseWithdrawn`].
    pub fn record_delivery(&self, ask: RecordDelivery) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| open.write_entry(&ask.draft.case_id, now, |file| delivery(file, &ask.draft, now.today)))
    }
}

fn delivery(file: &CaseFile, draft: &DeliveryDraft, today: Day) -> Result<Entry, Refusal> {
    let issued = file.letters.iter().find(|it| it.letter.id.to_string() == draft.letter);
    let issued = issued.ok_or(Refusal::LetterUnknown)?;
    let (before, step) = (way(file, issued.letter.id), DeliveryStep::from(draft.step));
    if !DeliveryStep::after(before.last).contains(&step) {
        return Err(invalid("step", FieldRule::OutOfBounds));
    }
    let on = past("on", &draft.on, today)?;
    if on < before.on.unwrap_or(issued.letter.dated) {
        return Err(invalid("on", FieldRule::NotAfterStart));
    }
    let (number, proof) =
        (forms::text_if_given("number", &draft.number)?, forms::note_if_given("proof", &draft.proof)?);
    if step == DeliveryStep::Posted && number.is_none() {
        return Err(invalid("number", FieldRule::Required));
    }
    if step != DeliveryStep::Posted && proof.is_none() {
        return Err(invalid("proof", FieldRule::Required));
    }
    let restarts = (step == DeliveryStep::Signed).then(|| restarts(issued)).flatten();
    let reached = restarts.iter().filter_map(|_| addressee(issued)).collect();
    let letter = issued.letter.id;
    Ok(Entry::Casework(Casework::Delivery(Delivery { letter, step, on, number, proof, restarts, reached })))
}

/// The act that the arrival of the letter is.
fn restarts(issued: &IssuedLetter) -> Option<String> {
    let wording = template(&issued.letter.template, Language::Chinese)?;
    Some(wording.restarts.clone()).filter(|it| !it.is_empty())
}

fn addressee(issued: &IssuedLetter) -> Option<Obligor> {
    match issued.letter.addressee {
        LetterParty::Debtor => Some(Obligor::Debtor),
        LetterParty::Guarantor { index } => Some(Obligor::Guarantor { index }),
        LetterParty::Outside { .. } => None,
    }
}

/// Where the letter is and what may follow.
pub(crate) fn shown(file: &CaseFile, issued: &IssuedLetter) -> LetterWay {
    let known = way(file, issued.letter.id);
    LetterWay {
        last: known.last.map(Into::into),
        on: known.on.map(|it| it.to_string()),
        number: known.number,
        next: DeliveryStep::after(known.last).iter().copied().map(Into::into).collect(),
        restarts: restarts(issued).is_some() && addressee(issued).is_some(),
    }
}

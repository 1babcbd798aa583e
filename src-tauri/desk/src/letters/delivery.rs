//! Letters on their way: what was posted, what arrived, and whom it reached.

use recourse_core::casework::{Casework, Delivery, DeliveryStep, Evidence, evidence, standing_file, way};
use recourse_core::obligors::Obligor;
use recourse_core::{CaseFile, Day, Entry, IssuedLetter, LetterId, LetterParty};
use recourse_letters::{Language, template};

use crate::Desk;
use crate::deadlines::{change, past};
use crate::desk::seq;
use crate::forms::{self, invalid};
use crate::wire::{
    DeadlinesChange, DeliveryDraft, EntryWritten, EvidenceKind, EvidenceLine, FieldRule, LetterWay, PreviewDelivery,
    RecordDelivery, Refusal, TodayItem, WayFile, WayStep,
};

impl Desk {
    /// What a step would do to the deadlines; nothing is written.
    ///
    /// # Errors
    /// As [`Desk::record_delivery`].
    pub fn preview_delivery(&self, ask: PreviewDelivery) -> Result<DeadlinesChange, Refusal> {
        self.read(|open, now| {
            let file = open.live_case(&ask.draft.case_id)?;
            open.veil(&file).over(change(&file, &delivery(&file, &ask.draft, now.today)?, &open.pack)?)
        })
    }

    /// Records a step of a letter on its way. A demand that was signed for restarts limitation for whom it was addressed to, and for nobody else.
    ///
    /// # Errors
    /// [`Refusal::LetterUnknown`], [`Refusal::FieldInvalid`] for a step that cannot follow, a day before the one before,
    /// and what is missing, [`Refusal::CaseWithdrawn`].
    pub fn record_delivery(&self, ask: RecordDelivery) -> Result<EntryWritten, Refusal> {
        let language = self.places.preferences().language;
        self.read(|open, now| {
            let file = open.live_case(&ask.draft.case_id)?;
            let issued = file.letters.iter().find(|it| it.letter.id.to_string() == ask.draft.letter);
            let (name, to) = issued.map(|it| titled(&file, it)).ok_or(Refusal::LetterUnknown)?;
            let step = super::follow_up(&file, &ask.follow_up, &name, &to, language, now)?;
            open.write_entry_with(&ask.draft.case_id, now, step, |file| delivery(file, &ask.draft, now.today))
        })
    }
}

pub(super) fn delivery(file: &CaseFile, draft: &DeliveryDraft, today: Day) -> Result<Entry, Refusal> {
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
    let files: Vec<u64> = draft.files.iter().map(|it| u64::from(*it)).collect();
    if files.iter().any(|it| standing_file(file, *it).is_none()) {
        return Err(Refusal::AttachmentUnknown);
    }
    if step != DeliveryStep::Posted && proof.is_none() && files.is_empty() {
        return Err(invalid("proof", FieldRule::Required));
    }
    let restarts = (step == DeliveryStep::Signed).then(|| restarts(issued)).flatten();
    let reached = restarts.iter().filter_map(|_| addressee(issued)).collect();
    let letter = issued.letter.id;
    Ok(Entry::Casework(Casework::Delivery(Delivery { letter, step, on, number, proof, files, restarts, reached })))
}

/// A letter of which somebody waits to hear.
pub(crate) fn awaited(file: &CaseFile, id: LetterId) -> Option<TodayItem> {
    let it = file.letters.iter().find(|it| it.letter.id == id)?;
    let way = way(file, id);
    let name = |language| template(&it.letter.template, language).map(|it| it.name.clone());
    let (title, addressee) = titled(file, it);
    Some(TodayItem::Letter {
        id: id.to_string(),
        addressee,
        reference: super::party::reference(&file.facts.number, seq(it.seq).ok()?),
        title_en: name(Language::English).unwrap_or_else(|| title.clone()),
        title,
        number: way.number,
        to_post: way.last.is_none(),
        returned: way.last == Some(DeliveryStep::Returned),
    })
}

/// What the letter is called in a language, and to whom it went.
pub(crate) fn called(file: &CaseFile, it: &IssuedLetter, language: Language) -> String {
    let name = template(&it.letter.template, language).map(|it| it.name.clone());
    format!("{} · {}", name.unwrap_or_else(|| it.letter.template.clone()), titled(file, it).1)
}

/// What the letter is called, and to whom it went.
fn titled(file: &CaseFile, it: &IssuedLetter) -> (String, String) {
    let known = template(&it.letter.template, Language::Chinese).map(|it| it.name.clone());
    (known.unwrap_or_else(|| it.letter.template.clone()), super::party::named(file, &it.letter.addressee))
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

/// Where the letter is, what may follow, and what proves it.
pub(crate) fn shown(file: &CaseFile, issued: &IssuedLetter) -> Result<LetterWay, Refusal> {
    let letter = issued.letter.id;
    let known = way(file, letter);
    let steps = file.work.deliveries().map(|(_, it)| it).filter(|it| it.letter == letter);
    let step = |it: &Delivery| {
        let files = it.files.iter().filter_map(|at| Some((*at, standing_file(file, *at)?)));
        let files = files.map(|(at, name)| Ok(WayFile { seq: seq(at)?, name: name.to_owned() }));
        Ok(WayStep {
            step: it.step.into(),
            on: it.on.to_string(),
            number: it.number.clone(),
            proof: it.proof.clone(),
            files: files.collect::<Result<_, Refusal>>()?,
        })
    };
    let proves = |(what, there)| EvidenceLine {
        what: match what {
            Evidence::Content => EvidenceKind::Content,
            Evidence::Number => EvidenceKind::Number,
            Evidence::Stub => EvidenceKind::Stub,
            Evidence::Arrival => EvidenceKind::Arrival,
        },
        there,
    };
    Ok(LetterWay {
        last: known.last.map(Into::into),
        on: known.on.map(|it| it.to_string()),
        number: known.number,
        next: DeliveryStep::after(known.last).iter().copied().map(Into::into).collect(),
        steps: steps.map(step).collect::<Result<_, Refusal>>()?,
        evidence: evidence(file, letter).into_iter().map(proves).collect(),
        restarts: restarts(issued).is_some() && addressee(issued).is_some(),
    })
}

//! Contacts, checked against the rules before they are written; consents, promises.

use recourse_core::casework::{
    Casework, Channel, Consent, ConsentTo, Contact, ContactResult, ContactWith, Direction, Promise, PromiseState,
    Purpose, catalogue, promises, silence, standing_file,
};
use recourse_core::conduct::{Breach, BreachKind, Guard, Moment, Way};
use recourse_core::guard::{Finding, Surface};
use recourse_core::{CaseFile, Day, Entry, Money, Party};
use recourse_vault::Records as _;

use crate::complaints::complaint_line;
use crate::deadlines::{named, obligor, obligors, past};
use crate::desk::{Now, Open, seq};
use crate::forms::{self, invalid};
use crate::ledger::source;
use crate::letters::unfit;
use crate::tactics::code;
use crate::visits::{care, recording_line, visit, visit_line};
use crate::wire::{
    AskContacts, BreachFact, BreachLine, CheckContact, CodedLine, ConsentDraft, ConsentLine, ConsentRef,
    ContactChannel, ContactChecked, ContactDirection, ContactDraft, ContactLine, ContactOutcome, ContactPurpose,
    ContactRef, ContactRole, ContactsShown, EntryWritten, FieldRule, PolicyShown, PromiseDraft, PromiseLine,
    PromiseOutcome, PromisePart, RecordConsent, RecordContact, RecordPromise, Refusal, TodayItem,
};
use crate::{Desk, mask, notes, wire};

impl Desk {
    /// Everything of the contacts of one file, the latest first.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`].
    pub fn case_contacts(&self, ask: AskContacts) -> Result<ContactsShown, Refusal> {
        self.read(|open, now| {
            let file = open.case(&ask.case_id)?;
            let guard = Guard { file: &file, elsewhere: &[], pack: &open.pack };
            let contacts = file.work.contacts().rev().map(|(at, it)| contact_line(&guard, at, it));
            let consents = file.work.consents().rev().map(|(at, it)| consent_line(&file, at, it));
            let complaints = file.work.complaints().rev().map(|(at, it)| complaint_line(&file, at, it));
            let promised = promises(&file, now.today);
            open.veil(&file).over(ContactsShown {
                people: obligors(&file),
                relations: relations(),
                agents: named_in(&file, "agent", "name"),
                heirs: named_in(&file, "heir", "name"),
                third_parties: named_in(&file, "subrogation", "third_party"),
                care: care(&file),
                visit_checks: catalogue().visit_checks.iter().map(code).collect(),
                contacts: contacts.collect::<Result<_, _>>()?,
                promises: promised
                    .into_iter()
                    .rev()
                    .map(|it| {
                        Ok::<_, Refusal>(PromiseLine {
                            seq: seq(it.seq)?,
                            by: named(&file, it.promise.by),
                            made_on: it.promise.made_on.to_string(),
                            amount: it.promise.amount.to_string(),
                            due: it.promise.due.to_string(),
                            paid: it.paid.to_string(),
                            state: it.state.into(),
                            proof: it.promise.proof,
                            parts: it.parts.into_iter().map(part).collect(),
                        })
                    })
                    .collect::<Result<_, _>>()?,
                consents: consents.collect::<Result<_, _>>()?,
                complaints: complaints.collect::<Result<_, _>>()?,
                hold: file.work.open_complaints().next().is_some(),
                policy: open.pack.contact_policy().map(|it| PolicyShown {
                    title: it.title.clone(),
                    quiet_from: it.quiet_from.clone(),
                    quiet_to: it.quiet_to.clone(),
                    calls: it.connected_calls_per_debtor_per_day,
                    attempts: it.attempts_per_number_per_day,
                    years: it.keep_records_years,
                    sources: it.sources(&open.pack).into_iter().map(source).collect(),
                }),
            })
        })
    }

    /// The rules that a contact would break; nothing is written.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::CaseWithdrawn`].
    pub fn check_contact(&self, ask: CheckContact) -> Result<ContactChecked, Refusal> {
        self.read(|open, now| {
            let file = open.working_case(&ask.draft.case_id)?;
            let moment = if ask.planned { Moment::Planned } else { Moment::Recorded };
            let contact = contact(&file, &ask.draft, now.today, moment)?;
            let elsewhere = open.elsewhere(&file)?;
            let guard = Guard { file: &file, elsewhere: &elsewhere, pack: &open.pack };
            Ok(ContactChecked {
                breaches: guard.breaches(&contact, moment).into_iter().map(breach_line).collect(),
                kept_until: guard.kept_until(contact.on).map(|it| it.to_string()),
                remarks: notes::remarks(said(&file, &contact)),
                words_with_reason: surface(&contact) == Surface::Note,
            })
        })
    }

    /// Records a contact, unless it breaks a rule that nothing lets through.
    ///
    /// # Errors
    /// [`Refusal::ContactRefused`], [`Refusal::ContactNeedsReason`], [`Refusal::FieldInvalid`].
    pub fn record_contact(&self, ask: RecordContact) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            let file = open.working_case(&ask.draft.case_id)?;
            let contact = contact(&file, &ask.draft, now.today, Moment::Recorded)?;
            let mut let_through = open.guarded(&file, &contact, Moment::Recorded)?;
            let words = said(&file, &contact);
            let_through.extend(words.iter().map(|it| format!("wording.{}", it.rule.id)));
            let words = notes::remarks(words);
            if surface(&contact) == Surface::Letter {
                unfit(&words)?;
            } else if !words.is_empty() && contact.reason.is_none() {
                return Err(notes::needs_reason(&words));
            }
            let entry = Entry::Casework(Casework::Contact(Contact { let_through, ..contact }));
            open.write_entry(&ask.draft.case_id, now, |_| Ok(entry))
        })
    }

    /// Records a promise to pay.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::CaseWithdrawn`].
    pub fn record_promise(&self, ask: RecordPromise) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| open.write_entry(&ask.draft.case_id, now, |file| promise(file, &ask.draft, now)))
    }

    /// Records consent, or that it was taken back.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::CaseWithdrawn`].
    pub fn record_consent(&self, ask: RecordConsent) -> Result<EntryWritten, Refusal> {
        let language = self.places.preferences().language;
        self.read(|open, now| {
            open.write_with_task(&ask.draft.case_id, now, language, |file| consent(file, &ask.draft, now))
        })
    }
}

impl Open {
    /// Contacts with the same debtor on his other files, as they would stand on this one.
    fn elsewhere(&self, file: &CaseFile) -> Result<Vec<Contact>, Refusal> {
        let Some(identity) = &file.facts.debtor.identity else { return Ok(Vec::new()) };
        let others = self.vault.cases_by_identity(identity)?.into_iter().filter(|it| *it != file.id);
        let others = self.vault.cases(&others.collect::<Vec<_>>())?;
        let same = others.into_iter().filter(|it| it.facts.debtor.identity.as_deref() == Some(identity.as_str()));
        Ok(same
            .flat_map(|other| other.work.contacts().map(|(_, it)| as_here(file, &other, it)).collect::<Vec<_>>())
            .collect())
    }

    /// The rules that a reason lets `contact` through; refused where one allows none, or none is given.
    pub(crate) fn guarded(&self, file: &CaseFile, contact: &Contact, moment: Moment) -> Result<Vec<String>, Refusal> {
        let elsewhere = self.elsewhere(file)?;
        let guard = Guard { file, elsewhere: &elsewhere, pack: &self.pack };
        let found = guard.breaches(contact, moment);
        match found.first() {
            Some(it) if it.way == Way::Closed => {
                Err(Refusal::ContactRefused { law: it.title.clone(), basis: cited(it) })
            }
            Some(it) if contact.reason.is_none() => {
                Err(Refusal::ContactNeedsReason { law: it.title.clone(), basis: cited(it) })
            }
            _ => Ok(found.into_iter().map(|it| it.rule).collect()),
        }
    }
}

/// A contact of `other` with whoever of `file` it was: the places of guarantors are those of their own file.
fn as_here(file: &CaseFile, other: &CaseFile, it: &Contact) -> Contact {
    let ContactWith::Liable { obligor } = &it.with else { return it.clone() };
    let Some(there) = other.facts.party(*obligor) else { return it.clone() };
    let same = |here: &Party| match (&here.identity, &there.identity) {
        (Some(here), Some(there)) => here == there,
        _ => here.name == there.name,
    };
    let with = match file.facts.liable().find(|(_, here)| same(here)) {
        Some((obligor, _)) => ContactWith::Liable { obligor },
        None => ContactWith::Other { name: there.name.clone(), relation: String::new() },
    };
    Contact { with, ..it.clone() }
}

/// That the debtor was not heard of for too long, as the queue shows it.
pub(crate) fn silent(file: &CaseFile, today: Day) -> Option<TodayItem> {
    let (it, list) = (silence(file, today)?, catalogue());
    Some(TodayItem::Silent {
        since: it.since.to_string(),
        heard: it.heard,
        days: u32::try_from(today.days_since(it.since)).unwrap_or(u32::MAX),
        limit: list.silent_days,
        why: list.silent_why.clone(),
        why_en: list.silent_why_en.clone(),
    })
}

fn cited(it: &Breach) -> String {
    let sources = it.sources.iter().map(|it| format!("{} {}", it.title, it.article).trim().to_owned());
    sources.collect::<Vec<_>>().join("; ")
}

/// Words of ours that the guard reads; what the other side said is theirs.
fn said(file: &CaseFile, it: &Contact) -> Vec<Finding> {
    match it.direction {
        Direction::Outgoing => notes::found(file, &[&it.summary], surface(it)),
        Direction::Incoming => Vec::new(),
    }
}

/// The words of a message are those the addressee reads; of everything else there is a note.
fn surface(it: &Contact) -> Surface {
    if it.channel == Channel::Message { Surface::Letter } else { Surface::Note }
}

/// Names in the records of a kind, each once.
fn named_in(file: &CaseFile, of: &str, field: &str) -> Vec<String> {
    let records = file.work.dossier().filter(|(_, it)| it.of == of);
    let mut names: Vec<String> = Vec::new();
    for name in records.filter_map(|(_, it)| it.values.get(field)) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

fn contact(file: &CaseFile, draft: &ContactDraft, today: Day, moment: Moment) -> Result<Contact, Refusal> {
    let on = match moment {
        Moment::Recorded => past("on", &draft.on, today)?,
        Moment::Planned => forms::day("on", &draft.on)?,
    };
    let spoken = !matches!(draft.channel, ContactChannel::Letter);
    let time = time("time", &draft.time)?;
    if time.is_none() && spoken {
        return Err(invalid("time", FieldRule::Required));
    }
    let with = with(file, &draft.with)?;
    let promise = match (forms::text_if_given("promiseAmount", &draft.promise_amount)?, &with) {
        (None, _) => None,
        (Some(amount), ContactWith::Liable { obligor }) => Some(Promise {
            by: *obligor,
            made_on: on,
            amount: forms::amount("promiseAmount", &amount)?,
            due: forms::day("promiseDue", &draft.promise_due)?,
            proof: forms::text_if_given("recording", &draft.recording)?,
        }),
        (
            Some(_),
            ContactWith::Agent { .. }
            | ContactWith::Heir { .. }
            | ContactWith::ThirdParty { .. }
            | ContactWith::Other { .. },
        ) => {
            return Err(invalid("promiseAmount", FieldRule::NotByThisPerson));
        }
    };
    if promise.is_some() && matches!(draft.result, ContactOutcome::NotReached | ContactOutcome::Invalid) {
        return Err(invalid("promiseAmount", FieldRule::NobodyReached));
    }
    if promise.as_ref().is_some_and(|it| it.due < on) {
        return Err(invalid("promiseDue", FieldRule::NotAfterStart));
    }
    let recordings: Vec<u64> = draft.recordings.iter().map(|it| u64::from(*it)).collect();
    if recordings.iter().any(|it| standing_file(file, *it).is_none()) {
        return Err(Refusal::AttachmentUnknown);
    }
    let visited = draft.channel == ContactChannel::Visit && moment == Moment::Recorded;
    let visited = visited && draft.direction == ContactDirection::Outgoing;
    Ok(Contact {
        recordings,
        visit: visited.then(|| visit(draft)).transpose()?,
        decides: draft.decides,
        channel: draft.channel.into(),
        direction: draft.direction.into(),
        with,
        purpose: draft.purpose.into(),
        on,
        time,
        number: forms::text_if_given("number", &draft.number)?,
        result: draft.result.into(),
        summary: forms::note_if_given("summary", &draft.summary)?.unwrap_or_default(),
        recording: forms::text_if_given("recording", &draft.recording)?,
        promise,
        reason: forms::note_if_given("reason", &draft.reason)?,
        let_through: Vec::new(),
    })
}

/// A time of the day as `HH:MM`; `9:5`, `0905` and `9：05` are taken too.
pub(crate) fn time(field: &str, typed: &str) -> Result<Option<String>, Refusal> {
    let text = typed.trim().replace('：', ":");
    if text.is_empty() {
        return Ok(None);
    }
    let digits = text.bytes().all(|it| it.is_ascii_digit());
    let (hours, minutes) = match text.split_once(':') {
        Some(parts) => parts,
        None if digits && text.len() == 4 => text.split_at(2),
        None => (text.as_str(), "0"),
    };
    let number =
        |it: &str| it.parse::<u32>().ok().filter(|_| it.len() <= 2 && it.bytes().all(|it| it.is_ascii_digit()));
    match (number(hours), number(minutes)) {
        (Some(hours @ 0..=23), Some(minutes @ 0..=59)) => Ok(Some(format!("{hours:02}:{minutes:02}"))),
        _ => Err(invalid(field, FieldRule::NotATime)),
    }
}

/// Somebody to be contacted.
pub(crate) fn with(file: &CaseFile, it: &ContactRef) -> Result<ContactWith, Refusal> {
    Ok(match it {
        ContactRef::Liable { obligor: who } => ContactWith::Liable { obligor: obligor(file, *who)? },
        ContactRef::Agent { name } => ContactWith::Agent { name: on_file(file, "agent", "name", name)? },
        ContactRef::Heir { name } => ContactWith::Heir { name: on_file(file, "heir", "name", name)? },
        ContactRef::ThirdParty { name } => {
            ContactWith::ThirdParty { name: on_file(file, "subrogation", "third_party", name)? }
        }
        ContactRef::Other { name, relation } => {
            let relation = catalogue().relation(relation).ok_or_else(|| invalid("relation", FieldRule::Required))?;
            ContactWith::Other { name: forms::text("person", name)?, relation: relation.id.clone() }
        }
    })
}

/// A name as typed; where it came back as it was shown while names are covered, the one on file that is behind it.
fn on_file(file: &CaseFile, kind: &str, field: &str, typed: &str) -> Result<String, Refusal> {
    let typed = forms::text("person", typed)?;
    let named = named_in(file, kind, field);
    if !typed.contains("**") || named.contains(&typed) {
        return Ok(typed);
    }
    let covered = |it: &String| {
        file.facts.liable().fold(it.clone(), |text, (_, it)| text.replace(&it.name, &mask::name(&it.name)))
    };
    let mut behind = named.into_iter().filter(|it| covered(it) == typed);
    match (behind.next(), behind.next()) {
        (Some(only), None) => Ok(only),
        _ => Err(invalid("person", FieldRule::StillMasked)),
    }
}

fn promise(file: &CaseFile, draft: &PromiseDraft, now: Now) -> Result<Entry, Refusal> {
    let made_on = past("madeOn", &draft.made_on, now.today)?;
    let due = forms::day("due", &draft.due)?;
    if due < made_on {
        return Err(invalid("due", FieldRule::NotAfterStart));
    }
    Ok(Entry::Casework(Casework::Promise(Promise {
        by: obligor(file, draft.by)?,
        made_on,
        amount: forms::amount("amount", &draft.amount)?,
        due,
        proof: forms::note_if_given("proof", &draft.proof)?,
    })))
}

fn consent(file: &CaseFile, draft: &ConsentDraft, now: Now) -> Result<Entry, Refusal> {
    let to = match &draft.to {
        ConsentRef::Visit => ConsentTo::Visit,
        ConsentRef::Hours { from, until } => {
            let needed =
                |field: &str, text: &str| time(field, text)?.ok_or_else(|| invalid(field, FieldRule::Required));
            let (from, until) = (needed("from", from)?, needed("until", until)?);
            if from >= until {
                return Err(invalid("until", FieldRule::NotAfterStart));
            }
            ConsentTo::Hours { from, until }
        }
        ConsentRef::PassData { recipient } => ConsentTo::PassData { recipient: forms::text("recipient", recipient)? },
    };
    Ok(Entry::Casework(Casework::Consent(Consent {
        to,
        by: with(file, &draft.by)?,
        on: past("on", &draft.on, now.today)?,
        withdrawn: draft.withdrawn,
        proof: forms::note("proof", &draft.proof)?,
    })))
}

fn relations() -> Vec<CodedLine> {
    let all = catalogue().relations.iter();
    all.map(|it| CodedLine {
        id: it.id.clone(),
        title: it.title.clone(),
        title_en: it.title_en.clone(),
        forbidden: it.forbidden,
    })
    .collect()
}

pub(crate) fn person(file: &CaseFile, with: &ContactWith) -> String {
    match with {
        ContactWith::Liable { obligor } => named(file, *obligor).name,
        ContactWith::Agent { name }
        | ContactWith::Heir { name }
        | ContactWith::ThirdParty { name }
        | ContactWith::Other { name, .. } => name.clone(),
    }
}

pub(crate) fn role(with: &ContactWith) -> ContactRole {
    match with {
        ContactWith::Liable { .. } => ContactRole::Liable,
        ContactWith::Agent { .. } => ContactRole::Agent,
        ContactWith::Heir { .. } => ContactRole::Heir,
        ContactWith::ThirdParty { .. } => ContactRole::ThirdParty,
        ContactWith::Other { .. } => ContactRole::Other,
    }
}

fn contact_line(guard: &Guard<'_>, at: u64, it: &Contact) -> Result<ContactLine, Refusal> {
    Ok(ContactLine {
        seq: seq(at)?,
        channel: it.channel.into(),
        direction: it.direction.into(),
        person: person(guard.file, &it.with),
        role: role(&it.with),
        on: it.on.to_string(),
        time: it.time.clone(),
        result: it.result.into(),
        summary: it.summary.clone(),
        recording: it.recording.clone(),
        recordings: it.recordings.iter().filter_map(|at| recording_line(guard.file, *at)).collect::<Result<_, _>>()?,
        visit: it.visit.as_ref().map(visit_line),
        decides: it.decides,
        kept_until: guard.kept_until(it.on).map(|it| it.to_string()),
        reason: it.reason.clone(),
        let_through: it.let_through.clone(),
    })
}

fn consent_line(file: &CaseFile, at: u64, it: &Consent) -> Result<ConsentLine, Refusal> {
    Ok(ConsentLine {
        seq: seq(at)?,
        to: match &it.to {
            ConsentTo::Visit => ConsentRef::Visit,
            ConsentTo::Hours { from, until } => ConsentRef::Hours { from: from.clone(), until: until.clone() },
            ConsentTo::PassData { recipient } => ConsentRef::PassData { recipient: recipient.clone() },
        },
        person: person(file, &it.by),
        on: it.on.to_string(),
        withdrawn: it.withdrawn,
        proof: it.proof.clone(),
    })
}

fn breach_line(it: Breach) -> BreachLine {
    BreachLine {
        breach: match it.kind {
            BreachKind::QuietHours { from, to } => BreachFact::QuietHours { from, to },
            BreachKind::OwnHours { from, until } => BreachFact::OwnHours { from, until },
            BreachKind::ConnectedCalls { count, most } => {
                BreachFact::ConnectedCalls { count: count.to_string(), most: most.to_string() }
            }
            BreachKind::Attempts { count, most } => {
                BreachFact::Attempts { count: count.to_string(), most: most.to_string() }
            }
            BreachKind::NotLiable => BreachFact::NotLiable,
            BreachKind::NoPowerOfAttorney => BreachFact::NoPowerOfAttorney,
            BreachKind::NotSubrogated => BreachFact::NotSubrogated,
            BreachKind::AskedToStop => BreachFact::AskedToStop,
            BreachKind::ForbiddenPartner => BreachFact::ForbiddenPartner,
            BreachKind::NoConsentToVisit => BreachFact::NoConsentToVisit,
            BreachKind::VisitBeforeCalls => BreachFact::VisitBeforeCalls,
            BreachKind::ComplaintOpen => BreachFact::ComplaintOpen,
            BreachKind::NoRecording => BreachFact::NoRecording,
        },
        rule: it.rule,
        title: it.title,
        sources: it.sources.into_iter().map(source).collect(),
        with_reason: it.way == Way::WithReason,
    }
}

fn part((on, amount): (Day, Money)) -> PromisePart {
    PromisePart { on: on.to_string(), amount: amount.to_string() }
}

crate::convert::same!(Channel, wire::ContactChannel: Phone Visit Message Letter);
crate::convert::same!(Direction, ContactDirection: Outgoing Incoming);
crate::convert::same!(Purpose, ContactPurpose: Collect Locate AnswerComplaint VoluntaryPayment);
crate::convert::same!(ContactResult, ContactOutcome: Reached NotReached Invalid Refused);
crate::convert::same!(PromiseState, PromiseOutcome: Open Kept PartlyKept Broken);

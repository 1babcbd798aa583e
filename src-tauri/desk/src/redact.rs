//! Copies for a court (脱敏副本): numbers of everybody covered, and what belongs to persons who are no party. Names of the
//! parties and their addresses stay, for the court must know whom it is about. Every copy is logged and says what it is.

use recourse_core::casework::{Casework, Consent, Contact, ContactWith, PlannedContact, StepPlanned};
use recourse_core::users::{Masking, Policy};
use recourse_core::{CaseFile, IssuedLetter};
use recourse_letters::{LetterFacts, compose_with, render};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::desk::Open;
use crate::letters::render_refused;
use crate::letters::wordings::of_version;
use crate::mask;
use crate::refusals::fault;
use crate::veil::Veil;
use crate::wire::{Language, Refusal};
use crate::words::say;

/// Members that hold no text of a person.
const EXEMPT: [&str; 9] = ["id", "caseId", "sha256", "digest", "template", "number", "language", "layout", "contract"];
/// Members that hold a number of a person by their name.
const NUMBERS: [&str; 5] = ["identity", "phone", "account", "account_number", "assignee_account_number"];
/// The fewest characters of a name that is looked for in texts.
const SHORTEST_NAME: usize = 2;

/// What is covered in copies of one file.
pub(crate) struct Redaction<'a> {
    file: &'a CaseFile,
    numbers: Policy,
    streets: Policy,
    /// Longest first, each with whether it stays as it is: names and addresses of the parties do, names of persons who are
    /// no party do not. One may be part of another.
    named: Vec<(String, bool)>,
}

impl<'a> Redaction<'a> {
    pub(crate) fn of(file: &'a CaseFile) -> Self {
        let parties = || file.facts.liable().map(|(_, it)| it);
        let mut kept: Vec<String> = parties().map(|it| it.name.clone()).collect();
        kept.extend(parties().filter_map(|it| it.address.clone()));
        let mut others: Vec<String> = strangers(file).filter(|it| it.chars().count() >= SHORTEST_NAME).collect();
        others.retain(|it| !kept.contains(it));
        let stays = kept.into_iter().map(|it| (it, true)).chain(others.into_iter().map(|it| (it, false)));
        let mut named: Vec<(String, bool)> = stays.filter(|(it, _)| !it.trim().is_empty()).collect();
        named.sort_by(|(one, _), (other, _)| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
        named.dedup();
        let numbers = Policy { masked: vec![Masking::Identity, Masking::Phone, Masking::Account], ..Policy::default() };
        let streets = Policy { masked: vec![Masking::Address], ..Policy::default() };
        Self { file, numbers, streets, named }
    }

    /// The text as a court gets it.
    pub(crate) fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        let stands_for = |place: usize| char::from_u32(0xe000_u32.saturating_add(u32::try_from(place).unwrap_or(0)));
        for (place, (it, stays)) in self.named.iter().enumerate() {
            let Some(mark) = stands_for(place) else { continue };
            text = text.replace(it.as_str(), &if *stays { mark.to_string() } else { mask::name(it) });
        }
        text = Veil::of(&self.numbers, self.file).text(&text);
        text = Veil::by_form(&self.streets).text(&text);
        for (place, (it, _)) in self.named.iter().enumerate() {
            if let Some(mark) = stands_for(place) {
                text = text.replace(mark, it);
            }
        }
        text
    }

    /// An answer with every text in it as a court gets it.
    pub(crate) fn over<T: Serialize + DeserializeOwned>(&self, it: &T) -> Result<T, Refusal> {
        let mut value = serde_json::to_value(it).map_err(|why| fault(&why))?;
        self.walk("", &mut value);
        serde_json::from_value(value).map_err(|why| fault(&why))
    }

    fn walk(&self, name: &str, value: &mut Value) {
        match value {
            Value::String(text) if NUMBERS.contains(&name) => *text = number(name, text),
            Value::String(text) if !EXEMPT.contains(&name) => *text = self.text(text),
            Value::Array(items) => items.iter_mut().for_each(|it| self.walk(name, it)),
            Value::Object(fields) => fields.iter_mut().for_each(|(name, it)| self.walk(name, it)),
            Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// The facts of a letter as a court gets them: no seal, no picture, and a mark across every page.
    fn facts(&self, facts: &LetterFacts, language: Language) -> Result<LetterFacts, Refusal> {
        let covered = self.over(facts)?;
        let mut sender = facts.sender.clone();
        sender.account_number = mask::account(&sender.account_number);
        sender.contact = Some(sender.contact).filter(|it| !it.is_empty()).map(|it| mask::name(&it)).unwrap_or_default();
        let watermark = Some(say(language, "redacted_mark", &[]));
        Ok(LetterFacts { sender, watermark, head_picture: None, seal: None, ..covered })
    }
}

fn number(name: &str, text: &str) -> String {
    match name {
        "identity" => mask::identity(text),
        "phone" => mask::phone(text),
        _ => mask::account(text),
    }
}

/// Everybody whom the file names and who is no party to it: agents, heirs, others talked to, who paid for the debtor, and
/// our own people.
fn strangers(file: &CaseFile) -> impl Iterator<Item = String> {
    let recorded = file.work.dossier().flat_map(|(_, it)| {
        ["name", "who", "person", "owner", "with"].into_iter().filter_map(|field| it.values.get(field).cloned())
    });
    let talked = file.work.standing().filter_map(|(_, it)| match it {
        Casework::Contact(Contact { with, .. })
        | Casework::Consent(Consent { by: with, .. })
        | Casework::StepPlanned(StepPlanned { contact: Some(PlannedContact { with, .. }), .. }) => match with {
            ContactWith::Agent { name } | ContactWith::Heir { name } | ContactWith::Other { name, .. } => {
                Some(name.clone())
            }
            ContactWith::Liable { .. } | ContactWith::ThirdParty { .. } => None,
        },
        Casework::Complaint(it) => Some(it.by.clone()),
        Casework::Renewed(it) => Some(it.approved_by.clone()),
        Casework::ApprovalAsked(it) => Some(it.by.clone()),
        Casework::ApprovalDecided(it) => Some(it.by.clone()),
        Casework::TimeSpent(it) => Some(it.by.clone()),
        _ => None,
    });
    let payers = file.payments.iter().filter_map(|it| it.payer.clone());
    let ours = file.facts.officer.clone().into_iter();
    let approvers = file.waivers.iter().map(|it| it.what.approved_by.clone());
    let approvers = approvers.chain(file.standstills.iter().map(|it| it.what.approved_by.clone()));
    recorded.chain(talked).chain(payers).chain(ours).chain(approvers)
}

impl Open {
    /// The pages of a letter as a court gets them, by the wording it was written by.
    pub(crate) fn redacted_letter(
        &self,
        file: &CaseFile,
        letter: &IssuedLetter,
        language: Language,
    ) -> Result<Vec<u8>, Refusal> {
        let facts: LetterFacts = serde_json::from_value(letter.letter.facts.clone()).map_err(|why| fault(&why))?;
        let entries = recourse_vault::Records::wordings(&self.vault)?;
        let version = letter.letter.template_version;
        let wording = of_version(&entries, &facts.template, facts.language, version).ok_or(Refusal::WordingUnknown)?;
        let covered = Redaction::of(file).facts(&facts, language)?;
        let mut document = compose_with(&covered, &wording).map_err(|why| fault(&why))?;
        let note = say(language, "redacted_letter", &[("sha256", &letter.letter.sha256)]);
        document.blocks.push(recourse_letters::Block::Note(recourse_letters::Text::plain(note)));
        Ok(render(&document).map_err(render_refused)?.bytes)
    }
}

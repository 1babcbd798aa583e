//! Records of a file, each checked by the kind it is of.

use std::collections::BTreeMap;

use recourse_core::casework::{Casework, Coded, DossierField, DossierKind, DossierRecord, FieldKind, catalogue};
use recourse_core::users::Policy;
use recourse_core::{CaseFile, Entry};
use recourse_vault::Records as _;

use crate::Desk;
use crate::deadlines::{named, obligor, obligors};
use crate::desk::seq;
use crate::forms::{self, invalid};
use crate::mask;
use crate::notes;
use crate::veil::Veil;
use crate::wire::{
    AskDossier, ChoiceLine, DossierDraft, DossierFieldKind, DossierFieldLine, DossierKindLine, DossierLine,
    DossierShown, DossierValue, EntryWritten, FieldRule, RecordDossier, Refusal,
};

impl Desk {
    /// The records of one file that stand, the latest first, and the kinds there are.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`].
    pub fn case_dossier(&self, ask: AskDossier) -> Result<DossierShown, Refusal> {
        self.read(|open, now| {
            let file = open.case(&ask.case_id)?;
            let history = open.vault.entries(file.id)?;
            let at = |seq: u64| history.iter().find(|it| it.seq == seq).map(|it| it.at.date_naive().to_string());
            let mut records = Vec::new();
            for (at_seq, it) in file.work.dossier() {
                records.push(DossierLine {
                    seq: seq(at_seq)?,
                    of: it.of.clone(),
                    obligor: it.obligor.map(|who| named(&file, who)),
                    values: it.values.iter().map(|(field, value)| value_of(field, value)).collect(),
                    at: at(at_seq).unwrap_or_default(),
                });
            }
            records.reverse();
            let kinds = catalogue().dossier.iter().map(kind).collect();
            let credit = open.credit(&file)?;
            let pledges = crate::promises::pledges(&file, now.today)?;
            open.veil(&file).over(DossierShown { people: obligors(&file), kinds, records, credit, pledges })
        })
    }

    /// Adds a record to a file, or puts it in the place of another.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`] by the id of the field, [`Refusal::BadRequest`] for an unknown kind or record.
    pub fn record_dossier(&self, ask: RecordDossier) -> Result<EntryWritten, Refusal> {
        let language = self.places.preferences().language;
        self.read(|open, now| {
            let policy = open.policy.clone();
            open.write_with_task(&ask.draft.case_id, now, language, |file| {
                record(file, &lifted(&policy, file, &ask.draft)?)
            })
        })
    }
}

/// The draft with what is behind the values that came back as those of the record it replaces were shown, whether or not
/// names were covered then.
fn lifted(policy: &Policy, file: &CaseFile, draft: &DossierDraft) -> Result<DossierDraft, Refusal> {
    let veils = [Veil::of(policy, file).with_names(file), Veil::of(policy, file)];
    let Some(replaced) = draft.replaces else { return Ok(draft.clone()) };
    let behind = file.work.dossier().find(|(seq, _)| *seq == u64::from(replaced)).map(|(_, it)| &it.values);
    let mut draft = draft.clone();
    for typed in &mut draft.values {
        if let Some(behind) = behind.and_then(|it| it.get(&typed.field)) {
            for veil in &veils {
                *typed = veil.lifted(typed, &value_of(&typed.field, behind))?;
            }
        }
        let mut covered = file.facts.liable().map(|(_, it)| (it.name.as_str(), mask::name(&it.name)));
        let was = behind.and_then(|it| it.get(&typed.field)).map_or("", String::as_str);
        if typed.value.contains("****") || covered.any(|(name, mask)| was.contains(name) && typed.value.contains(&mask))
        {
            return Err(invalid(&typed.field, FieldRule::StillMasked));
        }
    }
    Ok(draft)
}

fn value_of(field: &str, value: &str) -> DossierValue {
    DossierValue { field: field.to_owned(), value: value.to_owned() }
}

fn choice(it: &Coded) -> ChoiceLine {
    ChoiceLine {
        id: it.id.clone(),
        title: it.title.clone(),
        title_en: it.title_en.clone(),
        hint: it.hint.clone(),
        hint_en: it.hint_en.clone(),
    }
}

fn kind(it: &DossierKind) -> DossierKindLine {
    DossierKindLine {
        id: it.id.clone(),
        title: it.title.clone(),
        title_en: it.title_en.clone(),
        of_one: it.of_one,
        hint: it.hint.clone(),
        hint_en: it.hint_en.clone(),
        fields: it
            .fields
            .iter()
            .map(|it| DossierFieldLine {
                id: it.id.clone(),
                title: it.title.clone(),
                title_en: it.title_en.clone(),
                is: it.is.into(),
                required: it.required,
                required_with: it.required_with.clone(),
                choices: it.choices.iter().map(choice).collect(),
            })
            .collect(),
    }
}

fn record(file: &CaseFile, draft: &DossierDraft) -> Result<Entry, Refusal> {
    let unknown = |detail: &str| Refusal::BadRequest { detail: detail.to_owned() };
    let kind = catalogue().dossier.iter().find(|it| it.id == draft.of).ok_or_else(|| unknown("no such kind"))?;
    let mut values = BTreeMap::new();
    for field in &kind.fields {
        let typed = draft.values.iter().find(|it| it.field == field.id).map_or("", |it| it.value.as_str());
        let read = match field.is {
            FieldKind::Line => forms::text_if_given(&field.id, typed)?,
            FieldKind::Note => forms::note_if_given(&field.id, typed)?,
            FieldKind::Day => forms::day_if_given(&field.id, typed)?.map(|it| it.to_string()),
            FieldKind::Amount => {
                let text = forms::text_if_given(&field.id, typed)?;
                text.map(|it| forms::amount(&field.id, &it)).transpose()?.map(|it| it.to_string())
            }
            FieldKind::Count => match typed.trim() {
                "" => None,
                text => Some(text.parse::<u16>().map_err(|_| invalid(&field.id, FieldRule::NotACount))?.to_string()),
            },
            FieldKind::Choice => match typed.trim() {
                "" => None,
                id if field.choices.iter().any(|it| it.id == id) => Some(id.to_owned()),
                _ => return Err(unknown("no such choice")),
            },
            FieldKind::Pledge => match typed.trim() {
                "" => None,
                at if pledged(file, at) => Some(at.to_owned()),
                _ => return Err(unknown("no such plan or promise")),
            },
        };
        if let Some(value) = read {
            values.insert(field.id.clone(), value);
        }
    }
    let bare = |it: &&DossierField| !values.contains_key(&it.id) && it.is_required(&values);
    if let Some(field) = kind.fields.iter().find(bare) {
        return Err(invalid(&field.id, FieldRule::Required));
    }
    let replaces = draft.replaces.map(u64::from);
    if replaces.is_some_and(|it| !file.work.dossier().any(|(seq, old)| seq == it && old.of == kind.id)) {
        return Err(unknown("no such record"));
    }
    let reason = forms::note_if_given("reason", &draft.reason)?;
    let ours = kind.fields.iter().filter(|it| matches!(it.is, FieldKind::Line | FieldKind::Note) && !it.quoted);
    let texts: Vec<&str> = ours.filter_map(|it| values.get(&it.id).map(String::as_str)).collect();
    notes::explained(file, &texts, reason.as_ref())?;
    let obligor = draft.obligor.filter(|_| kind.of_one).map(|it| obligor(file, it)).transpose()?;
    Ok(Entry::Casework(Casework::Dossier(DossierRecord { of: kind.id.clone(), obligor, values, replaces, reason })))
}

/// Whether the entry is a plan or a promise of the file that stands.
fn pledged(file: &CaseFile, at: &str) -> bool {
    let plans = file.work.plans_drawn().map(|(seq, _)| seq);
    plans.chain(file.work.promised().map(|(seq, _)| seq)).any(|seq| seq.to_string() == at)
}

crate::convert::same!(FieldKind, DossierFieldKind: Line Note Day Amount Choice Count Pledge);

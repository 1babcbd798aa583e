//! The collection log of one file as a sheet: who was contacted when, how, and what came of it.

use std::path::Path;

use recourse_core::casework::Contact;
use recourse_core::conduct::Guard;
use recourse_core::users::Right;
use recourse_core::{CaseFile, Day};
use recourse_exchange::{Table, TableCell, write_csv, write_tables};

use crate::contacts::{person, role};
use crate::desk::{Open, shown};
use crate::refusals::fault;
use crate::wire::{
    ContactChannel, ContactDirection, ContactOutcome, ContactPurpose, ContactRole, ContactsExported, ExportContacts,
    Language, PersonalData, Refusal, SheetKind,
};
use crate::words::{code_of, say};
use crate::{Desk, files, letters};

const COLUMNS: [&str; 13] = [
    "log_day",
    "contact_time",
    "contact_channel",
    "contact_direction",
    "contact_person",
    "log_role",
    "contact_purpose",
    "contact_result",
    "contact_number",
    "contact_summary",
    "promise_amount",
    "contact_recording",
    "log_kept_until",
];

impl Desk {
    /// Writes the contacts of a file, the earliest first, as a sheet; in clear only for those who may see it so.
    ///
    /// # Errors
    /// [`Refusal::NotPermitted`], [`Refusal::FileTrouble`] where something is there already or nothing can be written.
    pub fn export_contacts(&self, ask: ExportContacts) -> Result<ContactsExported, Refusal> {
        self.read(|open, now| {
            let file = open.case(&ask.case_id)?;
            let clear = open.in_clear(ask.personal)?;
            let table = open.collection_log(&file, now.today, clear, ask.language);
            let rows = table.rows.len();
            let bytes = match ask.format {
                SheetKind::Xlsx => write_tables(&[table]).map_err(|why| fault(&why))?,
                SheetKind::Csv => write_csv(&table).map_err(|why| fault(&why))?,
            };
            let path = Path::new(&ask.path);
            files::write_new(path, &bytes)?;
            open.note_export(Some(file.id), "export_contacts", Some(letters::sha256(&bytes)));
            Ok(ContactsExported { path: shown(path), contacts: u32::try_from(rows).unwrap_or(u32::MAX) })
        })
    }
}

impl Open {
    /// Whether personal data are written in clear; refused to whoever may not see them so.
    pub(crate) fn in_clear(&self, personal: PersonalData) -> Result<bool, Refusal> {
        let clear = personal == PersonalData::Clear;
        if clear && !self.user.may(Right::Reveal) {
            return Err(Refusal::NotPermitted { lacks: Right::Reveal.into() });
        }
        Ok(clear)
    }

    fn collection_log(&self, file: &CaseFile, today: Day, clear: bool, language: Language) -> Table {
        let veil = self.veil(file);
        let text = |it: &str| if clear { it.to_owned() } else { veil.text(it) };
        let name = |it: &str| if clear { it.to_owned() } else { veil.text(&self.named(it)) };
        let guard = Guard { file, elsewhere: &[], pack: &self.pack };
        let mut contacts: Vec<&Contact> = file.work.contacts().map(|(_, it)| it).collect();
        contacts.sort_by(|one, other| (one.on, &one.time).cmp(&(other.on, &other.time)));
        let rows = contacts.into_iter().map(|it| {
            let said = |family: &str, code: String| TableCell::Text(say(language, &format!("{family}_{code}"), &[]));
            vec![
                TableCell::Day(it.on),
                given(it.time.as_deref()),
                said("channel", code_of(ContactChannel::from(it.channel))),
                said("contact", code_of(ContactDirection::from(it.direction))),
                TableCell::Text(name(&person(file, &it.with))),
                said("role", role_word(it)),
                said("purpose", code_of(ContactPurpose::from(it.purpose))),
                said("outcome", code_of(ContactOutcome::from(it.result))),
                given(it.number.as_deref().map(text).as_deref()),
                given(Some(text(&it.summary)).as_deref()),
                it.promise.as_ref().map_or(TableCell::Blank, |it| TableCell::Amount(it.amount)),
                given(it.recording.as_deref().map(text).as_deref()),
                guard.kept_until(it.on).map_or(TableCell::Blank, TableCell::Day),
            ]
        });
        let number = file.facts.number.to_string();
        let debtor = name(&file.facts.debtor.name);
        let above = [("number", number.as_str()), ("debtor", &debtor), ("day", &today.to_string())];
        Table {
            name: say(language, "log_title", &[]),
            above: vec![say(language, "log_above", &above)],
            columns: COLUMNS.iter().map(|it| say(language, it, &[])).collect(),
            rows: rows.collect(),
        }
    }
}

/// As what somebody was contacted, by the word of it.
fn role_word(it: &Contact) -> String {
    match role(&it.with) {
        ContactRole::Other => "not_liable".to_owned(),
        role => code_of(role),
    }
}

fn given(it: Option<&str>) -> TableCell {
    it.filter(|it| !it.is_empty()).map_or(TableCell::Blank, |it| TableCell::Text(it.to_owned()))
}

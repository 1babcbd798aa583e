//! Kinds of records of a file, and what is filled in.

use serde::Deserialize;

use super::Coded;

/// A kind of record of a file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DossierKind {
    /// Its name in the list.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// Whether it concerns somebody liable.
    #[serde(default)]
    pub of_one: bool,
    /// What is asked or warned of when it is chosen.
    #[serde(default)]
    pub hint: String,
    /// The same in English.
    #[serde(default)]
    pub hint_en: String,
    /// What is filled in.
    pub fields: Vec<DossierField>,
}

/// A field of a record.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DossierField {
    /// Its name in the kind.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// What it holds.
    pub is: FieldKind,
    /// Whether it must be filled in.
    #[serde(default)]
    pub required: bool,
    /// The field that calls for it: `phone` where that is filled in, `source=other` where it says so.
    #[serde(default)]
    pub required_with: Option<String>,
    /// What may be chosen, where it is a choice.
    #[serde(default)]
    pub choices: Vec<Coded>,
    /// The date that the day in it is, by its id among the dates.
    #[serde(default)]
    pub dated: Option<String>,
    /// Whether it holds what somebody else said, in their words.
    #[serde(default)]
    pub quoted: bool,
}

/// What a field of a record holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum FieldKind {
    Line,
    Note,
    Day,
    Amount,
    Choice,
    Count,
    /// A plan or a promise of the file, by its entry.
    Pledge,
}

impl DossierField {
    /// Whether it must be filled in, given what is filled in.
    #[must_use]
    pub fn is_required(&self, values: &std::collections::BTreeMap<String, String>) -> bool {
        let called = self.required_with.as_deref().is_some_and(|with| match with.split_once('=') {
            Some((field, choice)) => values.get(field).is_some_and(|it| it == choice),
            None => values.contains_key(with),
        });
        self.required || called
    }
}

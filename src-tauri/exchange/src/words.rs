//! The words of `headers.txt`, read once.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

use crate::field::Field;

/// Names of fields, and the words that headers are made of.
#[derive(Default)]
pub(crate) struct Words {
    /// Headers that mean a field and nothing else.
    pub(crate) fields: HashMap<&'static str, Field>,
    /// Words for the debtor.
    pub(crate) debtors: Vec<&'static str>,
    /// Words for those who answer to us for the debtor.
    pub(crate) guarantors: Vec<&'static str>,
    /// Words for people who have no field.
    pub(crate) others: Vec<&'static str>,
    names: Vec<&'static str>,
    identities: Vec<&'static str>,
    phones: Vec<&'static str>,
    addresses: Vec<&'static str>,
}

/// What of a party a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Name,
    Identity,
    Phone,
    Address,
}

impl Words {
    /// What of a party `word` means; nothing at all is the name.
    pub(crate) fn what(&self, word: &str) -> Option<What> {
        let is = |words: &[&str]| words.contains(&word);
        match () {
            () if word.is_empty() || is(&self.names) => Some(What::Name),
            () if is(&self.identities) => Some(What::Identity),
            () if is(&self.phones) => Some(What::Phone),
            () if is(&self.addresses) => Some(What::Address),
            () => None,
        }
    }

    fn read(text: &'static str) -> Self {
        let mut words = Self::default();
        for (key, names) in text.lines().filter(|it| !it.starts_with('#')).filter_map(|it| it.split_once(": ")) {
            let names = names.split_whitespace();
            match key {
                "@debtor" => words.debtors.extend(names),
                "@guarantor" => words.guarantors.extend(names),
                "@other" => words.others.extend(names),
                "@name" => words.names.extend(names),
                "@identity" => words.identities.extend(names),
                "@phone" => words.phones.extend(names),
                "@address" => words.addresses.extend(names),
                field => {
                    let field: StrDeserializer<'_, Error> = field.into_deserializer();
                    if let Ok(field) = Field::deserialize(field) {
                        words.fields.extend(names.map(|it| (it, field)));
                    }
                }
            }
        }
        words
    }
}

/// The words that ship with the program.
pub(crate) fn words() -> &'static Words {
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::read(include_str!("headers.txt")));
    &WORDS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::header::Heading;

    #[test]
    fn every_line_is_understood_and_no_name_means_two_fields() {
        let text = include_str!("headers.txt");
        let words = words();
        let mut names = 0;
        for line in text.lines().filter(|it| !it.is_empty() && !it.starts_with('#')) {
            let (key, rest) = line.split_once(": ").unwrap();
            if !key.starts_with('@') {
                for name in rest.split_whitespace() {
                    names += 1;
                    assert_eq!(serde_json::to_value(words.fields[name]).unwrap(), key, "{name}");
                    assert_eq!(Heading::of(name).core, name, "not in the form of a core");
                }
            }
        }
        assert_eq!(names, words.fields.len());
    }
}

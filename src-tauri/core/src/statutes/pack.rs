//! The embedded data files and the instruments they cite.

use std::sync::OnceLock;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::Day;

/// A text of law (or a table row) that a figure rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The instrument, with its number where confirmed.
    pub title: String,
    /// Article, or row of a published table.
    pub article: String,
    /// First day in force, where confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective_from: Option<Day>,
    /// Last day in force; `None` while in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective_to: Option<Day>,
    /// Whether number, date or wording could not be confirmed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unverified: bool,
}

/// The source for `article` of the instrument known as `id` in `data/cn/instruments.json`; the id itself as title,
/// unverified, where there is none.
#[must_use]
pub fn source(id: &str, article: impl Into<String>) -> Source {
    static FILE: OnceLock<Instruments> = OnceLock::new();
    let file = FILE.get_or_init(|| read(include_str!("../../data/cn/instruments.json")));
    let known = file.instruments.iter().find(|it| it.id == id);
    Source {
        title: known.map_or(id, |it| it.title.as_str()).to_owned(),
        article: article.into(),
        effective_from: known.and_then(|it| it.from),
        effective_to: known.and_then(|it| it.to),
        unverified: known.is_none_or(|it| !it.verified),
    }
}

/// A citation inside a data file.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Citation {
    instrument: String,
    article: String,
}

impl Citation {
    pub(super) fn source(&self) -> Source {
        source(&self.instrument, self.article.clone())
    }
}

#[derive(Deserialize)]
struct Instruments {
    instruments: Vec<Instrument>,
}

#[derive(Deserialize)]
struct Instrument {
    id: String,
    title: String,
    from: Option<Day>,
    to: Option<Day>,
    verified: bool,
}

/// Reads a file that ships inside the program; the tests read each, so that none can ship broken.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> T {
    #[expect(clippy::expect_used, reason = "the text is compiled in and every file is read by a test")]
    serde_json::from_str(text).expect("a data file that ships is well formed")
}

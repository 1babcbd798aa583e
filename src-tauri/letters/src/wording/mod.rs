//! The language of the wording files: a header, then lines of blocks with named variables and conditions.
//!
//! A header line is `keyword text`: `id`, `language`, `version`, `name`, `name-en`, `to` (roles), `from` (capacities), `law`,
//! `demands`, `needs` (facts without which the letter is not composed), `asks` (facts the writer may give), `figures`
//! (`owed`, `settled` or `none`), `surface` (`inside` or `outside`). `words key text` names the words of tables, `use NAME` takes over a part of the
//! language's common file. A block line is `keyword text`, or `keyword@list text` to print it once for every item of a
//! list; `#` begins a comment line. Within the text
//!
//! * `{name}` prints a variable,
//! * `{?name}…{:}…{/}` prints the first part where the variable is there, else the second (which may be left out),
//!   `{!name}…{/}` the other way round,
//! * `{list}…{|}…{/}` joins those parts that print something,
//! * `**` turns bold on and off.

mod check;
mod parse;
mod print;

use std::collections::BTreeMap;

use crate::asked::{ASKED, Asked};
use crate::document::Text;
use crate::facts::{Capacity, Language, Role};

pub(crate) use parse::Part;
pub(crate) use print::comma;

/// A wording file as read: one template in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The name it goes by in the journal, on the wire and in file names.
    pub id: String,
    /// Its language.
    pub language: Language,
    /// Its version.
    pub version: u32,
    /// What people call it.
    pub name: String,
    /// The same in English, where no English wording of that name tells it; may be empty.
    pub name_en: String,
    /// To whom it may be written.
    pub to: Vec<Role>,
    /// In which capacities of the sender it is written; empty is any.
    pub from: Vec<Capacity>,
    /// The law it rests on.
    pub law: String,
    /// What it asks of the addressee.
    pub demands: String,
    /// Variables without which it is not composed.
    pub needs: Vec<String>,
    /// Facts that the writer is asked for.
    pub asks: Vec<&'static Asked>,
    /// The act that its arrival is, by its id among the interruptions of limitation; empty where it is none.
    pub restarts: String,
    /// What it says of the balance.
    pub figures: Figures,
    /// Who may read it.
    pub surface: Surface,
    words: BTreeMap<String, String>,
    pub(crate) lines: Vec<Line>,
}

/// What a letter says of the balance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Figures {
    /// It demands what is owed; nothing owed, no letter.
    #[default]
    Owed,
    /// It says that nothing is owed any more.
    Settled,
    /// Neither.
    None,
}

/// Who may read a letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Surface {
    /// Its addressee.
    #[default]
    Inside,
    /// Anybody who sees the cover: it tells of no debt, not even in the file number.
    Outside,
}

/// One block line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) number: u32,
    pub(crate) keyword: Keyword,
    /// Printed once for every item of this list.
    pub(crate) each: Option<String>,
    pub(crate) parts: Vec<Part>,
}

/// What a line makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keyword {
    Letterhead,
    HeadLine,
    Reference,
    Title,
    Recipient,
    Note,
    Heading,
    Clause,
    Item,
    Paragraph,
    Table,
    Closing,
    By,
    Seal,
    Dated,
    SlipTitle,
    Slip,
    SlipField,
    Annex,
    SignLeft,
    SignRight,
}

impl Keyword {
    const ALL: [(&'static str, Self); 21] = [
        ("letterhead", Self::Letterhead),
        ("headline", Self::HeadLine),
        ("reference", Self::Reference),
        ("title", Self::Title),
        ("recipient", Self::Recipient),
        ("note", Self::Note),
        ("heading", Self::Heading),
        ("clause", Self::Clause),
        ("item", Self::Item),
        ("paragraph", Self::Paragraph),
        ("table", Self::Table),
        ("closing", Self::Closing),
        ("by", Self::By),
        ("seal", Self::Seal),
        ("dated", Self::Dated),
        ("slip-title", Self::SlipTitle),
        ("slip", Self::Slip),
        ("slip-field", Self::SlipField),
        ("annex", Self::Annex),
        ("sign-left", Self::SignLeft),
        ("sign-right", Self::SignRight),
    ];

    fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find_map(|(name, it)| (name == word).then_some(it))
    }
}

/// What the variables of a wording stand for; `None` where the letter has no such fact.
pub(crate) type Values = BTreeMap<&'static str, Option<Text>>;

/// What a letter gives its wording: variables, and lists of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stock {
    pub(crate) values: Values,
    pub(crate) lists: BTreeMap<&'static str, Vec<Values>>,
}

/// Why a wording file cannot be used; lines and columns count from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum WordingError {
    #[error("{line}:1: no such block as {keyword:?}")]
    NoSuchBlock { line: u32, keyword: String },
    #[error("{line}:{column}: {value:?} is not known here")]
    BadHeader { line: u32, column: u32, value: String },
    #[error("{line}:{column}: a brace, condition or list is left open or closed once too often")]
    Unbalanced { line: u32, column: u32 },
    #[error("{line}:{column}: no such variable as {name:?}")]
    NoSuchVariable { line: u32, column: u32, name: String },
    #[error("{line}:{column}: {name:?} is printed outside its condition, and this letter has no such fact")]
    Unconditional { line: u32, column: u32, name: String },
    #[error("{line}:1: no such table as {name:?}")]
    NoSuchTable { line: u32, name: String },
    #[error("{line}:1: no such list as {name:?}")]
    NoSuchList { line: u32, name: String },
    #[error("{line}:1: no such part as {name:?}")]
    NoSuchPart { line: u32, name: String },
    #[error("{line}:1: the line does not follow the block that it belongs to")]
    Misplaced { line: u32 },
    #[error("the words for {key:?} are missing")]
    NoWords { key: String },
    #[error("{line}:1: the header lacks {what:?}")]
    NoHeader { line: u32, what: &'static str },
}

impl Wording {
    /// The fixed words for `key`.
    pub(crate) fn words(&self, key: &str) -> Result<&str, WordingError> {
        self.words.get(key).map(String::as_str).ok_or_else(|| WordingError::NoWords { key: key.to_owned() })
    }

    /// Whether it writes down agreed payments.
    #[must_use]
    pub fn lists_plan(&self) -> bool {
        self.needs.iter().any(|it| it == "plan") || self.lines.iter().any(|it| parse::names(&it.parts, "plan"))
    }

    /// Whether the letter may go to somebody of this role.
    #[must_use]
    pub fn goes_to(&self, role: Role) -> bool {
        self.to.contains(&role)
    }
}

fn asked(name: &str) -> Option<&'static Asked> {
    ASKED.iter().find(|it| it.name == name)
}

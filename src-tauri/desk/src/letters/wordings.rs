//! The organisation's own wording: read, tried on a case, kept version by version, and which of them is in use.
//!
//! A version of its own is numbered after the shipped one it stands beside: the first beside version 2 is 2001. So a
//! letter tells for ever which it was written by.

use std::collections::BTreeMap;
use std::sync::Arc;

use recourse_core::guard::{self, Known, Surface, Truths};
use recourse_core::{Entry, Recorded, WordingChosen, WordingSaved};
use recourse_letters::{
    Language, Wording, WordingError, names, read_wording, template, template_text, templates, vocabulary,
};
use recourse_vault::Records as _;

use super::{draw_preview, guard::remark};
use crate::desk::Open;
use crate::forms;
use crate::wire::{
    AskWordings, LetterLanguage, LineRemark, OwnWording, PreviewWording, ReadWording, Refusal, SaveWording, UseWording,
    WordingChecked, WordingFlaw, WordingKept, WordingLine, WordingMistake, WordingPart, WordingText, WordingUsed,
    WordingVariable, WordingsShown,
};
use crate::{Desk, wire};

/// Versions of the organisation's own beside one that ships.
const BESIDE: u32 = 1_000;
/// Characters of a text at most.
const LONGEST: usize = 60_000;

/// What letters are written by where that is not what ships.
#[derive(Default)]
pub(crate) struct Wordings(BTreeMap<(String, String), Arc<Wording>>);

/// A wording, shipped or the organisation's own.
#[derive(Clone)]
pub(crate) enum Worded {
    Shipped(&'static Wording),
    Own(Arc<Wording>),
}

impl std::ops::Deref for Worded {
    type Target = Wording;
    fn deref(&self) -> &Wording {
        match self {
            Self::Shipped(it) => it,
            Self::Own(it) => it,
        }
    }
}

impl Wordings {
    /// What is in use by what was saved and chosen. A text that no longer reads is left aside, so that a newer program
    /// still opens the vault; the list of wordings says so.
    pub(crate) fn in_use(entries: &[Recorded]) -> Self {
        let mut used = BTreeMap::new();
        for (key, version) in chosen(entries) {
            let saved = saved(entries, &key.0, &key.1).find(|(_, it)| it.version == version);
            let Some((_, saved)) = saved else { continue };
            let read = read_saved(saved).map(Arc::new);
            if read.is_none() {
                tracing::warn!(version, "a wording does not read and the shipped one stands in its place");
            }
            used.extend(read.map(|it| (key, it)));
        }
        Self(used)
    }

    /// What letters are written by.
    pub(crate) fn get(&self, id: &str, language: Language) -> Option<Worded> {
        let shipped = template(id, language)?;
        let own = self.0.get(&(id.to_owned(), language.tag().to_owned()));
        Some(own.map_or(Worded::Shipped(shipped), |it| Worded::Own(Arc::clone(it))))
    }

    /// Every template of a language by what it is written by, in the order of a menu.
    pub(crate) fn all(&self, language: Language) -> Vec<Worded> {
        templates().iter().filter(|it| it.language == language).filter_map(|it| self.get(&it.id, language)).collect()
    }
}

impl Desk {
    /// Every template of a language, with the versions of the organisation's own.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn wordings(&self, ask: AskWordings) -> Result<WordingsShown, Refusal> {
        let language = Language::from(ask.language);
        self.read(|open, _| {
            let entries = open.vault.wordings()?;
            let line = |shipped: &Wording| {
                let own = saved(&entries, &shipped.id, language.tag()).map(|(entry, it)| OwnWording {
                    version: it.version,
                    saved_at: entry.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
                    saved_by: entry.actor.clone(),
                    note: it.note.clone(),
                    broken: read_saved(it).is_none(),
                });
                let mut own: Vec<OwnWording> = own.collect();
                own.sort_by_key(|it| std::cmp::Reverse(it.version));
                let used = open.wordings.get(&shipped.id, language).map_or(shipped.version, |it| it.version);
                let (id, (name, name_en)) = (shipped.id.clone(), names(shipped));
                let (law, demands) = (shipped.law.clone(), shipped.demands.clone());
                WordingLine { id, name, name_en, law, demands, shipped: shipped.version, used, own }
            };
            let of_language = templates().iter().filter(|it| it.language == language);
            Ok(WordingsShown { wordings: of_language.map(line).collect() })
        })
    }

    /// The text of a version, and what may be used in it.
    ///
    /// # Errors
    /// [`Refusal::WordingUnknown`].
    pub fn read_wording(&self, ask: ReadWording) -> Result<WordingText, Refusal> {
        let language = Language::from(ask.language);
        self.read(|open, _| {
            let shipped = template(&ask.template, language).ok_or(Refusal::WordingUnknown)?;
            let used = open.wordings.get(&ask.template, language).map_or(shipped.version, |it| it.version);
            let version = ask.version.unwrap_or(used);
            let entries = open.vault.wordings()?;
            let text = if version == shipped.version {
                template_text(&ask.template, language).map(ToOwned::to_owned)
            } else {
                saved(&entries, &ask.template, language.tag())
                    .find(|(_, it)| it.version == version)
                    .map(|(_, it)| it.text.clone())
            };
            let known = vocabulary(language);
            Ok(WordingText {
                version,
                text: text.ok_or(Refusal::WordingUnknown)?,
                parts: known.parts.into_iter().map(|(name, text)| WordingPart { name, text }).collect(),
                variables: known.variables.into_iter().map(|(name, always)| WordingVariable { name, always }).collect(),
                tables: known.tables,
                lists: known.lists,
            })
        })
    }

    /// What is wrong with a text, and the pages it would make of a case.
    ///
    /// # Errors
    /// [`Refusal::WordingUnknown`], and as [`Desk::preview_letter`] for the case.
    pub fn preview_wording(&self, ask: PreviewWording) -> Result<WordingChecked, Refusal> {
        self.read(|open, now| {
            let (read, flaws) = read(&ask.template, ask.language, &ask.text)?;
            let preview = match (read, ask.draft) {
                (Some(wording), Some(draft)) if flaws.is_empty() => {
                    let draft = wire::LetterDraft { template: ask.template, language: ask.language, ..draft };
                    Some(draw_preview(open.gather_by(
                        open.live_case(&draft.case_id)?,
                        &draft,
                        Worded::Own(Arc::new(wording)),
                        now,
                    )?)?)
                }
                _ => None,
            };
            Ok(WordingChecked { flaws, remarks: said(&ask.text), preview })
        })
    }

    /// Keeps a text as a new version of the organisation's own.
    ///
    /// # Errors
    /// [`Refusal::WordingFlawed`] with the line of the first mistake, [`Refusal::WordingUnfit`],
    /// [`Refusal::WordingUnknown`].
    pub fn save_wording(&self, ask: SaveWording) -> Result<WordingKept, Refusal> {
        let language = Language::from(ask.language);
        self.read(|open, now| {
            let (_, flaws) = read(&ask.template, ask.language, &ask.text)?;
            if let Some(first) = flaws.first() {
                return Err(Refusal::WordingFlawed { line: first.line });
            }
            let remarks = said(&ask.text);
            if !remarks.is_empty() {
                let words: Vec<&str> = remarks.iter().map(|it| it.words.as_str()).collect();
                let rules = remarks.iter().map(|it| it.rule).collect();
                return Err(Refusal::WordingUnfit { rules, words: words.join(" / ") });
            }
            let note = forms::note("note", &ask.note)?;
            let shipped = template(&ask.template, language).ok_or(Refusal::WordingUnknown)?;
            let beside = shipped.version.saturating_mul(BESIDE);
            let entries = open.vault.wordings()?;
            let last = saved(&entries, &ask.template, language.tag()).map(|(_, it)| it.version).max().unwrap_or(0);
            let version = last.max(beside).saturating_add(1);
            let (id, language) = (ask.template, language.tag().to_owned());
            let entry = Entry::WordingSaved(WordingSaved { id, language, version, text: ask.text, note });
            open.write(now, |tx| Ok(tx.append(None, &entry)?))?;
            Ok(WordingKept { version })
        })
    }

    /// Letters are written by this version from now on; those issued stay as they are.
    ///
    /// # Errors
    /// [`Refusal::WordingUnknown`] also where it no longer reads.
    pub fn use_wording(&self, ask: UseWording) -> Result<WordingUsed, Refusal> {
        let language = Language::from(ask.language);
        self.read(|open, now| {
            let shipped = template(&ask.template, language).ok_or(Refusal::WordingUnknown)?;
            let entries = open.vault.wordings()?;
            let own = saved(&entries, &ask.template, language.tag()).find(|(_, it)| it.version == ask.version);
            let reads = own.is_some_and(|(_, it)| read_saved(it).is_some());
            if ask.version != shipped.version && !reads {
                return Err(Refusal::WordingUnknown);
            }
            let reason = forms::note("reason", &ask.reason)?;
            let (id, language) = (ask.template, language.tag().to_owned());
            let entry = Entry::WordingChosen(WordingChosen { id, language, version: ask.version, reason });
            open.write(now, |tx| Ok(tx.append(None, &entry)?))?;
            open.wordings = Wordings::in_use(&open.vault.wordings()?);
            Ok(WordingUsed {})
        })
    }
}

impl Open {
    /// What letters of that template are written by.
    pub(crate) fn wording(&self, id: &str, language: LetterLanguage) -> Result<Worded, Refusal> {
        let unknown = || Refusal::BadRequest { detail: "no such template in that language".to_owned() };
        self.wordings.get(id, language.into()).ok_or_else(unknown)
    }
}

fn saved<'a>(
    entries: &'a [Recorded],
    id: &'a str,
    language: &'a str,
) -> impl Iterator<Item = (&'a Recorded, &'a WordingSaved)> {
    entries.iter().filter_map(move |entry| match &entry.entry {
        Entry::WordingSaved(it) if it.id == id && it.language == language => Some((entry, it)),
        _ => None,
    })
}

/// The version last chosen of each template.
fn chosen(entries: &[Recorded]) -> BTreeMap<(String, String), u32> {
    let chosen = entries.iter().filter_map(|entry| match &entry.entry {
        Entry::WordingChosen(it) => Some(((it.id.clone(), it.language.clone()), it.version)),
        _ => None,
    });
    chosen.collect()
}

fn read_saved(it: &WordingSaved) -> Option<Wording> {
    let language = Language::from_tag(&it.language)?;
    let mut wording = read_wording(&it.text, language).ok()?;
    wording.version = it.version;
    Some(wording)
}

/// The wording that letters of that version were written by: the shipped one, or one of the organisation's own.
pub(crate) fn of_version(entries: &[Recorded], id: &str, language: Language, version: u32) -> Option<Worded> {
    if let Some(shipped) = template(id, language).filter(|it| it.version == version) {
        return Some(Worded::Shipped(shipped));
    }
    let saved = saved(entries, id, language.tag()).find(|(_, it)| it.version == version)?;
    read_saved(saved.1).map(|it| Worded::Own(Arc::new(it)))
}

/// The text as a wording beside the shipped template `id`, with everything that is wrong with it.
fn read(id: &str, language: LetterLanguage, text: &str) -> Result<(Option<Wording>, Vec<WordingFlaw>), Refusal> {
    let language = Language::from(language);
    let shipped = template(id, language).ok_or(Refusal::WordingUnknown)?;
    if text.chars().count() > LONGEST {
        return Err(forms::invalid("text", wire::FieldRule::TooLong));
    }
    match read_wording(text, language) {
        Ok(wording) => {
            let flaws = headers(text, &wording, shipped);
            Ok((Some(wording), flaws))
        }
        Err(flaws) => Ok((None, flaws.into_iter().map(flaw).collect())),
    }
}

/// A copy may say more than the template, but it stays what it is: the same letter, to the same people, with the same
/// effect, and not without what the template cannot do without.
fn headers(text: &str, own: &Wording, shipped: &Wording) -> Vec<WordingFlaw> {
    let at = |keyword: &str| {
        let line = (1..).zip(text.lines()).find(|(_, it)| it.split_whitespace().next() == Some(keyword));
        line.map_or(1, |(number, _)| number)
    };
    let same = [
        ("id", own.id == shipped.id),
        ("language", own.language == shipped.language),
        ("to", own.to.iter().all(|it| shipped.goes_to(*it))),
        ("from", own.from == shipped.from),
        ("restarts", own.restarts == shipped.restarts),
        ("figures", own.figures == shipped.figures),
        ("surface", own.surface == shipped.surface),
        ("needs", shipped.needs.iter().all(|it| own.needs.contains(it))),
    ];
    let other = same.into_iter().filter(|(_, same)| !same);
    let flaw = |(name, _): (&str, bool)| WordingFlaw {
        line: at(name),
        column: 1,
        what: WordingMistake::OtherHeader,
        name: name.to_owned(),
    };
    other.map(flaw).collect()
}

/// What no letter may say, line by line; what is true of a case is held against it when the letter is written.
fn said(text: &str) -> Vec<LineRemark> {
    let truths = Truths { case_number: Known::Yes, suit_decided: Known::Yes, creditor: Known::Yes };
    let mut remarks = Vec::new();
    for (line, text) in (1..).zip(text.lines()) {
        if text.starts_with('#') {
            continue;
        }
        let words: String = plain(text);
        for found in guard::check(&words, Surface::Letter, truths).into_iter().filter_map(remark) {
            remarks.push(LineRemark { line, rule: found.rule, words: found.words });
        }
    }
    remarks
}

/// A line without its tags.
fn plain(line: &str) -> String {
    let mut inside = false;
    let kept = line.chars().filter(|it| match it {
        '{' => {
            inside = true;
            false
        }
        '}' => {
            inside = false;
            false
        }
        '*' => false,
        _ => !inside,
    });
    kept.collect()
}

fn flaw(why: WordingError) -> WordingFlaw {
    use WordingMistake as Mistake;
    let (line, column, what, name) = match why {
        WordingError::NoSuchBlock { line, keyword } => (line, 1, Mistake::NoSuchBlock, keyword),
        WordingError::BadHeader { line, column, value } => (line, column, Mistake::BadHeader, value),
        WordingError::Unbalanced { line, column } => (line, column, Mistake::Unbalanced, String::new()),
        WordingError::NoSuchVariable { line, column, name } => (line, column, Mistake::NoSuchVariable, name),
        WordingError::Unconditional { line, column, name } => (line, column, Mistake::Unconditional, name),
        WordingError::NoSuchTable { line, name } => (line, 1, Mistake::NoSuchTable, name),
        WordingError::NoSuchList { line, name } => (line, 1, Mistake::NoSuchList, name),
        WordingError::NoSuchPart { line, name } => (line, 1, Mistake::NoSuchPart, name),
        WordingError::Misplaced { line } => (line, 1, Mistake::Misplaced, String::new()),
        WordingError::NoWords { key } => (1, 1, Mistake::NoWords, key),
        WordingError::NoHeader { line, what } => (line, 1, Mistake::NoHeader, what.to_owned()),
    };
    WordingFlaw { line, column, what, name }
}

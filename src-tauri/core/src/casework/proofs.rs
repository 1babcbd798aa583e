//! The evidence that a file should hold, and what of it is missing before it goes to court.

use serde::Deserialize;

use super::{DeliveryStep, catalogue, way};
use crate::CaseFile;
use crate::case::standing;
use crate::events::Paper;

/// A kind of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProofKind {
    /// Its name in the list.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// Papers that are it.
    pub papers: Vec<Paper>,
    /// What else of the file is it.
    #[serde(default)]
    pub from: Option<ProofFrom>,
    /// Where it is needed at all; none is everywhere.
    #[serde(default)]
    pub when: Option<ProofWhen>,
    /// Moves that should not be made without it, each as `track.move`.
    #[serde(rename = "for")]
    pub needed_for: Vec<String>,
}

/// What of a file is evidence besides its papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProofFrom {
    /// Contacts with somebody about the debt.
    Contacts,
    /// Letters that were signed for.
    ServedLetters,
}

/// On which files a kind of evidence is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProofWhen {
    /// Somebody else is liable, or security was given.
    Secured,
}

/// A kind of evidence and how much of it there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Which.
    pub kind: &'static ProofKind,
    /// Whether the file needs it.
    pub needed: bool,
    /// How many pieces there are.
    pub there: usize,
}

impl Proof {
    /// Whether the file needs it and has none.
    #[must_use]
    pub fn lacks(&self) -> bool {
        self.needed && self.there == 0
    }
}

/// The evidence of the file, in the order of the list.
#[must_use]
pub fn proofs(file: &CaseFile) -> Vec<Proof> {
    catalogue().proofs.iter().map(|kind| Proof { kind, needed: needed(file, kind), there: there(file, kind) }).collect()
}

/// What is missing before a move, by its track and its id.
#[must_use]
pub fn lacking(file: &CaseFile, track: &str, step: &str) -> Vec<&'static ProofKind> {
    let of = format!("{track}.{step}");
    let all = proofs(file).into_iter().filter(|it| it.lacks() && it.kind.needed_for.contains(&of));
    all.map(|it| it.kind).collect()
}

fn needed(file: &CaseFile, kind: &ProofKind) -> bool {
    match kind.when {
        None => true,
        Some(ProofWhen::Secured) => {
            !file.facts.guarantors.is_empty()
                || file.facts.collateral.is_some()
                || file.work.dossier().any(|(_, it)| it.of == "security")
        }
    }
}

fn there(file: &CaseFile, kind: &ProofKind) -> usize {
    let papers = standing(&file.attachments).filter(|it| kind.papers.contains(&it.what.paper)).count();
    let more = match kind.from {
        None => 0,
        Some(ProofFrom::Contacts) => file.work.contacts().count(),
        Some(ProofFrom::ServedLetters) => {
            let signed = |it: DeliveryStep| matches!(it, DeliveryStep::Signed | DeliveryStep::Complete);
            file.letters.iter().filter(|it| way(file, it.letter.id).last.is_some_and(signed)).count()
        }
    };
    papers.saturating_add(more)
}

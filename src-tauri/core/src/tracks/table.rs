//! The table of tracks.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::casework::Coded;

/// A tactic as a state machine.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Track {
    /// Its name in the table.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// Step of the ladder, where it is one.
    #[serde(default)]
    pub rung: Option<u32>,
    /// Whether it is begun no more; files that began it go on with it.
    #[serde(default)]
    pub retired: bool,
    /// Whether a flag opens it whatever rungs were skipped.
    #[serde(default)]
    pub immediate: bool,
    /// The paths whose choice offers to begin it, by their names in the appraisal.
    #[serde(default)]
    pub paths: Vec<String>,
    /// Where it can stand.
    pub states: Vec<State>,
    /// How it moves.
    pub moves: Vec<Move>,
}

/// Where a track can stand.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// Its name in the table.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// Whether the track is over there, unless a move leads on.
    #[serde(default)]
    pub end: bool,
}

/// A legal move.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// Its name in the table, once in its track.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// From where; `-` is not begun.
    pub from: Vec<String>,
    /// Where to.
    pub to: String,
    /// What it needs.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// What is to be answered one by one in its note.
    #[serde(default)]
    pub questions: Vec<Coded>,
    /// The dated fact that it is at the same time.
    #[serde(default)]
    pub milestone: Option<String>,
    /// The act that restarts limitation which it is at the same time.
    #[serde(default)]
    pub act: Option<String>,
    /// The date that the last day it names is, by its id in the catalogue of dates.
    #[serde(default)]
    pub dated: Option<String>,
    /// What the approval it needs must be about, by its id in the catalogue of approvals.
    #[serde(default)]
    pub matter: Option<String>,
    /// The kind of record that must be on file, where no reason is given.
    #[serde(default)]
    pub after: Option<String>,
    /// Whether its amount came in by it, so that it is a payment.
    #[serde(default)]
    pub brings: bool,
    /// What makes it, where nobody makes it by hand: a turn of a plan.
    #[serde(default)]
    pub by: Option<String>,
}

/// What a move needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of the fields of a move")]
pub enum Need {
    Paper,
    Note,
    Reached,
    Approval,
    Court,
    CaseNumber,
    Party,
    Fee,
    Scope,
    Amount,
    Until,
    Consent,
}

#[derive(Deserialize)]
struct Table {
    tracks: Vec<Track>,
}

/// Every track, in the order of the table.
#[must_use]
pub fn tracks() -> &'static [Track] {
    static TRACKS: OnceLock<Vec<Track>> = OnceLock::new();
    TRACKS.get_or_init(|| {
        let text = include_str!("../../data/cn/tracks.json");
        #[expect(clippy::expect_used, reason = "the text is compiled in and a test reads it")]
        serde_json::from_str::<Table>(text).expect("the table that ships can be read").tracks
    })
}

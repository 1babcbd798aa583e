//! Measures of enforcement: asked for, granted, renewed, lifted, and what they brought.

use serde::{Deserialize, Serialize};

use super::{MeasureKind, Milestone, Work, catalogue};
use crate::obligors::Obligor;
use crate::{CaseFile, Day, Money};

crate::withheld!(MeasureAsked, MeasureTurned);

/// The court was asked to take a measure.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureAsked {
    /// Which, by its id in the catalogue of measures.
    pub what: String,
    /// Against whom, where it is known to be one of those liable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obligor: Option<Obligor>,
    /// What is to be taken: an account, a plot, a person.
    pub target: String,
    /// The day it was asked for.
    pub on: Day,
    /// The application, or what else shows it.
    pub paper: String,
}

/// Something became of a measure.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureTurned {
    /// Journal entry that asked for it.
    pub measure: u64,
    /// What.
    pub turn: MeasureTurn,
    /// The day.
    pub on: Day,
    /// The last day of it, where the court named one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// What it brought or holds. Yuan. What came in is a payment of its own: `payment`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// The ruling, the notice of assistance, or what was found.
    pub paper: String,
    /// Journal entry of the payment that the money was recorded as in the same act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<u64>,
}

/// What becomes of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeasureTurn {
    /// The court took it.
    Granted,
    /// It was renewed before it ended.
    Renewed,
    /// The court refused it, or nothing was found.
    Refused,
    /// It brought money.
    Yielded,
    /// It was lifted or ended.
    Lifted,
}

impl MeasureTurn {
    /// What may follow; nothing has become of it yet where there is no turn.
    #[must_use]
    pub fn after(last: Option<Self>) -> &'static [Self] {
        match last {
            None => &[Self::Granted, Self::Refused],
            Some(Self::Granted | Self::Renewed | Self::Yielded) => &[Self::Yielded, Self::Renewed, Self::Lifted],
            Some(Self::Refused | Self::Lifted) => &[],
        }
    }
}

/// A measure and all that became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Journal entry that asked for it.
    pub seq: u64,
    /// What was asked.
    pub asked: MeasureAsked,
    /// What became of it, in order of recording.
    pub turns: Vec<(u64, MeasureTurned)>,
}

impl Measure {
    /// The last thing that became of it; none while nobody answered.
    #[must_use]
    pub fn last(&self) -> Option<MeasureTurn> {
        self.turns.last().map(|(_, it)| it.turn)
    }

    /// What it brought. Yuan.
    #[must_use]
    pub fn brought(&self) -> Money {
        let yielded = self.turns.iter().filter(|(_, it)| it.turn == MeasureTurn::Yielded);
        yielded.filter_map(|(_, it)| it.amount).sum()
    }
}

/// Every measure of the file, in order of recording.
#[must_use]
pub fn measures(file: &CaseFile) -> Vec<Measure> {
    let turns = |seq: u64| file.work.measure_turns().filter(move |(_, it)| it.measure == seq);
    let all = file.work.measures_asked().map(|(seq, asked)| Measure {
        seq,
        asked: asked.clone(),
        turns: turns(seq).map(|(at, it)| (at, it.clone())).collect(),
    });
    all.collect()
}

/// The dated fact that a turn is, where the measure has a period of law and this turn is the one it runs from.
pub(super) fn milestone(work: &Work, seq: u64, it: &MeasureTurned) -> Option<Milestone> {
    let (kind, asked) = running(work, seq, it)?;
    let (what, obligor, proof) = (kind.milestone.clone()?, asked.obligor, it.paper.clone());
    Some(Milestone { what, on: it.on, until: it.until, obligor, proof, note: None })
}

/// The date that the court named as the end of a measure that has no period of law, by its id among the dates.
pub(crate) fn named_end(work: &Work, seq: u64, it: &MeasureTurned) -> Option<(&'static str, Day, Option<Obligor>)> {
    let (kind, asked) = running(work, seq, it)?;
    Some((kind.dated.as_deref()?, it.until?, asked.obligor))
}

/// The measure of a turn, where it was taken by that turn and not lifted or renewed since.
fn running<'a>(work: &'a Work, seq: u64, it: &MeasureTurned) -> Option<(&'static MeasureKind, &'a MeasureAsked)> {
    let (_, asked) = work.measures_asked().find(|(at, _)| *at == it.measure)?;
    let decides = |other: &MeasureTurned| other.measure == it.measure && other.turn != MeasureTurn::Yielded;
    let (at, last) = work.measure_turns().rfind(|(_, other)| decides(other))?;
    let taken = at == seq && matches!(last.turn, MeasureTurn::Granted | MeasureTurn::Renewed);
    catalogue().measure(&asked.what).filter(|_| taken).map(|kind| (kind, asked))
}

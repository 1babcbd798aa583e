//! Tactics as tracks that run side by side on one file, each a small state machine kept as data in `data/cn/tracks.json`.
//!
//! What a move needs and what it is at the same time (a dated fact, an act that restarts limitation) stands in the table.
//! A move is checked when it is made; the journal of moves made stays readable whatever later tables say.

mod table;

pub use table::{Move, Need, State, Track, tracks};

use std::borrow::Cow;

use crate::casework::{Casework, PlanTurn, TrackMoved};
use crate::{CaseFile, Day};

/// Where one track stands on a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The track.
    pub track: &'static Track,
    /// Where it stands; none while it was never begun.
    pub state: Option<&'static State>,
    /// The moves made, in order, with the entries that recorded them.
    pub made: Vec<(u64, Cow<'a, TrackMoved>)>,
}

/// Every track, where it stands.
#[must_use]
pub fn standings(file: &CaseFile) -> Vec<Standing<'_>> {
    tracks().iter().map(|it| standing(file, it)).collect()
}

/// Where `track` stands on `file`: the end of the last move that stands.
#[must_use]
pub fn standing<'a>(file: &'a CaseFile, track: &'static Track) -> Standing<'a> {
    let made: Vec<_> = moves(file).filter(|(_, it)| it.track == track.id).collect();
    let last = made.last().and_then(|(_, it)| track.moves.iter().find(|known| known.id == it.step));
    let state = last.and_then(|it| track.states.iter().find(|state| state.id == it.to));
    Standing { track, state, made }
}

/// Every move that stands, in order: those made by hand, and those that the turns of a plan are at the same time.
fn moves(file: &CaseFile) -> impl Iterator<Item = (u64, Cow<'_, TrackMoved>)> {
    file.work.standing().filter_map(|(seq, it)| match it {
        Casework::TrackMoved(it) => Some((seq, Cow::Borrowed(it))),
        Casework::PlanTurned(it) => {
            let step = match it.turn {
                PlanTurn::Signed => "plan_signed",
                PlanTurn::Accelerated => "plan_accelerated",
                PlanTurn::Ended if was_signed(file, it.plan) => "plan_ended",
                PlanTurn::Ended => return None,
            };
            let (track, step, paper) = ("instalment".to_owned(), step.to_owned(), Some(it.paper.clone()));
            Some((seq, Cow::Owned(TrackMoved { track, step, on: it.on, paper, ..TrackMoved::default() })))
        }
        _ => None,
    })
}

/// A plan that was only drawn up moves nothing when it is dropped.
fn was_signed(file: &CaseFile, plan: u64) -> bool {
    file.work.plan_turns().any(|(_, it)| it.plan == plan && it.turn == PlanTurn::Signed)
}

impl Standing<'_> {
    /// Whether it was begun and has not ended.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state.is_some_and(|it| !it.end)
    }

    /// The moves that are legal now and made by hand.
    pub fn legal(&self) -> impl Iterator<Item = &'static Move> + use<> {
        let from = self.state.map_or(NOT_BEGUN, |it| it.id.as_str());
        let by_hand = self.track.moves.iter().filter(|it| it.by.is_none());
        by_hand.filter(move |it| it.from.iter().any(|state| state == from))
    }
}

/// How the table writes that a track was never begun.
pub const NOT_BEGUN: &str = "-";

/// Why a move cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoveError {
    /// There is no such track or move.
    #[error("no such move")]
    Unknown,
    /// The track stands elsewhere.
    #[error("the track stands at {at}")]
    NotFromHere {
        /// Where it stands; `-` while it was never begun.
        at: String,
    },
    /// Something the move needs is missing.
    #[error("the move needs {need:?}")]
    Missing {
        /// What.
        need: Need,
    },
    /// The rung before was never begun and no reason is given.
    #[error("the rung before was skipped without a reason")]
    RungSkipped {
        /// A track of the rung before.
        before: &'static str,
    },
    /// Nothing of the kind that should come before it is on file, and no reason is given.
    #[error("no {record} is on file, and no reason is given")]
    RecordMissing {
        /// The kind of record.
        record: String,
    },
    /// It lies before the move before it.
    #[error("the move before it is of {on}")]
    BeforeTheLast {
        /// The day of that one.
        on: Day,
    },
}

/// Whether `tried` may follow on `file`.
/// # Errors
/// [`MoveError`].
pub fn check(file: &CaseFile, tried: &TrackMoved) -> Result<&'static Move, MoveError> {
    let track = tracks().iter().find(|it| it.id == tried.track).ok_or(MoveError::Unknown)?;
    let known = track.moves.iter().find(|it| it.id == tried.step).ok_or(MoveError::Unknown)?;
    let now = standing(file, track);
    let at = now.state.map_or(NOT_BEGUN, |it| it.id.as_str());
    if !known.from.iter().any(|it| it == at) {
        return Err(MoveError::NotFromHere { at: at.to_owned() });
    }
    if let Some((_, last)) = now.made.last().filter(|(_, it)| it.on > tried.on) {
        return Err(MoveError::BeforeTheLast { on: last.on });
    }
    if let Some(need) = known.needs.iter().find(|it| !it.is_met(tried)) {
        return Err(MoveError::Missing { need: *need });
    }
    if at == NOT_BEGUN
        && tried.reason.is_none()
        && !(track.immediate && opens_suit(file))
        && let Some(before) = skipped(file, track)
    {
        return Err(MoveError::RungSkipped { before });
    }
    let unexplained = tried.reason.is_none() && !(track.immediate && opens_suit(file));
    if let Some(record) = known.after.as_ref().filter(|_| unexplained)
        && !file.work.dossier().any(|(_, it)| it.of == *record)
    {
        return Err(MoveError::RecordMissing { record: record.clone() });
    }
    Ok(known)
}

/// A track of the rung before that was never begun, where none of that rung was.
fn skipped(file: &CaseFile, track: &Track) -> Option<&'static str> {
    let before = track.rung?.checked_sub(1).filter(|it| *it > 0)?;
    let mut of_rung = tracks().iter().filter(|it| it.rung == Some(before)).peekable();
    let first = of_rung.peek().map(|it| it.id.as_str())?;
    of_rung.all(|it| standing(file, it).state.is_none()).then_some(first)
}

/// Whether a flag opens immediate suit: several creditors, willingness collapsed, assets being moved.
#[must_use]
pub fn opens_suit(file: &CaseFile) -> bool {
    crate::casework::flags(file).iter().any(|it| it.raised && it.kind.opens_suit)
}

impl Need {
    /// Whether `tried` brings it.
    #[must_use]
    pub fn is_met(self, tried: &TrackMoved) -> bool {
        let given = |text: &Option<String>| text.as_ref().is_some_and(|it| !it.trim().is_empty());
        match self {
            Self::Paper => given(&tried.paper),
            Self::Note => given(&tried.note),
            Self::Reached => !tried.reached.is_empty(),
            Self::Approval => tried.approval.is_some(),
            Self::Court => given(&tried.court),
            Self::CaseNumber => given(&tried.case_number),
            Self::Party => given(&tried.party),
            Self::Fee => given(&tried.fee),
            Self::Scope => given(&tried.scope),
            Self::Amount => tried.amount.is_some(),
            Self::Until => tried.until.is_some(),
            Self::Consent => given(&tried.consent),
        }
    }
}

/// What a move is at the same time: a dated fact that starts periods, an act that restarts limitation.
#[must_use]
pub fn meaning(it: &TrackMoved) -> Option<&'static Move> {
    tracks().iter().find(|track| track.id == it.track)?.moves.iter().find(|known| known.id == it.step)
}

/// The court that a file is at and its number there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CourtRecord {
    /// The court.
    pub court: Option<String>,
    /// The number it gave.
    pub case_number: Option<String>,
}

impl CourtRecord {
    /// Whether both are known: only then may it be said that a case was filed.
    #[must_use]
    pub fn is_filed(&self) -> bool {
        self.court.is_some() && self.case_number.is_some()
    }
}

/// Court and number as the judgment has them, else as the moves recorded them last, those of the suit first.
#[must_use]
pub fn court_record(file: &CaseFile) -> CourtRecord {
    if let Some(it) = file.judgment() {
        return CourtRecord { court: Some(it.what.court.clone()), case_number: Some(it.what.case_number.clone()) };
    }
    let of_track = |track: &str| {
        let latest = |of: fn(&TrackMoved) -> Option<&String>| {
            file.work.track_moves().rev().filter(|(_, it)| it.track == track).find_map(|(_, it)| of(it).cloned())
        };
        CourtRecord { court: latest(|it| it.court.as_ref()), case_number: latest(|it| it.case_number.as_ref()) }
    };
    let all: Vec<CourtRecord> = ["litigation", "payment_order", "security"].map(of_track).into();
    let filed = all.iter().find(|it| it.is_filed()).or_else(|| all.iter().find(|it| it.court.is_some()));
    filed.cloned().unwrap_or_default()
}

/// Whether the entry `seq` may be taken back: of the moves that were recorded on a track only the last. Journals are
/// read by this, so that it must never become stricter.
#[must_use]
pub fn may_take_back(file: &CaseFile, seq: u64) -> bool {
    is_last(seq, file.work.track_moves().map(|(at, it)| (at, it.track.clone())))
}

/// Whether nothing that stands rests on the entry `seq`: no later move of its track, those of a plan counted, and nothing
/// else that names it.
#[must_use]
pub fn nothing_follows(file: &CaseFile, seq: u64) -> bool {
    is_last(seq, moves(file).map(|(at, it)| (at, it.track.clone()))) && !crate::casework::rested_upon(file, seq)
}

/// Whether the move of the entry `seq` is the last of its track; any other entry is no move.
fn is_last(seq: u64, moves: impl Iterator<Item = (u64, String)>) -> bool {
    let moves: Vec<_> = moves.collect();
    let own = moves.iter().find(|(at, _)| *at == seq);
    own.is_none_or(|(_, own)| moves.iter().rfind(|(_, track)| track == own).is_some_and(|(at, _)| *at == seq))
}

//! Tactics as tracks that run side by side on one file, each a small state machine kept as data in `data/cn/tracks.json`.
//!
//! What a move needs and what it is at the same time (a dated fact, an act that restarts limitation) stands in the table.
//! A move is checked when it is made; the journal of moves made stays readable whatever later tables say.

mod table;

pub use table::{Move, Need, State, Track, tracks};

use crate::casework::{Casework, TrackMoved};
use crate::{CaseFile, Day};

/// Where one track stands on a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The track.
    pub track: &'static Track,
    /// Where it stands; none while it was never begun.
    pub state: Option<&'static State>,
    /// The moves made, in order, with the entries that recorded them.
    pub made: Vec<(u64, &'a TrackMoved)>,
}

/// Every track, where it stands.
#[must_use]
pub fn standings(file: &CaseFile) -> Vec<Standing<'_>> {
    tracks().iter().map(|it| standing(file, it)).collect()
}

/// Where `track` stands on `file`: the end of the last move that stands.
#[must_use]
pub fn standing<'a>(file: &'a CaseFile, track: &'static Track) -> Standing<'a> {
    let made: Vec<(u64, &TrackMoved)> = file.work.track_moves().filter(|(_, it)| it.track == track.id).collect();
    let last = made.last().and_then(|(_, it)| track.moves.iter().find(|known| known.id == it.step));
    let state = last.and_then(|it| track.states.iter().find(|state| state.id == it.to));
    Standing { track, state, made }
}

impl Standing<'_> {
    /// Whether it was begun and has not ended.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state.is_some_and(|it| !it.end)
    }

    /// The moves that are legal now.
    pub fn legal(&self) -> impl Iterator<Item = &'static Move> + use<> {
        let from = self.state.map_or(NOT_BEGUN, |it| it.id.as_str());
        self.track.moves.iter().filter(move |it| it.from.iter().any(|state| state == from))
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
pub(crate) fn meaning(it: &TrackMoved) -> Option<&'static Move> {
    tracks().iter().find(|track| track.id == it.track)?.moves.iter().find(|known| known.id == it.step)
}

/// Whether taking back the entry `seq` would leave its track without a way: only the last move of a track goes.
#[must_use]
pub fn may_take_back(file: &CaseFile, seq: u64) -> bool {
    let found = file.work.standing().find(|(at, _)| *at == seq);
    match found {
        Some((_, Casework::TrackMoved(it))) => {
            let last = file.work.track_moves().rfind(|(_, other)| other.track == it.track);
            last.is_some_and(|(at, _)| at == seq)
        }
        _ => true,
    }
}

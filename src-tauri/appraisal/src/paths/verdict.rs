//! Which path is best, whether clearly, and what would decide it otherwise.

use serde::{Deserialize, Serialize};

use super::compare::Values;
use super::trial::Trial;
use super::{AppraisalError, Path};
use crate::assumptions::Assumption;

/// Steps in which a threshold is narrowed down.
const STEPS: u32 = 30;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Candidate {
    /// Stop: nothing more is spent and nothing comes in.
    Stop,
    /// Take a path.
    Path(Path),
}

/// What the comparison says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "snake_case")]
pub enum Verdict {
    /// One is clearly best.
    Recommended {
        /// Which.
        best: Candidate,
    },
    /// The two best are closer than can be told apart.
    NoClearWinner {
        /// The one slightly ahead.
        first: Candidate,
        /// The one behind it.
        second: Candidate,
        /// The figure whose knowledge would turn the order soonest, if any would.
        decider: Option<Decider>,
    },
}

/// A figure that decides between two candidates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decider {
    /// The assumption.
    pub id: String,
    /// Where the order turns, in its own unit.
    pub threshold: f64,
    /// Better below the threshold.
    pub below: Candidate,
    /// Better above it.
    pub above: Candidate,
}

/// What the reader must know about the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "caveat", rename_all = "snake_case")]
pub enum Caveat {
    /// Security is given but nobody has valued it: it counts as nothing.
    SecurityNotValued,
    /// What the path costs at once is more than can be received at all.
    CostsExceedClaim {
        /// Which path.
        path: Path,
    },
}

/// Ranks `values` and, where the two best are within `near_tie` of the claim, looks for what decides.
pub(super) fn verdict(trial: &Trial<'_>, values: &Values) -> Result<Verdict, AppraisalError> {
    match ranking(values) {
        Verdict::NoClearWinner { first, second, .. } => {
            let duel = Duel { trial, first, second };
            Ok(Verdict::NoClearWinner { first, second, decider: duel.decider()? })
        }
        clear @ Verdict::Recommended { .. } => Ok(clear),
    }
}

/// Ranks `values`; what would decide between two that are close is not looked for.
pub(super) fn ranking(values: &Values) -> Verdict {
    let mut ranked = vec![(Candidate::Stop, 0.0)];
    ranked.extend(values.means.iter().map(|(path, mean)| (Candidate::Path(*path), *mean)));
    ranked.sort_by(|one, other| other.1.total_cmp(&one.1));
    let [(first, best), (second, next), ..] = ranked.as_slice() else {
        return Verdict::Recommended { best: Candidate::Stop };
    };
    // Where nothing is worth more than it costs, there is nothing to weigh against stopping.
    if *first == Candidate::Stop || best - next >= values.near_tie * values.claim {
        return Verdict::Recommended { best: *first };
    }
    Verdict::NoClearWinner { first: *first, second: *second, decider: None }
}

/// Two candidates between which a figure may decide.
struct Duel<'a> {
    trial: &'a Trial<'a>,
    first: Candidate,
    second: Candidate,
}

impl Duel<'_> {
    /// Of all levers that turn the order somewhere in their range, the one that has least far to go.
    fn decider(&self) -> Result<Option<Decider>, AppraisalError> {
        let mut nearest: Option<(f64, &Assumption, f64)> = None;
        let Some(now) = self.lead(None)? else { return Ok(None) };
        for lever in self.trial.by.book.assumptions().iter().filter(|it| it.lever) {
            let [value, min, max] = [lever.value, lever.min, lever.max].map(super::tariff::number);
            for end in [min, max] {
                let Some(lead) = self.lead(Some((lever, end)))?.filter(|lead| *lead < 0.0) else { continue };
                let way = (end - value).abs() / (max - min) * now / (now - lead);
                if nearest.is_none_or(|it| way < it.0) {
                    nearest = Some((way, lever, end));
                }
            }
        }
        let Some((_, lever, end)) = nearest else { return Ok(None) };
        let mut stays = super::tariff::number(lever.value);
        let mut turns = end;
        for _ in 0..STEPS {
            let middle = f64::midpoint(stays, turns);
            match self.lead(Some((lever, middle)))? {
                Some(lead) if lead < 0.0 => turns = middle,
                _ => stays = middle,
            }
        }
        let (below, above) = if end > stays { (self.first, self.second) } else { (self.second, self.first) };
        Ok(Some(Decider { id: lever.id.clone(), threshold: turns, below, above }))
    }

    /// By how much the first is ahead with a figure tried; `None` where the figure does not fit the others.
    fn lead(&self, tried: Option<(&Assumption, f64)>) -> Result<Option<f64>, AppraisalError> {
        let (first, second) = (self.first, self.second);
        match tried {
            None => Ok(Some(self.trial.now().lead(first, second))),
            Some((lever, value)) => self.trial.with_real(&lever.id, value, |it| it.lead(first, second)),
        }
    }
}

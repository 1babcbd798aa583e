//! What moves the best path, how sure its mean is, demand first or sue first, and how a lawyer is best paid.

use recourse_core::Money;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::compare::Appraiser;
use super::sequence::FirstMove;
use super::tariff::{number, real};
use super::trial::Trial;
use super::{AppraisalError, CaseInputs, Path};
use crate::assumptions::{Assumption, Assumptions, Origin, Unit};
use crate::derive::{FeeComparison, fee_indifference};
use crate::evaluate::Reversed;

/// By how much a figure that nobody has measured may be off, as a share of itself: one standard deviation.
const OFF: f64 = 0.25;
/// Standard deviations to either side that hold eight cases in ten.
const EIGHTY: f64 = 1.281_551_565_544_600_4;
/// Two values that differ by less are the same. Yuan.
const SAME: f64 = 0.5;
/// Levers that are tried; the slopes of the others suffice.
const SWUNG: usize = 10;
/// Part of a figure by which it is moved to see its slope.
const STEP: f64 = 0.01;
/// Steps in which a threshold is narrowed down.
const STEPS: u32 = 24;

/// How far one lever moves a path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Swing {
    /// The assumption.
    pub id: String,
    /// By how much the path moves when the figure grows by one, the policy staying as it is; `None` where that changes the
    /// shape of its tree. Yuan.
    pub slope: Option<f64>,
    /// The figure tried below, in its own unit, and what the path is then worth. Yuan.
    pub low: (f64, f64),
    /// The figure tried above, and what the path is then worth. Yuan.
    pub high: (f64, f64),
    /// Who says the figure.
    pub origin: Origin,
}

pub(super) struct Weighed {
    pub(super) swings: Vec<Swing>,
    pub(super) band: f64,
    pub(super) evidence_share: f64,
}

/// How far every lever moves a path: one pass back over its tree gives their slopes; those that move it most are tried a
/// standard deviation below and above.
pub(super) fn weigh(trial: &Trial<'_>, path: Path) -> Result<Weighed, AppraisalError> {
    let mut now = trial.now();
    let (worth, tree) = (now.worth(path), now.tree(path));
    let reversed = Reversed::of(&tree)?;
    let mut levers = Vec::new();
    for lever in trial.by.book.assumptions().iter().filter(|it| it.lever) {
        let (value, min, max) = (number(lever.value), number(lever.min), number(lever.max));
        let (low, high) = ((value * (1.0 - OFF)).clamp(min, max), (value * (1.0 + OFF)).clamp(min, max));
        let swung = move || -> Result<Swing, AppraisalError> {
            let tried =
                |figure: f64| Ok::<_, AppraisalError>((figure, with(trial, lever, figure, path)?.unwrap_or(worth)));
            Ok(Swing { id: lever.id.clone(), slope: None, low: tried(low)?, high: tried(high)?, origin: lever.origin })
        };
        let (reach, swing) = if let Some(slope) = slope(trial, lever, path, &reversed)? {
            ((slope * (high - low) / 2.0).abs(), Ok((slope, swung)))
        } else {
            let it = swung()?;
            (size(&it) / 2.0, Err(it))
        };
        if reach > 0.0 {
            levers.push((reach, lever.origin, swing));
        }
    }
    levers.sort_by(|one, other| other.0.total_cmp(&one.0));
    let all: f64 = levers.iter().map(|it| it.0.powi(2)).sum();
    let own: f64 = levers.iter().filter(|it| it.1 != Origin::Assumption).map(|it| it.0.powi(2)).sum();
    let mut swings = Vec::new();
    for (_, _, swing) in levers.into_iter().take(SWUNG) {
        swings.push(match swing {
            Ok((slope, swung)) => Swing { slope: Some(slope), ..swung()? },
            Err(it) => it,
        });
    }
    swings.sort_by(|one, other| size(other).total_cmp(&size(one)));
    Ok(Weighed { band: EIGHTY * all.sqrt(), evidence_share: if all > 0.0 { own / all + 0.0 } else { 0.0 }, swings })
}

fn size(it: &Swing) -> f64 {
    (it.high.1 - it.low.1).abs()
}

/// By how much a path moves when a lever grows by one, the policy staying as it is; `None` where that changes the shape of
/// its tree.
fn slope(
    trial: &Trial<'_>,
    lever: &Assumption,
    path: Path,
    reversed: &Reversed<'_>,
) -> Result<Option<f64>, AppraisalError> {
    let whole = matches!(lever.unit, Unit::Months | Unit::Count);
    let value = number(lever.value);
    let range = number(lever.max) - number(lever.min);
    let step = if whole { 1.0 } else { (value * STEP).max(range * STEP / 10.0) };
    let (mut moved, mut over) = (0.0, 0.0);
    for step in [step, -step] {
        let Some(tree) = trial.with_real(&lever.id, value + step, |it| it.tree(path))? else { continue };
        let Some(towards) = reversed.towards(&tree)? else { return Ok(None) };
        (moved, over) = (moved + towards * step.signum(), over + step.abs());
    }
    Ok(Some(if over > 0.0 { moved / over } else { 0.0 }))
}

/// Demand first against suing at once, and how much a warning would have to cost to turn that.
pub(super) fn first_move(trial: &Trial<'_>) -> Result<FirstMove, AppraisalError> {
    let sue = trial.now().worth(Path::Litigation);
    let assumed = trial.by.book.exact("keep_warned").map_or(100.0, number);
    let lead = |keep: f64| -> Result<f64, AppraisalError> {
        let tried = trial.with_real("keep_warned", keep, |it| it.worth(Path::Sequence))?;
        Ok(tried.unwrap_or_else(|| trial.now().worth(Path::Sequence)) - sue)
    };
    let threshold_percent = if lead(100.0)? < 0.0 || lead(0.0)? > 0.0 {
        None
    } else {
        let (mut low, mut high) = (0.0, 100.0);
        for _ in 0..STEPS {
            let middle = f64::midpoint(low, high);
            if lead(middle)? >= 0.0 { high = middle } else { low = middle }
        }
        // Where nothing at all is left stages fall away and the values jump: that is no crossing.
        (lead(high)? < SAME).then_some(100.0 - high)
    };
    Ok(FirstMove { threshold_percent, assumed_percent: 100.0 - assumed, lead: lead(assumed)? })
}

/// A lawyer at the fixed fee against one with something in advance and a share.
pub(super) fn lawyer_fee(trial: &Trial<'_>, fixed: f64, fee: Money) -> Result<FeeComparison, AppraisalError> {
    let share = trial.by.book.exact("agency_share").map_or(0.0, number);
    fee_indifference(real(fee), fixed, share, |share| {
        let tried = trial.with_real("agency_share", share, |it| it.worth(Path::Agency))?;
        Ok(tried.unwrap_or_else(|| trial.now().worth(Path::Agency)))
    })
}

/// What one path rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Footing {
    /// Which.
    pub path: Path,
    /// The assumptions, by id, that have any part in its figures.
    pub rests_on: Vec<String>,
    /// Share of its parameter band that rests on the company's own figures, from 0 to 1.
    pub evidence_share: f64,
}

/// What each path rests on, in the order of the comparison.
/// # Errors
/// [`AppraisalError`] where the pack does not hold together.
pub fn footing(inputs: &CaseInputs, pack: &Assumptions) -> Result<Vec<Footing>, AppraisalError> {
    Appraiser::of(pack)?.footing(inputs)
}

impl Appraiser {
    /// As [`footing`].
    /// # Errors
    /// As [`footing`].
    pub fn footing(&self, inputs: &CaseInputs) -> Result<Vec<Footing>, AppraisalError> {
        footings(&Trial::of(inputs, self)?)
    }
}

#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method itself is not general enough in its lifetime"
)]
fn footings(trial: &Trial<'_>) -> Result<Vec<Footing>, AppraisalError> {
    let now = trial.now().means()?;
    let mut found: Vec<(Footing, f64, f64)> =
        now.iter().map(|it| (Footing { path: it.0, rests_on: Vec::new(), evidence_share: 0.0 }, 0.0, 0.0)).collect();
    for it in trial.by.book.assumptions() {
        let off = (it.value * Decimal::new(25, 2)).max(step(it));
        let tried = |value: Decimal| -> Result<Option<Vec<(Path, f64)>>, AppraisalError> {
            let whole = matches!(it.unit, Unit::Months | Unit::Count);
            let value = if whole { value.round() } else { value }.clamp(it.min, it.max);
            trial.with(&it.id, value, |it| it.means())?.transpose()
        };
        let (low, high) = (tried(it.value - off)?, tried(it.value + off)?);
        let (low, high) = (low.as_ref().unwrap_or(&now), high.as_ref().unwrap_or(&now));
        for (footing, own, all) in &mut found {
            let mean = |means: &[(Path, f64)]| means.iter().find(|it| it.0 == footing.path).map_or(0.0, |it| it.1);
            let at = [mean(&now), mean(low), mean(high)];
            if at.iter().any(|it| it.to_bits() != at[0].to_bits()) {
                footing.rests_on.push(it.id.clone());
                let square = ((at[2] - at[1]) / 2.0).powi(2);
                *all += square;
                *own += if it.origin == Origin::Assumption { 0.0 } else { square };
            }
        }
    }
    let share = |(footing, own, all): (Footing, f64, f64)| Footing {
        evidence_share: if all > 0.0 { own / all } else { 0.0 },
        ..footing
    };
    Ok(found.into_iter().map(share).collect())
}

fn step(it: &Assumption) -> Decimal {
    match it.unit {
        Unit::Months | Unit::Count => Decimal::ONE,
        Unit::Percent | Unit::Yuan | Unit::YuanPerHour | Unit::Hours => (it.max - it.min) / Decimal::from(64),
    }
}

/// What a path is worth with another figure; `None` where that does not fit the others.
fn with(trial: &Trial<'_>, lever: &Assumption, figure: f64, path: Path) -> Result<Option<f64>, AppraisalError> {
    let figure = if matches!(lever.unit, Unit::Months | Unit::Count) { figure.round() } else { figure };
    trial.with_real(&lever.id, figure, |it| it.worth(path))
}

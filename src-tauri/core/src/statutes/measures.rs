//! Single figures that the law fixes: the add-on after a judgment, the line for excessive damages.

use rust_decimal::Decimal;
use serde::Deserialize;

use super::flaws::PackFault;
use super::pack::{Citation, RulePack, Source};
use crate::Day;
use crate::ledger::Count;

/// A figure fixed by law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Its name in the pack.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The figure before the percent sign.
    pub percent: Decimal,
    /// What it is a percentage of.
    pub per: Per,
    /// Which end of a stretch of days counts, for a rate by the day.
    pub count: Option<Count>,
    /// First day it holds for; `None` where the pack names none.
    pub from: Option<Day>,
    /// Codes of what the user must weigh.
    pub notes: Vec<String>,
    /// What it rests on.
    pub sources: Vec<Source>,
}

/// What a percentage is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// The amount, each day.
    Day,
    /// The loss suffered.
    Loss,
}

impl RulePack {
    /// The figure known as `id` for `day`.
    /// # Errors
    /// [`MeasureError::Unknown`], [`MeasureError::NoPeriod`].
    pub fn measure(&self, id: &str, day: Day) -> Result<Measure, MeasureError> {
        let mut known = self.measures.iter().filter(|it| it.id == id).peekable();
        if known.peek().is_none() {
            return Err(MeasureError::Unknown { id: id.to_owned() });
        }
        let found =
            known.find(|it| it.holds_on(day)).ok_or_else(|| MeasureError::NoPeriod { id: id.to_owned(), day })?;
        Ok(Measure {
            id: found.id.clone(),
            title: found.title.clone(),
            percent: found.percent,
            per: found.per,
            count: found.count,
            from: found.from,
            notes: found.notes.clone(),
            sources: found.sources.iter().map(|it| it.source(self)).collect(),
        })
    }
}

/// The figure known as `id` for `day` in the shipped pack; see [`RulePack::measure`].
/// # Errors
/// [`MeasureError::Unknown`], [`MeasureError::NoPeriod`].
pub fn measure(id: &str, day: Day) -> Result<Measure, MeasureError> {
    RulePack::shipped().measure(id, day)
}

/// Why there is no figure.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum MeasureError {
    #[error("no figure of law is known as {id}")]
    Unknown { id: String },
    #[error("the figure {id} has no text on file for {day}")]
    NoPeriod { id: String, day: Day },
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MeasureRule {
    pub(super) id: String,
    pub(super) title: String,
    percent: Decimal,
    per: Per,
    count: Option<Count>,
    from: Option<Day>,
    to: Option<Day>,
    notes: Vec<String>,
    pub(super) sources: Vec<Citation>,
}

impl MeasureRule {
    /// A figure may change; each stretch of days has its own record.
    pub(super) fn key(&self) -> String {
        self.from.map_or_else(|| self.id.clone(), |from| format!("{} {from}", self.id))
    }

    fn holds_on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// A day on which this and `other` both say what holds.
    pub(super) fn meets(&self, other: &Self) -> Option<Day> {
        let begins = [self.from, other.from].into_iter().flatten().max().unwrap_or_default();
        Some(begins).filter(|it| self.id == other.id && self.holds_on(*it) && other.holds_on(*it))
    }

    pub(super) fn check(&self) -> Result<(), PackFault> {
        if self.percent < Decimal::ZERO { Err(PackFault::BelowZero) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figure_of_the_day() {
        let on = |id, day: &str| measure(id, day.parse().unwrap());
        let add_on = on("delayed_performance", "2014-08-01").unwrap();
        assert_eq!((add_on.percent.to_string().as_str(), add_on.per), ("0.0175", Per::Day));
        assert!(add_on.sources.iter().all(|it| !it.unverified));
        assert_eq!(on("excessive_damages", "2025-01-01").unwrap().percent, Decimal::from(130));
        assert!(matches!(on("delayed_performance", "2014-07-31"), Err(MeasureError::NoPeriod { .. })));
        assert!(matches!(on("usury", "2025-01-01"), Err(MeasureError::Unknown { .. })));
    }
}

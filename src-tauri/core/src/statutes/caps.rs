//! Ceilings on yearly rates by the day a contract was formed.

use rust_decimal::Decimal;
use serde::Deserialize;

use super::flaws::PackFault;
use super::pack::{Citation, RulePack, Source};
use super::rates::RateError;
use crate::Day;

/// A ceiling and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cap {
    /// Percent a year.
    pub annual_percent: Decimal,
    /// The quote and the multiple of it that give the ceiling, where it is one.
    pub reference: Option<CapReference>,
    /// Up to here what was paid of free will is kept. Percent a year.
    pub kept_if_paid_percent: Option<Decimal>,
    /// Kinds of creditors whom it does not bind, by the words of the pack.
    pub outside: Vec<String>,
    /// Codes of what the user must weigh before using the rule.
    pub notes: Vec<String>,
    /// What it rests on.
    pub sources: Vec<Source>,
    /// Whether the reference rate lies after its last confirmed day.
    pub stale: bool,
}

/// A ceiling as a multiple of a published rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapReference {
    /// The series.
    pub series: String,
    /// The day its quote came into force.
    pub quote_from: Day,
    /// The quote. Percent a year.
    pub quote_percent: Decimal,
    /// Times the quote.
    pub multiplier: Decimal,
}

impl RulePack {
    /// The ceiling of `rule` for a contract formed on `day`.
    /// # Errors
    /// [`CapError::UnknownRule`], [`CapError::NoPeriod`], [`CapError::Rate`].
    /// # Source
    /// 民间借贷规定 of 2015, and as amended in 2020 (arts. 25, 26); 法释〔2020〕27号 for whom it does not bind.
    pub fn cap(&self, rule: &str, day: Day) -> Result<Cap, CapError> {
        let rule =
            self.caps.iter().find(|it| it.id == rule).ok_or_else(|| CapError::UnknownRule { rule: rule.to_owned() })?;
        let period = rule
            .periods
            .iter()
            .find(|it| it.holds_on(day))
            .ok_or_else(|| CapError::NoPeriod { rule: rule.id.clone(), day })?;
        let mut sources: Vec<Source> = period.sources.iter().map(|it| it.source(self)).collect();
        let mut stale = false;
        let (annual_percent, reference) = match &period.ceiling {
            Ceiling::Fixed { percent } => (*percent, None),
            Ceiling::Multiple { reference, multiplier } => {
                let found = self.rate(reference, day)?;
                stale = found.stale;
                sources.push(found.source);
                let taken = CapReference {
                    series: reference.clone(),
                    quote_from: found.quote.from,
                    quote_percent: found.quote.percent,
                    multiplier: *multiplier,
                };
                ((found.quote.percent * multiplier).normalize(), Some(taken))
            }
        };
        sources.extend(rule.note_sources.iter().map(|it| it.source(self)));
        let notes = period.notes.iter().chain(&rule.notes).cloned().collect();
        let kept_if_paid_percent = period.kept_if_paid_percent;
        let outside = rule.outside.clone();
        Ok(Cap { annual_percent, reference, kept_if_paid_percent, outside, notes, sources, stale })
    }
}

/// The ceiling of `rule` for a contract formed on `day` by the shipped pack; see [`RulePack::cap`].
/// # Errors
/// [`CapError::UnknownRule`], [`CapError::NoPeriod`], [`CapError::Rate`].
pub fn cap(rule: &str, day: Day) -> Result<Cap, CapError> {
    RulePack::shipped().cap(rule, day)
}

/// Why there is no ceiling.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum CapError {
    #[error("no ceiling is known as {rule}")]
    UnknownRule { rule: String },
    #[error("the ceiling {rule} has no text on file for {day}")]
    NoPeriod { rule: String, day: Day },
    #[error(transparent)]
    Rate(#[from] RateError),
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CapRule {
    pub(super) id: String,
    pub(super) title: String,
    #[serde(default)]
    outside: Vec<String>,
    notes: Vec<String>,
    pub(super) note_sources: Vec<Citation>,
    pub(super) periods: Vec<CapPeriod>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct CapPeriod {
    from: Option<Day>,
    to: Option<Day>,
    kept_if_paid_percent: Option<Decimal>,
    notes: Vec<String>,
    pub(super) sources: Vec<Citation>,
    #[serde(flatten)]
    ceiling: Ceiling,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
enum Ceiling {
    Fixed { percent: Decimal },
    Multiple { reference: String, multiplier: Decimal },
}

impl CapPeriod {
    fn holds_on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

impl CapRule {
    pub(super) fn check(&self, has_series: impl Fn(&str) -> bool) -> Result<(), PackFault> {
        for (at, period) in self.periods.iter().enumerate() {
            match &period.ceiling {
                Ceiling::Multiple { reference, .. } if !has_series(reference) => {
                    return Err(PackFault::UnknownSeries { id: reference.clone() });
                }
                Ceiling::Fixed { percent: figure } | Ceiling::Multiple { multiplier: figure, .. } => {
                    if *figure < Decimal::ZERO {
                        return Err(PackFault::BelowZero);
                    }
                }
            }
            let begins = period.from.unwrap_or_default();
            if self.periods.iter().take(at).any(|it| it.holds_on(begins)) {
                return Err(PackFault::PeriodsOverlap { day: begins });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ceiling_of_the_day() {
        for (day, percent) in [
            ("2015-09-01", "24"),
            ("2020-08-19", "24"),
            ("2020-08-20", "15.4"),
            ("2020-12-31", "15.4"),
            ("2022-05-20", "14.8"),
            ("2025-01-20", "12.4"),
            ("2026-06-01", "12"),
        ] {
            let found = cap("private_lending", day.parse().unwrap()).unwrap();
            assert_eq!(found.annual_percent.to_string(), percent, "{day}");
            assert!(found.sources.iter().all(|it| !it.unverified), "{day}");
        }
        assert!(matches!(cap("private_lending", "2015-08-31".parse().unwrap()), Err(CapError::NoPeriod { .. })));
        assert!(matches!(cap("usury", "2025-01-01".parse().unwrap()), Err(CapError::UnknownRule { .. })));
    }

    #[test]
    fn the_financial_line_is_marked_unverified() {
        let found = cap("financial_claims", "2025-01-20".parse().unwrap()).unwrap();
        assert_eq!(found.annual_percent.to_string(), "24");
        assert!(found.sources.iter().any(|it| it.unverified));
    }
}

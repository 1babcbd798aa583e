//! Ceilings on yearly rates by the day a contract was formed.

use std::sync::OnceLock;

use rust_decimal::Decimal;
use serde::Deserialize;

use super::pack::{Citation, Source, read};
use super::rates::{self, RateError};
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

/// The ceiling of `rule` for a contract formed on `day`.
/// # Errors
/// [`CapError::UnknownRule`], [`CapError::NoPeriod`], [`CapError::Rate`].
/// # Source
/// 民间借贷规定 of 2015, and as amended in 2020 (arts. 25, 26); 法释〔2020〕27号 for whom it does not bind.
pub fn cap(rule: &str, day: Day) -> Result<Cap, CapError> {
    let rule =
        rules().iter().find(|it| it.id == rule).ok_or_else(|| CapError::UnknownRule { rule: rule.to_owned() })?;
    let period = rule
        .periods
        .iter()
        .find(|it| it.from.is_none_or(|from| from <= day) && it.to.is_none_or(|to| day <= to))
        .ok_or_else(|| CapError::NoPeriod { rule: rule.id.clone(), day })?;
    let mut sources: Vec<Source> = period.sources.iter().map(Citation::source).collect();
    let mut stale = false;
    let (annual_percent, reference) = match &period.ceiling {
        Ceiling::Fixed { percent } => (*percent, None),
        Ceiling::Multiple { reference, multiplier } => {
            let found = rates::rate(reference, day)?;
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
    sources.extend(rule.note_sources.iter().map(Citation::source));
    let notes = period.notes.iter().chain(&rule.notes).cloned().collect();
    Ok(Cap { annual_percent, reference, kept_if_paid_percent: period.kept_if_paid_percent, notes, sources, stale })
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

#[derive(Deserialize)]
struct Rule {
    id: String,
    notes: Vec<String>,
    note_sources: Vec<Citation>,
    periods: Vec<Period>,
}

#[derive(Deserialize)]
struct Period {
    from: Option<Day>,
    to: Option<Day>,
    kept_if_paid_percent: Option<Decimal>,
    notes: Vec<String>,
    sources: Vec<Citation>,
    #[serde(flatten)]
    ceiling: Ceiling,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Ceiling {
    Fixed { percent: Decimal },
    Multiple { reference: String, multiplier: Decimal },
}

fn rules() -> &'static [Rule] {
    #[derive(Deserialize)]
    struct File {
        rules: Vec<Rule>,
    }
    static FILE: OnceLock<File> = OnceLock::new();
    &FILE.get_or_init(|| read(include_str!("../../data/cn/caps.json"))).rules
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

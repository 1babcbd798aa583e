//! The assumption pack: every figure of an appraisal that is not a fact of the case or a tariff.
//!
//! Shipped figures are data (`data/assumptions.json`), each with its source and marked as unverified; a company
//! replaces them with its own.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// All figures, in the order they are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assumptions {
    assumptions: Vec<Assumption>,
}

/// One figure, where it comes from and what it may be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assumption {
    /// Stable name.
    pub id: String,
    /// What it is measured in.
    pub unit: Unit,
    /// The figure in force.
    pub value: Decimal,
    /// Least it may be.
    pub min: Decimal,
    /// Most it may be.
    pub max: Decimal,
    /// Who says so.
    pub origin: Origin,
    /// Row of the design's table of assumptions.
    pub code: String,
    /// Why this figure.
    pub source: String,
    /// The same in Chinese.
    #[serde(default)]
    pub source_zh: String,
    /// Nobody has confirmed it.
    pub unverified: bool,
    /// One of the figures that are tried when asking what would decide between two paths.
    pub lever: bool,
    /// The shipped figure, where another is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shipped: Option<Decimal>,
}

/// What a figure is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Unit {
    Percent,
    Months,
    Yuan,
    YuanPerHour,
    Hours,
    Count,
}

/// Who says a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A text of law.
    Law,
    /// Nobody yet: a default.
    Assumption,
    /// The company.
    User,
    /// The company's own closed cases.
    Learned,
    /// Whoever is trying another figure on the screen.
    Tried,
}

/// Why a figure was not accepted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum AssumptionError {
    #[error("no assumption is called {id}")]
    Unknown { id: String },
    #[error("{id}: not a number")]
    NotANumber { id: String },
    #[error("{id}: {value} is outside {min} to {max}")]
    OutOfRange { id: String, value: Decimal, min: Decimal, max: Decimal },
    #[error("{id}: {value} is not a whole number")]
    NotWhole { id: String, value: Decimal },
    #[error("{id} and {with} are above 100 percent together")]
    AboveHundred { id: String, with: String },
}

impl AssumptionError {
    /// The figure that was refused.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Unknown { id }
            | Self::NotANumber { id }
            | Self::OutOfRange { id, .. }
            | Self::NotWhole { id, .. }
            | Self::AboveHundred { id, .. } => id,
        }
    }
}

/// Shares of one whole: what is left of it belongs to the case not named.
const PAIRS: [(&str, &str); 5] = [
    ("person_nothing", "person_part"),
    ("company_nothing", "company_part"),
    ("guarantor_nothing", "guarantor_part"),
    ("trial_short_share", "trial_long_share"),
    ("security_low_share", "security_usual_share"),
];

impl Assumptions {
    /// The figures the program ships with.
    #[must_use]
    pub fn shipped() -> Self {
        static SHIPPED: LazyLock<Assumptions> =
            LazyLock::new(|| serde_json::from_str(include_str!("../data/assumptions.json")).unwrap_or_default());
        SHIPPED.clone()
    }

    /// The same, `ids` being what the company's own cases taught; shipped figures stay what they are.
    #[must_use]
    pub fn learned<'a>(mut self, ids: impl IntoIterator<Item = &'a String>) -> Self {
        for id in ids {
            let own = self.assumptions.iter_mut().find(|it| it.id == *id && it.origin == Origin::User);
            if let Some(it) = own {
                it.origin = Origin::Learned;
            }
        }
        self
    }

    /// The same with `values` (decimal text by id) in force on the word of `origin`; empty text returns to the shipped figure.
    /// # Errors
    /// [`AssumptionError`], which names the figure.
    pub fn with(&self, values: &BTreeMap<String, String>, origin: Origin) -> Result<Self, AssumptionError> {
        let mut changed = self.clone();
        for (id, text) in values {
            let known = changed.assumptions.iter_mut().find(|it| it.id == *id);
            let figure = known.ok_or_else(|| AssumptionError::Unknown { id: id.clone() })?;
            figure.set(text.trim(), origin)?;
        }
        match above_hundred(|id| changed.named(id).map(|it| it.value)) {
            Some((id, with)) => Err(AssumptionError::AboveHundred { id: id.to_owned(), with: with.to_owned() }),
            None => Ok(changed),
        }
    }

    /// Every figure, in the order it is shown.
    pub fn iter(&self) -> impl Iterator<Item = &Assumption> {
        self.assumptions.iter()
    }

    /// One figure.
    #[must_use]
    pub fn named(&self, id: &str) -> Option<&Assumption> {
        self.iter().find(|it| it.id == id)
    }
}

impl Assumption {
    fn set(&mut self, text: &str, origin: Origin) -> Result<(), AssumptionError> {
        let shipped = self.shipped.unwrap_or(self.value);
        if text.is_empty() {
            (self.value, self.shipped, self.origin) = (shipped, None, Origin::Assumption);
            return Ok(());
        }
        let value = Decimal::from_str_exact(text).map_err(|_| AssumptionError::NotANumber { id: self.id.clone() })?;
        self.admits(value)?;
        (self.value, self.shipped, self.origin) = (value, Some(shipped), origin);
        Ok(())
    }

    /// Whether the figure may be `value`.
    pub(crate) fn admits(&self, value: Decimal) -> Result<(), AssumptionError> {
        let id = self.id.clone();
        if value < self.min || value > self.max {
            return Err(AssumptionError::OutOfRange { id, value, min: self.min, max: self.max });
        }
        if matches!(self.unit, Unit::Months | Unit::Count) && !value.fract().is_zero() {
            return Err(AssumptionError::NotWhole { id, value });
        }
        Ok(())
    }
}

/// The first pair of shares that are more than their whole.
pub(crate) fn above_hundred(value: impl Fn(&str) -> Option<Decimal>) -> Option<(&'static str, &'static str)> {
    let above = |(id, with): &(&str, &str)| {
        value(id).unwrap_or_default() + value(with).unwrap_or_default() > Decimal::ONE_HUNDRED
    };
    PAIRS.into_iter().find(above)
}

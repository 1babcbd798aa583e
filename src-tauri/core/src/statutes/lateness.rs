//! How days of a delay are counted, what a product tolerates, what a number of days changes, when a payment is a token.

use serde::Deserialize;

use super::flaws::PackFault;
use super::pack::{Citation, RulePack, Source};
use crate::{Money, Percent};

/// A way to count the days that a debt is late.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayCountRule {
    /// Its name in the pack.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// When it starts, in words.
    pub rule: String,
    /// The same in English.
    pub rule_en: String,
    /// When it starts.
    pub start: CountStart,
    #[serde(default)]
    unverified: bool,
    pub(super) sources: Vec<Citation>,
}

/// The day before the first that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CountStart {
    /// The due day.
    Due,
    /// The last day of grace.
    Grace,
}

/// A kind of product and what it tolerates where a file says nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// Its name in the pack.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// Days after the due day within which payment is in time.
    pub grace_days: u32,
    /// A shortfall up to this starts nothing. Yuan.
    pub tolerance: Money,
    #[serde(default)]
    unverified: bool,
    pub(super) sources: Vec<Citation>,
}

/// A number of days that changes something.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// Its name in the pack.
    pub id: String,
    /// The count that reaches it.
    pub count: String,
    /// Days.
    pub days: u32,
    /// Products it holds for; empty is all.
    #[serde(default)]
    pub products: Vec<String>,
    /// What it changes.
    pub effect: ThresholdEffect,
    /// What it changes, in words.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    #[serde(default)]
    unverified: bool,
    pub(super) sources: Vec<Citation>,
}

/// What a number of days changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThresholdEffect {
    /// What can be agreed.
    Terms,
    /// In which order payments are applied: principal first from that day.
    OrderTurn,
}

/// When a payment is a token: an assumption that helps to look closer, no rule of law.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokenRule {
    /// Its name in the pack.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// Days after the order turned.
    pub within_days: u32,
    /// The most it comes to. Yuan.
    pub most: Money,
    /// Or the most it comes to, in percent of what is owed before it.
    pub most_percent: Percent,
    #[serde(default)]
    unverified: bool,
    pub(super) sources: Vec<Citation>,
}

macro_rules! cited {
    ($($kind:ty),*) => {$(
        impl $kind {
            /// What it rests on; unverified where nobody could confirm it.
            #[must_use]
            pub fn sources(&self, pack: &RulePack) -> Vec<Source> {
                let cited = self.sources.iter().map(|it| it.source(pack));
                cited.map(|it| Source { unverified: it.unverified || self.unverified, ..it }).collect()
            }
        }
    )*};
}
cited!(DayCountRule, Product, Threshold, TokenRule);

impl TokenRule {
    pub(super) fn check(&self) -> Result<(), PackFault> {
        if self.most < Money::ZERO { Err(PackFault::BelowZero) } else { Ok(()) }
    }
}

impl Product {
    pub(super) fn check(&self) -> Result<(), PackFault> {
        if self.tolerance < Money::ZERO { Err(PackFault::BelowZero) } else { Ok(()) }
    }
}

impl RulePack {
    /// The ways to count the days of a delay.
    #[must_use]
    pub fn day_counts(&self) -> &[DayCountRule] {
        &self.day_counts
    }

    /// Kinds of products.
    #[must_use]
    pub fn products(&self) -> &[Product] {
        &self.products
    }

    /// Numbers of days that change something.
    #[must_use]
    pub fn thresholds(&self) -> &[Threshold] {
        &self.thresholds
    }

    /// When a payment is a token.
    #[must_use]
    pub fn token_rules(&self) -> &[TokenRule] {
        &self.tokens
    }
}

//! Limitation, guarantee and procedural periods, what interrupts them, and the rules of contact, as the pack states them.

use serde::Deserialize;
use serde_json::Value;

use super::pack::{Citation, RulePack, Source};
use crate::deadline::Length;

/// A period of law: how long, from when, on what text.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodRule {
    /// Its name in the pack, such as `limitation.general`.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// What starts it, in words.
    pub starts: String,
    /// How long it is; `None` where it has no length of its own.
    pub length: Option<Length>,
    /// The longest it may be, where `length` is the shortest.
    pub at_most: Option<Length>,
    /// When it ends whatever happens.
    pub long_stop: Option<Length>,
    /// Whether an act starts it anew.
    pub interruptible: Option<bool>,
    /// Whether it can stand still.
    pub suspendable: Option<bool>,
    /// Whose time it is, where not ours.
    pub actor: Option<Actor>,
    /// Which way it is counted.
    #[serde(default)]
    pub direction: Direction,
    /// Whether `length` is a minimum.
    #[serde(default)]
    pub at_least: bool,
    /// Whether the reading of the texts is not settled by them.
    #[serde(default)]
    pub inferred: bool,
    pub(super) sources: Vec<Citation>,
}

/// Whose time a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The court's.
    Court,
}

/// Which way a period is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// From its start onwards.
    #[default]
    After,
    /// Back from the day named.
    Before,
}

/// An act that starts limitation anew.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interruption {
    /// Its name in the pack.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    pub(super) sources: Vec<Citation>,
}

/// A rule of contact or custody.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConductRule {
    /// Its name in the pack.
    pub id: String,
    /// What it is about.
    pub topic: String,
    /// What it says.
    pub title: String,
    /// Its figures.
    pub value: Value,
    #[serde(default)]
    pub(super) unverified: bool,
    pub(super) sources: Vec<Citation>,
}

/// The figures the program keeps to when nothing else is set: the strictest verified ones, no law by themselves.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactPolicy {
    /// Its name in the pack.
    pub id: String,
    /// What it is.
    pub title: String,
    /// From this time of the day nobody is contacted, such as `22:00`.
    pub quiet_from: String,
    /// Until this one.
    pub quiet_to: String,
    /// Calls that reach one debtor.
    pub connected_calls_per_debtor_per_day: u32,
    /// Calls to one number that reach nobody.
    pub attempts_per_number_per_day: u32,
    /// Failures to reach the debtor after which others may be asked where he is; never where none is stated.
    #[serde(default)]
    pub failures_before_others: Option<u32>,
    /// Years that records are kept.
    pub keep_records_years: u32,
    pub(super) sources: Vec<Citation>,
}

impl RulePack {
    /// Every period of law.
    #[must_use]
    pub fn periods(&self) -> &[PeriodRule] {
        &self.periods
    }

    /// The period known as `id`.
    #[must_use]
    pub fn period(&self, id: &str) -> Option<&PeriodRule> {
        self.periods.iter().find(|it| it.id == id)
    }

    /// Every act that starts limitation anew.
    #[must_use]
    pub fn interruptions(&self) -> &[Interruption] {
        &self.interruptions
    }

    /// Every rule of contact and custody.
    #[must_use]
    pub fn conduct(&self) -> &[ConductRule] {
        &self.conduct
    }

    /// The figures of contact the program keeps to.
    #[must_use]
    pub fn contact_policy(&self) -> Option<&ContactPolicy> {
        self.policy.first()
    }
}

impl PeriodRule {
    /// What it rests on; unverified where the reading is inferred.
    #[must_use]
    pub fn sources(&self, pack: &RulePack) -> Vec<Source> {
        marked(&self.sources, pack, self.inferred)
    }
}

impl Interruption {
    /// What it rests on.
    #[must_use]
    pub fn sources(&self, pack: &RulePack) -> Vec<Source> {
        marked(&self.sources, pack, false)
    }
}

impl ConductRule {
    /// What it rests on.
    #[must_use]
    pub fn sources(&self, pack: &RulePack) -> Vec<Source> {
        marked(&self.sources, pack, self.unverified)
    }
}

impl ContactPolicy {
    /// What it rests on.
    #[must_use]
    pub fn sources(&self, pack: &RulePack) -> Vec<Source> {
        marked(&self.sources, pack, false)
    }
}

fn marked(sources: &[Citation], pack: &RulePack, unverified: bool) -> Vec<Source> {
    let cited = sources.iter().map(|it| it.source(pack));
    cited.map(|it| Source { unverified: it.unverified || unverified, ..it }).collect()
}

//! A rule pack: every rule of law the program knows, as data that a newer pack or a quote can be laid upon.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::articles::Articles;
use super::caps::CapRule;
use super::fees::{HalvingRule, Tariff};
use super::flaws::{PackError, PackFault};
use super::lateness::{DayCountRule, Product, Threshold, TokenRule};
use super::measures::MeasureRule;
use super::periods::{ConductRule, ContactPolicy, Interruption, PeriodRule};
use super::rates::Series;
use super::rest_days::{DayKind, Year};
use crate::Day;
use crate::casework::OverdueBounds;

/// A text of law (or a table row) that a figure rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The instrument, with its number where confirmed.
    pub title: String,
    /// Article, or row of a published table.
    pub article: String,
    /// First day in force, where confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective_from: Option<Day>,
    /// Last day in force; `None` while in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective_to: Option<Day>,
    /// Whether number, date or wording could not be confirmed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unverified: bool,
}

/// The source for `article` of the instrument known as `id` in the shipped pack; see [`RulePack::source`].
#[must_use]
pub fn source(id: &str, article: impl Into<String>) -> Source {
    RulePack::shipped().source(id, article)
}

/// A citation inside a data file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Citation {
    pub(super) instrument: String,
    pub(super) article: String,
}

impl Citation {
    pub(super) fn source(&self, pack: &RulePack) -> Source {
        pack.source(&self.instrument, self.article.clone())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Instrument {
    pub(super) id: String,
    pub(super) title: String,
    from: Option<Day>,
    to: Option<Day>,
    verified: bool,
}

/// Every rule of law the program knows: rates, fees, ceilings, figures, rest days, periods, rules of contact.
///
/// A value like any other: whoever reckons says by which pack. What ships is [`RulePack::shipped`]; a newer pack or a
/// quote laid upon it gives another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RulePack {
    pub(super) version: String,
    pub(super) instruments: Vec<Instrument>,
    pub(super) articles: Vec<Articles>,
    pub(super) series: Vec<Series>,
    pub(super) fees: Vec<Tariff>,
    pub(super) halving: Option<HalvingRule>,
    pub(super) caps: Vec<CapRule>,
    pub(super) measures: Vec<MeasureRule>,
    pub(super) years: Vec<Year>,
    pub(super) periods: Vec<PeriodRule>,
    pub(super) interruptions: Vec<Interruption>,
    pub(super) conduct: Vec<ConductRule>,
    pub(super) policy: Vec<ContactPolicy>,
    pub(super) day_counts: Vec<DayCountRule>,
    pub(super) products: Vec<Product>,
    pub(super) thresholds: Vec<Threshold>,
    pub(super) tokens: Vec<TokenRule>,
    pub(super) rest_days: BTreeMap<Day, DayKind>,
    /// The company's own classes of overdue days; none are those that ship.
    overdue: Option<OverdueBounds>,
}

const FILES: [&str; 11] = [
    include_str!("../../data/cn/pack.json"),
    include_str!("../../data/cn/instruments.json"),
    include_str!("../../data/cn/articles.json"),
    include_str!("../../data/cn/rates.json"),
    include_str!("../../data/cn/fees.json"),
    include_str!("../../data/cn/caps.json"),
    include_str!("../../data/cn/measures.json"),
    include_str!("../../data/cn/holidays.json"),
    include_str!("../../data/cn/periods.json"),
    include_str!("../../data/cn/conduct.json"),
    include_str!("../../data/cn/lateness.json"),
];

impl RulePack {
    /// The pack that ships inside the program.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static PACK: OnceLock<RulePack> = OnceLock::new();
        PACK.get_or_init(|| {
            #[expect(clippy::expect_used, reason = "the text is compiled in and a test reads it")]
            let files = FILES.map(|text| serde_json::from_str::<Value>(text).expect("a data file that ships is JSON"));
            #[expect(clippy::expect_used, reason = "as above")]
            RulePack::default().layered(&files).expect("the pack that ships is sound")
        })
    }

    /// What its maker calls it.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The bounds of the classes of overdue days.
    #[must_use]
    pub fn overdue(&self) -> OverdueBounds {
        self.overdue.unwrap_or_else(OverdueBounds::shipped)
    }

    /// This pack with bounds of the company's own; none, and bounds that leave a class without a day, are those that ship.
    #[must_use]
    pub fn with_overdue(self, bounds: impl Into<Option<OverdueBounds>>) -> Self {
        let overdue = bounds.into().filter(|it| it.is_fit());
        Self { overdue, ..self }
    }

    /// This pack with `newer` laid upon it: a record with a known id replaces that record, any other is added.
    ///
    /// `newer` is one JSON object with any of the lists of the shipped pack, `version`, and `about`.
    /// # Errors
    /// [`PackError`], naming the place in `newer` or the rule that does not hold.
    pub fn with_pack(&self, newer: &Value) -> Result<Self, PackError> {
        self.layered(std::slice::from_ref(newer))
    }

    fn layered(&self, newer: &[Value]) -> Result<Self, PackError> {
        let mut pack = self.clone();
        newer.iter().try_for_each(|it| pack.lay(it))?;
        pack.rest_days = pack.years.iter().flat_map(Year::days).collect();
        pack.check()?;
        Ok(pack)
    }

    fn lay(&mut self, newer: &Value) -> Result<(), PackError> {
        let sections = newer.as_object().ok_or_else(|| PackError::at("", PackFault::NotAnObject))?;
        for (name, value) in sections {
            match name.as_str() {
                "about" | "publisher" | "source" => {}
                "version" => read(name, value).map(|it| self.version = it)?,
                "halving" => self.halving = Some(read(name, value)?),
                "instruments" => lay(&mut self.instruments, name, value, |it| it.id.clone())?,
                "articles" => lay(&mut self.articles, name, value, |it| it.instrument.clone())?,
                "series" => {
                    let before = self.series.clone();
                    lay(&mut self.series, name, value, |it| it.id().to_owned())?;
                    self.series.iter_mut().for_each(|it| it.keep_added(&before));
                }
                "fees" => lay(&mut self.fees, name, value, |it| format!("{:?}", it.id))?,
                "caps" => lay(&mut self.caps, name, value, |it| it.id.clone())?,
                "measures" => lay(&mut self.measures, name, value, MeasureRule::key)?,
                "years" => lay(&mut self.years, name, value, |it| it.number.to_string())?,
                "periods" => lay(&mut self.periods, name, value, |it| it.id.clone())?,
                "interruptions" => lay(&mut self.interruptions, name, value, |it| it.id.clone())?,
                "conduct" => lay(&mut self.conduct, name, value, |it| it.id.clone())?,
                "policy" => lay(&mut self.policy, name, value, |it| it.id.clone())?,
                "day_counts" => lay(&mut self.day_counts, name, value, |it| it.id.clone())?,
                "products" => lay(&mut self.products, name, value, |it| it.id.clone())?,
                "thresholds" => lay(&mut self.thresholds, name, value, |it| it.id.clone())?,
                "tokens" => lay(&mut self.tokens, name, value, |it| it.id.clone())?,
                _ => return Err(PackError::at(name, PackFault::UnknownSection)),
            }
        }
        Ok(())
    }

    /// The source for `article` of the instrument known as `id`; the id itself as title, unverified, where there is
    /// none.
    #[must_use]
    pub fn source(&self, id: &str, article: impl Into<String>) -> Source {
        let known = self.instruments.iter().find(|it| it.id == id);
        Source {
            title: known.map_or(id, |it| it.title.as_str()).to_owned(),
            article: article.into(),
            effective_from: known.and_then(|it| it.from),
            effective_to: known.and_then(|it| it.to),
            unverified: known.is_none_or(|it| !it.verified),
        }
    }

    pub(super) fn knows(&self, instrument: &str) -> bool {
        self.instruments.iter().any(|it| it.id == instrument)
    }
}

fn read<T: DeserializeOwned>(path: &str, value: &Value) -> Result<T, PackError> {
    T::deserialize(value).map_err(|why| PackError::at(path, PackFault::Unread { why: why.to_string() }))
}

/// Replaces the records of `list` that `newer` names again and adds the others, in order.
fn lay<T: DeserializeOwned>(
    list: &mut Vec<T>,
    section: &str,
    newer: &Value,
    id: impl Fn(&T) -> String,
) -> Result<(), PackError> {
    let records = newer.as_array().ok_or_else(|| PackError::at(section, PackFault::NotAList))?;
    let mut seen: Vec<String> = Vec::with_capacity(records.len());
    for (at, record) in records.iter().enumerate() {
        let path = format!("{section}[{at}]");
        let record: T = read(&path, record)?;
        let key = id(&record);
        if seen.contains(&key) {
            return Err(PackError::at(path, PackFault::DuplicateId { id: key }));
        }
        match list.iter_mut().find(|it| id(it) == key) {
            Some(known) => *known = record,
            None => list.push(record),
        }
        seen.push(key);
    }
    Ok(())
}

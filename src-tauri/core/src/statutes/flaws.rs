//! Why a rule pack is not taken.

use super::pack::{Citation, RulePack};
use super::rates::Series;
use crate::Day;
use crate::statutes::FeeKind;

/// What is wrong with a pack, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{fault}")]
pub struct PackError {
    /// The place, such as `series[0]`, or the rule, such as `series LPR_1Y`.
    pub path: String,
    /// What is wrong there.
    pub fault: PackFault,
}

/// What is wrong with a pack.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum PackFault {
    #[error("expected one JSON object")]
    NotAnObject,
    #[error("expected a list")]
    NotAList,
    #[error("no such list is known")]
    UnknownSection,
    #[error("cannot be read: {why}")]
    Unread { why: String },
    #[error("{id} stands twice")]
    DuplicateId { id: String },
    #[error("names no source")]
    NoSource,
    #[error("cites {id}, which is no instrument of the pack")]
    UnknownInstrument { id: String },
    #[error("refers to the series {id}, which the pack does not have")]
    UnknownSeries { id: String },
    #[error("has no quote")]
    NoQuotes,
    #[error("the quote of {from} does not come after the one before it")]
    QuotesOutOfOrder { from: Day },
    #[error("is confirmed to {until}, before its last quote")]
    ConfirmedBeforeLastQuote { until: Day },
    #[error("a figure is below zero")]
    BelowZero,
    #[error("the bands do not rise from zero")]
    BandsOutOfOrder,
    #[error("two periods both hold on {day}")]
    PeriodsOverlap { day: Day },
    #[error("{day} is listed twice")]
    DayTwice { day: Day },
    #[error("the tariff of {fee:?} is missing, or is made of itself")]
    FeeMissing { fee: FeeKind },
}

impl PackError {
    pub(super) fn at(path: impl Into<String>, fault: PackFault) -> Self {
        Self { path: path.into(), fault }
    }

    /// A stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self.fault {
            PackFault::NotAnObject | PackFault::NotAList => "invalid_json",
            PackFault::UnknownSection => "unknown_field",
            PackFault::Unread { .. } => "invalid_record",
            PackFault::DuplicateId { .. } => "duplicate_id",
            PackFault::NoSource => "missing_source",
            PackFault::UnknownInstrument { .. } => "unknown_instrument",
            PackFault::UnknownSeries { .. } => "reference_missing",
            PackFault::NoQuotes => "no_quotes",
            PackFault::QuotesOutOfOrder { .. } => "quotes_out_of_order",
            PackFault::ConfirmedBeforeLastQuote { .. } => "confirmed_before_last_quote",
            PackFault::BelowZero => "invalid_amount",
            PackFault::BandsOutOfOrder => "bands_out_of_order",
            PackFault::PeriodsOverlap { .. } => "periods_overlap",
            PackFault::DayTwice { .. } => "day_listed_twice",
            PackFault::FeeMissing { .. } => "fee_missing",
        }
    }
}

impl RulePack {
    /// Whether every rule holds together with the others.
    pub(super) fn check(&self) -> Result<(), PackError> {
        for it in &self.series {
            it.check().and_then(|()| self.cited_one(it.instrument())).map_err(at("series", it.id()))?;
        }
        for it in &self.articles {
            self.cited_one(&it.instrument).map_err(at("articles", &it.instrument))?;
        }
        for it in &self.fees {
            it.check(&self.fees)
                .and_then(|()| self.cited([&it.source]))
                .map_err(at("fees", &format!("{:?}", it.id)))?;
        }
        if let Some(fee) = FeeKind::ALL.into_iter().find(|kind| self.fees.iter().all(|it| it.id != *kind)) {
            return Err(PackError::at("fees", PackFault::FeeMissing { fee }));
        }
        let halving = self.halving.iter().flat_map(|it| &it.sources);
        self.cited(halving).map_err(at("halving", ""))?;
        for it in &self.caps {
            it.check(|id| self.series.iter().any(|it| it.id() == id)).map_err(at("caps", &it.id))?;
            it.periods.iter().try_for_each(|it| self.cited(&it.sources)).map_err(at("caps", &it.id))?;
            if !it.note_sources.is_empty() {
                self.cited(&it.note_sources).map_err(at("caps", &it.id))?;
            }
        }
        for (place, it) in self.measures.iter().enumerate() {
            it.check().and_then(|()| self.cited(&it.sources)).map_err(at("measures", &it.id))?;
            if let Some(day) = self.measures.iter().take(place).find_map(|other| it.meets(other)) {
                return Err(PackError::at(format!("measures {}", it.id), PackFault::PeriodsOverlap { day }));
            }
        }
        for it in &self.periods {
            self.cited(&it.sources).map_err(at("periods", &it.id))?;
        }
        for it in &self.interruptions {
            self.cited(&it.sources).map_err(at("interruptions", &it.id))?;
        }
        for it in &self.conduct {
            self.cited(&it.sources).map_err(at("conduct", &it.id))?;
        }
        for it in &self.policy {
            self.cited(&it.sources).map_err(at("policy", &it.id))?;
        }
        for it in &self.day_counts {
            self.cited(&it.sources).map_err(at("day_counts", &it.id))?;
        }
        for it in &self.products {
            it.check().and_then(|()| self.cited(&it.sources)).map_err(at("products", &it.id))?;
        }
        for it in &self.thresholds {
            self.cited(&it.sources).map_err(at("thresholds", &it.id))?;
        }
        for it in &self.tokens {
            it.check().and_then(|()| self.cited(&it.sources)).map_err(at("tokens", &it.id))?;
        }
        self.check_years()
    }

    fn cited<'a>(&self, sources: impl IntoIterator<Item = &'a Citation>) -> Result<(), PackFault> {
        let mut sources = sources.into_iter().peekable();
        if sources.peek().is_none() {
            return Err(PackFault::NoSource);
        }
        sources.try_for_each(|it| self.cited_one(&it.instrument))
    }

    fn cited_one(&self, instrument: &str) -> Result<(), PackFault> {
        if self.knows(instrument) { Ok(()) } else { Err(PackFault::UnknownInstrument { id: instrument.to_owned() }) }
    }

    fn check_years(&self) -> Result<(), PackError> {
        let mut days: Vec<Day> = self.years.iter().flat_map(|it| it.days().map(|(day, _)| day)).collect();
        days.sort_unstable();
        let twice = days.windows(2).find_map(|it| it.first().filter(|day| it.get(1) == Some(day)));
        match twice {
            Some(day) => Err(PackError::at("years", PackFault::DayTwice { day: *day })),
            None => match self.years.iter().find(|it| it.notices.is_empty()) {
                Some(it) => Err(PackError::at(format!("years {}", it.number), PackFault::NoSource)),
                None => Ok(()),
            },
        }
    }
}

impl Series {
    fn check(&self) -> Result<(), PackFault> {
        let Some(last) = self.quotes().last() else { return Err(PackFault::NoQuotes) };
        if self.confirmed_until() < last.from {
            return Err(PackFault::ConfirmedBeforeLastQuote { until: self.confirmed_until() });
        }
        if self.quotes().iter().any(|it| it.percent.is_sign_negative() && !it.percent.is_zero()) {
            return Err(PackFault::BelowZero);
        }
        let pairs = self.quotes().iter().zip(self.quotes().iter().skip(1));
        match pairs.into_iter().find(|(before, after)| before.from >= after.from) {
            Some((_, after)) => Err(PackFault::QuotesOutOfOrder { from: after.from }),
            None => Ok(()),
        }
    }
}

fn at(section: &str, id: &str) -> impl Fn(PackFault) -> PackError {
    let path = format!("{section} {id}").trim_end().to_owned();
    move |fault| PackError::at(path.clone(), fault)
}

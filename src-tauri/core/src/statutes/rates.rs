//! Published reference rates: the loan prime rate and the benchmark loan rates before it.

use rust_decimal::Decimal;
use serde::Deserialize;

use super::flaws::{PackError, PackFault};
use super::pack::{RulePack, Source};
use crate::Day;
use crate::events::QuoteAdded;

/// A published series; a quote holds until the next.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    id: String,
    instrument: String,
    title: String,
    publisher: String,
    confirmed_until: Day,
    single_source_after: Option<Day>,
    #[serde(rename = "read_from")]
    _read_from: String,
    quotes: Vec<Quote>,
    /// Where quotes that the company added were read.
    #[serde(skip)]
    added: Vec<(Day, String)>,
}

/// One quote of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// First day in force.
    pub from: Day,
    /// Percent a year.
    pub percent: Decimal,
    /// Whether a single public transcription gives it.
    #[serde(default)]
    pub unverified: bool,
}

impl Series {
    /// Its name in claims, such as `LPR_1Y`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its name for people.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The last day for which the quote in force is confirmed.
    #[must_use]
    pub fn confirmed_until(&self) -> Day {
        self.confirmed_until
    }

    /// All quotes, oldest first; never empty.
    #[must_use]
    pub fn quotes(&self) -> &[Quote] {
        &self.quotes
    }

    /// The quote in force on `day`; the last one after the end of the table.
    #[must_use]
    pub fn quote_on(&self, day: Day) -> Option<Quote> {
        let next = self.quotes.partition_point(|it| it.from <= day);
        self.quotes.get(next.checked_sub(1)?).copied()
    }

    /// Where the series stands as a whole, and how far it is confirmed.
    #[must_use]
    pub fn source(&self, pack: &RulePack) -> Source {
        let single = self.single_source_after.filter(|it| *it < self.confirmed_until);
        let tail = single.map_or_else(String::new, |it| format!("（{it} 之后仅有单一来源）"));
        pack.source(&self.instrument, format!("{}，核实至 {}{tail}", self.title, self.confirmed_until))
    }

    pub(super) fn instrument(&self) -> &str {
        &self.instrument
    }

    /// Where the company read the quote that takes effect on `day`, if it added it.
    #[must_use]
    pub fn added_on(&self, day: Day) -> Option<&str> {
        self.added.iter().find(|(from, _)| *from == day).map(|(_, read)| read.as_str())
    }

    /// Where the quote of `day` stands.
    #[must_use]
    pub fn source_on(&self, day: Day, pack: &RulePack) -> Source {
        let quote = self.quote_on(day);
        let row = quote.map_or_else(String::new, |it| format!("{}起 {}%", it.from, it.percent));
        let added = quote.and_then(|quote| self.added_on(quote.from));
        let added = added.map_or_else(String::new, |read| format!("（本机构录入：{read}）"));
        let stated = pack.source(&self.instrument, format!("{} {row}{added}", self.title).trim_end().to_owned());
        let single = self.single_source_after.is_some_and(|it| day > it) || quote.is_some_and(|it| it.unverified);
        Source { unverified: stated.unverified || single, ..stated }
    }

    /// Where the quotes of the days from `first` to `last` stand: unverified where one of them is, and told where the last
    /// lies after the last confirmed day.
    #[must_use]
    pub fn source_between(&self, first: Day, last: Day, pack: &RulePack) -> Source {
        let known = self.source(pack);
        let begin = self.quotes.partition_point(|it| it.from <= first).saturating_sub(1);
        let mut used = self.quotes.iter().skip(begin).take_while(|it| it.from <= last);
        let single = self.single_source_after.is_some_and(|it| last > it) || used.any(|it| it.unverified);
        let stale = if last > self.confirmed_until { "，此后暂按最后一期报价" } else { "" };
        let article = format!("{}{stale}", known.article);
        Source { unverified: known.unverified || single, article, ..known }
    }

    /// Takes over the quotes that the company added to this series in `before` for days it is not yet confirmed for.
    pub(super) fn keep_added(&mut self, before: &[Self]) {
        let Some(before) = before.iter().find(|it| it.id == self.id) else { return };
        for (from, read) in before.added.iter().filter(|(from, _)| *from > self.confirmed_until) {
            self.quotes.extend(before.quotes.iter().find(|it| it.from == *from));
            self.added.push((*from, read.clone()));
        }
        if !self.added.is_empty() {
            self.quotes.sort_by_key(|it| it.from);
            self.confirmed_until = self.confirmed_until.max(before.confirmed_until);
        }
    }

    /// Who publishes it.
    #[must_use]
    pub fn publisher(&self) -> &str {
        &self.publisher
    }
}

/// A rate of a series on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateAnswer {
    /// The quote in force.
    pub quote: Quote,
    /// Whether the day lies after the last confirmed one.
    pub stale: bool,
    /// The last confirmed day of the series.
    pub confirmed_until: Day,
    /// Where it stands.
    pub source: Source,
}

impl RulePack {
    /// The series known as `id`.
    #[must_use]
    pub fn series(&self, id: &str) -> Option<&Series> {
        self.series.iter().find(|it| it.id == id)
    }

    /// Every series on file.
    #[must_use]
    pub fn all_series(&self) -> &[Series] {
        &self.series
    }

    /// The rate of series `id` in force on `day`.
    /// # Errors
    /// [`RateError::UnknownSeries`], [`RateError::BeforeFirstQuote`].
    pub fn rate(&self, id: &str, day: Day) -> Result<RateAnswer, RateError> {
        let series = self.series(id).ok_or_else(|| RateError::UnknownSeries { series: id.to_owned() })?;
        let quote = series.quote_on(day).ok_or_else(|| RateError::BeforeFirstQuote { series: id.to_owned(), day })?;
        Ok(RateAnswer {
            quote,
            stale: day > series.confirmed_until,
            confirmed_until: series.confirmed_until,
            source: series.source_on(day, self),
        })
    }

    /// This pack as if the changes of rates named by series and day had been missed.
    pub(crate) fn without_quotes(&self, missed: &[(String, Day)]) -> Self {
        let mut pack = self.clone();
        for series in &mut pack.series {
            let id = &series.id;
            series.quotes.retain(|it| !missed.iter().any(|(name, from)| name == id && *from == it.from));
        }
        pack
    }

    /// This pack with a quote that the company read itself; one of the same day is replaced, and the series is confirmed
    /// to the day it is given for.
    /// # Errors
    /// [`PackError`] for a series the pack does not have, or a last confirmed day before the quote.
    pub fn with_quote(&self, quote: &QuoteAdded) -> Result<Self, PackError> {
        let mut pack = self.clone();
        let unknown = || PackError::at("series", PackFault::UnknownSeries { id: quote.series.clone() });
        let series = pack.series.iter_mut().find(|it| it.id == quote.series).ok_or_else(unknown)?;
        let until = quote.confirmed_until.unwrap_or(quote.effective_on);
        if until < quote.effective_on {
            let fault = PackFault::ConfirmedBeforeLastQuote { until };
            return Err(PackError::at(format!("series {}", quote.series), fault));
        }
        let added = Quote { from: quote.effective_on, percent: quote.percent.value(), unverified: false };
        let place = series.quotes.partition_point(|it| it.from < added.from);
        match series.quotes.get_mut(place).filter(|it| it.from == added.from) {
            Some(known) => *known = added,
            None => series.quotes.insert(place, added),
        }
        series.added.retain(|(from, _)| *from != added.from);
        series.added.push((added.from, quote.source.clone()));
        if series.confirmed_until < until {
            series.single_source_after = series.single_source_after.filter(|it| *it < series.confirmed_until);
        }
        series.confirmed_until = series.confirmed_until.max(until);
        pack.check()?;
        Ok(pack)
    }
}

/// The series known as `id` in the shipped pack.
#[must_use]
pub fn series(id: &str) -> Option<&'static Series> {
    RulePack::shipped().series(id)
}

/// Names of every series in the shipped pack.
pub fn series_ids() -> impl Iterator<Item = &'static str> {
    RulePack::shipped().series.iter().map(|it| it.id.as_str())
}

/// The rate of series `id` in force on `day` by the shipped pack; see [`RulePack::rate`].
/// # Errors
/// [`RateError::UnknownSeries`], [`RateError::BeforeFirstQuote`].
pub fn rate(id: &str, day: Day) -> Result<RateAnswer, RateError> {
    RulePack::shipped().rate(id, day)
}

/// Why there is no rate.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum RateError {
    #[error("no reference series {series}")]
    UnknownSeries { series: String },
    #[error("reference series {series} has no quote on {day}")]
    BeforeFirstQuote { series: String, day: Day },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quote_in_force() {
        for (id, day, percent, from, stale) in [
            ("LPR_1Y", "2024-02-03", "3.45", "2023-08-21", false),
            ("LPR_1Y", "2023-08-20", "3.55", "2023-06-20", false),
            ("LPR_1Y", "2023-08-21", "3.45", "2023-08-21", false),
            ("LPR_1Y", "2026-09-01", "3.00", "2025-05-20", false),
            ("LPR_1Y", "2026-09-21", "3.00", "2025-05-20", false),
            ("LPR_1Y", "2026-09-22", "3.00", "2025-05-20", true),
            ("LPR_5Y_PLUS", "2020-05-01", "4.65", "2020-04-20", false),
            ("LPR_5Y_PLUS", "2026-08-21", "3.50", "2025-05-20", true),
            ("PBC_6M_1Y", "2011-07-07", "6.56", "2011-07-07", false),
            ("PBC_LE_6M", "2019-08-20", "4.35", "2015-10-24", true),
        ] {
            let found = rate(id, day.parse().unwrap()).unwrap();
            let given = (found.quote.percent.to_string(), found.quote.from.to_string(), found.stale);
            assert_eq!(given, (percent.to_owned(), from.to_owned(), stale), "{id} {day}");
        }
    }

    #[test]
    fn before_the_first_quote_there_is_no_rate() {
        let day = "2019-08-19".parse().unwrap();
        assert_eq!(rate("LPR_1Y", day), Err(RateError::BeforeFirstQuote { series: "LPR_1Y".to_owned(), day }));
        assert!(matches!(rate("LPR_2Y", day), Err(RateError::UnknownSeries { .. })));
    }

    #[test]
    fn what_one_transcription_gives_is_marked() {
        for (id, day, unverified) in [
            ("LPR_1Y", "2026-08-20", false),
            ("LPR_1Y", "2026-08-21", true),
            ("PBC_LE_6M", "2009-01-01", true),
            ("PBC_LE_6M", "2010-10-20", false),
        ] {
            assert_eq!(rate(id, day.parse().unwrap()).unwrap().source.unverified, unverified, "{id} {day}");
        }
    }

    #[test]
    fn every_series_is_in_order() {
        let all = RulePack::shipped().all_series();
        assert_eq!(all.len(), 7);
        for series in all {
            assert!(series.quotes.is_sorted_by(|a, b| a.from < b.from), "{}", series.id);
            assert!(series.quotes.last().is_some_and(|it| it.from <= series.confirmed_until), "{}", series.id);
            assert!(!series.publisher().is_empty() && !series.title().is_empty(), "{}", series.id);
        }
        assert_eq!(series_ids().next(), Some("LPR_1Y"));
    }
}

//! Published reference rates: the loan prime rate and the benchmark loan rates before it.

use std::sync::OnceLock;

use rust_decimal::Decimal;
use serde::Deserialize;

use super::pack::{Source, read, source};
use crate::Day;

/// A published series; a quote holds until the next.
#[derive(Clone, Debug, Deserialize)]
pub struct Series {
    id: String,
    title: String,
    publisher: String,
    confirmed_until: Day,
    single_source_after: Option<Day>,
    quotes: Vec<Quote>,
}

/// One quote of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
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
    pub fn source(&self) -> Source {
        let single = self.single_source_after.filter(|it| *it < self.confirmed_until);
        let tail = single.map_or_else(String::new, |it| format!("（{it} 之后仅有单一来源）"));
        source(self.instrument(), format!("{}，核实至 {}{tail}", self.title, self.confirmed_until))
    }

    fn instrument(&self) -> &'static str {
        if self.id.starts_with("LPR") { "LPRPAGE" } else { "PBCRATE" }
    }

    /// Where the quote of `day` stands.
    #[must_use]
    pub fn source_on(&self, day: Day) -> Source {
        let quote = self.quote_on(day);
        let row = quote.map_or_else(String::new, |it| format!("{}起 {}%", it.from, it.percent));
        let stated = source(self.instrument(), format!("{} {row}", self.title).trim_end().to_owned());
        let single = self.single_source_after.is_some_and(|it| day > it) || quote.is_some_and(|it| it.unverified);
        Source { unverified: stated.unverified || single, ..stated }
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

/// The series known as `id`.
#[must_use]
pub fn series(id: &str) -> Option<&'static Series> {
    all().iter().find(|it| it.id == id)
}

/// Names of every series on file.
pub fn series_ids() -> impl Iterator<Item = &'static str> {
    all().iter().map(|it| it.id.as_str())
}

/// The rate of series `id` in force on `day`.
/// # Errors
/// [`RateError::UnknownSeries`], [`RateError::BeforeFirstQuote`].
pub fn rate(id: &str, day: Day) -> Result<RateAnswer, RateError> {
    let series = series(id).ok_or_else(|| RateError::UnknownSeries { series: id.to_owned() })?;
    let quote = series.quote_on(day).ok_or_else(|| RateError::BeforeFirstQuote { series: id.to_owned(), day })?;
    Ok(RateAnswer {
        quote,
        stale: day > series.confirmed_until,
        confirmed_until: series.confirmed_until,
        source: series.source_on(day),
    })
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

fn all() -> &'static [Series] {
    #[derive(Deserialize)]
    struct File {
        series: Vec<Series>,
    }
    static FILE: OnceLock<File> = OnceLock::new();
    &FILE.get_or_init(|| read(include_str!("../../data/cn/rates.json"))).series
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
        assert_eq!(all().len(), 7);
        for series in all() {
            assert!(series.quotes.is_sorted_by(|a, b| a.from < b.from), "{}", series.id);
            assert!(series.quotes.last().is_some_and(|it| it.from <= series.confirmed_until), "{}", series.id);
            assert!(!series.publisher().is_empty() && !series.title().is_empty(), "{}", series.id);
        }
        assert_eq!(series_ids().next(), Some("LPR_1Y"));
    }
}

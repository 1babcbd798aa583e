//! A rate of the claim, ready to be asked day by day.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use super::claim::{DayCount, Rate};
use super::error::{ClaimError, ClaimFault};
use super::exact::{Scale, beyond, product};
use super::statement::{QuoteUsed, Warning};
use crate::Day;
use crate::statutes::{Quote, RulePack, Series};

/// A day as a running number.
pub(super) type DayNo = i32;

/// After every day that is reckoned with.
pub(super) const NEVER: DayNo = DayNo::MAX;

pub(super) fn day_no(day: Day) -> DayNo {
    day.date().num_days_from_ce()
}

/// Decimals that the rate of a claim brings with it.
pub(super) fn places(rate: &Rate, pack: &RulePack) -> u32 {
    match rate {
        Rate::Annual { annual_percent: percent } | Rate::Daily { daily_percent: percent } => {
            percent.normalize().scale()
        }
        Rate::Reference { reference, multiplier, margin_percent, .. } => {
            let quotes = pack.series(reference).map_or(&[][..], Series::quotes);
            let finest = quotes.iter().map(|it| it.percent.scale()).max().unwrap_or_default();
            (finest + multiplier.normalize().scale()).max(margin_percent.normalize().scale())
        }
    }
}

/// Days of the years that the rate of a claim divides by; none for a daily rate.
pub(super) fn years(rate: &Rate, day_count: DayCount) -> &'static [i128] {
    match (rate, day_count) {
        (Rate::Daily { .. }, _) => &[],
        (_, DayCount::Act365) => &[365],
        (_, DayCount::Act360) => &[360],
        (_, DayCount::ActAct) => &[365, 366],
    }
}

/// Where in the claim a rate stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct RatePath(pub(super) &'static str, pub(super) usize);

impl fmt::Display for RatePath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}[{}].rate", self.0, self.1)
    }
}

/// A rate as steps that each hold until the next.
#[derive(Clone, Debug)]
pub(super) struct Tariff<'a> {
    steps: Vec<Step>,
    days: Days,
    year_parts: i128,
    reference: Option<Reference<'a>>,
    path: RatePath,
    stale: bool,
}

#[derive(Clone, Copy, Debug)]
struct Step {
    from: DayNo,
    parts: i128,
    quote: Option<(Day, Decimal)>,
}

#[derive(Clone, Copy, Debug)]
enum Days {
    Daily,
    Yearly(DayCount),
}

#[derive(Clone, Copy, Debug)]
struct Reference<'a> {
    series: &'a Series,
    fixed_on: Option<Day>,
}

/// What a tariff says of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Terms {
    /// Percent, in parts of the scale.
    pub(super) parts: i128,
    /// Days of the year; 0 for a daily rate.
    pub(super) basis: u16,
    /// A day in parts of a year, or all of them for a daily rate.
    day_parts: i128,
    quote: Option<(Day, Decimal)>,
}

impl Terms {
    /// The same rate and day fraction, whatever the quote behind it.
    pub(super) fn agrees(self, other: Self) -> bool {
        (self.parts, self.basis) == (other.parts, other.basis)
    }

    /// What `fen` earns on the day.
    pub(super) fn atoms(self, fen: i128) -> Result<i128, ClaimError> {
        product(product(fen, self.parts)?, self.day_parts)
    }
}

impl<'a> Tariff<'a> {
    pub(super) fn new(
        rate: &Rate,
        day_count: DayCount,
        scale: Scale,
        path: RatePath,
        (pack, days_asked): (&'a RulePack, (DayNo, DayNo)),
    ) -> Result<Self, ClaimError> {
        let constant = |percent| Ok(vec![Step { from: DayNo::MIN, parts: scale.parts(percent)?, quote: None }]);
        let (steps, days, reference) = match rate {
            Rate::Annual { annual_percent } => (constant(*annual_percent)?, Days::Yearly(day_count), None),
            Rate::Daily { daily_percent } => (constant(*daily_percent)?, Days::Daily, None),
            Rate::Reference { reference, multiplier, margin_percent, fixed_on } => {
                let series = pack.series(reference).ok_or_else(|| {
                    ClaimError::at(path.to_string(), ClaimFault::UnknownSeries { series: reference.clone() })
                })?;
                let reference = Reference { series, fixed_on: *fixed_on };
                let steps = reference.steps((*multiplier, *margin_percent), scale, path, days_asked)?;
                (steps, Days::Yearly(day_count), Some(reference))
            }
        };
        Ok(Self { steps, days, year_parts: scale.year_parts, reference, path, stale: false })
    }

    /// Rate and day fraction of `day`, and the first later day on which either may differ.
    pub(super) fn on(&self, day: DayNo) -> Result<(Terms, DayNo), ClaimError> {
        let next = self.steps.partition_point(|it| it.from <= day);
        let Some(step) = next.checked_sub(1).and_then(|it| self.steps.get(it)) else {
            let series = self.reference.map_or_else(String::new, |it| it.series.id().to_owned());
            let fault = ClaimFault::BeforeFirstQuote { series, day: calendar(day).ok_or_else(beyond)? };
            return Err(ClaimError::at(self.path.to_string(), fault));
        };
        if step.parts < 0 {
            let day = calendar(day).ok_or_else(beyond)?;
            return Err(ClaimError::at(self.path.to_string(), ClaimFault::RateBelowZero { day }));
        }
        let (basis, flips) = self.days.on(day);
        let change = self.steps.get(next).map_or(NEVER, |it| it.from).min(flips);
        let day_parts = if basis == 0 { self.year_parts } else { self.year_parts / i128::from(basis) };
        Ok((Terms { parts: step.parts, basis, day_parts, quote: step.quote }, change))
    }

    /// Remembers that the days up to `last` were reckoned with this rate.
    pub(super) fn used_through(&mut self, last: DayNo) {
        if let Some(it) = self.reference {
            let asked = it.fixed_on.map_or(last, day_no);
            self.stale |= asked > day_no(it.series.confirmed_until());
        }
    }

    pub(super) fn warning(&self) -> Option<Warning> {
        self.reference.filter(|_| self.stale).map(|it| Warning::ReferenceStale {
            reference: it.series.id().to_owned(),
            last_confirmed: it.series.confirmed_until(),
        })
    }

    pub(super) fn quote_used(&self, terms: Terms) -> Option<QuoteUsed> {
        let (reference, (effective_date, percent)) = (self.reference?, terms.quote?);
        Some(QuoteUsed { reference: reference.series.id().to_owned(), effective_date, percent })
    }

    /// The rule for the days of the year; none for a daily rate.
    pub(super) fn day_count(&self) -> Option<DayCount> {
        match self.days {
            Days::Daily => None,
            Days::Yearly(rule) => Some(rule),
        }
    }
}

impl Reference<'_> {
    /// The steps that hold on the days from `first` to the day after `last`.
    fn steps(
        self,
        (multiplier, margin): (Decimal, Decimal),
        scale: Scale,
        path: RatePath,
        (first, last): (DayNo, DayNo),
    ) -> Result<Vec<Step>, ClaimError> {
        let step = |from, quote: &Quote| {
            let percent = quote.percent.checked_mul(multiplier).and_then(|it| it.checked_add(margin));
            let parts = scale.parts(percent.ok_or_else(beyond)?)?;
            Ok(Step { from, parts, quote: Some((quote.from, quote.percent)) })
        };
        let Some(fixed) = self.fixed_on else {
            let quotes = self.series.quotes();
            let begin = quotes.partition_point(|it| day_no(it.from) <= first).saturating_sub(1);
            let asked = quotes.iter().skip(begin).take_while(|it| day_no(it.from) <= last + 1);
            return asked.map(|it| step(day_no(it.from), it)).collect();
        };
        let quote = self.series.quote_on(fixed).ok_or_else(|| {
            let series = self.series.id().to_owned();
            ClaimError::at(path.to_string(), ClaimFault::BeforeFirstQuote { series, day: fixed })
        })?;
        Ok(vec![step(DayNo::MIN, &quote)?])
    }
}

impl Days {
    /// Days of the year, and the first later day on which that differs.
    fn on(self, day: DayNo) -> (u16, DayNo) {
        match self {
            Self::Daily => (0, NEVER),
            Self::Yearly(DayCount::Act365) => (365, NEVER),
            Self::Yearly(DayCount::Act360) => (360, NEVER),
            Self::Yearly(DayCount::ActAct) => {
                let year = NaiveDate::from_num_days_from_ce_opt(day).map_or(0, |it| it.year());
                let leap = is_leap(year);
                let flips = (year + 1..year + 9).find(|it| is_leap(*it) != leap).unwrap_or(year + 9);
                let first = NaiveDate::from_ymd_opt(flips, 1, 1).map_or(NEVER, |it| it.num_days_from_ce());
                (if leap { 366 } else { 365 }, first)
            }
        }
    }
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn calendar(day: DayNo) -> Option<Day> {
    NaiveDate::from_num_days_from_ce_opt(day).and_then(|it| Day::new(it).ok())
}

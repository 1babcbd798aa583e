//! Rules of law as data: rates, fees, ceilings and rest days of mainland China, each with its citation.
//!
//! The figures stand in `data/cn/*.json`; no code holds one. What could not be confirmed from a public source is
//! marked there and every answer that rests on it says so.

mod caps;
mod fees;
mod measures;
mod pack;
mod rates;
mod rest_days;

pub use caps::{Cap, CapError, CapReference, cap};
pub use fees::{FeeAnswer, FeeError, FeeKind, FeeStep, Halving, fee};
pub use measures::{Measure, MeasureError, Per, measure};
pub use pack::{Source, source};
pub use rates::{Quote, RateAnswer, RateError, Series, rate, series, series_ids};
pub use rest_days::{DayKind, Notice, day_kind};

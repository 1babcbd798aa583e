//! Rules of law as data: rates, fees, ceilings and rest days of mainland China, each with its citation.
//!
//! The figures stand in `data/cn/*.json`, which together are the pack that ships; no code holds one. A newer pack or a
//! quote laid upon it gives another [`RulePack`], and every question can be asked of that one instead. What could not be confirmed from a public source is
//! marked there and every answer that rests on it says so.

mod articles;
mod caps;
mod changes;
mod fees;
mod flaws;
mod lateness;
mod listed;
mod measures;
mod pack;
mod periods;
mod rates;
mod rest_days;

pub use articles::Cited;
pub use caps::{Cap, CapError, CapReference, cap};
pub use changes::{RuleChange, Turn, rule_changes};
pub use fees::{FeeAnswer, FeeError, FeeKind, FeeStep, Halving, fee};
pub use flaws::{PackError, PackFault};
pub use lateness::{CountStart, DayCountRule, Product, Threshold, ThresholdEffect, TokenRule};
pub use listed::ListedRule;
pub use measures::{Measure, MeasureError, Per, measure};
pub use pack::{RulePack, Source, source};
pub use periods::{Actor, ConductRule, ContactPolicy, Direction, Interruption, PeriodRule};
pub use rates::{Quote, RateAnswer, RateError, Series, rate, series, series_ids};
pub use rest_days::{DayKind, Notice, day_kind};

//! What people type into a form, read as the cells of a sheet are.

use recourse_core::{Day, Money, Occupancy, PartyKind, Percent};

use crate::amounts::{Unit, amount as cell_amount};
use crate::cell::Cell;
use crate::dates::{DayRead, day_of_text};
use crate::parties::{identity as cell_identity, kind_of_name};
use crate::rates::{RateRead, RateUnit, rate as cell_rate};
use crate::report::Rule;
use crate::text::{half_width, kept};

pub use crate::amounts::AmountError;
pub use crate::parties::{Assurance, identities, names};
pub use crate::text::{TextFlaw, TextKind, contract_key};

/// An identity number or credit code that holds.
#[derive(Clone, PartialEq, Eq)]
pub struct Identity {
    /// As it is kept: half-width, without spaces, upper case.
    pub text: String,
    /// Whose it is.
    pub kind: PartyKind,
    /// How far its own digits vouch for it.
    pub assurance: Assurance,
}

/// Text of its kind as it is kept; `None` where there is none.
/// # Errors
/// [`TextFlaw`].
pub fn text(text: &str, kind: TextKind) -> Result<Option<String>, TextFlaw> {
    kept(text, kind).map(|it| Some(it).filter(|it| !it.is_empty()))
}

/// `1,234.5`, `￥1234`, `12万`, full-width digits: yuan; `None` where the text says there is no amount. An exponent is
/// what spreadsheets write, not what people type.
/// # Errors
/// [`AmountError`].
pub fn amount(text: &str) -> Result<Option<Money>, AmountError> {
    if half_width(text).to_ascii_lowercase().contains('e') {
        return Err(AmountError::NotANumber);
    }
    Ok(cell_amount(&Cell::text(text), Unit::Yuan)?.map(|it| it.money))
}

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum DayError {
    #[error("not a day")]
    NotADay,
    #[error("not a day of the calendar")]
    NoSuchDay,
}

/// `2026-11-22`, `2026/1/2`, `2026.1.2`, `2026年1月2日`, `20261122`.
/// # Errors
/// [`DayError`].
pub fn day(text: &str) -> Result<Day, DayError> {
    match day_of_text(text) {
        DayRead::Day(day) => Ok(day),
        DayRead::NoSuchDay => Err(DayError::NoSuchDay),
        DayRead::Blank | DayRead::Serial(_) | DayRead::Bad => Err(DayError::NotADay),
    }
}

/// `12`, `12.5`, `12%`: the figure before the percent sign.
#[must_use]
pub fn percent(text: &str) -> Option<Percent> {
    half_width(text).trim().trim_end_matches('%').trim_end().parse().ok()
}

/// Checks the number of somebody called `bearer`; the name decides which standard a bad one is measured by.
/// # Errors
/// The [`Rule`] it breaks.
pub fn identity(text: &str, bearer: &str) -> Result<Identity, Rule> {
    let bearer = kind(bearer);
    let read = cell_identity(text, bearer)?;
    Ok(Identity { kind: read.kind.unwrap_or(bearer), text: read.text, assurance: read.assurance })
}

/// What somebody called `name` is, as far as a name can tell.
#[must_use]
pub fn kind(name: &str) -> PartyKind {
    kind_of_name(name)
}

/// The charge for the use of the money that a text states, under a header that may say what it counts.
#[must_use]
pub fn rate(text: &str, header: &str) -> Option<Occupancy> {
    match cell_rate(&Cell::text(text), RateUnit::of_header(header)) {
        RateRead::Rate(it) | RateRead::Fraction(it) => Some(it),
        RateRead::Bad => None,
    }
}

recourse_core::withheld!(Identity);

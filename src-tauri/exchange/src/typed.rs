//! What people type into a form, read as the cells of a sheet are.

use recourse_core::{Day, Money, PartyKind, Percent};

use crate::amounts::{Unit, amount as cell_amount};
use crate::cell::Cell;
use crate::dates::{DayRead, day_of_text};
use crate::parties::{identity as cell_identity, kind_of_name};
use crate::report::Rule;
use crate::text::half_width;

pub use crate::amounts::AmountError;

/// An identity number or credit code that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// As it is kept: half-width, without spaces, upper case.
    pub text: String,
    /// Whose it is.
    pub kind: PartyKind,
    /// Of the old kind, without check digit.
    pub old: bool,
}

/// `1,234.5`, `￥1234`, `12万`, full-width digits: yuan; `None` where the text says there is no amount.
/// # Errors
/// [`AmountError`].
pub fn amount(text: &str) -> Result<Option<Money>, AmountError> {
    Ok(cell_amount(&Cell::text(text), Unit::Yuan)?.map(|it| it.money))
}

/// `2026-11-22`, `2026/1/2`, `2026.1.2`, `2026年1月2日`, `20261122`; `None` where the text is no day.
#[must_use]
pub fn day(text: &str) -> Option<Day> {
    match day_of_text(text) {
        DayRead::Day(day) => Some(day),
        DayRead::Blank | DayRead::Serial(_) | DayRead::Bad => None,
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
    Ok(Identity { kind: read.kind.unwrap_or(bearer), text: read.text, old: read.old })
}

/// What somebody called `name` is, as far as a name can tell.
#[must_use]
pub fn kind(name: &str) -> PartyKind {
    kind_of_name(name)
}

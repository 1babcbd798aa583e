//! Fields of a form as typed, each refused by its name.

use recourse_core::{Day, Money, Percent};

use crate::typed::{self, TextKind};
use crate::wire::{FieldRule, Refusal};

/// The field `field` does not hold.
pub(crate) fn invalid(field: &str, rule: FieldRule) -> Refusal {
    Refusal::FieldInvalid { field: field.to_owned(), rule }
}

/// An amount above zero.
pub(crate) fn amount(field: &str, text: &str) -> Result<Money, Refusal> {
    match typed::amount(text) {
        _ if text.trim().is_empty() => Err(invalid(field, FieldRule::Required)),
        Ok(amount) if amount <= Money::ZERO => Err(invalid(field, FieldRule::Negative)),
        Ok(amount) => Ok(amount),
        Err(rule) => Err(invalid(field, rule)),
    }
}

/// An amount that may be nought, but not below.
pub(crate) fn amount_or_nought(field: &str, text: &str) -> Result<Money, Refusal> {
    match typed::amount(text) {
        _ if text.trim().is_empty() => Err(invalid(field, FieldRule::Required)),
        Ok(amount) if amount < Money::ZERO => Err(invalid(field, FieldRule::Negative)),
        Ok(amount) => Ok(amount),
        Err(rule) => Err(invalid(field, rule)),
    }
}

/// A day that must be there.
pub(crate) fn day(field: &str, text: &str) -> Result<Day, Refusal> {
    day_if_given(field, text)?.ok_or_else(|| invalid(field, FieldRule::Required))
}

/// A day, or nothing.
pub(crate) fn day_if_given(field: &str, text: &str) -> Result<Option<Day>, Refusal> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    typed::day(text).map(Some).map_err(|rule| invalid(field, rule))
}

/// A last day, or the first day after; `from` comes before it.
pub(crate) fn day_after(field: &str, text: &str, from: Option<Day>) -> Result<Option<Day>, Refusal> {
    match (day_if_given(field, text)?, from) {
        (Some(until), Some(from)) if until <= from => Err(invalid(field, FieldRule::NotAfterStart)),
        (until, _) => Ok(until),
    }
}

/// A percentage that must be there.
pub(crate) fn percent(field: &str, text: &str) -> Result<Percent, Refusal> {
    percent_if_given(field, text)?.ok_or_else(|| invalid(field, FieldRule::Required))
}

/// A percentage, or nothing.
pub(crate) fn percent_if_given(field: &str, text: &str) -> Result<Option<Percent>, Refusal> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    typed::percent(text).map(Some).map_err(|rule| invalid(field, rule))
}

/// A line that must be there.
pub(crate) fn text(field: &str, text: &str) -> Result<String, Refusal> {
    typed::required(field, text, TextKind::Line)
}

/// A line, or nothing.
pub(crate) fn text_if_given(field: &str, text: &str) -> Result<Option<String>, Refusal> {
    typed::field(field, text, TextKind::Line)
}

/// A reason or remark that must be there.
pub(crate) fn note(field: &str, text: &str) -> Result<String, Refusal> {
    typed::required(field, text, TextKind::Note)
}

/// A remark, or nothing.
pub(crate) fn note_if_given(field: &str, text: &str) -> Result<Option<String>, Refusal> {
    typed::field(field, text, TextKind::Note)
}

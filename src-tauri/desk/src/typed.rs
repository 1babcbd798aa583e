//! What people type, read the way the import reads it, refused by the rules of a form.

use recourse_core::{Day, Money, Percent};
use recourse_exchange::typed::{self, AmountError};

use crate::wire::FieldRule;

pub(crate) use recourse_exchange::typed::{Identity, identity, kind};

/// `12万`, `￥1,234.5`, full-width digits: yuan.
pub(crate) fn amount(text: &str) -> Result<Money, FieldRule> {
    match typed::amount(text) {
        Ok(Some(amount)) => Ok(amount),
        Ok(None) | Err(AmountError::NotANumber | AmountError::Uncomputed) => Err(FieldRule::NotAnAmount),
        Err(AmountError::TooFine) => Err(FieldRule::FinerThanFen),
        Err(AmountError::TooLarge) => Err(FieldRule::BeyondLimit),
    }
}

/// `2026-11-22`, `2026年11月22日`, `20261122` and the other forms of an office.
pub(crate) fn day(text: &str) -> Result<Day, FieldRule> {
    typed::day(text).ok_or(FieldRule::NotADay)
}

/// `12`, `12%`, `12.5`: percent.
pub(crate) fn percent(text: &str) -> Result<Percent, FieldRule> {
    typed::percent(text).ok_or(FieldRule::NotARate)
}

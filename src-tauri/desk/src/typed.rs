//! What people type, read the way the import reads it, refused by the rules of a form.

use recourse_core::{Day, Money, Percent};
use recourse_exchange::typed::{self, AmountError, DayError, TextFlaw};

use crate::wire::{FieldRule, Refusal};

pub(crate) use recourse_exchange::typed::{Assurance, Identity, TextKind, contract_key, identity, kind};

/// Text as it is kept; `None` where there is none.
pub(crate) fn text(text: &str, kind: TextKind) -> Result<Option<String>, FieldRule> {
    typed::text(text, kind).map_err(|why| match why {
        TextFlaw::Hidden => FieldRule::HiddenCharacters,
        TextFlaw::TooLong { .. } => FieldRule::TooLong,
    })
}

/// The text of `field`, if any.
pub(crate) fn field(field: &str, typed: &str, kind: TextKind) -> Result<Option<String>, Refusal> {
    text(typed, kind).map_err(|rule| Refusal::FieldInvalid { field: field.to_owned(), rule })
}

/// The text of `field`, which must be there.
pub(crate) fn required(name: &str, typed: &str, kind: TextKind) -> Result<String, Refusal> {
    let missing = || Refusal::FieldInvalid { field: name.to_owned(), rule: FieldRule::Required };
    field(name, typed, kind)?.ok_or_else(missing)
}

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
    typed::day(text).map_err(|why| match why {
        DayError::NotADay => FieldRule::NotADay,
        DayError::NoSuchDay => FieldRule::NoSuchDay,
    })
}

/// `12`, `12%`, `12.5`: percent.
pub(crate) fn percent(text: &str) -> Result<Percent, FieldRule> {
    typed::percent(text).ok_or(FieldRule::NotARate)
}

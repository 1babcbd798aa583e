//! Personal data in clear: one at a time, for some seconds, each on record.

use recourse_core::users::Access;
use recourse_core::{CaseFile, CaseId};
use recourse_vault::Records as _;
use serde_json::Value;

use crate::desk::Open;
use crate::refusals::fault;
use crate::typed::TextKind;
use crate::wire::{FieldRevealed, MaskedField, Refusal, RevealField, RevealText};
use crate::{Desk, cases, typed};

impl Desk {
    /// One masked field of a party: the debtor, or the guarantor at that place.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::ReasonMissing`] where the policy asks for one, [`Refusal::BadRequest`] where
    /// there is no such field.
    pub fn reveal_field(&self, ask: RevealField) -> Result<FieldRevealed, Refusal> {
        self.read(|open, _| {
            let CaseFile { id, facts, .. } = open.case(&ask.id)?;
            let party = match ask.party {
                None => Some(facts.debtor),
                Some(index) => usize::try_from(index).ok().and_then(|at| facts.guarantors.into_iter().nth(at)),
            };
            let value = party.and_then(|it| match ask.field {
                MaskedField::Identity => it.identity,
                MaskedField::Phone => it.phone,
                MaskedField::Address => it.address,
            });
            let whose = ask.party.map_or_else(|| "debtor".to_owned(), |it| format!("guarantor.{it}"));
            let field = serde_json::to_value(ask.field).unwrap_or_default();
            open.revealed(id, format!("{whose}.{}", field.as_str().unwrap_or_default()), value, &ask.reason)
        })
    }

    /// One text of an entry of the case, or of its facts, in which something is masked.
    ///
    /// # Errors
    /// As [`Desk::reveal_field`].
    pub fn reveal_text(&self, ask: RevealText) -> Result<FieldRevealed, Refusal> {
        self.read(|open, _| {
            let file = open.case(&ask.id)?;
            let (whose, value) = match ask.entry {
                None => ("facts".to_owned(), part(&document(&file.facts)?, &ask.name)),
                Some(seq) => {
                    let history = open.vault.entries(file.id)?;
                    let entry = history.iter().find(|it| it.seq == u64::from(seq));
                    let said = match entry {
                        Some(it) if ask.name.is_empty() => Some(cases::entry(&file, &history, it)?.detail),
                        Some(it) => part(&document(&it.entry)?, &ask.name),
                        None => None,
                    };
                    (format!("entry.{seq}"), said)
                }
            };
            let field = [whose.as_str(), ask.name.as_str()].into_iter().filter(|it| !it.is_empty());
            open.revealed(file.id, field.collect::<Vec<_>>().join("."), value, &ask.reason)
        })
    }
}

impl Open {
    /// The value, once that it was shown is to be logged.
    fn revealed(
        &self,
        case: CaseId,
        field: String,
        value: Option<String>,
        reason: &str,
    ) -> Result<FieldRevealed, Refusal> {
        let reason = typed::field("reason", reason, TextKind::Note)?;
        if self.policy.reason_to_reveal && reason.is_none() {
            return Err(Refusal::ReasonMissing);
        }
        let value = value.ok_or_else(|| Refusal::BadRequest { detail: "no such field".to_owned() })?;
        self.note(Some(case), Access::Revealed { field, reason });
        Ok(FieldRevealed { value, seconds: self.policy.clear_seconds })
    }
}

fn document(of: &impl serde::Serialize) -> Result<Value, Refusal> {
    serde_json::to_value(of).map_err(|why| fault(&why))
}

/// The text at `name`, a path of members with points between; numbers count in lists.
fn part(document: &Value, name: &str) -> Option<String> {
    let at = |value: Option<Value>, step: &str| match value? {
        Value::Array(items) => items.into_iter().nth(step.parse().ok()?),
        Value::Object(mut fields) => fields.remove(step),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    };
    match name.split('.').fold(Some(document.clone()), at)? {
        Value::String(text) => Some(text),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

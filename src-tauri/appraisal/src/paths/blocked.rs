//! Paths the rules block: shown with the rule, never left out.

use recourse_core::PartyKind;
use serde::{Deserialize, Serialize};

use super::book::Book;
use super::{Bank, CaseInputs, Path, Security};
use crate::assumptions::AssumptionError;

/// A path that cannot be taken, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blocked {
    /// Which.
    pub path: Path,
    /// Why not.
    pub rule: Rule,
}

/// Why a path cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Nothing was given as security.
    NoSecurity,
    /// Nobody has valued the security.
    SecurityNotValued,
    /// The file names no bank.
    NoBank,
    /// No price is known for claims with security or against companies; enter the quote first.
    NoQuote,
    /// The plan is longer than ability may take to return.
    /// # Source
    /// Source document 003: extend only if ability returns within about two years.
    PlanTooLong,
}

/// Months within which ability must return for a plan to make sense.
const PLAN_MONTHS: u32 = 24;

/// What keeps `path` from being taken.
pub(super) fn rule(inputs: &CaseInputs, book: &Book, path: Path) -> Result<Option<Rule>, AssumptionError> {
    let longer = |id: &str| Ok(book.months(id)?.gt(&PLAN_MONTHS).then_some(Rule::PlanTooLong));
    Ok(match path {
        Path::RealiseSecurity => match inputs.security {
            Security::None => Some(Rule::NoSecurity),
            Security::Unvalued => Some(Rule::SecurityNotValued),
            Security::Valued { .. } => None,
        },
        Path::BankHelp => (inputs.known.bank == Bank::Unknown).then_some(Rule::NoBank),
        Path::Assignment => {
            let priced = inputs.debtor == PartyKind::Person && inputs.security == Security::None;
            (!book.quoted && !priced).then_some(Rule::NoQuote)
        }
        Path::Instalments | Path::PlanUntitled | Path::PlanReduced | Path::PlanPrincipal => longer("plan_instalments")?,
        Path::Deferral => longer("deferral_months")?,
        Path::LumpSum
        | Path::Litigation
        | Path::Agency
        | Path::Sequence
        | Path::Phone
        | Path::Visit
        | Path::PaymentOrder
        | Path::Mediation
        | Path::SuitUnpreserved
        | Path::Hourly
        | Path::AgencyFull
        | Path::Outsourced
        | Path::Preserve => None,
    })
}

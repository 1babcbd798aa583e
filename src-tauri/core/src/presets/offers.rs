//! The ceilings a user may switch on, with the reason why they are on or off at first.

use rust_decimal::Decimal;

use super::CeilingRule;
use crate::Day;
use crate::statutes::{CapError, RulePack, Source};

/// A ceiling as it is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CeilingOffer {
    /// Which.
    pub rule: CeilingRule,
    /// Percent a year.
    pub annual_percent: Decimal,
    /// Whether it is on unless the user says otherwise.
    pub at_first: Switch,
    /// Codes of why, and of what to weigh.
    pub notes: Vec<String>,
    /// What it rests on.
    pub sources: Vec<Source>,
}

/// On or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// In force.
    On,
    /// Offered only.
    Off,
}

/// The ceilings the pack knows for a contract formed on `day`; all are off at first, each with its reason.
/// # Errors
/// [`CapError`] where the pack has no text for the day.
/// # Source
/// 法释〔2020〕27号: guarantee companies are outside the rules of private lending; the line for financial claims is no
/// rule for them either.
pub fn ceiling_offers(day: Day) -> Result<Vec<CeilingOffer>, CapError> {
    ceiling_offers_with(day, RulePack::shipped())
}

/// The same by the rules of `pack`.
/// # Errors
/// [`CapError`] where the pack has no text for the day.
pub fn ceiling_offers_with(day: Day, pack: &RulePack) -> Result<Vec<CeilingOffer>, CapError> {
    let rules = [
        ("financial_claims", CeilingRule::FinancialClaims),
        ("private_lending", CeilingRule::PrivateLending { contract_formed_on: day }),
    ];
    let offer = |(id, rule)| {
        let found = pack.cap(id, day)?;
        Ok(CeilingOffer {
            rule,
            annual_percent: found.annual_percent,
            at_first: Switch::Off,
            notes: found.notes,
            sources: found.sources,
        })
    };
    rules.into_iter().map(offer).collect()
}

//! The line beyond which damages are generally excessive.

use rust_decimal::Decimal;

use super::document::{DAMAGES, accrual};
use super::{Loss, Terms};
use crate::ledger::{Claim, ClaimError, Detail, Head, HeadKind, reckon_with};
use crate::statutes::{RulePack, Source};
use crate::{Day, Money};

const LOSS: &str = "loss";

/// Damages held against the loss.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DamagesLine {
    /// All damages charged and earned to the day. Yuan.
    pub damages: Money,
    /// The loss to the day; `None` while the user has not said how to state it. Yuan.
    pub loss: Option<Money>,
    /// The line, where there is a loss. Yuan.
    pub line: Option<Money>,
    /// Percent of the loss that the line stands at.
    pub percent_of_loss: Decimal,
    /// Where the damages stand.
    pub crossed: LineCrossed,
    /// Codes of what the user must weigh.
    pub notes: Vec<String>,
    /// What it rests on.
    pub sources: Vec<Source>,
}

/// Where damages stand to the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineCrossed {
    /// Not above it.
    No,
    /// Above it: generally excessive.
    Yes,
    /// Nobody knows while no loss is stated.
    Unknown,
}

/// How the damages of `claim` stand to the loss on `as_of`; `None` where there are none.
///
/// A warning, never a cut: a court reduces only on request. Yuan, the line rounded half up to the fen.
/// # Errors
/// [`ClaimError`] where the claim cannot be reckoned.
/// # Source
/// Civil Code of the PRC, art. 585; 法释〔2023〕13号, arts. 64 and 65.
pub fn damages_line(claim: &Claim, terms: &Terms, as_of: Day) -> Result<Option<DamagesLine>, ClaimError> {
    damages_line_with(claim, terms, as_of, RulePack::shipped())
}

/// The same by the rules of `pack`.
/// # Errors
/// [`ClaimError`] where the claim cannot be reckoned.
pub fn damages_line_with(
    claim: &Claim,
    terms: &Terms,
    as_of: Day,
    pack: &RulePack,
) -> Result<Option<DamagesLine>, ClaimError> {
    let statement = reckon_with(claim, as_of, Detail::Summary, pack)?;
    let damages: Money =
        statement.heads.iter().filter(|it| it.kind == HeadKind::Damages).map(|it| it.charged + it.earned).sum();
    let Ok(rule) = pack.measure("excessive_damages", as_of) else { return Ok(None) };
    if damages.is_zero() {
        return Ok(None);
    }
    let loss = match &terms.loss {
        None => None,
        Some(Loss::Amount { amount }) => Some(*amount),
        Some(Loss::Rate(running)) => {
            let mut alone = claim.clone();
            alone.heads.push(Head { id: LOSS.to_owned(), kind: HeadKind::Other, label: LOSS.to_owned() });
            let mut loss = accrual(DAMAGES, running);
            LOSS.clone_into(&mut loss.id);
            LOSS.clone_into(&mut loss.head);
            alone.accruals.push(loss);
            let found = reckon_with(&alone, as_of, Detail::Summary, pack)?;
            found.accruals.last().map(|it| it.earned)
        }
    };
    let line = loss.map(|it| Money::rounded(it.yuan() * rule.percent / Decimal::ONE_HUNDRED));
    let crossed = match line {
        None => LineCrossed::Unknown,
        Some(line) if damages > line => LineCrossed::Yes,
        Some(_) => LineCrossed::No,
    };
    Ok(Some(DamagesLine {
        damages,
        loss,
        line,
        percent_of_loss: rule.percent,
        crossed,
        notes: rule.notes,
        sources: rule.sources,
    }))
}

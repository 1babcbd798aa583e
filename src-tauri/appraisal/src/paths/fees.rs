//! What a statute fixes of the costs, with the law behind it where that is to be shown.

use recourse_core::Money;
use recourse_core::statutes::{FeeKind, Halving, Source, source};
use rust_decimal::Decimal;

use super::AppraisalError;
use super::costs::{Bearer, CostItem, CostKind, Pack, assumed};
use super::tariff::{Tariff, charge};

/// The share of the whole claim: as agreed, but with what was paid in advance not above the published cap.
/// # Source
/// 司发通〔2021〕87号 (6).
pub(super) fn agency_share(
    claim: Money,
    pack: Pack<'_>,
    (id, upfront): (&str, Decimal),
    bare: Option<&Tariff>,
) -> Result<CostItem, AppraisalError> {
    let (cap, sources) = fee_of(FeeKind::RiskAgencyCap, claim, Halving::Full, bare)?;
    let agreed = claim.yuan() * pack.share(id)?;
    let left = (cap.yuan() - upfront).max(Decimal::ZERO);
    let rests_on: &[&str] = if upfront.is_zero() { &[id] } else { &[id, "agency_upfront"] };
    Ok(CostItem { law: sources, ..assumed(CostKind::AgencyShare, agreed.min(left), rests_on) })
}

/// The fee of a payment order: the applicant bears it where the debtor objects, else the debtor.
pub(super) fn order(claim: Money, bare: Option<&Tariff>) -> Result<CostItem, AppraisalError> {
    let (amount, law) = fee_of(FeeKind::PaymentOrder, claim, Halving::Full, bare)?;
    let unverified = law.iter().any(|it| it.unverified);
    Ok(CostItem {
        kind: CostKind::OrderFee,
        amount,
        law,
        assumptions: Vec::new(),
        bearer: Bearer::LosingParty,
        unverified,
    })
}

/// A fee and the law it rests on; where it is to be quick, without the law.
fn fee_of(
    kind: FeeKind,
    claim: Money,
    halving: Halving,
    bare: Option<&Tariff>,
) -> Result<(Money, Vec<Source>), AppraisalError> {
    if let Some(tariff) = bare {
        return Ok((tariff.charge(kind, claim, halving), Vec::new()));
    }
    let answer = charge(kind, claim, halving)?;
    Ok((answer.amount, answer.sources))
}

pub(super) fn statutory(
    kind: CostKind,
    claim: Money,
    halving: Halving,
    bare: Option<&Tariff>,
) -> Result<CostItem, AppraisalError> {
    let (fee, bearer, borne_by) = match kind {
        CostKind::AcceptanceFee => (FeeKind::Acceptance, Bearer::LosingParty, "第二十九条"),
        CostKind::PreservationFee => (FeeKind::Preservation, Bearer::DebtorIfAdjudged, "第三十八条第三款"),
        _ => (FeeKind::Enforcement, Bearer::ExecutedParty, "第三十八条第一款"),
    };
    let (amount, mut law) = fee_of(fee, claim, halving, bare)?;
    if bare.is_none() {
        law.push(source("FEE", borne_by));
        if bearer == Bearer::LosingParty {
            law.push(source("CPLI", "第二百零七条"));
        }
    }
    let unverified = law.iter().any(|it| it.unverified);
    Ok(CostItem { kind, amount, law, assumptions: Vec::new(), bearer, unverified })
}

//! What each path costs, item by item, exact to the fen where a statute fixes it.

use recourse_core::Money;
use recourse_core::statutes::{FeeKind, Halving, Source, source};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::tariff::charge;
use super::{AppraisalError, CaseInputs};
use crate::assumptions::{AssumptionError, Assumptions};
use recourse_core::PartyKind;

/// One cost of a path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CostItem {
    /// What it is.
    pub kind: CostKind,
    /// Yuan; for a cost that depends on what comes in, of the whole claim.
    pub amount: Money,
    /// Texts of law that fix it; empty where it rests on assumptions.
    pub law: Vec<Source>,
    /// Assumptions it rests on, by id; empty where a text of law fixes it.
    pub assumptions: Vec<String>,
    /// Who bears it in the end.
    pub bearer: Bearer,
    /// Whether anything it rests on is unconfirmed.
    pub unverified: bool,
}

/// What a cost is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CostKind {
    /// Letters with proof of delivery.
    Letter,
    /// Own staff before a title is enforced.
    Staff,
    /// Own staff on enforcement.
    EnforcementStaff,
    /// The notary who makes a plan enforceable.
    Notary,
    /// Watching over the instalments of a plan.
    Monitoring,
    /// Court fee for taking the case.
    AcceptanceFee,
    /// Court fee for preserving property.
    PreservationFee,
    /// Premium of the bond for preservation.
    BondPremium,
    /// Court fee for enforcement.
    EnforcementFee,
    /// Counsel at a fixed fee.
    LawyerFee,
    /// What the risk agent has in advance.
    AgencyUpfront,
    /// What the risk agent has of what comes in.
    AgencyShare,
}

impl CostKind {
    /// The label of the cost in the tree; stable.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Staff => "staff",
            Self::EnforcementStaff => "enforcement_staff",
            Self::Notary => "notary",
            Self::Monitoring => "monitoring",
            Self::AcceptanceFee => "acceptance_fee",
            Self::PreservationFee => "preservation_fee",
            Self::BondPremium => "bond_premium",
            Self::EnforcementFee => "enforcement_fee",
            Self::LawyerFee => "lawyer_fee",
            Self::AgencyUpfront => "agency_upfront",
            Self::AgencyShare => "agency_share",
        }
    }
}

/// Who bears a cost in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bearer {
    /// We.
    Creditor,
    /// We pay first; who loses the suit bears it, and the winner's payment is refunded.
    LosingParty,
    /// We pay first and may claim it with the debt.
    DebtorIfAdjudged,
    /// Taken from the proceeds of enforcement.
    ExecutedParty,
}

/// The costs of all paths of one case.
#[derive(Clone, Debug)]
pub(super) struct Prices {
    pub(super) letters: CostItem,
    pub(super) demand_staff: CostItem,
    pub(super) plan_staff: CostItem,
    pub(super) plan_notary: CostItem,
    pub(super) plan_monitoring: CostItem,
    pub(super) suit_staff: CostItem,
    pub(super) enforcement_staff: CostItem,
    pub(super) acceptance: CostItem,
    pub(super) preservation: CostItem,
    pub(super) bond: CostItem,
    pub(super) enforcement: CostItem,
    pub(super) lawyer: CostItem,
    pub(super) agency_upfront: CostItem,
    pub(super) agency_share: CostItem,
    /// How the suit would be tried.
    pub(super) procedure: Procedure,
}

/// How a suit is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Procedure {
    /// In full; counsel is retained.
    Ordinary,
    /// Summarily, by own staff; the acceptance fee is halved.
    Summary,
}

impl Prices {
    pub(super) fn of(inputs: &CaseInputs, pack: &Assumptions) -> Result<Self, AppraisalError> {
        let pack = Pack(pack);
        let claim = inputs.claim;
        let (suit, enforcement) = match inputs.debtor {
            PartyKind::Person => ("suit_hours_person", "enforcement_hours_person"),
            PartyKind::Company => ("suit_hours_company", "enforcement_hours_company"),
        };
        let procedure =
            if claim.yuan() <= pack.figure("summary_ceiling")? { Procedure::Summary } else { Procedure::Ordinary };
        let halving = match procedure {
            Procedure::Summary => Halving::Halved,
            Procedure::Ordinary => Halving::Full,
        };
        let letters = Decimal::from(inputs.guarantors) + Decimal::ONE;
        let lawyer = match procedure {
            Procedure::Summary => Decimal::ZERO,
            Procedure::Ordinary => claim.yuan() * pack.share("lawyer_fixed")?,
        };
        let notary = if claim.is_zero() { Decimal::ZERO } else { pack.figure("plan_notary")? };
        Ok(Self {
            letters: assumed(CostKind::Letter, pack.figure("letter_cost")? * letters, &["letter_cost"]),
            demand_staff: pack.hours(CostKind::Staff, "demand_hours")?,
            plan_staff: pack.hours(CostKind::Staff, "plan_hours")?,
            plan_notary: assumed(CostKind::Notary, notary, &["plan_notary"]),
            plan_monitoring: assumed(CostKind::Monitoring, pack.figure("plan_monitoring")?, &["plan_monitoring"]),
            suit_staff: pack.hours(CostKind::Staff, suit)?,
            enforcement_staff: pack.hours(CostKind::EnforcementStaff, enforcement)?,
            acceptance: statutory(CostKind::AcceptanceFee, claim, halving)?,
            preservation: statutory(CostKind::PreservationFee, claim, Halving::Full)?,
            bond: CostItem {
                bearer: Bearer::DebtorIfAdjudged,
                ..assumed(CostKind::BondPremium, claim.yuan() * pack.share("bond_premium")?, &["bond_premium"])
            },
            enforcement: statutory(CostKind::EnforcementFee, claim, Halving::Full)?,
            lawyer: assumed(CostKind::LawyerFee, lawyer, &["lawyer_fixed", "summary_ceiling"]),
            agency_upfront: assumed(CostKind::AgencyUpfront, pack.figure("agency_upfront")?, &["agency_upfront"]),
            agency_share: agency_share(claim, pack)?,
            procedure,
        })
    }
}

/// The share of the whole claim: as agreed, but with what was paid in advance not above the published cap.
/// # Source
/// 司发通〔2021〕87号 (6).
fn agency_share(claim: Money, pack: Pack<'_>) -> Result<CostItem, AppraisalError> {
    let cap = charge(FeeKind::RiskAgencyCap, claim, Halving::Full)?;
    let agreed = claim.yuan() * pack.share("agency_share")?;
    let left = (cap.amount.yuan() - pack.figure("agency_upfront")?).max(Decimal::ZERO);
    Ok(CostItem {
        law: cap.sources,
        ..assumed(CostKind::AgencyShare, agreed.min(left), &["agency_share", "agency_upfront"])
    })
}

fn statutory(kind: CostKind, claim: Money, halving: Halving) -> Result<CostItem, AppraisalError> {
    let (fee, bearer, borne_by) = match kind {
        CostKind::AcceptanceFee => (FeeKind::Acceptance, Bearer::LosingParty, source("FEE", "第二十九条")),
        CostKind::PreservationFee => {
            (FeeKind::Preservation, Bearer::DebtorIfAdjudged, source("FEE", "第三十八条第三款"))
        }
        _ => (FeeKind::Enforcement, Bearer::ExecutedParty, source("FEE", "第三十八条第一款")),
    };
    let answer = charge(fee, claim, halving)?;
    let mut law = answer.sources;
    law.push(borne_by);
    if bearer == Bearer::LosingParty {
        law.push(source("CPLI", "第二百零七条"));
    }
    let unverified = law.iter().any(|it| it.unverified);
    Ok(CostItem { kind, amount: answer.amount, law, assumptions: Vec::new(), bearer, unverified })
}

fn assumed(kind: CostKind, yuan: Decimal, assumptions: &[&str]) -> CostItem {
    CostItem {
        kind,
        amount: Money::rounded(yuan),
        law: Vec::new(),
        assumptions: assumptions.iter().map(|it| (*it).to_owned()).collect(),
        bearer: Bearer::Creditor,
        unverified: true,
    }
}

/// The pack read exactly.
#[derive(Clone, Copy)]
struct Pack<'a>(&'a Assumptions);

impl Pack<'_> {
    fn figure(self, id: &str) -> Result<Decimal, AssumptionError> {
        self.0.named(id).map(|it| it.value).ok_or_else(|| AssumptionError::Unknown { id: id.to_owned() })
    }

    /// A percentage as a fraction.
    fn share(self, id: &str) -> Result<Decimal, AssumptionError> {
        Ok(self.figure(id)? / Decimal::ONE_HUNDRED)
    }

    fn hours(self, kind: CostKind, id: &str) -> Result<CostItem, AssumptionError> {
        Ok(assumed(kind, self.figure(id)? * self.figure("staff_rate")?, &[id, "staff_rate"]))
    }
}

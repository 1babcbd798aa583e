//! What each path costs, item by item, exact to the fen where a statute fixes it.

use recourse_core::Money;
use recourse_core::statutes::{Halving, Source};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::book::Book;
use super::fees::{agency_share, order, statutory};
use super::tariff::Tariff;
use super::{AppraisalError, CaseInputs, Security};
use crate::assumptions::AssumptionError;
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
    /// A trip to the debtor.
    Trip,
    /// Court fee for a payment order.
    OrderFee,
    /// Court fee of the special procedure, where the local court asks one.
    ProcedureFee,
    /// Commission of a collection agency.
    Commission,
    /// Own staff on a further auction round.
    AuctionStaff,
}

/// What is scarce and a cost draws on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Resource {
    /// Hours of own staff.
    StaffHours,
    /// Money for lawyers and agencies.
    LawyerBudget,
    /// Money paid to courts and insurers before anything comes in.
    CourtCash,
    /// Nothing that is rationed.
    Other,
}

impl CostKind {
    /// All.
    pub const ALL: [Self; 17] = [
        Self::Letter,
        Self::Staff,
        Self::EnforcementStaff,
        Self::Notary,
        Self::Monitoring,
        Self::AcceptanceFee,
        Self::PreservationFee,
        Self::BondPremium,
        Self::EnforcementFee,
        Self::LawyerFee,
        Self::AgencyUpfront,
        Self::AgencyShare,
        Self::Trip,
        Self::OrderFee,
        Self::ProcedureFee,
        Self::Commission,
        Self::AuctionStaff,
    ];

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
            Self::Trip => "trip",
            Self::OrderFee => "order_fee",
            Self::ProcedureFee => "procedure_fee",
            Self::Commission => "commission",
            Self::AuctionStaff => "auction_staff",
        }
    }

    /// What the cost with this label in a tree is for.
    #[must_use]
    pub fn of(label: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == label)
    }

    /// What it draws on.
    #[must_use]
    pub fn resource(self) -> Resource {
        match self {
            Self::Staff | Self::EnforcementStaff | Self::AuctionStaff => Resource::StaffHours,
            Self::LawyerFee | Self::AgencyUpfront | Self::AgencyShare | Self::Commission => Resource::LawyerBudget,
            Self::AcceptanceFee | Self::PreservationFee | Self::BondPremium | Self::OrderFee | Self::ProcedureFee => {
                Resource::CourtCash
            }
            Self::Letter | Self::Notary | Self::Monitoring | Self::EnforcementFee | Self::Trip => Resource::Other,
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
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Prices {
    pub(super) letters: CostItem,
    pub(super) demand_staff: CostItem,
    pub(super) plan_staff: CostItem,
    pub(super) plan_notary: CostItem,
    pub(super) plan_monitoring: CostItem,
    pub(super) suit_staff: CostItem,
    pub(super) enforcement_staff: CostItem,
    /// Of each further auction round, where there is security to sell.
    pub(super) auction_staff: Option<CostItem>,
    pub(super) acceptance: CostItem,
    pub(super) preservation: CostItem,
    pub(super) bond: CostItem,
    pub(super) enforcement: CostItem,
    pub(super) lawyer: CostItem,
    pub(super) agency_upfront: CostItem,
    pub(super) agency_share: CostItem,
    pub(super) agency_full: CostItem,
    pub(super) hourly: CostItem,
    pub(super) phone_staff: CostItem,
    pub(super) visit_staff: CostItem,
    pub(super) trip: CostItem,
    pub(super) order: CostItem,
    pub(super) order_staff: CostItem,
    pub(super) mediation_staff: CostItem,
    pub(super) realise_staff: CostItem,
    pub(super) realise_fee: CostItem,
    pub(super) outsource_staff: CostItem,
    pub(super) commission: CostItem,
    pub(super) bank_staff: CostItem,
    pub(super) assign_staff: CostItem,
    pub(super) preserve: CostItem,
    pub(super) preserve_staff: CostItem,
    /// Of the whole, what plan forms B and C ask at once, as a fraction.
    pub(super) plan_down: Decimal,
    /// Of the whole, what plan form C asks each period, as a fraction.
    pub(super) plan_fee: Decimal,
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

/// The assumptions that costs are made of.
const READ: [&str; 36] = [
    "agency_full_share",
    "agency_share",
    "agency_upfront",
    "assign_hours",
    "auction_hours",
    "bank_hours",
    "bond_premium",
    "demand_hours",
    "enforcement_hours_company",
    "enforcement_hours_person",
    "lawyer_fixed",
    "lawyer_hours",
    "lawyer_rate",
    "letter_cost",
    "mediation_hours",
    "old_days",
    "order_hours",
    "outsource_hours",
    "outsourced_share",
    "outsourced_share_old",
    "phone_hours",
    "plan_down",
    "plan_fee",
    "plan_hours",
    "plan_monitoring",
    "plan_notary",
    "preserve_cost",
    "preserve_hours",
    "realise_fee",
    "realise_hours",
    "staff_rate",
    "suit_hours_company",
    "suit_hours_person",
    "summary_ceiling",
    "trip_cost",
    "visit_hours",
];

impl Prices {
    /// Whether any cost depends on the assumption.
    pub(super) fn read(id: &str) -> bool {
        READ.contains(&id)
    }

    /// With the law behind each, to be shown.
    pub(super) fn of(inputs: &CaseInputs, book: &Book) -> Result<Self, AppraisalError> {
        Self::told(inputs, book, None)
    }

    /// The same amounts, quickly; the law is left out.
    pub(super) fn bare(inputs: &CaseInputs, book: &Book, tariff: &Tariff) -> Result<Self, AppraisalError> {
        Self::told(inputs, book, Some(tariff))
    }

    fn told(inputs: &CaseInputs, book: &Book, bare: Option<&Tariff>) -> Result<Self, AppraisalError> {
        let pack = Pack(book);
        let statutory = |kind, claim, halving| statutory(kind, claim, halving, bare);
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
            auction_staff: match inputs.security {
                Security::Valued { .. } => Some(pack.hours(CostKind::AuctionStaff, "auction_hours")?),
                Security::None | Security::Unvalued => None,
            },
            acceptance: statutory(CostKind::AcceptanceFee, claim, halving)?,
            preservation: statutory(CostKind::PreservationFee, claim, Halving::Full)?,
            bond: CostItem {
                bearer: Bearer::DebtorIfAdjudged,
                ..assumed(CostKind::BondPremium, claim.yuan() * pack.share("bond_premium")?, &["bond_premium"])
            },
            enforcement: statutory(CostKind::EnforcementFee, claim, Halving::Full)?,
            lawyer: assumed(CostKind::LawyerFee, lawyer, &["lawyer_fixed", "summary_ceiling"]),
            agency_upfront: assumed(CostKind::AgencyUpfront, pack.figure("agency_upfront")?, &["agency_upfront"]),
            agency_share: agency_share(claim, pack, ("agency_share", pack.figure("agency_upfront")?), bare)?,
            agency_full: agency_share(claim, pack, ("agency_full_share", Decimal::ZERO), bare)?,
            hourly: assumed(
                CostKind::LawyerFee,
                pack.figure("lawyer_hours")? * pack.figure("lawyer_rate")?,
                &["lawyer_hours", "lawyer_rate"],
            ),
            phone_staff: pack.hours(CostKind::Staff, "phone_hours")?,
            visit_staff: pack.hours(CostKind::Staff, "visit_hours")?,
            trip: assumed(CostKind::Trip, pack.figure("trip_cost")?, &["trip_cost"]),
            order: order(claim, bare)?,
            order_staff: pack.hours(CostKind::Staff, "order_hours")?,
            mediation_staff: pack.hours(CostKind::Staff, "mediation_hours")?,
            realise_staff: pack.hours(CostKind::Staff, "realise_hours")?,
            realise_fee: assumed(CostKind::ProcedureFee, pack.figure("realise_fee")?, &["realise_fee"]),
            outsource_staff: pack.hours(CostKind::Staff, "outsource_hours")?,
            commission: commission(inputs, pack)?,
            bank_staff: pack.hours(CostKind::Staff, "bank_hours")?,
            assign_staff: pack.hours(CostKind::Staff, "assign_hours")?,
            preserve: assumed(CostKind::Letter, pack.figure("preserve_cost")?, &["preserve_cost"]),
            preserve_staff: pack.hours(CostKind::Staff, "preserve_hours")?,
            plan_down: pack.share("plan_down")?,
            plan_fee: pack.share("plan_fee")?,
            procedure,
        })
    }
}

fn commission(inputs: &CaseInputs, pack: Pack<'_>) -> Result<CostItem, AssumptionError> {
    let old = Decimal::from(inputs.days_since_compensation) > pack.figure("old_days")?;
    let id = if old { "outsourced_share_old" } else { "outsourced_share" };
    Ok(assumed(CostKind::Commission, inputs.claim.yuan() * pack.share(id)?, &[id, "old_days"]))
}

pub(super) fn assumed(kind: CostKind, yuan: Decimal, assumptions: &[&str]) -> CostItem {
    CostItem {
        kind,
        amount: Money::rounded(yuan),
        law: Vec::new(),
        assumptions: assumptions.iter().map(|it| (*it).to_owned()).collect(),
        bearer: Bearer::Creditor,
        unverified: true,
    }
}

/// The book read exactly.
#[derive(Clone, Copy)]
pub(super) struct Pack<'a>(&'a Book);

impl Pack<'_> {
    pub(super) fn figure(self, id: &str) -> Result<Decimal, AssumptionError> {
        self.0.exact(id)
    }

    /// A percentage as a fraction.
    pub(super) fn share(self, id: &str) -> Result<Decimal, AssumptionError> {
        Ok(self.figure(id)? / Decimal::ONE_HUNDRED)
    }

    fn hours(self, kind: CostKind, id: &str) -> Result<CostItem, AssumptionError> {
        Ok(assumed(kind, self.figure(id)? * self.figure("staff_rate")?, &[id, "staff_rate"]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assumptions::Assumptions;

    impl Prices {
        fn amounts(&self) -> ([Money; 30], Option<Money>) {
            let each = [
                &self.letters,
                &self.demand_staff,
                &self.plan_staff,
                &self.plan_notary,
                &self.plan_monitoring,
                &self.suit_staff,
                &self.enforcement_staff,
                &self.acceptance,
                &self.preservation,
                &self.bond,
                &self.enforcement,
                &self.lawyer,
                &self.agency_upfront,
                &self.agency_share,
                &self.agency_full,
                &self.hourly,
                &self.phone_staff,
                &self.visit_staff,
                &self.trip,
                &self.order,
                &self.order_staff,
                &self.mediation_staff,
                &self.realise_staff,
                &self.realise_fee,
                &self.outsource_staff,
                &self.commission,
                &self.bank_staff,
                &self.assign_staff,
                &self.preserve,
                &self.preserve_staff,
            ];
            (each.map(|it| it.amount), self.auction_staff.as_ref().map(|it| it.amount))
        }
    }

    use crate::{Known, Security};

    #[test]
    fn costs_depend_on_nothing_else() {
        let book = Book::of(&Assumptions::shipped());
        let tariff = Tariff::in_force().unwrap();
        let valued = Security::Valued { value: "900000".parse().unwrap() };
        for (debtor, claim, days, security) in
            [(PartyKind::Person, "80000", 30, Security::None), (PartyKind::Company, "2000000", 900, valued)]
        {
            let inputs = CaseInputs {
                as_of: "2026-06-01".parse().unwrap(),
                claim: claim.parse().unwrap(),
                accruing: claim.parse().unwrap(),
                accrual_per_year: "0".parse().unwrap(),
                debtor,
                guarantors: 2,
                security,
                days_since_compensation: days,
                received: "0".parse().unwrap(),
                known: Known::default(),
            };
            let shipped = Prices::of(&inputs, &book).unwrap();
            for it in book.assumptions() {
                for value in [it.min, it.max, it.value + Decimal::ONE] {
                    let Some(tried) = book.tried(&it.id, value) else { continue };
                    let told = Prices::of(&inputs, &tried).unwrap();
                    assert!(told == shipped || Prices::read(&it.id), "{}", it.id);
                    let bare = Prices::bare(&inputs, &tried, &tariff).unwrap();
                    assert_eq!(bare.amounts(), told.amounts(), "{}", it.id);
                }
            }
        }
    }
}

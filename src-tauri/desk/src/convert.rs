//! The same choices under the names of the core and of the wire.

use recourse_appraisal::{Path, Resource, Rule};
use recourse_core::casework::DeliveryStep;
use recourse_core::events::{Active, Bearer, Contribution, LiabilityBasis, Paper};
use recourse_core::obligors::{Condition, OwedZero};
use recourse_core::users::{LockCause, Masking, OpenedWith, Remit, Right, Role};
use recourse_core::{Occupancy, PartyKind, Stage};
use recourse_exchange::{Confidence, Encoding, Field};
use recourse_vault::Sort;

use crate::wire;

/// Enums with the same variants on both sides.
macro_rules! same {
    ($ours:ty, $theirs:ty: $($variant:ident)*) => {
        impl From<$ours> for $theirs {
            fn from(it: $ours) -> Self {
                match it { $(<$ours>::$variant => Self::$variant,)* }
            }
        }
        impl From<$theirs> for $ours {
            fn from(it: $theirs) -> Self {
                match it { $(<$theirs>::$variant => Self::$variant,)* }
            }
        }
    };
}

pub(crate) use same;

same!(Stage, wire::Stage: Registered LumpSum Instalments Litigation Agency Withdrawn Closed);
same!(PartyKind, wire::PartyKind: Person Company);
same!(Path, wire::RecoveryPath: LumpSum Instalments Litigation Agency Sequence Phone Visit PlanUntitled PlanReduced PlanPrincipal Deferral PaymentOrder Mediation SuitUnpreserved Hourly AgencyFull RealiseSecurity Outsourced BankHelp Assignment Preserve);
same!(Rule, wire::BlockingRule: NoSecurity SecurityNotValued NoBank NoQuote PlanTooLong);
same!(Resource, wire::CostResource: StaffHours LawyerBudget CourtCash Other);
same!(recourse_appraisal::Bearer, wire::Bearer: Creditor LosingParty DebtorIfAdjudged ExecutedParty);

same!(Paper, wire::Paper: LoanContract GuaranteeContract CounterGuarantee CompensationVoucher RepaymentRecord Identity Correspondence CourtPaper
    AssetClue Commitment Other);
same!(DeliveryStep, wire::DeliveryStep: Posted Signed Refused Returned Complete NotPosted);
same!(Active, wire::ActiveContent: Macro Script Program Embedded Remote Disguised);
same!(Role, wire::Role: Officer Legal Manager Auditor);
same!(Remit, wire::Remit: Own Unit All);
same!(Masking, wire::Masking: Identity Phone Address Account);
same!(OpenedWith, wire::OpenedWith: Passphrase RecoveryKey Keychain);
same!(LockCause, wire::LockCause: Asked Idle System Expired);

same!(Bearer, wire::CostBearer: Debtor Creditor);
same!(Contribution, wire::Contribution: NotAgreed Agreed SameInstrument);
same!(LiabilityBasis, wire::LiabilityBasis: JointGuarantee GeneralGuarantee ThirdPartySecurity JointDebtor);
same!(OwedZero, wire::OwedZero: NothingClaimed NotCovered NotBegun PeriodExpired ShareUsedUp CeilingUsedUp);
same!(Condition, wire::RecourseCondition: NotToTheCreditorsHarm WhatTheDebtorCannotPay NoContributionAgreed BeyondOwnShare);

same!(Encoding, wire::SheetEncoding: Utf8 Gb18030);
same!(Field, wire::SheetField: Debtor DebtorIdentity DebtorPhone DebtorAddress Contract LoanContract Bank LoanAmount CompensationDate
    Principal Interest Penalty Fees CompensationTotal OccupancyRate Guarantor GuarantorIdentity Collateral Received ReceivedOn
    Officer Note);

/// Stop, or a path.
impl From<Option<Path>> for wire::Candidate {
    fn from(it: Option<Path>) -> Self {
        match it {
            None => Self::Stop,
            Some(Path::LumpSum) => Self::LumpSum,
            Some(Path::Instalments) => Self::Instalments,
            Some(Path::Litigation) => Self::Litigation,
            Some(Path::Agency) => Self::Agency,
            Some(Path::Sequence) => Self::Sequence,
            Some(Path::Phone) => Self::Phone,
            Some(Path::Visit) => Self::Visit,
            Some(Path::PlanUntitled) => Self::PlanUntitled,
            Some(Path::PlanReduced) => Self::PlanReduced,
            Some(Path::PlanPrincipal) => Self::PlanPrincipal,
            Some(Path::Deferral) => Self::Deferral,
            Some(Path::PaymentOrder) => Self::PaymentOrder,
            Some(Path::Mediation) => Self::Mediation,
            Some(Path::SuitUnpreserved) => Self::SuitUnpreserved,
            Some(Path::Hourly) => Self::Hourly,
            Some(Path::AgencyFull) => Self::AgencyFull,
            Some(Path::RealiseSecurity) => Self::RealiseSecurity,
            Some(Path::Outsourced) => Self::Outsourced,
            Some(Path::BankHelp) => Self::BankHelp,
            Some(Path::Assignment) => Self::Assignment,
            Some(Path::Preserve) => Self::Preserve,
        }
    }
}

impl From<wire::Candidate> for Option<Path> {
    fn from(it: wire::Candidate) -> Self {
        match it {
            wire::Candidate::Stop => None,
            wire::Candidate::LumpSum => Some(Path::LumpSum),
            wire::Candidate::Instalments => Some(Path::Instalments),
            wire::Candidate::Litigation => Some(Path::Litigation),
            wire::Candidate::Agency => Some(Path::Agency),
            wire::Candidate::Sequence => Some(Path::Sequence),
            wire::Candidate::Phone => Some(Path::Phone),
            wire::Candidate::Visit => Some(Path::Visit),
            wire::Candidate::PlanUntitled => Some(Path::PlanUntitled),
            wire::Candidate::PlanReduced => Some(Path::PlanReduced),
            wire::Candidate::PlanPrincipal => Some(Path::PlanPrincipal),
            wire::Candidate::Deferral => Some(Path::Deferral),
            wire::Candidate::PaymentOrder => Some(Path::PaymentOrder),
            wire::Candidate::Mediation => Some(Path::Mediation),
            wire::Candidate::SuitUnpreserved => Some(Path::SuitUnpreserved),
            wire::Candidate::Hourly => Some(Path::Hourly),
            wire::Candidate::AgencyFull => Some(Path::AgencyFull),
            wire::Candidate::RealiseSecurity => Some(Path::RealiseSecurity),
            wire::Candidate::Outsourced => Some(Path::Outsourced),
            wire::Candidate::BankHelp => Some(Path::BankHelp),
            wire::Candidate::Assignment => Some(Path::Assignment),
            wire::Candidate::Preserve => Some(Path::Preserve),
        }
    }
}

impl From<Right> for wire::Lacks {
    fn from(it: Right) -> Self {
        match it {
            Right::Read => Self::Read,
            Right::Reveal => Self::Reveal,
            Right::Export => Self::Export,
            Right::Work => Self::Work,
            Right::Write => Self::Write,
            Right::Plead => Self::Plead,
            Right::Spend => Self::Spend,
            Right::Concede => Self::Concede,
            Right::Import => Self::Import,
            Right::Audit => Self::Audit,
            Right::Manage => Self::Manage,
        }
    }
}

impl From<Confidence> for wire::Confidence {
    fn from(it: Confidence) -> Self {
        match it {
            Confidence::Guess => Self::Guess,
            Confidence::Likely => Self::Likely,
            Confidence::Exact => Self::Exact,
            Confidence::Chosen => Self::Chosen,
        }
    }
}

impl From<wire::CaseSort> for Sort {
    fn from(it: wire::CaseSort) -> Self {
        match it {
            wire::CaseSort::Number => Self::Number,
            wire::CaseSort::Debtor => Self::Debtor,
            wire::CaseSort::CompensatedOn => Self::CompensatedOn,
            wire::CaseSort::Compensated => Self::Compensated,
            wire::CaseSort::Received => Self::Received,
            wire::CaseSort::Stage => Self::Stage,
            wire::CaseSort::Officer => Self::Officer,
            wire::CaseSort::Balance | wire::CaseSort::Deadline | wire::CaseSort::NetRecovery => Self::Keyed,
        }
    }
}

impl From<Occupancy> for wire::OccupancyTerms {
    fn from(terms: Occupancy) -> Self {
        match terms {
            Occupancy::NotAgreed => Self::NotAgreed,
            Occupancy::Annual { percent } => Self::Annual { percent: percent.to_string() },
            Occupancy::Daily { percent } => Self::Daily { percent: percent.to_string() },
            Occupancy::Lpr { multiplier } => Self::Lpr { multiplier: multiplier.to_string() },
        }
    }
}

//! The same choices under the names of the core and of the wire.

use recourse_core::events::{Active, Bearer, Contribution, LiabilityBasis, Paper};
use recourse_core::obligors::{Condition, OwedZero};
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

same!(Stage, wire::Stage: Registered LumpSum Instalments Litigation Agency Withdrawn);
same!(PartyKind, wire::PartyKind: Person Company);

same!(Paper, wire::Paper: LoanContract GuaranteeContract CounterGuarantee CompensationVoucher Identity Correspondence CourtPaper
    AssetClue Other);
same!(Active, wire::ActiveContent: Macro Script Program Embedded Remote Disguised);
same!(Bearer, wire::CostBearer: Debtor Creditor);
same!(Contribution, wire::Contribution: NotAgreed Agreed SameInstrument);
same!(LiabilityBasis, wire::LiabilityBasis: JointGuarantee GeneralGuarantee ThirdPartySecurity JointDebtor);
same!(OwedZero, wire::OwedZero: NothingClaimed NotCovered NotBegun PeriodExpired ShareUsedUp CeilingUsedUp);
same!(Condition, wire::RecourseCondition: NotToTheCreditorsHarm WhatTheDebtorCannotPay NoContributionAgreed BeyondOwnShare);

same!(Encoding, wire::SheetEncoding: Utf8 Gb18030);
same!(Field, wire::SheetField: Debtor DebtorIdentity DebtorPhone DebtorAddress Contract LoanContract Bank LoanAmount CompensationDate
    Principal Interest Penalty Fees CompensationTotal OccupancyRate Guarantor GuarantorIdentity Collateral Received ReceivedOn
    Officer Note);

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

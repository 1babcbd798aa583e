//! Why a claim cannot be reckoned.

use crate::{Day, Money};

/// What is wrong, and where in the claim.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{fault}")]
pub struct ClaimError {
    /// The place, such as `accruals[0].rate`.
    pub path: String,
    /// What is wrong there.
    pub fault: ClaimFault,
}

/// What is wrong with a claim.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum ClaimFault {
    #[error("not JSON: line {line}, column {column}")]
    NotJson { line: usize, column: usize },
    #[error("expected {expected}")]
    Unexpected { expected: &'static str },
    #[error("the claim has no accrual {id:?}")]
    UnknownAccrual { id: String },
    #[error("no such field is known")]
    UnknownField,
    #[error("the accruals covered count days in different ways")]
    MixedCount,
    #[error("expected {expected}")]
    NotAnAmount { expected: &'static str },
    #[error("the rate falls below zero on {day}")]
    RateBelowZero { day: Day },
    #[error("the amounts grow beyond what can be reckoned exactly")]
    BeyondLimit,
    #[error("not a day from 1900-01-01 to 2999-12-31 written as year-month-day")]
    NotADay,
    #[error("expected {expected}")]
    NotADate { expected: &'static str },
    #[error("the claim has no head {id:?}")]
    UnknownHead { id: String },
    #[error("{id:?} is used twice")]
    DuplicateId { id: String },
    #[error("the parts add up to {parts}, the receipt is {receipt}")]
    SplitSum { parts: Money, receipt: Money },
    #[error("{amount} is more than the balance {balance} of head {head:?}")]
    SplitAboveBalance { head: String, amount: Money, balance: Money },
    #[error("{amount} is more than the balance {balance} of head {head:?}")]
    WaiverAboveBalance { head: String, amount: Money, balance: Money },
    #[error("no reference series {series:?} is on file")]
    UnknownSeries { series: String },
    #[error("reference series {series} has no quote on {day}")]
    BeforeFirstQuote { series: String, day: Day },
}

impl ClaimError {
    pub(crate) fn at(path: impl Into<String>, fault: ClaimFault) -> Self {
        Self { path: path.into(), fault }
    }

    /// The stable code of the contract.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self.fault {
            ClaimFault::NotJson { .. } | ClaimFault::Unexpected { .. } | ClaimFault::UnknownAccrual { .. } => {
                "invalid_json"
            }
            ClaimFault::UnknownField => "unknown_field",
            ClaimFault::MixedCount => "mixed_count_in_cap",
            ClaimFault::NotAnAmount { .. } | ClaimFault::RateBelowZero { .. } | ClaimFault::BeyondLimit => {
                "invalid_amount"
            }
            ClaimFault::NotADay | ClaimFault::NotADate { .. } => "invalid_date",
            ClaimFault::UnknownHead { .. } => "unknown_head",
            ClaimFault::DuplicateId { .. } => "duplicate_id",
            ClaimFault::SplitSum { .. } | ClaimFault::SplitAboveBalance { .. } => "split_mismatch",
            ClaimFault::WaiverAboveBalance { .. } => "waiver_exceeds_balance",
            ClaimFault::UnknownSeries { .. } | ClaimFault::BeforeFirstQuote { .. } => "reference_missing",
        }
    }
}

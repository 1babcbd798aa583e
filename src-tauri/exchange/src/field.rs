//! The fields that a column can hold, and by which names companies call them.

use serde::{Deserialize, Serialize};

use crate::text::TextKind;

/// What a column of a ledger may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Who owes.
    Debtor,
    /// The debtor's identity number or credit code.
    DebtorIdentity,
    /// The debtor's telephone.
    DebtorPhone,
    /// The debtor's address.
    DebtorAddress,
    /// Guarantee or policy contract number.
    Contract,
    /// Loan contract number at the bank.
    LoanContract,
    /// The bank that was paid.
    Bank,
    /// Face amount of the loan.
    LoanAmount,
    /// The day of compensation.
    CompensationDate,
    /// Loan principal compensated.
    Principal,
    /// Loan interest compensated.
    Interest,
    /// Penalty and compound interest compensated.
    Penalty,
    /// Other charges compensated.
    Fees,
    /// All that was compensated.
    CompensationTotal,
    /// The agreed charge for the use of the money.
    OccupancyRate,
    /// Counter-guarantors.
    Guarantor,
    /// Their identity numbers or credit codes.
    GuarantorIdentity,
    /// Security given.
    Collateral,
    /// What has been recovered so far.
    Received,
    /// The day of the last recovery.
    ReceivedOn,
    /// The officer who works the file.
    Officer,
    /// Free remark.
    Note,
}

impl Field {
    /// Every field, in the order of a ledger.
    pub const ALL: [Self; 22] = [
        Self::Debtor,
        Self::DebtorIdentity,
        Self::DebtorPhone,
        Self::DebtorAddress,
        Self::Contract,
        Self::LoanContract,
        Self::Bank,
        Self::LoanAmount,
        Self::CompensationDate,
        Self::Principal,
        Self::Interest,
        Self::Penalty,
        Self::Fees,
        Self::CompensationTotal,
        Self::OccupancyRate,
        Self::Guarantor,
        Self::GuarantorIdentity,
        Self::Collateral,
        Self::Received,
        Self::ReceivedOn,
        Self::Officer,
        Self::Note,
    ];

    /// Whether the column holds amounts of money.
    #[must_use]
    pub const fn is_amount(self) -> bool {
        matches!(
            self,
            Self::LoanAmount
                | Self::Principal
                | Self::Interest
                | Self::Penalty
                | Self::Fees
                | Self::CompensationTotal
                | Self::Received
        )
    }

    /// Whether the column holds days.
    #[must_use]
    pub const fn is_day(self) -> bool {
        matches!(self, Self::CompensationDate | Self::ReceivedOn)
    }

    /// Whether the column holds identity numbers or credit codes.
    #[must_use]
    pub const fn is_identity(self) -> bool {
        matches!(self, Self::DebtorIdentity | Self::GuarantorIdentity)
    }

    /// Which kind of text the field keeps.
    pub(crate) const fn text_kind(self) -> TextKind {
        match self {
            Self::Collateral | Self::Note => TextKind::Note,
            _ => TextKind::Line,
        }
    }

    /// Whether a value in cells merged downwards holds for each of their rows; an amount never does.
    pub(crate) const fn fills_down(self) -> bool {
        matches!(
            self,
            Self::Debtor
                | Self::DebtorIdentity
                | Self::DebtorPhone
                | Self::DebtorAddress
                | Self::Bank
                | Self::Guarantor
                | Self::GuarantorIdentity
                | Self::Collateral
                | Self::Officer
        )
    }
}

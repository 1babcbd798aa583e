//! The answer of the ledger.

use rust_decimal::Decimal;
use serde::Serialize;

use super::claim::{DayCount, HeadKind};
use super::exact::Exact;
use crate::{Day, Money};

/// What is owed on a day. As JSON it has the fields of the contract; what is marked as not written serves the screens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// The day.
    pub as_of: Day,
    /// Every head, in the order of the claim.
    pub heads: Vec<HeadBalance>,
    /// Sum of the balances.
    pub total: Money,
    /// What receipts left over.
    pub credit: Money,
    /// What one more day would earn, after caps, rounded once.
    pub per_diem: Money,
    /// Every receipt to the day, in order of application.
    pub receipts: Vec<ReceiptApplied>,
    /// Every accrual, in the order of the claim.
    pub accruals: Vec<AccrualEarned>,
    /// Every stretch of equal days that earned, by accrual and day; only when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segments: Option<Vec<Segment>>,
    /// What the reader must know of the figures.
    pub warnings: Vec<Warning>,
}

/// One head: `charged` + `earned` − `paid` − `waived` = `balance`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HeadBalance {
    /// Its name inside the claim.
    pub id: String,
    /// Still owed.
    pub balance: Money,
    /// What it is in law. Not written.
    #[serde(skip)]
    pub kind: HeadKind,
    /// What people call it. Not written.
    #[serde(skip)]
    pub label: String,
    /// Sum of its charges. Not written.
    #[serde(skip)]
    pub charged: Money,
    /// Sum of what was posted to it. Not written.
    #[serde(skip)]
    pub earned: Money,
    /// What receipts took from it. Not written.
    #[serde(skip)]
    pub paid: Money,
    /// What was given up. Not written.
    #[serde(skip)]
    pub waived: Money,
}

/// How one receipt was applied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReceiptApplied {
    /// Its name inside the claim.
    pub id: String,
    /// To which heads, in order; heads that got nothing are left out.
    pub applied: Vec<Applied>,
    /// What was left over.
    pub credit: Money,
    /// The day it came in. Not written.
    #[serde(skip)]
    pub date: Day,
    /// Its amount. Not written.
    #[serde(skip)]
    pub amount: Money,
}

/// A part of a receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the contract")]
pub struct Applied {
    pub head: String,
    pub amount: Money,
}

/// What one accrual earned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccrualEarned {
    /// Its name inside the claim.
    pub id: String,
    /// Sum of the posted amounts.
    pub earned: Money,
    /// What caps cut, rounded once.
    pub cut: Money,
}

/// A run of days with the same base, rate, day fraction and amount: base × rate × days ÷ days of the year,
/// less what was cut.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Segment {
    /// The accrual.
    pub accrual: String,
    /// First day.
    pub from: Day,
    /// First day after it.
    pub until: Day,
    /// How many.
    pub days: u32,
    /// What it was reckoned on.
    pub base: Money,
    /// Percent a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub annual_percent: Option<Decimal>,
    /// Percent a day, where the rate is a daily one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub daily_percent: Option<Decimal>,
    /// Rule for the days of the year; none for a daily rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_count: Option<DayCount>,
    /// Days of the year by that rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_in_year: Option<u16>,
    /// The quote, where the rate refers to one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<QuoteUsed>,
    /// Earned after caps. Yuan.
    pub amount_exact: Exact,
    /// Cut by caps. Yuan.
    pub cut_exact: Exact,
}

/// The quote a rate was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuoteUsed {
    /// The series.
    pub reference: String,
    /// The day the quote came into force.
    pub effective_date: Day,
    /// The quote. Percent a year.
    pub percent: Decimal,
}

/// What the reader must know of the figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Warning {
    /// Days after the last confirmed one used the last quote.
    ReferenceStale {
        /// The series.
        reference: String,
        /// Its last confirmed day.
        last_confirmed: Day,
    },
}

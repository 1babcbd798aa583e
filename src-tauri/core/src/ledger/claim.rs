//! A claim as a document: who must pay what, how it grows, what came in.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{Day, Money};

/// Everything the ledger needs to know of one claim. Written as JSON by serde, read by [`Claim::from_json`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the contract")]
pub struct Claim {
    pub currency: String,
    pub heads: Vec<Head>,
    pub charges: Vec<Charge>,
    pub accruals: Vec<Accrual>,
    pub caps: Vec<Cap>,
    pub total_caps: Vec<TotalCap>,
    pub standstills: Vec<Standstill>,
    pub receipts: Vec<Receipt>,
    pub waivers: Vec<Waiver>,
    /// Head ids, each paid in full before the next; heads not named follow in the order of `heads`.
    pub order: Vec<String>,
    pub order_changes: Vec<OrderChange>,
    pub rounding: Rounding,
}

/// A head of the claim: a pot that is charged, earned into and paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Head {
    /// Its name inside the claim.
    pub id: String,
    /// What it is in law.
    pub kind: HeadKind,
    /// What people call it.
    pub label: String,
}

/// What a head is in law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeadKind {
    /// Costs of realising the claim.
    Cost,
    /// Interest, or the charge for the use of the money.
    Interest,
    /// Penalty interest.
    Penalty,
    /// Liquidated damages.
    Damages,
    /// Principal.
    Principal,
    /// Doubled interest for delayed performance of a judgment.
    PostJudgment,
    /// Anything else.
    Other,
}

/// An amount that became due on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the contract")]
pub struct Charge {
    pub id: String,
    pub head: String,
    pub date: Day,
    pub amount: Money,
}

/// A rule by which a head earns on the bearing amounts of others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Accrual {
    /// Its name inside the claim.
    pub id: String,
    /// The head that earns.
    pub head: String,
    /// The heads it is reckoned on.
    pub base: Vec<String>,
    /// How much.
    pub rate: Rate,
    /// Days of a year; without effect for a daily rate.
    pub day_count: DayCount,
    /// First day that may earn.
    pub from: Option<Day>,
    /// First day that no longer earns.
    pub until: Option<Day>,
    /// Days after its date that a charge begins to bear: 0 or 1.
    pub start_offset_days: u32,
    /// Which end of a stretch of days counts.
    pub count: Count,
    /// When what was earned begins to bear itself.
    pub compounding: Option<Compounding>,
}

/// A rate in percent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Rate {
    /// Percent a year.
    Annual {
        /// The figure before the percent sign.
        annual_percent: Decimal,
    },
    /// Percent a day.
    Daily {
        /// The figure before the percent sign.
        daily_percent: Decimal,
    },
    /// The quote of a published series in force each day, times `multiplier`, plus `margin_percent`. Percent a year.
    Reference {
        /// The series.
        reference: String,
        /// Times the quote.
        multiplier: Decimal,
        /// Added to it.
        margin_percent: Decimal,
        /// The day whose quote holds throughout.
        fixed_on: Option<Day>,
    },
}

/// Days of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DayCount {
    /// 365.
    #[serde(rename = "ACT/365")]
    Act365,
    /// 360.
    #[serde(rename = "ACT/360")]
    Act360,
    /// 366 for a day in a leap year, else 365.
    #[serde(rename = "ACT/ACT")]
    ActAct,
}

/// Which end of a stretch of days counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Count {
    /// 算头不算尾: the day of payment no longer earns.
    ExcludeLast,
    /// 算头又算尾: the day of payment still earns in full.
    IncludeBoth,
}

/// Days of the year on which what was earned begins to bear.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compounding {
    /// Months, 1 to 12.
    pub months: Vec<u32>,
    /// Day of the month, the last one where the month is shorter.
    pub day: u32,
}

/// A ceiling on what accruals earn together each day; the excess is cut from the last listed first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the contract")]
pub struct Cap {
    pub id: String,
    pub accruals: Vec<String>,
    pub base: Vec<String>,
    pub rate: Rate,
    pub day_count: DayCount,
}

/// A ceiling on what accruals earn in all, in percent of charges.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the contract")]
pub struct TotalCap {
    pub id: String,
    pub accruals: Vec<String>,
    pub percent: Decimal,
    pub of: Vec<String>,
}

/// Days on which accruals earn nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Standstill {
    /// First day.
    pub from: Day,
    /// First day after it.
    pub until: Option<Day>,
    /// Which; `None` is all.
    pub accruals: Option<Vec<String>>,
}

/// Money that came in.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Receipt {
    /// Its name inside the claim.
    pub id: String,
    /// The day it came in.
    pub date: Day,
    /// Yuan.
    pub amount: Money,
    /// Who paid.
    pub payer: Option<String>,
    /// Another order for this receipt only.
    pub order: Option<Vec<String>>,
    /// Amounts by head for this receipt only.
    #[serde(serialize_with = "shares")]
    pub split: Option<Vec<Share>>,
}

crate::withheld!(Receipt);

/// A part of a receipt meant for one head; in JSON one member of an object, `"principal": "100.00"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The head.
    pub head: String,
    /// Yuan.
    pub amount: Money,
}

/// A part of a head given up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the contract")]
pub struct Waiver {
    pub id: String,
    pub date: Day,
    pub head: String,
    pub amount: Money,
}

/// Another order of application from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the contract")]
pub struct OrderChange {
    pub from: Day,
    pub order: Vec<String>,
}

/// How accrued amounts become whole fen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rounding {
    /// What becomes of half a fen.
    pub mode: RoundingMode,
    /// What is rounded.
    pub at: RoundingAt,
}

/// What becomes of half a fen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundingMode {
    /// Away from zero.
    HalfUp,
    /// To the even fen.
    HalfEven,
}

/// What is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundingAt {
    /// All that an accrual earned since its last posting, once.
    Posting,
    /// Each run of equal days alone.
    Segment,
}

#[expect(clippy::ref_option, reason = "serde hands the field over as it is")]
fn shares<S: serde::Serializer>(split: &Option<Vec<Share>>, out: S) -> Result<S::Ok, S::Error> {
    match split {
        Some(shares) => out.collect_map(shares.iter().map(|it| (&it.head, it.amount))),
        None => out.serialize_none(),
    }
}

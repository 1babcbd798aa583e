//! What a user picks instead of typing rules, and the plain claim document it comes to.

mod damages;
mod document;
mod offers;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use damages::{DamagesLine, LineCrossed, damages_line, damages_line_with};
pub(crate) use document::{
    COMPENSATION, COST, FEE, OTHER, POST_JUDGMENT, PRINCIPAL, UNJUDGED, compensation, ensure_head, instalment_head,
    order_of, plain_head, rate_of, set_orders, statutory_rank,
};
pub use document::{known_head, rules_of_terms};
pub use offers::{CeilingOffer, Switch, ceiling_offers, ceiling_offers_with};

use crate::ledger::{Compounding, Count, DayCount, Rounding, RoundingAt, RoundingMode};
use crate::{Day, Money, Occupancy, Percent};

/// The picks that stand for a claim's rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The charge for the use of the money (资金占用费); `None` where nothing was agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occupancy: Option<Running>,
    /// Liquidated damages (违约金).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub damages: Option<Damages>,
    /// What the agreed loss line of the damages is held against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loss: Option<Loss>,
    /// Yearly ceilings on all that runs, in the order applied.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ceilings: Vec<Ceiling>,
    /// In which order payments are applied.
    #[serde(default)]
    pub order: OrderRule,
    /// Other orders from a day on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order_turns: Vec<OrderTurn>,
    /// How accrued amounts become whole fen.
    #[serde(default = "usual_rounding")]
    pub rounding: Rounding,
}

/// A charge that runs on the principal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Running {
    /// How much.
    pub rate: AgreedRate,
    /// Days of the year; without effect for a daily rate.
    #[serde(default = "usual_day_count")]
    pub day_count: DayCount,
    /// Which end of a stretch of days counts.
    #[serde(default = "usual_count")]
    pub count: Count,
    /// Whether the day of compensation itself bears it.
    #[serde(default)]
    pub start: Start,
    /// First day that may earn; `None` is as soon as there is principal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// First day that no longer earns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// When what was earned begins to bear itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compounding: Option<Compounding>,
}

/// The first day that a charge bears interest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// Its own date.
    SameDay,
    /// The day after.
    #[default]
    NextDay,
}

/// An agreed rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum AgreedRate {
    /// Percent a year.
    Annual {
        /// The figure before the percent sign.
        percent: Percent,
    },
    /// Percent a day.
    Daily {
        /// The figure before the percent sign.
        percent: Percent,
    },
    /// A multiple of the loan prime rate.
    Lpr {
        /// Which.
        term: LprTerm,
        /// Times the quote.
        multiplier: Percent,
        /// Added to it. Percentage points a year, of either sign.
        #[serde(default, skip_serializing_if = "Decimal::is_zero")]
        margin_percent: Decimal,
        /// The day whose quote holds throughout; `None` floats with the quotes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fixed_on: Option<Day>,
    },
}

/// A loan prime rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LprTerm {
    /// One year.
    OneYear,
    /// Five years and more.
    FiveYears,
}

impl LprTerm {
    /// Its series in the pack.
    #[must_use]
    pub fn series(self) -> &'static str {
        match self {
            Self::OneYear => "LPR_1Y",
            Self::FiveYears => "LPR_5Y_PLUS",
        }
    }
}

/// Liquidated damages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum Damages {
    /// Once, in percent of what was compensated.
    OncePercent {
        /// The figure before the percent sign.
        percent: Percent,
        /// The day they became due; `None` is that of compensation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due_on: Option<Day>,
    },
    /// Once, as an amount.
    OnceAmount {
        /// Yuan.
        amount: Money,
        /// The day they became due; `None` is that of compensation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due_on: Option<Day>,
    },
    /// Day by day on the principal.
    Running(Running),
}

/// The loss that damages are to make good, as far as it can be stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "loss", rename_all = "snake_case")]
pub enum Loss {
    /// An amount. Yuan.
    Amount {
        /// How much.
        amount: Money,
    },
    /// A rate on the principal, by the days.
    Rate(Running),
}

/// A yearly ceiling on all that runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ceiling {
    /// Which.
    #[serde(flatten)]
    pub rule: CeilingRule,
    /// Why it is used on this claim.
    pub reason: String,
}

/// A ceiling of the pack, or one that was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ceiling", rename_all = "snake_case")]
pub enum CeilingRule {
    /// The line for financial claims (24 % at the time of writing).
    FinancialClaims,
    /// The cap of private lending by the day the contract was formed. Guarantee companies are outside it by text.
    PrivateLending {
        /// The day.
        contract_formed_on: Day,
    },
    /// A rate that was agreed.
    Agreed {
        /// Percent a year.
        percent: Percent,
    },
}

/// In which order a payment is applied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "order", rename_all = "snake_case")]
pub enum OrderRule {
    /// Costs, interest, damages, principal.
    #[default]
    Statutory,
    /// Principal, then the rest in the statutory order.
    PrincipalFirst,
    /// As agreed.
    Free {
        /// Head ids, each paid in full before the next.
        heads: Vec<String>,
    },
}

/// Another order from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderTurn {
    /// First day.
    pub from: Day,
    /// The order.
    #[serde(flatten)]
    pub order: OrderRule,
}

impl Terms {
    /// The terms that a file states by its agreed charge alone.
    #[must_use]
    pub fn stated(occupancy: Occupancy) -> Self {
        let rate = match occupancy {
            Occupancy::NotAgreed => None,
            Occupancy::Annual { percent } => Some(AgreedRate::Annual { percent }),
            Occupancy::Daily { percent } => Some(AgreedRate::Daily { percent }),
            Occupancy::Lpr { multiplier } => Some(AgreedRate::Lpr {
                term: LprTerm::OneYear,
                multiplier,
                margin_percent: Decimal::ZERO,
                fixed_on: None,
            }),
        };
        Self {
            occupancy: rate.map(Running::at),
            damages: None,
            loss: None,
            ceilings: Vec::new(),
            order: OrderRule::Statutory,
            order_turns: Vec::new(),
            rounding: usual_rounding(),
        }
    }
}

impl Running {
    /// `rate` on 365 days, from the day after, the day of payment not counted.
    #[must_use]
    pub fn at(rate: AgreedRate) -> Self {
        Self {
            rate,
            day_count: usual_day_count(),
            count: usual_count(),
            start: Start::default(),
            from: None,
            until: None,
            compounding: None,
        }
    }
}

fn usual_rounding() -> Rounding {
    Rounding { mode: RoundingMode::HalfUp, at: RoundingAt::Posting }
}

fn usual_day_count() -> DayCount {
    DayCount::Act365
}

fn usual_count() -> Count {
    Count::ExcludeLast
}

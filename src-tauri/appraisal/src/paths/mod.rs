//! The four company paths of one case as trees, and their comparison.
//!
//! - **Lump sum**: one demand to debtor and counter-guarantors, then stop. What might follow a failed demand is another
//!   path; a comparison of paths would say nothing if each contained the others.
//! - **Instalments**: a plan with an enforceable title is offered. Refused, it ends; broken off, the rest is enforced.
//! - **Litigation**: preservation, suit by own staff or counsel at a fixed fee, judgment, enforcement payer by payer.
//! - **Agency**: the same suit with an external lawyer paid by result, under the published cap.
//!
//! A title is enforced only where that is worth more than leaving it, as the officer would decide on what is then known.
//! No path looks at what was spent before today.

mod compare;
mod costs;
mod figures;
mod instalments;
mod lump_sum;
mod payers;
mod stages;
mod suit;
mod tariff;
mod verdict;

use recourse_core::{Day, Money, PartyKind, Percent, Stage};
use serde::{Deserialize, Serialize};

pub use compare::{Comparison, PathAppraised, Resources, compare};
pub use costs::{Bearer, CostItem, CostKind};
pub use verdict::{Candidate, Caveat, Decider, Verdict};

use crate::assumptions::AssumptionError;
use crate::tree::TreeError;
use figures::Figures;
use payers::Worlds;
use tariff::Tariff;

/// The facts of a case that an appraisal rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseInputs {
    /// The day the figures are of.
    pub as_of: Day,
    /// Everything owed on that day. Yuan.
    pub claim: Money,
    /// The part of it on which the agreed charge runs. Yuan.
    pub accruing: Money,
    /// The agreed charge. Percent a year.
    pub accrual_per_year: Percent,
    /// What the debtor is.
    pub debtor: PartyKind,
    /// Counter-guarantors liable to us.
    pub guarantors: u32,
    /// Things given as security.
    pub security: Security,
    /// Days since the creditor was paid.
    pub days_since_compensation: u32,
    /// What came in since. Yuan.
    pub received: Money,
}

/// Things given as security.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "security", rename_all = "snake_case")]
pub enum Security {
    /// None.
    None,
    /// Given, but nobody has said what it is worth: it counts as nothing, and the comparison says so.
    Unvalued,
    /// Appraised at this much, prior ranks taken off. Yuan.
    Valued {
        /// Yuan.
        value: Money,
    },
}

/// A way to recover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Path {
    /// Demand everything at once.
    LumpSum,
    /// Offer instalments.
    Instalments,
    /// Sue.
    Litigation,
    /// Hand to a lawyer who is paid by result.
    Agency,
}

impl Path {
    /// All, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::LumpSum, Self::Instalments, Self::Litigation, Self::Agency];

    /// The stage a case enters when the path is chosen.
    #[must_use]
    pub fn stage(self) -> Stage {
        match self {
            Self::LumpSum => Stage::LumpSum,
            Self::Instalments => Stage::Instalments,
            Self::Litigation => Stage::Litigation,
            Self::Agency => Stage::Agency,
        }
    }
}

/// Why a case could not be appraised.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum AppraisalError {
    #[error("the claim is {claim}, below zero")]
    NegativeClaim { claim: Money },
    #[error(transparent)]
    Assumption(#[from] AssumptionError),
    #[error("no tariff: {0}")]
    Tariff(#[from] recourse_core::statutes::FeeError),
    #[error(transparent)]
    Tree(#[from] TreeError),
}

/// Everything a path is built from.
struct Ground<'a> {
    inputs: &'a CaseInputs,
    figures: &'a Figures,
    tariff: &'a Tariff,
    worlds: &'a Worlds,
}

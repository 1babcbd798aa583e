//! Every way to recover one case as a tree, and their comparison.
//!
//! Each path stands for itself: what might follow when it fails is another path, or [`Path::Sequence`], which demands
//! first and then takes what is best on what was seen. A path the rules block is listed with the rule, not left out.
//! A title is enforced only where that is worth more than leaving it, as the officer would decide on what is then known.
//! No path looks at what was spent before today.

mod auction;
mod blocked;
mod book;
mod compare;
mod contact;
mod costs;
mod explain;
mod fees;
mod figures;
mod instalments;
mod lump_sum;
mod others;
mod patience;
mod payers;
mod redraw;
mod sequence;
mod stages;
mod steps;
mod suit;
mod tariff;
mod trial;
mod verdict;
mod weighing;

use std::cell::OnceCell;

use recourse_core::{Day, Money, PartyKind, Percent, Stage};
use serde::{Deserialize, Serialize};

pub use blocked::{Blocked, Rule};
pub use compare::{Appraiser, Comparison, Deliberation, Glance, PathAppraised, Resources, compare, deliberate, glance};
pub use costs::{Bearer, CostItem, CostKind, Resource};
pub use explain::{Explained, Fact, Rest, Rests};
pub use patience::{Advice, AtLevel, Limit, Patience};
pub use redraw::{Kept, Redrawn};
pub use sequence::FirstMove;
pub use steps::Step;
pub use verdict::{Candidate, Caveat, Decider, Verdict};
pub use weighing::{Footing, Swing, footing};

use crate::assumptions::AssumptionError;
use crate::tree::TreeError;
use auction::Lot;
use figures::Figures;
use payers::Worlds;
use tariff::{Tariff, number, real};

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
    /// What the file tells beyond that.
    #[serde(default)]
    pub known: Known,
}

/// What a file may tell about its payers; what is missing falls back to the assumptions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Recorded signs that the debtor is willing, less signs against; nothing where nobody judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub willing_signs: Option<i16>,
    /// Recorded signs that the debtor has anything, less signs against; nothing where nobody judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub able_signs: Option<i16>,
    /// The most each counter-guarantor owes, in their order; without a figure all of the claim. Yuan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ceilings: Vec<Option<Money>>,
    /// The part of the claim that is damages for default. Yuan.
    #[serde(default)]
    pub damages: Money,
    /// Whether the bank of the loan is on file.
    #[serde(default)]
    pub bank: Bank,
}

/// Whether a bank can be asked for help.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bank {
    /// None is on file.
    #[default]
    Unknown,
    /// One is.
    Named,
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
    /// Offer instalments with an enforceable title (form A: the whole balance).
    Instalments,
    /// Sue, preserving property first; own staff or a lawyer at a fixed fee.
    Litigation,
    /// The same with a lawyer who has something in advance and a share of what comes in.
    Agency,
    /// Demand, then what is best on what was seen.
    Sequence,
    /// Call.
    Phone,
    /// Visit.
    Visit,
    /// Instalments on a plain promise.
    PlanUntitled,
    /// Form B: a part down, damages given up.
    PlanReduced,
    /// Form C: a part down, the principal alone, a fee for each period.
    PlanPrincipal,
    /// Wait for one payment at a later day.
    Deferral,
    /// A payment order of the court.
    PaymentOrder,
    /// Mediation confirmed by the court.
    Mediation,
    /// Sue without preserving anything.
    SuitUnpreserved,
    /// Sue with a lawyer paid by the hour.
    Hourly,
    /// Sue with a lawyer who has nothing but a share of what comes in.
    AgencyFull,
    /// Realise the security by the special procedure.
    RealiseSecurity,
    /// Place with a collection agency.
    Outsourced,
    /// Ask the bank to look at the debtor's accounts.
    BankHelp,
    /// Sell the claim.
    Assignment,
    /// Only keep the claim from becoming time-barred.
    Preserve,
}

impl Path {
    /// All, in the order they are shown.
    pub const ALL: [Self; 21] = [
        Self::LumpSum,
        Self::Instalments,
        Self::Litigation,
        Self::Agency,
        Self::Sequence,
        Self::Phone,
        Self::Visit,
        Self::PlanUntitled,
        Self::PlanReduced,
        Self::PlanPrincipal,
        Self::Deferral,
        Self::PaymentOrder,
        Self::Mediation,
        Self::SuitUnpreserved,
        Self::Hourly,
        Self::AgencyFull,
        Self::RealiseSecurity,
        Self::Outsourced,
        Self::BankHelp,
        Self::Assignment,
        Self::Preserve,
    ];

    /// Whether taking it begins with an act that interrupts limitation whatever the debtor does: a demand that reaches
    /// him, a suit, or what the law puts beside one.
    /// # Source
    /// 民法典 art. 195; 最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定 (2020) arts. 8 and 11.
    #[must_use]
    pub fn interrupts(self) -> bool {
        match self {
            Self::LumpSum
            | Self::Sequence
            | Self::Litigation
            | Self::Agency
            | Self::PaymentOrder
            | Self::Mediation
            | Self::SuitUnpreserved
            | Self::Hourly
            | Self::AgencyFull
            | Self::RealiseSecurity
            | Self::Preserve => true,
            // A call or a visit leaves no proof by itself, an offer interrupts only where it is taken up, and an agency or
            // a bank need not demand in our name.
            Self::Instalments
            | Self::Phone
            | Self::Visit
            | Self::PlanUntitled
            | Self::PlanReduced
            | Self::PlanPrincipal
            | Self::Deferral
            | Self::Outsourced
            | Self::BankHelp
            | Self::Assignment => false,
        }
    }

    /// The stage a case enters when the path is chosen; `None` leaves it where it stands.
    #[must_use]
    pub fn stage(self) -> Option<Stage> {
        match self {
            Self::LumpSum | Self::Sequence | Self::Phone | Self::Visit | Self::Outsourced | Self::BankHelp => {
                Some(Stage::LumpSum)
            }
            Self::Instalments | Self::PlanUntitled | Self::PlanReduced | Self::PlanPrincipal | Self::Deferral => {
                Some(Stage::Instalments)
            }
            Self::Litigation
            | Self::PaymentOrder
            | Self::Mediation
            | Self::SuitUnpreserved
            | Self::Hourly
            | Self::RealiseSecurity => Some(Stage::Litigation),
            Self::Agency | Self::AgencyFull => Some(Stage::Agency),
            Self::Assignment | Self::Preserve => None,
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
    lot: OnceCell<Option<Lot>>,
}

impl<'a> Ground<'a> {
    pub(super) fn of(inputs: &'a CaseInputs, figures: &'a Figures, tariff: &'a Tariff, worlds: &'a Worlds) -> Self {
        Self { inputs, figures, tariff, worlds, lot: OnceCell::new() }
    }

    /// The same with other means of the debtor.
    pub(super) fn after(&self, worlds: &'a Worlds) -> Self {
        Self { worlds, lot: self.lot.clone(), ..*self }
    }

    /// The security, where somebody valued it.
    pub(super) fn lot(&self) -> Option<&Lot> {
        let value = self.security_value();
        self.lot.get_or_init(|| (value > 0.0).then(|| Lot::of(self.figures, self.worlds, value))).as_ref()
    }

    /// Everything owed today. Yuan.
    pub(super) fn claim(&self) -> f64 {
        real(self.inputs.claim)
    }

    /// What is added each month. Yuan.
    pub(super) fn monthly_charge(&self) -> f64 {
        real(self.inputs.accruing) * number(self.inputs.accrual_per_year.value()) / 1200.0
    }

    /// The appraised value of the security; nothing where nobody valued it. Yuan.
    pub(super) fn security_value(&self) -> f64 {
        match self.inputs.security {
            Security::None | Security::Unvalued => 0.0,
            Security::Valued { value } => real(value),
        }
    }
}

//! The tree of what may happen: hidden worlds, chances, decisions, costs and cash flows.

mod by_world;
mod check;
mod months;
mod read;
mod write;

use std::borrow::Cow;
use std::sync::Arc;

pub use by_world::ByWorld;
pub(crate) use by_world::{Kept, room};
pub use months::Months;

/// A name or a label: those of built trees are known beforehand.
pub type Text = Cow<'static, str>;

/// Chances and decisions on one way from the root, at most.
pub const MAX_LEVELS: usize = 512;

/// What may happen on one path, and what it costs and brings.
///
/// Text form: `str::parse` reads the JSON of `recourse appraise tree`, [`std::fmt::Display`] writes it; what is written
/// and read again evaluates to the same bits.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// Cost of funds, percent a year.
    pub annual_rate_percent: f64,
    /// The hidden states, whose probabilities sum to 1.
    pub worlds: Vec<World>,
    /// Where it starts; `None` is the path on which nothing happens.
    pub root: Option<Node>,
}

/// One hidden state: willingness, and what each payer can really pay.
#[derive(Clone, Debug, PartialEq)]
pub struct World {
    /// Its probability before anything was observed.
    pub p: f64,
    /// Further fields, name and JSON text; labels only.
    pub labels: Vec<(String, String)>,
}

/// A stage of the path.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Something happens to us.
    Chance(Chance),
    /// We choose.
    Decide(Decide),
}

/// Costs on entry, then exactly one branch.
#[derive(Clone, Debug, PartialEq)]
pub struct Chance {
    /// Its name in the path of a decision.
    pub name: Text,
    /// Paid on entry.
    pub costs: Vec<Cost>,
    /// What may happen; in every world the probabilities sum to 1.
    pub branches: Vec<Branch>,
}

/// An amount paid on entry. Yuan.
#[derive(Clone, Debug, PartialEq)]
pub struct Cost {
    /// What it is for.
    pub label: Text,
    /// Yuan.
    pub amount: f64,
}

/// One thing that may happen, how long it takes and what it brings at its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// Its name, unique among its siblings.
    pub label: Text,
    /// Probability by world.
    pub p: ByWorld,
    /// Whole months it may take, each with its probability.
    pub months: Months,
    /// Paid at its end.
    pub flows: Vec<Flow>,
    /// What follows, which other branches may lead to as well; `None` ends the path.
    pub next: Option<Arc<Node>>,
}

/// `alpha + beta × t` yuan by world, `t` months after the root.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// What it is.
    pub label: Text,
    /// Recovery, or a cost that comes back.
    pub kind: FlowKind,
    /// Yuan by world.
    pub alpha: ByWorld,
    /// Yuan a month by world.
    pub beta: ByWorld,
}

/// What a flow counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlowKind {
    /// Recovery where it is positive, cost where it is negative.
    Receipt,
    /// Offsets cost; never recovery.
    Refund,
}

/// A choice among options, seeing what happened but not the world.
#[derive(Clone, Debug, PartialEq)]
pub struct Decide {
    /// Its name.
    pub name: Text,
    /// What can be chosen.
    pub options: Vec<Choice>,
}

/// One option of a decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its name, unique among its siblings.
    pub label: Text,
    /// What follows; `None` ends the path.
    pub next: Option<Arc<Node>>,
}

/// As its JSON text.
impl serde::Serialize for Tree {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Tree {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        <String as serde::Deserialize>::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Why a tree was refused.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum TreeError {
    #[error("not the JSON of a tree: {reason} (byte {at})")]
    InvalidJson { at: usize, reason: String },
    #[error("{place}: probabilities sum to {sum}, or one is below zero")]
    ProbabilitiesDoNotSum { place: String, sum: f64 },
    #[error("{place}: {found} figures for {worlds} worlds")]
    LengthMismatch { place: String, worlds: usize, found: usize },
    #[error("{place}: {months} months")]
    NegativeMonths { place: String, months: f64 },
    #[error("{place}: \"{label}\" stands twice")]
    DuplicateLabel { place: String, label: String },
    #[error("more than {MAX_LEVELS} levels")]
    TooDeep,
    #[error("{place}: not a finite number")]
    NotFinite { place: String },
}

impl TreeError {
    /// The stable code of the contract.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::InvalidJson { .. } => "invalid_json",
            Self::ProbabilitiesDoNotSum { .. } => "probabilities_do_not_sum",
            Self::LengthMismatch { .. } => "length_mismatch",
            Self::NegativeMonths { .. } => "negative_months",
            Self::DuplicateLabel { .. } => "duplicate_label",
            Self::TooDeep => "tree_too_deep",
            Self::NotFinite { .. } => "not_finite",
        }
    }
}

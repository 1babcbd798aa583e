//! Comparing and choosing a path.

use super::{SourceLine, Stage, wire};

wire! {
    pub struct ComparePaths {
        pub case_id: String,
        pub as_of: String,
        /// Figures tried in place of the assumptions, by id; not saved.
        pub tried: Vec<Tried>,
    }
    pub struct Tried { pub id: String, pub value: String }
    pub struct PathsCompared {
        pub as_of: String,
        /// The claim that is appraised.
        pub claim: String,
        pub paths: Vec<PathAppraised>,
        /// The best path where one is clearly best.
        pub recommended: Option<Stage>,
        /// What would decide it where none is.
        pub undecided: Option<String>,
        pub assumptions: Vec<AssumptionLine>,
        pub sources: Vec<SourceLine>,
    }
    /// Present values in yuan, to the fen.
    pub struct PathAppraised {
        pub path: Stage,
        pub mean: String,
        pub sd: String,
        pub p10: String,
        pub p50: String,
        pub p90: String,
        /// Chance that it costs more than it brings, percent.
        pub loss_percent: String,
        pub any_cash_percent: String,
        pub cash_12_months_percent: String,
        pub first_cash_months: Option<String>,
        pub expected_recovered: String,
        pub expected_cost: String,
        pub costs: Vec<CostItem>,
        pub staff_hours: String,
        /// The tree that explains the figures, readable by `recourse appraise tree`.
        pub tree: String,
    }
    pub struct CostItem { pub label: String, pub amount: String, pub basis: String, pub borne_by: String, pub unverified: bool }
    pub struct AssumptionLine {
        pub id: String,
        pub value: String,
        pub unit: AssumptionUnit,
        pub origin: AssumptionOrigin,
        /// What the shipped figure is, when another is in force.
        pub shipped: String,
        pub minimum: String,
        pub maximum: String,
    }
    #[derive(Copy, Eq)]
    pub enum AssumptionUnit { Percent, Months, Yuan, YuanPerHour, Hours, Count }
    #[derive(Copy, Eq)]
    pub enum AssumptionOrigin { Law, Assumption, User, Tried }
    /// Saves the company's own figures; an empty value returns to the shipped one.
    pub struct SetAssumptions { pub values: Vec<Tried> }
    pub struct AssumptionsSet { pub assumptions: Vec<AssumptionLine> }
    pub struct ChoosePath { pub case_id: String, pub path: Stage, pub reason: String, pub as_of: String, pub tried: Vec<Tried> }
    pub struct PathChosen { pub seq: u32 }
}

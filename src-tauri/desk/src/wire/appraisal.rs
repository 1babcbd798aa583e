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
        /// What is best where one thing is clearly best.
        pub recommended: Option<Candidate>,
        /// The two that are closest where nothing is.
        pub undecided: Option<Undecided>,
        /// A lump sum today at or above this is worth taking.
        pub settlement_floor: String,
        pub caveats: Vec<AppraisalCaveat>,
        pub assumptions: Vec<AssumptionLine>,
        pub sources: Vec<SourceLine>,
    }
    /// What can be chosen; `stop` spends nothing more and receives nothing.
    #[derive(Copy, Eq)]
    pub enum Candidate {
        Stop,
        LumpSum,
        Instalments,
        Litigation,
        Agency,
    }
    /// Two candidates too close to call, and the figure that would decide between them, if any would.
    pub struct Undecided {
        pub first: Candidate,
        pub second: Candidate,
        pub decider: Option<Decider>,
    }
    pub struct Decider {
        /// The assumption.
        pub id: String,
        /// Where the order turns, in the assumption's own unit.
        pub threshold: String,
        /// Better below the threshold.
        pub below: Candidate,
        /// Better above it.
        pub above: Candidate,
    }
    #[serde(tag = "code")]
    pub enum AppraisalCaveat {
        /// Security is given but nobody has valued it: it counts as nothing.
        SecurityNotValued,
        /// What the path costs at once is more than can be received at all.
        CostsExceedClaim { path: Stage },
    }
    /// Who bears a cost in the end.
    #[derive(Copy, Eq)]
    pub enum Bearer {
        Creditor,
        LosingParty,
        DebtorIfAdjudged,
        ExecutedParty,
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
    pub struct CostItem {
        /// Key of what it is for: `acceptance_fee` and the like.
        pub label: String,
        pub amount: String,
        /// Texts of law that fix it.
        pub basis: Vec<SourceLine>,
        /// Assumptions it rests on, by id.
        pub assumptions: Vec<String>,
        pub borne_by: Bearer,
        pub unverified: bool,
    }
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

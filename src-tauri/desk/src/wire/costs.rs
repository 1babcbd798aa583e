//! Costs so far: charges by kind, and time of our own people.

use super::{SourceLine, wire};

wire! {
    pub struct AskCosts { pub case_id: String }
    pub struct CostsShown {
        pub today: String,
        /// By kind; charges of which nobody said the kind stand under none.
        pub lines: Vec<CostLine>,
        pub total: String,
        /// What of it the debtor is to bear.
        pub recoverable: String,
        /// What was approved to be spent; none where nothing was.
        pub budget: Option<String>,
        /// What is left of it; below nought where more was spent.
        pub left: Option<String>,
        pub minutes: u32,
        pub times: Vec<TimeLine>,
    }
    pub struct CostLine { pub kind: Option<CostKindName>, pub count: u32, pub amount: String, pub recoverable: String, pub advanced: String, pub unpaid: String }
    #[derive(Copy, Eq)]
    pub enum CostKindName { CourtFee, PreservationFee, EnforcementFee, LawyerFee, Evaluation, Announcement, Travel, AgencyCommission, Other }
    #[derive(Copy, Eq)]
    pub enum CostStateName { Paid, Advanced, Unpaid }
    /// What a cost comes to by the tariff.
    pub struct AskCostOffer {
        pub case_id: String,
        pub kind: CostKindName,
        /// The day it falls due.
        pub due_on: String,
        /// The sum it is reckoned on; empty is all that is owed on that day.
        pub base: String,
        /// Whether the court halves it.
        pub halved: bool,
        /// What the bill says; empty where nothing was typed yet.
        pub amount: String,
    }
    pub struct CostOffered { /// None for a kind that has no tariff.
        pub fee: Option<CostFee> }
    pub struct CostFee {
        pub base: String,
        pub amount: String,
        /// The bill less that amount.
        pub difference: Option<String>,
        /// It is the most that may be asked, not what is owed.
        pub ceiling: bool,
        pub may_be_halved: bool,
        pub steps: Vec<CostStep>,
        pub sources: Vec<SourceLine>,
    }
    #[serde(tag = "step")]
    pub enum CostStep {
        /// `part` × `percent` + `fixed` = `amount`.
        Band { over: String, up_to: Option<String>, part: String, percent: String, fixed: String, amount: String },
        Fraction { numerator: u32, denominator: u32, amount: String },
        /// More than the tariff allows was reached.
        Cap { amount: String },
    }
    pub struct TimeLine { pub seq: u32, pub on: String, pub minutes: u32, pub by: String, pub what: String }
    /// Hours as typed, such as `1.5`; whoever acts where nobody is named.
    pub struct RecordTime { pub case_id: String, pub on: String, pub hours: String, pub by: String, pub what: String }
}

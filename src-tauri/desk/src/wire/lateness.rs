//! How late a file is by each way of counting, and what that changes.

use super::{CodedLine, SourceLine, wire};

wire! {
    pub struct AskLateness { pub case_id: String }
    pub struct LatenessShown {
        pub today: String,
        /// The ways of counting, in the order of the counts of each debt.
        pub counts: Vec<DayCountLine>,
        /// The kind of product; none where nobody said.
        pub product: Option<CodedLine>,
        /// What the tolerance of that kind of product rests on; empty where the file has its own.
        pub product_sources: Vec<SourceLine>,
        pub grace_days: u32,
        pub tolerance: String,
        /// Whether the days of grace are those of the file.
        pub own_grace: bool,
        pub own_tolerance: bool,
        /// Oldest first.
        pub debts: Vec<LateDebtLine>,
        pub thresholds: Vec<ThresholdLine>,
        /// Whether a claim document changed by hand is in force: its order is changed there.
        pub by_hand: bool,
    }
    pub struct DayCountLine { pub id: String, pub title: String, pub title_en: String, pub rule: String, pub rule_en: String, pub sources: Vec<SourceLine> }
    pub struct LateDebtLine {
        pub kind: LateDebtKind,
        /// The entry that says so; none for what the facts of the file state.
        pub seq: Option<u32>,
        /// The place of the instalment in its plan, from 1.
        pub place: Option<u32>,
        /// What the statement calls it.
        pub name: String,
        pub due: String,
        pub amount: String,
        pub open: String,
        pub counts: Vec<LateCountLine>,
    }
    #[derive(Copy, Eq)]
    pub enum LateDebtKind { Compensation, Further, Bill, Instalment }
    pub struct LateCountLine { /// First day that counts.
        pub from: String, /// Days, where they run.
        pub days: Option<u32>, pub state: LateCountState }
    #[derive(Copy, Eq)]
    pub enum LateCountState { Running, NotYet, Paid, Tolerated }
    pub struct ThresholdLine {
        pub id: String,
        pub title: String,
        pub title_en: String,
        pub days: u32,
        /// The day the oldest debt reaches it; none where nothing runs.
        pub on: Option<String>,
        pub come: bool,
        /// For one that turns the order of payments: what the terms of the claim say.
        pub order: Option<OrderTurnShown>,
        pub sources: Vec<SourceLine>,
    }
    #[serde(tag = "order")]
    pub enum OrderTurnShown { AsTheRuleSays { from: String }, OnAnotherDay { from: String }, No }
}

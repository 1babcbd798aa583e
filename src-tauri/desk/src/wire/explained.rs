//! One path opened down to what its figures rest on, and the comparison as an annex.

use super::{AssumptionOrigin, AssumptionUnit, Language, RecoveryPath, Tried, wire};

wire! {
    pub struct ExplainPath { pub case_id: String, pub as_of: String, pub tried: Vec<Tried>, pub path: RecoveryPath }
    pub struct PathExplained {
        pub path: RecoveryPath,
        /// Parts after what they are parts of; the first is the whole.
        pub lines: Vec<ExplainedLine>,
    }
    /// One line of an explanation.
    pub struct ExplainedLine {
        pub parent: Option<u32>,
        pub part: ExplainedPart,
        /// Key of what it is called: `suit`, `won_final`, `acceptance_fee` and the like.
        pub label: String,
        /// The number of an instalment.
        pub number: Option<u32>,
        /// What it adds to the expected present value; of an option, what it would. Yuan.
        pub value: String,
        /// Probability that it comes to this, seen from the beginning. Percent.
        pub reached_percent: String,
        /// Of a branch, its probability where the stage is reached. Percent.
        pub chance_percent: Option<String>,
        /// Of a branch, months on average.
        pub months: Option<String>,
        /// Of a cost or flow, what is paid where it comes to this, on average. Yuan.
        pub amount: Option<String>,
        /// What a yuan paid there is worth today. Percent.
        pub today_percent: String,
        pub amount_rests: Vec<ExplainedRest>,
        pub chance_rests: Vec<ExplainedRest>,
        pub months_rests: Vec<ExplainedRest>,
        /// What makes the stages what they are.
        pub shape_rests: Vec<ExplainedRest>,
        /// Of the whole: what the payers may have, and whether they will.
        pub worlds_rests: Vec<ExplainedRest>,
        /// Of the whole: what later money is worth today.
        pub rate_rests: Vec<ExplainedRest>,
    }
    #[derive(Copy, Eq)]
    pub enum ExplainedPart { Chance, Decide, Cost, Branch, Flow, Refund, Taken, Left }
    /// Something a figure rests on.
    #[serde(tag = "ground")]
    pub enum ExplainedRest {
        Law { title: String, article: String, unverified: bool },
        File { fact: FileFact, value: String },
        Assumption { id: String, value: String, unit: AssumptionUnit, origin: AssumptionOrigin },
        /// The path itself.
        Path,
    }
    /// A fact of the file.
    #[derive(Copy, Eq)]
    pub enum FileFact {
        Claim,
        Accruing,
        Accrual,
        Debtor,
        Guarantors,
        Security,
        Silence,
        Received,
        WillingSigns,
        AbleSigns,
        Damages,
    }
    /// Writes the comparison as an annex of the decision paper to the file the user named.
    pub struct ExportComparison {
        pub case_id: String,
        pub as_of: String,
        pub tried: Vec<Tried>,
        pub language: Language,
        pub path: String,
    }
    pub struct ComparisonExported { pub path: String, pub pages: u32 }
}

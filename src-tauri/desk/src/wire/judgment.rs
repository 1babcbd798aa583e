//! From a judgment back into the ledger.

use super::{ClaimChange, CostBearer, DayCount, DayEnds, OrderDraft, RateDraft, SourceLine, wire};

wire! {
    /// A judgment, mediation paper or award as typed.
    pub struct JudgmentDraft {
        pub case_id: String,
        pub court: String,
        pub case_number: String,
        pub judged_on: String,
        /// From this day the claim is what the judgment says.
        pub effective_on: String,
        /// Last day to perform; empty where it names none.
        pub perform_by: String,
        /// First day whose payments the amounts do not yet reflect; empty is the day it took effect.
        pub payments_from: String,
        pub amounts: Vec<AwardDraft>,
        /// The day by which all became due because an instalment was missed; empty where none was.
        pub all_due_on: String,
        pub general_interest: Vec<InterestDraft>,
        pub fees: Vec<JudgedFeeDraft>,
        pub add_on: AddOn,
        pub order: OrderDraft,
        pub note: String,
    }
    /// An amount awarded, with the last day to pay it where it is an instalment; empty is the judgment's own.
    pub struct AwardDraft { pub head: String, pub amount: String, pub due_on: String }
    pub struct PartDraft { pub head: String, pub amount: String }
    /// Interest that goes on until payment.
    pub struct InterestDraft {
        pub head: String,
        pub base: Vec<String>,
        pub rate: RateDraft,
        pub day_count: DayCount,
        pub count: DayEnds,
        pub from: String,
        pub until: String,
    }
    pub struct JudgedFeeDraft { pub what: String, pub amount: String, pub borne_by: CostBearer }
    /// The doubled part of the interest for delayed performance.
    #[derive(Copy, Eq, Default)]
    pub enum AddOn { #[default] Runs, DoesNotRun }
    pub struct AskJudgment { pub case_id: String }
    pub struct JudgmentShown {
        /// Journal entry of the judgment in force; none without one.
        pub seq: Option<u32>,
        /// It, or what the claim comes to today as a first proposal for one.
        pub judgment: JudgmentDraft,
    }
    pub struct PreviewJudgment { pub draft: JudgmentDraft, pub as_of: String }
    pub struct JudgmentPreviewed {
        pub change: ClaimChange,
        /// First day on which the add-on runs.
        pub add_on_from: Option<String>,
        pub claim: String,
        pub sources: Vec<SourceLine>,
    }
    pub struct EnterJudgment { pub draft: JudgmentDraft }
}

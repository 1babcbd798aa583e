//! Two days of one claim side by side, our figure beside another's, and the claim in the words of a complaint.

use super::{
    BasisAsked, DayCount, DayEnds, HeadAmount, HeadKind, HeadNature, Language, OrderDraft, OwedZero, PartDraft,
    RoundingAt, RoundingMode, StartDay, wire,
};

wire! {
    pub struct CompareLedger { pub case_id: String, pub one: String, pub other: String }
    pub struct LedgerCompared {
        pub from: String,
        pub to: String,
        pub heads: Vec<HeadMoved>,
        pub total_before: String,
        pub total_after: String,
        /// The day a judgment replaced the claim in between.
        pub judgment_on: Option<String>,
    }
    /// `before` + `charged` + `earned` − `paid` − `waived` + `fixed` = `after`.
    pub struct HeadMoved {
        pub head: HeadKind,
        pub id: String,
        pub nature: HeadNature,
        pub label: String,
        pub before: String,
        pub charged: String,
        pub earned: String,
        pub paid: String,
        pub waived: String,
        /// What a judgment in between made of it.
        pub fixed: String,
        pub after: String,
    }
    /// What the bank or the debtor says is owed, as typed.
    pub struct CompareFigure {
        pub case_id: String,
        pub as_of: String,
        /// By head, as far as they state it.
        pub heads: Vec<PartDraft>,
        /// In all; empty where only heads are stated.
        pub total: String,
    }
    pub struct FigureCompared {
        pub as_of: String,
        pub heads: Vec<HeadDiffers>,
        pub ours: String,
        pub theirs: String,
        /// Ours less theirs.
        pub difference: String,
        /// What would explain it: those that meet their figure first, then those that come nearer.
        pub explanations: Vec<ExplanationLine>,
    }
    pub struct HeadDiffers { pub id: String, pub label: String, pub ours: String, pub theirs: String, pub difference: String }
    /// What the claim comes to if one or two things are done differently.
    pub struct ExplanationLine {
        pub done_differently: Vec<DoneDifferently>,
        pub heads: Vec<HeadAmount>,
        pub total: String,
        /// Still unexplained; zero where it meets their figure.
        pub left: String,
    }
    #[serde(tag = "what")]
    pub enum DoneDifferently {
        DayCount { days: DayCount },
        Count { ends: DayEnds },
        Start { start: StartDay },
        Rounding { mode: RoundingMode },
        RoundedAt { at: RoundingAt },
        Order { order: OrderDraft },
        RateFixedOn { day: String },
        QuoteMissed { series: String, from: String },
        ReceiptMissing { seq: Option<u32>, on: String, amount: String },
        WaiverMissing { seq: Option<u32>, on: String, amount: String },
        ChargeMissing { seq: Option<u32>, on: String, amount: String, label: String },
        StandstillsIgnored,
        CeilingsIgnored,
        CompoundingIgnored,
        AsOf { day: String },
    }
    pub struct AskParagraph { pub case_id: String, pub as_of: String }
    /// The claim paragraph of a complaint (诉讼请求), in Chinese.
    pub struct ClaimParagraph {
        pub as_of: String,
        /// All items, a numbered line each, to copy.
        pub text: String,
        pub items: Vec<ParagraphItem>,
        pub total: String,
        /// Guarantors of the file who are not asked.
        pub left_out: Vec<NotAsked>,
    }
    pub struct ParagraphItem { pub head: Option<String>, pub amount: Option<String>, pub text: String }
    pub struct NotAsked {
        pub guarantor: u32,
        pub name: String,
        /// None where nobody entered how far the guarantor is liable.
        pub why: Option<OwedZero>,
    }
    /// Writes the ledger to the file the user named.
    pub struct ExportLedger {
        pub case_id: String,
        pub as_of: String,
        #[serde(default)]
        #[ts(optional)]
        pub basis: Option<BasisAsked>,
        pub format: LedgerFormat,
        pub language: Language,
        pub path: String,
    }
    #[derive(Copy, Eq)]
    pub enum LedgerFormat { Xlsx, Pdf }
    pub struct LedgerExported { pub path: String }
}

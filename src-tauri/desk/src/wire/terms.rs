//! The rules of a claim: what a user picks, and the plain document it comes to.

use super::{ClaimChange, HeadNature, ObligorRef, SourceLine, wire};

wire! {
    pub struct AskTerms { pub case_id: String }
    /// The terms in force, what may be picked, and the document they come to.
    pub struct TermsShown {
        /// Journal entry that set them; none where the file states them by its agreed charge alone.
        pub seq: Option<u32>,
        pub reason: String,
        pub terms: TermsDraft,
        /// The rules as a claim document; it may be changed by hand.
        pub document: String,
        /// Whether a document changed by hand is in force.
        pub by_hand: bool,
        /// Ceilings that may be switched on, with the reasons for and against.
        pub ceilings: Vec<CeilingOffer>,
        /// Heads known by name.
        pub heads: Vec<HeadName>,
    }
    pub struct HeadName { pub id: String, pub nature: HeadNature, pub label: String }
    /// Off at first, each with its reasons.
    pub struct CeilingOffer {
        pub ceiling: CeilingDraft,
        /// Percent a year for a contract formed on the day of compensation.
        pub annual_percent: String,
        /// Codes of why, and of what to weigh.
        pub notes: Vec<String>,
        pub sources: Vec<SourceLine>,
    }
    /// Terms as typed: amounts, days and rates are still text, and empty where not given.
    #[derive(Default)]
    pub struct TermsDraft {
        pub occupancy: Option<RunningDraft>,
        pub damages: Option<DamagesDraft>,
        /// What the 130 % line is held against.
        pub loss: Option<LossDraft>,
        pub ceilings: Vec<CeilingDraft>,
        pub order: OrderDraft,
        pub order_turns: Vec<OrderTurnDraft>,
        pub rounding: RoundingMode,
        pub rounding_at: RoundingAt,
    }
    /// A charge that runs on the principal.
    pub struct RunningDraft {
        pub rate: RateDraft,
        pub day_count: DayCount,
        pub count: DayEnds,
        pub start: StartDay,
        pub from: String,
        pub until: String,
        pub compounding: Option<CompoundingDraft>,
    }
    #[serde(tag = "rule")]
    pub enum RateDraft {
        Annual { percent: String },
        Daily { percent: String },
        Lpr { term: LprTerm, multiplier: String, margin: String, fixed_on: String },
    }
    #[derive(Copy, Eq)]
    pub enum LprTerm { OneYear, FiveYears }
    #[derive(Copy, Eq)]
    pub enum DayCount { Act365, Act360, ActAct }
    /// 算头不算尾, 算头又算尾.
    #[derive(Copy, Eq)]
    pub enum DayEnds { ExcludeLast, IncludeBoth }
    /// Whether the day of a charge bears already, or the day after first.
    #[derive(Copy, Eq)]
    pub enum StartDay { SameDay, NextDay }
    pub struct CompoundingDraft { pub months: Vec<u32>, pub day: u32 }
    #[serde(tag = "how")]
    pub enum DamagesDraft {
        OncePercent { percent: String, due_on: String },
        OnceAmount { amount: String, due_on: String },
        Running { running: RunningDraft },
    }
    #[serde(tag = "loss")]
    pub enum LossDraft { Amount { amount: String }, Rate { running: RunningDraft } }
    pub struct CeilingDraft { pub rule: CeilingRule, pub reason: String }
    #[serde(tag = "ceiling")]
    pub enum CeilingRule { FinancialClaims, PrivateLending { contract_formed_on: String }, Agreed { percent: String } }
    #[derive(Default)]
    #[serde(tag = "order")]
    pub enum OrderDraft { #[default] Statutory, PrincipalFirst, Free { heads: Vec<String> } }
    pub struct OrderTurnDraft { pub from: String, pub order: OrderDraft }
    #[derive(Copy, Eq, Default)]
    pub enum RoundingMode { #[default] HalfUp, HalfEven }
    #[derive(Copy, Eq, Default)]
    pub enum RoundingAt { #[default] Posting, Segment }
    /// Other terms for all days.
    pub struct TermsChange {
        pub case_id: String,
        pub terms: TermsDraft,
        /// A claim document in place of the picks; empty for the picks themselves.
        pub document: String,
        pub reason: String,
        /// The deal by which they change; none where what was entered was only wrong.
        #[serde(default)]
        pub deal: Option<DealDraft>,
    }
    /// That something was agreed anew or ordered, on which paper, and who signed.
    pub struct DealDraft { pub by: DealBy, pub on: String, pub paper: String, pub signed_by: Vec<ObligorRef> }
    #[derive(Copy, Eq, Default)]
    pub enum DealBy { #[default] Agreed, Ordered }
    pub struct AskTermsHistory { pub case_id: String }
    /// Changes of what was agreed, the latest first.
    pub struct TermsHistory { pub turns: Vec<TermsTurn> }
    pub struct TermsTurn {
        pub seq: u32,
        pub kind: TermsTurnKind,
        /// The day it was agreed or ordered, where somebody said.
        pub on: Option<String>,
        /// First day it holds for; none is every day of the claim.
        pub from: Option<String>,
        /// First day it no longer holds for.
        pub until: Option<String>,
        pub by: Option<DealBy>,
        pub paper: String,
        pub reason: String,
        pub lines: Vec<TermLine>,
    }
    #[derive(Copy, Eq)]
    pub enum TermsTurnKind { Terms, Plan, Standstill, Renewal, Judgment }
    /// One term in words, old and new.
    pub struct TermLine { pub term: TermName, pub before: String, pub before_en: String, pub after: String, pub after_en: String }
    #[derive(Copy, Eq)]
    pub enum TermName { Charge, Damages, Loss, Ceilings, Order, Rounding, Rules, Due, Amount, Running, Fees }
    pub struct PreviewTerms { pub draft: TermsChange, pub as_of: String }
    pub struct TermsPreviewed {
        pub change: ClaimChange,
        /// The rules as a claim document, to look at or to change.
        pub document: String,
        /// The whole claim, with what the journal adds.
        pub claim: String,
        pub sources: Vec<SourceLine>,
    }
    pub struct SetTerms { pub draft: TermsChange }
}

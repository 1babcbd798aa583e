//! Who is liable beside the debtor, what each owes, and what one who paid may ask of the others.

use super::{HeadAmount, HeadKind, HeadNature, SourceLine, wire};

wire! {
    pub struct AskObligors { pub case_id: String, pub as_of: String }
    pub struct ObligorsShown {
        pub as_of: String,
        /// Journal entry that set who is liable; none while nobody did.
        pub seq: Option<u32>,
        /// The debtor first, then the guarantors of the file.
        pub obligors: Vec<ObligorOwed>,
        /// One for each payment of a guarantor.
        pub recourse: Vec<RecourseLine>,
        pub liabilities: Vec<LiabilityDraft>,
    }
    pub struct ObligorOwed {
        /// Place among the guarantors of the file; none is the debtor.
        pub guarantor: Option<u32>,
        pub name: String,
        pub basis: Option<LiabilityBasis>,
        pub heads: Vec<ObligorHead>,
        pub total: String,
        pub claim_total: String,
        /// What this obligor has paid so far.
        pub paid: String,
        pub limits: Vec<LiabilityLimit>,
        pub sources: Vec<SourceLine>,
    }
    pub struct ObligorHead {
        pub head: HeadKind,
        pub id: String,
        pub nature: HeadNature,
        pub label: String,
        pub claim: String,
        pub owed: String,
        pub zero: Option<OwedZero>,
    }
    /// Why an obligor owes nothing on a head.
    #[derive(Copy, Eq)]
    pub enum OwedZero { NothingClaimed, NotCovered, NotBegun, PeriodExpired, ShareUsedUp, CeilingUsedUp }
    #[serde(tag = "limit")]
    pub enum LiabilityLimit {
        /// Nobody entered how far this guarantor is liable; the whole claim is shown.
        NotStated,
        AfterTheDebtor,
        Share { percent: String },
        Ceiling { amount: String, left: String },
        Heads,
        NotBegun { from: String },
        Expired { until: String },
        Within { until: String, demanded_on: Option<String> },
    }
    #[derive(Copy, Eq)]
    pub enum LiabilityBasis { JointGuarantee, GeneralGuarantee, ThirdPartySecurity, JointDebtor }
    #[derive(Copy, Eq, Default)]
    pub enum Contribution { #[default] NotAgreed, Agreed, SameInstrument }
    /// The recourse claim that one payment gave its payer.
    pub struct RecourseLine {
        /// Journal entry of the payment.
        pub payment: u32,
        pub payer: u32,
        pub payer_name: String,
        pub on: String,
        pub amount: String,
        pub applied: Vec<HeadAmount>,
        pub against_debtor: String,
        pub against_guarantors: Vec<CoShareLine>,
        pub conditions: Vec<RecourseCondition>,
        pub sources: Vec<SourceLine>,
    }
    pub struct CoShareLine { pub guarantor: u32, pub name: String, pub at_most: String }
    #[derive(Copy, Eq)]
    pub enum RecourseCondition { NotToTheCreditorsHarm, WhatTheDebtorCannotPay, NoContributionAgreed, BeyondOwnShare }
    /// How far one guarantor is liable, as typed; empty where there is no bound.
    pub struct LiabilityDraft {
        pub guarantor: u32,
        pub basis: LiabilityBasis,
        pub contract: String,
        pub share_percent: String,
        pub ceiling: String,
        /// Heads covered; empty is all.
        pub heads: Vec<String>,
        pub period_from: String,
        pub period_until: String,
        pub demanded_on: String,
        pub contribution: Contribution,
        pub inner_share_percent: String,
    }
    pub struct LiabilitiesDraft { pub case_id: String, pub liabilities: Vec<LiabilityDraft>, pub reason: String }
    /// What each would owe; nothing is written.
    pub struct PreviewLiabilities { pub draft: LiabilitiesDraft, pub as_of: String }
    pub struct LiabilitiesPreviewed { pub before: Vec<ObligorOwed>, pub after: Vec<ObligorOwed> }
    pub struct SetLiabilities { pub draft: LiabilitiesDraft }
}

//! What is owed on a day, and why.

use super::{CostBearer, CostKindName, CostStateName, DayCount, DayEnds, StartDay, wire};

wire! {
    pub struct AskLedger {
        pub case_id: String,
        pub as_of: String,
        /// Which claim of a judged case; left out, the one in force on the day.
        #[serde(default)]
        #[ts(optional)]
        pub basis: Option<BasisAsked>,
    }
    #[derive(Copy, Eq)]
    pub enum BasisAsked {
        InForce,
        /// The claim that the judgment replaced, with what happened before it took effect.
        BeforeJudgment,
    }
    pub struct Ledger {
        pub as_of: String,
        pub basis: ClaimBasis,
        pub heads: Vec<HeadLine>,
        pub total: String,
        pub credit: String,
        pub per_diem: String,
        /// Why one more day earns nothing, where it does.
        pub per_diem_zero: Option<ZeroReason>,
        /// Every event to the day with the balances after it; the last row ends at `total`.
        pub rows: Vec<BalanceRow>,
        pub segments: Vec<SegmentLine>,
        pub receipts: Vec<ReceiptLine>,
        pub charges: Vec<ChargeLine>,
        pub waivers: Vec<WaiverLine>,
        pub standstills: Vec<StandstillLine>,
        pub accruals: Vec<AccrualLine>,
        pub caps: Vec<CapLine>,
        /// Head ids in the order of application on the day.
        pub order: Vec<String>,
        pub warnings: Vec<LedgerWarning>,
        /// Rules the figures rest on.
        pub sources: Vec<SourceLine>,
    }
    /// By what the claim is reckoned.
    pub struct ClaimBasis {
        pub by: ClaimRuledBy,
        /// Journal entry that set the terms or the judgment; none where the facts of the file alone speak.
        pub seq: Option<u32>,
        /// The reason given for the terms, or court and number of the judgment.
        pub title: String,
        /// The judgment of the file, whichever claim is shown.
        pub judgment: Option<JudgmentMark>,
        /// The claim shown is the one a judgment replaced.
        pub replaced: bool,
    }
    #[derive(Copy, Eq)]
    pub enum ClaimRuledBy { Facts, Terms, Document, Judgment }
    pub struct JudgmentMark { pub seq: u32, pub court: String, pub case_number: String, pub effective_on: String, pub perform_by: Option<String> }
    pub struct HeadAmount {
        pub head: HeadKind,
        /// The head inside the claim, such as `occupancy`.
        pub id: String,
        pub amount: String,
    }
    #[derive(Copy, Eq)]
    pub enum HeadKind { Cost, Interest, Damages, Principal }
    /// What a head is in law.
    #[derive(Copy, Eq)]
    pub enum HeadNature { Cost, Interest, Penalty, Damages, Principal, PostJudgment, Other }
    pub struct HeadLine {
        pub head: HeadKind,
        /// The head inside the claim, such as `occupancy`.
        pub id: String,
        pub nature: HeadNature,
        /// What the claim calls it, in Chinese.
        pub label: String,
        /// All that was ever charged or earned on this head.
        pub charged: String,
        /// The part of `charged` that was earned by the days.
        pub earned: String,
        /// All that payments took from it.
        pub paid: String,
        /// All that was given up of it.
        pub waived: String,
        pub balance: String,
        /// Why it is zero, when it is.
        pub zero: Option<ZeroReason>,
    }
    /// Why a figure is zero.
    #[serde(tag = "why")]
    pub enum ZeroReason {
        NothingAgreed,
        /// It becomes due, or begins to run, on a later day.
        NotYetDue { from: String },
        /// What ran has ended; the first day that no longer earned.
        Ended { on: String },
        Paid { on: Option<String> },
        Waived,
        PaidAndWaived,
        NoSuchCharge,
        /// Nothing runs during a standstill; the first day after it.
        StandingStill { until: Option<String> },
        /// A ceiling cut all of it.
        CutToNothing { amount: String },
        /// There was no principal to bear it.
        NothingToBearIt,
        RateZero,
        BelowHalfAFen,
        /// The judgment does not award it.
        NotAwarded,
    }
    /// One event and the balances after it.
    pub struct BalanceRow {
        pub on: String,
        pub event: RowEvent,
        /// Journal entry; none for what the facts, the terms or the days gave.
        pub seq: Option<u32>,
        /// In the words of the entry: what a charge is for, who paid, why something was given up.
        pub what: String,
        /// Per head; below zero where it fell.
        pub changes: Vec<HeadAmount>,
        pub after: Vec<HeadAmount>,
        pub total_after: String,
        /// Places in `segments` that make an accrued row.
        pub segments: Vec<u32>,
    }
    #[derive(Copy, Eq)]
    pub enum RowEvent { Charged, Accrued, Received, Waived, StandstillBegan, StandstillEnded, OrderTurned }
    /// One run of days with the same base and rate: base × rate ÷ basis × days.
    pub struct SegmentLine {
        pub head: HeadKind,
        /// The head inside the claim.
        pub id: String,
        pub accrual: String,
        pub from: String,
        /// Last day counted.
        pub through: String,
        pub days: u32,
        pub base: String,
        /// Percent a year, or a day where `daily`.
        pub rate: String,
        pub daily: bool,
        /// Days of the year reckoned with: 360, 365 or 366; none for a daily rate.
        pub basis: Option<u32>,
        /// Unrounded.
        pub exact: String,
        /// What a cap cut off, unrounded.
        pub cut: String,
        /// `LPR 2024-02-20` and the like; empty for an agreed rate.
        pub rate_source: String,
    }
    pub struct ReceiptLine {
        pub seq: u32,
        pub received_on: String,
        pub amount: String,
        pub payer: String,
        pub applied: Vec<HeadAmount>,
        pub surplus: String,
        pub total_after: String,
        /// By which order, and why by that.
        pub by: AppliedBy,
        /// Head ids in the order taken; for a split, the heads named.
        pub order: Vec<String>,
        /// Why it looks like a token, where it does.
        pub token: Option<TokenPayment>,
    }
    /// A payment that is very small against what was owed, soon after the order turned: an assumption that helps to look
    /// closer.
    pub struct TokenPayment {
        pub title: String,
        pub title_en: String,
        /// The day on which the order turned.
        pub turned: String,
        /// What was owed before it.
        pub owed: String,
        pub within_days: u32,
        pub most: String,
        pub most_percent: String,
        pub sources: Vec<SourceLine>,
    }
    #[serde(tag = "by")]
    pub enum AppliedBy {
        /// Civil Code art. 561.
        Statutory,
        PrincipalFirst,
        /// An order that was agreed.
        Agreed,
        /// The order in force from a day on.
        Turned { from: String },
        /// The order of a claim document changed by hand.
        Document,
        /// The order inside the judgment debt, the add-on last.
        Judgment,
        /// An order or a division of this payment's own.
        Own { reason: String },
    }
    pub struct ChargeLine {
        /// Its name inside the claim.
        pub id: String,
        pub seq: Option<u32>,
        pub head: HeadKind,
        pub head_id: String,
        pub due_on: String,
        pub amount: String,
        pub what: String,
        pub voucher: Option<String>,
        pub borne_by: CostBearer,
        /// None where nobody said, as in entries of earlier programs.
        #[serde(default)]
        pub kind: Option<CostKindName>,
        #[serde(default)]
        pub state: Option<CostStateName>,
        /// Whether it is due on the day shown and part of the claim.
        pub demanded: bool,
    }
    pub struct WaiverLine {
        pub seq: Option<u32>,
        pub waived_on: String,
        pub head: HeadKind,
        pub head_id: String,
        pub amount: String,
        pub reason: String,
        pub approved_by: String,
        /// Whether it counts on the day shown.
        pub counted: bool,
    }
    pub struct StandstillLine {
        pub seq: Option<u32>,
        pub from: String,
        /// First day after it; none while it lasts.
        pub until: Option<String>,
        /// Accruals or heads that stand still; none is all.
        pub accruals: Option<Vec<String>>,
        pub reason: String,
        pub approved_by: String,
    }
    #[serde(tag = "rule")]
    pub enum RateShown {
        Annual { percent: String },
        Daily { percent: String },
        Reference { series: String, multiplier: String, margin: String, fixed_on: Option<String> },
    }
    /// Something that runs, and what it came to.
    pub struct AccrualLine {
        pub id: String,
        pub head: HeadKind,
        pub head_id: String,
        pub base: Vec<String>,
        pub rate: RateShown,
        pub day_count: DayCount,
        pub count: DayEnds,
        pub start: StartDay,
        pub from: Option<String>,
        pub until: Option<String>,
        pub earned: String,
        /// What ceilings cut off.
        pub cut: String,
    }
    /// A ceiling in force.
    pub struct CapLine {
        pub id: String,
        pub accruals: Vec<String>,
        /// The yearly or daily ceiling; none for one on the total.
        pub rate: Option<RateShown>,
        /// Percent of the charges on `of`, for a ceiling on the total.
        pub percent: Option<String>,
        pub of: Vec<String>,
        /// Why it is used on this claim.
        pub reason: String,
        /// What it cut, with what other ceilings on the same accruals cut.
        pub cut: String,
        /// Codes of what must be weighed before relying on it.
        pub notes: Vec<String>,
    }
    #[serde(tag = "code")]
    pub enum LedgerWarning {
        /// Days after the last confirmed quote use that quote.
        ReferenceStale { series: String, confirmed: String },
        /// Damages above the line beyond which they are generally excessive.
        DamagesAboveLine { damages: String, loss: String, line: String, percent: String, notes: Vec<String> },
        /// Charges on the principal are more than what is left of it.
        ChargesAbovePrincipal { charges: String, principal: String, above: String },
        /// There are damages, and nobody said how the loss is stated.
        LossUnstated { damages: String, percent: String },
        /// A ceiling that by its text may not bind this creditor, or is no rule of law.
        CeilingDoubtful { ceiling: String, note: String },
        /// A ceiling that was picked, while nothing runs that it could cut.
        CeilingIdle { ceiling: String },
        /// Ceilings of the terms no longer act: the judgment stands in their place.
        CeilingReplaced { ceiling: String },
    }
    /// A rule of law or of the agreement, with where it stands.
    pub struct SourceLine {
        pub title: String,
        pub article: String,
        /// First and last day in force, where confirmed; a rule still in force has no last one.
        #[serde(default)]
        pub effective_from: Option<String>,
        #[serde(default)]
        pub effective_to: Option<String>,
        pub unverified: bool,
    }
    /// What an entry would do to the claim; nothing is written.
    pub struct ClaimChange {
        pub as_of: String,
        pub before: Vec<HeadAmount>,
        pub after: Vec<HeadAmount>,
        pub total_before: String,
        pub total_after: String,
        pub per_diem_before: String,
        pub per_diem_after: String,
        pub warnings: Vec<LedgerWarning>,
    }
    /// An entry that was written; `reverse_entry` takes it back.
    pub struct EntryWritten { pub seq: u32, pub as_of: String, pub total_after: String }
}

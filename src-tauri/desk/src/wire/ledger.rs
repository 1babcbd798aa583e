//! What is owed on a day, and why.

use super::wire;

wire! {
    pub struct AskLedger { pub case_id: String, pub as_of: String }
    pub struct Ledger {
        pub as_of: String,
        pub heads: Vec<HeadLine>,
        pub total: String,
        pub credit: String,
        pub per_diem: String,
        pub segments: Vec<SegmentLine>,
        pub receipts: Vec<ReceiptLine>,
        pub warnings: Vec<LedgerWarning>,
        /// Rules the figures rest on.
        pub sources: Vec<SourceLine>,
    }
    pub struct HeadAmount { pub head: HeadKind, pub amount: String }
    #[derive(Copy, Eq)]
    pub enum HeadKind { Cost, Interest, Damages, Principal }
    pub struct HeadLine {
        pub head: HeadKind,
        /// All that was ever charged or earned on this head.
        pub charged: String,
        /// All that payments took from it.
        pub paid: String,
        pub balance: String,
        /// Why it is zero, when it is.
        pub zero: Option<ZeroReason>,
    }
    #[derive(Copy, Eq)]
    pub enum ZeroReason { NothingAgreed, NotYetDue, Paid, NoSuchCharge }
    /// One run of days with the same base and rate: base × rate ÷ basis × days.
    pub struct SegmentLine {
        pub head: HeadKind,
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
    pub struct ReceiptLine { pub seq: u32, pub received_on: String, pub amount: String, pub applied: Vec<HeadAmount>, pub surplus: String, pub total_after: String }
    #[serde(tag = "code")]
    pub enum LedgerWarning {
        /// Days after the last confirmed quote use that quote.
        ReferenceStale { series: String, confirmed: String },
    }
    /// A rule of law or of the agreement, with where it stands.
    pub struct SourceLine { pub title: String, pub article: String, pub unverified: bool }
}

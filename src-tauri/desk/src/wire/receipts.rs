//! What came in, over all files.

use super::wire;

wire! {
    /// Payments over all files from a day to a day, both counted, the latest first.
    pub struct ListReceipts {
        pub from: String,
        pub to: String,
        /// The officer of the file; an empty name is nobody.
        pub officer: Option<String>,
        pub which: ReceiptsOf,
        pub offset: u32,
        pub limit: u32,
    }
    #[derive(Copy, Eq)]
    pub enum ReceiptsOf {
        All,
        /// In an account that the creditor had not named, and not passed on yet.
        Awaiting,
        /// Not applied to any head, because the claim cannot be reckoned.
        Unposted,
        /// Taken back.
        Reversed,
    }
    pub struct ReceiptsShown {
        pub from: String,
        pub to: String,
        /// Whether there is any payment in the vault.
        pub ever: bool,
        /// Payments found, those that were taken back among them.
        pub total: u32,
        /// Those that stand, and what they come to.
        pub standing: u32,
        pub amount: String,
        pub cost: String,
        /// Interest of every kind, and damages for default.
        pub interest: String,
        pub principal: String,
        pub surplus: String,
        pub awaiting: u32,
        pub unposted: u32,
        pub reversed: u32,
        pub rows: Vec<ReceiptRow>,
    }
    pub struct ReceiptRow {
        pub case_id: String,
        /// Journal entry.
        pub seq: u32,
        pub number: String,
        pub debtor: String,
        pub officer: Option<String>,
        pub received_on: String,
        pub amount: String,
        /// Who paid; none is the debtor.
        pub payer: Option<String>,
        pub account: Option<String>,
        pub note: Option<String>,
        /// What it went to; none where it was taken back or cannot be applied yet.
        pub cost: Option<String>,
        pub interest: Option<String>,
        pub principal: Option<String>,
        pub surplus: Option<String>,
        pub state: ReceiptState,
        /// The day it went on to the right account.
        pub redirected_on: Option<String>,
        pub reversal: Option<ReceiptReversal>,
    }
    #[derive(Copy, Eq)]
    pub enum ReceiptState { Counted, Awaiting, Unposted, Reversed }
    /// The entry that took a payment back.
    pub struct ReceiptReversal { pub seq: u32, pub at: String, pub actor: String, pub reason: String }
    /// Writes the payments found to a new workbook.
    pub struct ExportReceipts { pub path: String, pub from: String, pub to: String, pub officer: Option<String>, pub which: ReceiptsOf, pub language: super::Language }
    pub struct ReceiptsExported { pub path: String, pub count: u32 }
}

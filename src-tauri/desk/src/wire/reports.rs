//! What came of the work in some time, summed by officer, path, cause and the like.

use super::{CodedLine, Language, LedgerFormat, PersonalData, wire};

wire! {
    /// From the first day to the last, both counted.
    pub struct AskReport { pub from: String, pub to: String }
    pub struct ReportShown {
        pub from: String,
        pub to: String,
        /// Balances are of this day: the last one, but today at the latest.
        pub as_of: String,
        /// Files whose balance cannot be reckoned; their balances are left out.
        pub unreckoned: u32,
        pub tables: Vec<ReportTable>,
    }
    pub struct ReportTable { pub of: ReportOf, pub rows: Vec<ReportRow> }
    /// By what is summed.
    #[derive(Copy, Eq, Ord, PartialOrd)]
    pub enum ReportOf { Whole, Officer, Path, Cause, Product, Age, Closing }
    pub struct ReportRow {
        pub name: CodedLine,
        /// Files that are open today.
        pub open: u32,
        /// What was compensated on all files of the row. Yuan.
        pub compensated: String,
        /// What is owed on the open ones. Yuan.
        pub balance: String,
        /// In the time asked for, as is all that follows. Yuan.
        pub recovered: String,
        pub costs: String,
        /// Days from the compensation to the first contact or letter, on average over the files compensated in that time;
        /// none where none of them had one.
        pub first_contact: Option<u32>,
        pub contacts: u32,
        pub letters: u32,
        pub kept: u32,
        pub broken: u32,
        pub closed: u32,
    }
    pub struct ExportReport { pub from: String, pub to: String, pub path: String, pub format: LedgerFormat, pub language: Language }
    /// Writes what happened on one file in one page; in clear only for those who may see it so.
    pub struct ExportEvent { pub case_id: String, pub path: String, pub personal: PersonalData, pub language: Language }
    pub struct EventExported { pub path: String, pub pages: u32 }
    pub struct ReportExported { pub path: String }
}

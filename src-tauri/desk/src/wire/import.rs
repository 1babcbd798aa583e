//! Bringing a sheet in: read, map, dry run, agree, undo.

use super::wire;

wire! {
    /// Reads a sheet and guesses its columns; nothing is written.
    pub struct ReadSheet {
        pub path: String,
        /// Which sheet of a workbook; the likeliest if none.
        pub sheet: Option<String>,
        /// Row of the header, from 1; found if none.
        pub header_row: Option<u32>,
        /// For CSV; recognised if none.
        pub encoding: Option<SheetEncoding>,
    }
    #[derive(Copy, Eq)]
    pub enum SheetEncoding { Utf8, Gb18030 }
    pub struct SheetRead {
        pub sheet: String,
        pub sheets: Vec<String>,
        pub encoding: Option<SheetEncoding>,
        pub header_row: u32,
        pub rows: u32,
        pub columns: Vec<ColumnRead>,
        /// First rows as read, header included.
        pub head: Vec<Vec<String>>,
        /// A mapping saved for this header was used.
        pub remembered: bool,
    }
    pub struct ColumnRead {
        /// From 0.
        pub index: u32,
        pub header: String,
        pub samples: Vec<String>,
        pub field: Option<SheetField>,
        pub confidence: Confidence,
        /// Amounts of this column are in units of ten thousand yuan.
        pub ten_thousands: bool,
    }
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum SheetField { Debtor, DebtorIdentity, DebtorPhone, DebtorAddress, Contract, LoanContract, Bank, LoanAmount, CompensationDate, Principal, Interest, Penalty, Fees, CompensationTotal, OccupancyRate, Guarantor, GuarantorIdentity, Collateral, Received, ReceivedOn, Officer, Note }
    #[derive(Copy, Eq)]
    pub enum Confidence { None, Guess, Likely, Exact, Chosen }
    pub struct ColumnChosen { pub index: u32, pub field: Option<SheetField>, pub ten_thousands: bool }
    pub struct ImportPlan {
        pub path: String,
        pub sheet: Option<String>,
        pub header_row: Option<u32>,
        pub encoding: Option<SheetEncoding>,
        pub columns: Vec<ColumnChosen>,
    }
    /// Reads every row and says what would come in; nothing is written.
    pub struct PreviewImport { pub plan: ImportPlan }
    pub struct ImportReport {
        pub rows_read: u32,
        pub good: u32,
        pub ignored_rows: Vec<u32>,
        pub refused: Vec<RowProblem>,
        pub warnings: Vec<RowProblem>,
        /// Rows whose contract is already in the vault; they stay out.
        pub already_in: u32,
        /// Over the good rows.
        pub compensated: String,
        /// Over every row that has an amount, for comparison with the sheet.
        pub compensated_in_sheet: String,
    }
    pub struct RowProblem {
        /// The sheet's own number, from 1.
        pub row: u32,
        pub column: String,
        pub value: String,
        /// Stable code: `id_check_digit` and so on.
        pub rule: String,
        pub message: String,
        pub remedy: String,
    }
    /// Opens a case for every good row, as one act.
    pub struct RunImport { pub plan: ImportPlan, pub only_if_all_good: bool }
    pub struct ImportDone {
        /// What `undo_import` takes back; nothing where no case came in.
        pub batch: Option<String>,
        pub imported: u32,
        pub report: ImportReport,
    }
    pub struct UndoImport { pub batch: String }
    pub struct ImportUndone { pub cases: u32 }
    /// Where the running import stands.
    pub struct AskProgress {}
    pub struct Progress { pub running: bool, pub done: u32, pub of: u32 }
    pub struct CancelImport {}
    pub struct ImportCancelled {}
    /// Writes the user's own sheet again with the refused cells marked and the reason beside them.
    pub struct ExportProblems { pub plan: ImportPlan, pub path: String }
    pub struct ProblemsExported { pub path: String }
}

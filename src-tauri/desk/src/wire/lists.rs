//! Narrowing the list, choosing several cases of it, acting on all of them at once, and views kept under a name.

use super::{CaseSort, CodedLine, Refusal, Stage, wire};

wire! {
    /// What narrows a list beside its words and its stage; every part that is given must hold.
    #[derive(Default, Eq)]
    #[serde(default)]
    pub struct CaseNarrow {
        pub status: CaseStatus,
        /// The officer; an empty name is nobody.
        pub officer: Option<String>,
        /// Class of lateness, by its id.
        pub overdue: Option<String>,
        /// A track that is open, by its id.
        pub track: Option<String>,
        /// Open files for which nobody planned what comes next.
        pub idle: bool,
        /// A statutory date of ours falls within so many days.
        pub due_within: Option<u32>,
        pub tag: Option<String>,
        /// What is owed today, by the id of a band.
        pub band: Option<String>,
        /// Security on record, by its form; `none` where there is none.
        pub security: Option<String>,
        /// The court of the suit, or of what comes before it.
        pub court: Option<String>,
        /// Days since the compensation, at least and at most.
        pub age_from: Option<u32>,
        pub age_to: Option<u32>,
    }
    #[derive(Copy, Eq, Default)]
    pub enum CaseStatus { #[default] Any, Open, /// The creditor was not paid yet.
        Expected, Closed }
    pub struct AskListChoices {}
    /// What a list can be narrowed by.
    pub struct ListChoices { pub officers: Vec<String>, pub overdue: Vec<CodedLine>, pub tracks: Vec<CodedLine>, pub tags: Vec<String>, pub bands: Vec<CodedLine>, pub securities: Vec<CodedLine>, pub courts: Vec<String>, pub ages: Vec<AgeBand> }
    /// Days since the compensation, both counted; the last band has no end.
    pub struct AgeBand { pub name: CodedLine, pub from: u32, pub to: Option<u32> }
    /// Cases chosen in the list: one by one, or everything that it finds.
    #[serde(tag = "of")]
    pub enum CaseSelection {
        Picked { ids: Vec<String> },
        Found {
            query: String,
            stage: Option<Stage>,
            narrow: CaseNarrow,
            sort: CaseSort,
            descending: bool,
            /// Left out of what is found.
            except: Vec<String>,
            /// The day of the balances it is sorted by; today if empty.
            #[serde(default)]
            as_of: Option<String>,
        },
    }
    pub struct SumSelection { pub selection: CaseSelection, /// Balances are of this day; today if empty.
        pub as_of: Option<String> }
    pub struct SelectionSummed {
        pub count: u32,
        pub compensated: String,
        pub received: String,
        /// Sum of what is owed; none where not every balance can be reckoned, or too many would have to be.
        pub balance: Option<String>,
    }
    /// The ids of what is chosen, in the order of the list.
    pub struct PickCases { pub selection: CaseSelection }
    pub struct CasesPicked { pub ids: Vec<String> }
    /// The rows of what is chosen, to be copied; that they were is logged.
    pub struct CopyCases { pub selection: CaseSelection, pub as_of: Option<String> }
    pub struct CasesCopied { /// The first of them, as many as one copy takes.
        pub rows: Vec<super::CaseLine>, pub of: u32 }
    /// Gives cases to an officer; nobody where the name is empty. At most five hundred at a time.
    pub struct AssignCases { pub ids: Vec<String>, pub officer: String, pub reason: String }
    /// Plans the same next step on cases. At most five hundred at a time.
    pub struct PlanSteps { pub ids: Vec<String>, pub what: String, pub on: String, pub owner: String }
    /// Gives cases tags and takes others from them. At most five hundred at a time.
    pub struct TagCases { pub ids: Vec<String>, pub add: Vec<String>, pub remove: Vec<String> }
    pub struct BulkDone {
        pub done: u32,
        /// Where nothing had to be changed.
        pub unchanged: u32,
        pub skipped: Vec<BulkSkipped>,
        /// First and last journal entry written; `undo_bulk` names them. None where nothing was.
        pub first: Option<u32>,
        pub last: Option<u32>,
    }
    pub struct BulkSkipped { pub id: String, pub number: String, pub debtor: String, pub why: Refusal }
    /// Takes back everything that one act on many cases wrote.
    pub struct UndoBulk { pub first: u32, pub last: u32, pub reason: String }
    pub struct BulkUndone { pub undone: u32, /// Entries that can no longer be taken back, because something rests on them.
        pub kept: u32, /// The cases in which something was taken back, in the order of the act: to do it again on those and no others.
        pub ids: Vec<String> }
    /// Writes the chosen cases to a new workbook whose columns an import reads back; in clear only for those who may see it so.
    pub struct ExportList { pub selection: CaseSelection, pub path: String, pub clear: bool, pub language: super::Language }
    pub struct ListExported { pub path: String, pub cases: u32 }
    /// Writes the chosen cases to a new PDF, with these columns and in the order of the list.
    pub struct PrintList { pub selection: CaseSelection, pub columns: Vec<ListColumn>, pub sort: CaseSort, pub descending: bool, pub path: String, pub as_of: Option<String>, pub language: super::Language }
    /// A column of the list.
    #[derive(Copy, Eq)]
    pub enum ListColumn { Number, Debtor, Contract, CompensatedOn, Compensated, Received, Balance, Stage, Officer, Deadline, NetRecovery, Guarantors, NextStep, LastContact, Tags }
    pub struct ListPrinted { pub path: String, /// Rows printed, of so many.
        pub cases: u32, pub of: u32 }
    pub struct AskViews {}
    pub struct ViewsShown { pub own: Vec<SavedView>, pub shared: Vec<SavedView> }
    /// A way to look at the list, under a name.
    pub struct SavedView {
        pub name: String,
        pub query: String,
        pub stage: Option<Stage>,
        pub narrow: CaseNarrow,
        pub sort: CaseSort,
        pub descending: bool,
        /// Columns by their names, in order; empty for the usual ones.
        pub columns: Vec<String>,
    }
    /// Replaces the views of whoever acts, or those that everybody sees.
    pub struct KeepViews { pub shared: bool, pub views: Vec<SavedView> }
    pub struct ViewsKept {}
}

//! Closing a file and taking it up again.

use super::{SourceLine, wire};

wire! {
    pub struct AskClosing { pub case_id: String }
    pub struct ClosingShown {
        pub today: String,
        /// What is owed today; none where it cannot be reckoned.
        pub owed: Option<String>,
        /// How the file is closed; none while it is open.
        pub closed: Option<ClosedLine>,
        pub choices: Vec<ClosingChoice>,
    }
    pub struct ClosedLine {
        pub seq: u32,
        pub closing: ClosingKind,
        pub on: String,
        pub owed: String,
        pub reason: String,
        pub paper: Option<String>,
        /// The last day on which the credit report still shows a debt that was settled.
        pub fades_on: Option<String>,
        /// What says so.
        pub fades_by: Vec<SourceLine>,
    }
    #[derive(Copy, Eq)]
    pub enum ClosingKind { Settled, WrittenOff, Uncollectable, Assigned }
    pub struct ClosingChoice { pub closing: ClosingKind, pub conditions: Vec<ConditionLine>, /// Whether nothing stands against it.
        pub ready: bool }
    pub struct ConditionLine { pub condition: ClosingCondition, pub holds: bool, /// The file may be closed without it.
        pub advice: bool }
    #[derive(Copy, Eq)]
    pub enum ClosingCondition { NothingOwed, SomethingOwed, Approved, DebtorNotified, NoComplaint, NothingToDecide, NoPlan, TracksEnded, CreditReport, Certificate }
    pub struct CloseCase { pub case_id: String, pub closing: ClosingKind, pub on: String, pub reason: String, pub paper: String }
    pub struct ReopenCase { pub case_id: String, pub reason: String }
}

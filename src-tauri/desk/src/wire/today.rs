//! The day's work: one queue over the whole vault, and the steps planned on files.

use super::{BackupState, ClockLine, ContactChannel, ContactPurpose, ContactRef, DeadlineKind, ObligorName, wire};

wire! {
    pub struct AskToday { pub scope: TodayScope }
    #[derive(Eq)]
    pub enum TodayScope {
        /// Files whose officer is whoever acts.
        Mine,
        All,
        /// Files of one officer; of nobody where the name is empty.
        Officer { name: String },
    }
    /// What waits for one officer.
    pub struct OfficerLoad {
        /// None for files that name nobody.
        pub officer: Option<String>,
        pub files: u32,
        pub must: u32,
        pub today: u32,
        pub late: u32,
        pub idle: u32,
        pub expired: u32,
        /// Statutory dates, promises, instalments and steps of the working days ahead.
        pub ahead: u32,
    }
    pub struct TodayShown {
        pub today: String,
        pub actor: String,
        /// Whether today is a day of rest.
        pub resting: bool,
        pub next_working_day: Option<String>,
        pub groups: Vec<TodayGroup>,
        pub load: Vec<DayLoad>,
        /// Officer by officer, who has most to answer for first; empty where all files are of one.
        pub officers: Vec<OfficerLoad>,
        /// How early periods are shown.
        pub leads: Vec<LeadLine>,
        pub backup: BackupState,
        /// What comes first after today, where nothing is due now.
        pub next: Option<TodayRow>,
    }
    pub struct TodayGroup { pub group: TodayGroupKind, pub total: u32, pub rows: Vec<TodayRow> }
    /// In order of consequence.
    #[derive(Copy, Eq, Ord, PartialOrd)]
    pub enum TodayGroupKind {
        /// Statutory dates within their lead.
        Must,
        /// Promises, instalments and steps of today.
        Today,
        /// Promises broken, instalments missed and steps not done.
        Late,
        /// What waits for a decision.
        Decide,
        /// Time of the court and of the other side.
        Watch,
        /// Letters to be posted, on their way, and those that came back.
        Post,
        /// Debtors who were not heard of for too long.
        Silent,
        Idle,
        /// Statutory dates that have passed without an answer.
        Expired,
    }
    pub struct TodayRow {
        pub case_id: String,
        pub number: String,
        pub debtor: String,
        pub officer: Option<String>,
        /// What is owed today; none where it cannot be reckoned.
        pub total: Option<String>,
        pub on: Option<String>,
        pub days_left: Option<i32>,
        pub item: TodayItem,
    }
    #[serde(tag = "what")]
    pub enum TodayItem {
        Clock { clock: ClockLine },
        Promise { seq: u32, by: ObligorName, amount: String, paid: String },
        Instalment { plan: u32, number: u32, of: u32, amount: String, paid: String, /// So many were missed that everything is due by the terms.
            breached: bool },
        Approval { seq: u32, by: String, text: String, amount: Option<String> },
        Step { seq: u32, text: String, time: Option<String>, channel: Option<ContactChannel>, postponed: u32 },
        /// A complaint that is open; until it is closed nobody is pressed.
        Complaint { seq: u32, about: String },
        /// A letter that is to be posted, was posted, or came back; of which nothing more is known.
        Letter { id: String, addressee: String, reference: String, /// What it is called, in Chinese and in English.
            title: String, title_en: String, number: Option<String>, to_post: bool, returned: bool },
        /// A measure of enforcement that the court has not answered.
        Measure { seq: u32, title: String, title_en: String, target: String, /// The day it was asked for.
            on: String },
        /// A payment that reached an account the creditor had not named.
        Stray { seq: u32, amount: String, account: String },
        /// Nobody heard of the debtor for longer than the list allows, and no contact is planned.
        Silent { since: String, /// Whether anything was ever heard of the debtor.
            heard: bool, days: u32, /// How many days the list allows, and why.
            limit: u32, why: String, why_en: String },
        /// Everything is paid; what is left before the file is closed.
        Settled { /// The settlement certificate was issued.
            certificate: bool, /// The credit report says no more that the debt is open.
            credit: bool },
        /// The payment to the creditor that is expected.
        Compensation { amount: String },
        NoStep,
    }
    /// How many days before its end a kind of period is shown, and how many ship.
    pub struct LeadLine { pub kind: DeadlineKind, pub days: u32, pub shipped: u32 }
    pub struct AskLeads {}
    pub struct LeadsShown { pub leads: Vec<LeadLine>, /// The latest first.
        pub changes: Vec<LeadChange> }
    pub struct LeadChange { pub seq: u32, pub at: String, pub actor: String, pub reason: String, pub kind: DeadlineKind, pub before: u32, pub after: u32 }
    /// Sets how early periods are shown, for everybody; a kind not named keeps its days.
    pub struct SetLeads { pub leads: Vec<LeadDraft>, pub reason: String }
    pub struct LeadDraft { pub kind: DeadlineKind, pub days: String }
    pub struct LeadsKept { pub leads: Vec<LeadLine> }
    pub struct DayLoad { pub day: String, pub statutory: u32, pub promises: u32, pub steps: u32 }
    pub struct StepDraft {
        pub case_id: String,
        pub what: String,
        pub on: String,
        pub owner: String,
        /// A contact that is planned; its rules are checked at once.
        pub contact: Option<PlannedContactDraft>,
        /// Days after which it comes again; empty where it does not.
        #[serde(default)]
        pub every: String,
        /// Why its words are let through.
        #[serde(default)]
        pub reason: String,
    }
    pub struct PlannedContactDraft { pub channel: ContactChannel, pub with: ContactRef, pub purpose: ContactPurpose, pub time: String, pub reason: String }
    pub struct PlanStep { pub draft: StepDraft }
    pub struct FinishStep { pub case_id: String, pub step: u32, pub on: String, pub outcome: String, /// Why its words are let through.
        #[serde(default)]
        pub reason: String }
    pub struct PostponeStep {
        pub case_id: String,
        /// The step; none where a statutory date was meant, which is refused.
        pub step: Option<u32>,
        pub clock: String,
        pub to: String,
        pub reason: String,
    }
    pub struct AskSteps { pub case_id: String }
    pub struct StepsShown { pub today: String, pub steps: Vec<StepLine> }
    pub struct StepLine { pub seq: u32, pub what: String, pub due: String, pub owner: Option<String>, pub channel: Option<ContactChannel>, pub postponed: u32, /// Days after which it comes again.
        pub every: Option<u32>, pub done_on: Option<String>, pub outcome: Option<String> }
}

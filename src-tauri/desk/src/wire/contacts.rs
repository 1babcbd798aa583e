//! Contacts and the rules they keep to, consents, complaints, promises to pay.

use super::{CodedLine, ObligorName, ObligorRef, SourceLine, wire};

wire! {
    pub struct AskContacts { pub case_id: String }
    pub struct ContactsShown {
        /// Who may be contacted about the debt.
        pub people: Vec<ObligorName>,
        /// What somebody who is not liable may be to the debtor.
        pub relations: Vec<CodedLine>,
        pub contacts: Vec<ContactLine>,
        pub promises: Vec<PromiseLine>,
        pub consents: Vec<ConsentLine>,
        pub complaints: Vec<ComplaintLine>,
        /// A complaint is open: nobody is contacted about the debt.
        pub hold: bool,
        pub policy: Option<PolicyShown>,
    }
    pub struct PolicyShown { pub title: String, pub quiet_from: String, pub quiet_to: String, pub calls: u32, pub attempts: u32, pub years: u32, pub sources: Vec<SourceLine> }
    #[derive(Eq)]
    #[serde(tag = "with")]
    pub enum ContactRef { Liable { obligor: ObligorRef }, Agent { name: String }, Other { name: String, relation: String } }
    #[derive(Copy, Eq)]
    pub enum ContactChannel { Phone, Visit, Message, Letter }
    #[derive(Copy, Eq)]
    pub enum ContactDirection { Outgoing, Incoming }
    #[derive(Copy, Eq)]
    pub enum ContactPurpose { Collect, Locate, AnswerComplaint, VoluntaryPayment }
    #[derive(Copy, Eq)]
    pub enum ContactOutcome { Reached, NotReached, Invalid, Refused }
    pub struct ContactLine {
        pub seq: u32,
        pub channel: ContactChannel,
        pub direction: ContactDirection,
        pub person: String,
        pub on: String,
        pub time: Option<String>,
        pub result: ContactOutcome,
        pub summary: String,
        pub recording: Option<String>,
        /// Records are kept until this day at least.
        pub kept_until: Option<String>,
        pub reason: Option<String>,
        pub let_through: Vec<String>,
    }
    pub struct PromiseLine { pub seq: u32, pub by: ObligorName, pub made_on: String, pub amount: String, pub due: String, pub paid: String, pub state: PromiseOutcome, pub proof: Option<String> }
    #[derive(Copy, Eq)]
    pub enum PromiseOutcome { Open, Kept, PartlyKept, Broken }
    pub struct ConsentLine { pub seq: u32, pub to: ConsentRef, pub person: String, pub on: String, pub withdrawn: bool, pub proof: String }
    #[derive(Eq)]
    #[serde(tag = "to")]
    pub enum ConsentRef { Visit, Hours { from: String, until: String }, PassData { recipient: String } }
    pub struct ComplaintLine { pub seq: u32, pub by: String, pub channel: ComplaintWay, pub on: String, pub about: String, pub expected: Option<String>, pub closed: bool, pub steps: Vec<ComplaintStepLine> }
    #[derive(Copy, Eq)]
    pub enum ComplaintWay { Direct, Bank, Regulator, OwnFinding }
    #[derive(Copy, Eq)]
    pub enum ComplaintStepKind { SentBack, Coordinated, Answered, Closed }
    pub struct ComplaintStepLine { pub seq: u32, pub step: ComplaintStepKind, pub on: String, pub note: String, pub expected: Option<String> }
    /// A contact as typed.
    pub struct ContactDraft {
        pub case_id: String,
        pub channel: ContactChannel,
        pub direction: ContactDirection,
        pub with: ContactRef,
        pub purpose: ContactPurpose,
        pub on: String,
        pub time: String,
        pub number: String,
        pub result: ContactOutcome,
        pub summary: String,
        pub recording: String,
        pub reason: String,
        /// What was promised; empty where nothing was.
        pub promise_amount: String,
        pub promise_due: String,
    }
    /// The rules a contact would break; nothing is written.
    pub struct CheckContact { pub draft: ContactDraft, pub planned: bool }
    pub struct ContactChecked { pub breaches: Vec<BreachLine>, pub kept_until: Option<String> }
    pub struct BreachLine { pub breach: BreachFact, pub rule: String, pub title: String, pub sources: Vec<SourceLine>, /// Whether a reason lets it through.
        pub with_reason: bool }
    #[derive(Eq)]
    #[serde(tag = "code")]
    pub enum BreachFact {
        QuietHours { from: String, to: String },
        OwnHours { from: String, until: String },
        ConnectedCalls { count: String, most: String },
        Attempts { count: String, most: String },
        NotLiable,
        AskedToStop,
        ForbiddenPartner,
        NoConsentToVisit,
        VisitBeforeCalls,
        ComplaintOpen,
        NoRecording,
    }
    pub struct RecordContact { pub draft: ContactDraft }
    pub struct PromiseDraft { pub case_id: String, pub by: ObligorRef, pub made_on: String, pub amount: String, pub due: String, pub proof: String }
    pub struct RecordPromise { pub draft: PromiseDraft }
    pub struct ConsentDraft { pub case_id: String, pub to: ConsentRef, pub by: ContactRef, pub on: String, pub withdrawn: bool, pub proof: String }
    pub struct RecordConsent { pub draft: ConsentDraft }
    pub struct ComplaintDraft { pub case_id: String, pub by: String, pub channel: ComplaintWay, pub on: String, pub about: String, pub expected: String }
    pub struct RecordComplaint { pub draft: ComplaintDraft }
    /// Complaints over all files one sees.
    pub struct ListComplaints { /// Closed ones too.
        pub closed: bool }
    pub struct ComplaintsShown { pub today: String, pub rows: Vec<ComplaintRow>, pub open: u32, /// Open ones whose expected day has passed.
        pub late: u32 }
    pub struct ComplaintRow { pub case_id: String, pub number: String, pub debtor: String, pub officer: Option<String>, pub complaint: ComplaintLine, /// The day the next step is expected by, as last said.
        pub expected: Option<String>, pub days_left: Option<i32> }
    pub struct MoveComplaint { pub case_id: String, pub complaint: u32, pub step: ComplaintStepKind, pub on: String, pub note: String, pub expected: String }
}

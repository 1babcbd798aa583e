//! Contacts and the rules they keep to, consents, complaints, promises to pay.

use super::{CodedLine, Language, ObligorName, ObligorRef, SourceLine, WordingRemark, wire};

wire! {
    pub struct AskContacts { pub case_id: String }
    pub struct ContactsShown {
        /// Who may be contacted about the debt.
        pub people: Vec<ObligorName>,
        /// What somebody who is not liable may be to the debtor.
        pub relations: Vec<CodedLine>,
        /// Who has a power of attorney on file.
        pub agents: Vec<String>,
        /// Heirs on file of somebody who died.
        pub heirs: Vec<String>,
        /// Third parties at fault, of the subrogation on file.
        pub third_parties: Vec<String>,
        /// Who needs care, to be known before a visit.
        pub care: Vec<CareLine>,
        /// What is done at a visit.
        pub visit_checks: Vec<CodedLine>,
        pub contacts: Vec<ContactLine>,
        pub promises: Vec<PromiseLine>,
        pub consents: Vec<ConsentLine>,
        pub complaints: Vec<ComplaintLine>,
        /// A complaint is open: nobody is contacted about the debt.
        pub hold: bool,
        pub policy: Option<PolicyShown>,
    }
    pub struct CareLine { pub who: String, pub what: String }
    pub struct PolicyShown { pub title: String, pub quiet_from: String, pub quiet_to: String, pub calls: u32, pub attempts: u32, pub years: u32, pub sources: Vec<SourceLine> }
    #[derive(Eq)]
    #[serde(tag = "with")]
    pub enum ContactRef { Liable { obligor: ObligorRef }, Agent { name: String }, Heir { name: String }, ThirdParty { name: String }, Other { name: String, relation: String } }
    /// As what somebody was contacted.
    #[derive(Copy, Eq)]
    pub enum ContactRole { Liable, Agent, Heir, ThirdParty, Other }
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
        pub role: ContactRole,
        pub on: String,
        pub time: Option<String>,
        pub result: ContactOutcome,
        pub summary: String,
        pub recording: Option<String>,
        pub recordings: Vec<RecordingLine>,
        pub visit: Option<VisitLine>,
        /// It was with the person who decides.
        pub decides: bool,
        /// Records are kept until this day at least.
        pub kept_until: Option<String>,
        pub reason: Option<String>,
        pub let_through: Vec<String>,
    }
    /// A file of the case that holds a recording.
    pub struct RecordingLine { pub seq: u32, pub name: String, /// Keyed digest of its bytes.
        pub digest: String }
    pub struct VisitLine { pub visitor: String, pub staff_number: String, pub papers: String, pub checks: Vec<CodedLine> }
    pub struct PromiseLine { pub seq: u32, pub by: ObligorName, pub made_on: String, pub amount: String, pub due: String, pub paid: String, pub state: PromiseOutcome, pub proof: Option<String>, /// What answered it, where it was not kept.
        pub answered: Option<PromiseAnswered>, /// The help with funding that feeds it.
        pub funding: Vec<FundingLine>, /// What came in on it, payment by payment.
        pub parts: Vec<PromisePart> }
    #[derive(Eq)]
    #[serde(tag = "how")]
    pub enum PromiseAnswered { Closed { seq: u32, on: String, reason: String }, /// The same person gave another.
        Anew { seq: u32, due: String } }
    pub struct FundingLine { pub seq: u32, pub what: String, pub outcome: Option<String> }
    pub struct PromisePart { pub on: String, pub amount: String }
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
    pub struct ComplaintStepLine { pub seq: u32, pub step: ComplaintStepKind, pub on: String, pub note: String, pub expected: Option<String>, /// For what we would settle it.
        pub position: Option<String> }
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
        /// Files of the case that hold it, by the entries that put them there.
        #[serde(default)]
        pub recordings: Vec<u32>,
        /// Who visited and how, for a visit.
        #[serde(default)]
        pub visitor: String,
        #[serde(default)]
        pub staff_number: String,
        #[serde(default)]
        pub papers: String,
        #[serde(default)]
        pub checks: Vec<String>,
        /// It was with the person who decides.
        #[serde(default)]
        pub decides: bool,
        pub reason: String,
        /// What was promised; empty where nothing was.
        pub promise_amount: String,
        pub promise_due: String,
    }
    /// The rules a contact would break; nothing is written.
    pub struct CheckContact { pub draft: ContactDraft, pub planned: bool }
    pub struct ContactChecked {
        pub breaches: Vec<BreachLine>,
        pub kept_until: Option<String>,
        /// What the summary must not say.
        pub remarks: Vec<WordingRemark>,
        /// Whether a reason lets those words through; not where they go to the other side.
        pub words_with_reason: bool,
    }
    /// What a note must not say; nothing is written.
    pub struct CheckNote { pub case_id: String, pub text: String }
    pub struct NoteChecked { pub remarks: Vec<WordingRemark> }
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
        NoPowerOfAttorney,
        NotSubrogated,
        ForbiddenPartner,
        NoConsentToVisit,
        VisitBeforeCalls,
        ComplaintOpen,
        NoRecording,
    }
    /// Writes the contacts of a file as a sheet; in clear only for those who may see it so.
    pub struct ExportContacts { pub case_id: String, pub path: String, pub format: SheetKind, pub personal: PersonalData, pub language: Language }
    /// How personal data stand in what is written out.
    #[derive(Copy, Eq)]
    pub enum PersonalData { Masked, Clear }
    #[derive(Copy, Eq)]
    pub enum SheetKind { Xlsx, Csv }
    pub struct ContactsExported { pub path: String, pub contacts: u32 }
    pub struct RecordContact { pub draft: ContactDraft }
    pub struct PromiseDraft { pub case_id: String, pub by: ObligorRef, pub made_on: String, pub amount: String, pub due: String, pub proof: String }
    pub struct RecordPromise { pub draft: PromiseDraft }
    pub struct ClosePromise { pub case_id: String, pub promise: u32, pub reason: String }
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
    pub struct MoveComplaint { pub case_id: String, pub complaint: u32, pub step: ComplaintStepKind, pub on: String, pub note: String, pub expected: String, /// For what we would settle it; empty where nothing is prepared.
        #[serde(default)]
        pub position: String }
}

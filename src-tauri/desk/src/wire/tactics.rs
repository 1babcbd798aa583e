//! Diagnosis, tactics as tracks, instalment plans, approvals.

use super::{CodedLine, FundingLine, ObligorName, ObligorRef, PaymentDraft, wire};

wire! {
    pub struct AskTactics { pub case_id: String }
    pub struct TacticsShown {
        pub today: String,
        pub people: Vec<ObligorName>,
        pub overdue_days: Option<u32>,
        pub overdue_class: Option<CodedLine>,
        /// The latest first.
        pub judged: Vec<JudgedLine>,
        /// What is offered first, for the latest judgement.
        pub offers: Vec<OfferLine>,
        pub signs: Vec<SignChoice>,
        pub flags: Vec<FlagLine>,
        pub tracks: Vec<TrackLine>,
        pub plans: Vec<PlanLine>,
        pub approvals: Vec<ApprovalLine>,
        pub approval_matters: Vec<CodedLine>,
        pub templates: Vec<CodedLine>,
        /// The stage of collection the file is in; none for one that is closed.
        pub stage: Option<StageAim>,
        /// The least days of a short renewal.
        pub renewal_days: u32,
        /// The most months of one.
        pub renewal_months: u32,
    }
    /// A stage of collection and what it aims at.
    pub struct StageAim { pub title: String, pub title_en: String, pub aim: String, pub aim_en: String }
    /// What came in while somebody else worked on the file, and what that cost.
    pub struct PlacedLine { pub from: String, /// The day it ended; none while it lasts.
        pub until: Option<String>, pub received: String, pub payments: u32, pub paid: String }
    #[derive(Copy, Eq)]
    pub enum RatedLevel { Low, Middle, High }
    #[derive(Copy, Eq)]
    pub enum DebtorKind { AbleWilling, UnableWilling, AbleUnwilling, UnableUnwilling }
    pub struct JudgedLine { pub seq: u32, pub on: String, pub debtor: Option<DebtorKind>, pub willingness: i32, pub ability: i32, pub severity: RatedLevel, pub cooperation: RatedLevel, pub recovery_months: Option<u32>, pub reason: Option<String>, pub signs: Vec<SignLine> }
    pub struct SignLine { pub id: String, pub title: String, pub title_en: String, pub evidence: String }
    pub struct SignChoice { pub id: String, pub title: String, pub title_en: String, pub speaks: SignSpeaks }
    #[derive(Copy, Eq)]
    pub enum SignSpeaks { Willing, Unwilling, Able, Unable }
    pub struct OfferLine { pub title: String, pub title_en: String, pub why: String, pub why_en: String, pub on: String, /// Days after which it comes again.
        pub every: Option<u32>, /// Whether it is to negotiate up to that day.
        pub limit: bool }
    pub struct FlagLine { pub id: String, pub title: String, pub title_en: String, pub raised: bool, pub since: Option<String>, pub evidence: String, pub opens_suit: bool }
    pub struct DiagnosisDraft { pub case_id: String, pub on: String, pub signs: Vec<SignDraft>, pub severity: RatedLevel, pub cooperation: RatedLevel, pub recovery_months: String, pub reason: String }
    pub struct SignDraft { pub sign: String, pub evidence: String }
    pub struct RecordDiagnosis { pub draft: DiagnosisDraft }
    pub struct SetFlag { pub case_id: String, pub flag: String, pub raised: bool, pub on: String, pub evidence: String }
    pub struct TrackLine { pub id: String, pub title: String, pub title_en: String, pub state: Option<CodedLine>, pub open: bool, /// For an agency or a lawyer, what came of it.
        pub placed: Option<PlacedLine>, pub moves: Vec<MoveChoice>, pub made: Vec<MoveLine> }
    /// A move that is legal now, and what it needs.
    pub struct MoveChoice { pub id: String, pub title: String, pub title_en: String, pub to: String, pub to_en: String, pub needs: Vec<MoveNeed>, /// What is to be answered one by one in its note.
        pub questions: Vec<CodedLine>, pub starts: Vec<CodedLine>, /// What its approval must be about.
        pub matter: Option<String>, /// Whether its amount came in by it.
        pub brings: bool, /// Evidence that should be on file before it and is not.
        pub lacks: Vec<CodedLine> }
    #[derive(Copy, Eq)]
    pub enum MoveNeed { Paper, Note, Reached, Approval, Court, CaseNumber, Party, Fee, Scope, Amount, Until, Consent }
    pub struct MoveLine { pub seq: u32, /// The move by its id in the track.
        pub step: String, pub title: String, pub title_en: String, pub on: String, pub said: String, pub last: bool, /// The payment that its amount was recorded as, while it stands.
        pub payment: Option<u32> }
    #[derive(Default)]
    pub struct MoveDraft {
        pub case_id: String,
        pub track: String,
        pub step: String,
        pub on: String,
        pub reached: Vec<ObligorRef>,
        pub paper: String,
        pub note: String,
        pub court: String,
        pub case_number: String,
        pub party: String,
        pub fee: String,
        pub scope: String,
        pub consent: String,
        pub amount: String,
        pub until: String,
        pub approval: Option<u32>,
        pub reason: String,
        /// For a move whose amount came in: it is recorded as a payment in the same act, by the day and amount of the move.
        #[serde(default)]
        #[ts(optional)]
        pub payment: Option<PaymentDraft>,
    }
    pub struct MoveTrack { pub draft: MoveDraft }
    pub struct PlanLine {
        pub seq: u32,
        pub template: String,
        pub state: PlanStanding,
        pub as_of: String,
        pub base: String,
        /// All that was owed on its day; none where its own instalments say what is to be paid.
        pub owed: Option<String>,
        pub given_up: String,
        pub standstill: bool,
        pub lapse: PlanLapse,
        pub accelerates_after: u32,
        pub signed_on: Option<String>,
        pub paid: String,
        pub missed: u32,
        pub instalments: Vec<InstalmentLine>,
        pub reason: String,
        /// The help with funding that feeds it.
        pub funding: Vec<FundingLine>,
        /// Who signed it, where that was said.
        pub signed_by: Vec<ObligorName>,
    }
    #[derive(Copy, Eq)]
    pub enum PlanStanding { Drawn, Active, Breached, Accelerated, Performed, Ended }
    pub struct InstalmentLine { pub due: String, pub amount: String, pub fee: String, pub paid: String, pub paid_on: Option<String>, pub missed: bool }
    pub struct PlanDraft {
        pub case_id: String,
        pub template: String,
        pub first_due: String,
        pub count: String,
        /// Empty is as the template says.
        pub down_percent: String,
        pub standstill: bool,
        #[serde(default)]
        pub lapse: PlanLapse,
        pub accelerates_after: String,
        /// Income and costs a month; both empty where they were not worked out.
        pub income: Vec<BudgetDraft>,
        pub costs: Vec<BudgetDraft>,
        /// Dates and amounts of a free plan.
        pub free: Vec<InstalmentDraft>,
        pub reason: String,
    }
    /// How standstill and what is given up lapse when everything becomes due.
    #[derive(Copy, Eq, Default)]
    pub enum PlanLapse { #[default] FromThatDay, FromTheStart }
    pub struct BudgetDraft { pub what: String, pub amount: String, pub proof: String }
    pub struct InstalmentDraft { pub due: String, pub amount: String }
    /// What the plan would be; nothing is written.
    pub struct PreviewPlan { pub draft: PlanDraft }
    pub struct PlanPreviewed {
        pub base: String,
        pub owed: Option<String>,
        pub given_up: String,
        pub total: String,
        pub fees: String,
        /// The limits of the template.
        pub most_months: u32,
        pub most_instalments: u32,
        /// What is left a month, where it was worked out.
        pub disposable: Option<String>,
        /// How many instalments what is left a month would take.
        pub proposed_count: Option<u32>,
        pub instalments: Vec<InstalmentLine>,
        pub warnings: Vec<PlanNote>,
    }
    #[derive(Eq)]
    #[serde(tag = "code")]
    pub enum PlanNote { TooLong { most: String }, TooMany { most: String }, BeyondMonths { most: String }, BeyondInstalments { most: String }, AboveDisposable { amount: String }, GivesUp { amount: String } }
    pub struct DrawPlan { pub draft: PlanDraft }
    #[derive(Copy, Eq)]
    pub enum PlanAct { Signed, Accelerated, Ended }
    pub struct TurnPlan { pub case_id: String, pub plan: u32, pub act: PlanAct, pub on: String, pub paper: String, /// The entry that asked for the approval; a standstill needs one where there is a second person.
        #[serde(default)]
        pub approval: Option<u32>, /// Who signs; nobody is the debtor. Of no account for any other turn.
        #[serde(default)]
        pub signed_by: Vec<ObligorRef> }
    pub struct ApprovalLine { pub seq: u32, pub matter: CodedLine, pub what: String, pub amount: Option<String>, pub by: String, pub on: String, pub decision: Option<DecisionLine>, /// Whether something rests on it already.
        pub used: bool, /// Whether it shows the pages it is about.
        pub shown: bool }
    pub struct DecisionLine { pub seq: u32, pub given: bool, pub by: String, pub own: bool, pub on: String, pub reason: String }
    pub struct AskApproval { pub case_id: String, pub matter: String, pub what: String, pub amount: String }
    pub struct DecideApproval { pub case_id: String, pub asked: u32, pub given: bool, pub reason: String }
}

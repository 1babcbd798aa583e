//! Deadlines: limitation per claim and obligor, guarantee periods, periods of procedure; what starts and answers them.

use super::{CodedLine, ObligorName, ObligorRef, SourceLine, wire};

wire! {
    /// Deadlines of the whole vault, the earliest first.
    pub struct ListDeadlines {
        pub scope: DeadlineScope,
        /// Last day asked for; empty is each within its own lead.
        pub until: String,
        pub offset: u32,
        pub limit: u32,
    }
    #[derive(Copy, Eq)]
    pub enum DeadlineScope {
        /// Neither answered nor past.
        Coming,
        /// Past and not answered.
        Expired,
    }
    pub struct DeadlineList { pub today: String, pub total: u32, pub coming: u32, pub expired: u32, pub lines: Vec<DeadlineLine> }
    pub struct DeadlineLine { pub case_id: String, pub number: String, pub debtor: String, pub officer: Option<String>, pub clock: ClockLine }
    pub struct ClockLine {
        /// Its name in the file; `answer_deadline` takes it.
        pub key: String,
        pub rule: String,
        pub kind: DeadlineKind,
        pub title: String,
        pub title_en: String,
        pub obligor: Option<ObligorName>,
        pub start: ClockStart,
        /// Acts that started it anew; it is counted from the last.
        pub restarts: Vec<ClockStart>,
        pub last_day: String,
        /// Negative when it has passed.
        pub days_left: i32,
        pub lead_days: u32,
        pub state: ClockState,
        pub turn: ClockTurn,
        pub answered_on: Option<String>,
        pub steps: Vec<CountLine>,
        pub warnings: Vec<ClockNote>,
        pub sources: Vec<SourceLine>,
    }
    #[derive(Copy, Eq)]
    pub enum DeadlineKind { Limitation, Court, Date, Other }
    #[derive(Copy, Eq)]
    pub enum ClockState {
        Answered,
        Expired,
        /// Within seven days.
        Near,
        /// Within its lead.
        Soon,
        Running,
    }
    #[derive(Copy, Eq)]
    pub enum ClockTurn { Ours, Court, Other }
    pub struct ClockStart {
        pub what: ClockStartKind,
        /// Name of the act or dated fact, where it is one.
        pub title: String,
        pub title_en: String,
        pub seq: u32,
        pub on: String,
        pub proof: String,
    }
    #[derive(Copy, Eq)]
    pub enum ClockStartKind { Compensation, AgreedPeriod, Judgment, Act, Milestone }
    pub struct CountLine { pub step: CountKind, pub day: String }
    #[derive(Copy, Eq)]
    pub enum CountKind { FirstDayExcluded, PeriodEnds, Weekend, Holiday, MovedTo }
    /// What the reader of a deadline must know.
    #[derive(Eq)]
    #[serde(tag = "code")]
    pub enum ClockNote {
        HolidaysUnpublished,
        ReachedOthersOnly { on: String },
        ActAfterTheEnd { on: String },
        TermsNotStated,
        AgreedPeriodTooShort,
        FormerLaw,
        SuitPending,
        Suspended,
        Extended { on: String },
        LongStop,
        SetByTheCourt,
        NamedByTheCourt,
        Inferred,
    }
    pub struct AskCaseDeadlines { pub case_id: String }
    pub struct CaseDeadlines { pub today: String, pub obligors: Vec<ObligorName>, pub clocks: Vec<ClockLine>, pub acts: Vec<ActLine>, pub milestones: Vec<MilestoneLine> }
    pub struct ActLine { pub seq: u32, pub title: String, pub title_en: String, pub on: String, pub reached: Vec<ObligorName>, pub proof: String }
    pub struct MilestoneLine { pub seq: u32, pub title: String, pub title_en: String, pub on: String, pub until: Option<String>, pub obligor: Option<ObligorName>, pub proof: String }
    /// What may be recorded: acts that start limitation anew, dated facts that start periods.
    pub struct AskDeadlineLists {}
    pub struct DeadlineLists { pub acts: Vec<CodedLine>, pub milestones: Vec<MilestoneChoice> }
    pub struct MilestoneChoice { pub id: String, pub title: String, pub title_en: String, pub of_one: bool, /// Whether it may be entered before it has come.
        pub ahead: bool }
    pub struct ActDraft { pub case_id: String, pub kind: String, pub on: String, pub reached: Vec<ObligorRef>, pub proof: String, pub note: String }
    /// What an act would do to the deadlines; nothing is written.
    pub struct PreviewAct { pub draft: ActDraft }
    pub struct RecordAct { pub draft: ActDraft }
    pub struct MilestoneDraft { pub case_id: String, pub kind: String, pub on: String, pub until: String, pub obligor: Option<ObligorRef>, pub proof: String, pub note: String }
    pub struct PreviewMilestone { pub draft: MilestoneDraft }
    pub struct RecordMilestone { pub draft: MilestoneDraft }
    pub struct DeadlinesChange { pub lines: Vec<DeadlineChange>, /// Obligors whom the act does not reach.
        pub missed: Vec<ObligorName> }
    pub struct DeadlineChange { pub title: String, pub title_en: String, pub obligor: Option<ObligorName>, pub before: Option<String>, pub after: Option<String> }
    /// Says what was done by a deadline, with its proof.
    pub struct AnswerDeadline { pub case_id: String, pub key: String, pub on: String, pub proof: String }
    /// Writes the coming deadlines as a calendar; no name, only file numbers.
    pub struct ExportDeadlines { pub path: String, pub until: String, pub language: super::Language }
    pub struct DeadlinesExported { pub path: String, pub count: u32 }
}

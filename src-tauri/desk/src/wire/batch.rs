//! Letters for many cases in one go.

use super::{
    CaseSelection, LetterDraft, LetterField, LetterLanguage, LetterRole, MissingFact, Refusal, TemplateChoice,
    TemplateMisfit, WordingRemark, wire,
};

wire! {
    /// The templates of a language, whatever the case.
    pub struct AskBatchTemplates { pub language: LetterLanguage }
    pub struct BatchTemplates { pub templates: Vec<TemplateChoice> }
    /// To whom of each case.
    #[derive(Copy, Eq)]
    pub enum BatchTo { Debtor, Guarantors, Everyone }
    /// What keeps the letter from being written, case by case; nothing is written. Case and addressee of the draft are
    /// not looked at.
    pub struct CheckBatch { pub of: CaseSelection, pub to: BatchTo, pub draft: LetterDraft }
    pub struct BatchChecked {
        /// In the order of the list.
        pub lines: Vec<BatchLine>,
        pub cases: u32,
        /// Cases in which nobody is addressed.
        pub without: u32,
        /// What the template asks the writer for, the same for all.
        pub fields: Vec<LetterField>,
    }
    pub struct BatchLine {
        pub case_id: String,
        pub number: String,
        pub debtor: String,
        pub officer: Option<String>,
        pub to: String,
        pub role: LetterRole,
        pub addressee: String,
        /// What is demanded of the addressee; empty where it cannot be told.
        pub total: String,
        /// None where the letter is ready.
        pub hold: Option<BatchHold>,
    }
    /// Why a letter is not written.
    #[serde(tag = "why")]
    pub enum BatchHold {
        Misfit { misfit: TemplateMisfit },
        /// A complaint is open: nobody is asked for money until it is closed.
        ComplaintOpen,
        /// The claim against this addressee was out of time after that day; legal staff may let it through.
        LimitationPassed { on: String },
        /// The same letter of the same day went to the same addressee already.
        AlreadyIssued,
        Incomplete { missing: Vec<MissingFact>, fields: Vec<String> },
        Wording { remarks: Vec<WordingRemark> },
        Unprintable { characters: String },
        Refused { refusal: Refusal },
    }
    pub struct BatchPick { pub case_id: String, pub to: String }
    pub struct BatchOrder {
        pub draft: LetterDraft,
        /// Made if it is not there; nothing in it is written over.
        pub folder: String,
        /// Legal staff let letters through whose claim is out of time; said by anybody else it changes nothing.
        pub past_limitation: bool,
        /// Printed on both sides: each letter begins on a sheet of its own.
        pub both_sides: bool,
    }
    /// Issues a letter for each, one after another, and writes files, print file, postal sheet and register. Answers at
    /// the end; `batch_progress` tells meanwhile.
    pub struct RunBatch { pub picks: Vec<BatchPick>, pub order: BatchOrder }
    pub struct BatchDone {
        /// Tells one run from another.
        pub id: String,
        pub order: BatchOrder,
        pub issued: u32,
        pub pages: u32,
        pub failed: Vec<BatchFailure>,
        /// Not begun, because it was stopped.
        pub left: Vec<BatchPick>,
        pub cancelled: bool,
        /// What else lies in the folder; names only.
        pub files: Vec<String>,
        /// Why a file is missing, or why it stopped.
        pub trouble: Option<Refusal>,
    }
    pub struct BatchFailure { pub case_id: String, pub to: String, pub number: String, pub addressee: String, pub hold: BatchHold }
    pub struct AskBatch {}
    /// Where the running check or run stands, and how the last run ended.
    pub struct BatchProgress { pub running: bool, pub checking: bool, pub done: u32, pub of: u32, pub ended: Option<BatchDone> }
    /// Stops it; what was issued stays issued.
    pub struct CancelBatch {}
    pub struct BatchCancelled {}
}

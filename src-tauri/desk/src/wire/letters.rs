//! Letters: choosing, drafting, issuing, fetching, telling ours from others.

use std::collections::BTreeMap;

use super::{DeliveryStep, Language, LedgerFormat, SourceLine, wire};

wire! {
    #[derive(Default)]
    pub struct LetterDraft {
        pub case_id: String,
        /// Id of the template, such as `demand`.
        pub template: String,
        /// `debtor`, `guarantor-1` and on, `heir`, `third-party`, `court`; empty is the debtor.
        #[serde(default)]
        pub to: String,
        #[serde(default)]
        pub language: LetterLanguage,
        #[serde(default)]
        pub layout: LetterLayout,
        /// Printed pale across every page; may be empty.
        #[serde(default)]
        pub watermark: String,
        pub dated: String,
        pub pay_by: String,
        /// Free sentence printed before the closing; may be empty.
        pub remark: String,
        /// What only the writer knows, as typed, by the name of the fact.
        #[serde(default)]
        pub answers: BTreeMap<String, String>,
        /// Agreed payments, as typed.
        #[serde(default)]
        pub plan: Vec<LetterInstalment>,
        /// Whether it is to bear the seal, where somebody agreed to that.
        #[serde(default)]
        pub seal: bool,
        /// The day on which it is followed up; empty where nothing is planned.
        #[serde(default)]
        pub follow_up: String,
    }
    pub struct LetterInstalment { pub due: String, pub amount: String }
    #[derive(Copy, Eq, Default)]
    pub enum LetterLanguage { #[default] Chinese, English }
    #[derive(Copy, Eq, Default)]
    pub enum LetterLayout { #[default] Official, Business }
    /// To whom letters of a case may go, and which of them fit.
    pub struct AskLetterChoices { pub case_id: String, pub to: String, pub dated: String, pub language: LetterLanguage }
    pub struct LetterChoices { pub addressees: Vec<LetterAddressee>, pub templates: Vec<TemplateChoice> }
    pub struct LetterAddressee {
        pub to: String,
        pub role: LetterRole,
        /// Empty where the writer gives it.
        pub name: String,
        /// What is owed by this party as of the letter's day; none for those who owe nothing.
        pub owed: Option<String>,
    }
    #[derive(Copy, Eq)]
    pub enum LetterRole { Debtor, Guarantor, Heir, ThirdParty, Court }
    pub struct TemplateChoice {
        pub id: String,
        pub name: String,
        pub name_en: String,
        pub law: String,
        pub demands: String,
        pub version: u32,
        /// Why it does not fit this addressee and case; none where it does.
        pub misfit: Option<TemplateMisfit>,
        /// Whether it lists agreed payments.
        pub plan: bool,
    }
    #[derive(Copy, Eq)]
    pub enum TemplateMisfit { NotCompensated, OtherAddressee, OtherCapacity, NothingOwed, StillOwed, NoJudgment, NoSuitDecision, NoLiability, NotInThisLanguage }
    /// The real pages, not yet issued.
    pub struct PreviewLetter { pub draft: LetterDraft }
    pub struct LetterPreviewed {
        /// The PDF, base64; empty while something is missing.
        pub pdf: String,
        pub pages: u32,
        /// What is demanded of the addressee.
        pub total: String,
        pub capitals: String,
        /// Facts that must be there first.
        pub missing: Vec<MissingFact>,
        /// What the template asks the writer for.
        pub fields: Vec<LetterField>,
        /// Characters no font has; the letter cannot be issued.
        pub unprintable: String,
        /// What it must not say; it cannot be issued while there is any.
        pub remarks: Vec<WordingRemark>,
        /// Digest of every fact in it; a letter is issued with the facts that were looked at, or not at all.
        pub stamp: String,
        /// How it stands with its seal; none where the vault has no seal or the letter no area of ours for one.
        pub seal: Option<SealLine>,
        /// What it cites and what its figures rest on; what was not compared with the promulgated text is marked there and in
        /// the letter.
        pub sources: Vec<SourceLine>,
        /// The agreed payments it lists, from the file where the writer typed none.
        pub plan: Vec<LetterInstalment>,
    }
    pub struct SealLine {
        pub state: SealState,
        /// Journal entry that asked.
        pub asked: Option<u32>,
        /// Who decided, or while nobody has, who asked; and when.
        pub by: String,
        pub on: String,
        pub reason: String,
    }
    #[derive(Copy, Eq)]
    pub enum SealState { NotAsked, Waiting, Refused, Given }
    /// Asks for the seal on the letter that was looked at.
    pub struct AskSeal { pub draft: LetterDraft, pub stamp: String }
    /// The pages that an approval is asked for.
    pub struct FetchAsked { pub case_id: String, pub asked: u32 }
    pub struct AskedFetched { pub pdf: String }
    /// Words that a rule of conduct forbids.
    pub struct WordingRemark { pub rule: WordingRule, pub words: String }
    #[derive(Copy, Eq)]
    pub enum WordingRule {
        FiledWithoutNumber,
        SuitWithoutDecision,
        AgencySuing,
        PosingAsOfficial,
        InventedOffence,
        Threat,
        Insult,
        FamilyPressure,
        Exposure,
        UrgingToBorrow,
        OverstatedCreditEffect,
        DebtOnTheOutside,
    }
    pub struct LetterField {
        /// Name of the fact, such as `court`.
        pub name: String,
        pub kind: LetterFieldKind,
        /// As the letter will have it; from the file where the writer gave nothing.
        pub value: String,
        /// Whether the file gave it.
        pub known: bool,
        pub needed: bool,
        pub missing: bool,
    }
    #[derive(Copy, Eq)]
    pub enum LetterFieldKind { Line, Code, Day, Amount, Lines }
    #[derive(Copy, Eq)]
    pub enum MissingFact {
        OrganisationName,
        OrganisationAddress,
        OrganisationPhone,
        AccountName,
        AccountBank,
        AccountNumber,
        LoanBank,
        LoanContract,
        LoanAmount,
        DebtorAddress,
        DebtorIdentity,
        AddresseeAddress,
        Liability,
        Judgment,
        SuitDecision,
        Plan,
        PlanUnsound,
        Claims,
        PayByAfterDate,
        NothingOwed,
        StillOwed,
        UnappliedMoney,
        /// The file is flagged: no certificate of good faith.
        MarkedEvading,
        BeyondCapitals,
        /// A fact that the template asks the writer for; see the fields.
        Answer,
    }
    pub struct IssueLetter {
        pub draft: LetterDraft,
        /// The stamp of the preview looked at; empty issues what the file says now.
        #[serde(default)]
        pub stamp: String,
    }
    pub struct LetterIssued { pub id: String, pub seq: u32, pub sha256: String, pub pages: u32, pub file_name: String }
    /// The stored bytes of an issued letter.
    pub struct FetchLetter { pub case_id: String, pub id: String }
    pub struct LetterFetched { pub pdf: String, pub sha256: String, pub file_name: String }
    /// Writes the stored bytes to a folder or file the user named.
    pub struct ExportLetter { pub case_id: String, pub id: String, pub path: String }
    pub struct LetterExported { pub path: String }
    /// Writes a copy for a court: numbers of everybody covered, and what belongs to persons who are no party.
    pub struct ExportRedacted { pub case_id: String, pub what: RedactedCopy, /// The day of the ledger; today if empty.
        pub as_of: String, pub language: Language, /// A new file, or for a bundle a new folder.
        pub path: String }
    #[serde(tag = "of")]
    pub enum RedactedCopy {
        Ledger { format: LedgerFormat },
        /// The list of papers and letters.
        Papers,
        /// One letter, by its id.
        Letter { letter: String },
        /// All of it.
        Bundle,
    }
    pub struct RedactedExported { pub path: String, pub files: u32, /// Numbers of letters that were written by a wording which is no longer there.
        pub left_out: Vec<String> }
    /// A step of an issued letter on its way. A posted one has its number, the others what shows them, in words or files.
    pub struct DeliveryDraft {
        pub case_id: String,
        pub letter: String,
        pub step: DeliveryStep,
        pub on: String,
        pub number: String,
        pub proof: String,
        /// Files of the case that show it, by the entries that put them there.
        #[serde(default)]
        pub files: Vec<u32>,
    }
    pub struct PreviewDelivery { pub draft: DeliveryDraft }
    pub struct RecordDelivery { pub draft: DeliveryDraft, /// The day on which it is followed up; empty where nothing is planned.
        #[serde(default)]
        pub follow_up: String }
    /// Finds the letter behind each pasted line, of which one cell is the number of a letter or a file and another the
    /// number of its waybill; nothing is written.
    pub struct MatchNumbers { pub text: String, pub on: String }
    /// Lines without any number are left out.
    pub struct NumbersMatched { pub lines: Vec<NumberLine>, pub good: u32 }
    pub struct NumberLine {
        /// The line of what was pasted, from 1.
        pub row: u32,
        /// The cell that names letter or file, as pasted.
        pub named: String,
        /// The number of the waybill; empty where the line has none.
        pub number: String,
        /// It has not the form of a number of the post, or its check digit is wrong.
        pub doubtful: bool,
        pub state: NumberState,
        pub letter: Option<NumberLetter>,
    }
    #[derive(Copy, Eq)]
    pub enum NumberState {
        Matched,
        /// No such letter or file.
        Unknown,
        /// Several letters of the file wait to be posted.
        Ambiguous,
        /// No letter waits to be posted.
        NotWaiting,
        /// A line before it is of the same letter.
        Twice,
        /// The line names a letter and no waybill, or a waybill and no letter.
        Incomplete,
        /// The letter is dated later than it is said to have been posted.
        TooEarly,
    }
    pub struct NumberLetter { pub case_id: String, pub letter: String, pub reference: String, pub case_number: String, pub addressee: String, pub dated: String, pub template: String }
    pub struct NumberPick { pub case_id: String, pub letter: String, pub number: String }
    /// Records that the letters were posted, as one act.
    pub struct RecordNumbers { pub picks: Vec<NumberPick>, pub on: String }
    pub struct NumbersRecorded { pub recorded: u32, /// What `take_back_numbers` takes.
        pub entries: Vec<NumberEntry> }
    pub struct NumberEntry { pub case_id: String, pub seq: u32 }
    /// Takes them back as one act, unless a letter has gone on since.
    pub struct TakeBackNumbers { pub entries: Vec<NumberEntry>, pub reason: String }
    pub struct NumbersTakenBack { pub letters: u32 }
    /// Whether a file in hand is a letter of this vault, byte for byte.
    pub struct VerifyLetter { pub path: String }
    pub struct LetterVerified {
        pub sha256: String,
        /// None where no letter of this vault has these bytes.
        pub letter: Option<VerifiedLetter>,
    }
    pub struct VerifiedLetter { pub id: String, pub number: String, pub template: String, pub template_version: u32, pub addressee: String, pub dated: String, pub total: String, pub pages: u32 }
}

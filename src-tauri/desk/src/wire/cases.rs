//! The list, one file, and entering a case by hand.

use super::{CaseNarrow, RecoveryPath, SourceLine, wire};

wire! {
    pub struct ListCases {
        pub query: String,
        pub stage: Option<Stage>,
        #[serde(default)]
        pub narrow: CaseNarrow,
        pub sort: CaseSort,
        pub descending: bool,
        pub offset: u32,
        pub limit: u32,
        /// Balances are of this day; today if empty.
        pub as_of: Option<String>,
    }
    #[derive(Copy, Eq)]
    pub enum CaseSort { Number, Debtor, CompensatedOn, Compensated, Received, Stage, Officer, /// What is owed on the day asked.
        Balance, /// The nearest date of ours that the law or a court set.
        Deadline, /// What the path chosen is expected to bring.
        NetRecovery }
    #[derive(Copy, Eq)]
    pub enum Stage { Registered, LumpSum, Instalments, Litigation, Agency, Withdrawn, Closed }
    pub struct CaseList {
        pub total: u32,
        /// Sum of what was compensated over all `total` cases.
        pub compensated: String,
        pub rows: Vec<CaseLine>,
    }
    pub struct CaseLine {
        pub id: String,
        pub number: String,
        pub debtor: String,
        pub contract: String,
        pub compensated_on: String,
        pub compensated: String,
        pub received: String,
        /// What is owed on the day asked; none where a rate it needs was not published yet, as the ledger says.
        pub balance: Option<String>,
        pub officer: Option<String>,
        pub stage: Stage,
        /// The creditor was not paid yet.
        pub expected: bool,
        pub tags: Vec<String>,
        /// Names of the guarantors.
        pub guarantors: String,
        /// The day of the next step that is planned.
        pub next_step: Option<String>,
        pub last_contact: Option<String>,
        /// The nearest date of ours that the law or a court set and nobody answered.
        pub deadline: Option<String>,
        /// What the path chosen last was expected to bring, after costs; none where none was chosen.
        pub net_recovery: Option<String>,
        /// Where the words of the search stand, each in the first text that has it; none where nothing was searched.
        pub matched: Vec<MatchLine>,
    }
    /// A text that a search found, masked where the policy masks it.
    pub struct MatchLine { pub field: MatchField, pub text: String, /// Found by its sounds, not as it is written.
        pub by_sound: bool }
    #[derive(Copy, Eq)]
    pub enum MatchField { Debtor, DebtorIdentity, DebtorPhone, Guarantor, GuarantorIdentity, GuarantorPhone, Number, Contract, LoanContract, Bank, Officer, CourtNumber, OtherParty, OtherPhone }
    pub struct OpenCase { pub id: String }
    /// The file, personal numbers masked; `reveal_field` shows one.
    pub struct CaseOpened {
        pub id: String,
        pub number: String,
        pub debtor: PartyShown,
        pub guarantors: Vec<PartyShown>,
        pub contract: String,
        pub loan_contract: Option<String>,
        pub bank: Option<String>,
        pub loan_amount: Option<String>,
        pub compensated_on: String,
        pub principal: String,
        pub interest: String,
        pub penalty: String,
        pub fees: String,
        pub compensated: String,
        pub occupancy: OccupancyTerms,
        pub collateral: Option<String>,
        pub officer: Option<String>,
        pub note: Option<String>,
        pub stage: Stage,
        /// What the creditor asks for where it was not paid yet; the day and the amounts are then of that.
        pub expected: Option<String>,
        pub tags: Vec<String>,
        /// Whose the claim on the debtor is, the latest last.
        pub creditors: Vec<CreditorLine>,
        /// What somebody should see to.
        pub conditions: Vec<FileCondition>,
        /// The next step that is planned.
        pub next_step: Option<NextStep>,
        /// The nearest date of ours that the law or a court set.
        pub next_date: Option<NextDate>,
        pub payments: Vec<PaymentLine>,
        pub path: Option<PathShown>,
        pub letters: Vec<LetterLine>,
        pub history: Vec<HistoryLine>,
    }
    /// What somebody should see to on a file, by name.
    #[derive(Eq)]
    #[serde(tag = "condition")]
    pub enum FileCondition {
        /// The credit report shows another figure than the ledger, and nobody said why.
        CreditDiffers { on: String, difference: String },
        /// Payments that reached an account the creditor had not named.
        StrayPayments { count: u32, amount: String },
    }
    pub struct NextStep { pub seq: u32, pub what: String, pub on: String }
    pub struct NextDate { pub title: String, pub title_en: String, pub on: String, pub days_left: i32 }
    /// Whose the claim was from a day on.
    pub struct CreditorLine { pub who: CreditorKind, /// None where the file does not name it.
        pub name: Option<String>, pub since: Option<String>, /// What says so.
        pub sources: Vec<SourceLine> }
    #[derive(Copy, Eq)]
    pub enum CreditorKind { Bank, Us, Buyer }
    pub struct PartyShown { pub name: String, pub kind: PartyKind, pub identity: Option<String>, pub phone: Option<String>, /// Where it comes from, as in a draft; none where the file does not say.
        pub phone_source: Option<String>, pub address: Option<String>, pub address_source: Option<String>, pub reach: PartyReach }
    /// What contacts say of reaching somebody.
    #[derive(Default)]
    pub struct PartyReach { /// The last day on which the person was reached.
        pub reached: Option<String>, /// Since when the number or the address is no longer good.
        pub invalid: Option<String>, /// Since when the person asked not to be contacted.
        pub refused: Option<String>, /// The day on which an address for service was confirmed in writing.
        pub service: Option<String> }
    #[derive(Copy, Eq)]
    pub enum PartyKind { Person, Company }
    /// The agreed charge for the use of the compensated money.
    #[serde(tag = "rule")]
    pub enum OccupancyTerms { NotAgreed, Annual { percent: String }, Daily { percent: String }, Lpr { multiplier: String } }
    pub struct PaymentLine {
        /// Journal entry; `reverse_entry` names it.
        pub seq: u32,
        pub received_on: String,
        pub amount: String,
        pub payer: Option<String>,
        pub note: Option<String>,
        /// The account it reached, where it was said.
        pub account: Option<String>,
        /// The creditor had not named that account.
        pub stray: bool,
        /// The day it went on to the right one.
        pub redirected_on: Option<String>,
        pub reversed: bool,
    }
    pub struct PathShown { pub seq: u32, pub path: RecoveryPath, pub reason: String, pub as_of: String, pub mean: String, pub p10: String, pub p50: String, pub p90: String }
    pub struct LetterLine { pub seq: u32, pub id: String, /// The number it goes by outside.
        pub reference: String, pub template: String, pub addressee: String, pub dated: String, pub total: String, pub pages: u32, pub sha256: String, pub way: LetterWay }
    /// Where an issued letter is, and what may follow.
    pub struct LetterWay {
        pub last: Option<DeliveryStep>,
        pub on: Option<String>,
        pub number: Option<String>,
        pub next: Vec<DeliveryStep>,
        pub steps: Vec<WayStep>,
        /// What proves its way, and whether it is there.
        pub evidence: Vec<EvidenceLine>,
        /// Whether limitation starts anew for the addressee once it is signed for.
        pub restarts: bool,
    }
    pub struct WayStep { pub step: DeliveryStep, pub on: String, pub number: Option<String>, pub proof: Option<String>, pub files: Vec<WayFile> }
    /// A file of the case, by the entry that put it there.
    pub struct WayFile { pub seq: u32, pub name: String }
    pub struct EvidenceLine { pub what: EvidenceKind, pub there: bool }
    #[derive(Copy, Eq)]
    pub enum EvidenceKind { Content, Number, Stub, Arrival }
    #[derive(Copy, Eq)]
    pub enum DeliveryStep { Posted, Signed, Refused, Returned, Complete, NotPosted }
    /// One journal entry, in words of the code; the window has the sentences.
    pub struct HistoryLine { pub seq: u32, pub at: String, pub actor: String, pub kind: String, pub detail: String, pub reversible: bool }
    /// Shows one masked field; the vault logs it, with the reason where its policy asks for one.
    pub struct RevealField {
        pub id: String,
        pub party: Option<u32>,
        pub field: MaskedField,
        #[serde(default)]
        pub reason: String,
    }
    #[derive(Copy, Eq)]
    pub enum MaskedField { Identity, Phone, Address }
    /// Shows one text of the file in clear, in which something is masked: what an entry says, or one part of it; of the
    /// facts where no entry is named. Logged as `reveal_field` is.
    pub struct RevealText {
        pub id: String,
        /// Journal entry.
        pub entry: Option<u32>,
        /// The part by its name in the entry (`summary`, `values.phone`) or in the facts (`note`); empty is the line that
        /// the history shows.
        pub name: String,
        #[serde(default)]
        pub reason: String,
    }
    /// The field in clear, and for how long it may be shown.
    pub struct FieldRevealed { pub value: String, pub seconds: u32 }

    /// A case as typed; every amount, day and rate is still text.
    #[derive(Default)]
    pub struct CaseDraft {
        pub debtor: String,
        pub debtor_identity: String,
        pub debtor_phone: String,
        /// Where it comes from: `contract`, `person`, `registry`, `bank`, `sheet`, or `other:` and words.
        #[serde(default)]
        pub debtor_phone_source: String,
        pub debtor_address: String,
        #[serde(default)]
        pub debtor_address_source: String,
        pub contract: String,
        /// The payment is still to come; the day and the amounts are what the creditor asks for.
        #[serde(default)]
        pub expected: bool,
        pub compensated_on: String,
        pub principal: String,
        pub interest: String,
        pub penalty: String,
        pub fees: String,
        pub occupancy: OccupancyDraft,
        pub loan_contract: String,
        pub bank: String,
        pub loan_amount: String,
        /// Who stands behind the debt. Those of a case that is corrected keep their places; blank ones behind them are left out.
        #[serde(default)]
        pub guarantors: Vec<PartyDraft>,
        pub collateral: String,
        pub officer: String,
        pub note: String,
    }
    #[derive(Default)]
    pub struct PartyDraft { pub name: String, pub identity: String, pub phone: String, /// As that of the debtor's.
        #[serde(default)]
        pub phone_source: String, pub address: String, #[serde(default)]
        pub address_source: String }
    #[derive(Default)]
    pub struct OccupancyDraft { pub rule: OccupancyRule, pub figure: String }
    #[derive(Copy, Eq, Default)]
    pub enum OccupancyRule { #[default] Unset, NotAgreed, Annual, Daily, Lpr }
    /// What is wrong or doubtful in a draft, field by field; nothing is written.
    pub struct CheckCase {
        pub draft: CaseDraft,
        /// The case it corrects, if it is not a new one.
        pub correcting: Option<String>,
    }
    pub struct CaseChecked {
        pub problems: Vec<FieldProblem>,
        /// Cases that look like this one.
        pub duplicates: Vec<CaseLine>,
        /// Sum of the four parts, when they can be read.
        pub compensated: Option<String>,
    }
    pub struct FieldProblem {
        /// Name of the field of the draft.
        pub field: String,
        pub rule: FieldRule,
        /// A warning does not keep the case from being saved.
        pub warning: bool,
    }
    #[derive(Copy, Eq)]
    pub enum FieldRule { Required, NotAnAmount, FinerThanFen, Negative, BeyondLimit, NotADay, NoSuchDay, FutureDay, NotARate, IdLength, IdCharacters, IdDate, IdCheckDigit, UsccCheckDigit, OldId, IdNotChecked, HiddenCharacters, TooLong, DuplicateContract, DuplicateDebtor, AboveLoan, NotAfterStart, NoSuchHead, NotAMonth, NotATime, NotByThisPerson, NobodyReached, NotACount, NotApproved, ApprovedOtherwise, ApprovalUsed, ApprovedForLess, OutOfBounds, StillMasked, Twice, Overlaps }
    /// Saves the case; refused with the first problem if any is not a warning.
    pub struct RegisterCase { pub draft: CaseDraft }
    pub struct CaseRegistered { pub id: String, pub number: String }
    /// Corrects the facts of a case; the old ones stay in the journal.
    pub struct AmendCase { pub id: String, pub draft: CaseDraft, pub reason: String }
    /// The facts of a case as a draft to correct. Personal data are masked; a mask that comes back stands for what is behind.
    pub struct EditCase { pub id: String }
    pub struct CaseEditing { pub draft: CaseDraft }
    /// Takes back one entry of a case: a payment, a choice, a correction, the opening.
    pub struct ReverseEntry { pub id: String, pub seq: u32, pub reason: String }
    pub struct EntryReversed { pub seq: u32 }
}

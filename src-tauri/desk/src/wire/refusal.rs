//! Why a command was not carried out.

use super::wire;

/// Every way a command can say no, by a stable code. The window and the command line have two sentences for each:
/// what happened, what to do.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[expect(missing_docs, reason = "the messages say it")]
pub enum Refusal {
    #[error("no vault is open")]
    VaultLocked,
    #[error("passphrase and vault do not belong together")]
    WrongPassphrase { wait_seconds: u32 },
    #[error("the passphrase is too weak")]
    WeakPassphrase { verdict: super::PassphraseVerdict },
    #[error("the recovery key was not copied right; 0 is its length")]
    RecoveryKeyMistyped { group: u32 },
    #[error("not the recovery key that was drawn")]
    RecoveryKeyDiffers,
    #[error("no keychain of the system can be reached")]
    NoKeychain,
    #[error("the keychain does not open the vault any more")]
    QuickUnlockOver,
    #[error("not a vault")]
    NotAVault { path: String },
    #[error("something is there already")]
    VaultExists { path: String },
    #[error("made by a newer program")]
    NewerVault { version: u32 },
    #[error("open elsewhere")]
    InUse,
    #[error("changed from outside")]
    Tampered { detail: String },
    #[error("older than it was")]
    RolledBack { seen: String, found: String },
    #[error("can only be read")]
    ReadOnly,
    #[error("key figures out of limits")]
    KdfLimits,
    #[error("no space left")]
    NoSpace,
    #[error("file cannot be read or written")]
    FileTrouble { path: String, trouble: FileTrouble },
    #[error("no such case")]
    CaseUnknown { id: String },
    #[error("the case was withdrawn")]
    CaseWithdrawn,
    #[error("the case is closed")]
    CaseClosed,
    #[error("the case cannot be closed like that")]
    ClosingUnfit { condition: super::ClosingCondition },
    #[error("a field does not hold")]
    FieldInvalid { field: String, rule: super::FieldRule },
    #[error("the reason is missing")]
    ReasonMissing,
    #[error("a contact breaks a rule that nothing lets through")]
    ContactRefused { law: String, basis: String },
    #[error("a contact breaks a rule and no reason is given")]
    ContactNeedsReason { law: String, basis: String },
    #[error("the move is not legal from where the track stands")]
    MoveIllegal,
    #[error("a rung was skipped without a reason")]
    RungSkipped,
    #[error("nothing is owed by the template of the plan")]
    PlanUnfit,
    #[error("the plan does not stand so that it can turn that way")]
    PlanNotThere,
    #[error("the promise needs no answer")]
    PromiseNotBroken,
    #[error("nobody decides what he asked for himself")]
    OwnApproval,
    #[error("a statutory date cannot be put off")]
    StatutoryDate,
    #[error("the creditor was not paid yet")]
    NotCompensated,
    #[error("the payment is before the compensation")]
    PaymentBeforeCompensation { on: String },
    #[error("no such entry to reverse")]
    NotReversible { seq: u32 },
    #[error("the sheet cannot be imported")]
    ImportRefused { reason: SheetTrouble, detail: String },
    #[error("a column that is needed is not mapped")]
    ColumnMissing { field: super::SheetField },
    #[error("not every row is good")]
    RowsRefused { refused: u32 },
    #[error("cancelled")]
    Cancelled,
    #[error("no such file in the case")]
    AttachmentUnknown,
    #[error("the file is larger than one may be")]
    AttachmentTooLarge,
    #[error("the sealed file is missing or was changed")]
    AttachmentDamaged,
    #[error("something in the file may act by itself")]
    AttachmentActive { active: Vec<super::ActiveContent> },
    #[error("a program is never opened")]
    AttachmentProgram,
    #[error("no picture that letters can carry")]
    ImageUnfit { flaw: super::ImageFlaw },
    #[error("the import was already undone or its cases have moved on")]
    BatchMovedOn { cases: u32 },
    #[error("the letter is not complete")]
    LetterIncomplete { missing: Vec<super::MissingFact>, fields: Vec<String> },
    #[error("characters without a glyph")]
    Unprintable { characters: String },
    #[error("no such letter")]
    LetterUnknown,
    #[error("no such wording, or it no longer reads")]
    WordingUnknown,
    #[error("the wording has a mistake")]
    WordingFlawed { line: u32 },
    #[error("the letter says what it must not")]
    WordingUnfit { rules: Vec<super::WordingRule>, words: String },
    #[error("a note says what it must not, and no reason is given")]
    WordingNeedsReason { rules: Vec<super::WordingRule>, words: String },
    #[error("the record of a contact is kept until that day")]
    KeptUntil { day: String },
    #[error("no settlement was offered and no reason is given")]
    NoOfferMade,
    #[error("what the letter states has changed since it was looked at")]
    LetterChanged,
    #[error("no such addressee, or the template does not go to it")]
    AddresseeUnfit { to: String },
    #[error("no quote for that day")]
    ReferenceMissing { series: String, day: String },
    #[error("a waiver is above the balance")]
    WaiverAboveBalance { head: String, amount: String, balance: String },
    #[error("a division does not fit the payment")]
    SplitMismatch { parts: String, amount: String },
    #[error("a part is above the balance of its head")]
    PartAboveBalance { head: String, amount: String, balance: String },
    #[error("the claim has no such head")]
    HeadUnknown { head: String },
    #[error("the claim cannot be reckoned")]
    ClaimUnfit { path: String, rule: String, detail: String },
    #[error("no judgment is on file")]
    NoJudgment,
    #[error("the rule pack does not hold together")]
    PackUnfit { path: String, rule: String, detail: String },
    #[error("the file is not the one that was looked at")]
    FileChanged { path: String },
    #[error("an assumption is out of range")]
    AssumptionInvalid { id: String },
    #[error("not this user's to do")]
    NotPermitted { lacks: Lacks },
    #[error("not an audit bundle")]
    NotABundle { path: String },
    #[error("a backup is being made already")]
    BackupRunning,
    #[error("a batch of letters is being checked or written")]
    BatchRunning,
    #[error("nobody would be left to keep the users")]
    NoManagerLeft,
    #[error("the request cannot be read")]
    BadRequest { detail: String },
    #[error("unforeseen; logged under the reference")]
    Fault { reference: String },
}

wire! {
    /// Why something is not this user's to do: a right, the case's officer, the amount.
    #[derive(Copy, Eq)]
    pub enum Lacks { Read, Reveal, Export, Work, Write, Plead, Spend, Concede, Import, Audit, Manage, Remit, Limit }
    #[derive(Copy, Eq)]
    pub enum FileTrouble { NotFound, NotAllowed, Exists, Busy, Other }
    #[derive(Copy, Eq)]
    pub enum SheetTrouble { UnknownFormat, Corrupt, Encrypted, TooLarge, NoHeader, Encoding, Empty, NoSuchSheet, Stopped }
}

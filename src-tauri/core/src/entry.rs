//! The journal: the only truth. Entries are appended, never changed; a mistake is reversed by a further entry.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::accounts::DesignatedAccount;
use crate::case::{CaseFacts, Stage};
use crate::casework::{Casework, LeadsSet, OverdueSet};
use crate::events::{
    Application, AttachmentAdded, ChargeRecorded, JudgmentEntered, LiabilitiesSet, QuoteAdded, RulePackLoaded,
    StandstillAgreed, TermsSet, WaiverGranted,
};
use crate::images::ImageSet;
use crate::users::{Access, Policy, User};
use crate::{BatchId, CaseId, Day, LetterId, Money, PaymentId, UserId};

/// An entry as it stands in the journal.
#[derive(Clone, PartialEq)]
pub struct Recorded {
    /// Position in the journal of the vault, from 1, without gaps.
    pub seq: u64,
    /// The case it belongs to; `None` for the vault as a whole.
    pub case: Option<CaseId>,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Who wrote it.
    pub actor: String,
    /// What happened.
    pub entry: Entry,
}

/// Something that happened. Its JSON form is kept for ever: fields may be added with a default, none changes its meaning.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Entry {
    /// The vault was made.
    VaultCreated {
        /// What the user called it.
        name: String,
        /// Whether it holds the generated sample portfolio.
        sample: bool,
    },
    /// A case was entered or imported.
    CaseOpened {
        /// What it states.
        facts: CaseFacts,
        /// The import it came with.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        batch: Option<BatchId>,
    },
    /// The facts were corrected; the old ones stay in the journal.
    FactsAmended {
        /// All facts as they now stand.
        facts: CaseFacts,
        /// Why.
        reason: String,
    },
    /// Money came in.
    PaymentReceived {
        /// Its identity.
        id: PaymentId,
        /// The day it came in.
        received_on: Day,
        /// Yuan, above zero.
        amount: Money,
        /// Who paid; `None` is the debtor.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        payer: Option<String>,
        /// Free remark.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
        /// The guarantor of the file who paid, by place from 0.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        guarantor: Option<u32>,
        /// How it is applied; `None` is by the order in force.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        application: Option<Application>,
        /// The account it reached, where it was said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        account: Option<String>,
        /// Whether the creditor had not named that account.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        stray: bool,
    },
    /// The terms of the claim were set.
    TermsSet(TermsSet),
    /// A cost or another amount became due.
    ChargeRecorded(ChargeRecorded),
    /// A part of a head was given up.
    WaiverGranted(WaiverGranted),
    /// Nothing runs for some days.
    StandstillAgreed(StandstillAgreed),
    /// A judgment fixed the claim.
    JudgmentEntered(JudgmentEntered),
    /// Who is liable beside the debtor, and how far.
    LiabilitiesSet(LiabilitiesSet),
    /// A file was put with the case.
    AttachmentAdded(AttachmentAdded),
    /// Something was done or agreed in the work on the case.
    Casework(Casework),
    /// An earlier entry of the same case is taken back: any but a letter or a reversal; with the opening, the whole case.
    Reversed {
        /// The entry taken back.
        seq: u64,
        /// Why.
        reason: String,
    },
    /// A recovery path was chosen.
    PathChosen(PathChosen),
    /// A letter was issued; its bytes are kept unchanged.
    LetterIssued(LetterIssued),
    /// Letterhead, account and signature of the creditor.
    OrganisationSet(Organisation),
    /// The company's own figures for the appraisal.
    AssumptionsSet(AssumptionSet),
    /// How the columns of a sheet are read, for sheets with the same header.
    MappingSaved {
        /// Digest of the header row.
        signature: String,
        /// The mapping, as `exchange` writes it.
        mapping: serde_json::Value,
    },
    /// A quote was added to a published series; for the vault as a whole.
    QuoteAdded(QuoteAdded),
    /// A newer rule pack was loaded; for the vault as a whole.
    RulePackLoaded(RulePackLoaded),
    /// A sheet was imported; its cases name the batch.
    ImportRun(ImportRun),
    /// An import was taken back as a whole.
    ImportUndone {
        /// Which.
        batch: BatchId,
    },
    /// A way into the vault was made, changed or taken away.
    KeysChanged(KeysChanged),
    /// The vault goes on from an older state: it was restored, or found rolled back and opened all the same.
    EpochBegun(EpochBegun),
    /// Somebody's role, remit and limits were set.
    UserSet(User),
    /// How personal data are kept on screen was set.
    PolicySet(Policy),
    /// The bounds of the classes of overdue days were set; for the vault as a whole.
    OverdueSet(OverdueSet),
    /// A text of a letter was kept as a version of the company's own; for the vault as a whole.
    WordingSaved(WordingSaved),
    /// By which version letters of a template are written from now on; for the vault as a whole.
    WordingChosen(WordingChosen),
    /// An image that letters carry was put into the vault, or out of use; for the vault as a whole.
    ImageSet(ImageSet),
    /// How early periods are shown was set; for the vault as a whole.
    LeadsSet(LeadsSet),
    /// Something was looked at, taken out or refused.
    Accessed {
        /// The case it was about, if one. Not the case of the entry: its history holds only what changed it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<CaseId>,
        /// What.
        access: Access,
    },
}

impl Entry {
    /// A payment by the debtor, applied by the order in force.
    #[must_use]
    pub fn payment(id: PaymentId, received_on: Day, amount: Money) -> Self {
        let (payer, note, guarantor, application, account) = (None, None, None, None, None);
        Self::PaymentReceived { id, received_on, amount, payer, note, guarantor, application, account, stray: false }
    }
}

/// A way into the vault that was made, changed or taken away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeysChanged {
    /// What happened to it.
    pub change: KeyChange,
    /// Whose it is; `None` for the recovery key and for all at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<UserId>,
    /// The count of changes of the header since: a header with a lower one was put back.
    pub revision: u64,
}

/// What happened to a way into the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyChange {
    /// A passphrase was set, the first of this user or another.
    PassphraseSet,
    /// A user has no way in any more.
    UserRemoved,
    /// There is a recovery key, and none before it opens the vault.
    RecoveryKeySet,
    /// The system's keychain opens it for some time.
    KeychainKept,
    /// The keychain does not open it any more.
    KeychainForgotten,
    /// The data key is another one; every way in but one passphrase and a recovery key is gone.
    DataKeyChanged,
}

/// The vault goes on from an older state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EpochBegun {
    /// Its number, above every one before; the first is 1.
    pub epoch: u64,
    /// Why.
    pub cause: EpochCause,
    /// The newest state that was known, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<HeadFacts>,
    /// The state it goes on from.
    pub found: HeadFacts,
}

/// Why the vault goes on from an older state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EpochCause {
    /// It was restored from a backup.
    Restored,
    /// It was found older than it had been, and opened all the same.
    RollbackAccepted,
}

/// A state of the journal, as its head tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadFacts {
    /// Epoch.
    pub epoch: u64,
    /// The last entry.
    pub seq: u64,
    /// Its seal, lower-case hex.
    pub hash: String,
}

/// A choice of path, with the figures it was made on.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct PathChosen {
    /// The path.
    pub path: Stage,
    /// Why, in the words of who chose.
    pub reason: String,
    /// The day the figures are of.
    pub as_of: Day,
    /// Inputs and figures of every path compared, frozen.
    pub appraisal: serde_json::Value,
    /// The entry that asked for the approval, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<u64>,
    /// Whether whoever chose had nobody else to ask.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
}

/// A letter that went out.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct LetterIssued {
    /// Its identity; the vault keeps the bytes under it.
    pub id: LetterId,
    /// Template.
    pub template: String,
    /// Version of the template.
    pub template_version: u32,
    /// To whom.
    pub addressee: LetterParty,
    /// The date it bears.
    pub dated: Day,
    /// SHA-256 of the bytes, lower-case hex.
    pub sha256: String,
    /// Number of pages.
    pub pages: u32,
    /// Total demanded. Yuan.
    pub total: Money,
    /// Every figure in it, as `letters` was given it.
    pub facts: serde_json::Value,
}

/// To whom a letter goes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum LetterParty {
    /// The debtor of the case.
    Debtor,
    /// A guarantor, by place in the file.
    Guarantor {
        /// From 0.
        index: u32,
    },
    /// Somebody whom the file does not name: heir, third party, court.
    Outside {
        /// Full name.
        name: String,
    },
}

/// The creditor: who writes letters and where money is to go.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Organisation {
    pub name: String,
    pub address: String,
    pub phone: String,
    pub contact: String,
    pub account_name: String,
    pub account_bank: String,
    pub account_number: String,
    /// Further accounts that creditors named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accounts: Vec<DesignatedAccount>,
    #[serde(default)]
    pub capacity: CreditorCapacity,
}

/// As what the creditor paid and recovers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CreditorCapacity {
    /// A guarantor that performed.
    /// # Source
    /// Civil Code of the PRC, art. 700.
    #[default]
    Guarantor,
    /// An insurer that paid.
    /// # Source
    /// 中华人民共和国保险法, art. 60.
    Insurer,
}

/// The company's own figures in place of shipped assumptions, by assumption id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssumptionSet {
    /// Decimal text by id; an id not named keeps the shipped figure.
    pub values: std::collections::BTreeMap<String, String>,
    /// Why, in the words of whoever set them; older entries have none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Those of them that the company's own closed cases taught; older entries do not say.
    #[serde(default, skip_serializing_if = "std::collections::BTreeSet::is_empty")]
    pub learned: std::collections::BTreeSet<String>,
}

/// A text of a letter of the company's own.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordingSaved {
    /// The template beside which it stands.
    pub id: String,
    /// Its language: `zh-CN`, `en`.
    pub language: String,
    /// Its number among the texts of that template.
    pub version: u32,
    /// The text.
    pub text: String,
    /// What was changed, and why.
    pub note: String,
}

/// By which version letters of a template are written.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordingChosen {
    /// The template.
    pub id: String,
    /// Its language.
    pub language: String,
    /// The version; that of the shipped text goes back to it.
    pub version: u32,
    /// Why.
    pub reason: String,
}

/// An import that was agreed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportRun {
    /// Its identity.
    pub batch: BatchId,
    /// SHA-256 of the file, lower-case hex.
    pub sha256: String,
    /// Data rows read.
    pub rows_read: u32,
    /// Cases opened.
    pub imported: u32,
    /// Rows refused.
    pub refused: u32,
    /// Sum of what was compensated. Yuan.
    pub compensated: Money,
}

crate::withheld!(Recorded, Entry, PathChosen, LetterIssued, LetterParty, Organisation, WordingSaved, WordingChosen);

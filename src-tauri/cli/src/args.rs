//! What may be asked on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use recourse_core::{Day, FileNumber};
use recourse_desk::wire::{Paper, PersonalData};

/// 追偿案卷: compensated-loan files, what is owed, and what each path is worth.
#[derive(Parser)]
#[command(name = "recourse", version, disable_help_subcommand = true)]
pub(crate) struct Asked {
    /// The vault to work on.
    #[arg(long, global = true)]
    pub vault: Option<PathBuf>,
    /// File that holds the passphrase; else RECOURSE_PASSPHRASE_FILE, else a prompt.
    #[arg(long, global = true)]
    pub passphrase_file: Option<PathBuf>,
    /// Who acts, for the journal.
    #[arg(long, global = true)]
    pub user: Option<String>,
    /// The key file, if the vault asks for a second secret.
    #[arg(long, global = true)]
    pub key_file: Option<PathBuf>,
    /// A file on a share in which the head of the vault is remembered too.
    #[arg(long, global = true)]
    pub witness: Option<PathBuf>,
    /// Open the vault although it is older than it was; this is written down.
    #[arg(long, global = true)]
    pub accept_rollback: bool,
    /// Language of what people read.
    #[arg(long, global = true, value_enum, default_value = "zh-CN")]
    pub lang: Lang,
    /// The day every computation takes for today.
    #[arg(long, global = true)]
    pub today: Option<Day>,
    /// One JSON document instead of text for people.
    #[arg(long, global = true)]
    pub json: bool,
    /// After each durable commit, before the answer, one line `{"ack": N}`.
    #[arg(long, global = true)]
    pub acks: bool,
    #[command(subcommand)]
    pub command: Asking,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Lang {
    #[value(name = "zh-CN")]
    Chinese,
    #[value(name = "en")]
    English,
}

/// What the list is sorted by.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CaseOrder {
    Number,
    Balance,
    Deadline,
    NetRecovery,
}

#[derive(Subcommand)]
pub(crate) enum Asking {
    /// Create, describe or verify a vault.
    Vault {
        #[command(subcommand)]
        act: VaultAct,
    },
    /// Import a sheet (XLSX, or CSV in UTF-8 or GB18030).
    Import(ImportArgs),
    /// List and search cases.
    Cases {
        #[arg(long, default_value = "")]
        query: String,
        #[arg(long, default_value_t = 50)]
        limit: u32,
        #[arg(long, default_value_t = 0)]
        offset: u32,
        /// Files without the value come last.
        #[arg(long, value_enum, default_value = "number")]
        sort: CaseOrder,
        /// Last first.
        #[arg(long)]
        descending: bool,
    },
    /// One file, or its journal.
    Case {
        number: FileNumber,
        #[arg(long)]
        history: bool,
        /// Personal data in clear; the reason, if any, goes to the journal.
        #[arg(long, num_args = 0..=1, default_missing_value = "", value_name = "REASON")]
        reveal: Option<String>,
    },
    /// The contacts of one file as a sheet: FILE.xlsx or FILE.csv.
    Contacts(OutArgs),
    /// What happened on one file, in one page: FILE.pdf.
    Event(OutArgs),
    /// Files of a case: add, list, export, take back.
    Attach {
        #[command(subcommand)]
        act: AttachAct,
    },
    /// Record a payment.
    Payment {
        number: FileNumber,
        #[arg(long)]
        amount: String,
        #[arg(long)]
        date: String,
        #[arg(long, default_value = "")]
        payer: String,
        /// The account it reached; one that the creditor did not name is marked as to be redirected.
        #[arg(long)]
        account: Option<String>,
        /// Show what it would do; write nothing.
        #[arg(long)]
        preview: bool,
    },
    /// Who saw and changed what, newest first.
    Audit(AuditArgs),
    /// What is owed on a day.
    Ledger {
        number: FileNumber,
        #[arg(long)]
        as_of: Day,
        /// With every segment.
        #[arg(long)]
        explain: bool,
        /// The claim as it was before the judgment.
        #[arg(long)]
        before_judgment: bool,
        /// Write it to a new file besides: FILE.xlsx or FILE.pdf.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// The terms of a claim: shows them as JSON, tries others, or sets them.
    Terms {
        number: FileNumber,
        /// Other terms, in the form that `terms --json` shows; or a claim document.
        #[arg(long)]
        set: Option<PathBuf>,
        /// Why they are set.
        #[arg(long, default_value = "")]
        reason: String,
        /// Show what they would do; write nothing.
        #[arg(long)]
        preview: bool,
    },
    /// The judgment on a claim: shows it (or a proposal for one) as JSON, tries one, or enters it.
    Judgment {
        number: FileNumber,
        /// A judgment, in the form that `judgment --json` shows.
        #[arg(long)]
        enter: Option<PathBuf>,
        /// Show what it would do; write nothing.
        #[arg(long)]
        preview: bool,
    },
    /// The cases as a sheet; or with `--all DIR` everything the vault holds: JSON, XLSX and files, in clear.
    Export {
        /// A new workbook, FILE.xlsx.
        #[arg(required_unless_present = "all", conflicts_with = "all")]
        file: Option<PathBuf>,
        /// A new folder for everything.
        #[arg(long, value_name = "DIR")]
        all: Option<PathBuf>,
        #[arg(long, default_value = "")]
        query: String,
    },
    /// What the whole vault is owed on a day, by stage and head.
    Balances {
        #[arg(long)]
        as_of: Day,
    },
    /// What is due, with the counting steps: each within its own lead, or all until a day.
    Deadlines {
        #[arg(long)]
        until: Option<Day>,
        /// Write them to this file as a calendar instead.
        #[arg(long)]
        calendar: Option<PathBuf>,
    },
    /// What each path is worth: `appraise NUMBER`, or `appraise tree` for a tree on standard input.
    Appraise {
        /// A file number, or `tree`.
        #[arg(required_unless_present = "all")]
        what: Option<String>,
        /// Every open case, one JSON object a line.
        #[arg(long, conflicts_with = "what")]
        all: bool,
        /// With the trees that explain the figures.
        #[arg(long)]
        explain: bool,
        /// `tree` only: one tree per line.
        #[arg(long)]
        jsonl: bool,
    },
    /// Which option each case takes when resources are scarce: a portfolio on standard input, without a vault.
    Allocate {
        /// One portfolio per line.
        #[arg(long)]
        jsonl: bool,
    },
    /// Issue a letter: PDF in the folder, entry in the journal. With `--verify FILE`: whether that file is one of ours.
    Letter(LetterArgs),
    /// Letterhead and account: without options shows them.
    Organisation(OrganisationArgs),
    /// A vault with a generated, plainly fictitious portfolio.
    Sample {
        path: PathBuf,
        #[arg(long, default_value_t = 300)]
        cases: u32,
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// The calculators: one JSON object in, one out.
    Calc {
        name: String,
        /// `ledger` only: the day asked for.
        #[arg(long)]
        as_of: Option<String>,
        /// `ledger` only: with every segment.
        #[arg(long)]
        explain: bool,
        /// One object per line.
        #[arg(long)]
        jsonl: bool,
    },
}

#[derive(Subcommand)]
pub(crate) enum VaultAct {
    /// Make a vault; refuses to overwrite.
    Create {
        /// With a passphrase of six random words, which is shown once.
        #[arg(long)]
        suggest: bool,
    },
    /// Facts of the vault.
    Info,
    /// Whether it is locked or open in some program; asks for no passphrase.
    State,
    /// Verify pages, journal chain, projections and letters; or an audit bundle, without a vault or a passphrase.
    Check {
        /// A bundle that `audit --bundle` wrote.
        bundle: Option<PathBuf>,
        /// An older bundle of the same vault: shows whether what it told was rewritten.
        #[arg(long, requires = "bundle")]
        against: Option<PathBuf>,
    },
    /// Rebuild the projections from the journal.
    Rebuild,
    /// Change the passphrase of whoever opens the vault.
    Passwd {
        /// File that holds the new passphrase; else a prompt, twice.
        #[arg(long)]
        new_passphrase_file: Option<PathBuf>,
        /// A file that is needed as well from now on.
        #[arg(long)]
        new_key_file: Option<PathBuf>,
        /// Six random words instead, which are shown once.
        #[arg(long, conflicts_with = "new_passphrase_file")]
        suggest: bool,
    },
    /// Suggest passphrases of six random words; needs no vault.
    Passphrase {
        #[arg(long, default_value_t = 1)]
        count: u32,
    },
    /// Write a new file of random bytes, to be asked for beside the passphrase; needs no vault.
    KeyFile { path: PathBuf },
    /// Draw a recovery key: writes its sheet (PDF), and makes it valid once it is typed back on standard input.
    Recovery {
        /// Where the sheet goes.
        #[arg(long)]
        sheet: PathBuf,
    },
    /// Open the vault by its recovery key and set another passphrase.
    Recover {
        /// File that holds the recovery key; else a prompt.
        #[arg(long)]
        recovery_key_file: Option<PathBuf>,
        /// File that holds the new passphrase; else a prompt, twice.
        #[arg(long)]
        new_passphrase_file: Option<PathBuf>,
    },
    /// Seal the whole vault under another data key: of all ways in only the passphrase given here is left.
    Rekey,
    /// Make a backup: at a new path, in a folder under the name of the moment, or in the usual folders.
    Backup { dest: Option<PathBuf> },
    /// The backups of the vault, and where they are made; `--second DIR` names a second folder, `--no-second` none.
    Backups {
        #[arg(long, value_name = "DIR", conflicts_with = "no_second")]
        second: Option<PathBuf>,
        #[arg(long)]
        no_second: bool,
    },
    /// Try to restore a backup, or the newest in a folder: opens it, verifies all of it, writes nothing.
    Drill { src: PathBuf },
    /// Restore a backup, or the newest in a folder, to where --vault says; refuses to overwrite.
    Restore { src: PathBuf },
}

#[derive(Subcommand)]
pub(crate) enum AttachAct {
    /// Seal a file and put it with the case.
    Add {
        number: FileNumber,
        file: PathBuf,
        /// What kind of paper it is; guessed from its name if none.
        #[arg(long, value_enum)]
        paper: Option<PaperArg>,
    },
    /// The files of the case.
    List { number: FileNumber },
    /// Write a plain copy of a file.
    Export {
        number: FileNumber,
        /// The entry that recorded it, as `list` shows.
        seq: u32,
        #[arg(long)]
        out: PathBuf,
    },
    /// Write a redacted bundle for a court: ledger, list of papers, letters.
    Bundle {
        number: FileNumber,
        /// The new folder.
        #[arg(long)]
        out: PathBuf,
    },
    /// Take a file back; the entry and the sealed file stay.
    TakeBack {
        number: FileNumber,
        seq: u32,
        #[arg(long)]
        reason: String,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum PaperArg {
    LoanContract,
    GuaranteeContract,
    CounterGuarantee,
    CompensationVoucher,
    RepaymentRecord,
    Identity,
    Correspondence,
    CourtPaper,
    AssetClue,
    Commitment,
    Other,
}

impl From<PaperArg> for Paper {
    fn from(it: PaperArg) -> Self {
        match it {
            PaperArg::LoanContract => Self::LoanContract,
            PaperArg::GuaranteeContract => Self::GuaranteeContract,
            PaperArg::CounterGuarantee => Self::CounterGuarantee,
            PaperArg::CompensationVoucher => Self::CompensationVoucher,
            PaperArg::RepaymentRecord => Self::RepaymentRecord,
            PaperArg::Identity => Self::Identity,
            PaperArg::Correspondence => Self::Correspondence,
            PaperArg::CourtPaper => Self::CourtPaper,
            PaperArg::AssetClue => Self::AssetClue,
            PaperArg::Commitment => Self::Commitment,
            PaperArg::Other => Self::Other,
        }
    }
}

#[derive(Args)]
pub(crate) struct AuditArgs {
    /// Only by this person.
    #[arg(long, default_value = "")]
    pub by: String,
    /// Only of this kind.
    #[arg(long, default_value = "")]
    pub kind: String,
    /// Only of, or about, this case.
    #[arg(long, default_value = "")]
    pub case: String,
    /// First day.
    #[arg(long, default_value = "")]
    pub from: String,
    /// Last day.
    #[arg(long, default_value = "")]
    pub until: String,
    #[arg(long, default_value_t = 50)]
    pub limit: u32,
    /// Writes a bundle that anybody can check with `vault check`, instead of a list.
    #[arg(long)]
    pub bundle: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct ImportArgs {
    pub file: PathBuf,
    /// Which sheet of a workbook; the likeliest if none.
    #[arg(long)]
    pub sheet: Option<String>,
    /// A mapping saved as JSON.
    #[arg(long)]
    pub mapping: Option<PathBuf>,
    /// Report only; write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Write the sheet again with what was refused marked.
    #[arg(long)]
    pub errors: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct OrganisationArgs {
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long)]
    pub address: Option<String>,
    #[arg(long)]
    pub phone: Option<String>,
    #[arg(long)]
    pub contact: Option<String>,
    #[arg(long)]
    pub account_name: Option<String>,
    #[arg(long)]
    pub account_bank: Option<String>,
    #[arg(long)]
    pub account_number: Option<String>,
}

/// Something of one file that is written out.
#[derive(Debug, clap::Args)]
pub(crate) struct OutArgs {
    pub(crate) number: FileNumber,
    /// The new file.
    #[arg(long)]
    pub(crate) out: PathBuf,
    /// Personal data in clear, for those who may see them so.
    #[arg(long)]
    pub(crate) clear: bool,
}

impl OutArgs {
    pub(crate) fn personal(&self) -> PersonalData {
        if self.clear { PersonalData::Clear } else { PersonalData::Masked }
    }
}

/// A letter to be issued, or a file to be verified.
#[derive(Debug, clap::Args)]
pub(crate) struct LetterArgs {
    #[arg(required_unless_present = "verify")]
    pub(crate) number: Option<FileNumber>,
    /// Id of the template.
    #[arg(long, default_value = "demand")]
    pub(crate) template: String,
    /// `debtor`, `guarantor-1` and on, `heir`, `third-party`, `court`, or the name of a party of the file.
    #[arg(long, default_value = "debtor")]
    pub(crate) to: String,
    #[arg(long, required_unless_present = "verify")]
    pub(crate) date: Option<String>,
    /// Fifteen days after the date unless given.
    #[arg(long)]
    pub(crate) pay_by: Option<String>,
    /// In English.
    #[arg(long)]
    pub(crate) english: bool,
    /// In the business layout.
    #[arg(long)]
    pub(crate) business: bool,
    /// A fact that the template asks for: `--set court=某某人民法院`.
    #[arg(long = "set", value_name = "NAME=VALUE")]
    pub(crate) answers: Vec<String>,
    /// An agreed payment: `--instalment 2027-01-15=60000.00`.
    #[arg(long = "instalment", value_name = "DATE=AMOUNT")]
    pub(crate) plan: Vec<String>,
    /// Printed before the closing.
    #[arg(long, default_value = "")]
    pub(crate) remark: String,
    #[arg(long, required_unless_present = "verify")]
    pub(crate) out: Option<PathBuf>,
    /// A PDF file in hand.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["number", "date", "out"])]
    pub(crate) verify: Option<PathBuf>,
}

//! Who did what and when, for those who may ask; and the journal in the hands of somebody outside.

use super::{Lacks, wire};

wire! {
    /// Filters are empty for everything.
    #[derive(Default)]
    pub struct AskAudit {
        pub actor: String,
        /// The kind of entry, as the journal calls it.
        pub kind: String,
        /// A file number.
        pub number: String,
        /// First day.
        pub from: String,
        /// Last day.
        pub until: String,
        /// Entries before this one; none for the newest.
        pub before: Option<u32>,
        pub limit: u32,
    }
    pub struct AuditLog {
        /// Newest first.
        pub lines: Vec<AuditLine>,
        /// Whether there are older ones.
        pub more: bool,
        /// Everybody who ever wrote something.
        pub actors: Vec<String>,
    }
    pub struct AuditLine {
        pub seq: u32,
        pub at: String,
        pub actor: String,
        pub kind: String,
        pub case_id: Option<String>,
        /// The file number of the case it is of or about.
        pub number: Option<String>,
        /// What changed; personal data masked.
        pub changes: Vec<AuditChange>,
        pub reason: Option<String>,
        /// What was looked at, taken out or refused, where nothing changed.
        pub access: Option<AccessShown>,
    }
    pub struct AuditChange { pub field: String, pub old: Option<String>, pub new: Option<String> }
    #[serde(tag = "act")]
    pub enum AccessShown {
        Revealed { field: String },
        Searched { query: String, found: u32 },
        Exported { what: String, sha256: Option<String> },
        Denied { command: String, lacks: Option<Lacks> },
        Unlocked { by: Option<OpenedWith>, refused: u32 },
        Locked { cause: LockCause },
    }
    #[derive(Copy, Eq)]
    pub enum OpenedWith { Passphrase, RecoveryKey, Keychain }
    #[derive(Copy, Eq)]
    pub enum LockCause { Asked, Idle, System, Expired }
    /// Writes a bundle that anybody can check: every entry by its digest, those asked for in full.
    pub struct ExportAudit { pub path: String, pub number: String, pub from: String, pub until: String }
    pub struct AuditExported { pub path: String, pub entries: u32, pub told: u32, pub public_key: String, pub chain: String }
    /// What a bundle says and whether it holds.
    pub struct BundleChecked {
        pub vault: String,
        pub made_by: String,
        pub made_at: String,
        pub public_key: String,
        pub entries: u32,
        pub told: u32,
        pub chain: String,
        pub problems: Vec<String>,
    }
}

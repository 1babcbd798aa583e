//! Backups: which there are, making one, trying one, coming back from one.

use super::{Passphrase, Refusal, wire};

wire! {
    pub struct AskBackups {}
    pub struct BackupsShown {
        /// Where backups are made by themselves; empty where this machine keeps nothing.
        pub folder: String,
        /// A second folder, best on another disk; empty for none.
        pub second: String,
        pub state: BackupState,
        /// Newest first.
        pub backups: Vec<BackupLine>,
    }
    pub struct BackupLine { pub path: String, pub made_at: String, /** In the second folder. */ pub second: bool }
    /// How far the vault is backed up.
    pub struct BackupState {
        /// When the last good one was made.
        pub last: Option<String>,
        /// Something was entered since, and that was more than a day ago.
        pub late: bool,
        /// Why the last try failed.
        pub failed: Option<Refusal>,
        pub running: bool,
    }
    /// Makes a backup: in the folders of this vault where no other place is named.
    #[derive(Default)]
    pub struct BackUp { #[serde(default)] pub to: String }
    /// A backup that was made, opened and looked through.
    pub struct BackedUp {
        pub path: String,
        /// The one in the second folder.
        pub second: Option<String>,
        pub entries: u32,
        pub cases: u32,
        /// Older backups that went.
        pub dropped: u32,
    }
    /// Names the second folder; empty for none.
    pub struct SetBackupFolder { pub folder: String }
    pub struct BackupFolderSet {}
    /// Opens a backup, or the newest one in a folder, looks through all of it and leaves everything as it is.
    pub struct TryBackup {
        pub from: String,
        pub passphrase: Passphrase,
        #[serde(default)]
        pub user: String,
        #[serde(default)]
        pub key_file: String,
    }
    pub struct BackupTried {
        pub path: String,
        pub made_at: Option<String>,
        pub name: String,
        pub entries: u32,
        pub cases: u32,
        pub letters: u32,
        pub attachments: u32,
        pub problems: Vec<String>,
    }
    /// Restores a backup, or the newest one in a folder, to a new place and opens it there.
    pub struct RestoreBackup {
        pub from: String,
        pub to: String,
        pub passphrase: Passphrase,
        #[serde(default)]
        pub user: String,
        #[serde(default)]
        pub key_file: String,
    }
}

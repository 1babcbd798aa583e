//! Ways into a vault: made, changed, lost.

use super::{Language, Passphrase, wire};

wire! {
    /// Six random words.
    pub struct SuggestPassphrase {}
    pub struct PassphraseSuggested { pub passphrase: Passphrase }
    /// Whether a vault is safe where it lies or would lie.
    pub struct CheckPlace { pub path: String }
    pub struct PlaceChecked { pub place: PlaceKind }
    /// On a disk of this machine, on a share, in a folder that another program keeps the same elsewhere.
    #[derive(Copy, Eq)]
    pub enum PlaceKind { Own, Network, Synced }
    /// Writes a new file of random bytes, to be a second secret.
    pub struct MakeKeyFile { pub path: String }
    pub struct KeyFileMade { pub path: String }
    /// How whoever has the vault open, and everybody else, gets in.
    pub struct AskCustody {}
    pub struct CustodyShown {
        /// There is a recovery key that was typed back.
        pub recovery: bool,
        /// Whoever has the vault open needs a key file.
        pub key_file: bool,
        /// Until when the keychain opens it for them; empty for not at all.
        pub quick_until: String,
        /// There is a keychain to keep it in.
        pub keychain: bool,
        /// Path of the witness file; empty for none.
        pub witness: String,
        pub place: PlaceKind,
        /// People whose passphrase opens the vault.
        pub passphrases: u32,
    }
    /// Opens a vault by its recovery key and gives a user another passphrase.
    pub struct RecoverVault {
        pub path: String,
        pub recovery_key: Passphrase,
        /// Whose passphrase is set; empty for whoever made the vault.
        pub user: String,
        /// The new one.
        pub passphrase: Passphrase,
        #[serde(default)]
        pub witness: String,
        #[serde(default)]
        pub accept_rollback: bool,
    }
    /// Draws a recovery key; it counts only once it was typed back.
    pub struct DrawRecoveryKey {
        /// The passphrase of whoever asks, again.
        pub passphrase: Passphrase,
        #[serde(default)]
        pub key_file: String,
    }
    pub struct RecoveryKeyDrawn { pub groups: Vec<Passphrase> }
    /// The sheet with the key that was drawn, as a PDF file; without a path in the system's program, to be printed.
    pub struct WriteRecoverySheet { pub path: String, pub language: Language }
    pub struct RecoverySheetWritten { pub path: String }
    pub struct ConfirmRecoveryKey { pub typed: Passphrase }
    pub struct RecoveryKeyConfirmed {}
    /// Gives whoever has the vault open another passphrase, with or without a key file.
    pub struct ChangePassphrase {
        pub passphrase: Passphrase,
        #[serde(default)]
        pub key_file: String,
        pub new_passphrase: Passphrase,
        /// Empty for none from now on.
        #[serde(default)]
        pub new_key_file: String,
    }
    pub struct PassphraseChanged {}
    /// Seals the whole vault under another data key; progress is that of copying.
    pub struct ChangeDataKey {
        pub passphrase: Passphrase,
        #[serde(default)]
        pub key_file: String,
    }
    pub struct DataKeyChanged {
        /// Users who need another passphrase.
        pub shut_out: Vec<String>,
    }
    /// Lets the system's keychain open the vault for some hours.
    pub struct KeepQuickUnlock {
        pub passphrase: Passphrase,
        #[serde(default)]
        pub key_file: String,
        pub hours: u32,
    }
    pub struct QuickUnlockKept { pub until: String }
    pub struct ForgetQuickUnlock {}
    pub struct QuickUnlockForgotten {}
    /// Opens a vault with what the keychain keeps.
    pub struct QuickUnlock { pub path: String }
}

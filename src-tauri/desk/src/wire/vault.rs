//! Opening, creating and locking a vault.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::{PrivacyShown, UserActing, wire};

/// A passphrase on its way in: wiped when dropped, never printed, never sent back.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, Zeroize, ZeroizeOnDrop)]
#[serde(transparent)]
#[ts(as = "String")]
pub struct Passphrase(pub String);

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Passphrase(..)")
    }
}

impl UnlockVault {
    /// A passphrase alone.
    pub fn with(path: String, passphrase: Passphrase) -> Self {
        Self {
            path,
            passphrase,
            user: String::new(),
            key_file: String::new(),
            witness: String::new(),
            accept_rollback: false,
        }
    }
}

wire! {
    /// Asks where things stand; the first question of every window.
    pub struct AskState {}
    pub struct DeskState {
        /// The vault that is open, if any.
        pub open: Option<VaultOpened>,
        /// The vault that was open and is now locked, if any.
        pub locked: Option<RecentVault>,
        /// Most recent first.
        pub recent: Vec<RecentVault>,
        pub today: String,
        pub version: String,
        /// Folder offered for new vaults and exports.
        pub documents: String,
        /// Folder of the backups that are made by themselves; empty where this machine keeps nothing.
        pub backups: String,
    }
    pub struct RecentVault {
        pub path: String,
        pub name: String,
        pub sample: bool,
        /// Path of the witness file it was opened with; empty for none.
        #[serde(default)]
        pub witness: String,
        /// Until when the keychain opens it; empty for not at all.
        #[serde(default)]
        pub quick_until: String,
    }
    pub struct CreateVault {
        pub path: String,
        pub name: String,
        pub actor: String,
        pub passphrase: Passphrase,
        /// Path of a file that is needed beside the passphrase; empty for none.
        #[serde(default)]
        pub key_file: String,
        /// Path of a file on a share that remembers the head of the vault; empty for none.
        #[serde(default)]
        pub witness: String,
    }
    pub struct UnlockVault {
        pub path: String,
        pub passphrase: Passphrase,
        /// Who opens it, in a vault with users; empty for whoever made it.
        #[serde(default)]
        pub user: String,
        /// Path of the key file, the second secret; empty for none.
        #[serde(default)]
        pub key_file: String,
        /// Path of the witness file; empty for the one it was last opened with.
        #[serde(default)]
        pub witness: String,
        /// Open it although it is older than it was; this is written down.
        #[serde(default)]
        pub accept_rollback: bool,
    }
    pub struct VaultOpened {
        pub path: String,
        pub name: String,
        pub sample: bool,
        pub actor: String,
        pub user: UserActing,
        pub policy: PrivacyShown,
        pub cases: u32,
        /// Letterhead and account are filled in.
        pub organisation_ready: bool,
        /// Until its passphrase is asked for again, whatever is done in it.
        pub session_seconds: u32,
    }
    /// Makes (or opens again) the sample portfolio and opens it.
    pub struct OpenSample {}
    /// The sample's data are invented, so its passphrase is shown.
    pub struct SampleOpened { pub vault: VaultOpened, pub passphrase: String }
    /// Whether a vault is open in some program, and how long this machine waits after wrong passphrases.
    pub struct LockState { pub path: String, pub open: bool, pub wait_seconds: u32 }
    pub struct LockVault {}
    pub struct Locked {}
    /// Locks because nobody was there.
    pub struct LockIdle {}
    /// Takes a vault off the list of this machine; the vault itself stays where it is.
    pub struct ForgetVault { pub path: String }
    pub struct VaultForgotten {}
    /// How good a passphrase is, before it is used.
    pub struct RatePassphrase {
        pub passphrase: Passphrase,
        /// Names typed in the same form, which it must not be made of; those of an open vault are known.
        #[serde(default)]
        pub names: Vec<String>,
    }
    pub struct PassphraseRated { pub verdict: PassphraseVerdict }
    #[derive(Copy, Eq)]
    pub enum PassphraseVerdict { TooShort, TooCommon, Numbers, Names, Acceptable, Strong }
    /// Recomputes page seals, the journal chain and the projections.
    pub struct CheckVault {}
    pub struct VaultChecked { pub entries: u32, pub cases: u32, pub problems: Vec<String> }
}

//! Who works in the vault, what they may, and how personal data are kept on screen.

use super::wire;

wire! {
    #[derive(Copy, Eq)]
    pub enum Role { Officer, Legal, Manager, Auditor }
    #[derive(Copy, Eq)]
    pub enum Remit { Own, Unit, All }
    /// Whoever has the vault open; `lacks` is what they may not do.
    pub struct UserActing { pub name: String, pub role: Role, pub remit: Remit, pub lacks: Vec<super::Lacks> }
    pub struct UserDraft {
        pub name: String,
        pub role: Role,
        pub remit: Remit,
        /// Empty for none.
        pub unit: String,
        /// The most that may be given up at once; empty for no limit.
        pub waiver_limit: String,
        /// The most that may be spent at once; empty for no limit.
        pub cost_limit: String,
        /// Whether masked fields may be seen in clear.
        pub reveal: bool,
        pub active: bool,
    }
    pub struct AskUsers {}
    pub struct UsersShown {
        /// None in a vault of one.
        pub users: Vec<UserLine>,
        /// Officers that cases name and that are no users.
        pub unknown_officers: Vec<String>,
    }
    pub struct UserLine {
        pub user: UserDraft,
        /// Cases that name them as their officer.
        pub cases: u32,
        /// Whoever has the vault open.
        pub acting: bool,
        /// Whether a passphrase of their own lets them in.
        pub has_passphrase: bool,
    }
    /// Sets somebody's role, remit and limits. With the first of them whoever has the vault open becomes a manager of it.
    pub struct SetUser {
        pub user: UserDraft,
        /// The passphrase that lets them in from now on; none leaves it as it is.
        #[serde(default)]
        pub passphrase: Option<super::Passphrase>,
    }
    pub struct UserSet { pub seq: u32 }
    #[derive(Copy, Eq)]
    pub enum Masking { Identity, Phone, Address, Account }
    pub struct AskPolicy {}
    pub struct PrivacyShown {
        /// What is masked.
        pub masked: Vec<Masking>,
        pub reason_to_reveal: bool,
        /// The most minutes a window may stay open with nobody at it.
        pub idle_minutes_most: u32,
        /// Seconds a revealed field, and what was copied, stay in clear.
        pub clear_seconds: u32,
    }
    pub struct SetPolicy { pub policy: PrivacyShown }
    pub struct PolicySet { pub seq: u32 }
}

//! Forms half filled in, which outlive the lock inside the vault.

use super::wire;

wire! {
    /// What is half typed now, in place of what was kept before; empty for nothing.
    pub struct KeepDrafts { pub body: String }
    pub struct DraftsKept {}
    pub struct AskDrafts {}
    /// What was half typed when the vault was locked; empty for nothing.
    pub struct KeptDrafts { pub body: String }
}

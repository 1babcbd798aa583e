//! Forms half filled in. The page says what they are; the vault keeps them for whoever typed them.

use crate::Desk;
use crate::wire::{AskDrafts, DraftsKept, KeepDrafts, KeptDrafts, Refusal};

/// Most bytes kept of one user.
const MOST: usize = 512 * 1024;

impl Desk {
    /// Keeps what is half typed, encrypted, until it is finished or thrown away.
    ///
    /// # Errors
    /// [`Refusal::BadRequest`] for more than half a mebibyte, [`Refusal::NoSpace`].
    pub fn keep_drafts(&self, ask: KeepDrafts) -> Result<DraftsKept, Refusal> {
        if ask.body.len() > MOST {
            return Err(Refusal::BadRequest { detail: "too much is half typed".to_owned() });
        }
        self.read(|open, _| {
            open.vault.keep_draft(&open.user.name, &ask.body)?;
            Ok(DraftsKept {})
        })
    }

    /// What whoever has the vault open left half typed.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn kept_drafts(&self, _: AskDrafts) -> Result<KeptDrafts, Refusal> {
        self.read(|open, _| Ok(KeptDrafts { body: open.vault.draft(&open.user.name)? }))
    }
}

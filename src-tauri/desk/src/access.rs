//! What is logged of looking: reveals, exports, denials and searches over other people's cases, in the same chained
//! journal as everything else.
//!
//! A reveal, an export or a denial is written before the answer is given. A search is written once it has come to rest:
//! with the next command that is no search, another search, or the lock; so that typing a name costs no commit a letter.

use std::cell::RefCell;

use recourse_core::users::{Access, LockCause, OpenedWith, Right};
use recourse_core::{CaseFile, CaseId, Entry};
use recourse_vault::Records as _;

use crate::Desk;
use crate::desk::{Now, Open, Session};
use crate::wire::{Lacks, Refusal};

/// What is still to be logged of an open vault.
#[derive(Default)]
pub(crate) struct Watched {
    /// Written before the answer is given.
    due: RefCell<Vec<(Option<CaseId>, Access)>>,
    /// The search that has not come to rest, and when it began.
    search: Option<(Now, Access)>,
}

impl Open {
    /// Remembers an access for the log.
    pub(crate) fn note(&self, about: Option<CaseId>, access: Access) {
        self.watched.due.borrow_mut().push((about, access));
    }

    /// Something goes out of the vault; `what` is the command that takes it.
    pub(crate) fn note_export(&self, about: Option<CaseId>, what: &str, sha256: Option<String>) {
        self.note(about, Access::Exported { what: what.to_owned(), sha256, reason: None });
    }

    /// Remembers a search that found other people's cases. While it grows letter by letter it is one search.
    pub(crate) fn note_search(&mut self, query: &str, found: u64, now: Now) {
        let query = query.trim();
        let before = match &self.watched.search {
            Some((began, Access::Searched { query: before, .. })) if grows(before, query) => Some(*began),
            _ => None,
        };
        if before.is_none() {
            self.settle_search();
        }
        let access = Access::Searched { query: query.to_owned(), found };
        self.watched.search = Some((before.unwrap_or(now), access));
    }

    /// The search has come to rest.
    pub(crate) fn settle_search(&mut self) {
        if let Some((_, access)) = self.watched.search.take() {
            self.note(None, access);
        }
    }

    /// Writes what is due.
    pub(crate) fn log(&mut self, now: Now) -> Result<(), Refusal> {
        let due = self.watched.due.take();
        if due.is_empty() {
            return Ok(());
        }
        self.write(now, |tx| {
            for (about, access) in due {
                tx.append(None, &Entry::Accessed { about, access })?;
            }
            Ok(())
        })
    }

    /// Writes that the vault was opened. A full disk or a folder that cannot be written keeps nobody from reading.
    pub(crate) fn log_opening(&mut self, by: OpenedWith, refused: u32, now: Now) -> Result<(), Refusal> {
        if self.vault.is_read_only() {
            return Ok(());
        }
        self.note(None, Access::Unlocked { by: Some(by), refused });
        match self.log(now) {
            Err(Refusal::NoSpace | Refusal::ReadOnly) => {
                tracing::warn!("an opening was not logged: the disk is full");
                Ok(())
            }
            logged => logged,
        }
    }

    /// Writes that the vault is locked; the lock itself waits for nothing.
    pub(crate) fn log_lock(&mut self, cause: LockCause, now: Now) {
        if self.vault.is_read_only() {
            return;
        }
        self.note(None, Access::Locked { cause });
        if self.log(now).is_err() {
            tracing::warn!("a lock was not logged");
        }
    }

    /// The user sees this case.
    ///
    /// # Errors
    /// [`Refusal::NotPermitted`], which is logged.
    pub(crate) fn within_remit(&self, file: &CaseFile) -> Result<(), Refusal> {
        if self.sight.covers(&file.facts) {
            return Ok(());
        }
        self.note(Some(file.id), Access::Denied { command: "case".to_owned(), right: None });
        Err(Refusal::NotPermitted { lacks: Lacks::Remit })
    }

    /// The vault has users, so that there are other people's cases in it.
    pub(crate) fn is_shared(&self) -> Result<bool, Refusal> {
        Ok(!self.vault.users()?.0.is_empty())
    }
}

impl Desk {
    /// The desk, for something that is no command of the table.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`], [`Refusal::NotPermitted`], which is logged.
    pub fn may_as(&self, command: &str, right: Right) -> Result<&Self, Refusal> {
        self.read(|open, _| {
            if command != "list_cases" {
                open.settle_search();
            }
            if open.user.may(right) {
                return Ok(());
            }
            open.note(None, Access::Denied { command: command.to_owned(), right: Some(right) });
            Err(Refusal::NotPermitted { lacks: right.into() })
        })?;
        Ok(self)
    }
}

impl Session {
    /// Logs what had not come to rest, before the vault is closed.
    pub(crate) fn leave(&mut self) {
        let Some(open) = self.open.as_mut() else { return };
        let Some(now) = open.watched.search.as_ref().map(|(began, _)| *began) else { return };
        open.settle_search();
        if open.log(now).is_err() {
            tracing::warn!("a search was not logged");
        }
    }
}

/// A command line that ends, or a window that is closed, locks too.
impl Drop for Session {
    fn drop(&mut self) {
        self.leave();
    }
}

/// Whether one text is the other typed on, or taken back.
fn grows(before: &str, now: &str) -> bool {
    now.starts_with(before) || before.starts_with(now)
}

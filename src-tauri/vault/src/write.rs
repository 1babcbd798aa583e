//! Writing: one transaction, entry by entry.

use chrono::{DateTime, Utc};
use recourse_core::{CaseFile, CaseId, Entry, LetterId, LetterIssued, Recorded};
use rusqlite::{ErrorCode, OptionalExtension, Transaction, params};
use sha2::{Digest, Sha256};

use crate::journal::{self, Draft, Head};
use crate::keys::Key;
use crate::projection::{self, CaseLine};
use crate::records::{Source, sealed::Sealed};
use crate::{StoreError, hex};

/// One transaction, from [`Vault::write`](crate::Vault::write): all of it comes to stand, or nothing.
///
/// What [`Records`](crate::Records) answers here includes what was written in it so far.
pub struct Tx<'a> {
    change: Transaction<'a>,
    chain: &'a Key,
    actor: &'a str,
    at: DateTime<Utc>,
    head: Head,
}

impl<'a> Tx<'a> {
    pub(crate) fn begin(
        change: Transaction<'a>,
        chain: &'a Key,
        actor: &'a str,
        at: DateTime<Utc>,
    ) -> Result<Self, StoreError> {
        let head = journal::head(&change, chain)?;
        Ok(Self { change, chain, actor, at, head })
    }

    pub(crate) fn commit(self) -> Result<(), StoreError> {
        Ok(self.change.commit()?)
    }

    /// Adds `entry` to the journal, for `case` or for the vault as a whole, and answers its place.
    ///
    /// An [`Entry::LetterIssued`] needs its bytes attached before, in this transaction or an earlier one.
    /// # Errors
    /// [`StoreError::NoCaseNamed`], [`StoreError::CaseUnknown`], [`StoreError::CaseExists`],
    /// [`StoreError::NumberTaken`], [`StoreError::Unfit`] for an entry that the history of the case does not allow,
    /// [`StoreError::LetterNotAttached`], [`StoreError::LetterExists`], [`StoreError::NoSpace`].
    pub fn append(&mut self, case: Option<CaseId>, entry: &Entry) -> Result<u64, StoreError> {
        match (case, entry) {
            (None, _) => {
                let seq = self.chain_on(None, entry)?;
                projection::note(&self.change, seq, entry)?;
                Ok(seq)
            }
            (Some(case), Entry::CaseOpened { .. }) => self.open(case, entry),
            (Some(case), _) => self.carry_on(case, entry),
        }
    }

    /// Keeps the bytes of a letter, for ever and unchanged, and answers their SHA-256 as lower-case hex.
    /// # Errors
    /// [`StoreError::LetterExists`], [`StoreError::NoSpace`].
    pub fn attach(&mut self, letter: LetterId, bytes: &[u8]) -> Result<String, StoreError> {
        let sha256 = Sha256::digest(bytes);
        self.change
            .prepare_cached("INSERT INTO letters (id, sha256, bytes) VALUES (?1, ?2, ?3)")?
            .execute(params![letter.0.as_bytes(), sha256.as_slice(), bytes])
            .map_err(|error| on_conflict(error, StoreError::LetterExists { letter }))?;
        Ok(hex::encode(&sha256).to_string())
    }

    fn open(&mut self, case: CaseId, entry: &Entry) -> Result<u64, StoreError> {
        let known = CaseLine::is_stored(&self.change, case)?;
        if known {
            return Err(StoreError::CaseExists { case });
        }
        let seq = self.chain_on(Some(case), entry)?;
        let file = CaseFile::fold(case, &[self.recorded(seq, case, entry)])?;
        let taken = StoreError::NumberTaken { number: file.facts.number.clone() };
        CaseLine::of(&file)?.insert(&self.change).map_err(|error| number_conflict(error, taken))?;
        Ok(seq)
    }

    fn carry_on(&mut self, case: CaseId, entry: &Entry) -> Result<u64, StoreError> {
        let mut entries = journal::of_case(&self.change, self.chain, case)?;
        if entries.is_empty() {
            return Err(StoreError::CaseUnknown { case });
        }
        if let Entry::LetterIssued(letter) = entry {
            self.check_attached(letter)?;
        }
        let before = CaseFile::fold(case, &entries)?;
        let seq = self.head.seq.saturating_add(1);
        entries.push(self.recorded(seq, case, entry));
        let after = CaseFile::fold(case, &entries)?;
        let seq = self.chain_on(Some(case), entry)?;
        projection::note_letter(&self.change, seq, entry).map_err(|error| match (error, entry) {
            (StoreError::Engine(error), Entry::LetterIssued(letter)) => {
                on_conflict(error, StoreError::LetterExists { letter: letter.id })
            }
            (error, _) => error,
        })?;
        let taken = StoreError::NumberTaken { number: after.facts.number.clone() };
        CaseLine::of(&after)?
            .replace(&CaseLine::of(&before)?, &self.change)
            .map_err(|error| number_conflict(error, taken))?;
        Ok(seq)
    }

    fn check_attached(&self, letter: &LetterIssued) -> Result<(), StoreError> {
        let sha256: Option<[u8; 32]> = self
            .change
            .prepare_cached("SELECT sha256 FROM letters WHERE id = ?1")?
            .query_row([letter.id.0.as_bytes()], |row| row.get(0))
            .optional()?;
        if sha256.is_some_and(|it| *hex::encode(&it) == letter.sha256) {
            Ok(())
        } else {
            Err(StoreError::LetterNotAttached { letter: letter.id })
        }
    }

    fn chain_on(&mut self, case: Option<CaseId>, entry: &Entry) -> Result<u64, StoreError> {
        let draft = Draft { case, at: self.at, actor: self.actor, entry };
        journal::append(&self.change, self.chain, &mut self.head, &draft)
    }

    fn recorded(&self, seq: u64, case: CaseId, entry: &Entry) -> Recorded {
        Recorded { seq, case: Some(case), at: self.at, actor: self.actor.to_owned(), entry: entry.clone() }
    }
}

impl Sealed for Tx<'_> {
    fn source(&self) -> Source<'_> {
        Source { store: &self.change, chain: self.chain }
    }
}

fn on_conflict(error: rusqlite::Error, meaning: StoreError) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::ConstraintViolation) => meaning,
        _ => error.into(),
    }
}

fn number_conflict(error: StoreError, taken: StoreError) -> StoreError {
    match error {
        StoreError::Engine(error) => on_conflict(error, taken),
        other => other,
    }
}

//! Writing: one transaction, entry by entry.

use chrono::{DateTime, Utc};
use recourse_core::{CaseFile, CaseId, Entry, LetterId, LetterIssued, Recorded, UserId};
use rusqlite::{ErrorCode, OptionalExtension, Transaction, params};
use sha2::{Digest, Sha256};

use crate::attachments::{AttachmentError, Attachments, SealedFile};
use crate::journal::{self, Draft, Head};
use crate::keys::Key;
use crate::projection::{self, CaseLine};
use crate::records::{Records as _, Source, sealed::Sealed};
use crate::{StoreError, hex};

/// One transaction, from [`Vault::write`](crate::Vault::write): all of it comes to stand, or nothing.
///
/// What [`Records`](crate::Records) answers here includes what was written in it so far.
pub struct Tx<'a> {
    change: Transaction<'a>,
    chain: &'a Key,
    attachments: &'a Attachments,
    actor: &'a str,
    at: DateTime<Utc>,
    user: Option<UserId>,
    head: Head,
    /// An entry stands without its projections: the act must not be completed.
    spoiled: bool,
    /// The search index was written to.
    indexed: bool,
}

impl<'a> Tx<'a> {
    pub(crate) fn begin(
        change: Transaction<'a>,
        (chain, attachments): (&'a Key, &'a Attachments),
        (actor, at): (&'a str, DateTime<Utc>),
        user: Option<UserId>,
    ) -> Result<Self, StoreError> {
        let head = journal::head(&change, chain)?;
        Ok(Self { change, chain, attachments, actor, at, user, head, spoiled: false, indexed: false })
    }

    pub(crate) fn commit(self) -> Result<Head, StoreError> {
        if self.spoiled {
            return Err(StoreError::Incomplete);
        }
        if self.indexed {
            projection::seal_search(&self.change)?;
        }
        self.change.commit()?;
        Ok(self.head)
    }

    /// Whose way in opened the vault; nobody's for the recovery key. In a vault being made, its maker's.
    pub fn user(&self) -> Option<UserId> {
        self.user
    }

    /// Adds `entry` to the journal, for `case` or for the vault as a whole, and answers its place.
    ///
    /// An [`Entry::LetterIssued`] needs its bytes attached before, in this transaction or an earlier one.
    /// # Errors
    /// [`StoreError::NoCaseNamed`], [`StoreError::CaseUnknown`], [`StoreError::CaseExists`],
    /// [`StoreError::NumberTaken`], [`StoreError::Unfit`] for an entry that the history of the case does not allow,
    /// [`StoreError::LetterNotAttached`], [`StoreError::LetterExists`], [`StoreError::NoSpace`].
    pub fn append(&mut self, case: Option<CaseId>, entry: &Entry) -> Result<u64, StoreError> {
        let before = self.head;
        let appended = match (case, entry) {
            (None, _) => self.note(entry),
            (Some(case), Entry::CaseOpened { .. }) => self.open(case, entry),
            (Some(case), _) => self.carry_on(case, entry),
        };
        self.spoiled |= appended.is_err() && self.head != before;
        appended
    }

    /// Keeps the bytes of a letter, for ever and unchanged, and answers their SHA-256 as lower-case hex.
    /// # Errors
    /// [`StoreError::LetterExists`], [`StoreError::NoSpace`].
    pub fn attach(&mut self, letter: LetterId, bytes: &[u8]) -> Result<String, StoreError> {
        let sha256 = Sha256::digest(bytes);
        self.change
            .prepare_cached("INSERT INTO letters (id, sha256, bytes) VALUES (?1, ?2, ?3)")?
            .execute(params![letter.0.as_bytes(), sha256.as_slice(), bytes])
            .map_err(|error| match error.sqlite_error_code() {
                Some(ErrorCode::ConstraintViolation) => StoreError::LetterExists { letter },
                _ => error.into(),
            })?;
        Ok(hex::encode(&sha256).to_string())
    }

    /// Gives a sealed file its place, on the disk when this returns. An entry must name it, else it is swept away.
    /// # Errors
    /// [`StoreError::Attachment`].
    pub fn settle(&mut self, sealed: SealedFile) -> Result<(), StoreError> {
        Ok(self.attachments.settle(sealed)?)
    }

    fn note(&mut self, entry: &Entry) -> Result<u64, StoreError> {
        if projection::is_of_a_case(entry) {
            return Err(StoreError::NoCaseNamed);
        }
        let seq = self.chain_on(None, entry)?;
        projection::note(&self.change, seq, entry)?;
        Ok(seq)
    }

    fn open(&mut self, case: CaseId, entry: &Entry) -> Result<u64, StoreError> {
        if CaseLine::is_stored(&self.change, case)? {
            return Err(StoreError::CaseExists { case });
        }
        let next = self.head.seq.saturating_add(1);
        let file = CaseFile::fold(case, &[self.recorded(next, case, entry)])?;
        self.check_number(&file)?;
        let seq = self.chain_on(Some(case), entry)?;
        CaseLine::of(&file)?.insert(&self.change)?;
        self.indexed = true;
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
        if let Entry::AttachmentAdded(it) = entry
            && !self.attachments.is_there(&it.digest, it.size)
        {
            return Err(AttachmentError::Missing.into());
        }
        let before = CaseFile::fold(case, &entries)?;
        let next = self.head.seq.saturating_add(1);
        entries.push(self.recorded(next, case, entry));
        let after = CaseFile::fold(case, &entries)?;
        if after.facts.number != before.facts.number {
            self.check_number(&after)?;
        }
        let seq = self.chain_on(Some(case), entry)?;
        projection::note_letter(&self.change, seq, entry)?;
        let (before, after) = (CaseLine::of(&before)?, CaseLine::of(&after)?);
        after.replace(&before, &self.change)?;
        self.indexed |= after.text != before.text;
        Ok(seq)
    }

    fn check_number(&self, file: &CaseFile) -> Result<(), StoreError> {
        match self.case_by_number(&file.facts.number)? {
            Some(other) if other != file.id => Err(StoreError::NumberTaken { number: file.facts.number.clone() }),
            _ => Ok(()),
        }
    }

    fn check_attached(&self, letter: &LetterIssued) -> Result<(), StoreError> {
        let found: Option<([u8; 32], bool)> = self
            .change
            .prepare_cached(
                "SELECT sha256, EXISTS (SELECT 1 FROM issued_letters i WHERE i.id = letters.id) FROM letters WHERE id = ?1",
            )?
            .query_row([letter.id.0.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        match found {
            Some((_, true)) => Err(StoreError::LetterExists { letter: letter.id }),
            Some((sha256, false)) if *hex::encode(&sha256) == letter.sha256 => Ok(()),
            _ => Err(StoreError::LetterNotAttached { letter: letter.id }),
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

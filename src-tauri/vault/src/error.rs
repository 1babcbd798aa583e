//! Why the vault said no.

use crate::attachments::AttachmentError;
use std::io;
use std::path::{Path, PathBuf};

use recourse_core::{CaseId, FileNumber, FoldError, HeadFacts, LetterId};
use rusqlite::ErrorCode;
use rusqlite::ffi::SQLITE_IOERR_SHMSIZE;

/// Why a vault was not made or not opened.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum OpenError {
    #[error("passphrase and vault do not belong together")]
    WrongPassphrase,
    #[error("changed from outside: {detail}")]
    Tampered { detail: String },
    #[error("open elsewhere")]
    InUse,
    #[error("no space left")]
    NoSpace,
    #[error("stopped")]
    Stopped,
    #[error("not a vault")]
    NotAVault,
    #[error("made by a newer program, format {version}")]
    NewerVault { version: u32 },
    #[error("older than it was: seen {}/{}, found {}/{}", seen.epoch, seen.seq, found.epoch, found.seq)]
    RolledBack { seen: HeadFacts, found: HeadFacts },
    #[error("key derivation figures out of limits")]
    KdfLimits,
    #[error("no way in would be left, or there are too many")]
    SlotLimit,
    #[error("the folder can only be read, and the vault has to be written first")]
    ReadOnly,
    #[error("not enough memory to derive the key")]
    NoMemory,
    #[error("something is there already")]
    Exists,
    #[error("the system gives no random numbers")]
    NoRandomness,
    #[error("file cannot be read or written")]
    File { path: PathBuf, source: io::Error },
    #[error("the database engine refused")]
    Engine(#[source] rusqlite::Error),
}

impl OpenError {
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::NoSpace,
            _ => Self::File { path: path.to_owned(), source },
        }
    }

    pub(crate) fn tampered(detail: &str) -> Self {
        Self::Tampered { detail: detail.to_owned() }
    }
}

impl From<StoreError> for OpenError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NoSpace => Self::NoSpace,
            StoreError::Tampered { detail } => Self::Tampered { detail },
            StoreError::Engine(error) => Self::Engine(error),
            StoreError::ReadOnly => Self::ReadOnly,
            other => Self::Tampered { detail: other.to_string() },
        }
    }
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        StoreError::from(error).into()
    }
}

/// Why an open vault did not read or write.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum StoreError {
    #[error("no space left")]
    NoSpace,
    #[error("changed from outside: {detail}")]
    Tampered { detail: String },
    #[error("case {case} is not there")]
    CaseUnknown { case: CaseId },
    #[error("case {case} is there already")]
    CaseExists { case: CaseId },
    #[error("file number {number} is taken")]
    NumberTaken { number: FileNumber },
    #[error("the entry belongs to a case and none was named")]
    NoCaseNamed,
    #[error("the entry does not fit the case")]
    Unfit(#[from] FoldError),
    #[error("letter {letter} was not attached with these bytes")]
    LetterNotAttached { letter: LetterId },
    #[error("letter {letter} is there already")]
    LetterExists { letter: LetterId },
    #[error("{value} is beyond what the store can hold")]
    OutOfRange { value: u64 },
    #[error("the vault was opened for reading only")]
    ReadOnly,
    #[error("a way into the vault could not be made or changed")]
    Keys(#[source] Box<OpenError>),
    #[error("an entry was not completed, and with it nothing of the act")]
    Incomplete,
    #[error("an attachment: {0}")]
    Attachment(#[from] AttachmentError),
    #[error("an entry cannot be written as JSON")]
    Unwritable(#[source] serde_json::Error),
    #[error("the database engine refused")]
    Engine(#[source] rusqlite::Error),
}

impl From<OpenError> for StoreError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::NoSpace => Self::NoSpace,
            OpenError::ReadOnly => Self::ReadOnly,
            other => Self::Keys(Box::new(other)),
        }
    }
}

impl StoreError {
    pub(crate) fn tampered(detail: impl Into<String>) -> Self {
        Self::Tampered { detail: detail.into() }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        // A page of another time or table holds values that its columns cannot have.
        if matches!(
            error,
            rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
        ) {
            return Self::tampered("a value that does not belong where it stands");
        }
        let extended = error.sqlite_error().map(|it| it.extended_code);
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::NoSpace,
            Some(ErrorCode::SystemIoFailure) if extended == Some(SQLITE_IOERR_SHMSIZE) => Self::NoSpace,
            Some(ErrorCode::NotADatabase) => Self::tampered("a page of the database does not carry its seal"),
            Some(ErrorCode::DatabaseCorrupt) => Self::tampered("the database does not hold together"),
            _ => Self::Engine(error),
        }
    }
}

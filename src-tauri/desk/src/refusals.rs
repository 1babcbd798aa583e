//! From the errors of the rooms below to the one list of refusals, by full matches.

use std::error::Error;
use std::io;
use std::path::Path;

use recourse_core::HeadFacts;
use recourse_exchange::{MappingError, PictureError, SheetError};
use recourse_vault::{OpenError, StoreError};

use crate::wire::{FileTrouble, ImageFlaw, Refusal, SheetTrouble};

impl From<StoreError> for Refusal {
    fn from(why: StoreError) -> Self {
        match why {
            StoreError::NoSpace => Self::NoSpace,
            StoreError::Tampered { detail } => Self::Tampered { detail },
            StoreError::ReadOnly => Self::ReadOnly,
            StoreError::Keys(why) => opening(Path::new(""))(*why),
            StoreError::CaseUnknown { case } => Self::CaseUnknown { id: case.to_string() },
            StoreError::CaseExists { .. }
            | StoreError::NumberTaken { .. }
            | StoreError::NoCaseNamed
            | StoreError::Unfit(_)
            | StoreError::LetterNotAttached { .. }
            | StoreError::LetterExists { .. }
            | StoreError::Attachment(_)
            | StoreError::OutOfRange { .. }
            | StoreError::Incomplete
            | StoreError::Unwritable(_)
            | StoreError::Engine(_) => fault(&why),
        }
    }
}

/// Why the vault at `path` was not made or not opened.
pub(crate) fn opening(path: &Path) -> impl FnOnce(OpenError) -> Refusal {
    move |why| {
        let shown = || path.display().to_string();
        match why {
            OpenError::WrongPassphrase => Refusal::WrongPassphrase { wait_seconds: 0 },
            OpenError::Tampered { detail } => Refusal::Tampered { detail },
            OpenError::InUse => Refusal::InUse,
            OpenError::NoSpace => Refusal::NoSpace,
            OpenError::Stopped => Refusal::Cancelled,
            OpenError::NotAVault => Refusal::NotAVault { path: shown() },
            OpenError::NewerVault { version } => Refusal::NewerVault { version },
            OpenError::KdfLimits => Refusal::KdfLimits,
            OpenError::RolledBack { seen, found } => Refusal::RolledBack { seen: head(&seen), found: head(&found) },
            OpenError::ReadOnly => Refusal::ReadOnly,
            OpenError::Exists => Refusal::VaultExists { path: shown() },
            OpenError::File { path, source } => file_trouble(&path, &source),
            OpenError::SlotLimit | OpenError::NoMemory | OpenError::NoRandomness | OpenError::Engine(_) => fault(&why),
        }
    }
}

/// A state of the journal in short: epoch, last entry, and enough of its seal to tell it from others.
pub(crate) fn head(it: &HeadFacts) -> String {
    format!("{}/{}/{}", it.epoch, it.seq, it.hash.get(..12).unwrap_or_default())
}

/// Why the file at `path` cannot be read as a sheet.
pub(crate) fn sheet_trouble(path: &Path, why: SheetError) -> Refusal {
    let reason = match why {
        SheetError::File(kind) => return file_trouble(path, &kind.into()),
        SheetError::UnknownFormat => SheetTrouble::UnknownFormat,
        SheetError::Corrupt => SheetTrouble::Corrupt,
        SheetError::Encrypted => SheetTrouble::Encrypted,
        SheetError::TooLarge => SheetTrouble::TooLarge,
        SheetError::NoHeader => SheetTrouble::NoHeader,
        SheetError::Encoding => SheetTrouble::Encoding,
        SheetError::Empty => SheetTrouble::Empty,
        SheetError::NoSuchSheet => SheetTrouble::NoSuchSheet,
    };
    Refusal::ImportRefused { reason, detail: why.to_string() }
}

/// Why the file at `path` was not taken as a picture.
pub(crate) fn picture_trouble(path: &Path, why: &PictureError) -> Refusal {
    let flaw = match why {
        PictureError::Io(why) => return file_trouble(path, why),
        PictureError::NotPicture => ImageFlaw::NotPicture,
        PictureError::Damaged(_) => ImageFlaw::Damaged,
        PictureError::TooLarge => ImageFlaw::TooLarge,
        PictureError::TooSmall => ImageFlaw::TooSmall,
        PictureError::TooDetailed => ImageFlaw::TooDetailed,
    };
    Refusal::ImageUnfit { flaw }
}

/// Why a mapping does not fit the sheet.
pub(crate) fn mapping_trouble(why: MappingError) -> Refusal {
    Refusal::BadRequest { detail: why.to_string() }
}

/// What a file of the user's refused.
pub(crate) fn file_trouble(path: &Path, why: &io::Error) -> Refusal {
    let trouble = match why.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => return Refusal::NoSpace,
        io::ErrorKind::NotFound => FileTrouble::NotFound,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => FileTrouble::NotAllowed,
        io::ErrorKind::AlreadyExists => FileTrouble::Exists,
        io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => FileTrouble::Busy,
        _ => FileTrouble::Other,
    };
    Refusal::FileTrouble { path: path.display().to_string(), trouble }
}

/// The unforeseen: its chain goes to the log under a reference, the reference to the user.
pub(crate) fn fault(why: &(dyn Error + 'static)) -> Refusal {
    let mut random = [0_u8; 4];
    if getrandom::fill(&mut random).is_err() {
        tracing::warn!("no randomness: the reference is all zeros");
    }
    let reference = format!("{:08X}", u32::from_be_bytes(random));
    let mut chain = vec![why.to_string()];
    let mut cause = why.source();
    while let Some(it) = cause {
        chain.push(it.to_string());
        cause = it.source();
    }
    tracing::error!(reference, chain = chain.join(": "), "unforeseen");
    Refusal::Fault { reference }
}

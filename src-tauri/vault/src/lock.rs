//! One program at a time: the lock of the folder.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::{OpenError, files};

/// The file that is locked.
pub(crate) const LOCK: &str = "lock";
/// How often a lock that is held is asked for again, and how long after.
const MOMENTS: u32 = 12;
const MOMENT: Duration = Duration::from_millis(25);

/// The lock of the folder; none where the folder cannot be written, and nobody else can write it either.
pub(crate) fn take_lock(folder: &Path) -> Result<Option<File>, OpenError> {
    let path = folder.join(LOCK);
    let lock = match files::own().read(true).create(true).truncate(false).open(&path) {
        Ok(lock) => lock,
        Err(why) if matches!(why.kind(), io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied) => {
            return Ok(None);
        }
        Err(why) => return Err(OpenError::file(&path)(why)),
    };
    // A program that is just being started by another thread holds every open file until it has begun.
    let mut moments = (0..MOMENTS).map(|at| {
        if at > 0 {
            thread::sleep(MOMENT);
        }
        lock.try_lock()
    });
    match moments.find(|it| !matches!(it, Err(TryLockError::WouldBlock))) {
        Some(Ok(())) => Ok(Some(lock)),
        Some(Err(TryLockError::Error(error))) => Err(OpenError::file(&path)(error)),
        Some(Err(TryLockError::WouldBlock)) | None => Err(OpenError::InUse),
    }
}

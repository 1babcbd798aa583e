//! A folder that comes to stand whole or not at all.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use crate::OpenError;
use crate::files::{make_folder, parent, sync_folder};
use crate::hex;
use crate::keys::fill_random;
use crate::lock::LOCK;

/// A vault in the making is called so, between these two; nobody opens it.
const BUILDING: &str = ".vault-";
const UNDONE: &str = ".new";

/// Makes a folder by `fill` beside its place under a hidden name, and moves it there when complete.
pub(crate) fn in_place<T>(folder: &Path, fill: impl FnOnce(&Path) -> Result<T, OpenError>) -> Result<T, OpenError> {
    let refuse_existing = || match fs::symlink_metadata(folder) {
        Ok(_) => Err(OpenError::Exists),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(OpenError::file(folder)(error)),
    };
    refuse_existing()?;
    let mut random = [0; 8];
    fill_random(&mut random)?;
    let parent = parent(folder);
    sweep(parent);
    let building = parent.join(format!("{BUILDING}{}{UNDONE}", hex::encode(&random).as_str()));
    make_folder(&building).map_err(OpenError::file(&building))?;
    let built = fill(&building).and_then(|made| {
        refuse_existing()?;
        // What is in it stands before its name does.
        sync_folder(&building).map_err(OpenError::file(&building))?;
        fs::rename(&building, folder).map_err(OpenError::file(folder))?;
        sync_folder(parent).map_err(OpenError::file(parent))?;
        Ok(made)
    });
    built.inspect_err(|_| {
        if building.exists() && fs::remove_dir_all(&building).is_err() {
            tracing::warn!("an unfinished vault could not be removed");
        }
    })
}

/// Removes what creations left behind that died half-way. One that goes on holds its lock.
fn sweep(parent: &Path) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let undone = name.to_str().is_some_and(|it| it.starts_with(BUILDING) && it.ends_with(UNDONE));
        let lock = undone.then(|| File::options().write(true).open(entry.path().join(LOCK)));
        if let Some(Ok(lock)) = lock
            && lock.try_lock().is_ok()
            && fs::remove_dir_all(entry.path()).is_err()
        {
            tracing::warn!("an unfinished vault could not be removed");
        }
    }
}

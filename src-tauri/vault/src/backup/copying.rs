//! Copies that are on the disk when they are done, and stop when they are told.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::Stopped;
use crate::OpenError;
use crate::attachments::folder_name;
use crate::files::{make_folder, own, sync_folder};

const PIECE: usize = 1 << 20;
/// Pieces after which the disk is waited for, so that the last wait is short.
const SYNC_AFTER: usize = 32;

/// Copies a file; it is on the disk when this returns.
pub(super) fn copy(from: &Path, to: &Path, stopped: &Stopped) -> Result<(), OpenError> {
    let mut source = File::open(from).map_err(OpenError::file(from))?;
    let mut target = own().create_new(true).open(to).map_err(OpenError::file(to))?;
    let mut piece = vec![0; PIECE];
    for at in 1.. {
        if stopped() {
            return Err(OpenError::Stopped);
        }
        let read = source.read(&mut piece).map_err(OpenError::file(from))?;
        let Some(bytes) = piece.get(..read).filter(|it| !it.is_empty()) else { break };
        target.write_all(bytes).map_err(OpenError::file(to))?;
        if at % SYNC_AFTER == 0 {
            target.sync_data().map_err(OpenError::file(to))?;
        }
    }
    target.sync_all().map_err(OpenError::file(to))
}

/// Copies the attachments sealed under the data key of that generation, or links to those of an earlier backup where the
/// disk can do that. Under another data key the same name is another file, in another folder.
pub(super) fn copy_attachments(
    from: &Path,
    to: &Path,
    earlier: Option<&Path>,
    generation: u32,
    stopped: &Stopped,
) -> Result<(), OpenError> {
    let folder = folder_name(generation);
    let source = from.join(&folder);
    if !source.is_dir() {
        return Ok(());
    }
    make_folder(&to.join(&folder)).map_err(OpenError::file(to))?;
    for shelf in listed(&source)? {
        if !shelf.is_dir() {
            continue;
        }
        let name = shelf.file_name().unwrap_or_default();
        let target = to.join(&folder).join(name);
        make_folder(&target).map_err(OpenError::file(&target))?;
        for file in listed(&shelf)? {
            let file_name = file.file_name().unwrap_or_default();
            let there = earlier.map(|it| it.join(&folder).join(name).join(file_name));
            let linked = there.is_some_and(|it| {
                let same = size(&it).is_some_and(|there| Some(there) == size(&file));
                same && fs::hard_link(&it, target.join(file_name)).is_ok()
            });
            if !linked {
                copy(&file, &target.join(file_name), stopped)?;
            }
        }
        sync_folder(&target).map_err(OpenError::file(&target))?;
    }
    sync_folder(&to.join(&folder)).map_err(OpenError::file(to))
}

pub(super) fn drop_attachments(of: &Path, generation: u32) -> Result<(), OpenError> {
    fs::remove_dir_all(of.join(folder_name(generation))).map_err(OpenError::file(of))
}

fn size(path: &Path) -> Option<u64> {
    fs::metadata(path).ok().map(|it| it.len())
}

fn listed(folder: &Path) -> Result<Vec<PathBuf>, OpenError> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    Ok(entries.map_err(OpenError::file(folder))?.into_iter().map(|it| it.path()).collect())
}

//! Files that the desk writes for the user: whole or not at all, and never over another.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::refusals::{fault, file_trouble};
use crate::wire::Refusal;

/// Writes `bytes` into a new file at `path`. It appears there only once it is whole and on the disk; where that fails,
/// nothing is left behind, so that a second try is not refused for the first.
///
/// # Errors
/// [`Refusal::FileTrouble`] where something is there already or nothing can be written, [`Refusal::NoSpace`].
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    prepare(path, bytes)?.settle()
}

/// As [`write_new`] up to its name: what is written is on the disk, and gone again unless it is settled.
///
/// # Errors
/// As [`write_new`].
pub(crate) fn prepare(path: &Path, bytes: &[u8]) -> Result<Prepared, Refusal> {
    prepare_with(path, |file| file.write_all(bytes))
}

/// A whole file that waits for its name.
pub(crate) struct Prepared {
    unfinished: Unfinished,
    path: PathBuf,
}

impl Prepared {
    /// Gives the file its name.
    ///
    /// # Errors
    /// [`Refusal::FileTrouble`] where something came to be there meanwhile.
    pub(crate) fn settle(self) -> Result<(), Refusal> {
        let Self { unfinished, path } = self;
        settle(&unfinished.0, &path).map_err(|why| file_trouble(&path, &why))?;
        drop(unfinished);
        // The file is there; that a folder cannot be synced, as on some network drives, takes nothing from it.
        if cfg!(unix) && File::open(folder_of(&path)).and_then(|it| it.sync_all()).is_err() {
            tracing::warn!("a folder was not synced");
        }
        Ok(())
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// As [`prepare`], with what `fill` writes.
pub(crate) fn prepare_with(path: &Path, fill: impl FnOnce(&mut File) -> io::Result<()>) -> Result<Prepared, Refusal> {
    let trouble = |why: io::Error| file_trouble(path, &why);
    // Told before the work is done; `settle` makes sure of it afterwards.
    if path.symlink_metadata().is_ok() {
        return Err(trouble(io::ErrorKind::AlreadyExists.into()));
    }
    let unfinished = Unfinished(folder_of(path).join(unfinished_name()?));
    let mut file = File::create_new(&unfinished.0).map_err(trouble)?;
    fill(&mut file).and_then(|()| file.sync_all()).map_err(trouble)?;
    Ok(Prepared { unfinished, path: path.to_owned() })
}

/// Gives the finished file its name, which nothing else may have.
fn settle(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Err(why) if why.kind() != io::ErrorKind::AlreadyExists => {
            // No hard links on memory sticks: the name is taken first, then what was taken is replaced.
            drop(File::create_new(to)?);
            fs::rename(from, to).inspect_err(|_| drop(fs::remove_file(to)))
        }
        done => done,
    }
}

/// Says nothing of what is in the file.
pub(crate) fn unfinished_name() -> Result<String, Refusal> {
    let mut random = [0_u8; 8];
    getrandom::fill(&mut random).map_err(|why| fault(&why))?;
    Ok(format!(".recourse-{:016x}.tmp", u64::from_be_bytes(random)))
}

/// A file that is not whole yet; gone with this value.
struct Unfinished(PathBuf);

impl Drop for Unfinished {
    fn drop(&mut self) {
        match fs::remove_file(&self.0) {
            Err(why) if why.kind() != io::ErrorKind::NotFound => tracing::warn!(%why, "an unfinished file remains"),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::FileTrouble;

    fn names(folder: &Path) -> Vec<String> {
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_new_file_is_whole_and_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("台账.xlsx");
        write_new(&path, b"all of it").unwrap();
        assert_eq!((fs::read(&path).unwrap().as_slice(), names(folder.path()).len()), (b"all of it".as_slice(), 1));
    }

    #[test]
    fn what_is_there_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("there");
        fs::write(&path, b"old").unwrap();
        let exists = Err(Refusal::FileTrouble { path: path.display().to_string(), trouble: FileTrouble::Exists });
        assert_eq!(write_new(&path, b"new"), exists);
        let came_meanwhile = |file: &mut File| file.write_all(b"new").and_then(|()| fs::write(&path, b"theirs"));
        fs::remove_file(&path).unwrap();
        assert_eq!(prepare_with(&path, came_meanwhile).and_then(Prepared::settle), exists);
        assert_eq!((fs::read(&path).unwrap().as_slice(), names(folder.path()).len()), (b"theirs".as_slice(), 1));
    }

    #[test]
    fn a_full_disk_leaves_nothing_and_a_second_try_succeeds() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.xlsx");
        let full = |file: &mut File| file.write_all(b"half").and(Err(io::ErrorKind::StorageFull.into()));
        assert_eq!(prepare_with(&path, full).map(|_| ()), Err(Refusal::NoSpace));
        assert_eq!(names(folder.path()), [""; 0]);
        write_new(&path, b"whole").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"whole");
    }

    #[test]
    fn a_folder_that_is_not_there_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("none").join("out.xlsx");
        let missing = Refusal::FileTrouble { path: path.display().to_string(), trouble: FileTrouble::NotFound };
        assert_eq!(write_new(&path, b"x"), Err(missing));
    }
}

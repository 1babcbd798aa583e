//! Files that come to stand whole or not at all, and only for their owner.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// Beside the file while it is written; what a crash leaves of it is written over by the next.
const FRESH: &str = "new";

/// A new file or one to be written over, readable by its owner alone.
pub(crate) fn own() -> OpenOptions {
    let mut options = File::options();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Writes a new file; it is on the disk when this returns.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = own().create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Puts `bytes` in the place of the file at `path`: whatever happens, the old ones or the new ones stand there.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let fresh = path.with_extension(FRESH);
    let mut file = own().create(true).truncate(true).open(&fresh)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    drop(file);
    let done = written.and_then(|()| fs::rename(&fresh, path));
    if done.is_err() {
        // What could not be written must not take the space that is missing.
        drop(fs::remove_file(&fresh));
    }
    done?;
    sync_folder(parent(path))
}

/// A folder of its owner's alone.
pub(crate) fn make_folder(path: &Path) -> io::Result<()> {
    let mut maker = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.create(path)
}

/// Makes a new or moved name last; Windows does so by itself and has no call for it.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}

/// The folder `path` stands in.
pub(crate) fn parent(path: &Path) -> &Path {
    path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Whether a database of a vault lies in `folder`, of whichever generation.
pub(crate) fn holds_a_database(folder: &Path) -> bool {
    let names = fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.file_name());
    names.into_iter().any(|it| it.to_str().is_some_and(crate::store::is_a_database))
}

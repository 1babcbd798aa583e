//! Files shown in the system's own program for them.

use std::path::Path;

/// Lets the system choose the program; what that does with the file is out of our hands.
pub(crate) fn show(file: &Path) -> std::io::Result<()> {
    open::that_detached(file)
}

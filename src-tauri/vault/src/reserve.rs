//! Room kept back for the day the disk is full: given up then, so that what was begun can be finished.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use crate::{Vault, files};

/// A file of zeros in the vault's folder. Nothing is read from it.
pub(crate) const FILE: &str = "reserve";
const PIECE: usize = 1 << 20;
const PIECES: usize = 16;

impl Vault {
    /// Keeps 16 MiB back on the disk of the vault, if they are not already and there is room for them.
    pub fn keep_reserve(&self) {
        if !self.is_read_only() && !self.folder().join(FILE).exists() && keep(self.folder()).is_err() {
            tracing::warn!("there is no room for a reserve");
            free(self.folder());
        }
    }

    /// Gives up what was kept back; answers whether there was anything.
    pub fn free_reserve(&self) -> bool {
        free(self.folder())
    }
}

fn keep(folder: &Path) -> std::io::Result<()> {
    let mut reserve: File = files::own().create_new(true).open(folder.join(FILE))?;
    let zeros = vec![0; PIECE];
    (0..PIECES).try_for_each(|_| reserve.write_all(&zeros))
}

/// Gives up what is kept back in the vault's folder; answers whether there was anything.
pub(crate) fn free(folder: &Path) -> bool {
    fs::remove_file(folder.join(FILE)).is_ok()
}

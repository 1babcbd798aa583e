//! What a file from outside may cost: bytes, cells, characters.

use std::io::{self, BufRead, Read};

/// Bytes of the file itself.
pub(crate) const FILE_BYTES: u64 = 64 << 20;
/// Bytes of all entries of a workbook once unpacked.
pub(crate) const UNPACKED_BYTES: u64 = 200 << 20;
/// An entry above [`RATIO_FLOOR`] may not unpack to more than this many times its packed size.
pub(crate) const RATIO: u64 = 100;
/// Small entries may pack as well as they like.
pub(crate) const RATIO_FLOOR: u64 = 32 << 20;
/// Entries of a workbook.
pub(crate) const ENTRIES: usize = 2_000;
/// Bytes of one piece of XML: a tag or an unbroken text.
const PIECE_BYTES: u64 = 1 << 20;
/// Characters of one cell; Excel's own limit.
pub(crate) const CELL_CHARS: usize = 32_767;
/// Rows that hold anything.
pub(crate) const ROWS: usize = 200_000;
/// Columns, counted to the last one that holds anything.
pub(crate) const COLUMNS: u32 = 512;
/// Cells that hold anything.
pub(crate) const CELLS: usize = 3_000_000;
/// Bytes of all texts of a sheet.
pub(crate) const TEXT_BYTES: usize = 96 << 20;
/// Texts in the shared table of a workbook.
pub(crate) const SHARED_TEXTS: usize = 4_000_000;

/// More was read than the file may cost.
#[derive(Debug, thiserror::Error)]
#[error("more than the file may cost")]
pub(crate) struct Overrun;

impl Overrun {
    /// Whether `error` says so.
    pub(crate) fn is_behind(error: &io::Error) -> bool {
        error.get_ref().is_some_and(<dyn std::error::Error + Send + Sync>::is::<Self>)
    }
}

/// Stops a reader that yields more than its packed size allows; what the archive declares is only a hint.
pub(crate) struct Unpacked<R> {
    inner: R,
    left: u64,
}

impl<R> Unpacked<R> {
    pub(crate) fn new(inner: R, packed: u64) -> Self {
        Self { inner, left: packed.saturating_mul(RATIO).clamp(RATIO_FLOOR, UNPACKED_BYTES) }
    }
}

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        self.left = u64::try_from(read)
            .ok()
            .and_then(|it| self.left.checked_sub(it))
            .ok_or_else(|| io::Error::other(Overrun))?;
        Ok(read)
    }
}

/// Stops a reader that needs more than [`PIECE_BYTES`] for one piece of XML.
pub(crate) struct Pieces<R> {
    inner: R,
    taken: u64,
}

impl<R> Pieces<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self { inner, taken: 0 }
    }

    /// The next piece begins.
    pub(crate) fn begin(&mut self) {
        self.taken = 0;
    }
}

impl<R: BufRead> Read for Pieces<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Pieces<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.taken > PIECE_BYTES { Err(io::Error::other(Overrun)) } else { self.inner.fill_buf() }
    }

    fn consume(&mut self, amount: usize) {
        self.taken = self.taken.saturating_add(u64::try_from(amount).unwrap_or(u64::MAX));
        self.inner.consume(amount);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_may_not_unpack_without_end() {
        for (packed, limit) in [(10, RATIO_FLOOR), (1 << 19, (1 << 19) * RATIO), (u64::MAX, UNPACKED_BYTES)] {
            let mut unpacked = Unpacked::new(io::repeat(b'x').take(limit), packed);
            assert_eq!(io::copy(&mut unpacked, &mut io::sink()).unwrap(), limit);
            let mut unpacked = Unpacked::new(io::repeat(b'x').take(limit + 1), packed);
            assert!(Overrun::is_behind(&io::copy(&mut unpacked, &mut io::sink()).unwrap_err()));
        }
    }

    #[test]
    fn a_piece_may_not_grow_without_end() {
        let mut pieces = Pieces::new(io::BufReader::new(io::repeat(b'x').take(3 * PIECE_BYTES)));
        pieces.begin();
        assert!(Overrun::is_behind(&io::copy(&mut pieces, &mut io::sink()).unwrap_err()));
        pieces.begin();
        assert!(pieces.fill_buf().is_ok());
    }
}

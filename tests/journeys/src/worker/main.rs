//! Works on a vault as somebody at the window would, while a test watches: its system calls, its disk, its memory.
//!
//! - `work FOLDER SHEET PAPERS`: everything that writes, each step acknowledged once it is on the disk.
//! - `fill FOLDER SHEET PAPERS POINTS`: the disk full at many points.
//! - `look FOLDER SHEET MARKS…`: what stays in memory after the lock.

mod fill;
mod look;
mod steps;

use zeroizing_alloc::ZeroAlloc;

/// As the programs that ship: what is given back is wiped.
#[global_allocator]
static MEMORY: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
    match asked.as_slice() {
        ["work", folder, sheet, papers] => steps::work(folder, sheet, papers),
        ["fill", folder, sheet, papers, points] => fill::fill(folder, sheet, papers, points),
        ["look", folder, sheet, marks @ ..] => look::look(folder, sheet, marks),
        other => panic!("{other:?}"),
    }
}

//! What the program and the processes of its page hold in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::ErrorKind;
use std::os::unix::fs::FileExt as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PAGE: u64 = 4096;

/// How often any of `marks` stands in the memory of `program` and of the processes it started, by name of process, in
/// UTF-8 or UTF-16. `None` where the system lets nobody look, as it should: only an administrator may.
pub fn copies(program: &str, marks: &[&str]) -> Option<BTreeMap<String, usize>> {
    let utf16 = |it: &&str| it.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let marks: Vec<Vec<u8>> = marks.iter().map(|it| it.as_bytes().to_vec()).chain(marks.iter().map(utf16)).collect();
    let program = fs::canonicalize(program).ok()?;
    let mut found = BTreeMap::new();
    for process in tree(&program) {
        let name = fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default().trim().to_owned();
        *found.entry(name).or_insert(0) += copies_in(process, &marks)?;
    }
    (!found.is_empty()).then_some(found)
}

/// The processes of `program` and of what it started.
pub fn processes(program: &str) -> BTreeSet<u32> {
    fs::canonicalize(program).map(|it| tree(&it).into_iter().collect()).unwrap_or_default()
}

/// Ends `program`, as the system does when the user leaves.
///
/// # Panics
/// Where it does not end.
pub fn end(program: &str) {
    let begun = Instant::now();
    while let Some(process) = processes(program).first() {
        let _ = Command::new("kill").arg(process.to_string()).stderr(Stdio::null()).status();
        assert!(begun.elapsed() < Duration::from_secs(30), "{program} does not end");
        std::thread::sleep(Duration::from_millis(40));
    }
}

/// Every process that runs `program`, and what came from it.
fn tree(program: &Path) -> Vec<u32> {
    let all = fs::read_dir("/proc").unwrap().filter_map(|it| it.ok()?.file_name().to_str()?.parse().ok());
    let parents: BTreeMap<u32, u32> = all.filter_map(|it| Some((it, parent(it)?))).collect();
    let runs = |it: &u32| fs::read_link(format!("/proc/{it}/exe")).is_ok_and(|exe| exe == program);
    let mut found: Vec<u32> = parents.keys().copied().filter(runs).collect();
    let mut at = 0;
    while let Some(&one) = found.get(at) {
        let more = parents.iter().filter(|(child, parent)| **parent == one && !found.contains(child));
        let more: Vec<u32> = more.map(|(child, _)| *child).collect();
        found.extend(more);
        at += 1;
    }
    found
}

fn parent(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

fn copies_in(process: u32, marks: &[Vec<u8>]) -> Option<usize> {
    let maps = match fs::read_to_string(format!("/proc/{process}/maps")) {
        Err(why) if why.kind() == ErrorKind::PermissionDenied => return None,
        // It has ended.
        Err(_) => return Some(0),
        Ok(maps) if maps.is_empty() => return Some(0),
        Ok(maps) => maps,
    };
    let [memory, pages] = ["mem", "pagemap"].map(|it| File::open(format!("/proc/{process}/{it}")).ok());
    let (memory, pages) = (memory?, pages?);
    let mut count = 0;
    for line in maps.lines() {
        let mut parts = line.split_whitespace();
        let (range, rights) = (parts.next()?, parts.next()?);
        if !rights.starts_with("rw") {
            continue;
        }
        let (from, until) = range.split_once('-')?;
        let [from, until] = [from, until].map(|it| u64::from_str_radix(it, 16).unwrap_or(0) / PAGE);
        for (from, until) in there(&pages, from, until) {
            let mut piece = vec![0; usize::try_from((until - from) * PAGE).ok()?];
            let read = memory.read_at(&mut piece, from * PAGE).unwrap_or(0);
            count += marks.iter().map(|it| memchr::memmem::find_iter(&piece[..read], it).count()).sum::<usize>();
        }
    }
    Some(count)
}

/// The stretches of pages that exist: engines keep far more addresses to themselves than memory.
fn there(pages: &File, from: u64, until: u64) -> Vec<(u64, u64)> {
    const ENTRIES: u64 = 1 << 16;
    let mut found: Vec<(u64, u64)> = Vec::new();
    let mut entries = vec![0; usize::try_from(8 * ENTRIES).unwrap()];
    for start in (from..until).step_by(usize::try_from(ENTRIES).unwrap()) {
        let most = usize::try_from(8 * ENTRIES.min(until - start)).unwrap();
        let read = pages.read_at(&mut entries[..most], 8 * start).unwrap_or(0);
        for (page, entry) in (start..).zip(entries[..read].chunks_exact(8)) {
            // In memory, or in the swap.
            if entry[7] & 0b1100_0000 == 0 {
                continue;
            }
            match found.last_mut() {
                Some((_, end)) if *end == page => *end += 1,
                _ => found.push((page, page + 1)),
            }
        }
    }
    found
}

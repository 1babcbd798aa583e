//! What a process of the program may do, and what others may see of it.

/// Bytes of memory that the reader may take beyond what it starts with.
#[cfg(unix)]
const READER_MEMORY: u64 = 400 << 20;
/// Files that the reader may hold open: its three pipes, what it reads, and a few of the system's.
#[cfg(unix)]
const READER_FILES: u64 = 16;
/// Seconds of work that no reader ever gets more of.
pub(crate) const LONGEST_READING: u64 = 80;

/// Keeps the memory of this process to itself: no core file, and on Linux no other process of the user may look into it
/// or trace it. Called first by every program that opens a vault.
pub fn guard() {
    #[cfg(unix)]
    limit(rustix::process::Resource::Core, 0, 0);
    #[cfg(target_os = "linux")]
    if rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable).is_err() {
        tracing::warn!("the memory of the program could not be hidden");
    }
}

/// Takes from this process what reading a file does not need. Where the system has no such limits, what is left are the
/// reader's own bounds and the time its parent gives it.
pub(crate) fn confine(seconds: u64) {
    guard();
    #[cfg(unix)]
    {
        use rustix::process::Resource;
        // The program itself may fill hundreds of MiB of addresses with libraries that hold no memory.
        limit(Resource::As, mapped().saturating_add(READER_MEMORY), mapped().saturating_add(READER_MEMORY));
        #[cfg(target_os = "linux")]
        limit(Resource::Data, READER_MEMORY, READER_MEMORY);
        limit(Resource::Nofile, READER_FILES, READER_FILES);
        limit(Resource::Fsize, 0, 0);
        limit(Resource::Cpu, seconds, LONGEST_READING);
    }
    #[cfg(not(unix))]
    let _ = seconds;
}

/// Gives the reader `seconds` of work in all.
pub(crate) fn allow(seconds: u64) {
    #[cfg(unix)]
    limit(rustix::process::Resource::Cpu, seconds, LONGEST_READING);
    #[cfg(not(unix))]
    let _ = seconds;
}

#[cfg(unix)]
fn limit(of: rustix::process::Resource, now: u64, most: u64) {
    let limits = rustix::process::Rlimit { current: Some(now), maximum: Some(most) };
    if rustix::process::setrlimit(of, limits).is_err() {
        tracing::warn!("a limit of the process could not be set");
    }
}

/// Bytes of addresses this process holds already; 0 where the system does not say.
#[cfg(unix)]
fn mapped() -> u64 {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: u64 = pages.split_ascii_whitespace().next().and_then(|it| it.parse().ok()).unwrap_or(0);
    pages.saturating_mul(u64::try_from(rustix::param::page_size()).unwrap_or(4096))
}

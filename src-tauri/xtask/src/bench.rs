//! Measures, and names the machine: figures without a machine say nothing.

use std::fs;

use crate::machine::{self, Purpose};
use crate::places;
use crate::trouble::Trouble;

/// Prints the machine, then every bench.
pub(crate) fn measure() -> Result<(), Trouble> {
    machine::prepare(Purpose::Test)?;
    println!("machine  {}", machine_named());
    let mut cargo = places::cargo();
    cargo.args(["bench", "--workspace", "--benches", "--exclude", "recourse-desktop"]);
    match cargo.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Trouble::Failed { what: "the benches".to_owned() }),
        Err(why) => Err(Trouble::NotStarted { program: "cargo".to_owned(), why }),
    }
}

fn machine_named() -> String {
    let cpus = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = value_of(&cpus, "model name").unwrap_or("processor unknown").to_owned();
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let memory = value_of(&memory, "MemTotal").unwrap_or("memory unknown").to_owned();
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let rustc = machine::answer("rustc", &["--version"]).unwrap_or_default();
    format!("{model}, {cores} cores, {memory}, load {}, {rustc}", load.split(' ').next().unwrap_or("unknown"))
}

fn value_of<'a>(table: &'a str, key: &str) -> Option<&'a str> {
    table
        .lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.trim() == key)
        .map(|(_, value)| value.trim())
}
